import { type StandardBlock, standardBlocks, type StandardState } from '../notice/standards';
import { replaceWords } from '../rules/support/standardText';
import { lineEndingOf } from '../syntax/lines';
import type { Block } from '../syntax/model';
import type { Span, TextEdit } from '../text/span';
import { hasWording } from '../wording/comparison';
import { filledFrom } from '../wording/fills';
import { shippedLibrary, standardBlockOf, type WordingEntry } from '../wording/library';
import { toSnippet } from '../wording/snippet';
import type { FeatureContext, Snapshot } from './snapshot';

/** Standard wording that this letter may have on its date. */
export interface WordingOffer {
  readonly entry: WordingEntry;
  /** How the letter's own block of this name stands to the library; undefined where it has none. */
  readonly state: StandardState | undefined;
  /** Puts it at the cursor, as a block that says which edition it is. Notes for staff are not part of it. */
  readonly edit: TextEdit;
  /** The same as an editor's snippet, with a stop at every prompt. */
  readonly snippet: string;
}

/** Standard wording for the letter's law and date, by name, each with the edit that puts it at an offset. None in a letter without marks: what can't be named can't be kept up to date. */
export function wordingOffers(snapshot: Snapshot, offset: number, context: FeatureContext): WordingOffer[] {
  const { notice, syntax } = snapshot;
  if (syntax.form === 'plain') return [];
  const library = context.check.library ?? shippedLibrary();
  const there = standardBlocks(notice, library, context.check.today);
  return applicable(snapshot, context).map((entry) => {
    const edit = insertion(snapshot, offset, entry, standardText(entry, context));
    return { entry, state: there.find(({ id }) => id.value === entry.id)?.state, edit, snippet: toSnippet(edit.text) };
  });
}

/** The edition of each name that a letter of this law, date and language should have. Nothing is shipped in Welsh: there, it is what the authority supplies. What begins later, or has ended, is not among them. */
export function applicable({ notice }: Snapshot, { check }: FeatureContext): readonly WordingEntry[] {
  const library = check.library ?? shippedLibrary();
  const use = { regime: notice.defaultRegime, date: notice.values.issued ?? check.today, language: notice.language };
  return library.ids.flatMap((id) => {
    const entry = library.find(id, use);
    return entry?.rev === undefined ? [] : [entry];
  });
}

/** The block as it is inserted, with what the authority's profile knows filled in. */
export function standardText(entry: WordingEntry, { check }: FeatureContext): string {
  return standardBlockOf({ ...entry, text: filledFrom(check.profile, entry.text) });
}

/** Blocks that nothing is put into: the requester's words, other wording, and notes that never leave. */
const CLOSED: ReadonlySet<string> = new Set(['request', 'standard', 'internal']);

/** Replaces the blank lines at the nearest place where wording may stand: never in the middle of a paragraph, a list, the request or the front matter. */
function insertion({ text, syntax }: Snapshot, offset: number, entry: WordingEntry, block: string): TextEdit {
  const newline = lineEndingOf(text);
  const place = placeFor(syntax, offset, entry);
  let start = place;
  while (start > 0 && /\s/.test(text.charAt(start - 1))) start--;
  let end = start;
  while (end < text.length && /\s/.test(text.charAt(end))) end++;
  // Blank lines go, the indent of what follows stays.
  const followed = end < text.length;
  while (followed && end > start && text.charAt(end - 1) !== '\n' && text.charAt(end - 1) !== '\r') end--;
  const opens = syntax.blocks.some(({ fence }) => fence.span.end === start);
  const closes = syntax.blocks.some(({ close }) => close?.span.start === end);
  const before = start === 0 ? '' : opens ? '\n' : '\n\n';
  const after = followed && !closes ? '\n\n' : '\n';
  return { span: { start, end }, text: `${before}${block}${after}`.replaceAll('\n', newline) };
}

function placeFor({ frontMatter, blocks, comments, pieces }: Snapshot['syntax'], offset: number, entry: WordingEntry): number {
  if (frontMatter && offset <= frontMatter.span.end) return frontMatter.span.end;
  const holds = ({ start, end }: Span): boolean => start <= offset && offset < end;
  const around = blocks.filter(({ span }) => holds(span));
  const closed = around.find((block) => !takesWording(block, entry));
  if (closed) return outermost(closed, entry).span.end;
  const fence = around.find((block) => offset < block.body.start || offset >= block.body.end);
  if (fence) return offset < fence.body.start ? fence.fence.span.end : fence.span.end;
  const comment = comments.find(({ span }) => holds(span));
  if (comment) return comment.span.end;
  const piece = pieces.find(({ span }) => span.start <= offset && offset <= span.end);
  if (!piece) return offset;
  const group = piece.group === undefined ? [piece] : pieces.filter((one) => one.group === piece.group);
  return group.reduce((end, { span }) => Math.max(end, span.end), piece.span.end);
}

/** Wording that stands for a block has its place in such a block, or outside all of them. */
export function takesWording({ name }: Block, { standsFor }: WordingEntry): boolean {
  return !CLOSED.has(name ?? '') && (standsFor === undefined || name === standsFor);
}

function outermost(block: Block, entry: WordingEntry): Block {
  return block.parent && !takesWording(block.parent, entry) ? outermost(block.parent, entry) : block;
}

/** What bringing the standard wording of a letter up to date comes to. */
export interface WordingUpdate {
  readonly edits: readonly TextEdit[];
  /** How many blocks get another edition. */
  readonly updated: number;
  /** Of these, how many had been changed in the letter: their changes go. */
  readonly changed: number;
  /** Blocks of the right edition whose words were changed in the letter. They stay as they are. */
  readonly edited: number;
  /** Blocks whose edition has ended, or that the library does not have: nobody can say what takes their place. */
  readonly unsettled: number;
}

/** Gives every block of standard wording the edition that counts on the letter's date. What was filled in stays; a block whose older edition was accepted by a waiver stays too. */
export function wordingUpdate(snapshot: Snapshot, context: FeatureContext): WordingUpdate {
  const { notice } = snapshot;
  const blocks = standardBlocks(notice, context.check.library ?? shippedLibrary(), context.check.today);
  const waived = snapshot.check(context.check).waived.filter(({ finding }) => finding.rule === 'standard-superseded');
  const isWaived = ({ block }: StandardBlock): boolean => waived.some(({ finding }) => finding.span.start === block.fence.span.start);
  const late = blocks.filter((one) => isLate(one) && !isWaived(one));
  const count = (...states: readonly StandardState[]): number => blocks.filter(({ state }) => states.includes(state)).length;
  return {
    edits: late.flatMap((one) => (one.current ? replaceWords(notice, one, one.current) : [])).sort((a, b) => a.span.start - b.span.start),
    updated: late.length,
    changed: late.filter(({ words, named }) => !named || !hasWording(words, named)).length,
    edited: count('edited'),
    unsettled:
      count('expired', 'unknown', 'other-regime') + blocks.filter(({ state, current }) => state === 'unknown-edition' && current?.rev === undefined).length,
  };
}

const isLate = ({ state, current }: StandardBlock): boolean => (state === 'superseded' || state === 'unknown-edition') && current?.rev !== undefined;
