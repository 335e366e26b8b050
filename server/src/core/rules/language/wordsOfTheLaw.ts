/**
 * Names and formulas that the law gives and a writer can’t shorten. Each counts as one word of a sentence.
 * Sources, in order: titles of the Acts and Regulations; the test of section 2(1)(b) and (2)(b) as letters have to state it; the refusal to confirm or deny;
 * the limbs of section 36(2) and the sections with its test; the matter of section 31(1)(a).
 */
const FORMULAS: readonly string[] = [
  String.raw`(?:UK )?(?:Freedom of Information(?: \(Scotland\))? Act|Environmental Information(?: \(Scotland\))? Regulations|(?:General )?Data Protection (?:Act|Regulations?)|Freedom of Information and Data Protection \(Appropriate Limit and Fees\) Regulations)(?: (?:19|20)\d\d)?`,
  'in all the circumstances of the case',
  String.raw`the public interest in maintaining (?:the|this|that|each|these|both) (?:exemptions?|exceptions?|exclusions?)(?: of the duty to confirm or deny)? (?:clearly |still )?outweighs the public interest in (?:disclosure|disclosing|releasing|complying|confirming or denying|neither confirming nor denying)(?: (?:of )?(?:it|them|this information|that information|the information)| whether (?:(?:or not )?we hold|it is held|information is held|the information is held)(?: (?:it|them|the|any|this|such|further|information)){0,4})?`,
  'can neither confirm nor deny',
  'the free and frank (?:provision of advice|exchange of views for the purposes of deliberation)',
  '(?:otherwise )?prejudice the effective conduct of public affairs',
  'the (?:prevention or detection of crime|apprehension or prosecution of offenders)',
];

export const WORDS_OF_THE_LAW = new RegExp(`\\b(?:${FORMULAS.join('|')})(?![\\p{L}\\d])`, 'giu');
