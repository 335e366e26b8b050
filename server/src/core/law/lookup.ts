import type { IsoDate, Regime } from '../syntax/model';
import { whenNeeded } from '../text/whenNeeded';
import type { RegimeEntries } from './build';
import { parseNormalForm } from './citation';
import { distance } from './distance';
import type { Effect, Law, ObsoleteCitation, Provision, RegulatorContact } from './model';

/** Everything a catalogue is made of. */
export interface LawData {
  readonly asOf: IsoDate;
  readonly regimes: readonly RegimeEntries[];
  readonly obsolete: readonly ObsoleteCitation[];
  readonly regulator: (regime: Regime, on: IsoDate | undefined) => RegulatorContact;
}

const GROUNDS: ReadonlySet<Effect> = new Set<Effect>(['withholding', 'ncnd', 'refusal']);

/** What is looked up inside one section. */
interface SectionIndex {
  readonly entries: ReadonlyMap<string, Provision>;
  readonly childrenOf: ReadonlyMap<string, readonly Provision[]>;
}

/** A regime with its lookups. */
interface RegimeIndex {
  /** In the order of the statute. */
  readonly all: () => readonly Provision[];
  readonly section: (number: string) => SectionIndex | undefined;
}

/** Builds the lookups over the data. All of them are total and keep no state but what they have made of it, section by section as it is asked for. */
export function createLaw(data: LawData): Law {
  const regimes = new Map(data.regimes.map((entries) => [entries.regime, indexed(entries)]));
  const all = whenNeeded(() => data.regimes.flatMap(({ regime }) => regimes.get(regime)?.all() ?? []));
  const obsolete = whenNeeded(() => new Map(data.obsolete.map((entry) => [key(entry.regime, parseNormalForm(entry.citation)?.path ?? []), entry])));
  const sectionOf = (regime: Regime, [number = '']: readonly string[]): SectionIndex | undefined => regimes.get(regime)?.section(number);
  const lookup = (regime: Regime, path: readonly string[]): Provision | undefined => sectionOf(regime, path)?.entries.get(key(regime, path));
  const limbs = (regime: Regime, path: readonly string[]): readonly Provision[] =>
    (sectionOf(regime, path)?.childrenOf.get(key(regime, path)) ?? []).flatMap((child) =>
      !GROUNDS.has(child.effect) ? [] : child.exact ? [child] : limbs(regime, child.path),
    );
  return {
    asOf: data.asOf,
    provisions: (regime) => (regime === undefined ? all() : (regimes.get(regime)?.all() ?? [])),
    lookup,
    byCitation: (citation) => {
      const parsed = parseNormalForm(citation);
      return parsed && lookup(parsed.regime, parsed.path);
    },
    obsolete: (regime, path) => longestPrefix(path, (prefix) => obsolete().get(key(regime, prefix))),
    limbs,
    nearest: (regime, path) => nearest(regimes.get(regime)?.all() ?? [], path),
    exclude,
    regulator: data.regulator,
  };
}

function indexed({ regime, numbers, section }: RegimeEntries): RegimeIndex {
  const sections = whenNeeded(() => new Map(numbers().map((number) => [number.toLowerCase(), whenNeeded(() => sectionIndex(regime, section(number)))])));
  return { all: whenNeeded(() => numbers().flatMap(section)), section: (number) => sections().get(number.toLowerCase())?.() };
}

function sectionIndex(regime: Regime, provisions: readonly Provision[]): SectionIndex {
  const childrenOf = new Map<string, Provision[]>();
  for (const provision of provisions) {
    if (provision.path.length < 2) continue;
    const parent = key(regime, provision.path.slice(0, -1));
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), provision]);
  }
  return { entries: new Map(provisions.map((provision) => [key(regime, provision.path), provision])), childrenOf };
}

function key(regime: Regime, path: readonly string[]): string {
  return `${regime} ${path.join('.').toLowerCase()}`;
}

/** A repealed subsection takes with it whatever stood under it, so a deeper citation finds the nearest one above. */
function longestPrefix<T>(path: readonly string[], find: (prefix: readonly string[]) => T | undefined): T | undefined {
  for (let length = path.length; length > 1; length--) {
    const found = find(path.slice(0, length));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** More than two changes is no slip of the pen any more. */
const FAR = 2;

/** The ground in the same section whose form differs least; the one that comes nearest in the row of siblings where several do; then the first in the statute. */
function nearest(provisions: readonly Provision[], path: readonly string[]): Provision | undefined {
  const [section = ''] = path;
  const digits = Number.parseInt(section, 10);
  const wanted = form(path);
  let best: { readonly provision: Provision; readonly rank: readonly number[] } | undefined;
  for (const provision of provisions) {
    const [candidate = ''] = provision.path;
    if (!GROUNDS.has(provision.effect) || Number.parseInt(candidate, 10) !== digits) continue;
    const changes = distance(wanted, form(provision.path));
    const sameSection = candidate.toLowerCase() === section.toLowerCase();
    const prefix = provision.path.every((part, at) => part.toLowerCase() === path[at]?.toLowerCase());
    if (changes > FAR && !(prefix && provision.path.length > 1)) continue;
    // Of entries that the asked path only goes on from, the longest is the nearest; all of them come after a slip of the pen.
    const far = changes > FAR ? FAR + 1 + 1 / provision.path.length : changes;
    const rank = [sameSection ? 0 : 1, far, step(provision.path, path), provision.exact ? 0 : 1];
    if (!best || less(rank, best.rank)) best = { provision, rank };
  }
  return best?.provision;
}

function form(path: readonly string[]): string {
  return path.map((part) => part.toLowerCase()).join('(');
}

/** How far apart two paths are in the row of siblings where they first part: (4) and (3) are one apart, (k) and (i) two. Where `known` only stops short, as 31(1)(a) does of 31(1)(a)(b), nothing is apart; where it goes on, much. */
function step(known: readonly string[], asked: readonly string[]): number {
  for (let at = 0; at < Math.max(known.length, asked.length); at++) {
    const [one, two] = [known[at]?.toLowerCase(), asked[at]?.toLowerCase()];
    if (one === two) continue;
    if (one === undefined) return 0;
    if (two === undefined) return 99;
    const [x, y] = [Number.parseInt(one, 10), Number.parseInt(two, 10)];
    if (!Number.isNaN(x) && !Number.isNaN(y)) return Math.abs(x - y);
    return Math.abs(one.charCodeAt(0) - two.charCodeAt(0));
  }
  return 0;
}

function less(a: readonly number[], b: readonly number[]): boolean {
  for (let at = 0; at < a.length; at++) {
    const [x = 0, y = 0] = [a[at], b[at]];
    if (x !== y) return x < y;
  }
  return false;
}

/**
 * Limbs that exclude each other are marked on both sides; a section stands for its limbs. Environmental information leaves the Act of 2000 by section 39,
 * so no other exemption of that Act covers what an exception of the EIR covers. Provisions that only exclude the duty to confirm or deny exclude nothing.
 */
function exclude(a: Provision, b: Provision): boolean {
  const keptBack = (provision: Provision): boolean => provision.effect === 'withholding';
  if (!keptBack(a) || !keptBack(b)) return false;
  if (a.regime !== b.regime) return bridges(a, b) || bridges(b, a);
  if (within(a.path, b.path) || within(b.path, a.path)) return false;
  return names(a, b) || names(b, a);
}

function bridges(act: Provision, regulations: Provision): boolean {
  return act.regime === 'FOIA' && regulations.regime === 'EIR' && act.path[0] !== '39';
}

function names(a: Provision, b: Provision): boolean {
  return a.excludes.some((citation) => {
    const path = parseNormalForm(citation)?.path ?? [];
    return path.length > 0 && (within(b.path, path) || within(path, b.path));
  });
}

/** Whether `path` is `outer` or stands under it. */
function within(path: readonly string[], outer: readonly string[]): boolean {
  return outer.every((part, at) => path[at] === part);
}
