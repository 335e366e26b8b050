import { keptByText } from '../kept';
import type { PersonalKind, PersonalSureness } from './model';
import { PERSONAL_PATTERNS } from './patterns';
import { allMatches } from '../allMatches';

/** Personal data found in a text. */
export interface PersonalDatum {
  readonly kind: PersonalKind;
  /** What it is, to follow “looks like”: “a mobile number”. */
  readonly what: string;
  /** Offsets in the text; some include the words that tell what it is (“born on 3 May 1984”). */
  readonly start: number;
  readonly end: number;
  readonly sure: PersonalSureness;
  /** Whether it is a means of contact, which an authority, a business or an office-holder may give of itself. */
  readonly contact: boolean;
}

/** The patterns that a text may have. */
const hinted = keptByText((text) => PERSONAL_PATTERNS.filter(({ hint }) => hint.test(text)));

/** Whether a text has the form of anything personal at all: most have not, and are not looked at further. */
export const mayHold = (text: string): boolean => PERSONAL_PATTERNS.some(({ hint }) => hint.test(text));

/**
 * What looks like personal data in a text, in the order of the text; of two that overlap, the one that begins first, then the longer.
 * What is only `possible` needs other evidence, such as a column full of it. Names are not guessed at. Silence does not mean that there is none.
 *
 * @param over words that stand over the text and say what it is, such as the head of its column; they count as context only
 */
export function personalDataIn(text: string, over = ''): readonly PersonalDatum[] {
  const found = hinted(over === '' ? text : `${text}\n${over}`)
    .flatMap(({ kind, what, pattern, judge, contact }) =>
      allMatches(text, pattern).flatMap((match): PersonalDatum[] => {
        const start = match.index;
        const end = start + match[0].length;
        const sure = judge(match, { text, at: start, end, over });
        return sure ? [{ kind, what, start, end, sure, contact }] : [];
      }),
    )
    .sort((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  return found.filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
}
