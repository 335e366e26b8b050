import { judged } from '../text/tracking';
import type { Spoken } from '../text/words';

/**
 * A letter that answers a request for review, where its front matter does not say so. Told by its opening, because every refusal speaks of reviews at its end.
 * Sources: openings of review letters by departments, regulators, councils, police forces and Scottish bodies.
 */

/** How far an opening reaches, in characters. */
const OPENING = 1200;

/** What was asked for is a review, or this letter says that one was made. */
const SAYS_SO: readonly RegExp[] = [
  /\b(?:thank you for|further to|following|i refer to|in response to|responding to)[^.\n]{0,60}\brequest(?:ing)?\b[^.\n]{0,40}\b(?:for|of) (?:an |a )?(?:internal )?review\b/i,
  /\bfreedom of information:? internal review\b|^\s{0,4}internal review\b|\n[ \t]{0,4}requirement for review\b|\n[ \t]{0,4}(?:outcome of )?internal review\b[^.\n]{0,60}\n/i,
  /\b(?:your|the) internal review request\b|\brequest for (?:an )?internal review (?:dated|of \d|received|which|that (?:was|we))/i,
  /\b(?:asked|asking|requested|required|requesting) (?:us|(?:the|this) [\w ]{3,30}?) to (?:review|reconsider)\b/i,
  /\bi have (?:now )?reviewed (?:the|our|this|its|that) (?:\w+ )?(?:response|decision|handling|reply|refusal)\b/i,
  /\bi (?:have|am) (?:now )?(?:conducted|completed|carried out|reviewed|conducting|undertaken|concluded) (?:an |the |your |my )?(?:internal )?review\b/i,
  // "in which you ask for a review of our response", "your email asking for an internal review".
  /\b(?:in which you|where you|e-?mail|letter|message|correspondence|you (?:then |have |had |also |subsequently )?) ?(?:ask(?:ed|ing|s)?|request(?:ed|ing|s)?|sought|seek(?:ing|s)?|appl(?:ied|ying)|require[ds]?) (?:for )?(?:an internal review|(?:a |the )?review of (?:our|the|my|its|this|that) (?:\w+ ){0,2}?(?:response|decision|handling|reply|refusal|answer))\b/i,
  // A subject line: "Request for information – EIR: internal review", "FOI 25/113 - Internal Review Outcome".
  /\n[^.\n?]{0,90}\b(?:request|foi|foia|eir|regulations|act|ref(?:erence)?|information|case)\b[^.\n?]{0,40}[-–—:(] ?(?:outcome of )?(?:the |your )?internal review(?: (?:outcome|decision|response|of [^.\n]{1,40}))?\)?[ \t]{0,4}\n/i,
  /\b(?:the )?(?:outcome|result|conclusions?|findings) of (?:the|my|our|your|an|this) (?:internal )?review (?:of|into|that|which|you)\b(?![^.\n]{0,80}\b(?:you (?:may|can|have)|commissioner))/i,
];

/** Words that tell of a review still to be asked for. */
const OFFERED =
  /\b(?:if|should|unless|where|once|after|when) (?:you|for any reason)\b[^.\n]{0,120}$|\byou (?:may|can|could|have the right to|are entitled to)\b[^.\n]{0,60}$/i;

/** Whether the opening shows that the letter answers a request for review. */
export function isReviewLetter(words: readonly Spoken[]): boolean {
  const read: Spoken[] = [];
  let length = 0;
  for (const piece of words) {
    if (length >= OPENING) break;
    read.push(piece);
    length += piece.length + 1;
  }
  return judged(read, () =>
    saysReview(
      read
        .map(({ text }) => text)
        .join('\n')
        .slice(0, OPENING),
    ),
  );
}

function saysReview(opening: string): boolean {
  return SAYS_SO.some((pattern) => {
    const match = pattern.exec(opening);
    return match !== null && !OFFERED.test(opening.slice(Math.max(0, match.index - 160), match.index));
  });
}
