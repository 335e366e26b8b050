import assert from 'node:assert/strict';
import type { CompletionItem, FullDocumentDiagnosticReport, Hover } from 'vscode-languageserver';
import { RULES } from '../../server/src/core/rules/registry';
import { AUTHORITY_KINDS, type AuthorityKindsResult, NEW_PROFILE, type NewProfileResult } from '../../server/src/lsp/protocol';
import { TestClient } from '../support/lspClient';

describe('the files of .foi over the protocol', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start({ rules: RULES });
  });
  afterEach(() => client.stop());

  const profile = 'file:///ws/.foi/authorities/a.yaml';
  const wording = 'file:///ws/.foi/wording/a.md';

  it('have their problems, completion and hover', async () => {
    await client.open(profile, 'name: A\nkind: polce\n');
    const { items } = await client.pull<FullDocumentDiagnosticReport>(profile);
    assert.deepEqual(
      items.map(({ message, range }) => [message, range.start]),
      [['"polce" can’t stand for "kind". Did you mean "police"?', { line: 1, character: 6 }]],
    );
    const position = { line: 1, character: 6 };
    const offers = await client.request<CompletionItem[]>('textDocument/completion', { textDocument: { uri: profile }, position });
    assert.ok(offers.some(({ label }) => label === 'police'));
    const hover = await client.request<Hover>('textDocument/hover', { textDocument: { uri: profile }, position: { line: 0, character: 1 } });
    assert.match(JSON.stringify(hover.contents), /full name of the authority/);
  });

  it('are no notices', async () => {
    await client.open(wording, '---\nid: a\n---\n:::withheld{under="31(1)(a)"}\nWords ((nothing)).\n');
    const { items } = await client.pull<FullDocumentDiagnosticReport>(wording);
    assert.deepEqual(
      items.map(({ message }) => message),
      ['Give the wording an edition, such as "rev: 2026-03", so that letters can say which one they have.'],
    );
    assert.deepEqual(await client.request('textDocument/documentSymbol', { textDocument: { uri: wording } }), []);
  });

  it('can be begun with the text of a new profile', async () => {
    const kinds = await client.request<AuthorityKindsResult>(AUTHORITY_KINDS, {});
    assert.ok(kinds.some(({ value }) => value === 'police'));
    const made = await client.request<NewProfileResult>(NEW_PROFILE, { name: 'Anytown Police', kind: 'police' });
    assert.equal(made.id, 'anytown-police');
    assert.match(made.text, /^name: Anytown Police$/m);
    await assert.rejects(client.request(NEW_PROFILE, {}), /name of the authority/);
  });
});
