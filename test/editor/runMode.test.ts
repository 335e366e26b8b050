import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnostics, extension, givenSettings, workspaceFile, write } from './support';

const SOUND = 'Dear A. Requester\n\nThank you for your letter.\n';
const FAULTY = 'Dear A. Requester\n\nWe refuse this under section 43(2) of the Freedom of Information Act 2000.\n';

/** A notice on the disk, open in the editor. */
async function openNew(name: string, text: string): Promise<vscode.TextDocument> {
  const uri = workspaceFile(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** Whether the server, asked as the editor asks, leaves the findings as they are. By then it has had every change before. */
async function staysAsItWas({ uri }: vscode.TextDocument): Promise<boolean> {
  const params = { textDocument: { uri: uri.toString() }, previousResultId: 'what the editor has' };
  const report = await ask<{ readonly kind: string }>(params);
  return report.kind === 'unchanged';
}

/** The server calls a request off when what it would answer has changed meanwhile; then it is asked again, as the editor does. */
async function ask<T>(params: object): Promise<T> {
  for (let time = 1; ; time++) {
    try {
      return await extension().exports.client.sendRequest<T>('textDocument/diagnostic', params);
    } catch (error) {
      if (time === 5) throw error;
    }
  }
}

const pitMissing = (found: readonly vscode.Diagnostic[]): boolean => found.some(({ code }) => (typeof code === 'object' ? code.value : code) === 'pit-missing');
const shown = ({ uri }: vscode.TextDocument): boolean => pitMissing(vscode.languages.getDiagnostics(uri));

describe('foiNotices.run', () => {
  before(() => extension().activate());
  afterEach(async () => {
    await closeAll();
    await givenSettings({});
    await vscode.workspace.fs.delete(workspaceFile('drafts/run.foi.md'));
  });

  it('onType: what is typed is checked', async () => {
    const document = await openNew('drafts/run.foi.md', SOUND);
    await write(document, FAULTY);
    await diagnostics(document.uri, pitMissing);
  });

  it('onSave: what is opened and saved is checked; between, the findings stay', async () => {
    await givenSettings({ run: 'onSave' });
    const document = await openNew('drafts/run.foi.md', FAULTY);
    await diagnostics(document.uri, pitMissing);
    await write(document, SOUND);
    assert.ok(await staysAsItWas(document));
    assert.ok(shown(document), 'the findings of the last check stay');
    await document.save();
    await diagnostics(document.uri, (found) => !pitMissing(found));
    await write(document, FAULTY);
    assert.ok(await staysAsItWas(document));
    assert.ok(!shown(document), 'nothing new appears');
    await document.save();
    await diagnostics(document.uri, pitMissing);
  });

  it('manual: nothing is checked until Check now', async () => {
    await givenSettings({ run: 'manual' });
    const document = await openNew('drafts/run.foi.md', FAULTY);
    await write(document, `${FAULTY}\n`);
    await document.save();
    assert.ok(await staysAsItWas(document));
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
    await vscode.commands.executeCommand('foiNotices.checkNow');
    await diagnostics(document.uri, pitMissing);
    await write(document, SOUND);
    await vscode.commands.executeCommand('foiNotices.checkNow');
    await diagnostics(document.uri, (found) => !pitMissing(found));
  });

  it('does not touch what Check now does while one types', async () => {
    const document = await openNew('drafts/run.foi.md', FAULTY);
    await diagnostics(document.uri, pitMissing);
    await vscode.commands.executeCommand('foiNotices.checkNow');
    assert.ok(shown(document));
  });
});

describe('foiNotices.check.enabled and foiNotices.check.showFrom', () => {
  before(() => extension().activate());
  afterEach(async () => {
    await closeAll();
    await givenSettings({});
    await vscode.workspace.fs.delete(workspaceFile('drafts/run.foi.md'));
  });

  it('take findings away and give them back', async () => {
    const document = await openNew('drafts/run.foi.md', FAULTY);
    const all = await diagnostics(document.uri, (found) => pitMissing(found) && found.some(({ severity }) => severity !== vscode.DiagnosticSeverity.Error));
    await givenSettings({ 'check.showFrom': 'error' });
    const left = await diagnostics(document.uri, (found) => found.every(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
    assert.ok(pitMissing(left));
    await givenSettings({ 'check.enabled': false });
    await diagnostics(document.uri, (found) => found.length === 0);
    await givenSettings({});
    await diagnostics(document.uri, (found) => found.length === all.length);
  });
});
