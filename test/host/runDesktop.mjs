// Runs the same suite as runInHost.mjs, but in a desktop VS Code that @vscode/test-electron fetches: the newest one, or the version in FOI_VSCODE.
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { runTests, runVSCodeCommand } from '@vscode/test-electron';
import { conclude, DRIVER, layWorkspace, SUITE, VSIX, workspaceFileOf } from './workspace.mjs';
import { QUIET_SETTINGS } from './vscodeHost.mjs';

if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
  console.log('There is no display; the desktop VS Code needs one (or `xvfb-run -a npm run test:desktop`).');

const version = process.env.FOI_VSCODE ?? 'stable';
// The system's own temporary folder on macOS has too long a name for the editor's sockets.
const home = fs.mkdtempSync(path.join(process.platform === 'darwin' ? '/tmp' : os.tmpdir(), 'foi-'));
const report = process.env.FOI_TEST_REPORT ?? path.join(home, 'report.json');
fs.rmSync(report, { force: true });
const profile = (quote) => [`--user-data-dir=${quote(path.join(home, 'user'))}`, `--extensions-dir=${quote(path.join(home, 'extensions'))}`];
const asIs = (text) => text;
// On Windows the command that installs is a batch file, which is run through a shell that splits at spaces.
const forShell = process.platform === 'win32' ? (text) => `"${text}"` : asIs;
const settings = path.join(home, 'user', 'User', 'settings.json');
fs.mkdirSync(path.dirname(settings), { recursive: true });
fs.writeFileSync(settings, JSON.stringify(QUIET_SETTINGS, undefined, 2));

let code;
try {
  await runVSCodeCommand(['--install-extension', forShell(VSIX), '--force', ...profile(forShell)], { version });
  code = await runTests({
    version,
    extensionDevelopmentPath: DRIVER,
    extensionTestsPath: SUITE,
    extensionTestsEnv: { FOI_TEST_REPORT: report },
    launchArgs: [
      workspaceFileOf(layWorkspace(path.join(home, 'workspace'))),
      ...profile(asIs),
      '--disable-workspace-trust',
      '--skip-welcome',
      '--skip-release-notes',
    ],
  });
} catch (error) {
  code = error.message; // A failing suite rejects too, but then the report has the failures.
}
conclude(report, code);
fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 });
