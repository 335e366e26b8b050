import type { Block, Piece, SyntaxDocument } from '../syntax/model';
import type { Question, RequestMatter } from './model';
import { RIGHTS_HEADING } from './passageHeadings';
import { questionsRunOn, type RunOnQuestion } from './questionsRunOn';

/**
 * Words that announce the request. Source: the openings of answers by police forces, regulators, councils and departments.
 * The request begins after them: in the same sentence after a colon, or in the next piece.
 */
const LEAD_INS: readonly RegExp[] = [
  /\byou (?:have )?(?:asked|requested|sought|wrote|wanted to know|asked for|stated|asked us)\b[^.]{0,120}:\s*$/i,
  /\b(?:seek|seeking|sought|requested|requesting|asked for|asking for|request for|provide you with)\b[^.]{0,80}\b(?:the )?following\b[^.]{0,60}:?\s*$/i,
  /\b(?:details of the following|following (?:information|questions?|request)|as follows|reads? as follows|set out below|was for|you (?:have )?asked)\b[^.]{0,40}:\s*$/i,
  /\byour request (?:for information )?(?:was|is|read|reads|stated)\b[^.]{0,60}:\s*$/i,
  /^(?:you asked|you requested|request|your request|information requested|you wrote|the request|your question|your questions|details of request|information request):?\s*$/i,
];

/** How the authority's own words begin after the request. Nothing here is how requesters write. */
const ANSWER_STARTS: readonly RegExp[] = [
  /^(?:i|we) (?:have|can|am|are|do not|don't|hold|note|regret|wish|write|would like|consider|confirm|attach|enclose|will|neither|now|do hold|cannot|could not|did not|believe|estimate|refuse|withhold|disclose|decided)\b(?! (?:be|also|recently|previously|understand|received|grateful|looking|interested|writing to request|like to (?:request|know|ask|see)|seen|read|not seeking|aware))/i,
  /^(?:i|we) (?:have|can) (?:today|now|also now)?\s?(?:decided|confirm|considered|completed|conducted|searched|reviewed)/i,
  /^(?:following|in response|on receipt|upon receipt|further to) (?:receipt |review |consideration )?(?:of |to )?(?:your|this|the) request/i,
  /^(?:in response|having (?:considered|completed|conducted)|after (?:careful|due) consideration|firstly|please (?:see|find|note)|unfortunately|with (?:regards?|respect) to (?:your|the)|as regards|regarding (?:your|part|question)|in relation to (?:your|the|part|question)|in accordance with|under (?:section|the (?:freedom|terms|act))|sections? \d{1,3}[a-z]?|regulations? \d{1,2}|pursuant to)\b/i,
  /^(?:your|this|the) (?:request|requests|enquiry) (?:for information )?(?:has|have|was|is being|falls) (?:now )?(?:been )?(?:considered|received|handled|dealt|processed|treated|within|passed|responded|answered)/i,
  /^(?:this|the) (?:was|has been|letter|email|e-mail|notice|response|information (?:you|is|we|that)|act|freedom of information act|council|trust|force|university|department|authority|constabulary|board|ministry|office)\b/i,
  /^(?:our |the )?(?:response|reply|answer|decision|reason for decision|disclosure|result of searches|outcome|findings)\b:?/i,
  /^thank you for (?:your|the|waiting|writing|contacting|bearing)/i,
  /^if you (?:are|remain|feel) (?:still )?(?:not satisfied|dissatisfied|unhappy|not happy|not content)\b/i,
  /^(?:the|these|those|our|both|all) [^.?;:]{1,100}\b(?:is|are) (?:now |also |all |both )?(?:attached|enclosed|given below|set out below|in the (?:attached|enclosed)\b)(?! to)/i,
  /^(?:complying with|to comply with|compliance with|answering|to answer|responding to) (?:your|this|the|all|every)\b[^.?]{0,120}\b(?:would|will|exceeds?)\b/i,
  /^(?:i|we) (?:wrote to you|rely\b|are (?:relying|extending|taking)\b|extend\b|(?:need|require) (?:some )?(?:more|further|additional|extra|longer)\b)/i,
  /^(?:[A-Z][\w'’&-]*(?: (?:of|and|the|for|[A-Z][\w'’&-]*)){0,6}) (?:can (?:confirm|neither)|does|do not|holds?|has (?:now|today|decided|considered|completed|conducted|searched|no)|have (?:now|decided|considered)|neither|is (?:not|unable)|will|cannot|considers?|did not|confirms?|recorded)\b/,
  /^(?:freedom of information act 2000|response to (?:your )?request|reply)\s*$/i,
  // Requesters quote these words only of an earlier answer, as "you".
  /^(?!you\b|your\b|in your\b)[^?]{0,250}\b(?:neither confirm\w*,? n?or den|refusal notice\b)/i,
  /^(?:some|certain|part|parts|all) (?:of )?(?:the |this |your )?(?:requested )?(?:information|data|material|records?|documents?)\b[^.?]{0,60}\b(?:has|have) been (?:withheld|redacted|exempted)\b/i,
];

/** Words after which the next paragraph is somebody else's: an earlier letter, the requester's complaint. */
export const QUOTING =
  /\b(?:stat(?:ed|ing|es)|said|replied|responded|wrote|writes|told you|advised you|argu(?:ed|e|ing)|explain(?:ed|ing)|quot(?:ed|ing|e)|reads|original response (?:was|said))\b[^.:]{0,60}:\s*$/i;

const NUMBERED = /^\s*(?:> ?)?["“'‘]?(?:\(?(\d{1,2})[.)](?=\s|[A-Z][a-z])|question (\d{1,2})[:.)]?\s|q(\d{1,2})[:.)]?\s)/i;

const QUESTION_HEADING = /^question (\d{1,2})\b/i;

/** Requesters say "if any of it is exempt"; only the authority says that something is, be it in its second sentence. */
const SAYS_EXEMPT =
  /^(?!if\b|where\b|should\b|please\b|in the event|unless\b|when\b)[^.?]{0,200}\b(?:is|are|is being|are being|has been|have been) (?:also |therefore |all |being )?(?:(?:exempt|excepted)(?: from disclosure)? (?:under|by virtue|because|in terms|as)|withheld (?:under|by virtue|in terms|because|as))\b/i;

/** Whether a piece's words begin the authority's own answer. */
export function startsAnswer(piece: Piece): boolean {
  const { text } = piece.prose;
  return ANSWER_STARTS.some((pattern) => pattern.test(text)) || text.split(/\. /, 3).some((sentence) => SAYS_EXEMPT.test(sentence));
}

/** A colon after these announces the provisions relied on, though "the information you requested" stands before it. */
const ANNOUNCES_PROVISIONS = /\b(?:exempt\w*|exceptions?|by virtue|provisions?|dut(?:y|ies)|withh[eo]ld\w*|refus\w+|neither confirm)\b[^.]{0,150}:\s*$/i;

/** What the authority itself does "as follows": it charges, answers, estimates. A sentence that speaks of the request may be about that. */
const ANNOUNCES_OWN =
  /\b(?:we|i) (?:will|shall|can|hold|estimate|charge|calculate|answer|respond|propose|have (?:calculated|estimated|worked|set|decided|answered))\b[^.;]{0,120}:\s*$/i;
const OF_THE_REQUEST = /\b(?:request|ask|enquir|sought|seek|wrote|question)\w*/i;

function announcesOwn(text: string): boolean {
  const last = text.split(/[.;]\s/).at(-1) ?? '';
  return ANNOUNCES_OWN.test(last) && !OF_THE_REQUEST.test(last);
}

/** Whether a piece announces the request. */
export function announcesRequest(piece: Piece): boolean {
  const text = piece.prose.text.slice(-220);
  if (ANNOUNCES_PROVISIONS.test(text) || piece.prose.read(announcesOwn)) return false;
  return LEAD_INS.some((pattern) => pattern.test(text));
}

/** An opening such as "your e-mail of 10 August asking for", which only a numbered list right under it makes an announcement. */
const BEFORE_LIST =
  /\b(?:your|you)\b[^.]{0,120}\b(?:requests?|ask(?:ed|ing)?|e-?mail(?:ed)?|enquiry|letter|wrote|wanted)\b[^.:]{0,80}(?::|\b(?:for|about|questions?|wanted|know))\s*$/i;

function announcesList(piece: Piece, next: Piece | undefined): boolean {
  if (!next || (next.number ?? numberIn(next)) !== 1) return false;
  const text = piece.prose.text.slice(-300);
  return BEFORE_LIST.test(text) && !ANNOUNCES_PROVISIONS.test(text);
}

/** The announcement of questions that each have their answer under them. */
const WITH_ANSWERS =
  /\b(?:questions?|requests?)\b[^.]{0,60}\b(?:our|with|and|the)\b[^.]{0,30}\b(?:repl(?:y|ies)|responses?|answers?)\b[^.]{0,60}:\s*$|\b(?:answer|respond|repl)\w*\b[^.]{0,60}\b(?:each|under|below|in turn|in bold|in italics)\b[^.]{0,40}:\s*$/i;

/** Among questions with their answers, the next question: the next number. */
function asksNext(piece: Piece, numbers: ReadonlySet<number>): boolean {
  return (piece.number ?? numberIn(piece)) === numbers.size + 1;
}

/** Which pieces are the request: those of the block, or those after the lead-in up to the answer. */
export function requestPieces(syntax: SyntaxDocument): { readonly pieces: readonly Piece[]; readonly block: Block | undefined } {
  const block = syntax.blocks.find((b) => b.name === 'request');
  if (block) return { pieces: syntax.pieces.filter((p) => p.block === block || p.block?.parent === block), block };
  const all = syntax.pieces;
  const limit = Math.min(all.length, 60);
  for (let i = 0; i < limit; i++) {
    const piece = all[i];
    if (!piece || piece.block || !(announcesRequest(piece) || announcesList(piece, all[i + 1]))) continue;
    const found: Piece[] = [];
    const numbers = new Set<number>();
    const answered = piece.prose.has(WITH_ANSWERS);
    let quotation = false;
    for (let j = i + 1; j < all.length && j < i + 60; j++) {
      const next = all[j];
      if (!next || next.block) break;
      const text = next.prose.text;
      if (answered && !asksNext(next, numbers)) {
        if (next.kind === 'heading' && RIGHTS_HEADING.test(text)) break;
        continue;
      }
      if (found.length === 0 && /^["“]/.test(text)) quotation = true;
      if (found.length > 0 && !quotation && startsAnswer(next)) break;
      if (
        found.length > 0 &&
        next.kind === 'heading' &&
        /^(?:our |the )?(?:original |initial |first )?(?:response|reply|answer|decision|outcome|reason|disclosure|exempt|section|findings|freedom of information act|why (?:we|the|this|some)|information (?:we|is|withheld|held|not)|what we (?:hold|can|have)|neither)/i.test(
          text,
        )
      )
        break;
      if (found.length === 0 && next.kind !== 'item' && !quotation && startsAnswer(next) && !/^(?:i|under|please|the|this)\b/i.test(text)) break;
      if (!quotation && (answersNumber(next, numbers) || answersAfterList(next, found))) break;
      found.push(next);
      if (quotation && /["”]\s*$/.test(text)) break;
    }
    if (found.length > 0) return { pieces: found, block: undefined };
  }
  return { pieces: [], block: undefined };
}

/** How requesters go on after their list: with a wish, a limit, an explanation, another question. */
const ASKS_ON =
  /\?["”’)]?\s{0,2}$|^(?:please|kindly|i|we|if|for|thanks?|my|our|could|can|would|where|when|should|also|in (?:each|addition|particular|respect|all|an?|the form)|by|note|n\.?b\.?|the (?:time|period|timeframe|above|dates?|format)|(?:this|these|all|both|any) (?:should|to|can|may|could|requests?|questions?|information|data|of)|from|between|during|since|to (?:be|clarify|include|help|confirm)|including|as|you|under|given|ideally|many|kind|regards|yours)\b/i;
/** A line that goes on from the one before, or explains it in brackets. */
const GOES_ON = /^[\p{Ll}([]/u;

/** Whether a paragraph of its own after a numbered list says something instead of asking on: the answer, in whatever words it begins. */
function answersAfterList(piece: Piece, found: readonly Piece[]): boolean {
  const last = found.at(-1);
  const [first] = found;
  if (!first || !last || piece.kind !== 'paragraph') return false;
  const listed = (one: Piece): boolean => one.kind === 'item' && (one.number ?? numberIn(one)) !== undefined;
  return listed(first) && listed(last) && !piece.prose.has(ASKS_ON) && !piece.prose.has(GOES_ON);
}

/** Whether a piece goes back to a number that the request has used already, without asking anything: the answer to that question. */
function answersNumber(piece: Piece, numbers: Set<number>): boolean {
  if (piece.kind === 'item' && piece.depth > 1) return false;
  const heading = piece.kind === 'heading' ? piece.prose.match(QUESTION_HEADING)?.[1] : undefined;
  const number = heading === undefined ? (piece.number ?? numberIn(piece)) : Number(heading);
  if (number === undefined) {
    for (const further of questionsRunOn(piece)) numbers.add(further.number);
    return false;
  }
  if (numbers.has(number) && numbers.size > 1 && !piece.prose.has(/\?["”’)]?\s*$/)) return true;
  numbers.add(number);
  for (const further of questionsRunOn(piece)) numbers.add(further.number);
  return false;
}

/**
 * The questions of the request (`dialect.md` 3): top-level ordered items numbered as the requester sees them, nested ordered items as parts.
 * Without a list the front matter's number counts; else there is one question.
 */
export function liftRequest(syntax: SyntaxDocument): RequestMatter | undefined {
  const { pieces, block } = requestPieces(syntax);
  const first = pieces[0];
  const span = block?.span ?? (first ? { start: first.span.start, end: pieces.at(-1)?.span.end ?? first.span.end } : undefined);
  const questions: Question[] = [];
  let top: string | undefined;
  /** How many parts each question has so far. */
  const parts = new Map<string, number>();
  for (const piece of pieces) {
    const several = piece.kind === 'item' && piece.depth > 1 ? [] : questionsRunOn(piece);
    if (several.length > 0) {
      top = undefined;
      for (const { number, span: place, text } of several) questions.push({ label: String(number), span: place, text });
      continue;
    }
    const numbered = piece.number ?? numberIn(piece);
    if (numbered === undefined) continue;
    if (piece.kind === 'item' && piece.depth > 1) {
      if (top !== undefined) {
        const part = (parts.get(top) ?? 0) + 1;
        parts.set(top, part);
        questions.push({ label: `${top}(${String.fromCharCode(96 + Math.min(26, part))})`, span: piece.span, text: piece.prose.written });
      }
      continue;
    }
    top = String(numbered);
    questions.push({ label: top, span: piece.span, text: piece.prose.written });
  }
  const stated = syntax.frontMatter?.values.questions;
  const within = first || stated !== undefined ? [] : runOnAfterLeadIn(syntax);
  const [begins] = within;
  if (begins)
    return {
      span: { start: begins.span.start, end: within.at(-1)?.span.end ?? begins.span.end },
      certainty: 'prose',
      questions: within.map(({ number, span: place, text }) => ({ label: String(number), span: place, text })),
      counted: 'list',
    };
  if (!span && stated === undefined) return undefined;
  if (questions.length > 0 && span) return { span, certainty: block ? 'block' : 'prose', questions, counted: 'list' };
  const count = Math.max(1, Math.min(200, stated ?? 1));
  const place = span ?? { start: 0, end: 0 };
  return {
    span: place,
    certainty: block ? 'block' : 'prose',
    questions: Array.from({ length: count }, (_, i) => ({
      label: String(i + 1),
      span: place,
      text: count === 1 ? pieces.map((p) => p.prose.written).join(' ') : '',
    })),
    counted: stated === undefined ? 'one' : 'front-matter',
  };
}

/** Questions that run on in the very sentence that announces them: "you asked: 1. How many …? 2. …". */
function runOnAfterLeadIn({ pieces }: SyntaxDocument): readonly RunOnQuestion[] {
  for (const piece of pieces.slice(0, 20)) {
    if (piece.kind !== 'paragraph') continue;
    const match = piece.prose.match(/:\s{0,3}(?=\(?1[.)]\s{0,3}\p{Lu})/u);
    if (!match || !LEAD_INS.some((pattern) => pattern.test(piece.prose.text.slice(Math.max(0, match.index - 220), match.index + 1)))) continue;
    const found = questionsRunOn(piece, match.index + match[0].length);
    if (found.length > 0) return found;
  }
  return [];
}

function numberIn(piece: Piece): number | undefined {
  if (piece.kind === 'item' || piece.kind === 'heading') return piece.number;
  const match = piece.prose.match(NUMBERED);
  const digits = match?.[1] ?? match?.[2] ?? match?.[3];
  return digits === undefined ? undefined : Number(digits);
}
