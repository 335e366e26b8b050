import { Covering } from '../text/covering';
import type { Span, TextEdit } from '../text/span';
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
  const inTables = new Covering(tables.map(({ span }) => span));
  const outside = citations.filter(({ span }) => !inTables.overlaps(span));
  const changes = [...fenceChanges(snapshot), ...outside, ...tables].filter(
    ({ span, edits }) => edits.length > 0 && (!within || touches(span, within)) && !forbidden.overlaps(span),
  );
  return changes.length === 0 ? [] : sound(snapshot, changes, letterOf(snapshot.notice)).flatMap(({ edits }) => edits);
}

function touches(span: Span, within: Span): boolean {
  return span.start <= within.end && within.start <= span.end;
}

/** So often is a letter read again to find the changes that may be made; what is not found by then stays as it is. */
const MOST_READINGS = 200;

/** The changes with which the letter is read as before: all of them, or else what is left when the halves are looked at one by one. */
function sound(snapshot: Snapshot, changes: readonly Change[], letter: string): readonly Change[] {
  let left = MOST_READINGS;
  const same = (some: readonly Change[]): boolean => left-- > 0 && letterOf(snapshot.edited(some.flatMap(({ edits }) => edits)).notice) === letter;
  const among = (some: readonly Change[]): readonly Change[] => {
    if (some.length === 0 || left <= 0) return [];
    if (same(some)) return some;
    if (some.length === 1) return [];
    const middle = some.length >> 1;
    const first = among(some.slice(0, middle));
    const both = [...first, ...among(some.slice(middle))];
    return both.length === first.length || same(both) ? both : first;
  };
  return among(changes);
}
