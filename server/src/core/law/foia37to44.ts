import { condition, ground, level, ncnd, type Section } from './build';
import { FOIA_AS_OF, foiaUrl, icoPage } from './foiaSources';

const LIKELY = 'would or would be likely to';
const ROYAL_NCND = { ncnd: ['37(2)'] };
const QUALIFIED_ROYAL = { status: 'qualified' as const, ncnd: ['37(2)'] };
const THIRD_PARTY = ['40(5B)(a)(i)', '40(5B)(a)(ii)', '40(5B)(b)', '40(5B)(c)', '40(5B)(d)'];
const NOT_SETTLED = 'Section 2(3) does not name it; practice treats it as absolute.';

/** FOIA sections 37 to 44. */
export const foia37to44 = (): readonly Section[] => [
  {
    number: '37',
    title: 'Communications with the Sovereign, other royal communications, and honours',
    url: foiaUrl('37'),
    asOf: FOIA_AS_OF,
    confirmed: true,
    guidance: icoPage('communications-with-his-majesty-and-the-awarding-of-honours-section-37'),
    grounds: {
      status: 'absolute',
      basis: 'class',
      requirements: [
        'Cite the paragraph: whether a public interest test is due turns on it. Bodies of Northern Ireland keep an older text that is qualified throughout.',
      ],
    },
    rows: [
      level('', 'communications with the Royal Family and honours'),
      level('(1)', 'communications with the Royal Family and honours'),
      ground('(1)(a)', 'communications with the Sovereign', ROYAL_NCND),
      ground('(1)(aa)', 'communications with the heir to the Throne or the second in line', ROYAL_NCND),
      ground('(1)(ab)', 'communications with a person who has since come to the Throne or become heir or second in line', ROYAL_NCND),
      ground('(1)(ac)', 'communications with other members of the Royal Family', QUALIFIED_ROYAL),
      ground('(1)(ad)', 'communications with the Royal Household', QUALIFIED_ROYAL),
      ground('(1)(b)', 'conferring of an honour or dignity', QUALIFIED_ROYAL),
      ncnd('(2)', 'confirmation or denial about royal communications or honours', { status: 'depends', matters: ['37(1)'] }),
    ],
  },
  {
    number: '38',
    title: 'Health and safety',
    url: foiaUrl('38'),
    asOf: FOIA_AS_OF,
    confirmed: true,
    guidance: icoPage('section-38-health-and-safety'),
    grounds: {
      status: 'qualified',
      basis: 'endangerment',
      threshold: LIKELY,
      ncnd: ['38(2)'],
      requirements: ['The test is whether a person would, or would be likely to, be endangered; prejudice is another test.'],
    },
    rows: [
      level('', 'health and safety'),
      ground('(1)(a)', 'physical or mental health of an individual'),
      ground('(1)(b)', 'safety of an individual'),
      ncnd('(2)', 'confirmation or denial that would endanger health or safety', { matters: ['38(1)'] }),
    ],
  },
  {
    number: '39',
    title: 'Environmental information',
    url: foiaUrl('39'),
    asOf: FOIA_AS_OF,
    confirmed: true,
    grounds: {
      status: 'qualified',
      basis: 'class',
      ncnd: ['39(2)'],
      requirements: ['Answer under the Environmental Information Regulations, with an exception of theirs and their public interest test.'],
    },
    rows: [
      level('', 'environmental information', { exact: true }),
      level('(1)', 'environmental information', { exact: true }),
      ground('(1)(a)', 'environmental information that the Regulations oblige the authority to give'),
      ground('(1)(b)', 'environmental information that falls in an exception of the Regulations'),
      condition('(1A)', 'which regulations are meant'),
      ncnd('(2)', 'confirmation or denial about environmental information'),
      condition('(3)', 'what stays possible beside this exemption'),
    ],
  },
  {
    number: '40',
    title: 'Personal information',
    url: foiaUrl('40'),
    asOf: FOIA_AS_OF,
    confirmed: true,
    guidance: 'https://ico.org.uk/for-organisations/foi/section-40-and-regulation-13-personal-information/part-six-issuing-a-refusal-notice/',
    grounds: { status: 'absolute', basis: 'class' },
    rows: [
      level('', 'personal information'),
      ground('(1)', 'your own personal data', {
        ncnd: ['40(5A)'],
        excludes: ['40(2)'],
        requirements: ['Good practice: tell the requester how to ask for their own data under data protection law.'],
      }),
      ground('(2)', 'personal data of other people', {
        status: 'depends',
        ncnd: THIRD_PARTY,
        conditions: ['40(3A)', '40(3B)', '40(4A)'],
        needs: ['legitimate-interests'],
        excludes: ['40(1)'],
        requirements: [
          'Say which condition is met: section 40(2) by virtue of 40(3A)(a) is the usual one.',
          'For the first condition, work through legitimate interest, necessity and balance; the test may stop at the first stage that fails.',
          'Absolute under the first condition; under the second (40(3B)) and third (40(4A)) a public interest test is due.',
        ],
      }),
      condition('(2)(a)', 'personal data of someone other than the requester'),
      condition('(2)(b)', 'one of the three conditions is met'),
      level('(3A)', 'first condition: a data protection principle'),
      condition('(3A)(a)', 'disclosure would contravene a data protection principle'),
      condition('(3A)(b)', 'disclosure of unstructured paper records would contravene a data protection principle'),
      condition('(3B)', 'second condition: disclosure would contravene a right to object'),
      level('(4A)', 'third condition: the data would be kept from the person they are about'),
      condition('(4A)(a)', 'the data would be kept back on a subject access request'),
      condition('(4A)(b)', 'the data would be kept back on a subject access request about law enforcement processing'),
      ncnd('(5A)', 'confirmation or denial about your own personal data', {
        confirmed: false,
        requirements: ['It fits only a requester who asks about themselves.', NOT_SETTLED],
      }),
      level('(5B)', 'confirmation or denial about personal data of other people'),
      level('(5B)(a)', 'confirmation or denial that would contravene a data protection principle'),
      ncnd('(5B)(a)(i)', 'confirmation or denial that would contravene a data protection principle', {
        confirmed: false,
        requirements: ['Say why confirming or denying would disclose personal data and contravene a principle.', NOT_SETTLED],
      }),
      ncnd('(5B)(a)(ii)', 'confirmation or denial about unstructured paper records that would contravene a data protection principle', {
        confirmed: false,
        requirements: ['Say why confirming or denying would disclose personal data and contravene a principle.', NOT_SETTLED],
      }),
      ncnd('(5B)(b)', 'confirmation or denial that would contravene a right to object', { status: 'qualified', confirmed: false }),
      ncnd('(5B)(c)', 'confirmation that would be kept back on a subject access request', { status: 'qualified', confirmed: false }),
      ncnd('(5B)(d)', 'confirmation that would be kept back on a subject access request about law enforcement processing', {
        status: 'qualified',
        confirmed: false,
      }),
      condition('(7)', 'what the data protection terms mean'),
      condition('(8)', 'legitimate interests are open to public authorities for this question'),
    ],
  },
  {
    number: '41',
    title: 'Information provided in confidence',
    url: foiaUrl('41'),
    asOf: FOIA_AS_OF,
    confirmed: true,
    grounds: {
      status: 'absolute',
      basis: 'class',
      ncnd: ['41(2)'],
      needs: ['public-interest-defence'],
      requirements: [
        'The information was obtained from someone else: what the authority itself made is outside.',
        'Consider whether the public interest would be a defence to an action for breach of confidence.',
      ],
    },
    rows: [
      level('', 'information provided in confidence', { exact: true }),
      ground('(1)', 'information provided in confidence', { conditions: ['41(1)'] }),
      condition('(1)(a)', 'obtained from another person'),
      condition('(1)(b)', 'disclosure would be a breach of confidence that a court would act on'),
      ncnd('(2)', 'confirmation or denial that would be a breach of confidence'),
    ],
  },
  {
    number: '42',
    title: 'Legal professional privilege',
    url: foiaUrl('42'),
    asOf: FOIA_AS_OF,
    confirmed: true,
    grounds: {
      status: 'qualified',
      basis: 'class',
      ncnd: ['42(2)'],
      requirements: ['Good practice: say whether it is advice privilege or litigation privilege.'],
    },
    rows: [
      level('', 'legal professional privilege', { exact: true }),
      ground('(1)', 'legal professional privilege'),
      ncnd('(2)', 'confirmation or denial that would disclose privileged information'),
    ],
  },
  {
    number: '43',
    title: 'Commercial interests',
    url: foiaUrl('43'),
    asOf: FOIA_AS_OF,
    confirmed: true,
    guidance: 'https://ico.org.uk/for-organisations/section-43-commercial-interests/',
    grounds: { status: 'qualified' },
    rows: [
      level('', 'commercial interests'),
      ground('(1)', 'trade secrets', {
        basis: 'class',
        requirements: ['Nothing here allows neither confirming nor denying a trade secret: section 43(3) belongs to 43(2).'],
      }),
      ground('(2)', 'commercial interests of any person, the authority included', {
        basis: 'prejudice',
        threshold: LIKELY,
        ncnd: ['43(3)'],
        needs: ['whose-interests'],
        requirements: [
          "Say whose commercial interests are at stake and how; for another party, rest on that party's own views.",
          'Choose between would and would be likely to.',
        ],
      }),
      ncnd('(3)', 'confirmation or denial that would prejudice commercial interests', { basis: 'prejudice', threshold: LIKELY }),
    ],
  },
  {
    number: '44',
    title: 'Prohibitions on disclosure',
    url: foiaUrl('44'),
    asOf: FOIA_AS_OF,
    confirmed: true,
    grounds: { status: 'absolute', basis: 'class', ncnd: ['44(2)'] },
    rows: [
      level('', 'prohibitions on disclosure'),
      ground('(1)(a)', 'disclosure prohibited by an enactment', {
        needs: ['enactment'],
        requirements: ['Name the Act and the section that prohibit disclosure.'],
      }),
      ground('(1)(b)', 'disclosure incompatible with an assimilated obligation', { requirements: ['Name the obligation.'] }),
      ground('(1)(c)', 'disclosure that would be a contempt of court', { requirements: ['Name the order or the rule that disclosure would break.'] }),
      ncnd('(2)', 'confirmation or denial that is itself prohibited', { matters: ['44(1)'] }),
    ],
  },
];
