import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extension, givenSettings, open, openUnsaved, until } from './support';

/** The page that the command shows for a notice. */
async function explained(document: vscode.TextDocument): Promise<string> {
  await vscode.commands.executeCommand('foiNotices.explainSettings');
  const notice = document.uri.toString();
  const page = await until('the page', vscode.workspace.onDidOpenTextDocument, () =>
    vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'foi-explain' && uri.query === notice),
  );
  await until('the tab', vscode.window.tabGroups.onDidChangeTabs, () =>
    vscode.window.tabGroups.all.flatMap((group) => group.tabs).find(({ label }) => label.includes('Settings for')),
  );
  return page.getText();
}

const row = (text: string, name: string): string[] | undefined =>
  text
    .split('\n')
    .map((line) =>
      line
        .replace(/\\(.)/g, '$1')
        .split('|')
        .map((cell) => cell.trim()),
    )
    .find((cells) => cells[1] === name)
    ?.slice(1, 4);

describe('Explain settings for this notice', () => {
  before(() => extension().activate());
  afterEach(async () => {
    await closeAll();
    await givenSettings({});
  });

  it('says what applies and where it comes from, with the settings of the editor that are not as they come', async () => {
    await givenSettings({ 'check.showFrom': 'information' });
    const { document } = await open('first-notice.foi.md');
    const text = await explained(document);
    assert.deepEqual(row(text, '.foi folder'), ['.foi folder', '.foi', '']);
    assert.deepEqual(row(text, 'authority'), ['authority', 'merrowbridge-council', 'the letter, line 5']);
    assert.deepEqual(row(text, 'regime')?.[2], '.foi/authorities/merrowbridge-council.yaml, line 4');
    assert.deepEqual(row(text, 'heading-skipped'), ['heading-skipped', 'warning instead of information', '.foi/config.yaml, line 4']);
    assert.deepEqual(row(text, 'foiNotices.check.showFrom'), ['foiNotices.check.showFrom', 'information', 'your own settings']);
    assert.equal(row(text, 'today')?.[2], 'the date on this computer');
    assert.equal(row(text, 'foiNotices.run'), undefined);
  });

  it('has defaults for a notice that was never saved', async () => {
    const document = await openUnsaved('foi-notice', '---\nfoi: 1\nauthority: no-such-council\n---\nDear Sir\n');
    await vscode.window.showTextDocument(document);
    const text = await explained(document);
    assert.deepEqual(row(text, 'regime'), ['regime', 'FOIA', 'default']);
    assert.match(text, /There is no profile of this name/);
    assert.match(text, /## Settings of the editor\s+all are as they come/);
  });
});
