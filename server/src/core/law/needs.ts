import type { Effect, Law, Provision, Status } from './model';

/** Provisions about third-party personal data whose status turns on the condition that is met, and the places of the second and third condition. */
const PERSONAL_DATA: readonly { readonly citations: readonly string[]; readonly weighed: readonly string[] }[] = [
  { citations: ['40(2)'], weighed: ['40(3B)', '40(4A)'] },
  { citations: ['reg 12(3)', 'reg 13', 'reg 13(1)'], weighed: ['reg 13(1)(b)', 'reg 13(2B)', 'reg 13(3A)'] },
  { citations: ['reg 13(5A)'], weighed: ['reg 13(5A)(b)', 'reg 13(5B)(b)', 'reg 13(5B)(c)', 'reg 13(5B)(d)', 'reg 13(5B)(e)'] },
  { citations: ['FOISA 38(1)(b)'], weighed: ['FOISA 38(2B)', 'FOISA 38(3A)'] },
  { citations: ['EISR reg 11', 'EISR reg 11(2)', 'EISR reg 11(6)'], weighed: ['EISR reg 11(3B)', 'EISR reg 11(4A)'] },
];

/** Whether `inner` is `outer` or stands under it, in normal forms: `40(4A)(a)` is under `40(4A)`. */
function under(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}(`);
}

/**
 * The status of a provision once the conditions or matters that the letter names with it are known.
 * Third-party personal data: absolute, unless the second or third condition is named (FOIA s.2(3)(fa), FOISA s.2(2)(e)).
 * A neither-confirm-nor-deny provision that depends (37(2)) takes the status that the matters named with it share (FOIA s.2(3)(ea)).
 * Stays `depends` where nothing decides: a bare 37, 40 or 40(5B).
 */
export function statusWith(provision: Provision, conditions: readonly Provision[]): Status {
  if (provision.status !== 'depends') return provision.status;
  const personal = PERSONAL_DATA.find((entry) => entry.citations.includes(provision.citation));
  if (personal) {
    const weighed = conditions.some((condition) => personal.weighed.some((place) => under(condition.citation, place)));
    return weighed ? 'qualified' : 'absolute';
  }
  const matters = conditions.filter((condition) => provision.effect === 'ncnd' && provision.matters.includes(condition.citation));
  const [first] = matters;
  return first && matters.every((matter) => matter.status === first.status) ? first.status : 'depends';
}

/** Exceptions for information that is not held: a test is attached in form, and there is nothing to weigh. */
const NOTHING_TO_WEIGH: ReadonlySet<string> = new Set(['reg 12(4)(a)', 'EISR reg 10(4)(a)']);

const GROUNDS: ReadonlySet<Effect> = new Set<Effect>(['withholding', 'ncnd', 'refusal']);

/**
 * Whether a letter that relies on the provision must weigh the public interest (FOIA s.2(1)(b) and (2)(b), EIR reg.12(1)(b), FOISA s.2(1)(b)).
 * False where it is not known which limb is relied on. A FOISA exemption named in a section 18 notice needs none: the caller knows that.
 */
export function needsPublicInterestTest(provision: Provision, conditions: readonly Provision[]): boolean {
  return GROUNDS.has(provision.effect) && statusWith(provision, conditions) === 'qualified' && !NOTHING_TO_WEIGH.has(provision.citation);
}

/**
 * The ground that a condition is a part of: 22(1)(a) belongs to 22(1), 40(2)(b) to 40(2). The provision itself where it is a ground.
 * Undefined where none stands above it inside its section (40(3A)(a), 31(2)(a), 23(3)): such a condition goes with a ground that the letter names.
 */
export function groundOf(law: Law, provision: Provision): Provision | undefined {
  if (GROUNDS.has(provision.effect)) return provision;
  for (let length = provision.path.length - 1; length > 1; length--) {
    const above = law.lookup(provision.regime, provision.path.slice(0, length));
    if (above?.exact && GROUNDS.has(above.effect)) return above;
  }
  return undefined;
}
