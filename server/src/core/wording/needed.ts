import type { Provision } from '../law/model';
import { needsPublicInterestTest, statusWith } from '../law/needs';
import type { Regime } from '../syntax/model';
import { type About, paragraphs } from './cite';
import * as particulars from './particulars';
import { classPassage, type HarmOptions, harmPassage, isScottishSecrecy, publicInterestTest, revealingPassage } from './passages';
import { isOthersData, isOwnData } from './personal';

/** The passages that a provision can call for; the names are ours and never printed. */
export type PassageName =
  | 'harm'
  | 'class'
  | 'public-interest-test'
  | 'revealing'
  | 'legitimate-interests'
  | 'condition'
  | 'own-data'
  | 'opinion'
  | 'estimate'
  | 'advice'
  | 'prior-intention'
  | 'location'
  | 'enactment'
  | 'completion-date'
  | 'defence'
  | 'earlier-request'
  | 'vexatious'
  | 'not-held';

export interface PassageSkeleton {
  readonly name: PassageName;
  /** Markdown with its heading. */
  readonly text: string;
}

export interface PassageOptions extends HarmOptions {
  /** The regime in whose words the test is written; the provision's where nothing is said. */
  readonly regime?: Regime;
}

/** Whether a letter that relies on the provision has to weigh the public interest. Under FOISA section 18 nothing is weighed between the two sides. */
export function needsTest(provision: Provision, conditions: readonly Provision[] = []): boolean {
  return !isScottishSecrecy(provision) && needsPublicInterestTest(provision, conditions);
}

/**
 * The passages that a provision needs in a letter, in the order in which a reader wants them: harm only where there is a harm test, a public interest test only where it is qualified, and what the provision asks for besides.
 * `about` is what the block does; `level` is the depth of the passages' headings.
 */
export function passagesFor(provision: Provision, about: About, level: number, options: PassageOptions = {}): readonly PassageSkeleton[] {
  const { conditions = [], regime = provision.regime } = options;
  const found: PassageSkeleton[] = [...reasons(provision, about, level, options)];
  const add = (name: PassageName, text: string): number => found.push({ name, text });
  const matters = [provision, ...conditions];
  if (needs(matters, 'qualified-person')) add('opinion', particulars.qualifiedPerson(level, about, options.likelihood));
  if (isScottishSecrecy(provision)) add('revealing', revealingPassage(level));
  if (needsTest(provision, conditions)) add('public-interest-test', publicInterestTest([provision], about, level, regime));
  if (provision.needs.includes('advice')) add('advice', particulars.advice(level));
  return found;
}

const needs = (provisions: readonly Provision[], need: Provision['needs'][number]): boolean => provisions.some((one) => one.needs.includes(need));

/** Why the provision applies at all, before anything is weighed. */
function reasons(provision: Provision, about: About, level: number, options: PassageOptions): readonly PassageSkeleton[] {
  const { conditions = [] } = options;
  const one = (name: PassageName, text: string): readonly PassageSkeleton[] => [{ name, text }];
  const scottish = isScottishSecrecy(provision);
  if (provision.citation === 'reg 12(4)(a)') return one('not-held', searched());
  if (isOthersData(provision))
    return statusWith(provision, conditions) !== 'qualified'
      ? one('legitimate-interests', particulars.legitimateInterests(level, about))
      : one('condition', particulars.otherCondition(provision, conditions, level));
  if (isOwnData(provision)) return one('own-data', about === 'ncnd' ? particulars.ownDataUnconfirmed(level) : particulars.ownData(level));
  if (provision.needs.includes('estimate')) return one('estimate', particulars.estimate(level, provision.regime));
  if (provision.needs.includes('earlier-request')) return one('earlier-request', particulars.earlierRequest(level));
  if (provision.effect === 'refusal' && provision.path[0] === '14') return one('vexatious', particulars.vexatiousReasons(level));
  if (provision.needs.includes('prior-intention')) return one('prior-intention', particulars.priorIntention(level));
  if (provision.needs.includes('location')) return one('location', particulars.location(level));
  const matters = [provision, ...conditions];
  if (!scottish && needs(matters, 'enactment')) return one('enactment', particulars.enactment(level, about));
  if (!scottish && (needs(matters, 'public-interest-defence') || provision.citation === '41(2)'))
    return one('defence', particulars.publicInterestDefence(level, about));
  const harm = harmPassage(provision, level, { ...options, about });
  if (harm !== undefined) return one('harm', harm);
  const why = classPassage(provision, level, { ...options, about });
  return provision.needs.includes('completion-date')
    ? [
        { name: 'class', text: why },
        { name: 'completion-date', text: particulars.completionDate(level) },
      ]
    : one('class', why);
}

/** How a search that found nothing is told. */
export const searched = (): string => paragraphs('We searched [insert: where, how and for which period] and found none.');
