import type { AuthorityProfile } from '../core/config/authorityProfile';
import type { WordingFile } from '../core/config/wordingFile';
import { type Diagnostic, diagnostics } from '../core/features/diagnostics';
import { createSnapshot, type Engine } from '../core/features/snapshot';
import type { Severity } from '../core/rules/define';
import type { CheckResult, RuleLevels } from '../core/rules/finding';
import { isAtLeast } from '../core/rules/severity';
import { libraryWith } from '../core/wording/library';

/** A longer text, in characters, is pasted data and hardly a letter: it is checked in a thread of its own, so that the server answers meanwhile, and nothing else is read of it. */
export const LONGEST_AT_HAND = 1_000_000;

/** A longer text, in characters, is not checked while it is open: a check would take more memory than an editor's helper should. */
export const LONGEST_CHECKED = 8_000_000;

/** A text that is to be checked elsewhere, with what a check rests on, as a message carries it. */
export interface LongOrder {
  readonly text: string;
  readonly fileName: string;
  readonly levels: RuleLevels;
  readonly today: string;
  readonly profile?: AuthorityProfile;
  readonly wording: readonly WordingFile[];
  /** Findings from this severity on are wanted. */
  readonly least: Severity;
}

/** What is told of a check besides its findings. */
export interface CheckFigures {
  readonly errors: number;
  readonly warnings: number;
  readonly findings: number;
  readonly waived: number;
  /** Findings below the severity that is shown. */
  readonly hidden: number;
  readonly broken: CheckResult['broken'];
}

/** What comes of a check elsewhere. */
export interface LongAnswer {
  readonly shown: readonly Diagnostic[];
  readonly figures: CheckFigures;
}

/** Why there is no answer. */
export type LongFailure = 'memory' | 'time' | Error;

/** A check that is under way. */
export interface LongCheck {
  /** Never rejects. */
  readonly answer: Promise<LongAnswer | { readonly failed: LongFailure }>;
  /** Gives the check up; there is no answer then. */
  stop(): void;
}

/** Starts a check in a thread of its own. Each has one that ends with it, so that its memory is given back. */
export type StartLongCheck = (order: LongOrder) => LongCheck;

/** Checks a text, in the thread that was started for it. Neighbours and attachments are left out: rules that compare or open files are silent. */
export function checkLong({ text, fileName, levels, today, profile, wording, least }: LongOrder, engine: Engine): LongAnswer {
  const snapshot = createSnapshot(text, { fileName }, engine).under(profile?.regime);
  const options = {
    levels,
    today,
    library: libraryWith(wording),
    ...(profile ? { profile } : {}),
    ...(profile?.kind === undefined ? {} : { authorityKind: profile.kind }),
  };
  return { shown: diagnostics(snapshot, options, least), figures: figuresOf(snapshot.check(options), least) };
}

/** The figures of a check. */
export function figuresOf({ findings, waived, broken }: CheckResult, least: Severity): CheckFigures {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    findings: findings.length,
    waived: waived.length,
    hidden: findings.filter(({ severity }) => !isAtLeast(severity, least)).length,
    broken,
  };
}
