import { Covering } from '../text/covering';
import { holdsOneOf } from '../text/within';
import { statusOf } from './claims';
import type { DraftClaim, DraftOutcome, DraftSentence } from './draft';
import type { Part, Passage, PublicInterestTest, TestStatus } from './model';
import { findTest } from './publicInterest';
import { needsTest } from './needsTest';
import { answersApart } from './answersApart';
import { type ClosingWords, closingWords } from './closingWords';

export interface SettleInput {
  readonly sentences: readonly DraftSentence[];
  readonly outcomes: readonly DraftOutcome[];
  readonly passages: readonly Passage[];
  /** The letter comes from a House of Parliament, for which section 36 is absolute. */
  readonly fromAHouse: boolean;
}

const isConductOfAffairs = ({ regime, path }: DraftClaim): boolean => regime === 'FOIA' && path[0] === '36';

/**
 * Finds the public interest test of every claim and settles its status. A test inside a part serves that part's provisions, one outside any part serves
 * every provision of its region; a test of a withholding never serves a refusal to confirm or deny, nor the reverse (section 2(1), 2(2)).
 * @returns every test found, in order of place
 */
export function settleTests(input: SettleInput): PublicInterestTest[] {
  const cache = new Map<string, PublicInterestTest | undefined>();
  const findAnew = (sentences: readonly DraftSentence[], passages: readonly Passage[], about: 'withheld' | 'ncnd'): PublicInterestTest | undefined => {
    const key = `${about}:${sentences.map((s) => s.index).join(',')}:${passages.map((p) => p.span.start).join(',')}`;
    if (!cache.has(key)) cache.set(key, findTest({ sentences, passages, about }));
    return cache.get(key);
  };
  // Most claims are asked about the same two lists, whose places needn't be written out for each.
  const byList = new Map<unknown, Map<unknown, Map<string, PublicInterestTest | undefined>>>();
  const find: Find = (sentences, passages, about) => {
    const byPassages = byList.get(sentences) ?? new Map<unknown, Map<string, PublicInterestTest | undefined>>();
    byList.set(sentences, byPassages);
    const known = byPassages.get(passages) ?? new Map<string, PublicInterestTest | undefined>();
    byPassages.set(passages, known);
    if (!known.has(about)) known.set(about, findAnew(sentences, passages, about));
    return known.get(about);
  };
  const used = new Set<PublicInterestTest>();
  const letter = readLetter(input);
  const bothUnmarked = mixed(input.outcomes);
  // Whether a claim shares another's test depends on the status of both.
  for (const claim of input.outcomes.flatMap((outcome) => outcome.claims))
    claim.status = input.fromAHouse && isConductOfAffairs(claim) ? 'absolute' : statusOf(claim.provision, claim, claim.conditions);
  for (const outcome of input.outcomes)
    for (const claim of outcome.claims) {
      const test = outcome.block ? testInBlock(claim, outcome, letter, find) : testInLetter(claim, outcome, input, letter, find);
      const due = needsTest(claim);
      const fits = test && !(bothUnmarked && !aboutFits(test, claim.outcome));
      const status: TestStatus = !due ? 'not-required' : fits ? test.status : 'missing';
      claim.test = { status, test: fits ? test : undefined };
      if (fits) {
        used.add(test);
        if (!outcome.tests.includes(test)) outcome.tests.push(test);
      }
    }
  return [...used].sort((a, b) => a.span.start - b.span.start);
}

type Find = (sentences: readonly DraftSentence[], passages: readonly Passage[], about: 'withheld' | 'ncnd') => PublicInterestTest | undefined;

function about(claim: DraftClaim): 'withheld' | 'ncnd' {
  return claim.outcome === 'ncnd' ? 'ncnd' : 'withheld';
}

/** The better of two readings of the same claim. */
function better(a: PublicInterestTest | undefined, b: PublicInterestTest | undefined): PublicInterestTest | undefined {
  const rank = { present: 3, deferred: 2, partial: 1 } as const;
  if (!a || !b) return a ?? b;
  return rank[b.status] > rank[a.status] ? b : a;
}

/** What all claims of a letter are asked about, gathered once. */
interface Letter {
  /** The sentences that may speak of weighing in a letter without blocks. */
  readonly own: readonly DraftSentence[];
  readonly byPart: ReadonlyMap<Part, readonly DraftSentence[]>;
  /** The sentences outside any part, without numbered answers that rely on other provisions than the claim. */
  readonly outsideOtherAnswers: (claim: DraftClaim) => readonly DraftSentence[];
  readonly closingWords: (part: Part) => ClosingWords;
  /** The passages that hold some of the sentences: the same list for the same sentences. */
  readonly passagesIn: (sentences: readonly DraftSentence[]) => readonly Passage[];
  readonly byOutcome: ReadonlyMap<unknown, Region>;
  /** What stands beside the blocks. */
  readonly beside: Region;
  readonly outsideBlocks: readonly Passage[];
  readonly bothKinds: boolean;
}

/** The sentences of a block, or of what stands beside the blocks, as parts divide them. */
interface Region {
  readonly shared: DraftSentence[];
  readonly byPart: Map<Part, DraftSentence[]>;
}

function grouped<K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function regionOf(sentences: readonly DraftSentence[]): Region {
  return {
    shared: sentences.filter((s) => s.part === undefined),
    byPart: groupedByPart(sentences),
  };
}

function groupedByPart(sentences: readonly DraftSentence[]): Map<Part, DraftSentence[]> {
  const groups = grouped(sentences, (s) => s.part);
  groups.delete(undefined);
  return groups as Map<Part, DraftSentence[]>;
}

function readLetter({ sentences, outcomes, passages }: SettleInput): Letter {
  const own = outcomes.some((o) => o.block === undefined) ? sentences.filter(isOwn) : [];
  const marked = sentences.filter((s) => s.zone !== 'internal' && s.zone !== 'quoted');
  const byPart = groupedByPart(own);
  const blocks = new Covering(outcomes.filter((o) => o.block).map((o) => o.span));
  const held = new Map<unknown, readonly Passage[]>();
  return {
    own,
    byPart,
    passagesIn(list) {
      const known = held.get(list) ?? passages.filter((p) => holdsOneOf(list, p.span));
      held.set(list, known);
      return known;
    },
    outsideOtherAnswers: answersApart(own),
    closingWords: closingWords(byPart),
    byOutcome: new Map([...grouped(marked, (s) => s.outcome)].map(([outcome, group]) => [outcome, regionOf(group)])),
    beside: regionOf(sentences.filter((s) => s.outcome === undefined && (s.zone === 'body' || s.zone === 'decision'))),
    outsideBlocks: passages.filter((p) => !blocks.contains(p.span)),
    bothKinds: outcomes.some((o) => o.kind === 'ncnd') && outcomes.some((o) => o.kind === 'withheld'),
  };
}

/** The sentences of certain parts, in order; the others with them. */
function ofParts(parts: readonly Part[], byPart: ReadonlyMap<Part, readonly DraftSentence[]>, others: readonly DraftSentence[]): readonly DraftSentence[] {
  const own = [...new Set(parts)].flatMap((part) => byPart.get(part) ?? []);
  return own.length === 0 ? others : [...own, ...others].sort((a, b) => a.index - b.index);
}

const NO_REGION: Region = { shared: [], byPart: new Map() };

function testInBlock(claim: DraftClaim, outcome: DraftOutcome, letter: Letter, find: Find): PublicInterestTest | undefined {
  const region = letter.byOutcome.get(outcome) ?? NO_REGION;
  const serves = (p: Passage): boolean => p.part === undefined || claim.parts.includes(p.part);
  const passages = outcome.passages.every(serves) ? outcome.passages : outcome.passages.filter(serves);
  const found = find(ofParts(claim.parts, region.byPart, region.shared), passages, about(claim));
  if (found) return found;
  // A balance set out beside the blocks is read too; only a test in another kind of block never serves.
  const shared = find(ofParts(claim.parts, letter.beside.byPart, letter.beside.shared), letter.outsideBlocks, about(claim));
  return shared && letter.bothKinds && !aboutFits(shared, claim.outcome) ? undefined : shared;
}

/** The opening and what is disclosed count only where they speak of weighing: openness is praised there for other reasons. */
function isOwn(sentence: DraftSentence): boolean {
  if (sentence.zone === 'body' || sentence.zone === 'decision') return true;
  return (sentence.zone === 'disclosed' || sentence.zone === 'opening') && (sentence.part !== undefined || sentence.piece.prose.has(WEIGHS));
}

const WEIGHS = /\bpublic interest\b|\boutweigh|\bon balance\b|\bsection 1[07]\s?\([34]\)/i;

function testInLetter(claim: DraftClaim, outcome: DraftOutcome, input: SettleInput, letter: Letter, find: Find): PublicInterestTest | undefined {
  const inParts = ofParts(claim.parts, letter.byPart, []);
  const shared = letter.outsideOtherAnswers(claim);
  const { passagesIn } = letter;
  const own = inParts.length > 0 ? find(inParts, passagesIn(inParts), about(claim)) : undefined;
  if (own?.status === 'present') return own;
  const together = inParts.length === 0 ? shared : [...inParts, ...shared].sort((a, b) => a.index - b.index);
  const found = better(own, find(together, passagesIn(together), about(claim)));
  if (found && (found.status !== 'partial' || found.conclusion.length > 0)) return found;
  if (found) {
    // Factors in each provision's part, and one balance under a heading of its own after the last of them.
    const closing = closingBalance(claim, outcome, input, letter.own);
    return better(
      found,
      closing.length > 0
        ? find(
            [...together, ...closing].sort((a, b) => a.index - b.index),
            passagesIn(together),
            about(claim),
          )
        : undefined,
    );
  }
  const within = claim.parts.length === 0 ? withinOthers(claim, input.outcomes, letter.own) : [];
  const beside = within.length > 0 ? find(within, [], about(claim)) : undefined;
  return better(
    beside,
    sharedInParts(claim, outcome, input, (sentences) => find(sentences, passagesIn(sentences), about(claim)), letter),
  );
}

/**
 * The paragraphs of another provision's part in which a claim without a part of its own is argued: "With regard to the e-mails, section 36(2)(b)(ii) applies …"
 * under a heading about section 41. Where nothing in that part needs a test, the paragraphs that follow and cite nothing else go with them.
 */
function withinOthers(claim: DraftClaim, outcomes: readonly DraftOutcome[], letter: readonly DraftSentence[]): readonly DraftSentence[] {
  const own = new Set(claim.citations.filter((c) => c.role === 'relied').map((c) => c.sentence?.piece));
  const weighed = new Set(outcomes.flatMap((one) => one.claims.filter(needsTest)).flatMap((other) => other.parts));
  const found: DraftSentence[] = [];
  let part: Part | undefined;
  let follows = false;
  for (const sentence of letter) {
    if (sentence.part === undefined) continue;
    if (own.has(sentence.piece)) {
      if (!follows || sentence.part !== part) follows = !weighed.has(sentence.part);
      ({ part } = sentence);
    } else if (!follows || sentence.part !== part || sentence.citations.some((c) => c.path[0] !== claim.path[0] && c.role === 'relied')) {
      follows = false;
      continue;
    }
    found.push(sentence);
  }
  return found;
}

/** What stands under a heading "Balance" that names no provision, in the last part of the same kind: it closes the parts before it too, unless they have such a heading. */
function closingBalance(claim: DraftClaim, outcome: DraftOutcome, input: SettleInput, letter: readonly DraftSentence[]): readonly DraftSentence[] {
  const ofKind = input.outcomes
    .filter((other) => (other.kind === 'ncnd') === (outcome.kind === 'ncnd'))
    .flatMap((other) => other.claims)
    .flatMap((other) => other.parts);
  const last = ofKind.reduce<Part | undefined>((late, part) => (late && late.span.start >= part.span.start ? late : part), undefined);
  const balances = input.passages.filter((passage) => passage.kind === 'balance');
  const parts = new Set(claim.parts);
  const hasOwn = balances.some((passage) => passage.part !== undefined && parts.has(passage.part));
  const named = (passage: Passage): boolean => letter.some((s) => s.piece === passage.heading && s.citations.length > 0);
  const closing = balances.find((passage) => passage.part === last && !named(passage));
  if (!last || !closing || hasOwn || claim.parts.includes(last)) return [];
  return letter.filter((s) => s.part === last && closing.body.start <= s.span.start && s.span.end <= closing.body.end);
}

/**
 * A balance in another provision's part is shared where that provision needs no test itself, where the part speaks of this provision too,
 * or where it is the last of parts that only begin with a citation: there the closing words are often about all of them, unless they say "this exemption".
 */
function sharedInParts(
  claim: DraftClaim,
  outcome: DraftOutcome,
  input: SettleInput,
  find: (sentences: readonly DraftSentence[]) => PublicInterestTest | undefined,
  letter: Letter,
): PublicInterestTest | undefined {
  const neighbours = input.outcomes
    .filter((other) => (other.kind === 'ncnd') === (outcome.kind === 'ncnd'))
    .flatMap((other) => other.claims)
    .filter((other) => other !== claim);
  const last = input.outcomes
    .flatMap((o) => o.claims)
    .flatMap((c) => c.parts)
    .reduce((latest, part) => Math.max(latest, part.span.start), 0);
  let best: PublicInterestTest | undefined;
  for (const neighbour of neighbours)
    for (const part of neighbour.parts) {
      if (part.span.start <= claim.span.start) continue;
      const sentences = letter.byPart.get(part) ?? [];
      const words = letter.closingWords(part);
      const speaksOfBoth = words.speaksOfAll || words.sections.has(`${claim.regime} ${claim.path[0]}`);
      const closes = part.certainty === 'prose' && part.span.start === last && !words.speaksOfOne;
      if (speaksOfBoth || closes || !needsTest(neighbour)) best = better(best, find(sentences));
    }
  return best;
}

/** Both kinds in one letter: then a balance must say which it is about. */
function mixed(outcomes: readonly DraftOutcome[]): boolean {
  return outcomes.some((o) => o.kind === 'ncnd' && o.block === undefined) && outcomes.some((o) => o.kind === 'withheld' && o.block === undefined);
}

function aboutFits(test: PublicInterestTest, outcome: 'withheld' | 'ncnd' | 'refused'): boolean {
  const text = [...test.favour, ...test.against, ...test.conclusion].map((s) => s.text).join(' ');
  const confirms = /\bconfirm|\bdeny|\bdenial|\bwhether (?:or not )?(?:the |any )?information\b/i.test(text);
  const discloses = /\bdisclos|\bwithh(?:o|e)ld|\breleas/i.test(text);
  return outcome === 'ncnd' ? confirms || !discloses : discloses || !confirms;
}
