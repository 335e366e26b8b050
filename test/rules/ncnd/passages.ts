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
  sound('Personal data of others is, in most cases, exempt from disclosure.'),
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

  // Forms of forces, councils, departments and trusts.
  sound('We therefore refuse your request and this letter is a refusal notice under section 17 of the Act.'),
  sound('We have considered whether the information, if held, is exempt.'),
  sound('The exemption applies to the whole of your request.'),
  sound('We cannot say whether anything has been withheld.'),
  sound('Information is only exempt under the Act if an exemption applies.'),
  sound('As a public authority we hold a wide range of information about policing, much of which we publish.'),
  sound('The University must process the personal data it holds fairly and lawfully.'),
  sound('All information held by a public authority is subject to the Act.'),
  sound('Patients expect us to keep the information we hold about them confidential.'),
  sound('You have the right to request recorded information held by the Council.'),
  sound('A neither confirm nor deny response is used consistently, whether information is held or not.'),
  sound('It is important that we use this response even where no information is held.'),
  sound('Were we to use it only where information is held, the response would itself be a confirmation.'),
  sound('If it was only used when information was held, requesters would soon know.'),
  sound('Consistent use is needed even where no information is held, since otherwise a refusal would disclose that information is held.'),
  sound('In order to be effective, the response must be used whether or not the requested information is held.'),
  sound('Section 23(5) applies because confirmation or denial would disclose exempt information.'),
  sound(
    'To give a statement of the reasons why neither confirming nor denying is appropriate would itself involve the disclosure of exempt information, therefore under section 17(4) no explanation can be given.',
  ),
  sound('To the extent that section 24(2) applies, the Council has determined that the balance of the public interest favours neither confirming nor denying.'),
  sound('There are no absolute restrictions on this.'),
  sound('We do not consider that the public interest would be served by confirming or denying.'),
  sound('Enforcing the law is our task, and information that may be held for it is treated in confidence.'),
  sound('Any operation, if there was one, would be covert by nature.'),
  sound('The fact of confirming that information is held would itself be sensitive.'),
  sound('Any release under the Act is a release to the world.'),
  sound('We recognise that you have seen reports in the press about this.'),
  sound('The individual named in your request has not been told of it.'),
  sound('We note that there has been press coverage of the alleged incident.'),
  sound('It may be that some of what you ask for is in the public domain.'),
  sound('We would be revealing whether this person was under investigation.'),
  sound('This is because doing so would involve disclosing personal data.'),
  sound('An individual would not expect us to tell the world whether they had made a complaint.'),
  sound('If there were records, releasing them would be unfair.'),
  sound('We are not able to provide you with the information you have requested.'),
  sound('We have not confirmed whether the information exists.'),
  sound('The information requested, if held, would constitute personal data.'),
  sound('The information requested would constitute the personal data of a third party.'),
  sound('Your request asks for information which, if held, would relate to an identifiable person.'),
  sound('This should not be interpreted as implying that information is held but has been withheld.'),
  sound('Please be aware that the information may or may not be held by another force.'),
  sound('Confirmation that the force held such information would suggest that an investigation was under way.'),
  sound('Saying that no such information was held would tell a suspect that nobody was looking.'),
  sound('By confirming that we hold the requested information we would be disclosing that a complaint was made.'),
  sound('Stating that a search found no records would be as revealing as stating that it found some.'),
  sound('The duty to say whether information is held is separate from the duty to provide it.'),
  sound('We have weighed the effect of saying that the information is held against the effect of saying that it is not.'),
  sound('You may wish to know that we publish yearly figures on damage to cameras.'),
  sound('Section 1(1)(a) requires us to tell you whether we hold the information, and section 1(1)(b) to give it to you if it is held and not exempt.'),
  sound('The Information Commissioner has accepted this approach where a reply would show that a file existed.'),
  sound('We considered the arguments for and against disclosure of whether the information is held.'),
  sound('Where a person is the subject of an investigation, the fact is their personal data.'),
  sound('It is not in the public interest to confirm or deny that an investigation is ongoing.'),
  sound('Such a response is exempt from the need to state whether records exist.'),
  sound('The Council is exempt from confirming or denying under section 40(5B)(a)(i).'),
  sound('A confirmation would show that the officers were involved.'),
  sound('We do not consider it fair to reveal that a person was arrested, if indeed they were.'),

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
  faulty('The report you ask for is held but is exempt.', WITHHELD),
  faulty('Some information is being withheld under this provision.', WITHHELD),
  faulty('The relevant data has been removed.', WITHHELD),
  faulty('The documents fall within this exemption and have been withheld.', WITHHELD),
  faulty('We hold it but cannot release it.', LEAK),
  faulty('After carefully considering the contents of the file we have decided to neither confirm nor deny.', LEAK),
  faulty('Our records show nothing about this person.', LEAK),
  faulty('We have no record of this.', LEAK),
  faulty('There is no information.', LEAK),
  faulty('There was no such incident.', LEAK),
  faulty('I have located the relevant records and neither confirm nor deny what they say.', LEAK),
  faulty('As the report contains personal data, confirming or denying would be unfair.', LEAK),
  faulty('The disciplinary panel’s report is confidential, so that confirming or denying would be unfair.', LEAK),
  faulty('The names of the officers involved cannot be confirmed or denied.', LEAK),
  faulty('The complainant was promised confidentiality, so confirming or denying would be unfair.', LEAK),
  faulty('We cannot disclose the information because it is held for a current investigation.', LEAK),
  faulty('Release of the footage would identify those shown in it, and confirming or denying would too.', LEAK),
  faulty('The investigation is complete, so confirming or denying would serve nobody.', LEAK),
  faulty('The information, which we hold for law enforcement, is protected from confirmation or denial.', LEAK),
  faulty('Only a redacted version could be released, and confirming or denying would be unfair.', WITHHELD),
  faulty('Our search of the system returned several results.', LEAK),
  faulty('We can confirm that we hold no information.', LEAK),
  faulty('There is nothing on our system about this person.', LEAK),
  faulty('It is not in the public interest to release the information held.', LEAK),
  faulty('Confirming or denying is harmful while the matter is under investigation.', LEAK),
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
    text: `We have decided to release the whole of the information to you.

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
    name: 'a force, with four exclusions and one harm',
    text: `Anytown Police neither confirms nor denies that it holds the information, since the duty in section 1(1)(a) of the Freedom of Information Act 2000 does not apply, by virtue of the following exclusions:

Section 23(5), security bodies
Section 24(2), national security
Section 30(3), investigations, by reference to section 30(2)(a)(i)
Section 31(3), law enforcement, by reference to section 31(1)(a)

Harm

To confirm or deny that any information is held about covert officers would show what the force can do, and where it may or may not do it. To confirm where information is held would tell those who plan an attack which areas to avoid.

Factors favouring confirming or denying

The public would know how its money is spent.

Factors favouring neither confirming nor denying

As the harm shows, an answer would help those whom we are there to stop.

Balance

The force will not say whether information is or is not held if to do so could undermine national security. In all the circumstances the balance favours neither confirming nor denying that information is held.

No inference can be drawn from this refusal that information does or does not exist.`,
    gives: [],
  },
  {
    name: 'a council asked about a complaint',
    text: `The Council neither confirms nor denies whether it holds information of the description in your request. The duty in section 1(1)(a) of the Freedom of Information Act 2000 does not apply, by virtue of section 40(5B)(a)(i) of that Act.

To confirm or deny that the information is held would itself disclose whether somebody had complained, which is that person’s personal data. Nobody would expect that to be disclosed, and to do so would contravene the first data protection principle in Article 5(1)(a) of the UK GDPR.

This should not be taken as confirming that the information you have requested is or is not held by the Council.`,
    gives: [],
  },
  {
    name: 'a trust that explains what it would otherwise do',
    text: `Under section 1(1)(a) of the Act the Trust would normally have to confirm whether it holds the information. However, we consider that the exclusion in section 40(5B)(a)(i) applies. The Trust is therefore not obliged to confirm or deny whether it holds what you have asked for.

If the Trust confirmed that reports were held about a named doctor, it would be telling the world that the doctor had been involved in an incident. If no reports were held and we said so for one doctor, but refused for another, an inference could be drawn.

Nothing in this response implies that information is or is not held.`,
    gives: [],
  },
  {
    name: 'a department, under sections 23(5) and 24(2)',
    text: `We neither confirm nor deny whether we hold the information you have requested, by virtue of sections 23(5) and 24(2) of the Freedom of Information Act 2000. Section 23(5) removes our duty to say whether we hold information about any of the bodies in section 23(3). Section 24(2) removes that duty where the exemption from section 1(1)(a) is required to safeguard national security.

There is a general public interest in openness. Against this, confirming or denying whether information is held would be of use to those who wish to harm the country. On balance the public interest in neither confirming nor denying outweighs that in confirming.

This response should not be taken as conclusive evidence that the information you have requested exists or does not exist.`,
    gives: [],
  },
  {
    name: 'a university that is unable to confirm or deny',
    text: `The University is unable to confirm or deny whether it holds information about complaints against the person you name. The information, if it exists, would be the personal data of that person, and confirming whether or not it is held would breach the data protection principles. The duty to confirm or deny does not therefore arise, under section 40(5B)(a)(i) of the Freedom of Information Act 2000.

The above should not be read as an indication as to whether or not the University holds any such information.`,
    gives: [],
  },
  {
    name: 'some information given, and any other left open',
    text: `We can confirm that we hold some information within the scope of your request, and a copy of the policy is attached.

In addition, we can neither confirm nor deny that any other information relevant to your request is held, as the duty in section 1(1)(a) of the Freedom of Information Act 2000 does not apply by virtue of section 24(2) and section 31(3). Section 31(3) applies because to confirm or deny would be likely to prejudice the prevention or detection of crime.

This should not be taken as conclusive evidence that any other information exists or does not exist.`,
    gives: [],
  },
  {
    name: 'some information withheld, and any further left open',
    text: `The Department holds information in scope of your request. Some of that information is exempt under section 35(1)(a) of the Freedom of Information Act 2000 and is withheld.

We also neither confirm nor deny whether any further information is held, under section 23(5) of the Act.

Section 35(1)(a)

The information relates to the formulation of government policy. Disclosure of the information would inhibit free discussion.

Section 23(5)

Section 23(5) excludes the duty of a public authority to confirm or deny whether it holds information which, if held, would be exempt under section 23(1). This should not be taken as an indication that such information is or is not held.`,
    gives: [],
  },
  {
    name: 'a head teacher of whom too much is told',
    text: `We neither confirm nor deny whether the information is held, as the duty to confirm or deny does not apply under section 40(5B)(a)(i) of the Freedom of Information Act 2000. To confirm or deny would be unfair to a person. The panel’s report is confidential.

This should not be taken as confirming or denying that information is held.`,
    gives: [LEAK],
  },
  {
    name: 'called exempt under an exclusion, then neither confirmed nor denied',
    text: `The information you requested is exempt by virtue of section 30(3) of the Freedom of Information Act 2000, by reference to section 30(1)(a)(i). The force neither confirms nor denies that it holds it, and the duty in section 1(1)(a) does not apply.

This should not be taken as an indication that any information is held.`,
    gives: [WITHHELD],
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
