import type { Notice } from '../../notice/model';
import type { Block, BlockName, Piece } from '../../syntax/model';
import type { TextEdit } from '../../text/span';
import { defineRule, type Fix } from '../define';
import { isQuotedOrInternal } from '../dialect/letterNodes';
import { ownProse } from './ownProse';

const OUTCOMES: readonly (BlockName | undefined)[] = ['disclosed', 'withheld', 'ncnd', 'not-held', 'refused'];
/** What a requester looks for first stands first: what was asked, what was decided, the answers with their reasons, advice, and what can be done about it. */
const NAMES: Readonly<Partial<Record<BlockName, string>>> = { request: 'The request', decision: 'The decision in short', rights: 'The passage on complaints' };

export default defineRule({
  name: 'structure',
  severity: 'information',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'ICO', at: 'Guide to freedom of information: refusing a request' },
    { act: 'practice', at: 'Headings that are marked as headings: Web Content Accessibility Guidelines 2.2, criterion 1.3.1' },
  ],
  messages: {
    order: {
      what: '{part} stands {place} the answers.',
      why: 'Readers expect what they asked first, then the decision, then the reasons, and last what they can do about it. In another order they miss parts.',
      todo: 'Move it {wanted} the answers.',
    },
    'bold-heading': {
      what: 'This line is bold, and looks like a heading without being one.',
      why: 'A screen reader does not announce it, no table of contents shows it, and the checks can’t tell what the passage under it is for.',
      todo: 'Make it a heading: number signs before it instead of asterisks around it.',
    },
    'follows-nothing': {
      what: '“{words}” opens the reasons, and there is nothing before it to add to.',
      why: 'It shows that a passage was left out or moved, so the reader looks for something that is not there.',
      todo: 'Take the words out, or put back what should stand before them.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const { block, target, isLate } of misplaced(notice))
        ctx.report({
          at: block.fence.nameSpan,
          message: 'order',
          values: { part: NAMES[block.name ?? 'rights'] ?? '', place: isLate ? 'after' : 'before', wanted: isLate ? 'before' : 'after' },
          fix: () => move(notice, block, target, isLate),
        });
      for (const { piece, words, depth } of boldHeadings(notice))
        ctx.report({
          at: piece.span,
          message: 'bold-heading',
          fix: () => ({ title: 'Make it a heading', edits: [{ span: piece.span, text: `${'#'.repeat(depth)} ${words}` }], safe: false }),
        });
      const opening = addsToNothing(notice);
      if (opening) ctx.report({ at: opening.at, message: 'follows-nothing', values: { words: opening.words }, fix: () => opening.fix });
    },
  },
});

interface Misplaced {
  readonly block: Block;
  /** The answer before or after which it belongs. */
  readonly target: Block;
  readonly isLate: boolean;
}

/** Request and decision that stand after the first answer, rights that stand before the last. */
function misplaced({ syntax }: Notice): readonly Misplaced[] {
  const top = syntax.blocks.filter(({ parent }) => parent === undefined);
  const answers = top.filter(({ name }) => OUTCOMES.includes(name));
  const [first] = answers;
  const last = answers.at(-1);
  if (!first || !last) return [];
  return top.flatMap((block): Misplaced[] => {
    if ((block.name === 'request' || block.name === 'decision') && block.span.start > first.span.start) return [{ block, target: first, isLate: true }];
    return block.name === 'rights' && block.span.start < last.span.start ? [{ block, target: last, isLate: false }] : [];
  });
}

function move(notice: Notice, block: Block, target: Block, isLate: boolean): Fix | undefined {
  if (!block.close || !target.close) return undefined;
  const { text } = notice;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const words = text.slice(block.span.start, block.span.end).trimEnd();
  const after = /^\s*/.exec(text.slice(block.span.end))?.[0].length ?? 0;
  const taken: TextEdit = { span: { start: block.span.start, end: block.span.end + after }, text: '' };
  const end = target.span.start + text.slice(target.span.start, target.span.end).trimEnd().length;
  const put: TextEdit = isLate
    ? { span: { start: target.span.start, end: target.span.start }, text: `${words}${newline}${newline}` }
    : { span: { start: end, end }, text: `${newline}${newline}${words}` };
  return { title: isLate ? 'Move it before the answers' : 'Move it after the answers', edits: [taken, put], safe: false };
}

const LONGEST_HEADING = 80;
const BOLD_LINE = /^(?:\*\*([^*\n]{3,80})\*\*|__([^_\n]{3,80})__)$/;

interface BoldHeading {
  readonly piece: Piece;
  readonly words: string;
  readonly depth: number;
}

/** Paragraphs that are one bold line with text under it. Labels (“**Our reference:** …”), sentences, and lines of the signature are none. */
function boldHeadings(notice: Notice): readonly BoldHeading[] {
  if (notice.form === 'plain') return [];
  const closing = notice.sentences.find(({ zone }) => zone === 'closing')?.span.start ?? Infinity;
  const found: BoldHeading[] = [];
  let above: Piece | undefined;
  for (const [index, piece] of notice.pieces.entries()) {
    if (piece.kind === 'heading') above = piece;
    if (piece.kind !== 'paragraph' || piece.quoted || piece.span.end - piece.span.start > LONGEST_HEADING + 4 || piece.span.start >= closing) continue;
    const match = BOLD_LINE.exec(notice.slice(piece.span.start, piece.span.end).trim());
    const words = (match?.[1] ?? match?.[2] ?? '').trim().replace(/:$/, '');
    const under = notice.pieces[index + 1];
    if (!/\p{L}{3}/u.test(words) || /[.!:;?]|^\p{Ll}/u.test(words.replace(/\b[sS]\.(?=\s?\d)/, '')) || !under || under.kind === 'heading') continue;
    if (under.block !== piece.block || isQuotedOrInternal(notice, piece.span.start)) continue;
    found.push({ piece, words, depth: above && above.block === piece.block ? Math.min(above.depth + 1, 6) : 2 });
  }
  return found;
}

const ADDING = /^(?:in addition|additionally|furthermore|moreover|secondly)(?: to (?:this|that|the above))?, /i;

/** A heading that opens all the reasons, and not those of one provision or question. */
const OF_REASONS = /^(?:the |our |my )?(?:reasons?|reasoning|explanation|rationale|why)\b(?![^\n]{0,60}\d)/i;

interface AddsToNothing {
  readonly at: { readonly start: number; readonly end: number };
  readonly words: string;
  readonly fix: Fix | undefined;
}

/** Words that add to something, where nothing was said before: at the head of the first passage of reasons, under its heading, or of the whole answer. */
function addsToNothing(notice: Notice): AddsToNothing | undefined {
  const requestEnd = notice.request?.span.end ?? 0;
  const sentences = ownProse(notice).filter(({ span, zone }) => span.start >= requestEnd && zone !== 'rights');
  const heading = notice.pieces.find(({ kind, quoted, span, prose }) => kind === 'heading' && !quoted && span.start >= requestEnd && prose.has(OF_REASONS));
  const heads = [requestEnd > 0 ? sentences[0] : undefined, heading && sentences.find(({ span }) => span.start > heading.span.start)];
  for (const sentence of heads) {
    const match = sentence && sentence.match(ADDING);
    if (!match) continue;
    const words = match[0].trimEnd().replace(/,$/, '');
    const at = sentence.at(0, words.length);
    const next = sentence.at(match[0].length, match[0].length + 1);
    const letter = notice.slice(next.start, next.end);
    const fix = /^\p{L}$/u.test(letter)
      ? { title: `Take out “${words}”`, edits: [{ span: { start: at.start, end: next.end }, text: letter.toUpperCase() }], safe: false }
      : undefined;
    return { at, words, fix };
  }
  return undefined;
}
