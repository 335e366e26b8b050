import * as assert from 'node:assert/strict';
import type { Diagnostic, SymbolInformation, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { MOST_CHECKED, SETTLE_DELAY } from '../../server/src/lsp/handlers/workspaceDiagnostics';
import { WRONG_WORD } from '../support/features';
import { FULL, TestClient } from '../support/lspClient';

const A = 'file:///ws/a.foi.md';
const B = 'file:///ws/b.foi.md';
const notice = (words: string, reference = 'F-1'): string => `---\nfoi: 1\nreference: ${reference}\n---\n\n:::withheld{under="31(1)(a)"}\n${words}\n:::\n`;

interface Answer {
  readonly items: readonly WorkspaceDocumentDiagnosticReport[];
}

/** The reports of an answer: address, how many findings, and the id. */
const said = ({ items }: Answer): (readonly [string, number])[] => items.map((one) => [one.uri, one.kind === 'full' ? one.items.length : -1] as const);
const idsOf = ({ items }: Answer): { uri: string; value: string }[] => items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));

/** A client whose window checks all notices, unless the test says otherwise. */
async function start(files: Record<string, string>, setting: { workspace: string } = { workspace: 'allNotices' }, more: object = {}): Promise<TestClient> {
  return TestClient.start({ rules: [WRONG_WORD], files, settings: () => ({ check: setting, ...more }) });
}

const pull = (client: TestClient, previousResultIds: object[] = []): Promise<Answer> => client.request('workspace/diagnostic', { previousResultIds });

const changed = (client: TestClient, uri: string, type: 1 | 2 | 3): Promise<void> =>
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });

/** Lets the delays after a change pass, one after the other. */
async function wake(client: TestClient): Promise<void> {
  for (let count = 0; count < 4; count++) await client.pass(SETTLE_DELAY);
}

describe('findings of notices that are not open', () => {
  it('are those that the notice has when it is opened', async () => {
    const client = await start({ [A]: notice('This is wrong.'), [B]: notice('Right.') });
    const [first] = (await pull(client)).items;
    assert.ok(first?.kind === 'full');
    await client.open(A, notice('This is wrong.'));
    const opened = await client.pull<{ items: Diagnostic[] }>(A);
    assert.deepEqual(first.items, opened.items);
    assert.equal(opened.items.length, 1);
    await client.stop();
  });

  it('are said once, and a question to which there is nothing new waits for a change', async () => {
    const files: Record<string, string> = { [A]: notice('wrong'), [B]: notice('Right.') };
    const client = await start(files);
    const first = await pull(client);
    assert.deepEqual(said(first), [
      [A, 1],
      [B, 0],
    ]);
    let answer: Answer | undefined;
    const waiting = pull(client, idsOf(first)).then((one) => {
      answer = one;
    });
    await wake(client);
    assert.equal(answer, undefined);
    files[B] = notice('wrong and wrong');
    await changed(client, B, 2);
    await wake(client);
    await waiting;
    assert.deepEqual(answer && said(answer), [[B, 2]]);
    await client.stop();
  });

  it('go with the file, and come with a new one', async () => {
    const files: Record<string, string> = { [A]: notice('wrong') };
    const client = await start(files);
    const first = await pull(client);
    delete files[A];
    files[B] = notice('wrong');
    await changed(client, A, 3);
    await changed(client, B, 1);
    const second = pull(client, idsOf(first));
    await wake(client);
    assert.deepEqual(said(await second), [
      [B, 1],
      [A, 0],
    ]);
    await client.stop();
  });

  it('leave an open notice to its own question, and come back when it is closed', async () => {
    const client = await start({ [A]: notice('wrong') });
    await client.open(A, notice('Right.'));
    const waiting = pull(client);
    await wake(client);
    await client.close(A);
    await wake(client);
    assert.deepEqual(said(await waiting), [[A, 1]]);
    await client.stop();
  });

  it('are none where only open notices are checked, and those of a notice that is closed go', async () => {
    const client = await start({ [A]: notice('wrong'), [B]: notice('wrong') }, { workspace: 'openNotices' });
    const waiting = pull(client);
    await client.open(A, notice('wrong'));
    await wake(client);
    await client.close(A);
    await wake(client);
    assert.deepEqual(said(await waiting), [[A, 0]]);
    await client.stop();
  });

  it('come and go with the setting', async () => {
    const setting = { workspace: 'openNotices' };
    const client = await start({ [A]: notice('wrong') }, setting);
    const waiting = pull(client);
    setting.workspace = 'allNotices';
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await wake(client);
    const shown = await waiting;
    assert.deepEqual(said(shown), [[A, 1]]);
    setting.workspace = 'openNotices';
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    const gone = pull(client, idsOf(shown));
    await wake(client);
    assert.deepEqual(said(await gone), [[A, 0]]);
    await client.stop();
  });

  it('are none where checks are switched off or made only when asked for', async () => {
    for (const more of [{ run: 'manual' }]) {
      const client = await start({ [A]: notice('wrong') }, { workspace: 'allNotices' }, more);
      assert.deepEqual(said(await pull(client)), [[A, 0]]);
      await client.stop();
    }
  });

  it('are sent one by one to a client that takes parts of an answer', async () => {
    const client = await start({ [A]: notice('wrong'), [B]: notice('wrong') });
    const parts: Answer[] = [];
    client.connection.onNotification('$/progress', ({ token, value }: { token: string; value: Answer }) => {
      if (token === 'part') parts.push(value);
    });
    const answer = await client.request<Answer>('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'part' });
    assert.deepEqual(said(answer), []);
    assert.deepEqual(parts.map(said), [[[A, 1]], [[B, 1]]]);
    await client.stop();
  });

  it('are no longer looked for when the question is called off', async () => {
    const client = await start({ [A]: notice('wrong') });
    const first = await pull(client);
    const waiting = client.cancellable<Answer>('workspace/diagnostic', { previousResultIds: idsOf(first) });
    await client.settle();
    waiting.cancel();
    await assert.rejects(waiting.result, { code: -32800 });
    await client.stop();
  });

  it('stop at a number of notices, and the first that is left out says so', async () => {
    const files: Record<string, string> = {};
    for (let count = 0; count < MOST_CHECKED + 2; count++) files[`file:///ws/${String(count).padStart(4, '0')}.foi.md`] = '---\nfoi: 1\n---\n';
    const client = await start(files);
    const { items } = await pull(client);
    const last = items.at(-1);
    assert.equal(items.length, MOST_CHECKED + 1);
    assert.ok(last?.kind === 'full');
    assert.match(String(last.items[0]?.message), new RegExp(`there are ${MOST_CHECKED + 2}, and the first ${MOST_CHECKED} are`));
    await client.stop();
  });
});

describe('findings of all notices in a client that can be offered them later', () => {
  it('are offered only while the setting says so', async () => {
    const setting = { workspace: 'openNotices' };
    const served = [{ language: 'foi-notice' }];
    const client = TestClient.launch({
      rules: [WRONG_WORD],
      files: {},
      settings: () => ({ check: setting }),
      capabilities: { ...FULL, textDocument: { ...FULL.textDocument, diagnostic: { dynamicRegistration: true } } },
      initializationOptions: { files: true, served },
    });
    const offers: string[] = [];
    client.connection.onRequest(
      'client/registerCapability',
      ({ registrations }: { registrations: { method: string; registerOptions: { workspaceDiagnostics: boolean; documentSelector: unknown } }[] }) => {
        for (const { method, registerOptions } of registrations) {
          if (method !== 'textDocument/diagnostic') continue;
          assert.deepEqual(registerOptions.documentSelector, served);
          offers.push(`workspace ${registerOptions.workspaceDiagnostics}`);
        }
        return null;
      },
    );
    client.connection.onRequest('client/unregisterCapability', () => {
      offers.push('withdrawn');
      return null;
    });
    assert.equal((await client.initialize()).capabilities.diagnosticProvider, undefined);
    await client.settle();
    const change = async (workspace: string): Promise<void> => {
      setting.workspace = workspace;
      await client.notify('workspace/didChangeConfiguration', { settings: null });
      await client.settle();
    };
    await change('openNotices');
    await change('allNotices');
    await change('openNotices');
    assert.deepEqual(offers, ['workspace false', 'withdrawn', 'workspace true', 'withdrawn', 'workspace false']);
    await client.stop();
  });
});

describe('names in the workspace over the wire', () => {
  it('are those of all notices, as they stand in the editor where they are open, and follow the files', async () => {
    const files: Record<string, string> = { [A]: notice('Kept.', 'FOI-1'), [B]: notice('Kept.', 'FOI-2') };
    const client = await start(files);
    const names = async (query: string): Promise<string[]> =>
      (await client.request<SymbolInformation[]>('workspace/symbol', { query })).map(({ name, containerName }) => `${name} (${containerName})`);
    assert.deepEqual(await names('withheld'), ['Withheld: 31(1)(a) (FOI-1)', 'Withheld: 31(1)(a) (FOI-2)']);
    assert.deepEqual(await names('FOI-2'), ['FOI-2 (b.foi.md)', 'Withheld: 31(1)(a) (FOI-2)']);
    await client.open(A, notice('Kept.', 'FOI-9'));
    assert.deepEqual(await names('FOI-9'), ['FOI-9 (a.foi.md)', 'Withheld: 31(1)(a) (FOI-9)']);
    delete files[B];
    await changed(client, B, 3);
    assert.deepEqual(await names('FOI-2'), []);
    const [found] = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'withheld' });
    assert.deepEqual(found?.location, { uri: A, range: { start: { line: 5, character: 0 }, end: { line: 5, character: 29 } } });
    await client.stop();
  });
});
