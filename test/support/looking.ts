import { inflateRawSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { OPS } from '../../server/src/core/attachments/pdf/operators';
import { ON_SCREEN, openPdf } from '../../server/src/core/attachments/pdf/engine';

/**
 * Looks for canary words in what leaves, in every form in which a word can stand there. A canary is `qzv`, four letters, `vzq`: letters
 * that meet in no language, so that a piece of one is known for a piece.
 */
const PIECE = /[a-z]{0,7}(?:qzv|vzq)[a-z]{0,7}/g;
const WHOLE = /qzv[a-z]{4}vzq/g;

/** A canary word of its own for every number. */
export function canary(number: number): string {
  let code = '';
  for (let rest = number, i = 0; i < 4; i++, rest = Math.floor(rest / 20)) code += 'bcdfghjklmnprstwyaeiou'.charAt(rest % 20);
  return `qzv${code}vzq`;
}

/** The canaries in something that leaves, pieces of them too, however they are packed, written or spelt. */
export async function canariesIn(content: string | Uint8Array): Promise<Set<string>> {
  const found = new Set<string>();
  if (typeof content === 'string') lookAtText(content, found);
  else await lookAtBytes(content, found);
  return found;
}

async function lookAtBytes(bytes: Uint8Array, found: Set<string>): Promise<void> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const raw = buffer.toString('latin1');
  // Bytes that are packed look like letters now and then, so only whole words count in them. Names, comments and extra fields of a zip file stand there as they are.
  add(raw, WHOLE, found);
  if (raw.startsWith('%PDF')) return lookAtPdf(bytes, raw, found);
  if (raw.startsWith('PK\u0003\u0004')) {
    for (const [name, part] of Object.entries(unzipSync(bytes))) {
      lookAtText(name, found);
      await lookAtBytes(part, found);
    }
    return;
  }
  lookAtText(buffer.toString('utf8'), found);
  for (const from of [0, 1]) add(buffer.subarray(from).toString('utf16le'), WHOLE, found);
}

function lookAtText(text: string, found: Set<string>): void {
  for (const one of readings(text)) add(one, PIECE, found);
  if (/^\s*[[{"]/.test(text)) {
    const value = parsed(text);
    if (value !== undefined) for (const one of stringsIn(value)) lookAtText(one, found);
  }
}

/** A text as it stands, as a browser or Word reads it, and what characters that nobody sees spell in it. */
function readings(text: string): string[] {
  const result = [text];
  if (text.includes('<')) result.push(text.replace(/<[^>]*>/g, ''), decoded(text.replace(/<[^>]*>/g, '')));
  if (text.includes('&')) result.push(decoded(text));
  if (text.includes('%')) result.push(text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))));
  if (text.includes('\\')) result.push(text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))));
  const unseen = spelt(text);
  if (unseen !== '') result.push(unseen);
  return result;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '' };

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));?/gi,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** What is written in tags, in variation selectors (a byte each) and in spaces and joiners of no width (a bit each). */
function spelt(text: string): string {
  let tags = '';
  const bytes: number[] = [];
  let bits = '';
  for (const [character] of text.matchAll(/[\u{e0020}-\u{e007e}\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u200b\u200c]/gu)) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0xe0100) bytes.push(code - 0xe0100 + 16);
    else if (code >= 0xe0000) tags += String.fromCharCode(code - 0xe0000);
    else if (code >= 0xfe00) bytes.push(code - 0xfe00);
    else bits += code === 0x200b ? '0' : '1';
  }
  const fromBits = (bits.match(/[01]{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  return `${tags} ${Buffer.from(bytes).toString('latin1')} ${Buffer.from(fromBits).toString('latin1')}`.trim();
}

function add(text: string, shape: RegExp, found: Set<string>): void {
  // Without spaces, hyphens and signs of no width: a word that is parted is the word.
  const letters = text.toLowerCase().replace(/[^a-z]+/g, '');
  const rest = letters.replace(WHOLE, (word) => {
    found.add(word);
    return ' ';
  });
  if (shape === PIECE) for (const [word] of rest.matchAll(PIECE)) found.add(word);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Text that only begins like JSON is read as text.
    return undefined;
  }
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...stringsIn(inner)]);
}

async function lookAtPdf(bytes: Uint8Array, raw: string, found: Set<string>): Promise<void> {
  let outside = '';
  let at = 0;
  for (const match of raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)) {
    outside += raw.slice(at, match.index);
    at = match.index + match[0].length;
    const packed = Buffer.from(match[1] ?? '', 'latin1');
    const stream = inflated(packed) ?? packed;
    const text = stream.toString('latin1');
    add(text, WHOLE, found);
    // Fonts and pictures are no text, and letters meet in them by chance.
    if (/[\u0000-\u0008]/.test(text)) continue;
    // Strings in it are numbers of glyphs, which pdf.js reads through the fonts; read as letters they spell things by chance.
    lookAtPdfStrings(text, WHOLE, found);
    lookAtText(stream.toString('utf8'), found);
  }
  lookAtPdfStrings(outside + raw.slice(at), PIECE, found);
  lookAtText(await pdfWords(bytes), found);
}

function inflated(packed: Buffer): Buffer | undefined {
  for (const inflate of [inflateSync, inflateRawSync]) {
    try {
      return inflate(packed);
    } catch {
      // A stream may be packed in another way, or not at all.
    }
  }
  return undefined;
}

/** Strings of a PDF as they are written: in brackets with octal numbers, or as hexadecimal numbers; in one byte a letter, or two. */
function lookAtPdfStrings(text: string, shape: RegExp, found: Set<string>): void {
  let joined = '';
  const take = (bytes: Buffer): void => {
    add(bytes.toString('latin1'), shape, found);
    if (bytes.length % 2 === 0) add(Buffer.from(bytes).swap16().toString('utf16le'), shape, found);
    joined += bytes.toString('latin1');
  };
  for (const [, hex = ''] of text.matchAll(/<([0-9a-fA-F\s]{2,})>/g)) take(Buffer.from(hex.replace(/\s/g, ''), 'hex'));
  for (const [, literal = ''] of text.matchAll(/\(((?:[^()\\]|\\[\s\S])*)\)/g)) {
    const plain = literal.replace(/\\([0-7]{1,3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))).replace(/\\([()\\])/g, '$1');
    take(Buffer.from(plain, 'latin1'));
  }
  // Kerning parts a word into several strings.
  add(joined, shape, found);
}

/** What pdf.js reads: the words on each page through the fonts' own tables, the properties, the outline, the structure with its alternative texts. */
async function pdfWords(bytes: Uint8Array): Promise<string> {
  const pdf = await openPdf(Uint8Array.from(bytes), new Map());
  if (typeof pdf === 'string') throw new Error(`The PDF is ${pdf}.`);
  const words: string[] = [];
  for (const what of ['GetMetadata', 'GetOutline', 'GetAttachments', 'GetDestinations']) words.push(...stringsIn(await pdf.ask(what)));
  for (let pageIndex = 0; pageIndex < pdf.pages; pageIndex++) {
    for (const what of ['GetStructTree', 'GetAnnotations']) words.push(...stringsIn(await pdf.ask(what, { pageIndex, intent: ON_SCREEN })));
    await pdf.paint(pageIndex, ({ fnArray, argsArray }) => {
      fnArray.forEach((operator, index) => {
        if (operator === OPS.showText) words.push(glyphsOf(argsArray[index]).join(''));
      });
      return true;
    });
  }
  pdf.close();
  return words.join(' ');
}

function glyphsOf(args: unknown): string[] {
  const glyphs: unknown = Array.isArray(args) ? args[0] : undefined;
  if (!Array.isArray(glyphs)) return [];
  return glyphs.flatMap((glyph: unknown) =>
    typeof glyph === 'object' && glyph !== null && 'unicode' in glyph && typeof glyph.unicode === 'string' ? [glyph.unicode] : [],
  );
}
