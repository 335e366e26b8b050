import type { CheckResult } from '../core/rules/finding';
import type { Letter } from './letters';
import type { Terminal } from './terminal';

/** What is said of a rule that failed: a fault of this program; the others have run. */
export function brokenWords(name: string, { rule, error }: CheckResult['broken'][number]): string {
  return `${name}: the rule ${rule} failed and was left out: ${error}`;
}

/** Says which rules failed on a letter. */
export function sayBroken(letter: Letter, result: CheckResult, terminal: Terminal): void {
  for (const broken of result.broken) terminal.note(brokenWords(letter.name, broken));
}
