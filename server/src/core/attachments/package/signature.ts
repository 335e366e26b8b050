/** What the first bytes of a file say it is, where it is neither a packed file nor a compound file. */
export type Signature = 'pdf' | 'image' | 'rtf' | 'archive' | 'text' | 'unknown';

const ARCHIVES: readonly (readonly number[])[] = [
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0x1f, 0x8b],
];
const IMAGES: readonly (readonly number[])[] = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];
/** A PDF may begin a little later: mail programs and printers put lines before it. */
const PDF_WITHIN = 1024;

export function signatureOf(bytes: Uint8Array): Signature {
  const head = String.fromCharCode(...bytes.subarray(0, PDF_WITHIN));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (IMAGES.some((start) => opens(bytes, start))) return 'image';
  if ((head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') || /^(?:heic|heix|mif1|msf1|avif)$/.test(head.slice(4, 8) === 'ftyp' ? head.slice(8, 12) : ''))
    return 'image';
  if (ARCHIVES.some((start) => opens(bytes, start))) return 'archive';
  // UTF-16 has zeros in its text, and says so at its start.
  const isUtf16 = opens(bytes, [0xff, 0xfe]) || opens(bytes, [0xfe, 0xff]);
  return isUtf16 || !head.includes('\0') ? 'text' : 'unknown';
}

function opens(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
