import type { PersonalKind } from '../text/personal/patterns';
import { personalDataIn } from '../text/personal/find';
import type { AttachmentFacts, Trace } from './facts';
import { type Cell, cellsOf, delimiterOf } from './delimitedCells';
import type { Reader } from './reader';

/** Heads of columns that make the numbers and mailboxes of a table those of businesses, services and office-holders. */
const BUSINESS =
  /\b(?:business(?:es)?|operators?|compan(?:y|ies)|firms?|suppliers?|contractors?|premises|schools?|practices?|surger(?:y|ies)|providers?|councillors?|MPs?|trustees|governors|helplines?|hotlines?|organisations?|establishments?)\b/i;
/** A head that says so of its own column. */
const OFFICIAL = /\b(?:services?|duty|office|work|public|enquir(?:y|ies)|contact (?:cent(?:re|er)|point))\b/i;
const BIRTH = /\b(?:dates? of birth|birth ?dates?|birthdays?|d\.?o\.?b|born)\b/i;
const DATE = /^\s{0,9}(?:\d{1,2}[./ -](?:\d{1,2}|[A-Za-z]{3,9})[./ -](?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d)\b/;
/** A text longer than this in one cell is looked at up to here. */
const MOST_OF_A_CELL = 20_000;

/**
 * Looks into a table as text (CSV, TSV), or into plain text, for what looks like personal data. Names are not guessed at.
 * UTF-8, UTF-16 with its mark, and Windows-1252 are read.
 */
export const readDelimited: Reader = async (file, bytes, bounds) => {
  const base = { file, kind: 'text' as const };
  if (bytes.length > bounds.fileBytes)
    return {
      ...base,
      access: 'too-large',
      lookedAt: [],
      traces: [],
      remarks: ['The file is larger than what can be looked into. Have its parts looked into one by one.'],
    };
  const text = decoded(bytes);
  if (text === undefined) return { ...base, access: 'damaged', lookedAt: [], traces: [], remarks: ['The file is no text. Save it anew as CSV in UTF-8.'] };
  const delimiter = delimiterOf(text);
  const found: Found = new Map();
  let heads: readonly string[] = [];
  let rows = 0;
  let stopped = false;
  for (const cells of cellsOf(text, delimiter)) {
    if (rows >= bounds.items) {
      stopped = true;
      break;
    }
    if (cells.every((cell) => cell.text.trim() === '')) continue;
    rows++;
    // In a table the first row that holds words says what the columns are.
    if (rows === 1 && delimiter !== undefined) heads = cells.map((cell) => cell.text);
    const ofBusinesses = BUSINESS.test(heads.join(' '));
    for (const cell of cells) note(cell, rows === 1 ? '' : (heads[cell.column] ?? ''), ofBusinesses, found);
  }
  return {
    ...base,
    access: stopped ? 'partly-read' : 'read',
    lookedAt: [`what looks like personal data, names apart${stopped ? ` (the first ${bounds.items} rows)` : ''}`],
    traces: [...found.values()].map(({ what, count, first }): Trace => ({ kind: 'personal-data', value: what, count, cells: first })),
    contents: delimiter === undefined ? {} : { rows, tables: 1 },
  } satisfies AttachmentFacts;
};

type Found = Map<PersonalKind, { what: string; count: number; readonly first: string }>;

function note(cell: Cell, head: string, ofBusinesses: boolean, found: Found): void {
  const add = (kind: PersonalKind, what: string): void => {
    const one = found.get(kind);
    if (one) one.count++;
    else found.set(kind, { what, count: 1, first: cell.place });
  };
  if (BIRTH.test(head) && DATE.test(cell.text)) return add('birth-date', 'a date of birth');
  for (const { kind, what, sure, contact } of personalDataIn(cell.text.slice(0, MOST_OF_A_CELL), head))
    if (sure !== 'possible' && !(contact && (ofBusinesses || OFFICIAL.test(head)))) add(kind, what);
}

/** The text of a file by its mark, or as UTF-8, else as Windows-1252; undefined for what is no text. */
function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What is no UTF-8 comes from a spreadsheet program of Western Europe.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
