import { Inflate } from 'fflate';
import { quotedName } from '../../text/printable';
import { damaged, type Fault, isFault, tooLarge } from '../fault';
import type { ReaderBounds } from '../reader';
import { packedBytes, readZipDirectory, type ZipEntry } from './zipDirectory';

/** Packed bytes that are given to the unpacker at a time: at the highest rate of packing this makes some eight million bytes, and no more. */
const STEP = 8 * 1024;

/** A packed file, whose parts are unpacked one by one and as a stream. */
export interface Archive {
  /** Names of all parts, in their order. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** How many bytes a part has, as it says. */
  sizeOf(name: string): number;
  /**
   * Gives a part to the sink piece by piece. The sink may say that it wants no more.
   * @returns what kept it from being read to its end; undefined where nothing did
   */
  read(name: string, sink: (piece: Uint8Array) => 'more' | 'enough'): Fault | undefined;
}

/** Opens a packed file (zip). Bounds hold for all parts together, as they are unpacked and not as they say. */
export function openArchive(bytes: Uint8Array, bounds: ReaderBounds): Archive | Fault {
  const entries = readZipDirectory(bytes, bounds);
  if (isFault(entries)) return entries;
  let left = bounds.unpackedBytes;
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    sizeOf: (name) => entries.get(name)?.unpacked ?? 0,
    read(name, sink) {
      const entry = entries.get(name);
      if (!entry) return damaged(`The part ${quotedName(name)} is missing.`);
      if (entry.unpacked > left) return tooBig(bounds);
      const packed = packedBytes(bytes, entry);
      if (!packed) return damaged(`The part ${quotedName(name)} is cut short.`);
      let taken = 0;
      const fault = unpack(entry, packed, (piece) => {
        taken += piece.length;
        if (taken > entry.unpacked) return damaged(`The part ${quotedName(name)} is larger than it says.`);
        left -= piece.length;
        if (left < 0) return tooBig(bounds);
        return sink(piece);
      });
      if (fault === 'enough') return undefined;
      if (fault === undefined && taken !== entry.unpacked) return damaged(`The part ${quotedName(name)} is cut short.`);
      return fault;
    },
  };
}

/** A part up to so many bytes; undefined where it can’t be unpacked so far. */
export function beginningOf(archive: Archive, name: string, most: number): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const fault = archive.read(name, (piece) => {
    pieces.push(piece.slice(0, most - length));
    length += pieces.at(-1)?.length ?? 0;
    return length < most ? 'more' : 'enough';
  });
  if (fault) return undefined;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** All parts of a packed file, or those whose names are wanted, by name. */
export function unpackParts(bytes: Uint8Array, bounds: ReaderBounds, wanted: (name: string) => boolean = () => true): Map<string, Uint8Array> | Fault {
  const archive = openArchive(bytes, bounds);
  if (isFault(archive)) return archive;
  const parts = new Map<string, Uint8Array>();
  for (const name of archive.names) {
    if (name.endsWith('/') || !wanted(name)) continue;
    // No memory is taken on the word of the file alone.
    if (archive.sizeOf(name) > bounds.unpackedBytes) return tooBig(bounds);
    const part = new Uint8Array(archive.sizeOf(name));
    let at = 0;
    const fault = archive.read(name, (piece) => {
      part.set(piece, at);
      at += piece.length;
      return 'more';
    });
    if (fault) return fault;
    parts.set(name, part);
  }
  return parts;
}

function tooBig({ unpackedBytes }: ReaderBounds): Fault {
  return tooLarge(`Unpacked, the file is larger than ${Math.round(unpackedBytes / 1024 / 1024)} MB.`);
}

type Answer = 'more' | 'enough' | Fault;

function unpack(entry: ZipEntry, packed: Uint8Array, take: (piece: Uint8Array) => Answer): Fault | 'enough' | undefined {
  if (entry.method === 0) {
    const answer = take(packed);
    return answer === 'more' ? undefined : answer;
  }
  if (entry.method !== 8) return damaged(`The part ${quotedName(entry.name)} is packed in a way that office programs don’t use.`);
  let answer: Answer = 'more';
  const inflate = new Inflate((piece) => {
    if (answer === 'more' && piece.length > 0) answer = take(piece);
  });
  try {
    for (let at = 0; at < packed.length && answer === 'more'; at += STEP) inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    // What the unpacker took in before stays counted; its own words tell an officer nothing.
    return error instanceof Error ? damaged(`The part ${quotedName(entry.name)} can’t be unpacked: it was cut short or changed on its way.`) : undefined;
  }
  return answer === 'more' ? undefined : answer;
}
