import { strToU8, zipSync } from 'fflate';
import type { FileFacts } from '../../server/src/core/render/made';
import { wordFile } from '../../server/src/core/render/word/word';
import { letterFrom } from './support';

export const FACTS: FileFacts = { author: 'Anytown Council', date: '2026-10-30', draft: undefined };

/** The Word file of a text in the dialect. Throws when none could be made. */
export async function wordOf(source: string, facts: FileFacts = FACTS, letterhead?: Uint8Array): Promise<{ bytes: Uint8Array; remarks: readonly string[] }> {
  const made = await wordFile(letterFrom(source), facts, letterhead);
  if ('problem' in made) throw new Error(made.problem);
  return made as { bytes: Uint8Array; remarks: readonly string[] };
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** What a house's document is made of; each part has an ordinary one of its own. */
export interface House {
  readonly body?: string;
  readonly styles?: string;
  readonly header?: string;
  readonly settings?: string;
  readonly comments?: string;
  readonly mainType?: string;
  readonly more?: Readonly<Record<string, string>>;
}

export const HOUSE_STYLES = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/><w:rPr><w:sz w:val="24"/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Standard"/><w:rPr><w:color w:val="006633"/></w:rPr></w:style>',
].join('');

/** A house's Word document with a header, a footer, a numbered list and what is asked for, byte by byte from the same parts. */
export function letterhead(house: House = {}): Uint8Array {
  const part = (root: string, content: string): string =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} xmlns:w="${MAIN}" xmlns:r="${RELATIONS}">${content}</w:${root}>`;
  const paragraph = (words: string): string => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
  const list = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>A point of the house</w:t></w:r></w:p>`;
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1134" w:bottom="1440" w:left="1701" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';
  const kinds = ['styles', 'header', 'footer', 'numbering', 'settings', 'comments'];
  const names = ['styles', 'header1', 'footer1', 'numbering', 'settings', 'comments'];
  const relations = names.map((name, at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${kinds[at]}" Target="${name}.xml"/>`).join('');
  const types = names.map((name, at) => `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${kinds[at]}+xml"/>`).join('');
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${house.mainType ?? `${WORD}.document.main+xml`}"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${types}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Zebedee Secret</dc:creator><cp:category>zebra</cp:category></cp:coreProperties>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relations}</Relationships>`,
    'word/document.xml': part(
      'document',
      `<w:body>${house.body ?? `${paragraph('Our house')}${list}${paragraph('{{letter}}')}${paragraph('The end of the house')}`}${section}</w:body>`,
    ),
    'word/styles.xml': part('styles', house.styles ?? HOUSE_STYLES),
    'word/header1.xml': part('hdr', house.header ?? paragraph('Head of the house')),
    'word/footer1.xml': part('ftr', paragraph('Foot of the house')),
    'word/numbering.xml': part(
      'numbering',
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="7"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    ),
    'word/settings.xml': part('settings', house.settings ?? '<w:defaultTabStop w:val="720"/>'),
    'word/comments.xml': part('comments', house.comments ?? ''),
    ...house.more,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), { mtime: '2020-01-01T00:00:00' });
}
