import type { Notice, Sentence } from '../../notice/model';
import { isOwnSentence } from './cost';

/** A repeated request, in other words than the statute's. */
export const REPEATED =
  /\brepeat(?:ed|ing|s)?\b|\b(?:exactly |very |substantially |essentially |virtually )?(?:the same|identical|similar) (?:\w+ ){0,3}(?:requests?|information|questions?)\b|\balready (?:answered|responded|replied|dealt|provided|given|sent)\b|\b(?:sent|given|provided|supplied|disclosed) to you\b|\btoo soon\b|\bsame (?:question|information)\b|\breasonable interval\b/i;
/** A vexatious one. */
export const VEXATIOUS =
  /\bvexatious\w*\b|\b(?:burden\w*|disproportionate\w*|disrupt\w*|harass\w*|oppressive|unjustified|obsessive|unreasonabl\w+ persist\w*|abuse|distress|irritation|frivolous)\b/i;

const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';
/** A day or a month, written or in figures, or how long ago it was. */
const WHEN = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b|\\b${MONTH},? (?:of )?(?:\\d{1,2},? )?(?:19|20)\\d\\d\\b|\\bin ${MONTH}\\b|\\b\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}\\b|\\b\\d{4}-\\d\\d-\\d\\d\\b|\\b(?:\\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|several) (?:working )?(?:days?|weeks?|months?|years?) (?:ago|earlier|before|since|previously|after|later|apart)\\b|\\b(?:less|fewer|more) than (?:\\d{1,3}|\\w{3,7}) (?:working )?(?:days?|weeks?|months?|years?)\\b|\\b(?:yesterday|last (?:week|month|year|spring|summer|autumn|winter)|earlier this (?:week|month|year))\\b`,
  'i',
);
/** A number under which an authority files a request: figures with letters or marks between them. */
const REFERENCE =
  /\b(?:[Rr]ef(?:erence)?|[Rr]equest|[Cc]ase|[Nn]umber|[Nn]o)\b[.:]? ?\(?#?[A-Z0-9/.-]{0,20}\d\d|\b[A-Z]{2,6}[ /.-]?(?!2000\b)\d[\d/.-]{2,12}\b|\b\d{2,8}[/-]\d{2,8}\b|\[\d[\d-]{4,}\]/;
/** The earlier request, or its answer. */
const EARLIER =
  /\b(?:earlier|previous\w*|prior|last|first|original\w*|already|before|again|same|similar|identical|repeat\w*|since|your (?:other )?(?:letters?|e-?mails?|requests?) (?:of|dated|on)|(?:answered|responded|replied|refused|sent|asked|requested|wrote|made)\b[^.;]{0,40}\b(?:on|in|of|under|dated))\b/i;
/** It goes out with the letter, or is set out in it. */
const ATTACHED = /\b(?:attach\w*|enclos\w*|cop(?:y|ies)|annex\w*|appendi\w+|listed|table|below|published|https?:)\b/i;
const PROMPT = /\[insert:[^\]]*(?:reference|date)/i;

/**
 * Whether the letter says which request is repeated: by its date, its reference, or how long ago it was, in a paragraph that speaks of it;
 * or by sending it along. The date of the letter, and of the request that it answers, stand elsewhere.
 */
export function namesEarlierRequest(notice: Notice): boolean {
  const own = notice.sentences.filter((sentence) => isOwnSentence(sentence) && sentence.zone !== 'rights' && sentence.zone !== 'closing');
  const pieces = new Map<Sentence['piece'], string>();
  for (const { piece, text } of own) pieces.set(piece, `${pieces.get(piece) ?? ''} ${text}`);
  return [...pieces].some(([piece, text]) => {
    if (piece.kind === 'heading') return false;
    if (PROMPT.test(text)) return true;
    // Thanks for the request of a date name this request.
    const words = text.replace(/\b(?:thank you|thanks|i refer|i write|we write|further to|in response to|received|receipt)\b[^.;]{0,160}?(?=[.;]|$)/gi, ' ');
    return EARLIER.test(words) && (WHEN.test(words) || REFERENCE.test(words) || ATTACHED.test(words));
  });
}
