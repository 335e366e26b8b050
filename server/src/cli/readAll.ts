import { type Arguments, COULD_NOT_RUN, DONE } from './commandLine';
import { faultWords } from './failure';
import { comparedWith } from './compare';
import { makeOutInputs } from './inputs';
import { type Letter, LetterReader } from './letters';
import { todayOf } from './options';
import type { Terminal } from './terminal';

/** What came of reading letters. */
export interface ReadAll {
  /** 0, or 2 where something that was given could not be read. */
  readonly status: number;
  /** Whether one letter was asked for by its own name. */
  readonly single: boolean;
}

/** Reads the letters named on the command line, one after the other, and hands each on. What can't be read is said and does not keep the others from being read. */
export async function readAll(args: Arguments, command: string, terminal: Terminal, each: (letter: Letter) => void): Promise<ReadAll | undefined> {
  const when = todayOf(args);
  const problem =
    'problem' in when ? when.problem : args.files.length === 0 ? `${command} wants a FILE: a letter, a folder, a pattern, or - for standard input.` : undefined;
  if (problem !== undefined || 'problem' in when) {
    terminal.note(`foi-notice: ${problem} See foi-notice ${command} --help.`);
    return undefined;
  }
  const inputs = await makeOutInputs(args.files, args.values.get('stdin-name'));
  for (const words of inputs.problems) terminal.note(words);
  let status = inputs.problems.length > 0 ? COULD_NOT_RUN : DONE;
  const compare = await comparedWith(args, terminal);
  const reader = new LetterReader(terminal, when.today, compare?.notices);
  status = Math.max(status, compare?.status ?? DONE);
  for (const input of inputs.letters) {
    try {
      const letter = await reader.read(input);
      if (letter) each(letter);
      else status = COULD_NOT_RUN;
    } catch (error) {
      // Nothing in the core throws; should it do so all the same, the other letters are still read.
      terminal.note(`${input.name}: ${faultWords(error)}`);
      status = COULD_NOT_RUN;
    }
  }
  return { status, single: inputs.single };
}

/** Prints results for programs: one by itself, or a list. Of a single letter that could not be read nothing is printed. */
export function printJson(results: readonly unknown[], single: boolean, terminal: Terminal): void {
  if (!single) terminal.out(`${JSON.stringify(results, null, 2)}\n`);
  else if (results[0] !== undefined) terminal.out(`${JSON.stringify(results[0], null, 2)}\n`);
}
