import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { draftWords } from '../draft';
import type { Letter } from '../letter';
import type { FileFacts, Made, NotMade } from '../made';
import { wordBody } from './body';
import { finish } from './finish';
import { intoLetterhead } from './letterhead';
import { packed, removeRelated, setPart, unpacked } from './package';
import { stylesXml, wordLanguage } from './styles';

/** A4 with margins of an inch, in twips. */
const PAGE = { width: 11_906, height: 16_838, margin: 1440 };

/**
 * The letter as a Word file (`docx`): real headings, lists, tables and links in Word's own styles, so that a house's template takes over.
 * With a letterhead, the letter stands where the letterhead says `{{letter}}`, or at its end; styles that the letterhead has win over ours.
 * A draft says so in its first paragraph and at the head of every page. The same input gives the same bytes.
 * Errors (a letterhead that can't be used) are values; remarks say what the person should know.
 */
export async function wordFile(letter: Letter, facts: FileFacts, letterhead?: Uint8Array): Promise<Made | NotMade> {
  if (letterhead !== undefined) return intoLetterhead(letter, facts, letterhead);
  const lang = wordLanguage(letter.lang);
  const mark = facts.draft && draftWords(facts.draft);
  const body = wordBody(letter, { styleId: (style) => style, lang: undefined, width: PAGE.width - 2 * PAGE.margin, mark });
  const document = new Document({
    title: letter.title,
    compatabilityModeVersion: 15,
    numbering: { config: body.numbering },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, header: 708, footer: 708 },
          },
        },
        ...(mark === undefined ? {} : { headers: { default: new Header({ children: [new Paragraph({ style: 'FOIDraft', text: mark })] }) } }),
        footers: { default: new Footer({ children: [pageNumbers(lang)] }) },
        children: body.children,
      },
    ],
  });
  const parts = unpacked(await Packer.pack(document, 'uint8array'));
  if (!(parts instanceof Map)) return parts;
  // The library puts empty notes into every file, in styles that nothing else uses.
  removeRelated(parts, 'word/document.xml', ['footnotes', 'endnotes']);
  setPart(parts, 'word/styles.xml', stylesXml(lang));
  finish(parts, letter.title, lang, facts, new Set());
  return { bytes: packed(parts), remarks: [] };
}

function pageNumbers(lang: string): Paragraph {
  const [page, of] = lang.startsWith('cy') ? ['Tudalen ', ' o '] : ['Page ', ' of '];
  return new Paragraph({ style: 'Footer', children: [new TextRun({ children: [page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES] })] });
}
