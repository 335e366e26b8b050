import { version } from '../../../package.json';
import { nearest } from '../core/syntax/nearest';
import { type Command, COULD_NOT_RUN, DONE, readArguments, suggestion } from './commandLine';
import { commandHelp, programHelp } from './help';
import type { Terminal } from './terminal';

/** Every command, in the order of help. Each is loaded when it is asked for: they bring along very different things. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check.js')).check,
  inspect: async () => (await import('./inspect.js')).inspect,
  render: async () => (await import('./render.js')).render,
  prepare: async () => (await import('./prepare.js')).prepare,
  attachments: async () => (await import('./attachments.js')).attachments,
  import: async () => (await import('./import.js')).importLetter,
  config: async () => (await import('./config.js')).config,
  deadline: async () => (await import('./deadline.js')).deadline,
  stats: async () => (await import('./stats.js')).stats,
  rules: async () => (await import('./rules.js')).rules,
  lsp: async () => (await import('./lsp.js')).lsp,
  mcp: async () => (await import('./mcp.js')).mcp,
};

/** Every command, in the order of help. */
export function allCommands(): Promise<readonly Command[]> {
  return Promise.all(Object.values(COMMANDS).map((load) => load()));
}

/** Runs the command that the words name, and gives the exit status: 0 done, 1 errors found, 2 it could not run. */
export async function runProgram(words: readonly string[], terminal: Terminal): Promise<number> {
  const [first, ...rest] = words;
  const asked = first === 'help' ? rest[0] : undefined;
  if (first === '--version' || first === '-V') {
    terminal.out(`${version}\n`);
    return DONE;
  }
  if (first === '--help' || first === '-h' || (first === 'help' && asked === undefined)) {
    terminal.out(programHelp(await allCommands()));
    return DONE;
  }
  if (first === undefined) {
    terminal.note(programHelp(await allCommands()).trimEnd());
    return COULD_NOT_RUN;
  }
  const name = asked ?? first;
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    terminal.note(
      `foi-notice: there is no ${name.startsWith('-') ? 'option' : 'command'} "${name}".${suggestion(nearest(name, namesLike(name), 3))} See foi-notice --help.`,
    );
    return COULD_NOT_RUN;
  }
  const command = await load();
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
  return name.startsWith('-') ? ['--help', '--version'] : Object.keys(COMMANDS);
}

function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return (end < 0 ? words : words.slice(0, end)).some((word) => word === '--help' || word === '-h');
}
