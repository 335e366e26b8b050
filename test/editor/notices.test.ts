import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { NoticeEntry, NoticeNode } from '../../client/src/notices/items';
import { closeAll, extension, open, openUnsaved, until, workspaceFile } from './support';

const FOLDER = 'tracked';
const view = () => extension().exports.notices;
const bar = () => extension().exports.dueDate;

/** Puts a notice into the workspace, as a colleague would. */
function write(name: string, front: string, body = ':::request\n1. How many?\n2. Where?\n:::\n\n:::disclosed{questions="1"}\nEleven.\n:::\n'): Thenable<void> {
  const text = `---\nfoi: 1\n${front}\n---\n\n${body}`;
  return vscode.workspace.fs.writeFile(workspaceFile(`${FOLDER}/${name}.foi.md`), new TextEncoder().encode(text));
}

/** Takes away what `write` put there, file by file: of a folder that goes as a whole nobody is told. */
async function removeAll(): Promise<void> {
  const folder = workspaceFile(FOLDER);
  for (const [name] of await vscode.workspace.fs.readDirectory(folder)) await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, name));
}

/** The entries of the folder of this test, once they are as wanted. */
function tracked(wanted: (found: readonly NoticeNode[]) => boolean): Promise<readonly NoticeNode[]> {
  let found: readonly NoticeNode[] | undefined;
  const changed = new vscode.EventEmitter<void>();
  const read = async (): Promise<void> => {
    const all = (await view().getChildren()).filter((entry): entry is NoticeNode => entry.kind === 'notice');
    const ours = all.filter(({ uri }) => uri.path.includes(`/${FOLDER}/`));
    found = wanted(ours) ? ours : undefined;
    changed.fire();
  };
  const listening = view().onDidChangeTreeData(() => void read());
  void read();
  return until('the list of notices', changed.event, () => found).finally(() => listening.dispose());
}

const item = (entry: NoticeEntry): vscode.TreeItem => view().getTreeItem(entry);
const label = (entry: NoticeEntry): string => item(entry).accessibilityInformation?.label ?? '';

describe('the list of notices in the editor', () => {
  before(() => extension().activate());
  before(() => vscode.workspace.fs.createDirectory(workspaceFile(FOLDER)));
  after(() => vscode.workspace.fs.delete(workspaceFile(FOLDER), { recursive: true }));
  beforeEach(async () => {
    await write('late', 'reference: T-1\nsubject: Trams\nreceived: 2026-01-05');
    await write('undated', 'reference: T-2');
    await write('sent', 'reference: T-3\nreceived: 2026-01-05\nsent: 2026-01-20');
    await write('stopped', 'reference: T-4\nreceived: 2026-01-05\nclock: { fees-notice: { sent: 2026-01-07 } }');
  });
  afterEach(async () => {
    await closeAll();
    await vscode.commands.executeCommand('foiNotices.filterNotices', []);
    await removeAll();
  });

  it('stands by due date, says in words what its icons mark, and is read out as whole sentences', async () => {
    const found = await tracked((ours) => ours.length === 4);
    assert.deepEqual(
      found.map((entry) => item(entry).label),
      ['T-1', 'T-2', 'T-4', 'T-3'],
    );
    const [late, undated, stopped, sent] = found.map(label);
    assert.match(late ?? '', /^T-1, Trams, \d+ working days late, last day 2 February 2026, /);
    assert.match(undated ?? '', /^T-2, no received date, /);
    assert.match(stopped ?? '', /^T-4, clock stopped since 7 January 2026, /);
    assert.match(sent ?? '', /^T-3, sent 20 January 2026/);
    for (const entry of found) {
      const { description, label: name, accessibilityInformation, command } = item(entry);
      assert.equal(accessibilityInformation?.role, 'treeitem');
      // What is seen is heard: every part of the line is in the sentence, but for its longer date.
      for (const part of `${String(name)} · ${String(description)}`.split(' · ').filter((words) => !/\d{4}$/.test(words)))
        assert.ok(accessibilityInformation.label.includes(part), `${part} in ${accessibilityInformation.label}`);
      assert.equal(command?.command, 'vscode.open');
    }
  });

  it('has the questions of a notice with their outcome, and leads to the answer', async () => {
    await write(
      'refusal',
      'reference: T-5',
      ':::request\n1. How many?\n2. Where?\n:::\n\n:::withheld{under="31(1)(a)" questions="2"}\nWe withhold it under section 31(1)(a).\n:::\n',
    );
    const found = await tracked((ours) => ours.length === 5);
    const refusal = found.find(({ notice }) => notice.reference === 'T-5');
    assert.ok(refusal);
    const questions = await view().getChildren(refusal);
    assert.deepEqual(questions.map(label), [
      'Question 1: no answer yet, How many?',
      'Question 2: withheld under 31(1)(a), no public interest test yet, Where?',
    ]);
    assert.equal(view().getParent(questions[1] as NoticeEntry), refusal);
    const { command, arguments: given } = { command: '', arguments: [], ...item(questions[1] as NoticeEntry).command };
    const opened = until('the answer', vscode.window.onDidChangeTextEditorSelection, () => {
      const editor = vscode.window.activeTextEditor;
      return editor && editor.document.lineAt(editor.selection.active.line).text.startsWith(':::withheld') ? editor : undefined;
    });
    await vscode.commands.executeCommand(command, ...given);
    await opened;
  });

  it('is narrowed by a filter, which its title names and which is kept', async () => {
    await vscode.commands.executeCommand('foiNotices.filterNotices', ['overdue', 'sent', 'no such filter']);
    assert.equal(view().description, 'Overdue, Sent');
    const found = await tracked((ours) => ours.length === 2);
    assert.deepEqual(
      found.map((entry) => item(entry).label),
      ['T-1', 'T-3'],
    );
    assert.deepEqual(view().filters, ['overdue', 'sent']);
    await vscode.commands.executeCommand('foiNotices.filterNotices', []);
    assert.equal(view().description, '');
    await tracked((ours) => ours.length === 4);
  });

  it('says so when nothing matches the filter', async () => {
    for (const name of ['late', 'undated', 'stopped']) await vscode.workspace.fs.delete(workspaceFile(`${FOLDER}/${name}.foi.md`));
    await tracked((ours) => ours.length === 1);
    await vscode.workspace.getConfiguration('foiNotices').update('notices.dueSoon', 0, vscode.ConfigurationTarget.Workspace);
    await vscode.commands.executeCommand('foiNotices.filterNotices', ['dueSoon']);
    await tracked((ours) => ours.length === 0);
    assert.match(view().message ?? '', /^Filter: Due soon\. No notice matches it\.$/);
    await vscode.workspace.getConfiguration('foiNotices').update('notices.dueSoon', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('follows what is typed, and files that come and go', async () => {
    await tracked((ours) => ours.length === 4);
    const { document } = await open(`${FOLDER}/undated.foi.md`);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), 'received: 2026-01-06\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await tracked((ours) => ours.some(({ notice }) => notice.reference === 'T-2' && notice.time.due === '2026-02-03'));
    await write('another', 'reference: T-6\nreceived: 2026-01-02');
    await tracked((ours) => ours.some(({ notice }) => notice.reference === 'T-6'));
  });

  it('copies a reference, from the list and of the notice in front', async () => {
    const [first] = await tracked((ours) => ours.length === 4);
    await vscode.commands.executeCommand('foiNotices.copyReference', first);
    assert.equal(await vscode.env.clipboard.readText(), 'T-1');
    await open(`${FOLDER}/sent.foi.md`);
    await vscode.commands.executeCommand('foiNotices.copyReference');
    assert.equal(await vscode.env.clipboard.readText(), 'T-3');
  });

  it('opens the notice that was chosen in it', async () => {
    const [first] = await tracked((ours) => ours.length === 4);
    await vscode.commands.executeCommand('foiNotices.openNotice', first);
    await until('the notice', vscode.window.onDidChangeActiveTextEditor, () =>
      vscode.window.activeTextEditor?.document.uri.path.endsWith('/late.foi.md') ? true : undefined,
    );
  });
});

describe('the due date in the status bar', () => {
  before(() => extension().activate());
  after(() => vscode.workspace.fs.delete(workspaceFile(FOLDER), { recursive: true }));
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.getConfiguration('foiNotices').update('statusBar.dueDate', undefined, vscode.ConfigurationTarget.Workspace);
    await removeAll();
  });

  const shows = (words: RegExp | undefined): Promise<boolean> =>
    until(
      `the status bar to say ${words}`,
      bar().onDidShow,
      () => (words === undefined ? bar().text === undefined : words.test(bar().text ?? '')) || undefined,
    );

  it('is about the notice in front, follows what is typed, and hides where there is none', async () => {
    await write('late', 'reference: T-1\nreceived: 2026-01-05');
    const { document } = await open(`${FOLDER}/late.foi.md`);
    await shows(/^FOI: \d+ working days late$/);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), 'sent: 2026-01-20\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await shows(/^FOI: sent 20 Jan/);
    await vscode.window.showTextDocument(await openUnsaved('plaintext', 'x'));
    await shows(undefined);
  });

  it('is not shown where the setting says so', async () => {
    await write('late', 'reference: T-1\nreceived: 2026-01-05');
    await open(`${FOLDER}/late.foi.md`);
    await shows(/late/);
    await vscode.workspace.getConfiguration('foiNotices').update('statusBar.dueDate', false, vscode.ConfigurationTarget.Workspace);
    await shows(undefined);
  });

  it('explains itself in a text that can be read', async () => {
    await write('late', 'reference: T/1\nreceived: 2026-11-16');
    await open(`${FOLDER}/late.foi.md`);
    await shows(/FOI/);
    await vscode.commands.executeCommand('foiNotices.explainDueDate');
    const text = await until('the explanation', vscode.window.onDidChangeActiveTextEditor, () => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.uri.scheme === 'foi-due-date' ? document.getText() : undefined;
    });
    assert.match(text, /^T\/1\n\n- Due: Tuesday 15 December 2026 \(FOIA, received on/);
    assert.match(text, /Not counted: Monday 30 November 2026, St Andrew’s Day/);
    assert.match(text, /The limit: 20 working days\. Freedom of Information Act 2000, section\s+10\(1\)\./);
    assert.ok(text.split('\n').every((line) => line.length <= 76));
    await shows(/^FOI: due 15 Dec|^FOI: .* late$/);
  });
});
