import type { AttachmentFacts } from '../attachments/facts';
import type { AuthorityProfile } from '../config/authorityProfile';
import type { Law } from '../law/model';
import type { Neighbours } from '../neighbours/model';
import type { Block, Fence, SyntaxFault } from '../syntax/model';
import type { Span, TextEdit } from '../text/span';
import type { WordingLibrary } from '../wording/library';
import type { Citation, Claim, Notice, Outcome, Passage, Residue, Statement, Waiver } from '../notice/model';

export type Severity = 'error' | 'warning' | 'information' | 'hint';
/** How sure a finding is (`rules.md` 15). */
export type FindingCertainty = 'certain' | 'likely' | 'hint';

export const SUBJECTS = [
  'notice',
  'exemptions',
  'harm',
  'public-interest',
  'ncnd',
  'particular-exemptions',
  'rights',
  'time',
  'disclosure',
  'language',
  'regime',
  'dialect',
] as const;
/** The folder of a rule. */
export type Subject = (typeof SUBJECTS)[number];

/** A mending: minimal, idempotent edits. `safe` ones need no judgement and may be applied all at once. A fix never invents a fact or a reason; it inserts a prompt. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  readonly safe: boolean;
}

export interface RuleSource {
  readonly act: 'FOIA' | 'EIR' | 'FOISA' | 'DPA 2018' | 'UK GDPR' | 'SI 2004/3244' | 'SSI 2004/467' | 'ICO' | 'case law' | 'dialect' | 'practice';
  /** Section, regulation, guidance title or reference: `17(3)(b)`. */
  readonly at: string;
}

export interface RuleMessage {
  /** One plain sentence that says what is missing or wrong, with `{names}` for values. */
  readonly what: string;
  readonly why: string;
  readonly todo: string;
}

/** What a rule says about one place. */
export interface Report<M extends string = string> {
  /** What to underline; for something that is missing, where it should stand or the citation that calls for it. */
  readonly at: Span;
  readonly message: M;
  readonly values?: Readonly<Record<string, string>>;
  /** Normal form of the provision it is about. */
  readonly citation?: string;
  /** Further provisions that the same fault is about, in normal form; they count when another rule's finding about one of them is dropped (`precedence.ts`). */
  readonly citations?: readonly string[];
  /** Labels of the questions it is about. */
  readonly questions?: readonly string[];
  /** Set where something is missing from the whole letter: `at` then only says where it should stand, and only the front matter can waive it. */
  readonly whole?: true;
  /** What it rests on: block → certain, heading and prose → likely. Left out: certain. The rule's own certainty is a ceiling. */
  readonly certainty?: FindingCertainty;
  /** Replaces the rule's severity for this report (`rules.md` gives some rules two levels); certainty still lowers it. */
  readonly severity?: Severity;
  readonly related?: readonly { readonly at: Span; readonly message: string }[];
  /** Computed only when asked for. The first is the preferred one. */
  readonly fix?: () => Fix | undefined;
  readonly otherFixes?: readonly (() => Fix | undefined)[];
}

export interface RuleContext<M extends string = string> {
  readonly notice: Notice;
  readonly law: Law;
  /** Today's date where the caller gave one; rules never look at the clock. */
  readonly today: string | undefined;
  /** Kind of the authority from its profile, where known. */
  readonly authorityKind: string | undefined;
  /** The authority's profile, where the workspace has one. */
  readonly profile: AuthorityProfile | undefined;
  /** What was found inside the files that go out with the letter, where somebody looked. */
  readonly attachments: readonly AttachmentFacts[] | undefined;
  /** The wording that a `standard` block may name, where the caller has it. */
  readonly library: WordingLibrary | undefined;
  /** What the other notices of the workspace say, where there is a workspace. */
  readonly neighbours: Neighbours | undefined;
  /** Every rule of this run by name, those that are off included. */
  readonly rules: ReadonlyMap<string, RuleDefinition>;
  report(report: Report<M>): void;
}

/** Visitors by part of the notice; `notice` runs once, after the others, for what is missing from the whole letter. */
export interface Visitors<M extends string> {
  claim?(claim: Claim, ctx: RuleContext<M>): void;
  outcome?(outcome: Outcome, ctx: RuleContext<M>): void;
  citation?(citation: Citation, ctx: RuleContext<M>): void;
  statement?(statement: Statement, ctx: RuleContext<M>): void;
  passage?(passage: Passage, outcome: Outcome, ctx: RuleContext<M>): void;
  block?(block: Block, ctx: RuleContext<M>): void;
  fence?(fence: Fence, ctx: RuleContext<M>): void;
  fault?(fault: SyntaxFault, ctx: RuleContext<M>): void;
  residue?(residue: Residue, ctx: RuleContext<M>): void;
  waiver?(waiver: Waiver, ctx: RuleContext<M>): void;
  notice?(notice: Notice, ctx: RuleContext<M>): void;
  /** A waiver that has a reason, names a rule that ran and can be waived, and covered no finding. Runs last of all. */
  unusedWaiver?(waiver: Waiver, ctx: RuleContext<M>): void;
}

export interface RuleDefinition<M extends string = string> {
  readonly name: string;
  readonly severity: Severity;
  /** A ceiling: what a finding rests on can lower it. */
  readonly certainty: FindingCertainty;
  readonly since: string;
  /** `preview` rules are off unless switched on. */
  readonly status: 'stable' | 'preview';
  /** `never`: can't be waived (`dialect.md` 8). */
  readonly waiver: 'reason' | 'never';
  readonly sources: readonly RuleSource[];
  readonly messages: Readonly<Record<M, RuleMessage>>;
  readonly on: Visitors<M>;
}

/** Declares a rule; the message keys are checked against what it reports. */
export function defineRule<M extends string>(rule: RuleDefinition<M>): RuleDefinition<M> {
  return rule;
}
