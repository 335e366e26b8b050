import * as assert from 'node:assert/strict';
import { matchesQuery, noticeSymbols } from '../../../server/src/core/features/workspaceSymbol';
import { snapshotOf } from '../../support/features';

const NOTICE = `---
foi: 1
reference: FOI-26-0417
subject: Bridges
---

:::request
1. How many?
2. Where?
:::

:::disclosed{questions="1"}
Ten.
:::

:::withheld{under="31(1)(a), 24(1)" questions="2"}
Kept.
:::
`;

describe('names in the workspace', () => {
  it('are a notice by reference and subject, and its outcomes with provisions and questions', () => {
    assert.deepEqual(
      noticeSymbols(snapshotOf(NOTICE), 'bridges.foi.md').map(
        ({ name, kind, container, range }) => `${kind} ${name} (${container}) line ${range.start.line + 1}`,
      ),
      [
        'notice FOI-26-0417 · Bridges (bridges.foi.md) line 3',
        'outcome Disclosed: question 1 (FOI-26-0417) line 12',
        'outcome Withheld: 31(1)(a), 24(1) · question 2 (FOI-26-0417) line 16',
      ],
    );
  });

  it('are those of the file where the notice has none', () => {
    const [own, ...others] = noticeSymbols(snapshotOf('Dear Sir\n'), 'bridges.foi.md');
    assert.equal(own?.name, 'bridges.foi.md');
    assert.deepEqual(others, []);
  });

  it('are found by their signs in order, whatever the case, with the reference in front too', () => {
    const [, , withheld] = noticeSymbols(snapshotOf(NOTICE), 'bridges.foi.md');
    assert.ok(withheld);
    for (const query of ['', 'with', 'W31a', '31(1)(a)', '0417 with', 'question 2']) assert.ok(matchesQuery(withheld, query), query);
    for (const query of ['30(1)', 'disclosed', 'zz']) assert.ok(!matchesQuery(withheld, query), query);
  });
});
