import assert from 'node:assert/strict';
import { afterEdits, RandomEditor } from '../support/randomEdits';

const LETTER = `---
foi: 1
received: 2026-10-05
---

# Request ((reference))

:::request
1. What did the bridge cost?
2. Who built it?
:::

:::withheld{under="31(1)(a)" questions="1"}
## Question 1: section 31(1)(a)

We hold the papers and withhold them, because they show where the bridge is weak.

| No. | Date |
| --- | --- |
| 1 | 3 March 2025 |
:::

See [the register][reg].

[reg]: https://example.org
`;

describe('random edits', () => {
  it('stay within the text that they are made to, and lead to the text that the editor says', () => {
    const kinds = new Map<string, number>();
    for (let seed = 1; seed <= 40; seed++) {
      const editor = new RandomEditor(LETTER, seed);
      let text = LETTER;
      for (let count = 0; count < 400; count++) {
        const { kind, edits } = editor.step();
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        for (const edit of edits) {
          assert.ok(0 <= edit.span.start && edit.span.start <= edit.span.end && edit.span.end <= text.length, `${kind}, seed ${seed}, step ${count}`);
          text = afterEdits(text, [edit]);
        }
        assert.equal(text, editor.text, `${kind}, seed ${seed}, step ${count}`);
        assert.ok(text.length < 20_000, `${text.length} characters, seed ${seed}`);
      }
    }
    assert.ok(kinds.size >= 23, [...kinds.keys()].join(', '));
    const typed = kinds.get('typing') ?? 0;
    assert.ok(typed > 0.5 * 16_000 && typed < 0.75 * 16_000, `${typed} letters typed`);
  });

  it('take steps back to the very text that stood there', () => {
    const seen = new Set<string>();
    const editor = new RandomEditor(LETTER, 3);
    let undone = 0;
    for (let count = 0; count < 600; count++) {
      seen.add(editor.text);
      const { kind, edits } = editor.step();
      if ((kind !== 'undo' && kind !== 'redo') || edits.length === 0) continue;
      undone += 1;
      assert.ok(seen.has(editor.text), `step ${count}`);
    }
    assert.ok(undone > 5, `${undone}`);
  });

  it('are the same for the same seed', () => {
    const steps = (seed: number) => {
      const editor = new RandomEditor(LETTER, seed);
      return Array.from({ length: 200 }, () => editor.step());
    };
    assert.deepEqual(steps(5), steps(5));
    assert.notDeepEqual(steps(5), steps(6));
  });
});
