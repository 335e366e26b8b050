import { formOf } from '../syntax';
import { decodeLetter } from './decodeText';
import { letterOfHtml } from './htmlLetter';
import { ALREADY_A_NOTICE, type IncomingLetter } from './model';
import { letterOfMarkdown, letterOfText } from './textLetter';
import { letterOfWord, mainPart, unpacked } from './wordLetter';

/** The longest file that is read, in bytes: no letter comes near it. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** A letter as it came in, or why it can't be read, in a sentence that begins in lower case, for a file's name stands before it. */
export type ReadLetter = IncomingLetter | { readonly problem: string };

const SAVE_AS_WORD = 'Open it where it was written, save it as a Word document (.docx), and take that.';

const PICTURE = 'this is a picture. A letter that was scanned has to be typed, or read by a program that knows letters in pictures.';
const COPY_WORDS = 'Open it, copy the words of the letter into a new Word document (.docx) or text file (.txt), and take that.';

/** Files that are no letters that can be read, by their first bytes. */
const OTHERS: readonly { readonly start: readonly number[]; readonly problem: string }[] = [
  { start: [0x25, 0x50, 0x44, 0x46], problem: `this is a PDF: its lines and pages are not the paragraphs of the letter. ${SAVE_AS_WORD}` },
  { start: [0x7b, 0x5c, 0x72, 0x74, 0x66], problem: 'this is a Rich Text file (.rtf). Open it in Word or LibreOffice, save it as .docx, and take that.' },
  {
    start: [0x89, 0x50, 0x4e, 0x47],
    problem: PICTURE,
  },
  { start: [0xff, 0xd8, 0xff], problem: PICTURE },
  { start: [0x49, 0x49, 0x2a, 0x00], problem: PICTURE },
  { start: [0x4d, 0x4d, 0x00, 0x2a], problem: PICTURE },
  { start: [0x47, 0x49, 0x46, 0x38], problem: PICTURE },
  { start: [0x1f, 0x8b], problem: 'this is a compressed file. Unpack it first.' },
];

/**
 * Reads a letter by its content, and where that does not tell, by the ending of its name: Word (.docx), HTML, Markdown, plain text. Never throws.
 * @param name name or path of the file; only its ending counts
 */
export async function readLetter(name: string, bytes: Uint8Array): Promise<ReadLetter> {
  if (bytes.length === 0) return { problem: 'the file is empty. Fetch or save it again.' };
  if (bytes.length > MOST_BYTES)
    return {
      problem: `it has ${Math.round(bytes.length / 1024 / 1024)} MB, too much for a letter. Save it as .docx without its pictures and embedded files, and take that.`,
    };
  const other = OTHERS.find(({ start }) => beginsWith(bytes, start));
  if (other) return { problem: other.problem };
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { problem: oldOffice(bytes) };
  if (beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readZipped(name, bytes);
  const decoded = decodeLetter(bytes, declaredEncoding(bytes));
  if ('problem' in decoded) return decoded;
  if (isMail(decoded.text)) return { problem: `this is an e-mail with its technical head (.eml or .mht). ${COPY_WORDS}` };
  if (/^\s{0,20}%PDF-/.test(decoded.text)) return { problem: OTHERS[0]?.problem ?? SAVE_AS_WORD };
  if (/\.docx$/i.test(name)) return { problem: `this is no Word document, though its name ends in .docx. ${SAVE_AS_WORD}` };
  const letter = await letterOfWords(decoded.text, name);
  return 'problem' in letter ? letter : { ...letter, remarks: [...decoded.remarks, ...letter.remarks] };
}

/**
 * A letter from words that are there already, as pasted ones are.
 * @param name where its ending says HTML or Markdown, the words are read as that
 */
export async function letterOfWords(text: string, name = ''): Promise<ReadLetter> {
  if (isNotice(text)) return { problem: ALREADY_A_NOTICE };
  if (/\.x?html?$/i.test(name) || (!/\.(?:txt|md|markdown)$/i.test(name) && looksLikeHtml(text))) {
    try {
      return await letterOfHtml(text);
    } catch {
      return { problem: `this web page is nested too deeply to be read. ${SAVE_AS_WORD}` };
    }
  }
  return /\.(?:md|markdown)$/i.test(name) ? letterOfMarkdown(text) : letterOfText(text);
}

/** Whether a text has front matter or a fence. */
export function isNotice(text: string): boolean {
  return formOf(text) === 'dialect';
}

function looksLikeHtml(text: string): boolean {
  return /^\s{0,200}(?:<!doctype html|<html\b|<\?xml[^>]{0,200}>\s{0,20}<(?:!doctype )?html|<(?:body|div|p|table|meta|head)\b[^>]{0,2000}>)/i.test(
    text.slice(0, 4000),
  );
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** The head that a mail program saves: not the four lines at the top of a printed message. */
function isMail(text: string): boolean {
  const head = text.slice(0, 20_000);
  return /^\s{0,20}[A-Za-z][A-Za-z-]{1,40}:[ \t]/.test(head) && /^(?:MIME-Version|Message-ID|Received|Content-Transfer-Encoding):[ \t]/im.test(head);
}

/** What the container of the old office files holds, by names of its parts. A password puts a Word document into it, and Outlook its messages. */
function oldOffice(bytes: Uint8Array): string {
  if (holdsName(bytes, 'EncryptedPackage'))
    return 'this document is protected with a password. Open it in Word, take the password off (File, Info, Protect Document), save it, and take that.';
  if (holdsName(bytes, '__substg1.0_')) return `this is an Outlook message (.msg). ${COPY_WORDS}`;
  if (holdsName(bytes, 'Workbook') || holdsName(bytes, 'PowerPoint Document')) return `this is an old workbook or presentation, and no letter. ${COPY_WORDS}`;
  return 'this is an old Word or Office file (.doc). Open it in Word, save it as .docx, and take that.';
}

function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

async function readZipped(name: string, bytes: Uint8Array): Promise<ReadLetter> {
  const parts = unpacked(bytes);
  if (isProblem(parts)) return parts;
  const types = new TextDecoder().decode(parts['[Content_Types].xml'] ?? new Uint8Array());
  const mimetype = new TextDecoder().decode(parts.mimetype ?? new Uint8Array());
  if (/opendocument\.(?:spreadsheet|presentation|graphics)/.test(mimetype)) return { problem: `this is an OpenDocument file, and no letter. ${COPY_WORDS}` };
  if (/opendocument/.test(mimetype) || /\.odt$/i.test(name))
    return { problem: 'this is an OpenDocument file (.odt). Open it in LibreOffice or Word, save it as .docx, and take that.' };
  if (/wordprocessingml\.template|template\.macroEnabledTemplate/.test(types))
    return { problem: 'this is a Word template. Open it in Word, save the letter that is made from it as .docx, and take that.' };
  if (/spreadsheetml|presentationml/.test(types)) return { problem: `this is a workbook or a presentation, and no letter. ${COPY_WORDS}` };
  if (mainPart(parts) === undefined) return { problem: `this zipped file holds no Word document. ${SAVE_AS_WORD}` };
  return letterOfWord(parts);
}

function isProblem(parts: Readonly<Record<string, Uint8Array>> | { readonly problem: string }): parts is { readonly problem: string } {
  return typeof parts.problem === 'string';
}

/** The encoding that a web page names in its first bytes. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  let head = '';
  for (const byte of bytes.subarray(0, 2048)) head += String.fromCharCode(byte);
  return /<meta\b[^>]{0,200}charset=["']?\s?([\w-]{2,30})/i.exec(head)?.[1];
}
