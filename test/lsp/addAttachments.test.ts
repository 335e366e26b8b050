import * as assert from 'node:assert/strict';
import { ADD_ATTACHMENTS, type AddAttachmentsResult } from '../../server/src/lsp/protocol';
import { TestClient } from '../support/lspClient';

const URI = 'file:///ws/cases/one/a.foi.md';

async function ask(files: readonly string[], { uri = URI, config = true } = {}): Promise<AddAttachmentsResult> {
  const workspace: Record<string, string> = config ? { 'file:///ws/.foi/config.yaml': '' } : {};
  const client = await TestClient.start({ rules: [], files: workspace });
  try {
    await client.open(uri, '---\nfoi: 1\n---\nDear A\n');
    return await client.request(ADD_ATTACHMENTS, { uri, files });
  } finally {
    await client.stop();
  }
}

describe('files that are dropped on a notice', () => {
  it('are named by their way from it, within the folder of the settings', async () => {
    const added = await ask(['file:///ws/cases/one/data/b%20c.csv', 'file:///ws/common/d.xlsx', 'file:///ws/cases/one/e.docx']);
    assert.equal(added?.links, '[b c](<data/b c.csv>), [d](../../common/d.xlsx), [e](e.docx)');
    assert.equal(added.edits.length, 1);
    assert.match(added.edits[0]?.newText ?? '', /^attachments:\n {2}- \{ file: data\/b c\.csv, title: b c \}\n {2}- \{ file: "\.\.\/\.\.\/common\/d\.xlsx"/);
  });

  it('are not taken where they could not be looked into, or are no files to send', async () => {
    for (const file of [
      'file:///elsewhere/a.csv',
      'file:///ws/cases/one/b.foi.md',
      'file:///ws/cases/one/b.exe',
      'file:///ws/cases/one/b',
      'file:///wsx/a.csv',
    ])
      assert.equal(await ask([file]), null, file);
    assert.equal(await ask(['file:///ws/cases/one/a.csv', 'file:///elsewhere/a.csv']), null);
    assert.equal(await ask(['file:///ws/common/d.csv'], { config: false }), null);
    assert.equal(await ask(['file:///ws/a.csv'], { uri: 'untitled:Untitled-1' }), null);
    assert.equal(await ask([]), null);
  });
});
