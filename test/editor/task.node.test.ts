// A task needs a shell, which only the desktop and remote editors have.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnostics, workspaceFile } from './support';

/** What `foi-notice check` prints about a letter that is there; `test/cli/problemMatcher.test.ts` holds the matcher against the real output. */
const PRINTED = [
  'plain-letter.txt:3:5: error: The first fault. [pit-missing]',
  '    What to do about it.',
  'plain-letter.txt:4:1: information: The second [insert: one]. [raw-html]',
  '    What to do about that.',
  '1 letter checked: 1 error, 1 piece of information.',
];

const quoted = (value: string): vscode.ShellQuotedString => ({ value, quoting: vscode.ShellQuoting.Strong });

describe('a task that runs foi-notice check', function () {
  // The first terminal of a window takes its time.
  this.timeout(60_000);
  afterEach(closeAll);

  it('puts what it prints into the Problems view', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    const execution = new vscode.ShellExecution('printf', ['%s\\n', ...PRINTED].map(quoted));
    const task = new vscode.Task({ type: 'shell' }, folder, 'Check all notices', 'test', execution, ['$foi-notice']);
    const uri = workspaceFile('plain-letter.txt');
    const ended = new Promise((resolve) => {
      const waiting = vscode.tasks.onDidEndTaskProcess(({ exitCode }) => {
        waiting.dispose();
        resolve(exitCode);
      });
    });
    await vscode.tasks.executeTask(task);
    assert.equal(await ended, 0);
    const found = await diagnostics(uri, (all) => all.length === 2);
    assert.deepEqual(
      found.map(({ severity, message, range, code }) => ({ severity, message, line: range.start.line, character: range.start.character, code })),
      [
        { severity: vscode.DiagnosticSeverity.Error, message: 'The first fault.', line: 2, character: 4, code: 'pit-missing' },
        { severity: vscode.DiagnosticSeverity.Information, message: 'The second [insert: one].', line: 3, character: 0, code: 'raw-html' },
      ],
    );
  });
});
