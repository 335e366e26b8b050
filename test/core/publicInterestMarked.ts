import type { TestCase } from './publicInterestPlain';

const WHOLE = `### Public interest test

#### Factors favouring disclosure

- Residents would see how far the cameras can be relied on.

#### Factors favouring maintaining the exemption

- More cameras would be damaged.

#### Balance

The public interest in maintaining the exemption outweighs the public interest in disclosure, because working cameras protect more people.`;

const WHOLE_NCND = `### Public interest test

#### Factors favouring confirming or denying

- Residents would know whether we watch the sites.

#### Factors favouring neither confirming nor denying

- Offenders would learn where it is safe to act.

#### Balance

The public interest in maintaining the exclusion of the duty to confirm or deny outweighs the public interest in confirming or denying.`;

const HARM = `### Harm

The list would be likely to prejudice the prevention of crime.`;

const withheld = (under: string, body: string, questions?: string): string =>
  `:::withheld{under="${under}"${questions ? ` questions="${questions}"` : ''}}\n## ${under}\n\nWe hold this information and withhold it.\n\n${body}\n:::`;
const ncnd = (under: string, body: string, questions?: string): string =>
  `:::ncnd{under="${under}"${questions ? ` questions="${questions}"` : ''}}\n## ${under}\n\nWe neither confirm nor deny that we hold this information.\n\n${body}\n:::`;

/** Notices in the dialect: blocks, parts inside them, and what stands beside them. */
export const markedCases: readonly TestCase[] = [
  { name: 'a whole test under headings', text: withheld('31(1)(a)', `${HARM}\n\n${WHOLE}`), expected: ['withheld 31(1)(a): present'] },
  { name: 'harm alone', text: withheld('31(1)(a)', HARM), expected: ['withheld 31(1)(a): missing'] },
  {
    name: 'prompts count until they are filled',
    text: withheld(
      '31(1)(a)',
      '### Public interest test\n\n#### Factors favouring disclosure\n\n- [insert: a reason]\n\n#### Factors favouring maintaining the exemption\n\n- [insert: a reason]\n\n#### Balance\n\n[insert: the conclusion]',
    ),
    expected: ['withheld 31(1)(a): present'],
  },
  {
    name: 'headings with nothing under them are no test',
    text: withheld(
      '31(1)(a)',
      '### Public interest test\n\n#### Factors favouring disclosure\n\n#### Factors favouring maintaining the exemption\n\n#### Balance',
    ),
    expected: ['withheld 31(1)(a): missing'],
  },
  {
    name: 'factors without a balance',
    text: withheld('31(1)(a)', '### Factors favouring disclosure\n\n- Openness.\n\n### Factors favouring withholding\n\n- More crime.'),
    expected: ['withheld 31(1)(a): partial'],
  },
  {
    name: 'a balance without factors',
    text: withheld('31(1)(a)', '### Balance\n\nThe public interest in maintaining the exemption outweighs the public interest in disclosure.'),
    expected: ['withheld 31(1)(a): partial'],
  },
  {
    name: 'a balance that concludes in the words of harm',
    text: withheld(
      '31(1)(a)',
      '### Factors favouring disclosure\n\n- Openness.\n\n### Factors favouring withholding\n\n- More crime.\n\n### Balance\n\nDisclosure is therefore likely to prejudice the prevention of crime.',
    ),
    expected: ['withheld 31(1)(a): partial'],
  },
  {
    name: 'a balance in words that the rest of the heading carries',
    text: withheld(
      '31(1)(a)',
      '### Factors favouring disclosure\n\n- Openness.\n\n### Factors favouring withholding\n\n- More crime.\n\n### Balance\n\nOn both sides there is force, but we have decided to maintain the exemption, as the second factor carries more weight than the first.',
    ),
    expected: ['withheld 31(1)(a): present'],
  },
  {
    name: 'prose without headings',
    text: withheld(
      '43(2)',
      'Openness about prices would help residents judge us. But the next tender would suffer. The public interest in maintaining the exemption outweighs the public interest in disclosure.',
    ),
    expected: ['withheld 43(2): present'],
  },
  {
    name: 'one test for three provisions of a block',
    text: withheld('27(1)(a), 31(1)(a), 38(1)(b)', WHOLE),
    expected: ['withheld 27(1)(a): present', 'withheld 31(1)(a): present', 'withheld 38(1)(b): present'],
  },
  {
    name: 'parts: only one provision is weighed',
    text: withheld(
      '31(1)(a), 43(2)',
      `### Section 31(1)(a)\n\n#### Factors favouring disclosure\n\n- Openness.\n\n#### Factors favouring withholding\n\n- Crime.\n\n#### Balance\n\nThe balance favours withholding the list.\n\n### Section 43(2)\n\nDisclosure would be likely to prejudice the commercial interests of the maker.`,
    ),
    expected: ['withheld 31(1)(a): present', 'withheld 43(2): missing'],
  },
  {
    name: 'parts, and a test outside them for both',
    text: withheld(
      '31(1)(a), 43(2)',
      `### Section 31(1)(a)\n\nIt would be likely to prejudice the prevention of crime.\n\n### Section 43(2)\n\nIt would be likely to prejudice the commercial interests of the maker.\n\n${WHOLE}`,
    ),
    expected: ['withheld 31(1)(a): present', 'withheld 43(2): present'],
  },
  {
    name: 'two blocks of one provision, one of them without a test',
    text: `${withheld('31(1)(a)', WHOLE, '1')}\n\n${withheld('31(1)(a)', HARM, '2')}`,
    expected: ['withheld 31(1)(a): present', 'withheld 31(1)(a): missing'],
  },
  {
    name: 'two blocks, one of them without a test',
    text: `${withheld('31(1)(a)', HARM, '1')}\n\n${withheld('43(2)', WHOLE, '2')}`,
    expected: ['withheld 31(1)(a): missing', 'withheld 43(2): present'],
  },
  {
    name: 'a test for withholding never serves neither confirming nor denying',
    text: `${withheld('31(1)(a)', WHOLE, '1')}\n\n${ncnd('31(3) with 31(1)(a)', '### Harm\n\nTo confirm or to deny would help offenders.', '2')}`,
    expected: ['withheld 31(1)(a): present', 'ncnd 31(3): missing'],
  },
  {
    name: 'nor the reverse',
    text: `${withheld('31(1)(a)', HARM, '1')}\n\n${ncnd('31(3) with 31(1)(a)', WHOLE_NCND, '2')}`,
    expected: ['withheld 31(1)(a): missing', 'ncnd 31(3): present'],
  },
  {
    name: 'each its own',
    text: `${withheld('31(1)(a)', WHOLE, '1')}\n\n${ncnd('31(3) with 31(1)(a)', WHOLE_NCND, '2')}`,
    expected: ['withheld 31(1)(a): present', 'ncnd 31(3): present'],
  },
  {
    name: 'NCND one-sided',
    text: ncnd(
      '31(3) with 31(1)(a)',
      '### Factors favouring neither confirming nor denying\n\n- Offenders would learn what we know.\n\n### Balance\n\nThe public interest in neither confirming nor denying outweighs that in doing so.',
    ),
    expected: ['ncnd 31(3): partial'],
  },
  {
    name: 'NCND with an absolute and a qualified provision',
    text: ncnd('23(5), 24(2)', WHOLE_NCND),
    expected: ['ncnd 23(5): not-required', 'ncnd 24(2): present'],
  },
  {
    name: 'of alternatives the qualified one needs a test',
    text: withheld('23(1) or 24(1)', '### Why\n\nThe information is of a kind that one or other covers.'),
    expected: ['withheld 23(1): not-required', 'withheld 24(1): missing'],
  },
  {
    name: 'further time with a date',
    text: withheld(
      '31(1)(a)',
      '### Further time for the public interest test\n\nSection 31(1)(a) applies. We have not yet decided where the public interest lies, and expect to tell you by 27 November 2026.',
    ),
    expected: ['withheld 31(1)(a): deferred'],
  },
  {
    name: 'further time with a prompt for the date',
    text: withheld(
      '31(1)(a)',
      '### Further time for the public interest test\n\nSection 31(1)(a) applies. We have not yet decided where the public interest lies, and expect to tell you by [insert: date].',
    ),
    expected: ['withheld 31(1)(a): deferred'],
  },
  {
    name: 'further time without a date',
    text: withheld(
      '31(1)(a)',
      '### Further time for the public interest test\n\nSection 31(1)(a) applies. We need more time to decide where the public interest lies.',
    ),
    expected: ['withheld 31(1)(a): missing'],
  },
  {
    name: 'further time with a field for the date',
    text: withheld(
      '31(1)(a)',
      '### Further time for the public interest test\n\nSection 31(1)(a) applies. We need more time to weigh the public interest, and will write by ((clock.public-interest-extension)).',
    ),
    expected: ['withheld 31(1)(a): deferred'],
  },
  {
    name: 'section 17(4) and nothing weighed',
    text: withheld(
      '24(1)',
      '### Public interest test\n\nWe have weighed the public interest. Under section 17(4) we do not say how, since to do so would disclose what is exempt.',
    ),
    expected: ['withheld 24(1): partial'],
  },
  {
    name: '40(2) with the first condition',
    text: withheld('40(2) with 40(3A)(a)', '### Legitimate interests\n\nThere is an interest, disclosure is not necessary.'),
    expected: ['withheld 40(2): not-required'],
  },
  {
    name: '40(2) with the third condition',
    text: withheld('40(2) with 40(4A)(a)', 'The person could not see it either.'),
    expected: ['withheld 40(2): missing'],
  },
  {
    name: 'the cost limit',
    text: ':::refused{under="12(1)"}\n## Section 12(1)\n\nThe cost would exceed the appropriate limit.\n:::',
    expected: ['refused 12(1): not-required'],
  },
  {
    name: 'EIR: manifestly unreasonable',
    regime: 'EIR',
    text: ':::refused{under="12(4)(b)"}\n## Regulation 12(4)(b)\n\nThe request is manifestly unreasonable.\n:::',
    expected: ['refused reg 12(4)(b): missing'],
  },
  {
    name: 'EIR: a whole test',
    regime: 'EIR',
    text: withheld(
      '12(5)(b)',
      '### Public interest test\n\nWe applied the presumption in favour of disclosure.\n\n#### Factors favouring disclosure\n\n- Residents could follow the appeal.\n\n#### Factors favouring maintaining the exception\n\n- Advice could no longer be taken in confidence.\n\n#### Balance\n\nThe public interest in maintaining the exception outweighs the public interest in disclosure.',
    ),
    expected: ['withheld reg 12(5)(b): present'],
  },
  {
    name: 'EIR: personal data',
    regime: 'EIR',
    text: withheld('13(1)(a) with 13(2A)(a)', 'The name is personal data.'),
    expected: ['withheld reg 13(1)(a): not-required'],
  },
  {
    name: 'EIR: personal data with the second condition',
    regime: 'EIR',
    text: withheld('13(1)(b) with 13(2B)', 'The person has objected.'),
    expected: ['withheld reg 13(1)(b): missing'],
  },
  {
    name: 'EIR: not held',
    regime: 'EIR',
    text: ':::not-held{under="12(4)(a)"}\n## Not held\n\nWe do not hold this information.\n:::',
    expected: ['refused reg 12(4)(a): not-required'],
  },
  {
    name: 'FOISA: a section 18 notice',
    regime: 'FOISA',
    text: ncnd('18 with 35(1)(a)', 'Revealing whether it exists or is held would be contrary to the public interest.'),
    expected: ['ncnd FOISA 35(1)(a): not-required'],
  },
  {
    name: 'FOISA: 38(1)(b) with the first condition, and a qualified limb',
    regime: 'FOISA',
    text: withheld('38(1)(b) with 38(2A)(a), 35(1)(a)', HARM),
    expected: ['withheld FOISA 38(1)(b): not-required', 'withheld FOISA 35(1)(a): missing'],
  },
  {
    name: 'a balance set out beside the blocks',
    text: `${withheld('31(1)(a)', HARM)}\n\n## Public interest test\n\nResidents would like to see which cameras work, and openness would help them. But more cameras would be damaged. The public interest in maintaining the exemption outweighs the public interest in disclosure.`,
    expected: ['withheld 31(1)(a): present'],
  },
  {
    name: 'a note to colleagues is no test',
    text: withheld(
      '31(1)(a)',
      `${HARM}\n\n:::internal\nThe public interest in maintaining the exemption outweighs the public interest in disclosure. Factors for: openness.\n:::`,
    ),
    expected: ['withheld 31(1)(a): missing'],
  },
  {
    name: 'the balance of legitimate interests in a block is no public interest test',
    text: withheld(
      '40(2) with 40(3A)(a), 43(2)',
      '### Legitimate interests\n\nThere is a legitimate interest in transparency. The rights of the persons outweigh the interest in disclosure.',
    ),
    expected: ['withheld 40(2): not-required', 'withheld 43(2): missing'],
  },
];
