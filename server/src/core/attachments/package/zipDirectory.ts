import { damaged, type Fault, isFault, locked, tooLarge } from '../fault';
import { quotedName } from '../../text/printable';
import type { ReaderBounds } from '../reader';

/** One part of a packed file, as the directory at its end tells it. Names are names and never paths: nothing is written anywhere. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; others are not read. */
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header begins. */
  readonly at: number;
}

const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
/** Stands where the real number is in the extra field for large files. */
const ELSEWHERE = 0xffffffff;

/** Whether the bytes open as a packed file does. */
export function opensAsZip(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));
}

/**
 * The parts that a packed file says it has, by name, before anything of it is unpacked.
 * Bounds are kept on what the directory declares; a part that lies about its size is stopped when it is unpacked.
 */
export function readZipDirectory(bytes: Uint8Array, bounds: ReaderBounds): ReadonlyMap<string, ZipEntry> | Fault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (!end) return damaged('The packed file has no directory at its end: it was cut short or changed on its way.');
  if (end.count > bounds.parts) return tooLarge(`The packed file has ${end.count} parts; more than ${bounds.parts} are not looked into.`);
  const entries = new Map<string, ZipEntry>();
  const decoder = new TextDecoder();
  let at = end.at;
  for (let n = 0; n < end.count; n++) {
    const entry = readEntry(view, bytes, at, decoder);
    if (isFault(entry)) return entry;
    // Two programs may open different ones of two parts with one name: what one reader shows, another hides.
    if (entries.has(entry.name)) return damaged(`The packed file has two parts of the name ${quotedName(entry.name)}: programs may show different ones.`);
    entries.set(entry.name, entry);
    at = entry.next;
  }
  if (at + 4 <= view.byteLength && view.getUint32(at, true) === ENTRY)
    return damaged('The packed file has more parts than its directory counts: programs may show those that are not looked into here.');
  return entries;
}

function findEnd(view: DataView): { readonly count: number; readonly at: number } | undefined {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    return count === 0xffff || start === ELSEWHERE ? findEnd64(view, at) : { count, at: start };
  }
  return undefined;
}

function findEnd64(view: DataView, end: number): { readonly count: number; readonly at: number } | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END_64_LOCATOR) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) return undefined;
  return { count: Number(view.getBigUint64(at + 32, true)), at: Number(view.getBigUint64(at + 48, true)) };
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, decoder: TextDecoder): (ZipEntry & { readonly next: number }) | Fault {
  const broken = damaged('The directory of the packed file is broken: it was cut short or changed on its way.');
  if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== ENTRY) return broken;
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const extraAt = at + ENTRY_LENGTH + nameLength;
  const next = extraAt + extraLength + view.getUint16(at + 32, true);
  if (next > view.byteLength) return broken;
  const name = decoder.decode(bytes.subarray(at + ENTRY_LENGTH, extraAt));
  if ((view.getUint16(at + 8, true) & 1) === 1) return locked('The file is behind a password, so nobody could look into it.');
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const [unpacked = 0, packed = 0, local = 0] = largeSizes(view, extraAt, extraLength, sizes);
  return { name, method: view.getUint16(at + 10, true), packed, unpacked, at: local, next };
}

/** Numbers that do not fit stand in an extra field, in this order, and only those that do not fit. */
function largeSizes(view: DataView, from: number, length: number, sizes: readonly number[]): readonly number[] {
  if (!sizes.includes(ELSEWHERE)) return sizes;
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(at + 4 + view.getUint16(at + 2, true), from + length);
    let next = at + 4;
    return sizes.map((size) => {
      if (size !== ELSEWHERE || next + 8 > end) return size;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return sizes;
}

/** The packed bytes of a part; undefined where the file does not hold them. */
export function packedBytes(bytes: Uint8Array, { at, packed }: ZipEntry): Uint8Array | undefined {
  if (at + LOCAL_LENGTH > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(at, true) !== LOCAL) return undefined;
  const from = at + LOCAL_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return from + packed > bytes.length ? undefined : bytes.subarray(from, from + packed);
}
