import { readFile, stat } from 'node:fs/promises';
import * as path from 'node:path';
import { type Conversion, convertToNotice } from '../core/import/convert';
import { plainWords } from '../core/import/plainWords';
import type { ReadLetter } from '../core/import/read';
import type { ReportLine } from '../core/import/report';
import { law } from '../core/law';
import { nodeParts } from '../node/parts';
import { type Arguments, type Command, COULD_NOT_RUN } from './commandLine';
import { failureWords } from './failure';
import { STANDARD_INPUT } from './inputs';
import { HELP, STDIN_NAME } from './options';
import { standardInput } from './standardInput';
import type { Terminal } from './terminal';
import { writeOut } from './writeOut';

/** `foi-notice import`: a letter becomes a notice. */
export const importLetter: Command = {
  name: 'import',
  summary: 'Turn a letter into a notice: Word, HTML, Markdown or plain text.',
  usage: '[options] FILE',
  takesFiles: true,
  options: [
    { name: 'out', short: 'o', value: 'OUT', help: 'Write to this file instead of standard output. A file that is there already is never replaced.' },
    { name: 'words', help: 'Print only the words of the letter, as plain text. Nothing is marked.' },
    STDIN_NAME,
    HELP,
  ],
  details: [
    'FILE is one letter (.docx, .html, .md, .txt), or - for standard input. Every word is kept, in order. The request, the decision, each outcome with its provisions and the rights are marked where they were recognised; what was not recognised is said on standard error, with its line in the notice.',
    'Of a Word document the accepted text is taken. What is left out (comments, hidden text, headers and footers, pictures) is said.',
    'A letter that is a notice already is refused. Read the result against the original before you go on with it.',
    'Exit status: 0 done, 2 something could not be read, converted or written, or an option is wrong.',
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [file, another] = args.files;
  const problem = file === undefined ? 'import wants a FILE.' : another !== undefined ? 'import takes one FILE at a time.' : undefined;
  if (problem !== undefined || file === undefined) {
    terminal.note(`foi-notice: ${problem} See foi-notice import --help.`);
    return COULD_NOT_RUN;
  }
  const source = file === STANDARD_INPUT ? undefined : file;
  const name = source ?? args.values.get('stdin-name') ?? file;
  const out = args.values.get('out');
  if (out !== undefined && out !== STANDARD_INPUT && (await isThere(out))) {
    terminal.note(`${out}: not written, for there is such a file already. Give another name after -o, or move that file away.`);
    return COULD_NOT_RUN;
  }
  const letter = await read(name, source, terminal);
  if (!letter) return COULD_NOT_RUN;
  if (args.switches.has('words')) {
    for (const remark of letter.remarks) terminal.note(`${name}: ${remark}`);
    return writeOut(out, plainWords(letter), source, terminal);
  }
  const conversion = convertToNotice(letter, { law });
  if ('problem' in conversion) {
    terminal.note(`${name}: ${conversion.problem}`);
    return COULD_NOT_RUN;
  }
  const status = await writeOut(out, conversion.text, source, terminal);
  say(name, conversion, terminal);
  return status;
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

async function read(name: string, source: string | undefined, terminal: Terminal): Promise<Exclude<ReadLetter, { readonly problem: string }> | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(source === undefined ? await standardInput() : await readFile(source));
  } catch (error) {
    terminal.note(`${name}: ${failureWords(error)}`);
    return undefined;
  }
  const { readLetter } = await nodeParts.letters();
  const letter = await readLetter(path.basename(name), bytes);
  if (!('problem' in letter)) return letter;
  terminal.note(`${name}: ${letter.problem}`);
  return undefined;
}

/** The report, on standard error: what was recognised, what was not, what was left out. Lines are counted from 1, as editors do. */
function say(name: string, { report }: Exclude<Conversion, { readonly problem: string }>, terminal: Terminal): void {
  const lines = (entries: readonly ReportLine[]): readonly string[] =>
    entries.map(({ text, line }) => (line === undefined ? `  ${text}` : `  line ${line + 1}: ${text}`));
  const part = (title: string, entries: readonly string[]): void => {
    if (entries.length === 0) return;
    terminal.note(`${name}: ${title}:`);
    for (const entry of entries) terminal.note(entry);
  };
  part('recognised', lines(report.recognised));
  part('not recognised', lines(report.notRecognised));
  part(
    'when it was read',
    report.remarks.map((remark) => `  ${remark}`),
  );
}
