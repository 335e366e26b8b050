import * as assert from 'node:assert/strict';
import type { CodeAction, CompletionItem, Diagnostic, DocumentLink, FoldingRange, Hover, TextEdit } from 'vscode-languageserver';
import type { PreviewResult, RulePageResult, RulesResult } from '../../server/src/lsp/protocol';
import { nodeParts } from '../../server/src/node/parts';
import { WHOLE_LETTER, WRONG_WORD } from '../support/features';
import { FULL, TestClient, type ClientOptions } from '../support/lspClient';
import { HEAD } from '../support/notices';

const URI = 'file:///ws/cases/a.foi.md';
const textDocument = { uri: URI };
const TEXT = `${HEAD}\nThis is wrong and wrong, under section 43(2).\n\n:::withheld{under=""}\nText\n:::\n`;
const WRONG = { start: { line: 10, character: 8 }, end: { line: 10, character: 13 } };

async function withNotice(options: Partial<ClientOptions>, run: (client: TestClient) => Promise<void>): Promise<void> {
  const client = await TestClient.start({ rules: [WRONG_WORD, WHOLE_LETTER], ...options });
  try {
    await client.open(URI, TEXT);
    await run(client);
  } finally {
    await client.stop();
  }
}

describe('hover over the wire', () => {
  it('is Markdown with a range', () =>
    withNotice({}, async (client) => {
      const hover = await client.request<Hover>('textDocument/hover', { textDocument, position: { line: 10, character: 42 } });
      assert.equal((hover.contents as { kind: string }).kind, 'markdown');
      assert.match((hover.contents as { value: string }).value, /Commercial interests/);
      assert.deepEqual(hover.range?.start.line, 10);
    }));
});

describe('completion over the wire', () => {
  const inUnder = { line: 12, character: 19 };

  it('gives edits in the order of the statute, and the card of a provision when it is looked at', () =>
    withNotice({}, async (client) => {
      const items = await client.request<CompletionItem[]>('textDocument/completion', { textDocument, position: inUnder });
      const chosen = items.find((item) => item.label === '43(2)');
      assert.deepEqual((chosen?.textEdit as TextEdit).range, { start: inUnder, end: inUnder });
      assert.equal(chosen?.documentation, undefined);
      assert.deepEqual(
        [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)),
        items,
      );
      const resolved = await client.request<CompletionItem>('completionItem/resolve', chosen ?? {});
      assert.match((resolved.documentation as { value: string }).value, /Commercial interests/);
    }));

  it('gives snippets only to clients that know them', async () => {
    const block = async (client: TestClient): Promise<CompletionItem | undefined> => {
      await client.change(URI, 2, '::wi');
      const items = await client.request<CompletionItem[]>('textDocument/completion', { textDocument, position: { line: 0, character: 4 } });
      return items.find((item) => item.label === 'withheld');
    };
    await withNotice({}, async (client) => {
      const item = await block(client);
      assert.equal(item?.insertTextFormat, 2);
      assert.match((item?.textEdit as TextEdit).newText, /\$1/);
      assert.equal(item?.command?.command, 'editor.action.triggerSuggest');
    });
    await withNotice({ capabilities: { textDocument: { diagnostic: {} } } }, async (client) => {
      const item = await block(client);
      assert.equal(item?.insertTextFormat, 1);
      assert.doesNotMatch((item?.textEdit as TextEdit).newText, /\$/);
    });
  });

  it('does not answer every space', () =>
    withNotice({}, async (client) => {
      const ask = (character: number): Promise<CompletionItem[]> =>
        client.request('textDocument/completion', { textDocument, position: { line: 10, character }, context: { triggerKind: 2, triggerCharacter: ' ' } });
      assert.deepEqual(await ask(5), []);
      assert.ok((await ask('This is wrong and wrong, under section '.length)).length > 0);
    }));
});

describe('actions over the wire', () => {
  const actions = (client: TestClient, only?: string[], diagnostics: readonly Diagnostic[] = []): Promise<CodeAction[]> =>
    client.request('textDocument/codeAction', { textDocument, range: WRONG, context: { diagnostics, ...(only ? { only } : {}) } });

  it('stamp edits with the version, name the diagnostic, and prefer the first fix', () =>
    withNotice({}, async (client) => {
      const report = await client.pull<{ items: Diagnostic[] }>(URI);
      const [fix, ...others] = await actions(client, undefined, report.items);
      assert.equal(fix?.title, 'Write "right"');
      assert.equal(fix?.isPreferred, true);
      assert.deepEqual(
        fix?.diagnostics?.map((one) => one.range),
        [WRONG],
      );
      assert.deepEqual(fix?.edit, { documentChanges: [{ textDocument: { uri: URI, version: 1 }, edits: [{ range: WRONG, newText: 'right' }] }] });
      assert.deepEqual(others.find((one) => one.command)?.command, {
        title: 'Show the rule "wrong-word"',
        command: 'foiNotices.showRule',
        arguments: ['wrong-word'],
      });
    }));

  it('are plain changes, without our command, for other clients', () =>
    withNotice({ capabilities: { textDocument: { diagnostic: {} } }, initializationOptions: {} }, async (client) => {
      const found = await actions(client);
      assert.deepEqual(found[0]?.edit, { changes: { [URI]: [{ range: WRONG, newText: 'right' }] } });
      assert.ok(found.every((one) => one.command === undefined));
      const [all] = await actions(client, ['source.fixAll.foiNotices']);
      assert.equal(all?.edit?.changes?.[URI]?.length, 2);
    }));

  it('offer to fix everything only where that is asked for, and work it out when it is chosen', () =>
    withNotice({}, async (client) => {
      assert.ok(!(await actions(client)).some((one) => one.kind?.startsWith('source')));
      for (const only of ['source', 'source.fixAll', 'source.fixAll.foiNotices']) {
        const [all, ...others] = await actions(client, [only]);
        assert.deepEqual(others, [], only);
        assert.equal(all?.edit, undefined, only);
        const resolved = await client.request<CodeAction>('codeAction/resolve', all ?? {});
        assert.equal((resolved.edit?.documentChanges?.[0] as { edits: TextEdit[] } | undefined)?.edits.length, 2, only);
      }
      assert.deepEqual(await actions(client, ['refactor']), []);
    }));

  it('refuse to resolve against another text', () =>
    withNotice({}, async (client) => {
      const [all] = await actions(client, ['source.fixAll']);
      await client.change(URI, 2, 'wrong\n');
      await assert.rejects(client.request('codeAction/resolve', all ?? {}), { code: -32801 });
    }));
});

describe('outline, folding and links over the wire', () => {
  it('have the forms of the protocol', () =>
    withNotice({ capabilities: { ...FULL, textDocument: { ...FULL.textDocument, foldingRange: { rangeLimit: 1 } } } }, async (client) => {
      const symbols = await client.request<{ name: string; kind: number }[]>('textDocument/documentSymbol', { textDocument });
      assert.deepEqual(
        symbols.map((one) => one.name),
        ['Front matter', 'Withheld'],
      );
      const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
      assert.deepEqual(folds, [{ startLine: 0, endLine: 8, kind: 'region' }]);
      await client.change(URI, 2, '[a](data/my file.csv) [b](<data/my file.csv>) [c](https://example.org)\n');
      const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
      assert.deepEqual(
        links.map((one) => one.target),
        ['file:///ws/cases/data/my%20file.csv', 'https://example.org'],
      );
    }));
});

describe('previews over the wire', () => {
  it('carry the version, and the client is told once when one is out of date', () =>
    withNotice({}, async (client) => {
      await client.change(URI, 2, `${TEXT}\nMore.\n`);
      await client.pass(1000);
      assert.deepEqual(client.previewChanges, [], 'nobody has asked for it');
      const preview = await client.request<PreviewResult>('foiNotices/preview', { uri: URI, final: false });
      assert.equal(preview.version, 2);
      assert.ok(preview.model?.blocks.some((block) => block.html.includes('More.')));
      assert.ok((preview.model?.findings.length ?? 0) > 0);
      await client.change(URI, 3, 'a\n');
      await client.change(URI, 4, 'b\n');
      await client.pass(1000);
      assert.deepEqual(client.previewChanges, [{ uri: URI, version: 4 }]);
    }));

  it('show neither findings nor marks as the requester will see it', () =>
    withNotice({}, async (client) => {
      const preview = await client.request<PreviewResult>('foiNotices/preview', { uri: URI, final: true });
      assert.equal(preview.model?.final, true);
      assert.deepEqual(preview.model?.findings, []);
    }));

  it('are out of date when the settings change, and no longer watched when the document is closed', () =>
    withNotice({}, async (client) => {
      await client.request('foiNotices/preview', { uri: URI, final: false });
      await client.notify('workspace/didChangeConfiguration', { settings: null });
      await client.pass(1000);
      assert.equal(client.previewChanges.length, 1);
      await client.close(URI);
      await client.open(URI, TEXT, 7);
      await client.pass(1000);
      assert.equal(client.previewChanges.length, 1);
    }));
});

describe('rules over the wire', () => {
  it('are listed by name', () =>
    withNotice({}, async (client) => {
      const rules = await client.request<RulesResult>('foiNotices/rules', {});
      assert.deepEqual(
        rules.map((rule) => [rule.name, rule.severity]),
        [
          ['nothing-blue', 'error'],
          ['wrong-word', 'warning'],
        ],
      );
    }));

  it('have pages, which are loaded when one is asked for', async () => {
    let loaded = 0;
    const rulePages = () => {
      loaded++;
      return nodeParts.rulePages();
    };
    await withNotice({ parts: { rulePages } }, async (client) => {
      await assert.rejects(client.request('foiNotices/rulePage', {}), { code: -32602 });
      assert.equal(loaded, 0);
      const page = await client.request<RulePageResult>('foiNotices/rulePage', { rule: 'pit-missing' });
      assert.equal(page?.title, 'pit-missing');
      assert.match(page?.markdown ?? '', /^# `pit-missing`\n/);
      assert.equal(await client.request('foiNotices/rulePage', { rule: 'constructor' }), null);
      const { text } = await client.request<{ text: string }>('foiNotices/tool', { name: 'foi_explain_rule', input: { rule: 'pit-missing' } });
      assert.equal(text, page?.markdown);
      assert.equal(loaded, 3);
    });
  });

  it('whose pages can’t be loaded say why', async () => {
    const rulePages = () => Promise.reject(new Error('the file of the pages is gone'));
    await withNotice({ parts: { rulePages } }, async (client) => {
      const gone = /the file of the pages is gone/;
      await assert.rejects(client.request('foiNotices/rulePage', { rule: 'pit-missing' }), gone);
      await assert.rejects(client.request('foiNotices/tool', { name: 'foi_explain_rule', input: { rule: 'pit-missing' } }), gone);
    });
  });
});
