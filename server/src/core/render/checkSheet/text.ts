import { spokenDate } from '../../law/calendar/isoDays';
import { type CheckSheet, REFUSED, sheetSections, sheetState } from './checkSheet';
import { TEXT_WIDTH } from '../text';
import { wrapped } from '../textWrap';

/** The check sheet as plain text, 72 characters wide. Lines end in `\n`. */
export function checkSheetText(sheet: CheckSheet): string {
  const lines: string[] = [];
  const paragraph = (words: string): void => {
    lines.push(...wrapped(words, TEXT_WIDTH));
  };
  const item = (marker: string, words: string): void => {
    wrapped(words, TEXT_WIDTH - marker.length).forEach((line, index) => lines.push((index === 0 ? marker : ' '.repeat(marker.length)) + line));
  };
  const heading = (words: string): void => {
    lines.push('', words, '-'.repeat(words.length));
  };
  lines.push('CHECK SHEET', '===========');
  paragraph(sheetState(sheet));
  lines.push('');
  for (const [name, value] of sheetFacts(sheet)) item(`${name}: `.padEnd(14), value);
  if (sheet.refusals.length > 0) heading(REFUSED);
  for (const words of sheet.refusals) item('- ', words);
  heading('For a person to confirm');
  if (sheet.confirmations.length === 0) paragraph('Nothing.');
  for (const { what, why, confirmed } of sheet.confirmations) item(confirmed ? '[x] ' : '[ ] ', `${what} ${why}`);
  for (const { title, paragraphs, items } of sheetSections(sheet)) {
    heading(title);
    for (const words of paragraphs) paragraph(words);
    for (const words of items) item('- ', words);
  }
  return `${lines.join('\n')}\n`;
}

/** The letter and the versions, as names and values. */
export function sheetFacts({ date, letter, versions }: CheckSheet): readonly (readonly [name: string, value: string])[] {
  const facts: readonly (readonly [string, string | null])[] = [
    ['Letter', letter.file],
    ['Reference', letter.reference],
    ['Subject', letter.subject],
    ['Authority', letter.authority],
    ['Regime', letter.regime],
    ['Fingerprint', letter.fingerprint],
    ['Checked on', spokenDate(date)],
    [
      'Checked by',
      `FOI Notices ${versions.program}: ${versions.rules} rules, law as of ${spokenDate(versions.lawAsOf)}, bank holidays known until ${spokenDate(versions.holidaysKnownUntil)}`,
    ],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}
