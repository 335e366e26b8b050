import * as assert from 'node:assert/strict';
import { WHOLE_LETTER, WRONG_WORD } from '../support/features';
import { FULL, TestClient } from '../support/lspClient';

const NORTH = 'file:///north/letter.foi.md';
const SOUTH = 'file:///south/letter.foi.md';
const TEXT = '# Reply\n\nThis is wrong.\n';

describe('a window with two folders', () => {
  it('checks each notice by the files of its own folder', async () => {
    const files = {
      [NORTH]: TEXT,
      [SOUTH]: TEXT,
      'file:///north/.foi/config.yaml': 'rules:\n  wrong-word: error\n',
      'file:///south/.foi/config.yaml': 'rules:\n  wrong-word: off\n',
    };
    const client = await TestClient.start({ rules: [WRONG_WORD, WHOLE_LETTER], files, folders: ['file:///north', 'file:///south'] });
    await client.open(NORTH, TEXT);
    await client.open(SOUTH, TEXT);
    assert.deepEqual(await codes(client, NORTH), ['1 wrong-word', '1 nothing-blue']);
    assert.deepEqual(await codes(client, SOUTH), ['1 nothing-blue']);
    await client.stop();
  });

  it('asks for the settings of each notice by its address', async () => {
    const asked: unknown[] = [];
    const client = TestClient.launch({ rules: [WRONG_WORD], capabilities: FULL, folders: ['file:///north', 'file:///south'] });
    client.connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) => {
      asked.push(...items.map(({ scopeUri }) => scopeUri));
      return items.map(({ scopeUri }) => ({ check: { enabled: scopeUri === NORTH } }));
    });
    await client.initialize();
    await client.open(NORTH, TEXT);
    await client.open(SOUTH, TEXT);
    assert.deepEqual(await codes(client, NORTH), ['2 wrong-word']);
    assert.deepEqual(await codes(client, SOUTH), []);
    assert.ok(asked.includes(NORTH) && asked.includes(SOUTH), String(asked));
    await client.stop();
  });
});

async function codes(client: TestClient, uri: string): Promise<readonly string[]> {
  const report = (await client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })) as {
    items: { severity: number; code: string }[];
  };
  return report.items.map(({ severity, code }) => `${severity} ${code}`);
}
