import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnostics, extension, open, workspaceFile, write } from './support';

describe('the settings of a team in .foi', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it('show in the file what is not understood in it', async () => {
    const { document } = await open('.foi/config.yaml');
    await write(document, 'rules:\n  no-such-rule: off\n');
    const [found] = await diagnostics(document.uri);
    assert.equal(found?.range.start.line, 1);
    assert.match(found.message, /no-such-rule/);
    await write(document, 'rules:\n  pit-missing: warning\n');
    await diagnostics(document.uri, (left) => left.length === 0);
  });

  it('have nothing else that a notice has, and keep what the editor gives them', async () => {
    const { document } = await open('.foi/config.yaml');
    const textDocument = { uri: document.uri.toString() };
    const at = { textDocument, position: { line: 0, character: 0 } };
    const { client } = extension().exports;
    // Null and not an empty list: the editor then folds by itself.
    assert.equal(await client.sendRequest('textDocument/foldingRange', { textDocument }), null);
    assert.equal(await client.sendRequest('textDocument/hover', at), null);
    for (const method of ['textDocument/documentSymbol', 'textDocument/documentLink']) assert.deepEqual(await client.sendRequest(method, { textDocument }), []);
    assert.deepEqual(await client.sendRequest('textDocument/completion', at), []);
  });

  it('are completed, explained and checked, each kind of YAML, also where they were never saved', async () => {
    const cases = [
      { name: '.foi/config.yaml', text: 'rules:\n  pit-missing: of\n', wrong: /"of"/, offer: 'off', at: [1, 15], about: /public interest/i, on: [1, 5] },
      {
        name: '.foi/authorities/anytown.yaml',
        text: 'name: A\nkind: polce\n',
        wrong: /"polce"/,
        offer: 'police',
        at: [1, 6],
        about: /full name of the authority/,
        on: [0, 1],
      },
    ] as const;
    for (const { name, text, wrong, offer, at, about, on } of cases) {
      const uri = workspaceFile(name).with({ scheme: 'untitled', path: `/nowhere/${name}`, authority: '' });
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      await write(document, text);
      await diagnostics(uri, (found) => found.some(({ message }) => wrong.test(message)));
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        new vscode.Position(at[0], at[1]),
      );
      const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      assert.ok(labels.includes(offer), name);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, new vscode.Position(on[0], on[1]));
      const told = hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value))).join('\n');
      assert.match(told, about, name);
    }
  });
});
