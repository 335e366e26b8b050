import type { DraftCitation, DraftSentence } from './draft';
import { placeIn } from './roles';

/** "Section 31(1)(a) & section 31(3). We neither confirm nor deny.": joined with the exclusion of its own section, in an answer that confirms nothing. */
export function besideExclusion({ run, regime, path }: DraftCitation, sentence: DraftSentence | undefined): boolean {
  const joined = sentence?.citations.some((other) => {
    if (other.provision?.effect !== 'ncnd' || other.regime !== regime || other.path[0] !== path[0]) return false;
    const [first, second] = other.run.start < run.start ? [other.run, run] : [run, other.run];
    return first === second || (second.start - first.end < 40 && JOINED.test(textBetween(sentence, first.end, second.start)));
  });
  return joined === true && sentence?.piece.prose.text !== undefined && sentence.piece.prose.has(REFUSES_TO_SAY);
}

const JOINED =
  /^[\s,;/&+]{0,4}(?:and|with|by virtue of|together with|read with|in conjunction with|as well as)?[\s,]{0,3}(?:the )?(?:FOIA )?(?:sections?|s\.?)?\s?$/i;
const REFUSES_TO_SAY = /\bneither confirms?,? n?or den(?:y|ies)\b|\bneither confirm/i;

/** What a sentence says between two places of the source. */
function textBetween(sentence: DraftSentence, start: number, end: number): string {
  return sentence.text.slice(placeIn(sentence, start), placeIn(sentence, end));
}
