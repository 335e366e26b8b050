import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnostics, extension, workspaceFile } from './support';

const FILE = '.foi/authorities/anytown-council.yaml';
// A name of its own: the editor keeps what it has shown of a file for a while.
const MINE = '.foi/authorities/mine.yaml';

describe('a new authority profile', () => {
  before(() => extension().activate());
  afterEach(closeAll);
  after(async () => {
    for (const name of [FILE, MINE]) await vscode.workspace.fs.delete(workspaceFile(name));
  });

  it('is written, opened and understood, and completes what is written next', async () => {
    await vscode.commands.executeCommand('foiNotices.newAuthorityProfile', { name: 'Anytown Council', kind: 'local-government', id: 'anytown-council' });
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.toString(), workspaceFile(FILE).toString());
    assert.match(document.getText(), /^name: Anytown Council$[\s\S]*^kind: local-government$/m);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(document.lineCount, 0), 'regime: FOI\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const [found] = await diagnostics(document.uri);
    assert.match(found?.message ?? '', /Did you mean "FOIA"/);
    const place = new vscode.Position(document.lineCount - 2, 'regime: '.length);
    const offered = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, place);
    assert.ok(offered.items.some(({ label }) => label === 'FOISA'));
  });

  it('never takes the place of a file that is there', async () => {
    await vscode.workspace.fs.writeFile(workspaceFile(MINE), new TextEncoder().encode('name: Mine\n'));
    await vscode.commands.executeCommand('foiNotices.newAuthorityProfile', { name: 'Anytown Council', kind: 'police', id: 'mine' });
    assert.equal(vscode.window.activeTextEditor?.document.getText(), 'name: Mine\n');
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceFile(MINE))), 'name: Mine\n');
  });
});
