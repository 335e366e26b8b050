import type { StandsFor, WordingFile } from '../config/wordingFile';
import type { IsoDate, Regime } from '../syntax/model';
import { whenNeeded } from '../text/whenNeeded';
import { SHIPPED } from './shipped';

/** One edition of standard wording, for the regimes that it applies to. */
export interface WordingEntry extends WordingFile {
  readonly origin: 'shipped' | 'workspace';
}

/** For which letter wording is asked. */
export interface WordingUse {
  readonly regime: Regime;
  /** The date of the letter, else today's; without one, validity is not looked at. */
  readonly date?: IsoDate | undefined;
  /** The language of the letter; English where it is left out. */
  readonly language?: 'en' | 'cy';
}

/** Standard wording by name (`dialect.md` 7): what is shipped, with the workspace's own over it. */
export interface WordingLibrary {
  /** Names of all entries, in order. */
  readonly ids: readonly string[];
  /** Every entry, those too that a workspace file hides; by name, the workspace's first, then the newest. */
  readonly entries: readonly WordingEntry[];
  /** The editions of a name for letters under a regime, in a language (English where it is left out), the newest first. Those of the workspace, where it has any, hide the shipped ones. */
  editions(id: string, regime: Regime, language?: 'en' | 'cy'): readonly WordingEntry[];
  /** The edition that a letter should have: the newest that has begun and not ended on its date. Undefined where there is none. */
  find(id: string, use: WordingUse): WordingEntry | undefined;
  /** The block that wording of this name stands for at the top level of a letter. */
  standsFor(id: string): StandsFor | undefined;
}

/** How editions are named where nobody names them otherwise: such names are in order as they stand, and the comparer below takes a while to make. */
const MONTH = /^\d{4}-\d{2}$/;

const newestFirst = whenNeeded(() => new Intl.Collator('en', { numeric: true }));

/** Compares editions by name: less than 0 where the first is the older one. `2026-9` is older than `2026-10`. */
export const compareEditions = (a: string, b: string): number => (MONTH.test(a) && MONTH.test(b) ? Number(a > b) - Number(a < b) : newestFirst().compare(a, b));

class Library implements WordingLibrary {
  readonly ids: readonly string[];
  readonly entries: readonly WordingEntry[];
  private readonly byId = new Map<string, WordingEntry[]>();

  constructor(entries: readonly WordingEntry[]) {
    this.entries = [...entries].sort(inOrder);
    for (const entry of this.entries) this.byId.set(entry.id, [...(this.byId.get(entry.id) ?? []), entry]);
    this.ids = [...this.byId.keys()];
  }

  editions(id: string, regime: Regime, language: 'en' | 'cy' = 'en'): readonly WordingEntry[] {
    const found = (this.byId.get(id) ?? []).filter(
      (entry) => entry.language === language && (entry.appliesTo.length === 0 || entry.appliesTo.includes(regime)),
    );
    const own = found.filter(({ origin }) => origin === 'workspace');
    return own.length > 0 ? own : found;
  }

  find(id: string, { regime, date, language }: WordingUse): WordingEntry | undefined {
    const editions = this.editions(id, regime, language);
    return date === undefined ? editions[0] : editions.find((entry) => isValidOn(entry, date));
  }

  standsFor(id: string): StandsFor | undefined {
    return this.byId.get(id)?.find(({ standsFor }) => standsFor !== undefined)?.standsFor;
  }
}

function inOrder(a: WordingEntry, b: WordingEntry): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  if (a.origin !== b.origin) return a.origin === 'workspace' ? -1 : 1;
  return compareEditions(b.rev ?? '', a.rev ?? '');
}

function isValidOn({ validFrom, validUntil }: WordingEntry, date: IsoDate): boolean {
  return (validFrom === undefined || validFrom <= date) && (validUntil === undefined || date <= validUntil);
}

const shippedEntries = SHIPPED.map((file): WordingEntry => ({ ...file, origin: 'shipped' }));

/** The library that the project ships, in its own words. */
export const shippedLibrary = whenNeeded((): WordingLibrary => new Library(shippedEntries));

/** The shipped library with a workspace's files over it. */
export function libraryWith(files: readonly WordingFile[]): WordingLibrary {
  return files.length === 0 ? shippedLibrary() : new Library([...files.map((file): WordingEntry => ({ ...file, origin: 'workspace' })), ...shippedEntries]);
}

/** The newest shipped words of a name for a regime; empty where none is shipped. */
export function shippedWording(id: string, regime: Regime): string {
  return shippedLibrary().find(id, { regime })?.text ?? '';
}

/** The newest shipped edition of a name as a `standard` block, as snippets and fixes insert it. */
export function standardBlock(id: string, regime: Regime): string {
  return standardBlockOf(shippedLibrary().find(id, { regime }) ?? { id, rev: '', text: '' });
}

/** Wording as a block that says where its words come from. */
export function standardBlockOf({ id, rev = '', text }: Pick<WordingEntry, 'id' | 'rev' | 'text'>): string {
  return `:::standard{id="${id}" rev="${rev}"}\n${text}\n:::`;
}
