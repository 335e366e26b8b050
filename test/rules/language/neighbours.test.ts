import assert from 'node:assert/strict';
import { EXAMPLE_REASONS } from '../../../server/src/core/wording/exampleReasons';
import { readFacts } from '../../support/exampleFacts';
import { saidOf } from '../../support/ruleCases';

const OTHER = 'other-reference';

const NEIGHBOURS = readFacts(`neighbours:
  notices:
    - file: cameras-2025.foi.md
      text: "---\\nfoi: 1\\nreference: FOI-25-1188\\nrequester: { name: Jane Thorncastle }\\n---\\n"
    - file: roads.foi.md
      text: "---\\nfoi: 1\\nreference: 10482\\nrequester: { name: Sir or Madam }\\n---\\n"
    - file: press.foi.md
      text: "---\\nfoi: 1\\nreference: 01.FOI.25.000311\\nrequester: { name: Reporter }\\n---\\n"
    - file: own-draft.foi.md
      text: "---\\nfoi: 1\\nreference: FOI-26-0417\\nrequester: { name: A. Requester }\\n---\\n"
  authorities: { anytown-police: Anytown Police, northshire-police: Northshire Constabulary }
`);

const SOUND: readonly string[] = [
  'We hold this information. There were eleven.',
  'Our reference is FOI-26-0417.',
  'We answered an earlier request (FOI-25-1188) in the same way.',
  'Your other request, FOI-25-1188, is answered in a letter of its own.',
  'The answer is in the disclosure log under FOI-25-1188.',
  'There were 10482 vehicles in the county in 2025.',
  'The number of vehicles was 10482 in 2024 and 9911 in 2025.',
  'Call 01632 960 10482.',
  'The report is FOI-25-1189 of 2025.',
  'Jane Street and Thorncastle Road have cameras.',
  'Thorncastle has eleven cameras.',
  'The reporter of each fault is not recorded.',
  'Dear Sir or Madam, thank you for your letter.',
  'Northshire Constabulary may hold this; you may wish to write to it.',
  'The cameras on the bridge belong to Northshire Constabulary.',
  'Anytown Police neither confirms nor denies it.',
  ':::request\n1. What became of FOI-25-1188, which Jane Thorncastle sent?\n:::',
  ':::internal\nCopied from FOI-25-1188 (Jane Thorncastle).\n:::',
];

const FAULTY: readonly (readonly [fragment: string, expected: string])[] = [
  ['For request FOI-25-1188 there were eleven.', 'reference'],
  ['Please quote FOI/25/1188 in any reply.', 'reference'],
  ['Request foi-25-1188 was received on time.', 'reference'],
  ['Our reference: 01.FOI.25.000311.', 'reference'],
  ['Please quote reference 10482 in any reply.', 'reference'],
  ['Request number 10482 asks for eleven items.', 'reference'],
  ['As Jane Thorncastle asked, we counted the cameras.', 'requester'],
  ['Dear Ms JANE THORNCASTLE, there were eleven.', 'requester'],
  ['We explained this to Jane Thorncastle by telephone.', 'requester'],
  ['Northshire Constabulary can neither confirm nor deny that it holds this.', 'authority'],
  ['Northshire Constabulary is withholding the list.', 'authority'],
  ['Northshire Constabulary has decided to withhold the list.', 'authority'],
];

describe('what is left over from another case', () => {
  for (const fragment of SOUND) it(`lets stand: ${fragment}`, () => assert.equal(saidOf(fragment, [OTHER], NEIGHBOURS), ''));
  for (const [fragment, expected] of FAULTY) it(`${expected}: ${fragment}`, () => assert.equal(saidOf(fragment, [OTHER], NEIGHBOURS), expected));
  for (const name of ['J. Thorncastle', 'Jane A. Thorncastle', 'Thorncastle'])
    it(`may be the same person: ${name}`, () =>
      assert.equal(saidOf(`---\nrequester: { name: ${name} }\n---\nAs Jane Thorncastle asked, we counted the cameras.`, [OTHER], NEIGHBOURS), ''));
  it('is no name where the letter does not say who asked', () =>
    assert.equal(saidOf('---\nrequester: {}\n---\nAs Jane Thorncastle asked, we counted the cameras.', [OTHER], NEIGHBOURS), ''));
  it('is not known of a letter that stands alone', () => assert.equal(saidOf('For request FOI-25-1188 there were eleven.', [OTHER]), ''));
});

const UNCHANGED = 'reasoning-unchanged';

/** A factor, a harm or a balance in a whole part of a letter. */
const part = (harm: string, factor: string, balance: string): string => `:::withheld{under="31(1)(a)" information="the sites" likelihood="would be likely to"}
## Section 31(1)(a), prevention or detection of crime

We hold the list of sites and withhold it under section 31(1)(a).

### Harm

${harm}

### Public interest test

#### Factors favouring disclosure

- ${factor}

#### Factors favouring maintaining the exemption

- Each camera that is lost takes months to make good.

#### Balance

${balance}
:::`;

const HARM = 'The list would show which cameras nobody watches. That would be likely to prejudice the prevention of crime.';
const FACTOR = 'People who pay for the cameras should be able to see whether they work.';
const BALANCE = 'The public interest in maintaining the exemption outweighs the public interest in disclosing the list, because the number is published.';
const ROOF = 'new signs would have to be found and tried out and for most of a year more misuse would go unseen';
const PERMITS = 'permit holders who were checked without cause might see from it whether the signs are fair';
const [LONG = ''] = EXAMPLE_REASONS.keys();

const UNCHANGED_CASES: readonly (readonly [name: string, fragment: string, expected: string])[] = [
  ['reasons of this case', part(HARM, FACTOR, BALANCE), ''],
  ['an example with a word of its own', part(HARM, ROOF.replace('a year', 'two years'), BALANCE), ''],
  ['an example with a sentence added', part(HARM, `${ROOF}. The site at Mill Lane is one.`, BALANCE), ''],
  ['a few words that anybody may use', part(HARM, 'Openness.', BALANCE), ''],
  ['prompts', part('[insert: the harm]', '[insert: a factor]', BALANCE), ''],
  ['an example that is quoted', part(HARM, FACTOR, BALANCE).replace(HARM, `${HARM}\n\n> ${ROOF}`), ''],
  ['the sample itself', `---\nreference: FOI-26-0405\n---\n${part(HARM, ROOF, BALANCE)}`, ''],
  ['an example outside the reasons', `${part(HARM, FACTOR, BALANCE)}\n\n${ROOF}`, ''],
  ['an example as a factor', part(HARM, ROOF, BALANCE), 'example'],
  [
    'an example with other signs and capitals',
    part(HARM, `New signs would have to be found, and tried out; and for most of a year more misuse would go unseen!`, BALANCE),
    'example',
  ],
  ['an example in bold', part(HARM, `**${PERMITS}**`, BALANCE), 'example'],
  ['an example as the harm', part(LONG, FACTOR, BALANCE), 'example'],
  ['an example as the balance', part(HARM, FACTOR, PERMITS), 'example'],
  ['two of them', part(LONG, PERMITS, BALANCE), 'example example'],
  ['one passage with two', part(HARM, `${PERMITS}\n- ${ROOF}`, BALANCE), 'example'],
];

describe('reasons of a shipped example', () => {
  for (const [name, fragment, expected] of UNCHANGED_CASES)
    it(`${expected || 'lets stand'}: ${name}`, () => assert.equal(saidOf(fragment, [UNCHANGED]), expected));
});

describe('copied reasons', () => {
  const REASONS =
    'The list would show which cameras stand without protection. Whoever wants to damage one would know where to go. More cameras would be lost, and the roads would be less safe.';
  const block = `:::withheld{under="31(1)(a)"}\n## Section 31(1)(a)\n\n### Harm\n\n${REASONS}\n:::`;
  const beside = (reference: string) =>
    readFacts(`neighbours:\n  notices:\n    - file: other.foi.md\n      text: ${JSON.stringify(`---\nfoi: 1\nreference: ${reference}\n---\n\n${block}\n`)}\n`);

  it('are named where another case has them', () => assert.equal(saidOf(block, ['reasoning-copied'], beside('FOI-25-1188')), 'notice'));
  it('are the same case’s own under its reference', () => assert.equal(saidOf(block, ['reasoning-copied'], beside('FOI-26-0417')), ''));
  it('are not looked for in a letter that stands alone', () => assert.equal(saidOf(block, ['reasoning-copied']), ''));
});
