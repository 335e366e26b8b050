import type { Provision } from '../law/model';
import type { OutcomeName, Regime } from '../syntax/model';
import {
  type About,
  actName,
  type Claimed,
  groundWord,
  heading,
  paragraphs,
  questionsInWords,
  sentenceCase,
  series,
  spoken,
  spokenClaim,
  underValue,
} from './cite';
import { needsTest, passagesFor, searched } from './needed';
import { isScottishSecrecy, publicInterestTest, thresholdOf } from './passages';
import { standardBlock } from './library';

/** What a drafter already knows when a block is inserted. Whatever is left out becomes a prompt or is not said. */
export interface OutcomeOptions {
  /** Labels as the attribute writes them: `2`, `1, 3`, `all`. Left out where the block is the only one. */
  readonly questions?: string;
  /** What is withheld, in words. */
  readonly information?: string;
  readonly likelihood?: string;
  /** Partial: whether any further information is held. */
  readonly further?: boolean;
  /** Information that is given: whether another block keeps back the rest of it. */
  readonly part?: boolean;
  /** Depth of the block's heading. */
  readonly level?: number;
  /** The regime of a block that relies on nothing. */
  readonly regime?: Regime;
}

const WHAT = '[insert: what is withheld]';

/**
 * A whole outcome block: fence with attributes, heading, the statement that says the same in words, the passages that each provision needs, and for `ncnd` the closing caveat.
 * The requester sees words only, so whatever an attribute says stands in the words too.
 */
export function outcomeBlock(kind: OutcomeName, claims: readonly Claimed[], options: OutcomeOptions = {}): string {
  const level = options.level ?? 2;
  const body = paragraphs(
    heading(level, title(claims, options)),
    statement(kind, claims, options),
    ...passages(kind, claims, level + 1, options),
    kind === 'ncnd' ? standardBlock('ncnd-caveat', options.regime ?? claims[0]?.provision.regime ?? 'FOIA') : undefined,
  );
  return `:::${kind}${attributes(kind, claims, options)}\n${body}\n:::`;
}

function attributes(kind: OutcomeName, claims: readonly Claimed[], { questions, information, likelihood, further }: OutcomeOptions): string {
  const choosing = claims.some(({ provision, conditions = [] }) => thresholdOf(provision, conditions)?.startsWith('would or') === true);
  const fixed = claims.length > 0 && claims.every(({ provision }) => provision.threshold === 'would');
  const pairs: readonly (readonly [string, string | undefined])[] = [
    ['under', claims.length > 0 ? underValue(claims) : undefined],
    ['questions', questions],
    ['information', kind === 'withheld' ? (information ?? WHAT).replaceAll('"', '’') : undefined],
    ['likelihood', kind !== 'withheld' && kind !== 'ncnd' ? undefined : fixed ? 'would' : choosing ? (likelihood ?? 'would be likely to') : undefined],
    ['further', further === true && (kind === 'ncnd' || kind === 'not-held') ? 'yes' : undefined],
  ];
  const written = pairs.flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${value}"`]));
  return written.length > 0 ? `{${written.join(' ')}}` : '';
}

function title(claims: readonly Claimed[], { questions }: OutcomeOptions): string {
  const answered = questions === undefined ? '' : sentenceCase(questionsInWords(questions));
  const cited = claims.map((claim) => spokenClaim(claim));
  const subject = claims.length === 1 ? subjectOf(claims[0]) : '';
  if (cited.length === 0) return answered || 'Our answer';
  const what = `${series(cited)}${subject === '' ? '' : `, ${subject}`}`;
  return answered === '' ? sentenceCase(what) : `${answered}: ${what}`;
}

/** The name of what a provision protects. One that excludes the duty takes it from the matter it points to, else the title of its section. */
function subjectOf(claim: Claimed | undefined): string {
  if (!claim) return '';
  const { provision, conditions = [] } = claim;
  if (provision.effect !== 'ncnd') return provision.summary;
  const matter = conditions.find((one) => one.effect === 'withholding');
  if (matter) return matter.summary;
  if (isScottishSecrecy(provision)) return '';
  return provision.regime === 'EIR' ? provision.summary : provision.title.charAt(0).toLowerCase() + provision.title.slice(1);
}

function passages(kind: OutcomeName, claims: readonly Claimed[], level: number, options: OutcomeOptions): readonly string[] {
  if (kind === 'disclosed') return [];
  if (kind === 'not-held') return [searched()];
  const about: About = kind === 'ncnd' ? 'ncnd' : 'withheld';
  const of = ({ provision, conditions = [] }: Claimed, depth: number): readonly { readonly name: string; readonly text: string }[] =>
    passagesFor(provision, about, depth, { about, conditions, ...(options.likelihood === undefined ? {} : { likelihood: options.likelihood }) });
  const [only] = claims;
  if (claims.length === 1 && only) return of(only, level).map((passage) => passage.text);
  const parts = claims.map((claim) =>
    paragraphs(
      heading(level, sentenceCase(spokenClaim(claim))),
      ...of(claim, level + 1).flatMap(({ name, text }) => (name === 'public-interest-test' ? [] : [text])),
    ),
  );
  const weighed = claims.filter(({ provision, conditions }) => needsTest(provision, conditions)).map(({ provision }) => provision);
  return weighed.length > 0 ? [...parts, publicInterestTest(weighed, about, level)] : parts;
}

/** The sentences that say what the block does, in the words of its regime. */
function statement(kind: OutcomeName, claims: readonly Claimed[], options: OutcomeOptions): string {
  const regime = claims[0]?.provision.regime ?? options.regime ?? 'FOIA';
  const subject = options.questions === undefined ? 'the information you asked for' : `the information requested in ${questionsInWords(options.questions)}`;
  const cited = series(claims.map(named));
  const act = actName(regime);
  switch (kind) {
    case 'disclosed':
      return options.part === true
        ? `We hold ${subject} and give part of it to you: [insert: the information, or where it is attached].`
        : `We hold ${subject} and give it to you: [insert: the information, or where it is attached].`;
    case 'withheld':
      return `We hold ${subject}. We withhold this: ${options.information ?? WHAT}. We do so under ${cited} of ${act}.${absoluteNote(claims)}`;
    case 'ncnd':
      return dutyStatement(claims, options.questions === undefined ? undefined : questionsInWords(options.questions), options.further === true);
    case 'not-held':
      return claims.length === 0 || regime === 'FOIA'
        ? notHeld(subject, options.further === true)
        : `${notHeld(subject, options.further === true)} ${notHeldGround(regime, cited)}`;
    case 'refused':
      return refusal(claims, options, cited, act);
  }
}

const notHeld = (subject: string, further: boolean): string =>
  further ? `Beyond what we confirm elsewhere in this letter, we do not hold ${subject}.` : `We do not hold ${subject}.`;

const notHeldGround = (regime: Regime, cited: string): string =>
  regime === 'FOISA'
    ? `This letter is notice of that under ${cited} of ${actName(regime)}.`
    : `The exception in ${cited} of ${actName(regime)} therefore applies.`;

/** `section 31(1)(a) (prevention or detection of crime)`: the provision and, where it has none of its own already in the words, its name. */
function named(claim: Claimed): string {
  const words = spokenClaim(claim);
  return claim.provision.effect === 'withholding' ? `${words} (${claim.provision.summary})` : words;
}

/** Says of an absolute ground that nothing is weighed; silent where the status is open or the provision calls for another test. */
function absoluteNote(claims: readonly Claimed[]): string {
  const [claim] = claims;
  if (
    !claim ||
    claims.length > 1 ||
    claim.provision.status !== 'absolute' ||
    !claim.provision.confirmed ||
    claim.provision.needs.includes('public-interest-defence')
  )
    return '';
  return ` This ${groundWord(claim.provision.regime)} is absolute, so no public interest test applies.`;
}

function refusal(claims: readonly Claimed[], { questions }: OutcomeOptions, cited: string, act: string): string {
  const what = questions === undefined ? 'your request' : questionsInWords(questions);
  const first = claims[0]?.provision;
  const why = first ? refusalReason(first) : '[insert: the ground on which the request is refused]';
  const lead =
    first?.citation === '12(1)' || (first?.regime === 'FOISA' && first.path[0] === '12') ? 'We hold information within the scope of your request. ' : '';
  return `${lead}We refuse ${what} under ${cited} of ${act}, because ${why}.`;
}

function refusalReason({ regime, path: [section, first, second] }: Provision): string {
  if (regime === 'EIR')
    return second === 'c' ? 'it is too general, and stays so after the advice we gave you on [insert: date]' : 'it is manifestly unreasonable';
  if (section === '12')
    return first === '2'
      ? 'finding out whether we hold the information would by itself cost more than the limit'
      : 'answering it would cost more than the limit';
  return first === '2' ? 'it repeats an earlier request' : 'it is vexatious';
}

/**
 * The statement that nothing is confirmed or denied, and by virtue of which provision: FOIA section 17(1)(a), EIR regulations 12(6) and 13(5A), FOISA section 18.
 * @param questionsWords what the statement is about: `question 2`; without it, the whole request
 */
export function dutyStatement(claims: readonly Claimed[], questionsWords?: string, further = false): string {
  const regime = claims[0]?.provision.regime ?? 'FOIA';
  const information = `${further ? 'any further information' : 'the information'} ${questionsWords === undefined ? 'you asked for' : `requested in ${questionsWords}`}`;
  const cited = series(claims.map(spokenClaim));
  if (regime === 'FOISA') {
    const matters = series(claims.flatMap(({ conditions = [] }) => conditions.map((one) => `${spoken(one)} (${one.summary})`)));
    return paragraphs(
      `We neither confirm nor deny whether ${information} exists or is held by us. We rely on section 18 of ${actName(regime)}, by reference to ${matters || '[insert: the exemption]'}.`,
      `If the information existed and were held by us, we could refuse to disclose it under ${matters || '[insert: the exemption]'}. This letter is a refusal notice under section 16 of the Act.`,
    );
  }
  const duty =
    regime === 'FOIA'
      ? `The duty in section 1(1)(a) of ${actName(regime)} does not apply`
      : `Under ${actName(regime)} the duty to confirm or deny does not apply`;
  return `We can neither confirm nor deny whether we hold ${information}. ${duty}, by virtue of ${cited || '[insert: the provision]'}.`;
}

/** One sentence for the `decision` block: what happens to these questions, and under which provision. */
export function decisionSentence(kind: OutcomeName, claims: readonly Claimed[], options: OutcomeOptions = {}): string {
  const { questions, further = false, part = false } = options;
  const information = questions === undefined ? 'the information you asked for' : `the information requested in ${questionsInWords(questions)}`;
  const regime = claims[0]?.provision.regime ?? options.regime ?? 'FOIA';
  const under = claims.length === 0 ? '' : ` under ${series(claims.map(spokenClaim))} of ${actName(regime)}`;
  switch (kind) {
    case 'disclosed':
      return part ? `We give you part of ${information}.` : `We give you ${information} in full.`;
    case 'withheld':
      return `We withhold ${information}${under}.`;
    case 'ncnd':
      return dutyStatement(claims, questions === undefined ? undefined : questionsInWords(questions), further).split('\n\n')[0] ?? '';
    case 'not-held':
      return notHeld(information, further);
    case 'refused':
      return `We refuse ${questions === undefined ? 'your request' : questionsInWords(questions)}${under}.`;
  }
}
