import { Covering } from '../text/covering';
import type { Span } from '../text/span';
import { references } from './references';
import type { Snapshot } from './snapshot';
import { holds } from './subject';

/** A place that belongs to what stands at the cursor; `defines` where it says what is relied on, or gives the value. */
export interface DocumentHighlight {
  readonly span: Span;
  readonly defines: boolean;
}

/** Every mention of the provision, field, question or standard wording at an offset, in whatever form it is written. */
export function documentHighlights(snapshot: Snapshot, offset: number): DocumentHighlight[] {
  const { syntax } = snapshot;
  const key = syntax.frontMatter?.entries.find(({ keySpan }) => holds(keySpan, offset));
  // On a key of the front matter the first use of its field is asked; one that no field uses has nothing to show.
  const use = key && syntax.fields.find(({ name, allowed }) => allowed && (name === key.path || `fields.${name}` === key.path));
  const at = key ? use?.span.start : offset;
  if (at === undefined) return [];
  const defined = new Covering([syntax.frontMatter?.span, ...syntax.fences.map(({ span }) => span)].filter((span) => span !== undefined));
  return references(snapshot, at, true).map((span) => ({ span, defines: defined.contains(span) }));
}
