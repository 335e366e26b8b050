/** So many answers are kept of one reading before the oldest go; a letter of 100 KB has about a thousand sentences. */
const MOST = 2000;
/** A longer text is read each time: it is seldom the same again, and keeping it costs memory. */
const LONGEST = 3000;

/**
 * A reading of a text that is kept by the text: most of a letter is the same from one keystroke to the next, and most letters of an
 * authority share their standing paragraphs. `read` must be pure and its answers are never changed by whoever gets them.
 * At most twice `MOST` answers are held: those of the running generation and those of the one before, which are carried over when asked for.
 */
export function keptByText<T>(read: (text: string) => T): (text: string) => T {
  let now = new Map<string, T>();
  let before = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    let answer = now.get(text);
    if (answer !== undefined || now.has(text)) return answer as T;
    answer = before.has(text) ? (before.get(text) as T) : read(text);
    if (now.size >= MOST) {
      before = now;
      now = new Map();
    }
    now.set(text, answer);
    return answer;
  };
}
