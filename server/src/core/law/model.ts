import type { IsoDate, Regime } from '../syntax/model';

/** Whether a public interest test is part of the provision. `depends` is for section 40(2) and its counterparts, and for sections cited so short that their limbs differ. */
export type Status = 'absolute' | 'qualified' | 'depends' | 'none';

/** What has to be shown: membership of a class, prejudice, necessity, endangerment, or (EIR) an adverse effect. */
export type Basis = 'class' | 'prejudice' | 'necessity' | 'endangerment' | 'adverse-effect' | 'mixed';

/**
 * What a provision does.
 * - `withholding`: a limb under which information is held and kept back
 * - `ncnd`: excludes the duty to confirm or deny
 * - `refusal`: turns a request down without going into its content (FOIA and FOISA 12 and 14; EIR 12(4)(a) is withholding-like but counts as `refusal` in `inspect`)
 * - `condition`: condition, purpose or part of another provision; never a ground of its own (40(3A)(a), 31(2)(a), 23(3))
 * - `other`: a section that is no ground of refusal (1, 10, 16, 17, 45, 50, reg 5, 9, 14)
 */
export type Effect = 'withholding' | 'ncnd' | 'refusal' | 'condition' | 'other';

/** One entry of the catalogue: a section, a limb or a condition. */
export interface Provision {
  /** Normal form (`dialect.md` 4): `31(1)(a)`, `reg 12(5)(b)`, `FOISA 35(1)(a)`, `EISR reg 10(4)(b)`. */
  readonly citation: string;
  readonly regime: Regime;
  /** The parts: `['31', '1', 'a']`. */
  readonly path: readonly string[];
  /** The section's title in our words: `Law enforcement`. */
  readonly title: string;
  /** What this very provision protects or does, in our words, fit for `section 31(1)(a) (prevention or detection of crime)`: lower case, no full stop. */
  readonly summary: string;
  readonly effect: Effect;
  readonly status: Status;
  readonly basis: Basis | undefined;
  /** Words of the statutory harm test; undefined where there is none. */
  readonly threshold: 'would or would be likely to' | 'would' | 'required' | undefined;
  /** FOISA: the prejudice must be substantial. */
  readonly substantial: boolean;
  /** True where a citation of exactly this gives all that section 17(1)(b) asks for: a limb, not a section with several. */
  readonly exact: boolean;
  /** The provision that excludes the duty to confirm or deny for the same interest: 31(1)(a) → ['31(3)']; FOISA: ['FOISA 18'] where it is on the list. Normal forms. */
  readonly ncnd: readonly string[];
  /** For a provision with effect `ncnd`: what it points to (31(3) → the 31(1) limbs). Empty where nothing has to be named. */
  readonly matters: readonly string[];
  /** Conditions or purposes that go with it (40(2) → 40(3A)(a) …; 31(1)(g) → 31(2)(a) …). */
  readonly conditions: readonly string[];
  /** What the notice must contain besides: `prior-intention`, `qualified-person`, `legitimate-interests`, `estimate`, `advice`, `location`, `enactment`, `completion-date`, `presumption`, `whose-interests`, `public-interest-defence`. */
  readonly needs: readonly Need[];
  /** In our words, for hover and documentation: what has to be argued or stated. */
  readonly requirements: readonly string[];
  /** Provisions that can't cover the same information (normal forms; a section number means all of it). */
  readonly excludes: readonly string[];
  readonly source: { readonly url: string; readonly guidance: string | undefined; readonly asOf: IsoDate };
  /** False where the facts were not verified; no error may rest on such an entry. */
  readonly confirmed: boolean;
}

export type Need =
  | 'prior-intention'
  | 'qualified-person'
  | 'legitimate-interests'
  | 'estimate'
  | 'advice'
  | 'location'
  | 'enactment'
  | 'completion-date'
  | 'presumption'
  | 'whose-interests'
  | 'public-interest-defence'
  | 'earlier-request'
  | 'purpose';

/** A citation that was repealed or replaced. */
export interface ObsoleteCitation {
  readonly citation: string;
  readonly regime: Regime;
  readonly replacedBy: readonly string[];
  /** The replacement to offer first. */
  readonly first: string | undefined;
  readonly from: IsoDate;
  /** 40(5) stood for neither confirming nor denying: what its effect was. */
  readonly effect: Effect;
  readonly confirmed: boolean;
}

/** How to reach the regulator, from a date on. */
export interface RegulatorContact {
  /** Where the details were read, and when they were last compared. */
  readonly source: string;
  readonly name: string;
  readonly shortName: string;
  readonly postal: readonly string[];
  readonly telephone: string;
  readonly url: string;
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate | undefined;
  readonly confirmed: boolean;
}

/** What the engine asks of the law. Everything is total: unknown citations give undefined, never an exception. */
export interface Law {
  readonly asOf: IsoDate;
  /** Every entry of a regime, in the order of the statute; all of them where none is given. */
  provisions(regime?: Regime): readonly Provision[];
  /** The entry for a path: `lookup('FOIA', ['31','1','a'])`. Letters match without regard to case in subsection numbers (`22a` finds 22A, `3a` finds 3A). Undefined where the catalogue has none. */
  lookup(regime: Regime, path: readonly string[]): Provision | undefined;
  /** The entry for a normal form. */
  byCitation(citation: string): Provision | undefined;
  obsolete(regime: Regime, path: readonly string[]): ObsoleteCitation | undefined;
  /** Entries one level below a path: the limbs a drafter can choose from. Exact grounds only (no conditions). */
  limbs(regime: Regime, path: readonly string[]): readonly Provision[];
  /** The entry nearest in form to a path that does not exist, or undefined where none is near. */
  nearest(regime: Regime, path: readonly string[]): Provision | undefined;
  /** Whether the two can't cover the same information. */
  exclude(a: Provision, b: Provision): boolean;
  /** Contact details of the regulator of a regime on a date; the newest where no date is given. */
  regulator(regime: Regime, on: IsoDate | undefined): RegulatorContact;
}
