import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/text/edits';
import { checkText } from '../support/check';
import { inLetter } from '../support/frame';

const FRAGMENT = `---
recieved: { a: [1, "2
fields: { team: }
waivers:
  - { rule: raw-html }
  - { rule: block-fence, reason: no }
---

:::withheld{under="31(1)(a), 42(1)" questions=“1, 9” likelihood="would"}
## Section 31(1)(a)

<!-- waive heading-skipped -->
#### Harm ((team)) ((requestr.name))

It <b>would</b> be likely to [click here](file:x) ![](y.png)

|  |
| --- |
| 1 |
:::

:::ncnd{under="31(3) with 31(1)(a)" likelihood="would"}

- :::internal

::: disclosed
<!-- not closed
:::
:::`;

/** While somebody types, every prefix of a letter is checked. Rules never throw, and a fix is good for the text it was made for. */
describe('checking while someone types', () => {
  const { text } = inLetter(FRAGMENT, { regime: 'FOIA', questions: 2, plain: false });

  it('no rule throws, and every fix changes the text within its bounds', () => {
    for (let end = 0; end <= text.length; end += 19) {
      const prefix = text.slice(0, end);
      const { findings, broken } = checkText(prefix, { today: '2026-11-30' });
      assert.deepEqual(broken, [], `after ${end} characters`);
      for (const finding of findings) {
        assert.ok(0 <= finding.span.start && finding.span.start <= finding.span.end && finding.span.end <= end, `${finding.rule} points outside the text`);
        for (const fix of finding.fixes()) {
          assert.notEqual(applyEdits(prefix, fix.edits), prefix, `${finding.rule}: "${fix.title}" changes nothing`);
          for (const { span } of fix.edits)
            assert.ok(0 <= span.start && span.start <= span.end && span.end <= end, `${finding.rule}: "${fix.title}" edits outside the text`);
        }
      }
    }
  }).timeout(20_000);

  it('no rule throws on the same letter without marks', () => {
    for (let end = 0; end <= text.length; end += 31) assert.deepEqual(checkText(text.slice(0, end), { plain: true }).broken, []);
  }).timeout(20_000);
});
