import type { Law, Provision } from '../law/model';
import type { OutcomeName, Regime } from '../syntax/model';
import type { Claimed } from './cite';

/** One block that can be inserted: what it does, under which provision, and what else the provision could be read with. */
export interface Offer {
  readonly kind: OutcomeName;
  readonly claims: readonly Claimed[];
  readonly regime: Regime;
  /** Conditions that could stand in place of the last one without any other word changing (the purposes of section 31(2)). */
  readonly instead: readonly Provision[];
}

/** Those whose text was read. */
const REGIMES: readonly Regime[] = ['FOIA', 'EIR', 'FOISA'];
const GROUNDS: ReadonlySet<string> = new Set(['withholding', 'ncnd', 'refusal']);

/** Grounds that are cited whole: what stands under them are parts that must all be met, or (18) say what the section means. */
const WHOLE: ReadonlySet<string> = new Set(['FOISA 18', 'FOISA 27(1)', 'FOISA 34(3)', 'FOISA 36(2)']);

/** Halves of a claim that are no claim of their own: section 30(2) needs a function and the confidential source, a research programme has to be under way, and regulation 12(3) only points to regulation 13. */
const HALVES: ReadonlySet<string> = new Set(['30(2)(b)', 'FOISA 27(2)(a)', 'reg 12(3)']);

/**
 * Every ground of these regimes as a drafter relies on it, in the order of the statute: the exact limb, with each condition that changes what has to be argued.
 * Neither-confirm-nor-deny provisions come once for each matter that they can point to.
 */
export function offers(law: Law, regimes: readonly Regime[] = REGIMES): readonly Offer[] {
  return regimes.flatMap((regime) => {
    const grounds = law.provisions(regime).filter((one) => one.exact && GROUNDS.has(one.effect) && !HALVES.has(one.citation));
    return grounds.filter((one) => isOffered(one, grounds)).flatMap((one) => offersFor(one, law));
  });
}

function isOffered(provision: Provision, grounds: readonly Provision[]): boolean {
  if (WHOLE.has(provision.citation)) return true;
  if (grounds.some((other) => WHOLE.has(other.citation) && isUnder(provision, other))) return false;
  return !grounds.some((other) => other.effect === provision.effect && isUnder(other, provision));
}

const isUnder = (inner: Provision, outer: Provision): boolean =>
  inner.path.length > outer.path.length && outer.path.every((part, index) => part === inner.path[index]);

function offersFor(provision: Provision, law: Law): readonly Offer[] {
  const { regime } = provision;
  const kind = kindOf(provision);
  const offer = (conditions: readonly Provision[], instead: readonly Provision[] = []): Offer => ({
    kind,
    claims: [{ provision, conditions }],
    regime,
    instead,
  });
  if (provision.effect === 'ncnd' && provision.matters.length > 0) return matters(provision, law).map((matter) => offer([matter]));
  const conditions = known(provision.conditions, law);
  if (provision.needs.includes('purpose')) return [offer(conditions.slice(0, 1), conditions.slice(1))];
  // Parts of the same paragraph are met together and not chosen from; conditions elsewhere in the section are what the claim works through.
  const chosen = conditions.filter((one) => !isUnder(one, provision) && !isRunning(one, provision));
  return chosen.length === 0 ? [offer([])] : chosen.map((one) => offer([one]));
}

/** 22A(1)(a) is the setting of every limb beside it, not something to choose. */
const isRunning = (condition: Provision, provision: Provision): boolean => condition.path[0] === '22A' && provision.path[0] === '22A';

/** The matters of a provision, each as exact as the grounds that are offered; whole ones instead of their parts. */
function matters(provision: Provision, law: Law): readonly Provision[] {
  const found = known(provision.matters, law).map(
    (matter) => known([...WHOLE], law).find((whole) => whole.regime === matter.regime && isUnder(matter, whole)) ?? matter,
  );
  return [...new Map(found.map((matter) => [matter.citation, matter])).values()];
}

/** Exceptions for information that is not held. */
const NOT_HELD: ReadonlySet<string> = new Set(['reg 12(4)(a)', 'EISR reg 10(4)(a)']);

const known = (citations: readonly string[], law: Law): readonly Provision[] => citations.flatMap((citation) => law.byCitation(citation) ?? []);

function kindOf({ effect, citation }: Provision): OutcomeName {
  if (effect === 'ncnd') return 'ncnd';
  if (NOT_HELD.has(citation)) return 'not-held';
  return effect === 'refusal' ? 'refused' : 'withheld';
}
