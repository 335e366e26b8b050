import { strToU8, zipSync } from 'fflate';

/** Word documents made by hand, part by part, for what a test needs to be in them. */
export interface WordFile {
  /** The paragraphs and tables between the tags of `w:body`. */
  readonly body: string;
  /** `w:num` and `w:abstractNum`. */
  readonly numbering?: string;
  /** `w:style` elements, besides those of headings, the title and quotations. */
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly headers?: readonly string[];
  readonly footers?: readonly string[];
  /** Targets of links, by id. */
  readonly links?: Readonly<Record<string, string>>;
  /** The content type of the main part, where it is not that of a document. */
  readonly type?: string;
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SPACES = [
  `xmlns:w="${W}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const STYLES = [1, 2, 3]
  .map((level) => `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`)
  .concat(
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/></w:style>',
  )
  .join('');

/** The bytes of a .docx. */
export function wordFile(file: WordFile): Uint8Array {
  const part = (root: string, content: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${SPACES}>${content}</w:${root}>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${file.type ?? MAIN}"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': part('document', `<w:body>${file.body}<w:sectPr/></w:body>`),
    'word/styles.xml': part('styles', STYLES + (file.styles ?? '')),
  };
  const relations = ['<Relationship Id="s" Type="styles" Target="styles.xml"/>'.replace('"styles"', `"${RELATIONS}/styles"`)];
  const add = (name: string, root: string, content: string | undefined): void => {
    if (content === undefined) return;
    files[`word/${name}.xml`] = part(root, content);
    relations.push(`<Relationship Id="p${name}" Type="${RELATIONS}/${name.replace(/\d/g, '')}" Target="${name}.xml"/>`);
  };
  add('numbering', 'numbering', file.numbering);
  add('footnotes', 'footnotes', file.footnotes);
  add('endnotes', 'endnotes', file.endnotes);
  add('comments', 'comments', file.comments);
  file.headers?.forEach((content, index) => add(`header${index + 1}`, 'hdr', content));
  file.footers?.forEach((content, index) => add(`footer${index + 1}`, 'ftr', content));
  for (const [id, target] of Object.entries(file.links ?? {}))
    relations.push(`<Relationship Id="${id}" Type="${RELATIONS}/hyperlink" Target="${target}" TargetMode="External"/>`);
  files['word/_rels/document.xml.rels'] =
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])));
}

/** A run of words. */
export function run(words: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** A paragraph of runs, or of words. */
export function paragraph(content: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`;
}

export const styled = (style: string, content: string): string => paragraph(content, `<w:pStyle w:val="${style}"/>`);

/** An item of a numbered list. */
export function item(content: string, list: number, level = 0): string {
  return paragraph(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** A list definition: a format and a text for each level. */
export function listDefinition(id: number, ...levels: readonly (readonly [format: string, text: string])[]): string {
  const inner = levels.map(
    ([format, text], index) => `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${inner.join('')}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
}

export function table(...rows: readonly (readonly string[])[]): string {
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
}
