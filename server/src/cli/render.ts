import { stat, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { draftState, draftWords, letterOf, renderHtml, renderText } from '../core/render';
import { sayBroken } from './check';
import { type Arguments, type Command, COULD_NOT_RUN, DONE, ERRORS_FOUND } from './commandLine';
import { failureWords } from './failure';
import { STANDARD_INPUT } from './inputs';
import { type Letter, LetterReader } from './letters';
import { CONFIG_HELP, HELP, STDIN_NAME, TODAY, todayOf } from './options';
import type { Terminal } from './terminal';

/** `foi-notice render`: a letter as it leaves. */
export const render: Command = {
  name: 'render',
  summary: 'Write a letter as it leaves: as a web page or as text for e-mail.',
  usage: '--to html|text [options] FILE',
  takesFiles: true,
  options: [
    { name: 'to', value: 'FORM', choices: ['html', 'text'], help: 'html: one file that needs nothing else. text: plain text for e-mail, 72 characters wide.' },
    { name: 'out', short: 'o', value: 'OUT', help: 'Write to this file instead of standard output. What it held is replaced.' },
    { name: 'final', help: 'A copy to send. Refused, with status 1 and nothing written, while the letter has errors or gaps.' },
    TODAY,
    STDIN_NAME,
    HELP,
  ],
  details: [
    'FILE is one letter, or - for standard input. Comments, internal notes, front matter and blocks that can’t be read never leave.',
    'A letter with an error that is not waived is a draft, and its first line says so.',
    CONFIG_HELP,
    'Exit status: 0 done, 1 --final was refused, 2 something could not be read or written, or an option is wrong.',
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const form = args.values.get('to');
  const [file, another] = args.files;
  const when = todayOf(args);
  const problem =
    form === undefined
      ? 'render wants a form: --to html or --to text.'
      : file === undefined
        ? 'render wants a FILE.'
        : another !== undefined
          ? 'render takes one FILE at a time.'
          : 'problem' in when
            ? when.problem
            : undefined;
  if (problem !== undefined || file === undefined || 'problem' in when) {
    terminal.note(`foi-notice: ${problem} See foi-notice render --help.`);
    return COULD_NOT_RUN;
  }
  const isInput = file === STANDARD_INPUT;
  const input = isInput ? { name: args.values.get('stdin-name') ?? file, path: undefined } : { name: file, path: file };
  const letter = await new LetterReader(terminal, when.today).read(input);
  if (!letter) return COULD_NOT_RUN;
  const { text, draft } = rendered(letter, form === 'html' ? renderHtml : renderText, terminal);
  if (args.switches.has('final') && draft !== undefined) {
    terminal.note(`${letter.name}: not written, for it can't be sent yet. ${draft}. Run foi-notice check to see what.`);
    return ERRORS_FOUND;
  }
  const out = args.values.get('out');
  if (out !== undefined && out !== STANDARD_INPUT) return writeTo(out, text, input.path, terminal);
  terminal.out(text);
  return DONE;
}

/** The letter in a form, and why it is a draft, if it is. */
function rendered(letter: Letter, form: typeof renderHtml, terminal: Terminal): { readonly text: string; readonly draft: string | undefined } {
  const { snapshot, check } = letter;
  const result = snapshot.check(check);
  sayBroken(letter, result, terminal);
  const leaving = letterOf(snapshot.syntax, snapshot.notice, { law: snapshot.engine.law, profile: check.profile });
  const draft = draftState(result.findings.filter(({ severity }) => severity === 'error').length, leaving.gaps.length);
  return { text: form(leaving, draft), draft: draft && draftWords(draft) };
}

async function writeTo(out: string, text: string, source: string | undefined, terminal: Terminal): Promise<number> {
  const folder = path.dirname(out);
  if (
    !(await stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    ))
  ) {
    terminal.note(`${out}: not written, for there is no folder "${folder}". Make it first.`);
    return COULD_NOT_RUN;
  }
  if (source !== undefined && (await sameFile(source, out))) {
    terminal.note(`${out}: not written, for this is the letter itself. Give another name after -o.`);
    return COULD_NOT_RUN;
  }
  try {
    await writeFile(out, text);
    return DONE;
  } catch (error) {
    terminal.note(`${out}: not written: ${failureWords(error).replace('read', 'write')}`);
    return COULD_NOT_RUN;
  }
}

async function sameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((file) => stat(file).catch(() => undefined)));
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}
