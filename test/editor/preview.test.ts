import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, openUnsaved, until } from './support';

/** The preview's tab once it carries this title, which it gets when its page has come up and the server has rendered the notice. */
function tab(title: string): Promise<vscode.Tab> {
  return until(`the tab ${title}`, vscode.window.tabGroups.onDidChangeTabs, () =>
    vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label, input }) => label === title && input instanceof vscode.TabInputWebview),
  );
}

describe('the preview in the editor', () => {
  afterEach(closeAll);

  it('opens beside the notice and leaves the focus there', async () => {
    const { document } = await open('drafts/refusal.foi.md');
    await vscode.commands.executeCommand('foiNotices.openPreview');
    const { group } = await tab('Preview refusal.foi.md');
    assert.notEqual(group.viewColumn, vscode.window.activeTextEditor?.viewColumn);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
  });

  it('is one, and follows the notice that is edited', async () => {
    await open('drafts/refusal.foi.md');
    await vscode.commands.executeCommand('foiNotices.openPreview');
    await tab('Preview refusal.foi.md');
    const other = await openUnsaved('foi-notice', 'Dear Ms Example\n');
    await vscode.window.showTextDocument(other, vscode.ViewColumn.One);
    await tab(`Preview ${other.uri.path}`);
    await vscode.commands.executeCommand('foiNotices.openPreview');
    const previews = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputWebview);
    assert.equal(previews.length, 1);
  });
});
