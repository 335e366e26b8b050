import { allMatches } from '../text/allMatches';

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};
const NAMED =
  /\b(?:questions?|parts?|points?|items?|q)\.?\s{0,2}(\d{1,2})(?:\s?\(([a-z])\)|([a-z]))?(?:\s?(?:,|and|&|to|-|–|or)\s?(?:questions? )?(\d{1,2})(?:\s?\(([a-z])\)|([a-z]))?){0,1}(?:\s?(?:,|and|&)\s?(\d{1,2}))?/gi;
const ORDINAL =
  /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|remaining|other) (?:part|question|point|element|limb|half|item)\b/gi;

/**
 * Labels of the questions that a text names: "questions 1 to 3" gives 1, 2 and 3, "the first part of your request" gives 1.
 * `count` is the number of questions, for "the last part"; `all` stands for the whole request.
 */
export function questionsNamed(text: string, count: number): string[] {
  const found = new Set<string>();
  for (const match of allMatches(text, NAMED)) {
    const from = Number(match[1]);
    const part = match[2] ?? match[3];
    const to = match[4] === undefined ? undefined : Number(match[4]);
    const toPart = match[5] ?? match[6];
    found.add(part ? `${from}(${part.toLowerCase()})` : String(from));
    if (to !== undefined) {
      const ranged = /\s?(?:to|-|–)\s?(?:questions? )?\d/i.test(match[0]) && !part && !toPart;
      if (ranged) for (let n = from; n <= Math.min(to, from + 60); n++) found.add(String(n));
      else found.add(toPart ? `${to}(${toPart.toLowerCase()})` : String(to));
    }
    if (match[7] !== undefined) found.add(match[7]);
  }
  for (const match of allMatches(text, ORDINAL)) {
    const word = (match[1] ?? '').toLowerCase();
    const number = NUMBER_WORDS[word] ?? (word === 'last' || word === 'final' ? count : undefined);
    if (number !== undefined && number > 0) found.add(String(number));
  }
  return [...found];
}

/** The head of an answer to one question or several: "b)", "b) and c)", "(i) to (iii)", "1 & 2.", "Q1–Q3:". */
const HEAD =
  /^\(?(?:questions?|parts?|points?|items?|q)?\.? ?\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.):]{0,2}(?: ?(?:,|&|and|to|-|–|\/) ?\(?q?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.):]{1,2})*(?=[\s–-])/i;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** Labels of the questions that a paragraph answers by its first words: letters and Roman numbers stand for places in the list, and what could be either counts as both. */
export function openingLabels(text: string): string[] {
  const head = HEAD.exec(text)?.[0];
  if (head === undefined || !/[.):]/.test(head)) return [];
  const found = new Set<string>();
  let last: readonly number[] = [];
  for (const match of allMatches(head, /(to|-|–)? ?(?<![a-pr-z\d])(\d{1,2}|[a-z]|[ivx]{2,4})(?!\w)/gi)) {
    const places = placesOf((match[2] ?? '').toLowerCase());
    const to = Math.max(0, ...places);
    if (match[1] !== undefined && last.length > 0) for (let n = Math.min(...last); n <= Math.min(to, Math.min(...last) + 60); n++) found.add(String(n));
    for (const place of places) found.add(String(place));
    last = places;
  }
  return [...found];
}

const naming = new Map<number, (text: string) => readonly string[]>();

/** The reader that gives the questions, of so many, that a text names. */
export function namingOf(count: number): (text: string) => readonly string[] {
  const reader = naming.get(count) ?? ((text: string): readonly string[] => questionsNamed(text, count));
  naming.set(count, reader);
  return reader;
}

/** Where a label may stand in a list. */
function placesOf(label: string): readonly number[] {
  if (/^\d/.test(label)) return [Number(label)];
  const places = label.length === 1 ? [label.charCodeAt(0) - 96] : [];
  const roman = ROMAN.indexOf(label);
  return roman < 0 ? places : [...places, roman + 1];
}

/** The labels in the value of a `questions` attribute; `all` or nothing readable gives undefined. */
export function readQuestions(value: string): readonly string[] | 'all' | undefined {
  const text = value.trim().toLowerCase();
  if (text === 'all') return 'all';
  const labels: string[] = [];
  for (const piece of text.split(',')) {
    const match = /^(\d{1,3})(?:\(([a-z])\))?(?:\s{0,2}[-–]\s{0,2}(\d{1,3}))?$/.exec(piece.trim());
    if (!match) return undefined;
    const from = Number(match[1]);
    if (match[3] !== undefined) for (let n = from; n <= Math.min(Number(match[3]), from + 200); n++) labels.push(String(n));
    else labels.push(match[2] ? `${from}(${match[2]})` : String(from));
  }
  return labels;
}

/** The questions that one is a part of, by their labels: `2` and `2(a)` of `2(a)(i)`. */
export function wholesOfQuestion(label: string): readonly string[] {
  const wholes: string[] = [];
  for (let at = label.indexOf('('); at >= 0; at = label.indexOf('(', at + 1)) wholes.push(label.slice(0, at));
  return wholes;
}

/** Whether a label is covered by a selection: naming `2` covers `2(a)`, and the reverse counts as touching it. */
export function coversQuestion(labels: readonly string[], label: string): boolean {
  return coveredBy(labels)(label);
}

/** The same for many labels: a long request is asked about question by question. */
export function coveredBy(labels: readonly string[]): (label: string) => boolean {
  const named = new Set(labels);
  const touched = new Set(labels.flatMap(wholesOfQuestion));
  return (label) => named.has(label) || touched.has(label) || wholesOfQuestion(label).some((whole) => named.has(whole));
}
