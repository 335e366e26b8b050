import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/core/text/edits';
import { checkText } from '../../support/check';

const ACT = 'of the Freedom of Information Act 2000';
const EIR = 'of the Environmental Information Regulations 2004';
const RIGHTS =
  'If you are not satisfied you can ask for an internal review within 40 working days. After that you can complain to the Information Commissioner under section 50 of the Act.';
const plainLetter = (rights: string, ...paragraphs: string[]): string =>
  `30 October 2026\n\nDear A. Requester,\n\nThank you for your request of 5 October 2026, reference FOI-26-0417. You asked:\n\n1. How many cameras were damaged?\n\n${paragraphs.join('\n\n')}\n\n${rights}\n\nYours sincerely,\n\nB. Officer\n`;
const letter = (...paragraphs: string[]): string => plainLetter(RIGHTS, ...paragraphs);
const marked = (front: string, body: string): string =>
  `---\nfoi: 1\nreference: FOI-26-0417\n${front}\n---\n\nDear A. Requester,\n\n${body}\n\nYours sincerely,\n\nB. Officer\n`;
const found = (rule: string, text: string, plain = true) => checkText(text, { plain, only: [rule] }).findings;
const levels = (rule: string, text: string, plain = true): string[] => found(rule, text, plain).map(({ severity }) => severity);
const keys = (rule: string, text: string, plain = true): string[] => found(rule, text, plain).map(({ messageKey }) => messageKey);

function mended(rule: string, text: string, plain: boolean): string {
  const fixed = applyEdits(text, found(rule, text, plain)[0]?.fixes()[0]?.edits ?? []);
  assert.notEqual(fixed, text, `no fix of ${rule}`);
  assert.deepEqual(found(rule, fixed, plain), [], fixed);
  return fixed;
}

const REPEATED = `We refuse your request as a repeated request under section 14(2) ${ACT}.`;
const VEXATIOUS = `We refuse your request as vexatious under section 14(1) ${ACT}.`;

describe('s14-2-no-earlier-request', () => {
  const rule = 's14-2-no-earlier-request';

  it('is silent where the earlier request can be known', () => {
    for (const words of [
      'You asked the same on 3 March 2026, and we answered on 30 March.',
      'Your earlier request, reference FOI-26-0102, was identical.',
      'You made the same request three weeks ago.',
      'We already answered this on 12/03/2026.',
      'It is less than five months since your last request for the same information.',
      'We answered the same questions in May 2026.',
      'A copy of our earlier answer is attached.',
      'Our previous response (ref 26/0102) gave you all of it.',
      'You made the same request, reference [insert: reference], which we answered on [insert: date].',
      'We responded to the same request last month.',
    ])
      assert.deepEqual(levels(rule, letter(REPEATED, words)), [], words);
  });

  it('finds a repeated request without its earlier one', () => {
    for (const words of [
      '',
      'You have asked this before.',
      'We have already given you this information, and nothing has changed.',
      'A reasonable interval has not passed since your previous request.',
    ])
      assert.deepEqual(levels(rule, letter(REPEATED, words)), ['warning'], words);
    assert.deepEqual(levels(rule, letter(`We rely on section 14 ${ACT} and refuse this as a repeated request.`)), ['warning']);
    assert.deepEqual(levels(rule, marked('regime: FOIA', `:::refused{under="14(2)"}\n## Section 14(2)\n\n${REPEATED}\n:::`), false), ['warning']);
  });

  it('says nothing of vexatious requests', () => {
    assert.deepEqual(levels(rule, letter(VEXATIOUS)), []);
    assert.deepEqual(levels(rule, letter(`Section 14 ${ACT} is about vexatious or repeated requests. We rely on it, as yours is vexatious.`)), []);
  });

  it('is mended by a passage to fill in', () => {
    assert.match(mended(rule, letter(REPEATED), true), /reference \[insert: reference\]/);
    assert.match(mended(rule, marked('regime: FOIA', `:::refused{under="14(2)"}\n## Section 14(2)\n\n${REPEATED}\n:::`), false), /### The earlier request/);
  });
});

describe('s14-notice-incomplete', () => {
  const rule = 's14-notice-incomplete';

  it('finds a refusal without complaint rights where nobody else says so', () => {
    assert.deepEqual(keys(rule, plainLetter('', VEXATIOUS)), ['rights']);
    assert.deepEqual(levels(rule, plainLetter('', VEXATIOUS)), ['error']);
    assert.deepEqual(keys(rule, letter(VEXATIOUS)), []);
    const whole = checkText(plainLetter('', VEXATIOUS), { plain: true }).findings.map(({ rule: name }) => name);
    assert.ok(whole.includes('complaint-procedure-missing') && !whole.includes(rule), whole.join());
    assert.match(mended(rule, plainLetter('', VEXATIOUS), true), /Information Commissioner/);
  });

  it('finds a section 14 of which nothing says which half is meant', () => {
    for (const words of [`We refuse your request under section 14 ${ACT}.`, `Section 14 ${ACT} applies and we will not be answering your request.`])
      assert.deepEqual(keys(rule, letter(words)), ['claim'], words);
  });

  it('understands either half, in other words too', () => {
    for (const words of [
      VEXATIOUS,
      REPEATED,
      `We refuse your request under section 14 ${ACT}, because of the disproportionate burden that it brings.`,
      `Section 14 ${ACT} applies: you made exactly the same request in August.`,
      `We refuse your request under section 14 ${ACT}. It would cause an unjustified level of distress.`,
      `We are not obliged to answer under section 14 ${ACT}, and rely on it, as a reasonable interval has not elapsed.`,
    ])
      assert.deepEqual(keys(rule, letter(words)), [], words);
  });

  it('says nothing where section 17(6) spares a notice, or section 14 is not used', () => {
    assert.deepEqual(keys(rule, plainLetter('', `${VEXATIOUS} As section 17(6) has it, we will not send a further notice.`)), []);
    assert.deepEqual(keys(rule, plainLetter('', `We considered section 14 ${ACT} and have not relied on it. There were eleven.`)), []);
    assert.deepEqual(keys(rule, plainLetter('', `We refuse your request under regulation 12(4)(b) ${EIR}, as it is manifestly unreasonable.`)), []);
  });
});

describe('s14-with-pit', () => {
  const rule = 's14-with-pit';
  const conclusion =
    'We weighed the public interest. Openness matters, but staff time is short. The public interest in maintaining the exemption outweighs the public interest in disclosure.';

  it('finds a public interest test', () => {
    assert.deepEqual(levels(rule, letter(VEXATIOUS, conclusion)), ['information']);
    assert.deepEqual(
      levels(
        rule,
        marked('regime: FOIA', `:::refused{under="14(1)"}\n## Section 14(1)\n\n${VEXATIOUS}\n\n### Public interest test\n\n${conclusion}\n:::`),
        false,
      ),
      ['information'],
    );
  });

  it('is silent about value against burden, about denials, and about the test of another provision', () => {
    for (const words of [
      'We weighed the value of the request against the burden, and find the burden disproportionate.',
      'There is some public interest in the subject, but the value of the request is outweighed by its burden.',
      'There is no public interest test for section 14.',
      'We recognise the public interest in how money is spent. It does not outweigh the disruption.',
      `The contract is withheld under section 43(2) ${ACT}, as rivals would be likely to use its prices, which would prejudice our commercial interests. ${conclusion}`,
    ])
      assert.deepEqual(levels(rule, letter(VEXATIOUS, words)), [], words);
  });
});

describe('s9-fees-notice-incomplete', () => {
  const rule = 's9-fees-notice-incomplete';
  const notice = 'This letter is a fees notice under section 9 of the Freedom of Information Act 2000.';

  it('finds what is missing', () => {
    assert.deepEqual(keys(rule, letter(notice)), ['amount', 'months']);
    assert.deepEqual(levels(rule, letter(notice)), ['warning', 'warning']);
    assert.deepEqual(keys(rule, letter(notice, 'Please pay within three months.')), ['amount']);
    assert.deepEqual(keys(rule, letter(notice, 'The fee is £12.50 for copies.')), ['months']);
    assert.deepEqual(levels(rule, marked('regime: FOIA\nkind: fees-notice', 'We need a fee for copies.'), false), ['error', 'warning']);
    assert.deepEqual(keys(rule, letter('We are issuing you with a fees notice for the cost of copying.')), ['amount', 'months']);
  });

  it('is silent about whole ones, and about letters that are none', () => {
    for (const words of [
      `${notice} The fee is £12.50, by cheque within three months of this letter.`,
      `${notice} The charge is 20 pounds. You have 3 months to pay it, and the clock stops until then.`,
      'Under section 9 we could have charged a fee, but do not.',
      'If the cost were above the limit we would send you a fees notice.',
      'Charges for our publications are set out in the publication scheme.',
      'You paid the fee in our fees notice of 3 October. There were eleven.',
    ])
      assert.deepEqual(keys(rule, letter(words)), [], words);
    assert.deepEqual(keys(rule, marked('regime: EIR\nkind: fees-notice', 'We charge for copies.'), false), []);
  });

  it('is mended with prompts', () => {
    const text = marked('regime: FOIA\nkind: fees-notice', 'We need a fee for copies.');
    assert.match(mended(rule, text, false), /£\[insert: amount\]/);
    assert.match(mended(rule, letter(notice, 'The fee is £12.50.'), true), /three months/);
  });
});

describe('s1-3-clarification-as-refusal', () => {
  const rule = 's1-3-clarification-as-refusal';
  const under = 'We have considered your request under the Freedom of Information Act 2000.';

  it('finds a refusal of what is unclear', () => {
    for (const words of [
      'We refuse your request because it is unclear.',
      'Your request has been refused as it is too vague to be answered.',
      'Your request is not clear and is therefore refused.',
      'We are refusing your request under section 1(3) of the Freedom of Information Act 2000.',
      'The Council rejects your request as it is ambiguous.',
    ])
      assert.deepEqual(levels(rule, letter(under, words)), ['warning'], words);
    assert.deepEqual(keys(rule, marked('regime: FOIA', ':::refused{under="1(3)"}\nWe refuse it under section 1(3) as unclear.\n:::'), false), ['under']);
  });

  it('is silent where a question is asked, and where the law allows a refusal', () => {
    for (const words of [
      'Your request is not clear to us. Which sites do you mean? The time for our answer begins when you reply.',
      'Under section 1(3) we need more information before we can answer. Please tell us the year.',
      'We are not refusing your request, but it is unclear which year you mean.',
      'If we do not hear from you, we may treat the request as withdrawn.',
      'It is unclear from our records who repaired them.',
      'We refuse your request under section 12(1) of the Freedom of Information Act 2000; it is unclear how many files there are.',
    ])
      assert.deepEqual(levels(rule, letter(under, words)), [], words);
    assert.deepEqual(
      levels(rule, letter(`We refuse your request under regulation 12(4)(c) ${EIR}, as it is unclear and too general even after we asked you.`)),
      [],
    );
  });
});
