import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/text/edits';
import { checkText } from '../support/check';
import { inLetter } from '../support/frame';

interface Options {
  readonly regime?: 'FOIA' | 'EIR' | 'FOISA';
  readonly plain?: boolean;
}

/** `rule citation` of what one rule finds in a fragment that stands in a sound letter. */
function found(rule: string, fragment: string, { regime = 'FOIA', plain = true }: Options = {}): string[] {
  const letter = inLetter(fragment, { regime, questions: 2, plain }).text;
  return checkText(letter, { plain, only: [rule] }).findings.map((finding) => `${finding.messageKey} ${finding.citation ?? ''}`.trim());
}

/** What the first fix makes of a letter, applied until the rule has no more to fix. */
function mended(rule: string, letter: string, plain: boolean): string {
  let text = letter;
  for (let round = 0; round < 6; round++) {
    const fix = checkText(text, { plain, only: [rule] })
      .findings.map((finding) => finding.fixes()[0])
      .find((one) => one !== undefined);
    if (!fix) return text;
    text = applyEdits(text, fix.edits);
  }
  return assert.fail('the fixes go round in circles');
}

describe('status-misdescribed-absolute', () => {
  for (const [name, text, expected] of [
    ['the section before the word', 'We withhold it under section 24(1). Section 24 is an absolute exemption.', ['absolute 24(1)']],
    [
      'a list of sections',
      'We withhold it under sections 24(1) and 31(1)(a). Sections 24 and 31 are absolute exemptions.',
      ['absolute 24(1)', 'absolute 31(1)(a)'],
    ],
    ['the section after the word', 'We withhold it, as it falls within the absolute exemption in section 43(2).', ['absolute 43(2)']],
    [
      'this, in the part of a provision',
      'We withhold the rates.\n\nSection 43(2): commercial interests\n\nThis is an absolute exemption. Disclosing the rates would be likely to prejudice the commercial interests of our supplier.',
      ['absolute 43(2)'],
    ],
    ['no test is needed', 'We withhold it under section 42(1), for which we are not required to consider the public interest.', ['no-test 42(1)']],
    ['not subject to the test', 'We withhold it under section 38(1)(a). Section 38(1)(a) is not subject to a public interest test.', ['no-test 38(1)(a)']],
    ['the nearest citation decides', 'Section 23 is an absolute exemption, and section 24 is qualified. We withhold it under section 24(1).', []],
    ['the other way round', 'Section 24(1) is qualified, but section 23(1) is absolute. We withhold it under section 24(1).', []],
    ['an absolute one', 'We withhold it under section 21(1), which is an absolute exemption. No public interest test is required.', []],
    ['a denial', 'We withhold it under section 43(2), which is not an absolute exemption.', []],
    ['absolute in another sense', 'We withhold it under section 43(2). There is no absolute right to information.', []],
    ['section 40 is for another rule', 'We withhold it under section 40(2). Section 40 is an absolute exemption.', []],
  ] as const)
    it(name, () => assert.deepEqual(found('status-misdescribed-absolute', text), expected));
});

describe('status-misdescribed-qualified', () => {
  for (const [name, text, expected] of [
    ['section 23', 'We withhold it under section 23(1). Section 23(1) is a qualified exemption.', ['qualified 23(1)']],
    [
      'section 44 is said to be subject to a test',
      'We withhold it under section 44(1)(a), which is subject to a public interest test.',
      ['qualified 44(1)(a)'],
    ],
    ['one of two', 'Section 21(1) is absolute and section 31(1)(a) is qualified. We withhold it under both.', []],
    ['a negation', 'We withhold it under section 41(1), which is not subject to a public interest test.', []],
    ['the second condition', 'We withhold it under section 40(2) by virtue of section 40(3B). Section 40(2) is a qualified exemption here.', []],
    ['a qualified person', 'We withhold it under section 36(2)(c). Our qualified person gave an opinion on section 21.', []],
  ] as const)
    it(name, () => assert.deepEqual(found('status-misdescribed-qualified', text), expected));
});

describe('basis-misdescribed', () => {
  for (const [name, text, expected] of [
    ['section 31 as a class', 'We withhold it under section 31(1)(a). Section 31 is a class-based exemption.', ['class 31']],
    ['section 30 as prejudice', 'We withhold it under section 30(1)(a)(i). Section 30 is a prejudice based exemption.', ['prejudice 30']],
    ['the trade secrets of section 43', 'We withhold it under section 43(1). Section 43(1) is a class-based exemption.', []],
    ['a section with limbs of both kinds', 'We withhold it under section 43(2). Section 43 is a prejudice-based exemption.', []],
    ['endangerment may be called harm', 'We withhold it under section 38(1)(a). Section 38 is a harm-based exemption.', []],
    ['right both times', 'Section 30 is class based, and section 31 is prejudice based. We withhold it under section 31(1)(a).', []],
  ] as const)
    it(name, () => assert.deepEqual(found('basis-misdescribed', text), expected));
});

describe('pit-extension-misused', () => {
  for (const [name, text, expected] of [
    ['which exemption applies', 'Under section 10(3) we need further time to decide which exemption applies.', ['whether-exempt']],
    ['whether it is exempt', 'We are extending the time limit under section 10(3) to consider whether the information is exempt.', ['whether-exempt']],
    ['the application of exemptions', 'We need more time to consider the application of exemptions and the public interest.', ['whether-exempt']],
    ['to locate', 'We rely on section 10(3), as we need additional time to locate the records.', ['search']],
    [
      'whether the exemption is outweighed',
      'Section 35(1)(a) applies. We need more time to consider whether the public interest in maintaining the exemption outweighs the public interest in disclosure, and will reply by 4 December 2026.',
      [],
    ],
    ['an apology for being late is no extension', 'We are sorry that we needed more time to find the records.', []],
    ['the law', 'If we need more time to consider the public interest, we will tell you.', []],
  ] as const)
    it(name, () => assert.deepEqual(found('pit-extension-misused', text), expected));
});

describe('pit-presumption-overstated', () => {
  const letter = (words: string, provision = '24(1)'): string =>
    `We withhold it under section ${provision}.\n\nSection ${provision}: reasons\n\nThere is a public interest in openness. ${words} The public interest in maintaining the exemption outweighs it.`;
  for (const [name, text, expected] of [
    ['only in exceptional circumstances', letter('It should only be disclosed in the most exceptional circumstances.'), ['overstated 24(1)']],
    ['always', letter('National security always outweighs such interests.'), ['overstated 24(1)']],
    ['weight in this case', letter('National security weighs heavily here.'), []],
    ['privilege', letter('Privilege gives way only in exceptional circumstances.', '42(1)'), []],
    ['exceptional, of the case', letter('The circumstances of this request are exceptional.'), []],
  ] as const)
    it(name, () => assert.deepEqual(found('pit-presumption-overstated', text), expected));
});

describe('pit-outstanding-no-date', () => {
  for (const [name, text, expected] of [
    ['soon', 'Section 43(2) applies to the rates. We need more time to weigh the public interest and will be in touch soon.', ['no-date 43(2)']],
    [
      'a date in the next sentence',
      'Section 43(2) applies to the rates. We need more time to weigh the public interest. You will hear from us by 11 December 2026.',
      [],
    ],
    ['a period', 'Section 43(2) applies to the rates. We need a further 20 working days to weigh the public interest.', []],
    [
      'the only date is that of the request',
      'Section 43(2) applies to the rates. As to your request of 5 October 2026, we need more time to weigh the public interest.',
      ['no-date 43(2)'],
    ],
    ['the exemption is not named', 'We need more time to weigh the public interest, and will reply by 11 December 2026.', ['no-exemption']],
    [
      'an earlier extension',
      'We wrote to you on 1 October 2026 that we needed more time to weigh the public interest. The rates are exempt under section 43(2). There is a public interest in openness. It is outweighed by the public interest in fair tenders.',
      [],
    ],
  ] as const)
    it(name, () => assert.deepEqual(found('pit-outstanding-no-date', text), expected));
});

describe('s41-no-public-interest-defence', () => {
  const letter = (words: string): string =>
    `We withhold the report under section 41(1).\n\nSection 41(1): confidence\n\nWe had it from a company in confidence. ${words}`;
  for (const [name, text, expected] of [
    ['nothing', letter('Its disclosure would be an actionable breach of confidence.'), ['missing 41(1)']],
    ['the defence', letter('We see no defence to an action for breach of confidence.'), []],
    ['the public interest', letter('There is no public interest that would justify the breach.'), []],
    ['justified', letter('Nothing would justify breaking that confidence.'), []],
  ] as const)
    it(name, () => assert.deepEqual(found('s41-no-public-interest-defence', text), expected));
});

describe('eir-presumption-missing', () => {
  const letter = (words: string): string =>
    `We withhold the notes under regulation 12(4)(e) of the Environmental Information Regulations 2004. There is a public interest in openness. ${words} It is outweighed by the public interest in frank debate.`;
  for (const [name, text, expected] of [
    ['nothing', letter(''), ['missing reg 12(4)(e)']],
    ['the word', letter('We have borne the presumption in favour of disclosure in mind.'), []],
    ['its substance', letter('The Regulations are weighted towards disclosure.'), []],
    ['the regulation', letter('We took account of regulation 12(2).'), []],
    ['not held', 'We do not hold the notes, and rely on regulation 12(4)(a) of the Environmental Information Regulations 2004.', []],
  ] as const)
    it(name, () => assert.deepEqual(found('eir-presumption-missing', text, { regime: 'EIR' }), expected));
});

describe('pit-missing', () => {
  const PARTS = `:::withheld{under="31(1)(a), 43(2)"}
## What we withhold

### Section 31(1)(a)

It would be likely to prejudice the prevention of crime.

### Section 43(2)

There is a public interest in openness. It is outweighed by the public interest in fair tenders.
:::`;

  it('puts the test of a provision into its own part, one level deeper', () => {
    const letter = inLetter(PARTS, { regime: 'FOIA', questions: 1, plain: false }).text;
    const text = mended('pit-missing', letter, false);
    assert.ok(text.indexOf('#### Public interest test') > text.indexOf('### Section 31(1)(a)'));
    assert.ok(text.indexOf('#### Public interest test') < text.indexOf('### Section 43(2)'));
    assert.match(text, /##### Balance\n\n.*\n\n### Section 43\(2\)/);
  });

  it('serves all provisions of a block that lack a test with one', () => {
    const letter = inLetter(':::withheld{under="31(1)(a), 43(2)"}\n## What we withhold\n\nWe hold it and withhold it.\n:::', {
      regime: 'FOIA',
      questions: 1,
      plain: false,
    }).text;
    const text = mended('pit-missing', letter, false);
    assert.equal(text.split('### Public interest test').length, 2);
    assert.match(text, /section 31\(1\)\(a\) and section 43\(2\)/);
  });

  it('keeps the line endings of the document', () => {
    const letter = inLetter(PARTS, { regime: 'FOIA', questions: 1, plain: false }).text.replace(/\n/g, '\r\n');
    assert.doesNotMatch(mended('pit-missing', letter, false), /[^\r]\n/);
  });

  it('offers no place in a letter whose provisions have no headings', () => {
    const letter = inLetter('We withhold the prices under section 43(2) of the Freedom of Information Act 2000.', {
      regime: 'FOIA',
      questions: 1,
      plain: true,
    }).text;
    const [finding] = checkText(letter, { plain: true, only: ['pit-missing'] }).findings;
    assert.deepEqual(finding?.fixes(), []);
  });

  for (const [name, text, certainty] of [
    ['in a block', ':::withheld{under="43(2)"}\n## Prices\n\nWe withhold them.\n:::', 'certain'],
    ['with no trace in the letter', 'We withhold the prices under section 43(2).', 'certain'],
    [
      'beside a provision that is weighed',
      'We withhold the prices under section 43(2), and the advice under section 42(1).\n\nSection 42(1): advice\n\nThere is a public interest in openness, but the public interest in maintaining this exemption outweighs it because clients must be able to speak freely.',
      'likely',
    ],
    [
      'beside one that is weighed, each with its heading',
      'We withhold the prices under section 43(2), and the advice under section 42(1).\n\nSection 43(2): prices\n\nThe prices are recent, and bidders would learn them.\n\nSection 42(1): advice\n\nThere is a public interest in openness, but the public interest in maintaining this exemption outweighs it because clients must be able to speak freely.',
      'certain',
    ],
    ['weighed without the phrase', ':::withheld{under="43(2)"}\n## Prices\n\nWe have weighed this with care, and withhold them.\n:::', 'likely'],
  ] as const)
    it(`is ${certainty} ${name}`, () => {
      const plain = !text.startsWith(':::');
      const letter = inLetter(text, { regime: 'FOIA', questions: 1, plain }).text;
      assert.deepEqual(
        checkText(letter, { plain, only: ['pit-missing'] }).findings.map((finding) => `${finding.citation} ${finding.certainty}`),
        [`43(2) ${certainty}`],
      );
    });
});

describe('fixes of the public interest test', () => {
  const rules = ['pit-missing', 'pit-no-conclusion', 'pit-one-sided', 'pit-reversed', 'eir-pit-missing', 'pit-outstanding-no-date'];
  for (const [name, text, plain] of [
    ['harm alone in a block', ':::withheld{under="31(1)(a)"}\n## Section 31(1)(a)\n\nIt would be likely to prejudice the prevention of crime.\n:::', false],
    [
      'headings with nothing under them',
      ':::withheld{under="31(1)(a)"}\n## Section 31(1)(a)\n\n### Public interest test\n\n#### Factors favouring disclosure\n\n#### Factors favouring withholding\n\n#### Balance\n:::',
      false,
    ],
    [
      'a bare conclusion under a heading',
      ':::withheld{under="31(1)(a)"}\n## Section 31(1)(a)\n\n### Balance\n\nThe public interest in maintaining the exemption outweighs the public interest in disclosure.\n:::',
      false,
    ],
    [
      'prose that breaks off',
      ':::withheld{under="31(1)(a)"}\n## Section 31(1)(a)\n\nThere is a public interest in openness. But more crime would follow, which would harm residents.\n:::',
      false,
    ],
    ['an empty block', ':::ncnd{under="31(3) with 31(1)(a)"}\n:::', false],
    ['a block with no end', ':::withheld{under="31(1)(a)"}\n## Section 31(1)(a)\n\nWe withhold it.', false],
    ['a plain letter', 'We withhold the prices under section 43(2).\n\nSection 43(2): prices\n\nThere is a public interest in openness about prices.', true],
    [
      'a plain letter that concludes the wrong way round',
      'We withhold the prices under section 43(2).\n\nSection 43(2): prices\n\nThere is a public interest in openness about prices. But bidders would be put off. The test for disclosure is not made out.',
      true,
    ],
    [
      'a plain letter that only claims a test',
      'We withhold the prices under section 43(2).\n\nSection 43(2): prices\n\nA public interest test has been carried out.',
      true,
    ],
    [
      'an extension',
      ':::withheld{under="31(1)(a)"}\n## Section 31(1)(a)\n\nSection 31(1)(a) applies. We need more time to weigh the public interest.\n:::',
      false,
    ],
  ] as const)
    it(`leave nothing to find: ${name}`, () => {
      let letter = inLetter(text, { regime: 'FOIA', questions: 1, plain }).text;
      for (const rule of [...rules, ...rules]) letter = mended(rule, letter, plain);
      assert.deepEqual(
        checkText(letter, { plain, only: rules }).findings.map((finding) => `${finding.rule} ${finding.messageKey}`),
        [],
      );
    });
});
