import { spokenDate, weekday } from './isoDays';
import type { Deadline } from './deadline';
import type { SkippedDay } from './workingDays';

const ISSUES: Readonly<Record<Deadline['regime'], string>> = {
  FOIA: 'Bank holidays of every part of the United Kingdom are left out',
  EIR: 'Bank holidays of every part of the United Kingdom are left out',
  FOISA: 'Only the bank holidays of Scotland are left out',
  EISR: 'Only the bank holidays of Scotland are left out',
};

/** Days that are not counted other than Saturdays and Sundays. */
export function holidaysIn(skipped: readonly SkippedDay[]): readonly SkippedDay[] {
  return skipped.filter(({ why }) => why !== 'Saturday' && why !== 'Sunday');
}

/** `Friday 30 October 2026`. */
export function wholeDate(date: string): string {
  return `${weekday(date)} ${spokenDate(date)}`;
}

/** The due date and how it was found, a sentence or two to the line. The first line is the answer. */
export function deadlineLines(deadline: Deadline): readonly string[] {
  const { due, received, countedFrom, workingDays, regime, extendedTo, pauses, skipped, notes, knownUntil } = deadline;
  const begin =
    countedFrom === received
      ? `received on ${wholeDate(received)}`
      : `received on ${wholeDate(received)}, clarified on ${wholeDate(countedFrom)}, from which the time is counted`;
  const first = due === undefined ? `Due: not known (${regime}, ${begin}).` : `Due: ${wholeDate(due)} (${regime}, ${begin}).`;
  if (due === undefined) return [first, ...notes];
  const weekends = skipped.length - holidaysIn(skipped).length;
  const paused = pauses.map(({ from, to }) => `No day from ${spokenDate(from)} to ${spokenDate(to)} counts: the fees notice was waiting for payment.`);
  const holidays = holidaysIn(skipped).filter(({ why }) => !pauses.some((pause) => pause.why === why));
  return [
    first,
    ...(extendedTo === undefined ? [] : [`Extended to: ${wholeDate(extendedTo)}.`]),
    `${workingDays} working days, the day after being the first. ${ISSUES[regime]}.`,
    weekends === 1 ? 'Not counted: 1 day at weekends' : `Not counted: ${weekends} days at weekends`,
    ...holidays.map(({ date, why }) => `Not counted: ${wholeDate(date)}, ${why}`),
    ...paused,
    ...notes,
    `Bank holidays are known until ${spokenDate(knownUntil)}.`,
  ];
}

/** The same as Markdown: the answer in bold, its working as a list. */
export function deadlineMarkdown(deadline: Deadline): string {
  const [first = '', ...working] = deadlineLines(deadline);
  return [`**${first}**`, '', ...working.map((line) => `- ${line}`)].join('\n');
}
