import { inspect as inspectLetter, type InspectOutput } from '../core/features/inspect';
import { type Arguments, type Command, COULD_NOT_RUN } from './commandLine';
import { printable } from '../core/text/printable';
import { inspectText } from './inspectText';
import { FILE_HELP, FORMAT, HELP, JSON_HELP, STDIN_NAME, wantsJson } from './options';
import { printJson, readAll } from './readAll';
import type { Terminal } from './terminal';

/** `foi-notice inspect`: what letters contain. */
export const inspect: Command = {
  name: 'inspect',
  summary: 'Say what letters contain: provisions, outcomes, public interest tests, complaint rights.',
  usage: '[options] FILE...',
  takesFiles: true,
  options: [FORMAT, STDIN_NAME, HELP],
  details: [FILE_HELP, JSON_HELP, 'Exit status: 0 done, 2 something could not be read or an option is wrong.'],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const outputs: InspectOutput[] = [];
  const read = await readAll(args, 'inspect', terminal, ({ snapshot, name }) => outputs.push(inspectLetter(snapshot, name)));
  if (!read) return COULD_NOT_RUN;
  if (wantsJson(args)) printJson(outputs, read.single, terminal);
  else terminal.out(printable(outputs.map(inspectText).join('\n')));
  return read.status;
}
