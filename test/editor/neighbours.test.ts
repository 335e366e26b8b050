import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnostics, extension, open, workspaceFile } from './support';

const OTHER = 'drafts/an-earlier-case.foi.md';

const codeOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === 'object' ? code.value : code);
const leftOver = (found: readonly vscode.Diagnostic[]): vscode.Diagnostic | undefined => found.find((one) => codeOf(one) === 'other-reference');

/** Puts a file of another case into the workspace, as a colleague would. */
function writeOther(reference: string): Thenable<void> {
  const text = `---\nfoi: 1\nreference: ${reference}\n---\n\n:::disclosed\nEleven.\n:::\n`;
  return vscode.workspace.fs.writeFile(workspaceFile(OTHER), new TextEncoder().encode(text));
}

describe('the other notices of the workspace', () => {
  before(() => extension().activate());
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(workspaceFile(OTHER));
  });

  it('are compared, and followed as their files change', async () => {
    await writeOther('FOI-25-1188');
    const { document } = await open('drafts/refusal.foi.md');
    const at = document.getText().indexOf('\n:::withheld');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(at), '\nThe figures of FOI-25-1188 stand here.\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const found = leftOver(await diagnostics(document.uri, (all) => leftOver(all) !== undefined));
    assert.match(found?.message ?? '', /FOI-25-1188 is the reference of another case \(an-earlier-case\.foi\.md\)/);
    await writeOther('FOI-25-1189');
    await diagnostics(document.uri, (all) => all.length > 0 && leftOver(all) === undefined);
  });
});
