import assert from 'node:assert/strict';
import { inLetter } from '../../support/frame';
import { checkText } from '../../support/check';

const RULES = [
  'threshold-missing',
  'threshold-recited-not-chosen',
  'threshold-hedged',
  'threshold-mixed',
  'threshold-on-class-exemption',
  'eir-threshold',
  's24-required-test',
  's38-endanger-test',
  'harm-not-tied-to-interest',
];

type Case = readonly [name: string, fragment: string, expected: string, regime?: 'FOIA' | 'EIR' | 'FOISA'];

const PLAIN: readonly Case[] = [
  [
    'regulation 12(5) in its own words',
    'The advice is excepted under regulation 12(5)(b) of the Environmental Information Regulations 2004. Disclosure would adversely affect the course of justice.',
    '',
    'EIR',
  ],
  [
    'regulation 12(5) with the threshold of the Act',
    'The advice is excepted under regulation 12(5)(b) of the Environmental Information Regulations 2004. Disclosure would be likely to adversely affect the course of justice.',
    'eir-threshold',
    'EIR',
  ],
  [
    'regulation 12(5) as a possibility',
    'The advice is excepted under regulation 12(5)(b) of the Environmental Information Regulations 2004. Disclosure could adversely affect the course of justice.',
    'threshold-hedged',
    'EIR',
  ],
  [
    'regulation 12(4) has no test of harm',
    'The drafts are excepted under regulation 12(4)(d) of the Environmental Information Regulations 2004. Disclosure would be likely to harm the work on the scheme, and could confuse readers.',
    '',
    'EIR',
  ],
  [
    'regulation 12(5), with the public interest in what is likely',
    'The advice is excepted under regulation 12(5)(b) of the Environmental Information Regulations 2004. Disclosure would adversely affect the course of justice. Later claims are likely to be prejudiced as well.',
    '',
    'EIR',
  ],
  [
    'the Scottish Act',
    'The minutes are exempt under section 30(b)(ii) of the Freedom of Information (Scotland) Act 2002, as disclosure would be likely to inhibit substantially the free and frank exchange of views.',
    '',
    'FOISA',
  ],
  [
    'the Scottish Act, hedged',
    'The minutes are exempt under section 30(b)(ii) of the Freedom of Information (Scotland) Act 2002, as disclosure may inhibit substantially the free and frank exchange of views.',
    'threshold-hedged',
    'FOISA',
  ],
  [
    'what may or may not be held',
    'We can neither confirm nor deny that we hold this information, under section 31(3) of the Act by reference to section 31(1)(a). To confirm or deny that it may or may not be held would be likely to prejudice the prevention of crime, and could alert offenders.',
    '',
  ],
  [
    'a hedge in an answer that neither confirms nor denies',
    'We can neither confirm nor deny that we hold this information, under section 31(3) of the Act by reference to section 31(1)(a). To confirm or deny this could undermine the prevention of crime.',
    'threshold-hedged',
  ],
  [
    'a possibility in what is disclosed',
    'We hold this information. Eleven cameras were damaged. Counting by site may affect the figures, and some damage could be older.',
    '',
  ],
  [
    'could be exempt, in the alternative',
    'Some of the information is withheld under either section 23(1) or section 24(1) of the Act, cited in the alternative. Some of it could be exempt under section 23(1). Section 24(1) is needed to safeguard national security, as disclosure would be detrimental to it.',
    '',
  ],
  [
    'national security with necessity',
    'The plan is exempt under section 24(1) of the Act. Relying on it is reasonably necessary to protect national security, since disclosure would harm it.',
    '',
  ],
  [
    'national security, the duty does not require',
    'The plan is exempt under section 24(1) of the Act. We are not required to say how. Disclosure would harm national security.',
    's24-required-test',
  ],
  [
    'national security as harm',
    'The plan is exempt under section 24(1) of the Act. Disclosure would be prejudicial to national security.',
    's24-required-test',
  ],
  [
    'safety as prejudice',
    'The names are exempt under section 38(1)(b) of the Act. Disclosure would be likely to prejudice the safety of our staff.',
    's38-endanger-test',
  ],
  [
    'safety as danger',
    'The names are exempt under section 38(1)(b) of the Act. Disclosure would be likely to put the safety of our staff at risk and endanger them.',
    '',
  ],
  [
    'the request speaks of harm',
    'You say that withholding the prices could harm the public. The prices are exempt under section 43(2) of the Act, as disclosure would be likely to prejudice the commercial interests of our supplier.',
    '',
  ],
  [
    'an exemption not relied on',
    'We considered section 43(2) of the Act. Disclosure could harm our supplier, but not enough for that section, and we do not rely on it. Eleven cameras were damaged.',
    '',
  ],
  [
    'permission and months',
    'The prices are exempt under section 43(2) of the Act. They were set on 4 May. You may wish to look at the notice of the contract. Disclosure would prejudice the commercial interests of our supplier.',
    '',
  ],
  [
    'one passage for two limbs',
    'The sites are exempt under section 31(1)(a) and section 31(1)(b) of the Act. Disclosure would be likely to prejudice the prevention of crime and the apprehension of offenders.',
    '',
  ],
  [
    'class exemptions with harm in the balance',
    'The file is exempt under section 30(1)(a)(i) of the Act, as it was held for a criminal investigation. The public interest in maintaining the exemption outweighs that in disclosure, because disclosure would prejudice the investigation.',
    '',
  ],
  [
    'harm to the work of the authority',
    'The sites are exempt under section 31(1)(a) of the Act. Disclosure would be likely to prejudice the prevention of crime. It would also undermine our ability to carry out our work.',
    'harm-not-tied-to-interest',
  ],
  [
    'the opinion of the qualified person, reported at length',
    'The notes are exempt under section 36(2)(b)(ii) of the Act. Our Chief Executive, the qualified person, considered whether disclosure would, or would be likely to, inhibit the free and frank exchange of views. Her opinion is that it would be likely to do so, because staff could not speak openly.',
    '',
  ],
  [
    'a schedule with the threshold',
    'The prices are exempt under section 43(2) of the Act. Publishing them is damaging to our supplier.\n\nSchedule\n\n1. Prices: section 43(2), disclosure would be likely to prejudice the commercial interests of the supplier.',
    '',
  ],
];

function found(fragment: string, regime: 'FOIA' | 'EIR' | 'FOISA', plain: boolean): string {
  const { text } = inLetter(fragment, { regime, questions: 1, plain });
  return [...new Set(checkText(text, { plain, only: RULES }).findings.map(({ rule }) => rule))].sort().join(' ');
}

describe('the test of each provision, and what is not harm', () => {
  for (const [name, fragment, expected, regime] of PLAIN)
    it(`${expected || 'sound'}: ${name}`, () => assert.equal(found(fragment, regime ?? 'FOIA', true), expected));
});
