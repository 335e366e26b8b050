import type { Piece, SyntaxDocument } from '../syntax/model';
import type { Span } from '../text/span';

/** How far the section of each heading goes: to the next one of the same or a higher level in the same block. */
export class Sections {
  private readonly next = new Map<Piece, Piece | undefined>();

  constructor(private readonly syntax: SyntaxDocument) {
    const headings = syntax.pieces.filter((piece) => piece.kind === 'heading');
    for (let index = headings.length - 1; index >= 0; index--) {
      const heading = headings[index];
      if (!heading) continue;
      // What stands in the section of a lower heading needn't be looked at again.
      let later = headings[index + 1];
      while (later && later.depth > heading.depth && later.block === heading.block) later = this.next.get(later);
      this.next.set(heading, later);
    }
  }

  of(heading: Piece): Span {
    const end = this.next.get(heading)?.span.start ?? this.syntax.text.length;
    return { start: heading.span.start, end: Math.min(end, heading.block?.body.end ?? this.syntax.text.length) };
  }
}
