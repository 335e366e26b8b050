import { condition, type Details, ground, level, type Section } from './build';
import { FOISA_AS_OF, foisaUrl } from './foisaSources';

const LIKELY = 'would or would be likely to';
const SUBSTANTIAL = 'The prejudice must be substantial: say so, and choose between would and would be likely to.';
const CLASS: Details = { basis: 'class', threshold: undefined, substantial: false, requirements: [] };
const HARM: Details = { status: 'qualified', basis: 'prejudice', threshold: LIKELY, substantial: true, requirements: [SUBSTANTIAL] };
const PURPOSE: Details = { needs: ['purpose'], conditions: ['35(2)'], requirements: ['Name the purpose in section 35(2) as well.', SUBSTANTIAL] };

/** FOISA sections 25 to 33. */
export const foisa25to33: readonly Section[] = [
  {
    number: '25', title: 'Information otherwise accessible', url: foisaUrl('25'), asOf: FOISA_AS_OF, confirmed: true,
    grounds: { status: 'absolute', basis: 'class', needs: ['location'], requirements: ['Say where and how this requester can get the very information.'] },
    rows: [
      level('', 'information otherwise accessible', { exact: true }),
      ground('(1)', 'information otherwise accessible'),
      level('(2)', 'when information counts as accessible'),
      condition('(2)(a)', 'accessible although a payment is asked'),
      condition('(2)(b)', 'accessible because an enactment obliges a body to give it'),
      condition('(3)', 'information under a publication scheme'),
    ],
  },
  {
    number: '26', title: 'Prohibitions on disclosure', url: foisaUrl('26'), asOf: FOISA_AS_OF, confirmed: true,
    grounds: { status: 'absolute', basis: 'class' },
    rows: [
      level('', 'prohibitions on disclosure'),
      ground('(a)', 'disclosure prohibited by an enactment', { needs: ['enactment'], requirements: ['Name the Act and the section that prohibit disclosure.'] }),
      ground('(b)', 'disclosure incompatible with an obligation kept from European law', { requirements: ['Name the obligation.'] }),
      ground('(c)', 'disclosure that would be a contempt of court', { requirements: ['Name the order or the rule that disclosure would break.'] }),
    ],
  },
  {
    number: '27', title: 'Information intended for future publication', url: foisaUrl('27'), asOf: FOISA_AS_OF, confirmed: true,
    grounds: { ...HARM },
    rows: [
      level('', 'information intended for future publication, and research'),
      level('(1)', 'information to be published within twelve weeks of the request', { exact: true }),
      ...(
        [
          ['a', 'information to be published within twelve weeks of the request'],
          ['b', 'information whose publication was already intended when the request was made'],
          ['c', 'information for whose publication it is reasonable to wait'],
        ] as const
      ).map(([letter, summary]) =>
        ground(`(1)(${letter})`, summary, { ...CLASS, needs: ['prior-intention'], requirements: ['Say that publication within twelve weeks was intended when the request was made, and why it is reasonable to wait.'] }),
      ),
      level('(2)', 'research programmes', { exact: true, basis: 'prejudice', threshold: LIKELY, substantial: true }),
      ground('(2)(a)', 'programme of research that goes on with a view to a published report', CLASS),
      level('(2)(b)', 'prejudice to a research programme or those concerned in it'),
      ground('(2)(b)(i)', 'prejudice to the research programme'),
      ground('(2)(b)(ii)', 'prejudice to the interests of a person taking part in the research'),
      ground('(2)(b)(iii)', 'prejudice to the interests of the authority that holds the research'),
      ground('(2)(b)(iv)', 'prejudice to the interests of the authority that is to publish the research'),
    ],
  },
  {
    number: '28', title: 'Relations within the United Kingdom', url: foisaUrl('28'), asOf: FOISA_AS_OF, confirmed: true,
    grounds: { ...HARM, ncnd: ['18'] },
    rows: [
      level('', 'relations within the United Kingdom', { exact: true }),
      ground('(1)', 'relations between administrations in the United Kingdom'),
      condition('(2)', 'the administrations'),
    ],
  },
  {
    number: '29', title: 'Formulation of Scottish Administration policy', url: foisaUrl('29'), asOf: FOISA_AS_OF, confirmed: true,
    grounds: { status: 'qualified', basis: 'class', ncnd: ['18'], requirements: ['Only the Scottish Administration can use it.'] },
    rows: [
      level('', 'formulation of Scottish Administration policy'),
      ground('(1)(a)', 'formulation or development of government policy'),
      ground('(1)(b)', 'ministerial communications'),
      ground('(1)(c)', 'advice of the Law Officers, or a request for it'),
      ground('(1)(d)', 'operation of a ministerial private office'),
      condition('(2)', 'statistics once a decision is taken'),
      condition('(3)', 'regard to the interest in the facts behind a decision'),
      condition('(4)', 'what the terms of the section mean'),
      condition('(5)', 'what the terms of the section mean'),
    ],
  },
  {
    number: '30', title: 'Prejudice to effective conduct of public affairs', url: foisaUrl('30'), asOf: FOISA_AS_OF, confirmed: true,
    grounds: { ...HARM, ncnd: ['18'], requirements: [SUBSTANTIAL, 'No opinion of a qualified person is needed, unlike section 36 of the Act of 2000.'] },
    rows: [
      level('', 'prejudice to the effective conduct of public affairs'),
      ground('(a)', 'collective responsibility of the Scottish Ministers'),
      level('(b)', 'free and frank advice and exchange of views'),
      ground('(b)(i)', 'free and frank provision of advice'),
      ground('(b)(ii)', 'free and frank exchange of views for deliberation'),
      ground('(c)', 'other prejudice to the effective conduct of public affairs'),
    ],
  },
  {
    number: '31', title: 'National security and defence', url: foisaUrl('31'), asOf: FOISA_AS_OF, confirmed: true,
    grounds: { ...HARM, ncnd: ['18'] },
    rows: [
      level('', 'national security and defence'),
      ground('(1)', 'safeguarding national security', {
        basis: 'necessity', threshold: 'required', substantial: false, requirements: ['The test is whether the exemption is required to safeguard national security, not whether there is prejudice.'],
      }),
      condition('(2)', 'ministerial certificate'),
      condition('(3)', 'how a certificate may describe the information'),
      ground('(4)(a)', 'defence of the British Islands or of a colony'),
      ground('(4)(b)', 'capability, effectiveness or security of the armed forces'),
      condition('(5)', 'which forces are meant'),
    ],
  },
  {
    number: '32', title: 'International relations', url: foisaUrl('32'), asOf: FOISA_AS_OF, confirmed: true,
    grounds: { ...HARM, ncnd: ['18'] },
    rows: [
      level('', 'international relations'),
      level('(1)(a)', 'prejudice to international relations'),
      ground('(1)(a)(i)', 'relations between the United Kingdom and another State'),
      ground('(1)(a)(ii)', 'relations between the United Kingdom and an international organisation or court'),
      ground('(1)(a)(iii)', 'interests of the United Kingdom abroad'),
      ground('(1)(a)(iv)', 'promotion or protection by the United Kingdom of its interests abroad'),
      level('(1)(b)', 'confidential information obtained from another State or an international body', { exact: true }),
      ground('(1)(b)(i)', 'confidential information obtained from another State', CLASS),
      ground('(1)(b)(ii)', 'confidential information obtained from an international organisation or court', CLASS),
      condition('(2)', 'when such information is confidential'),
      condition('(3)', 'what the terms of the section mean'),
    ],
  },
  {
    number: '33', title: 'Commercial interests and the economy', url: foisaUrl('33'), asOf: FOISA_AS_OF, confirmed: true,
    grounds: { ...HARM, ncnd: ['18'] },
    rows: [
      level('', 'commercial interests and the economy'),
      ground('(1)(a)', 'trade secrets', CLASS),
      ground('(1)(b)', 'commercial interests of any person', { needs: ['whose-interests'], requirements: [SUBSTANTIAL, 'Say whose commercial interests are at stake and how.'] }),
      ground('(2)(a)', 'economic interests of the United Kingdom or a part of it'),
      ground('(2)(b)', 'financial interests of an administration in the United Kingdom'),
      condition('(3)', 'the administrations'),
    ],
  },
];

/** FOISA sections 34 to 41. */
export const foisa34to41: readonly Section[] = [
  {
    number: '34', title: 'Investigations by Scottish public authorities', url: foisaUrl('34'), asOf: FOISA_AS_OF, confirmed: true,
    grounds: { status: 'qualified', basis: 'class', ncnd: ['18'], requirements: ['No prejudice has to be shown; harm enters through the public interest test.'] },
    rows: [
      level('', 'investigations by Scottish public authorities'),
      level('(1)', 'criminal investigations and proceedings'),
      level('(1)(a)', 'investigation into whether a person should be prosecuted, or is guilty', { exact: true }),
      ground('(1)(a)(i)', 'investigation into whether a person should be prosecuted for an offence'),
      ground('(1)(a)(ii)', 'investigation into whether a person prosecuted for an offence is guilty'),
      ground('(1)(b)', 'investigation that may lead to a report to the procurator fiscal'),
      ground('(1)(c)', 'criminal proceedings that follow such a report'),
      level('(2)', 'inquiries and investigations into a death'),
      ground('(2)(a)', 'inquiry into a fatal accident or sudden death'),
      level('(2)(b)', 'investigation into the cause of a death', { exact: true }),
      ground('(2)(b)(i)', 'investigation into the cause of a death that there is a duty to carry out'),
      ground('(2)(b)(ii)', 'other investigation into the cause of a death'),
      level('(3)', 'confidential sources for other investigations', { exact: true }),
      ground('(3)(a)', 'obtained or recorded for other investigations with a purpose in section 35(2)'),
      ground('(3)(b)', 'information about obtaining information from confidential sources'),
      ground('(4)', 'civil proceedings that arise from such investigations'),
    ],
  },
  {
    number: '35', title: 'Law enforcement', url: foisaUrl('35'), asOf: FOISA_AS_OF, confirmed: true,
    grounds: { ...HARM, ncnd: ['18'] },
    rows: [
      level('', 'law enforcement'),
      level('(1)', 'law enforcement'),
      ground('(1)(a)', 'prevention or detection of crime'),
      ground('(1)(b)', 'apprehension or prosecution of offenders'),
      ground('(1)(c)', 'administration of justice'),
      ground('(1)(d)', 'assessment or collection of a tax or duty'),
      ground('(1)(e)', 'operation of immigration controls'),
      ground('(1)(f)', 'security and good order in prisons and other places of lawful detention'),
      ground('(1)(g)', 'functions of a public authority for a purpose in section 35(2)', PURPOSE),
      ground('(1)(h)', 'civil proceedings that arise from an investigation for a purpose in section 35(2)', PURPOSE),
      level('(2)', 'purposes for which an authority carries out its functions'),
      condition('(2)(a)', 'finding out whether a person has failed to comply with the law'),
      condition('(2)(b)', 'finding out who is responsible for improper conduct'),
      condition('(2)(c)', 'finding out whether there are or may be grounds for regulatory action'),
      condition('(2)(d)', 'finding out whether a person is fit or competent to manage a company or follow a profession'),
      condition('(2)(e)', 'finding out the cause of an accident'),
      condition('(2)(f)', 'protecting charities against misconduct or mismanagement'),
      condition('(2)(g)', 'protecting the property of charities from loss or misuse'),
      condition('(2)(h)', 'recovering the property of charities'),
      condition('(2)(i)', 'health, safety and welfare of persons at work'),
      condition('(2)(j)', 'protecting others against risks from persons at work'),
    ],
  },
  {
    number: '36', title: 'Confidentiality', url: foisaUrl('36'), asOf: FOISA_AS_OF, confirmed: true,
    grounds: { status: 'absolute', basis: 'class' },
    rows: [
      level('', 'confidentiality'),
      ground('(1)', 'confidentiality of legal communications', { status: 'qualified', requirements: ['Good practice: say whether it is legal advice or communications for litigation.'] }),
      level('(2)', 'information obtained in confidence', { exact: true, needs: ['public-interest-defence'] }),
      ...(
        [
          ['a', 'information obtained from another person'],
          ['b', 'disclosure that would be an actionable breach of confidence'],
        ] as const
      ).map(([letter, summary]) =>
        ground(`(2)(${letter})`, summary, {
          needs: ['public-interest-defence'],
          requirements: ['The information was obtained from someone else.', 'Consider whether the public interest would be a defence to an action for breach of confidence.'],
        }),
      ),
    ],
  },
  {
    number: '37', title: 'Court records', url: foisaUrl('37'), asOf: FOISA_AS_OF, confirmed: true,
    grounds: { status: 'absolute', basis: 'class', requirements: ['The information is held only because it is in such a document: what is held for another reason as well is outside.'] },
    rows: [
      level('', 'court records'),
      level('(1)', 'documents of proceedings and inquiries'),
      level('(1)(a)', 'documents of court proceedings', { exact: true }),
      ground('(1)(a)(i)', 'document lodged with a court'),
      ground('(1)(a)(ii)', 'document served for court proceedings'),
      ground('(1)(a)(iii)', 'document created by a court or its staff'),
      level('(1)(b)', 'documents of an inquiry or arbitration', { exact: true }),
      ground('(1)(b)(i)', 'document lodged with a person who conducts an inquiry or arbitration'),
      ground('(1)(b)(ii)', 'document created by a person who conducts an inquiry or arbitration'),
      condition('(2)', 'what court, inquiry and arbitration mean'),
    ],
  },
  {
    number: '38', title: 'Personal information', url: foisaUrl('38'), asOf: FOISA_AS_OF, confirmed: true,
    grounds: { status: 'absolute', basis: 'class', ncnd: ['18'] },
    rows: [
      level('', 'personal information'),
      ground('(1)(a)', 'your own personal data', { excludes: ['38(1)(b)'], requirements: ['Good practice: tell the requester how to ask for their own data under data protection law.'] }),
      ground('(1)(b)', 'personal data of other people', {
        status: 'depends', conditions: ['38(2A)', '38(2B)', '38(3A)'], needs: ['legitimate-interests'], excludes: ['38(1)(a)'],
        requirements: [
          'Say which condition is met: section 38(1)(b) with 38(2A)(a) is the usual one.',
          'For the first condition, work through legitimate interest, necessity and balance; the test may stop at the first stage that fails.',
          'Absolute under the first condition; under the second (38(2B)) and third (38(3A)) a public interest test is due.',
        ],
      }),
      ground('(1)(c)', 'personal census information'),
      ground('(1)(d)', 'health record of a person who has died'),
      level('(2A)', 'first condition: a data protection principle'),
      condition('(2A)(a)', 'disclosure would contravene a data protection principle'),
      condition('(2A)(b)', 'disclosure of unstructured paper records would contravene a data protection principle'),
      condition('(2B)', 'second condition: disclosure would contravene a right to object'),
      condition('(3A)', 'third condition: the data would be kept from the person they are about'),
      condition('(3A)(a)', 'the data would be kept back on a subject access request', { confirmed: false }),
      condition('(3A)(b)', 'the data would be kept back on a subject access request about law enforcement processing', { confirmed: false }),
      condition('(5)', 'what the data protection terms mean'),
      condition('(5A)', 'legitimate interests are open to public authorities for this question'),
      condition('(6)', 'how the data protection terms are to be read', { confirmed: false }),
    ],
  },
  {
    number: '39', title: 'Health, safety and the environment', url: foisaUrl('39'), asOf: FOISA_AS_OF, confirmed: true,
    grounds: { status: 'qualified' },
    rows: [
      level('', 'health, safety and the environment'),
      ground('(1)', 'physical or mental health, or safety, of an individual', {
        basis: 'endangerment', threshold: LIKELY, ncnd: ['18'], requirements: ['The test is whether a person would, or would be likely to, be endangered; substantial prejudice is another test.'],
      }),
      ground('(2)', 'environmental information', { basis: 'class', requirements: ['Answer under the Environmental Information (Scotland) Regulations, with an exception of theirs.'] }),
      ground('(2)(a)', 'environmental information that the Regulations oblige the authority to give', { basis: 'class', confirmed: false }),
      ground('(2)(b)', 'environmental information that falls in an exception of the Regulations', { basis: 'class', confirmed: false }),
      condition('(3)', 'what stays possible beside this exemption'),
    ],
  },
  {
    number: '40', title: 'Audit functions', url: foisaUrl('40'), asOf: FOISA_AS_OF, confirmed: true,
    grounds: { ...HARM },
    rows: [
      level('', 'audit functions'),
      ground('(a)', 'audit of the accounts of other authorities'),
      ground('(b)', 'examination of how well other authorities use their resources'),
    ],
  },
  {
    number: '41', title: 'Communications with the Sovereign and honours', url: foisaUrl('41'), asOf: FOISA_AS_OF, confirmed: true,
    grounds: { status: 'qualified', basis: 'class', ncnd: ['18'] },
    rows: [
      level('', 'communications with the Royal Family and honours'),
      ground('(a)', 'communications with the Sovereign, the Royal Family or the Royal Household'),
      ground('(b)', 'conferring of an honour'),
    ],
  },
];
