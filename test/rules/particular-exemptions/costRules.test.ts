import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/core/text/edits';
import { checkText } from '../../support/check';

const ACT = 'of the Freedom of Information Act 2000';
const SCOTTISH = 'of the Freedom of Information (Scotland) Act 2002';
const RIGHTS =
  'If you are not satisfied you can ask for an internal review within 40 working days. After that you can complain to the Information Commissioner under section 50 of the Act.';
const letter = (...paragraphs: string[]): string =>
  `30 October 2026\n\nDear A. Requester,\n\nThank you for your request of 5 October 2026. You asked:\n\n1. How many cameras were damaged in the last 10 years?\n\n${paragraphs.join('\n\n')}\n\n${RIGHTS}\n\nYours sincerely,\n\nB. Officer\n`;
const marked = (regime: string, under: string, ...parts: string[]): string =>
  `---\nfoi: 1\nreference: FOI-26-0417\nregime: ${regime}\n---\n\n:::refused{under="${under}"}\n${parts.join('\n\n')}\n:::\n\nYours sincerely,\n\nB. Officer\n`;
const found = (rule: string, text: string, plain = true, authorityKind?: string) =>
  checkText(text, { plain, only: [rule], ...(authorityKind === undefined ? {} : { authorityKind }) }).findings;
const levels = (rule: string, text: string, plain = true, kind?: string): string[] => found(rule, text, plain, kind).map(({ severity }) => severity);
const keys = (rule: string, text: string, plain = true, kind?: string): string[] => found(rule, text, plain, kind).map(({ messageKey }) => messageKey);

/** What the first fix makes of a text; nothing more is found in it. */
function mended(rule: string, text: string, plain: boolean): string {
  const fixed = applyEdits(text, found(rule, text, plain)[0]?.fixes()[0]?.edits ?? []);
  assert.notEqual(fixed, text, `no fix of ${rule}`);
  assert.deepEqual(found(rule, fixed, plain), [], fixed);
  return fixed;
}

const REFUSED = `We refuse your request under section 12(1) ${ACT}, as answering it would exceed the appropriate limit.`;

describe('s12-no-estimate', () => {
  const rule = 's12-no-estimate';

  it('is silent where there is an estimate, in whatever words', () => {
    for (const words of [
      'We estimate that it would take 40 hours.',
      'There are 3,000 files and each takes five minutes to read, which comes to 250 hours.',
      'It would take one officer more than three weeks to read the files.',
      'It would take an estimated 5 working days to check each file.',
      'The cost of complying would be about £2,300.',
      'A sampling exercise of 20 files took two hours.',
      'A dip sample of 50 crime reports shows that each takes an average of 6 minutes to review.',
      'At 10 minutes per record, this would far exceed 18 hours.',
      'The work would take 24 hours, above the limit of 18 hours.',
      'This would be 60% over the appropriate limit.',
      'The cost would be four times the appropriate limit.',
      'Searching the mailboxes took an hour for each of them.',
      'Our calculation of the cost is in Annex A.',
      'There are 3,200 tapes, which can be read at about two a day.',
      'The estimate is set out in the table below.',
      'We gave you our estimate of the cost in our previous response.',
      'This is estimated at 35hrs of staff time.',
      'It would take approximately 22.5 hours to locate, retrieve and extract the information.',
      'Locating these would take [insert: number of hours] hours.',
    ])
      assert.deepEqual(levels(rule, letter(REFUSED, words)), [], words);
  });

  it('is not content with the limit itself', () => {
    for (const words of [
      '',
      'The appropriate limit is £450, which is 18 hours at £25 an hour.',
      'We estimate that it would take more than 18 hours to locate and extract the information.',
      'It would take in excess of 18 hours.',
      'This would exceed the 18 hour limit. We aim to answer requests within 20 working days.',
      'The information for the last 10 years is not held in one place.',
      'The £450 limit is set by the Fees Regulations.',
      'We apologise for the delay of two weeks.',
    ])
      assert.deepEqual(levels(rule, letter(REFUSED, words)), ['warning'], words);
  });

  it('is milder where there is a count without time', () => {
    assert.deepEqual(levels(rule, letter(REFUSED, 'We would have to read 3,000 files.')), ['information']);
  });

  it('says nothing of reviews, other provisions, the Regulations, or section 12 that is not relied on', () => {
    assert.deepEqual(levels(rule, letter(`We refuse your request under section 14(1) ${ACT} as it is vexatious.`)), []);
    assert.deepEqual(levels(rule, letter(`We hold the figures: there were eleven. We considered section 12(1) ${ACT} and have not relied on it.`)), []);
    assert.deepEqual(
      levels(rule, letter('We refuse your request under regulation 12(4)(b) of the Environmental Information Regulations 2004 as manifestly unreasonable.')),
      [],
    );
  });

  it('is mended by an estimate to fill in', () => {
    assert.match(mended(rule, letter(REFUSED), true), /\[insert: number of hours\] hours/);
    assert.match(mended(rule, marked('FOIA', '12(1)', '## Question 1: section 12(1)', REFUSED), false), /### Estimate of cost/);
    assert.match(mended(rule, marked('FOISA', '12(1)', `## Section 12(1)`, `Section 12(1) ${SCOTTISH} applies.`), false), /£600/);
  });
});

describe('s12-no-advice', () => {
  const rule = 's12-no-advice';
  const estimate = 'Reading the 3,000 files would take 250 hours.';

  it('is silent where help is given, in whatever words', () => {
    for (const words of [
      'You may wish to refine your request.',
      'If you were to limit your request to one year we may be able to answer it.',
      'We suggest that you reduce the scope.',
      'We could provide the figures for 2025 within the limit.',
      'Under section 16 we have considered how the request could be brought within the limit, but see no way, as every file would have to be opened.',
      'We cannot suggest any meaningful way to bring the request under the limit.',
      'In our letter of 3 May we advised you how to narrow your request.',
      'Please contact us to discuss how it could be answered.',
      'A request for a shorter period could be met.',
      'You could ask for one department only.',
      'By way of advice and assistance, the annual totals are published at https://anytown.example/data.',
      'Alternatively, figures for a single month can be extracted.',
      'We would be happy to consider a more specific request.',
      'Should you wish to resubmit it, please name the sites.',
      'You could narrow your request by [insert: a shorter period].',
      'We would be pleased to receive a request about the last year.',
      'Please feel free to ask about one site.',
      'You can choose any of the nine, and we will answer it.',
      'A request covering one month would be answered.',
    ])
      assert.deepEqual(levels(rule, letter(REFUSED, estimate, words)), [], words);
  });

  it('finds a refusal without help: an error where there is no trace, a warning where there is one', () => {
    assert.deepEqual(levels(rule, letter(REFUSED, estimate)), ['error']);
    assert.deepEqual(levels(rule, letter(REFUSED, estimate, 'If you have any further queries please contact me.')), ['error']);
    assert.deepEqual(levels(rule, letter(REFUSED, estimate, 'It could be more.')), ['warning']);
    assert.deepEqual(levels(rule, letter(REFUSED, estimate, 'Cameras by the lake are counted on Fridays.')), ['warning']);
    assert.deepEqual(levels(rule, marked('FOIA', '12(1)', '## Section 12(1)', REFUSED, estimate), false), ['error']);
  });

  it('tells a duty that is only named', () => {
    assert.deepEqual(keys(rule, letter(REFUSED, estimate, 'Section 16 of the Act places a duty on authorities.')), ['named']);
  });

  it('is mended by advice to fill in', () => {
    assert.match(mended(rule, letter(REFUSED), true), /You could narrow your request by \[insert/);
    assert.match(mended(rule, marked('FOIA', '12(1)', '## Section 12(1)', REFUSED), false), /:::advice\n## Advice and assistance/);
  });
});

describe('s12-limit-wrong', () => {
  const rule = 's12-limit-wrong';
  const scottish = `We refuse your request under section 12(1) ${SCOTTISH}, as the cost would exceed the limit.`;

  it('accepts right figures', () => {
    for (const words of [
      'The appropriate limit is £450, which is 18 hours at £25 an hour.',
      'The limit is £600 (24 hours at £25 per hour).',
      'The limit is £600 for central government and £450 for other public authorities.',
      'It would take 40 hours (£1,000), above the limit of £450.',
      'It would take 1,046 hours, or about £26,150 at £25 an hour.',
      'Our staff cost more than that, £38 an hour in practice, but the Regulations let us count £25 an hour.',
      'The cost limit of 18 hours would be exceeded.',
      'It would take 40 hours, more than the £450 allowed.',
    ])
      assert.deepEqual(keys(rule, letter(REFUSED, words)), [], words);
    for (const words of ['The limit is £600, and 50 hours at £15 an hour come to £750.', 'At £14 an hour that is £50,400.', 'It would take 50 hours (£700).'])
      assert.deepEqual(keys(rule, letter(scottish, words)), [], words);
  });

  it('finds another rate', () => {
    assert.deepEqual(keys(rule, letter(REFUSED, 'The estimate is 40 hours at £30 an hour.')), ['rate']);
    assert.deepEqual(keys(rule, letter(REFUSED, 'We estimate 40 hours at a rate of £15 per hour, above the limit.')), ['rate']);
    assert.deepEqual(keys(rule, letter(scottish, 'We estimate 40 hours at £25 per hour.')), ['scottishRate']);
    assert.deepEqual(levels(rule, marked('FOIA', '12(1)', REFUSED, 'The estimate is 40 hours at £30 per hour.'), false), ['error']);
    assert.match(mended(rule, letter(REFUSED, 'The estimate is 40 hours at £30 an hour.'), true), /£25 an hour/);
  });

  it('finds hours and pounds that do not fit', () => {
    assert.deepEqual(keys(rule, letter(REFUSED, 'The appropriate limit is £450, which is 24 hours of work.')), ['pair']);
    assert.deepEqual(keys(rule, letter(REFUSED, 'The limit is £600 (18 hours).')), ['pair']);
    assert.deepEqual(keys(rule, letter(REFUSED, 'We estimate 40 hours (£2,000).')), ['pair']);
    assert.deepEqual(keys(rule, letter(scottish, 'We estimate 40 hours (£1,000).')), ['pair']);
  });

  it('finds a limit that does not exist', () => {
    assert.deepEqual(keys(rule, letter(REFUSED, 'The appropriate limit is £500.')), ['amount']);
    assert.deepEqual(keys(rule, letter(REFUSED, 'The appropriate limit of 20 hours would be passed.')), ['amount']);
    assert.deepEqual(keys(rule, letter(scottish, 'The cost limit is £450.')), ['amount']);
  });

  it('knows which limit is whose only where the kind of authority is known', () => {
    const high = letter(REFUSED, 'The appropriate limit is £600, or 24 hours.');
    assert.deepEqual(keys(rule, high), []);
    for (const kind of ['police', 'local-government', 'nhs', 'university']) assert.deepEqual(keys(rule, high, true, kind), ['body'], kind);
    for (const kind of ['central-government', 'regulator', 'something']) assert.deepEqual(keys(rule, high, true, kind), [], kind);
    assert.deepEqual(keys(rule, letter(REFUSED, 'The appropriate limit is £450.'), true, 'central-government'), ['body']);
    assert.deepEqual(keys(rule, letter('The Council holds the files.', REFUSED, 'The limit for the Council is £600.')), ['body']);
    assert.deepEqual(keys(rule, letter('The Council holds the files.', REFUSED, 'The limit is £600 for central government and £450 for councils.')), []);
    const fixed = applyEdits(high, found(rule, high, true, 'police')[0]?.fixes()[0]?.edits ?? []);
    assert.ok(fixed.includes('The appropriate limit is £450'), fixed);
  });
});

describe('s12-counts-barred-tasks', () => {
  const rule = 's12-counts-barred-tasks';

  it('is silent about tasks that count, and those said not to be counted', () => {
    for (const words of [
      'It would take 40 hours to determine whether we hold, locate, retrieve and extract it.',
      'Redaction is not included in this estimate of 40 hours.',
      'The estimate of 40 hours excludes redaction and consideration of exemptions.',
      'The 3,000 files would take 250 hours, before any redaction.',
      'In addition the files would have to be redacted.',
      'Some of the information may be exempt under section 40(2).',
      'We cannot count the time for redaction under section 12.',
      'It would take 30 hours to consult the index and extract the entries.',
    ])
      assert.deepEqual(keys(rule, letter(REFUSED, words)), [], words);
  });

  it('finds barred tasks in the estimate', () => {
    for (const words of [
      'It would take 40 hours to locate, extract and redact the information.',
      'We estimate that redacting the files would take 30 hours.',
      'The time needed to locate the files, consider exemptions and answer exceeds the limit.',
      'The estimate of 40 hours includes consultation with third parties.',
      'Each file takes five minutes to read and ten minutes to redact, so the estimate is 90 hours.',
      'We estimate 20 hours to find the e-mails and 10 hours for applying exemptions.',
    ])
      assert.equal(found(rule, letter(REFUSED, words)).length, 1, words);
  });

  it('says nothing where the Regulations are used and section 12 is only compared', () => {
    const words =
      'We refuse your request under regulation 12(4)(b) of the Environmental Information Regulations 2004 as manifestly unreasonable. Under section 12 of the Freedom of Information Act the limit would be £450, and we estimate 96 hours of work, including redaction.';
    assert.deepEqual(keys(rule, letter(words)), []);
  });

  it('says nothing under the Scottish Act', () => {
    assert.deepEqual(keys(rule, letter(`We refuse your request under section 12(1) ${SCOTTISH}. It would take 50 hours to locate and redact the files.`)), []);
  });
});

describe('s12-confirmation-omitted', () => {
  const rule = 's12-confirmation-omitted';

  it('is silent where holding is said or shown, or where section 12(2) is used', () => {
    for (const words of [
      'We hold this information.',
      'The Trust holds the information you have requested.',
      'The information is recorded only in the notes of each case.',
      'There are 3,000 files to be read.',
      'We record the reasons in free text.',
      'The information is not held in an easily retrievable format.',
      'To establish whether we hold any such information would itself take 40 hours.',
      'Section 12(2) applies, as it would exceed the limit to find out whether it is held.',
      'We have identified 4,000 e-mails.',
      'The information you asked for is not readily accessible.',
      'I can confirm that the force holds some of the information.',
    ])
      assert.deepEqual(levels(rule, letter(REFUSED, words)), [], words);
  });

  it('finds a refusal that is silent on it', () => {
    for (const words of [
      '',
      'The estimate is 40 hours.',
      'The Regulations let us count the time for determining whether we hold the information and for locating it.',
      'We would have to go through every file by hand.',
    ])
      assert.deepEqual(levels(rule, letter(REFUSED, words)), ['warning'], words);
  });

  it('weighs a bare section 12 less, and says nothing of section 12(2) or of Scotland', () => {
    assert.deepEqual(levels(rule, letter(`We refuse your request under section 12 ${ACT}, as it would take 40 hours.`)), ['information']);
    assert.deepEqual(levels(rule, letter(`We refuse your request under section 12(2) ${ACT}, as it would take 40 hours.`)), []);
    assert.deepEqual(levels(rule, letter(`We refuse your request under section 12(1) ${SCOTTISH}, as it would take 50 hours.`)), []);
  });

  it('is mended by a prompt', () => {
    assert.match(mended(rule, letter(REFUSED), true), /We hold \[insert/);
    assert.match(mended(rule, marked('FOIA', '12(1)', '## Section 12(1)', REFUSED), false), /We hold \[insert/);
  });
});

describe('s12-with-exemptions-mixed', () => {
  const rule = 's12-with-exemptions-mixed';

  it('finds what was given up to the limit', () => {
    for (const words of [
      'We have searched for 18 hours and provide what was found within the limit.',
      'The information that we have located within the appropriate limit is attached.',
      'Please find attached the records found before the limit was reached, within 18 hours.',
    ])
      assert.deepEqual(levels(rule, letter(REFUSED, words)), ['information'], words);
  });

  it('is silent where it is given outside the duty, offered, or about another question', () => {
    for (const words of [
      'Outside our duty under the Act, we provide what was found within the limit.',
      'Although we are not obliged to, we have provided what we found within the limit.',
      'We could provide the figures for 2025 within the limit.',
      'If you narrow your request we can provide what fits within the limit.',
      'We answer your other request in full: there were eleven.',
      'As a gesture of goodwill we have included the records found within the cost limit.',
    ])
      assert.deepEqual(levels(rule, letter(REFUSED, words)), [], words);
  });
});
