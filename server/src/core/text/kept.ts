import { TextCache } from './textCache';

/** So many answers are kept of one reading before the oldest go, and at most twice as many; a letter of 100 KB has about a thousand sentences. */
const MOST = 1000;
/** A longer text is read each time: it is seldom the same again, and keeping it costs memory. */
const LONGEST = 3000;
/** Stands for an answer that is none. */
const NOTHING = Symbol('nothing');

/** Answers that are kept by a text on which alone they rest. They are never changed by whoever gets them. */
export class Kept<T> {
  private readonly answers = new TextCache<NonNullable<T> | typeof NOTHING | null>(MOST);

  /** The answer for a text; `read` finds it where it is not known, and must be pure. */
  of(text: string, read: () => T): T {
    if (text.length > LONGEST) return read();
    const known = this.answers.get(text);
    if (known !== undefined) return (known === NOTHING ? undefined : known) as T;
    const answer = read();
    this.answers.set(text, answer ?? (answer === null ? null : NOTHING));
    return answer;
  }
}

/**
 * A reading of a text that is kept by the text: most of a letter is the same from one keystroke to the next, and most letters of an
 * authority share their standing paragraphs. `read` must be pure.
 */
export function keptByText<T>(read: (text: string) => T): (text: string) => T {
  const kept = new Kept<T>();
  return (text) => kept.of(text, () => read(text));
}
