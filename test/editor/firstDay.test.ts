import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnostics, extension, open, openUnsaved, until, workspaceFile } from './support';

const SAMPLE = ['client', 'samples', 'first-notice.foi.md'];

async function shipped(): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension().extensionUri, ...SAMPLE)));
}

/** The notice in front. */
function inFront(): vscode.TextDocument {
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document, 'nothing is open');
  return document;
}

describe('a new notice', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  const PLAN = {
    regime: 'FOIA',
    received: '2026-10-05',
    issued: '2026-10-30',
    reference: 'FOI/26/0999',
    questions: [
      { words: 'How many?', parts: [], outcomes: [{ kind: 'disclosed', grounds: [] }] },
      { words: 'Where?', parts: [], outcomes: [{ kind: 'withheld', grounds: ['31(1)(a)'] }] },
    ],
  };

  it('opens as a document of its own, not saved, called by its reference, with the first prompt selected', async () => {
    await vscode.commands.executeCommand('foiNotices.newNotice', PLAN);
    const document = inFront();
    assert.equal(document.uri.scheme, 'untitled');
    assert.match(document.uri.path, /\/FOI-26-0999\.foi\.md$/);
    assert.equal(document.languageId, 'foi-notice');
    assert.match(document.getText(), /^:::withheld\{under="31\(1\)\(a\)" questions="2"/m);
    const selected = vscode.window.activeTextEditor?.selection;
    assert.equal(document.getText(selected), '[insert: name of the requester]');
  });

  it('has no finding but prompts to fill', async () => {
    await vscode.commands.executeCommand('foiNotices.newNotice', PLAN);
    const found = await diagnostics(inFront().uri);
    assert.deepEqual(new Set(found.map(({ code }) => (typeof code === 'object' ? code.value : code))), new Set(['template-residue']));
  });

  it('never takes a name that is there', async () => {
    const taken = workspaceFile('FOI-26-0999.foi.md');
    await vscode.workspace.fs.writeFile(taken, new TextEncoder().encode('mine\n'));
    try {
      await vscode.commands.executeCommand('foiNotices.newNotice', PLAN);
      assert.match(inFront().uri.path, /\/FOI-26-0999-2\.foi\.md$/);
      await vscode.commands.executeCommand('foiNotices.newNotice', PLAN);
      assert.match(inFront().uri.path, /\/FOI-26-0999-3\.foi\.md$/);
    } finally {
      await vscode.workspace.fs.delete(taken);
    }
  });
});

describe('the first day', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it('shows a finding on a copy of the sample where no notice is open, and leaves the sample as it is', async () => {
    const before = await shipped();
    await vscode.commands.executeCommand('foiNotices.tryOut', 'finding');
    const document = inFront();
    assert.ok(document.isUntitled);
    assert.equal(document.languageId, 'foi-notice');
    assert.equal(document.getText().replaceAll('\r\n', '\n'), before.replaceAll('\r\n', '\n'));
    const [first] = await diagnostics(document.uri, (found) => found.some(({ source }) => source === 'FOI'));
    assert.deepEqual(vscode.window.activeTextEditor?.selection.active, first?.range.start);
    assert.equal(await shipped(), before);
  });

  it('uses the notice that is open, in whatever tab it is', async () => {
    const { document } = await open('drafts/refusal.foi.md');
    await vscode.window.showTextDocument(await openUnsaved('plaintext', 'something else'));
    await vscode.commands.executeCommand('foiNotices.tryOut', 'finding');
    assert.equal(inFront().uri.toString(), document.uri.toString());
  });

  it('opens the preview', async () => {
    await vscode.commands.executeCommand('foiNotices.tryOut', 'preview');
    await until('the preview', vscode.window.tabGroups.onDidChangeTabs, () => tabOf('foiNotices.preview'));
  });

  it('opens the check sheet', async () => {
    await vscode.commands.executeCommand('foiNotices.tryOut', 'prepare');
    await until('the check sheet', vscode.window.tabGroups.onDidChangeTabs, () => tabOf('foiNotices.checkSheet'));
  });

  it('has a walkthrough that opens', async () => {
    const before = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length;
    await vscode.commands.executeCommand('foiNotices.openWalkthrough');
    await until('the walkthrough', vscode.window.tabGroups.onDidChangeTabs, () =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length > before ? true : undefined,
    );
  });
});

function tabOf(viewType: string): vscode.Tab | undefined {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes(viewType));
}
