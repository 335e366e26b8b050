/*
 * Words by which a letter names another case on purpose. Each list with its reason.
 */

/** Sentences that speak of another request: earlier, repeated, joined or passed on. A reference there is no left-over. */
export const ANOTHER_REQUEST =
  /\b(?:earlier|previous(?:ly)?|prior|former|already|again|repeat(?:s|ed)?|same|identical|similar|related|linked|connected|separate(?:ly)?|other|another|second|first|later|subsequent(?:ly)?|follow(?:s|ing)?[- ]?up|also|combined?|joined|together|aggregat\w+|cross[- ]refer\w+|see|published?|disclosure log|review(?:ed)? of|in response to|transferred|forwarded|your (?:e-?mail|letter|reference|ref))\b/i;

/** What an authority does in its own letter: a sentence in which another authority does it was written for that one. */
export const ACTS_AS_OURSELVES =
  /^\s*(?:\([A-Z]{2,8}\)\s*)?,?\s*(?:can |could )?(?:neither confirm|is (?:withholding|relying|refusing|not obliged)|withholds|relies on|refuses|has (?:decided to (?:withhold|refuse|disclose)|withheld|weighed|considered the public interest)|considers that the public interest|will not (?:confirm|disclose|release))\b/i;
