// What is shown in the text of a notice besides its findings.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extension, open } from './support';

/** The server is told of settings and changes in the order in which they come, so what is asked after one of them rests on it. */
const lensesOf = ({ uri }: vscode.TextDocument): Thenable<vscode.CodeLens[]> => vscode.commands.executeCommand('vscode.executeCodeLensProvider', uri, 100);

/** Runs with a setting, which is put back afterwards. */
async function withSetting(key: string, value: unknown, run: () => Promise<void>): Promise<void> {
  const change = async (to: unknown): Promise<void> => vscode.workspace.getConfiguration('foiNotices').update(key, to, vscode.ConfigurationTarget.Global);
  await change(value);
  try {
    await run();
  } finally {
    await change(undefined);
  }
}

describe('lines of state above outcomes', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it('say how far the public interest test has come, and a click goes there', async () => {
    const { document } = await open('partial-ncnd-faulty.foi.md');
    const lens = (await lensesOf(document)).find(({ command }) => command?.title.includes('no balance yet'));
    assert.equal(lens?.command?.title, 'sections 30(3) and 31(3) · qualified · public interest test: no balance yet');
    assert.match(document.lineAt(lens.range.start.line).text, /^:::ncnd/);
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), document.uri.toString());
    assert.equal(document.lineAt(editor.selection.active.line).text, '#### Balance');
  });

  it('are there again when the text changes', async () => {
    const { document } = await open('first-notice.foi.md');
    const before = (await lensesOf(document)).length;
    const edit = new vscode.WorkspaceEdit();
    const end = document.lineAt(document.lineCount - 1).range.end;
    edit.insert(document.uri, end, '\n\n:::withheld{under="35(1)(a)" questions="2"}\nWe withhold it.\n:::\n');
    await vscode.workspace.applyEdit(edit);
    const after = await lensesOf(document);
    assert.equal(after.length, before + 2);
    assert.ok(after.some(({ command }) => command?.title === 'section 35(1)(a) · qualified · public interest test: none yet'));
  });

  it('are not there when foiNotices.codeLens.outcomes is off', async () => {
    const { document } = await open('first-notice.foi.md');
    assert.ok((await lensesOf(document)).length > 0);
    await withSetting('codeLens.outcomes', false, async () => assert.deepEqual(await lensesOf(document), []));
    assert.ok((await lensesOf(document)).length > 0);
  });
});
