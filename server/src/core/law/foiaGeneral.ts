import { other, refusal, type Row, type Section } from './build';
import { FOIA_AS_OF, FOIA_PROCEDURE_AS_OF, foiaUrl, icoPage } from './foiaSources';

const ADVICE = 'Offer help to narrow the request, or say why none can be given.';

/** A section that is no ground of refusal. Places that have no words of their own share those of the section. */
function general(number: string, title: string, summary: string, places: readonly string[] = [], own: readonly Row[] = [], confirmed = true): Section {
  const asOf = Number.parseInt(number, 10) >= 11 && Number.parseInt(number, 10) <= 20 ? FOIA_PROCEDURE_AS_OF : FOIA_AS_OF;
  return {
    number,
    title,
    url: foiaUrl(number),
    asOf,
    confirmed,
    grounds: {},
    rows: [other('', summary), ...places.map((place) => other(place, summary)), ...own],
  };
}

/** A section that letters rarely name; known so that a mention of it is not taken for a mistake. Its heading was not checked. */
const rare = (number: string, title: string): Section => general(number, title, title.charAt(0).toLowerCase() + title.slice(1), [], [], false);

/** FOIA Part I, sections 1 to 20: the duty, its limits and the refusal notice. */
export const foiaPart1 = (): readonly Section[] => [
  general(
    '1',
    'General right of access',
    'general right of access to information',
    ['(2)', '(4)', '(5)', '(6)'],
    [
      other('(1)', 'general right of access to information'),
      other('(1)(a)', 'duty to confirm or deny'),
      other('(1)(b)', 'duty to communicate information'),
      other('(3)', 'clarification that the authority needs to find the information'),
      other('(3)(a)', 'clarification that is reasonably required'),
      other('(3)(b)', 'the requester has been told that clarification is needed'),
    ],
  ),
  general(
    '2',
    'Effect of the exemptions',
    'effect of the exemptions',
    [],
    [
      other('(1)', 'public interest test about confirming or denying'),
      other('(1)(a)', 'absolute exclusion of the duty to confirm or deny'),
      other('(1)(b)', 'public interest test about confirming or denying'),
      other('(2)', 'public interest test about disclosure'),
      other('(2)(a)', 'absolute exemption'),
      other('(2)(b)', 'public interest test about disclosure'),
      other('(3)', 'list of absolute exemptions'),
      ...['a', 'aa', 'b', 'c', 'd', 'e', 'ea', 'f', 'fa', 'g', 'h'].map((letter) => other(`(3)(${letter})`, 'entry in the list of absolute exemptions')),
    ],
  ),
  general(
    '3',
    'Public authorities',
    'public authorities, and when they hold information',
    ['(1)', '(2)'],
    [
      other('(2)(a)', 'information held by the authority otherwise than for another person'),
      other('(2)(b)', 'information held by another person for the authority'),
    ],
  ),
  rare('4', 'Changes to the list of public authorities'),
  rare('5', 'Designation of further public authorities'),
  rare('6', 'Publicly-owned companies'),
  rare('7', 'Authorities to which the Act applies in part'),
  general('8', 'Request for information', 'form of a request', ['(1)', '(1)(a)', '(1)(b)', '(1)(c)', '(2)', '(2)(a)', '(2)(b)', '(2)(c)']),
  general('9', 'Fees', 'fees notice', ['(3)', '(4)', '(5)'], [other('(1)', 'fees notice'), other('(2)', 'three months to pay a fee')]),
  general(
    '10',
    'Time for compliance',
    'time for answering a request',
    ['(2)', '(4)', '(5)', '(6)'],
    [
      other('(1)', 'twenty working days'),
      other('(3)', 'further time to decide on the public interest'),
      other('(3)(a)', 'further time to decide on the public interest in confirming or denying'),
      other('(3)(b)', 'further time to decide on the public interest in disclosure'),
    ],
  ),
  general(
    '11',
    'Means of communication',
    'form in which information is given',
    ['(1)', '(1)(a)', '(1)(b)', '(1)(c)', '(1A)', '(2)', '(4)', '(5)'],
    [other('(3)', 'reasons why the form asked for is not practicable')],
  ),
  rare('11A', 'Datasets available for re-use'),
  rare('11B', 'Charges for the re-use of datasets'),
  {
    number: '12',
    title: 'Cost of compliance exceeds the appropriate limit',
    url: foiaUrl('12'),
    asOf: FOIA_PROCEDURE_AS_OF,
    confirmed: true,
    guidance: icoPage('section-12-requests-where-the-cost-of-compliance-exceeds-the-appropriate-limit'),
    grounds: {
      needs: ['estimate', 'advice'],
      requirements: [
        'Say which limit applies and give an estimate with its basis; good practice is to name the Fees Regulations.',
        'Only finding out whether it is held, locating, retrieving and extracting count; redaction and weighing exemptions do not.',
        ADVICE,
      ],
    },
    rows: [
      refusal('', 'cost of compliance above the appropriate limit'),
      refusal('(1)', 'cost of compliance above the appropriate limit', {
        requirements: [
          'Say which limit applies and give an estimate with its basis; good practice is to name the Fees Regulations.',
          'Only finding out whether it is held, locating, retrieving and extracting count; redaction and weighing exemptions do not.',
          'Say whether the information is held, unless section 12(2) is claimed.',
          ADVICE,
        ],
      }),
      refusal('(2)', 'cost of even confirming or denying above the appropriate limit'),
      other('(3)', 'the appropriate limit'),
      other('(4)', 'aggregation of requests'),
      other('(4)(a)', 'aggregation of requests by one person'),
      other('(4)(b)', 'aggregation of requests by persons acting together'),
      other('(5)', 'regulations about the estimate of cost'),
    ],
  },
  general('13', 'Fees above the appropriate limit', 'fees for information above the cost limit', ['(1)', '(2)', '(3)']),
  {
    number: '14',
    title: 'Vexatious or repeated requests',
    url: foiaUrl('14'),
    asOf: FOIA_PROCEDURE_AS_OF,
    confirmed: true,
    guidance: icoPage('section-14-dealing-with-vexatious-requests/what-do-we-do-once-we-ve-decided-to-refuse-a-request-under-section-14/'),
    grounds: {
      requirements: [
        'A notice is due in time with the complaint rights, unless an earlier one makes a further notice unreasonable; reasons are good practice.',
      ],
    },
    rows: [
      refusal('', 'vexatious or repeated request'),
      refusal('(1)', 'vexatious request'),
      refusal('(2)', 'repeated request', {
        needs: ['earlier-request'],
        requirements: ['Name the earlier request and its date, and say why the interval is too short.'],
      }),
    ],
  },
  rare('15', 'Transferred public records'),
  general('16', 'Duty to provide advice and assistance', 'advice and assistance', ['(1)', '(2)']),
  general(
    '17',
    'Refusal of request',
    'refusal notice',
    [],
    [
      other('(1)', 'what a refusal notice contains'),
      other('(1)(a)', 'statement that an exemption or an exclusion is relied on'),
      other('(1)(b)', 'naming of the exemption'),
      other('(1)(c)', 'reason why the exemption applies'),
      other('(2)', 'notice while the public interest is still being weighed'),
      ...['(2)(a)', '(2)(a)(i)', '(2)(a)(ii)', '(2)(b)'].map((place) => other(place, 'notice while the public interest is still being weighed')),
      other('(3)', 'reasons about the public interest'),
      other('(3)(a)', 'reasons about the public interest in confirming or denying'),
      other('(3)(b)', 'reasons about the public interest in disclosure'),
      other('(4)', 'no reasons that would themselves disclose exempt information'),
      other('(5)', 'notice that the cost limit or section 14 is relied on'),
      other('(6)', 'no further notice of a vexatious or repeated request'),
      ...['(6)(a)', '(6)(b)', '(6)(c)'].map((place) => other(place, 'no further notice of a vexatious or repeated request')),
      other('(7)', 'complaint rights in a notice'),
      other('(7)(a)', 'complaints procedure in a notice'),
      other('(7)(b)', 'right to go to the regulator in a notice'),
    ],
  ),
  rare('18', 'The Information Commissioner and the Tribunal'),
  general('19', 'Publication schemes', 'publication scheme', ['(1)', '(2)', '(3)', '(4)']),
  rare('20', 'Model publication schemes'),
];

/** Section 25 stands among the exemptions and is none. */
export const foia25 = (): Section => general('25', 'Certificates under sections 23 and 24', 'ministerial certificates', ['(1)', '(2)', '(3)', '(4)']);

/** FOIA sections 45 to 88: codes, regulator, enforcement, records, general matters. */
export const foiaLater = (): readonly Section[] => [
  general('45', 'Code of practice for public authorities', 'code of practice for handling requests', [
    '(1)',
    '(2)',
    '(2)(a)',
    '(2)(b)',
    '(2)(c)',
    '(2)(d)',
    '(2)(e)',
    '(3)',
    '(4)',
    '(5)',
  ]),
  rare('46', 'Code of practice for the management of records'),
  rare('47', 'Functions of the regulator'),
  rare('48', 'Recommendations about good practice'),
  rare('49', 'Reports to Parliament'),
  general(
    '50',
    'Application to the regulator for a decision',
    'application to the regulator for a decision',
    ['(1)', '(3)', '(4)', '(5)', '(6)'],
    [
      other('(2)', 'when the regulator need not decide'),
      ...['(2)(a)', '(2)(b)', '(2)(c)', '(2)(d)'].map((place) => other(place, 'when the regulator need not decide')),
    ],
  ),
  rare('51', 'Information notices'),
  rare('52', 'Enforcement notices'),
  rare('53', 'Certificate against a decision or enforcement notice'),
  rare('54', 'Failure to comply with a notice'),
  rare('55', 'Powers of entry and inspection'),
  rare('56', 'No action in the civil courts'),
  general('57', 'Appeal to the Tribunal', 'appeal to the Tribunal', ['(1)', '(2)', '(3)']),
  rare('58', 'How the Tribunal decides'),
  rare('59', 'Appeals from the Tribunal'),
  rare('60', 'Appeals against certificates'),
  rare('61', 'Appeal proceedings'),
  rare('62', 'Historical records'),
  rare('63', 'Exemptions that end with historical records'),
  rare('64', 'Exemptions in historical records of archives'),
  rare('65', 'Decisions about transferred public records'),
  rare('66', 'Decisions about certain transferred public records'),
  rare('67', 'Changes to public records law'),
  ...['68', '69', '70', '71', '72', '73'].map((number) => rare(number, 'Changes to data protection law')),
  rare('74', 'Power to make environmental information regulations'),
  rare('75', 'Power to change bars on disclosure'),
  rare('76', 'Disclosure between the regulator and ombudsmen'),
  rare('76A', 'Disclosure between the regulator and the Scottish regulator'),
  rare('76B', 'Disclosure to the Tribunal'),
  general('77', 'Offence of altering records', 'offence of altering or destroying records', ['(1)', '(2)', '(3)', '(4)']),
  general('78', 'Saving for existing powers', 'powers to disclose outside the Act'),
  rare('79', 'Defamation'),
  rare('80', 'Scotland'),
  rare('80A', 'Northern Ireland'),
  rare('81', 'Government departments'),
  rare('82', 'Orders and regulations'),
  rare('83', 'Meaning of Welsh public authority'),
  general('84', 'Interpretation', 'meaning of terms'),
  rare('84A', 'Powers of the Welsh Ministers'),
  rare('85', 'Expenses'),
  rare('86', 'Repeals'),
  rare('87', 'Commencement'),
  rare('88', 'Short title and extent'),
];
