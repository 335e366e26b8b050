import { draftWords } from '../draft';
import type { Letter } from '../letter';
import type { FileFacts, Made, NotMade } from '../made';
import { written } from './document';
import { drawPages } from './draw';
import { openFaces, type PdfFonts } from './fonts';
import { laidOut, PAPER } from './layout';
import { paginated } from './piece';

export type { PdfFonts } from './fonts';

/** Stands for the date where the letter has none: the clock would make every file another one. */
const NO_DATE = '2000-01-01';
/** Characters named in a remark; of more than these the number is given. */
const NAMED = 12;

/**
 * The letter as a tagged PDF: A4, fonts embedded, title, language, headings, lists, table heads and reading order, bookmarks and links.
 * A draft says so in its first words and at the head of each page. A character that the fonts lack is drawn as a box, keeps its meaning
 * for who copies or listens, and is named in a remark. The same letter, facts and fonts give the same bytes. Never throws.
 */
export async function pdfFile(letter: Letter, facts: FileFacts, fonts: PdfFonts): Promise<Made | NotMade> {
  try {
    const faces = openFaces(fonts);
    const { pieces, root, lacking, remarks } = laidOut(letter, facts.draft, faces);
    const pages = paginated(pieces, PAPER.height - PAPER.top - PAPER.bottom);
    const properties = {
      lang: seen(letter.lang),
      title: seen(facts.draft ? `DRAFT: ${letter.title}` : letter.title),
      author: facts.author === undefined ? undefined : seen(facts.author),
      date: dateOf(facts.date),
    };
    const bytes = await written(properties, (doc) => drawPages(doc, pages, root, facts.draft && draftWords(facts.draft), faces));
    return { bytes, remarks: [...lackingRemark(lacking), ...remarks] };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      problem: `The PDF could not be made (${why}). Make the Word file or the HTML file instead, and report this fault with the letter’s form, not its words.`,
    };
  }
}

/** One sentence for all characters that are drawn as boxes. */
function lackingRemark(lacking: readonly string[]): string[] {
  if (lacking.length === 0) return [];
  const named = lacking.slice(0, NAMED).map((character) => `“${character}” (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`);
  const more = lacking.length > NAMED ? ` and ${lacking.length - NAMED} more` : '';
  return [
    `The PDF shows a box where the letter has ${named.join(', ')}${more}: its font can’t show ${lacking.length === 1 ? 'this character' : 'these characters'}. Write it in other letters, or send the Word file.`,
  ];
}

/** Midnight of a date of the letter; a date that does not exist counts as none. */
function dateOf(date: string | undefined): Date {
  const own = new Date(`${date ?? NO_DATE}T00:00:00Z`);
  return Number.isNaN(own.getTime()) ? new Date(`${NO_DATE}T00:00:00Z`) : own;
}

/** Text as a property may hold it: without controls and halves of characters. */
function seen(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ').replace(/\p{Surrogate}/gu, '\uFFFD');
}
