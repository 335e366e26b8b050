// What settings do that is seen in what the client asks of the server. The others have a test beside what they belong to.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FORMS, type FormsResult, PREVIEW } from '../../server/src/lsp/protocol';
import { closeAll, extension, givenSettings, open, until } from './support';

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
