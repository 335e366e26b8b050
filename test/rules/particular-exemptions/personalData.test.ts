import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/core/text/edits';
import { checkText } from '../../support/check';
import { type FrameOptions, inLetter } from '../../support/frame';

const CONDITION = 's40-condition-unstated';
const INTERESTS = 's40-no-legitimate-interest-test';
const BASIS = 's40-wrong-article-6-basis';
const OUTDATED = 's40-outdated-dp-language';
const HARM = 's40-harm-assumed';
const SIGNPOST = 's40-1-no-signpost';
const FIT = 's40-text-does-not-fit';
const RULES = [CONDITION, INTERESTS, BASIS, OUTDATED, HARM, SIGNPOST];

type Regime = FrameOptions['regime'];

function findings(fragment: string, rules: readonly string[], regime: Regime = 'FOIA', plain = true) {
  const { text } = inLetter(fragment, { regime, questions: 2, plain });
  const levels = rules.includes(FIT) ? { [FIT]: 'information' as const } : {};
  return { text, found: checkText(text, { plain, only: [...rules], levels }).findings };
}

/** `rule` of each finding, without those of other rules. */
const found = (fragment: string, rules: readonly string[], regime: Regime = 'FOIA', plain = true): string =>
  [...new Set(findings(fragment, rules, regime, plain).found.map(({ rule }) => rule))].sort().join(', ');

/** Sound in every respect of these rules, as councils, forces, trusts, departments, universities and Scottish bodies write. */
const SOUND: readonly (readonly [Regime, string])[] = [
  [
    'FOIA',
    'We hold the names. They are exempt under section 40(2) of the Act by virtue of section 40(3A)(a). There is no legitimate interest in the names of junior staff.',
  ],
  [
    'FOIA',
    'We hold the names. They are exempt under section 40(2), as disclosure would contravene the first data protection principle. Disclosure is not necessary for the legitimate interest in how the money was spent.',
  ],
  [
    'FOIA',
    'We hold the names and withhold them under section 40(2). The first principle says that personal data must be processed lawfully, fairly and in a transparent manner. To release the names would be unfair to people in junior posts. There is no legitimate interest in them.',
  ],
  [
    'FOIA',
    'The names of junior officials have been withheld under section 40(2) and (3A)(a) of the Act. We have considered whether there is a legitimate interest in disclosure. The interests and rights of the officials outweigh it.',
  ],
  [
    'FOIA',
    'Section 40(2) of the Act exempts personal data if disclosure would contravene any of the data protection principles. We hold the names, and to disclose them would be unfair to those concerned. They have been withheld under section 40(2). We balanced the legitimate interest in openness against the expectations of staff.',
  ],
  [
    'FOIA',
    'We hold the figure and withhold it under section 40(2): people could be identified from it, so that disclosure would breach Article 5(1)(a) of the UK GDPR. The range that we give serves the legitimate interest in it.',
  ],
  [
    'FOIA',
    'We withhold the names under section 40(2) and section 40(3B), because those concerned have objected to the processing under Article 21 of the UK GDPR. The public interest in maintaining the exemption outweighs that in disclosure. We hold the names.',
  ],
  [
    'FOIA',
    'We hold the reference. It is exempt under section 40(2) by virtue of section 40(4A)(a): the person could not get it by a subject access request either. The public interest in maintaining the exemption outweighs that in disclosure.',
  ],
  [
    'FOIA',
    'We hold the list. It is exempt under section 40(2), as it is special category data about the health of patients and its disclosure would contravene the first principle.',
  ],
  [
    'FOIA',
    'We hold the record. It is withheld under section 40(2) by virtue of section 40(3A)(a), as it is criminal offence data within Article 10 of the UK GDPR.',
  ],
  ['FOIA', 'We can neither confirm nor deny that we hold this. The duty in section 1(1)(a) of the Act does not apply, by virtue of section 40(5B)(a)(i).'],
  ['FOIA', 'We considered section 40(2) and have not relied on it. There were eleven.'],
  ['FOIA', 'Had we held the footage, section 40(2) of the Act might have applied. We do not hold it.'],
  [
    'FOIA',
    'We hold the names and withhold them under section 40(2). We find no lawful basis for disclosure in Article 6 of the UK GDPR: there is no legitimate interest in them.',
  ],
  [
    'FOIA',
    'We hold the names. Section 40(2) applies, as the first principle would be contravened. The engineer would be named for no purpose: it is not necessary to name anyone to show what was spent.',
  ],
  [
    'FOISA',
    'We hold the names. They are exempt under section 38(1)(b) of the Freedom of Information (Scotland) Act 2002, read with section 38(2A)(a). There is no legitimate interest in them.',
  ],
  [
    'FOISA',
    'We hold the names, and withhold them in terms of section 38(1)(b) of the Act, as their disclosure would breach the data protection principles. Disclosure is not necessary to meet the legitimate interest in who decided.',
  ],
  [
    'EIR',
    'We hold the names. They are excepted under regulation 13(1) and 13(2A)(a) of the Regulations. Disclosure is not necessary for any legitimate interest.',
  ],
  [
    'EIR',
    'We hold the names. Regulation 12(3) and regulation 13(1)(a) of the Environmental Information Regulations 2004 except them. There is a legitimate interest, but the rights of the objectors outweigh it.',
  ],
  [
    'FOIA',
    'We hold the names of staff below head of service. They are redacted under section 40(2), because to disclose them would be in breach of the data protection principles. We have considered the legitimate interests of the public, but these do not override those of the employees.',
  ],
  ['FOIA', 'We hold the names. They are withheld under section 40(2), as the first condition is met: no legitimate interest needs them.'],
  ['FOIA', 'We hold the names. They are withheld under section 40(2) by virtue of section 40(3)(A)(a). There is no legitimate interest in them.'],
  ['FOIA', 'We hold your file. It is exempt under section 40(1) of the Act. You may make a subject access request for it.'],
  ['FOIA', 'We hold your file, and withhold it under section 40(1) of the Act. Our data protection team will write to you about it.'],
  ['FOIA', 'We hold your file. Section 40(1) applies. You can ask for it under the Data Protection Act 2018.'],
];

/** Faults as they are met, with the rules that speak. */
const FAULTY: readonly (readonly [Regime, string, string])[] = [
  [
    'FOIA',
    'We hold the names. Information is exempt under section 40(2) if the first condition is satisfied. The names are withheld under section 40(2): there is no legitimate interest in them.',
    CONDITION,
  ],
  [
    'FOIA',
    'We hold the names. They are withheld under section 40(2), as to release them would breach the first data protection principle. It is not necessary to consider whether disclosure is in the public interest, so no public interest test was carried out.',
    INTERESTS,
  ],
  [
    'FOIA',
    'The University holds the names. We consider it would be unfair to the individuals to release them, and section 40(2) of the Act applies by virtue of section 40(3A)(a). We can identify no lawful basis in Article 6(1) of the UK GDPR for it.',
    INTERESTS,
  ],
  ['FOIA', 'We hold the names, and withhold them under section 40(2) of the Act. There is no legitimate interest in them.', CONDITION],
  [
    'FOIA',
    'We hold the names. They are withheld under section 40(2) of the Act. The data protection principles govern how we must handle personal data. To release the names would be unfair. There is no legitimate interest in them.',
    CONDITION,
  ],
  [
    'FOIA',
    'We hold the names. They are withheld under section 40(2): those concerned do not expect it, so it would be unfair. All staff must follow the principles of data protection. There is no legitimate interest in the names.',
    CONDITION,
  ],
  ['FOIA', 'We hold the names of junior officials. They are withheld under section 40(2).', `${CONDITION}, ${INTERESTS}`],
  ['FOIA', 'Fewer than five, so small numbers are suppressed under section 40(2) of the Act. We hold them.', `${CONDITION}, ${INTERESTS}`],
  [
    'FOIA',
    'We hold the names. Section 40(2) applies to third party personal data, as its release would be distressing to those concerned.',
    `${CONDITION}, ${INTERESTS}`,
  ],
  [
    'FOIA',
    'We hold the age of each person. It is exempt under section 40(2), which exempts personal data where its disclosure would contravene a data protection principle. There is no legitimate interest in it.',
    CONDITION,
  ],
  [
    'FOIA',
    'We hold the names. They are exempt under section 40(2). If disclosure would breach the first principle, the data are exempt. There is no legitimate interest in them.',
    CONDITION,
  ],
  [
    'FOIA',
    'We hold the names, withheld under section 40(2) as disclosure would breach the first data protection principle. Staff would not expect to be named.',
    INTERESTS,
  ],
  ['FOIA', 'We hold the names, withheld under section 40(2) by virtue of section 40(3A)(a). We have had regard to Article 6(1)(f) of the UK GDPR.', INTERESTS],
  [
    'FOIA',
    'We hold the names, withheld under section 40(2) by virtue of section 40(3A)(a). Nobody has consented under Article 6(1)(a) of the UK GDPR.',
    `${INTERESTS}, ${BASIS}`,
  ],
  ['FOISA', 'We hold the names. They are exempt under section 38(1)(b) of the Act. There is no legitimate interest in them.', CONDITION],
  ['FOISA', 'We hold the names. They are exempt under section 38(1)(b) of the Act, as disclosure would contravene the data protection principles.', INTERESTS],
  ['EIR', 'We hold the names. They are excepted under regulation 13 of the Regulations. Disclosure is not necessary for any legitimate interest.', CONDITION],
  ['EIR', 'We hold the names. They are excepted under regulation 13(1)(a) of the Regulations.', INTERESTS],
  ['FOIA', 'We hold your file. It is exempt under section 40(1) of the Act, because it is about you.', SIGNPOST],
  ['FOISA', 'We hold your file. It is exempt under section 38(1)(a) of the Act, because it is about you.', SIGNPOST],
];

describe('personal data of other people, and of the requester', () => {
  for (const [regime, text] of SOUND) it(`lets stand: ${text.slice(0, 110)}`, () => assert.equal(found(text, RULES, regime), ''));
  for (const [regime, text, rules] of FAULTY) it(`finds ${rules}: ${text.slice(0, 90)}`, () => assert.equal(found(text, RULES, regime), rules));

  it('looks for the condition in the words of each block', () => {
    const block = (question: string, words: string) =>
      `:::withheld{under="40(2) with 40(3A)(a)" questions="${question}"}\n## Question ${question}: section 40(2)\n\n${words}\n:::`;
    const said =
      'We withhold the name under section 40(2), as its disclosure would contravene the first data protection principle. There is no legitimate interest in it.';
    const unsaid = 'We withhold the site under section 40(2). There is no legitimate interest in it.';
    assert.equal(found(`${block('1', said)}\n\n${block('2', said)}`, RULES, 'FOIA', false), '');
    assert.equal(found(`${block('1', said)}\n\n${block('2', unsaid)}`, RULES, 'FOIA', false), CONDITION);
    assert.equal(found(`${block('1', said)}\n\n${block('2', `${unsaid} This is for the same reasons.`)}`, RULES, 'FOIA', false), '');
  });

  it('does not take what is said of confirming or denying for the rest', () => {
    const text =
      ':::withheld{under="40(2)" questions="1"}\n## Question 1: section 40(2)\n\nWe withhold the name under section 40(2).\n:::\n\n:::ncnd{under="40(5B)(a)(i)" questions="2"}\n## Question 2: section 40(5B)(a)(i)\n\nTo confirm or deny would contravene the first data protection principle. There is no legitimate interest in an answer.\n:::';
    assert.equal(found(text, RULES, 'FOIA', false), `${CONDITION}, ${INTERESTS}`);
  });

  it('speaks as a warning, and of what is only good practice as information', () => {
    const levels = (text: string) => findings(text, RULES).found.map(({ severity }) => severity);
    assert.deepEqual(levels('We hold the names of junior officials. They are withheld under section 40(2).'), ['warning', 'warning']);
    assert.deepEqual(levels('We hold your file. It is exempt under section 40(1) of the Act, because it is about you.'), ['information']);
  });

  it('puts in a passage under the paragraph that cites where there is no heading, and is quiet after it', () => {
    const { text, found: list } = findings(
      'We hold the names of junior officials. They are withheld under section 40(2).\r\n\r\nWe hope that this helps.',
      RULES,
    );
    let mended = text;
    for (const { rule } of list) {
      const again = checkText(mended, { plain: true, only: RULES }).findings.find((one) => one.rule === rule);
      const fix = again?.fixes()[0];
      if (fix) mended = applyEdits(mended, fix.edits);
    }
    assert.match(mended, /40\(2\)\.\s+The information is personal data|40\(2\)\.\s+Legitimate interests test/);
    assert.deepEqual(checkText(mended, { plain: true, only: RULES }).findings, []);
  });
});

const cited = 'We hold the names, withheld under section 40(2) by virtue of section 40(3A)(a) of the Act. There is no legitimate interest in them.';

/** Words of the law as it is, of history, and of other matters. */
const CURRENT = [
  'Disclosure would breach the first data protection principle.',
  'Disclosure would breach the first data protection principle of the Data Protection Act 2018.',
  'The principles are set out in section 34 of the DPA 2018 and Article 5 of the UK GDPR.',
  'The six principles are in Article 5(1)(a) to (f) of the UK GDPR.',
  'The six principles are in Article 5(1)(a)-(f) of the UK GDPR.',
  'Data must be processed lawfully, fairly and in a transparent manner.',
  'Article 5(1)(a) of the UK GDPR asks for lawful and fair processing.',
  'The UK GDPR is Regulation (EU) 2016/679 as it forms part of the law of the United Kingdom.',
  'The UK General Data Protection Regulation applies. Under Article 6 of the GDPR there is no basis.',
  'Before 2018 the Data Protection Act 1998 applied.',
  'The Data Protection Act 1998 was replaced by the Data Protection Act 2018.',
  'Three people were prosecuted under section 55 of the Data Protection Act 1998.',
  'All staff take the course “GDPR in a day”.',
  'We attach the GDPR leaflet.',
  'Condition 6 of the planning permission was discharged.',
  'Schedule 2 to the Data Protection Act 2018 has exemptions from the right of access.',
  'The complaint was dealt with fairly and lawfully.',
];

/** Words of the law as it was or never was, with the key of the message. */
const STALE: readonly (readonly [string, string])[] = [
  ['Disclosure would breach the Data Protection Act 1998.', 'act'],
  ['The information is exempt under the DPA 1998 and the Freedom of Information Act 2000.', 'act'],
  ['Principle one of the DPA asks us to process personal data fairly and lawfully.', 'principle'],
  ['Personal data must be processed fairly and lawfully.', 'principle'],
  ['The first data protection principle of the Data Protection Act 1998 would be breached.', 'act, principle'],
  ['Disclosure would breach one of the eight data protection principles.', 'principle'],
  ['None of the conditions in Schedule 2 would be met.', 'condition'],
  ['A Schedule 2 condition has to be met.', 'condition'],
  ['Condition six of the DPA is not met, as data protection law has it.', 'condition'],
  ['This is required by the General Data Protection Regulations.', 'name'],
  ['It would breach the General Data Protection Regulation (GDPR) 2018.', 'name'],
  ['It would breach the GDPR 2018.', 'name'],
  ['The six principles in Article 5(1)(a) of the UK GDPR must be met.', 'six'],
  ['It would breach the EU GDPR.', 'eu'],
  ['It would breach the European General Data Protection Regulation.', 'eu'],
  ['It would breach Regulation (EU) 2016/679.', 'eu'],
  ['It would breach the General Data Protection Regulation (GDPR).', 'unqualified'],
  ['Under Article 6 of the GDPR there is no lawful basis.', 'unqualified'],
];

describe('outdated data protection words', () => {
  const keys = (text: string): string =>
    findings(`${cited}\n\n${text}`, [OUTDATED])
      .found.map(({ messageKey }) => messageKey)
      .sort()
      .join(', ');
  for (const text of CURRENT) it(`lets stand: ${text}`, () => assert.equal(keys(text), ''));
  for (const [text, key] of STALE) it(`finds ${key}: ${text}`, () => assert.equal(keys(text), key));

  it('lets a letter speak the language of its date', () => {
    const on = (date: string, text: string) =>
      checkText(`${date}\n\nDear A. Requester,\n\n${text}\n\nYours sincerely,\n\nB. Officer\n`, { plain: true, only: [OUTDATED] }).findings.length;
    assert.equal(on('3 April 2017', 'It would breach the Data Protection Act 1998.'), 0);
    assert.equal(on('3 April 2019', 'It would breach the Data Protection Act 1998.'), 1);
    assert.equal(on('3 April 2019', 'It would breach the EU GDPR.'), 0);
    assert.equal(on('3 April 2019', 'It would breach the principles of the GDPR.'), 0);
    assert.equal(on('3 April 2023', 'It would breach the principles of the GDPR.'), 1);
  });

  it('renames every place at once', () => {
    const { text, found: list } = findings('It would breach the General Data Protection Regulations. The General Data Protection Regulations are strict.', [
      OUTDATED,
    ]);
    const fix = list[0]?.fixes()[0];
    assert.ok(fix);
    assert.equal(fix.safe, true);
    const mended = applyEdits(text, fix.edits);
    assert.equal(mended.split('UK General Data Protection Regulation').length, 3);
    assert.deepEqual(checkText(mended, { plain: true, only: [OUTDATED] }).findings, []);
  });
});

describe('harm that is assumed, and reasons of another letter', () => {
  for (const text of [
    'Where this exemption is used, it is accepted that harm would follow.',
    'Under section 40 harm is assumed.',
    'Section 40 is class based, so it is presumed that harm would be caused.',
  ])
    it(`finds: ${text}`, () => assert.equal(found(`${cited}\n\n${text}`, [HARM]), HARM));
  for (const text of [
    'No separate harm test applies.',
    'There is no need to show harm.',
    'It is not assumed that harm would result.',
    'Naming them would cause harm to people who have been threatened.',
    'We also rely on section 31(1)(a), for which it is accepted that harm would have to be shown.',
  ])
    it(`lets stand: ${text}`, () => assert.equal(found(`${cited}\n\n${text}`, [HARM]), ''));

  const reasons = (text: string) => found(`The name is withheld under section 40(2) of the Act. We hold it.\n\nSection 40(2): personal data\n\n${text}`, [FIT]);
  it('finds a kind of data that nothing else speaks of', () => assert.equal(reasons('The name is that of a clerk. Dates of birth can be misused.'), FIT));
  it('lets examples, and what the letter speaks of, stand', () => {
    assert.equal(reasons('The name is that of a clerk. Personal data are things such as dates of birth.'), '');
    assert.equal(reasons('The name and the date of birth are those of a clerk.'), '');
    assert.equal(reasons('The name is that of a clerk.'), '');
  });
});
