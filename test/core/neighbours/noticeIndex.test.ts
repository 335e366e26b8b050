import * as assert from 'node:assert/strict';
import { neighbourFacts } from '../../../server/src/core/neighbours/facts';
import { NoticeIndex } from '../../../server/src/core/neighbours/noticeIndex';
import { parse } from '../../../server/src/core/syntax/index';

const facts = (text: string) => neighbourFacts(parse(text, { form: 'dialect' }));

const REASONS =
  'The list would show which cameras stand without protection. Whoever wants to damage one would know where to go. More cameras would be lost, and the roads that they watch would be less safe.';
const notice = (reference: string, reasons: string, authority = 'anytown-police') => `---
foi: 1
reference: ${reference}
authority: ${authority}
requester: { name: Jane Thorncastle }
---

:::request
1. At which sites do cameras stand?
2. How much did the repair of cameras cost in 2025?
:::

:::disclosed{questions="2"}
Eleven pounds.
:::

:::withheld{under="31(1)(a)" questions="1"}
## Section 31(1)(a), prevention or detection of crime

### Harm

${reasons}

### Public interest test

#### Balance

In all the circumstances the balance favours withholding.
:::
`;

describe('what a notice is compared by', () => {
  it('is its names, its longer reasons and its questions with their outcomes', () => {
    const read = facts(notice('FOI-1', REASONS));
    assert.deepEqual([read.reference, read.authority, read.requester], ['FOI-1', 'anytown-police', 'Jane Thorncastle']);
    assert.deepEqual(
      read.passages.map(({ kind, under, about }) => ({ kind, under, about })),
      [{ kind: 'harm', under: '31(1)(a)', about: 'Section 31(1)(a), prevention or detection of crime' }],
    );
    assert.deepEqual(
      read.questions.map(({ label, outcomes }) => ({ label, outcomes })),
      [
        { label: '1', outcomes: ['withheld'] },
        { label: '2', outcomes: ['disclosed'] },
      ],
    );
  });

  it('leaves out prompts and reasons too short to tell from a formula', () => {
    assert.deepEqual(facts(notice('FOI-1', '[insert: what would happen]')).passages, []);
    assert.deepEqual(facts(notice('FOI-1', 'It would harm us. Badly.')).passages, []);
  });

  it('can be read of any text', () => {
    for (const text of ['', '---\n', ':::withheld', ':::request\n:::\n:::ncnd{questions="x"}\n# Harm', '\u0000'.repeat(9)]) assert.ok(facts(text));
  });
});

describe('the notices of a workspace', () => {
  const index = new NoticeIndex();
  index.set('file:///ws/a%20b.foi.md', facts(notice('FOI-1', REASONS)));
  index.set(
    'file:///ws/other.foi.md',
    facts(
      notice(
        'FOI/2',
        'Nobody was told of the plan. The plan was made in May, and in June it was dropped. What is left of it lies in a drawer of the office by the stairs.',
      ),
    ),
  );
  const own = facts(notice('FOI-3', REASONS.replace('less safe', 'much less safe')));
  const around = index.around('file:///ws/own.foi.md', new Map([['anytown-police', 'Anytown Police']]));

  it('are asked for nearly the same reasons', () => {
    const [passage] = own.passages;
    assert.ok(passage);
    const found = around.passagesLike(passage);
    assert.deepEqual(
      found.map((like) => like.notice.file),
      ['a b.foi.md'],
    );
    assert.deepEqual(around.passagesLike({ ...passage, kind: 'balance' }), []);
  });

  it('are asked for similar questions of the same authority', () => {
    const [question] = own.questions;
    assert.ok(question);
    assert.equal(around.questionsLike(question, 'anytown-police').length, 2);
    assert.equal(around.questionsLike(question, 'northshire-police').length, 0);
  });

  it('are found by reference, whatever signs part it, and by the last word of a name', () => {
    assert.equal(around.withReference('foi 2')?.file, 'other.foi.md');
    assert.equal(around.withReference('FOI-9'), undefined);
    assert.deepEqual(
      around.requestersNamed('THORNCASTLE').map(({ name }) => name),
      ['Jane Thorncastle', 'Jane Thorncastle'],
    );
  });

  it('never answer with the notice that asks', () => {
    const self = index.around('file:///ws/other.foi.md');
    assert.equal(self.withReference('FOI/2'), undefined);
    assert.equal(self.size, 1);
  });

  it('follow what becomes of a notice', () => {
    index.set('file:///ws/other.foi.md', facts(notice('FOI-20', REASONS)));
    assert.equal(around.withReference('FOI/2'), undefined);
    assert.equal(around.withReference('FOI-20')?.file, 'other.foi.md');
    index.delete('file:///ws/other.foi.md');
    assert.equal(around.withReference('FOI-20'), undefined);
    assert.equal(around.size, 1);
  });
});
