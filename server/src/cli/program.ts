import { version } from '../../../package.json';
import { nearest } from '../core/syntax/nearest';
import { attachments } from './attachments';
import { check } from './check';
import { type Command, COULD_NOT_RUN, DONE, readArguments, suggestion } from './commandLine';
import { deadline } from './deadline';
import { config } from './config';
import { commandHelp, programHelp } from './help';
import { importLetter } from './import';
import { inspect } from './inspect';
import { lsp } from './lsp';
import { mcp } from './mcp';
import { prepare } from './prepare';
import { render } from './render';
import { rules } from './rules';
import { stats } from './stats';
import type { Terminal } from './terminal';

/** Every command, in the order of help. */
export const COMMANDS: readonly Command[] = [check, inspect, render, prepare, attachments, importLetter, config, deadline, stats, rules, lsp, mcp];

/** Runs the command that the words name, and gives the exit status: 0 done, 1 errors found, 2 it could not run. */
export async function runProgram(words: readonly string[], terminal: Terminal): Promise<number> {
  const [first, ...rest] = words;
  const asked = first === 'help' ? rest[0] : undefined;
  if (first === '--version' || first === '-V') {
    terminal.out(`${version}\n`);
    return DONE;
  }
  if (first === '--help' || first === '-h' || (first === 'help' && asked === undefined)) {
    terminal.out(programHelp(COMMANDS));
    return DONE;
  }
  if (first === undefined) {
    terminal.note(programHelp(COMMANDS).trimEnd());
    return COULD_NOT_RUN;
  }
  const name = asked ?? first;
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) {
    terminal.note(
      `foi-notice: there is no ${name.startsWith('-') ? 'option' : 'command'} "${name}".${suggestion(nearest(name, namesLike(name), 3))} See foi-notice --help.`,
    );
    return COULD_NOT_RUN;
  }
  if (asked !== undefined || asksForHelp(rest)) {
    terminal.out(commandHelp(command));
    return DONE;
  }
  const args = readArguments(command, rest);
  if ('problem' in args) {
    terminal.note(`foi-notice: ${args.problem} See foi-notice ${command.name} --help.`);
    return COULD_NOT_RUN;
  }
  return command.run(args, terminal);
}

function namesLike(name: string): readonly string[] {
  return name.startsWith('-') ? ['--help', '--version'] : COMMANDS.map((command) => command.name);
}

function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return (end < 0 ? words : words.slice(0, end)).some((word) => word === '--help' || word === '-h');
}
