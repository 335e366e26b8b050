import { load } from 'exifreader';
import type { AttachmentFacts, Trace } from './facts';
import { findWord } from './pdf/bytes';
import { pathIn } from './places';
import type { Reader } from './reader';
import { eachOnce, stepsTrace, xmpOf } from './xmp';

/** Names of people, in the words of each way to keep them. */
const PEOPLE = ['Artist', 'XPAuthor', 'CameraOwnerName', 'OwnerName', 'By-line', 'Author', 'Writer/Editor', 'Contact'];
/** What tells one camera from all others. */
const NUMBERS = ['BodySerialNumber', 'SerialNumber', 'InternalSerialNumber', 'LensSerialNumber', 'CameraSerialNumber'];
/** Words that somebody wrote about the picture. */
const REMARKS = [
  'UserComment',
  'XPComment',
  'Comment',
  'Caption/Abstract',
  'Description',
  'ImageDescription',
  'XPSubject',
  'XPKeywords',
  'Special Instructions',
  'Keywords',
  'Title',
];
/** What cameras and programs write there by themselves. */
const BY_ITSELF = /^(?:[A-Z ]{0,40}DIGITAL CAMERA|screenshot|created with .{0,60}|cre?ator: .{0,120}|lavc.{0,60}|\W{0,40})$/i;
/** More bytes than this behind the end of a PNG are no accident of writing. */
const SOME_BYTES = 100;

const WHY = {
  'too-large': 'The picture is larger than what can be looked into.',
  damaged: 'The file is damaged, or no picture of a kind that can be looked into. Save it anew as PNG or JPEG.',
} as const;

/**
 * Looks into a picture (JPEG, PNG, TIFF, WebP, HEIC, AVIF, GIF): what it says about where and with what it was taken, by whom, and what was
 * written about it. What the picture shows is not looked at.
 */
export const readImage: Reader = async (file, bytes, bounds) => {
  const unread = (access: keyof typeof WHY): AttachmentFacts => ({ file, kind: 'image', access, lookedAt: [], traces: [], remarks: [WHY[access]] });
  if (bytes.length > bounds.fileBytes) return unread('too-large');
  const tags = tagsOf(bytes);
  if (tags === undefined) return unread('damaged');
  const xmp = xmpOf(packetIn(bytes));
  const people = eachOnce([...PEOPLE.map((name) => tags.words.get(name) ?? ''), ...xmp.authors]);
  const remarks = REMARKS.filter((name) => isRemark(tags.words.get(name)));
  const paths = eachOnce([...[...tags.words.values()].flatMap((text) => pathIn(text) ?? []), ...xmp.paths]);
  const traces: Trace[] = [
    ...(tellsPlace(bytes) ? [{ kind: 'gps-position' } as const] : []),
    ...cameraTraces(tags.words),
    ...people.map((value): Trace => ({ kind: 'author', value })),
    ...(tags.hasThumbnail ? [{ kind: 'thumbnail' } as const] : []),
    ...paths.map((value): Trace => ({ kind: 'template-path', value })),
    ...(remarks.length > 0 ? [{ kind: 'comment', count: remarks.length, detail: `words written about the picture (${remarks.join(', ')})` } as const] : []),
    ...stepsTrace(xmp.steps),
    ...leftBehind(bytes),
  ];
  return {
    file,
    kind: 'image',
    access: 'read',
    lookedAt: ['where it was taken', 'the camera', 'names of people', 'a small picture in it', 'words written about it', 'a record of editing'],
    traces,
  };
};

interface Tags {
  readonly words: ReadonlyMap<string, string>;
  readonly hasPlace: boolean;
  readonly hasThumbnail: boolean;
}

/** What the picture says, by name; undefined where it is no picture that can be read. */
function tagsOf(bytes: Uint8Array): Tags | undefined {
  try {
    const loaded = load(bytes.slice().buffer, { expanded: true, excludeTags: { xmp: true, icc: true, mpf: true } });
    const tags: Readonly<Record<string, unknown>> = { ...loaded };
    const words = new Map<string, string>();
    for (const [group, entries] of Object.entries(tags)) {
      if (group === 'gps' || typeof entries !== 'object' || entries === null) continue;
      for (const [name, tag] of Object.entries(entries as Readonly<Record<string, unknown>>)) if (!words.has(name)) words.set(name, described(tag));
    }
    const gps = tags['gps'];
    const hasPlace = typeof gps === 'object' && gps !== null && 'Latitude' in gps && 'Longitude' in gps;
    return { words, hasPlace: hasPlace || words.has('GPSLatitude'), hasThumbnail: tags['Thumbnail'] !== undefined };
  } catch (fault) {
    // The reader has its own word for a sound picture that says nothing; all else is no picture.
    const isBare = typeof fault === 'object' && fault !== null && 'name' in fault && fault.name === 'MetadataMissingError';
    return isBare ? { words: new Map(), hasPlace: false, hasThumbnail: false } : undefined;
  }
}

function described(tag: unknown): string {
  const words = typeof tag === 'object' && tag !== null && 'description' in tag ? tag.description : undefined;
  return typeof words === 'string' ? words.replaceAll('\0', '').trim().slice(0, 500) : '';
}

function isRemark(words: string | undefined): boolean {
  return words !== undefined && words !== '' && !words.startsWith('[') && !BY_ITSELF.test(words);
}

function cameraTraces(words: ReadonlyMap<string, string>): Trace[] {
  const value = ['Make', 'Model']
    .map((name) => words.get(name) ?? '')
    .filter((word) => word !== '')
    .join(' ');
  const hasNumber = NUMBERS.some((name) => (words.get(name) ?? '') !== '');
  const hasTime = (words.get('DateTimeOriginal') ?? '') !== '';
  if (value === '' && !hasNumber) return [];
  const detail = [hasNumber ? 'its serial number' : '', hasTime ? 'when it was taken' : ''].filter((part) => part !== '').join(', ');
  return [{ kind: 'camera-data', ...(value === '' ? {} : { value }), ...(detail === '' ? {} : { detail }), ...(hasNumber ? {} : { weight: 'slight' }) }];
}

/** Whether a picture, or the beginning of one, says where it was taken. */
export function tellsPlace(bytes: Uint8Array): boolean {
  return tagsOf(bytes)?.hasPlace === true || /\bexif:GPSLatitude\b/.test(packetIn(bytes));
}

/** The packet of properties, wherever the picture keeps it; empty where there is none. */
function packetIn(bytes: Uint8Array): string {
  const start = findWord(bytes, '<x:xmpmeta', 0);
  const end = start === -1 ? -1 : findWord(bytes, '</x:xmpmeta>', start);
  return end === -1 ? '' : new TextDecoder().decode(bytes.subarray(start, Math.min(end, start + 1_000_000)));
}

/** Bytes behind the end of a PNG: some tools crop a picture and leave the rest of the longer file in place. */
function leftBehind(bytes: Uint8Array): Trace[] {
  if (bytes[0] !== 0x89 || bytes[1] !== 0x50) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 8;
  while (at + 12 <= bytes.length) {
    const isEnd = view.getUint32(at + 4) === 0x49454e44;
    at += view.getUint32(at) + 12;
    if (isEnd) return bytes.length - at > SOME_BYTES ? [{ kind: 'cropped-image', detail: `${bytes.length - at} bytes behind the end of the picture` }] : [];
  }
  return [];
}
