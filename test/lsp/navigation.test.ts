import * as assert from 'node:assert/strict';
import type { Location, LocationLink, WorkspaceEdit } from 'vscode-languageserver';
import { FULL, TestClient } from '../support/lspClient';

const URI = 'file:///ws/a.foi.md';
const textDocument = { uri: URI };
const TEXT = `---
foi: 1
authority: anytown
---

The ((unit)) relies on section 31(1)(a).

:::withheld{under="31(1)(a)"}
:::standard{id="caveat" rev="2026-01"}
Words.
:::
:::
`;
const FILES = {
  'file:///ws/.foi/authorities/anytown.yaml': 'name: Anytown Council\nfields:\n  unit: Records\n',
  'file:///ws/.foi/wording/caveat.md': '---\nid: caveat\nrev: "2026-01"\n---\n\nWords.\n',
};
const LINKS = { ...FULL, textDocument: { ...FULL.textDocument, definition: { linkSupport: true } } };

async function withNotice(capabilities: typeof FULL, run: (client: TestClient) => Promise<void>): Promise<void> {
  const client = await TestClient.start({ rules: [], files: FILES, capabilities });
  try {
    await client.open(URI, TEXT);
    await run(client);
  } finally {
    await client.stop();
  }
}

/** The place behind so many characters of a line, both counted from 0. */
const at = (line: number, character: number): object => ({ textDocument, position: { line, character } });
const onLine = (line: number, from: number, to: number): object => ({ start: { line, character: from }, end: { line, character: to } });

describe('definition over the wire', () => {
  it('is a link with what it leads from, the block around and the citation in its value', () =>
    withNotice(LINKS, async (client) => {
      assert.deepEqual(await client.request<LocationLink[]>('textDocument/definition', at(5, 35)), [
        {
          originSelectionRange: onLine(5, 31, 39),
          targetUri: URI,
          targetRange: { start: { line: 7, character: 0 }, end: { line: 11, character: 3 } },
          targetSelectionRange: onLine(7, 19, 27),
        },
      ]);
    }));

  it('is a place for other clients', () =>
    withNotice(FULL, async (client) => {
      assert.deepEqual(await client.request<Location[]>('textDocument/definition', at(5, 35)), [{ uri: URI, range: onLine(7, 19, 27) }]);
    }));

  it('is a key of the profile, or a file of the workspace’s wording', () =>
    withNotice(FULL, async (client) => {
      assert.deepEqual(await client.request<Location[]>('textDocument/definition', at(5, 8)), [
        { uri: 'file:///ws/.foi/authorities/anytown.yaml', range: onLine(2, 2, 6) },
      ]);
      assert.deepEqual(await client.request<Location[]>('textDocument/definition', at(8, 18)), [
        { uri: 'file:///ws/.foi/wording/caveat.md', range: onLine(0, 0, 0) },
      ]);
    }));

  it('is null where there is nowhere to go', () =>
    withNotice(LINKS, async (client) => {
      assert.equal(await client.request('textDocument/definition', at(9, 2)), null);
    }));
});

describe('references over the wire', () => {
  it('are places in the notice, with or without the block’s value', () =>
    withNotice(FULL, async (client) => {
      const ask = (includeDeclaration: boolean): Promise<Location[]> =>
        client.request('textDocument/references', { ...at(5, 35), context: { includeDeclaration } });
      assert.deepEqual(await ask(true), [
        { uri: URI, range: onLine(5, 31, 39) },
        { uri: URI, range: onLine(7, 19, 27) },
      ]);
      assert.deepEqual(await ask(false), [{ uri: URI, range: onLine(5, 31, 39) }]);
    }));
});

describe('rename over the wire', () => {
  const PREPARING = { ...FULL, textDocument: { ...FULL.textDocument, rename: { prepareSupport: true } } };

  it('says what would be renamed, and gives edits of this version of the notice', () =>
    withNotice(PREPARING, async (client) => {
      assert.deepEqual(client.initialized?.capabilities.renameProvider, { prepareProvider: true });
      assert.deepEqual(await client.request('textDocument/prepareRename', at(5, 35)), { range: onLine(5, 31, 39), placeholder: '31(1)(a)' });
      assert.deepEqual(await client.request<WorkspaceEdit>('textDocument/rename', { ...at(5, 35), newName: '31(1)(b)' }), {
        documentChanges: [
          {
            textDocument: { uri: URI, version: 1 },
            edits: [
              { range: onLine(5, 31, 39), newText: '31(1)(b)' },
              { range: onLine(7, 19, 27), newText: '31(1)(b)' },
            ],
          },
        ],
      });
    }));

  it('refuses in words', () =>
    withNotice(PREPARING, async (client) => {
      await assert.rejects(client.request('textDocument/prepareRename', at(9, 2)), { code: -32803, message: /Only a provision/ });
      await assert.rejects(client.request('textDocument/rename', { ...at(5, 35), newName: '31(1)(z)' }), { code: -32803, message: /not in the catalogue/ });
    }));
});
