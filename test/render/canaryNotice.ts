/**
 * A notice in which everything that must not leave holds a word beginning with CANARY. Each word is unlike any other,
 * and long enough to be known when a sign of it is lost.
 */
export const CANARY_NOTICE = `---
foi: 1
reference: FOI-26-0417
kind: response
lang: en-GB
subject: Speed cameras
received: 2026-10-05
issued: 2026-10-30
# CANARYyamlcomment
questions: 3
requester: { name: A. Requester, address: CANARYaddress }
signatory: { name: B. Officer, title: Information Access Manager }
attachments:
  - { file: records.csv, title: CANARYattachment }
fields: { unit: Traffic Unit, unused: CANARYfield }
withheld-words: [CANARYwithheldword]
waivers:
  - { rule: dates-missing, reason: CANARYwaiverreason }
---

<!-- CANARYcommenttop -->

# Request ((reference))

Dear ((requester.name)),<!-- CANARYcommentinline --> thank you for your request to the ((unit)).

<!--
CANARYcommentlong

CANARYcommentlongtwo
-->

:::request
1. How many cameras?
2. At which sites?
3. Who did it?

:::internal
CANARYinrequest
:::

More of the request.
:::

:::decision
We rely on section 31(1)(a). See [our records](records.csv "CANARYlinktitle") and [the guide][guide].

[guide]: https://example.org/guide "CANARYdefinitiontitle"
:::

::: internal
CANARYinternaltop

| CANARYcell | b |
|---|---|
| c | d |

[hidden]: https://example.org/CANARYdefinition
:::

:::withheld{under="31(1)(a)" questions="2" information="CANARYinformation" likelihood="would"}
## Section 31(1)(a)

We withhold it. A [hidden] reference.

:::internal
CANARYinternalnested
:::

<!-- waive pit-missing: CANARYwaiver -->
### Harm

- one <!-- CANARYcommentinitem -->
- two

:::standard{id="CANARYstandardid" rev="CANARYstandardrev"}
Standard words.
:::

Words after.
:::

:::CANARYname{under="CANARYunknownattribute"}
CANARYunknown

:::standard{id="x" rev="y"}
CANARYstandardinunknown
:::

CANARYunknownend
:::

:::internl
CANARYmisspelt
:::

:::{information="CANARYunreadableattribute"}
CANARYunreadable
:::

::disclosd
CANARYmisspeltleaf
:::

- an item

  :::internal
  CANARYinlist
  :::

:::disclosed{questions="1"}
> A quotation

> :::internal
> CANARYinquotation
> :::

Eleven cameras.
:::
:::rights
You may complain.
:::
:::internal
CANARYtight
:::
Yours sincerely,

((signatory.name))
`;

export const CANARY = /CANARY[a-z]+/g;
