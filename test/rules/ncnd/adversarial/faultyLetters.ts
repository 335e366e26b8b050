import { type Case, DUTY as NO_DUTY, FURTHER, HARM, LEAK, NO_PROVISION, SCOPE, SUBSTANTIVE, WITHHELD } from './model';

const DUTY = 'as the duty in section 1(1)(a) of the Freedom of Information Act 2000 does not apply by virtue of';
const CAVEAT = 'This should not be taken as an indication that such information is or is not held.';
const MARKED_HEAD =
  'We neither confirm nor deny whether we hold the information you asked for. The duty in section 1(1)(a) of the Freedom of Information Act 2000 does not apply, by virtue of section 31(3), by reference to section 31(1)(a). Confirming or denying would be likely to prejudice the prevention of crime.';

const letter = (name: string, gives: string, text: string, more: Partial<Case> = {}): Case => ({ name, form: 'plain', text, gives: gives.split(' '), ...more });

/** Whole answers with one fault each. */
export const FAULTY_LETTERS: readonly Case[] = [
  letter(
    'a limb for withholding in the place of the exclusion',
    SUBSTANTIVE,
    `We neither confirm nor deny whether we hold the information you have requested, ${DUTY} section 31(1)(a). Confirming or denying would be likely to prejudice the prevention of crime.

${CAVEAT}`,
  ),
  letter(
    'section 21',
    NO_PROVISION,
    `We neither confirm nor deny whether we hold the information you have requested, ${DUTY} section 21, since confirming or denying would add nothing to what you can find yourself.

${CAVEAT}`,
  ),
  letter(
    'section 43(1)',
    NO_PROVISION,
    `We neither confirm nor deny whether we hold the information you have requested, ${DUTY} section 43(1). A confirmation or a denial would show whether there is a trade secret.

${CAVEAT}`,
  ),
  letter(
    'further to nothing',
    FURTHER,
    `We neither confirm nor deny whether any further information is held, ${DUTY} section 24(2). Saying whether it is held would help those who plan an attack.

${CAVEAT}`,
  ),
  letter(
    'harm of disclosure only',
    HARM,
    `We neither confirm nor deny whether we hold the information you have requested, ${DUTY} section 31(3), by reference to section 31(1)(a).

Disclosure of tactics would be likely to prejudice the prevention of crime. Releasing such details would enable offenders to avoid us.

${CAVEAT}`,
  ),
  letter(
    'given and left open at once',
    SCOPE,
    `We neither confirm nor deny whether we hold the information you have requested, ${DUTY} section 24(2). Saying whether it is held would help those who plan an attack.

The information you have requested is attached.

${CAVEAT}`,
  ),
  letter(
    'confirmed, and left open at once',
    LEAK,
    `We confirm that we hold the information you have requested. We neither confirm nor deny whether we hold the information you have requested, ${DUTY} section 24(2). Saying whether it is held would help those who plan an attack.

${CAVEAT}`,
  ),
  letter(
    'an exclusion of the duty as the reason for withholding',
    WITHHELD,
    `We neither confirm nor deny whether we hold the information you have requested, ${DUTY} section 24(2). We therefore withhold the information under section 24(2). Saying whether it is held would help those who plan an attack.

${CAVEAT}`,
  ),
  letter(
    'a covering paragraph of another letter',
    WITHHELD,
    `Please find our response below. Some of the information has been withheld for the reasons that follow.

We neither confirm nor deny whether we hold the information you have requested, ${DUTY} section 24(2). Saying whether it is held would help those who plan an attack.

${CAVEAT}`,
  ),
  letter(
    'a heading that gives it away',
    WITHHELD,
    `Thank you for waiting for our answer.

Why the information is withheld

We neither confirm nor deny whether we hold the information you have requested, ${DUTY} section 24(2). Saying whether it is held would help those who plan an attack.

${CAVEAT}`,
  ),
  letter(
    'a heading that names what is held',
    LEAK,
    `The information we hold

We neither confirm nor deny whether we hold the information you have requested, ${DUTY} section 24(2). Saying whether it is held would help those who plan an attack.

${CAVEAT}`,
  ),
  letter(
    'no duty said anywhere',
    NO_DUTY,
    `We neither confirm nor deny whether we hold the information you have requested. Confirming or denying would be likely to prejudice the prevention of crime.

Section 31(3), by reference to section 31(1)(a)

A confirmation would warn offenders and a denial would reassure them.

${CAVEAT}`,
  ),
  letter(
    'the Regulations, with the report granted',
    LEAK,
    `Under regulation 12(6) of the Environmental Information Regulations 2004 we neither confirm nor deny whether we hold the information you asked for, because to confirm or deny would adversely affect public safety under regulation 12(5)(a). The survey was carried out in May and the report is detailed. The public interest in preventing harm outweighs the presumption in favour of disclosure and the interest in knowing.

${CAVEAT}`,
    { regime: 'EIR' },
  ),
  letter(
    'the Scottish Act, with withholding',
    SCOPE,
    `Under section 18(1) of the Freedom of Information (Scotland) Act 2002 we neither confirm nor deny whether the information you asked for exists or is held. The information has been withheld under section 35(1)(a), since its disclosure would be likely to prejudice substantially the prevention of crime.

To reveal whether the information exists or is held would be contrary to the public interest, because it would tell offenders where we look.

Our answer should not be taken to mean that the information does or does not exist.`,
    { regime: 'FOISA' },
  ),
  letter(
    'the Scottish Act, on a section that is not in the list',
    'ncnd-foisa-list',
    `Under section 18(1) of the Freedom of Information (Scotland) Act 2002 we neither confirm nor deny whether the information you asked for exists or is held. If it existed and were held, it would be exempt under section 36(1), confidentiality.

To reveal whether the information exists or is held would be contrary to the public interest, because it would show whether advice was taken.

Our answer should not be taken to mean that the information does or does not exist.`,
    { regime: 'FOISA' },
  ),
  {
    name: 'a decision line that gives it away',
    form: 'notice',
    gives: [WITHHELD],
    text: `:::decision
The information you asked for is withheld.
:::

:::ncnd{under="31(3) with 31(1)(a)"}
## Section 31(3), by reference to section 31(1)(a)

${MARKED_HEAD}

This should not be taken to show that information is or is not held.
:::`,
  },
  {
    name: 'a heading inside the block that gives it away',
    form: 'notice',
    gives: [WITHHELD],
    text: `:::ncnd{under="31(3) with 31(1)(a)"}
## Section 31(3), by reference to section 31(1)(a)

${MARKED_HEAD}

### Why we have withheld the information

A confirmation would warn offenders and a denial would reassure them.

This should not be taken to show that information is or is not held.
:::`,
  },
  {
    name: 'a block whose words speak of other questions as well, and leak about its own',
    form: 'notice',
    questions: 2,
    gives: [WITHHELD],
    text: `:::disclosed{questions="1"}
## Question 1

We hold the information requested in question 1. There were eleven.
:::

:::ncnd{under="31(3) with 31(1)(a)" questions="2"}
## Question 2: section 31(3), by reference to section 31(1)(a)

We neither confirm nor deny whether we hold the information requested in question 2. The duty in section 1(1)(a) of the Freedom of Information Act 2000 does not apply, by virtue of section 31(3), by reference to section 31(1)(a). Confirming or denying would be likely to prejudice the prevention of crime. The information requested in question 2 is exempt.

This should not be taken to show that information is or is not held.
:::`,
  },
  {
    name: 'a block for further information that has nothing before it',
    form: 'notice',
    gives: [FURTHER],
    text: `:::ncnd{under="24(2)"}
## Section 24(2)

We neither confirm nor deny whether we hold any further information. The duty in section 1(1)(a) of the Freedom of Information Act 2000 does not apply, by virtue of section 24(2). Confirming or denying would help those who plan an attack.

This should not be taken to show that information is or is not held.
:::`,
  },
];
