import * as assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver';
import { TestClient } from '../support/lspClient';

const URI = 'file:///ws/a.foi.md';
const textDocument = { uri: URI };
const options = { tabSize: 4, insertSpaces: true };
const TEXT = '::: withheld{under="31 (1)(a)"}\r\n| a | bbbb |\r\n| --- | --- |\r\n:::\r\n';
const FENCE: TextEdit[] = [{ range: { start: { line: 0, character: 3 }, end: { line: 0, character: 4 } }, newText: '' }];
const UNDER: TextEdit = { range: { start: { line: 0, character: 20 }, end: { line: 0, character: 29 } }, newText: '31(1)(a)' };
const TABLE: TextEdit[] = [
  { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 12 } }, newText: '| a   | bbbb |' },
  { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 13 } }, newText: '| --- | ---- |' },
];

async function formatted(settings: object, range?: object): Promise<TextEdit[]> {
  const client = await TestClient.start({ rules: [], settings: () => settings });
  try {
    await client.open(URI, TEXT);
    return range
      ? await client.request('textDocument/rangeFormatting', { textDocument, options, range })
      : await client.request('textDocument/formatting', { textDocument, options });
  } finally {
    await client.stop();
  }
}

describe('formatting over the wire', () => {
  it('gives small edits', async () => assert.deepEqual(await formatted({}), [...FENCE, UNDER, ...TABLE]));

  it('leaves citations, or tables, alone where a setting says so', async () => {
    assert.deepEqual(await formatted({ format: { citations: false } }), [...FENCE, ...TABLE]);
    assert.deepEqual(await formatted({ format: { tables: false } }), [...FENCE, UNDER]);
  });

  it('keeps to the chosen lines', async () =>
    assert.deepEqual(await formatted({}, { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } }), TABLE));
});

describe('help on typing over the wire', () => {
  const OPEN = ':::rights\n\n\n1. One\n\n';

  async function withOpenBlock(run: (client: TestClient) => Promise<void>): Promise<void> {
    const client = await TestClient.start({ rules: [] });
    try {
      await client.open(URI, OPEN);
      await run(client);
    } finally {
      await client.stop();
    }
  }

  it('answers a new line, and nothing else', () =>
    withOpenBlock(async (client) => {
      const ask = (line: number, ch: string): Promise<TextEdit[]> =>
        client.request('textDocument/onTypeFormatting', { textDocument, position: { line, character: 0 }, ch, options });
      const below = { line: 2, character: 0 };
      assert.deepEqual(await ask(1, '\n'), [{ range: { start: below, end: below }, newText: ':::\n' }]);
      const here = { line: 4, character: 0 };
      assert.deepEqual(await ask(4, '\n'), [{ range: { start: here, end: here }, newText: '2. ' }]);
      assert.deepEqual(await ask(1, ':'), []);
    }));

  it('links the colons of a pair of fences, and nothing else', () =>
    withOpenBlock(async (client) => {
      const ask = (line: number): Promise<unknown> => client.request('textDocument/linkedEditingRange', { textDocument, position: { line, character: 1 } });
      assert.equal(await ask(0), null);
      await client.change(URI, 2, ':::rights\nWords.\n:::\n');
      const colons = (line: number): object => ({ start: { line, character: 0 }, end: { line, character: 3 } });
      assert.deepEqual(await ask(0), { ranges: [colons(0), colons(2)], wordPattern: ':+' });
      assert.equal(await ask(1), null);
    }));
});
