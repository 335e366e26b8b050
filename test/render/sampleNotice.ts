/** A whole letter with a little of everything, and with faults for the margin: the public interest test of section 31 is one-sided. */
export const SAMPLE_NOTICE = `---
foi: 1
reference: FOI-26-0417
subject: Vandalised speed cameras
received: 2026-10-05
issued: 2026-10-30
requester: { name: A. Requester }
signatory: { name: B. Officer, title: Information Access Manager }
fields: { unit: "" }
attachments:
  - { file: cameras.csv, title: Cameras by month }
---

# Freedom of Information request ((reference))

((issued))

Dear ((requester.name)),

Thank you for your request to the ((unit)), which we received on ((received)). You asked:

:::request
1. How many speed cameras were vandalised in 2025, month by month?
2. At which sites?
3. Has any person been investigated for it?
:::

:::decision
We answer question 1 in full. We withhold the answer to question 2 under section 31(1)(a) of the Freedom of Information Act 2000. As to question 3, we neither confirm nor deny that we hold information, as the duty in section 1(1)(a) does not apply by virtue of section 30(3), by reference to section 30(1)(a)(i). This letter is a refusal notice under section 17 of the Act.
:::

:::disclosed{questions="1"}
## Question 1

Eleven speed cameras were vandalised in 2025. The table shows the first months; [the whole list](cameras.csv) is attached, and earlier years are on <https://www.example.org/cameras>.

| Month | Cameras | Repaired |
|---|---:|---|
| January | 3 | all |
| February | 0 | none |
| March | 8 | six |
:::

:::withheld{under="31(1)(a)" questions="2" information="the sites of the eleven cameras" likelihood="would be likely to"}
## Question 2: section 31(1)(a), prevention or detection of crime

We hold this information and withhold it.

### Harm

A list of sites would tell people which cameras are without protection and where to strike again before repairs are made. That would be likely to prejudice the prevention of crime, because the same eleven sites were chosen more than once.

### Public interest test

#### Factors favouring maintaining the exemption

- Cameras that work keep speeds down near schools.
- Each repair takes a crew off other work for a day.
:::

:::ncnd{under="30(3) with 30(1)(a)(i)" questions="3"}
## Question 3: section 30(3) by reference to section 30(1)(a)(i), investigations

We neither confirm nor deny that we hold information for this question. Any answer would show whether a person is or is not under investigation.

### Public interest test

#### Factors favouring confirming or denying

- People want to know that damage to public property is followed up.

#### Factors favouring neither confirming nor denying

- A person who learns that nobody is being investigated can repeat the offence without fear.

#### Balance

In all the circumstances of the case the public interest in maintaining the exclusion of the duty to confirm or deny outweighs the public interest in confirming whether we hold the information, because an answer would help the very people an investigation would be about.
:::

:::rights
## If you are not satisfied

You can ask us for an internal review within forty working days, by writing to the address above. If you are still not satisfied, you can complain to the Information Commissioner under section 50 of the Act: ((regulator.url)), telephone ((regulator.telephone)).
:::

Yours sincerely,

((signatory.name)), ((signatory.title))
`;
