import type { Block, Piece, SyntaxDocument } from '../syntax/model';
import type { Zone } from './model';
import { DISCLOSURE_HEADING, passageKind, RIGHTS_HEADING } from './passageHeadings';
import { QUOTING, requestPieces } from './request';

const CLOSING = /^(?:yours (?:sincerely|faithfully|truly)|kind regards|regards|best wishes|many thanks)\b/i;
/** Paragraphs that begin the passage on complaints where no heading does. */
const RIGHTS_PARAGRAPH =
  /^(?:if (?:you|for any reason you)(?:['’]re| (?:are|remain|consider|feel|believe|have|wish|would like|should|disagree|do not|think|want))[^.]{0,100}\b(?:dealt with properly|properly (?:handled|dealt)|dissatisfied|unhappy|disagree|do not agree|not satisfied|not happy|not content|complain|complaint|review|appeal|refused|decision)|you (?:may|can|are entitled|have (?:the|a|an?other) (?:legal )?right|have (?:two|40|forty|\d{2}))[^.]{0,60}\b(?:internal review|complain|appeal|review)|should you (?:be|wish|remain|feel)[^.]{0,80}\b(?:dissatisfied|unhappy|not satisfied|complain|review|appeal|challenge))/i;
/** In an answer to a complaint, the heading over what the requester complained of. Told from the offer of a complaint by the paragraph under it, which recounts. */
const COMPLAINT_MADE =
  /^(?:(?:(?:the )?(?:grounds|nature|substance|summary|details?|scope) (?:of|for) )?(?:the|your|this) (?:complaint|request for (?:an |a )?(?:internal )?review|appeal)|(?:request for |outcome of )?(?:an |the |your )?internal review)\b/i;
const RECOUNTS =
  /\b(?:you|requester|complainant|applicant)(?:r (?:complaint|letter|e-?mail|message))? (?:have |has |had |also |then |further )?(?:sa(?:y|ys|id)|sent|ask(?:ed)?|wrote|writes?|argued?|argues|complain(?:ed|s)|stated?|states|contend(?:ed|s)?|consider(?:ed|s)?|believed?|believes|disagree[sd]?|dispute[sd]?|submit(?:ted|s)|was|were|raised?|raises|challenge[sd]?|object(?:ed|s)?|expressed|sought|questioned|felt|feel)\b/i;
const OFFERS = /\b(?:if|should|where|once|when|unless) you\b|\byou (?:may|can|are entitled|have (?:the|a) right|must|should|will|need)\b/i;
/** A paragraph that goes on with the answer after complaints were spoken of in passing: it cites a provision and says what is done. */
const ARGUES =
  /\b(?:sections?|regulations?|s\.?) ?\d{1,2}\b.{0,200}\b(?:exempt\w*|withh\w+|exception\w*|appl(?:y|ies)|disclos\w+|public interest)\b|\b(?:withh(?:e|o)ld\w*|exempt\w*|we (?:do not )?hold|neither confirm)\b.{0,200}\b(?:sections?|regulations?|s\.?) ?\d{1,2}\b/i;
const SPEAKS_OF_RIGHTS = /\b(?:review\w*|complain\w*|appeal\w*|commission\w*|ICO|reconsider\w*|representations?|dissatisf\w+|unhappy)\b/i;

/** A heading that can only be about the requester's own complaint. */
const ABOUT_THIS_ANSWER =
  /\b(?:your|you|internal|rights?|procedure|this|our|satisfied|happy|dissatisfied|ICO|commissioner)\b|^(?:complaints?|appeals?)\W{0,3}$/i;
/** What the passage on complaints says, in its first paragraph: it tells the requester what they can do, or to whom they can write. */
const SPEAKS_TO_REQUESTER =
  /\b(?:your? (?:are|have|may|can|could|should|wish|want|would|remain|feel|must|need|disagree|think|rights?|requests?|complaint|appeal)|please|applicants?|requesters?|review\w*|complainants?|commissioner\w*|ICO|dissatisf\w+|unhappy|write|contact|address(?:ed)?)\b|@|\bwww\.|https?:/i;
const OFFERS_REVIEW =
  /\binternal review\b|\binformation commission\w*|\bICO\b|\b(?:should|may|can|please|wish to|right to|how to) (?:\w+ )?(?:complain|appeal|contact|write|apply|e-?mail)\b/i;

/** An annex that gives the law and none of the authority's reasons: nothing is relied on in it. */
const ABOUT_THE_LAW =
  /^[^.]{0,40}\b(?:about|explan\w*|guide|extracts?|text|wording|provisions|overview|summary|relevant (?:law|legislation|sections)|legislation|legal framework)\b|\bthe (?:freedom of information )?(?:act|regulations)(?:\s{1,3}(?:2000|2002|2004|explained))?\s{0,3}$/i;

/** The block whose name decides: a `standard` or `internal` inside another block belongs to it, but `internal` never leaves. */
function deciding(block: Block | undefined): Block | undefined {
  if (!block || block.name === 'internal') return block;
  return block.name === 'standard' && block.parent ? block.parent : block;
}

function zoneOfBlock(block: Block, text: string): Zone {
  switch (block.name) {
    case 'request':
      return 'request';
    case 'decision':
      return 'decision';
    case 'rights':
      return 'rights';
    case 'internal':
      return 'internal';
    case 'disclosed':
      return 'disclosed';
    case 'standard':
      return RIGHTS_HEADING.test(text) || RIGHTS_PARAGRAPH.test(text) || /\binternal review\b|information commissioner/i.test(text) ? 'rights' : 'body';
    default:
      return 'body';
  }
}

/** "Question 2: In an earlier reply … Is this still so?": a question repeated over its answer, whatever it tells before it asks. */
const QUESTION_LABEL = /^(?:question|q) ?\d{1,2}[a-z]? ?[:.)–-] ?\S/i;

function isQuestionRepeated({ kind, prose }: Piece): boolean {
  return kind !== 'heading' && prose.has(QUESTION_LABEL) && prose.has(/\?["”’)]?\s{0,3}$/);
}

/** Whether a piece ends by bringing other people's words. */
const quotes = (text: string): boolean => QUOTING.test(text.slice(-160));

/**
 * Where each piece stands. Blocks decide; outside them the request is known by its lead-in, the rights by a heading or by what a paragraph says,
 * disclosure by its heading, and matter quoted from elsewhere by the words before it.
 */
export function zonesOf(syntax: SyntaxDocument): Map<Piece, Zone> {
  const zones = new Map<Piece, Zone>();
  const request = new Set(requestPieces(syntax).pieces);
  const standardZones = new Map<Block, Zone>();
  const inBlock = new Map<Block, string[]>();
  for (const { block, prose } of syntax.pieces) {
    if (block?.name !== 'standard' || block.parent) continue;
    const texts = inBlock.get(block);
    if (texts) texts.push(prose.text);
    else inBlock.set(block, [prose.text]);
  }
  for (const block of syntax.blocks)
    if (block.name === 'standard' && !block.parent) standardZones.set(block, zoneOfBlock(block, (inBlock.get(block) ?? []).join(' ')));
  let open: Zone = 'opening';
  let quoting = false;
  let closed = false;
  let headed = false;
  // A request set out in an annex, below the signature, does not make what stands above it an opening.
  const requestSeen = syntax.pieces
    .slice(
      0,
      Math.max(
        0,
        syntax.pieces.findIndex((piece) => piece.prose.has(CLOSING)),
      ) || undefined,
    )
    .some((piece) => request.has(piece));
  const recounts = (index: number): boolean => {
    const under = syntax.pieces[index + 1];
    return under !== undefined && under.kind !== 'heading' && under.prose.has(RECOUNTS) && !under.prose.has(OFFERS);
  };
  // "Complaints about judges", "Planning appeals": a subject of the request, with the answer under it.
  const aboutOtherComplaints = (index: number): boolean => {
    const heading = syntax.pieces[index]?.prose;
    const under = syntax.pieces[index + 1];
    return !heading?.has(ABOUT_THIS_ANSWER) && under !== undefined && under.kind !== 'heading' && !under.prose.has(SPEAKS_TO_REQUESTER);
  };
  // "Complaints" over the complaints that were asked for: what stands under it argues a provision and offers nothing.
  const argues = (index: number): boolean => {
    let found = false;
    for (let at = index + 1; at < syntax.pieces.length; at++) {
      const under = syntax.pieces[at];
      if (!under || under.kind === 'heading' || under.prose.has(CLOSING)) break;
      if (under.prose.has(OFFERS_REVIEW)) return false;
      found = found || under.prose.has(ARGUES);
    }
    return found;
  };
  for (const [index, piece] of syntax.pieces.entries()) {
    const block = deciding(piece.block);
    if (block) {
      zones.set(piece, piece.quoted ? 'quoted' : (standardZones.get(block) ?? zoneOfBlock(block, '')));
      open = 'body';
      quoting = false;
      continue;
    }
    if (request.has(piece) || isQuestionRepeated(piece)) {
      zones.set(piece, 'request');
      open = 'body';
      continue;
    }
    if (piece.quoted) {
      zones.set(piece, 'quoted');
      continue;
    }
    const { prose } = piece;
    if (quoting) {
      quoting = false;
      if (piece.kind !== 'heading' && !prose.has(/^(?:section|regulation|s\.?\d)/i)) {
        zones.set(piece, 'quoted');
        continue;
      }
    }
    if (prose.has(CLOSING)) {
      closed = true;
      open = 'closing';
    } else if (piece.kind === 'heading' && open !== 'rights' && !closed && prose.has(COMPLAINT_MADE) && recounts(index)) open = 'body';
    else if (piece.kind === 'heading' && open !== 'opening' && prose.has(RIGHTS_HEADING) && !aboutOtherComplaints(index) && !argues(index)) {
      open = 'rights';
      headed = true;
    } else if (piece.kind === 'heading' && prose.has(DISCLOSURE_HEADING)) open = 'disclosed';
    else if (piece.kind !== 'heading' && open !== 'rights' && prose.has(RIGHTS_PARAGRAPH)) {
      open = 'rights';
      headed = false;
    } else if (
      piece.kind === 'heading' &&
      open === 'rights' &&
      !closed &&
      (prose.has(/^(?:section|regulation|question|annex|appendix|s\.? ?\d)/i) || prose.read(passageKind) !== undefined)
    )
      open = 'body';
    else if (open === 'rights' && !headed && prose.has(ARGUES) && !prose.has(SPEAKS_OF_RIGHTS)) open = 'body';
    else if (piece.kind === 'heading' && open === 'disclosed') open = 'body';
    else if (
      open === 'opening' &&
      !requestSeen &&
      (prose.has(/^(?:i|we|please|your request|this|unfortunately|having|following|our|response|section)\b/i) ||
        (piece.kind !== 'heading' && prose.has(ARGUES)))
    )
      open = 'body';
    else if (open === 'closing' && closed && piece.kind === 'heading' && prose.has(/^(?:annex|appendix|section|legal)/i) && !prose.has(ABOUT_THE_LAW))
      open = 'body';
    // Rights below the signature end where an annex begins.
    else if (open === 'rights' && closed && piece.kind === 'heading' && prose.has(/^(?:annex|appendix)\b/i) && !prose.has(ABOUT_THE_LAW)) open = 'body';
    zones.set(piece, open);
    // "You asked", with the request itself quoted later in a review letter, and "we replied as follows" both bring other people's words.
    if (prose.read(quotes) && piece.kind !== 'heading') quoting = true;
  }
  return zones;
}
