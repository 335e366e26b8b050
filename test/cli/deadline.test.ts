import assert from 'node:assert/strict';
import { inProcess } from './support';

const run = (words: string) => inProcess(['deadline', ...words.split(' ')]);

describe('deadline', () => {
  it('gives programs the contract’s keys', async () => {
    const { status, out, err } = await run('--received 2026-11-16 --format json');
    assert.equal(status, 0);
    assert.equal(err, '');
    const found = JSON.parse(out) as { due: string; workingDays: number; skipped: { date: string; why: string }[] };
    assert.deepEqual(Object.keys(found), ['received', 'regime', 'due', 'workingDays', 'skipped', 'knownUntil']);
    assert.deepEqual([found.due, found.workingDays], ['2026-12-15', 20]);
    assert.deepEqual(
      found.skipped.filter(({ why }) => !/^S\w+day$/.test(why)),
      [{ date: '2026-11-30', why: 'St Andrew’s Day (bank holiday in Scotland)' }],
    );
  });

  it('gives null past the calendar', async () => {
    const { status, out } = await run('--received 2027-12-20 --format json');
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(out), { received: '2027-12-20', regime: 'FOIA', due: null, workingDays: 20, skipped: [], knownUntil: '2027-12-31' });
  });

  const said: readonly (readonly [words: string, out: RegExp])[] = [
    [
      '--received 2026-03-02',
      /^Due: Tuesday 31 March 2026 \(FOIA, received on Monday 2 March 2026\)\.\n.*\n.*\nNot counted: Tuesday 17 March 2026, St Patrick’s Day/,
    ],
    ['--received 2026-03-02 --regime FOISA', /^Due: Monday 30 March 2026 .*\n.*Only the bank holidays of Scotland/],
    ['--received 2026-10-01 --clarification-received 2026-10-05', /^Due: Monday 2 November 2026 .*clarified on Monday 5 October 2026/],
    ['--received 2026-10-05 --fees-sent 2026-10-07 --fees-paid 2026-10-12', /^Due: Friday 6 November 2026 /],
    ['--received 2026-10-05 --fees-sent 2026-10-07', /^Due: not known .*\nTime stands still since the fees notice of 7 October 2026/],
    ['--received 2026-10-05 --extended-to 2026-11-27', /^Due: Monday 2 November 2026 .*\nExtended to: Friday 27 November 2026\.\n/],
    ['--received 2026-10-05 --regime EIR --extended-to 2026-11-27', /\nExtended to: Friday 27 November 2026\.\n/],
    ['--received 2026-10-05 --regime FOISA --extended-to 2026-11-27', /known to the Freedom of Information Act 2000 only/],
    ['--received 2026-10-05 --body archives', /^Due: Monday 16 November 2026 .*\n30 working days/],
    ['--received 2026-10-05 --body school', /^Due: not known .*\nFor a school/],
    ['--received 2027-12-20', /^Due: not known .*\n.*known until 31 December 2027/],
  ];
  for (const [words, out] of said)
    it(`says it for people: ${words}`, async () => {
      const ran = await run(words);
      assert.equal(ran.status, 0);
      assert.match(ran.out, out);
    });

  const wrong: readonly (readonly [words: string, err: RegExp])[] = [
    ['--regime EIR', /deadline wants --received DATE/],
    ['--received 2026-02-30', /"2026-02-30" is no date for --received\. Write it like 2026-10-05/],
    ['--received 5/10/26', /"5\/10\/26" is no date/],
    ['--received=5thOct2026', /is no date/],
    ['--received 2026-10-05 --regime FIOA', /"FIOA" is no value of --regime.*Did you mean "FOIA"\?/],
    ['--received 2026-10-05 --fees-paid 2026-10-12', /--fees-paid wants --fees-sent/],
    ['--received 2026-10-05 --fees-sent 2026-10-12 --fees-paid 2026-10-07', /can’t be paid/],
    ['--received 2026-10-05 --extended-to 2026-10-01', /--extended-to \(2026-10-01\) lies before --received/],
  ];
  for (const [words, err] of wrong)
    it(`refuses ${words}`, async () => {
      const ran = await run(words);
      assert.equal(ran.status, 2);
      assert.equal(ran.out, '');
      assert.match(ran.err, err);
    });

  it('suggests the date that was meant', async () => {
    assert.match((await inProcess(['deadline', '--received', '5 October 2026'])).err, /Did you mean "2026-10-05"\?/);
  });
});
