import assert from 'node:assert/strict';
import { createNoticeService } from '../../server/src/core';
import { parseAuthorityProfile } from '../../server/src/core/config/authorityProfile';
import { isSlipForTelephone, staleContacts } from '../../server/src/core/law/regulators';
import { applyEdits } from '../../server/src/core/text/edits';
import { checkText } from '../support/check';

const service = createNoticeService();
const RULES = [
  'complaint-procedure-missing',
  's50-right-missing',
  'commissioner-ambiguous',
  'regulator-contact-missing',
  'regulator-contact-stale',
  'review-deadline',
  'appeal-order',
];

const found = (text: string, plain = true) => checkText(text, { plain, only: RULES }).findings;
/** `rule:message severity` of each finding. */
const said = (text: string, plain = true): string[] => found(text, plain).map(({ rule, messageKey, severity }) => `${rule}:${messageKey} ${severity}`);

const REFUSAL = 'We withhold the report under section 21 of the Freedom of Information Act 2000.';
const STEPS =
  'If you are dissatisfied you may ask for an internal review within 40 working days. After that you may complain to the Information Commissioner, https://ico.org.uk.';
const NEITHER = ['complaint-procedure-missing:missing error', 's50-right-missing:missing error'];

const letter = (...paragraphs: string[]): string => `Dear A. Requester,\n\n${paragraphs.join('\n\n')}\n\nYours sincerely,\n\nB. Officer\n`;
const marked = (frontMatter: string, ...parts: string[]): string =>
  `---\nfoi: 1\nreference: FOI-26-0417\n${frontMatter}---\n\n${parts.join('\n\n')}\n\nYours sincerely,\n\nB. Officer\n`;
const WITHHELD = ':::withheld{under="21"}\nWe withhold the report under section 21.\n:::';

describe('when complaint rights are due', () => {
  const cases: readonly [name: string, text: string, plain: boolean, expected: readonly string[]][] = [
    ['information withheld', letter(REFUSAL), true, NEITHER],
    [
      'a refusal for cost',
      letter('We refuse your request under section 12(1) of the Freedom of Information Act 2000, as it would take over 18 hours.'),
      true,
      NEITHER,
    ],
    ['a vexatious request', letter('We refuse your request under section 14(1) of the Freedom of Information Act 2000.'), true, NEITHER],
    [
      'neither confirmed nor denied',
      letter('We neither confirm nor deny that we hold this information, under section 31(3) of the Freedom of Information Act 2000.'),
      true,
      NEITHER,
    ],
    ['both steps given', letter(REFUSAL, STEPS), true, []],
    ['a full disclosure', letter('We hold this information. There were eleven in 2025.'), true, []],
    ['nothing held, FOIA', letter('We do not hold this information under the Freedom of Information Act 2000.'), true, []],
    [
      'nothing held, FOISA',
      marked('regime: FOISA\n', ':::not-held{under="17"}\nWe do not hold this information. This is a notice under section 17.\n:::'),
      false,
      NEITHER,
    ],
    ['nothing held, EIR', marked('regime: EIR\n', ':::not-held{under="12(4)(a)"}\nWe do not hold this information: regulation 12(4)(a).\n:::'), false, NEITHER],
    ['a fees notice, FOIA', marked('kind: fees-notice\n', 'Please pay £20.'), false, []],
    ['a fees notice, FOISA', marked('kind: fees-notice\nregime: FOISA\n', 'Please pay £20.'), false, NEITHER],
    ['a question back to the requester', marked('kind: clarification\n', 'Which year do you mean?'), false, []],
    ['an extension, FOIA', marked('kind: extension\n', 'We need until 27 November 2026.'), false, NEITHER],
    ['an extension, EIR', marked('kind: extension\nregime: EIR\n', 'We need until 27 November 2026.'), false, []],
    ['a review that upholds', marked('kind: review\n', WITHHELD), false, ['s50-right-missing:review error']],
    ['a review that keeps nothing back', marked('kind: review\n', ':::disclosed\nHere is the report.\n:::'), false, ['s50-right-missing:review warning']],
    [
      'a log copy',
      marked('published-copy: true\n', WITHHELD),
      false,
      ['complaint-procedure-missing:missing information', 's50-right-missing:missing information'],
    ],
    [
      'a request that only names an exemption',
      letter('You asked:', '“Please do not use section 21 of the Freedom of Information Act 2000.”', 'We hold the report and enclose it.'),
      true,
      [],
    ],
    [
      'words about complaints that were not understood',
      letter(REFUSAL, 'Your complaint, should there be any, goes the usual way. The ICO is at your service.'),
      true,
      ['complaint-procedure-missing:missing warning', 's50-right-missing:missing warning', 'regulator'],
    ],
    ['the figures of complaints', letter(REFUSAL, 'The table shows complaints against the police.'), true, NEITHER],
  ];
  for (const [name, text, plain, expected] of cases)
    it(name, () => {
      const rights = said(text, plain).filter((one) => /-missing:(?:missing|review|denied)/.test(one) && !one.startsWith('regulator-'));
      assert.deepEqual(
        rights,
        expected.filter((one) => one !== 'regulator'),
      );
    });

  it('in a marked notice nothing is left after both fixes, wherever the closing stands', () => {
    for (const text of [
      marked('', WITHHELD),
      marked('regime: EIR\n', ':::withheld{under="12(5)(b)"}\nregulation 12(5)(b)\n:::'),
      `---\nfoi: 1\nreference: x\n---\n${WITHHELD}\n`,
      letter(REFUSAL),
      REFUSAL,
    ]) {
      for (const newline of ['\n', '\r\n']) {
        const source = text.replace(/\n/g, newline);
        const plain = !text.startsWith('---');
        const [first] = found(source, plain);
        const fix = first?.fixes()[0];
        assert.ok(fix, source);
        const fixed = applyEdits(source, fix.edits);
        assert.deepEqual(
          said(fixed, plain).filter((one) => one.includes('-missing')),
          [],
          fixed,
        );
        if (source.includes('\r\n')) assert.doesNotMatch(fixed, /(?<!\r)\n/, 'line endings are kept');
      }
    }
  });

  it('adds the half that is missing where the other half stands', () => {
    const text = letter(REFUSAL, 'You may ask for an internal review within 40 working days.');
    const [finding] = found(text);
    assert.equal(finding?.rule, 's50-right-missing');
    const fixed = applyEdits(text, finding.fixes()[0]?.edits ?? []);
    assert.match(fixed, /40 working days\.\n\nIf you are still not satisfied after the review, you can apply to the Information Commissioner/);
    assert.doesNotMatch(fixed, /\(\(/, 'a plain letter has no fields');
  });

  it('puts the review before the regulator inside a rights block', () => {
    const text = marked('', WITHHELD, ':::rights\nYou can complain to the Information Commissioner at https://ico.org.uk.\n:::');
    const fixed = applyEdits(text, found(text, false)[0]?.fixes()[0]?.edits ?? []);
    assert.match(fixed, /:::rights\nYou can ask us for an internal review[^\n]+\n\nYou can complain/);
  });
});

describe('contact details of the regulator in a letter', () => {
  const contact = (words: string): string[] =>
    said(letter(REFUSAL, STEPS.replace(', https://ico.org.uk', ''), words)).filter((one) => one.startsWith('regulator'));

  it('count in every form', () => {
    for (const words of [
      'Its page is at ico.org.uk/make-a-complaint.',
      'Information Commissioner’s Office, Wycliffe House, Wilmslow SK9 5AF',
      'Call the ICO on 0303 123 1113.',
      'The ICO’s mailbox is icocasework@ico.org.uk.',
    ])
      assert.deepEqual(contact(words), [], words);
  });

  it('are missing where only the authority’s own stand', () => {
    assert.deepEqual(contact('We are at Town Hall, Anytown. Our site is https://anytown.example.'), ['regulator-contact-missing:missing warning']);
  });

  it('are information only where no rights were due', () => {
    assert.deepEqual(
      said(
        letter(
          'We hold this information. There were eleven.',
          'If you are unhappy you may ask for an internal review, and then complain to the Information Commissioner.',
        ),
      ).filter((one) => one.startsWith('regulator')),
      ['regulator-contact-missing:missing information'],
    );
  });

  it('are stale in every spelling', () => {
    for (const words of [
      'Telephone the ICO on 01625 545745.',
      'ICO: 01625 545 745',
      'The ICO is at http://www.ico.gov.uk/complaints.',
      'Write to the ICO at casework@ico.gsi.gov.uk.',
      'See ico.gov.uk for the Information Commissioner.',
    ])
      assert.ok(
        contact(words).some((one) => one.startsWith('regulator-contact-stale')),
        words,
      );
  });

  it('are a slip only near the name, and never for another line of the same office', () => {
    assert.deepEqual(contact('Information Commissioner’s Office, telephone 0330 123 1113'), ['regulator-contact-stale:slip warning']);
    assert.deepEqual(contact('Information Commissioner’s Office, telephone 0303 123 1115'), []);
    for (const other of ['0303 123 1113', '0303 123 1114', '01625 500500', '0330 414 6421']) assert.equal(isSlipForTelephone(other, 'FOIA'), false, other);
  });

  it('of the request are the requester’s business', () => {
    assert.deepEqual(said(letter('You asked:', '“Why do your letters name www.ico.gov.uk?”', REFUSAL, STEPS)), []);
  });

  it('follow a dated successor', () => {
    const old = {
      source: 'Tests',
      name: 'R',
      shortName: 'R',
      postal: ['Old House', 'Oldtown'],
      telephone: '0100 100 1000',
      url: 'https://r.example',
      validFrom: '2005-01-01',
      validUntil: '2026-12-31',
      confirmed: true,
    };
    const next = { ...old, postal: ['New House', 'Newtown'], telephone: '0200 200 2000', validFrom: '2027-01-01', validUntil: undefined };
    const values = (on: string) => staleContacts('FOIA', on, [old, next]).map(({ value }) => value);
    assert.ok(!values('2026-06-01').includes('Old House'));
    assert.ok(values('2027-06-01').includes('Old House'));
    // Around the change both are right.
    for (const on of ['2026-12-31', '2027-01-01', '2027-04-02']) assert.ok(!values(on).includes('Old House') && !values(on).includes('New House'), on);
    assert.ok(values('2027-04-03').includes('Old House'));
    assert.ok(values('2027-06-01').includes('0100 100 1000'));
    assert.ok(staleContacts('FOIA', '2027-06-01', [old, next]).every(({ now }) => !now.includes('Old')));
  });
});

describe('the regulator’s details in a profile', () => {
  const profile = (regulator: string) => parseAuthorityProfile('a', `name: A\nregulator:\n${regulator}`);
  const stale = (words: string, issued: string, regulator: string): string[] => {
    const text = `---\nfoi: 1\nreference: A-1\nissued: ${issued}\n---\n\n${letter(REFUSAL, 'You can ask us for an internal review. After that you may complain to the Information Commissioner.', words)}`;
    const notice = service.snapshot(text, { fileName: 'a.foi.md' });
    return notice
      .check({ profile: profile(regulator), today: '2027-06-01' })
      .findings.filter(({ rule }) => rule === 'regulator-contact-stale')
      .map(({ span }) => text.slice(span.start, span.end));
  };
  const MOVED = '  valid-from: 2026-12-01\n  address: [New House, Newtown]\n  telephone: 0200 200 2000\n';

  it('take the place of the built-in ones, and both are right around the change', () => {
    for (const issued of ['2026-11-30', '2026-12-01', '2027-03-02'])
      for (const words of ['Write to Wycliffe House, Wilmslow.', 'Write to New House, Newtown.', 'Telephone 0200 200 2000.', 'Telephone 0303 123 1113.'])
        assert.deepEqual(stale(words, issued, MOVED), [], `${issued} ${words}`);
    assert.deepEqual(stale('Write to Wycliffe House, Wilmslow.', '2027-03-03', MOVED), ['Wycliffe House']);
    assert.deepEqual(stale('Write to Wycliffe House, Wilmslow.', '2027-03-03', '  name: Information Commission\n'), []);
  });

  it('are never called a slip or given up', () => {
    assert.deepEqual(stale('Telephone the Information Commissioner on 0330 123 1113.', '2027-01-01', '  telephone: 0330 123 1113\n'), []);
    assert.deepEqual(stale('Telephone the Information Commissioner on 01625 545745.', '2027-01-01', '  telephone: 01625 545745\n'), []);
  });
});

describe('the time to ask for a review', () => {
  const deadline = (words: string): string[] => {
    const text = letter(REFUSAL, words, 'After that you may complain to the Information Commissioner, https://ico.org.uk.');
    return found(text)
      .filter(({ rule }) => rule === 'review-deadline')
      .map(({ span }) => text.slice(span.start, span.end));
  };

  for (const [words, expected] of [
    ['You may request an internal review within two months of the date of this letter.', 'two months'],
    ['Requests for an internal review should be submitted within two calendar months of the date of our response.', 'two calendar months'],
    ['Please ask for an internal review within 20 working days of receipt of this letter.', '20 working days'],
    ['You have 28 days to ask for an internal review.', '28 days'],
    ['You may ask for an internal review within forty days of this response.', 'forty days'],
    ['If you are unhappy you can request an internal review within one calendar month or 30 days.', '30 days'],
  ] as const)
    it(`is short: ${words}`, () => assert.deepEqual(deadline(words), [expected]));

  for (const words of [
    'You may request an internal review within 40 working days of the date of this letter.',
    'You may request an internal review within forty working days.',
    'You may request an internal review within three months.',
    'You may request an internal review within 8 weeks.',
    'You may request an internal review. We will reply within 20 working days.',
    'You may request an internal review, and we aim to complete it within 20 working days.',
    'You may request an internal review; you should receive a reply within 20 working days of our receiving your letter.',
    'You may ask for an internal review within 40 working days, which we will answer in 20 working days.',
    'We received your request for an internal review 20 working days ago.',
  ])
    it(`is left alone: ${words}`, () => assert.deepEqual(deadline(words), []));
});

describe('the order of the two steps', () => {
  const order = (words: string): boolean => said(letter(REFUSAL, words)).some((one) => one.startsWith('appeal-order'));

  it('is missed where the steps stand side by side', () => {
    assert.ok(order('You may ask for an internal review at foi@anytown.example. You may complain to the Information Commissioner at https://ico.org.uk.'));
    assert.ok(order('You can request an internal review or complain to the Information Commissioner, https://ico.org.uk.'));
  });

  it('is understood in many words', () => {
    for (const words of [
      STEPS,
      'You may ask for an internal review. Should you remain unhappy, contact the Information Commissioner at https://ico.org.uk.',
      'You may ask for an internal review. The Information Commissioner will not normally consider a complaint until you have exhausted our procedure: https://ico.org.uk.',
      'In the first instance you may ask for an internal review. You can also complain to the Information Commissioner: https://ico.org.uk.',
      'Stage 1: ask for an internal review.\n\nStage 2: complain to the Information Commissioner at https://ico.org.uk.',
    ])
      assert.ok(!order(words), words);
  });
});

describe('a Commissioner', () => {
  const ambiguous = (...words: string[]): boolean => said(letter(REFUSAL, ...words)).some((one) => one.startsWith('commissioner-ambiguous'));

  it('is unclear before the regulator was named', () => {
    assert.ok(ambiguous('You may complain to the Commissioner.'));
    assert.ok(ambiguous('The Commissioner’s office can be contacted at 1 New Street.', STEPS));
  });

  it('is clear after that, with a title, and where nobody is invited', () => {
    assert.ok(!ambiguous(STEPS, 'You must write to the Commissioner within six weeks.'));
    assert.ok(!ambiguous('You may contact the Police and Crime Commissioner.'));
    assert.ok(!ambiguous('The Commissioner opened the new station in May.'));
    assert.ok(!ambiguous('Any commissioner of services may refer patients to us.'));
  });
});
