import { type CheckOutput, checkOutput } from '../core/features/check';
import type { CheckResult } from '../core/rules/finding';
import { type CheckCounts, findingsText, NOTHING_FOUND, summaryText } from './checkText';
import { type Arguments, type Command, COULD_NOT_RUN, ERRORS_FOUND } from './commandLine';
import type { Letter } from './letters';
import { COMPARE, CONFIG_HELP, FILE_HELP, FORMAT, HELP, JSON_HELP, STDIN_NAME, TODAY, wantsJson } from './options';
import { printJson, readAll } from './readAll';
import type { Terminal } from './terminal';

/** `foi-notice check`: what is wrong with letters. */
export const check: Command = {
  name: 'check',
  summary: 'Say what is wrong with letters.',
  usage: '[options] FILE...',
  takesFiles: true,
  options: [FORMAT, { name: 'quiet', short: 'q', help: 'In text: errors only, and no summary.' }, TODAY, COMPARE, STDIN_NAME, HELP],
  details: [
    FILE_HELP,
    JSON_HELP,
    CONFIG_HELP,
    'Findings that the letter waives with a reason are left out.',
    'Exit status: 0 no error found, 1 at least one error, 2 something could not be read or an option is wrong.',
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const json = wantsJson(args);
  const quiet = args.switches.has('quiet');
  const outputs: CheckOutput[] = [];
  let counts: CheckCounts = NOTHING_FOUND;
  const read = await readAll(args, 'check', terminal, (letter) => {
    const result = letter.snapshot.check(letter.check);
    sayBroken(letter, result, terminal);
    counts = counted(counts, result);
    if (json) outputs.push(checkOutput(letter.snapshot, letter.name, result));
    else terminal.out(findingsText(letter, result, { colour: terminal.colour, errorsOnly: quiet }));
  });
  if (!read) return COULD_NOT_RUN;
  if (json) printJson(outputs, read.single, terminal);
  else if (!quiet && counts.letters > 0) terminal.out(summaryText(counts));
  return read.status === COULD_NOT_RUN ? COULD_NOT_RUN : counts.error > 0 ? ERRORS_FOUND : read.status;
}

/** A rule that failed is a fault of this program; the others have run. */
export function sayBroken(letter: Letter, result: CheckResult, terminal: Terminal): void {
  for (const { rule, error } of result.broken) terminal.note(`${letter.name}: the rule ${rule} failed and was left out: ${error}`);
}

function counted(before: CheckCounts, { findings, waived }: CheckResult): CheckCounts {
  const after = { ...before, letters: before.letters + 1, waived: before.waived + waived.length };
  for (const { severity } of findings) after[severity]++;
  return after;
}
