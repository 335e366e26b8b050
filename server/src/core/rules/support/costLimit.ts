import type { Notice, Sentence } from '../../notice/model';
import type { FindingCertainty, RuleContext } from '../define';
import { isOwnSentence } from './cost';

/** Pounds an hour at which time counts under SI 2004/3244 regulation 4(4). */
export const RATE = 25;
/** The most that an hour of staff time counts under SSI 2004/467. */
export const SCOTTISH_RATE = 15;

/** The limit of an authority under SI 2004/3244 regulation 3, in pounds, and how sure it is. */
export interface LimitOfBody {
  readonly pounds: 450 | 600;
  readonly certainty: FindingCertainty;
}

/** Kinds of authority in Part I of Schedule 1 to the Act, as profiles name them. */
const PART_ONE = /^(?:central[- ]government|department|ministry|government|armed[- ]forces|parliament|devolved|welsh-government)\b/i;
/** Kinds that are never in Part I. Regulators are left out: some are departments. */
const NOT_PART_ONE =
  /^(?:police|council|local[- ](?:government|authority)|nhs|health(?:care)?|trust|hospital|university|universities|education|school|college|fire(?:-and-rescue)?|ambulance|parish|housing)\b/i;

/** An authority outside Part I that speaks of itself. */
const SELF =
  /\bthe (?:council|trust|constabulary|police force|force|university|college|school|academy|health board|fire (?:and rescue )?service) (?:(?:therefore|also|does|do|currently|has|can) )?(?:estimates?|holds?|considers?|relies|refuses|applies|confirms?|not obliged|is not obliged|decided|hold)\b|\blimit for the (?:council|trust|constabulary|force|university|college|school|academy)\b/i;
/** Whoever names central government may be a part of it, or is comparing limits. */
const GOVERNMENT =
  /\b(?:central government|government departments?|the department|the ministry|house of (?:commons|lords)|parliament|armed forces|office|agency|executive|commission|inspectorate|hm [a-z]+)\b/i;

/** Which limit applies under FOIA; undefined where neither the profile nor the letter's own words settle what kind of authority it is. */
export function limitOfBody(ctx: Pick<RuleContext, 'notice' | 'authorityKind' | 'profile'>): LimitOfBody | undefined {
  const stated = /\b(450|600)\b/.exec(ctx.profile?.costLimit ?? '')?.[1];
  if (stated !== undefined) return { pounds: stated === '600' ? 600 : 450, certainty: 'certain' };
  const kind = ctx.authorityKind ?? '';
  if (PART_ONE.test(kind)) return { pounds: 600, certainty: 'certain' };
  if (NOT_PART_ONE.test(kind)) return { pounds: 450, certainty: 'certain' };
  if (kind !== '') return undefined;
  const own = ctx.notice.sentences.filter(isOwnSentence);
  return own.some((sentence) => sentence.has(SELF)) && !own.some((sentence) => sentence.has(GOVERNMENT)) ? { pounds: 450, certainty: 'likely' } : undefined;
}

/** Whether a sentence speaks of somebody else's limit or compares limits. */
export const comparesLimits = (sentence: Sentence): boolean =>
  sentence.has(/\b(?:other|whereas|while|central government|departments?|or £|for (?:all )?other|differs?|depending|depends|was|used to be|formerly)\b/i);

/** Whether the letter names the other limit too, so that nothing is concluded from one of them. */
export function namesBothLimits(notice: Notice): boolean {
  const own = notice.sentences.filter(isOwnSentence);
  return own.some((sentence) => sentence.has(/£ ?450\b/)) && own.some((sentence) => sentence.has(/£ ?600\b/));
}
