/** What can be read as a whole by somebody who is watched. */
export interface Tracked {
  /** Who has read it as a whole, a bit for each watched reader. */
  readers: Uint32Array | undefined;
}

/** Something that was judged by words, and how. */
interface Judgement {
  readonly pass: () => unknown;
  readonly verdict: unknown;
}

/** What a change to some words comes to: what was changed, and which questions about it are answered differently now. */
export interface TextChange {
  readonly changed: readonly Tracked[];
  readonly questions: readonly number[];
  /** The line of the source that was written in, before and after. */
  readonly lines: readonly string[];
}

const NOTHING_ASKED = new Uint32Array(0);

/**
 * Somebody who reads a letter and is watched while he does: the lifting, and each rule. It is noted which questions he asks of any words, and which
 * words he reads as a whole. Notes are only ever added to: asking more than is needed costs time and never a wrong answer.
 */
export class Watched {
  // Of some two hundred readers of a letter most note only questions: what one has no note of takes no room.
  private asked = NOTHING_ASKED;
  /** Has read the source text as a whole, or parts that say nothing of who reads them: any change concerns him. */
  everything = false;
  private judgements: Map<Tracked, Judgement[]> | undefined;
  /** Has read all lines of the source that match one of these. */
  private patterns: Map<string, RegExp> | undefined;
  /** What he was told by others, who are watched themselves. */
  private sources: Set<Watched> | undefined;

  /** @param number from 0; different for each reader of one letter */
  constructor(readonly number: number) {}

  asks(question: number): void {
    const index = question >>> 5;
    if (index >= this.asked.length) {
      const longer = new Uint32Array(index + 16);
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

  readsLines(pattern: RegExp): void {
    this.patterns ??= new Map();
    this.patterns.set(pattern.source, pattern);
  }

  relies(source: Watched): void {
    this.sources ??= new Set();
    this.sources.add(source);
  }

  /** Whether a change may concern him: he, or whom he relies on, has asked one of these questions or read one of these as a whole. */
  isConcerned(change: TextChange): boolean {
    if (this.everything || change.questions.some((question) => this.hasAsked(question)) || change.changed.some((source) => this.hasRead(source))) return true;
    for (const pattern of this.patterns?.values() ?? []) if (change.lines.some((line) => pattern.test(line))) return true;
    for (const source of this.sources ?? []) if (source.isConcerned(change)) return true;
    return false;
  }

  /** Notes a judgement of certain words, to be passed again when one of them has changed. */
  judges(judgement: Judgement, by: readonly Tracked[]): void {
    this.judgements ??= new Map();
    for (const source of by) {
      const own = this.judgements.get(source);
      if (own) own.push(judgement);
      else this.judgements.set(source, [judgement]);
    }
  }

  /** Whether what was judged by these words is judged in the same way now. */
  judgesAlike(sources: readonly Tracked[]): boolean {
    return sources.every((source) => (this.judgements?.get(source) ?? []).every(({ pass, verdict }) => Object.is(watching(undefined, pass), verdict)));
  }

  /** Whether he has read this as a whole. */
  hasRead(source: Tracked): boolean {
    return (((source.readers?.[this.number >>> 5] ?? 0) >>> (this.number & 31)) & 1) !== 0;
  }
}

let current: Watched | undefined;
/** Set while nobody is watched, whoever reads. */
let unseen = false;

/** Who is being watched at the moment, if anybody is. */
export function tracked(): Watched | undefined {
  return current;
}

/** Notes that whoever is watched reads the letter as a whole. */
export function readsEverything(): void {
  if (current) current.everything = true;
}

/** Notes that whoever is watched reads those lines of the source that match an expression, each for itself. For expressions without `g` and `y`. */
export function readsLines(pattern: RegExp): void {
  current?.readsLines(pattern);
}

/** Watches a judgement: what it reads of its own sources is theirs to answer for, all else is noted as whoever judges would be. */
class Judge extends Watched {
  constructor(
    private readonly judging: Watched,
    private readonly own: readonly Tracked[],
  ) {
    super(judging.number);
  }

  override asks(question: number): void {
    this.judging.asks(question);
  }

  override reads(source: Tracked): void {
    if (!this.own.includes(source)) this.judging.reads(source);
  }

  override readsLines(pattern: RegExp): void {
    this.judging.readsLines(pattern);
  }

  override relies(source: Watched): void {
    this.judging.relies(source);
  }
}

/**
 * Judges certain words in a way that can't be put as a question to each of them. The verdict is a string, a number, a truth value or nothing; after a
 * change to one of the words the judgement is passed again, so it may rest on them, on what stands fast in the notice, and on nothing else.
 */
export function judged<T extends string | number | boolean | undefined>(by: readonly Tracked[], pass: () => T): T {
  const judging = current;
  if (!judging) return pass();
  const verdict = watching(new Judge(judging, by), pass);
  judging.judges({ pass, verdict }, by);
  return verdict;
}

/**
 * Does something while nobody is watched: for a letter that is read once and never written in. Whoever would have been watched counts as
 * having read everything, so should the letter be written in all the same, it is read anew.
 */
export function unwatched<T>(act: () => T): T {
  const [watched, before] = [current, unseen];
  current = undefined;
  unseen = true;
  try {
    return act();
  } finally {
    current = watched;
    unseen = before;
  }
}

/** Does something while a reader is watched. What he calls is watched as his; afterwards whoever was watched before is watched again. */
export function watching<T>(reader: Watched | undefined, act: () => T): T {
  if (unseen) {
    if (reader) reader.everything = true;
    return act();
  }
  const before = current;
  current = reader;
  try {
    return act();
  } finally {
    current = before;
  }
}
