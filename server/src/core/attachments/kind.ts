import type { AttachmentKind } from './facts';

/** File name endings, lower case, by what they say a file is. */
const ENDINGS: Readonly<Record<string, AttachmentKind>> = {
  xls: 'spreadsheet',
  xlsx: 'spreadsheet',
  xlsm: 'spreadsheet',
  xlsb: 'spreadsheet',
  xlt: 'spreadsheet',
  xltx: 'spreadsheet',
  xltm: 'spreadsheet',
  ods: 'spreadsheet',
  numbers: 'spreadsheet',
  doc: 'document',
  docx: 'document',
  docm: 'document',
  dotx: 'document',
  odt: 'document',
  rtf: 'document',
  ppt: 'presentation',
  pptx: 'presentation',
  pptm: 'presentation',
  odp: 'presentation',
  pdf: 'pdf',
  jpg: 'image',
  jpeg: 'image',
  png: 'image',
  gif: 'image',
  tif: 'image',
  tiff: 'image',
  heic: 'image',
  webp: 'image',
  csv: 'text',
  tsv: 'text',
  txt: 'text',
  json: 'text',
  xml: 'text',
  md: 'text',
  zip: 'archive',
  '7z': 'archive',
  rar: 'archive',
};

/** The endings of files that are known by name. */
export const FILE_ENDINGS: readonly string[] = Object.keys(ENDINGS);

/** What a file is, by the ending of its name; `other` where the ending says nothing. The name may be a path or a link, with a query or fragment behind it. */
export function kindOfName(file: string): AttachmentKind {
  return ENDINGS[endingOf(file)] ?? 'other';
}

/** The ending of a file name without its dot, lower case; empty where it has none. */
export function endingOf(file: string): string {
  const path = file.split(/[?#]/, 1)[0] ?? '';
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}
