import { type Arguments, COULD_NOT_RUN, DONE } from './commandLine';
import { makeOutInputs } from './inputs';
import type { Terminal } from './terminal';

/** The notices named by `--compare`. What of them can't be read is said, and the letters are checked without it. */
export async function comparedWith(args: Arguments, terminal: Terminal): Promise<{ readonly notices: readonly string[]; readonly status: number } | undefined> {
  const given = args.values.get('compare');
  if (given === undefined) return undefined;
  const { letters, problems } = await makeOutInputs([given], undefined);
  for (const words of problems) terminal.note(`--compare: ${words}`);
  const notices = letters.flatMap((letter) => (letter.path === undefined ? [] : [letter.path]));
  return { notices, status: problems.length > 0 ? COULD_NOT_RUN : DONE };
}
