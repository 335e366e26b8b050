import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/text/edits';
import { checkText } from '../support/check';

const found = (rule: string, text: string, plain = true, authorityKind?: string) =>
  checkText(text, { plain, only: [rule], ...(authorityKind === undefined ? {} : { authorityKind }) }).findings;
const levels = (rule: string, text: string, plain = true): string[] => found(rule, text, plain).map(({ severity }) => severity);
const letter = (...paragraphs: string[]): string => `Dear A. Requester,\n\n${paragraphs.join('\n\n')}\n\nYours sincerely,\n\nB. Officer\n`;
const marked = (regime: string, ...parts: string[]): string =>
  `---\nfoi: 1\nreference: FOI-26-0417\nregime: ${regime}\n---\n\n${parts.join('\n\n')}\n\nYours sincerely,\n\nB. Officer\n`;
const ACT = 'of the Freedom of Information Act 2000';
const SCOTTISH = 'of the Freedom of Information (Scotland) Act 2002';

describe('sections that cannot cover the same information', () => {
  const pairs = [
    ['s23-s24-both-asserted', '23(1)', '24(1)'],
    ['s30-s31-both-asserted', '30(1)(a)(i)', '31(1)(a)'],
    ['s35-s36-both-asserted', '35(1)(a)', '36(2)(b)(i)'],
  ] as const;
  for (const [rule, a, b] of pairs) {
    describe(rule, () => {
      it('is an error in one block, in either order', () => {
        assert.deepEqual(levels(rule, marked('FOIA', `:::withheld{under="${a}, ${b}"}\nWe withhold it under sections ${a} and ${b}.\n:::`), false), ['error']);
        assert.deepEqual(levels(rule, marked('FOIA', `:::withheld{under="${b}, ${a}"}\nWe withhold it under sections ${b} and ${a}.\n:::`), false), ['error']);
      });

      it('is mended by pleading in the alternative, where the two stand side by side', () => {
        const text = marked('FOIA', `:::withheld{under="${a}, ${b}"}\nWe withhold it under sections ${a} and ${b}.\n:::`);
        const fixed = applyEdits(text, found(rule, text, false)[0]?.fixes()[0]?.edits ?? []);
        assert.ok(fixed.includes(`under="${a} or ${b}"`), fixed);
        assert.deepEqual(found(rule, fixed, false), []);
        const apart = marked('FOIA', `:::withheld{under="${a}, 40(2), ${b}"}\nWe withhold it.\n:::`);
        assert.equal(found(rule, apart, false)[0]?.fixes().length, 0);
      });

      it('is a warning in a letter without marks', () => {
        assert.deepEqual(levels(rule, letter(`We withhold the record. It is exempt under section ${a} and section ${b} ${ACT}.`)), ['warning']);
      });

      it('is nothing in the alternative, or for different information', () => {
        for (const words of [
          `We withhold the record, which is exempt under either section ${a} or section ${b} ${ACT}.`,
          `We withhold the record under section ${a} ${ACT}, or in the alternative under section ${b}.`,
          `Part of the record is exempt under section ${a} ${ACT}, and part of it under section ${b}.`,
          `We withhold documents 1 and 2 under section ${a} ${ACT} and the remaining documents under section ${b}.`,
          `The names and the notes are exempt under sections ${a} and ${b} ${ACT} respectively.`,
          `We withhold the record under section ${a} ${ACT}. We have not relied on section ${b}.`,
        ])
          assert.deepEqual(found(rule, letter(words)), [], words);
      });

      it('is nothing in different blocks', () => {
        const text = marked('FOIA', `:::withheld{under="${a}" questions="1"}\nsection ${a}\n:::`, `:::withheld{under="${b}" questions="2"}\nsection ${b}\n:::`);
        assert.deepEqual(found(rule, text, false), []);
      });
    });
  }

  it('does not speak of provisions about confirming or denying', () => {
    const text = marked('FOIA', ':::ncnd{under="23(5), 24(2), 30(3) with 30(1)(a)(i), 31(3) with 31(1)(a)"}\nsections 23(5), 24(2), 30(3) and 31(3)\n:::');
    for (const [rule] of pairs) assert.deepEqual(found(rule, text, false), []);
  });

  it('leaves section 35 to departments', () => {
    const text = marked('FOIA', ':::withheld{under="35(1)(a), 36(2)(c)"}\nsections 35(1)(a) and 36(2)(c)\n:::');
    assert.equal(found('s35-s36-both-asserted', text, false, 'police').length, 0);
    assert.equal(found('s35-s36-both-asserted', text, false, 'central-government').length, 1);
  });
});

describe('s36-no-qualified-person', () => {
  const rule = 's36-no-qualified-person';
  const withheld = `We withhold the notes, which are exempt under section 36(2)(c) ${ACT}.`;

  it('finds section 36 without person and opinion', () => {
    assert.deepEqual(levels(rule, letter(withheld, 'Disclosure would be likely to prejudice the conduct of public affairs.')), ['error']);
  });

  it('is softer where only the opinion is missing', () => {
    assert.deepEqual(levels(rule, letter(withheld, 'We asked our qualified person, the Principal, before answering.')), ['warning']);
  });

  it('understands the ways in which an opinion is told', () => {
    for (const words of [
      'The Chief Constable, as the qualified person, gave the opinion that disclosure would be likely to prejudice this.',
      'In the reasonable opinion of the Vice-Chancellor disclosure would inhibit advice.',
      'The qualified person’s opinion was obtained on 3 March 2026.',
      'It is the opinion of our Monitoring Officer that disclosure would be likely to inhibit the exchange of views.',
      'The Minister has formed the opinion that advice would be less frank.',
      'Our qualified person holds the reasonable view that advice would be less frank.',
    ])
      assert.deepEqual(found(rule, letter(withheld, words)), [], words);
  });

  it('says nothing of statistics, or of section 36 that is not relied on', () => {
    assert.deepEqual(found(rule, letter(withheld, 'The figures are statistical information, to which section 36(4) applies.')), []);
    assert.deepEqual(found(rule, letter('We hold the notes and enclose them. We considered section 36(2)(c) and have not relied on it.')), []);
  });

  it('speaks once for several limbs', () => {
    assert.equal(
      found(rule, marked('FOIA', ':::withheld{under="36(2)(b)(i), 36(2)(b)(ii), 36(2)(c)"}\nsections 36(2)(b)(i) and (ii) and 36(2)(c)\n:::'), false).length,
      1,
    );
  });
});

describe('eir-12-4-d-details', () => {
  const rule = 'eir-12-4-d-details';
  const withheld = 'We withhold the study under regulation 12(4)(d) of the Environmental Information Regulations 2004.';

  it('finds a refusal that says nothing of the time', () => {
    assert.deepEqual(levels(rule, letter(withheld, 'It is still being drafted.')), ['error']);
    assert.deepEqual(levels(rule, letter(withheld, 'It may be published.')), ['warning']);
  });

  it('understands times and their absence', () => {
    for (const words of [
      'We expect to finish it in March 2027.',
      'The final report is due for publication in spring.',
      'It should be complete within three months.',
      'The Harbour Authority is preparing it and expects to complete it by the end of the year.',
      'We cannot yet say when it will be completed.',
      'It is being finalised. No date has been set.',
      'The date of completion is not known.',
      'It will be adopted by Cabinet in May.',
      'We aim to publish on 12/03/2027.',
    ])
      assert.deepEqual(found(rule, letter(withheld, words)), [], words);
  });

  it('speaks of this limb only', () => {
    assert.deepEqual(found(rule, letter('We withhold the e-mails under regulation 12(4)(e) of the Environmental Information Regulations 2004.')), []);
  });
});

describe('foisa-extension', () => {
  const rule = 'foisa-extension';
  const withheld = `We are minded to rely on section 30(b)(i) ${SCOTTISH}.`;

  it('finds more time for the balance', () => {
    assert.equal(found(rule, letter(withheld, 'We need further time to consider the public interest and will write again by 1 December 2026.')).length, 1);
    assert.deepEqual(
      levels(rule, marked('FOISA', 'We will write again.').replace('foi: 1\n', 'foi: 1\nclock: { public-interest-extension: 2026-12-01 }\n'), false),
      ['error'],
    );
  });

  it('leaves the Act of 2000, pauses and history alone', () => {
    assert.deepEqual(found(rule, letter(`We are minded to rely on section 43(2) ${ACT}. We need further time to consider the public interest.`)), []);
    assert.deepEqual(found(rule, letter(withheld, 'Your request is not clear. The time for our answer runs from your reply.')), []);
    assert.deepEqual(found(rule, letter(withheld, 'Our earlier letter took further time to consider the public interest, which it should not have done.')), []);
  });
});

describe('foisa-substantial', () => {
  const rule = 'foisa-substantial';
  const withheld = `We withhold the list, which is exempt under section 35(1)(a) ${SCOTTISH}.`;

  it('finds prejudice that is not called substantial', () => {
    assert.equal(found(rule, letter(withheld, 'Disclosure would be likely to prejudice the prevention of crime.')).length, 1);
  });

  it('is content with the word anywhere in what is said of the provision', () => {
    for (const words of [
      'Disclosure would prejudice substantially the prevention of crime.',
      'The substantial prejudice would be this: more crime.',
      'Disclosure would, or would be likely to, substantially prejudice the prevention of crime.',
    ])
      assert.deepEqual(found(rule, letter(withheld, words)), [], words);
  });

  it('leaves class exemptions, danger and the Act of 2000 alone', () => {
    assert.deepEqual(found(rule, letter(`We withhold it under section 36(1) ${SCOTTISH}.`, 'Disclosure would prejudice our case.')), []);
    assert.deepEqual(
      found(rule, letter(`We withhold it under section 39(1) ${SCOTTISH}.`, 'Disclosure would be likely to endanger a person and prejudice their recovery.')),
      [],
    );
    assert.deepEqual(found(rule, letter(`We withhold it under section 31(1)(a) ${ACT}.`, 'Disclosure would prejudice the prevention of crime.')), []);
  });

  it('adds the word', () => {
    const text = letter(withheld, 'Disclosure would be likely to prejudice the prevention of crime.');
    const fixed = applyEdits(text, found(rule, text)[0]?.fixes()[0]?.edits ?? []);
    assert.match(fixed, /be likely to prejudice substantially the prevention/);
    assert.deepEqual(found(rule, fixed), []);
  });
});
