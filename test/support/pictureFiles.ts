import { deflateSync } from 'node:zlib';
import { bytesOf } from './pdfFiles';

/** Small pictures, written byte by byte, so that a test says what they tell of themselves. */

/** An entry of a block of Exif: its tag, and words, whole numbers, or fractions. */
export interface ExifEntry {
  readonly tag: number;
  readonly value: string | number | readonly (readonly [number, number])[];
}

export interface ExifParts {
  readonly first?: readonly ExifEntry[];
  readonly exif?: readonly ExifEntry[];
  readonly gps?: readonly ExifEntry[];
  readonly thumbnail?: boolean;
}

export const TAGS = { make: 0x010f, model: 0x0110, description: 0x010e, artist: 0x013b, taken: 0x9003, bodySerial: 0xa431, owner: 0xa430 } as const;
/** 51° 30' north, 0° 7' west. */
export const A_PLACE: readonly ExifEntry[] = [
  { tag: 1, value: 'N' },
  {
    tag: 2,
    value: [
      [51, 1],
      [30, 1],
      [0, 1],
    ],
  },
  { tag: 3, value: 'W' },
  {
    tag: 4,
    value: [
      [0, 1],
      [7, 1],
      [0, 1],
    ],
  },
];

/** A block of Exif as TIFF, low byte first. */
export function exifBlock({ first = [], exif = [], gps = [], thumbnail = false }: ExifParts): Uint8Array {
  const small = bytesOf('\u00ff\u00d8\u00ff\u00d9');
  const directories = [
    [...first, ...(exif.length > 0 ? [{ tag: 0x8769, value: 0 }] : []), ...(gps.length > 0 ? [{ tag: 0x8825, value: 0 }] : [])],
    exif,
    gps,
    thumbnail
      ? [
          { tag: 0x0103, value: 6 },
          { tag: 0x0201, value: 0 },
          { tag: 0x0202, value: small.length },
        ]
      : [],
  ].map((entries) => [...entries].sort((one, other) => one.tag - other.tag));
  const sizes = directories.map((entries) =>
    entries.length === 0 ? 0 : 6 + entries.length * 12 + entries.reduce((sum, { value }) => sum + outside(value), 0),
  );
  const starts = sizes.map((_, index) => 8 + sizes.slice(0, index).reduce((sum, size) => sum + size, 0));
  const end = 8 + sizes.reduce((sum, size) => sum + size, 0);
  const bytes = new Uint8Array(end + small.length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 42, 0, 8]);
  const links = new Map([
    [0x8769, starts[1] ?? 0],
    [0x8825, starts[2] ?? 0],
    [0x0201, end],
  ]);
  for (const [index, entries] of directories.entries()) {
    const start = starts[index] ?? 0;
    if (entries.length === 0 && index > 0) continue;
    view.setUint16(start, entries.length, true);
    let data = start + 6 + entries.length * 12;
    for (const [row, { tag, value }] of entries.entries()) {
      const at = start + 2 + row * 12;
      view.setUint16(at, tag, true);
      view.setUint16(at + 2, typeof value === 'string' ? 2 : typeof value === 'number' ? 4 : 5, true);
      view.setUint32(at + 4, typeof value === 'string' ? value.length + 1 : typeof value === 'number' ? 1 : value.length, true);
      if (typeof value === 'number') view.setUint32(at + 8, links.get(tag) ?? value, true);
      else if (outside(value) === 0 && typeof value === 'string') bytes.set(bytesOf(value), at + 8);
      else {
        view.setUint32(at + 8, data, true);
        if (typeof value === 'string') bytes.set(bytesOf(value), data);
        else
          for (const [i, [over, under]] of value.entries()) {
            view.setUint32(data + i * 8, over, true);
            view.setUint32(data + i * 8 + 4, under, true);
          }
        data += outside(value);
      }
    }
    view.setUint32(start + 2 + entries.length * 12, index === 0 && thumbnail ? (starts[3] ?? 0) : 0, true);
  }
  bytes.set(small, end);
  return bytes;
}

function outside(value: ExifEntry['value']): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return value.length + 1 <= 4 ? 0 : value.length + 1 + ((value.length + 1) % 2);
  return value.length * 8;
}

/** A JPEG of no size, with blocks of Exif, of properties (XMP) and a note. */
export function jpeg({ exif, xmp, note }: { readonly exif?: ExifParts; readonly xmp?: string; readonly note?: string } = {}): Uint8Array {
  const segment = (marker: number, data: Uint8Array): Uint8Array => joined(Uint8Array.of(0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255), data);
  return joined(
    Uint8Array.of(0xff, 0xd8),
    segment(0xe0, bytesOf('JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0')),
    ...(exif ? [segment(0xe1, joined(bytesOf('Exif\0\0'), exifBlock(exif)))] : []),
    ...(xmp === undefined
      ? []
      : [segment(0xe1, bytesOf(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>${xmp}</rdf:RDF></x:xmpmeta>`))]),
    ...(note === undefined ? [] : [segment(0xfe, bytesOf(note))]),
    segment(0xc0, Uint8Array.of(8, 0, 1, 0, 1, 1, 1, 0x11, 0)),
    segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
    Uint8Array.of(0, 0xff, 0xd9),
  );
}

/** A PNG of one point, with words under their names, and with bytes behind its end. */
export function png(texts: Readonly<Record<string, string>> = {}, behind = 0): Uint8Array {
  const chunk = (name: string, data: Uint8Array): Uint8Array => {
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, data.length);
    return joined(length, bytesOf(name), data, new Uint8Array(4));
  };
  return joined(
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
    chunk('IHDR', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0)),
    ...Object.entries(texts).map(([name, text]) => chunk('tEXt', bytesOf(`${name}\0${text}`))),
    chunk('IDAT', new Uint8Array(deflateSync(Uint8Array.of(0, 0)))),
    chunk('IEND', new Uint8Array()),
    new Uint8Array(behind).fill(7),
  );
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
