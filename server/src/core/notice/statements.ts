import { mayMatch } from '../text/words';
import type { DraftSentence, DraftStatement } from './draft';
import type { StatementKind } from './model';
import { clauseAround, moodOf } from './mood';
import {
  ABOUT_THE_REFUSAL,
  DECIDED_TO,
  ELSEWHERE_AFTER,
  FURTHER,
  GIVEN_TO_US,
  LAW_ACCOUNT,
  NO_ASSERTION,
  OTHER_HOLDING,
  STATEMENT_PHRASES,
  WITHHOLDING_AS_TOPIC,
} from './phrases';
import { namingOf } from './questionsNamed';
import { allMatches } from '../text/allMatches';

/** Statements about the answer itself, which are never supposed. */
const MOODLESS: ReadonlySet<StatementKind> = new Set(['caveat', 'duty', 'refusal-notice', 'ncnd']);

/**
 * What the clauses of a sentence say about the requested information, with their mood: supposed, denied, or a general account of the law.
 * Sentences of the request, of quoted matter and of internal notes say nothing.
 */
export function statementsOf(sentence: DraftSentence, questionCount: number): DraftStatement[] {
  if (
    sentence.zone === 'request' ||
    sentence.zone === 'quoted' ||
    sentence.zone === 'internal' ||
    sentence.piece.kind === 'heading' ||
    sentence.piece.kind === 'code'
  )
    return [];
  const said = sentence.read(saidIn);
  if (said.length === 0) return [];
  const questions = sentence.read(namingOf(questionCount));
  return said.map(({ start, end, ...statement }) => ({ span: sentence.at(start, end), sentence, questions, outcome: sentence.outcome, ...statement }));
}

/** What a text says, with places in it. */
type Said = Pick<DraftStatement, 'kind' | 'hypothetical' | 'negated' | 'generic' | 'further'> & { readonly start: number; readonly end: number };

const saidIn = (text: string): readonly Said[] => {
  const found: Said[] = [];
  for (const { kind, pattern } of STATEMENT_PHRASES) {
    if (!mayMatch(text, pattern)) continue;
    for (const match of allMatches(text, pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((s) => s.kind === kind && s.start < end && start < s.end)) continue;
      if (kind === 'held' && OTHER_HOLDING.test(text.slice(end))) continue;
      const clause = clauseAround(text, start, end);
      found.push({ kind, start, end, ...moodOfStatement(kind, text, start, end), further: FURTHER.test(clause.text) });
    }
  }
  // What stands in a caveat is what nobody is to conclude.
  const caveats = found.filter((s) => s.kind === 'caveat');
  for (const statement of found)
    if (!MOODLESS.has(statement.kind) && caveats.some((c) => c.start <= statement.start && statement.end <= c.end)) statement.negated = true;
  return found.sort((a, b) => a.start - b.start);
};

function moodOfStatement(kind: StatementKind, text: string, start: number, end: number): Pick<DraftStatement, 'hypothetical' | 'negated' | 'generic'> {
  const said = text.slice(start, end);
  const clause = clauseAround(text, start, end);
  const before = clause.text.slice(0, start - clause.start);
  if (MOODLESS.has(kind)) {
    // "neither confirm nor deny" in the account of harm ("to neither confirm nor deny would …") is talk about the refusal, not the refusal.
    const talk = kind === 'ncnd' && ABOUT_THE_REFUSAL.test(before) && !DECIDED_TO.test(before);
    return { hypothetical: false, negated: false, generic: talk || ((kind === 'ncnd' || kind === 'duty') && LAW_ACCOUNT.test(before)) };
  }
  const mood = moodOf(text, start, end);
  if (kind === 'withheld')
    return {
      ...mood,
      negated: mood.negated || /\bnot (?:been )?(?:withheld|exempt|redacted)/i.test(said),
      generic: mood.generic || (WITHHOLDING_AS_TOPIC.test(said) && NO_ASSERTION.test(text.slice(end))),
    };
  if (kind === 'held' || kind === 'not-held') return { ...mood, generic: mood.generic || ELSEWHERE_AFTER.test(text.slice(end)) };
  return {
    ...mood,
    negated: mood.negated || /\bno\b/i.test(said),
    generic: mood.generic || (kind === 'disclosed' && /(?:supplied|provided|disclosed)$/i.test(said) && GIVEN_TO_US.test(text.slice(end))),
  };
}
