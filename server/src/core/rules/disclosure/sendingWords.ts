/** Words that say, in so many words, that something goes out with this letter. Each can mean nothing else; “attached to the contract” or “enclosed spaces” are not among them. */
export const SENT_WITH: readonly RegExp[] = [
  // The drafter's own act.
  /\b(?:please (?:find|see)|you will find|I have|we have|I|we) (?:now )?(?:attach(?:ed)?|enclose[d]?)\b/i,
  // What stands with the letter, said of a document.
  /\b(?:is|are) (?:now )?(?:attached|enclosed)(?=[.,;)]| (?:to|with) this (?:letter|e-?mail|response|reply|message)\b|$)/i,
  /\b(?:see|in) the (?:attached|enclosed) (?:documents?|files?|tables?|reports?|annex\w*|spreadsheets?|schedules?|pdfs?)\b/i,
];

/** What makes such a sentence say something else. */
export const NOT_SENT =
  /\b(?:separate(?:ly)?|under separate cover|by (?:separate )?post|another (?:e-?mail|letter)|not (?:attached|enclosed)|attach(?:ed)? (?:\w{1,12} ){0,2}(?:weight|importance|significance|value|conditions?)|will (?:be|send|follow)|if you|would|previous(?:ly)?|earlier|already|below|above|overleaf|link|download|web ?site|published|https?:)\b/i;

/** Numbers as words, as far as letters count their attachments. */
const NUMBERS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 };

/** “three attachments”, “the 2 attached files”: a count of the files themselves. Papers and pages may share a file. */
const COUNTED =
  /(?<!first |last |other |these |those |of the )\b(one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:attachments?|enclosures?|attached files?|enclosed files?)\b/gi;

/** Every count of attachments in a sentence, with its place. */
export function countsIn(text: string): { readonly count: number; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(COUNTED)].flatMap((match) => {
    const word = (match[1] ?? '').toLowerCase();
    const count = NUMBERS[word] ?? Number(word);
    return count > 0 ? [{ count, start: match.index, end: match.index + match[0].length }] : [];
  });
}

/** “Attachment 3”, “Enclosure 2”: a file by its number. */
const NUMBERED = /\b(?:attachments?|enclosures?) (\d{1,2})\b(?! (?:to|of)\b)/gi;

/** Every attachment that a sentence names by number, with its place. */
export function numbersIn(text: string): { readonly count: number; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(NUMBERED)].map((match) => ({ count: Number(match[1]), start: match.index, end: match.index + match[0].length }));
}
