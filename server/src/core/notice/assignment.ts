import type { Law } from '../law/model';
import type { Piece, Regime } from '../syntax/model';
import { judged } from '../text/tracking';
import { citationReader } from './citations';
import { exactly } from './byProvision';
import type { DraftCitation, DraftPart, DraftSentence } from './draft';
import type { Outcome } from './model';
import { groundOf } from '../law/needs';
import { followUp } from './followUp';
import { droppedIn, recallWithdrawn } from './givenUp';
import { repeatsOtherLaw, sectionsOfOtherLaws } from './otherLaw';
import { isOtherCase, placeIn, relianceIn } from './roles';

/** The list under the statement of reliance ("by virtue of the following exemptions:"), or the citations of the decision. */
export interface Listed {
  readonly citations: DraftCitation[];
  readonly pieces: Set<Piece>;
  /** What stands above the list: it says what is done under the provisions. */
  readonly leadIn: Map<Piece, DraftSentence>;
}

const LEADS_A_LIST =
  /\b(?:exempt\w*|exception\w*|sections?|regulations?|provisions?|by virtue|refus\w+|withh\w+|neither confirm|relying|following)\b[^.]{0,160}:\s*$/i;

const leadsAList = (text: string): boolean => LEADS_A_LIST.test(text.slice(-260));
const LONGER_THAN_A_LINE = /^[\s\S]{161}/;
const othersInScotland = (text: string): readonly string[] => sectionsOfOtherLaws(text, true);
const othersElsewhere = (text: string): readonly string[] => sectionsOfOtherLaws(text, false);

/** Reads every citation of the words, and the list of provisions where there is one. Roles are settled later. */
export function readCitations(
  sentences: readonly DraftSentence[],
  law: Law,
  options: { readonly scottish: boolean; readonly regime: Regime },
): { citations: DraftCitation[]; listed: Listed } {
  const citations: DraftCitation[] = [];
  const byPiece = new Map<Piece, DraftSentence[]>();
  for (const sentence of sentences) {
    const own = byPiece.get(sentence.piece);
    if (own) own.push(sentence);
    else byPiece.set(sentence.piece, [sentence]);
  }
  const otherSections = new Set([...byPiece.keys()].flatMap((piece) => piece.prose.read(options.scottish ? othersInScotland : othersElsewhere)));
  const reader = citationReader({
    law,
    sections: options.scottish ? 'FOISA' : 'FOIA',
    regulations: options.scottish ? 'EISR' : 'EIR',
    bareRegime: options.regime,
  });
  for (const [piece, own] of byPiece) {
    if (piece.kind === 'code') continue;
    const found = piece.prose
      .read(reader)
      .filter(
        (item) =>
          item.path.length > 1 ||
          !otherSections.has(item.path[0] ?? '') ||
          !judged([piece.prose], () => repeatsOtherLaw(piece.prose.text, item, otherSections, options.scottish)),
      );
    for (const item of found) {
      const sentence = sentenceAt(own, item.start) ?? own[0];
      if (!sentence) continue;
      const citation: DraftCitation = {
        citation: item.citation,
        regime: item.regime,
        path: item.path,
        provision: item.provision,
        obsolete: item.obsolete,
        span: piece.prose.span(item.start, item.end),
        run: piece.prose.span(item.runStart, item.runEnd),
        written: item.written,
        form: item.form,
        role: 'mentioned',
        where: piece.kind === 'heading' ? 'heading' : piece.kind === 'item' ? 'item' : 'prose',
        zone: sentence.zone,
        sentence,
        outcome: undefined,
        part: undefined,
        of: undefined,
      };
      sentence.citations.push(citation);
      citations.push(citation);
    }
  }
  return { citations, listed: readList(sentences, byPiece) };
}

/** The sentence of a piece in which a place of the piece's words lies. */
function sentenceAt(own: readonly DraftSentence[], at: number): DraftSentence | undefined {
  let low = 0;
  let high = own.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((own[middle]?.offset ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const found = own[low - 1];
  return found && at < found.offset + found.length ? found : undefined;
}

/** Short pieces that open with a citation, one after another, under a line that ends with a colon. */
function readList(sentences: readonly DraftSentence[], byPiece: ReadonlyMap<Piece, DraftSentence[]>): Listed {
  const listed: Listed = { citations: [], pieces: new Set(), leadIn: new Map() };
  const pieces = [...byPiece];
  // A line of a list may lead a list itself, which then ends where the one around it does: no piece is looked at for both.
  let end = 0;
  let lead: DraftSentence | undefined;
  let isList = false;
  for (const [index, [piece, own]] of pieces.entries()) {
    if (index < end && lead) {
      listed.leadIn.set(piece, lead);
      if (isList) {
        listed.pieces.add(piece);
        for (const sentence of own) for (const citation of sentence.citations) listed.citations.push(citation);
      }
    }
    const last = own.at(-1);
    if (!last || last.zone === 'request' || last.zone === 'quoted' || last.zone === 'internal' || last.zone === 'rights' || !last.read(leadsAList)) continue;
    lead = last;
    const from = index + 1;
    if (from < end) continue;
    end = from;
    // A list of one may look like a heading; a heading after it opens the reasons.
    for (let next = pieces[end]; next && isLineOfList(...next) && (next[0].kind !== 'heading' || end === from); next = pieces[end]) end++;
    // "The following exemptions:" over a single line is answered by the headings that come later, not by a list.
    isList = end - from !== 1 || !last.has(/\bfollowing (?:\w+ )?(?:exemptions|exceptions|sections|regulations|provisions)\b/i);
  }
  const known = new Set(listed.citations);
  for (const sentence of sentences)
    if (sentence.zone === 'decision') for (const citation of sentence.citations) if (!known.has(citation)) listed.citations.push(citation);
  if (listed.citations.length === 0)
    for (const sentence of sentences)
      if (sentence.zone !== 'request' && sentence.zone !== 'quoted' && sentence.statements.some((s) => s.kind === 'refusal-notice'))
        for (const citation of sentence.citations) listed.citations.push(citation);
  return listed;
}

/** Whether a piece is short, opens with a citation and says no more than that it is named. */
function isLineOfList(piece: Piece, own: readonly DraftSentence[]): boolean {
  const [sentence] = own;
  const first = sentence?.citations[0];
  return (
    sentence !== undefined && first !== undefined && !piece.prose.has(LONGER_THAN_A_LINE) && !saysMore(piece, first) && placeIn(sentence, first.run.start) <= 6
  );
}

/** A line of a list names a provision; a sentence about it ("Section 23 is an absolute exemption.") comes after the list. */
function saysMore(piece: Piece, citation: DraftCitation): boolean {
  return (
    piece.kind !== 'item' &&
    piece.prose.has(/[.]["”’)]?$/) &&
    judged([piece.prose], () =>
      /^[^.;]{0,60}\b(?:is|are|was|provides?|states?|relates?|applies|apply|exempts|allows|covers|concerns|requires?|sets out)\b/.test(
        piece.prose.text.slice(citation.written.length),
      ),
    )
  );
}

const JOINS_MATTER =
  /\b(?:by (?:reference|virtue)|with|through|in (?:conjunction|relation|respect|combination)|because|as (?:it|they) relates?|referring|relating|read|on the basis)\b/i;

/** A heading of a review letter over what the first answer said. */
const EARLIER_DECISION =
  /^(?:\d{1,2}[.)]? )?(?:the |our |your )?(?:original|initial|first|earlier|previous) (?:response|decision|reply|answer|refusal|letter|handling)\b/i;
/** A heading of a review letter over what the requester complained of: what it cites are the requester's arguments. */
const REQUESTERS_CASE =
  /^(?:\d{1,2}[.)]? )?(?:(?:the )?(?:grounds|nature|substance|summary|details?|scope) (?:of|for) )?(?:your|the) (?:complaint|appeal|request for (?:an |a )?(?:internal )?review)\s{0,2}:?$/i;
/** What the requester finds wrong, set out as a list below: "You have challenged the response because:". */
const REQUESTERS_LIST =
  /\b(?:you(?: have|['’]ve| had| also)*|your (?:e-?mail|letter|complaint|request(?: for (?:an |a )?(?:internal )?review)?|grounds|concerns|appeal)) (?:\w+ )?(?:challeng\w+|complain\w*|argu\w+|rais\w+|disput\w+|contend\w*|stat\w+|sa(?:id|y|ys)|believ\w+|object\w*|question\w*|made|make|makes|appeal\w*|disagree\w*|explain\w*|are|were|express\w*|ask\w*)\b[^.]*:\s*$/i;
/** What the fence of a block says of provisions, to be asked for every citation in it. */
interface Marked {
  readonly claims: ReadonlySet<string>;
  /** What a claim was made of, by the conditions that the fence gives it. */
  readonly ofCondition: ReadonlyMap<string, DraftCitation | undefined>;
}

function markedIn(block: Outcome): Marked {
  const ofCondition = new Map<string, DraftCitation | undefined>();
  for (const claim of block.claims)
    for (const { citation } of claim.conditions) if (!ofCondition.has(citation)) ofCondition.set(citation, claim.citations[0] as DraftCitation | undefined);
  return { claims: new Set(block.claims.map(exactly)), ofCondition };
}

/**
 * Gives each citation its role. A condition belongs to the provision before it; a limb that only says what an exclusion of the duty points to is its matter.
 * Weak places (an account of the law, a heading) become reliance only where a part is opened for them; the rest is decided letter by letter.
 */
export function settleRoles(sentences: readonly DraftSentence[], listed: Listed, parts: readonly DraftPart[], law: Law): void {
  const opening = new Set(parts.flatMap((p) => p.citations));
  const dropped = droppedIn(parts, sentences);
  const blocks = new Map<Outcome, Marked>();
  let last: DraftCitation | undefined;
  let recalling = false;
  let theirs = false;
  for (const sentence of sentences) {
    if (sentence.piece.kind !== 'item' || sentence.piece.block) theirs = sentence.piece.block === undefined && sentence.has(REQUESTERS_LIST);
    if (sentence.piece.kind === 'heading') recalling = sentence.piece.block === undefined && (sentence.has(EARLIER_DECISION) || sentence.has(REQUESTERS_CASE));
    const silent = sentence.zone === 'request' || sentence.zone === 'quoted' || sentence.zone === 'internal';
    const exclusions = new Map<Regime, DraftCitation>();
    const marks = sentence.outcome && (blocks.get(sentence.outcome) ?? markedIn(sentence.outcome));
    if (sentence.outcome && marks) blocks.set(sentence.outcome, marks);
    sentence.citations.forEach((citation, index) => {
      const owner = exclusions.get(citation.regime);
      if (citation.provision?.effect === 'ncnd') exclusions.set(citation.regime, citation);
      const effect = citation.provision?.effect ?? citation.obsolete?.effect;
      const before = sentence.citations[index - 1];
      if (silent || effect === 'other') {
        citation.role = 'mentioned';
        return;
      }
      if (effect === 'condition') {
        citation.role = 'condition';
        citation.of = [before, last].find((c) => c && c.regime === citation.regime && c.path[0] === citation.path[0]);
        return;
      }
      if (citation.regime === 'FOISA' && citation.path[0] === '18') {
        citation.role = 'mentioned';
        return;
      }
      if (owner && effect === 'withholding' && owner.path[0] === citation.path[0]) {
        if (judged([sentence], () => JOINS_MATTER.test(sentence.text.slice(placeIn(sentence, owner.span.end), placeIn(sentence, citation.run.start))))) {
          citation.role = 'condition';
          citation.of = owner;
          return;
        }
      }
      const marked = marks?.claims.has(exactly(citation)) === true;
      if (!marked && marks?.ofCondition.has(citation.citation)) {
        citation.role = 'condition';
        citation.of = marks.ofCondition.get(citation.citation);
        return;
      }
      const reliance = relianceIn(sentence, citation);
      if (listed.pieces.has(sentence.piece)) citation.role = 'relied';
      else if (sentence.zone === 'rights' || sentence.zone === 'closing' || recalling || theirs) citation.role = 'mentioned';
      else if (reliance === 'denied' || (dropped.has(citation) && reliance === 'weak')) citation.role = 'denied';
      else if (reliance === 'relied') citation.role = 'relied';
      else if (reliance === 'weak' && ((opening.has(citation) && !sentence.read(isOtherCase)) || marked)) citation.role = 'relied';
      else citation.role = 'mentioned';
      if (citation.role === 'relied') last = citation;
    });
  }
  followUp(sentences);
  recallWithdrawn(sentences);
  promoteElements(sentences, listed, law);
}

/** The sections under which something is relied on, each with the lengths of the paths: more than a handful there are not, however long the letter. */
class ReliedLengths {
  private readonly bySection = new Map<string, Set<number>>();

  add({ regime, path, provision }: DraftCitation): void {
    if (provision?.effect === 'condition') return;
    const section = `${regime} ${path[0]}`;
    const known = this.bySection.get(section);
    if (known) known.add(path.length);
    else this.bySection.set(section, new Set([path.length]));
  }

  /** Whether a shorter form than this citation is relied on, of at least so many steps. */
  hasShorter({ regime, path }: DraftCitation, least: number): boolean {
    return [...(this.bySection.get(`${regime} ${path[0]}`) ?? [])].some((length) => length >= least && length < path.length);
  }
}

/** An element of a ground (22(1)(a), 41(1)(b)) is relied on where the letter cites the ground in no other form. It keeps its own citation and takes the ground's nature. */
function promoteElements(sentences: readonly DraftSentence[], listed: Listed, law: Law): void {
  const relied = new ReliedLengths();
  /** The same without the halves of section 40(2) that were promoted. */
  const besideHalves = new ReliedLengths();
  const add = (citation: DraftCitation, isHalf: boolean): void => {
    relied.add(citation);
    if (!isHalf) besideHalves.add(citation);
  };
  for (const sentence of sentences) for (const citation of sentence.citations) if (citation.role === 'relied') add(citation, false);
  for (const sentence of sentences)
    for (const citation of sentence.citations) {
      if (citation.role !== 'condition' || citation.provision === undefined || citation.of !== undefined) continue;
      const ground = groundOf(law, citation.provision);
      // The two halves of section 40(2) are no grounds, nor told apart: what is relied on is 40(2), and a bare section 40 beside them only repeats it.
      const isHalf = ground?.citation === '40(2)' && ground.regime === 'FOIA';
      const elsewhere = isHalf ? besideHalves.hasShorter(citation, ground.path.length) : relied.hasShorter(citation, 0);
      const isRelied = (isHalf && listed.pieces.has(sentence.piece)) || relianceIn(sentence, citation) === 'relied';
      if (!ground || elsewhere || sentence.zone === 'rights' || !isRelied) continue;
      citation.role = 'relied';
      citation.provision = ground;
      if (isHalf) {
        citation.citation = ground.citation;
        citation.path = ground.path;
      }
      add(citation, isHalf);
    }
}
