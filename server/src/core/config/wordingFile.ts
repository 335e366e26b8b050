import { isIsoDate } from '../syntax/isoDate';
import type { IsoDate, Regime } from '../syntax/model';
import { unknownKey } from './fileCheck';
import { WORDING_SCHEMA } from './wordingSchema';
import { type ConfigProblem, readYamlFile, type YamlEntry } from './yamlFile';

/** A block that standard wording at the top level of a letter may stand for (`dialect.md` 3). */
export type StandsFor = 'rights' | 'advice';

/** A file of standard wording (`dialect.md` 7): a head in YAML, and below it the words as they are inserted. */
export interface WordingFile {
  /** By what name a notice refers to it. Files of one id may be editions, or variants for different regimes. */
  readonly id: string;
  /** The edition; undefined where the file does not say. */
  readonly rev: string | undefined;
  readonly validFrom: IsoDate | undefined;
  /** The last day on which it may be used. */
  readonly validUntil: IsoDate | undefined;
  readonly standsFor: StandsFor | undefined;
  /** Regimes whose letters may use it; empty: every regime. */
  readonly appliesTo: readonly Regime[];
  /** The language of the words. Only what an authority supplies is Welsh. */
  readonly language: 'en' | 'cy';
  /** Notes for staff. Never inserted. */
  readonly handling: string | undefined;
  /** The words, with `\n` line endings and without blank lines around them. */
  readonly text: string;
  readonly problems: readonly ConfigProblem[];
}

/** The head with the lines of dashes around it. */
const HEAD = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
const REGIMES: readonly Regime[] = ['FOIA', 'EIR', 'FOISA', 'EISR'];
const STANDS_FOR: readonly StandsFor[] = ['rights', 'advice'];

/** Where the head's YAML stands, without the dashes; undefined where a file has none. */
export function wordingHead(text: string): { readonly start: number; readonly end: number } | undefined {
  const head = HEAD.exec(text);
  const start = text.indexOf('\n') + 1;
  return head ? { start, end: start + (head[1] ?? '').length } : undefined;
}

/**
 * Reads a wording file. Never throws: what can't be read of its head is in `problems`, with places in the file, and the rest counts.
 * @param name the file's name without its ending, which is its id where the head gives none
 */
export function readWordingFile(name: string, text: string): WordingFile {
  const head = HEAD.exec(text);
  const start = head ? text.indexOf('\n') + 1 : 0;
  const { entries, problems: faults } = readYamlFile(head?.[1] ?? '');
  const problems: ConfigProblem[] = faults.map(({ message, span }) => ({ message, span: moved(span, start) }));
  const problem = (message: string, entry: YamlEntry): void => {
    problems.push({ message, span: moved(entry.valueSpan.end > entry.valueSpan.start ? entry.valueSpan : entry.keySpan, start) });
  };
  const find = (key: string): YamlEntry | undefined => entries.find((entry) => entry.key === key);
  const date = (key: string): IsoDate | undefined => {
    const entry = find(key);
    if (!entry || (entry.value !== undefined && isIsoDate(entry.value))) return entry?.value;
    problem(`"${key}" is a date, written like 2026-10-30.`, entry);
    return undefined;
  };
  for (const entry of entries) {
    if (WORDING_SCHEMA.keys.some(({ key }) => key === entry.key)) continue;
    problems.push({ message: unknownKey(entry.key, WORDING_SCHEMA.keys, WORDING_SCHEMA.name), span: moved(entry.keySpan, start) });
  }
  const rev = find('rev')?.value?.trim();
  if (rev === undefined || rev === '') {
    problems.push({ message: 'Give the wording an edition, such as "rev: 2026-03", so that letters can say which one they have.', span: { start: 0, end: 0 } });
  }
  const validFrom = date('valid-from');
  const validUntil = date('valid-until');
  const until = find('valid-until');
  if (validFrom !== undefined && validUntil !== undefined && until && validUntil < validFrom) {
    problem('The wording ends before it begins: "valid-until" is earlier than "valid-from".', until);
  }
  const words = text.slice(head?.[0].length ?? 0).replaceAll('\r\n', '\n');
  return {
    id: find('id')?.value || name,
    rev: rev === '' ? undefined : rev,
    validFrom,
    validUntil,
    standsFor: readStandsFor(find('stands-for'), problem),
    appliesTo: readRegimes(find('applies-to'), problem),
    language: readLanguage(find('lang'), problem),
    handling: find('handling')?.value,
    text: words.replace(/^(?:[ \t]*\n)+/, '').trimEnd(),
    problems,
  };
}

type SayProblem = (message: string, entry: YamlEntry) => void;

function readStandsFor(entry: YamlEntry | undefined, problem: SayProblem): StandsFor | undefined {
  const found = STANDS_FOR.find((known) => known === entry?.value);
  if (entry && !found) problem(`"stands-for" names a block: ${STANDS_FOR.join(' or ')}.`, entry);
  return found;
}

function readLanguage(entry: YamlEntry | undefined, problem: SayProblem): WordingFile['language'] {
  if (entry && entry.value !== 'cy' && entry.value !== 'en-GB') problem('"lang" is en-GB for English or cy for Welsh.', entry);
  return entry?.value === 'cy' ? 'cy' : 'en';
}

function readRegimes(entry: YamlEntry | undefined, problem: SayProblem): readonly Regime[] {
  if (!entry) return [];
  const written = entry.items.length > 0 ? entry.items.map((item) => item.value ?? '') : (entry.value ?? '').split(',').map((name) => name.trim());
  const known = REGIMES.filter((regime) => written.includes(regime));
  if (known.length < new Set(written).size) problem(`"applies-to" is a list of: ${REGIMES.join(', ')}.`, entry);
  return known;
}

function moved({ start, end }: ConfigProblem['span'], by: number): ConfigProblem['span'] {
  return { start: start + by, end: end + by };
}
