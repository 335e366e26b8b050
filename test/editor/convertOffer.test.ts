import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnostics, extension, givenSettings, openUnsaved } from './support';

const LETTER = 'Dear Ms Example\n\nThank you for your request.\n\nWe withhold the report under section 43(2) of the Freedom of Information Act 2000.\n';

async function openText(language: string, content: string): Promise<vscode.TextDocument> {
  const document = await openUnsaved(language, content);
  await vscode.window.showTextDocument(document);
  return document;
}

/** The offers of the light bulb on the first line that speak of letters. */
async function offers({ uri }: vscode.TextDocument): Promise<vscode.CodeAction[]> {
  const start = new vscode.Range(0, 0, 0, 0);
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, start, undefined, 10);
  return found.filter(({ title }) => /\b(?:convert|letter)\b/i.test(title));
}

const titles = (found: readonly vscode.CodeAction[]): string[] => found.map(({ title }) => title);

/** What the editor does when an offer is chosen. */
async function choose(found: readonly vscode.CodeAction[], title: string): Promise<void> {
  const action = found.find((one) => one.title === title);
  assert.ok(action, `${title} is not offered`);
  if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit));
  if (action.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

describe('Convert? as an offer of the light bulb', () => {
  before(() => extension().activate());
  afterEach(async () => {
    await closeAll();
    await givenSettings({});
  });

  for (const language of ['plaintext', 'markdown'])
    it(`is made for a letter in ${language}, and runs the commands`, async () => {
      const document = await openText(language, LETTER);
      const found = await offers(document);
      assert.deepEqual(titles(found), ['Convert to a notice', 'Check this letter']);
      await choose(found, 'Convert to a notice');
      const shown = vscode.window.activeTextEditor?.document;
      assert.equal(shown?.languageId, 'foi-notice');
      assert.match(shown.getText(), /:::withheld\{[^}]*under="43\(2\)"/);
      assert.equal(document.getText(), LETTER);
    });

  it('checks the letter where that is chosen', async () => {
    const document = await openText('plaintext', LETTER);
    await choose(await offers(document), 'Check this letter');
    const now = vscode.window.activeTextEditor?.document;
    assert.equal(now?.languageId, 'foi-notice');
    await diagnostics(now.uri);
  });

  it('is not made for other texts, nor where it is switched off', async () => {
    const essay = '# On refusals\n\nInformation is withheld under section 43(2) of the Freedom of Information Act 2000. Your request may be refused.\n';
    assert.deepEqual(titles(await offers(await openText('markdown', essay))), []);
    await givenSettings({ 'convert.offer': false });
    assert.deepEqual(titles(await offers(await openText('plaintext', LETTER))), []);
  });

  it('marks a letter that was pasted into a notice, where it stands', async () => {
    const document = await openText('foi-notice', LETTER);
    const found = await offers(document);
    assert.deepEqual(titles(found), ['Convert this letter to a notice']);
    await choose(found, 'Convert this letter to a notice');
    assert.equal(vscode.window.activeTextEditor?.document, document);
    assert.match(document.getText(), /^---\r?\nfoi: 1\r?\n[\s\S]*:::withheld\{/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), LETTER);
  });
});
