import type { OutcomeName, SyntaxDocument } from '../syntax/model';
import { spanOf } from '../text/span';
import type { Listed } from './assignment';
import { ByProvision, foldShorter, PartsByProvision, Provisions } from './byProvision';
import { joinAlternatives } from './alternatives';
import { isShorter, newClaim, sameProvision } from './claims';
import { besideExclusion } from './besideExclusion';
import type { DraftCitation, DraftClaim, DraftOutcome, DraftPart, DraftSentence } from './draft';
import type { Certainty, Passage } from './model';
import { givesDecisionUp, keepsDecision, letterFactsOf, type LetterFacts } from './letterFacts';
import { namedQuestions } from './regions';
import { EARLIER } from './phrases';
import { isListedIn18 } from './roles';
import { assignSentences } from './sentenceRegions';

export interface UnmarkedInput {
  readonly syntax: SyntaxDocument;
  readonly sentences: readonly DraftSentence[];
  /** Those of blocks; lifted ones are added. */
  readonly outcomes: DraftOutcome[];
  readonly parts: DraftPart[];
  readonly passages: readonly Passage[];
  readonly listed: Listed;
  readonly questionCount: number;
}

/** That the cost of this request is over the limit, said of this request and not of the law. */
const COST =
  /\b(?:cost|time|work|hours?|request|compliance|complying)\b[^.]{0,160}\b(?:would|will|does|to|far|has|is|are)\b[^.]{0,40}\b(?:exceeds?|exceeded|excess|over)\b/i;
/** The limit by name, however the sentence began: "we estimate that to provide it would exceed the cost limit". */
const OVER_LIMIT =
  /\b(?:would|will|does|do|far|to|has|could) (?:\w+ ){0,2}?(?:exceeds?|exceeded|be (?:over|above|in excess of|beyond)|go (?:over|beyond)|take (?:us |the work |it )?(?:over|beyond))\b[^.]{0,30}\b(?:limit|threshold|ceiling)\b/i;
/** Hours beyond a limit, for this request. */
const HOURS =
  /\b(?:in excess of|over|(?:more|longer|greater) than|upwards of|exceed(?:s|ing)?|at least|approximately|around|some|take|taking)\s(?:the\s)?(?:\d{2,4}|eighteen|twenty[- ]four)\s?(?:person |staff |working )?hours?\b/i;
/** Money beyond a limit: "to compile this would cost more than £600". */
const MONEY =
  /^(?!.{0,200}\b(?:where|if|when|unless|any request|a request)\b)[^.]{0,200}\b(?:would|will|to) (?:\w+ ){0,2}?cost\b[^.]{0,30}\b(?:more than|over|above|in excess of|upwards of)\b[^.]{0,20}£ ?(?:450|600)\b/i;
/** What was said of requests in general is said of this one: "Yours would, as there are 4,000 bills". */
const YOURS = /^(?:yours|this one|this request|your request) (?:clearly |certainly |easily )?(?:would|does|will|is one|is such)\b(?!,? not)/i;
const EXPLAINS_LAW = /\b(?:provides?|states?|allows?|sets? out|says) (?:that|for|us)\b|\bpublic authorit(?:y|ies) (?:is|are) not obliged\b/i;

type LiftedKind = 'withheld' | 'ncnd' | 'refused';

/**
 * Completes the model from the words: attaches what the words cite to the claims of blocks, and lifts outcomes from headings and prose where no block says them.
 */
export function liftUnmarked(input: UnmarkedInput): void {
  const { sentences, outcomes } = input;
  const free: DraftCitation[] = [];
  const everywhere = new ByProvision(outcomes.flatMap((o) => o.claims));
  const byBlock = new Map(outcomes.map((o) => [o, new ByProvision(o.claims)]));
  for (const citation of sentences.flatMap((s) => s.citations)) {
    const home = citation.outcome && byBlock.get(citation.outcome as DraftOutcome);
    const ofSection = (home ?? everywhere).ofSection(citation);
    if (citation.role === 'condition') for (const claim of ofSection) if (claim.path[0] === citation.path[0]) claim.conditions.push(citation);
    if (citation.role !== 'relied') continue;
    const claims = ofSection.filter((c) => sameProvision(c, citation));
    for (const claim of claims) claim.citations.push(citation);
    if (claims.length > 0) continue;
    const added = home && addToBlock(citation, citation.outcome as DraftOutcome);
    if (added) {
      home.add(added);
      everywhere.add(added);
    } else if (!home) free.push(citation);
  }
  const before = outcomes.length;
  liftOutcomes(input, free);
  const lettersParts = new PartsByProvision(input.parts);
  for (const outcome of outcomes) {
    const parts = outcome.block ? new PartsByProvision(outcome.parts) : lettersParts;
    for (const claim of outcome.claims) claim.parts = parts.about(claim);
    if (outcome.block) outcome.claims = outcome.claims.filter((c, _, all) => !(c.certainty === 'prose' && all.some((o) => o !== c && isShorter(c, o))));
  }
  if (outcomes.length > before || before === 0) joinAlternatives(input);
  if (before === 0) assignSentences(input.sentences, input.outcomes);
}

/** A provision argued in a block that its fence does not name: a claim of the block that rests on words, or a condition of one that it has. */
function addToBlock(citation: DraftCitation, home: DraftOutcome): DraftClaim | undefined {
  const effect = citation.provision?.effect ?? citation.obsolete?.effect;
  const matter = home.kind === 'ncnd' && effect === 'withholding' && home.claims.some((c) => c.provision?.effect === 'ncnd' && c.path[0] === citation.path[0]);
  if (matter) {
    citation.role = 'condition';
    const owner = home.claims.find((c) => c.provision?.effect === 'ncnd' && c.path[0] === citation.path[0]);
    owner?.conditions.push(citation);
    return undefined;
  }
  if (home.kind === 'disclosed' || home.kind === 'not-held' || !(citation.provision ?? citation.obsolete)) return undefined;
  const claim = newClaim(citation, home, 'prose', []);
  home.claims.push(claim);
  return claim;
}

/** What the letter does under a provision, from the provision's effect and the words around. */
function kindOf(citation: DraftCitation, input: UnmarkedInput, letter: LetterFacts): LiftedKind {
  const effect = citation.provision?.effect ?? citation.obsolete?.effect;
  if (effect === 'ncnd') return 'ncnd';
  if (effect === 'refusal') return 'refused';
  const sentence = citation.sentence as DraftSentence | undefined;
  const lead = sentence && input.listed.leadIn.get(sentence.piece);
  const speaking = [sentence, lead].filter((s) => s !== undefined);
  const duty = speaking.some((s) => s.statements.some((x) => (x.kind === 'ncnd' || x.kind === 'duty') && !x.generic));
  const withheld = speaking.some((s) => s.statements.some((x) => x.kind === 'withheld' && !x.generic && !x.hypothetical));
  if (besideExclusion(citation, sentence)) return 'ncnd';
  const section18 = citation.regime === 'FOISA' && letter.section18;
  if (section18 && (duty || speaking.some((s) => s.citations.some((c) => c.path[0] === '18')) || letter.onlyNeitherConfirmed)) return 'ncnd';
  if (duty && !withheld) return 'ncnd';
  // Nothing is said to be kept back, nothing is given, and no other provision carries the refusal to confirm or deny: it rests on this one.
  // Beside the exclusion of its own section it is what the exclusion points to.
  const elsewhere = letter.carried && !letter.exclusions.has(`${citation.regime} ${citation.path[0]}`);
  return !elsewhere && !letter.gives && letter.onlyNeitherConfirmed ? 'ncnd' : 'withheld';
}

function certaintyOf(citations: readonly DraftCitation[]): Certainty {
  return citations.some((c) => c.where === 'heading') ? 'heading' : 'prose';
}

function liftOutcomes(input: UnmarkedInput, free: readonly DraftCitation[]): void {
  const { sentences, outcomes } = input;
  const byKind = new Map<LiftedKind, DraftCitation[]>();
  const add = (kind: LiftedKind, citation: DraftCitation): void => {
    const own = byKind.get(kind);
    if (own) own.push(citation);
    else byKind.set(kind, [citation]);
  };
  const relied = [...free];
  const letter = letterFactsOf(input.sentences);
  if (outcomes.length === 0) for (const citation of borneOut(sentences, free)) relied.push(citation);
  const isKnown = (c: DraftCitation): boolean => c.provision !== undefined || c.obsolete !== undefined;
  const known = relied.filter(isKnown);
  const unknown = relied.filter((c) => !isKnown(c) && c.where !== 'prose');
  const exclusions = new ByProvision(known.filter((c) => c.provision?.effect === 'ncnd'));
  for (const citation of [...known, ...unknown].sort((a, b) => a.span.start - b.span.start)) {
    const kind = kindOf(citation, input, letter);
    // In a letter that keeps nothing back, a limb named in passing beside its section's exclusion is what the exclusion points to, too.
    const pointedTo = letter.onlyNeitherConfirmed && kind === 'withheld' && citation.where === 'prose';
    const exclusion =
      (kind === 'ncnd' || pointedTo) &&
      citation.path.length > 1 &&
      citation.provision?.effect === 'withholding' &&
      exclusions.ofSection(citation).find((c) => c.path[0] === citation.path[0]);
    if (exclusion) {
      // A limb beside the exclusion of its own section is what the exclusion points to.
      citation.role = 'condition';
      citation.of = exclusion;
      continue;
    }
    add(kind, citation);
  }
  const lifted: DraftOutcome[] = [];
  for (const [kind, citations] of byKind) {
    const outcome = newOutcome(kind, citations, input);
    const claims = new Map<string, DraftClaim>();
    for (const citation of citations) {
      const own = claims.get(citation.citation);
      if (own) own.citations.push(citation);
      else claims.set(citation.citation, newClaim(citation, outcome, 'prose', []));
      citation.role = 'relied';
    }
    outcome.claims = [...claims.values()];
    for (const claim of outcome.claims) claim.certainty = certaintyOf(claim.citations);
    lifted.push(outcome);
  }
  const folded = foldShorter(lifted.flatMap((o) => o.claims));
  const kept = new Set(folded);
  for (const outcome of lifted) outcome.claims = outcome.claims.filter((c) => kept.has(c));
  const conditions = new ByProvision(sentences.flatMap((s) => s.citations).filter((c) => c.role === 'condition'));
  for (const claim of folded) {
    claim.conditions = conditions.ofSection(claim).filter((c) => c.path[0] === claim.path[0]);
    claim.citations.sort((a, b) => a.span.start - b.span.start);
    claim.span = claim.citations.find((c) => c.citation === claim.citation)?.span ?? claim.span;
  }
  for (const outcome of lifted) if (outcome.claims.length > 0) outcomes.push(outcome);
  if (outcomes.some((o) => o.block)) return;
  for (const kind of ['disclosed', 'not-held'] as const) {
    const said = sentences.filter(
      (s) =>
        s.zone !== 'rights' &&
        s.zone !== 'opening' &&
        (s.statements.some((x) => x.kind === kind && !x.hypothetical && !x.generic && !x.negated) ||
          (kind === 'disclosed' && s.zone === 'disclosed' && s.piece.kind !== 'heading')),
    );
    if (said.length > 0) outcomes.push(emptyOutcome(kind, said, input));
  }
}

/** Provisions that are only explained, where the rest of the letter shows that they are used: the cost is over the limit, or nothing else carries what is withheld. */
function borneOut(sentences: readonly DraftSentence[], firm: readonly DraftCitation[]): DraftCitation[] {
  // What the letter gives up is not borne out by how it tells of the refusal that it gives up.
  const denied = new Set(sentences.flatMap((s) => s.citations.filter((c) => c.role === 'denied').map((c) => c.citation)));
  const finding = sentences.filter((s) => s.zone !== 'request' && s.zone !== 'quoted' && s.zone !== 'rights');
  const gone = finding.some((s) => s.read(givesDecisionUp));
  const stands = firm.length === 0 && finding.some((s) => s.read(keepsDecision));
  const weak = sentences
    .filter((s) => s.zone === 'body' || s.zone === 'decision' || s.zone === 'opening' || s.zone === 'disclosed')
    .flatMap((s) => s.citations)
    .filter(
      (c) =>
        c.role === 'mentioned' &&
        !denied.has(c.citation) &&
        c.provision !== undefined &&
        !(gone && c.sentence && c.sentence.has(EARLIER)) &&
        c.provision.effect !== 'other' &&
        c.provision.effect !== 'condition' &&
        !(c.regime === 'FOISA' && c.path[0] === '18') &&
        !(c.sentence && isListedIn18(c.sentence, c)) &&
        (stands || !/\b(?:original|initial|previous|earlier|cited|citing)\b/i.test(c.sentence?.text ?? '')),
    );
  const own = sentences.filter((s) => s.zone === 'body' || s.zone === 'decision' || s.zone === 'disclosed' || s.zone === 'opening');
  const found: DraftCitation[] = [];
  const costs = own.some(
    (s) =>
      (s.has(COST) || s.has(OVER_LIMIT) || s.has(HOURS) || s.has(MONEY) || s.has(YOURS)) && !s.has(EXPLAINS_LAW) && !s.has(/\bif you\b|\boriginal|\bprevious/i),
  );
  // In a notice under section 18 of the Scottish Act the exemptions "would apply if the information were held": that is the reliance.
  const section18 =
    own.some((s) => s.citations.some((c) => c.regime === 'FOISA' && c.path[0] === '18')) &&
    own.some((s) => s.statements.some((x) => (x.kind === 'ncnd' || x.kind === 'duty') && !x.generic));
  // A letter that refuses to confirm or deny rests on the exclusion it cites, however loosely: there is no other.
  const refusesToSay =
    own.some((s) => s.statements.some((x) => x.kind === 'ncnd' && !x.generic)) && !firm.some((c) => (c.provision ?? c.obsolete)?.effect === 'ncnd');
  // More time for the balance is taken for provisions that are said to apply, if only loosely ("may fall under"): without them there would be none.
  const takesTime = firm.length === 0 && own.some((s) => s.statements.some((x) => x.kind === 'extension' && !x.generic && !x.negated));
  const keepsBack = own.some((s) => s.statements.some((x) => x.kind === 'withheld' && !x.hypothetical && !x.generic && !x.negated));
  for (const citation of weak) {
    if (stands && /\b(?:withh[eo]ld\w*|exempt\w*|refus\w+|rel(?:ied|ying|iance)|appl(?:ied|ying)|neither)\b/i.test(citation.sentence?.text ?? '')) {
      found.push(citation);
      continue;
    }
    if (takesTime && citation.provision?.effect === 'withholding') {
      found.push(citation);
      continue;
    }
    if (refusesToSay && citation.provision?.effect === 'ncnd') {
      found.push(citation);
      continue;
    }
    const refusal = citation.provision?.effect === 'refusal';
    if (refusal && citation.path[0] === '12' && costs) found.push(citation);
    if (!refusal && firm.length === 0 && (section18 || keepsBack)) found.push(citation);
  }
  return found;
}

function emptyOutcome(kind: OutcomeName, said: readonly DraftSentence[], input: UnmarkedInput): DraftOutcome {
  return {
    kind,
    certainty: said.some((s) => s.zone === 'disclosed') ? 'heading' : 'prose',
    span: spanOf(said.map((s) => s.span)),
    block: undefined,
    questions: namedQuestions(
      said.map((s) => s.text),
      input.questionCount,
    ),
    further: said.some((s) => s.statements.some((x) => x.kind === kind && x.further)),
    likelihood: undefined,
    claims: [],
    parts: [],
    passages: [],
    tests: [],
  };
}

function newOutcome(kind: LiftedKind, citations: readonly DraftCitation[], input: UnmarkedInput): DraftOutcome {
  const speaking = input.sentences.filter(
    (s) => s.zone !== 'request' && s.zone !== 'quoted' && s.zone !== 'rights' && s.statements.some((x) => x.kind === kind && !x.generic && !x.hypothetical),
  );
  const cited = citations.map((c) => c.sentence).filter((s) => s !== undefined) as DraftSentence[];
  const outcome = emptyOutcome(kind, speaking.length + cited.length > 0 ? [...speaking, ...cited] : input.sentences.slice(0, 1), input);
  outcome.certainty = certaintyOf(citations);
  outcome.questions = namedQuestions(
    speaking.map((s) => s.text),
    input.questionCount,
  );
  outcome.further = speaking.some((s) => s.statements.some((x) => x.kind === kind && x.further));
  const provisions = new Provisions(citations);
  outcome.parts = input.parts.filter((p) => p.citations.some((c) => provisions.hasSame(c)));
  outcome.passages = [...input.passages];
  return outcome;
}
