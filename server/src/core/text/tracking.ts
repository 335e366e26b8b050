/** What can be read as a whole by somebody who is watched. */
export interface Tracked {
  /** Who has read it as a whole, a bit for each watched reader. */
  readers: Uint32Array | undefined;
}

/** What a change to some words comes to: what was changed, and which questions about it are answered differently now. */
export interface TextChange {
  readonly changed: readonly Tracked[];
  readonly questions: readonly number[];
}

/**
 * Somebody who reads a letter and is watched while he does: the lifting, and each rule. It is noted which questions he asks of any words, and which
 * words he reads as a whole. Notes are only ever added to: asking more than is needed costs time and never a wrong answer.
 */
export class Watched {
  private asked = new Uint32Array(16);
  /** Has read the source text as a whole, or parts that say nothing of who reads them: any change concerns him. */
  everything = false;
  /** What he was told by others, who are watched themselves. */
  private readonly sources = new Set<Watched>();

  /** @param number from 0; different for each reader of one letter */
  constructor(readonly number: number) {}

  asks(question: number): void {
    const index = question >>> 5;
    if (index >= this.asked.length) {
      const longer = new Uint32Array(index + 32);
      longer.set(this.asked);
      this.asked = longer;
    }
    this.asked[index] = (this.asked[index] ?? 0) | (1 << (question & 31));
  }

  /** Whether he has asked a question of any words. */
  hasAsked(question: number): boolean {
    return (((this.asked[question >>> 5] ?? 0) >>> (question & 31)) & 1) !== 0;
  }

  reads(source: Tracked): void {
    const index = this.number >>> 5;
    let { readers } = source;
    if (readers === undefined || index >= readers.length) {
      const longer = new Uint32Array(Math.max(index + 1, 6));
      if (readers) longer.set(readers);
      source.readers = readers = longer;
    }
    readers[index] = (readers[index] ?? 0) | (1 << (this.number & 31));
  }

  relies(source: Watched): void {
    this.sources.add(source);
  }

  /** Whether a change may concern him: he, or whom he relies on, has asked one of these questions or read one of these as a whole. */
  isConcerned(change: TextChange): boolean {
    if (this.everything || change.questions.some((question) => this.hasAsked(question)) || change.changed.some((source) => this.hasRead(source))) return true;
    for (const source of this.sources) if (source.isConcerned(change)) return true;
    return false;
  }

  /** Whether he has read this as a whole. */
  hasRead(source: Tracked): boolean {
    return (((source.readers?.[this.number >>> 5] ?? 0) >>> (this.number & 31)) & 1) !== 0;
  }
}

let current: Watched | undefined;

/** Who is being watched at the moment, if anybody is. */
export function tracked(): Watched | undefined {
  return current;
}

/** Does something while a reader is watched. What he calls is watched as his; afterwards whoever was watched before is watched again. */
export function watching<T>(reader: Watched | undefined, act: () => T): T {
  const before = current;
  current = reader;
  try {
    return act();
  } finally {
    current = before;
  }
}
