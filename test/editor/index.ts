// What the editor loads as `extensionTestsPath`: runs every compiled test file beside this one, in the extension host of Node.
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import Mocha from 'mocha';
import { runToEnd } from './run';

/** Runs the suite, and writes its counts to the file named by FOI_TEST_REPORT. */
export async function run(): Promise<void> {
  watchNetwork();
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, forbidOnly: true, forbidPending: true, color: false });
  for (const name of fs.readdirSync(__dirname).sort()) if (name.endsWith('.test.js')) mocha.addFile(path.join(__dirname, name));
  const report = process.env['FOI_TEST_REPORT'];
  await runToEnd(mocha, (text) => {
    if (report) fs.writeFileSync(report, text);
  });
}

/**
 * Loads the watcher of the network, where one is named, into this process and into those that come of it. The editor takes the usual variable
 * for that away from its extension host.
 */
function watchNetwork(): void {
  const hook = process.env['FOI_NETWORK_HOOK'];
  if (!hook) return;
  createRequire(__filename)(hook);
  process.env['NODE_OPTIONS'] = `--require ${JSON.stringify(hook)}`;
}
