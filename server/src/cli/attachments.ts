import { printable } from '../core/text/printable';
import { readFile, stat } from 'node:fs/promises';
import type { AttachmentFacts } from '../core/attachments/facts';
import { READER_BOUNDS } from '../core/attachments/reader';
import { createNoticeService } from '../core';
import { attachmentFindings } from '../core/features/attachmentFindings';
import { attachmentLines } from '../core/features/attachmentWords';
import { nodeParts } from '../node/parts';
import { type Arguments, type Command, COULD_NOT_RUN, DONE, ERRORS_FOUND } from './commandLine';
import { failureWords } from './failure';
import { FORMAT, HELP, wantsJson } from './options';
import type { Terminal } from './terminal';

/** `foi-notice attachments`: what is hidden inside files that are to go out. */
export const attachments: Command = {
  name: 'attachments',
  summary: 'Look into files that are to go out, for what nobody meant to send.',
  usage: '[options] FILE...',
  takesFiles: true,
  options: [FORMAT, HELP],
  details: [
    'FILE is a workbook, a document, a presentation, a PDF, a picture or a table as text. Each is looked into by what it is, whatever its name says.',
    'What was looked at is said for each. What is not listed was not looked at, and nothing here says that a file may be sent.',
    'What was seen is judged by the rules that judge it in a letter, under the same names. As JSON, one array with what was seen in each file and what the rules say of it, in the order given.',
    'Exit status: 0 no error and no warning, 1 at least one or a file could not be looked into, 2 a file could not be read or an option is wrong.',
  ],
  run,
};

async function run(args: Arguments, terminal: Terminal): Promise<number> {
  if (args.files.length === 0) {
    terminal.note('foi-notice: attachments wants a FILE. See foi-notice attachments --help.');
    return COULD_NOT_RUN;
  }
  const { readAttachment } = await nodeParts.attachments();
  const { engine } = createNoticeService();
  const all: object[] = [];
  let status = DONE;
  for (const file of args.files) {
    const bytes = await bytesOf(file);
    if (typeof bytes === 'string') {
      terminal.note(`${file}: ${bytes}`);
      status = COULD_NOT_RUN;
      continue;
    }
    const facts: AttachmentFacts =
      bytes === undefined ? { file, kind: 'other', access: 'too-large', lookedAt: [], traces: [] } : await readAttachment(file, bytes, READER_BOUNDS);
    const findings = attachmentFindings(facts, engine);
    all.push({ ...facts, findings: findings.map(({ rule, severity, certainty, message }) => ({ rule, severity, certainty, message })) });
    if (!wantsJson(args)) terminal.out(printable(`${attachmentLines(facts, findings).join('\n')}\n`));
    const isGrave = findings.some(({ severity }) => severity === 'error' || severity === 'warning');
    if (isGrave || facts.access !== 'read') status = Math.max(status, ERRORS_FOUND);
  }
  if (wantsJson(args)) terminal.out(`${JSON.stringify(all, null, 2)}\n`);
  return status;
}

/** The bytes of a file; undefined where it has more than are ever looked into, and why where it can't be read. */
async function bytesOf(file: string): Promise<Uint8Array | undefined | string> {
  try {
    const { size } = await stat(file);
    return size > READER_BOUNDS.fileBytes ? undefined : new Uint8Array(await readFile(file));
  } catch (error) {
    return failureWords(error);
  }
}
