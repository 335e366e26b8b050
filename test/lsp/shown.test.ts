import * as assert from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver';
import { FULL, TestClient, type ClientOptions } from '../support/lspClient';
import { WHOLE_NOTICE } from '../support/notices';

const URI = 'file:///ws/cases/a.foi.md';
const textDocument = { uri: URI };

async function withNotice(options: Partial<ClientOptions>, run: (client: TestClient) => Promise<void>, text = WHOLE_NOTICE): Promise<void> {
  const client = await TestClient.start({ rules: [], ...options });
  try {
    await client.open(URI, text);
    await run(client);
  } finally {
    await client.stop();
  }
}

describe('lines of state over the wire', () => {
  const lenses = (client: TestClient): Promise<CodeLens[]> => client.request('textDocument/codeLens', { textDocument });

  it('have a command that goes to the place', () =>
    withNotice({ initializationOptions: { goTo: true } }, async (client) => {
      const [, state] = await lenses(client);
      assert.equal(
        state?.range.start.line,
        WHOLE_NOTICE.split('\n').findIndex((line) => line.startsWith(':::withheld')),
      );
      const start = { line: WHOLE_NOTICE.split('\n').indexOf('### Public interest test'), character: 0 };
      assert.deepEqual(state?.command, {
        title: 'section 31(1)(a) · qualified · public interest test: both sides and a balance',
        command: '_foiNotices.goTo',
        arguments: [URI, { start, end: { ...start, character: '### Public interest test'.length } }],
      });
    }));

  it('are only shown where the editor has no such command', () =>
    withNotice({ initializationOptions: {} }, async (client) => {
      assert.deepEqual((await lenses(client))[0]?.command, { title: 'question 1', command: '' });
    }));

  it('are not there when the setting is off', () =>
    withNotice({ settings: () => ({ codeLens: { outcomes: false } }) }, async (client) => {
      assert.deepEqual(await lenses(client), []);
    }));
});

describe('what is shown in the text', () => {
  it('is asked for again when settings or surroundings change, and not when the text does', () =>
    withNotice({}, async (client) => {
      await client.change(URI, 2, 'Other words.\n');
      await client.settle();
      assert.deepEqual(client.refreshed, []);
      await client.notify('workspace/didChangeConfiguration', { settings: null });
      await client.settle();
      assert.deepEqual(client.refreshed, ['codeLens', 'inlayHint', 'semanticTokens']);
      await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///ws/.foi/authorities/a.yaml', type: 2 }] });
      await client.settle();
      assert.equal(client.refreshed.length, 6);
    }));

  it('is not asked for again by clients that can’t', () =>
    withNotice({ capabilities: { textDocument: FULL.textDocument ?? {} } }, async (client) => {
      await client.notify('workspace/didChangeConfiguration', { settings: null });
      await client.settle();
      assert.deepEqual(client.refreshed, []);
    }));
});
