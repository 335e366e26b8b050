import { overlaps, type Span, type TextEdit } from '../text/span';
import { citationChanges } from './formatting/citations';
import { fenceChanges } from './formatting/fences';
import { letterOf } from './formatting/letter';
import { tableChanges } from './formatting/tables';
import { offLimits } from './offLimits';
import type { Snapshot } from './snapshot';

/** Edits that belong together, and the stretch of the text that they put in order. */
export interface Change {
  readonly span: Span;
  readonly edits: readonly TextEdit[];
}

export interface FormattingOptions {
  /** Put citations into the normal form of `dialect.md` 4: in `under`, and the spaces between limbs in the words. */
  readonly citations: boolean;
  /** Give the columns of tables even widths. */
  readonly tables: boolean;
}

/**
 * The fewest edits that put a notice into its normal form: fences, citations, tables. No word, no line and nothing of the request, of quotations, notes,
 * comments, code or front matter changes, and whatever would make the letter be read otherwise is left out. Once formatted, nothing is left to do.
 * With `within`, only what that stretch touches. Plain letters have no form to be put into.
 */
export function formatting(snapshot: Snapshot, options: FormattingOptions, within?: Span): TextEdit[] {
  if (snapshot.syntax.form === 'plain') return [];
  const forbidden = offLimits(snapshot);
  const citations = options.citations ? citationChanges(snapshot, forbidden) : [];
  const tables = options.tables ? tableChanges(snapshot, citations) : [];
  // What is put in order within a table has been put in order with it.
  const outside = citations.filter(({ span }) => !tables.some((table) => overlaps(table.span, span)));
  const changes = [...fenceChanges(snapshot), ...outside, ...tables].filter(
    ({ span, edits }) => edits.length > 0 && (!within || touches(span, within)) && !forbidden.some((one) => overlaps(one, span)),
  );
  return changes.length === 0 ? [] : sound(snapshot, changes, letterOf(snapshot.notice)).flatMap(({ edits }) => edits);
}

function touches(span: Span, within: Span): boolean {
  return span.start <= within.end && within.start <= span.end;
}

/** The changes with which the letter is read as before: all of them, or else what is left when the halves are looked at one by one. */
function sound(snapshot: Snapshot, changes: readonly Change[], letter: string): readonly Change[] {
  const same = (some: readonly Change[]): boolean => letterOf(snapshot.edited(some.flatMap(({ edits }) => edits)).notice) === letter;
  if (changes.length === 0 || same(changes)) return changes;
  if (changes.length === 1) return [];
  const middle = changes.length >> 1;
  const first = sound(snapshot, changes.slice(0, middle), letter);
  const both = [...first, ...sound(snapshot, changes.slice(middle), letter)];
  return same(both) ? both : first;
}
