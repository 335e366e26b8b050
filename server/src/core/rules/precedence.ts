import { parseNormalForm } from '../law/citation';
import type { Notice } from '../notice/model';
import { Covering } from '../text/covering';
import type { Span } from '../text/span';
import { allMatches } from '../text/allMatches';

/**
 * What makes two findings speak of one fault.
 * - `provision`: they name the same provision, or one names a part of the other's
 * - `section`: they name provisions of the same section
 * - `provision-if-named`: as `provision`, and also where either names none
 * - `clause`: what they underline overlaps, or the silent one points to a place inside it
 * - `sentence`: they begin in the same sentence
 * - `region`: they begin in the same outcome (block or lifted region)
 * - `question`: they are about a common question
 * - `question-if-named`: as `question`, and also where the silent one names none
 * - `letter`: anywhere in the letter; what is missing can be missing only once
 */
export type SameFault = 'provision' | 'section' | 'provision-if-named' | 'clause' | 'sentence' | 'region' | 'question' | 'question-if-named' | 'letter';

interface Precedence {
  readonly speaks: readonly string[];
  /** Rule names, or `rule:message-key`; `*` is every rule. */
  readonly silent: readonly string[];
  /** Any one of them suffices. */
  readonly when: readonly SameFault[];
}

/** "One fault, one finding": where a rule of `speaks` has reported, those of `silent` say nothing about the same fault. */
export const PRECEDENCE: readonly Precedence[] = [
  { speaks: ['ncnd-withheld-language'], silent: ['contradictory-outcome', 'ncnd-template-residue', 'ncnd-held-leak'], when: ['clause'] },
  { speaks: ['questions-conflict', 'ncnd-scope-unclear'], silent: ['contradictory-outcome'], when: ['question-if-named'] },
  { speaks: ['exemption-not-specified'], silent: ['withheld-without-exemption'], when: ['clause', 'sentence'] },
  { speaks: ['exemption-not-specified'], silent: ['refusal-statement-missing'], when: ['letter'] },
  { speaks: ['exemption-obsolete'], silent: ['exemption-unknown', 'exemption-citation-form'], when: ['clause'] },
  { speaks: ['complaint-procedure-missing', 's50-right-missing'], silent: ['eir-review-not-offered', 's14-notice-incomplete:rights'], when: ['letter'] },
  { speaks: ['part-not-answered'], silent: ['*'], when: ['question'] },
  { speaks: ['foisa-held-not-stated'], silent: ['held-status-missing'], when: ['letter'] },
  { speaks: ['ncnd-foisa-list'], silent: ['ncnd-no-provision', 'ncnd-substantive-citation'], when: ['provision'] },
  { speaks: ['ncnd-matter-not-named'], silent: ['exemption-limb-missing'], when: ['provision'] },
  { speaks: ['eir-pit-missing'], silent: ['pit-missing'], when: ['provision'] },
  { speaks: ['pit-missing'], silent: ['pit-one-sided', 'pit-reversed', 'pit-no-conclusion'], when: ['provision'] },
  { speaks: ['pit-no-conclusion'], silent: ['pit-one-sided', 'pit-reversed'], when: ['provision', 'clause'] },
  { speaks: ['pit-ncnd-not-separate'], silent: ['pit-missing'], when: ['provision'] },
  { speaks: ['status-misdescribed-absolute', 'exemption-listed-not-explained', 'pit-outstanding-no-date'], silent: ['pit-missing'], when: ['provision'] },
  { speaks: ['foisa-extension', 'pit-extension-misused'], silent: ['pit-outstanding-no-date', 'pit-missing'], when: ['provision-if-named'] },
  { speaks: ['exemption-citation-mismatch'], silent: ['exemption-listed-not-explained', 'exemption-explained-not-listed'], when: ['section'] },
  { speaks: ['ncnd-no-provision'], silent: ['ncnd-substantive-citation'], when: ['provision'] },
  { speaks: ['ncnd-duty-statement-missing'], silent: ['exemption-not-specified'], when: ['sentence', 'region'] },
  { speaks: ['threshold-mixed'], silent: ['likelihood-mismatch'], when: ['provision', 'region'] },
  { speaks: ['template-residue'], silent: ['reasoning-unchanged', 'raw-html'], when: ['clause'] },
  // Words of a shipped example are in every notice that keeps them: the first of the two says where they come from.
  { speaks: ['reasoning-unchanged'], silent: ['reasoning-copied'], when: ['clause', 'region'] },
  // A reference that is known to be another case's is more than a slip of writing.
  { speaks: ['other-reference'], silent: ['reference-inconsistent'], when: ['clause'] },
];

/** What precedence asks of a finding. */
export interface Speaker {
  readonly rule: string;
  readonly messageKey: string;
  readonly span: Span;
  readonly citations: readonly string[];
  readonly questions: readonly string[];
  readonly related: readonly { readonly at: Span }[];
}

/** Leaves out findings about a fault of which another rule has spoken. A finding that is left out still speaks: it is about the same fault. Keeps the order. */
export function oneFindingPerFault<T extends Speaker>(found: readonly T[], notice: Notice): T[] {
  const dropped = new Set<T>();
  const byRule = new Map<string, T[]>();
  for (const one of found) {
    const others = byRule.get(one.rule);
    if (others) others.push(one);
    else byRule.set(one.rule, [one]);
  }
  for (const { speaks, silent, when } of PRECEDENCE) {
    const speakers = speaks.flatMap((rule) => byRule.get(rule) ?? []);
    if (speakers.length === 0) continue;
    const areSpokenOf = when.map((kind) => sameFault[kind](speakers, notice));
    for (const one of found) {
      if (!isNamed(silent, one) || speaks.includes(one.rule)) continue;
      if (areSpokenOf.some((isSpokenOf) => isSpokenOf(one))) dropped.add(one);
    }
  }
  return found.filter((one) => !dropped.has(one));
}

function isNamed(silent: readonly string[], one: Speaker): boolean {
  return silent.includes('*') || silent.includes(one.rule) || silent.includes(`${one.rule}:${one.messageKey}`);
}

/** Whether one of the speakers is about the same fault as a silent finding. Asked of every finding, and so answered from what the speakers have in common. */
type IsSpokenOf = (silent: Speaker) => boolean;

const sameFault: Record<SameFault, (speakers: readonly Speaker[], notice: Notice) => IsSpokenOf> = {
  provision: (speakers) => {
    const named = new Set(speakers.flatMap(({ citations }) => citations));
    const whole = new Set([...named].flatMap(wholesOf));
    return ({ citations }) => citations.some((one) => named.has(one) || whole.has(one) || wholesOf(one).some((part) => named.has(part)));
  },
  section: (speakers) => {
    const sections = new Set(speakers.flatMap(({ citations }) => citations.map(sectionOf)));
    return ({ citations }) => citations.some((one) => sections.has(sectionOf(one)));
  },
  'provision-if-named': (speakers, notice) => {
    const isSame = sameFault.provision(speakers, notice);
    const unnamed = speakers.some(({ citations }) => citations.length === 0);
    return (silent) => unnamed || silent.citations.length === 0 || isSame(silent);
  },
  clause: (speakers) => {
    const wide = new Covering(speakers.map(({ span }) => span).filter(({ start, end }) => start < end));
    const empty = new Covering(speakers.map(({ span }) => span).filter(({ start, end }) => start === end));
    // An empty span touches what it stands in or at.
    const isTouched = (span: Span): boolean => empty.touches(span) || (span.start === span.end ? wide.touches(span) : wide.overlaps(span));
    return ({ span, related }) => isTouched(span) || related.some(({ at }) => isTouched(at));
  },
  sentence: (speakers, notice) => {
    const starts = startsOf(speakers);
    return begunIn(notice.sentences.filter(({ span }) => starts.overlaps(span)));
  },
  region: (speakers, notice) => {
    const starts = startsOf(speakers);
    return begunIn(notice.outcomes.filter(({ span }) => starts.overlaps(span)));
  },
  question: (speakers) => {
    const asked = new Set(speakers.flatMap(({ questions }) => questions));
    return ({ questions }) => questions.some((label) => asked.has(label));
  },
  'question-if-named': (speakers, notice) => {
    const isSame = sameFault.question(speakers, notice);
    return (silent) => silent.questions.length === 0 || isSame(silent);
  },
  letter: () => () => true,
};

/** The places where findings begin, each as the character there. */
function startsOf(speakers: readonly Speaker[]): Covering {
  return new Covering(speakers.map(({ span: { start } }) => ({ start, end: start + 1 })));
}

function begunIn(regions: readonly { readonly span: Span }[]): IsSpokenOf {
  const covering = new Covering(regions.map(({ span }) => span));
  return ({ span }) => covering.holds(span.start);
}

/** The provisions of which a normal form names a part: `31` and `31(1)` of `31(1)(a)`. */
function wholesOf(citation: string): string[] {
  return allMatches(citation, /\(/g).map(({ index }) => citation.slice(0, index));
}

function sectionOf(citation: string): string {
  const read = parseNormalForm(citation);
  return read ? `${read.regime} ${read.path[0]}` : citation;
}
