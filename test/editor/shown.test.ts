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

/** How often is asked anew at most. */
const MOST_TIMES = 20;

/**
 * Asks until the answer is the wanted one, as the editor does: a change of settings or files makes the server call off what it was asked before,
 * for which the editor has an empty answer, and asks the editor to ask again.
 */
async function answers<T>(ask: () => PromiseLike<T>, wanted: T): Promise<void> {
  let answer = await ask();
  for (let times = 1; times < MOST_TIMES && JSON.stringify(answer) !== JSON.stringify(wanted); times++) answer = await ask();
  assert.deepEqual(answer, wanted);
}

describe('lines of state above outcomes', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it('say how far the public interest test has come, and a click goes there', async () => {
    const { document } = await open('partial-ncnd-faulty.foi.md');
    const find = async (): Promise<vscode.CodeLens | undefined> => (await lensesOf(document)).find(({ command }) => command?.title.includes('no balance yet'));
    await answers(async () => (await find()) !== undefined, true);
    const lens = await find();
    assert.equal(lens?.command?.title, 'sections 30(3) and 31(3) · qualified · public interest test: no balance yet');
    assert.match(document.lineAt(lens.range.start.line).text, /^:::ncnd/);
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), document.uri.toString());
    assert.equal(document.lineAt(editor.selection.active.line).text, '#### Balance');
  });

  it('are there again when the text changes', async () => {
    const { document } = await open('first-notice.foi.md');
    await answers(async () => (await lensesOf(document)).length, 3);
    const edit = new vscode.WorkspaceEdit();
    const end = document.lineAt(document.lineCount - 1).range.end;
    edit.insert(document.uri, end, '\n\n:::withheld{under="35(1)(a)" questions="2"}\nWe withhold it.\n:::\n');
    await vscode.workspace.applyEdit(edit);
    const titles = async (): Promise<(string | undefined)[]> => (await lensesOf(document)).slice(3).map(({ command }) => command?.title);
    await answers(titles, ['section 35(1)(a) · qualified · public interest test: none yet', 'question 2']);
  });

  it('are not there when foiNotices.codeLens.outcomes is off', async () => {
    const { document } = await open('first-notice.foi.md');
    await answers(async () => (await lensesOf(document)).length, 3);
    await withSetting('codeLens.outcomes', false, () => answers(async () => (await lensesOf(document)).length, 0));
    await answers(async () => (await lensesOf(document)).length, 3);
  });
});

describe('hints in the lines', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  const hintsOf = async (document: vscode.TextDocument): Promise<string[]> => {
    const whole = new vscode.Range(document.positionAt(0), document.lineAt(document.lineCount - 1).range.end);
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
    return hints.map(({ label, position }) => `${document.lineAt(position.line).text.slice(0, position.character).split(/[ "]/).at(-1)} ${String(label)}`);
  };
  const DUE = '2026-10-05 due 2 November 2026 (20 working days)';

  it('name a bare provision and the last day for the answer', async () => {
    const { document } = await open('first-notice.foi.md');
    await answers(() => hintsOf(document), [DUE]);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().indexOf(':::disclosed')), 'The rest is exempt under section 31(1)(a).\n\n');
    await vscode.workspace.applyEdit(edit);
    await answers(() => hintsOf(document), [DUE, '31(1)(a) prevention or detection of crime']);
    await withSetting('inlayHints.provisionNames', false, () => answers(() => hintsOf(document), [DUE]));
    await withSetting('inlayHints.dueDate', false, () => answers(() => hintsOf(document), ['31(1)(a) prevention or detection of crime']));
  });
});

describe('colours, marks and selections', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it('tell provisions by status', async () => {
    const { document } = await open('redacted-documents.foi.md');
    const { uri } = document;
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', uri);
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', uri);
    const found = new Map<string, string>();
    let line = 0;
    let character = 0;
    for (let at = 0; at + 4 < data.length; at += 5) {
      const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
      character = down > 0 ? right : character + right;
      line += down;
      const modifiers = legend.tokenModifiers.filter((_, bit) => bits & (1 << bit));
      found.set(document.lineAt(line).text.slice(character, character + length), [legend.tokenTypes[type], ...modifiers].join('.'));
    }
    assert.equal(found.get('23(1)'), 'provision.absolute');
    assert.equal(found.get('24(1)'), 'provision.qualified');
    assert.equal(found.get('((reference))'), 'field');
  });

  it('are on every mention of a provision', async () => {
    const { document } = await open('redacted-documents.foi.md');
    const at = document.positionAt(document.getText().indexOf('24(1)'));
    const marks = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, at);
    assert.ok(marks.length >= 3);
    assert.deepEqual(
      marks.filter(({ kind }) => kind === vscode.DocumentHighlightKind.Write).map(({ range }) => document.lineAt(range.start.line).text.slice(0, 18)),
      [':::withheld{under='],
    );
  });

  it('grow from the sentence to the block', async () => {
    const { document } = await open('redacted-documents.foi.md');
    const text = document.getText();
    const at = document.positionAt(text.indexOf('Residents pay') + 2);
    const [selection] = await vscode.commands.executeCommand<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, [at]);
    const steps: string[] = [];
    for (let one = selection; one; one = one.parent as vscode.SelectionRange) steps.push(document.getText(one.range));
    assert.equal(steps[0], 'Residents');
    assert.ok(steps.some((step) => step.startsWith('### Public interest test')));
    assert.ok(steps.some((step) => step.startsWith(':::withheld') && step.endsWith(':::')));
    assert.equal(steps.at(-1), text);
  });
});
