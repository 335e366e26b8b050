import { createSnapshot, type Engine, type Snapshot } from '../core/features/snapshot';
import { applyEdits } from '../core/text/edits';
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
    readonly text: string,
    private readonly engine: Engine,
  ) {
    this.snapshot = createSnapshot(text, { uri, version, fileName: fileNameOf(uri) }, engine);
  }

  /** Opens a document. */
  static open(uri: string, version: number, text: string, engine: Engine): NoticeDocument {
    return new NoticeDocument(uri, version, text, engine);
  }

  get lines(): LineIndex {
    return this.snapshot.lines;
  }

  /** The document after the changes, each of which refers to the text left by the one before. */
  change(changes: readonly DocumentChange[], version: number): NoticeDocument {
    let text = this.text;
    let lines: LineIndex | undefined = this.lines;
    for (const change of changes) {
      if (!change.range) text = change.text;
      else {
        lines ??= createSnapshot(text, {}, this.engine).lines;
        const span = lines.span(ordered(change.range));
        text = applyEdits(text, [{ span, text: change.text }]);
      }
      lines = undefined;
    }
    return new NoticeDocument(this.uri, version, text, this.engine);
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
