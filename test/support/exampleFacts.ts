import { parse, stringify } from 'yaml';
import { ATTACHMENT_ACCESS, ATTACHMENT_KINDS, type AttachmentFacts, TRACE_KINDS, type Trace } from '../../server/src/core/attachments/facts';
import { kindOfName } from '../../server/src/core/attachments/kind';
import { readWordingFile, type WordingFile } from '../../server/src/core/config/wordingFile';
import type { CheckOptions } from '../../server/src/core/rules/finding';
import { libraryWith } from '../../server/src/core/wording/library';
import { neighbourFacts } from '../../server/src/core/neighbours/facts';
import type { Neighbours } from '../../server/src/core/neighbours/model';
import { NoticeIndex } from '../../server/src/core/neighbours/noticeIndex';
import { parse as parseNotice } from '../../server/src/core/syntax/index';

/** What an example may be told besides its words. */
export type ExampleFacts = Pick<CheckOptions, 'attachments' | 'library' | 'neighbours'>;

/** One reader for each key of a facts block. A reader throws where the value is badly written. */
const READERS: { readonly [K in keyof ExampleFacts]: (value: unknown) => ExampleFacts[K] } = {
  attachments: (value) => listOf(value, 'attachments').map(readAttachment),
  library: (value) => libraryWith(listOf(value, 'library').map(readWording)),
  neighbours: readNeighbours,
};

/**
 * Reads the facts block of a rule page: a fenced block `yaml facts`, which belongs to the next example.
 * Its keys are those of `CheckOptions`:
 *
 * - `attachments`: what was found inside the files. Each has a `file` and, where they differ from a file that was read and shows nothing,
 *   `kind` (else by its name), `access` (else `read`), `lookedAt`, `remarks`, `contents` and `traces`, whose entries are written as `Trace` says.
 * - `library`: the workspace's files of standard wording, over the shipped ones. Each has the keys of such a file's head, and its words as `text`.
 * - `neighbours`: the other notices of the workspace: `notices`, each with its `file` and `text`, and `authorities`, names by id.
 */
export function readFacts(yaml: string): ExampleFacts {
  const facts = mapOf(parse(yaml), 'a facts block');
  const read = Object.entries(facts).map(([key, value]) => {
    const reader = READERS[key as keyof ExampleFacts];
    if (!reader) throw new Error(`unknown key ${key}`);
    return [key, reader(value)];
  });
  return Object.fromEntries(read);
}

function readAttachment(value: unknown): AttachmentFacts {
  const { file, kind, access = 'read', lookedAt = ['contents'], traces = [], contents, remarks, ...rest } = mapOf(value, 'an attachment');
  noMore(rest, 'an attachment');
  if (typeof file !== 'string') throw new Error('an attachment has a file');
  return {
    file,
    kind: oneOf(ATTACHMENT_KINDS, kind ?? kindOfName(file)),
    access: oneOf(ATTACHMENT_ACCESS, access),
    lookedAt: listOf(lookedAt, 'lookedAt').map(String),
    traces: listOf(traces, 'traces').map(readTrace),
    ...(contents === undefined ? {} : { contents: mapOf(contents, 'contents') }),
    ...(remarks === undefined ? {} : { remarks: listOf(remarks, 'remarks').map(String) }),
  };
}

function readWording(value: unknown): WordingFile {
  const { text, ...head } = mapOf(value, 'standard wording');
  const file = readWordingFile('', `---\n${stringify(head)}---\n${String(text)}`);
  if (file.problems.length > 0) throw new Error(file.problems.map(({ message }) => message).join(' '));
  return file;
}

function readNeighbours(value: unknown): Neighbours {
  const { notices = [], authorities = {}, ...rest } = mapOf(value, 'neighbours');
  noMore(rest, 'neighbours');
  const index = new NoticeIndex();
  for (const notice of listOf(notices, 'notices')) {
    const { file, text, ...more } = mapOf(notice, 'a notice');
    noMore(more, 'a notice');
    index.set(String(file), neighbourFacts(parseNotice(String(text), { form: 'dialect' })));
  }
  return index.around('the notice of the example', new Map(Object.entries(mapOf(authorities, 'authorities')).map(([id, name]) => [id, String(name)])));
}

function readTrace(value: unknown): Trace {
  const { kind, sheet, cells, page, value: says, count, detail, weight, ...rest } = mapOf(value, 'a trace');
  noMore(rest, 'a trace');
  return {
    kind: oneOf(TRACE_KINDS, kind),
    ...(sheet === undefined ? {} : { sheet: String(sheet) }),
    ...(cells === undefined ? {} : { cells: String(cells) }),
    ...(page === undefined ? {} : { page: Number(page) }),
    ...(says === undefined ? {} : { value: String(says) }),
    ...(count === undefined ? {} : { count: Number(count) }),
    ...(detail === undefined ? {} : { detail: String(detail) }),
    ...(weight === undefined ? {} : { weight: oneOf(['slight', 'unsure'], weight) }),
  };
}

function noMore(rest: object, what: string): void {
  const left = Object.keys(rest);
  if (left.length > 0) throw new Error(`${what} has no ${left.join(', ')}`);
}

export function mapOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${what} is written as keys with values`);
  return value as Readonly<Record<string, unknown>>;
}

export function listOf(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${what} is a list`);
  return value;
}

function oneOf<T extends string>(known: readonly T[], value: unknown): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new Error(`${String(value)} is none of ${known.join(', ')}`);
  return found;
}
