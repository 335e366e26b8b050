import assert from 'node:assert/strict';
import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { createNoticeService } from '../../../server/src/core/index';
import { rowsBetween, type StatsRow, statsRow, statsTotals } from '../../../server/src/core/features/stats';
import { type StatsOutput, STATS_SCHEMA } from '../../../server/src/core/features/statsSchema';
import { csv, statsCsv, statsText } from '../../../server/src/core/features/statsText';
import type { CheckOptions } from '../../../server/src/core/rules/finding';
import { soundNotices } from '../../proof/sound';
import { CANARY_NOTICE } from '../../render/canaryNotice';

const service = createNoticeService();
const isStats = new Ajv2020({ strict: false }).compile(STATS_SCHEMA);

const row = (front: string, body = ':::disclosed\nEleven.\n:::\n', check: CheckOptions = {}): StatsRow =>
  statsRow(service.snapshot(`---\nfoi: 1\nreference: FOI-1\n${front}\n---\n\n${body}`, { fileName: 'a.foi.md' }), { check });
const time = (front: string, check: CheckOptions = {}): readonly unknown[] => {
  const { month, workingDays, due, late } = row(front, undefined, check);
  return [month, workingDays, due, late];
};
const plain: StatsRow = {
  reference: 'A',
  month: '2026-10',
  kind: 'response',
  regime: 'FOIA',
  outcome: 'withheld',
  provisions: [],
  workingDays: 3,
  due: '2026-11-02',
  late: 'no',
  issued: '2026-10-08',
  state: 'no errors',
};

describe('a letter in the statistics', () => {
  const cases: readonly (readonly [what: string, front: string, expected: readonly unknown[]])[] = [
    ['in time', 'received: 2026-10-05\nissued: 2026-11-02', ['2026-10', 20, '2026-11-02', 'no']],
    ['late by a day', 'received: 2026-10-05\nissued: 2026-11-03', ['2026-10', 21, '2026-11-02', 'yes']],
    ['sent later than it was dated', 'received: 2026-10-05\nissued: 2026-11-02\nsent: 2026-11-03', ['2026-10', 21, '2026-11-02', 'yes']],
    ['answered on the day', 'received: 2026-10-05\nissued: 2026-10-05', ['2026-10', 0, '2026-11-02', 'no']],
    ['without a date', 'received: 2026-10-05', ['2026-10', null, '2026-11-02', 'not known']],
    ['without a date of receipt', 'issued: 2026-10-05', [null, null, null, 'not known']],
    ['dated before receipt', 'received: 2026-10-05\nissued: 2026-10-01', ['2026-10', null, '2026-11-02', 'not known']],
    ['over a clarification', 'received: 2026-10-05\nissued: 2026-11-06\nclock: { clarification-received: 2026-10-09 }', ['2026-10', 20, '2026-11-06', 'no']],
    [
      'over a fees notice that was paid',
      'received: 2026-10-05\nissued: 2026-11-06\nclock: { fees-notice: { sent: 2026-10-07, paid: 2026-10-12 } }',
      ['2026-10', 20, '2026-11-06', 'no'],
    ],
    [
      'under a fees notice that was not paid',
      'received: 2026-10-05\nissued: 2026-11-06\nclock: { fees-notice: { sent: 2026-10-07 } }',
      ['2026-10', null, null, 'not known'],
    ],
    [
      'extended to weigh the public interest',
      'received: 2026-10-05\nissued: 2026-11-27\nclock: { public-interest-extension: 2026-11-27 }',
      ['2026-10', 39, '2026-11-27', 'no'],
    ],
    [
      'that extends, after the last day',
      'kind: extension\nreceived: 2026-10-05\nissued: 2026-11-03\nclock: { public-interest-extension: 2026-11-27 }',
      ['2026-10', 21, '2026-11-02', 'yes'],
    ],
    ['past the calendar', 'received: 2031-10-05\nissued: 2031-10-06', ['2031-10', null, null, 'not known']],
    ['over the end of the calendar', 'received: 2027-12-29\nissued: 2027-12-30', ['2027-12', null, null, 'not known']],
    ['that is a review', 'kind: review\nreceived: 2026-10-05\nissued: 2026-12-01', ['2026-10', null, null, 'not known']],
    ['under the law of Scotland, whose holidays are others', 'regime: FOISA\nreceived: 2026-08-28\nissued: 2026-09-25', ['2026-08', 20, '2026-09-25', 'no']],
  ];
  for (const [what, front, expected] of cases) it(`is read: ${what}`, () => assert.deepEqual(time(front), expected));

  it('of a school has no day that is known', () => {
    assert.deepEqual(time('received: 2026-10-05\nissued: 2026-11-02', { authorityKind: 'school' }), ['2026-10', null, null, 'not known']);
  });

  it('has outcome, provisions and their effect, and whether errors remain', () => {
    const body =
      ':::disclosed{questions="1"}\nx\n:::\n\n:::withheld{under="31(1)(a), 40(2) with 40(3A)(a)" questions="2"}\nx\n:::\n\n:::ncnd{under="30(3) with 30(1)(a)(i)" questions="3"}\nx\n:::\n';
    const found = row('received: 2026-10-05', body);
    assert.equal(found.outcome, 'disclosed in part');
    assert.deepEqual(found.provisions, [
      { citation: '31(1)(a)', effect: 'withheld' },
      { citation: '40(2)', effect: 'withheld' },
      { citation: '30(3)', effect: 'neither confirmed nor denied' },
    ]);
    assert.equal(found.state, 'errors');
    assert.equal(row('received: 2026-10-05', ':::advice\nPlease ask again.\n:::\n').state, 'no errors');
  });

  it('brings no requester, no name and no words', () => {
    const found = JSON.stringify(statsRow(service.snapshot(CANARY_NOTICE, { fileName: 'a.foi.md' }), { check: {} }));
    assert.doesNotMatch(found, /CANARY|Requester|Officer|cameras/);
  });
});

describe('totals', () => {
  const rows: readonly StatsRow[] = [
    {
      ...plain,
      late: 'yes',
      provisions: [
        { citation: '40(2)', effect: 'withheld' },
        { citation: '40(2)', effect: 'refused' },
      ],
    },
    { ...plain, month: null, late: 'not known', outcome: 'refused' },
    { ...plain, month: '2026-09', provisions: [{ citation: '31(1)(a)', effect: 'withheld' }] },
    { ...plain, provisions: [{ citation: '40(2)', effect: 'withheld' }] },
  ];

  it('count by month, outcome and provision, with the share in time of what is known', () => {
    const { all, byMonth, byOutcome, byProvision } = statsTotals(rows);
    assert.deepEqual(all, { name: 'all', letters: 4, inTime: 2, late: 1, notKnown: 1, shareInTime: 2 / 3 });
    assert.deepEqual(byMonth, [
      { name: '2026-09', letters: 1, inTime: 1, late: 0, notKnown: 0, shareInTime: 1 },
      { name: '2026-10', letters: 2, inTime: 1, late: 1, notKnown: 0, shareInTime: 0.5 },
      { name: 'not known', letters: 1, inTime: 0, late: 0, notKnown: 1, shareInTime: null },
    ]);
    assert.deepEqual(
      byOutcome.map(({ name, letters }) => [name, letters]),
      [
        ['withheld', 3],
        ['refused', 1],
      ],
    );
    assert.deepEqual(
      byProvision.map(({ name, letters }) => [name, letters]),
      [
        ['40(2)', 2],
        ['31(1)(a)', 1],
      ],
    );
  });

  it('take months between bounds, both included, and none that is not known', () => {
    assert.equal(rowsBetween(rows, undefined, undefined).length, 4);
    assert.equal(rowsBetween(rows, '2026-10', undefined).length, 2);
    assert.equal(rowsBetween(rows, undefined, '2026-09').length, 1);
    assert.equal(rowsBetween(rows, '2026-09', '2026-10').length, 3);
  });

  it('fit the published schema, for every sound notice', function () {
    this.timeout(60_000);
    const found = soundNotices().map(({ text, name, options }) => statsRow(service.snapshot(text, { fileName: name }), { check: options }));
    const output: StatsOutput = { version: 1, from: null, to: '2026-10', letters: found, totals: statsTotals(found) };
    assert.ok(isStats(output), JSON.stringify(isStats.errors));
    assert.ok(!isStats({ ...output, letters: [{ ...plain, requester: 'A' }] }));
    assert.equal(
      output.totals.byMonth.reduce((sum, { letters }) => sum + letters, 0),
      found.length,
    );
    assert.equal(
      output.totals.byOutcome.reduce((sum, { letters }) => sum + letters, 0),
      found.length,
    );
  });

  it('print as tables', () => {
    const text = statsText(rows, statsTotals(rows), 'month');
    assert.match(text, /^Month received {2}Letters {2}In time {2}Late {2}Not known {2}Share in time\n/);
    assert.match(text, /^2026-10 +2 +1 +1 +0 +50\.0 %$/m);
    assert.match(text, /^All +4 +2 +1 +1 +66\.7 %$/m);
    assert.match(statsText(rows, statsTotals(rows), 'notice'), /^Reference: A\nMonth: 2026-10\n/);
    assert.equal(statsText([], statsTotals([]), 'month'), 'No letter to count.\n');
  });
});

describe('csv', () => {
  it('has a row a letter or a row a month', () => {
    const rows = [{ ...plain, reference: 'A, "B"' }];
    assert.equal(
      statsCsv(rows, statsTotals(rows), 'notice'),
      'Reference,Month,Kind,Law,Outcome,Provisions,Working days,Due,Late,Date of the letter,State\r\n"A, ""B""",2026-10,response,FOIA,withheld,,3,2026-11-02,no,2026-10-08,no errors\r\n',
    );
    assert.equal(statsCsv(rows, statsTotals(rows), 'month'), 'Month received,Letters,In time,Late,Not known,Share in time\r\n2026-10,1,1,0,0,100.0 %\r\n');
  });

  for (const cell of ['=1+1', '+1', '-1', '@A1', '\t=1', '\r=1', '＝1'])
    it(`runs nothing of ${JSON.stringify(cell)}`, () => assert.equal(csv([[cell]]), /\r/.test(cell) ? `"'${cell}"\r\n` : `'${cell}\r\n`));

  it('gives back every cell, but for the apostrophe', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', '=', '-', "'", 'é') }), { minLength: 2, maxLength: 4 }), {
          minLength: 1,
        }),
        (rows) => {
          const back = readCsv(csv(rows));
          assert.deepEqual(
            back,
            rows.map((cells) => cells.map((cell) => (/^[=\-\r\n]/.test(cell) ? `'${cell}` : cell))),
          );
          for (const cell of back.flat()) assert.doesNotMatch(cell, /^[=+\-@]/);
        },
      ),
      { seed: 20261122 },
    );
  });
});

/** Reads CSV as RFC 4180 says. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      at++;
      for (; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (text[at] === '"') at++;
        cell += text[at];
      }
      at++;
    } else for (; text[at] !== ',' && text[at] !== '\r'; at++) cell += text[at];
    cells.push(cell);
    if (text[at] === ',') at++;
    else {
      assert.equal(text.slice(at, at + 2), '\r\n');
      at += 2;
      rows.push(cells);
      cells = [];
    }
  }
  return rows;
}
