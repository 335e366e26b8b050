import { isOutcomeName } from '../syntax/blockSchema';
import type { Block } from '../syntax/model';
import { fenceCompletions } from './completion/fence';
import { frontMatterCompletions } from './completion/frontMatter';
import type { Completion, Cursor } from './completion/model';
import { citedProvisions } from './completion/provisions';
import { fieldCompletions, headingCompletions, outcomeCompletions, waiverCompletions } from './completion/words';
import type { FeatureContext, Snapshot } from './snapshot';

export type { Completion } from './completion/model';

/** The most characters of a line that are looked at: a longer one is no line that someone chooses words for. */
const MAX_LINE = 10_000;

/** What could stand at an offset, in the order in which it should be listed. `snippets`: the editor understands snippets. */
export function completions(snapshot: Snapshot, offset: number, context: FeatureContext, snippets: boolean): Completion[] {
  const { start, end } = snapshot.lines.line(snapshot.lines.position(offset).line);
  if (end - start > MAX_LINE) return [];
  const at = Math.min(offset, end);
  const cursor: Cursor = {
    snapshot,
    context,
    snippets,
    offset: at,
    lineStart: start,
    before: snapshot.text.slice(start, at),
    after: snapshot.text.slice(at, end),
  };
  if (snapshot.syntax.form === 'plain') return citedProvisions(cursor, undefined);
  const inFrontMatter = frontMatterCompletions(cursor);
  if (inFrontMatter) return inFrontMatter;
  const waiver = waiverCompletions(cursor);
  if (waiver) return waiver;
  const onFence = fenceCompletions(cursor);
  if (onFence) return onFence;
  const around = snapshot.syntax.blocks.filter((one) => one.body.start <= at && at <= one.body.end);
  if (isQuiet(cursor, around)) return [];
  const outcome = around.find((block) => block.name !== undefined && isOutcomeName(block.name));
  const cited = citedProvisions(cursor, outcome?.name);
  if (cited.length > 0) return cited;
  return fieldCompletions(cursor) ?? headingCompletions(cursor, outcome) ?? outcomeCompletions(cursor, around[0]);
}

/** Places where nothing is offered: the request, a comment, and code are not the drafter's words. */
function isQuiet({ snapshot, offset }: Cursor, around: readonly Block[]): boolean {
  const { syntax } = snapshot;
  const inComment = syntax.comments.some((comment) => comment.span.start < offset && offset < comment.span.end);
  const inCode = syntax.pieces.some((piece) => piece.kind === 'code' && piece.span.start < offset && offset < piece.span.end);
  return inComment || inCode || around.some((block) => block.name === 'request');
}

/** Whether a space typed after these words could call for completion; asked before anything is read, since every space asks. */
export function spaceCallsForCompletion(before: string): boolean {
  return (
    before.startsWith('::') ||
    /(?:\bsections?|\bregulations?|\bregs?\.?|<!--[ \t]{0,9}waive)[ \u00a0]$/i.test(before.slice(-40)) ||
    /^#{1,6}[ ]$/.test(before) ||
    /^[ ]{0,20}(?:- )?[A-Za-z0-9-]{1,60}: $/.test(before)
  );
}
