import type { Claim, Notice, Outcome, Question, TestStatus } from '../notice/model';
import { coversQuestion } from '../notice/questionsNamed';
import { OUTCOME_NAMES, type OutcomeName, type Regime } from '../syntax/model';
import { byPlace } from '../text/span';

/** What became of a request as a whole: a closed list. `not known`: the letter does not say. */
export const OVERALL_OUTCOMES = [
  'disclosed in full',
  'disclosed in part',
  'withheld',
  'neither confirmed nor denied',
  'not held',
  'refused',
  'extension',
  'clarification',
  'fees notice',
  'not known',
] as const;
export type OverallOutcome = (typeof OVERALL_OUTCOMES)[number];

/** What became of a question: the words of the overall outcomes, as far as they fit one. */
export const QUESTION_OUTCOMES = ['disclosed', 'withheld', 'neither confirmed nor denied', 'not held', 'refused'] as const;
export type QuestionOutcome = (typeof QUESTION_OUTCOMES)[number];

const SPOKEN = {
  disclosed: 'disclosed',
  withheld: 'withheld',
  ncnd: 'neither confirmed nor denied',
  'not-held': 'not held',
  refused: 'refused',
} as const satisfies Readonly<Record<OutcomeName, QuestionOutcome>>;

/**
 * The outcome of a letter in one of a closed list of words. Where anything is given and anything else is not, it is a disclosure in part;
 * “nothing beyond that is held” takes nothing from a full one. Without any disclosure the first of withheld, refused, neither confirmed nor denied and not held counts.
 */
export function overallOutcome(notice: Notice): OverallOutcome {
  if (notice.kind === 'extension' || notice.kind === 'clarification') return notice.kind;
  if (notice.kind === 'fees-notice') return 'fees notice';
  const kinds = new Set(notice.outcomes.filter(({ kind, further }) => !(kind === 'not-held' && further)).map(({ kind }) => kind));
  if (kinds.has('disclosed')) return kinds.size === 1 ? 'disclosed in full' : 'disclosed in part';
  const first = (['withheld', 'refused', 'ncnd', 'not-held'] as const).find((kind) => kinds.has(kind));
  return first ? SPOKEN[first] : 'not known';
}

/** A question by its number, with what became of it; nothing where the letter does not say. */
export interface AnsweredQuestion {
  readonly question: string;
  readonly outcomes: readonly QuestionOutcome[];
}

/** Every question of the request with the regions that answer it. A block that names no questions answers those that no other block names. */
export function outcomesByQuestion(notice: Notice): readonly { readonly question: Question; readonly outcomes: readonly Outcome[] }[] {
  const named = notice.outcomes.flatMap(({ questions }) => (questions.all ? [] : questions.labels));
  const answers = ({ questions }: Outcome, label: string): boolean => {
    if (!questions.all) return coversQuestion(questions.labels, label);
    return questions.stated || !coversQuestion(named, label);
  };
  return notice.questions.map((question) => ({ question, outcomes: notice.outcomes.filter((outcome) => answers(outcome, question.label)) }));
}

/** Every question of the request with its outcomes in words. */
export function answeredQuestions(notice: Notice): readonly AnsweredQuestion[] {
  return outcomesByQuestion(notice).map(({ question, outcomes }) => {
    const kinds = new Set(outcomes.map(({ kind }) => kind));
    return { question: question.label, outcomes: OUTCOME_NAMES.filter((kind) => kinds.has(kind)).map((kind) => SPOKEN[kind]) };
  });
}

/** Whether the public interest was weighed. */
export const TESTS = ['done', 'incomplete', 'not done', 'to follow', 'not required'] as const;
const TEST_WORDS: Readonly<Record<TestStatus, (typeof TESTS)[number]>> = {
  present: 'done',
  partial: 'incomplete',
  missing: 'not done',
  deferred: 'to follow',
  'not-required': 'not required',
};

/** A provision that the letter relies on. */
export interface ReliedOn {
  /** Normal form: `31(1)(a)`. */
  readonly citation: string;
  readonly regime: Regime;
  /** What it is about, in our words; undefined where the catalogue does not know it. */
  readonly name: string | undefined;
  /** What is done under it. */
  readonly effect: Exclude<QuestionOutcome, 'disclosed' | 'not held'>;
  readonly status: Claim['status'];
  readonly publicInterestTest: (typeof TESTS)[number];
}

/** Worst first: where one block lacks the test that another has, it is not done. */
const WORST_FIRST: readonly TestStatus[] = ['missing', 'partial', 'deferred', 'present', 'not-required'];

/** Every provision that the letter relies on, each once for each thing done under it, in the order of the letter. */
export function reliedOn(notice: Notice): readonly ReliedOn[] {
  const found = new Map<string, Claim[]>();
  for (const claim of [...notice.claims].sort((a, b) => byPlace(a.span, b.span))) {
    const key = `${claim.citation} ${claim.outcome}`;
    const known = found.get(key);
    if (known) known.push(claim);
    else found.set(key, [claim]);
  }
  return [...found.values()].flatMap((claims) => {
    const [first] = claims;
    const test = WORST_FIRST.find((status) => claims.some((claim) => claim.test.status === status)) ?? 'not-required';
    if (!first) return [];
    return [
      {
        citation: first.citation,
        regime: first.regime,
        name: first.provision && `${first.provision.title}: ${first.provision.summary}`,
        effect: first.outcome === 'ncnd' ? 'neither confirmed nor denied' : first.outcome,
        status: first.status,
        publicInterestTest: TEST_WORDS[test],
      },
    ];
  });
}
