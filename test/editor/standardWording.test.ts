import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extension, until } from './support';

const HEAD = '---\nfoi: 1\nreference: A-1\nissued: 2026-11-20\n---\n';

/** A notice that was never saved. */
async function notice(content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'foi-notice', content }));
}

/** The text of a document once it is another one. */
function changed({ document }: vscode.TextEditor, from: string): Promise<string> {
  return until('a change of the notice', vscode.workspace.onDidChangeTextDocument, () => (document.getText() === from ? undefined : document.getText()));
}

describe('standard wording', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it('is inserted at the cursor with its edition, and the first prompt is ready to be filled', async () => {
    const text = `${HEAD}\nFirst.\n\n\n\nLast.\n`;
    const editor = await notice(text);
    editor.selection = new vscode.Selection(8, 0, 8, 0);
    await vscode.commands.executeCommand('foiNotices.insertStandardWording', 'own-data');
    assert.match(editor.document.getText(), /^---[\s\S]*---\n\nFirst\.\n\n:::standard\{id="own-data" rev="2026-11"\}\nA request for [^\n]*\n:::\n\nLast\.\n$/);
    assert.equal(editor.document.getText(editor.selection), '[insert: where and how to make a subject access request]');
    const filled = editor.document.getText();
    await vscode.commands.executeCommand('undo');
    assert.equal(await changed(editor, filled), text);
  });

  it('is brought up to date in one step, and one undo takes it back', async () => {
    const old = (id: string): string => `:::standard{id="${id}" rev="2025-01"}\nOld words.\n:::\n`;
    const text = `${HEAD}\n${old('contact')}\n${old('re-use')}`;
    const editor = await notice(text);
    await vscode.commands.executeCommand('foiNotices.updateStandardWording');
    const updated = editor.document.getText();
    assert.match(updated, /id="contact" rev="2026-11"\}\n## Questions about this letter[\s\S]*id="re-use" rev="2026-11"\}\n## Using this information/);
    assert.ok(!updated.includes('Old words.'));
    await vscode.commands.executeCommand('undo');
    assert.equal(await changed(editor, updated), text);
  });
});
