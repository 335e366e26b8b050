// What settings do that is seen in what the client asks of the server. The others have a test beside what they belong to.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FORMS, type FormsResult, PREVIEW } from '../../server/src/lsp/protocol';
import { closeAll, extension, givenSettings, open, openUnsaved, until } from './support';

/** Looks over the client's shoulder while `run` does something; gives the parameters of its first request of this name. */
async function asked<T>(method: string, run: () => Promise<unknown>): Promise<T> {
  const { client } = extension().exports;
  const heard = new vscode.EventEmitter<void>();
  const real = client.sendRequest;
  let params: T | undefined;
  client.sendRequest = ((...words: [string, T]) => {
    if (words[0] === method && params === undefined) {
      params = words[1];
      heard.fire();
    }
    return real.apply(client, words as never);
  }) as typeof real;
  try {
    await run();
    return await until(method, heard.event, () => params);
  } finally {
    client.sendRequest = real;
    heard.dispose();
  }
}

describe('settings of preview and export', () => {
  before(() => extension().activate());
  afterEach(async () => {
    await closeAll();
    await givenSettings({});
  });

  it('foiNotices.preview.view: what the preview shows when it is opened', async () => {
    for (const [view, final] of [
      ['draft', false],
      ['requester', true],
    ] as const) {
      await givenSettings({ 'preview.view': view });
      await open('drafts/refusal.foi.md');
      const params = await asked<{ final: boolean }>(PREVIEW, async () => vscode.commands.executeCommand('foiNotices.openPreview'));
      assert.equal(params.final, final);
      await closeAll();
    }
  });

  it('foiNotices.export.form: every form can stand first', async () => {
    const { client } = extension().exports;
    const names = (await client.sendRequest<FormsResult>(FORMS)).map(({ name }) => name);
    const declared = extension().packageJSON.contributes.configuration.flatMap((group: { properties: object }) => Object.entries(group.properties));
    const values = declared.find(([key]: [string]) => key === 'foiNotices.export.form')[1].enum;
    assert.deepEqual(values, names);
  });
});

describe('settings of formatting', () => {
  before(() => extension().activate());
  afterEach(async () => {
    await closeAll();
    await givenSettings({});
  });

  it('foiNotices.format.citations and foiNotices.format.tables: what formatting leaves alone', async () => {
    const text = '---\nfoi: 1\n---\nWe withhold it under section 31 (1) (a).\n\n| a | b |\n| --- | --- |\n| longer words | 1 |\n';
    const formatted = async (): Promise<string> => {
      const document = await openUnsaved('foi-notice', text);
      await vscode.window.showTextDocument(document);
      const edits = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>('vscode.executeFormatDocumentProvider', document.uri, {
        tabSize: 2,
        insertSpaces: true,
      });
      const edit = new vscode.WorkspaceEdit();
      edit.set(document.uri, edits ?? []);
      assert.ok(await vscode.workspace.applyEdit(edit));
      return document.getText();
    };
    const normal = [/section 31\(1\)\(a\)/, /^\| a {2,}\|/m] as const;
    const found = async (): Promise<boolean[]> => {
      const now = await formatted();
      return normal.map((one) => one.test(now));
    };
    assert.deepEqual(await found(), [true, true]);
    await givenSettings({ 'format.citations': false });
    assert.deepEqual(await found(), [false, true]);
    await givenSettings({ 'format.tables': false });
    assert.deepEqual(await found(), [true, false]);
  });
});

describe('what helps to report a fault', () => {
  before(() => extension().activate());
  afterEach(async () => {
    await closeAll();
    await givenSettings({});
  });

  it('foiNotices.trace.server: writes nothing by itself, for the log level has to be Trace', async () => {
    await open('drafts/refusal.foi.md');
    await givenSettings({ 'trace.server': 'verbose' });
    const client = extension().exports.client as unknown as { readonly _trace: number };
    assert.equal(client._trace, 0);
  });

  it('foiNotices.showOutput opens the log', async () => {
    await vscode.commands.executeCommand('foiNotices.showOutput');
    await until('the log', vscode.window.onDidChangeVisibleTextEditors, () =>
      vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'output' && document.uri.path.includes('FOI Notices')),
    );
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});
