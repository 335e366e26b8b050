// A task needs a shell, which only the desktop and remote editors have.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnostics, workspaceFile } from './support';

/** What `foi-notice check` prints about a letter that is there; `test/cli/problemMatcher.test.ts` holds the matcher against the real output. */
const PRINTED = [
  'task-letter.txt:3:5: error: The first fault. [pit-missing]',
  '    What to do about it.',
  'task-letter.txt:4:1: information: The second [insert: one]. [raw-html]',
  '    What to do about that.',
  // The editor hands findings on when those of another file begin, or when the task ends.
  'task-notice.foi.md:1:1: warning: The third. [pit-missing]',
  '    What to do about it.',
  '2 letters checked: 1 error, 1 warning, 1 piece of information.',
];

describe('a task that runs foi-notice check', function () {
  // The first terminal of a window takes its time.
  this.timeout(60_000);
  // Of files that are open the server's findings are shown instead, and the editor counts them as open for minutes after they were closed.
  const files = ['task-letter.txt', 'task-notice.foi.md'].map(workspaceFile);
  before(() => Promise.all(files.map((file) => vscode.workspace.fs.writeFile(file, new TextEncoder().encode('No other test opens this.\n')))));
  after(() => Promise.all(files.map((file) => vscode.workspace.fs.delete(file))));
  afterEach(closeAll);

  it('puts what it prints into the Problems view', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    // It prints over and over until it is stopped: the editor loses what a program prints before its terminal listens, and what it
    // prints just before it ends. A finding that is printed again stays one finding.
    const execution = new vscode.ShellExecution(`while sleep 1; do printf '%s\\n' ${PRINTED.map((line) => `'${line}'`).join(' ')}; done`);
    const task = new vscode.Task({ type: 'shell' }, folder, 'Check all notices', 'test', execution, ['$foi-notice']);
    const [uri] = files;
    assert.ok(uri);
    const ended = new Promise<void>((resolve) => {
      const waiting = vscode.tasks.onDidEndTask(() => {
        waiting.dispose();
        resolve();
      });
    });
    const running = await vscode.tasks.executeTask(task);
    const found = await diagnostics(uri, (all) => all.length === 2, 50_000);
    running.terminate();
    await ended;
    assert.deepEqual(
      found.map(({ severity, message, range, code }) => ({ severity, message, line: range.start.line, character: range.start.character, code })),
      [
        { severity: vscode.DiagnosticSeverity.Error, message: 'The first fault.', line: 2, character: 4, code: 'pit-missing' },
        { severity: vscode.DiagnosticSeverity.Information, message: 'The second [insert: one].', line: 3, character: 0, code: 'raw-html' },
      ],
    );
  });
});
