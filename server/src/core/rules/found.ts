import { byPlace } from '../text/span';
import type { Finding } from './finding';
import type { Speaker } from './precedence';

/** A finding with what only precedence and waivers need. */
export interface Found extends Speaker {
  readonly related: Finding['related'];
  readonly whole: boolean;
  readonly finding: Finding;
}

/** By place, then by rule; what is said twice in the same words about the same place is said once. */
export function inOrder(found: readonly Found[]): Found[] {
  const sorted = [...found].sort((a, b) => byPlace(a.span, b.span) || compare(a.rule, b.rule));
  const seen = new Set<string>();
  return sorted.filter(({ rule, span, finding }) => {
    const key = `${rule} ${span.start} ${span.end} ${finding.message}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
