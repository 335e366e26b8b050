import { isUtf8 } from 'node:buffer';

/** The text of a file, or why it is none, in words for the person who gave it. */
export type Decoded = { readonly text: string; readonly remark?: string } | { readonly problem: string };

/** The longest file that is read, in bytes. A letter has some kilobytes; what is longer than this is not one. */
export const MAX_BYTES = 64 * 1024 * 1024;

/** Files that people take for letters, by their first bytes. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly what: string; readonly remedy: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF', remedy: 'Copy its words into a text file, or save the letter as plain text where it was written' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'a Word file or another zipped document (.docx, .odt, .xlsx)', remedy: 'Save it as plain text (UTF-8)' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Word or Office file (.doc)', remedy: 'Save it as plain text (UTF-8)' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], what: 'a Rich Text file (.rtf)', remedy: 'Save it as plain text (UTF-8)' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a picture (PNG)', remedy: 'Give the letter as text' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a picture (JPEG)', remedy: 'Give the letter as text' },
  { bytes: [0x1f, 0x8b], what: 'a compressed file', remedy: 'Unpack it first' },
];

/** Other encodings that say so in their first bytes; the longer marks stand first, since one begins like another. */
const OTHER_ENCODINGS: readonly { readonly mark: readonly number[]; readonly name: string }[] = [
  { mark: [0xff, 0xfe, 0x00, 0x00], name: 'UTF-32' },
  { mark: [0x00, 0x00, 0xfe, 0xff], name: 'UTF-32' },
  { mark: [0xff, 0xfe], name: 'UTF-16 (little endian)' },
  { mark: [0xfe, 0xff], name: 'UTF-16 (big endian)' },
];

/** Reads the bytes of a file as UTF-8. A byte order mark is left off, as an editor does. */
export function decode(bytes: Buffer): Decoded {
  if (bytes.length > MAX_BYTES)
    return { problem: `it has ${Math.round(bytes.length / 1024 / 1024)} MB, too much for a letter. The most that is read is ${MAX_BYTES / 1024 / 1024} MB.` };
  const kind = SIGNATURES.find((signature) => startsWith(bytes, signature.bytes));
  if (kind) return { problem: `this is ${kind.what}, which can't be read here. ${kind.remedy}, and check that.` };
  const other = OTHER_ENCODINGS.find(({ mark }) => startsWith(bytes, mark));
  if (other) return { problem: `this is ${other.name} text. Save it with the encoding UTF-8.` };
  if (!isUtf8(bytes)) return { problem: notUtf8(bytes) };
  const nul = bytes.indexOf(0);
  if (nul >= 0 && isBinary(bytes))
    return { problem: `this is not a text file (NUL bytes, the first at byte ${nul}). If it is a letter, save it as plain text (UTF-8).` };
  const text = bytes.toString('utf8');
  const unmarked = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (nul >= 0)
    return {
      text: unmarked,
      remark: `there is a NUL byte at byte ${nul} (line ${lineAt(bytes, nul)}), which no letter should have. It was read as it stands.`,
    };
  if (unmarked.trim() === '') return { text: unmarked, remark: 'the file is empty.' };
  return { text: unmarked };
}

function startsWith(bytes: Buffer, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte);
}

/** Says where the first byte stands that is no UTF-8, counting from 0. */
function notUtf8(bytes: Buffer): string {
  const at = firstInvalid(bytes);
  const byte = `0x${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  const guess = isBinary(bytes) ? 'If it is a letter, save it as plain text (UTF-8).' : 'It may be Windows (ANSI) text: save it with the encoding UTF-8.';
  return `this is not UTF-8 text: byte ${at} (line ${lineAt(bytes, at)}, value ${byte}) can't be read. ${guess}`;
}

/**
 * The offset of the first byte that is no UTF-8. Decoding puts U+FFFD in its place, so the first such character
 * that the file does not itself contain is the place.
 */
function firstInvalid(bytes: Buffer): number {
  const text = bytes.toString('utf8');
  let offset = 0;
  let from = 0;
  for (let found = text.indexOf('\ufffd'); found >= 0; found = text.indexOf('\ufffd', from)) {
    offset += Buffer.byteLength(text.slice(from, found));
    if (!startsWith(bytes.subarray(offset), [0xef, 0xbf, 0xbd])) return offset;
    offset += 3;
    from = found + 1;
  }
  return offset;
}

/** The line of a byte, counting from 1. */
function lineAt(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line++;
  return line;
}

/** Whether more than a few bytes, and more than one in a hundred, are control characters that no text has. A single one in a letter is a slip. */
function isBinary(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 27)) controls++;
  return controls > 3 && controls * 100 > sample.length;
}
