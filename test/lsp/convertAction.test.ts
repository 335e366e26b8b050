import * as assert from 'node:assert/strict';
import type { CodeAction, TextEdit } from 'vscode-languageserver';
import { LOOKS_LIKE_LETTER } from '../../server/src/lsp/protocol';
import { WRONG_WORD } from '../support/features';
import { type ClientOptions, TestClient } from '../support/lspClient';

const URI = 'file:///ws/a.foi.md';
const textDocument = { uri: URI };
const LETTER = 'Dear Ms Example\n\nThank you for your request.\n\nWe withhold the report under section 43(2) of the Freedom of Information Act 2000.\n';
const TITLE = 'Convert this letter to a notice';

async function withLetter(
  options: Partial<ClientOptions>,
  run: (client: TestClient, offered: (only?: string[]) => Promise<CodeAction | undefined>) => Promise<void>,
) {
  const client = await TestClient.start({ rules: [WRONG_WORD], ...options });
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const offered = async (only?: string[]): Promise<CodeAction | undefined> => {
    const found = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range,
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });
    return found.find(({ title }) => title === TITLE);
  };
  try {
    await client.open(URI, LETTER);
    await run(client, offered);
  } finally {
    await client.stop();
  }
}

describe('the offer to convert a letter that was pasted into a notice', () => {
  it('is a rewrite that is worked out when it is chosen', () =>
    withLetter({}, async (client, offered) => {
      const action = await offered();
      assert.equal(action?.kind, 'refactor.rewrite');
      assert.equal(action.edit, undefined);
      const resolved = await client.request<CodeAction>('codeAction/resolve', action);
      const [edit] = (resolved.edit?.documentChanges?.[0] as { edits: TextEdit[] }).edits;
      assert.deepEqual(edit?.range, { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } });
      assert.match(edit.newText, /^---\nfoi: 1\n[\s\S]*:::withheld\{[^}]*under="43\(2\)"/);
      assert.ok(await offered(['refactor']));
      assert.equal(await offered(['quickfix']), undefined);
      await client.change(URI, 2, edit.newText);
      assert.equal(await offered(), undefined, 'a notice with marks is not converted again');
      await assert.rejects(client.request('codeAction/resolve', action), { code: -32801 });
    }));

  it('brings its edit at once to clients that can’t wait for it', () =>
    withLetter({ capabilities: { textDocument: { diagnostic: {} } } }, async (_, offered) => {
      assert.match((await offered())?.edit?.changes?.[URI]?.[0]?.newText ?? '', /:::withheld/);
    }));

  it('stays where checks are switched off, and goes with foiNotices.convert.offer', async () => {
    await withLetter({ settings: () => ({ check: { enabled: false } }) }, async (_, offered) => assert.ok(await offered()));
    await withLetter({ settings: () => ({ convert: { offer: false } }) }, async (_, offered) => assert.equal(await offered(), undefined));
  });

  it('is asked about any other text', () =>
    withLetter({}, async (client) => {
      assert.deepEqual(await client.request(LOOKS_LIKE_LETTER, { text: LETTER }), { letter: true });
      assert.deepEqual(await client.request(LOOKS_LIKE_LETTER, { text: '# About letters\n' }), { letter: false });
      await assert.rejects(client.request(LOOKS_LIKE_LETTER, {}), /text is missing/);
    }));
});
