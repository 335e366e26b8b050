import { strFromU8, strToU8, zipSync } from 'fflate';
import { unpackParts } from '../attachments/package/archive';
import { isFault } from '../attachments/fault';
import { READER_BOUNDS } from '../attachments/reader';
import { count, imagesRemark, letterOfHtml } from './htmlLetter';
import type { IncomingLetter } from './model';
import { numberingOf } from './wordNumbers';
import { asPrinted, noFacts, textIn, type WordFacts } from './wordTree';
import { childrenNamed, elementsIn, readXml, writeXml, type XmlElement } from './xmlTree';

/** No letter comes near these: what goes beyond them is not one, or was made to fill the memory. */
const MOST_PARTS = 5000;
const MOST_UNPACKED = 80 * 1024 * 1024;
/** One part's XML: half a million words and more. */
const LONGEST_PART = 30 * 1024 * 1024;

const STYLE_MAP = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
];

type Parts = Readonly<Record<string, Uint8Array>>;

/** The XML and relations of a zipped document, unpacked within bounds whatever the file says of itself; or why it was not, in a sentence. */
export function unpacked(bytes: Uint8Array): Parts | { readonly problem: string } {
  const parts = unpackParts(bytes, { ...READER_BOUNDS, unpackedBytes: MOST_UNPACKED, parts: MOST_PARTS }, (name) => /\.(?:xml|rels)$|^mimetype$/i.test(name));
  if (isFault(parts) && parts.access !== 'too-large')
    return { problem: 'this file is damaged: it begins like a Word document, and can’t be unpacked. Open it in Word, save it again as .docx, and take that.' };
  const longest = isFault(parts) ? Number.POSITIVE_INFINITY : Math.max(0, ...[...parts.values()].map(({ length }) => length));
  if (isFault(parts) || longest > LONGEST_PART)
    return { problem: `this document unpacks to more than ${MOST_UNPACKED / 1024 / 1024} MB of text, too much for a letter. Nothing was read.` };
  return Object.assign(Object.create(null) as Record<string, Uint8Array>, Object.fromEntries(parts));
}

/**
 * A letter as a Word document. `mammoth` reads the words, styles, lists and tables; what it would leave out without a word, or take though nobody sees it,
 * is settled before it sees the document, and told in the remarks.
 */
export async function letterOfWord(parts: Parts): Promise<IncomingLetter | { readonly problem: string }> {
  const main = mainPart(parts);
  const source = main === undefined ? undefined : parts[main];
  const document = source && readXml(strFromU8(source));
  if (main === undefined || !document)
    return { problem: 'the text of this Word document can’t be read. Open it in Word, save it again as .docx, and take that.' };
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = (name: string): XmlElement | undefined => {
    const found = parts[folder + name];
    return found && readXml(strFromU8(found));
  };
  const facts = noFacts();
  const styles = part('styles.xml');
  const printed = asPrinted(
    { document, styles, footnotes: part('footnotes.xml'), endnotes: part('endnotes.xml'), numbering: numberingOf(part('numbering.xml'), styles) },
    facts,
  );
  const kept: Record<string, Uint8Array> = {};
  for (const [name, content] of Object.entries(parts)) if (!/(?:comments|footnotes|endnotes)[^/]*\.xml$/i.test(name)) kept[name] = content;
  kept[main] = strToU8(writeXml(printed));
  const zipped = zipSync(kept, { level: 0 });
  try {
    const { default: mammoth } = await import('mammoth');
    const bytes = zipped.buffer.slice(zipped.byteOffset, zipped.byteOffset + zipped.byteLength) as ArrayBuffer;
    // In Node the reader knows the bytes as `buffer`, in a browser as `arrayBuffer`; either takes them in this form.
    const input = { arrayBuffer: bytes, buffer: bytes } as { arrayBuffer: ArrayBuffer };
    const { value, messages } = await mammoth.convertToHtml(input, { styleMap: STYLE_MAP, idPrefix: '' });
    const letter = await letterOfHtml(value);
    const margins = marginsOf(parts, folder);
    const symbols = messages.filter(({ message }) => /w:sym/.test(message)).length;
    return { ...letter, form: 'word', margins, remarks: [...remarksOf(facts, symbols), ...marginRemarks(margins), ...letter.remarks] };
  } catch (error) {
    return {
      problem: `this Word document can’t be read (${error instanceof Error ? error.message.split('\n')[0] : 'no reason given'}). Open it in Word, save it again as .docx, and take that.`,
    };
  }
}

/** The part that holds the words, by the relations of the package. */
export function mainPart(parts: Parts): string | undefined {
  const relations = parts['_rels/.rels'];
  const root = relations && readXml(strFromU8(relations));
  const target = childrenNamed(root, 'Relationship').find(({ attributes }) => /\/officeDocument$/.test(attributes.Type ?? ''))?.attributes.Target;
  const name = target?.replace(/^\//, '');
  if (name !== undefined && parts[name]) return name;
  return parts['word/document.xml'] ? 'word/document.xml' : undefined;
}

function remarksOf(facts: WordFacts, symbols: number): readonly string[] {
  const remarks: string[] = [];
  const changes = facts.insertions + facts.deletions;
  if (changes > 0)
    remarks.push(
      `${count(changes, 'tracked change', 'tracked changes')}: the accepted text was taken (${count(facts.insertions, 'insertion', 'insertions')} in, ${count(facts.deletions, 'deletion', 'deletions')} out).`,
    );
  const tell = (number: number, one: string, many: string, rest: string): void => {
    if (number > 0) remarks.push(`${count(number, one, many)} ${rest}`);
  };
  tell(facts.comments, 'comment was', 'comments were', 'left out.');
  tell(facts.hidden, 'stretch of hidden text was', 'stretches of hidden text were', 'left out: it is in the file and not on paper.');
  tell(
    facts.struck,
    'stretch of struck-through text was',
    'stretches of struck-through text were',
    'taken as plain words, for a notice has no such line. Take out what is not meant to be sent.',
  );
  tell(facts.textBoxes, 'text box: its', 'text boxes: their', 'words come after the paragraph at which the box hangs.');
  tell(facts.notes, 'footnote or endnote: its', 'footnotes and endnotes: their', 'words come at the end of the letter, with the number in square brackets.');
  tell(facts.formulas, 'formula was', 'formulas were', 'taken as plain characters. Compare with the original.');
  tell(
    facts.dates,
    'date is a field that changes by itself: it',
    'dates are fields that change by themselves: they',
    'may be the day on which the file was last opened. Compare with the letter that was sent.',
  );
  tell(facts.fields, 'field: the', 'fields: the', 'words that it last showed were taken.');
  tell(
    facts.placeholders,
    'content control still shows its prompt. Its',
    'content controls still show their prompts. Their',
    'words were taken as they stand.',
  );
  tell(facts.objects, 'embedded object was', 'embedded objects were', 'left out.');
  tell(facts.otherFiles, 'file that is embedded in the text was', 'files that are embedded in the text were', 'left out, with its words.');
  tell(symbols, 'symbol of a symbol font was', 'symbols of symbol fonts were', 'left out: there is no character for it.');
  if (facts.pictures.length > 0) remarks.push(imagesRemark(facts.pictures));
  return remarks;
}

/** The paragraphs of headers and footers, each once. */
function marginsOf(parts: Parts, folder: string): readonly string[] {
  const lines = new Set<string>();
  for (const name of Object.keys(parts).sort()) {
    if (!name.startsWith(folder) || !/(?:^|\/)(?:header|footer)\d*\.xml$/.test(name)) continue;
    const content = parts[name];
    const root = content && readXml(strFromU8(content));
    for (const paragraph of root ? elementsIn(root) : []) {
      if (paragraph.name !== 'w:p') continue;
      const text = textIn(paragraph).replace(/\s+/g, ' ').trim();
      if (/\p{L}/u.test(text)) lines.add(text);
    }
  }
  return [...lines];
}

/** Headers and footers stand on every page and not in the letter: their words are told, so that a reference or address in them is not lost. */
function marginRemarks(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`Headers and footers were left out. They say: ${lines.map((text) => `“${text.slice(0, 300)}”`).join(', ')}.`];
}
