import type { Law } from '../law/model';
import type { Piece, Regime } from '../syntax/model';
import { judged } from '../text/tracking';
import { citationReader } from './citations';
import { sameProvision } from './claims';
import type { DraftCitation, DraftPart, DraftSentence } from './draft';
import { groundOf } from '../law/needs';
import { isShorter } from './claims';
import { followUp } from './followUp';
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
      const sentence = own.find((s) => s.offset <= item.start && item.start < s.offset + s.length) ?? own[0];
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

/** Short pieces that open with a citation, one after another, under a line that ends with a colon. */
function readList(sentences: readonly DraftSentence[], byPiece: ReadonlyMap<Piece, DraftSentence[]>): Listed {
  const listed: Listed = { citations: [], pieces: new Set(), leadIn: new Map() };
  const pieces = [...byPiece.keys()];
  pieces.forEach((piece, index) => {
    const last = byPiece.get(piece)?.at(-1);
    if (!last || last.zone === 'request' || last.zone === 'quoted' || last.zone === 'internal' || last.zone === 'rights' || !last.read(leadsAList)) return;
    const members: Piece[] = [];
    for (let j = index + 1; j < pieces.length; j++) {
      const next = pieces[j];
      const own = next && byPiece.get(next);
      const first = own?.[0]?.citations[0];
      // A list of one may look like a heading; a heading after it opens the reasons.
      if (
        !next ||
        !own ||
        !first ||
        (next.kind === 'heading' && members.length > 0) ||
        next.prose.has(LONGER_THAN_A_LINE) ||
        saysMore(next, first) ||
        placeIn(own[0] ?? last, first.run.start) > 6
      )
        break;
      members.push(next);
    }
    // "The following exemptions:" over a single line is answered by the headings that come later, not by a list.
    const headings = members.length === 1 && last.has(/\bfollowing (?:\w+ )?(?:exemptions|exceptions|sections|regulations|provisions)\b/i);
    for (const member of members) {
      listed.leadIn.set(member, last);
      if (headings) continue;
      listed.pieces.add(member);
      for (const sentence of byPiece.get(member) ?? []) listed.citations.push(...sentence.citations);
    }
  });
  const decision = sentences.filter((s) => s.zone === 'decision').flatMap((s) => s.citations);
  listed.citations.push(...decision.filter((c) => !listed.citations.includes(c)));
  if (listed.citations.length === 0)
    for (const sentence of sentences)
      if (sentence.zone !== 'request' && sentence.zone !== 'quoted' && sentence.statements.some((s) => s.kind === 'refusal-notice'))
        listed.citations.push(...sentence.citations);
  return listed;
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
/** The finding of a review against a provision, and one for it. */
const NOT_UPHELD =
  /\b(?:do|does|did|can|could)(?: not|n['’]t|not) (?:therefore )?(?:uphold|support|maintain)\b|\b(?:exemption|exception|section|regulation)\b[^.]{0,40}\b(?:no longer (?:applies|engaged|relied)|(?:is|was|does|did) not (?:appl(?:y|ied)|engaged|correctly applied|upheld))\b|\b(?:wrongly|incorrectly) (?:applied|relied|cited|withheld)\b|\bwithdr(?:aws?|ew|awn|awing) (?:my |our |the |its )?(?:reliance|use|application)\b|\boverturn\w*|\bno longer rel(?:y|ies)\b/i;
/** A provision given up, and how an earlier reliance is told. */
const WITHDRAWS =
  /\bwithdr(?:aws?|ew|awn|awing)\b|\b(?:do|does|did|can|could)(?: not|n['’]t|not)(?: therefore)? uphold\b|\b(?:wrongly|incorrectly|in error)\b|\bno longer\b|\b(?:not|n['’]t|no need to|unnecessary to) (?:\w+ ){0,5}?(?:decide|consider|determine|examine|assess|address|look) (?:\w+ )?whether\b|\b(?:has|have|is|are|was|were|need|does|do)(?: not|n['’]t) (?:\w+ )?(?:be |been )?(?:considered|examined|pursued|addressed|decided)\b/i;
/** What a review is asked to look at again. */
const ASKED_TO_REVIEW =
  /\b(?:look(?:ed|ing)? (?:again )?at|review(?:ed|ing)?|reconsider(?:ed|ing)?|re-?examine[d]?|complain(?:ed|t)?)\b[^.]{0,80}\b(?:reliance|use|application)\b/i;
const TOLD_OF_THE_PAST =
  /(?<!have )(?<!has )(?<!am )(?<!is )(?<!are )\b(?:relied|cited|refused|claimed|applied|exempted|withheld|neither confirmed)\b|\b(?:response|reply|letter|decision|answer|refusal|notice|we|department|council|trust|authority|force|university)(?: of [^,.]{4,24})?,? (?:it |we |i )?(?:said|stated|explained|told you|advised|informed you|concluded|considered|indicated)\b/i;
const IS_UPHELD = /(?<!not )(?<!n['’]t )(?<!cannot )(?<!not therefore )\buph(?:old|olds|eld)\b|\bcontinues? to (?:rely|apply)\b/i;
/** A complaint that is upheld says nothing for the provision. */
const COMPLAINT_UPHELD = /\bcomplaint\b[^.]{0,40}\bupheld\b/i;

/** Whether a part comes to the finding that its provision does not apply. A finding that names another provision is about that one. */
function isDropped(part: DraftPart, citation: DraftCitation, sentences: readonly DraftSentence[]): boolean {
  const isAbout = (s: DraftSentence): boolean => s.citations.length === 0 || s.citations.some((one) => sameProvision(one, citation));
  const own = sentences.filter((s) => s.part === part && (s.zone === 'body' || s.zone === 'disclosed'));
  // "The duty in section 1(1)(a) does not apply" drops no provision: it is what the provision does.
  return (
    own.some((s) => s.has(NOT_UPHELD) && isAbout(s) && !s.statements.some(({ kind }) => kind === 'duty')) &&
    !own.some((s) => s.has(IS_UPHELD) && !s.has(COMPLAINT_UPHELD))
  );
}

/**
 * Gives each citation its role. A condition belongs to the provision before it; a limb that only says what an exclusion of the duty points to is its matter.
 * Weak places (an account of the law, a heading) become reliance only where a part is opened for them; the rest is decided letter by letter.
 */
export function settleRoles(sentences: readonly DraftSentence[], listed: Listed, parts: readonly DraftPart[], law: Law): void {
  const opening = new Set(parts.flatMap((p) => p.citations));
  const dropped = new Set(parts.flatMap((part) => part.citations.filter((citation) => isDropped(part, citation, sentences))));
  let last: DraftCitation | undefined;
  let recalling = false;
  let theirs = false;
  for (const sentence of sentences) {
    if (sentence.piece.kind !== 'item' || sentence.piece.block) theirs = sentence.piece.block === undefined && sentence.has(REQUESTERS_LIST);
    if (sentence.piece.kind === 'heading') recalling = sentence.piece.block === undefined && (sentence.has(EARLIER_DECISION) || sentence.has(REQUESTERS_CASE));
    const silent = sentence.zone === 'request' || sentence.zone === 'quoted' || sentence.zone === 'internal';
    sentence.citations.forEach((citation, index) => {
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
      const owner = sentence.citations
        .slice(0, index)
        .reverse()
        .find((c) => c.provision?.effect === 'ncnd' && c.regime === citation.regime);
      if (owner && effect === 'withholding' && owner.path[0] === citation.path[0] && owner !== citation) {
        if (judged([sentence], () => JOINS_MATTER.test(sentence.text.slice(placeIn(sentence, owner.span.end), placeIn(sentence, citation.run.start))))) {
          citation.role = 'condition';
          citation.of = owner;
          return;
        }
      }
      const block = sentence.outcome;
      const marked = block?.claims.find((c) => c.regime === citation.regime && c.path.join() === citation.path.join());
      const matter = block?.claims.find((c) => c.conditions.some((k) => k.citation === citation.citation));
      if (!marked && matter) {
        citation.role = 'condition';
        citation.of = matter.citations[0] as DraftCitation | undefined;
        return;
      }
      const reliance = relianceIn(sentence, citation);
      if (listed.pieces.has(sentence.piece)) citation.role = 'relied';
      else if (sentence.zone === 'rights' || sentence.zone === 'closing' || recalling || theirs) citation.role = 'mentioned';
      else if (reliance === 'denied' || (dropped.has(citation) && reliance === 'weak')) citation.role = 'denied';
      else if (reliance === 'relied') citation.role = 'relied';
      else if (reliance === 'weak' && ((opening.has(citation) && !sentence.read(isOtherCase)) || marked !== undefined)) citation.role = 'relied';
      else citation.role = 'mentioned';
      if (citation.role === 'relied') last = citation;
    });
  }
  followUp(sentences);
  recallWithdrawn(sentences);
  promoteElements(sentences, listed, law);
}

/** A provision that the letter withdraws was relied on in an earlier answer: what is told of that is history. */
function recallWithdrawn(sentences: readonly DraftSentence[]): void {
  const withdrawn: { readonly citation: DraftCitation; readonly index: number }[] = [];
  for (const sentence of sentences)
    if (sentence.has(WITHDRAWS) || sentence.has(NOT_UPHELD))
      for (const citation of sentence.citations) if (citation.role === 'denied') withdrawn.push({ citation, index: sentence.index });
  if (withdrawn.length === 0) return;
  // "Section 36 is no longer relied on" gives up whatever limb of it was relied on before.
  const isWithdrawn = (citation: DraftCitation, index: number): boolean =>
    withdrawn.some((one) => index < one.index && (one.citation.citation === citation.citation || isShorter(one.citation, citation)));
  for (const sentence of sentences)
    for (const citation of sentence.citations)
      if (citation.role === 'relied' && (sentence.has(TOLD_OF_THE_PAST) || sentence.has(ASKED_TO_REVIEW)) && isWithdrawn(citation, sentence.index))
        citation.role = 'mentioned';
}

/** An element of a ground (22(1)(a), 41(1)(b)) is relied on where the letter cites the ground in no other form. It keeps its own citation and takes the ground's nature. */
function promoteElements(sentences: readonly DraftSentence[], listed: Listed, law: Law): void {
  const citations = sentences.flatMap((s) => s.citations);
  const halves = new Set<DraftCitation>();
  for (const sentence of sentences)
    for (const citation of sentence.citations) {
      if (citation.role !== 'condition' || citation.provision === undefined || citation.of !== undefined) continue;
      const ground = groundOf(law, citation.provision);
      // The two halves of section 40(2) are no grounds, nor told apart: what is relied on is 40(2), and a bare section 40 beside them only repeats it.
      const isHalf = ground?.citation === '40(2)' && ground.regime === 'FOIA';
      const elsewhere = citations.some(
        (c) =>
          c.role === 'relied' &&
          c.regime === citation.regime &&
          c.path[0] === citation.path[0] &&
          c.provision?.effect !== 'condition' &&
          c.path.length < citation.path.length &&
          (!isHalf || (c.path.length >= ground.path.length && !halves.has(c))),
      );
      const isRelied = (isHalf && listed.pieces.has(sentence.piece)) || relianceIn(sentence, citation) === 'relied';
      if (!ground || elsewhere || sentence.zone === 'rights' || !isRelied) continue;
      citation.role = 'relied';
      citation.provision = ground;
      if (isHalf) {
        citation.citation = ground.citation;
        citation.path = ground.path;
        halves.add(citation);
      }
    }
}
