import { REQUESTER_MARK, SIGNATORY_MARK } from '../../notice/fields';
import { WholePhrases } from '../../rules/support/wholePhrases';
import type { Finder, Redaction } from './redaction';

/** Whom a copy for the disclosure log must not name. */
export interface People {
  /** Names of the requester: from the front matter and from the salutation. */
  readonly requester: readonly string[];
  readonly address: string | undefined;
  readonly signatory: string | undefined;
}

const TITLES = ['Mr', 'Mrs', 'Ms', 'Miss', 'Mx', 'Dr', 'Professor', 'Prof', 'Sir', 'Dame', 'Lady', 'Lord', 'Rev', 'Cllr', 'Councillor'];
const TITLE = new Set(TITLES.map((title) => title.toLowerCase()));
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/i;
const EMAIL = /[\w.+'-]{1,64}@[\w.-]{1,200}/g;
/** A surname in a name of something else, or in a date: “Green Belt”, “the Mill Green”, “March 2026”. The first word of a sentence tells nothing by its capital. */
const NAME_BEFORE = /[^\s.!?:] \p{Lu}[\p{L}’'-]{0,30} $/u;
const NAME_AFTER = /^ (?:\p{Lu}|\d)/u;

/** Finds every form of these names, their address and mailboxes in a text. */
export function namesFinder(people: People): Finder {
  const names = people.requester.map(wordsOfName).filter((words) => words.length > 0);
  const requester = new WholePhrases([...names.flatMap(fullForms), ...addressLines(people.address)]);
  const titled = new WholePhrases(names.flatMap(titledForms));
  const surnames = new WholePhrases([...new Set(names.flatMap(surnameOf))], true);
  const signatory = new WholePhrases(people.signatory !== undefined && wordsOfName(people.signatory).length > 1 ? [people.signatory] : []);
  const inMail = names.flatMap(surnameOf).map((name) => name.toLowerCase());
  const mailboxes = new Set([...(people.address ?? '').matchAll(EMAIL)].map((match) => match[0].toLowerCase()));
  const marked = (phrases: WholePhrases, text: string, mark: string): Redaction[] => phrases.in(text).map(({ span }) => ({ ...span, mark }));
  return (text) =>
    unmarked(text, [
      ...marked(requester, text, REQUESTER_MARK),
      ...marked(titled, text, REQUESTER_MARK),
      ...marked(surnames, text, REQUESTER_MARK).filter(({ start, end }) => !isOtherName(text, start, end)),
      ...marked(signatory, text, SIGNATORY_MARK),
      ...mail(text, inMail, mailboxes),
    ]);
}

/** How often a name stands in a text in a form that may be someone or something else: the surname beside another name, the first name alone. */
export function doubtfulNames(text: string, people: People): number {
  const names = people.requester.map(wordsOfName);
  const words = names.flatMap((name) => [...surnameOf(name), ...(name.length > 1 ? longEnough(name[0]) : [])]);
  const found = new WholePhrases([...new Set(words)], true).in(text).map(({ span }) => ({ ...span, mark: '' }));
  return unmarked(text, found).length;
}

/** Without what is a mark already: somebody may be called “A. Requester”. */
function unmarked(text: string, found: readonly Redaction[]): Redaction[] {
  return found.filter(({ start, end }) => text.charAt(start - 1) !== '[' || text.charAt(end) !== ']');
}

/** The words of a name, without titles. */
function wordsOfName(name: string): readonly string[] {
  const words = (name.match(/[\p{L}\p{M}’'-]+/gu) ?? []).filter((word) => /\p{L}/u.test(word));
  const own = words.filter((word) => !TITLE.has(word.toLowerCase()));
  return own.length > 0 ? own : [];
}

function fullForms(words: readonly string[]): readonly string[] {
  const [first = '', ...rest] = words;
  const last = rest.at(-1);
  if (last === undefined) return [];
  const initials = words.slice(0, -1).map((word) => word.charAt(0));
  return [
    words.join(' '),
    `${first} ${last}`,
    `${last} ${first}`,
    `${last} ${words.slice(0, -1).join(' ')}`,
    `${initials.join(' ')} ${last}`,
    `${initials.join('')} ${last}`,
    `${initials[0] ?? ''} ${last}`,
  ];
}

function titledForms(words: readonly string[]): readonly string[] {
  const last = words.at(-1);
  if (last === undefined || last.length < 2) return [];
  return TITLES.flatMap((title) => [`${title} ${last}`, ...(words.length > 1 ? [`${title} ${words[0]} ${last}`] : [])]);
}

function surnameOf(words: readonly string[]): readonly string[] {
  return longEnough(words.at(-1));
}

function longEnough(word: string | undefined): readonly string[] {
  return word !== undefined && word.length >= 3 ? [word] : [];
}

/** An address whole and line by line; a line of a single word, such as a town, is many people’s. */
function addressLines(address: string | undefined): readonly string[] {
  if (address === undefined) return [];
  const lines = address.split(/[\r\n,;]+/).map((line) => line.trim());
  return [address, ...lines.filter((line) => /\s/.test(line) || POSTCODE.test(line) || line.includes('@'))];
}

function isOtherName(text: string, start: number, end: number): boolean {
  return NAME_BEFORE.test(text.slice(Math.max(0, start - 40), start)) || NAME_AFTER.test(text.slice(end, end + 3));
}

function mail(text: string, surnames: readonly string[], mailboxes: ReadonlySet<string>): Redaction[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(EMAIL)].flatMap((match) => {
    const whole = match[0].toLowerCase();
    const box = whole.split('@')[0] ?? '';
    const isTheirs = mailboxes.has(whole) || surnames.some((name) => box.includes(name));
    return isTheirs ? [{ start: match.index, end: match.index + match[0].length, mark: REQUESTER_MARK }] : [];
  });
}
