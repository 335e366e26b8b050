import { type CheckOutput, checkOutput } from '../core/features/check';
import type { CheckResult } from '../core/rules/finding';
import { type CheckCounts, findingsText, NOTHING_FOUND, summaryText } from './checkText';
import { type Arguments, type Command, COULD_NOT_RUN, DONE, ERRORS_FOUND } from './commandLine';
import { gitlabReport } from './gitlabReport';
import type { Letter } from './letters';
import { CHECK_FORMAT, COMPARE, CONFIG_HELP, FILE_HELP, HELP, JSON_HELP, STDIN_NAME, TODAY, wantsJson } from './options';
import { printJson, readAll } from './readAll';
import { type Checked, sarifLog } from './sarif';
import type { Terminal } from './terminal';

/** `foi-notice check`: what is wrong with letters. */
export const check: Command = {
  name: 'check',
  summary: 'Say what is wrong with letters.',
  usage: '[options] FILE...',
  takesFiles: true,
  options: [
    CHECK_FORMAT,
    { name: 'quiet', short: 'q', help: 'In text: errors only, and no summary.' },
    { name: 'no-waived', help: 'In SARIF: leave out what the letter waives, for readers that take no notice of suppressions, as GitHub does not.' },
    TODAY,
    COMPARE,
    STDIN_NAME,
    HELP,
  ],
  details: [
    FILE_HELP,
    JSON_HELP,
    CONFIG_HELP,
    'As SARIF or for GitLab, everything gives one log, and paths count from the folder where the program runs: run it where the repository begins.',
    'Findings that the letter waives with a reason are left out; SARIF lists them as suppressed, with that reason.',
    'Exit status: 0 no error found, 1 at least one error, 2 something could not be read or an option is wrong.',
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const format = args.values.get('format');
  return format === 'sarif' || format === 'gitlab' ? runForScanning(args, format, terminal) : runForReading(args, terminal);
}

/** One log for all letters, however many: that is what the readers of these formats take. */
async function runForScanning(args: Arguments, format: 'sarif' | 'gitlab', terminal: Terminal): Promise<number> {
  const notes: string[] = [];
  const noting: Terminal = {
    ...terminal,
    note: (line) => {
      notes.push(line);
      terminal.note(line);
    },
  };
  const checked: Checked[] = [];
  const read = await readAll(args, 'check', noting, (letter) => {
    const result = letter.snapshot.check(letter.check);
    // The log says this by itself, with the rule's name apart.
    sayBroken(letter, result, terminal);
    checked.push({ letter, result });
  });
  if (!read) return COULD_NOT_RUN;
  const output =
    format === 'gitlab' ? gitlabReport(checked) : sarifLog(checked, { notes, successful: read.status === DONE, waived: !args.switches.has('no-waived') });
  terminal.out(`${JSON.stringify(output, null, 2)}\n`);
  const errors = checked.some(({ result }) => result.findings.some(({ severity }) => severity === 'error'));
  return read.status === COULD_NOT_RUN ? COULD_NOT_RUN : errors ? ERRORS_FOUND : read.status;
}

async function runForReading(args: Arguments, terminal: Terminal): Promise<number> {
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
