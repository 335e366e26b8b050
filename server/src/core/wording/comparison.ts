import { diffArrays } from 'diff';
import type { WordingEntry } from './library';

/** One place where a letter's words differ from the library's. Each side may be empty. */
export interface WordingChange {
  readonly library: string;
  readonly letter: string;
}

/** A place in library wording that a letter may fill: a field or a prompt. */
const HOLE = /\(\([^()\n]{1,100}\)\)|\[insert: [^\]\n]{1,300}\]/g;
const LONGEST_FILL = 400;
/** Where a sentence ends within a fill. A full stop after two or three letters may be that of a title or a short form. */
const SENTENCE_WITHIN = /(?:\p{L}{4}|\d{3})[)"'\]]?(?=[.!?] \p{Lu})/u;
const ENDS_SENTENCE = /^[.!?]/;
/** How much of the words around a place has to be there for what stands between them to count as its fill; less, where they were changed too. */
const CONTEXTS = [24, 8];
const MOST_EDITS = 400;

/** Wording cut at its fields and prompts: one more stretch of words than there are places. */
interface Template {
  readonly words: readonly string[];
  readonly holes: readonly string[];
}

function templateOf(text: string): Template {
  return { words: text.split(HOLE), holes: text.match(HOLE) ?? [] };
}

const QUOTES: Readonly<Record<string, string>> = { '‘': "'", '’': "'", '“': '"', '”': '"', '–': '-', '—': '-', '\u00a0': ' ' };

/** One kind of quotation mark, dash, space and line ending; the length stays as it is. */
function folded(text: string): string {
  return text.replace(/[‘’“”–—\u00a0]/g, (sign) => QUOTES[sign] ?? sign);
}

/** The words as they are compared: spaces and line breaks do not matter, paragraphs do; nor does the depth of a heading. */
function normal(text: string): string {
  return folded(text)
    .replaceAll('\r\n', '\n')
    .split(/\n(?:[ \t]*\n)+/)
    .map((paragraph) =>
      paragraph
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^#{1,6} /, '# '),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/**
 * Whether a letter has the words of an edition. White space, line endings, the shape of quotation marks and the depth of headings make no difference,
 * and what stands for a field or a prompt may be filled.
 */
export function hasWording(letter: string, { text }: Pick<WordingEntry, 'text'>): boolean {
  const found = normal(letter);
  const { words } = templateOf(normal(text));
  const [first = '', ...others] = words;
  const last = others.pop();
  if (last === undefined) return found === first;
  if (!found.startsWith(first)) return false;
  let at = first.length;
  const isFill = (end: number, next: string): boolean => {
    if (end <= at || end - at > LONGEST_FILL) return false;
    const fill = found.slice(at, end);
    // A place at the end of a sentence is filled by the rest of that sentence; what comes after it was added.
    return !fill.includes('\n\n') && !(ENDS_SENTENCE.test(next) && SENTENCE_WITHIN.test(fill));
  };
  for (const next of others) {
    const end = found.indexOf(next, at + 1);
    if (!isFill(end, next)) return false;
    at = end + next.length;
  }
  return found.endsWith(last) && isFill(found.length - last.length, last);
}

/** An edition's words with what the letter has filled in for its fields and prompts, as far as it can be told from the words around them. */
export function withFills({ text }: Pick<WordingEntry, 'text'>, letter: string): string {
  const source = letter.replaceAll('\r\n', '\n').trimEnd();
  const searched = inLines(source);
  const { words, holes } = templateOf(text);
  let from = 0;
  return words
    .map((before, index) => {
      const hole = holes[index];
      if (hole === undefined) return before;
      const place = fillBetween(searched.text, inLines(before).text, inLines(words[index + 1] ?? '').text, from);
      if (!place) return before + hole;
      from = place.end;
      return before + source.slice(searched.places[place.start], searched.places[place.end]);
    })
    .join('');
}

/** A text with each paragraph on a line and single spaces, and for every character its place in the text. */
function inLines(text: string): { readonly text: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let lines = '';
  for (const { 0: run, index } of folded(text).matchAll(/\s+|\S+/g)) {
    const isSpace = run.trim() === '';
    const written = isSpace ? (run.indexOf('\n') === run.lastIndexOf('\n') ? ' ' : '\n') : run;
    for (let at = 0; at < written.length; at++) places.push(index + at);
    lines += written;
  }
  return { text: lines, places: [...places, text.length] };
}

function fillBetween(text: string, before: string, after: string, from: number): { readonly start: number; readonly end: number } | undefined {
  const [rest = ''] = after.split('\n');
  for (const lead of CONTEXTS) {
    const words = before.slice(before.lastIndexOf('\n') + 1).slice(-lead);
    const found = words === '' ? -1 : text.indexOf(words, from);
    if (found < 0) continue;
    const start = found + words.length;
    const paragraph = text.indexOf('\n', start);
    const limit = paragraph < 0 ? text.length : paragraph;
    // Words that close the paragraph are looked for at its end: a full stop may stand in the fill as well.
    const closes = text.slice(start, limit).endsWith(rest);
    const within = closes && ENDS_SENTENCE.test(rest) ? SENTENCE_WITHIN.exec(text.slice(start, limit - rest.length)) : null;
    const ends = closes
      ? [within ? start + within.index + within[0].length : limit - rest.length]
      : CONTEXTS.map((tail) => text.indexOf(rest.slice(0, tail), start + 1));
    const end = ends.find((one) => one > start && one <= limit && one - start <= LONGEST_FILL);
    if (end !== undefined) return { start, end };
  }
  return undefined;
}

/** Where the letter differs from an edition, in the order of the text; fills are no difference. Undefined where hardly anything is the same. */
export function wordingChanges(letter: string, entry: Pick<WordingEntry, 'text'>): readonly WordingChange[] | undefined {
  const wordsOf = (text: string): string[] => normal(text).split(/\s+/);
  const runs = diffArrays(wordsOf(withFills(entry, letter)), wordsOf(letter), { maxEditLength: MOST_EDITS });
  if (!runs) return undefined;
  const changes: { library: string; letter: string }[] = [];
  let open = false;
  for (const { added, removed, value } of runs) {
    if (!added && !removed) {
      open = false;
      continue;
    }
    if (!open) changes.push({ library: '', letter: '' });
    open = true;
    const change = changes.at(-1);
    if (change && removed) change.library = value.join(' ');
    if (change && added) change.letter = value.join(' ');
  }
  return changes;
}
