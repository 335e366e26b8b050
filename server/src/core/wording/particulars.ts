import type { Provision } from '../law/model';
import type { Regime } from '../syntax/model';
import { type About, groundWord, heading, paragraphs, spoken } from './cite';

/**
 * The three stages of UK GDPR Article 6(1)(f): interest, necessity, balance. A test that fails at one stage may stop there.
 * For confirming or denying the question is what the answer itself would tell the public.
 */
export function legitimateInterests(level: number, about: About = 'withheld'): string {
  const act = about === 'ncnd' ? 'confirming or denying' : 'disclosure';
  return paragraphs(
    heading(level, 'Legitimate interests test'),
    about === 'ncnd'
      ? 'Any answer to the question whether we hold the information would itself tell the public something about a person, namely [insert: what, in general terms]. Personal data must be processed lawfully, fairly and transparently (Article 5(1)(a) of the UK GDPR). Confirming or denying would be lawful only on the basis of legitimate interests (Article 6(1)(f)), so we looked at its three stages:'
      : 'The information is personal data about [insert: whom, in general terms]. Personal data must be processed lawfully, fairly and transparently (Article 5(1)(a) of the UK GDPR). Disclosure would be lawful only on the basis of legitimate interests (Article 6(1)(f)), so we looked at its three stages:',
    [
      `1. Legitimate interest: [insert: the interest that ${act} would serve].`,
      `2. Necessity: [insert: whether ${act} is needed for it, or something less would do].`,
      `3. Balance with the rights and freedoms of the person: [insert: what they would expect, the effect on them, and which weighs more].`,
    ].join('\n'),
    about === 'ncnd'
      ? 'We find that confirming or denying would not be lawful, so it would contravene that principle.'
      : 'We find that disclosure would not be lawful, so it would contravene that principle.',
  );
}

/** The second and third conditions of section 40 and its counterparts, which need a public interest test. */
export function otherCondition(provision: Provision, conditions: readonly Provision[], level: number): string {
  const cited = conditions.map(spoken).join(' and ') || spoken(provision);
  return paragraphs(
    heading(level, `Why the ${groundWord(provision.regime)} applies`),
    provision.effect === 'ncnd'
      ? `The condition in ${cited} would be met by confirming or by denying, because [insert: the objection, or the rule under which the person concerned would not be told].`
      : `The information is personal data about [insert: whom, in general terms]. The condition in ${cited} is met, because [insert: the objection, or the rule under which the person concerned would not be given it].`,
  );
}

/** Section 40(1) and its counterparts: the requester's own data goes through the right of access. */
export const ownData = (level: number): string =>
  paragraphs(
    heading(level, 'How to ask for information about yourself'),
    'Information about you can’t be given to the public at large under this law, but you have a right of access to it under data protection law. To use it, write to [insert: where and how to make a subject access request].',
  );

/** The same where nothing may be said about whether such information is held. */
export const ownDataUnconfirmed = (level: number): string =>
  paragraphs(
    heading(level, 'How to ask for information about yourself'),
    'Any information of this kind, if held, would be about you. You have a right of access to such information under data protection law. To use it, write to [insert: where and how to make a subject access request].',
  );

/** FOIA section 36(2) and (5): who gave the opinion, when, and on what. */
export function qualifiedPerson(level: number, about: About = 'withheld', likelihood = 'would be likely to'): string {
  const act = about === 'ncnd' ? 'confirming or denying whether we hold the information' : 'disclosing the information';
  return paragraphs(
    heading(level, 'Qualified person’s opinion'),
    `[insert: name and post], who is a qualified person under section 36(5), considered the matter and on [insert: date] gave the reasonable opinion that ${act} ${likelihood} have this effect, because [insert: the grounds of the opinion].`,
  );
}

/** FOIA section 12 with SI 2004/3244, FOISA section 12 with SSI 2004/467: the limit and how it would be exceeded. */
export function estimate(level: number, regime: Regime = 'FOIA'): string {
  return paragraphs(
    heading(level, 'Estimate of cost'),
    regime === 'FOISA'
      ? 'We would have to [insert: locate, retrieve and provide what]. We estimate [insert: number of records] records at [insert: minutes for each] minutes each, which is [insert: number of hours] hours. At [insert: hourly rate, at most £15] an hour that comes to [insert: amount in pounds], above the limit of £600 in the Freedom of Information (Fees for Required Disclosure) (Scotland) Regulations 2004.'
      : 'We would have to [insert: find out whether we hold, locate, retrieve and extract what]. We estimate [insert: number of records] records at [insert: minutes for each] minutes each, which is [insert: number of hours] hours. At £25 an hour that comes to [insert: amount in pounds], above the limit that applies to us under the Freedom of Information and Data Protection (Appropriate Limit and Fees) Regulations 2004, which is [insert: £450 (18 hours), or £600 (24 hours) for central government].',
  );
}

/** FOIA section 16, EIR regulation 9, FOISA section 15: how the request could be brought within what can be answered. */
export const advice = (level = 3): string =>
  paragraphs(
    heading(level, 'Advice and assistance'),
    'You could narrow your request by [insert: a shorter period, fewer records or a more exact subject that would bring it within what we can answer]. If you send us such a request we will treat it as a new one. If you would like to talk it through, contact [insert: name and contact].',
  );

/** FOIA section 22(1) and FOISA section 27(1): intention before the request, and why waiting is reasonable. */
export const priorIntention = (level: number): string =>
  paragraphs(
    heading(level, 'Intention to publish'),
    'At the time of your request we already held this information with a view to publishing it: [insert: when and how that was settled]. We expect to publish it on [insert: date, or why none is set].',
    'It is reasonable in all the circumstances to withhold it until then, because [insert: why publication as planned should not be brought forward].',
  );

/** FOIA section 21 and FOISA section 25: where this requester can get all of it. */
export const location = (level: number): string =>
  paragraphs(
    heading(level, 'Where to find the information'),
    'You can get all of this information from [insert: link, publication or register, and how to find the place in it].',
  );

/** FOIA section 44 and FOISA section 26: the Act and section that forbid disclosure. */
export const enactment = (level: number, about: About = 'withheld'): string =>
  paragraphs(
    heading(level, 'The law that forbids disclosure'),
    about === 'ncnd'
      ? 'Confirming or denying would itself be forbidden by [insert: section and name of the Act or other law], which [insert: what it forbids, to whom, and why no exception in it applies].'
      : 'Disclosure is forbidden by [insert: section and name of the Act or other law], which [insert: what it forbids, to whom, and why no exception in it applies].',
  );

/** FOIA section 43(2) and FOISA section 33(1)(b): whose commercial interests, and what would happen to them. */
export const whoseInterests = (): string =>
  'The commercial interests at stake are those of [insert: whose, for example our own or a supplier’s], because [insert: what disclosure would do to their position in the market].';

/** EIR regulation 14(4): who prepares the information and when it will be finished, each if known. */
export const completionDate = (level: number): string =>
  paragraphs(
    heading(level, 'When it will be completed'),
    'The material is being prepared by [insert: us, or the name of the other authority]. The estimated time of completion is [insert: date, or that it is not known].',
  );

/** FOIA section 41(1)(b): a breach of confidence is actionable only where no public interest defence would succeed. */
export const publicInterestDefence = (level: number, about: About = 'withheld'): string =>
  paragraphs(
    heading(level, 'Confidence'),
    about === 'ncnd'
      ? 'Confirming or denying would itself be a breach of confidence for which a person could sue, because [insert: what a confirmation or a denial would give away, and the duty owed]. We considered whether there would be a public interest defence to such an action, and find that there would not, because [insert: why].'
      : 'We obtained the information from [insert: the person or body, or their kind]. Disclosing it would be a breach of confidence for which they could sue, because [insert: why it is confidential, the duty owed and the detriment]. We considered whether there would be a public interest defence to such an action, and find that there would not, because [insert: why].',
  );

/** FOIA and FOISA section 14(2): the earlier request and answer. */
export const earlierRequest = (level: number): string =>
  paragraphs(
    heading(level, 'The earlier request'),
    'You made the same or a very similar request, reference [insert: reference], which we answered on [insert: date]. A reasonable interval has not passed since then, because [insert: how long it is, and whether the information has changed].',
  );

/** FOIA and FOISA section 14(1): reasons are not required by law but are good practice. */
export const vexatiousReasons = (level: number): string =>
  paragraphs(
    heading(level, 'Why we refuse the request'),
    'Answering would cause a disproportionate or unjustified level of disruption or distress, because [insert: the burden, and the value and purpose of the request].',
  );
