import { archiveOptions, archiveOf } from './archive';
import type { CheckFormat, CheckSettings } from './outcome';
import { type Arguments, type Command, COULD_NOT_RUN } from './commandLine';
import { runCheck } from './checkRun';
import { comparedWith } from './compare';
import { CHECK_FORMAT, COMPARE, CONFIG_HELP, FILE_HELP, HELP, JSON_HELP, STDIN_NAME, TODAY, todayOf } from './options';
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
    ...archiveOptions,
    HELP,
  ],
  details: [
    FILE_HELP,
    JSON_HELP,
    'As JSON lines, each letter gives one object on one line, also one that could not be read: its "problem" says why, and is null otherwise.',
    CONFIG_HELP,
    'As SARIF or for GitLab, everything gives one log, and paths count from the folder where the program runs: run it where the repository begins.',
    'Findings that the letter waives with a reason are left out; SARIF lists them as suppressed, with that reason.',
    'Many letters are checked by several processes, and printed in the order given. A letter that can’t be checked is named, and the others are. Ctrl-C prints what was checked so far; a second one ends at once.',
    'Exit status: 0 no error found, 1 at least one error, 2 something could not be read or an option is wrong, 130 stopped by Ctrl-C.',
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const when = todayOf(args);
  const archive = archiveOf(args);
  const problem = 'problem' in when ? when.problem : 'problem' in archive ? archive.problem : undefined;
  if (problem !== undefined || 'problem' in when || 'problem' in archive) {
    terminal.note(`foi-notice: ${problem} See foi-notice check --help.`);
    return COULD_NOT_RUN;
  }
  const compare = await comparedWith(args, terminal);
  const settings: CheckSettings = {
    // The choices of the option are these.
    format: (args.values.get('format') ?? 'text') as CheckFormat,
    errorsOnly: args.switches.has('quiet'),
    colour: terminal.colour,
    waived: !args.switches.has('no-waived'),
    today: when.today,
    compare: compare?.notices,
  };
  const status = await runCheck(archive, settings, terminal);
  return status > COULD_NOT_RUN ? status : Math.max(status, compare?.status ?? 0);
}
