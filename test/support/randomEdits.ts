import type { TextEdit } from '../../server/src/core/text/span';
import { cut, doingOf } from './editKinds';
import { TYPED } from './editWords';
import { type Chooser, chooser } from './randomNumbers';

/** What a person does in one go, by the kind of doing. */
export interface EditStep {
  readonly kind: string;
  /** One after the other: each refers to the text that the one before it left, as the changes of one message of the protocol do. */
  readonly edits: readonly TextEdit[];
}

/** A text after edits that follow each other. */
export function afterEdits(text: string, edits: readonly TextEdit[]): string {
  return edits.reduce((before, { span, text: inserted }) => before.slice(0, span.start) + inserted + before.slice(span.end), text);
}

const replace = (start: number, end: number, text: string): TextEdit => ({ span: { start, end }, text });

/** A step that was made, as it is taken back: what it put in and what stood there. */
interface Done {
  readonly edits: readonly TextEdit[];
  readonly inverse: readonly TextEdit[];
}

/**
 * Somebody who writes at random. Most of what they do is typing, letter by letter, in the place where they last were; now and then they delete,
 * paste, reshape lines, change front matter, fences, lists and tables, switch line endings, do several things at once, or take steps back.
 * The same text and seed give the same steps. A text that has grown to twice its length is cut.
 */
export class RandomEditor {
  readonly choose: Chooser;
  /** Where the next letter goes. May stand inside a surrogate pair or between CR and LF, as positions of clients may. */
  caret = 0;
  private word = '';
  private readonly most: number;
  private readonly done: Done[] = [];
  private readonly undone: Done[] = [];

  constructor(
    public text: string,
    seed: number,
  ) {
    this.choose = chooser(seed);
    this.most = Math.max(2 * text.length, text.length + 4000);
    this.moveCaret();
  }

  /** Makes the next step; `text` is then what it left. */
  step(): EditStep {
    if (this.text.length > this.most) return this.make('cut', cut(this));
    if (this.choose.chance(0.04)) return this.takeBack();
    if (this.choose.chance(0.02)) {
      const first = doingOf(this.choose).edits(this);
      const other = new RandomEditor(afterEdits(this.text, first), this.choose.number(0, 1e9));
      return this.make('several at once', [...first, ...doingOf(this.choose).edits(other)]);
    }
    const { kind, edits } = doingOf(this.choose);
    return this.make(kind, edits(this));
  }

  private make(kind: string, edits: readonly TextEdit[]): EditStep {
    const inverse: TextEdit[] = [];
    for (const edit of edits) {
      inverse.unshift(replace(edit.span.start, edit.span.start + edit.text.length, this.text.slice(edit.span.start, edit.span.end)));
      this.text = afterEdits(this.text, [edit]);
    }
    this.done.push({ edits, inverse });
    if (this.done.length > 40) this.done.shift();
    this.undone.length = 0;
    const last = edits.at(-1);
    if (last) this.caret = last.span.start + last.text.length;
    return { kind, edits };
  }

  /** Undoes up to six steps in a message, or redoes what was undone. */
  private takeBack(): EditStep {
    const redo = this.undone.length > 0 && this.choose.chance(0.4);
    const [from, to] = redo ? [this.undone, this.done] : [this.done, this.undone];
    const edits: TextEdit[] = [];
    for (let steps = this.choose.number(1, 6); steps > 0; steps--) {
      const step = from.pop();
      if (!step) break;
      edits.push(...(redo ? step.edits : step.inverse));
      to.push(step);
    }
    this.text = afterEdits(this.text, edits);
    this.caret = edits.at(-1)?.span.start ?? this.caret;
    return { kind: redo ? 'redo' : 'undo', edits };
  }

  /** To another place: most often into a sentence, else anywhere. */
  moveCaret(): void {
    this.word = '';
    this.caret = this.choose.number(0, this.text.length);
    if (this.choose.chance(0.2)) return;
    for (let tries = 0; tries < 8; tries++) {
      const at = this.choose.number(0, this.text.length);
      const { start, end } = this.line(at);
      if (end - start > 30 && /^[A-Z a-z]/.test(this.text.slice(start, start + 1))) {
        this.caret = at;
        return;
      }
    }
  }

  /** The next letter of the word that is being typed. */
  nextLetter(): string {
    if (this.word === '') {
      if (this.choose.chance(0.35)) this.moveCaret();
      this.word = `${this.choose.pick(TYPED)}${this.choose.chance(0.8) ? ' ' : this.choose.chance(0.3) ? '\n' : ''}`;
    }
    const letter = this.word.slice(0, 1);
    this.word = this.word.slice(1);
    return letter;
  }

  /** The line around an offset, without its ending. */
  line(at: number): { readonly start: number; readonly end: number } {
    const start = at === 0 ? 0 : this.text.lastIndexOf('\n', at - 1) + 1;
    const end = this.text.indexOf('\n', at);
    return { start, end: end < 0 ? this.text.length : end };
  }

  anyLine(): { readonly start: number; readonly end: number } {
    return this.line(this.choose.number(0, this.text.length));
  }

  /** A line that begins like this, searched from a random place on; any line if there is none. */
  lineLike(like: RegExp): { readonly start: number; readonly end: number } {
    const lines = Array.from(this.text.matchAll(like), (match) => match.index);
    return lines.length === 0 ? this.anyLine() : this.line(this.choose.pick(lines));
  }
}
