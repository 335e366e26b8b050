import { ncnd, other, refusal, type Row, type Section } from './build';
import { FOISA_AS_OF, FOISA_PROCEDURE_AS_OF, foisaUrl } from './foisaSources';

/** A section that is no ground of refusal. Places without words of their own share those of the section. */
function general(number: string, title: string, summary: string, places: readonly string[] = [], own: readonly Row[] = [], confirmed = true): Section {
  const asOf = Number.parseInt(number, 10) < 16 ? FOISA_PROCEDURE_AS_OF : FOISA_AS_OF;
  return { number, title, url: foisaUrl(number), asOf, confirmed, grounds: {}, rows: [other('', summary), ...places.map((place) => other(place, summary)), ...own] };
}

/** A section that letters rarely name; known so that a mention of it is not taken for a mistake. Its heading was not checked. */
const rare = (number: string, title: string): Section => general(number, title, title.charAt(0).toLowerCase() + title.slice(1), [], [], false);

/** The sections that section 18 lists; section 39 only in its first subsection. */
const SECTION_18_LIST = ['28', '29', '30', '31', '32', '33', '34', '35', '38', '39(1)', '41'];

/** FOISA sections 1 to 24. */
export const foisaPart1: readonly Section[] = [
  general('1', 'General entitlement', 'general entitlement to information', ['(1)', '(2)', '(4)', '(5)', '(6)'], [other('(3)', 'clarification that the authority needs to find the information')]),
  general('2', 'Effect of exemptions', 'effect of the exemptions', ['(1)'], [
    other('(1)(a)', 'the exemption applies'),
    other('(1)(b)', 'public interest test'),
    other('(2)', 'list of absolute exemptions'),
    ...['a', 'b', 'c', 'd', 'e', 'e)(i', 'e)(ii', 'e)(iii', 'e)(iv'].map((letter) => other(`(2)(${letter})`, 'entry in the list of absolute exemptions')),
  ]),
  general('3', 'Scottish public authorities', 'Scottish public authorities, and when they hold information', ['(1)', '(2)', '(2)(a)', '(2)(b)']),
  rare('4', 'Changes to the list of authorities'),
  rare('5', 'Designation of further authorities'),
  rare('6', 'Publicly-owned companies'),
  rare('7', 'Authorities to which the Act applies in part'),
  general('8', 'Requesting information', 'form of a request', ['(1)', '(1)(a)', '(1)(b)', '(1)(c)', '(2)']),
  general('9', 'Fees', 'fees notice', ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)']),
  general('10', 'Time for compliance', 'time for answering a request', ['(1)', '(1)(a)', '(1)(b)', '(2)', '(3)', '(4)', '(5)']),
  general('11', 'Means of providing information', 'form in which information is given', ['(1)', '(2)', '(3)', '(4)']),
  {
    number: '12', title: 'Excessive cost of compliance', url: foisaUrl('12'), asOf: FOISA_PROCEDURE_AS_OF, confirmed: true,
    grounds: {
      needs: ['estimate', 'advice'],
      requirements: [
        'Give an estimate: the limit is £600 for every authority and staff time counts at £15 an hour at most.',
        'Finding out whether the information is held does not count; providing it does.',
        'Offer help to narrow the request, or say why none can be given.',
      ],
    },
    rows: [
      refusal('', 'excessive cost of compliance'),
      refusal('(1)', 'excessive cost of compliance'),
      other('(2)', 'aggregation of requests'),
      other('(2)(a)', 'aggregation of requests by one person'),
      other('(2)(b)', 'aggregation of requests by persons acting together'),
      other('(3)', 'regulations about the cost limit'),
      other('(4)', 'regulations about the estimate of cost'),
      other('(5)', 'regulations about the estimate of cost'),
      other('(6)', 'regulations about the estimate of cost'),
    ],
  },
  general('13', 'Fees above the cost limit', 'fees for information above the cost limit', ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)']),
  {
    number: '14', title: 'Vexatious or repeated requests', url: foisaUrl('14'), asOf: FOISA_PROCEDURE_AS_OF, confirmed: true,
    grounds: { requirements: ['A notice that says so is due, with the complaint rights.'] },
    rows: [
      refusal('', 'vexatious or repeated request'),
      refusal('(1)', 'vexatious request'),
      refusal('(2)', 'repeated request', { needs: ['earlier-request'], requirements: ['Name the earlier request and its date, and say why the interval is too short.'] }),
    ],
  },
  general('15', 'Duty to provide advice and assistance', 'advice and assistance', ['(1)', '(2)']),
  general('16', 'Refusal of request', 'refusal notice', [], [
    other('(1)', 'what a refusal notice contains'),
    other('(1)(a)', 'statement that the information is held'),
    other('(1)(b)', 'statement that an exemption is claimed'),
    other('(1)(c)', 'naming of the exemption'),
    other('(1)(d)', 'reason why the exemption applies'),
    other('(2)', 'reasons about the public interest'),
    other('(3)', 'no reasons that would themselves disclose exempt information'),
    other('(4)', 'notice that the cost is excessive'),
    other('(5)', 'notice of a vexatious or repeated request'),
    other('(6)', 'complaint rights in a notice'),
  ]),
  general('17', 'Notice that information is not held', 'notice that information is not held', ['(1)', '(1)(a)', '(1)(b)', '(2)', '(3)', '(3)(a)', '(3)(b)']),
  {
    number: '18', title: 'Further provision about refusal notices', url: foisaUrl('18'), asOf: FOISA_AS_OF, confirmed: true, grounds: {},
    rows: [
      ncnd('', 'refusal without saying whether the information exists or is held', {
        matters: SECTION_18_LIST,
        requirements: ['Name the exemption on the closed list: section 18 with 35(1)(a).', 'Say why it would be against the public interest to reveal whether the information exists or is held.'],
      }),
      ncnd('(1)', 'refusal without saying whether the information exists or is held', {
        matters: SECTION_18_LIST,
        requirements: ['Name the exemption on the closed list: section 18 with 35(1)(a).', 'Say why it would be against the public interest to reveal whether the information exists or is held.'],
      }),
      other('(2)', 'neither that the information is held nor the public interest reasons are given in such a notice'),
    ],
  },
  general('19', 'Content of certain notices', 'complaint rights in a notice', ['(a)', '(b)']),
  general('20', 'Requirement for review', 'request for a review', ['(1)', '(2)', '(3)', '(3)(a)', '(3)(b)', '(3)(c)', '(4)', '(5)', '(5)(a)', '(5)(b)', '(6)', '(7)', '(8)', '(9)']),
  general('21', 'Review by the authority', 'review by the authority', ['(1)', '(2)', '(3)', '(4)', '(4)(a)', '(4)(b)', '(4)(c)', '(5)', '(6)', '(7)', '(8)', '(9)', '(10)']),
  rare('22', 'Reviews in special cases'),
  general('23', 'Publication schemes', 'publication scheme', [], [], false),
  rare('24', 'Model publication schemes'),
];

/** FOISA sections 42 to 76. */
export const foisaLater: readonly Section[] = [
  rare('42', 'The Scottish Information Commissioner'),
  rare('43', 'Functions of the regulator'),
  rare('44', 'Recommendations about good practice'),
  rare('45', 'Confidentiality of what the regulator obtains'),
  rare('46', 'Reports to the Scottish Parliament'),
  general('47', 'Application to the regulator for a decision', 'application to the regulator for a decision', ['(1)', '(1)(a)', '(1)(b)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)']),
  rare('48', 'When an application cannot be made'),
  rare('49', 'Decision of the regulator'),
  rare('50', 'Information notices'),
  rare('51', 'Enforcement notices'),
  rare('52', 'Certificate against a decision or enforcement notice'),
  rare('53', 'Failure to comply with a notice'),
  rare('54', 'Powers of entry and inspection'),
  rare('55', 'No action in the civil courts'),
  rare('56', 'Appeal against notices'),
  rare('57', 'Historical records'),
  rare('58', 'Exemptions that end with historical records'),
  rare('59', 'Changes to historical periods'),
  rare('60', 'Code of practice for handling requests'),
  rare('61', 'Code of practice for the management of records'),
  rare('62', 'Power to make environmental information regulations'),
  rare('63', 'Disclosure by the regulator'),
  rare('64', 'Power to change bars on disclosure'),
  rare('65', 'Offence of altering records'),
  rare('66', 'Saving for existing powers'),
  rare('67', 'Protection from defamation proceedings'),
  rare('68', 'The Parliament and the Administration'),
  rare('69', 'Use of powers'),
  rare('70', 'The Crown'),
  rare('71', 'Changes to the Act'),
  rare('72', 'Orders and regulations'),
  general('73', 'Interpretation', 'meaning of terms'),
  rare('74', 'Giving of notices'),
  rare('75', 'Commencement'),
  rare('76', 'Short title'),
];
