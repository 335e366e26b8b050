import type { Case } from './model';

const DUTY = 'as the duty in section 1(1)(a) of the Freedom of Information Act 2000 does not apply by virtue of';
const CAVEAT = 'This should not be taken as an indication that such information is or is not held.';

const letter = (name: string, text: string, more: Partial<Case> = {}): Case => ({ name, form: 'plain', text, gives: [], ...more });

/** Whole answers that are sound: in parts, under three regimes, with the refusal in one place and the reasons in another. */
export const SOUND_LETTERS: readonly Case[] = [
  letter(
    'not held for one question, left open for another, by number',
    `Question 1: We do not hold this information, as cameras are the business of the council.

Question 2: We neither confirm nor deny whether we hold the information requested in question 2, ${DUTY} section 31(3), by reference to section 31(1)(a). Confirming or denying would be likely to prejudice the prevention of crime, for it would tell offenders where we look.

${CAVEAT}`,
    { questions: 2 },
  ),
  letter(
    'the same, by the first and the second part',
    `For the first part of your request, no information is held.

For the second part of your request, we can neither confirm nor deny whether information is held, ${DUTY} section 40(5B)(a)(i). Confirming or denying would itself tell the public something about a person, and would be unfair to them.

${CAVEAT}`,
    { questions: 2 },
  ),
  letter(
    'any further information beside what is given',
    `We can confirm that eleven cameras were damaged in 2025.

We neither confirm nor deny whether any further information is held, ${DUTY} section 24(2). Saying whether more is held would help those who plan an attack, and that outweighs the interest in knowing.

This should not be taken as an indication that any further information is or is not held.`,
  ),
  letter(
    'other than what is already published',
    `Other than the figures that are already published on our website, we neither confirm nor deny whether we hold information relevant to your request, ${DUTY} section 31(3), by reference to section 31(1)(b). To confirm or deny would be likely to prejudice the arrest of offenders.

${CAVEAT}`,
  ),
  letter(
    'one question withheld, another left open, each with its provision',
    `Question 2: We do not hold a list of dates.

We hold the information requested in question 1 and withhold it under section 31(1)(a) of the Freedom of Information Act 2000. Disclosure of the sites would be likely to prejudice the prevention of crime, because it would show drivers which cameras are out of use.

We neither confirm nor deny whether we hold the information requested in question 3, ${DUTY} section 30(3), by reference to section 30(1)(a)(i). Confirming or denying would show whether anybody had been looked into.

Nothing in our answer to question 3 should be taken to show that information is or is not held.`,
    { questions: 3 },
  ),
  letter(
    'the duty said once in the opening, the parts below',
    `The duty to confirm or deny in section 1(1)(a) of the Freedom of Information Act 2000 does not apply to parts of your request, as set out below.

Question 1: eleven cameras were damaged in 2025.

Question 2: we neither confirm nor deny whether information is held, by virtue of section 31(3), by reference to section 31(1)(a). A confirmation or a denial would be likely to prejudice the prevention of crime.

Question 3: we neither confirm nor deny whether information is held, by virtue of section 40(5B)(a)(i). A confirmation or a denial would be unfair to a person.

In neither case should our answer be taken as an indication of whether or not the information is held.`,
    { questions: 3 },
  ),
  letter(
    'no longer obliged, in plain words',
    `We are not obliged to tell you whether we hold this information, and we neither confirm nor deny it. Section 40(5B)(a)(i) of the Freedom of Information Act 2000 frees us from that duty, because a yes or a no would itself tell others about a person and would be unfair to them.

Please do not read this as a sign that the information is or is not held.`,
  ),
  letter(
    'a review that withdraws withholding and leaves everything open',
    `I have reviewed our answer of 3 August. It said that the information was exempt under section 31(1)(a) of the Freedom of Information Act 2000. That statement is withdrawn; it should not have been made.

Anytown Police neither confirms nor denies whether the information is held, ${DUTY} section 31(3), by reference to section 31(1)(a). Confirming or denying would be likely to prejudice the prevention of crime.

Neither this letter nor the first should be taken as an indication that information is or is not held.`,
  ),
  letter(
    'a refusal for one person and figures for all',
    `You asked about damage to cameras and about one named man.

Eleven cameras were damaged in 2025, and the repairs cost £9,400.

As to the man you name, we neither confirm nor deny whether we hold any information about him, ${DUTY} section 40(5B)(a)(i). To confirm or deny would reveal whether he has come to our notice, which would be unfair to him.

${CAVEAT}`,
  ),
  letter(
    'the Environmental Information Regulations, regulation 12(6)',
    `Under regulation 12(6) of the Environmental Information Regulations 2004 we neither confirm nor deny whether we hold the information you asked for, because to confirm or deny would adversely affect public safety under regulation 12(5)(a). Saying that it exists, or that it does not, would show where the network is weak, and the public interest in preventing that outweighs the presumption in favour of disclosure and the interest in knowing.

${CAVEAT}`,
    { regime: 'EIR' },
  ),
  letter(
    'the Environmental Information Regulations, regulation 13(5A)',
    `Under regulation 13(5A) of the Environmental Information Regulations 2004 we neither confirm nor deny whether we hold the information you asked for. To confirm or deny would tell the public whether a person had complained, which would be unfair to them.

${CAVEAT}`,
    { regime: 'EIR' },
  ),
  letter(
    'section 18 of the Scottish Act, with a harm of disclosure',
    `Under section 18(1) of the Freedom of Information (Scotland) Act 2002 we neither confirm nor deny whether the information you asked for exists or is held. If it existed and were held, it would be exempt under section 35(1)(a), since its disclosure would be likely to prejudice substantially the prevention of crime.

The public has an interest in how crime is met. To reveal whether the information exists or is held would be contrary to the public interest, because it would tell offenders where we look, and that interest is the greater.

Our answer should not be taken to mean that the information does or does not exist.`,
    { regime: 'FOISA' },
  ),
  letter(
    'a table that answers by rows',
    `| Question | Answer |
| --- | --- |
| 1 | Eleven |
| 2 | Neither confirmed nor denied, see below |

For question 2 we neither confirm nor deny whether information is held, ${DUTY} section 31(3), by reference to section 31(1)(a). Confirming or denying would be likely to prejudice the prevention of crime.

${CAVEAT}`,
    { form: 'plain', questions: 2 },
  ),
  {
    name: 'not held beside left open, each in its block',
    form: 'notice',
    questions: 2,
    gives: [],
    text: `:::not-held{questions="1"}
## Question 1

We do not hold the information requested in question 1.
:::

:::ncnd{under="40(5B)(a)(i)" questions="2"}
## Question 2: section 40(5B)(a)(i)

We neither confirm nor deny whether we hold the information requested in question 2. The duty in section 1(1)(a) of the Freedom of Information Act 2000 does not apply, by virtue of section 40(5B)(a)(i). Confirming or denying would be unfair to a person.

This should not be taken to show that information is or is not held.
:::`,
  },
  {
    name: 'withheld in one block, left open in another',
    form: 'notice',
    questions: 2,
    gives: [],
    text: `:::withheld{under="40(2) with 40(3A)(a)" questions="1"}
## Question 1: section 40(2), by virtue of section 40(3A)(a)

We hold the information requested in question 1. The names of two engineers have been redacted under section 40(2) of the Freedom of Information Act 2000, by virtue of section 40(3A)(a).
:::

:::ncnd{under="31(3) with 31(1)(a)" questions="2"}
## Question 2: section 31(3), by reference to section 31(1)(a)

We neither confirm nor deny whether we hold the information requested in question 2. The duty in section 1(1)(a) of the Freedom of Information Act 2000 does not apply, by virtue of section 31(3), by reference to section 31(1)(a). Unlike the names in question 1, which are withheld, nothing is said here of what is held. Confirming or denying would be likely to prejudice the prevention of crime.

This should not be taken to show that information is or is not held.
:::`,
  },
];
