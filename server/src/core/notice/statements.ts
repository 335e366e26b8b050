import type { DraftSentence, DraftStatement } from './draft';
import { EARLIER, FURTHER, GENERIC, HYPOTHETICAL, NEGATED_WITHHOLDING, STATEMENT_PHRASES } from './phrases';
import { questionsNamed } from './questionsNamed';

/** Statements about the answer itself, which are never supposed. */
const MOODLESS: ReadonlySet<string> = new Set(['caveat', 'duty', 'refusal-notice', 'ncnd']);
/** What follows "neither confirm nor deny that" is what is left open. */
const CONFIRM_OR_DENY = /\bconfirm\w*,? (?:n?or) den(?:y|ies|ied|ying)\b/i;

/** Where the clause around a match begins and ends. Clauses part at semicolons, colons and the conjunctions that bring a new statement. */
function clauseAround(text: string, start: number, end: number): { start: number; end: number; text: string } {
  const breaks = /[;:]|,? (?:but|however|although|whereas|while|whilst)\b|, (?:and|so|as) (?=(?:we|i|it|the|this|that|some|any)\b)/gi;
  let from = 0;
  let to = text.length;
  for (const match of text.matchAll(breaks)) {
    const place = match.index + match[0].length;
    if (match.index < start && place <= start) from = place;
    else if (match.index >= end) {
      to = match.index;
      break;
    }
  }
  return { start: from, end: to, text: text.slice(from, to) };
}

/**
 * What the clauses of a sentence say about the requested information, with their mood: supposed, denied, or a general account of the law.
 * Sentences of the request, of quoted matter and of internal notes say nothing.
 */
export function statementsOf(sentence: DraftSentence, questionCount: number): DraftStatement[] {
  if (sentence.zone === 'request' || sentence.zone === 'quoted' || sentence.zone === 'internal' || sentence.piece.kind === 'heading' || sentence.piece.kind === 'code') return [];
  const { text } = sentence;
  const found: DraftStatement[] = [];
  for (const { kind, pattern } of STATEMENT_PHRASES) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const span = sentence.at(start, end);
      if (found.some((s) => s.kind === kind && s.span.start < span.end && span.start < s.span.end)) continue;
      const clause = clauseAround(text, start, end);
      const before = clause.text.slice(0, start - clause.start);
      const negated =
        kind === 'withheld'
          ? NEGATED_WITHHOLDING.test(before) || /\bnot (?:been )?(?:withheld|exempt|redacted)/i.test(match[0])
          : kind === 'held' || kind === 'disclosed'
            ? /\b(?:not|never|no)\b[^,]{0,30}$/i.test(before) || /\bno\b/i.test(match[0])
            : false;
      // "neither confirm nor deny" in the account of harm ("to neither confirm nor deny would …") is talk about the refusal, not the refusal.
      const talk = kind === 'ncnd' && /\b(?:to|by|of|when|decision to|in|response of|reason to|duty to|obligation to|exemption to)\s?$/i.test(before) && !/\b(?:decided|have|has|must|wish|need|chosen|entitled|able|right|required) to\s?$/i.test(before);
      found.push({
        kind,
        span,
        sentence,
        hypothetical: MOODLESS.has(kind) ? false : HYPOTHETICAL.test(kind === 'withheld' ? clause.text : text) || ((kind === 'held' || kind === 'not-held') && CONFIRM_OR_DENY.test(text.slice(0, start))),
        negated,
        generic: talk || (kind !== 'caveat' && kind !== 'ncnd' && kind !== 'duty' && (GENERIC.test(clause.text) || EARLIER.test(text))) || ((kind === 'ncnd' || kind === 'duty') && /\b(?:provides?|public authorit(?:y|ies)) (?:that|can|may|is|are)\b/i.test(before)),
        further: FURTHER.test(clause.text),
        questions: questionsNamed(text, questionCount),
        outcome: sentence.outcome,
      });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}
