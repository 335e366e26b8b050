import { Prose } from '../../syntax/prose';
import type { Piece, SyntaxDocument } from '../../syntax/model';
import { keptByText } from '../../text/kept';
import { judged } from '../../text/tracking';
import { whenNeeded } from '../../text/whenNeeded';
import { type Term, WELSH_TERMS } from './terms';
import { allMatches } from '../../text/allMatches';

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
  const looked: Prose[] = [];
  let length = 0;
  for (const { prose } of pieces) {
    if (length > MOST) break;
    looked.push(prose);
    length += prose.length + 1;
  }
  return judged(looked, () => languageIn(looked.map((prose) => prose.written).join(' ')));
}

/** The same words wherever they stand, also within others: no letter has fewer of these than of the words themselves, and they are counted sooner. */
const MAYBE_WELSH =
  /(?:yn|yr|mae|ei|eich|ein|wedi|gan|gyda|hwn|hon|ydym|ydych|rydym|oe[sſ]|nad|nid|fel|trwy|drwy|gwybodaeth|wybodaeth|cai[sſ]|oherwydd|ynghylch|bod|fod|eu)(?![A-Za-z])/gi;

function languageIn(words: string): 'en' | 'cy' {
  if ((words.match(MAYBE_WELSH)?.length ?? 0) < ENOUGH) return 'en';
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

/** Terms that can begin with a letter, as one expression with a group for each, to be tried where a word begins. */
interface Beginning {
  readonly terms: Term[];
  readonly pattern: RegExp;
}

const beginnings = whenNeeded<ReadonlyMap<string, Beginning>>(byFirstLetter);

function byFirstLetter(): Map<string, Beginning> {
  const terms = new Map<string, Term[]>();
  for (const term of WELSH_TERMS) for (const letter of firstLetters(term.welsh)) terms.set(letter, [...(terms.get(letter) ?? []), term]);
  const expression = ({ welsh, before, after = '' }: Term): string => `(${before === undefined ? '' : `(?<=${before})`}(?:${welsh})(?!\\p{L})${after})`;
  return new Map(
    [...terms].map(([letter, own]) => {
      const pattern = new RegExp(own.map(expression).join('|').replaceAll("'", "['’]"), 'iuy');
      return [letter, { terms: own, pattern }];
    }),
  );
}

/** The letters with which an expression of the table can begin: of literals, classes, groups, and whatever follows what may be left out. */
function firstLetters(expression: string): Set<string> {
  const group = /^\(\?:((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)(\?|\{0,)?/.exec(expression);
  if (group) {
    const found = new Set(alternatives(group[1] ?? '').flatMap((one) => [...firstLetters(one)]));
    return group[2] === undefined ? found : new Set([...found, ...firstLetters(expression.slice(group[0].length))]);
  }
  const [unit = ''] = /^(?:\[[^\]]*\]|.)/u.exec(expression) ?? [];
  const found = new Set([...unit.toLowerCase()].filter((letter) => /\p{L}/u.test(letter)));
  const isOptional = expression.charAt(unit.length) === '?';
  return isOptional ? new Set([...found, ...firstLetters(expression.slice(unit.length + 1))]) : found;
}

/** The alternatives of a group, without splitting the groups inside it. */
function alternatives(inside: string): string[] {
  const found = [''];
  let depth = 0;
  for (const character of inside) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === '|' && depth === 0) found.push('');
    else found[found.length - 1] += character;
  }
  return found;
}

/** Where a word begins. */
const WORD = /(?<!\p{L})\p{L}/gu;

const stretchesOf = keptByText((text): readonly Stretch[] => {
  const found: Stretch[] = [];
  let at = 0;
  for (const { index, 0: letter } of allMatches(text, WORD)) {
    const beginning = index < at ? undefined : beginnings().get(letter.toLowerCase());
    if (!beginning) continue;
    beginning.pattern.lastIndex = index;
    const match = beginning.pattern.exec(text);
    const term = match && beginning.terms[match.slice(1).findIndex((group) => group !== undefined)];
    if (!match || !term) continue;
    if (index > at) found.push({ start: at, end: index, text: text.slice(at, index) });
    at = index + match[0].length;
    found.push({ start: index, end: at, text: asCapitalised(term.english, match[0]) });
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
