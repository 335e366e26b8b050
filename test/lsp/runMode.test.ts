import * as assert from 'node:assert/strict';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { CHECK_NOW, PREVIEW, type PreviewResult } from '../../server/src/lsp/protocol';
import { WHOLE_LETTER, WRONG_WORD } from '../support/features';
import { FULL, TestClient } from '../support/lspClient';

const URI = 'file:///ws/a.foi.md';
const textDocument = { uri: URI };

interface Report {
  readonly kind: 'full' | 'unchanged';
  readonly resultId?: string;
  readonly items?: readonly Diagnostic[];
}

/** A client that keeps what it was given, as editors do. */
class Editor {
  shown: readonly Diagnostic[] = [];
  private resultId: string | undefined;

  constructor(readonly client: TestClient) {}

  /** Asks for findings; gives how many are shown afterwards. */
  async pull(): Promise<number> {
    const report = await this.client.pull<Report>(URI, this.resultId);
    this.resultId = report.resultId;
    if (report.items) this.shown = report.items;
    return this.shown.length;
  }

  save(): Promise<void> {
    return this.client.notify('textDocument/didSave', { textDocument });
  }
}

type Settings = Record<string, unknown>;

async function withEditor(settings: Settings, run: (editor: Editor) => Promise<void>, capabilities = FULL): Promise<void> {
  const client = await TestClient.start({ rules: [WRONG_WORD, WHOLE_LETTER], settings: () => settings, capabilities });
  try {
    await run(new Editor(client));
  } finally {
    await client.stop();
  }
}

async function change(client: TestClient, settings: Settings, to: Settings): Promise<void> {
  Object.assign(settings, to);
  await client.notify('workspace/didChangeConfiguration', { settings: null });
}

describe('the run mode, for editors that ask for findings', () => {
  it('onType: every version is checked', () =>
    withEditor({}, async (editor) => {
      await editor.client.open(URI, 'Fine.\n');
      assert.equal(await editor.pull(), 1);
      await editor.client.change(URI, 2, 'This is wrong.\n');
      assert.equal(await editor.pull(), 2);
    }));

  it('onSave: checks what is opened and what is saved; between, the findings stay and nothing is checked', () =>
    withEditor({ run: 'onSave' }, async (editor) => {
      const { client } = editor;
      await client.open(URI, 'This is wrong.\n');
      assert.equal(await editor.pull(), 2);
      await client.change(URI, 2, 'This is wrong and wrong.\n');
      assert.equal(await editor.pull(), 2);
      assert.equal(client.statuses.length, 1);
      const before = client.refreshes;
      await editor.save();
      await client.settle();
      assert.equal(client.refreshes, before + 1, 'the editor is told to ask');
      assert.equal(await editor.pull(), 3);
      await client.change(URI, 3, 'Fine.\n');
      assert.equal(await editor.pull(), 3);
    }));

  it('onSave: a check that was asked for by saving is not lost where the text changes before it is done', () =>
    withEditor({ run: 'onSave' }, async (editor) => {
      await editor.client.open(URI, 'Fine.\n');
      await editor.pull();
      await editor.save();
      await editor.client.change(URI, 2, 'This is wrong.\n');
      await editor.client.settle();
      assert.equal(await editor.pull(), 2);
    }));

  it('manual: nothing until it is asked for, not even on opening or saving', () =>
    withEditor({ run: 'manual' }, async (editor) => {
      const { client } = editor;
      await client.open(URI, 'This is wrong.\n');
      assert.equal(await editor.pull(), 0);
      await editor.save();
      await client.settle();
      assert.equal(await editor.pull(), 0);
      assert.deepEqual([client.refreshes, client.statuses.length], [0, 0]);
      await client.request(CHECK_NOW, { uri: URI });
      assert.equal(client.refreshes, 1, 'the editor is told to ask');
      assert.equal(await editor.pull(), 2);
      await client.change(URI, 2, 'Fine.\n');
      assert.equal(await editor.pull(), 2);
      await client.request(CHECK_NOW, { uri: URI });
      assert.equal(await editor.pull(), 1);
      assert.deepEqual(
        client.statuses.map(({ version }) => version),
        [1, 2],
      );
    }));

  it('manual: what changes around a notice completes its check while its text is the same, and no other', () =>
    withEditor({ run: 'manual' }, async (editor) => {
      const { client } = editor;
      await client.open(URI, 'This is wrong.\n');
      client.today = '2026-10-31';
      await client.pass(3_600_000);
      assert.equal(await editor.pull(), 0);
      await client.request(CHECK_NOW, { uri: URI });
      await editor.pull();
      client.today = '2026-11-01';
      await client.pass(3_600_000);
      await editor.pull();
      assert.equal(client.statuses.length, 2);
      await client.change(URI, 2, 'Fine.\n');
      client.today = '2026-11-02';
      await client.pass(3_600_000);
      await editor.pull();
      assert.equal(client.statuses.length, 2);
    }));

  it('Check now checks again even where nothing has changed', () =>
    withEditor({}, async (editor) => {
      await editor.client.open(URI, 'Fine.\n');
      await editor.pull();
      await editor.client.request(CHECK_NOW, { uri: URI });
      await editor.pull();
      assert.equal(editor.client.statuses.length, 2);
      await assert.rejects(editor.client.request(CHECK_NOW, { uri: 'file:///ws/not-open.foi.md' }), /not open/);
      await assert.rejects(editor.client.request(CHECK_NOW, {}), /not open/);
    }));

  it('findings go at once where checks are switched off, and come at once where they follow the typing again', () => {
    const settings: Settings = { run: 'manual' };
    return withEditor(settings, async (editor) => {
      const { client } = editor;
      await client.open(URI, 'This is wrong.\n');
      await client.request(CHECK_NOW, { uri: URI });
      assert.equal(await editor.pull(), 2);
      await client.change(URI, 2, 'This is wrong and wrong.\n');
      await change(client, settings, { check: { enabled: false } });
      assert.equal(await editor.pull(), 0);
      await change(client, settings, { check: { enabled: true }, run: 'onType' });
      assert.equal(await editor.pull(), 3);
    });
  });

  it('fixes and the margin of the preview show nothing that is new since the last check', () =>
    withEditor({ run: 'onSave' }, async (editor) => {
      const { client } = editor;
      await client.open(URI, 'Fine.\n');
      await editor.pull();
      await client.change(URI, 2, 'This is wrong.\n');
      const range = { start: { line: 0, character: 8 }, end: { line: 0, character: 13 } };
      const actions = (): Promise<CodeAction[]> => client.request('textDocument/codeAction', { textDocument, range, context: { diagnostics: editor.shown } });
      const preview = (): Promise<PreviewResult> => client.request(PREVIEW, { uri: URI, final: false });
      const titles = (found: readonly CodeAction[]): number => found.filter((one) => one.title.includes('wrong')).length;
      assert.deepEqual([titles(await actions()), (await preview()).model?.findings.length], [0, 0]);
      await editor.save();
      await client.settle();
      await editor.pull();
      assert.ok(titles(await actions()) > 0);
      assert.equal((await preview()).model?.findings.length, 2);
      await client.pass(100);
      assert.ok(client.previewChanges.length > 0, 'the preview is told of the late check');
    }));
});

describe('the run mode, for editors that are sent findings', () => {
  const { diagnostic: _, ...rest } = FULL.textDocument ?? {};
  const capabilities = { ...FULL, textDocument: rest };
  const sent = ({ client }: Editor): readonly (readonly [number | undefined, number])[] =>
    client.published.map((one) => [one.version, one.diagnostics.length] as const);

  it('onSave: sent when opened and when saved', () =>
    withEditor(
      { run: 'onSave' },
      async (editor) => {
        await editor.client.open(URI, 'This is wrong.\n');
        await editor.client.pass(200);
        await editor.client.change(URI, 2, 'Fine.\n');
        await editor.client.pass(200);
        assert.deepEqual(sent(editor), [[1, 2]]);
        await editor.save();
        await editor.client.settle();
        await editor.client.pass(0);
        assert.deepEqual(sent(editor), [
          [1, 2],
          [2, 1],
        ]);
      },
      capabilities,
    ));

  it('manual: sent when asked for', () =>
    withEditor(
      { run: 'manual' },
      async (editor) => {
        await editor.client.open(URI, 'This is wrong.\n');
        await editor.client.pass(200);
        await editor.save();
        await editor.client.settle();
        await editor.client.pass(0);
        assert.deepEqual(sent(editor), []);
        await editor.client.request(CHECK_NOW, { uri: URI });
        await editor.client.pass(0);
        assert.deepEqual(sent(editor), [[1, 2]]);
      },
      capabilities,
    ));
});

describe('the least severity that is shown', () => {
  it('leaves out of the text and the preview what is below it, and says how many', () => {
    const settings: Settings = {};
    return withEditor(settings, async (editor) => {
      const { client } = editor;
      await client.open(URI, 'This is wrong.\n');
      const rules = async (): Promise<unknown[]> => {
        await editor.pull();
        return editor.shown.map(({ code }) => code);
      };
      const all = await rules();
      assert.equal(all.length, 2);
      await change(client, settings, { check: { showFrom: 'error' } });
      assert.deepEqual(await rules(), ['nothing-blue']);
      await client.settle();
      const last = client.statuses.at(-1);
      assert.deepEqual([last?.findings, last?.hidden], [2, 1]);
      const preview = await client.request<PreviewResult>(PREVIEW, { uri: URI, final: false });
      assert.deepEqual(
        preview.model?.findings.map(({ rule }) => rule),
        ['nothing-blue'],
      );
      await change(client, settings, { check: { showFrom: 'warning' } });
      assert.deepEqual(await rules(), all);
    });
  });
});
