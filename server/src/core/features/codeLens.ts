import type { Claim, Notice, Outcome, Passage, PassageKind, PublicInterestTest, Sentence } from '../notice/model';
import { needsTest } from '../notice/needsTest';
import { harmArguments, likelihoodClaims } from '../rules/support/harm';
import { OTHER_HARM, STATUTORY } from '../rules/support/harmWords';
import { placeForPassage } from '../rules/support/insertPassage';
import { passagesOf } from '../rules/support/completeTest';
import { spoken } from '../rules/support/provisions';
import { certaintyOfAbsence } from '../rules/support/publicInterest';
import { contains, type Span } from '../text/span';
import { series } from '../wording/cite';
import type { Snapshot } from './snapshot';

/** A line of state above an outcome. */
export interface CodeLens {
  /** Shown above the line in which this begins. */
  readonly span: Span;
  readonly title: string;
  /** Where a click leads: to the passage that is meant, or to where it should begin. */
  readonly target: Span;
}

/** More provisions than these in three different states would not fit a line; the rest are counted. */
const MOST_STATES = 3;

/** What can be said of a claim in a few words, and where the work is to be done. */
interface State {
  readonly words: string;
  readonly target: Span;
}

/**
 * The state of every outcome in short: provision, status, harm and public interest test as far as they go, and the questions it answers.
 * In a letter without marks only what a heading says is shown; what is read from words alone is not sure enough for a line of its own.
 */
export function codeLenses({ notice }: Snapshot): CodeLens[] {
  const harmless = claimsWithoutHarm(notice);
  const lenses: CodeLens[] = [];
  for (const outcome of notice.outcomes) {
    for (const { span, claims } of places(outcome)) lenses.push(...statesOf(notice, claims, harmless).map((state) => ({ span, ...titled(state) })));
    const questions = outcome.block && questionLens(notice, outcome);
    if (questions) lenses.push(questions);
  }
  return lenses;
}

/** Where the lines of an outcome stand, with the claims they speak about: over its fence, or over the headings that cite them. */
function places(outcome: Outcome): readonly { readonly span: Span; readonly claims: readonly Claim[] }[] {
  if (outcome.block) return [{ span: outcome.block.fence.span, claims: outcome.claims }];
  const byHeading = new Map<Span, Claim[]>();
  for (const claim of outcome.claims) {
    const heading = claim.citations.find(({ where, role }) => where === 'heading' && role === 'relied')?.sentence?.piece;
    if (heading) byHeading.set(heading.span, [...(byHeading.get(heading.span) ?? []), claim]);
  }
  return [...byHeading].map(([span, claims]) => ({ span, claims }));
}

interface Group {
  readonly claims: readonly Claim[];
  readonly state: State;
}

/** Claims in the same state share a line. */
function statesOf(notice: Notice, claims: readonly Claim[], harmless: ReadonlySet<Claim>): readonly Group[] {
  const groups = new Map<string, { claims: Claim[]; state: State }>();
  for (const claim of claims) {
    const state = stateOf(notice, claim, harmless);
    const group = groups.get(state.words);
    if (group) group.claims.push(claim);
    else groups.set(state.words, { claims: [claim], state });
  }
  const all = [...groups.values()];
  const rest = all.slice(MOST_STATES).flatMap((group) => group.claims);
  const [next] = all.slice(MOST_STATES);
  return next ? [...all.slice(0, MOST_STATES), { claims: [], state: { words: `and ${rest.length} more`, target: next.state.target } }] : all;
}

function titled({ claims, state }: Group): { readonly title: string; readonly target: Span } {
  return { title: [cite(claims), state.words].filter((part) => part !== '').join(' · '), target: state.target };
}

/** `section 31(1)(a)`, `sections 24(2) and 31(3)`. FOISA section 18 is what such a notice is given under; the exemption is the one that would apply. */
function cite(claims: readonly Claim[]): string {
  const cited = [...new Set(claims.map(spoken))];
  const [word = ''] = (cited[0] ?? '').split(' ');
  const alike = cited.length > 1 && cited.every((one) => one.startsWith(`${word} `));
  const named = alike ? `${word}s ${series(cited.map((one) => one.slice(word.length + 1)))}` : series(cited);
  return claims.some(isScottishSecrecy) ? `${named} under section 18` : named;
}

const isScottishSecrecy = ({ regime, outcome }: Claim): boolean => regime === 'FOISA' && outcome === 'ncnd';

function stateOf(notice: Notice, claim: Claim, harmless: ReadonlySet<Claim>): State {
  const { provision, obsolete, parts } = claim;
  const span = parts.find((part) => part.heading)?.heading?.span ?? claim.span;
  const says = (words: string): State => ({ words, target: span });
  if (!provision) return says(obsolete ? 'no longer exists' : 'no such provision is known');
  if (provision.effect === 'condition') return says('a condition, no ground of its own');
  if (claim.status === 'unknown') return says('the status depends on the limb');
  // Of what was not verified no more is said than the catalogue has.
  if (!provision.confirmed) return says(`${claim.status === 'not-an-exemption' ? 'no exemption' : claim.status}, not confirmed`);
  if (isScottishSecrecy(claim)) return says('no public interest test in such a notice');
  const status = claim.status === 'not-an-exemption' ? [] : [claim.status];
  const harm = harmless.has(claim) ? { words: 'harm: not stated yet', target: placeOf(notice, claim, ['harm']) } : undefined;
  const test = needsTest(claim) ? testState(notice, claim) : { words: 'no public interest test needed', target: span };
  return { words: [...status, ...(harm ? [harm.words] : []), test.words].join(' · '), target: harm?.target ?? test.target };
}

function testState(notice: Notice, claim: Claim): State {
  const { status, test } = claim.test;
  const state = (words: string, target: Span): State => ({ words: `public interest test: ${words}`, target });
  if (!test || status === 'missing' || status === 'not-required') {
    const target = placeOf(notice, claim, ['public-interest-test', 'for', 'against', 'balance']);
    // Where something is weighed, or another part may hold the test, it is not said to be missing.
    return certaintyOfAbsence(notice, claim) === 'certain' ? state('none yet', target) : { words: 'needs a public interest test', target };
  }
  if (status === 'deferred') return state('more time taken', headed(claim, ['further-time'])?.heading.span ?? test.span);
  if (test.relieved && status === 'partial') return state('reasons left out', test.span);
  if (status === 'partial') return partialState(claim, test, state);
  const prompt = firstPrompt([...test.favour, ...test.against, ...test.conclusion]);
  return prompt
    ? state('prompts left to fill', prompt.span)
    : state('both sides and a balance', headed(claim, ['public-interest-test'])?.heading.span ?? test.span);
}

function partialState(claim: Claim, test: PublicInterestTest, state: (words: string, target: Span) => State): State {
  const thing = claim.outcome === 'ncnd' ? 'confirming or denying' : 'disclosure';
  const lacks: readonly (readonly [lacking: boolean, words: string, kind: PassageKind])[] = [
    [test.favour.length === 0, `nothing for ${thing}`, 'for'],
    [test.against.length === 0, `nothing against ${thing}`, 'against'],
    [test.conclusion.length === 0, 'no balance', 'balance'],
  ];
  const lacking = lacks.filter(([is]) => is);
  const [first] = lacking;
  if (!first) return state('begun', test.span);
  const sides = test.favour.length + test.against.length === 0;
  const words = lacking.length === 3 ? 'nothing weighed' : sides ? 'no factors' : lacking.map(([, what]) => what).join(' and ');
  const end = { start: test.span.end, end: test.span.end };
  return state(`${words} yet`, headed(claim, [first[2]])?.heading.span ?? (first[2] === 'balance' ? end : test.span));
}

function firstPrompt(sentences: readonly Sentence[]): Sentence | undefined {
  return sentences.filter(({ text }) => /\[insert\b/i.test(text)).sort((a, b) => a.index - b.index)[0];
}

/** The heading of a passage where it has one, else the place at which the passage belongs. */
function placeOf(notice: Notice, claim: Claim, kinds: readonly PassageKind[]): Span {
  const heading = headed(claim, kinds)?.heading.span;
  if (heading) return heading;
  const at = placeForPassage(notice, claim)?.at;
  return at === undefined ? claim.span : { start: at, end: at };
}

function headed(claim: Claim, kinds: readonly PassageKind[]): Passage | undefined {
  return passagesOf(claim).find(({ kind }) => kinds.includes(kind));
}

/** Marked claims with a prejudice test of which no sentence speaks of any harm. Where harm is spoken of in whatever way, rules judge it. */
function claimsWithoutHarm(notice: Notice): ReadonlySet<Claim> {
  const found = new Set<Claim>();
  for (const argument of harmArguments(notice)) {
    const claims = likelihoodClaims(argument).filter(({ certainty }) => certainty === 'block');
    if (claims.length === 0 || argument.statements.length > 0) continue;
    const spokenOf = argument.sentences.some(
      ({ text, statements }) =>
        statements.some(({ kind }) => kind === 'relief') || /\[insert\b/i.test(text) || text.search(STATUTORY) >= 0 || text.search(OTHER_HARM) >= 0,
    );
    const headedHarm = claims.flatMap(passagesOf).filter(({ kind }) => kind === 'harm');
    if (!spokenOf && !argument.sentences.some(({ span }) => headedHarm.some(({ body }) => contains(body, span)))) for (const claim of claims) found.add(claim);
  }
  return found;
}

/** The questions of a block; a click goes to the first of them. None where the block answers the whole request. */
function questionLens({ questions }: Notice, outcome: Outcome): CodeLens | undefined {
  if (!outcome.block || outcome.questions.all) return undefined;
  const { labels } = outcome.questions;
  const first = questions.find(({ label, span }) => labels.includes(label) && span.end > span.start);
  return first && { span: outcome.block.fence.span, title: `${labels.length === 1 ? 'question' : 'questions'} ${series(labels)}`, target: first.span };
}
