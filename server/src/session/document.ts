import { createSnapshot, type Engine, type Snapshot } from '../core/features/snapshot';
import type { LineIndex } from '../core/text/lineIndex';
import type { Range } from '../core/text/span';

/** A change as an editor sends it: a range with its new text, or the whole text. */
export interface DocumentChange {
  readonly range?: Range;
  readonly text: string;
}

/** One version of an open document. A change makes a new object, so whoever holds this one is never disturbed. */
export class NoticeDocument {
  readonly snapshot: Snapshot;

  private constructor(
    readonly uri: string,
    readonly version: number,
    private readonly engine: Engine,
    snapshot: string | Snapshot,
  ) {
    this.snapshot = typeof snapshot === 'string' ? createSnapshot(snapshot, { uri, version, fileName: fileNameOf(uri) }, engine) : snapshot;
  }

  get text(): string {
    return this.snapshot.text;
  }

  /** How many characters it has: to know that the text need not be put together. */
  get length(): number {
    return this.snapshot.length;
  }

  /** Opens a document. */
  static open(uri: string, version: number, text: string, engine: Engine): NoticeDocument {
    return new NoticeDocument(uri, version, engine, text);
  }

  get lines(): LineIndex {
    return this.snapshot.lines;
  }

  /** The document after the changes, each of which refers to the text left by the one before. */
  change(changes: readonly DocumentChange[], version: number): NoticeDocument {
    const source = { uri: this.uri, version, fileName: fileNameOf(this.uri) };
    let { snapshot } = this;
    for (const { range, text } of changes)
      snapshot = range ? snapshot.next({ span: snapshot.lines.span(ordered(range)), text }, source) : createSnapshot(text, source, this.engine);
    if (snapshot === this.snapshot) snapshot = createSnapshot(this.text, source, this.engine);
    return new NoticeDocument(this.uri, version, this.engine, snapshot);
  }
}

function ordered(range: Range): Range {
  const { start, end } = range;
  const swapped = start.line > end.line || (start.line === end.line && start.character > end.character);
  return swapped ? { start: end, end: start } : range;
}

/** The last part of an address, as a file name. An address that is not well formed is taken as it stands. */
export function fileNameOf(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1).replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
