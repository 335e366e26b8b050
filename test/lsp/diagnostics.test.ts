import * as assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver';
import { WHOLE_LETTER, WRONG_WORD } from '../support/features';
import { type ClientOptions, FULL, TestClient } from '../support/lspClient';

const URI = 'file:///ws/a.foi.md';

interface Report {
  readonly kind: 'full' | 'unchanged';
  readonly resultId?: string;
  readonly items?: readonly Diagnostic[];
}

async function withClient(options: Partial<Parameters<typeof TestClient.start>[0]>, run: (client: TestClient) => Promise<void>): Promise<void> {
  const client = await TestClient.start({ rules: [WRONG_WORD], ...options });
  try {
    await run(client);
  } finally {
    await client.stop();
  }
}

describe('findings on request', () => {
  it('carry code, source, related places and what actions need', () =>
    withClient({}, async (client) => {
      await client.open(URI, 'This is wrong.\n');
      const report = await client.pull<Report>(URI);
      assert.deepEqual(report.items, [
        {
          range: { start: { line: 0, character: 8 }, end: { line: 0, character: 13 } },
          severity: 2,
          source: 'FOI',
          message: 'The word "wrong" is wrong.',
          code: 'wrong-word',
          data: { rule: 'wrong-word', citation: '31(1)(a)' },
          relatedInformation: [
            { location: { uri: URI, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } }, message: 'The letter begins here.' },
          ],
        },
      ]);
    }));

  it('are unchanged while nothing they rest on changes', () =>
    withClient({}, async (client) => {
      await client.open(URI, 'This is wrong.\n');
      const first = await client.pull<Report>(URI);
      assert.ok(first.resultId);
      assert.deepEqual(await client.pull<Report>(URI, first.resultId), { kind: 'unchanged', resultId: first.resultId });
      assert.equal((await client.pull<Report>(URI, 'something else')).kind, 'full');
    }));

  it('are new after a change of text, of settings, of the day, and after the document was opened again', () =>
    withClient({}, async (client) => {
      await client.open(URI, 'This is wrong.\n');
      let last = (await client.pull<Report>(URI)).resultId;
      const isNew = async (what: string): Promise<void> => {
        const report = await client.pull<Report>(URI, last);
        assert.equal(report.kind, 'full', what);
        assert.notEqual(report.resultId, last, what);
        last = report.resultId;
      };
      await client.change(URI, 2, 'Nothing.\n');
      await isNew('text');
      await client.notify('workspace/didChangeConfiguration', { settings: null });
      await isNew('settings');
      client.today = '2026-10-31';
      await isNew('day');
      await client.close(URI);
      await client.open(URI, 'This is wrong too.\n', 2);
      await isNew('opened again');
    }));

  it('are none when the settings say so, and the client is told to ask again when they change', async () => {
    let enabled = false;
    await withClient({ settings: () => ({ check: { enabled } }) }, async (client) => {
      await client.open(URI, 'This is wrong.\n');
      assert.deepEqual((await client.pull<Report>(URI)).items, []);
      enabled = true;
      await client.notify('workspace/didChangeConfiguration', { settings: null });
      await client.settle();
      assert.equal(client.refreshes, 1);
      assert.equal((await client.pull<Report>(URI)).items?.length, 1);
    });
  });

  it('are asked for again on another day', () =>
    withClient({}, async (client) => {
      await client.open(URI, 'This is wrong.\n');
      await client.pass(3_600_000);
      assert.equal(client.refreshes, 0);
      client.today = '2026-10-31';
      await client.pass(3_600_000);
      assert.equal(client.refreshes, 1);
    }));

  it('take changes of a part of the text', () =>
    withClient({}, async (client) => {
      await client.open(URI, 'This is fine.\r\nSo is this.\r\n');
      await client.change(URI, 2, 'wrong', { start: { line: 1, character: 6 }, end: { line: 1, character: 10 } });
      assert.deepEqual(
        (await client.pull<Report>(URI)).items?.map((one) => one.range),
        [{ start: { line: 1, character: 6 }, end: { line: 1, character: 11 } }],
      );
    }));

  it('say how the check went', () =>
    withClient({ rules: [WRONG_WORD, WHOLE_LETTER] }, async (client) => {
      await client.open(URI, 'This is wrong.\n');
      await client.pull(URI);
      await client.settle();
      assert.deepEqual(client.statuses, [
        { uri: URI, version: 1, errors: 1, warnings: 1, findings: 2, waived: 0, hidden: 0, broken: [], configProblems: [], milliseconds: 0 },
      ]);
    }));

  it('go on without a rule that fails, which is logged once by name', () => {
    const broken = {
      ...WRONG_WORD,
      name: 'broken-rule',
      on: {
        notice: () => {
          throw new Error('no such thing');
        },
      },
    };
    return withClient({ rules: [broken, WRONG_WORD] }, async (client) => {
      await client.open(URI, 'This is wrong.\n');
      assert.equal((await client.pull<Report>(URI)).items?.length, 1);
      await client.change(URI, 2, 'This is wrong again.\n');
      assert.equal((await client.pull<Report>(URI)).items?.length, 1);
      await client.settle();
      assert.deepEqual(client.statuses.at(-1)?.broken, ['broken-rule']);
      assert.deepEqual(
        client.logged.filter((line) => line.includes('broken-rule')),
        ['The rule broken-rule failed and was left out: no such thing'],
      );
    });
  });
});

describe('a fault of the program itself', () => {
  it('clears the findings and is logged, and the server lives on', () => {
    const engine: ClientOptions['engine'] = (real) => ({
      ...real,
      run(notice, options) {
        if (notice.text.includes('boom')) throw new Error('out of order');
        return real.run(notice, options);
      },
    });
    return withClient({ engine }, async (client) => {
      await client.open(URI, 'This is wrong.\n');
      assert.equal((await client.pull<Report>(URI)).items?.length, 1);
      await client.change(URI, 2, 'wrong, boom\n');
      assert.deepEqual(await client.pull<Report>(URI), { kind: 'full', items: [] });
      await client.change(URI, 3, 'wrong\n');
      assert.equal((await client.pull<Report>(URI)).items?.length, 1);
      assert.equal(client.logged.filter((line) => line.includes('out of order')).length, 1);
    });
  });
});

describe('findings that are sent', () => {
  const { diagnostic: _, ...textDocument } = FULL.textDocument ?? {};
  const capabilities = { ...FULL, textDocument };

  it('come once a little after the last change, for the last version', () =>
    withClient({ capabilities }, async (client) => {
      await client.open(URI, 'wrong\n');
      await client.change(URI, 2, 'wrong wrong\n');
      await client.pass(100);
      await client.change(URI, 3, 'wrong wrong wrong\n');
      await client.pass(150);
      assert.equal(client.published.length, 0);
      await client.pass(60);
      assert.deepEqual(
        client.published.map((one) => [one.version, one.diagnostics.length]),
        [[3, 3]],
      );
    }));

  it('come at once for a document that is opened, each time', () =>
    withClient({ capabilities }, async (client) => {
      for (const version of [1, 2]) {
        await client.open(URI, 'wrong\n', version);
        await client.pass(0);
        assert.deepEqual([client.published.at(-1)?.version, client.published.at(-1)?.diagnostics.length], [version, 1]);
        await client.close(URI);
        await client.settle();
      }
    }));

  it('come again when the settings change, and go when the document is closed', () =>
    withClient({ capabilities }, async (client) => {
      await client.open(URI, 'wrong\n');
      await client.pass(200);
      await client.notify('workspace/didChangeConfiguration', { settings: null });
      await client.pass(0);
      assert.equal(client.published.length, 2);
      await client.close(URI);
      await client.settle();
      assert.deepEqual(client.published.at(-1), { uri: URI, diagnostics: [] });
    }));

  it('never come for a document that was closed meanwhile', () =>
    withClient({ capabilities }, async (client) => {
      await client.open(URI, 'wrong\n');
      await client.close(URI);
      await client.pass(500);
      assert.deepEqual(
        client.published.map((one) => one.diagnostics.length),
        [0],
      );
    }));
});

describe('settings of the workspace', () => {
  const files = (config: string): Record<string, string> => ({
    'file:///ws/.foi/config.yaml': config,
    'file:///ws/.foi/authorities/anytown-police.yaml': 'name: Anytown Police\nkind: police\n',
  });

  it('replace the level of a rule', () =>
    withClient({ files: files('rules:\n  wrong-word: error\n') }, async (client) => {
      await client.open('file:///ws/cases/a.foi.md', 'wrong\n');
      assert.equal((await client.pull<Report>('file:///ws/cases/a.foi.md')).items?.[0]?.severity, 1);
    }));

  it('are read again when they change', async () => {
    const workspace = files('rules:\n  wrong-word: off\n');
    await withClient({ files: workspace }, async (client) => {
      await client.open(URI, 'wrong\n');
      assert.deepEqual((await client.pull<Report>(URI)).items, []);
      workspace['file:///ws/.foi/config.yaml'] = 'rules:\n  wrong-word: hint\n';
      await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///ws/.foi/config.yaml', type: 2 }] });
      assert.equal((await client.pull<Report>(URI)).items?.[0]?.severity, 4);
    });
  });

  it('are never looked for outside the workspace folders', () =>
    withClient({ files: { 'file:///.foi/config.yaml': 'rules:\n  wrong-word: off\n' } }, async (client) => {
      for (const uri of [URI, 'file:///elsewhere/b.foi.md']) {
        await client.open(uri, 'wrong\n');
        assert.equal((await client.pull<Report>(uri)).items?.length, 1);
      }
      assert.deepEqual(client.asked, []);
    }));

  it('serve a letter that was never saved, where one folder is open', () =>
    withClient({ files: files('rules:\n  wrong-word: off\n') }, async (client) => {
      await client.open('untitled:Untitled-1', 'Dear Sir\n\nThis is wrong.\n');
      assert.deepEqual((await client.pull<Report>('untitled:Untitled-1')).items, []);
    }));

  it('with faults are named once in the log, and on the file when it is open', () =>
    withClient({ files: files('rules:\n  wrong-wrd: off\n  wrong-word: loud\n') }, async (client) => {
      await client.open(URI, 'wrong\n');
      await client.pull(URI);
      await client.change(URI, 2, 'wrong wrong\n');
      await client.pull(URI);
      await client.settle();
      assert.deepEqual(client.logged, [
        'file:///ws/.foi/config.yaml, line 2: There is no rule "wrong-wrd". Did you mean "wrong-word"?',
        'file:///ws/.foi/config.yaml, line 3: "loud" is not a level. Give "wrong-word" one of: off, hint, information, warning, error.',
      ]);
      await client.open('file:///ws/.foi/config.yaml', 'rules:\n  wrong-word: loud\n');
      const report = await client.pull<Report>('file:///ws/.foi/config.yaml');
      assert.deepEqual(
        report.items?.map((one) => [one.range.start, one.severity]),
        [[{ line: 1, character: 14 }, 2]],
      );
    }));
});
