import assert from 'node:assert/strict';
import { checkText } from '../../support/check';
import { inLetter } from '../../support/frame';

interface Options {
  readonly plain?: boolean;
  readonly questions?: number;
}

/** Message keys of a rule's findings in a letter around the fragment. */
function found(rule: string, fragment: string, { plain = true, questions = 1 }: Options = {}): string {
  const body = plain ? fragment : fragment.startsWith(':::') || fragment.startsWith('---') ? fragment : `:::disclosed\n## Our answer\n\n${fragment}\n:::`;
  const { text } = inLetter(body, { regime: 'FOIA', questions, plain });
  const { findings } = checkText(text, { plain, only: [rule], levels: { [rule]: 'information' } });
  return findings.map(({ messageKey }) => messageKey).join(', ');
}

function table(rule: string, cases: readonly (readonly [fragment: string, expected: string, options?: Options])[]): void {
  for (const [fragment, expected, options] of cases)
    it(`${expected || 'silent'}${options?.plain === false ? ' (marked)' : ''}: ${fragment.replace(/\s+/g, ' ').slice(0, 90)}`, () =>
      assert.equal(found(rule, fragment, options), expected));
}

const words = (count: number, word = 'camera'): string => Array.from({ length: count }, () => word).join(' ');

describe('sentence-too-long', () => {
  table('sentence-too-long', [
    [`We hold ${words(39)}.`, 'sentence'],
    [`We hold ${words(38)}.`, ''],
    [`We hold ${words(39)}.`, 'sentence', { plain: false }],
    [`We hold ${words(45)}. We hold ${words(50)}.`, 'sentence, sentence'],
    [Array.from({ length: 3 }, () => `We hold ${words(45)}.`).join(' '), 'many'],
    [`You can ask us for an internal review of this answer within 40 working days if you are not content with ${words(45)}.`, ''],
    [`The contract says: “The contractor shall mend ${words(60)}.”`, ''],
    [`The plan, which the Board calls “a plan for ${words(45)}”, is published.`, ''],
    [`The following were hit: ${words(20)}; ${words(20)}; ${words(20)}; and ${words(20)}.`, ''],
    [`We hold ${words(20)}; then we looked at ${words(20)}.`, ''],
    [`We hold ${words(20)}; then we looked at ${words(40)}.`, 'sentence'],
    [`We give you these records:\n\n- ${words(30)};\n- ${words(30)};\n- ${words(30)}.`, '', { plain: false }],
    [`| Site | Notes |\n| --- | --- |\n| High Street | ${words(60)} |`, '', { plain: false }],
    [`The depot is at ${words(40)}, Mill Lane, Anytown, AN1 2BC.`, ''],
    [
      'In all the circumstances of the case, the public interest in maintaining the exemption outweighs the public interest in disclosing the information, because the depot is empty at night and a list of what it holds would show a thief when to come and what to take from it.',
      '',
    ],
    [`The information is exempt under section 31(1)(a) and (b) of the Freedom of Information Act 2000 because ${words(25)}.`, ''],
    // However long it is, a citation is read at a glance, and counts as one word.
    [`The information is exempt under section 31(1)(a), (b) and (c) because ${words(33)}.`, ''],
    [`The information is exempt under section 31(1)(a), (b) and (c) because ${words(34)}.`, 'sentence'],
    [
      'It is likely that the Constabulary, having regard to the number of officers on duty at the time, the distance between the two sites and the state of the road, would not have been in a position to attend both of them within the hour that the contractor had asked for.',
      'sentence',
    ],
    [`---\nlang: cy\n---\n:::disclosed\n## Ateb\n\n${words(60)}.\n:::`, '', { plain: false }],
  ]);
});

describe('acronym-undefined', () => {
  table('acronym-undefined', [
    ['We hold this information. The reports are kept on the RMS by the depot.', 'acronym'],
    ['We hold this information. The reports are kept on the RMS by the depot. The RMS was bought in 2019.', 'acronym'],
    ['We hold this information. The MoD and the DfT were told of the damage in March.', 'acronym, acronym'],
    ['We hold this information. All of the SROs were told of the damage in March.', 'acronym'],
    ['We hold this information under the DPA 2018 and will keep it for a year.', 'acronym'],
    ['We hold this information. The ABC, DEF, GHI, JKL, MNO and PQR teams were told.', 'many'],
    ['We hold this information in the records management system (RMS). The RMS was bought in 2019.', ''],
    ['We hold this information in the RMS (records management system), which was bought in 2019.', ''],
    ['We hold this information in the Records Management System (“the RMS”). The RMS was bought in 2019.', ''],
    ['The Department for Transport holds this information. Please write to the DfT if you want it.', ''],
    ['We can neither confirm nor deny whether we hold it. Such an answer is an NCND answer in our letters.', ''],
    ['We hold this information. The UK and the EU have different rules, and the NHS has its own. A PDF is attached.', ''],
    ['The request for FOI purposes was read by our team, and the FOIA lets us answer it by email.', ''],
    ['We hold this information. It is NOT a full list, and the register is the ONLY other source of it.', ''],
    ['We hold this information. It is in part IV of the report and in table AB of annex C.', ''],
    ['We hold this information. See our file DRT-2024-11, record XQ/17 and form MG 11 for the details.', ''],
    ['We hold this information. See report_RMS.pdf and data.RMS.csv for the details of each camera.', ''],
    ['HARROWDALE POLICE FOI UNIT ANSWER TO YOUR REQUEST', ''],
    ['You told us: “please look in the RMS and in the QQX as well”. We did, and we found eleven there.', ''],
    ['| Code | RMS |\n| --- | --- |\n| ABX | The RMS has no record of it |', '', { plain: false }],
    ['We hold 40 MW of plant and 12 GB of data at this site, and it opens at 9 AM each day of the week.', ''],
    [
      ':::request\nHow many records are on the RMS?\n:::\n\n:::disclosed\n## Our answer\n\nWe hold this information. The RMS has eleven records of damage.\n:::',
      '',
      { plain: false },
    ],
  ]);
});

describe('structure', () => {
  table('structure', [
    ['We hold this information.\n\n**How we counted**\n\nWe counted each camera once.', 'bold-heading', { plain: false }],
    ['We hold this information.\n\n__How we counted:__\n\nWe counted each camera once.', 'bold-heading', { plain: false }],
    ['We hold this information.\n\n**Section 31(1)(a), law enforcement**\n\nThis is explained above.', 'bold-heading', { plain: false }],
    ['We hold this information.\n\n**Please note that the depot is closed.**\n\nIt opens in June.', '', { plain: false }],
    ['We hold this information.\n\n**Our reference:** 12/34\n\nIt opens in June.', '', { plain: false }],
    ['We hold this information. There were **eleven** of them.', '', { plain: false }],
    ['We hold this information.\n\n### How we counted\n\nWe counted each camera once.', '', { plain: false }],
    [
      ':::rights\n## If you are not satisfied\n\nAsk us for an internal review.\n:::\n\n:::disclosed\n## Our answer\n\nWe hold this information.\n:::',
      'order',
      { plain: false },
    ],
    [':::disclosed\n## Our answer\n\nWe hold this information.\n:::\n\n:::decision\nWe answer in full.\n:::', 'order', { plain: false }],
    [':::decision\nWe answer in full.\n:::\n\n:::disclosed\n## Our answer\n\nWe hold this information.\n:::', '', { plain: false }],
    [':::disclosed\n## Our answer\n\nWe hold this information.\n:::\n\n:::advice\n## Advice\n\nAsk for one month.\n:::', '', { plain: false }],
    ['Reasons for our decision\n\nIn addition, the Council holds the number of sites and gives it to you below.', 'follows-nothing'],
    ['Furthermore, the Council holds the number of sites and gives it to you below in the table.', 'follows-nothing'],
    ['The Council holds the number of cameras. In addition, it holds the number of sites.', ''],
    ['The Council holds the number of cameras.\n\nIn addition, it holds the number of sites, which is given in the table below.', ''],
    ['In addition to the cameras that you asked about, we hold records of two posts.', ''],
    ['Damaged cameras\n\nWe hold this information, and there were eleven.\n\nDamaged posts\n\nIn addition, there were two posts that lorries had bent.', ''],
    ['We hold this information. There were eleven.', ''],
  ]);
});

const LONG =
  'We took the number from the register of repairs. A repair is entered when it is ordered. It is closed when the engineer reports back. The engineers work from two depots. Each depot has a van. Each van has two seats.';
const REST =
  'The register does not have it. We asked the contractor and the depot. Neither keeps a record of it. The contractor is paid by the month. The depot has no need of it.';

describe('decision-line-missing', () => {
  const two = { questions: 2 };
  const marked = { questions: 2, plain: false };
  table('decision-line-missing', [
    [`We hold some of this information. There were eleven. ${LONG}\n\nWe do not hold the remainder. ${REST}`, 'missing', two],
    [
      `:::disclosed\n## What we give\n\nWe hold some of this. ${LONG}\n:::\n\n:::not-held\n## What we do not hold\n\nWe do not hold the remainder. ${REST}\n:::`,
      'missing',
      marked,
    ],
    [
      `:::decision\nWe give the number and do not hold the sites.\n:::\n\n:::disclosed\n## What we give\n\nWe hold some of this. ${LONG}\n:::\n\n:::not-held\n## Other\n\nWe do not hold the remainder. ${REST}\n:::`,
      '',
      marked,
    ],
    [
      `:::disclosed{questions="1"}\n## Question 1\n\nWe hold this. ${LONG}\n:::\n\n:::not-held{questions="2"}\n## Question 2\n\nWe do not hold this. ${REST}\n:::`,
      '',
      marked,
    ],
    [
      `:::disclosed{questions="1"}\n## How many speed cameras were damaged\n\nWe hold this. ${LONG}\n:::\n\n:::not-held{questions="2"}\n## Question 2\n\nWe do not hold this. ${REST}\n:::`,
      '',
      marked,
    ],
    [`:::disclosed\n## What we give\n\nWe hold this. ${LONG} ${REST}\n:::`, '', marked],
    [`We hold some of this information. ${LONG}\n\nWe do not hold the remainder. ${REST}`, ''],
    [`In relation to question 1, we hold the number. ${LONG}\n\nWe do not hold the sites. ${REST}`, '', two],
    [`In relation to 1), we hold the number. ${LONG}\n\nAs to 2), we do not hold the sites. ${REST}`, '', two],
    [`We hold the number for the first part of your request. ${LONG}\n\nWe do not hold the sites. ${REST}`, '', two],
    [`1. We hold the number. ${LONG}\n\n2. We do not hold the sites. ${REST}`, '', two],
    [`Q1\nWe hold the number. ${LONG}\n\nQ2\nWe do not hold the sites. ${REST}`, '', two],
    [`We do not hold any of the sites, and we answer the rest of your request. ${LONG}\n\nWe do not hold them. ${REST}`, '', two],
    ['We hold the number. There were eleven. We do not hold a list of the sites.', '', two],
    [`We hold this information for both questions. ${LONG}\n\nWe do not hold older figures. ${REST}`, '', two],
  ]);
});

describe('jargon', () => {
  table('jargon', [
    ['We hold this information. It shows, inter alia, the number of cameras.', 'word'],
    ['We hold this information. It is provided pursuant to the Act.', 'word'],
    ['In pursuant to the Act, we hold this information and give it to you.', 'word'],
    ['We hold this information. The test is not made out.', 'word'],
    ['We hold some of this information. Section 31(1)(a) is engaged.', 'engaged'],
    ['We hold some of this information. Section 31(1)(a) is engaged because an offender would learn the sites.', ''],
    ['We hold this information. The contractor engaged two engineers.', ''],
    ['We hold this information. Two engineers were engaged by the depot.', ''],
    ['We hold this information. You wrote that it was “prima facie” wrong.', ''],
    ['We hold this information. The modus operandi (the way of working) is published.', ''],
    ['We hold this information. Inter alia, it has the sites. It has, inter alia, the dates.', 'word'],
    ['We hold this information. The exemption applies, because disclosure would prejudice the detection of crime.', ''],
  ]);
});

describe('tone', () => {
  table('tone', [
    ['We hold this information. Your real motives are plain.', 'motive'],
    ['We hold this information. Your request is a fishing expedition.', 'motive'],
    ['We hold this information. As you should know, there were eleven.', 'sarcasm'],
    ['We hold this information. Had you read our website you would have found it.', 'sarcasm'],
    ['We hold this information. You are being unreasonable.', 'requester'],
    ['We hold this information. Your letters are wasting our time.', 'requester'],
    ['We hold this information. We do not consider the motives of anyone who asks, and yours are your own.', ''],
    ['We hold this information. Your motives are not relevant.', ''],
    ['We hold this information. As you may know, there were eleven.', ''],
    ['We hold this information. The motives of the offenders are not known.', ''],
    ['We hold this information. You wrote that the depot “is wasting public money”.', ''],
    ['We refuse your request under section 14(1) of the Act as vexatious. Your real motives are plain from the 40 letters you sent.', ''],
    ['Thank you for your interest in road safety. There were eleven.', ''],
  ]);
});

describe('template-wrong-subject', () => {
  table('template-wrong-subject', [
    ['We hold this information. If people ask for their own personal data, it is always exempt.', 'own-data'],
    ['We hold this information. People who ask for their own personal information have another right.', 'own-data'],
    ['We hold this information. If you ask for their own personal data on behalf of somebody, send a letter of authority.', ''],
    ['We hold this information. A person can see their own personal data by a subject access request.', ''],
    ['I can say that Anytown Council holds the sites. Anytown Council considers that you may have them. Bigford Council withholds the rest.', 'authority'],
    ['I can say that Anytown Council holds the sites. Anytown Council considers that you may have them. Bigford Council publishes the rest.', ''],
    ['I can say that Anytown Council holds the sites. Anytown Borough Council considers that you may have them. Anytown Council holds the rest.', ''],
    ['I can say that Anytown Council holds the sites. The Council considers that you may have them.', ''],
    ['Anytown Council holds the sites. Bigford Trust holds the rest.', ''],
  ]);
});
