import assert from 'node:assert/strict';
import { checkText } from '../support/check';
import { inLetter } from '../support/frame';

/** The rules about whether, and how, a refusal names what it rests on. */
const RULES = [
  'exemption-not-specified',
  'withheld-without-exemption',
  'refusal-statement-missing',
  'held-status-missing',
  'not-held-unclear',
  'contradictory-outcome',
  'part-not-answered',
  'exemption-limb-missing',
  'exemption-unknown',
  'exemption-obsolete',
  'exemption-citation-form',
  'exemption-listed-not-explained',
  'exemption-explained-not-listed',
  'exemption-citation-mismatch',
  'withheld-information-not-identified',
  'purpose-31-2-missing',
  's17-4-overused',
  'template-residue',
];

function found(fragment: string, questions = 1): string {
  const { text } = inLetter(`We have considered your request.\n\n${fragment}`, { regime: 'FOIA', questions, plain: true });
  return [...new Set(checkText(text, { plain: true, only: RULES }).findings.map(({ rule }) => rule))].join(', ');
}

/** Wordings of councils, forces, trusts, departments and universities that keep nothing back without saying why, or answer plainly. */
const SOUND = [
  'We hold this information. There were eleven.',
  'I can confirm that the Trust holds the information you have requested. It is set out in the table below.',
  'Please find attached the information you asked for.',
  'We do not hold this information.',
  'The University does not hold the information you requested, as it does not run such a scheme.',
  'No information is held.',
  'There were no such incidents in the period.',
  'We do not hold recorded information about this. Questions of this kind are for the fire service, who can be reached at foi@anyfire.example.',
  'We hold the number but not the reasons: we do not record why a camera was damaged.',
  'Information on repairs is not held centrally. We do not hold a list.',
  'I am unable to provide the data as a spreadsheet, so I have set it out below. Eleven cameras were damaged.',
  'We do not provide this service.',
  'The Council does not release balloons.',
  'We do not give legal advice, and can’t say whether the law was broken. Eleven cameras were damaged.',
  'The information is already available on our website at https://anytown.example/cameras and is exempt under section 21 of the Act.',
  'Figures for this year are exempt under section 22 of the Freedom of Information Act 2000, because they will be published in June. We hold the figures.',
  'We estimate that answering would take 40 hours, which exceeds the appropriate limit of 18 hours. We therefore refuse your request under section 12(1) of the Act.',
  'To find this we would have to read 3,000 files, which would exceed the appropriate limit. Section 12 of the Act therefore applies.',
  'This information is not readily available: it would take 60 hours to extract it, so we refuse your request under section 12(1) of the Act.',
  'We can neither confirm nor deny that we hold this, by virtue of section 31(3) of the Act by reference to section 31(1)(a).',
  'We hold the report. The names in it have been redacted under section 40(2) of the Act, because their disclosure would be unfair and contravene a data protection principle, as section 40(3A)(a) has it.',
  'We hold the contract. We withhold the prices under section 43(2), as other bidders would use them. Section 43 is a qualified exemption.',
  'We hold the advice. It is exempt under section 42 because it was given in confidence by our solicitors.',
  'We considered whether any of it was exempt and concluded that none of it is. Eleven cameras were damaged.',
  'Nothing has been withheld. Eleven cameras were damaged.',
  'We have not withheld any of the information.',
  'If any of the information were exempt we would tell you. Eleven cameras were damaged.',
  'Some cameras are exempt from the charge. Eleven were damaged.',
  'Ambulances are exempt from fines.',
  'Your request is not vexatious, and we have answered it. Eleven cameras were damaged.',
  'The results are checked, and those which are irrelevant have been removed. Eleven cameras were damaged.',
  'Low figures are rounded to the nearest five. Eleven cameras were damaged.',
  'The prosecution was withdrawn. Eleven cameras were damaged.',
  'Records are kept for seven years. Those for 2012 have been destroyed, so we do not hold them.',
  'The contractor refused to repair two cameras. Eleven were damaged.',
  'We have decided to release the information in full. Eleven cameras were damaged.',
  'The name of the engineer is personal data and we withhold it under section 40(2) by virtue of section 40(3A)(a) of the Act: its disclosure would be unfair. We hold it.',
  'Some of the information that you requested is exempt under section 41(1) of the Act: it was given to us in confidence by the maker, who could sue us if we disclosed it.',
  'We hold the section 106 agreement and attach it. The section 278 agreement is not held.',
  'A section 47 enquiry was opened under the Children Act 1989. Eleven cameras were damaged.',
  'The officer was dealt with under section 14 of the Road Traffic Act 1988. Eleven cameras were damaged.',
  'Please see section 4 of the attached policy. Eleven cameras were damaged.',
  'We answer under section 1(1) of the Act, and have advised you as section 16 asks us to. Eleven cameras were damaged.',
  'We hold the minutes. They are exempt under sections 36(2)(b)(i) and (ii) of the Act. In the opinion of the qualified person their disclosure would be likely to inhibit advice and the exchange of views.',
];

/** Faults as they are met, with the rule that speaks. */
const FAULTY = [
  ['We hold this information, but it is exempt from disclosure.', 'exemption-not-specified'],
  ['We hold this information. It is exempt under the Freedom of Information Act.', 'exemption-not-specified'],
  ['We hold the prices. They are commercially sensitive and are therefore exempt.', 'exemption-not-specified'],
  ['We hold the prices, and are withholding them as commercial in confidence.', 'exemption-not-specified'],
  ['The Trust cannot provide this as it is commercially sensitive and exempt under the Act. We hold it.', 'exemption-not-specified'],
  ['We hold the names. We have redacted them to protect personal data.', 'exemption-not-specified'],
  ['We hold the names, which are exempt under the Data Protection Act 2018.', 'exemption-not-specified'],
  ['We hold the statements. Their release has been refused because of an ongoing investigation.', 'exemption-not-specified'],
  ['We hold the advice but it is legally privileged and will not be disclosed.', 'exemption-not-specified'],
  ['We hold this. To find it would take 60 hours, and this would exceed the appropriate limit.', 'exemption-not-specified'],
  ['The cost of complying would exceed the £450 limit, so we will not answer.', 'exemption-not-specified'],
  ['Your request is considered to be vexatious and we will not answer it.', 'exemption-not-specified'],
  ['We hold this information. It is not our policy to release it.', 'withheld-without-exemption'],
  ['We hold this information. The force does not disclose details of its cameras.', 'withheld-without-exemption'],
  ['We hold this information, but it has been withheld.', 'withheld-without-exemption'],
  ['We hold a list of them. Unfortunately this information cannot be released.', 'refusal-statement-missing'],
  ['We hold this information. We are unable to provide it.', 'refusal-statement-missing'],
  ['Your question about cameras cannot be answered: this information is not recorded centrally.', 'not-held-unclear'],
  ['We have been unable to locate any information about this.', 'not-held-unclear'],
  ['The information is exempt under section 43(2) of the Act, because bidders would use it.', 'held-status-missing'],
  ['We hold the prices. They are exempt under section 43 of the Act, because bidders would use them.', 'exemption-limb-missing'],
  ['We hold the prices. They are exempt under section 31(1) of the Act, because thieves would use them.', 'exemption-limb-missing'],
  ['We hold the prices. They are exempt under section 43(5) of the Act, because bidders would use them.', 'exemption-unknown'],
  ['We hold the names. They are exempt under section 40(2) and 40(4) of the Act, because it would be unfair to give them.', 'exemption-obsolete'],
  ['We hold the sites. They are exempt under section 31(1)(a)(b) of the Act, as thieves would use them.', 'exemption-citation-form'],
  ['We hold the file. It is exempt under section 31(1)(h) of the Act, because an inquiry would be prejudiced.', 'purpose-31-2-missing'],
  ['We can confirm that we hold the information requested. We do not hold the information requested.', 'contradictory-outcome'],
  ['We hold this information. There were [insert: number].', 'template-residue'],
  ['We hold this information. The contact is XXX.', 'template-residue'],
] as const;

describe('kept back, and under what: a letter without marks', () => {
  for (const fragment of SOUND) it(`sound: ${fragment}`, () => assert.equal(found(fragment), ''));
  for (const [fragment, rule] of FAULTY) it(`${rule}: ${fragment}`, () => assert.equal(found(fragment), rule));
});
