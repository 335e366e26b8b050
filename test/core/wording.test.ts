import { strict as assert } from 'node:assert';
import { law } from '../../server/src/core/law/index';
import type { Provision } from '../../server/src/core/law/model';
import {
  caveat,
  complaintRights,
  decisionSentence,
  dutyStatement,
  furtherTime,
  harmPassage,
  harmPhrase,
  needsTest,
  outcomeBlock,
  passagesFor,
  publicInterestTest,
  questionsInWords,
  underValue,
} from '../../server/src/core/wording/index';

const provision = (citation: string): Provision => {
  const found = law.byCitation(citation);
  assert.ok(found, `the catalogue has no ${citation}`);
  return found;
};
const names = (citation: string, about: 'withheld' | 'ncnd' = 'withheld', conditions: readonly string[] = []): string[] =>
  passagesFor(provision(citation), about, 3, { conditions: conditions.map(provision) }).map((passage) => passage.name);
const grounds = law.provisions().filter((one) => one.exact && one.regime !== 'EISR' && ['withholding', 'ncnd', 'refusal'].includes(one.effect));

describe('wording: passages', () => {
  it('asks for harm and a public interest test under a qualified prejudice limb', () => assert.deepEqual(names('31(1)(a)'), ['harm', 'public-interest-test']));
  it('asks for no harm under a class', () => assert.deepEqual(names('30(1)(a)(i)'), ['class', 'public-interest-test']));
  it('asks for no test under an absolute exemption', () => assert.deepEqual(names('23(1)'), ['class']));
  it('works through legitimate interests under the first condition of section 40 and weighs nothing', () =>
    assert.deepEqual(names('40(2)', 'withheld', ['40(3A)(a)']), ['legitimate-interests']));
  it('weighs the public interest under the second and third conditions', () => {
    assert.deepEqual(names('40(2)', 'withheld', ['40(3B)']), ['condition', 'public-interest-test']);
    assert.deepEqual(names('40(2)', 'withheld', ['40(4A)(a)']), ['condition', 'public-interest-test']);
  });
  it('does the same when neither confirming nor denying', () => {
    assert.deepEqual(names('40(5B)(a)(i)', 'ncnd'), ['legitimate-interests']);
    assert.deepEqual(names('40(5B)(b)', 'ncnd'), ['condition', 'public-interest-test']);
    assert.deepEqual(names('40(5A)', 'ncnd'), ['own-data']);
  });
  it('follows the matter where the status turns on it', () => {
    assert.equal(needsTest(provision('37(2)'), [provision('37(1)(a)')]), false);
    assert.equal(needsTest(provision('37(2)'), [provision('37(1)(ac)')]), true);
  });
  it('asks for the opinion under section 36, both ways', () => {
    assert.ok(names('36(2)(b)(i)').includes('opinion'));
    assert.ok(names('36(3)', 'ncnd', ['36(2)(c)']).includes('opinion'));
  });
  it('asks for estimate and advice under section 12', () => assert.deepEqual(names('12(1)'), ['estimate', 'advice']));
  it('asks for the earlier request under section 14(2) and for reasons under 14(1)', () => {
    assert.deepEqual(names('14(2)'), ['earlier-request']);
    assert.deepEqual(names('14(1)'), ['vexatious']);
  });
  it('asks for what single exemptions need', () => {
    assert.deepEqual(names('21(1)'), ['location']);
    assert.deepEqual(names('22(1)'), ['prior-intention', 'public-interest-test']);
    assert.deepEqual(names('44(1)(a)'), ['enactment']);
    assert.deepEqual(names('41(1)'), ['defence']);
    assert.deepEqual(names('reg 12(4)(d)'), ['class', 'completion-date', 'public-interest-test']);
    assert.deepEqual(names('reg 12(4)(a)'), ['not-held']);
  });
  it('weighs nothing under FOISA section 18 but says why revealing is against the public interest', () =>
    assert.deepEqual(names('FOISA 18', 'ncnd', ['FOISA 35(1)(a)']), ['harm', 'revealing']));
  it('knows the words of every harm test', () => {
    const without = grounds.filter((one) => one.effect === 'withholding' && one.threshold?.startsWith('would') === true && harmPhrase(one) === undefined);
    assert.deepEqual(
      without.map((one) => one.citation),
      [],
    );
  });
});

describe('wording: thresholds', () => {
  const harm = (citation: string, conditions: readonly string[] = [], likelihood?: string): string =>
    harmPassage(provision(citation), 3, { conditions: conditions.map(provision), ...(likelihood === undefined ? {} : { likelihood }) }) ?? '';
  it('chooses one', () => {
    assert.match(harm('31(1)(a)'), /would be likely to prejudice the prevention or detection of crime, because \[insert: /);
    assert.match(harm('31(1)(a)', [], 'would'), /information would prejudice the prevention/);
  });
  it('uses the verb of the section', () => {
    assert.match(harm('38(1)(b)'), /would be likely to endanger the safety/);
    assert.match(harm('24(1)'), /required for the purpose of safeguarding national security/);
    assert.match(harm('36(2)(b)(i)'), /would be likely to inhibit/);
    assert.match(harm('reg 12(5)(c)'), /would adversely affect intellectual property rights/);
    assert.doesNotMatch(harm('reg 12(5)(c)', [], 'would be likely to'), /likely/);
  });
  it('says substantially in Scotland, and only where the Act does', () => {
    assert.match(harm('FOISA 35(1)(a)'), /prejudice substantially the prevention/);
    assert.doesNotMatch(harm('FOISA 39(1)'), /substantially/);
  });
  it('takes the interest of the matter when neither confirming nor denying', () => {
    assert.match(harm('31(3)', ['31(1)(b)']), /Confirming or denying whether we hold the information would be likely to prejudice the apprehension/);
    assert.match(harm('24(2)'), /exclusion of the duty to confirm or deny is required/);
  });
});

describe('wording: public interest test', () => {
  it('has both sides and a conclusion in the direction of the statute', () => {
    const text = publicInterestTest([provision('31(1)(a)')], 'withheld', 3);
    for (const title of ['### Public interest test', '#### Factors favouring disclosure', '#### Factors favouring maintaining the exemption', '#### Balance'])
      assert.ok(text.includes(`${title}\n`), title);
    assert.match(text, /public interest in maintaining the exemption outweighs the public interest in disclosing the information, because \[insert: /);
  });
  it('weighs confirming or denying, not the content, where nothing is confirmed', () => {
    const text = publicInterestTest([provision('31(3)')], 'ncnd', 3);
    assert.ok(text.includes('#### Factors favouring confirming or denying\n') && text.includes('#### Factors favouring neither confirming nor denying\n'));
    assert.doesNotMatch(text, /disclos|withh|redact/);
  });
  it('speaks of exceptions and the presumption under the EIR', () => {
    const text = publicInterestTest([provision('reg 12(5)(b)')], 'withheld', 3);
    assert.match(text, /presumption in favour of disclosure in regulation 12\(2\)/);
    assert.match(text, /maintaining the exception outweighs/);
    assert.doesNotMatch(text, /exemption/);
  });
});

describe('wording: blocks', () => {
  it('says in words what the attributes say', () => {
    const text = outcomeBlock('withheld', [{ provision: provision('31(1)(a)') }], { questions: '2', information: 'the sites', likelihood: 'would' });
    assert.equal(text.split('\n')[0], ':::withheld{under="31(1)(a)" questions="2" information="the sites" likelihood="would"}');
    assert.ok(text.includes('\n## Question 2: section 31(1)(a), prevention or detection of crime\n'));
    assert.match(
      text,
      /We hold the information requested in question 2\. We withhold this: the sites\. We do so under section 31\(1\)\(a\) .* of the Freedom of Information Act 2000\./,
    );
    assert.match(text, /information would prejudice/);
    assert.ok(text.endsWith('\n:::'));
  });
  it('names conditions, purposes and matters', () => {
    assert.equal(
      underValue([
        { provision: provision('40(2)'), conditions: [provision('40(3A)(a)')] },
        { provision: provision('31(1)(g)'), conditions: [provision('31(2)(a)')] },
      ]),
      '40(2) with 40(3A)(a), 31(1)(g) with 31(2)(a)',
    );
    assert.match(
      outcomeBlock('withheld', [{ provision: provision('40(2)'), conditions: [provision('40(3A)(a)')] }]),
      /section 40\(2\) by virtue of section 40\(3A\)\(a\)/,
    );
    assert.match(
      outcomeBlock('ncnd', [{ provision: provision('30(3)'), conditions: [provision('30(1)(a)(i)')] }]),
      /section 30\(3\), by reference to section 30\(1\)\(a\)\(i\)/,
    );
  });
  it('keeps a quotation mark out of the attribute', () =>
    assert.equal(
      outcomeBlock('withheld', [{ provision: provision('23(1)') }], { information: 'the "list"' }).split('\n')[0],
      ':::withheld{under="23(1)" information="the ’list’"}',
    ));
  it('gives several provisions a part each and one test for those that need one', () => {
    const text = outcomeBlock('withheld', [{ provision: provision('31(1)(a)') }, { provision: provision('23(1)') }, { provision: provision('38(1)(b)') }], {
      questions: '1',
    });
    assert.equal(text.split('### Public interest test').length, 2);
    assert.match(text, /relying on section 31\(1\)\(a\) and section 38\(1\)\(b\)\./);
    assert.match(text, /maintaining the exemptions outweighs/);
  });
  it('says nothing under any NCND provision that confirms, denies or speaks of withholding', () => {
    for (const one of grounds.filter((entry) => entry.effect === 'ncnd'))
      for (const matter of one.matters.length > 0 ? one.matters : [undefined]) {
        const text = outcomeBlock('ncnd', [{ provision: one, conditions: matter === undefined ? [] : [provision(matter)] }], { questions: '1' });
        assert.doesNotMatch(text, /\b[Ww]e withhold|withheld|redacted|the information we hold|We hold /, one.citation);
        assert.match(text, /neither confirm nor deny whether/, one.citation);
        assert.ok(text.includes(caveat()), one.citation);
      }
  });
  it('states the duty and the scope', () => {
    const text = dutyStatement([{ provision: provision('31(3)'), conditions: [provision('31(1)(a)')] }], 'question 3', true);
    assert.match(text, /any further information requested in question 3/);
    assert.match(text, /duty in section 1\(1\)\(a\) .* does not apply, by virtue of section 31\(3\), by reference to section 31\(1\)\(a\)/);
  });
  it('relies on section 18 in Scotland and names the exemption', () => {
    const text = outcomeBlock('ncnd', [{ provision: provision('FOISA 18'), conditions: [provision('FOISA 35(1)(a)')] }]);
    assert.match(text, /section 18 of the Freedom of Information \(Scotland\) Act 2002, by reference to section 35\(1\)\(a\)/);
    assert.match(text, /contrary to the public interest/);
    assert.doesNotMatch(text, /Public interest test/);
  });
  it('has no passage that the provision does not call for', () => {
    for (const one of grounds.filter((entry) => entry.effect === 'withholding')) {
      const text = outcomeBlock('withheld', [{ provision: one }]);
      const wanted = passagesFor(one, 'withheld', 3).map((passage) => passage.text);
      const headings = (markdown: string): string[] => markdown.split('\n').filter((line) => line.startsWith('###'));
      assert.deepEqual(headings(text), wanted.flatMap(headings), one.citation);
      assert.equal(text.includes('Public interest test'), needsTest(one), one.citation);
    }
  });
  it('writes a decision in one sentence', () => {
    assert.equal(
      decisionSentence('refused', [{ provision: provision('12(1)') }]),
      'We refuse your request under section 12(1) of the Freedom of Information Act 2000.',
    );
    assert.equal(decisionSentence('not-held', [], { questions: '2' }), 'We do not hold the information requested in question 2.');
  });
});

describe('wording: the rest of the letter', () => {
  it('gives review and regulator for each regime, with dated contact details as fields', () => {
    assert.match(complaintRights('FOIA'), /40 working days[\s\S]*Information Commissioner[\s\S]*\(\(regulator\.url\)\)/);
    assert.match(complaintRights('EIR'), /regulation 11[\s\S]*40 working days[\s\S]*regulation 18/);
    assert.match(complaintRights('FOISA'), /section 20[\s\S]*40 working days[\s\S]*Scottish Information Commissioner[\s\S]*six months/);
  });
  it('names the exemption and prompts for a date when more time is taken', () =>
    assert.match(furtherTime([{ provision: provision('31(1)(a)') }]), /Section 31\(1\)\(a\) applies [\s\S]*\[insert: date\]/));
  it('puts question labels into words', () => {
    assert.equal(questionsInWords('1'), 'question 1');
    assert.equal(questionsInWords('1, 3'), 'questions 1 and 3');
    assert.equal(questionsInWords('2-4'), 'questions 2 to 4');
    assert.equal(questionsInWords('all'), 'all your questions');
    assert.equal(questionsInWords(undefined), 'your request');
  });
});
