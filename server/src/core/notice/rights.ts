import type { Span } from '../text/span';
import type { DraftSentence } from './draft';
import type { Rights, Sentence } from './model';

/** The authority's own procedure: a review, a complaint or a reconsideration. */
const REVIEW = /\b(?:internal review|review (?:of|by)|reviewed|review (?:this|the|our|your)|complaints? (?:procedure|process|about|in writing|to us)|complain|your complaint|complaints?|appeal|reconsider\w*|representations?|review)\b/i;
/** Words that offer it to the requester, now. */
const OFFERS =
  /\b(?:you (?:have|may|can|are entitled|should|must|wish|want|would like|are (?:dissatisfied|unhappy|not)|feel|believe|remain|will have|need|do not agree|disagree)|your right|right (?:of|to)|please (?:contact|write|e-?mail|send|put|address|quote)|should be (?:sent|made|addressed|submitted|put)|(?:can|may|must|should) (?:also )?(?:be made|ask|request|complain|write|apply|contact|appeal|submit)|to (?:request|ask for|make|complain|raise)|within (?:two|40|forty|20|twenty|\d+)|how do i complain|if (?:you|for any reason))\b/i;
/** The regulator by name; "the Commissioner" alone is not enough, since a police force has one too. */
const REGULATOR = /\b(?:(?:scottish )?information (?:commissioner|commission)(?:['’]?s)?(?: office)?|ICO\b|OSIC\b)/i;
const GOES_THERE = /\b(?:complain\w*|appeal\w*|appl(?:y|ication)|contact\w*|refer\w*|right|decision|write|approach|review by|investigat\w*|recourse|take (?:your|the) (?:complaint|case)|ask)\b/i;
const NO_PROCEDURE = /\b(?:do(?:es)? not|no) (?:operate|have|offer|provide)?\s?(?:an? |any )?(?:internal )?(?:review|complaints?) (?:procedure|process|stage)\b|\bno (?:internal )?(?:review|complaints) procedure\b/i;
const OTHER_COMMISSIONER = /\bcommissioner\b/i;
const CONTACT = /\bico\.org\.uk\b|\bfoi\.scot\b|itspublicknowledge\.info|\bwycliffe house\b|\bkinburn castle\b|\b0303 ?123 ?1113\b|\b01625 ?545 ?745\b|\b0330 ?123 ?1113\b|\bSK9 5AF\b|\bKY16 9DS\b|casework@ico|\(\(regulator\.[a-z]+\)\)|enquiries@(?:foi|itspublic)/gi;

/** What a leaflet or annex about rights is called, and that it comes with the letter. */
const RIGHTS_DOCUMENT = /\b(?:complaints? (?:procedure|process|rights|leaflet)|(?:appeals?|review) (?:procedure|process|rights)|rights? (?:of|to) (?:complain\w*|complaint|appeal|review|an? (?:internal )?review)|how to (?:complain|appeal|make a complaint|(?:request|ask for|seek) an? (?:internal )?review)|your rights)\b/i;
const SENT_WITH = /\b(?:attached|attachment|enclosed|enclosure|accompanying|annexe?|appendix|overleaf|leaflet|fact ?sheet|reverse of this|covering (?:e-?mail|letter))\b/i;

/** Sentences of an annexed request for review or of a decision to review say nothing about a right. */
const HISTORY = /\b(?:you asked for|you (?:have )?requested|your request for|thank you for|i have (?:reviewed|conducted|completed)|request for) (?:an |a |the )?(?:internal )?review|\bwas (?:reopened|closed)\b|\b(?:following|result of|outcome of) (?:the|your|an|this) (?:internal )?review\b(?![^.]*\byou (?:may|can|have))/i;

/** What the letter tells the requester about complaints (`inspect-contract.md`, Rights). */
export function liftRights(sentences: readonly DraftSentence[], isReview: boolean): Rights {
  const internalReview: Sentence[] = [];
  const regulator: Sentence[] = [];
  const noProcedure: Sentence[] = [];
  const otherCommissioner: Sentence[] = [];
  const elsewhere: Sentence[] = [];
  const contact: Span[] = [];
  sentences.forEach((sentence, index) => {
    if (sentence.zone === 'request' || sentence.zone === 'quoted' || sentence.zone === 'internal') return;
    const { text } = sentence;
    const before = sentences[index - 1];
    const context = before?.piece === sentence.piece ? `${before.text} ${text}` : text;
    const inRights = sentence.zone === 'rights';
    for (const match of text.matchAll(CONTACT)) contact.push(sentence.at(match.index, match.index + match[0].length));
    if (NO_PROCEDURE.test(text)) {
      noProcedure.push(sentence);
      return;
    }
    if (RIGHTS_DOCUMENT.test(text) && SENT_WITH.test(text) && sentence.piece.kind !== 'heading' && !HISTORY.test(text)) elsewhere.push(sentence);
    const namesRegulator = REGULATOR.test(text);
    if (namesRegulator && GOES_THERE.test(text) && (OFFERS.test(text) || inRights) && !/\b(?:reprimand|correspondence|letter (?:to|from)|guidance|issued|ombudsman|role of|investigated the)\b/i.test(text) && !HISTORY.test(text)) regulator.push(sentence);
    else if (OTHER_COMMISSIONER.test(text) && !namesRegulator && !(inRights && sentences.some((s) => s.zone === 'rights' && REGULATOR.test(s.text)))) otherCommissioner.push(sentence);
    const ownReview = REVIEW.test(text) && (OFFERS.test(text) || (inRights && OFFERS.test(context))) && !HISTORY.test(text);
    if (!ownReview) return;
    if (sentence.piece.kind === 'heading' && !inRights) return;
    // What goes straight to the regulator is not the authority's own procedure.
    const beforeRegulator = namesRegulator ? text.slice(0, text.search(REGULATOR)) : text;
    if (namesRegulator && !/\binternal review\b|\bcomplaints? (?:procedure|process)\b|\bour (?:review|decision)\b/i.test(beforeRegulator)) return;
    if (namesRegulator && /\b(?:if you (?:are|remain) (?:still )?(?:not |dis|un)|following|after|conclusion of|outcome of|once)\b[^.]{0,80}\b(?:internal review|complaints? (?:procedure|process))/i.test(beforeRegulator)) return;
    if (!inRights && !/\binternal review\b|\bcomplain|\breconsider|\brepresentations\b|\breview (?:of )?(?:this|the|our) (?:decision|response|handling)|\b(?:request|ask for) (?:a|the) review\b|\bappeal\b/i.test(text)) return;
    internalReview.push(sentence);
  });
  const own = isReview ? internalReview.filter((s) => !/\bthis (?:internal )?review\b/i.test(s.text)) : internalReview;
  const rightsZone = sentences.filter((s) => s.zone === 'rights');
  const all = rightsZone.length > 0 ? rightsZone : [...own, ...regulator, ...noProcedure];
  const marked = rightsZone.some((s) => s.piece.block !== undefined);
  return {
    span: all.length > 0 && (own.length > 0 || regulator.length > 0 || noProcedure.length > 0) ? { start: Math.min(...all.map((s) => s.span.start)), end: Math.max(...all.map((s) => s.span.end)) } : undefined,
    certainty: marked ? 'block' : rightsZone.some((s) => s.piece.kind === 'heading') ? 'heading' : 'prose',
    internalReview: own,
    noProcedure,
    regulator,
    otherCommissioner,
    elsewhere,
    contact,
  };
}

/** Any trace of a review or of the regulator in the authority's own words. */
export function tracesRights(text: string): { review: boolean; regulator: boolean } {
  return { review: /\binternal review\b|\b(?:request|ask for|require) (?:a|an|the) review\b|\bcomplain\w*|\breview procedure\b|\breconsider|\brepresentations\b|\bappeal\b/i.test(text), regulator: REGULATOR.test(text) };
}
