import { strToU8, zipSync } from 'fflate';

/** Parts of a packed file by name; text is written as UTF-8. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A packed file of these parts, in their order. */
export function packed(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])), {
    mtime: new Date(2026, 0, 1),
  });
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const SHEET_NS =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
export const WORD_NS =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
export const SLIDE_NS =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** An arrow to another part: `[type, target]`, or `[type, target, 'External']`. Its id is `rId1` and on, in their order. */
export type Arrow = readonly [type: string, target: string, mode?: 'External'];

export function rels(arrows: readonly Arrow[]): string {
  const lines = arrows.map(([type, target, mode], index) => {
    const full = type === 'core-properties' || type === 'thumbnail' ? `${PACKAGE}/relationships/metadata/${type}` : `${OFFICE}/${type}`;
    return `<Relationship Id="rId${index + 1}" Type="${full}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

const contentTypes = (part: string, type: string): string =>
  `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="${type}"/></Types>`;

/** What stands in an Office file besides its main part. */
export interface OfficeExtras {
  readonly parts?: Parts;
  /** Arrows of the whole file, besides that to the main part. */
  readonly top?: readonly Arrow[];
}

export interface WorkbookParts extends OfficeExtras {
  /** The inside of `worksheet`, by sheet; `state` with it where it does not show. */
  readonly sheets?: readonly { readonly name: string; readonly state?: string; readonly xml: string; readonly arrows?: readonly Arrow[] }[];
  /** Elements of `workbook` besides its sheets. */
  readonly workbook?: string;
  readonly arrows?: readonly Arrow[];
  /** Entries of the table of words. */
  readonly strings?: readonly string[];
  /** The inside of `styleSheet`. */
  readonly styles?: string;
}

/** One filled row of numbers, for sheets whose cells do not matter. */
export const ONE_ROW = '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData>';

/** The parts of a workbook. Sheets come first among its arrows: the first is `rId1`. */
export function workbookParts({
  sheets = [{ name: 'Figures', xml: ONE_ROW }],
  workbook = '',
  arrows = [],
  strings,
  styles,
  parts = {},
  top = [],
}: WorkbookParts): Parts {
  const all: Arrow[] = [
    ...sheets.map((_, index): Arrow => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
    ...arrows,
    ...(strings ? [['sharedStrings', 'sharedStrings.xml'] as const] : []),
    ...(styles ? [['styles', 'styles.xml'] as const] : []),
  ];
  const list = sheets.map(
    ({ name, state }, index) => `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  );
  return {
    '[Content_Types].xml': contentTypes('xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
    '_rels/.rels': rels([['officeDocument', 'xl/workbook.xml'], ...top]),
    'xl/workbook.xml': `<?xml version="1.0"?><workbook ${SHEET_NS}><sheets>${list.join('')}</sheets>${workbook}</workbook>`,
    'xl/_rels/workbook.xml.rels': rels(all),
    ...Object.fromEntries(sheets.map(({ xml }, index) => [`xl/worksheets/sheet${index + 1}.xml`, `<worksheet ${SHEET_NS}>${xml}</worksheet>`])),
    ...Object.fromEntries(sheets.flatMap(({ arrows: own }, index) => (own ? [[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, rels(own)] as const] : []))),
    ...(strings ? { 'xl/sharedStrings.xml': `<sst ${SHEET_NS}>${strings.map((words) => `<si><t>${words}</t></si>`).join('')}</sst>` } : {}),
    ...(styles ? { 'xl/styles.xml': `<styleSheet ${SHEET_NS}>${styles}</styleSheet>` } : {}),
    ...parts,
  };
}

export interface DocumentParts extends OfficeExtras {
  /** The inside of `w:body`. */
  readonly body?: string;
  readonly arrows?: readonly Arrow[];
  /** The inside of `w:styles`. */
  readonly styles?: string;
  /** The inside of `w:settings`. */
  readonly settings?: string;
}

/** The parts of a document. Its own arrows come first: the first is `rId1`. */
export function documentParts({
  body = '<w:p><w:r><w:t>Words that show.</w:t></w:r></w:p>',
  arrows = [],
  styles,
  settings,
  parts = {},
  top = [],
}: DocumentParts): Parts {
  const all: Arrow[] = [...arrows, ...(styles ? [['styles', 'styles.xml'] as const] : []), ...(settings ? [['settings', 'settings.xml'] as const] : [])];
  return {
    '[Content_Types].xml': contentTypes('word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
    '_rels/.rels': rels([['officeDocument', 'word/document.xml'], ...top]),
    'word/document.xml': `<?xml version="1.0"?><w:document ${WORD_NS}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': rels(all),
    ...(styles ? { 'word/styles.xml': `<w:styles ${WORD_NS}>${styles}</w:styles>` } : {}),
    ...(settings ? { 'word/settings.xml': `<w:settings ${WORD_NS}>${settings}</w:settings>` } : {}),
    ...parts,
  };
}

export interface SlidesParts extends OfficeExtras {
  /** The inside of `p:spTree`, by slide. */
  readonly slides?: readonly { readonly xml: string; readonly hidden?: boolean; readonly arrows?: readonly Arrow[] }[];
  readonly arrows?: readonly Arrow[];
}

export function slidesParts({ slides = [{ xml: '' }], arrows = [], parts = {}, top = [] }: SlidesParts): Parts {
  return {
    '[Content_Types].xml': contentTypes('ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
    '_rels/.rels': rels([['officeDocument', 'ppt/presentation.xml'], ...top]),
    'ppt/presentation.xml': `<p:presentation ${SLIDE_NS}><p:sldIdLst>${slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 1}"/>`).join('')}</p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': rels([...slides.map((_, index): Arrow => ['slide', `slides/slide${index + 1}.xml`]), ...arrows]),
    ...Object.fromEntries(
      slides.map(({ xml, hidden }, index) => [
        `ppt/slides/slide${index + 1}.xml`,
        `<p:sld ${SLIDE_NS}${hidden ? ' show="0"' : ''}><p:cSld><p:spTree>${xml}</p:spTree></p:cSld></p:sld>`,
      ]),
    ),
    ...Object.fromEntries(slides.flatMap(({ arrows: own }, index) => (own ? [[`ppt/slides/_rels/slide${index + 1}.xml.rels`, rels(own)] as const] : []))),
    ...parts,
  };
}

const OPEN = 'urn:oasis:names:tc:opendocument:xmlns:';
export const OPEN_NS = `${['office', 'table', 'text', 'style', 'presentation', 'meta', 'manifest', 'script', 'config'].map((name) => `xmlns:${name}="${OPEN}${name}:1.0"`).join(' ')} xmlns:draw="${OPEN}drawing:1.0" xmlns:fo="${OPEN}xsl-fo-compatible:1.0" xmlns:svg="${OPEN}svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"`;

export interface OpenParts {
  readonly type: 'text' | 'spreadsheet' | 'presentation';
  /** The inside of `office:text`, `office:spreadsheet` or `office:presentation`. */
  readonly body: string;
  /** The inside of `office:automatic-styles` of the content. */
  readonly automatic?: string;
  /** The inside of `office:document-styles`. */
  readonly styles?: string;
  /** The inside of `office:meta`. */
  readonly meta?: string;
  /** Entries of the list of parts, besides the usual ones. */
  readonly manifest?: string;
  readonly parts?: Parts;
}

export function openParts({ type, body, automatic = '', styles = '', meta = '', manifest = '', parts = {} }: OpenParts): Parts {
  const root = (name: string, inside: string): string => `<?xml version="1.0" encoding="UTF-8"?><office:${name} ${OPEN_NS}>${inside}</office:${name}>`;
  return {
    mimetype: `application/vnd.oasis.opendocument.${type}`,
    'content.xml': root(
      'document-content',
      `<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:${type}>${body}</office:${type}></office:body>`,
    ),
    'styles.xml': root('document-styles', styles),
    'meta.xml': root('document-meta', `<office:meta>${meta}</office:meta>`),
    'META-INF/manifest.xml': `<manifest:manifest ${OPEN_NS}><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.${type}"/>${manifest}</manifest:manifest>`,
    ...parts,
  };
}
