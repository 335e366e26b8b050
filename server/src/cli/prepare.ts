import { version } from '../../../package.json';
import * as path from 'node:path';
import { checkSheet } from '../core/features/checkSheet';
import { checkSheetHtml } from '../core/render/checkSheet/html';
import { checkSheetText } from '../core/render/checkSheet/text';
import { attachmentFiles } from '../session/attachments';
import { sayBroken } from './broken';
import { type Arguments, type Command, COULD_NOT_RUN, DONE, ERRORS_FOUND } from './commandLine';
import { STANDARD_INPUT } from './inputs';
import { LetterReader } from './letters';
import { COMPARE, CONFIG_HELP, HELP, STDIN_NAME, TODAY, todayOf } from './options';
import { comparedWith } from './compare';
import type { Terminal } from './terminal';
import { writeOut } from './writeOut';

/** `foi-notice prepare`: everything that is checked before a letter goes out, on one sheet. */
export const prepare: Command = {
  name: 'prepare',
  summary: 'Check all that can be checked before a letter goes out, and write the check sheet.',
  usage: '--today DATE [options] FILE',
  takesFiles: true,
  options: [
    { ...TODAY, help: 'Today’s date (2026-10-30): the date of the sheet. Required, for the clock is never read.' },
    { name: 'format', value: 'FORMAT', choices: ['text', 'html', 'json'], help: 'text (the default), html to keep with the case, json for programs.' },
    { name: 'out', short: 'o', value: 'OUT', help: 'Write to this file instead of standard output. What it held is replaced.' },
    { name: 'confirm', value: 'IDS', help: 'What a person has confirmed: ids of the sheet’s points as JSON prints them, with commas between them.' },
    COMPARE,
    STDIN_NAME,
    HELP,
  ],
  details: [
    'The sheet says what was checked and by which version, what was found, what was waived and why, what was looked at inside the files that go out, and what a person has to confirm. It never says that a letter is lawful or a file safe.',
    CONFIG_HELP,
    'Exit status: 0 nothing that was checked stands in the way, 1 it is not to be sent yet, 2 something could not be read or written, or an option is wrong.',
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const [file, another] = args.files;
  const when = todayOf(args);
  const problem =
    'problem' in when
      ? when.problem
      : when.today === undefined
        ? 'prepare wants --today DATE, such as --today 2026-10-30.'
        : file === undefined
          ? 'prepare wants a FILE.'
          : another !== undefined
            ? 'prepare takes one FILE at a time.'
            : undefined;
  if (problem !== undefined || file === undefined || 'problem' in when || when.today === undefined) {
    terminal.note(`foi-notice: ${problem} See foi-notice prepare --help.`);
    return COULD_NOT_RUN;
  }
  const compared = await comparedWith(args, terminal);
  const isInput = file === STANDARD_INPUT;
  const input = isInput ? { name: args.values.get('stdin-name') ?? file, path: undefined } : { name: file, path: file };
  const letter = await new LetterReader(terminal, when.today, compared?.notices).read(input);
  if (!letter) return COULD_NOT_RUN;
  const { snapshot, check } = letter;
  sayBroken(letter, snapshot.check(check), terminal);
  const sheet = checkSheet(snapshot, {
    check,
    date: when.today,
    file: path.basename(letter.name),
    program: version,
    files: attachmentFiles(snapshot.notice),
    confirmed: (args.values.get('confirm') ?? '').split(',').map((id) => id.trim()),
  });
  const format = args.values.get('format');
  const content = format === 'json' ? `${JSON.stringify(sheet, null, 2)}\n` : format === 'html' ? checkSheetHtml(sheet) : checkSheetText(sheet);
  const status = await writeOut(args.values.get('out'), content, input.path, terminal);
  return status === DONE && sheet.refusals.length > 0 ? ERRORS_FOUND : status;
}
