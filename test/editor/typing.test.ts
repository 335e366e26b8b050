import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extension, openUnsaved, until } from './support';

/** A new notice with the cursor at an offset. */
async function write(content: string, offset = content.length): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(await openUnsaved('foi-notice', content));
  const at = editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(at, at);
  return editor;
}

const type = (text: string): Thenable<unknown> => vscode.commands.executeCommand('type', { text });

/** The text once it is as wanted. */
const becomes = ({ document }: vscode.TextEditor, wanted: string): Promise<true> =>
  until(JSON.stringify(wanted), vscode.workspace.onDidChangeTextDocument, () => (document.getText() === wanted ? true : undefined));

describe('typing a notice', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it('a new line under an opening fence brings the closing one, and the cursor stays between', async () => {
    for (const after of ['', '\n\nYours sincerely\n']) {
      const editor = await write(`:::rights${after}`, 9);
      await type('\n');
      await becomes(editor, `:::rights\n\n:::${after}`);
      await until('the cursor between the fences', vscode.window.onDidChangeTextEditorSelection, () => (editor.selection.active.line === 1 ? true : undefined));
      assert.ok(editor.selection.isEmpty);
      await closeAll();
    }
  });

  it('a new line under a numbered item brings the next number', async () => {
    const editor = await write(':::request\n1. How many?');
    await type('\n');
    await becomes(editor, ':::request\n1. How many?\n2. ');
    await type('Where?');
    await becomes(editor, ':::request\n1. How many?\n2. Where?');
  });

  it('the colons of a pair of fences are changed together', async () => {
    const editor = await write(':::rights\nWords.\n:::\n', 2);
    await vscode.commands.executeCommand('editor.action.linkedEditing');
    await type(':');
    await becomes(editor, '::::rights\nWords.\n::::\n');
  });

  it('an opening bracket behind a number offers the limbs', async () => {
    const editor = await write('We rely on section 31(1)(');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      editor.selection.active,
      '(',
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    for (const limb of ['31(1)(a)', '31(1)(g)']) assert.ok(labels.includes(limb), limb);
    assert.match(list.items.find(({ label }) => label === '31(1)(a)')?.detail ?? '', /crime/);
  });
});
