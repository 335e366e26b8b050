import { Unzlib } from 'fflate';
import type { ReaderBounds } from '../reader';

/**
 * What a PDF file shows in its bytes, before anything is parsed: whether it unpacks to more than can be held, how often it was saved
 * with its earlier states kept, and a copy in which no picture has to be decoded.
 */
export interface PdfBytes {
  /** A copy of the file with every object at its place. Pictures are one point large in it: only where they lie is asked. */
  readonly bytes: Uint8Array;
  readonly tooLarge: boolean;
}

/** One stream may unpack to this much: a page with a hundred thousand words has a few million bytes. */
const MOST_OF_A_STREAM = 128 * 1024 * 1024;
/** Streams that can't be measured beforehand (packed twice, or with an old method) may have this many bytes as they stand. */
const MOST_UNMEASURED = 256 * 1024;
/** As far back from its data as the dictionary of a stream is looked for. */
const MOST_OF_A_DICTIONARY = 8_000;

export function preparePdf(file: Uint8Array, bounds: ReaderBounds): PdfBytes {
  const bytes = file.slice();
  let unpacked = 0;
  let from = 0;
  for (let at = findWord(file, 'stream', 0); at !== -1; at = findWord(file, 'stream', from)) {
    const dictionary = dictionaryBefore(file, from, at);
    from = at + 'stream'.length;
    if (dictionary === undefined) continue;
    const start = from + (file[from] === 13 ? 1 : 0) + (file[from] === 10 || file[from + 1] === 10 ? 1 : 0);
    const end = findWord(file, 'endstream', start);
    const stop = end === -1 ? file.length : end;
    if (isPicture(dictionary.text)) shrinkPicture(bytes, dictionary);
    else {
      const packings = dictionary.text.match(/\/(?:Fl|FlateDecode|LZW|LZWDecode)\b/g)?.length ?? 0;
      const isMeasured = packings <= 1 && !/\/(?:LZW|A85|AHx|RL|ASCII|RunLength)/.test(dictionary.text);
      const size = isMeasured ? unpackedSize(file.subarray(start, stop)) : 0;
      unpacked += size;
      if (size > MOST_OF_A_STREAM || unpacked > bounds.unpackedBytes || (!isMeasured && stop - start > MOST_UNMEASURED)) return { bytes, tooLarge: true };
    }
    from = stop;
  }
  return { bytes, tooLarge: false };
}

interface Dictionary {
  readonly text: string;
  readonly start: number;
}

/** The dictionary that stands before the word `stream` and behind the stream before it; undefined where the word stands in something else. */
function dictionaryBefore(file: Uint8Array, after: number, at: number): Dictionary | undefined {
  const back = latin(file.subarray(Math.max(after, at - MOST_OF_A_DICTIONARY), at));
  if (!/>>\s{0,9}$/.test(back.slice(-12))) return undefined;
  const begin = Math.max(back.lastIndexOf(' obj'), back.lastIndexOf('\nobj'), back.lastIndexOf('\robj'));
  const text = begin === -1 ? back : back.slice(begin + 4);
  return { text, start: at - text.length };
}

function isPicture(dictionary: string): boolean {
  return /\/Subtype\s{0,9}\/Image\b/.test(dictionary);
}

/** Makes a picture one point large and its data a few plain bytes, without moving anything. Stencils become two points wide, so that they are not taken for solid. */
function shrinkPicture(bytes: Uint8Array, { text, start }: Dictionary): void {
  const isStencil = /\/(?:ImageMask|IM)\s{1,9}true\b/.test(text);
  if (isStencil && /\/Width\s{1,9}1\b/.test(text) && /\/Height\s{1,9}1\b/.test(text)) return;
  for (const { index, 1: name = '', 2: digits = '' } of text.matchAll(/(\/(?:Width|Height)\s{1,9})(\d{1,9})(?=[\s/>])(?!\s{1,9}\d{1,9}\s{1,9}R)/g)) {
    const size = isStencil && name.startsWith('/Width') ? '2' : '1';
    write(bytes, start + index + name.length, size.padEnd(digits.length, ' '));
  }
  for (const { index } of text.matchAll(/\/Filter\b/g)) write(bytes, start + index, '/Wilter');
}

function write(bytes: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i);
}

/** How many bytes packed data has once unpacked, counted as far as the bound; 0 for data that is not packed so, or broken at once. */
function unpackedSize(data: Uint8Array): number {
  if (((data[0] ?? 0) & 15) !== 8 || (((data[0] ?? 0) << 8) | (data[1] ?? 0)) % 31 !== 0) return 0;
  let size = 0;
  const inflate = new Unzlib((piece) => {
    size += piece.length;
  });
  try {
    for (let at = 0; at < data.length && size <= MOST_OF_A_STREAM; at += 16_384) inflate.push(data.subarray(at, at + 16_384), false);
  } catch {
    // Broken data ends here for the parser too, which takes what came before.
    return size;
  }
  return size;
}

/** How often the file was saved with changed objects behind the earlier ones, which are still there. */
export function earlierVersions(file: Uint8Array): number {
  let versions = 0;
  let from = 0;
  const known = new Set<string>();
  // A file made for the web has its first part, with an end of its own, before the rest.
  const isForTheWeb = findWord(file.subarray(0, 1024), '/Linearized', 0) !== -1;
  let part = 0;
  for (let end = findWord(file, '%%EOF', 0); from < file.length; end = findWord(file, '%%EOF', from)) {
    const stop = end === -1 ? file.length : end;
    const numbers = objectsIn(file, from, stop).map(({ number }) => number);
    // Some programs close a file twice: no object is written a second time there. Objects in a packed list show only as that list.
    const isList = numbers.length > 0 && !(isForTheWeb && part === 1) && findWord(file.subarray(from, stop), '/ObjStm', 0) !== -1;
    const isNew = part > 0 && known.size > 0 && (isList || numbers.some((number) => known.has(number)));
    if (isNew && !isSigning(file, from, stop, known)) versions++;
    for (const number of numbers) known.add(number);
    part++;
    if (end === -1) break;
    from = stop + 5;
  }
  return versions;
}

/**
 * Whether a part only signs what stands before it: that can't be done without adding to the file, and taking it out breaks the signature.
 * One that also writes data of the page anew has changed more than that.
 */
function isSigning(file: Uint8Array, start: number, stop: number, known: ReadonlySet<string>): boolean {
  const part = file.subarray(start, stop);
  if (findWord(part, '/ByteRange', 0) === -1 && findWord(part, '/DSS', 0) === -1) return false;
  return !objectsIn(file, start, stop).some(({ number, at }) => {
    const end = findWord(file, 'endobj', at);
    const data = findWord(file.subarray(at, end === -1 ? stop : end), 'stream', 0);
    return known.has(number) && data !== -1 && findWord(file.subarray(at, at + data), '/Metadata', 0) === -1;
  });
}

/** The objects written between two places, by their numbers. */
function objectsIn(file: Uint8Array, start: number, stop: number): { readonly number: string; readonly at: number }[] {
  const found: { readonly number: string; readonly at: number }[] = [];
  for (let at = findWord(file, ' obj', start); at !== -1 && at < stop; at = findWord(file, ' obj', at + 4)) {
    const number = /(?:^|[\s>])(\d{1,10}) \d{1,5}$/.exec(latin(file.subarray(Math.max(start, at - 18), at)))?.[1];
    if (number !== undefined) found.push({ number, at });
  }
  return found;
}

/** Where a word stands next, from a place on; -1 where it does not. */
export function findWord(file: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0);
  for (let at = file.indexOf(first, from); at !== -1; at = file.indexOf(first, at + 1)) {
    let length = 1;
    while (length < word.length && file[at + length] === word.charCodeAt(length)) length++;
    if (length === word.length) return at;
  }
  return -1;
}

/** Each byte as one character. */
function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
}
