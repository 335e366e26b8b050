import assert from 'node:assert/strict';
import Holidays from 'date-holidays';
import { BANK_HOLIDAYS, CALENDAR_SOURCES, KNOWN_FROM, KNOWN_UNTIL, type UkPart } from '../../server/src/core/law/calendar/bankHolidays';
import { addDays, spokenDate, weekday } from '../../server/src/core/law/calendar/isoDays';
import { isIsoDate } from '../../server/src/core/syntax/isoDate';

const STATES: readonly (readonly [state: string, part: UkPart])[] = [
  ['ENG', 'England and Wales'],
  ['WLS', 'England and Wales'],
  ['SCT', 'Scotland'],
  ['NIR', 'Northern Ireland'],
];

/** Where our calendar has a day that the second source lacks, with the reason. */
const LACKING: Readonly<Record<string, string>> = { '2026-06-15 Scotland': 'proclaimed in February 2026, later than the second source' };

describe('the calendar of bank holidays', () => {
  it('has each day once for a part, in order, on weekdays, within what is known', () => {
    const asOf = new Set<string>();
    let last = KNOWN_FROM;
    for (const { date, name, parts } of BANK_HOLIDAYS) {
      assert.ok(isIsoDate(date), date);
      assert.ok(date >= last && date <= KNOWN_UNTIL, `${date} is out of order`);
      assert.ok(!['Saturday', 'Sunday'].includes(weekday(date)), `${date} is no weekday`);
      assert.match(name, /^[A-Z2]/);
      for (const part of parts) {
        assert.ok(!asOf.has(date + part), `${date} stands twice for ${part}`);
        asOf.add(date + part);
      }
      last = date;
    }
  });

  it('covers whole years, and says where it comes from', () => {
    assert.match(KNOWN_FROM, /-01-01$/);
    assert.match(KNOWN_UNTIL, /-12-31$/);
    for (const { what, where, asOf } of CALENDAR_SOURCES) assert.ok(what !== '' && where !== '' && isIsoDate(asOf));
  });

  for (const [state, part] of STATES)
    it(`agrees with a second source for ${state}`, () => {
      const theirs = new Set<string>();
      const holidays = new Holidays('GB', state);
      for (let year = Number(KNOWN_FROM.slice(0, 4)); year <= Number(KNOWN_UNTIL.slice(0, 4)); year++)
        for (const { date, type } of holidays.getHolidays(year)) {
          const day = date.slice(0, 10);
          if ((type === 'public' || type === 'bank') && !['Saturday', 'Sunday'].includes(weekday(day))) theirs.add(day);
        }
      const ours = BANK_HOLIDAYS.filter(({ parts }) => parts.includes(part)).map(({ date }) => date);
      assert.deepEqual(
        ours.filter((day) => !theirs.has(day)),
        Object.keys(LACKING)
          .filter((key) => key.endsWith(` ${part}`))
          .map((key) => key.slice(0, 10)),
      );
      assert.deepEqual(
        [...theirs].filter((day) => !ours.includes(day)),
        [],
      );
    });

  const days: readonly (readonly [date: string, parts: string])[] = [
    ['2020-05-04', ''],
    ['2020-05-08', 'England and Wales, Scotland, Northern Ireland'],
    ['2022-05-30', ''],
    ['2022-06-02', 'England and Wales, Scotland, Northern Ireland'],
    ['2022-06-03', 'England and Wales, Scotland, Northern Ireland'],
    ['2022-09-19', 'England and Wales, Scotland, Northern Ireland'],
    ['2023-05-08', 'England and Wales, Scotland, Northern Ireland'],
    ['2026-01-02', 'Scotland'],
    ['2026-03-17', 'Northern Ireland'],
    ['2026-04-03', 'England and Wales, Scotland, Northern Ireland'],
    ['2026-04-06', 'England and Wales, Northern Ireland'],
    ['2026-06-15', 'Scotland'],
    ['2026-07-13', 'Northern Ireland'],
    ['2026-08-03', 'Scotland'],
    ['2026-08-31', 'England and Wales, Northern Ireland'],
    ['2026-11-30', 'Scotland'],
    ['2026-12-28', 'England and Wales, Scotland, Northern Ireland'],
    ['2027-01-01', 'England and Wales, Scotland, Northern Ireland'],
    ['2027-01-04', 'Scotland'],
    ['2027-12-27', 'England and Wales, Scotland, Northern Ireland'],
    ['2027-12-28', 'England and Wales, Scotland, Northern Ireland'],
  ];
  for (const [date, parts] of days)
    it(`has ${date} for: ${parts || 'nobody'}`, () => {
      const found = BANK_HOLIDAYS.filter((one) => one.date === date).flatMap((one) => one.parts);
      assert.equal(found.join(', '), parts);
    });
});

describe('calendar dates', () => {
  it('go on over months, years and leap days', () => {
    assert.equal(addDays('2024-02-28', 1), '2024-02-29');
    assert.equal(addDays('2025-12-31', 1), '2026-01-01');
    assert.equal(addDays('2026-01-01', -1), '2025-12-31');
    assert.equal(weekday('2026-10-05'), 'Monday');
    assert.equal(weekday('1969-12-31'), 'Wednesday');
    assert.equal(spokenDate('2026-10-05'), '5 October 2026');
  });
});
