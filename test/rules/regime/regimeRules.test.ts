import assert from 'node:assert/strict';
import { checkText } from '../../support/check';
import { inLetter } from '../../support/frame';

type Regime = 'FOIA' | 'EIR' | 'FOISA';
type Case = readonly [fragment: string, expected: string, regime?: Regime];

/** `message severity` of what one rule finds, in a letter without marks or in a marked one. */
function found(rule: string, fragment: string, regime: Regime, plain: boolean): string {
  const { text } = inLetter(fragment, { regime, questions: 2, plain });
  return checkText(text, { plain, only: [rule] })
    .findings.map(({ messageKey, severity }) => `${messageKey} ${severity}`)
    .join(', ');
}

function table(rule: string, plain: boolean, usual: Regime, cases: readonly Case[]): void {
  describe(`${rule}, ${plain ? 'plain' : 'marked'}`, () => {
    for (const [fragment, expected, regime = usual] of cases)
      it(`${expected || 'nothing'}: ${fragment.slice(0, 160)}`, () => assert.equal(found(rule, fragment, regime, plain), expected));
  });
}

const FOIA = 'the Freedom of Information Act 2000';
const EIR = 'the Environmental Information Regulations 2004';

table('regime-mixed', true, 'FOIA', [
  // Sound.
  [`The prices are exempt under section 43(2) of ${FOIA}. The survey is excepted under regulation 12(5)(e) of ${EIR}.`, ''],
  [`The staff costs are withheld under section 43(2) of ${FOIA} and the soil survey under regulation 12(5)(e) of ${EIR}.`, ''],
  [`The information is exempt from the Act under section 39, and we refuse it under regulation 12(5)(e) of ${EIR}.`, ''],
  [`We withhold the survey under regulation 12(5)(e) of ${EIR}. In the alternative, if it is not environmental, section 43(2) of ${FOIA} applies.`, ''],
  [`We withhold it under regulation 12(5)(b) of ${EIR}. Even if the Act applied, it would be exempt under section 42(1) of ${FOIA}.`, ''],
  [`We hold the advice and withhold it under section 42(1) of ${FOIA}.`, ''],
  [`We have considered your request under ${EIR} and withhold the survey under regulation 12(5)(e).`, ''],
  [
    `We have considered your request under ${FOIA}. Part 2 asks for environmental information, which we have considered under ${EIR}. We withhold it under regulation 12(5)(e).`,
    '',
  ],
  [`We have dealt with your request under ${FOIA}. The survey is environmental information, and is excepted under regulation 12(4)(d) of ${EIR}.`, ''],
  [`Question 1 is refused under section 12(1) of ${FOIA}; question 2 is refused under regulation 12(4)(b) of ${EIR}.`, ''],
  [`Your request was handled under ${EIR}. Under section 50 of the Act you may complain. We refuse it under regulation 12(4)(b).`, ''],
  [`The letters are exempt under section 40(2) of ${FOIA}, and in so far as they are environmental information under regulation 13(1) of ${EIR}.`, ''],
  // Faulty.
  [`The survey is withheld under section 43(2) of ${FOIA} and regulation 12(5)(e) of ${EIR}.`, 'same warning'],
  [`We withhold the report under section 42(1) FOIA and under regulation 12(5)(b) EIR.`, 'same warning'],
  [`The survey is exempt under section 43(2) of ${FOIA}. It is also excepted under regulation 12(5)(e) of ${EIR}, as it is confidential.`, 'same warning'],
  [`We have handled your request under ${EIR}. We refuse it under section 12(1) of ${FOIA}, because it would take 40 hours.`, 'ground warning'],
  [`Your request has been considered under ${EIR}. The report is exempt under section 43(2) of ${FOIA}.`, 'ground warning'],
  [
    `We have dealt with your request under the Freedom of Information (Scotland) Act 2002. The prices are exempt under section 43(2) of ${FOIA}.`,
    'ground warning',
    'FOISA',
  ],
]);

table('regime-mixed', false, 'FOIA', [
  [
    `:::withheld{under="43(2), reg 12(5)(e)" questions="1" information="the prices" likelihood="would"}\n## Question 1\n\nWe withhold the prices under section 43(2) and regulation 12(5)(e).\n:::`,
    'same error',
  ],
  [
    `:::withheld{under="43(2) or reg 12(5)(e)" questions="1" information="the prices" likelihood="would"}\n## Question 1\n\nWe withhold the prices under section 43(2) or regulation 12(5)(e).\n:::`,
    '',
  ],
  [
    `:::withheld{under="39, reg 12(5)(e)" questions="1" information="the prices"}\n## Question 1\n\nThe prices are exempt under section 39; we withhold them under regulation 12(5)(e).\n:::`,
    '',
  ],
  [
    `:::withheld{under="43(2)" questions="1" information="the prices"}\n## Question 1\n\nSection 43(2).\n:::\n\n:::withheld{under="reg 12(5)(e)" questions="2" information="the survey"}\n## Question 2\n\nRegulation 12(5)(e).\n:::`,
    '',
  ],
]);

table('foisa-held-not-stated', true, 'FOISA', [
  ['We hold this information. It is exempt under section 33(1)(b) of the Act.', ''],
  ['The report is exempt under section 30(b)(ii) of the Act. The report is of 2 May.', ''],
  ['The names have been redacted under section 38(1)(b) of the Act.', ''],
  ['We refuse your request under section 12(1) of the Act, as it would cost £900.', ''],
  ['Your request is refused under section 14(1) of the Act as vexatious.', ''],
  [
    'Under section 18 of the Act, read with section 35(1)(a), it would be contrary to the public interest to reveal whether the information exists or is held.',
    '',
  ],
  ['We do not hold this. This is a notice under section 17(1) of the Act.', ''],
  ['What you ask for is exempt under section 35(1)(a) of the Act.', 'held warning'],
  ['The Board refuses your request under section 33(1)(b) of the Act. Disclosure would prejudice substantially the interests of our supplier.', 'held warning'],
  [`What you ask for is exempt under section 31(1)(a) of ${FOIA}.`, '', 'FOIA'],
]);

describe('foisa-held-not-stated and held-status-missing', () => {
  const of = (regime: Regime): string[] => {
    const under = regime === 'FOISA' ? '35(1)(a)' : '31(1)(a)';
    const fragment = `:::withheld{under="${under}" questions="1, 2"}\n## Our answer\n\nWe refuse your request under section ${under}.\n:::`;
    const { text } = inLetter(fragment, { regime, questions: 2, plain: false });
    return checkText(text, { only: ['foisa-held-not-stated', 'held-status-missing'] }).findings.map(({ rule, severity }) => `${rule} ${severity}`);
  };
  it('the Scottish rule speaks for both under the Scottish Act', () => assert.deepEqual(of('FOISA'), ['foisa-held-not-stated error']));
  it('and not under the other', () => assert.deepEqual(of('FOIA'), ['held-status-missing warning']));
});

const rights = (words: string): string =>
  `We withhold the survey under regulation 12(5)(e) of ${EIR}.\n\nComplaints\n\nYou may ask us for an internal review within 40 working days. ${words}`;

table('eir-review-not-offered', true, 'EIR', [
  [rights('The review is free of charge.'), ''],
  [rights('We will not charge a fee for the review.'), ''],
  [rights('We may refuse to review a decision if you ask more than 40 working days after this letter.'), ''],
  [rights('Once reviewed, a decision cannot be reviewed again.'), ''],
  [rights('We will reply within 40 working days.'), ''],
  ['There is no charge for the survey. We withhold the rest under regulation 12(5)(e).', ''],
  [rights('There is a fee of £25 for a review.'), 'charged warning'],
  [rights('The review costs £10.'), 'charged warning'],
  [rights('We may decline to carry out a review.'), 'discretion warning'],
  [rights('The review is at our discretion.'), 'discretion warning'],
  [rights('Our refusal under the Environmental Information Regulations cannot be reviewed.'), 'closed warning'],
  [`We withhold it under section 43(2) of ${FOIA}. There is a fee of £25 for a review.`, '', 'FOIA'],
]);

table('eir-emissions', false, 'EIR', [
  [
    ':::withheld{under="12(5)(e)" questions="1" information="stack emissions data of the incinerator"}\n## Question 1\n\nWe withhold the data under regulation 12(5)(e).\n:::',
    'emissions information',
  ],
  [
    ':::withheld{under="12(5)(f)" questions="1" information="the survey"}\n## Question 1\n\nThe discharges into the river are excepted under regulation 12(5)(f).\n:::',
    'emissions information',
  ],
  [':::withheld{under="12(5)(b)" questions="1" information="stack emissions data"}\n## Question 1\n\nRegulation 12(5)(b) applies.\n:::', ''],
  [
    ':::withheld{under="12(5)(e)" questions="1" information="stack emissions data"}\n## Question 1\n\nRegulation 12(5)(e) applies; regulation 12(9) does not, as these are forecasts.\n:::',
    '',
  ],
  [
    ':::withheld{under="12(5)(e)" questions="1" information="the gate fee"}\n## Question 1\n\nThe fee is withheld under regulation 12(5)(e). The council wants to cut emissions.\n:::',
    '',
  ],
]);
