import type { Unit } from './units';

/** The head of a message that mail programs put above what is answered. */
const HEAD = /^(?:-{2,10} ?)?(?:(?:original|forwarded) message\b|from: .{1,200}? (?:sent|date): .{1,100}? to: )|^on .{5,80}\b(?:19|20)\d\d\b.{0,120} wrote:$/i;

/** Where an earlier message begins below an answer by e-mail; -1 where there is none. One above the salutation is the head of the answer itself. */
export function earlierMessage(units: readonly Unit[]): number {
  const salutation = units.findIndex((unit) => /^dear\b/i.test(wordsOf(unit)));
  return units.findIndex((unit, index) => index > Math.max(0, salutation) && HEAD.test(wordsOf(unit)));
}

function wordsOf({ sentences }: Unit): string {
  return sentences[0]?.piece.prose.text ?? '';
}
