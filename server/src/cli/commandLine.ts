import { nearest } from '../core/syntax/nearest';
import type { Terminal } from './terminal';

/** An option of a command. One without `value` is a switch. */
export interface Option {
  /** Without the leading hyphens. */
  readonly name: string;
  readonly short?: string;
  /** What stands for its value in help: `DATE`. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly help: string;
}

/** What was written after a command, sorted. */
export interface Arguments {
  readonly files: readonly string[];
  readonly switches: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
}

/** A command of the program. `run` gives the exit status: 0 done, 1 errors found, 2 it could not run. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What stands after the name in help. */
  readonly usage: string;
  readonly takesFiles: boolean;
  readonly options: readonly Option[];
  /** Paragraphs of help below the options. */
  readonly details: readonly string[];
  run(args: Arguments, terminal: Terminal): Promise<number>;
}

export const DONE = 0;
export const ERRORS_FOUND = 1;
export const COULD_NOT_RUN = 2;

/** Sorts arguments by the options of a command; a value may follow its option or stand behind `=`. */
export function readArguments(command: Command, words: readonly string[]): Arguments | { readonly problem: string } {
  const files: string[] = [];
  const switches = new Set<string>();
  const values = new Map<string, string>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '--') {
      files.push(...words.slice(at + 1));
      break;
    }
    if (word === '-' || !word.startsWith('-')) {
      files.push(word);
      continue;
    }
    const equals = word.startsWith('--') ? word.indexOf('=') : -1;
    const flag = equals < 0 ? word : word.slice(0, equals);
    const option = command.options.find(({ name, short }) => flag === `--${name}` || (short !== undefined && flag === `-${short}`));
    if (!option) return { problem: unknownOption(flag, command) };
    const inline = equals < 0 ? undefined : word.slice(equals + 1);
    if (option.value === undefined) {
      if (inline !== undefined) return { problem: `--${option.name} takes no value.` };
      switches.add(option.name);
      continue;
    }
    // What looks like the next option is one: a name that really begins so can stand behind "=".
    const next = words[at + 1];
    const value = inline ?? (next?.startsWith('--') ? undefined : next);
    if (value === undefined || value === '') return { problem: `--${option.name} wants a value: ${option.choices?.join(', ') ?? option.value}.` };
    if (inline === undefined) at++;
    if (option.choices && !option.choices.includes(value)) return { problem: unknownChoice(option, value) };
    values.set(option.name, value);
  }
  if (!command.takesFiles && files[0] !== undefined) return { problem: `${command.name} takes no files, and "${files[0]}" was given.` };
  return { files, switches, values };
}

function unknownOption(flag: string, command: Command): string {
  const names = command.options.map(({ name }) => `--${name}`);
  return `${command.name} has no option "${flag}".${suggestion(nearest(flag, names, 3))}`;
}

function unknownChoice({ name, choices = [] }: Option, value: string): string {
  return `"${value}" is no value of --${name}: ${choices.join(', ')}.${suggestion(nearest(value, choices, 2))}`;
}

/** The nearest known name, as a question; nothing where none is near. */
export function suggestion(name: string | undefined): string {
  return name === undefined ? '' : ` Did you mean "${name}"?`;
}
