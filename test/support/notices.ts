/** Notices that several tests work on. All people, places and authorities in them are invented. */

/** The head of a notice in the dialect. */
export const HEAD = `---
foi: 1
reference: FOI-26-0417
authority: anytown-police
received: 2026-10-05
issued: 2026-10-30
requester: { name: A. Requester }
signatory: { name: B. Officer, title: Information Access Manager }
---
`;

/** A whole notice with every kind of block, good enough to be sent but for its prompts. */
export const WHOLE_NOTICE = `${HEAD}
# Freedom of Information request ((reference))

((issued))

Dear ((requester.name)),

You asked:

:::request
1. How many bridges were inspected in 2025?
2. At which places?
3. Has anyone been investigated for damage to them?
:::

:::decision
We answer question 1 in full. We withhold the answer to question 2 under section 31(1)(a) of the Freedom of Information Act 2000. As to question 3, we neither confirm nor deny that we hold information, as the duty in section 1(1)(a) does not apply by virtue of section 30(3), by reference to section 30(1)(a)(i). This letter is a refusal notice under section 17 of the Act.
:::

:::disclosed{questions="1"}
## Question 1

Forty bridges were inspected in 2025. The list stands at <https://example.org/bridges>.
:::

<!-- waive pit-formula: the balance was drawn for these places
alone -->
:::withheld{under="31(1)(a)" questions="2" information="the places of the bridges" likelihood="would be likely to"}
## Question 2: section 31(1)(a), prevention or detection of crime

We hold this information and withhold it.

### Harm

A list of places would tell people where nobody watches. That would be likely to prejudice the prevention of crime.

### Public interest test

#### Factors favouring disclosure

- People could see which bridges were looked at.

#### Factors favouring maintaining the exemption

- Fewer bridges would be damaged.

#### Balance

In all the circumstances of the case the public interest in maintaining the exemption outweighs the public interest in disclosing the places, because the number in question 1 already shows the extent of the work.
:::

:::ncnd{under="30(3) with 30(1)(a)(i)" questions="3"}
## Question 3: section 30(3) by reference to section 30(1)(a)(i), investigations

We neither confirm nor deny that we hold the information requested in question 3.

### Public interest test

#### Factors favouring confirming or denying

- It would show whether such damage is taken seriously.

#### Factors favouring neither confirming nor denying

- A suspect would learn whether they are looked for.

#### Balance

In all the circumstances of the case the public interest in maintaining the exclusion of the duty to confirm or deny outweighs the public interest in confirming or denying, because the warning to a suspect could not be undone.

:::standard{id="ncnd-caveat" rev="2026-01"}
Nothing in this part should be taken to show that the information is or is not held.
:::
:::

:::internal
Ask the bridge team about the two that were closed.
:::

:::rights
## If you are not satisfied

You can ask us for an internal review within two months. You can then complain to the Information Commissioner.
:::

Yours sincerely,

((signatory.name)), ((signatory.title))
`;

/** A letter with no marks at all. */
export const PLAIN_LETTER = `Dear Requester

Freedom of Information request FOI-26-0500

You asked:

"How much was paid for the new boats?"

Decision

We have decided to withhold the information under section 43(2) of the Freedom of Information Act 2000.

Section 43(2) Commercial interests

The prices would be of use to other builders.

Complaint rights

If you are unhappy you may ask for an internal review. You may then complain to the Information Commissioner's Office at https://ico.org.uk.

Yours sincerely
B. Officer
`;
