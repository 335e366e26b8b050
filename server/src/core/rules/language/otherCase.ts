/*
 * Words by which a letter names another case on purpose. Each list with its reason.
 */

/** Sentences that speak of another request: earlier, repeated, joined or passed on. A reference there is no left-over. */
export const ANOTHER_REQUEST =
  /\b(?:earlier|previous(?:ly)?|prior|former|already|again|repeat(?:s|ed)?|same|identical|similar|related|linked|connected|separate(?:ly)?|other|another|second|first|later|subsequent(?:ly)?|follow(?:s|ing)?[- ]?up|also|combined?|joined|together|aggregat\w+|cross[- ]refer\w+|see|published?|disclosure log|review(?:ed)? of|in response to|transferred|forwarded|your (?:e-?mail|letter|reference|ref))\b/i;

/** Before a number that is a reference. Without such a word it may count anything. */
export const NUMBER_IS_REFERENCE = /\b(?:ref(?:erences?)?|requests?|case|file|FOIA?|EIR)\b[.:]?(?: (?:is|no\.?|number|id)\b:?)?\s{0,2}$/i;

/** What stands where a name should, when the requester gave none. */
export const NAMES_NOBODY: ReadonlySet<string> = new Set([
  'sir or madam',
  'sir madam',
  'madam or sir',
  'dear sir',
  'dear sir or madam',
  'dear requester',
  'the requester',
  'foi requester',
  'the applicant',
  'foi applicant',
  'the occupier',
  'to whom it may concern',
  'not given',
  'name withheld',
  'member of the public',
  'a member of the public',
]);

/** What an authority does in its own letter: a sentence in which another authority does it was written for that one. */
export const ACTS_AS_OURSELVES =
  /^\s?(?:\([A-Z]{2,8}\)\s?)?,?\s?(?:can |could )?(?:neither confirm|is (?:withholding|relying|refusing|not obliged)|withholds|relies on|refuses|has (?:decided to (?:withhold|refuse|disclose)|withheld|weighed|considered the public interest)|considers that the public interest|will not (?:confirm|disclose|release))\b/i;
