import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension } from './support';

const NAMES = ['foi_check_notice', 'foi_due_date', 'foi_explain_rule', 'foi_provision_needs'];

describe('the tools for language models', () => {
  before(() => extension().activate());

  const ask = async (name: string, input: object): Promise<string> => {
    const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
    return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
  };

  it('are offered to whatever model the user has', () => {
    assert.deepEqual(
      vscode.lm.tools
        .map(({ name }) => name)
        .filter((name) => name.startsWith('foi_'))
        .sort(),
      NAMES,
    );
  });

  it('answer from this extension alone', async () => {
    assert.match(await ask('foi_check_notice', { text: '---\nfoi: 1\n---\n\n:::advice\nPlease ask again.\n' }), /error, block-unclosed: /);
    assert.match(await ask('foi_explain_rule', { rule: 'pit-missing' }), /## How to put it right/);
    assert.match(await ask('foi_provision_needs', { citation: '31(1)(a)' }), /qualified: needs a public interest test/);
    assert.match(await ask('foi_due_date', { received: '2026-10-05' }), /^Due: Monday 2 November 2026/);
    assert.match(await ask('foi_due_date', { received: 'soon' }), /is no date/);
  });
});
