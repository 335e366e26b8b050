// Letters that come in and files that go out, in the real editor.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnostics, extension, openUnsaved, until, workspaceFile } from './support';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The document in front once it is as wanted. */
function inFront(what: string, wanted: (document: vscode.TextDocument) => boolean): Promise<vscode.TextDocument> {
  return until(what, vscode.window.onDidChangeActiveTextEditor, () => {
    const document = vscode.window.activeTextEditor?.document;
    return document && wanted(document) ? document : undefined;
  });
}

describe('letters that come in', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it('become notices in a new document, and stay as they are', async () => {
    const letter = workspaceFile('plain-letter.txt');
    const before = new TextDecoder().decode(await vscode.workspace.fs.readFile(letter));
    await vscode.commands.executeCommand('foiNotices.convertToNotice', letter);
    const notice = await inFront('the notice', ({ languageId, isUntitled }) => languageId === 'foi-notice' && isUntitled);
    assert.match(notice.getText(), /^---\nfoi: 1\n/);
    assert.match(notice.getText(), /^:::request$/m);
    assert.match(notice.getText(), /^:::rights$/m);
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(letter)), before);
  });

  it('become notices from pasted text that was never saved', async () => {
    const pasted = await openUnsaved('plaintext', 'Dear A. Person,\n\nYou asked:\n\nHow many bridges are there?\n\nWe do not hold this information.\n');
    await vscode.window.showTextDocument(pasted);
    await vscode.commands.executeCommand('foiNotices.convertToNotice');
    const notice = await inFront('the notice', ({ languageId }) => languageId === 'foi-notice');
    for (const word of ['bridges', 'hold', 'Person']) assert.ok(notice.getText().includes(word), word);
    assert.match(pasted.getText(), /^Dear A\. Person/);
  });

  it('are checked by their words where they are no text', async () => {
    const page = workspaceFile('drafts/answer.html');
    await vscode.workspace.fs.writeFile(page, bytes('<html><body><p>Dear A. Person,</p><p>This is refused under section 43(7) of the Act.</p></body></html>'));
    try {
      await vscode.commands.executeCommand('foiNotices.checkThisLetter', page);
      const words = await inFront('the words', ({ languageId, isUntitled }) => languageId === 'foi-notice' && isUntitled);
      assert.doesNotMatch(words.getText(), /[<>]/);
      const found = await diagnostics(words.uri, (all) => all.some(({ code }) => typeof code === 'object' && code.value === 'exemption-unknown'));
      assert.ok(found.length > 0);
    } finally {
      await vscode.workspace.fs.delete(page);
    }
  });
});

describe('files that are to go out', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it('are looked into, and what was looked at is said', async () => {
    await vscode.commands.executeCommand('foiNotices.lookIntoFile', workspaceFile('break-ins-2025.csv'));
    const told = await inFront('what is inside', ({ uri }) => uri.scheme === 'foi-look');
    assert.match(told.getText(), /^break-ins-2025\.csv: /);
    assert.match(told.getText(), /Looked at: /);
    assert.doesNotMatch(told.getText(), /\bsafe\b/);
  });

  it('make a finding at their entry in the front matter, which goes when the file is put right', async () => {
    const [notice, file] = [workspaceFile('drafts/with-file.foi.md'), workspaceFile('drafts/figures.csv')];
    const text =
      '---\nfoi: 1\nreference: R1\nattachments:\n  - { file: figures.csv, title: Figures }\n---\n\nDear A\n\nThe figures are in the attached file, [Figures](figures.csv).\n';
    await vscode.workspace.fs.writeFile(notice, bytes(text));
    try {
      await vscode.window.showTextDocument(notice);
      const missing = (all: readonly vscode.Diagnostic[]): boolean => all.some(({ message }) => /no such file/.test(message));
      await diagnostics(notice, missing);
      await vscode.workspace.fs.writeFile(file, bytes('Year,Count\n2025,120\n'));
      await diagnostics(notice, (all) => all.length > 0 && !missing(all));
    } finally {
      await closeAll();
      for (const one of [notice, file]) await vscode.workspace.fs.delete(one);
    }
  });
});
