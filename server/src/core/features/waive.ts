import type { CheckOptions, Finding } from '../rules/finding';
import type { Piece } from '../syntax/model';
import { lineEndingOf } from '../syntax/lines';
import { applyEdits } from '../text/edits';
import type { TextEdit } from '../text/span';
import { frontMatterListEdit } from './frontMatterList';
import { createSnapshot, type Snapshot } from './snapshot';

/** What stands in a new waiver until the drafter has written the reason. */
export const REASON_PROMPT = '[insert: why this finding may stand]';

/**
 * The edit that waives a finding where it stands: a comment above the block, the heading, or the paragraph, list or table
 * (`dialect.md` 8); for what is missing from the whole letter, an entry of the front matter.
 * Undefined for rules that can't be waived, for plain letters, and where no place would cover the finding.
 */
export function waiveEdit(snapshot: Snapshot, finding: Finding, options: CheckOptions): TextEdit | undefined {
  const rule = snapshot.engine.rules.find((one) => one.name === finding.rule);
  if (!rule || rule.waiver === 'never' || snapshot.syntax.form === 'plain') return undefined;
  const candidates = [commentEdit(snapshot, finding), frontMatterListEdit(snapshot, 'waivers', [`{ rule: ${finding.rule}, reason: "${REASON_PROMPT}" }`])];
  return candidates.find((edit) => edit !== undefined && waives(snapshot, finding, edit, options));
}

/** Tried out rather than reasoned about, so that what is offered always works. */
function waives(snapshot: Snapshot, finding: Finding, edit: TextEdit, options: CheckOptions): boolean {
  const regime = options.profile?.regime;
  const waived = { ...edit, text: edit.text.replace(REASON_PROMPT, 'reason') };
  const same = (one: Finding): boolean => one.rule === finding.rule && one.message === finding.message;
  const before = snapshot.check(options).findings.filter(same).length;
  const after = createSnapshot(applyEdits(snapshot.text, [waived]), { fileName: 'notice.foi.md' }, snapshot.engine)
    .under(regime)
    .check(options);
  return after.findings.filter(same).length < before;
}

function commentEdit(snapshot: Snapshot, finding: Finding): TextEdit | undefined {
  const { syntax, text } = snapshot;
  const at = placeAbove(snapshot, finding.span.start);
  if (at === undefined || (syntax.frontMatter && at < syntax.frontMatter.span.end)) return undefined;
  const lineStart = snapshot.lines.line(snapshot.lines.position(at).line).start;
  return { span: { start: lineStart, end: lineStart }, text: `<!-- waive ${finding.rule}: ${REASON_PROMPT} -->${lineEndingOf(text)}` };
}

/** Where the thing begins that a comment above it would cover. */
function placeAbove({ syntax }: Snapshot, offset: number): number | undefined {
  const around = syntax.blocks.filter((block) => block.span.start <= offset && offset < Math.max(block.span.end, block.span.start + 1));
  const request = around.find((block) => block.name === 'request');
  if (request) return request.span.start;
  const piece = pieceAt(syntax.pieces, offset);
  if (piece) return groupStart(syntax.pieces, piece);
  // On a fence: the innermost block around it.
  return around.at(-1)?.span.start;
}

function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  return pieces.find((piece) => piece.span.start <= offset && offset <= piece.span.end);
}

/** Items and cells are covered with the list or table that holds them. */
function groupStart(pieces: readonly Piece[], piece: Piece): number {
  if (piece.group === undefined) return piece.span.start;
  return pieces.find((other) => other.group === piece.group)?.span.start ?? piece.span.start;
}
