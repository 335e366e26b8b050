import { LetterSentence } from '../../server/src/core/notice/sentences';
import type { CheckResult } from '../../server/src/core/rules/finding';
import type { Snapshot } from '../../server/src/core/features/snapshot';
import { Prose } from '../../server/src/core/syntax/prose';
import { LetterText } from '../../server/src/core/text/letterText';
import { Words } from '../../server/src/core/text/words';

/** What is kept beside the words to read them faster, and numbers that only tell groups apart. */
const NOT_COMPARED: ReadonlySet<string> = new Set(['readers', 'words', 'parsed', 'blanked', 'answers', 'readings', 'group']);

type Record_ = Readonly<Record<string, unknown>>;

/** The first place at which two readings of one text differ, as a path with both values; undefined where they are the same throughout, positions included. */
export function differenceOf(a: unknown, b: unknown, path = '', met = new Map<object, object>()): string | undefined {
  if (Object.is(a, b)) return undefined;
  const told = (): string => `${path}: ${shown(a)} instead of ${shown(b)}`;
  if (typeof a === 'function' && typeof b === 'function') return undefined;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return told();
  const known = met.get(a);
  if (known) return known === b ? undefined : `${path}: another part of the notice`;
  met.set(a, b);
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return told();
  if (a instanceof Words || a instanceof RegExp) return a instanceof Words && b instanceof Words && a.text === b.text ? undefined : told();
  if (a instanceof LetterText && b instanceof LetterText) return a.whole === b.whole ? undefined : told();
  if (a instanceof Prose && b instanceof Prose)
    return a.text === b.text ? differenceOf(wayBack(a), wayBack(b), `${path}.at`, met) : `${path}: “${a.text}” instead of “${b.text}”`;
  if (a instanceof LetterSentence && b instanceof LetterSentence && a.text !== b.text) return `${path}: “${a.text}” instead of “${b.text}”`;
  if (a instanceof Map || a instanceof Set) return differenceOf([...a], [...(b as Map<unknown, unknown>)], path, met);
  const [mine, theirs] = [a as Record_, b as Record_];
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    if (NOT_COMPARED.has(key)) continue;
    const found = differenceOf(mine[key], theirs[key], `${path}.${key}`, met);
    if (found) return found;
  }
  return undefined;
}

/** Where each character of a prose stands, its last one's end included. */
const wayBack = (prose: Prose): readonly unknown[] =>
  Array.from({ length: prose.length + 1 }, (_, index) => [prose.at(index), prose.span(Math.max(0, index - 1), index).end]);

const shown = (value: unknown): string =>
  (typeof value === 'object' && value !== null ? `{${Object.keys(value).join()}}` : JSON.stringify(value)) ?? 'undefined';

/** Everything that a check says, fixes worked out where asked for. */
function saidBy(result: CheckResult, withFixes: boolean): unknown {
  return {
    findings: result.findings.map((finding) => ({ ...finding, fixes: withFixes ? finding.fixes() : [] })),
    waived: result.waived.map(({ finding, reason }) => ({ rule: finding.rule, span: finding.span, reason })),
    broken: result.broken,
  };
}

/** Where a snapshot that has come about by edits differs from one that was read from the same text at once: tree, notice, lines and findings. */
export function differsFromFresh(kept: Snapshot, fresh: Snapshot, options: Parameters<Snapshot['check']>[0], withFixes: boolean): string | undefined {
  if (kept.text !== fresh.text) return 'the text itself';
  return (
    differenceOf(kept.syntax, fresh.syntax, 'syntax') ??
    differenceOf(kept.notice, fresh.notice, 'notice') ??
    differenceOf(kept.lines, fresh.lines, 'lines') ??
    differenceOf(saidBy(kept.check(options), withFixes), saidBy(fresh.check(options), withFixes), 'check')
  );
}
