import { applyEdits } from '../../server/src/core/text/edits';
import { parse, type SyntaxDocument, type SyntaxFault } from '../../server/src/core/syntax';

export function dialect(text: string): SyntaxDocument {
  return parse(text, { fileName: 'letter.foi.md' });
}

/** `code/message` of every fault, in order of place. */
export function faultNames(document: SyntaxDocument): string[] {
  return document.faults.map((fault) => `${fault.code}/${fault.message}`);
}

/** The text after the fix of one fault. */
export function mended(text: string, fault: SyntaxFault): string {
  return applyEdits(text, fault.fix?.edits ?? []);
}

/** Pieces as `kind: words`, one a line, for comparison. */
export function words(document: SyntaxDocument): string[] {
  return document.pieces.map((piece) => {
    const list =
      piece.kind === 'item' ? ` ${piece.depth}${piece.number === undefined ? '' : `#${piece.number}`}` : piece.kind === 'heading' ? ` ${piece.depth}` : '';
    return `${piece.kind}${list}: ${piece.prose.text}`;
  });
}

/** A letter with one of everything. */
export const NOTICE = `---
foi: 1
reference: 01.10
received: 2026-03-02
requester: { name: J. Bloggs }
fields:
  unit: Harbour Office
---

# Your request ((reference))

Dear ((requester.name)),

<!-- waive dates-missing: they stand in the covering message -->
Thank you for your request about *berths* &amp; moorings.[^1] See [our page][page]
or write to foi@example.org.

:::request
1. How many berths are let?
2. To whom?
   - by name
   - by address

   Please answer by e-mail.
:::

:::internal
Ask the harbour master (ext. 12).
:::

:::disclosed{questions="1"}
## Question 1

| Year | Berths |
| ---- | -----: |
| 2024 | 12 |
| 2025 | \`14\` |
:::

:::withheld{under="40(2) with 40(3A)(a)" questions="2" information="names of tenants"}
## Question 2: section 40(2)

> Quoted words
> on two lines.

Their names are personal data.

:::standard{id="personal-data" rev="2026-01"}
Standard words.
:::
:::

::page-break

\`\`\`
:::not-a-fence
\`\`\`

[page]: https://example.org/harbour

Yours sincerely
`;

/** Numbers from 0 to below 1, the same on every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
