/** A paragraph of a plain letter: lines that belong together. */
export interface PlainParagraph {
  readonly from: number;
  /** The line after its last. */
  readonly to: number;
  /** Its words, lines joined by spaces and trimmed. */
  readonly text: string;
  readonly marker: Marker | undefined;
  /** A blank line (or nothing) stands before it. */
  readonly first: boolean;
}

export interface Marker {
  /** As written: `1.`, `(a)`, `•`. */
  readonly text: string;
  readonly kind: 'digit' | 'letter' | 'bullet';
  readonly number: number | undefined;
  /** Characters from the start of the line to the words. */
  readonly width: number;
}
