import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extension, open } from './support';

const OPTIONS: vscode.FormattingOptions = { tabSize: 4, insertSpaces: true };

describe('formatting a notice', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  const edits = async ({ uri }: vscode.TextDocument): Promise<vscode.TextEdit[]> =>
    (await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>('vscode.executeFormatDocumentProvider', uri, OPTIONS)) ?? [];

  it('puts fences, citations and tables into their form, once and for all, and leaves every word', async () => {
    const { document } = await open('withholding-and-disclosure.foi.md');
    const wanted = document.getText();
    const spoilt = new vscode.WorkspaceEdit();
    const spoil = (words: string, by: string): void => {
      const at = wanted.indexOf(words);
      assert.ok(at >= 0, words);
      spoilt.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + words.length)), by);
    };
    spoil(':::withheld{under="31(1)(a)"', '::: withheld {under = “31 (1) (a)”');
    spoil('- section 31(1)(a)', '- section 31 (1)(a)');
    assert.ok(await vscode.workspace.applyEdit(spoilt));
    const format = new vscode.WorkspaceEdit();
    format.set(document.uri, await edits(document));
    assert.ok(await vscode.workspace.applyEdit(format));
    const words = (text: string): string => text.replace(/[\s-]/g, '');
    assert.equal(words(document.getText()), words(wanted));
    assert.match(document.getText(), /\n:::withheld\{under="31\(1\)\(a\)"/);
    assert.match(document.getText(), /\n- section 31\(1\)\(a\)/);
    assert.match(document.getText(), /\n\| Total {28}\| {5}58 \|\n/);
    assert.deepEqual(await edits(document), []);
  });
});
