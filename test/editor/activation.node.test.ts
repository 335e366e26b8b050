// Runs on Node only: the editor’s own preview of Markdown stays in the process of Node there, and takes additions from no other host.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extension, open, until, workspaceFile } from './support';

// Stands first among the files of the suite, for later the server runs.
describe('a preview of Markdown that is no notice', () => {
  afterEach(closeAll);

  it('wakes the extension and starts no server; the first notice does', async () => {
    assert.equal(extension().isActive, false, 'another test came before this one');
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', '# Read me\n\n::: warning\nText\n:::\n');
    assert.match(html, /<p[^>]*>::: warning\n?Text\n?:::<\/p>/);
    assert.equal(extension().isActive, true, 'the preview did not ask for the extension');
    const { client } = extension().exports;
    assert.equal(client.isRunning(), false);
    assert.equal(client.initializeResult, undefined);
    await vscode.workspace.openTextDocument(workspaceFile('drafts/refusal.foi.md'));
    await until('the server', client.onDidChangeState, () => (client.isRunning() ? true : undefined));
  });
});

describe('a notice in the preview of Markdown', () => {
  afterEach(closeAll);

  it('has frames with labels for its blocks, and shows nothing of their marks', async () => {
    const { document } = await open('partial-ncnd.foi.md');
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', document);
    assert.match(html, /<fieldset[^>]*>\s*<legend>\s*Neither confirmed nor denied<\/legend>/);
    assert.doesNotMatch(html, />:::|under=/);
  });
});
