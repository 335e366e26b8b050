import { readWordingFile } from '../../../server/src/core/config/wordingFile';
import standardSuperseded from '../../../server/src/core/rules/dialect/standard-superseded';
import { libraryWith } from '../../../server/src/core/wording/library';
import * as assert from 'node:assert/strict';
import { type CodeAction, codeActions, fixAllEdits } from '../../../server/src/core/features/codeAction';
import type { RuleContext } from '../../../server/src/core/rules/define';
import type { Block } from '../../../server/src/core/syntax/model';
import { applyEdits } from '../../../server/src/core/text/edits';
import { NEVER_WAIVED, snapshotOf, TODAY, WHOLE_LETTER, WRONG_WORD } from '../../support/features';
import { cursor } from '../../support/markers';
import { HEAD } from '../../support/notices';

const RULES = [WRONG_WORD, WHOLE_LETTER, NEVER_WAIVED];

function at(marked: string, fileName = 'notice.foi.md'): { readonly text: string; readonly actions: readonly CodeAction[] } {
  const { text, offset } = cursor(marked);
  return { text, actions: codeActions(snapshotOf(text, { rules: RULES, fileName }), { start: offset, end: offset }, {}) };
}

/** The text after the first action whose title begins so. */
function apply(marked: string, title: string, fileName?: string): string {
  const { text, actions } = at(marked, fileName);
  const action = actions.find((one) => one.title.startsWith(title));
  assert.ok(action?.edits, `${title} is not among ${actions.map((one) => one.title).join(' | ')}`);
  return applyEdits(text, action.edits);
}

const titles = (marked: string, fileName?: string): string[] => at(marked, fileName).actions.map((one) => one.title);
const body = (text: string): string => `${HEAD}\nblue\n\n${text}`;
const WAIVER = '<!-- waive wrong-word: [insert: why this finding may stand] -->\n';

describe('fixes', () => {
  it('come first, the preferred one before the others', () => {
    const { actions } = at(body('This is wr$0ong.\n'));
    assert.deepEqual(
      actions.map((one) => one.kind),
      ['fix', 'fix', 'show-rule', 'waive'],
    );
    assert.deepEqual(
      actions.map((one) => one.preferred),
      [true, false, false, false],
    );
    assert.equal(apply(body('This is wr$0ong.\n'), 'Write "right"'), body('This is right.\n'));
    assert.equal(actions[2]?.rule, 'wrong-word');
  });

  it('that several rules ask for are offered once, as the answer to all of them', () => {
    const { text, offset } = cursor(body('This is wr$0ong.\n'));
    const rules = [WRONG_WORD, { ...WRONG_WORD, name: 'wrong-too' }];
    const fixes = codeActions(snapshotOf(text, { rules }), { start: offset, end: offset }, {}).filter((one) => one.kind === 'fix');
    assert.deepEqual(
      fixes.map((one) => one.findings.map((finding) => finding.rule)),
      [
        ['wrong-too', 'wrong-word'],
        ['wrong-too', 'wrong-word'],
      ],
    );
  });

  it('are offered at the edges of a finding and not beside it', () => {
    assert.ok(titles(body('This is $0wrong.\n')).includes('Write "right"'));
    assert.ok(titles(body('This is wrong$0.\n')).includes('Write "right"'));
    assert.deepEqual(titles(body('This$0 is wrong.\n')), []);
  });

  it('can be made everywhere at once', () => {
    assert.equal(apply(body('A wr$0ong and a wrong.\n'), 'Fix all "wrong-word"'), body('A right and a right.\n'));
    assert.ok(!titles(body('A wr$0ong one.\n')).some((title) => title.startsWith('Fix all')));
  });
});

describe('fix all', () => {
  it('makes every safe fix once, and nothing the second time', () => {
    const text = body('wrong wrong\n\n- wrong\n');
    const once = applyEdits(text, fixAllEdits(snapshotOf(text, { rules: RULES }), {}));
    assert.equal(once, body('right right\n\n- right\n'));
    assert.deepEqual(fixAllEdits(snapshotOf(once, { rules: RULES }), {}), []);
  });

  it('never makes two fixes at one place', () => {
    const twice = { ...WRONG_WORD, name: 'wrong-too' };
    const text = body('wrong\n');
    const edits = fixAllEdits(snapshotOf(text, { rules: [WRONG_WORD, twice] }), {});
    assert.equal(edits.length, 1);
  });

  it('leaves alone what needs thought', () => {
    const unsafe = {
      ...WRONG_WORD,
      on: {
        notice: (notice: Parameters<NonNullable<typeof WRONG_WORD.on.notice>>[0], ctx: Parameters<NonNullable<typeof WRONG_WORD.on.notice>>[1]) => {
          const at = notice.text.indexOf('wrong');
          ctx.report({
            at: { start: at, end: at + 5 },
            message: 'found',
            fix: () => ({ title: 'Think', edits: [{ span: { start: at, end: at + 5 }, text: 'x' }], safe: false }),
          });
        },
      },
    };
    assert.deepEqual(fixAllEdits(snapshotOf(body('wrong\n'), { rules: [unsafe] }), {}), []);
  });
});

describe('waive here', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a paragraph', 'Before.\n\nThis is wr$0ong.\n', `Before.\n\n${WAIVER}This is wrong.\n`],
    ['a heading', '## A wr$0ong heading\n\nText.\n', `${WAIVER}## A wrong heading\n\nText.\n`],
    ['a list, above its first item', '- one\n- wr$0ong\n- three\n', `${WAIVER}- one\n- wrong\n- three\n`],
    ['a table, above its head', '| a | b |\n| --- | --- |\n| c | wr$0ong |\n', `${WAIVER}| a | b |\n| --- | --- |\n| c | wrong |\n`],
    ['a paragraph in a block', ':::advice\nThis is wr$0ong.\n:::\n', `:::advice\n${WAIVER}This is wrong.\n:::\n`],
    ['the request, above its fence', ':::request\nThis is wr$0ong.\n:::\n', `${WAIVER}:::request\nThis is wrong.\n:::\n`],
  ];
  for (const [what, before, after] of cases) {
    it(`covers ${what}`, () => assert.equal(apply(body(before), 'Waive "wrong-word"'), body(after)));
  }

  it('covers a fence, above it, and a nested block by itself', () => {
    const onFences = {
      ...WRONG_WORD,
      on: {
        block: (block: Block, ctx: RuleContext<'found'>) => void (block.name === 'internal' && ctx.report({ at: block.fence.nameSpan, message: 'found' })),
      },
    };
    const { text, offset } = cursor(body(':::advice\nText.\n\n:::inter$0nal\nNote.\n:::\n:::\n'));
    const actions = codeActions(snapshotOf(text, { rules: [onFences] }), { start: offset, end: offset }, {});
    const waiver = actions.find((one) => one.kind === 'waive');
    assert.equal(applyEdits(text, waiver?.edits ?? []), body(`:::advice\nText.\n\n${WAIVER}:::internal\nNote.\n:::\n:::\n`));
  });

  it('keeps the line endings of the text', () => {
    assert.ok(apply(body('wr$0ong\n').replaceAll('\n', '\r\n'), 'Waive').includes('[insert: why this finding may stand] -->\r\nwrong'));
  });

  it('goes into the front matter for what is missing from the whole letter', () => {
    assert.ok(
      apply(`${HEAD}\nText.\n$0`, 'Waive "nothing-blue"').includes(
        'Manager }\nwaivers:\n  - { rule: nothing-blue, reason: "[insert: why this finding may stand]" }\n---\n',
      ),
    );
    const listed = HEAD.replace('---\n\n', '').replace(/---\n$/, 'waivers:\n  - { rule: wrong-word, reason: x }\n---\n');
    assert.ok(
      apply(`${listed}\nText.\n$0`, 'Waive "nothing-blue"').includes(
        'waivers:\n  - { rule: wrong-word, reason: x }\n  - { rule: nothing-blue, reason: "[insert: why this finding may stand]" }\n---',
      ),
    );
    const flow = HEAD.replace(/---\n$/, 'waivers: [{ rule: wrong-word, reason: x }]\n---\n');
    assert.ok(
      apply(`${flow}\nText.\n$0`, 'Waive "nothing-blue"').includes('reason: x }, { rule: nothing-blue, reason: "[insert: why this finding may stand]" }]'),
    );
  });

  it('is not offered for rules that can’t be waived, nor in plain letters, nor where it would cover nothing', () => {
    assert.deepEqual(titles(body('This is for$0bidden.\n')), ['Show the rule "forbidden-word"']);
    assert.ok(!titles('Dear Sir\n\nThis is blue and wr$0ong here.\n', 'letter.txt').some((title) => title.startsWith('Waive')));
    assert.ok(!titles(':::advice\nNo front matter.\n:::\n$0').some((title) => title.startsWith('Waive')));
  });
});

describe('standard wording', () => {
  const ours = readWordingFile('', '---\nid: ours\nrev: 2026-05\n---\nNew words, [insert: whose] own.\n');
  const block = (words: string): string => `:::standard{id="ours" rev="2026-01"}\n${words}\n:::\n`;
  const text = `${HEAD}\n${block('Old words, Anna’s own.')}\nBetween.\n\n${block('Older words')}`;

  it('is brought up to date in the whole notice at once, and what was filled in stays', () => {
    const options = { library: libraryWith([ours]), today: TODAY };
    const snapshot = snapshotOf(text, { rules: [standardSuperseded] });
    const at = text.indexOf(':::standard');
    const actions = codeActions(snapshot, { start: at, end: at }, options);
    const action = actions.find(({ title }) => title.startsWith('Bring all standard wording'));
    assert.ok(action?.edits, actions.map(({ title }) => title).join(' | '));
    const [first, second] = ['New words, Anna’s own.', 'New words, [insert: whose] own.'].map((words) => block(words).replace('2026-01', '2026-05'));
    const done = applyEdits(text, action.edits);
    assert.equal(done, `${HEAD}\n${first}\nBetween.\n\n${second}`);
    assert.deepEqual(snapshotOf(done, { rules: [standardSuperseded] }).check(options).findings, []);
  });
});
