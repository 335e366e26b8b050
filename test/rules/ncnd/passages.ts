/** A passage in an answer that neither confirms nor denies, with what the rules on that must say of it. */
export interface AdversarialPassage {
  readonly text: string;
  /** Rule names in order of place; empty where the passage is sound. */
  readonly gives: readonly string[];
}

const sound = (text: string): AdversarialPassage => ({ text, gives: [] });
const faulty = (text: string, ...gives: readonly string[]): AdversarialPassage => ({ text, gives });

const WITHHELD = 'ncnd-withheld-language';
const LEAK = 'ncnd-held-leak';

/** Passages that say nothing of a question, a provision or a figure: they stand in a block and in a letter without marks alike. */
export const PASSAGES: readonly AdversarialPassage[] = [
  // Conditions in every form.
  sound('Any information, if held, would be exempt from disclosure.'),
  sound('If any such information were held, it would be exempt under the same provision.'),
  sound('Were it held, the information would be withheld.'),
  sound('Should any information be held, it would be exempt from disclosure.'),
  sound('Such information, were any to exist, would in our view be exempt.'),
  sound('If we were to confirm that information is held, that would tell others whom we watch.'),
  sound('The information would, if it existed, be redacted before it left the building.'),
  sound('Disclosing the information (if any is held) would help those who break the law.'),
  sound('In the event that such records exist, their disclosure would be unlawful.'),
  sound('To say that we hold the information, or that we do not, would harm the same interest.'),
  sound('Any information that may be held could have been gathered for several reasons.'),
  sound('Whether or not we hold it, an answer would be of use to offenders.'),
  sound('Irrespective of whether information is or is not held, confirming or denying would show where our interest lies.'),
  sound('Confirming that we hold information would alert a suspect; denying that we hold any would reassure one.'),
  sound('A statement that no information is held would be just as revealing.'),
  sound('If no information were held and we said so, a later refusal would be read as a confirmation.'),
  // Nothing is to be concluded; nothing of the kind is said.
  sound('This does not mean that information has been withheld.'),
  sound('You should not infer from this that the information you have requested is held or has been redacted.'),
  sound('No information has been withheld under any other provision.'),
  sound('We are not saying that the information is exempt from disclosure.'),
  sound('Please do not read this as confirmation that the records exist.'),
  sound('Our answer should not be taken as an indication that the information you have requested is or is not held.'),
  // The law, the guidance and practice in general.
  sound('Section 1(1) of the Act gives any person the right to be told whether information is held and, if it is, to have it.'),
  sound('Information is exempt where its disclosure would contravene a data protection principle.'),
  sound('The Act allows information to be withheld where an exemption applies.'),
  sound('The exclusion applies whether or not the information is held.'),
  sound('Public authorities may withhold personal data of other people.'),
  sound('In most cases personal data is exempt from disclosure.'),
  sound('We always give this answer to requests of this kind, whether information is held or not held.'),
  sound('The Commissioner’s guidance says that an authority need not search for the information before it refuses.'),
  sound('The Council is not required to say whether the information is held.'),
  // What the requester said.
  sound('You asked whether we hold a report on the fire.'),
  sound('You say that the force holds a file on the matter, and we can neither confirm nor deny that it does.'),
  // Generic plurals and indefinites grant nothing.
  sound('An answer would hinder any ongoing investigation.'),
  sound('Confirming or denying could compromise ongoing investigations by other forces.'),
  sound('An answer would let anyone under investigation know that they are, and anyone else that they are not.'),
  sound('The request itself is not private, and our answer is made to the world.'),
  sound('We considered the request and the interests of everyone whom an answer could touch.'),
  sound('Revealing the existence of such information, or its absence, would be unfair to the person named.'),
  sound('To disclose whether information exists would tell an applicant something about another person.'),

  // Withholding, asserted.
  faulty('The information has therefore been withheld.', WITHHELD),
  faulty('The information is exempt from disclosure.', WITHHELD),
  faulty('We have redacted the names of the officers.', WITHHELD),
  faulty('Although we neither confirm nor deny that more is held, some of the data has been withheld.', WITHHELD),
  faulty('Confirming or denying would be harmful, and we have withheld the information.', WITHHELD),
  faulty('Because it would, if disclosed, harm an inquiry, the information is withheld.', WITHHELD),
  faulty('We have decided not to release the documents.', WITHHELD),
  faulty('The withheld information would be of use to offenders.', WITHHELD),
  faulty('The documents have been disclosed in part.', WITHHELD),
  faulty('A schedule of the withheld documents can be had on request.', WITHHELD),
  faulty('The public interest favours withholding the information you have asked for.', WITHHELD),
  faulty('Regardless of whether more is held, the exempt material was removed.', WITHHELD),
  faulty('This information is exempt as its disclosure would be harmful.', WITHHELD),
  faulty('The information we hold has been withheld in full.', WITHHELD),
  faulty('Accordingly the footage is being withheld.', WITHHELD),
  faulty('We refuse to disclose the information to you.', WITHHELD),

  // Holding, asserted or taken for granted.
  faulty('The records we located are sensitive.', LEAK),
  faulty('We hold this information for the purposes of law enforcement.', LEAK),
  faulty('Confirming or denying would be harmful because the information is held in confidence.', LEAK),
  faulty('The information we hold, if disclosed, would be of use to offenders.', LEAK),
  faulty('A search was made and no information was found.', LEAK),
  faulty('We do not hold the information, and would refuse it if we did.', LEAK),
  faulty('Our answer to this is a nil return.', LEAK),
  faulty('When the information was reviewed, it was found to be out of date.', LEAK),
  faulty('Having examined the files, we are satisfied that an answer would be harmful.', LEAK),
  faulty('The material contains the names of several people, so that confirming or denying would be unfair.', LEAK),
  faulty('Confirming or denying is harmful, and disclosure of the information would also be harmful.', LEAK),
  faulty('We weighed the sensitivity of the information against what confirming or denying would show.', LEAK),
  faulty('An answer would hinder the ongoing investigation.', LEAK),
  faulty('Confirming or denying could identify the officers involved.', LEAK),
  faulty('The investigation is still open, so that confirming or denying would be harmful.', LEAK),
  faulty('Several arrests were made, and confirming or denying would show where.', LEAK),
  faulty('A list of the documents is at annex A.', LEAK),
  faulty('The information was supplied to us in confidence, and confirming that would breach it.', LEAK),
  faulty('We can confirm that the information is held, but nothing more.', LEAK),
];

/** Whole fragments with blocks: what a part says of its provision, its questions and its neighbours. */
export const MARKED: readonly (AdversarialPassage & { readonly name: string; readonly questions?: number; readonly regime?: 'FOIA' | 'EIR' | 'FOISA' })[] = [
  {
    name: 'a mixed notice in which each part keeps to its own words',
    questions: 2,
    text: `:::withheld{under="40(2) with 40(3A)(a)" questions="1" information="names"}
## Question 1: section 40(2) by virtue of section 40(3A)(a)

We hold the information and have withheld the names under section 40(2), by virtue of section 40(3A)(a).
:::

:::ncnd{under="40(5B)(a)(i)" questions="2"}
## Question 2: section 40(5B)(a)(i)

We can neither confirm nor deny whether we hold the information requested in question 2. The duty in section 1(1)(a) does not apply, by virtue of section 40(5B)(a)(i). The names withheld in answer to question 1 are another matter.

Nothing in this part should be taken to show that information is or is not held.
:::`,
    gives: [],
  },
  {
    name: 'not held for one question beside neither confirming nor denying for another',
    questions: 2,
    text: `:::not-held{questions="1"}
## Question 1

We do not hold this information. We searched the register and found no record.
:::

:::ncnd{under="30(3) with 30(1)(a)(i)" questions="2"}
## Question 2: section 30(3), by reference to section 30(1)(a)(i)

We neither confirm nor deny that we hold the information requested in question 2. The duty in section 1(1)(a) does not apply.

Nothing in this part should be taken to show that information is or is not held.
:::`,
    gives: [],
  },
  {
    name: 'a denial of question 1 carried into the part on question 2',
    questions: 2,
    text: `:::not-held{questions="1"}
We do not hold this information.
:::

:::ncnd{under="30(3) with 30(1)(a)(i)" questions="2"}
## Question 2: section 30(3), by reference to section 30(1)(a)(i)

We neither confirm nor deny that we hold the information requested in question 2. The duty in section 1(1)(a) does not apply. In fact nothing relevant is held, and no records exist.

Nothing in this part should be taken to show that information is or is not held.
:::`,
    gives: [LEAK],
  },
  {
    name: 'a partial refusal with a baseline, which may be told again',
    text: `:::disclosed
## Our answer

We hold this information. Eleven cameras were recorded as damaged by the end of 2025.
:::

:::ncnd{under="31(3) with 31(1)(a)" further="yes"}
## Section 31(3), by reference to section 31(1)(a)

Beyond the figures we hold and have given above, we can neither confirm nor deny that any further information is held. The duty in section 1(1)(a) does not apply.

Nothing in this part should be taken to show that further information is or is not held.
:::`,
    gives: [],
  },
  {
    name: 'a partial refusal that confirms the rest',
    text: `:::disclosed
## Our answer

We hold this information. Eleven cameras were recorded as damaged by the end of 2025.
:::

:::ncnd{under="31(3) with 31(1)(a)" further="yes"}
## Section 31(3), by reference to section 31(1)(a)

We can neither confirm nor deny that any further information is held. The duty in section 1(1)(a) does not apply. The further information we hold is sensitive.

Nothing in this part should be taken to show that further information is or is not held.
:::`,
    gives: [LEAK],
  },
  {
    name: 'documents handed over in the part that leaves open whether there are any',
    text: `:::ncnd{under="31(3) with 31(1)(a)"}
## Section 31(3), by reference to section 31(1)(a)

We can neither confirm nor deny that information is held. The duty in section 1(1)(a) does not apply. Please find attached the documents that we can share.

Nothing in this part should be taken to show that information is or is not held.
:::`,
    gives: [LEAK],
  },
  {
    name: 'a refusal to confirm or deny under a limb for withholding, beside the right one of another section',
    text: `:::ncnd{under="31(3) with 31(1)(a), 24(1)"}
## Section 31(3), by reference to section 31(1)(a), and section 24(1)

We can neither confirm nor deny whether we hold the information. The duty in section 1(1)(a) does not apply, by virtue of section 31(3), by reference to section 31(1)(a), and section 24(1).

Nothing in this part should be taken to show that information is or is not held.
:::`,
    gives: ['ncnd-substantive-citation'],
  },
  {
    name: 'an exclusion of the duty as the reason for redacting',
    text: `:::withheld{under="40(5B)(a)(i)" information="names"}
## Section 40(5B)(a)(i)

We hold the information and have redacted the names under section 40(5B)(a)(i).
:::`,
    gives: ['ncnd-limb-in-withholding'],
  },
  {
    name: 'a decision that withholds what the only block neither confirms nor denies',
    text: `:::decision
We have withheld the information under section 31(3) of the Freedom of Information Act 2000, by reference to section 31(1)(a).
:::

:::ncnd{under="31(3) with 31(1)(a)"}
## Section 31(3), by reference to section 31(1)(a)

We can neither confirm nor deny whether we hold the information. The duty in section 1(1)(a) does not apply.

Nothing in this part should be taken to show that information is or is not held.
:::`,
    gives: [WITHHELD],
  },
  {
    name: 'a duty statement made once, in the decision',
    text: `:::decision
As to your request, the duty in section 1(1)(a) of the Freedom of Information Act 2000 does not apply, by virtue of section 23(5) and section 24(2).
:::

:::ncnd{under="23(5), 24(2)"}
## Sections 23(5) and 24(2)

We can neither confirm nor deny whether we hold the information.

Nothing in this part should be taken to show that information is or is not held.
:::`,
    gives: [],
  },
  {
    name: 'no duty statement at all, and a bare provision',
    text: `:::ncnd{under="31(3)"}
## Section 31(3)

We can neither confirm nor deny whether we hold the information.

Nothing in this part should be taken to show that information is or is not held.
:::`,
    gives: ['ncnd-matter-not-named', 'ncnd-duty-statement-missing'],
  },
  {
    name: 'a Scottish notice under section 18',
    regime: 'FOISA',
    text: `:::ncnd{under="FOISA 18 with 34(1)(b)"}
## Section 18, by reference to section 34(1)(b)

Under section 18 of the Act we refuse to say whether the information exists or is held by us. If it existed and were held, it would be exempt under section 34(1)(b). Disclosing it, if held, would prejudice substantially any investigation. It would be contrary to the public interest to reveal whether it exists or is held.

Nothing in this letter should be taken to show that the information exists or is held.
:::`,
    gives: [],
  },
  {
    name: 'a Scottish notice that says the information is exempt',
    regime: 'FOISA',
    text: `:::ncnd{under="FOISA 18 with 34(1)(b)"}
## Section 18, by reference to section 34(1)(b)

Under section 18 of the Act we neither confirm nor deny whether the information exists or is held by us. The information is exempt under section 34(1)(b).

Nothing in this letter should be taken to show that the information exists or is held.
:::`,
    gives: [WITHHELD],
  },
  {
    name: 'the Environmental Information Regulations',
    regime: 'EIR',
    text: `:::ncnd{under="reg 12(6) with reg 12(5)(a)"}
## Regulation 12(6), by reference to regulation 12(5)(a)

We neither confirm nor deny whether we hold the information, under regulation 12(6), by reference to regulation 12(5)(a). To confirm or deny would adversely affect defence.

Nothing in this part should be taken to show that information is or is not held.
:::`,
    gives: [],
  },
  {
    name: 'a ground of the Regulations that has no exclusion',
    regime: 'EIR',
    text: `:::ncnd{under="reg 12(5)(f)"}
## Regulation 12(5)(f)

We neither confirm nor deny whether we hold the information, under regulation 12(5)(f).

Nothing in this part should be taken to show that information is or is not held.
:::`,
    gives: ['ncnd-no-provision'],
  },
  {
    name: 'the caveat of one part does not serve the other',
    questions: 2,
    text: `:::ncnd{under="40(5B)(a)(i)" questions="1"}
## Question 1: section 40(5B)(a)(i)

We can neither confirm nor deny whether we hold the information requested in question 1. The duty in section 1(1)(a) does not apply.

Nothing in this part should be taken to show that information is or is not held.
:::

:::ncnd{under="24(2)" questions="2"}
## Question 2: section 24(2)

We can neither confirm nor deny whether we hold the information requested in question 2. The duty in section 1(1)(a) does not apply.
:::`,
    gives: ['ncnd-no-caveat'],
  },
];

/** Whole letters without marks. */
export const PLAIN: readonly (AdversarialPassage & { readonly name: string; readonly questions?: number })[] = [
  {
    name: 'names redacted under one provision, the rest neither confirmed nor denied under another, each under its heading',
    questions: 2,
    text: `We hold information for question 1 and attach it. Names have been redacted under section 40(2) of the Freedom of Information Act 2000, by virtue of section 40(3A)(a).

For question 2 we neither confirm nor deny that any information is held, as the duty in section 1(1)(a) does not apply by virtue of section 30(3), by reference to section 30(1)(a)(i).

Section 40(2): personal data

It is not necessary to name the staff, so disclosure would contravene the first principle.

Section 30(3): investigations

To confirm or deny would show whether anyone had been looked into.

Nothing in this letter should be taken to show whether information for question 2 is held.`,
    gives: [],
  },
  {
    name: 'the same, with withholding carried into the part that leaves it open',
    questions: 2,
    text: `We hold information for question 1 and attach it. Names have been redacted under section 40(2) of the Freedom of Information Act 2000, by virtue of section 40(3A)(a).

For question 2 we neither confirm nor deny that any information is held, as the duty in section 1(1)(a) does not apply by virtue of section 30(3), by reference to section 30(1)(a)(i).

Section 40(2): personal data

It is not necessary to name the staff, so disclosure would contravene the first principle.

Section 30(3): investigations

To confirm or deny would show whether anyone had been looked into. The file has been withheld for that reason.

Nothing in this letter should be taken to show whether information for question 2 is held.`,
    gives: [WITHHELD],
  },
  {
    name: 'no overt use, and neither confirm nor deny for covert use',
    text: `We do not hold information on overt use of such equipment.

As regards covert use, we neither confirm nor deny that any other information is held, as the duty in section 1(1)(a) of the Freedom of Information Act 2000 does not apply by virtue of section 24(2).

This should not be taken as showing whether or not information on covert use is held.`,
    gives: [],
  },
  {
    name: 'nothing is held, and neither confirmed nor denied',
    text: `We do not hold this information.

In any case we neither confirm nor deny that the information you have requested is held, as the duty in section 1(1)(a) of the Freedom of Information Act 2000 does not apply by virtue of section 24(2).

This should not be taken as showing whether or not information is held.`,
    gives: [LEAK],
  },
  {
    name: 'an opening for disclosure above a letter that discloses nothing',
    text: `We have today decided to disclose the requested information in full.

We neither confirm nor deny that we hold information about the man you name, as the duty in section 1(1)(a) of the Freedom of Information Act 2000 does not apply by virtue of section 40(5B)(a)(i).

This should not be taken as showing whether or not information is held.`,
    gives: ['ncnd-template-residue'],
  },
  {
    name: 'a substantive limb in the words, the duty in another sentence',
    text: `We neither confirm nor deny whether we hold the information you have requested. The duty in section 1(1)(a) of the Freedom of Information Act 2000 does not apply. We rely on section 31(1)(a).

This should not be taken as showing whether or not information is held.`,
    gives: ['ncnd-substantive-citation'],
  },
  {
    name: 'a Scottish letter under section 18',
    text: `Under section 18 of the Freedom of Information (Scotland) Act 2002 we neither confirm nor deny whether the information exists or is held by the Council. If it existed and was held, the information would be exempt from disclosure under section 38(1)(b).

Revealing whether it exists or is held would be contrary to the public interest, because it would tell others about a person’s private life.

Nothing in this letter should be taken to show that the information exists or is held.`,
    gives: [],
  },
  {
    name: 'an event, not information',
    text: `The Trust can neither confirm nor deny that the patient died, as the duty in section 1(1)(a) of the Freedom of Information Act 2000 does not apply by virtue of section 40(5B)(a)(i).

This should not be taken as showing whether or not information is held.`,
    gives: ['ncnd-subject-not-holding'],
  },
  {
    name: 'a letter that only withholds, and says what neither confirming nor denying would be',
    text: `We hold the information and withhold it under section 31(1)(a) of the Freedom of Information Act 2000. We considered whether to neither confirm nor deny that it is held, and decided that there was no need to.`,
    gives: [],
  },
  {
    name: 'an exclusion of the duty as the reason for withholding, and nothing left open',
    text: `The information is held and has been withheld under section 31(3) of the Freedom of Information Act 2000.`,
    gives: ['ncnd-limb-in-withholding'],
  },
];
