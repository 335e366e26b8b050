import type { Severity } from '../core/rules/define';
import type { CheckResult, Finding } from '../core/rules/finding';
import { printable } from '../core/text/printable';
import type { Letter } from './letters';

/** How much was found in how many letters. */
export interface CheckCounts extends Readonly<Record<Severity, number>> {
  readonly letters: number;
  readonly waived: number;
}

export const NOTHING_FOUND: CheckCounts = { letters: 0, waived: 0, error: 0, warning: 0, information: 0, hint: 0 };

/** What was found in one letter. */
export function countsOf({ findings, waived }: CheckResult): CheckCounts {
  const counts = { ...NOTHING_FOUND, letters: 1, waived: waived.length };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** What was found in letters and in another. */
export function added(one: CheckCounts, other: CheckCounts): CheckCounts {
  return {
    letters: one.letters + other.letters,
    waived: one.waived + other.waived,
    error: one.error + other.error,
    warning: one.warning + other.warning,
    information: one.information + other.information,
    hint: one.hint + other.hint,
  };
}

/** Colours by severity: red, yellow, blue, grey. */
const COLOURS: Readonly<Record<Severity, string>> = { error: '\u001b[31m', warning: '\u001b[33m', information: '\u001b[34m', hint: '\u001b[90m' };
const BOLD = '\u001b[1m';
const PLAIN = '\u001b[0m';

/**
 * The findings of one letter for people, in the order of the text: place, severity, sentence and rule on one line, what to do on the next.
 * Lines and columns count from 1.
 */
export function findingsText(letter: Letter, { findings }: CheckResult, style: { readonly colour: boolean; readonly errorsOnly: boolean }): string {
  return findings
    .filter(({ severity }) => !style.errorsOnly || severity === 'error')
    .map((finding) => findingText(letter, finding, style.colour))
    .join('');
}

function findingText({ name, snapshot }: Letter, finding: Finding, colour: boolean): string {
  const { line, character } = snapshot.lines.position(finding.span.start);
  const place = `${printable(name)}:${line + 1}:${character + 1}:`;
  const level = `${finding.severity}:`;
  const [shownPlace, shownLevel] = colour ? [`${BOLD}${place}${PLAIN}`, `${COLOURS[finding.severity]}${level}${PLAIN}`] : [place, level];
  return `${shownPlace} ${shownLevel} ${printable(finding.message)} [${finding.rule}]\n    ${printable(finding.todo)}\n`;
}

const NOUNS: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  information: ['piece of information', 'pieces of information'],
  hint: ['hint', 'hints'],
};

/** One line that says how much was found. */
export function summaryText(counts: CheckCounts): string {
  const found = (['error', 'warning', 'information', 'hint'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${NOUNS[severity][counts[severity] === 1 ? 0 : 1]}`);
  const waived = counts.waived > 0 ? ` (${counts.waived} waived)` : '';
  return `${counts.letters} ${counts.letters === 1 ? 'letter' : 'letters'} checked: ${found.length > 0 ? found.join(', ') : 'nothing found'}${waived}.\n`;
}
