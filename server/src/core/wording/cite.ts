import { spokenCitation } from '../law/citation';
import type { Provision } from '../law/model';
import type { Regime } from '../syntax/model';
import { isOthersData } from './personal';

/** Whether a passage is about keeping information back or about confirming or denying that it is held. */
export type About = 'withheld' | 'ncnd';

/** A provision that is relied on, with its condition, purpose or the matter it points to. */
export interface Claimed {
  readonly provision: Provision;
  readonly conditions?: readonly Provision[];
}

const ACTS: Record<Regime, string> = {
  FOIA: 'the Freedom of Information Act 2000',
  EIR: 'the Environmental Information Regulations 2004',
  FOISA: 'the Freedom of Information (Scotland) Act 2002',
  EISR: 'the Environmental Information (Scotland) Regulations 2004',
};

/** The full name of the Act or Regulations, with its article: for the first mention in a letter. */
export const actName = (regime: Regime): string => ACTS[regime];

/** `section 31(1)(a)`, `regulation 12(5)(b)`: a provision as a letter says it. */
export const spoken = (provision: Provision): string => spokenCitation(provision.regime, provision.path);

/** The link between a provision and what goes with it: 31(3) works by reference to a matter, 40(2) by virtue of a condition. */
function link(provision: Provision): string {
  if (isOthersData(provision)) return provision.effect === 'ncnd' ? ' with ' : ' by virtue of ';
  return provision.effect === 'ncnd' ? ', by reference to ' : ' with ';
}

/** A claim in words: `section 40(2) by virtue of section 40(3A)(a)`. */
export function spokenClaim({ provision, conditions = [] }: Claimed): string {
  return conditions.length === 0 ? spoken(provision) : `${spoken(provision)}${link(provision)}${series(conditions.map(spoken))}`;
}

/** A claim as the attribute `under` writes it (`dialect.md` 3): `31(1)(g) with 31(2)(a)`. */
export function underValue(claims: readonly Claimed[]): string {
  return claims.map(({ provision, conditions = [] }) => [provision, ...conditions].map((one) => one.citation).join(' with ')).join(', ');
}

/** `a`, `a and b`, `a, b and c`. */
export function series(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** A value of the attribute `questions` in words: `question 1`, `questions 2 to 4`, `all your questions`; without one, `your request`. */
export function questionsInWords(questions: string | undefined): string {
  if (questions === undefined) return 'your request';
  if (questions === 'all') return 'all your questions';
  const labels = questions.split(',').map((label) => label.trim().replace('-', ' to '));
  return `${labels.length > 1 || questions.includes('-') ? 'questions' : 'question'} ${series(labels)}`;
}

/** The first letter in upper case, for the start of a heading or a sentence. */
export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A heading of the given depth; Markdown has six. */
export const heading = (level: number, text: string): string => `${'#'.repeat(Math.min(Math.max(level, 1), 6))} ${text}`;

/** Blank lines between paragraphs; empty ones are left out. */
export const paragraphs = (...parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined && part !== '').join('\n\n');

/** What the regime calls its grounds: FOIA and FOISA have exemptions, the Regulations exceptions. */
export const groundWord = (regime: Regime): 'exemption' | 'exception' => (regime === 'EIR' || regime === 'EISR' ? 'exception' : 'exemption');
