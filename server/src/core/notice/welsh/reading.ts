import { Prose } from '../../syntax/prose';
import type { Piece, SyntaxDocument } from '../../syntax/model';
import { keptByText } from '../../text/kept';
import { WELSH_TERMS } from './terms';

/** Words that are frequent in Welsh and none in English. */
const WELSH_WORD =
  /(?<![\p{L}'’])(?:yn|yr|mae|ei|eich|ein|wedi|gan|gyda|hwn|hon|ydym|ydych|rydym|oes|nad|nid|fel|trwy|drwy|gwybodaeth|wybodaeth|cais|oherwydd|ynghylch|bod|fod|eu)(?![\p{L}])/giu;
const ENGLISH_WORD = /(?<![\p{L}'’])(?:the|of|and|to|is|that|you|we|this|have|for|not|with|your|it|are|which|be|been)(?![\p{L}])/giu;

/** Fewer words than this are no letter. */
const ENOUGH = 12;

/** How many characters of a letter are looked at: enough to tell, and little enough for every keystroke. */
const MOST = 6000;

/**
 * The language of a letter: what the front matter says, else Welsh where nearly all of the small words are. A letter in both languages counts as
 * English, since it says in English what the checks look for.
 */
export function languageOf(stated: 'en-GB' | 'cy' | undefined, pieces: readonly Piece[]): 'en' | 'cy' {
  if (stated !== undefined) return stated === 'cy' ? 'cy' : 'en';
  let words = '';
  for (const { prose } of pieces) {
    if (words.length > MOST) break;
    words += `${prose.written} `;
  }
  const welsh = words.match(WELSH_WORD)?.length ?? 0;
  if (welsh < ENOUGH) return 'en';
  return welsh > 5 * (words.match(ENGLISH_WORD)?.length ?? 0) ? 'cy' : 'en';
}

/**
 * A document whose pieces can be read by what knows English letters: each set phrase of Welsh letters (`terms.ts`) stands as its English term,
 * with the way back to the Welsh words. Only the reading of a notice uses it; outputs, outline and edits have the letter's own words.
 */
export function readInEnglish(syntax: SyntaxDocument): SyntaxDocument {
  return { ...syntax, pieces: syntax.pieces.map((piece): Piece => (piece.kind === 'code' ? piece : { ...piece, prose: translated(piece.prose) })) };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One group for each term, so that the group which took part tells the term. */
const ANY_TERM = new RegExp(
  WELSH_TERMS.map(({ welsh, before, after = '' }) => `(${before === undefined ? '' : `(?<=${before})`}(?<![\\p{L}])${welsh}(?![\\p{L}])${after})`)
    .join('|')
    .replaceAll("'", "['’]"),
  'giu',
);

const stretchesOf = keptByText((text): readonly Stretch[] => {
  const found: Stretch[] = [];
  let at = 0;
  for (const match of text.matchAll(ANY_TERM)) {
    const term = WELSH_TERMS[match.slice(1).findIndex((group) => group !== undefined)];
    if (!term) continue;
    if (match.index > at) found.push({ start: at, end: match.index, text: text.slice(at, match.index) });
    at = match.index + match[0].length;
    found.push({ start: match.index, end: at, text: asCapitalised(term.english, match[0]) });
  }
  if (at < text.length) found.push({ start: at, end: text.length, text: text.slice(at) });
  return found;
});

function asCapitalised(english: string, welsh: string): string {
  return /^\p{Lu}/u.test(welsh) && /^\p{Ll}/u.test(english) ? english.charAt(0).toUpperCase() + english.slice(1) : english;
}

function translated(prose: Prose): Prose {
  const stretches = stretchesOf(prose.text);
  return stretches.length < 2 && stretches[0]?.text === prose.text ? prose : prose.rewritten(stretches);
}
