import { isWithin } from '../law/paths';
import type { Claim, Notice } from '../notice/model';
import { passageKind } from '../notice/passageHeadings';
import { questionsNamed } from '../notice/questionsNamed';
import { isOutcomeName } from '../syntax/blockSchema';
import type { BlockName, OutcomeName } from '../syntax/model';
import { adviceRun, decisionRun, headingWords, inBody, outsideAnswer, requestRun, rightsRun, type Run } from './passages';
import { kindsOf, type Unit, type UnitKind, type Unmarked } from './units';

/** A block to be put round units `from` to `to`, the last included. */
export interface PlannedBlock {
  readonly name: BlockName;
  readonly from: number;
  readonly to: number;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
}

/** How a letter can be cut into blocks. */
export interface Cutting {
  /** Where other provisions are argued a new block begins, though the outcome is the same. */
  readonly byProvision: boolean;
  /** A provision stands in `under` of the one block that holds its public interest test, or else its part; otherwise of every block that argues it. */
  readonly oneHome: boolean;
}

export const CUTTINGS: readonly Cutting[] = [
  { byProvision: false, oneHome: false },
  { byProvision: false, oneHome: true },
  { byProvision: true, oneHome: false },
  { byProvision: true, oneHome: true },
];

/** What can be marked, block by block in order of place. */
export function planOf(unmarked: Unmarked, cutting: Cutting): readonly PlannedBlock[] {
  const { notice } = unmarked;
  const kinds = kindsOf(unmarked);
  const blocks: PlannedBlock[] = [];
  const request = requestRun(unmarked);
  if (request) blocks.push({ name: 'request', ...request, attributes: [] });
  const rights = rightsRun(unmarked, kinds);
  if (rights) blocks.push({ name: 'rights', ...rights, attributes: [] });
  const advice = adviceRun(unmarked, kinds);
  if (advice) blocks.push({ name: 'advice', ...advice, attributes: [] });
  const decision = decisionRun(unmarked, kinds);
  const taken = (index: number): boolean => [...blocks, ...(decision ? [decision] : [])].some(({ from, to }) => from <= index && index <= to);
  let runs = outcomeRuns(unmarked, kinds, taken, cutting);
  const claimed = new Set(notice.claims.map(({ region }) => region.kind));
  // A letter whose decision is all that it says under a provision has an outcome there, and no decision apart from it.
  const bare = decision && [...claimed].some((kind) => !runs.some((run) => run.kind === kind));
  if (bare) runs = outcomeRuns(unmarked, kinds, (index) => blocks.some(({ from, to }) => from <= index && index <= to), cutting);
  else if (decision) blocks.push({ name: 'decision', ...decision, attributes: [] });
  return [...blocks, ...withAttributes(runs, unmarked, cutting)].sort((a, b) => a.from - b.from);
}

interface OutcomeRun extends Run {
  readonly kind: OutcomeName;
}

/** Neighbouring units with one outcome; what says nothing of its own goes with what stands above it, a heading with what stands under it. */
function outcomeRuns(
  { units, notice }: Unmarked,
  kinds: readonly UnitKind[],
  taken: (index: number) => boolean,
  { byProvision }: Cutting,
): readonly OutcomeRun[] {
  const own: UnitKind[] = [];
  let current: UnitKind;
  units.forEach((unit, index) => {
    const kind = kinds[index];
    if (taken(index) || !inBody(unit) || kind === 'mixed' || outsideAnswer(units, index)) current = undefined;
    else if (unit.heading || isTitle(unit)) {
      const next = kinds.slice(index + 1).find((one, ahead) => one !== undefined || !units[index + 1 + ahead]?.heading);
      const passage = passageKind(headingWords(unit)) !== undefined;
      if (kind !== undefined && (next === kind || next === undefined || unit.sentences.some(({ citations }) => citations.length > 0))) current = kind;
      else if (next !== undefined) current = next === 'mixed' ? undefined : next;
      else if (!passage) current = undefined;
    } else if (kind !== undefined) current = kind;
    own[index] = taken(index) || kind === 'mixed' || outsideAnswer(units, index) ? undefined : current;
  });
  const argued = units.map((unit) =>
    notice.claims
      .filter((claim) => (claim.parts.length > 0 ? inPartOf(claim, unit) : argues(claim, unit)))
      .map(({ citation }) => citation)
      .join(' '),
  );
  const runs: OutcomeRun[] = [];
  for (let from = 0; from < units.length; from++) {
    const kind = own[from];
    if (kind === undefined || kind === 'mixed') continue;
    let to = from;
    let about = argued[from] ?? '';
    while (own[to + 1] === kind) {
      const other = argued[to + 1] ?? '';
      if (byProvision && about !== '' && other !== '' && other !== about) break;
      if (about === '') about = other;
      to++;
    }
    const next = to;
    // What is given ends with the last words that give it, or with its list or table.
    if (kind === 'disclosed' || kind === 'not-held') while (to > from && kinds[to] === undefined && isParagraph(units[to])) to--;
    while (to > from && (units[to]?.heading || (kinds[to] === undefined && CONTACT.test(headingWords(units[to]))))) to--;
    if (kinds.slice(from, to + 1).some((one) => one === kind)) runs.push({ kind, from, to });
    from = next;
  }
  return runs;
}

/** What stands in every letter after the answer. */
const CONTACT =
  /^(?:(?:if|should) you (?:have|require|need|wish|would|want)\b[^.]{0,80}\b(?:quer(?:y|ies)|questions?|further information|contact|discuss|assistance|e-?mail)\b|please (?:contact|do not hesitate|remember to quote|quote)\b|(?:I|we) hope (?:that )?this\b)/i;

/** A heading by its capitals, in a letter that shows none otherwise. */
function isTitle(unit: Unit): boolean {
  return isParagraph(unit) && unit.sentences.length === 1 && /^[A-Z][A-Z &–-]{3,60}:?$/.test(headingWords(unit));
}

function isParagraph(unit: Unit | undefined): boolean {
  return unit?.sentences[0]?.piece.kind === 'paragraph';
}

/** Gives every provision relied on to the block in which it is argued, and to the first of its kind where it stands only in the decision. */
function withAttributes(runs: readonly OutcomeRun[], unmarked: Unmarked, { oneHome }: Cutting): readonly PlannedBlock[] {
  const { units, notice } = unmarked;
  const claimsOf = new Map<OutcomeRun, Claim[]>(runs.map((run) => [run, []]));
  for (const claim of notice.claims) {
    const fit = runs.filter((run) => run.kind === claim.region.kind);
    const argued = fit.filter((run) => units.slice(run.from, run.to + 1).some((unit) => argues(claim, unit)));
    const homes = argued.length > 0 ? argued : nearestOf(claim, fit, unmarked);
    for (const run of oneHome ? homeOf(claim, homes, units) : homes) claimsOf.get(run)?.push(claim);
  }
  // A stretch that seems to keep something back under no provision of its own is not marked.
  const kept = runs.filter((run) => run.kind === 'disclosed' || run.kind === 'not-held' || (claimsOf.get(run) ?? []).length > 0);
  const questions = questionsOf(kept, units, notice);
  return kept.map((run) => {
    const attributes: { name: string; value: string }[] = [];
    const under = underOf(claimsOf.get(run) ?? []);
    if (under !== '') attributes.push({ name: 'under', value: under });
    const labels = questions.get(run);
    if (labels) attributes.push({ name: 'questions', value: labels.join(', ') });
    if ((run.kind === 'ncnd' || run.kind === 'not-held') && saysFurther(run, units)) attributes.push({ name: 'further', value: 'yes' });
    return { name: run.kind, from: run.from, to: run.to, attributes };
  });
}

/** For a provision that stands only in the decision: where it is cited less exactly, else where other provisions are argued, else the first of its kind. */
function nearestOf(claim: Claim, runs: readonly OutcomeRun[], { units, notice }: Unmarked): readonly OutcomeRun[] {
  const cites = ({ from, to }: OutcomeRun): boolean =>
    units.slice(from, to + 1).some(({ sentences }) => sentences.some(({ citations }) => citations.some((one) => isWithin(claim, one))));
  const argued = ({ from, to }: OutcomeRun): boolean => notice.claims.some((other) => units.slice(from, to + 1).some((unit) => argues(other, unit)));
  const found = runs.find(cites) ?? runs.find(argued) ?? runs[0];
  return found ? [found] : [];
}

function argues(claim: Claim, unit: Unit): boolean {
  return claim.citations.some((citation) => citation.sentence !== undefined && unit.sentences.includes(citation.sentence)) || inPartOf(claim, unit);
}

function inPartOf(claim: Claim, unit: Unit): boolean {
  return claim.parts.some(({ span }) => span.start <= unit.span.start && unit.span.end <= span.end);
}

/** Of the blocks that argue a provision the one with its test, or the longest of its part. */
function homeOf(claim: Claim, homes: readonly OutcomeRun[], units: readonly Unit[]): readonly OutcomeRun[] {
  const test = claim.test.test?.span;
  const weighs = (unit: Unit): boolean => test !== undefined && unit.span.start < test.end && test.start < unit.span.end;
  const rank = (run: OutcomeRun): number => {
    const own = units.slice(run.from, run.to + 1);
    return own.filter(weighs).length * 1000 + own.filter((unit) => inPartOf(claim, unit)).length;
  };
  return [...homes].sort((a, b) => rank(b) - rank(a)).slice(0, 1);
}

/** The value of `under` (`dialect.md` 3): a condition after `with`, alternatives joined by `or`. */
function underOf(claims: readonly Claim[]): string {
  const left = [...claims];
  const written: string[] = [];
  for (let claim = left.shift(); claim; claim = left.shift()) {
    const group = [claim, ...left.filter((other) => claim?.alternatives.includes(other))];
    for (const other of group.slice(1)) left.splice(left.indexOf(other), 1);
    written.push(group.map(provisionWithConditions).join(' or '));
  }
  return written.join(', ');
}

function provisionWithConditions({ citation, conditions }: Claim): string {
  const own = conditions.filter((condition) => condition.provision && condition.of?.citation === citation);
  return [citation, ...new Set(own.map((condition) => condition.citation))].join(' with ');
}

/** Which questions each block answers: only where every block says so and none is said to answer what another excludes. */
function questionsOf(runs: readonly OutcomeRun[], units: readonly Unit[], notice: Notice): ReadonlyMap<OutcomeRun, readonly string[]> {
  const known = notice.questions.map(({ label }) => label);
  const found = new Map<OutcomeRun, readonly string[]>();
  if (known.length < 2) return found;
  for (const run of runs) {
    const text = units
      .slice(run.from, run.to + 1)
      .flatMap(({ sentences }) => sentences)
      .filter(({ piece, statements }) => piece.kind === 'heading' || statements.some(({ hypothetical, generic }) => !hypothetical && !generic));
    const labels = [...new Set(text.flatMap((sentence) => questionsNamed(sentence.text, known.length)))].filter((label) => known.includes(label));
    if (labels.length === 0) return new Map();
    found.set(
      run,
      known.filter((label) => labels.includes(label)),
    );
  }
  return found;
}

function saysFurther(run: Run, units: readonly Unit[]): boolean {
  return units
    .slice(run.from, run.to + 1)
    .some(({ sentences }) =>
      sentences.some(({ statements }) => statements.some((s) => s.further && !s.generic && (s.kind === 'ncnd' || s.kind === 'duty' || s.kind === 'not-held'))),
    );
}

/** Outcomes of which only one can be true of a question (`dialect.md` 3); the first named is the one that gives way. */
const EXCLUDE: readonly (readonly [OutcomeName, OutcomeName])[] = [
  ['disclosed', 'ncnd'],
  ['not-held', 'ncnd'],
  ['not-held', 'withheld'],
  ['ncnd', 'withheld'],
];

/** Takes out blocks that would contradict another for want of question numbers, and says which. */
export function withoutConflicts(blocks: readonly PlannedBlock[]): readonly PlannedBlock[] {
  let left = blocks;
  for (const [weak, strong] of EXCLUDE)
    left = left.filter((block) => block.name !== weak || !left.some((other) => other.name === strong && clash(block, other, weak, strong)));
  return left;
}

function clash(block: PlannedBlock, other: PlannedBlock, weak: OutcomeName, strong: OutcomeName): boolean {
  const value = (one: PlannedBlock, name: string): string | undefined => one.attributes.find((a) => a.name === name)?.value;
  const partial = strong === 'ncnd' ? other : block;
  if (value(partial, 'further') === 'yes' || (weak === 'not-held' && value(block, 'further') === 'yes')) return false;
  const mine = value(block, 'questions')?.split(', ');
  const theirs = value(other, 'questions')?.split(', ');
  return !mine || !theirs || mine.some((label) => theirs.includes(label));
}

export function isOutcome(block: PlannedBlock): boolean {
  return isOutcomeName(block.name);
}
