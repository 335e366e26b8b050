import type { AuthorityProfile } from '../config/authorityProfile';
import type { Law } from '../law/model';
import type { Notice, Outcome } from '../notice/model';
import type { Severity } from '../rules/define';
import type { Finding } from '../rules/finding';
import type { OutcomeName, SyntaxDocument } from '../syntax/model';
import { LineIndex } from '../text/lineIndex';
import { draftState, draftWords } from './draft';
import { blockHtml } from './html';
import { type Letter, type LetterBlock, gapWords } from './letter';
import { strip } from './strip';

/** One passage of the preview. Lines count from 0; `endLine` is the line on which it ends. */
export interface PreviewBlock {
  /** The same words keep the same id (`LetterBlock`). */
  readonly id: string;
  readonly html: string;
  readonly startLine: number;
  readonly endLine: number;
  /** The outcome of the region around it; null as the requester sees it. */
  readonly outcome: OutcomeName | null;
  /** What the letter does in this passage, for the margin: only on the first passage of a run with the same outcome, and never as the requester sees it. */
  readonly label: PreviewLabel | null;
}

export interface PreviewLabel {
  /** `Withheld`, `Neither confirmed nor denied` … */
  readonly words: string;
  /** The provisions relied on, in normal form. */
  readonly citations: readonly string[];
}

/** A finding as the margin shows it. */
export interface PreviewFinding {
  /** The same finding keeps the same key while the letter changes around it. */
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The passage it stands beside; null where there is none before it. */
  readonly block: string | null;
  readonly line: number;
  readonly character: number;
}

export interface PreviewGap {
  readonly words: string;
  readonly line: number;
}

/** Everything a preview shows. Plain data, fit to be sent. */
export interface PreviewModel {
  readonly lang: string;
  readonly title: string;
  /** As the requester will see it: no labels, no findings. */
  readonly final: boolean;
  readonly blocks: readonly PreviewBlock[];
  readonly findings: readonly PreviewFinding[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** The words of the draft mark; null where the letter may be sent. */
  readonly draft: string | null;
  readonly gaps: readonly PreviewGap[];
  /** Lines of the source, to place what stands between and after the passages. */
  readonly lineCount: number;
}

export interface PreviewOptions {
  readonly final: boolean;
  readonly law: Law;
  readonly profile?: AuthorityProfile | undefined;
}

/** The letter of a notice with its fields filled in for that notice's regime and date. */
export function letterOf(
  syntax: SyntaxDocument,
  notice: Notice,
  options: { readonly law: Law; readonly profile?: AuthorityProfile | undefined; readonly logCopy?: boolean },
): Letter {
  const regulator = options.law.regulator(notice.defaultRegime, notice.values.issued);
  return strip(syntax, { regulator, profile: options.profile, logCopy: options.logCopy });
}

/** The preview of one version of a notice. `findings` are the unwaived ones. */
export function previewModel(syntax: SyntaxDocument, notice: Notice, findings: readonly Finding[], options: PreviewOptions): PreviewModel {
  const letter = letterOf(syntax, notice, options);
  const lines = new LineIndex(syntax.text);
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const finding of findings) counts[finding.severity]++;
  const draft = draftState(counts.error, letter.gaps.length);
  const outcomes = options.final
    ? []
    : outcomesAt(
        notice.outcomes,
        letter.blocks.map(({ span }) => span.start),
      );
  return {
    lang: letter.lang,
    title: letter.title,
    final: options.final,
    blocks: letter.blocks.map((block, index) => ({
      id: block.id,
      html: blockHtml(block),
      startLine: lines.position(block.span.start).line,
      endLine: lines.position(Math.max(block.span.start, block.span.end - 1)).line,
      outcome: outcomes[index]?.kind ?? null,
      label: labelOf(outcomes[index], outcomes[index - 1]),
    })),
    findings: options.final ? [] : findingsOf(findings, letter.blocks, lines),
    counts,
    draft: draft ? draftWords(draft) : null,
    gaps: letter.gaps.map((gap) => ({ words: gapWords(gap.reason, gap.name), line: lines.position(gap.span.start).line })),
    lineCount: lines.lineCount,
  };
}

const OUTCOME_WORDS: Readonly<Record<OutcomeName, string>> = {
  disclosed: 'Disclosed',
  withheld: 'Withheld',
  ncnd: 'Neither confirmed nor denied',
  'not-held': 'Not held',
  refused: 'Refused',
};

/** The label of a region stands on its first passage. */
function labelOf(outcome: Outcome | undefined, before: Outcome | undefined): PreviewLabel | null {
  if (!outcome || outcome === before) return null;
  return { words: OUTCOME_WORDS[outcome.kind], citations: [...new Set(outcome.claims.map((claim) => claim.citation))] };
}

/** The narrowest region around each of these places, which ascend. */
function outcomesAt(outcomes: readonly Outcome[], places: readonly number[]): readonly (Outcome | undefined)[] {
  const byStart = [...outcomes].sort((a, b) => a.span.start - b.span.start);
  // Of two as narrow the one that comes first in the notice.
  const order = new Map(outcomes.map((outcome, index) => [outcome, index]));
  const isBetter = (a: Outcome, b: Outcome): boolean => {
    const wider = a.span.end - a.span.start - (b.span.end - b.span.start);
    return wider < 0 || (wider === 0 && (order.get(a) ?? 0) < (order.get(b) ?? 0));
  };
  let open: Outcome[] = [];
  let next = 0;
  return places.map((at) => {
    for (let outcome = byStart[next]; outcome && outcome.span.start <= at; outcome = byStart[++next]) open.push(outcome);
    open = open.filter(({ span }) => at < span.end);
    return open.reduce<Outcome | undefined>((best, one) => (best && !isBetter(one, best) ? best : one), undefined);
  });
}

function findingsOf(findings: readonly Finding[], blocks: readonly LetterBlock[], lines: LineIndex): PreviewFinding[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const base = `${finding.rule} ${finding.citation ?? ''} ${finding.message}`;
    const count = counts.get(base) ?? 0;
    counts.set(base, count + 1);
    const { line, character } = lines.position(finding.span.start);
    const block = blockFor(blocks, finding.span.start)?.id ?? null;
    return { key: `${base} ${count}`, rule: finding.rule, severity: finding.severity, message: finding.message, block, line, character };
  });
}

/**
 * The passage that holds a place, or else the next one after it: a finding on a fence or an attribute stands beside what
 * the fence opens. Behind the last passage it is the last.
 */
function blockFor(blocks: readonly LetterBlock[], at: number): LetterBlock | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return blocks[low] ?? blocks.at(-1);
}
