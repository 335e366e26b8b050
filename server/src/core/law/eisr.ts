import type { IsoDate } from '../syntax/model';
import { buildRegime, condition, type Details, ground, level, ncnd, other, type RegimeEntries, refusal, type Section } from './build';

/** The Regulations came into force on this day; their text was not read, so nothing here is confirmed. */
const IN_FORCE: IsoDate = '2005-01-01';
const url = (regulation: string): string => `https://www.legislation.gov.uk/ssi/2004/520/regulation/${regulation}`;
const HARM: Details = { basis: 'prejudice', threshold: 'would or would be likely to', substantial: true };

function section(number: string, title: string, grounds: Details, rows: Section['rows']): Section {
  return { number, title, url: url(number), asOf: IN_FORCE, confirmed: false, grounds, rows };
}

/** A regulation that is no ground of refusal. */
function general(number: string, title: string, places: readonly string[] = []): Section {
  const summary = title.charAt(0).toLowerCase() + title.slice(1);
  return section(number, title, {}, [other('', summary), ...places.map((place) => other(place, summary))]);
}

/** The Environmental Information (Scotland) Regulations 2004: enough to recognise a citation. No rule but that on unknown provisions may rest on it. */
export const eisr: RegimeEntries = buildRegime('EISR', () => [
  general('2', 'Meaning of environmental information and other terms', ['(1)', '(2)', '(3)']),
  general('3', 'Application', ['(1)', '(2)']),
  general('4', 'Publication without a request', ['(1)', '(2)', '(3)']),
  general('5', 'Duty to make environmental information available', ['(1)', '(2)', '(2)(a)', '(2)(b)', '(3)', '(4)', '(5)']),
  general('6', 'Form and format of information', ['(1)', '(1)(a)', '(1)(b)', '(2)']),
  general('7', 'Further time for a complex and voluminous request', ['(1)', '(2)', '(3)']),
  general('8', 'Charges', ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)']),
  general('9', 'Advice and assistance', ['(1)', '(2)', '(3)']),
  section('10', 'Exceptions from the duty to make information available', { status: 'qualified', basis: 'class' }, [
    level('', 'exceptions from the duty to make information available'),
    other('(1)', 'when an authority may refuse'),
    other('(1)(a)', 'an exception applies'),
    other('(1)(b)', 'public interest test'),
    other('(2)', 'presumption in favour of disclosure'),
    other('(2)(a)', 'exceptions are read narrowly'),
    other('(2)(b)', 'presumption in favour of disclosure'),
    other('(3)', 'personal data go by regulation 11'),
    refusal('(4)(a)', 'information not held when the request was received'),
    refusal('(4)(b)', 'manifestly unreasonable request'),
    refusal('(4)(c)', 'request formulated in too general a manner'),
    ground('(4)(d)', 'material still in the course of completion, unfinished documents or incomplete data'),
    ground('(4)(e)', 'internal communications'),
    ground('(5)(a)', 'international relations, defence, national security or public safety', { ...HARM, ncnd: ['10(8)'] }),
    ground('(5)(b)', 'course of justice, fair trial, or a criminal or disciplinary inquiry', HARM),
    ground('(5)(c)', 'intellectual property rights', HARM),
    ground('(5)(d)', 'confidentiality of proceedings that the law protects', HARM),
    ground('(5)(e)', 'commercial or industrial confidentiality that the law provides for', HARM),
    ground('(5)(f)', 'interests of the person who volunteered the information', { ...HARM, conditions: ['10(5)(f)'] }),
    condition('(5)(f)(i)', 'no legal obligation to supply the information'),
    condition('(5)(f)(ii)', 'supplied where it could not otherwise be made available'),
    condition('(5)(f)(iii)', 'no consent to disclosure'),
    ground('(5)(g)', 'protection of the environment', HARM),
    other('(6)', 'no use of some exceptions for information on emissions'),
    other('(7)', 'disclosure of what can be separated'),
    ncnd('(8)', 'refusal without saying whether the information exists or is held', HARM),
    other('(9)', 'whether information exists counts as information'),
  ]),
  section('11', 'Personal data', { basis: 'class' }, [
    level('', 'personal data', { status: 'depends', exact: true }),
    ground('(1)', 'your own personal data', { status: 'absolute' }),
    ground('(2)', 'personal data of other people', { status: 'depends', conditions: ['11(3A)', '11(3B)', '11(4A)'] }),
    condition('(3A)', 'first condition: a data protection principle'),
    condition('(3A)(a)', 'disclosure would contravene a data protection principle'),
    condition('(3A)(b)', 'disclosure of unstructured paper records would contravene a data protection principle'),
    condition('(3B)', 'second condition: disclosure would contravene a right to object'),
    condition('(4A)', 'third condition: the data would be kept from the person they are about'),
    condition('(4A)(a)', 'the data would be kept back on a subject access request'),
    condition('(4A)(b)', 'the data would be kept back on a subject access request about law enforcement processing'),
    ncnd('(6)', 'refusal without saying whether personal data exist or are held', { status: 'depends' }),
    condition('(7)', 'legitimate interests are open to public authorities for this question'),
  ]),
  general('12', 'Ministerial certificates', ['(1)', '(2)']),
  general('13', 'Refusal to make information available', ['(a)', '(b)', '(c)', '(d)', '(e)']),
  general('14', 'Transfer of a request', ['(1)', '(2)']),
  general('15', 'Historical records'),
  general('16', 'Review by the authority', ['(1)', '(2)', '(3)', '(4)', '(5)']),
  general('17', 'Enforcement and appeal', ['(1)', '(2)']),
  general('18', 'Code of practice'),
  general('19', 'Offence of altering records'),
]);
