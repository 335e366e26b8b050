import { condition, ground, level, ncnd, type Section } from './build';
import { FOIA_AS_OF, foiaUrl, icoPage } from './foiaSources';

const LIKELY = 'would or would be likely to';

const SECURITY_BODIES: readonly (readonly [letter: string, body: string])[] = [
  ['a', 'the Security Service'],
  ['b', 'the Secret Intelligence Service'],
  ['c', 'the Government Communications Headquarters'],
  ['d', 'the special forces'],
  ['e', 'the Investigatory Powers Tribunal'],
  ['f', 'the former tribunal for the interception of communications'],
  ['g', 'the former tribunal for the Security Service'],
  ['h', 'the former tribunal for the intelligence services'],
  ['i', 'the Security Vetting Appeals Panel'],
  ['j', 'the Security Commission'],
  ['k', 'the National Criminal Intelligence Service'],
  ['l', 'the service authority of the National Criminal Intelligence Service'],
  ['m', 'the Serious Organised Crime Agency'],
  ['n', 'the National Crime Agency'],
  ['o', 'the Intelligence and Security Committee of Parliament'],
  ['p', 'the Judicial Commissioners for investigatory powers'],
];

/** FOIA sections 21 to 30. */
export const foia21to30: readonly Section[] = [
  {
    number: '21', title: 'Information accessible by other means', url: foiaUrl('21'), asOf: FOIA_AS_OF, confirmed: true,
    guidance: icoPage('section-21-information-accessible-to-the-applicant-by-other-means'),
    grounds: {
      status: 'absolute', basis: 'class', needs: ['location'],
      requirements: [
        'Say where and how this requester can get the very information: a link, a publication, a register.',
        'All of what is refused must be accessible there, not only something related to it.',
        'Nothing here allows neither confirming nor denying: say that the information is held.',
      ],
    },
    rows: [
      level('', 'information accessible to you by other means', { exact: true }),
      ground('(1)', 'information accessible to you by other means'),
      level('(2)', 'when information counts as accessible'),
      condition('(2)(a)', 'accessible although a payment is asked'),
      condition('(2)(b)', 'accessible because another enactment obliges the authority to give it'),
      condition('(3)', 'availability on request counts only under a publication scheme'),
    ],
  },
  {
    number: '22', title: 'Information intended for future publication', url: foiaUrl('22'), asOf: FOIA_AS_OF, confirmed: true,
    grounds: {
      status: 'qualified', basis: 'class', needs: ['prior-intention'],
      requirements: [
        'Say that publication was already intended when the request arrived.',
        'Say why it is reasonable to wait for publication; this is apart from the public interest test.',
        'Good practice: give the date of publication, or say why none is set.',
      ],
    },
    rows: [
      level('', 'information intended for future publication', { exact: true }),
      ground('(1)', 'information intended for future publication', { ncnd: ['22(2)'], conditions: ['22(1)'] }),
      condition('(1)(a)', 'held with a view to publication at a future date, fixed or not'),
      condition('(1)(b)', 'the intention to publish is older than the request'),
      condition('(1)(c)', 'reasonable in all the circumstances to wait for publication'),
      ncnd('(2)', 'confirmation or denial that would itself disclose what is intended for publication'),
    ],
  },
  {
    number: '22A', title: 'Research programmes', url: foiaUrl('22A'), asOf: FOIA_AS_OF, confirmed: true,
    grounds: {
      status: 'qualified', basis: 'prejudice', threshold: LIKELY, conditions: ['22A(1)(a)'],
      requirements: [
        'The information comes from a programme of research that goes on and is meant to end in a published report.',
        'Name the interest that would be harmed and choose between would and would be likely to.',
      ],
    },
    rows: [
      level('', 'research programmes'),
      level('(1)', 'research that goes on with a view to publication'),
      condition('(1)(a)', 'the programme continues with a view to a published report'),
      level('(1)(b)', 'prejudice to a research programme or those concerned in it'),
      ground('(1)(b)(i)', 'prejudice to the research programme', { ncnd: ['22A(2)'] }),
      ground('(1)(b)(ii)', 'prejudice to the interests of a person taking part in the research', { ncnd: ['22A(2)'] }),
      ground('(1)(b)(iii)', 'prejudice to the interests of the authority that holds the research', { ncnd: ['22A(2)'] }),
      ground('(1)(b)(iv)', 'prejudice to the interests of the authority that is to publish the research', { ncnd: ['22A(2)'] }),
      ncnd('(2)', 'confirmation or denial that would prejudice research', { matters: ['22A(1)(b)'] }),
    ],
  },
  {
    number: '23', title: 'Bodies dealing with security matters', url: foiaUrl('23'), asOf: FOIA_AS_OF, confirmed: true,
    guidance: icoPage('section-23-security-bodies'),
    grounds: {
      status: 'absolute', basis: 'class',
      requirements: [
        'No harm has to be shown: it is enough that the information comes from, or relates to, a listed body.',
        'It cannot cover the same information as section 24(1); the two may be given in the alternative.',
      ],
    },
    rows: [
      level('', 'bodies dealing with security matters'),
      ground('(1)', 'information supplied by, or relating to, bodies dealing with security matters', { ncnd: ['23(5)'], excludes: ['24(1)'] }),
      condition('(2)', 'ministerial certificate'),
      level('(3)', 'the security bodies'),
      ...SECURITY_BODIES.map(([letter, body]) => condition(`(3)(${letter})`, body)),
      condition('(4)', 'what the list of bodies includes'),
      ncnd('(5)', 'confirmation or denial that would disclose information about security bodies'),
    ],
  },
  {
    number: '24', title: 'National security', url: foiaUrl('24'), asOf: FOIA_AS_OF, confirmed: true,
    guidance: 'https://ico.org.uk/for-organisations/section-24-safeguarding-national-security/',
    grounds: {
      status: 'qualified', basis: 'necessity', threshold: 'required',
      requirements: ['The test is whether the exemption is required to safeguard national security, not whether there is prejudice.', 'A certificate may be given, and need not be.'],
    },
    rows: [
      level('', 'national security'),
      ground('(1)', 'safeguarding national security', { ncnd: ['24(2)'], excludes: ['23(1)'] }),
      ncnd('(2)', 'exclusion of the duty to confirm or deny to safeguard national security'),
      condition('(3)', 'ministerial certificate'),
      condition('(4)', 'how a certificate may describe the information'),
    ],
  },
  {
    number: '26', title: 'Defence', url: foiaUrl('26'), asOf: FOIA_AS_OF, confirmed: true,
    grounds: { status: 'qualified', basis: 'prejudice', threshold: LIKELY, requirements: ['Name the interest and choose between would and would be likely to.'] },
    rows: [
      level('', 'defence'),
      ground('(1)(a)', 'defence of the British Islands or of a colony', { ncnd: ['26(3)'] }),
      ground('(1)(b)', 'capability, effectiveness or security of the armed forces', { ncnd: ['26(3)'] }),
      level('(2)', 'which forces are meant'),
      condition('(2)(a)', 'the armed forces of the Crown'),
      condition('(2)(b)', 'forces that work together with those of the Crown'),
      ncnd('(3)', 'confirmation or denial that would prejudice defence', { matters: ['26(1)'] }),
    ],
  },
  {
    number: '27', title: 'International relations', url: foiaUrl('27'), asOf: FOIA_AS_OF, confirmed: true,
    guidance: 'https://ico.org.uk/for-organisations/section-27-international-relations/',
    grounds: { status: 'qualified', basis: 'prejudice', threshold: LIKELY, requirements: ['Name the State, organisation or interest concerned, unless that would itself disclose it.'] },
    rows: [
      level('', 'international relations'),
      ground('(1)(a)', 'relations between the United Kingdom and another State', { ncnd: ['27(4)(a)'] }),
      ground('(1)(b)', 'relations between the United Kingdom and an international organisation or court', { ncnd: ['27(4)(a)'] }),
      ground('(1)(c)', 'interests of the United Kingdom abroad', { ncnd: ['27(4)(a)'] }),
      ground('(1)(d)', 'promotion or protection by the United Kingdom of its interests abroad', { ncnd: ['27(4)(a)'] }),
      ground('(2)', 'confidential information obtained from another State or an international body', {
        basis: 'class', threshold: undefined, ncnd: ['27(4)(b)'], requirements: ['Say on what terms the information was obtained, so far as that can be said.'],
      }),
      condition('(3)', 'when such information is confidential'),
      level('(4)', 'confirmation or denial that touches international relations'),
      ncnd('(4)(a)', 'confirmation or denial that would prejudice international relations', { matters: ['27(1)'] }),
      ncnd('(4)(b)', 'confirmation or denial that would disclose confidential information of another State or body', { basis: 'class', threshold: undefined }),
      condition('(5)', 'what State, international court and international organisation mean'),
    ],
  },
  {
    number: '28', title: 'Relations within the United Kingdom', url: foiaUrl('28'), asOf: FOIA_AS_OF, confirmed: true,
    grounds: { status: 'qualified', basis: 'prejudice', threshold: LIKELY, requirements: ['Name the administrations whose relations are at stake.'] },
    rows: [
      level('', 'relations within the United Kingdom', { exact: true }),
      ground('(1)', 'relations between administrations in the United Kingdom', { ncnd: ['28(3)'] }),
      level('(2)', 'the administrations'),
      condition('(2)(a)', 'the government of the United Kingdom'),
      condition('(2)(b)', 'the Scottish Administration'),
      condition('(2)(c)', 'the Executive Committee of the Northern Ireland Assembly'),
      condition('(2)(d)', 'the Welsh Government'),
      ncnd('(3)', 'confirmation or denial that would prejudice relations within the United Kingdom'),
    ],
  },
  {
    number: '29', title: 'The economy', url: foiaUrl('29'), asOf: FOIA_AS_OF, confirmed: true,
    grounds: { status: 'qualified', basis: 'prejudice', threshold: LIKELY, requirements: ['Name the interest and choose between would and would be likely to.'] },
    rows: [
      level('', 'the economy'),
      ground('(1)(a)', 'economic interests of the United Kingdom or a part of it', { ncnd: ['29(2)'] }),
      ground('(1)(b)', 'financial interests of an administration in the United Kingdom', { ncnd: ['29(2)'] }),
      ncnd('(2)', 'confirmation or denial that would prejudice the economy', { matters: ['29(1)'] }),
    ],
  },
  {
    number: '30', title: 'Investigations and proceedings conducted by public authorities', url: foiaUrl('30'), asOf: FOIA_AS_OF, confirmed: true,
    grounds: {
      status: 'qualified', basis: 'class', ncnd: ['30(3)'], excludes: ['31(1)'],
      requirements: [
        'Only an authority that itself investigates or prosecutes can use it.',
        'No prejudice has to be shown; harm enters through the public interest test.',
        'It cannot cover the same information as section 31(1); the two may be given in the alternative.',
      ],
    },
    rows: [
      level('', 'investigations and proceedings conducted by the authority'),
      level('(1)', 'criminal investigations and proceedings'),
      level('(1)(a)', 'investigations into whether a person should be charged, or is guilty'),
      ground('(1)(a)(i)', 'investigation into whether a person should be charged with an offence'),
      ground('(1)(a)(ii)', 'investigation into whether a person charged with an offence is guilty'),
      ground('(1)(b)', 'investigation that may lead the authority to bring criminal proceedings'),
      ground('(1)(c)', 'criminal proceedings that the authority has power to conduct'),
      level('(2)', 'confidential sources'),
      level('(2)(a)', 'functions for which information was got from confidential sources'),
      ground('(2)(a)(i)', 'confidential sources for criminal investigations', { conditions: ['30(2)(b)'] }),
      ground('(2)(a)(ii)', 'confidential sources for criminal proceedings', { conditions: ['30(2)(b)'] }),
      ground('(2)(a)(iii)', 'confidential sources for other investigations into conduct or risk', { conditions: ['30(2)(b)'] }),
      ground('(2)(a)(iv)', 'confidential sources for civil proceedings that arise from investigations', { conditions: ['30(2)(b)'] }),
      ground('(2)(b)', 'information about obtaining information from confidential sources', {
        requirements: ['It is the second half of every claim under section 30(2): name the function in section 30(2)(a) as well.'],
      }),
      ncnd('(3)', 'confirmation or denial about investigations and proceedings', { matters: ['30(1)', '30(2)(a)'] }),
      condition('(4)', 'who institutes proceedings'),
      condition('(5)', 'what criminal proceedings and offence mean'),
      condition('(6)', 'how the section applies to Scotland'),
    ],
  },
];
