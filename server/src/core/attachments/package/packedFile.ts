import { type Archive, beginningOf, openArchive } from './archive';
import type { AttachmentFacts, AttachmentKind } from '../facts';
import { damaged, type Fault, isFault, locked } from '../fault';
import { Gathering } from '../gathering';
import { readOdp } from '../office/odp';
import { readOds } from '../office/ods';
import { readOdt } from '../office/odt';
import { readContentTypes, relationshipsOf } from '../office/openPackage';
import { readPictures } from '../office/packedPictures';
import { readPptx } from '../office/presentation';
import type { ReaderBounds } from '../reader';
import { readXlsx } from '../office/xlsx';
import { readDocx } from '../office/wordDocument';
import { readXml } from './xml';
import { opensAsZip } from './zipDirectory';

/** What a packed file is, by its content: an office format with the part where it begins, or something without a reader. */
export interface PackedContent {
  readonly format: keyof typeof READERS | 'xlsb' | 'archive' | 'other';
  /** Name of the part that the others hang on. */
  readonly main: string;
}

type PartReader = (gathering: Gathering, main: string) => void;

const READERS = {
  xlsx: ['spreadsheet', readXlsx],
  docx: ['document', readDocx],
  pptx: ['presentation', readPptx],
  ods: ['spreadsheet', readOds],
  odt: ['document', readOdt],
  odp: ['presentation', readOdp],
} as const satisfies Record<string, readonly [AttachmentKind, PartReader]>;

/** Types of the main part of an Office file, by a piece of their names. */
const OFFICE: readonly (readonly [piece: string, format: PackedContent['format']])[] = [
  ['sheet.binary', 'xlsb'],
  ['spreadsheetml', 'xlsx'],
  ['ms-excel', 'xlsx'],
  ['wordprocessingml', 'docx'],
  ['ms-word', 'docx'],
  ['presentationml', 'pptx'],
  ['ms-powerpoint', 'pptx'],
];
/** Types of OpenDocument files, by what follows `application/vnd.oasis.opendocument.`. */
const OPEN: readonly (readonly [start: string, format: PackedContent['format']])[] = [
  ['spreadsheet', 'ods'],
  ['text', 'odt'],
  ['presentation', 'odp'],
];

/** Tells what a packed file is. A file without anything that says so is a folder of files. */
export function packedContent(archive: Archive): PackedContent | Fault {
  const open = openDocumentType(archive);
  if (open !== undefined) {
    const fault = encrypted(archive);
    return fault ?? { format: OPEN.find(([start]) => open.startsWith(start))?.[1] ?? 'other', main: 'content.xml' };
  }
  if (!archive.has('[Content_Types].xml')) return { format: isAppleDocument(archive) ? 'other' : 'archive', main: '' };
  const types = readContentTypes(archive);
  if (isFault(types)) return types;
  const main = relationshipsOf(new Gathering(archive, NO_BOUNDS), '').find(({ type, external }) => type === 'officeDocument' && !external)?.target;
  if (main === undefined || !archive.has(main)) return damaged('The file has no main part, so no program can open it.');
  const type = types.of(main).toLowerCase();
  return { format: OFFICE.find(([piece]) => type.includes(piece))?.[1] ?? 'other', main };
}

/** Only the archive's own bounds matter for finding the main part. */
const NO_BOUNDS: ReaderBounds = { fileBytes: 0, unpackedBytes: 0, parts: 0, items: 0 };

export function readPacked(file: string, archive: Archive, content: PackedContent, bounds: ReaderBounds): AttachmentFacts {
  return readWith(new Gathering(archive, bounds, filesInside(archive, bounds)), file, content);
}

function readWith(gathering: Gathering, file: string, { format, main }: PackedContent): AttachmentFacts {
  const [kind, read] = READERS[format as keyof typeof READERS];
  read(gathering, main);
  readPictures(gathering);
  return gathering.facts(file, kind);
}

/** Unpacked, files inside a file may have this many bytes together; so much is never under the charts of a report. */
const MOST_INSIDE = 32 * 1024 * 1024;

/** Looks into files inside this one, but not into those inside of them. */
function filesInside(outer: Archive, bounds: ReaderBounds): (part: string) => AttachmentFacts | undefined {
  let left = MOST_INSIDE;
  return (part) => {
    const bytes = beginningOf(outer, part, left);
    left -= bytes?.length ?? 0;
    if (!bytes || !opensAsZip(bytes)) return undefined;
    const archive = openArchive(bytes, { ...bounds, unpackedBytes: Math.max(0, left) });
    if (isFault(archive)) return undefined;
    left -= archive.names.reduce((sum, name) => sum + archive.sizeOf(name), 0);
    const content = packedContent(archive);
    if (left < 0 || isFault(content) || !(content.format in READERS)) return undefined;
    return readWith(new Gathering(archive, bounds), part, content);
  };
}

function openDocumentType(archive: Archive): string | undefined {
  if (!archive.has('mimetype') || archive.sizeOf('mimetype') > 200) return undefined;
  let text = '';
  archive.read('mimetype', (piece) => {
    text += String.fromCharCode(...piece.subarray(0, 200));
    return text.length < 200 ? 'more' : 'enough';
  });
  const [, type] = /^application\/vnd\.(?:oasis\.opendocument|sun\.xml)\.([a-z-]+)/.exec(text.trim()) ?? [];
  return type;
}

/** An OpenDocument file keeps in its list of parts how each of them is encrypted. */
function encrypted(archive: Archive): Fault | undefined {
  let found = false;
  if (!archive.has('META-INF/manifest.xml')) return undefined;
  readXml(archive, 'META-INF/manifest.xml', {
    open({ name }) {
      if (name === 'manifest:encryption-data' || name === 'manifest:keyinfo') found = true;
    },
    enough: () => found,
  });
  return found
    ? locked('The file is encrypted with a password, so nobody could look into it. Have a copy without its password looked into before it goes out.')
    : undefined;
}

function isAppleDocument(archive: Archive): boolean {
  return archive.names.some((name) => name.endsWith('.iwa'));
}
