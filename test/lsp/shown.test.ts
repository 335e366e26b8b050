import * as assert from 'node:assert/strict';
import type { CodeLens, DocumentHighlight, InlayHint, SelectionRange, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
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

describe('hints over the wire', () => {
  const text = '---\nfoi: 1\nreceived: 2026-10-05\n---\n\nWe withhold it under section 31(1)(a).\n';
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const hints = (client: TestClient): Promise<InlayHint[]> => client.request('textDocument/inlayHint', { textDocument, range });
  const labels = async (client: TestClient): Promise<unknown[]> => (await hints(client)).map(({ label }) => label);

  it('have their place, and a tooltip in Markdown', () =>
    withNotice(
      {},
      async (client) => {
        const [due, name] = await hints(client);
        assert.deepEqual([due?.position, due?.label, due?.paddingLeft], [{ line: 2, character: 20 }, 'due 2 November 2026 (20 working days)', true]);
        assert.deepEqual([name?.position, name?.label], [{ line: 5, character: 37 }, 'prevention or detection of crime']);
        assert.equal((name?.tooltip as { kind: string }).kind, 'markdown');
      },
      text,
    ));

  it('are not there when their settings are off', async () => {
    await withNotice(
      { settings: () => ({ inlayHints: { dueDate: false } }) },
      async (client) => assert.deepEqual(await labels(client), ['prevention or detection of crime']),
      text,
    );
    await withNotice({ settings: () => ({ inlayHints: { provisionNames: false } }) }, async (client) => assert.equal((await labels(client)).length, 1), text);
  });
});

describe('colours over the wire', () => {
  const text = '---\nfoi: 1\n---\n\nSection 31(1)(a) and section 40(1).\n\nMore of section 40(1).\n';
  const full = (client: TestClient): Promise<SemanticTokens> => client.request('textDocument/semanticTokens/full', { textDocument });

  it('are numbers, each relative to the one before', () =>
    withNotice({}, async (client) => assert.deepEqual((await full(client)).data, [4, 8, 8, 0, 2, 0, 21, 5, 0, 1, 2, 16, 5, 0, 1]), text));

  it('are sent for a stretch', () =>
    withNotice(
      {},
      async (client) => {
        const range = { start: { line: 5, character: 0 }, end: { line: 7, character: 0 } };
        const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/range', { textDocument, range });
        assert.deepEqual(data, [6, 16, 5, 0, 1]);
      },
      text,
    ));

  it('are sent as what has changed after a change', () =>
    withNotice(
      {},
      async (client) => {
        const first = await full(client);
        await client.change(URI, 2, text.replace('section 40(1).\n\nMore', 'section 43(2).\n\nMore'));
        const params = { textDocument, previousResultId: first.resultId };
        const delta = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', params);
        assert.deepEqual(delta.edits, [{ start: 9, deleteCount: 1, data: [2] }]);
        const unknown = await client.request<SemanticTokens>('textDocument/semanticTokens/full/delta', { textDocument, previousResultId: 'another' });
        assert.equal(unknown.data.length, 15, 'all of them, where it is not known what the client has');
      },
      text,
    ));

  it('are none in a file of .foi', () =>
    withNotice({}, async (client) => {
      const uri = 'file:///ws/.foi/config.yaml';
      await client.open(uri, 'rules:\n');
      assert.deepEqual(await client.request('textDocument/semanticTokens/full', { textDocument: { uri } }), { data: [] });
    }));
});

describe('marks and selections over the wire', () => {
  const text = '---\nfoi: 1\n---\n\n:::withheld{under="31(1)(a)"}\nUnder section 31(1)(a).\n:::\n';
  const position = { line: 5, character: 16 };

  it('tell what defines from what mentions, and leave ordinary words to the editor', () =>
    withNotice(
      {},
      async (client) => {
        const found = await client.request<DocumentHighlight[]>('textDocument/documentHighlight', { textDocument, position });
        assert.deepEqual(
          found.map(({ range, kind }) => [range.start.line, kind]),
          [
            [4, 3],
            [5, 2],
          ],
        );
        assert.equal(await client.request('textDocument/documentHighlight', { textDocument, position: { line: 5, character: 1 } }), null);
      },
      text,
    ));

  it('grow from the inside out, for every place that is asked about', () =>
    withNotice(
      {},
      async (client) => {
        const [first, second] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
          textDocument,
          positions: [position, { line: 1, character: 0 }],
        });
        assert.equal(first?.range.start.character, 14);
        assert.deepEqual(first?.parent?.range, { start: { line: 5, character: 0 }, end: { line: 5, character: 23 } });
        assert.deepEqual(second?.range, { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } });
      },
      text,
    ));
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
