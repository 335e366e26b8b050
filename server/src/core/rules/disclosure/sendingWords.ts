import { allMatches } from '../../text/allMatches';

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
  /\b(?:separate(?:ly)?|under separate cover|by (?:separate )?post|another (?:e-?mail|letter)|not (?:attached|enclosed)|attach(?:ed)? (?:\w{1,12} ){0,2}(?:weight|importance|significance|value|conditions?)|will (?:be|send|follow)|if you|would|you (?:have )?(?:sent|attached|enclosed|provided|supplied)|your (?:e-?mail|message|letter|request|attachments?|enclosures?)|(?:contract|report|agreement|minutes|e-?mails?|lease|policy|document) (?:has|have|had|with|contains?|contained)|previous(?:ly)?|earlier|already|below|above|overleaf|link|download|web ?site|published|https?:)\b/i;

/** Before a number: all that there are are counted, and not some of them. */
const ALL_OF_THEM = /\b(?:the|all|these|there (?:are|is)|attach|enclose|send you|sending you|find(?: attached| enclosed)?|with|in) (?:the )?$/i;

/** Numbers as words, as far as letters count their attachments. */
const NUMBERS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 };

/** “three attachments”, “the 2 attached files”: a count of the files themselves. Papers and pages may share a file. */
const COUNTED =
  /(?<!first |last |other |these |those |of the )\b(one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:attachments?|enclosures?|attached files?|enclosed files?)\b/gi;

/** The count of all attachments that a sentence gives, with its place. One that counts some of them (“two attachments are maps”), or counts twice, gives none. */
export function countsIn(text: string): { readonly count: number; readonly start: number; readonly end: number }[] {
  if (!/attach|enclos/i.test(text)) return [];
  const all = allMatches(text, COUNTED);
  return all.flatMap((match) => {
    if (all.length > 1 || !ALL_OF_THEM.test(text.slice(0, match.index))) return [];
    const word = (match[1] ?? '').toLowerCase();
    const count = NUMBERS[word] ?? Number(word);
    return count > 0 ? [{ count, start: match.index, end: match.index + match[0].length }] : [];
  });
}

/** “Attachment 3”, “Enclosure 2”: a file by its number. */
const NUMBERED = /\b(?:attachments?|enclosures?) (\d{1,2})\b(?! (?:to|of)\b)/gi;

/** Every attachment that a sentence names by number, with its place. */
export function numbersIn(text: string): { readonly count: number; readonly start: number; readonly end: number }[] {
  return allMatches(text, NUMBERED).map((match) => ({ count: Number(match[1]), start: match.index, end: match.index + match[0].length }));
}
