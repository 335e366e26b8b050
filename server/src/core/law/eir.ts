import type { IsoDate } from '../syntax/model';
import { buildRegime, condition, type Details, ground, level, ncnd, other, type RegimeEntries, refusal, type Section } from './build';

/** Regulations 12 and 14 were read as made. */
const AS_MADE: IsoDate = '2004-12-21';
/** Regulations 5(3) and 13 rest on knowledge of the text as amended from this day; it was not read. */
const AS_AMENDED: IsoDate = '2018-05-25';

const GUIDANCE =
  'https://ico.org.uk/for-organisations/eir-and-access-to-information/guide-to-the-environmental-information-regulations/refusing-a-request-under-the-environmental-information-regulations-2004-eir';
const url = (regulation: string): string => `https://www.legislation.gov.uk/uksi/2004/3391/regulation/${regulation}`;

const WOULD = 'The test is that disclosure would adversely affect the interest: a likelihood is not enough.';
const NOT_EMISSIONS = 'It cannot be used for information on emissions.';
const WEIGH = 'Weigh the public interest with a presumption in favour of disclosure.';
const ADVERSE: Details = { basis: 'adverse-effect', threshold: 'would', requirements: [WOULD, WEIGH] };
const ADVERSE_NOT_EMISSIONS: Details = { ...ADVERSE, requirements: [WOULD, NOT_EMISSIONS, WEIGH] };
const PERSONAL_NCND = ['13(5A)(a)', '13(5A)(b)'];
const PERSONAL_CONDITIONS = ['13(2A)', '13(2B)', '13(3A)'];

/** A regulation that is no ground of refusal. Places without words of their own share those of the regulation. */
function general(number: string, title: string, summary: string, places: readonly string[] = [], own: Section['rows'] = []): Section {
  return {
    number,
    title,
    url: url(number),
    asOf: AS_MADE,
    confirmed: true,
    grounds: {},
    rows: [other('', summary), ...places.map((place) => other(place, summary)), ...own],
  };
}

const regulation12 = (): Section => ({
  number: '12',
  title: 'Exceptions to the duty to disclose',
  url: url('12'),
  guidance: GUIDANCE,
  asOf: AS_MADE,
  confirmed: true,
  grounds: { status: 'qualified', basis: 'class', needs: ['presumption'], requirements: [WEIGH] },
  rows: [
    level('', 'exceptions to the duty to disclose'),
    other('(1)', 'when an authority may refuse'),
    other('(1)(a)', 'an exception applies'),
    other('(1)(b)', 'public interest test'),
    other('(2)', 'presumption in favour of disclosure'),
    ground('(3)', 'personal data of other people, which regulation 13 governs', {
      status: 'depends',
      ncnd: PERSONAL_NCND,
      conditions: PERSONAL_CONDITIONS,
      needs: [],
      requirements: ['Cite regulation 13 as well, and the condition that is met.'],
      confirmed: false,
    }),
    level('(4)', 'exceptions for kinds of request or information'),
    refusal('(4)(a)', 'information not held when the request was received', {
      needs: [],
      requirements: ['There is nothing to weigh, so no public interest test need be set out.'],
    }),
    refusal('(4)(b)', 'manifestly unreasonable request', {
      needs: ['presumption', 'advice'],
      requirements: ['The burden of cost belongs here: these Regulations have no cost limit.', 'Offer advice and assistance.', WEIGH],
    }),
    refusal('(4)(c)', 'request formulated in too general a manner', {
      needs: ['presumption', 'advice'],
      requirements: ['Only after help to make the request more exact has been given.', WEIGH],
    }),
    ground('(4)(d)', 'material still in the course of completion, unfinished documents or incomplete data', {
      needs: ['presumption', 'completion-date'],
      requirements: ['Give the time by which it should be finished, and any other authority preparing it, if known.', WEIGH],
    }),
    ground('(4)(e)', 'internal communications'),
    level('(5)', 'exceptions for interests that disclosure would harm'),
    ground('(5)(a)', 'international relations, defence, national security or public safety', { ...ADVERSE, ncnd: ['12(6)'] }),
    ground('(5)(b)', 'course of justice, fair trial, or a criminal or disciplinary inquiry', ADVERSE),
    ground('(5)(c)', 'intellectual property rights', ADVERSE),
    ground('(5)(d)', 'confidentiality of proceedings that the law protects', ADVERSE_NOT_EMISSIONS),
    ground('(5)(e)', 'commercial or industrial confidentiality that the law provides for', ADVERSE_NOT_EMISSIONS),
    ground('(5)(f)', 'interests of the person who volunteered the information', {
      ...ADVERSE_NOT_EMISSIONS,
      conditions: ['12(5)(f)'],
      requirements: [WOULD, NOT_EMISSIONS, 'Argue each of the three conditions.', WEIGH],
    }),
    condition('(5)(f)(i)', 'no legal obligation to supply the information'),
    condition('(5)(f)(ii)', 'supplied where the authority is not otherwise entitled to disclose it'),
    condition('(5)(f)(iii)', 'no consent to disclosure'),
    ground('(5)(g)', 'protection of the environment', ADVERSE_NOT_EMISSIONS),
    ncnd('(6)', 'confirmation or denial that would adversely affect international relations, defence, national security or public safety', {
      basis: 'adverse-effect',
      threshold: 'would',
      needs: ['presumption'],
      confirmed: false,
    }),
    other('(7)', 'whether information is held counts as information'),
    other('(8)', 'what internal communications include'),
    other('(9)', 'no use of some exceptions for information on emissions'),
    other('(10)', 'refusal by a body that holds information for another'),
    other('(11)', 'disclosure of what can be separated'),
  ],
});

const regulation13 = (): Section => ({
  number: '13',
  title: 'Personal data',
  url: url('13'),
  guidance: GUIDANCE,
  asOf: AS_AMENDED,
  confirmed: false,
  grounds: {
    status: 'depends',
    basis: 'class',
    ncnd: PERSONAL_NCND,
    conditions: PERSONAL_CONDITIONS,
    needs: ['legitimate-interests'],
    requirements: [
      'Say which condition is met: that disclosure would contravene a data protection principle is the usual one.',
      'Under the second and third condition a public interest test is due.',
    ],
  },
  rows: [
    level('', 'personal data of other people', { exact: true, status: 'depends' }),
    level('(1)', 'personal data of other people', { exact: true, status: 'depends' }),
    ground('(1)(a)', 'personal data whose disclosure would contravene a data protection principle', { status: 'absolute', conditions: ['13(2A)'] }),
    ground('(1)(b)', 'personal data to which the second or third condition applies', {
      status: 'qualified',
      conditions: ['13(2B)', '13(3A)'],
      needs: ['presumption'],
    }),
    level('(2A)', 'first condition: a data protection principle'),
    condition('(2A)(a)', 'disclosure would contravene a data protection principle'),
    condition('(2A)(b)', 'disclosure of unstructured paper records would contravene a data protection principle'),
    condition('(2B)', 'second condition: disclosure would contravene a right to object'),
    condition('(2B)(a)', 'disclosure would contravene the right to object in the UK GDPR'),
    condition('(2B)(b)', 'disclosure would contravene the right to object to intelligence services processing'),
    condition('(3A)', 'third condition: the data would be kept from the person they are about'),
    condition('(3A)(a)', 'the data would be kept back on a subject access request'),
    condition('(3A)(b)', 'the data would be kept back on a subject access request about law enforcement processing'),
    condition('(3A)(c)', 'the data would be kept back on a subject access request about intelligence services processing'),
    level('(5A)', 'confirmation or denial about personal data of other people', { status: 'depends', confirmed: true }),
    ncnd('(5A)(a)', 'confirmation or denial that would contravene a data protection principle', {
      status: 'absolute',
      conditions: ['13(5B)(a)'],
      confirmed: true,
    }),
    ncnd('(5A)(b)', 'confirmation or denial to which another condition applies', {
      status: 'qualified',
      conditions: ['13(5B)(b)', '13(5B)(c)', '13(5B)(d)', '13(5B)(e)'],
      confirmed: true,
    }),
    level('(5B)', 'conditions for neither confirming nor denying', { confirmed: true }),
    level('(5B)(a)', 'a confirmation or denial would contravene a data protection principle'),
    condition('(5B)(a)(i)', 'a confirmation or denial would contravene a data protection principle', { confirmed: true }),
    condition('(5B)(a)(ii)', 'a confirmation or denial about unstructured paper records would contravene a principle', { confirmed: true }),
    condition('(5B)(b)', 'a confirmation or denial would contravene a right to object', { confirmed: true }),
    condition('(5B)(c)', 'a confirmation would be kept back on a subject access request', { confirmed: true }),
    condition('(5B)(d)', 'a confirmation would be kept back on a subject access request about law enforcement processing', { confirmed: true }),
    condition('(5B)(e)', 'a confirmation would be kept back on a subject access request about intelligence services processing', { confirmed: true }),
    condition('(6)', 'legitimate interests are open to public authorities for this question'),
  ],
});

/**
 * The Environmental Information Regulations 2004, in their order.
 * Regulation 12(4)(a), (b) and (c) turn a request down without going into its content, so their effect is `refusal`;
 * they stay qualified, because regulation 12(1)(b) attaches the public interest test to every exception.
 */
export const eir: RegimeEntries = buildRegime('EIR', () => [
  general('1', 'Citation and commencement', 'name of the Regulations'),
  general('2', 'Interpretation', 'meaning of environmental information and other terms', [
    '(1)',
    '(1)(a)',
    '(1)(b)',
    '(1)(c)',
    '(1)(d)',
    '(1)(e)',
    '(1)(f)',
    '(2)',
    '(3)',
    '(4)',
    '(5)',
  ]),
  general('3', 'Application', 'to whom the Regulations apply, and when information is held', ['(1)', '(2)', '(2)(a)', '(2)(b)', '(3)', '(4)', '(5)']),
  general('4', 'Dissemination of environmental information', 'publication without a request', ['(1)', '(1)(a)', '(1)(b)', '(2)', '(3)', '(4)']),
  {
    number: '5',
    title: 'Duty to make environmental information available on request',
    url: url('5'),
    asOf: AS_AMENDED,
    confirmed: true,
    grounds: {},
    rows: [
      other('', 'duty to make environmental information available'),
      other('(1)', 'duty to make environmental information available'),
      other('(2)', 'twenty working days'),
      ground('(3)', 'your own personal data', {
        status: 'absolute',
        basis: 'class',
        confirmed: false,
        requirements: ['Tell the requester how to ask for their own data under data protection law.'],
      }),
      other('(4)', 'information is to be up to date and accurate'),
      other('(5)', 'how the information was measured'),
      other('(6)', 'other rules that would prevent disclosure do not apply'),
    ],
  },
  general(
    '6',
    'Form and format of information',
    'form and format of information',
    ['(1)', '(1)(a)', '(2)', '(2)(a)', '(2)(b)', '(2)(c)'],
    [other('(1)(b)', 'information already public and easy to get in another form', { confirmed: false })],
  ),
  general('7', 'Extension of time', 'further time for a complex and voluminous request', ['(1)', '(2)', '(3)']),
  general('8', 'Charging', 'charges', ['(1)', '(2)', '(2)(a)', '(2)(b)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)']),
  general(
    '9',
    'Advice and assistance',
    'advice and assistance',
    ['(1)', '(3)', '(4)', '(5)'],
    [other('(2)', 'help with a request that is too general', { confirmed: false })],
  ),
  general('10', 'Transfer of a request', 'transfer of a request', ['(1)', '(2)']),
  general('11', 'Representations and reconsideration', 'request to reconsider', ['(1)', '(2)', '(3)', '(3)(a)', '(3)(b)', '(4)', '(5)']),
  regulation12(),
  regulation13(),
  general(
    '14',
    'Refusal to disclose information',
    'refusal notice',
    [],
    [
      other('(1)', 'a refusal is in writing'),
      other('(2)', 'time for a refusal'),
      other('(3)', 'what a refusal contains'),
      other('(3)(a)', 'the exception relied on'),
      other('(3)(b)', 'the matters weighed in the public interest'),
      other('(4)', 'time of completion of unfinished material'),
      other('(5)', 'complaint rights in a refusal'),
      other('(5)(a)', 'right to ask for reconsideration'),
      other('(5)(b)', 'enforcement and appeal'),
    ],
  ),
  general('15', 'Ministerial certificates', 'ministerial certificates', ['(1)', '(2)', '(3)']),
  general('16', 'Code of practice', 'code of practice', ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)']),
  general('17', 'Historical and transferred public records', 'historical and transferred public records', ['(1)', '(2)', '(3)', '(4)', '(5)']),
  general('18', 'Enforcement and appeal', 'enforcement and appeal', ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)', '(10)']),
  general('19', 'Offence of altering records', 'offence of altering or destroying records', ['(1)', '(2)', '(3)', '(4)', '(5)']),
  general('20', 'Amendment', 'change to other law'),
  general('21', 'Revocation', 'earlier regulations'),
]);
