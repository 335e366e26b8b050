import type { DraftSentence } from '../notice/draft';
import { liftingOf } from '../notice/lift';
import type { Notice } from '../notice/model';
import { LetterSentence, sentencesOf } from '../notice/sentences';
import type { Piece, SyntaxDocument } from '../syntax/model';
import { forgetDerived } from '../text/derived';
import type { LetterText } from '../text/letterText';
import type { TextEdit } from '../text/span';
import type { TextChange, Tracked } from '../text/tracking';
import type { Words } from '../text/words';
import { alike, type Move } from './alike';
import { type MutableSpan, placesOf } from './placesOf';
import { type Rewriting, rewriteLine } from './rewriteLine';

/** What came of a change that was taken in place. */
export interface Taken {
  readonly change: TextChange;
  /** Where was written, as it stood before the change: places that begin or end there, or between, may be others now. */
  readonly from: number;
  readonly to: number;
  /** By how much what follows has moved. */
  readonly by: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * A notice that is being written. A change inside a line, after which the letter says to the lifting all that it said before, is taken in place: the
 * words of one piece are others, what follows has moved, and nothing else has changed. Whether that is so is not guessed: the lifting is watched
 * while it reads (`text/tracking.ts`), and each answer that it had about these words is asked for again.
 */
export class LivingNotice {
  private places: Places | undefined;

  constructor(readonly notice: Notice) {}

  /**
   * Takes a change in place, if it can be. Undefined where it can't be, and nothing has changed; `read anew` where that came out only afterwards, and
   * neither version can be read from this notice any more.
   */
  write(edit: TextEdit, text: LetterText): Taken | 'read anew' | undefined {
    const { notice } = this;
    const lifting = liftingOf(notice);
    if (!lifting || lifting.everything || notice.language !== 'en') return undefined;
    const rewriting = rewriteLine(notice.syntax, edit);
    if (!rewriting || this.touchesPlace(edit)) return undefined;

    const questions: number[] = [];
    const changed: Tracked[] = [];
    const { written } = rewriting;
    /** Whether the lifting reads nothing new in words that have changed; notes who else may. */
    const readsSame = (spoken: Tracked, before: Words, after: Words, move: Move): boolean => {
      if (lifting.hasRead(spoken)) return false;
      for (const difference of before.different(after)) {
        if (alike(difference.before, difference.after, move)) continue;
        if (lifting.hasAsked(difference.question)) return false;
        questions.push(difference.question);
      }
      changed.push(spoken);
      return true;
    };
    const sentences: [LetterSentence, ReturnType<typeof sentencesOf>[number]][] = [];
    if (written) {
      const { piece, fresh, index } = written;
      const move = { at: index, by: rewriting.by };
      if (!readsSame(piece.prose, piece.prose.bare, fresh.prose.bare, move)) return undefined;
      const first = firstSentence(notice.sentences, piece);
      for (const [at, raw] of sentencesOf(fresh).entries()) {
        const sentence = notice.sentences[first + at];
        if (!(sentence instanceof LetterSentence) || sentence.piece !== piece) return undefined;
        if (sentence.bare !== raw.words && !readsSame(sentence, sentence.bare, raw.words, { at: index - sentence.offset, by: rewriting.by })) return undefined;
        sentences.push([sentence, raw]);
      }
      if (notice.sentences[first + sentences.length]?.piece === piece) return undefined;
    }

    const near = written && !written.piece.prose.movesTo(written.fresh.prose, edit.span.start, rewriting.by) ? written.piece.span : edit.span;
    const { start: from, end: to } = near;
    this.move(rewriting, edit, text);
    for (const [sentence, raw] of sentences) sentence.become(raw);
    this.moveSentences(rewriting);
    if (!lifting.judgesAlike(changed)) return 'read anew';
    const change = { changed, questions, lines: rewriting.lines };
    forgetDerived(notice, change);
    return { change, from, to, by: rewriting.by };
  }

  /** Whether a place that is neither a piece's nor a sentence's begins or ends where the text changes: whether it goes with the words can't be told. */
  private touchesPlace({ span }: TextEdit): boolean {
    this.places ??= inOrder(placesOf(this.notice));
    const { byStart, byEnd } = this.places;
    const begins = byStart[firstWhere(byStart, ({ start }) => start >= span.start)];
    const ends = byEnd[firstWhere(byEnd, ({ end }) => end >= span.start)];
    return (begins !== undefined && begins.start <= span.end) || (ends !== undefined && ends.end <= span.end);
  }

  /** The sentences of what was read anew stand where their prose says, those behind it have moved. */
  private moveSentences({ own, fresh, by }: Rewriting): void {
    const { sentences, pieces } = this.notice;
    const behind = pieces[own.from + fresh.length];
    const read = new Set(pieces.slice(own.from, own.from + fresh.length));
    for (let index = firstSentence(sentences, pieces[own.from]); index < sentences.length; index++) {
      const sentence = sentences[index];
      if (!sentence) continue;
      if (read.has(sentence.piece)) place(sentence.span, sentence.at(0, sentence.length));
      else if (by !== 0 && behind) shift(sentence.span, by);
      else return;
    }
  }

  private move({ chunk, chunkIndex, own, fresh, by }: Rewriting, { span }: TextEdit, text: LetterText): void {
    const syntax = this.notice.syntax as Mutable<SyntaxDocument>;
    const starts = syntax.starts as number[];
    (syntax.chunks as SyntaxDocument['chunks'][number][])[chunkIndex] = chunk;
    syntax.written = text;
    if (by !== 0) for (let index = chunkIndex + 1; index < starts.length; index++) starts[index] = (starts[index] ?? 0) + by;

    fresh.forEach((piece, at) => {
      const old = syntax.pieces[own.from + at];
      if (!old) return;
      place(old.span, piece.span);
      old.prose.become(piece.prose);
    });
    if (by === 0) return;
    for (let index = own.from + fresh.length; index < syntax.pieces.length; index++) {
      const piece = syntax.pieces[index];
      if (!piece) continue;
      shift(piece.span, by);
      piece.prose.move(by);
    }
    // None begins or ends where the text has changed, so those behind stay behind, in their order.
    const { byStart = [], byEnd = [] } = this.places ?? {};
    for (const one of byStart.slice(firstWhere(byStart, ({ start }) => start > span.end))) one.start += by;
    for (const one of byEnd.slice(firstWhere(byEnd, ({ end }) => end > span.end))) one.end += by;
  }
}

function place(span: { readonly start: number; readonly end: number }, at: { readonly start: number; readonly end: number }): void {
  const own = span as MutableSpan;
  own.start = at.start;
  own.end = at.end;
}

function shift(span: { readonly start: number; readonly end: number }, by: number): void {
  const own = span as MutableSpan;
  own.start += by;
  own.end += by;
}

/** The index of the first sentence of a piece. Sentences stand in the order of their pieces. */
function firstSentence(sentences: readonly Pick<DraftSentence, 'span' | 'piece'>[], piece: Piece | undefined): number {
  const start = piece?.span.start ?? 0;
  return firstWhere(sentences, (sentence) => sentence.piece.span.start >= start);
}

/** Places in the order of their beginnings, and in that of their ends. */
interface Places {
  readonly byStart: readonly MutableSpan[];
  readonly byEnd: readonly MutableSpan[];
}

function inOrder(places: readonly MutableSpan[]): Places {
  return { byStart: [...places].sort((a, b) => a.start - b.start), byEnd: [...places].sort((a, b) => a.end - b.end) };
}

/** The index of the first of which something holds that holds of all behind it; past the end where it holds of none. */
function firstWhere<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
