/**
 * The same text in the wider of the two forms in which JavaScript engines hold texts: two bytes for each character, also where one would do. An engine
 * compiles an expression for each form that it meets. One letter has both, a sentence with a curly quotation mark and a sentence without, so
 * of our many expressions most were compiled twice, which took a quarter of the first check.
 */
export function inOneForm(text: string): string {
  return `${text}${WIDE}`.slice(0, -1);
}

const WIDE = '\u2019';
