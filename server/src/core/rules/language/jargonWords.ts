/** A word of the trade with what a reader without it would say. */
export interface Jargon {
  readonly pattern: RegExp;
  /** What to write instead. */
  readonly plain: string;
  /** Whether the plain words can take its place as they stand. */
  readonly swap: boolean;
  readonly reason: string;
}

/** Sources: words of judgments, of police and office manuals and of law Latin that requesters ask about. Terms of the Acts (exemption, prejudice, public interest test) are not here: a notice has to use them. */
export const JARGON: readonly Jargon[] = [
  { pattern: /\bmodus operandi\b/i, plain: 'way of working', swap: true, reason: 'Latin' },
  { pattern: /\binter alia\b/i, plain: 'among other things', swap: true, reason: 'Latin' },
  { pattern: /\bmutatis mutandis\b/i, plain: 'with the changes that are needed', swap: true, reason: 'Latin' },
  { pattern: /\bprima facie\b/i, plain: 'at first sight', swap: true, reason: 'Latin' },
  { pattern: /\bper annum\b/i, plain: 'a year', swap: true, reason: 'Latin' },
  { pattern: /\bsub judice\b/i, plain: 'before the courts', swap: true, reason: 'Latin' },
  { pattern: /\bab initio\b/i, plain: 'from the start', swap: true, reason: 'Latin' },
  { pattern: /\bvis-[àa]-vis\b/i, plain: 'about', swap: false, reason: 'French, and seldom clear' },
  { pattern: /\b(?:is|are|was|were) not made out\b/i, plain: 'has not been shown', swap: false, reason: 'a phrase of judgments' },
  { pattern: /\binviolability\b/i, plain: 'protection from arrest or search', swap: false, reason: 'a term of diplomatic law' },
  { pattern: /\bhereinafter\b/i, plain: 'from here on', swap: false, reason: 'legal English' },
  { pattern: /\b(?:aforementioned|aforesaid)\b/i, plain: 'the one named above', swap: false, reason: 'legal English' },
  { pattern: /\bnotwithstanding\b/i, plain: 'despite', swap: true, reason: 'legal English' },
  { pattern: /\bpursuant to\b/i, plain: 'under', swap: true, reason: 'legal English' },
  { pattern: /\bin pursuant to\b/i, plain: 'under', swap: true, reason: 'legal English, slipped' },
  { pattern: /\bdata subjects?\b/i, plain: 'the person whom the data is about', swap: false, reason: 'a term of data protection law' },
  { pattern: /\bin scope information\b/i, plain: 'the information you asked for', swap: true, reason: 'office English' },
  { pattern: /\bnil return\b/i, plain: 'no information held', swap: false, reason: 'office English' },
];

/** A judgment on a provision that says "engaged" and never what that means. */
export const ENGAGED = /\b(?:is|are|was|were|been) (?:therefore |also |clearly |properly )?engaged\b/i;
