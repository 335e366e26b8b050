import { openArchive } from './package/archive';
import { compoundContent, isCompoundFile } from './package/compoundFile';
import type { AttachmentAccess, AttachmentFacts, AttachmentKind } from './facts';
import { readDelimited } from './delimited';
import { isFault } from './fault';
import { readImage } from './image';
import { endingOf, kindOfName } from './kind';
import { readPdf } from './pdf';
import { type PackedContent, packedContent, readPacked } from './package/packedFile';
import type { Reader, ReaderBounds } from './reader';
import { type Signature, signatureOf } from './package/signature';
import { opensAsZip } from './package/zipDirectory';

/**
 * Looks into a file that goes out with a letter, whatever its kind. What a file is, its content tells before its name;
 * where the two differ it is read as what it is, and a remark says so.
 */
export const readAttachment: Reader = async (file, bytes, bounds) => {
  const kind = kindOfName(file);
  if (bytes.length > bounds.fileBytes) return closed(file, kind, 'too-large', `The file is larger than ${Math.round(bounds.fileBytes / 1024 / 1024)} MB.`);
  if (bytes.length === 0) return closed(file, kind, 'damaged', 'The file is empty.');
  const facts = await readContent(file, bytes, bounds);
  const remark = otherThanNamed(file, facts);
  return remark === undefined ? facts : { ...facts, remarks: [remark, ...(facts.remarks ?? [])] };
};

function closed(file: string, kind: AttachmentKind, access: AttachmentAccess, remark: string): AttachmentFacts {
  return { file, kind, access, lookedAt: [], traces: [], remarks: [remark] };
}

async function readContent(file: string, bytes: Uint8Array, bounds: ReaderBounds): Promise<AttachmentFacts> {
  if (isCompoundFile(bytes)) return compoundFacts(file, bytes);
  if (!opensAsZip(bytes)) return bySignature(file, bytes, bounds, signatureOf(bytes));
  const archive = openArchive(bytes, bounds);
  if (isFault(archive)) return closed(file, kindOfName(file), archive.access, archive.why);
  const content = packedContent(archive);
  return isFault(content) ? closed(file, kindOfName(file), content.access, content.why) : packedFacts(file, archive, content, bounds);
}

const EACH_ALONE = 'Nobody looked into the files in it: take them out, list each of them as an attachment of its own, and have each of them looked into.';

function packedFacts(file: string, archive: Parameters<typeof readPacked>[1], content: PackedContent, bounds: ReaderBounds): AttachmentFacts {
  if (content.format === 'archive') return closed(file, 'archive', 'not-supported', `The file packs ${archive.names.length} others. ${EACH_ALONE}`);
  if (content.format === 'xlsb')
    return closed(file, 'spreadsheet', 'not-supported', 'A binary workbook (.xlsb) can’t be looked into. Save it as .xlsx, or send its figures as CSV.');
  if (content.format === 'other') return closed(file, kindOfName(file), 'not-supported', 'This kind of file can’t be looked into. Send it as PDF or CSV.');
  return readPacked(file, archive, content, bounds);
}

/** Office up to 2003, and files of any later Office that are encrypted, come in the same container. */
function compoundFacts(file: string, bytes: Uint8Array): AttachmentFacts {
  const old = (kind: AttachmentKind, ending: string, better: string): AttachmentFacts =>
    closed(
      file,
      kind,
      'not-supported',
      `The file is of the Office formats up to 2003 (.${ending}), which can’t be looked into. Save it as ${better} and have that looked into.`,
    );
  switch (compoundContent(bytes)) {
    case 'encrypted':
      return closed(
        file,
        kindOfName(file),
        'locked',
        'The file is encrypted with a password, so nobody could look into it. Have a copy without its password looked into before it goes out.',
      );
    case 'xls':
      return old('spreadsheet', 'xls', '.xlsx, or send its figures as CSV,');
    case 'doc':
      return old('document', 'doc', '.docx or PDF');
    case 'ppt':
      return old('presentation', 'ppt', '.pptx or PDF');
    case 'msg':
      return closed(file, 'other', 'not-supported', 'A saved e-mail message can’t be looked into. Send it as PDF.');
    case 'unknown':
      return closed(file, kindOfName(file), 'not-supported', 'The file is of an old format that can’t be looked into. Send it as PDF or CSV.');
  }
}

/** Readers of files that are not packed, by what the first bytes say. */
const READERS: Partial<Record<Signature, Reader>> = { pdf: readPdf, image: readImage, text: readDelimited };

async function bySignature(file: string, bytes: Uint8Array, bounds: ReaderBounds, signature: Signature): Promise<AttachmentFacts> {
  const named = kindOfName(file);
  const reader = READERS[signature];
  if (reader) return reader(file, bytes, bounds);
  if (signature === 'rtf')
    return closed(file, 'document', 'not-supported', 'Rich text (.rtf) can’t be looked into. Save it as .docx or PDF and have that looked into.');
  if (signature === 'archive') return closed(file, 'archive', 'not-supported', `The file packs others. ${EACH_ALONE}`);
  if (signature === 'unknown' && named !== 'other')
    return closed(file, named, 'damaged', `The file is not what its ending “.${endingOf(file)}” says: it was cut short or changed, or is of another format.`);
  return closed(file, named, 'not-supported', 'This kind of file can’t be looked into. Send it as PDF or CSV.');
}

/** A sentence where a file is of another kind than its ending says. An ending that says nothing contradicts nothing. */
function otherThanNamed(file: string, { kind, access }: AttachmentFacts): string | undefined {
  const named = kindOfName(file);
  if (named === 'other' || kind === named || kind === 'other' || access === 'damaged') return undefined;
  return `Its ending “.${endingOf(file)}” says ${KINDS[named]}, but it is ${KINDS[kind]}.`;
}

const KINDS: Readonly<Record<AttachmentKind, string>> = {
  spreadsheet: 'a spreadsheet',
  document: 'a document',
  presentation: 'a presentation',
  pdf: 'a PDF',
  image: 'a picture',
  text: 'text',
  archive: 'a packed folder',
  other: 'something else',
};
