import assert from 'node:assert/strict';
import { law } from '../../server/src/core/law/index';
import { lift } from '../../server/src/core/notice/lift';
import { previewModel } from '../../server/src/core/render/index';
import type { Finding } from '../../server/src/core/rules/finding';
import { parse } from '../../server/src/core/syntax/index';

const TEXT = `---
foi: 1
reference: A
---

# Answer ((issued))

:::withheld{under="31(1)(a), 43(2)"}
## Section 31(1)(a) and section 43(2)

We withhold it.
:::

Yours
`;

function findingAt(words: string, severity: Finding['severity'] = 'error'): Finding {
  const start = TEXT.indexOf(words);
  return {
    rule: 'a-rule',
    messageKey: 'a',
    severity,
    certainty: 'certain',
    message: `About ${words}.`,
    why: '',
    todo: '',
    span: { start, end: start + words.length },
    citation: undefined,
    related: [],
    fixes: () => [],
  };
}

function model(findings: readonly Finding[], final = false): ReturnType<typeof previewModel> {
  const syntax = parse(TEXT, { form: 'dialect' });
  return previewModel(syntax, lift(syntax, law), findings, { final, law });
}

describe('the model of a preview', () => {
  it('has the passages with their lines', () => {
    assert.deepEqual(
      model([]).blocks.map(({ html, startLine, endLine }) => [html, startLine, endLine]),
      [
        ['<h1 id="answer-issued-not-filled-in">Answer <mark class="gap">[issued: not filled in]</mark></h1>', 5, 5],
        ['<h2 id="section-31-1-a-and-section-43-2">Section 31(1)(a) and section 43(2)</h2>', 8, 8],
        ['<p>We withhold it.</p>', 10, 10],
        ['<p>Yours</p>', 13, 13],
      ],
    );
  });

  it('labels the first passage of an outcome with what is relied on', () => {
    assert.deepEqual(
      model([]).blocks.map(({ outcome, label }) => [outcome, label && `${label.words}: ${label.citations.join(', ')}`]),
      [
        [null, null],
        ['withheld', 'Withheld: 31(1)(a), 43(2)'],
        ['withheld', null],
        [null, null],
      ],
    );
  });

  it('puts a finding beside its passage, one on a fence beside the first passage of the block, one in the front matter at the top', () => {
    const { blocks, findings } = model([findingAt('reference: A'), findingAt('43(2)"'), findingAt('withhold it'), findingAt('Yours')]);
    assert.deepEqual(
      findings.map(({ block, line }) => [blocks.findIndex(({ id }) => id === block), line]),
      [
        [0, 2],
        [1, 7],
        [2, 10],
        [3, 13],
      ],
    );
    assert.equal(new Set(findings.map(({ key }) => key)).size, 4);
  });

  it('counts findings and gaps, and says that it is a draft', () => {
    const { counts, draft, gaps } = model([findingAt('Yours'), findingAt('reference', 'warning')]);
    assert.deepEqual(counts, { error: 1, warning: 1, information: 0, hint: 0 });
    assert.equal(draft, 'DRAFT, not to be sent: 1 error and 1 gap to put right');
    assert.deepEqual(gaps, [{ words: '[issued: not filled in]', line: 5 }]);
  });

  it('has no findings and no labels as the requester sees it, and still says that it is a draft', () => {
    const { blocks, findings, draft, final } = model([findingAt('Yours')], true);
    assert.equal(final, true);
    assert.deepEqual(findings, []);
    assert.ok(blocks.every(({ outcome, label }) => outcome === null && label === null));
    assert.match(draft ?? '', /^DRAFT/);
  });

  it('is plain data', () => {
    const one = model([findingAt('Yours')]);
    assert.deepEqual(JSON.parse(JSON.stringify(one)), one);
  });
});
