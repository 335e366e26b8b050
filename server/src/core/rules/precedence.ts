import { parseNormalForm } from '../law/citation';
import type { Notice } from '../notice/model';
import { overlaps, type Span } from '../text/span';

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
  for (const { speaks, silent, when } of PRECEDENCE) {
    const speakers = found.filter((one) => speaks.includes(one.rule));
    if (speakers.length === 0) continue;
    for (const one of found) {
      if (!isNamed(silent, one) || speaks.includes(one.rule)) continue;
      if (speakers.some((speaker) => when.some((kind) => sameFault[kind](speaker, one, notice)))) dropped.add(one);
    }
  }
  return found.filter((one) => !dropped.has(one));
}

function isNamed(silent: readonly string[], one: Speaker): boolean {
  return silent.includes('*') || silent.includes(one.rule) || silent.includes(`${one.rule}:${one.messageKey}`);
}

const sameFault: Record<SameFault, (speaker: Speaker, silent: Speaker, notice: Notice) => boolean> = {
  provision: (a, b) => a.citations.some((one) => b.citations.some((other) => sameProvision(one, other))),
  section: (a, b) => a.citations.some((one) => b.citations.some((other) => sectionOf(one) === sectionOf(other))),
  'provision-if-named': (a, b, notice) => a.citations.length === 0 || b.citations.length === 0 || sameFault.provision(a, b, notice),
  clause: (a, b) => touches(a.span, b.span) || b.related.some((place) => touches(a.span, place.at)),
  sentence: (a, b, notice) => {
    const sentence = notice.sentences.find((one) => begins(one.span, a.span));
    return sentence !== undefined && begins(sentence.span, b.span);
  },
  region: (a, b, notice) => notice.outcomes.some((outcome) => begins(outcome.span, a.span) && begins(outcome.span, b.span)),
  question: (a, b) => a.questions.some((label) => b.questions.includes(label)),
  'question-if-named': (a, b, notice) => b.questions.length === 0 || sameFault.question(a, b, notice),
  letter: () => true,
};

/** Whether two normal forms are one provision, or one is a part of the other: `31` and `31(1)(a)`, but not `3` and `31`. */
function sameProvision(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}(`) || b.startsWith(`${a}(`);
}

function sectionOf(citation: string): string {
  const read = parseNormalForm(citation);
  return read ? `${read.regime} ${read.path[0]}` : citation;
}

/** Overlap that lets an empty span touch what it stands in or at. */
function touches(a: Span, b: Span): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return overlaps(a, b);
}

function begins(region: Span, span: Span): boolean {
  return region.start <= span.start && span.start < region.end;
}
