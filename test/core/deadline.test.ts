import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KNOWN_FROM, KNOWN_UNTIL } from '../../server/src/core/law/calendar/bankHolidays';
import { type ClockFacts, deadlineOf } from '../../server/src/core/law/calendar/deadline';
import { deadlineLines } from '../../server/src/core/law/calendar/deadlineWords';
import { addDays } from '../../server/src/core/law/calendar/isoDays';
import { addWorkingDays, isWorkingDay, whyNotCounted, workingDaysBetween } from '../../server/src/core/law/calendar/workingDays';

const dueOf = (received: string, more: Partial<ClockFacts> = {}): string | undefined => deadlineOf({ received, regime: 'FOIA', ...more }).due;

describe('when an answer is due', () => {
  const cases: readonly (readonly [name: string, received: string, more: Partial<ClockFacts>, due: string | undefined])[] = [
    ['St Patrick’s Day, Northern Ireland', '2026-03-02', {}, '2026-03-31'],
    ['15 June 2026, Scotland', '2026-06-01', {}, '2026-06-30'],
    ['the Boyne, Northern Ireland', '2026-07-01', {}, '2026-07-30'],
    ['St Andrew’s Day, Scotland', '2026-11-16', {}, '2026-12-15'],
    ['2 January, Scotland', '2026-12-15', {}, '2027-01-18'],
    ['nothing in the way', '2026-10-05', {}, '2026-11-02'],
    ['received on a Saturday', '2026-10-03', {}, '2026-10-30'],
    ['received on Christmas Day', '2025-12-25', {}, '2026-01-27'],
    ['17 March counts in Scotland', '2026-03-02', { regime: 'FOISA' }, '2026-03-30'],
    ['Easter Monday counts in Scotland', '2026-03-20', { regime: 'EISR' }, '2026-04-20'],
    ['the late August Monday counts in Scotland', '2026-08-17', { regime: 'FOISA' }, '2026-09-14'],
    ['the same in FOIA', '2026-08-17', {}, '2026-09-15'],
    ['the Regulations count as the Act', '2026-03-02', { regime: 'EIR' }, '2026-03-31'],
    ['counted anew after clarification', '2026-10-01', { clarificationReceived: '2026-10-05' }, '2026-11-02'],
    ['a clarification before receipt says nothing', '2026-10-05', { clarificationReceived: '2026-10-01' }, '2026-11-02'],
    ['fees notice to payment, both included', '2026-10-05', { feesNotice: { sent: '2026-10-07', paid: '2026-10-12' } }, '2026-11-06'],
    ['a fee not yet paid', '2026-10-05', { feesNotice: { sent: '2026-10-07' } }, undefined],
    ['public interest extension leaves the notice where it was', '2026-10-05', { publicInterestExtension: '2026-11-27' }, '2026-11-02'],
    ['archives', '2026-10-05', { body: 'archives' }, '2026-11-16'],
    ['the Keeper of the Records', '2026-10-05', { regime: 'FOISA', body: 'keeper' }, '2026-11-16'],
    ['a school', '2026-10-05', { body: 'school' }, undefined],
    ['beyond the calendar', '2027-12-20', {}, undefined],
    ['the last that is known', '2027-12-01', {}, '2027-12-31'],
    ['before the calendar', '2013-12-20', {}, undefined],
  ];
  for (const [name, received, more, due] of cases)
    it(`${name}: ${received}`, () => {
      assert.equal(dueOf(received, more), due);
    });

  it('gives the extended day beside the day of the notice', () => {
    const facts = { received: '2026-10-05', regime: 'FOIA' } as const;
    assert.equal(deadlineOf({ ...facts, publicInterestExtension: '2026-11-27' }).extendedTo, '2026-11-27');
    assert.equal(deadlineOf({ ...facts, publicInterestExtension: '2026-10-20' }).extendedTo, undefined);
    assert.equal(deadlineOf({ ...facts, regime: 'FOISA', publicInterestExtension: '2026-11-27' }).extendedTo, undefined);
    assert.equal(deadlineOf({ ...facts, complexAndVoluminous: '2026-11-27' }).extendedTo, undefined);
    assert.equal(deadlineOf({ ...facts, regime: 'EIR', complexAndVoluminous: '2026-11-27' }).extendedTo, '2026-11-27');
    // The fortieth working day is the last that regulation 7 allows.
    assert.equal(deadlineOf({ ...facts, regime: 'EIR', complexAndVoluminous: '2027-02-01' }).extendedTo, '2026-12-01');
  });

  it('shows its working', () => {
    const lines = deadlineLines(deadlineOf({ received: '2026-11-16', regime: 'FOIA' }));
    assert.equal(lines[0], 'Due: Tuesday 15 December 2026 (FOIA, received on Monday 16 November 2026).');
    assert.ok(lines.includes('Not counted: Monday 30 November 2026, St Andrew’s Day (bank holiday in Scotland)'), lines.join('\n'));
    assert.ok(lines.includes('Not counted: 8 days at weekends'), lines.join('\n'));
    assert.match(deadlineLines(deadlineOf({ received: '2027-12-20', regime: 'FOIA' })).join('\n'), /^Due: not known .*\n.*until 31 December 2027/);
    assert.match(
      deadlineLines(deadlineOf({ received: '2026-10-05', regime: 'FOIA', feesNotice: { sent: '2026-10-07', paid: '2026-10-12' } })).join('\n'),
      /No day from 7 October 2026 to 12 October 2026 counts/,
    );
  });
});

const span = (from: string, to: string): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) }).map((days) => addDays(from, days));
/** Days whose twentieth working day, with a month's pause, lies within the calendar. */
const received = span(KNOWN_FROM, addDays(KNOWN_UNTIL, -120));
const regime = fc.constantFrom('FOIA', 'EIR', 'FOISA', 'EISR' as const);

describe('working days, whatever the date', () => {
  it('the due date is a working day, and the twentieth', () => {
    fc.assert(
      fc.property(received, regime, (date, law) => {
        const due = dueOf(date, { regime: law }) ?? '';
        assert.equal(isWorkingDay(due, law), true);
        assert.equal(workingDaysBetween(date, due, law), 20);
      }),
    );
  });

  it('every day from receipt to the due date is either counted or skipped with a reason', () => {
    fc.assert(
      fc.property(received, regime, (date, law) => {
        const { due = '', skipped, workingDays } = deadlineOf({ received: date, regime: law });
        assert.equal(addDays(date, workingDays + skipped.length), due);
        for (const day of skipped) assert.equal(day.why, whyNotCounted(day.date, law));
      }),
    );
  });

  it('a later receipt is never due earlier', () => {
    fc.assert(
      fc.property(
        received,
        fc.integer({ min: 0, max: 30 }),
        regime,
        (date, later, law) => (dueOf(date, { regime: law }) ?? '') <= (dueOf(addDays(date, later), { regime: law }) ?? ''),
      ),
    );
  });

  it('Scotland is never later than the United Kingdom', () => {
    fc.assert(fc.property(received, (date) => (dueOf(date, { regime: 'FOISA' }) ?? '~') <= (dueOf(date) ?? '')));
  });

  it('a pause or a clarification never makes it earlier', () => {
    fc.assert(
      fc.property(received, regime, fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 30 }), (date, law, after, length) => {
        const sent = addDays(date, after);
        const plain = dueOf(date, { regime: law }) ?? '~';
        assert.ok((dueOf(date, { regime: law, feesNotice: { sent, paid: addDays(sent, length) } }) ?? '') >= plain);
        assert.ok((dueOf(date, { regime: law, clarificationReceived: sent }) ?? '') >= plain);
      }),
    );
  });

  it('past the calendar it is never known', () => {
    fc.assert(fc.property(span(addDays(KNOWN_UNTIL, -19), '2100-01-01'), regime, (date, law) => dueOf(date, { regime: law }) === undefined));
    fc.assert(fc.property(span(addDays(KNOWN_UNTIL, 1), '2100-01-01'), regime, (date, law) => isWorkingDay(date, law) === undefined));
  });

  it('a count of no days, or of a part of one, leads nowhere', () => {
    for (const days of [0, -1, 1.5, Number.NaN]) assert.equal(addWorkingDays('2026-10-05', days, 'FOIA'), undefined);
  });
});
