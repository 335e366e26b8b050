import * as assert from 'node:assert/strict';
import { createNoticeService } from '../../server/src/core';
import { dueDate } from '../../server/src/core/features/dueDate';
import { byDueDate, type NoticeSummary, noticeSummary } from '../../server/src/core/features/noticeSummary';
import { deadlineLines } from '../../server/src/core/law/calendar/deadlineWords';
import { deadlineOf } from '../../server/src/core/law/calendar/deadline';
import type { CheckOptions } from '../../server/src/core/rules/finding';

const service = createNoticeService();
const BODY = ':::request\nHow many?\n:::\n\n:::disclosed\nEleven.\n:::\n';

function read(front: string, body = BODY) {
  return service.snapshot(`---\nfoi: 1\nreference: FOI-1\n${front}\n---\n\n${body}`, { fileName: 'a.foi.md' });
}
const time = (front: string, today: string, check: CheckOptions = {}) => dueDate(read(front), check, today);
const summary = (front: string, body?: string, check: CheckOptions = {}, today = '2026-10-30'): NoticeSummary =>
  noticeSummary(read(front, body), { ...check, today }, today);

type Expected = readonly [state: string, due: string | null, overdue: boolean, workingDays: number | null, since: string | null];

describe('by when a notice is due', () => {
  const cases: readonly (readonly [what: string, front: string, today: string, expected: Expected, check?: CheckOptions])[] = [
    ['twenty working days', 'received: 2026-10-05', '2026-10-23', ['running', '2026-11-02', false, 6, null]],
    ['seen on a Saturday', 'received: 2026-10-05', '2026-10-31', ['running', '2026-11-02', false, 1, null]],
    ['today', 'received: 2026-10-05', '2026-11-02', ['running', '2026-11-02', false, 0, null]],
    ['two days late', 'received: 2026-10-05', '2026-11-04', ['running', '2026-11-02', true, 2, null]],
    ['over, with no working day since', 'received: 2026-10-09', '2026-11-07', ['running', '2026-11-06', true, 0, null]],
    ['dated in time and not marked as sent', 'received: 2026-10-05\nissued: 2026-10-30', '2026-11-20', ['dated', '2026-11-02', false, null, '2026-10-30']],
    ['dated ahead, before its last day', 'received: 2026-10-05\nissued: 2026-10-30', '2026-10-28', ['running', '2026-11-02', false, 3, null]],
    ['dated late, counted to its date', 'received: 2026-10-05\nissued: 2026-11-04', '2026-11-20', ['running', '2026-11-02', true, 2, null]],
    ['late and dated ahead', 'received: 2026-10-05\nissued: 2026-11-30', '2026-11-04', ['running', '2026-11-02', true, 2, null]],
    ['over St Andrew’s Day', 'received: 2026-11-16', '2026-11-27', ['running', '2026-12-15', false, 11, null]],
    ['under the Regulations', 'regime: EIR\nreceived: 2026-08-17', '2026-09-14', ['running', '2026-09-15', false, 1, null]],
    ['in Scotland', 'regime: FOISA\nreceived: 2026-08-17', '2026-09-14', ['running', '2026-09-14', false, 0, null]],
    ['from a clarification', 'received: 2026-10-05\nclock: { clarification-received: 2026-10-09 }', '2026-11-05', ['running', '2026-11-06', false, 1, null]],
    ['under a fees notice', 'received: 2026-10-05\nclock: { fees-notice: { sent: 2026-10-07 } }', '2026-12-30', ['stopped', null, false, null, '2026-10-07']],
    [
      'over a fee that was paid',
      'received: 2026-10-05\nclock: { fees-notice: { sent: 2026-10-07, paid: 2026-10-12 } }',
      '2026-10-06',
      ['running', '2026-11-06', false, 19, null],
    ],
    [
      'extended to weigh the public interest',
      'received: 2026-10-05\nclock: { public-interest-extension: 2026-11-27 }',
      '2026-11-02',
      ['running', '2026-11-27', false, 19, null],
    ],
    [
      'the letter that extends, which moves nothing for itself',
      'kind: extension\nreceived: 2026-10-05\nclock: { public-interest-extension: 2026-11-27 }',
      '2026-11-02',
      ['running', '2026-11-02', false, 0, null],
    ],
    [
      'extended as complex and voluminous',
      'regime: EIR\nreceived: 2026-10-05\nclock: { complex-and-voluminous: 2026-11-27 }',
      '2026-11-02',
      ['running', '2026-11-27', false, 19, null],
    ],
    [
      'the fees notice itself',
      'kind: fees-notice\nreceived: 2026-10-05\nclock: { fees-notice: { sent: 2026-10-07 } }',
      '2026-10-06',
      ['running', '2026-11-02', false, 19, null],
    ],
    ['a school', 'received: 2026-10-05', '2026-10-06', ['not-known', null, false, null, null], { authorityKind: 'school' }],
    ['past the calendar', 'received: 2039-10-05', '2026-10-06', ['not-known', null, false, null, null]],
    ['archives', 'received: 2026-10-05', '2026-10-06', ['running', '2026-11-16', false, 29, null], { authorityKind: 'archives' }],
    ['no date of receipt', 'issued: 2026-10-05', '2026-10-06', ['no-receipt', null, false, null, null]],
    ['a review', 'kind: review\nreceived: 2026-10-05', '2026-10-06', ['not-counted', null, false, null, null]],
    ['a question back', 'kind: clarification\nreceived: 2026-10-05', '2026-10-06', ['not-counted', null, false, null, null]],
    ['sent', 'received: 2026-10-05\nsent: 2026-12-30', '2026-12-31', ['sent', null, false, null, '2026-12-30']],
    ['a copy for the log', 'received: 2026-10-05\npublished-copy: true', '2026-12-31', ['sent', null, false, null, null]],
  ];
  for (const [what, front, today, expected, check] of cases)
    it(what, () => {
      const found = time(front, today, check);
      assert.deepEqual([found.state, found.due, found.overdue, found.workingDays, found.since], expected);
      assert.ok(found.working.length > 0);
      for (const line of found.working) assert.match(line, /^[A-Z\d].*\S$/);
    });

  it('is explained as everywhere else, with the limit and where the law gives it', () => {
    const { working } = time('received: 2026-11-16', '2026-11-27');
    const told = deadlineLines(deadlineOf({ received: '2026-11-16', regime: 'FOIA' }));
    assert.deepEqual(working.slice(0, told.length), told);
    assert.deepEqual(working.slice(told.length), [
      'The limit: 20 working days. Freedom of Information Act 2000, section 10(1).',
      'An answer is due promptly; this is only the last day for it.',
    ]);
    assert.ok(working.some((line) => /30 November 2026, St Andrew/.test(line)));
    const extended = time('regime: EIR\nreceived: 2026-10-05\nclock: { complex-and-voluminous: 2026-11-27 }', '2026-11-02');
    assert.equal(extended.working.at(-1), 'The extension: Environmental Information Regulations 2004, regulation 7.');
    const archives = time('received: 2026-10-05', '2026-10-06', { authorityKind: 'archives' });
    assert.ok(archives.working.some((line) => /^The limit: 30 working days\. .*SI 2004\/3364/.test(line)));
  });

  it('is not told where words move the time and the front matter does not say how', () => {
    const letter = 'Thank you for your request, which we received on 5 October 2026, and for the clarification that you sent us.\n\n';
    assert.equal(dueDate(read('kind: response', letter), {}, '2026-10-30').state, 'not-known');
    assert.equal(dueDate(read('kind: response', letter.replace(/, and .*us/, '')), {}, '2026-10-30').due, '2026-11-02');
    assert.equal(dueDate(read('received: 2026-10-05', letter), {}, '2026-10-30').due, '2026-11-02');
  });
});

describe('a notice in short', () => {
  const RIGHTS =
    '\n:::rights\nYou may ask us for an internal review within 40 working days. If you are still not content you may complain to the Information Commissioner’s Office, Wycliffe House, Water Lane, Wilmslow SK9 5AF, https://ico.org.uk.\n:::\n';
  const FRONT = 'received: 2026-10-05\nissued: 2026-10-30\nrequester: { name: Nobody Known }';
  const states: readonly (readonly [state: string, front: string, body: string, check?: CheckOptions])[] = [
    ['ready', FRONT, `${BODY}${RIGHTS}`],
    ['draft', FRONT, `${BODY.replace('Eleven', '[insert: the number]')}${RIGHTS}`],
    ['draft', FRONT, `${BODY.replace('Eleven', '((number))')}${RIGHTS}`],
    ['errors', FRONT, `${BODY}\nWe rely on section 31(1)(a)\n\n:::withheld{under="31(1)(a)"}\nWe withhold it under section 31(1)(a).\n:::\n${RIGHTS}`],
    ['sent', `${FRONT}\nsent: 2026-10-30`, BODY.replace('Eleven', '[insert: the number]')],
  ];
  for (const [state, front, body, check] of states)
    it(`is ${state}`, () => {
      const found = summary(front, body, check);
      assert.equal(found.state, state, JSON.stringify(found));
      assert.equal(found.gaps > 0, body.includes('[insert') || body.includes('(('));
      assert.equal(found.errors > 0, state !== 'ready');
    });

  it('has no findings where checks are switched off, and does not call itself ready', () => {
    const found = noticeSummary(read(FRONT, BODY), {}, '2026-10-30', false);
    assert.deepEqual([found.state, found.errors, found.warnings], ['not-checked', 0, 0]);
  });

  it('counts waivers, and files that were not looked into', () => {
    const body = `<!-- waive response-late: it says so itself -->\n\n${BODY}`;
    const front =
      'received: 2026-08-03\nissued: 2026-10-30\nattachments: [{ file: a.csv }, { file: b.csv }]\nwaivers: [{ rule: response-late, reason: it says so }]';
    const found = summary(front, body, { attachments: [{ file: 'a.csv', kind: 'text', access: 'read', lookedAt: [], traces: [] } as never] });
    assert.equal(found.waived, 1);
    assert.equal(found.filesNotLookedInto, 1);
  });

  it('tells of each question what becomes of it, and under what', () => {
    const request = ':::request\n1. How many?\n2. Where?\n   1. In town?\n   2. Outside?\n3. Why?\n:::\n\n';
    const body = `${request}:::disclosed{questions="1"}\nEleven.\n:::\n\n:::withheld{under="31(1)(a), 40(2)" questions="1, 2"}\nWe withhold it under sections 31(1)(a) and 40(2).\n\n### Public interest test\n\n#### Factors favouring disclosure\n\n- Openness.\n:::\n`;
    const { questions } = summary(FRONT, body);
    assert.deepEqual(
      questions.map(({ label, outcomes }) => [
        label,
        ...outcomes.map(({ kind, provisions }) => [kind, ...provisions.map(({ citation, test }) => `${citation} ${test}`)]),
      ]),
      [
        ['1', ['disclosed'], ['withheld', '31(1)(a) partial', '40(2) not-required']],
        ['2(a)', ['withheld', '31(1)(a) partial', '40(2) not-required']],
        ['2(b)', ['withheld', '31(1)(a) partial', '40(2) not-required']],
        ['3'],
      ],
    );
    const text = read(FRONT, body).text.split('\n');
    assert.deepEqual(
      questions.map(({ at }) => text[at.start.line]?.slice(0, 12)),
      [':::disclosed', ':::withheld{', ':::withheld{', '3. Why?'],
    );
  });

  it('says whether it has questions to answer', () => {
    assert.deepEqual(
      ['response', 'review', 'extension', 'clarification', 'fees-notice'].map((kind) => summary(`kind: ${kind}`).answers),
      [true, true, false, false, false],
    );
  });

  it('stands in a list by its last day, then by its reference; where no day is known behind, and sent last', () => {
    const one = (reference: string, front: string): NoticeSummary => ({ ...summary(front), reference });
    const list = [
      one('sent', 'received: 2026-01-05\nsent: 2026-01-06'),
      one('no day', 'kind: response'),
      one('FOI-10', 'received: 2026-10-05'),
      one('FOI-9', 'received: 2026-10-05'),
      one('early', 'received: 2026-10-01'),
    ];
    assert.deepEqual(
      list.sort(byDueDate).map(({ reference }) => reference),
      ['early', 'FOI-9', 'FOI-10', 'no day', 'sent'],
    );
  });
});
