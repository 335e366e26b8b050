import type { AttachmentFacts } from '../attachments/facts';
import type { AuthorityProfile } from '../config/authorityProfile';
import type { Neighbours } from '../neighbours/model';
import type { Span } from '../text/span';
import type { WordingLibrary } from '../wording/library';
import type { FindingCertainty, Fix, Severity } from './define';

/** One fault of a letter, ready for people and programs. */
export interface Finding {
  readonly rule: string;
  /** After certainty and configuration. */
  readonly severity: Severity;
  readonly certainty: FindingCertainty;
  /** Key of the rule's message, for programs and tests. */
  readonly messageKey: string;
  /** One plain sentence. */
  readonly message: string;
  readonly why: string;
  readonly todo: string;
  readonly span: Span;
  readonly citation: string | undefined;
  readonly related: readonly { readonly at: Span; readonly message: string }[];
  /** The fixes, computed now; the first is the preferred one. */
  fixes(): readonly Fix[];
}

/** Severities by rule name from `.foi/config.yaml`; a level replaces the result of certainty, `off` included. */
export type RuleLevels = Readonly<Record<string, Severity | 'off'>>;

export interface CheckOptions {
  readonly levels?: RuleLevels;
  readonly today?: string;
  readonly authorityKind?: string;
  /** The authority's profile, where the workspace has one: it defines fields. */
  readonly profile?: AuthorityProfile;
  /** What was found inside the files that go out with the letter; without it the rules about attachments are silent. */
  readonly attachments?: readonly AttachmentFacts[];
  /** The wording that a `standard` block may name: shipped, with the workspace's over it. */
  readonly library?: WordingLibrary;
  /** What the other notices of the workspace say; without it the rules that compare notices are silent. */
  readonly neighbours?: Neighbours;
  /** Runs these rules only, stable or not (for tests and pages marked `only`). */
  readonly only?: readonly string[];
}

export interface CheckResult {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Findings that a waiver covers, with it. */
  readonly waived: readonly { readonly finding: Finding; readonly reason: string }[];
  /** Rules that threw, by name, with what they said: a bug, never hidden. */
  readonly broken: readonly { readonly rule: string; readonly error: string }[];
}
