import assert from 'node:assert/strict';
import { inLetter } from '../../support/frame';
import { checkText } from '../../support/check';

const RULES = ['threshold-missing', 'threshold-recited-not-chosen', 'threshold-hedged', 'threshold-mixed', 'threshold-on-class-exemption', 'eir-threshold'];

function found(fragment: string, regime: 'FOIA' | 'EIR' | 'FOISA' = 'FOIA', plain = true): string {
  const { text } = inLetter(fragment, { regime, questions: 1, plain });
  return checkText(text, { plain, only: RULES })
    .findings.map(({ rule, messageKey }) => (rule === 'threshold-mixed' ? `${rule}:${messageKey}` : rule))
    .join(' ');
}

const withheld = (section: string, reasons: string): string =>
  `We hold this information, but it is exempt under section ${section} of the Freedom of Information Act 2000.\n\nSection ${section}\n\n${reasons}`;

type Case = readonly [section: string, reasons: string, expected: string];

const SOUND: readonly Case[] = [
  ['43(2)', 'Disclosing the prices would be likely to prejudice the commercial interests of our supplier, as others could undercut it.', ''],
  ['43(2)', 'The Council believes that release is likely to damage its commercial interests, since bidders may raise their prices.', ''],
  ['43(2)', 'Release would prejudice the Trust’s commercial interests. It might also affect its relations with suppliers.', ''],
  [
    '43(2)',
    'Disclosure would, or would be likely to, prejudice commercial interests. In this case we rely on the lower threshold, because the tender opens in May.',
    '',
  ],
  ['43(2)', 'Disclosure would or would be likely to prejudice the interests of a company. The threshold relied on is “would be likely to”.', ''],
  ['43(2)', 'We rely on the ‘would’ limb: prejudice to the supplier is certain, and nothing could prevent it.', ''],
  ['43(2)', 'We consider that the prejudice would be likely to arise, because the same three firms bid every year. They may wish to see the prices.', ''],
  ['43(2)', 'Disclosure would prejudice our commercial interests or, at the very least, would be likely to prejudice them.', ''],
  ['31(1)(a)', 'A list of sites would be likely to help those who want to damage the cameras, and offences could rise.', ''],
  ['31(1)(a)', 'Publication would be likely, in our view, to prejudice the prevention of crime.', ''],
  ['31(1)(a)', 'There is a real and significant risk that disclosure would prejudice the detection of crime; thieves may use the list.', ''],
  [
    '31(1)(b)',
    'Disclosing the statements would be likely to prejudice the apprehension or prosecution of offenders, as a suspect could change his account.',
    '',
  ],
  [
    '36(2)(b)(i)',
    'The qualified person, our Monitoring Officer, is of the opinion that disclosure would be likely to inhibit the free and frank provision of advice. Officers may be less open.',
    '',
  ],
  [
    '36(2)(b)(i)',
    'In the opinion of the qualified person disclosure would or would be likely to inhibit the free and frank provision of advice. She chose the lower threshold.',
    '',
  ],
  [
    '36(2)(c)',
    'In the reasonable opinion of the Vice-Chancellor, disclosure would otherwise be likely to prejudice the effective conduct of public affairs.',
    '',
  ],
  ['38(1)(b)', 'Naming the site would be likely to endanger the safety of the people who work there, who may be followed home.', ''],
  ['38(1)(a)', 'Disclosure would endanger the mental health of the family. It could reach them through the press.', ''],
  ['27(1)(a)', 'Release would be likely to prejudice relations between the United Kingdom and that State.', ''],
  ['40(2)', 'Disclosure could cause distress and may breach the data protection principles, so 40(3A)(a) is met.', ''],
  ['42(1)', 'The advice is privileged. Disclosure could undermine the relationship between lawyer and client.', ''],
  ['43(2)', '[insert: the harm]', ''],
  [
    '31(1)(a)',
    'The exemption may be used where disclosure would be likely to prejudice the prevention of crime. We consider that it would, because the cameras are attacked once their place is known.',
    '',
  ],
  ['31(1)(a)', 'This would be likely to increase the likelihood of crime on the network; an attack could compromise the records of patients.', ''],
  [
    '43(2)',
    'It would be likely to cause prejudice to commercial interests. We see the public interest in openness, but release would harm the commercial interests of the company.',
    '',
  ],
  [
    '22A(1)(b)(i)',
    'Release would, or would be likely to, prejudice the programme. We think prejudice would be likely, since those who take part may leave it.',
    '',
  ],
  ['43(2)', 'The company told us that release could prejudice its commercial interests. We agree that it would be likely to do so.', ''],
  ['22A(1)(b)(i)', 'Disclosure would be likely to prejudice the research programme.', ''],
];

const FAULTY: readonly Case[] = [
  ['43(2)', 'Disclosing the prices could prejudice the commercial interests of our supplier.', 'threshold-hedged'],
  ['43(2)', 'Release may damage the Council’s commercial position in the next tender.', 'threshold-hedged'],
  ['43(2)', 'This might potentially harm our supplier’s business.', 'threshold-hedged'],
  ['43(2)', 'There is a possibility that disclosure would prejudice our commercial interests.', 'threshold-hedged'],
  ['43(2)', 'The information has the potential to undermine our bargaining position in the market.', 'threshold-hedged'],
  ['31(1)(a)', 'Disclosure could compromise the prevention of crime, and may hinder investigations.', 'threshold-hedged'],
  ['36(2)(b)(i)', 'Disclosure could inhibit the free and frank provision of advice.', 'threshold-hedged'],
  ['38(1)(b)', 'Naming the site might endanger the safety of staff.', 'threshold-hedged'],
  [
    '43(2)',
    'Disclosure would, or would be likely to, prejudice the commercial interests of our supplier. Prices are sensitive.',
    'threshold-recited-not-chosen',
  ],
  [
    '31(1)(a)',
    'Information is exempt if its disclosure would, or would be likely to, prejudice the prevention of crime. The sites are listed in the report.',
    'threshold-recited-not-chosen',
  ],
  ['31(1)(a)', 'Disclosure would (or would be likely to) prejudice the prevention or detection of crime.', 'threshold-recited-not-chosen'],
  ['43(2)', 'Publishing these prices is prejudicial to our commercial interests.', 'threshold-missing'],
  ['31(1)(a)', 'Disclosing this information undermines the prevention of crime.', 'threshold-missing'],
  [
    '43(2)',
    'Disclosure would prejudice the commercial interests of our supplier. Releasing the prices is likely to prejudice its commercial interests in later tenders.',
    'threshold-mixed:likely',
  ],
  [
    '31(1)(a)',
    'Disclosing the sites would prejudice the prevention of crime. It would be likely to prejudice the detection of crime, as offenders would avoid the sites.',
    'threshold-mixed:likely',
  ],
  [
    '31(1)(a)',
    'Release would hinder the prevention and detection of crime. Our law enforcement role may be compromised.',
    'threshold-hedged threshold-mixed:hedged',
  ],
  ['30(1)(a)(i)', 'Section 30(1)(a)(i) applies because disclosure would be likely to prejudice the investigation.', 'threshold-on-class-exemption'],
  ['42(1)', 'Section 42(1) is engaged as disclosure would prejudice our position in the case.', 'threshold-on-class-exemption'],
];

describe('how likely the harm is said to be: a letter without marks', () => {
  for (const [section, reasons, expected] of SOUND) it(`sound, ${section}: ${reasons}`, () => assert.equal(found(withheld(section, reasons)), expected));
  for (const [section, reasons, expected] of FAULTY)
    it(`${expected}, ${section}: ${reasons}`, () => assert.equal(found(withheld(section, reasons)).split(' ').sort().join(' '), expected));
});
