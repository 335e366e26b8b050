import * as assert from 'node:assert/strict';
import { FULL, TestClient } from '../support/lspClient';
import { WRONG_WORD } from '../support/features';

const RULES = [WRONG_WORD];

describe('life of the server', () => {
  it('says what it can do', async () => {
    const client = await TestClient.start({ rules: RULES });
    assert.deepEqual(client.initialized?.capabilities, {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2, save: true },
      diagnosticProvider: { identifier: 'foi-notices', interFileDependencies: false, workspaceDiagnostics: true },
      completionProvider: { triggerCharacters: [':', '"', '(', '{', '#', ' '], resolveProvider: true },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      codeLensProvider: { resolveProvider: false },
      renameProvider: true,
      inlayHintProvider: { resolveProvider: false },
      documentHighlightProvider: true,
      selectionRangeProvider: true,
      semanticTokensProvider: {
        legend: {
          tokenTypes: ['provision', 'field', 'prompt', 'block', 'attribute', 'quotation', 'note'],
          tokenModifiers: ['absolute', 'qualified', 'obsolete', 'unknown', 'unfilled'],
        },
        full: { delta: true },
        range: true,
      },
      linkedEditingRangeProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentSymbolProvider: { label: 'FOI notice' },
      workspaceSymbolProvider: true,
      foldingRangeProvider: true,
      documentLinkProvider: { resolveProvider: false },
      codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.foiNotices'], resolveProvider: true },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    });
    await client.stop();
  });

  it('promises no findings on request to a client that can’t ask', async () => {
    const client = await TestClient.start({ rules: RULES, capabilities: {} });
    assert.equal(client.initialized?.capabilities.diagnosticProvider, undefined);
    await client.stop();
  });

  it('ends with 0 after shutdown, with 1 without', async () => {
    assert.equal(await (await TestClient.start({ rules: RULES })).stop(), 0);
    assert.equal(await (await TestClient.start({ rules: RULES })).exit(), 1);
  });

  it('refuses requests before it is initialized', async () => {
    const client = TestClient.launch({ rules: RULES });
    await assert.rejects(client.request('textDocument/hover', { textDocument: { uri: 'file:///a' }, position: { line: 0, character: 0 } }), { code: -32002 });
    await client.initialize();
    assert.equal(await client.stop(), 0);
  });

  it('lives on after parameters of the wrong kind', async () => {
    const client = await TestClient.start({ rules: RULES });
    const methods = [
      'textDocument/hover',
      'textDocument/completion',
      'textDocument/documentSymbol',
      'textDocument/foldingRange',
      'textDocument/documentLink',
      'textDocument/codeAction',
      'textDocument/diagnostic',
      'foiNotices/preview',
      'foiNotices/rulePage',
      'completionItem/resolve',
      'codeAction/resolve',
      'nonsense/method',
    ];
    const bad: readonly object[] = [
      {},
      { textDocument: null },
      { textDocument: { uri: 7 } },
      { textDocument: { uri: 'file:///ws/b.foi.md' }, position: 'x', range: 3, context: null },
    ];
    await client.open('file:///ws/a.foi.md', 'This is wrong.\n');
    await client.open('file:///ws/b.foi.md', 'This is wrong.\n');
    for (const method of methods) for (const params of bad) await client.request(method, params).catch(() => undefined);
    for (const method of [
      'textDocument/didOpen',
      'textDocument/didChange',
      'textDocument/didClose',
      'workspace/didChangeConfiguration',
      'nonsense/notification',
    ])
      for (const params of bad) await client.notify(method, params);
    const report = await client.pull<{ items: unknown[] }>('file:///ws/a.foi.md');
    assert.equal(report.items.length, 1);
    assert.equal(await client.stop(), 0);
  });

  it('answers with nothing for documents that are not open', async () => {
    const client = await TestClient.start({ rules: RULES, capabilities: FULL });
    const textDocument = { uri: 'file:///ws/closed.foi.md' };
    const position = { line: 0, character: 0 };
    assert.equal(await client.request('textDocument/hover', { textDocument, position }), null);
    assert.deepEqual(await client.request('textDocument/completion', { textDocument, position }), []);
    assert.deepEqual(await client.request('textDocument/documentSymbol', { textDocument }), []);
    assert.deepEqual(await client.pull(textDocument.uri), { kind: 'full', items: [] });
    assert.deepEqual(await client.request('foiNotices/preview', { uri: textDocument.uri, final: false }), { version: 0, model: null });
    await client.stop();
  });
});
