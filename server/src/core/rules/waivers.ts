import type { Waiver } from '../notice/model';
import type { Span } from '../text/span';
import type { RuleDefinition } from './define';

/** What a waiver asks of a finding. */
export interface Waivable {
  readonly rule: string;
  readonly span: Span;
  /** Something is missing from the whole letter: only the front matter can waive it. */
  readonly whole: boolean;
}

const PROMPT = /\[insert\b[^\]\n]{0,300}\]/gi;

/** Whether a waiver says why in words; a prompt that still waits for them is no reason. */
export function hasReason(waiver: Waiver): boolean {
  return waiver.reason.replace(PROMPT, '').trim() !== '';
}

/** Whether a waiver has any force: it gives a reason and names a rule that may be waived (`dialect.md` 8). Any other waiver covers nothing and is itself reported. */
export function isValid(waiver: Waiver, rules: ReadonlyMap<string, RuleDefinition>): boolean {
  const rule = rules.get(waiver.rule);
  return rule !== undefined && rule.waiver !== 'never' && hasReason(waiver);
}

/** Whether a waiver covers a finding: it names the rule, and the finding begins in what it covers. Expects a valid waiver. */
export function covers(waiver: Waiver, finding: Waivable): boolean {
  if (waiver.rule !== finding.rule) return false;
  if (waiver.place === 'front-matter') return true;
  // One that stands in a list, a table or the request covers nothing.
  if (!waiver.covers || finding.whole) return false;
  const { start, end } = waiver.covers;
  return start <= finding.span.start && finding.span.start < Math.max(end, start + 1);
}

/** Sorts findings into those that stand and those that a waiver covers, and says which waivers were used. */
export function applyWaivers<T extends Waivable>(
  found: readonly T[],
  waivers: readonly Waiver[],
): { standing: T[]; waived: { finding: T; waiver: Waiver }[]; used: Set<Waiver> } {
  const standing: T[] = [];
  const waived: { finding: T; waiver: Waiver }[] = [];
  const used = new Set<Waiver>();
  const ofRule = new Map<string, Waiver[]>();
  for (const waiver of waivers) {
    const others = ofRule.get(waiver.rule);
    if (others) others.push(waiver);
    else ofRule.set(waiver.rule, [waiver]);
  }
  for (const finding of found) {
    const covering = (ofRule.get(finding.rule) ?? []).filter((waiver) => covers(waiver, finding));
    for (const waiver of covering) used.add(waiver);
    const [first] = covering;
    if (first) waived.push({ finding, waiver: first });
    else standing.push(finding);
  }
  return { standing, waived, used };
}
