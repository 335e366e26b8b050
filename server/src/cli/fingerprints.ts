import { createHash } from 'node:crypto';
import type { Snapshot } from '../core/features/snapshot';
import type { Finding } from '../core/rules/finding';

/**
 * Marks by which a finding of one letter is known again after lines have moved: what is said, about which provision, on which line of words.
 * The same said twice about the same words is told apart by its place in the row.
 */
export class Fingerprints {
  private readonly seen = new Map<string, number>();

  constructor(private readonly snapshot: Snapshot) {}

  /** Ask once for each finding, in the order of the text. */
  of(finding: Finding): string {
    const { text, lines } = this.snapshot;
    const { start, end } = lines.line(lines.position(finding.span.start).line);
    const parts = [finding.rule, finding.messageKey, finding.citation ?? '', text.slice(start, end).replace(/\s+/g, ' ').trim()];
    const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
    const times = (this.seen.get(hash) ?? 0) + 1;
    this.seen.set(hash, times);
    return `${hash}:${times}`;
  }
}
