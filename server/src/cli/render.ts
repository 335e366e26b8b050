import { readFile } from 'node:fs/promises';
import type { NotMade } from '../core/render';
import { sayBroken } from './broken';
import { failureWords } from './failure';
import { type Arguments, type Command, COULD_NOT_RUN, ERRORS_FOUND } from './commandLine';
import { nodeParts } from '../node/parts';
import { FORMS, sourceOf } from '../session/forms';
import { STANDARD_INPUT } from './inputs';
import { LetterReader } from './letters';
import { CONFIG_HELP, HELP, STDIN_NAME, TODAY, todayOf } from './options';
import type { Terminal } from './terminal';
import { writeOut } from './writeOut';

const NAMES = FORMS.map(({ name }) => name);

/** `foi-notice render`: a letter as it leaves. */
export const render: Command = {
  name: 'render',
  summary: 'Write a letter as it leaves: as a web page, as text for e-mail or as a record for the disclosure log.',
  usage: '--to FORM [options] FILE',
  takesFiles: true,
  options: [
    { name: 'to', value: 'FORM', choices: NAMES, help: `${FORMS.map(({ name, help }) => `${name}: ${help}`).join('. ')}.` },
    { name: 'out', short: 'o', value: 'OUT', help: 'Write to this file instead of standard output. What it held is replaced.' },
    { name: 'letterhead', value: 'FILE', help: 'For docx: the Word file with the letterhead, in place of the one that the authority’s profile names.' },
    { name: 'final', help: 'A copy to send or publish. Refused, with status 1 and nothing written, while the letter has errors or gaps.' },
    TODAY,
    STDIN_NAME,
    HELP,
  ],
  details: [
    'FILE is one letter, or - for standard input. Comments, internal notes, front matter and blocks that can’t be read never leave.',
    'A letter with an error that is not waived is a draft, and its first line says so.',
    CONFIG_HELP,
    'Exit status: 0 done, 1 --final was refused or a word that must not leave stands in the form, 2 something could not be read or written, or an option is wrong.',
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const form = FORMS.find(({ name }) => name === args.values.get('to'));
  const [file, another] = args.files;
  const when = todayOf(args);
  const problem =
    form === undefined
      ? `render wants a form: --to ${NAMES.slice(0, -1).join(', ')} or ${NAMES.at(-1)}.`
      : file === undefined
        ? 'render wants a FILE.'
        : another !== undefined
          ? 'render takes one FILE at a time.'
          : 'problem' in when
            ? when.problem
            : undefined;
  if (problem !== undefined || form === undefined || file === undefined || 'problem' in when) {
    terminal.note(`foi-notice: ${problem} See foi-notice render --help.`);
    return COULD_NOT_RUN;
  }
  const isInput = file === STANDARD_INPUT;
  const input = isInput ? { name: args.values.get('stdin-name') ?? file, path: undefined } : { name: file, path: file };
  const given = args.values.get('letterhead');
  if (given !== undefined && form.name !== 'docx') {
    terminal.note('foi-notice: --letterhead is for --to docx. See foi-notice render --help.');
    return COULD_NOT_RUN;
  }
  const letter = await new LetterReader(terminal, when.today).read(input);
  if (!letter) return COULD_NOT_RUN;
  const checked = letter.snapshot.check(letter.check);
  sayBroken(letter, checked, terminal);
  const made = await form.make(
    sourceOf(letter, checked, { parts: nodeParts, letterhead: () => (given === undefined ? letter.letterhead() : letterheadFile(given)) }),
  );
  if ('problem' in made) {
    terminal.note(`${letter.name}: not written. ${made.problem}`);
    return ERRORS_FOUND;
  }
  if (args.switches.has('final') && made.draft !== undefined) {
    terminal.note(`${letter.name}: not written, for it can't be sent yet. ${made.draft}. Run foi-notice check to see what.`);
    return ERRORS_FOUND;
  }
  for (const remark of made.remarks) terminal.note(`${letter.name}: ${remark}`);
  return writeOut(args.values.get('out'), made.content, input.path, terminal);
}

/** The letterhead that the command line names. */
async function letterheadFile(file: string): Promise<Uint8Array | NotMade> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    return { problem: `The letterhead ${file} can’t be used: ${failureWords(error)}` };
  }
}
