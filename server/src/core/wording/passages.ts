import type { Provision } from '../law/model';
import type { Regime } from '../syntax/model';
import { type About, type Claimed, groundWord, heading, paragraphs, sentenceCase, series, spoken } from './cite';
import { HARM, type HarmPhrase, REQUIRED_FOR } from './phrases';

/** What a harm passage has to know besides its provision. */
export interface HarmOptions {
  readonly about?: About;
  /** Purposes, or the matter that a provision on confirming or denying points to. */
  readonly conditions?: readonly Provision[];
  /** The threshold chosen; `would be likely to` where nothing is said. */
  readonly likelihood?: string;
}

/** The provision whose interest would be harmed: for 31(3) by reference to 31(1)(a), the second. */
function protects(provision: Provision, conditions: readonly Provision[]): Provision {
  if (provision.effect !== 'ncnd') return provision;
  return conditions.find((one) => one.effect === 'withholding') ?? provision;
}

/** The verb and object of the harm test, or undefined where the data knows none for this provision. */
export function harmPhrase(provision: Provision, conditions: readonly Provision[] = []): HarmPhrase | undefined {
  const own = protects(provision, conditions);
  const exact = conditions.map((one) => HARM[`${own.citation} with ${one.citation}`]).find((phrase) => phrase !== undefined);
  return exact ?? HARM[own.citation];
}

/** The threshold that a passage about this provision has to use; undefined for classes, which have none. */
export function thresholdOf(provision: Provision, conditions: readonly Provision[] = []): Provision['threshold'] {
  return isScottishSecrecy(provision) ? protects(provision, conditions).threshold : provision.threshold;
}

/** FOISA section 18, the one provision that neither confirms nor denies under that Act. */
export const isScottishSecrecy = (provision: Provision): boolean => provision.regime === 'FOISA' && provision.effect === 'ncnd';

/**
 * A passage on harm with the words of the statutory test, or undefined where the provision has no such test.
 * The reason is a prompt: harm has to be about this information.
 */
export function harmPassage(provision: Provision, level: number, options: HarmOptions = {}): string | undefined {
  const { about = provision.effect === 'ncnd' ? 'ncnd' : 'withheld', conditions = [], likelihood = 'would be likely to' } = options;
  const threshold = thresholdOf(provision, conditions);
  if (threshold === undefined) return undefined;
  const title = heading(level, 'Harm');
  if (threshold === 'required') return paragraphs(title, necessity(protects(provision, conditions), provision, about));
  const { verb, object } = harmPhrase(provision, conditions) ?? {
    verb: threshold === 'would' ? 'adversely affect' : 'prejudice',
    object: '[insert: the interest that the provision protects]',
  };
  const own = protects(provision, conditions);
  const chosen = threshold === 'would' ? 'would' : likelihood;
  const effect = `${chosen} ${verb}${own.substantial ? ' substantially' : ''} ${object}`;
  return paragraphs(title, `${cause(about, provision)} ${effect}, because ${isScottishSecrecy(provision) ? OF_SECRET : reason(about)}.`);
}

function cause(about: About, provision: Provision): string {
  if (isScottishSecrecy(provision)) return 'If the information existed and were held by us, disclosing it';
  return about === 'ncnd' ? 'Confirming or denying whether we hold the information' : 'Disclosing this information';
}

/** FOISA section 18 names the exemption that would apply, so its harm is that of disclosing what may or may not exist. */
const OF_SECRET = '[insert: how disclosing such information would lead to that harm]';

const reason = (about: About): string =>
  about === 'ncnd'
    ? '[insert: what a confirmation would show, what a denial would show, and the harm that follows]'
    : '[insert: how disclosing this very information leads to that harm]';

function necessity(own: Provision, provision: Provision, about: About): string {
  const purpose = REQUIRED_FOR[own.citation] ?? 'for [insert: the purpose]';
  if (isScottishSecrecy(provision)) return `If the information existed and were held by us, the exemption would be required ${purpose}, because ${OF_SECRET}.`;
  return about === 'ncnd'
    ? `The exclusion of the duty to confirm or deny is required ${purpose}, because ${reason('ncnd')}.`
    : `The exemption is required ${purpose}, because [insert: why nothing less than withholding this information will do].`;
}

/** A passage on why a class applies, for a provision without a harm test: membership is all that has to be shown. */
export function classPassage(provision: Provision, level: number, options: HarmOptions = {}): string {
  const { about = provision.effect === 'ncnd' ? 'ncnd' : 'withheld', conditions = [] } = options;
  const own = protects(provision, conditions);
  if (about === 'withheld')
    return paragraphs(
      heading(level, `Why the ${groundWord(provision.regime)} applies`),
      `${sentenceCase(spoken(provision))} (${provision.summary}) applies because ${provision.effect === 'refusal' ? '[insert: what makes the request one of this kind]' : '[insert: what makes this information fall within it]'}.`,
    );
  const within = own === provision ? `${spoken(provision)} applies` : `${spoken(own)} (${own.summary}) would apply`;
  return paragraphs(
    heading(level, isScottishSecrecy(provision) ? 'Why the exemption would apply' : 'Why the exclusion applies'),
    own === provision
      ? `${sentenceCase(within)} because [insert: what a confirmation would disclose and what a denial would disclose].`
      : `If such information were held, ${within} to it, because [insert: why, in terms that fit whether or not any is held].`,
  );
}

/** Headings of a public interest test by what is weighed (`dialect.md` 3, Passages). */
function sides(about: About, regime: Regime): { readonly favour: string; readonly against: string } {
  return about === 'ncnd'
    ? { favour: 'Factors favouring confirming or denying', against: 'Factors favouring neither confirming nor denying' }
    : { favour: 'Factors favouring disclosure', against: `Factors favouring maintaining the ${groundWord(regime)}` };
}

/**
 * A public interest test with both sides and a conclusion that leaves the burden where FOIA section 2, or EIR regulation 12(1)(b), puts it.
 * What is weighed for confirming or denying is never the content of the information.
 */
export function publicInterestTest(provisions: readonly Provision[], about: About, level: number, regime: Regime = provisions[0]?.regime ?? 'FOIA'): string {
  return paragraphs(
    heading(level, 'Public interest test'),
    introduction(provisions, about, regime),
    factors('favour', about, level + 1, regime),
    factors('against', about, level + 1, regime),
    heading(level + 1, 'Balance'),
    balance(provisions, about, regime),
  );
}

/** One side of a test: its heading and a prompt for the first factor. */
export function factors(side: 'favour' | 'against', about: About, level: number, regime: Regime): string {
  return paragraphs(heading(level, sides(about, regime)[side]), `- ${factorPrompt(side, about, regime)}`);
}

/** What to write on one side of a test. */
export function factorPrompt(side: 'favour' | 'against', about: About, regime: Regime): string {
  if (about === 'ncnd') return `[insert: a reason specific to this request ${side === 'favour' ? '' : 'not '}to say whether the information is held]`;
  return side === 'favour'
    ? '[insert: what this information would tell the public, and why that matters]'
    : `[insert: the harm or loss to the public that maintaining the ${groundWord(regime)} avoids]`;
}

function introduction(provisions: readonly Provision[], about: About, regime: Regime): string {
  const cited = series(provisions.map(spoken));
  const opening =
    provisions.length === 0
      ? ''
      : about === 'ncnd'
        ? `What we weighed under ${cited} is the public interest in confirming or denying whether we hold the information.`
        : `We weighed the public interest for and against relying on ${cited}.`;
  return [opening, regime === 'EIR' ? presumption() : ''].filter(Boolean).join(' ');
}

/** The conclusion of a test: one sentence in the direction that the statute requires, with a prompt for the reason. */
export function balance(provisions: readonly Provision[], about: About, regime: Regime = provisions[0]?.regime ?? 'FOIA'): string {
  const ground = `${groundWord(regime)}${provisions.length > 1 ? 's' : ''}`;
  return about === 'ncnd'
    ? `In all the circumstances of the case, the public interest in maintaining the exclusion of the duty to confirm or deny outweighs the public interest in confirming or denying whether we hold the information, because [insert: why the second side weighs more than the first].`
    : `In all the circumstances of the case, the public interest in maintaining the ${ground} outweighs the public interest in disclosing the information, because [insert: why the second side weighs more than the first].`;
}

/** EIR regulation 12(2). */
export const presumption = (): string => 'We applied the presumption in favour of disclosure in regulation 12(2).';

/** FOISA section 18: why revealing whether the information exists or is held would be contrary to the public interest. No weighing of disclosure goes with it. */
export function revealingPassage(level: number): string {
  return paragraphs(
    heading(level, 'Why we do not reveal whether it exists or is held'),
    'Revealing whether the information exists or is held by us would be contrary to the public interest, because [insert: what either answer would reveal, and why that is against the public interest].',
  );
}

/**
 * FOIA section 17(2): the exemption applies and more time is taken to weigh the public interest. Names the exemption and prompts for a date.
 * There is no such extension under FOISA; under the EIR time is extended for another reason.
 */
export function furtherTime(claims: readonly Claimed[], level = 3): string {
  const provisions = claims.map((claim) => claim.provision);
  return paragraphs(
    heading(level, 'Further time for the public interest test'),
    `${sentenceCase(series(provisions.map(spoken)))} ${provisions.length > 1 ? 'apply' : 'applies'} to the information, and we have not yet decided where the public interest lies. We need more time to weigh it, and expect to give you our decision by [insert: date].`,
  );
}
