import type { Law } from '../law/model';
import type { OutcomeName, Regime } from '../syntax/model';
import { actName, type Claimed, paragraphs, questionsInWords, spokenClaim } from './cite';
import { decisionSentence, outcomeBlock, type OutcomeOptions } from './outcomes';
import { furtherTime, harmPassage } from './passages';
import { standardBlock } from './library';

/** The whole letters that can be started from. */
export const NOTICE_NAMES = [
  'full disclosure',
  'part disclosure',
  'full refusal',
  'neither confirm nor deny',
  'not held',
  'cost limit',
  'vexatious',
  'extension for the public interest test',
  'EIR refusal',
  'EIR part disclosure',
  'EIR manifestly unreasonable',
  'EIR not held',
  'EIR extension',
  'FOISA refusal',
  'FOISA part disclosure',
  'FOISA section 18',
  'FOISA not held',
  'FOISA cost limit',
] as const;
export type NoticeName = (typeof NOTICE_NAMES)[number];

/** What the front matter needs and no prompt can stand for: dates as `2026-10-05`. */
export interface NoticeOptions {
  readonly received: string;
  readonly issued: string;
  readonly likelihood?: string;
}

interface Plan {
  readonly regime: Regime;
  readonly kind?: 'extension';
  /** How many questions the request is set out with. */
  readonly questions: 1 | 2;
  readonly decision: readonly string[];
  readonly blocks: readonly string[];
}

const TITLES: Record<Regime, string> = {
  FOIA: 'Freedom of Information request',
  EIR: 'Environmental information request',
  FOISA: 'Freedom of Information (Scotland) request',
  EISR: 'Environmental information request',
};

/** Says what kind of letter it is: FOIA section 17, EIR regulation 14, FOISA section 16. */
export const REFUSAL_NOTICE: Record<Regime, string> = {
  FOIA: 'This letter is a refusal notice under section 17 of the Act.',
  EIR: 'This letter is a refusal notice under regulation 14.',
  FOISA: 'This letter is a refusal notice under section 16 of the Act.',
  EISR: 'This letter is a refusal notice.',
};

/** A whole letter with a prompt wherever only the drafter knows. Its blocks rest on a provision that is common for such a letter and is meant to be replaced. */
export function wholeNotice(name: NoticeName, law: Law, options: NoticeOptions): string {
  const { regime, kind, questions, decision, blocks } = plan(name, law, options.likelihood === undefined ? {} : { likelihood: options.likelihood });
  return letter({
    regime,
    frontMatter: frontMatter(regime, kind, options),
    request: Array.from({ length: questions }, (_, index) => questionLine(index + 1, undefined)).join('\n'),
    decision: decision.join(' '),
    blocks,
    rights: standardBlock('complaint-rights', regime),
  });
}

/** The parts of a whole letter that differ. */
export interface LetterParts {
  readonly regime: Regime;
  readonly frontMatter: string;
  /** The questions as a list. */
  readonly request: string;
  readonly decision: string;
  readonly blocks: readonly string[];
  readonly rights: string;
}

/** A question of the request as the list has it; a prompt where its words are not known. Parts of it are a list inside. */
export function questionLine(number: number, words: string | undefined, parts: readonly string[] = []): string {
  const lines = parts.map((part, index) => `   ${index + 1}. ${part}`);
  return [`${number}. ${words ?? `[insert: question ${number}, word for word]`}`, ...lines].join('\n');
}

/** A whole letter from its parts, in the order in which a requester reads it. */
export function letter({ regime, frontMatter: head, request, decision, blocks, rights }: LetterParts): string {
  return `${paragraphs(
    head,
    `# ${TITLES[regime]} ((reference))`,
    '((issued))',
    'Dear ((requester.name)),',
    'Thank you for your request, which we received on ((received)). You asked:',
    `:::request\n${request}\n:::`,
    `:::decision\n${decision}\n:::`,
    ...blocks,
    rights,
    'Yours sincerely,',
    '((signatory.name)), ((signatory.title))',
  )}\n`;
}

function frontMatter(regime: Regime, kind: Plan['kind'], { received, issued }: NoticeOptions): string {
  return [
    '---',
    'foi: 1',
    'reference: "[insert: reference]"',
    ...(kind === undefined ? [] : [`kind: ${kind}`]),
    `regime: ${regime}`,
    `received: ${received}`,
    `issued: ${issued}`,
    'requester: { name: "[insert: name of the requester]" }',
    'signatory: { name: "[insert: your name]", title: "[insert: your post]" }',
    '---',
  ].join('\n');
}

function plan(name: NoticeName, law: Law, options: OutcomeOptions): Plan {
  const claim = (citation: string, ...conditions: readonly string[]): readonly Claimed[] => {
    const provision = law.byCitation(citation);
    return provision ? [{ provision, conditions: conditions.flatMap((one) => law.byCitation(one) ?? []) }] : [];
  };
  switch (name) {
    case 'full disclosure':
      return one('FOIA', 'disclosed', [], options);
    case 'part disclosure':
      return part('FOIA', claim('40(2)', '40(3A)(a)'), options);
    case 'full refusal':
      return one('FOIA', 'withheld', claim('31(1)(a)'), options);
    case 'neither confirm nor deny':
      return one('FOIA', 'ncnd', claim('31(3)', '31(1)(a)'), options);
    case 'not held':
      return one('FOIA', 'not-held', [], options);
    case 'cost limit':
      return one('FOIA', 'refused', claim('12(1)'), options);
    case 'vexatious':
      return one('FOIA', 'refused', claim('14(1)'), options);
    case 'extension for the public interest test':
      return extension(claim('31(1)(a)'), options);
    case 'EIR refusal':
      return one('EIR', 'withheld', claim('reg 12(5)(b)'), options);
    case 'EIR part disclosure':
      return part('EIR', claim('reg 13(1)(a)', 'reg 13(2A)(a)'), options);
    case 'EIR manifestly unreasonable':
      return one('EIR', 'refused', claim('reg 12(4)(b)'), options);
    case 'EIR not held':
      return one('EIR', 'not-held', claim('reg 12(4)(a)'), options);
    case 'EIR extension':
      return { regime: 'EIR', kind: 'extension', questions: 1, decision: COMPLEX, blocks: [] };
    case 'FOISA refusal':
      return one('FOISA', 'withheld', claim('FOISA 35(1)(a)'), options);
    case 'FOISA part disclosure':
      return part('FOISA', claim('FOISA 38(1)(b)', 'FOISA 38(2A)(a)'), options);
    case 'FOISA section 18':
      return one('FOISA', 'ncnd', claim('FOISA 18', 'FOISA 35(1)(a)'), options);
    case 'FOISA not held':
      return one('FOISA', 'not-held', claim('FOISA 17'), options);
    case 'FOISA cost limit':
      return one('FOISA', 'refused', claim('FOISA 12(1)'), options);
  }
}

/** EIR regulation 7: ground and new date. */
const COMPLEX = [
  'Your request is both complex and voluminous, because [insert: what makes it complex, and how much information there is].',
  `Regulation 7 of ${actName('EIR')} therefore allows us to extend the time for answering. We will answer by [insert: date].`,
];

/** Whether an outcome makes the letter a refusal notice. Under the environmental regulations, that nothing is held is an exception like others. */
export const isRefusal = (kind: OutcomeName, regime: Regime): boolean =>
  kind === 'withheld' || kind === 'ncnd' || kind === 'refused' || (kind === 'not-held' && (regime === 'EIR' || regime === 'EISR'));

/** A letter with one outcome for the one question. */
function one(regime: Regime, kind: OutcomeName, claims: readonly Claimed[], options: OutcomeOptions): Plan {
  const own = { ...options, regime, questions: '1' };
  const refuses = isRefusal(kind, regime);
  return {
    regime,
    questions: 1,
    decision: [decisionSentence(kind, claims, own), ...(refuses ? [REFUSAL_NOTICE[regime]] : [])],
    blocks: [outcomeBlock(kind, claims, own)],
  };
}

/** A letter that answers the first question and withholds under the second. */
function part(regime: Regime, claims: readonly Claimed[], options: OutcomeOptions): Plan {
  const first = { ...options, regime, questions: '1' };
  const second = { ...options, regime, questions: '2' };
  return {
    regime,
    questions: 2,
    decision: [decisionSentence('disclosed', [], first), decisionSentence('withheld', claims, second), REFUSAL_NOTICE[regime]],
    blocks: [outcomeBlock('disclosed', [], first), outcomeBlock('withheld', claims, second)],
  };
}

/** FOIA section 17(2): an exemption applies, and where the public interest lies is not yet decided. */
function extension(claims: readonly Claimed[], options: OutcomeOptions): Plan {
  const likelihood = options.likelihood ?? 'would be likely to';
  const cited = claims.map(spokenClaim).join(', ');
  const under = claims.map(({ provision }) => provision.citation).join(', ');
  const block = [
    `:::withheld{under="${under}" questions="1" information="[insert: what is withheld]" likelihood="${likelihood}"}`,
    paragraphs(
      `## Question 1: ${cited}`,
      `We hold the information requested in ${questionsInWords('1')}. For the time being we withhold this: [insert: what is withheld].`,
      ...claims.map(({ provision }) => harmPassage(provision, 3, { likelihood })),
      furtherTime(claims),
    ),
    ':::',
  ].join('\n');
  return {
    regime: 'FOIA',
    kind: 'extension',
    questions: 1,
    decision: [
      `${sentence(cited)} of ${actName('FOIA')} applies to the information requested in question 1. We need more time to decide whether the public interest lies in maintaining the exemption, and expect to do so by [insert: date].`,
    ],
    blocks: [block],
  };
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
