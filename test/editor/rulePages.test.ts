import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extension, open, until } from './support';

const NEW_RULES = ['s40-condition-unstated', 'response-late', 'other-reference', 'standard-superseded'];

describe('what the editor explains', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it('opens the page of a rule, from the extension itself', async () => {
    for (const rule of NEW_RULES) {
      await vscode.commands.executeCommand('foiNotices.showRule', rule);
      const tab = await until(`the page of ${rule}`, vscode.window.tabGroups.onDidChangeTabs, () =>
        vscode.window.tabGroups.all.flatMap((group) => group.tabs).find(({ label }) => label.includes(`${rule}.md`)),
      );
      assert.ok(tab);
      const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'foi-rule', path: `/${rule}.md` }));
      const text = document.getText();
      assert.ok(text.startsWith(`# \`${rule}\``), text.slice(0, 60));
      for (const heading of ['What it checks', 'Why it matters', 'How to put it right', 'When to waive it', 'Sources'])
        assert.ok(text.includes(`## ${heading}`));
    }
  });

  it('says by when a request must be answered, and how that was counted', async () => {
    const { document } = await open('drafts/refusal.foi.md');
    const at = document.positionAt(document.getText().indexOf('received:') + 2);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
    const words = hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value))).join('\n');
    assert.match(words, /2 November 2026/);
    assert.match(words, /20 working days/);
  });
});
