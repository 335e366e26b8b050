import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extension, open } from './support';

/** The place of the nth occurrence of some words, counted from 1, and so many characters into them. */
function placeOf({ document }: vscode.TextEditor, words: string, nth = 1, into = 0): vscode.Position {
  let at = -1;
  for (let count = 0; count < nth; count++) {
    at = document.getText().indexOf(words, at + 1);
    assert.ok(at >= 0, `“${words}” does not stand there ${nth} times`);
  }
  return document.positionAt(at + into);
}

describe('moving about in a notice', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it('leads from a mention of a provision to the outcome that relies on it', async () => {
    const editor = await open('withholding-and-disclosure.foi.md');
    const at = placeOf(editor, 'section 31(1)(a)', 1, 12);
    const ask = (): Thenable<vscode.LocationLink[]> => vscode.commands.executeCommand('vscode.executeDefinitionProvider', editor.document.uri, at);
    let links = await ask();
    // The server gives no answer where its surroundings change while it reads, as they do just after the start; a person asks again.
    for (let count = 0; count < 5 && links.length === 0; count++) links = await ask();
    const [link] = links;
    assert.equal(links.length, 1);
    const selected = link?.targetSelectionRange;
    assert.ok(selected);
    assert.equal(editor.document.getText(selected), '31(1)(a)');
    assert.match(editor.document.lineAt(selected.start.line).text, /^:::withheld\{under="31\(1\)\(a\)"/);
  });

  it('lists every mention of a provision', async () => {
    const editor = await open('withholding-and-disclosure.foi.md');
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      editor.document.uri,
      placeOf(editor, 'section 31(1)(a)', 1, 12),
    );
    const written = editor.document.getText().match(/31\(1\)\(a\)/g)?.length ?? 0;
    assert.ok(written >= 3);
    assert.equal(found.filter(({ range }) => editor.document.getText(range) === '31(1)(a)').length, written);
  });

  it('puts one provision in the place of another throughout, and reads back as meant', async () => {
    const editor = await open('withholding-and-disclosure.foi.md');
    const { document } = editor;
    const at = placeOf(editor, 'section 31(1)(a)', 1, 12);
    const before = document.getText();
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at, '31(1)(b)');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(document.getText(), before.replaceAll('31(1)(a)', '31(1)(b)'));
    const rename = (name: string): Thenable<unknown> => vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, at, name);
    await assert.rejects(async () => rename('31(1)(z)'), /not in the catalogue/);
  });
});
