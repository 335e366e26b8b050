import { addPart, escapeXml, partText, relationships, setPart, targetPath, type WordParts } from './package';
import { WORD_NAMESPACE } from './styles';
import { attributeIn, elementsOf } from './xml';

const HEADER_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Puts the mark of a draft at the head of every page of a letterhead: into each header that it has, and into new ones where it has none. */
export function markEveryPage(parts: WordParts, document: string, mark: string, styleId: string): void {
  const line = `<w:p><w:pPr><w:pStyle w:val="${escapeXml(styleId)}"/></w:pPr><w:r><w:t xml:space="preserve">${escapeXml(mark)}</w:t></w:r></w:p>`;
  for (const { type, target, external } of relationships(parts, document)) {
    if (external || !type.endsWith('/header')) continue;
    const path = targetPath(document, target);
    const xml = partText(parts, path);
    setPart(
      parts,
      path,
      xml.replace(/<w:hdr(?:\s[^<>]*)?>/, (tag) => (tag.endsWith('/>') ? `${tag.slice(0, -2)}>${line}</w:hdr>` : tag + line)),
    );
  }
  addMissing(parts, document, line);
}

/** Later sections take over the headers of the first, so only the first can lack one. */
function addMissing(parts: WordParts, document: string, line: string): void {
  const xml = partText(parts, document);
  const sections = elementsOf(xml, 'w:sectPr').filter(({ start, end }) => xml.slice(start, end).includes('<w:pg'));
  const first = sections[0];
  const own = first === undefined ? '' : xml.slice(first.start, first.end);
  const there = new Set((own.match(/<w:headerReference\s[^<>]*>/g) ?? []).map((tag) => attributeIn(tag, 'w:type') ?? 'default'));
  const settings = partText(parts, 'word/settings.xml');
  const wanted = ['default'];
  if (/<w:titlePg(?:\s*\/>|\s[^<>]*>)/.test(xml)) wanted.push('first');
  if (/<w:evenAndOddHeaders(?:\s*\/>|\s[^<>]*>)/.test(settings)) wanted.push('even');
  const missing = wanted.filter((type) => !there.has(type));
  if (missing.length === 0) return;
  const header = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:hdr xmlns:w="${WORD_NAMESPACE}">${line}</w:hdr>`;
  const id = addPart(parts, document, 'word/headerDraft.xml', header, HEADER_TYPE, 'header');
  const references = missing.map((type) => `<w:headerReference xmlns:r="${RELATIONS}" w:type="${type}" r:id="${id}"/>`).join('');
  if (first === undefined) {
    const end = xml.lastIndexOf('</w:body>');
    setPart(parts, document, `${xml.slice(0, end)}<w:sectPr>${references}</w:sectPr>${xml.slice(end)}`);
  } else {
    const open = first.start + own.indexOf('>') + 1;
    setPart(parts, document, xml.slice(0, open) + references + xml.slice(open));
  }
}
