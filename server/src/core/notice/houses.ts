import type { DraftSentence } from './draft';

const SALUTATION = /^(?:dear|annwyl)\b/i;

/** The Houses of Parliament by the names on their letters. */
const HOUSE = /\b(?:House of (?:Commons|Lords)|Houses of Parliament|Parliamentary Archives|Parliamentary Digital Service)\b/;
/** Section 36 said to be absolute there, or its certificate, which only the Houses have (section 36(7)). */
const FOR_A_HOUSE = /\b(?:certificate|absolute|conclusive evidence|speaker|clerk of the parliaments|lord speaker)\b/i;

/** The law told of the Houses by some other authority: "absolute only where the information is held by the House of Commons". */
const TOLD_BY_OTHERS = /\b(?:except|other than|unless|save (?:for|where)|only|where|otherwise|qualified)\b/i;

const isShort = (text: string): boolean => text.length < 60;

/**
 * Whether the letter comes from a House of Parliament, for which section 36 is absolute (section 2(3)(e)).
 * Told by the letterhead, by the authority of the front matter, or by section 36 being applied to what a House holds.
 */
export function isFromAHouse(sentences: readonly DraftSentence[], authority: string | undefined): boolean {
  if (authority !== undefined && /\bhouse[- ]of[- ](?:commons|lords)\b/i.test(authority)) return true;
  let salutation = false;
  for (const sentence of sentences) {
    const { zone } = sentence;
    if (zone === 'request' || zone === 'quoted' || zone === 'internal') continue;
    if (sentence.has(SALUTATION)) salutation = true;
    // A letterhead is a line of its own; a sentence may speak of the House for any reason.
    if (!salutation && sentence.has(HOUSE) && sentence.read(isShort) && !sentence.has(/\b(?:your|request|MP)\b/)) return true;
    if (sentence.has(HOUSE) && sentence.has(FOR_A_HOUSE) && !sentence.has(TOLD_BY_OTHERS) && sentence.has(/\b(?:certif\w+|exemption|section 36)\b/i))
      return true;
  }
  return false;
}
