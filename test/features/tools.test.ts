import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { realEngine } from '../../server/src/core';
import { answer, TOOLS } from '../../server/src/core/features/tools';
import { rulePages } from '../../server/src/core/rules/pages';
import { RULES } from '../../server/src/core/rules/registry';

describe('the tools for language models', () => {
  const engine = realEngine();
  const ask = async (name: string, input: Record<string, unknown>): Promise<string> => {
    const answered = await answer({ engine, pages: async () => rulePages() }, name, input);
    return 'problem' in answered ? `problem: ${answered.problem}` : answered.text;
  };

  it('never say that a letter is lawful', async () => {
    const nothing = await ask('foi_check_notice', {
      text: '---\nfoi: 1\nreference: A-1\nreceived: 2026-10-05\nissued: 2026-10-30\n---\n\nWe write about your request.\n',
    });
    assert.equal(
      nothing,
      'The rules find nothing.\nThis is what the rules looked for, at their own levels. It does not say that the letter is lawful or complete.',
    );
  });

  it('count what a letter waives', async () => {
    assert.match(
      await ask('foi_check_notice', {
        text: '---\nfoi: 1\nreference: A-1\nreceived: 2026-10-05\nissued: 2026-10-30\n---\n\n<!-- waive raw-html: part of a page -->\n<b>We</b> write.\n',
      }),
      /^1 more are waived in the letter\.$/m,
    );
  });

  it('list no more findings than anyone reads', async () => {
    const lines = (await ask('foi_check_notice', { text: `---\nfoi: 1\n---\n\n${'<b>x</b>\n\n'.repeat(300)}` })).split('\n');
    assert.ok(lines.length < 110);
    assert.match(lines.join('\n'), /^- and \d+ more$/m);
  });

  it('have the page of every rule and the card of every provision', async () => {
    for (const { name } of RULES) assert.match(await ask('foi_explain_rule', { rule: name }), /## What it checks/, name);
    for (const { citation } of engine.law.provisions()) assert.doesNotMatch(await ask('foi_provision_needs', { citation }), /^problem/, citation);
  });

  it('count by the law that is named', async () => {
    assert.match(await ask('foi_due_date', { received: '2026-11-20', regime: 'FOISA' }), /FOISA, received on Friday 20 November 2026/);
    assert.match(await ask('foi_due_date', { received: '2026-11-20', regime: 'UK' }), /^problem: "UK" is no regime/);
    assert.match(await ask('foi_due_date', { received: '20/11/2026' }), /^problem: "20\/11\/2026" is no date/);
  });

  it('are declared in the manifest as they are here', () => {
    const manifest = JSON.parse(readFileSync(path.resolve(__dirname, '../../../package.json'), 'utf8')) as {
      contributes: { languageModelTools: Record<string, unknown>[] };
    };
    const declared = manifest.contributes.languageModelTools.map(({ name, modelDescription, inputSchema }) => ({ name, modelDescription, inputSchema }));
    assert.deepEqual(
      declared,
      TOOLS.map(({ name, description, inputSchema }) => ({ name, modelDescription: description, inputSchema })),
    );
  });

  it('take any question', async () => {
    for (const name of [...TOOLS.map((tool) => tool.name), 'other', '__proto__'])
      for (const value of [undefined, null, 1, '', '\u0000', 'constructor', '((((', {}, ['a']])
        assert.equal(typeof (await ask(name, { text: value, rule: value, citation: value, received: value, regime: value })), 'string');
  });
});
