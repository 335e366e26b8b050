import type { Claim, Notice, Part, Passage } from '../../notice/model';
import { passageKind } from '../../notice/passageHeadings';
import type { Block, Piece } from '../../syntax/model';
import { contains, type Span, type TextEdit } from '../../text/span';

/** Where a passage can be put, and how deep its heading is to be there. */
export interface Place {
  readonly at: number;
  readonly level: number;
}

/**
 * Where a passage about a claim belongs: at the end of the part that a heading gives it, else at the end of its block, before a closing caveat.
 * In a letter without blocks only the end of the provision's own headed part is sure; undefined where there is none.
 */
export function placeForPassage(notice: Notice, claim: Claim): Place | undefined {
  const { block } = claim.region;
  return block ? placeInBlock(notice, claim, block) : placeInLetter(notice, claim);
}

/** The part whose heading gives it to this claim and not to the whole block: a block's first heading is about all of it. */
export function ownPart(notice: Notice, claim: Claim): Part | undefined {
  const first = claim.region.block && notice.pieces.find((piece) => contains(claim.region.span, piece.span));
  return claim.parts.filter((part) => part.heading !== undefined && part.heading !== first).at(-1);
}

function placeInBlock(notice: Notice, claim: Claim, block: Block): Place {
  const part = ownPart(notice, claim);
  const end = endOfBlock(notice, block);
  if (part?.heading && part.span.end < end) return { at: trimmedEnd(notice.text, part.span), level: part.heading.depth + 1 };
  const heading = part?.heading ?? notice.pieces.find((piece) => piece.kind === 'heading' && contains(block.body, piece.span));
  return { at: trimmedEnd(notice.text, { start: block.body.start, end }), level: (heading?.depth ?? 2) + 1 };
}

/** Before what closes a block: a standard passage at its end, or a paragraph which says that nothing should be read into the answer. */
function endOfBlock(notice: Notice, block: Block): number {
  const inside = notice.pieces.filter((piece) => contains(block.body, piece.span));
  const standard = block.children.filter((child) => child.name === 'standard' && !inside.some((piece) => piece.span.start >= child.span.end)).at(-1);
  if (standard) return standard.span.start;
  const last = inside.at(-1);
  const closes =
    last?.kind === 'paragraph' && notice.sentences.some((sentence) => sentence.piece === last && sentence.statements.some(({ kind }) => kind === 'caveat'));
  const isOnly = inside.filter((piece) => piece.kind !== 'heading').length < 2;
  return last && closes && !isOnly ? last.span.start : block.body.end;
}

/** A part of a plain letter ends before the next heading about something else. */
function placeInLetter(notice: Notice, claim: Claim): Place | undefined {
  const part = claim.parts.filter((one) => one.heading !== undefined && one.heading.block === undefined).at(-1);
  if (!part?.heading) return undefined;
  const inside = notice.pieces.filter((piece) => contains(part.span, piece.span) && piece !== part.heading);
  const stop = inside.findIndex((piece) => piece.kind === 'heading' && piece.prose.read(passageKind) === undefined);
  const own = stop < 0 ? inside : inside.slice(0, stop);
  const last = own.at(-1);
  return last && { at: trimmedEnd(notice.text, last.span), level: notice.form === 'plain' ? 0 : part.heading.depth + 1 };
}

/** The end of a passage's own words: without what follows in another block, what closes the letter, or a paragraph that nothing should be read into the answer. */
export function endOfPassage(notice: Notice, passage: Passage | undefined): number {
  if (!passage) return notice.text.length;
  let end = trimmedEnd(notice.text, passage.heading.span);
  for (const piece of notice.pieces) {
    if (!contains(passage.body, piece.span)) continue;
    const sentences = notice.sentences.filter((sentence) => sentence.piece === piece);
    const isOwn =
      piece.block === passage.heading.block &&
      sentences.every(({ zone, statements }) => zone !== 'rights' && zone !== 'closing' && !statements.some(({ kind }) => kind === 'caveat'));
    if (!isOwn) break;
    end = trimmedEnd(notice.text, piece.span);
  }
  return end;
}

function trimmedEnd(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1] ?? '')) at--;
  return at;
}

/** An edit that puts Markdown paragraphs after a place, with the document's own line endings; in a plain letter the marks of headings are left out. */
export function insertAfter(notice: Notice, at: number, markdown: string): TextEdit {
  const newline = notice.text.includes('\r\n') ? '\r\n' : '\n';
  const words = notice.form === 'plain' ? markdown.replace(/^#{1,6} /gm, '') : markdown;
  const before = at === 0 ? '' : '\n\n';
  // What follows on the same line, or directly under it, is kept apart by a blank line.
  const rest = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(notice.slice(at, at + 200));
  const next = rest ? notice.slice(at + rest[0].length, at + rest[0].length + 200) : '';
  const after = rest && (next.trim() === '' || /^[ \t]*[\r\n]/.test(next) || /^:::[ \t]*(?:[\r\n]|$)/.test(next)) ? '' : '\n';
  return { span: { start: at, end: at }, text: `${before}${words}${after}`.replace(/\n/g, newline) };
}

/** An edit that puts Markdown paragraphs before what begins at a place. */
export function insertBefore(notice: Notice, at: number, markdown: string): TextEdit {
  const newline = notice.text.includes('\r\n') ? '\r\n' : '\n';
  const words = notice.form === 'plain' ? markdown.replace(/^#{1,6} /gm, '') : markdown;
  return { span: { start: at, end: at }, text: `${words}\n\n`.replace(/\n/g, newline) };
}

/** Depth of a heading that stands one below another; plain letters know no depth. */
export const below = (heading: Piece | undefined): number => (heading?.depth ?? 2) + 1;
