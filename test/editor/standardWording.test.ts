import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extension, open, putCursor, until, workspaceFile } from './support';

const INSERTED = 'drafts/inserted.foi.md';
const UPDATED = 'drafts/updated.foi.md';
const HEAD = '---\nfoi: 1\nreference: A-1\nissued: 2026-11-20\n---\n';

/** A notice of the folder with this text; each has a name of its own, as the editor keeps what it has shown of a file for a while. */
async function notice(name: string, content: string): Promise<vscode.TextEditor> {
  await vscode.workspace.fs.writeFile(workspaceFile(name), new TextEncoder().encode(content));
  return open(name);
}

/** The text of a document once it is another one. */
function changed({ document }: vscode.TextEditor, from: string): Promise<string> {
  return until('a change of the notice', vscode.workspace.onDidChangeTextDocument, () => (document.getText() === from ? undefined : document.getText()));
}

describe('standard wording', () => {
  before(() => extension().activate());
  afterEach(closeAll);
  after(async () => {
    for (const name of [INSERTED, UPDATED]) await vscode.workspace.fs.delete(workspaceFile(name));
  });

  it('is inserted at the cursor with its edition, and the first prompt is ready to be filled', async () => {
    const text = `${HEAD}\nFirst.\n\n\n\nLast.\n`;
    const editor = await notice(INSERTED, text);
    await putCursor(editor, new vscode.Position(8, 0));
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
    const editor = await notice(UPDATED, text);
    await vscode.commands.executeCommand('foiNotices.updateStandardWording');
    const updated = editor.document.getText();
    assert.match(updated, /id="contact" rev="2026-11"\}\n## Questions about this letter[\s\S]*id="re-use" rev="2026-11"\}\n## Using this information/);
    assert.ok(!updated.includes('Old words.'));
    await vscode.commands.executeCommand('undo');
    assert.equal(await changed(editor, updated), text);
  });
});
