import { condition, ground, level, ncnd, type Section } from './build';
import { FOIA_AS_OF, foiaUrl, icoPage } from './foiaSources';

const LIKELY = 'would or would be likely to';
const PURPOSE = {
  needs: ['purpose' as const],
  conditions: ['31(2)'],
  requirements: ['Name the purpose in section 31(2) as well: section 31(1)(g) with 31(2)(a).', 'Name the interest and choose between would and would be likely to.'],
};

/** Letters of section 36(5) before the one for all other authorities. */
const NAMED_QUALIFIED_PERSONS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'ga', 'gb', 'gc', 'h', 'i', 'j', 'k', 'ka', 'l', 'm', 'n'] as const;

/** FOIA sections 31 to 36. */
export const foia31to36: readonly Section[] = [
  {
    number: '31', title: 'Law enforcement', url: foiaUrl('31'), asOf: FOIA_AS_OF, confirmed: true,
    guidance: icoPage('section-31-law-enforcement/sections-31-1-a-f-criminal-and-civil-law/'),
    grounds: {
      status: 'qualified', basis: 'prejudice', threshold: LIKELY, ncnd: ['31(3)'], excludes: ['30(1)', '30(2)'],
      requirements: ['Give reasons of its own for every limb.', 'Choose between would and would be likely to.', 'It covers only what section 30 does not exempt; the two may be given in the alternative.'],
    },
    rows: [
      level('', 'law enforcement'),
      level('(1)', 'law enforcement'),
      ground('(1)(a)', 'prevention or detection of crime'),
      ground('(1)(b)', 'apprehension or prosecution of offenders'),
      ground('(1)(c)', 'administration of justice'),
      ground('(1)(d)', 'assessment or collection of a tax or duty'),
      ground('(1)(e)', 'operation of immigration controls'),
      ground('(1)(f)', 'security and good order in prisons and other places of lawful detention'),
      ground('(1)(g)', 'functions of a public authority for a purpose in section 31(2)', PURPOSE),
      ground('(1)(h)', 'civil proceedings that arise from an investigation for a purpose in section 31(2)', PURPOSE),
      ground('(1)(i)', 'inquiries into fatal accidents and sudden deaths in Scotland', PURPOSE),
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
      ncnd('(3)', 'confirmation or denial that would prejudice law enforcement', { matters: ['31(1)'] }),
    ],
  },
  {
    number: '32', title: 'Court records', url: foiaUrl('32'), asOf: FOIA_AS_OF, confirmed: true,
    grounds: { status: 'absolute', basis: 'class', ncnd: ['32(3)'], requirements: ['The information is held only because it is in such a document: what is held for another reason as well is outside.'] },
    rows: [
      level('', 'court records'),
      level('(1)', 'documents of court proceedings'),
      ground('(1)(a)', 'document filed with a court'),
      ground('(1)(b)', 'document served for court proceedings'),
      level('(1)(c)', 'document created by a court or its staff'),
      ground('(1)(c)(i)', 'document created by a court'),
      ground('(1)(c)(ii)', 'document created by the administrative staff of a court'),
      level('(2)', 'documents of an inquiry or arbitration'),
      ground('(2)(a)', 'document placed with a person who conducts an inquiry or arbitration'),
      ground('(2)(b)', 'document created by a person who conducts an inquiry or arbitration'),
      ncnd('(3)', 'confirmation or denial about court records', { matters: ['32(1)', '32(2)'] }),
      condition('(4)', 'what court, proceedings, inquiry and arbitration mean'),
    ],
  },
  {
    number: '33', title: 'Audit functions', url: foiaUrl('33'), asOf: FOIA_AS_OF, confirmed: true,
    grounds: {
      status: 'qualified', basis: 'prejudice', threshold: LIKELY, ncnd: ['33(3)'], conditions: ['33(1)'],
      requirements: ['Only an authority that audits other authorities can use it.', 'Good practice: name the function in section 33(1)(a) or (b).'],
    },
    rows: [
      level('', 'audit functions'),
      level('(1)', 'the audit functions meant'),
      condition('(1)(a)', 'audit of the accounts of other authorities'),
      condition('(1)(b)', 'examination of how well other authorities use their resources'),
      ground('(2)', 'audit functions of the authority in relation to other authorities'),
      ncnd('(3)', 'confirmation or denial that would prejudice audit functions', { matters: ['33(1)(a)', '33(1)(b)'] }),
    ],
  },
  {
    number: '34', title: 'Parliamentary privilege', url: foiaUrl('34'), asOf: FOIA_AS_OF, confirmed: true,
    grounds: { status: 'absolute', basis: 'necessity', threshold: 'required', ncnd: ['34(2)'], requirements: ['The exemption is required so that the privileges of a House are not infringed; a certificate settles it.'] },
    rows: [
      level('', 'parliamentary privilege', { exact: true }),
      ground('(1)', 'parliamentary privilege'),
      ncnd('(2)', 'exclusion of the duty to confirm or deny to keep parliamentary privilege'),
      condition('(3)', 'certificate of the Speaker or the Clerk of the Parliaments'),
      condition('(4)', 'who gives the certificate'),
    ],
  },
  {
    number: '35', title: 'Formulation of government policy', url: foiaUrl('35'), asOf: FOIA_AS_OF, confirmed: true,
    grounds: {
      status: 'qualified', basis: 'class', ncnd: ['35(3)'], excludes: ['36'],
      requirements: ['Only a government department or the Welsh Government can use it.', 'Statistics leave policy and ministerial communications once the decision is taken.', 'Regard is due to the interest in the facts behind a decision.'],
    },
    rows: [
      level('', 'formulation of government policy'),
      level('(1)', 'formulation of government policy'),
      ground('(1)(a)', 'formulation or development of government policy'),
      ground('(1)(b)', 'ministerial communications'),
      ground('(1)(c)', 'advice of the Law Officers, or a request for it'),
      ground('(1)(d)', 'operation of a ministerial private office'),
      level('(2)', 'statistics once a decision is taken'),
      condition('(2)(a)', 'statistics outside the formulation or development of policy'),
      condition('(2)(b)', 'statistics outside ministerial communications'),
      ncnd('(3)', 'confirmation or denial about the formulation of government policy', { matters: ['35(1)'] }),
      condition('(4)', 'regard to the interest in the facts behind a decision'),
      condition('(5)', 'what the terms of the section mean'),
    ],
  },
  {
    number: '36', title: 'Prejudice to the effective conduct of public affairs', url: foiaUrl('36'), asOf: FOIA_AS_OF, confirmed: true,
    guidance: icoPage('section-36-prejudice-to-the-effective-conduct-of-public-affairs'),
    grounds: {
      status: 'qualified', basis: 'prejudice', threshold: LIKELY, ncnd: ['36(3)'], needs: ['qualified-person'], excludes: ['35'],
      requirements: [
        'Say who the qualified person is and that this person gave a reasonable opinion; statistics need none.',
        'Qualified, but absolute for what the House of Commons or the House of Lords holds.',
        'For a department it covers only what section 35 does not exempt; the two may be given in the alternative.',
      ],
    },
    rows: [
      level('', 'prejudice to the effective conduct of public affairs'),
      level('(1)', 'the information the section applies to'),
      condition('(1)(a)', 'information of a department that section 35 does not exempt'),
      condition('(1)(b)', 'information of any other authority'),
      level('(2)', 'prejudice to the effective conduct of public affairs'),
      level('(2)(a)', 'collective responsibility and the work of the devolved executives'),
      ground('(2)(a)(i)', 'collective responsibility of Ministers of the Crown'),
      ground('(2)(a)(ii)', 'work of the Executive Committee of the Northern Ireland Assembly'),
      ground('(2)(a)(iii)', 'work of the Cabinet of the Welsh Government'),
      level('(2)(b)', 'free and frank advice and exchange of views'),
      ground('(2)(b)(i)', 'free and frank provision of advice'),
      ground('(2)(b)(ii)', 'free and frank exchange of views for deliberation'),
      ground('(2)(c)', 'other prejudice to the effective conduct of public affairs'),
      ncnd('(3)', 'confirmation or denial that would prejudice the conduct of public affairs', { needs: ['qualified-person'], matters: ['36(2)'] }),
      condition('(4)', 'statistics, for which no opinion is needed'),
      level('(5)', 'who the qualified person is'),
      ...NAMED_QUALIFIED_PERSONS.map((letter) => condition(`(5)(${letter})`, 'the qualified person of a body or office that the Act names')),
      level('(5)(o)', 'the qualified person of any other authority'),
      condition('(5)(o)(i)', 'a Minister of the Crown'),
      condition('(5)(o)(ii)', 'the authority itself, authorised by a Minister'),
      condition('(5)(o)(iii)', 'an officer of the authority, authorised by a Minister'),
      condition('(6)', 'how a person is authorised to act as qualified person'),
      condition('(7)', 'certificate for the Houses of Parliament'),
    ],
  },
];
