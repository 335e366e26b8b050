import assert from 'node:assert/strict';
import { foiNotice, folderWith } from './support';

/** Sets the title of the terminal, clears the screen, turns the writing round. */
const ACTS = '\u001b]0;taken\u0007\u001b[2J\u009b31m\u202e';
const LETTER = `---
foi: 1
reference: ${JSON.stringify(ACTS)}
attachments:
  - { file: ${JSON.stringify(`${ACTS}.xlsx`)} }
---

Dear ${ACTS},

:::withheld{exemption="40(99)" ${ACTS}="${ACTS}"}
We withhold it under section 40(2). ${ACTS}
:::

((${ACTS})) and [it](${ACTS}).
`;

describe('words that would act on a terminal', function () {
  this.timeout(30_000);
  const folder = folderWith({ 'a.foi.md': LETTER, [`${ACTS.replaceAll('/', '')}.foi.md`]: LETTER, 'b.xlsx': `PK\u0003\u0004${ACTS}` });

  for (const words of [['check'], ['check', '.'], ['inspect', 'a.foi.md'], ['attachments', 'b.xlsx'], ['attachments', `${ACTS}.xlsx`]])
    it(`are shown as what they are by ${words.slice(0, 1).join('')} ${words.length > 1 ? JSON.stringify(words.at(-1)) : ''}`, async () => {
      const { out, err } = await foiNotice(words[1] === undefined ? [...words, 'a.foi.md'] : words, { cwd: folder });
      assert.ok(out + err !== '');
      assert.doesNotMatch(out + err, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      if (words[0] === 'check') assert.match(out, /\u241b\]0;taken\u2407/);
    });
});
