import type { Sentence } from '../notice/model';
import { type Unit, type UnitKind, type Unmarked, zoneOf } from './units';

/** Units of a letter that stand together, the last included. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The request, where whole units are the request and nothing stands between them. */
export function requestRun({ units, notice }: Unmarked): Run | undefined {
  if (!notice.request || notice.request.counted === 'front-matter') return undefined;
  const from = units.findIndex((unit) => zoneOf(unit) === 'request');
  if (from < 0) return undefined;
  let to = from;
  while (to + 1 < units.length && zoneAt(units, to + 1) === 'request') to++;
  // Questions with an answer under each are no one passage.
  const apart = units.some((unit, index) => index > to && unit.sentences.some(({ zone }) => zone === 'request'));
  return apart ? undefined : { from, to };
}

function zoneAt(units: readonly Unit[], index: number): ReturnType<typeof zoneOf> {
  const unit = units[index];
  return unit && zoneOf(unit);
}

/** The passage on complaints: of several the one that offers most. */
export function rightsRun({ units, notice }: Unmarked, kinds: readonly UnitKind[]): Run | undefined {
  const given = new Set<Sentence>([...notice.rights.internalReview, ...notice.rights.regulator, ...notice.rights.noProcedure]);
  if (given.size === 0) return undefined;
  // A letter in two languages has no passage that is about rights alone, only paragraphs that give them.
  const offers = (index: number): boolean =>
    zoneAt(units, index) === 'rights' || (zoneAt(units, index) === 'body' && kinds[index] === undefined && saysRights(units[index], given));
  let best: (Run & { readonly count: number }) | undefined;
  for (let from = 0; from < units.length; from++) {
    if (!offers(from)) continue;
    let to = from;
    while (to + 1 < units.length && offers(to + 1)) to++;
    const count = units.slice(from, to + 1).reduce((sum, unit) => sum + unit.sentences.filter((s) => given.has(s)).length, 0);
    if (count > (best?.count ?? 0)) best = { from, to, count };
    from = to;
  }
  return best && { from: best.from, to: best.to };
}

function saysRights(unit: Unit | undefined, given: ReadonlySet<Sentence>): boolean {
  return unit?.sentences.some((sentence) => given.has(sentence)) ?? false;
}

const ADVICE_HEADING = /^(?:(?:section 16[ :,–-]{1,3})?(?:our |duty to (?:provide|give) )?advice and assistance|advice and help)(?: \(section 16\))?\W{0,2}$/i;

/** Advice and assistance under a heading of that name, where nothing in it is an outcome. */
export function adviceRun({ units }: Unmarked, kinds: readonly UnitKind[]): Run | undefined {
  const from = units.findIndex((unit) => unit.heading && ADVICE_HEADING.test(headingWords(unit)));
  if (from < 0) return undefined;
  let to = from;
  while (to + 1 < units.length && !units[to + 1]?.heading && inBody(units[to + 1]) && !outsideAnswer(units, to + 1)) to++;
  const whole = kinds.slice(from + 1, to + 1).every((kind) => kind === undefined || kind === 'refused');
  return to > from && whole ? { from, to } : undefined;
}

const SALUTATION = /\bdear\b/i;
const CLOSING = /\b(?:yours (?:sincerely|faithfully|truly)|kind regards|best wishes)\W{0,3}$/i;

/** Letterhead, address and salutation, and what closes a letter: no outcome begins or goes on there. */
export function outsideAnswer(units: readonly Unit[], index: number): boolean {
  const salutation = units.slice(0, 30).findIndex((unit) => SALUTATION.test(headingWords(unit).slice(0, 40)) && headingWords(unit).length <= 80);
  return index <= salutation || CLOSING.test(headingWords(units[index]));
}

const DECISION_HEADING = /^(?:(?:our|the|my) )?(?:decision|response|decision and reasons|summary of (?:our |the )?decision)\W{0,2}$/i;

/** The decision in short: the statement of reliance with the list under it, or a section with that heading. */
export function decisionRun({ units, notice }: Unmarked, kinds: readonly UnitKind[]): Run | undefined {
  const headed = units.findIndex((unit) => unit.heading && /^(?:(?:our|the|my) )?decision\W{0,2}$/i.test(headingWords(unit)));
  if (headed >= 0) {
    let to = headed;
    while (to + 1 < units.length && !units[to + 1]?.heading && inBody(units[to + 1]) && kinds[to + 1] !== undefined) to++;
    if (to > headed) return { from: headed, to };
  }
  const listed = units.findIndex((unit) => unit.sentences.some(({ citations }) => citations.some((c) => c.where === 'item' && notice.listed.includes(c))));
  if (listed < 0) return undefined;
  let to = listed;
  while (units[to + 1]?.sentences.some(({ citations }) => citations.some((c) => c.where === 'item' && notice.listed.includes(c)))) to++;
  let from = listed;
  if (listed > 0 && !units[listed - 1]?.heading && inBody(units[listed - 1])) from = listed - 1;
  if (from > 0 && units[from - 1]?.heading && DECISION_HEADING.test(headingWords(units[from - 1]))) from--;
  return { from, to };
}

export function inBody(unit: Unit | undefined): boolean {
  const zone = unit && zoneOf(unit);
  return zone === 'body' || zone === 'opening' || zone === 'decision' || zone === 'disclosed';
}

export function headingWords(unit: Unit | undefined): string {
  return unit?.sentences[0]?.piece.prose.text ?? '';
}
