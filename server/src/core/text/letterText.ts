import type { TextEdit } from './span';

/** After so many changes that nobody has looked at the text is put together all the same, so that looking at it stays cheap. */
const MOST_CHANGES = 64;

/**
 * The text of one version of a letter. A key makes the next version without copying the letter: its text is put together when somebody reads it as a
 * whole, and most keys in a long letter pass without that.
 */
export class LetterText {
  private flat: string | undefined;
  private parts: readonly string[] | undefined;
  private before: LetterText | undefined;
  private edit: TextEdit | undefined;
  private changes = 0;

  private constructor(readonly length: number) {}

  static of(text: string): LetterText {
    const made = new LetterText(text.length);
    made.flat = text;
    return made;
  }

  /** The text after a change; its span must lie in this text. */
  after(edit: TextEdit): LetterText {
    const next = new LetterText(this.length + edit.text.length - (edit.span.end - edit.span.start));
    next.before = this;
    next.edit = edit;
    next.changes = this.flat === undefined ? this.changes + 1 : 1;
    if (next.changes >= MOST_CHANGES) next.putTogether();
    return next;
  }

  /** The whole text. */
  get whole(): string {
    return this.flat ?? this.putTogether();
  }

  /** What stands between two places, as `slice` of a string with places that are in the text. */
  slice(start: number, end: number): string {
    if (this.flat !== undefined) return this.flat.slice(start, end);
    let at = 0;
    let cut = '';
    for (const part of this.partsOf()) {
      if (at >= end) break;
      if (at + part.length > start) cut += part.slice(Math.max(0, start - at), end - at);
      at += part.length;
    }
    return cut;
  }

  private putTogether(): string {
    const text = this.partsOf().join('');
    this.flat = text;
    this.parts = this.before = this.edit = undefined;
    return text;
  }

  /** The text in parts: those of the version before, one of them cut where the change is. */
  private partsOf(): readonly string[] {
    if (this.flat !== undefined) return [this.flat];
    if (this.parts) return this.parts;
    const versions: LetterText[] = [];
    let base: LetterText | undefined = this;
    for (; base && base.flat === undefined && !base.parts; base = base.before) versions.push(base);
    let parts = base?.partsOf() ?? [];
    for (const { edit } of versions.reverse()) if (edit) parts = changed(parts, edit);
    this.parts = parts;
    return parts;
  }
}

function changed(parts: readonly string[], { span, text }: TextEdit): readonly string[] {
  const made: string[] = [];
  let isWritten = false;
  let at = 0;
  for (const part of parts) {
    const end = at + part.length;
    if (end < span.start || at > span.end) made.push(part);
    else {
      if (at < span.start) made.push(part.slice(0, span.start - at));
      if (!isWritten) made.push(text);
      isWritten = true;
      if (end > span.end) made.push(part.slice(span.end - at));
    }
    at = end;
  }
  if (!isWritten) made.push(text);
  return made;
}
