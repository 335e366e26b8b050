import * as assert from 'node:assert/strict';
import { closeAll, diagnostics, extension, open, write } from './support';

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
});
