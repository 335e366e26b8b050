import type { NoticeKind, OutcomeName, Regime } from '../syntax/model';
import type { Outcome, TestStatus } from '../notice/model';
import { wholesOfQuestion } from '../notice/questionsNamed';
import { outcomesByQuestion } from '../render/answer';
import { letterOf } from '../render/preview';
import type { CheckOptions } from '../rules/finding';
import { listedAttachments } from '../rules/support/attachments';
import type { IsoDate } from '../syntax/model';
import type { Range } from '../text/span';
import { type DueDate, dueDate } from './dueDate';
import type { Snapshot } from './snapshot';

/**
 * How far a notice is. `sent`: it has gone. `not-checked`: checks are switched off. `draft`: prompts or gaps are left. `errors`: nothing to fill in, but errors.
 * `ready`: checked, and without any of these; that says nothing on whether the letter is right.
 */
export type NoticeState = 'sent' | 'not-checked' | 'draft' | 'errors' | 'ready';

/** What a claim rests on, for a list of questions. */
export interface ProvisionSummary {
  /** Normal form: `31(1)(a)`. */
  readonly citation: string;
  readonly test: TestStatus;
}

/** One question of the request and what becomes of it. */
export interface QuestionSummary {
  /** As the requester sees it: `2(a)`. */
  readonly label: string;
  readonly text: string;
  /** Where it is answered; where it is not, where it is asked. */
  readonly at: Range;
  /** Empty where nothing answers it yet. */
  readonly outcomes: readonly { readonly kind: OutcomeName; readonly provisions: readonly ProvisionSummary[] }[];
}

/** What a list of notices says of one. */
export interface NoticeSummary {
  readonly reference: string | null;
  readonly subject: string | null;
  readonly kind: NoticeKind;
  readonly regime: Regime | 'mixed' | 'unknown';
  readonly time: DueDate;
  readonly state: NoticeState;
  readonly errors: number;
  readonly warnings: number;
  readonly waived: number;
  /** Prompts and gaps to fill in. */
  readonly gaps: number;
  /** Files that go out with it and were not looked into for this summary. */
  readonly filesNotLookedInto: number;
  /** A response or the outcome of a review answers questions; other letters do not. */
  readonly answers: boolean;
  readonly questions: readonly QuestionSummary[];
}

/** More questions than this are not listed. */
const MOST_QUESTIONS = 60;
const MOST_CHARACTERS = 160;

/**
 * A notice in short. Never fails; what the letter does not say is null or empty.
 * @param checks whether checks are switched on for it; without them there are no findings
 */
export function noticeSummary(snapshot: Snapshot, check: CheckOptions, today: IsoDate, checks = true): NoticeSummary {
  const { syntax, notice, engine } = snapshot;
  const { findings, waived } = checks ? snapshot.check(check) : { findings: [], waived: [] };
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const prompts = notice.residue.filter(({ kind }) => kind === 'prompt').length;
  const gaps = prompts + letterOf(syntax, notice, { law: engine.law, profile: check.profile }).gaps.length;
  const time = dueDate(snapshot, check, today);
  const lookedInto = new Set(check.attachments?.map(({ file }) => file));
  return {
    reference: oneLine(notice.values.reference),
    subject: oneLine(notice.values.subject),
    kind: notice.kind,
    regime: notice.regime,
    time,
    state: time.state === 'sent' ? 'sent' : !checks ? 'not-checked' : gaps > 0 ? 'draft' : errors > 0 ? 'errors' : 'ready',
    errors,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
    waived: waived.length,
    gaps,
    filesNotLookedInto: listedAttachments(notice).filter(({ file }) => file !== undefined && !lookedInto.has(file)).length,
    answers: notice.kind === 'response' || notice.kind === 'review',
    questions: questionsOf(snapshot),
  };
}

/**
 * The order of a list: by last day, then by reference. Where no day is known they come after those where it is, and what was sent comes last.
 * References are compared with numbers by their value.
 */
export function byDueDate(a: NoticeSummary, b: NoticeSummary): number {
  const [left, right] = [rankOf(a), rankOf(b)];
  if (left !== right) return left < right ? -1 : 1;
  return (a.reference ?? '').localeCompare(b.reference ?? '', 'en-GB', { numeric: true });
}

/** Dates compare as they are written; a letter after any digit puts the others behind them. */
function rankOf({ time }: NoticeSummary): string {
  return time.state === 'sent' ? 'z' : (time.due ?? 'a');
}

function questionsOf({ notice, lines }: Snapshot): QuestionSummary[] {
  const all = outcomesByQuestion(notice);
  // A question that has parts is answered where they are.
  const wholes = new Set(all.flatMap(({ question }) => wholesOfQuestion(question.label)));
  const leaves = all.filter(({ question }) => !wholes.has(question.label));
  return leaves.slice(0, MOST_QUESTIONS).map(({ question, outcomes }) => ({
    label: question.label,
    text: oneLine(question.text) ?? '',
    at: lines.range(outcomes[0] ? { start: outcomes[0].span.start, end: outcomes[0].span.start } : question.span),
    outcomes: outcomes.map((outcome) => ({ kind: outcome.kind, provisions: provisionsOf(outcome) })),
  }));
}

function provisionsOf({ claims }: Outcome): ProvisionSummary[] {
  const found = new Map<string, ProvisionSummary>();
  for (const { citation, test } of claims) if (!found.has(citation)) found.set(citation, { citation, test: test.status });
  return [...found.values()];
}

function oneLine(text: string | undefined): string | null {
  const line = text?.replace(/\s+/g, ' ').trim() ?? '';
  return line === '' ? null : line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS - 1)}…` : line;
}
