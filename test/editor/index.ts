// What the editor loads as `extensionTestsPath`: runs every compiled test file beside this one, in the extension host.
import * as fs from 'node:fs';
import * as path from 'node:path';
import Mocha from 'mocha';

interface Failure {
  readonly title: string;
  readonly error: string;
}

/** Runs the suite. Rejects when a test failed, none ran, or one was left out; writes the counts to the file named by FOI_TEST_REPORT. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, forbidOnly: true, forbidPending: true, color: false });
  for (const name of fs.readdirSync(__dirname).sort()) if (name.endsWith('.test.js')) mocha.addFile(path.join(__dirname, name));
  const failures: Failure[] = [];
  let passed = 0;
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on('pass', () => {
      passed += 1;
    });
    runner.on('fail', (test, error: Error) => failures.push({ title: test.fullTitle(), error: error.stack ?? String(error) }));
  });
  const report = process.env['FOI_TEST_REPORT'];
  if (report) fs.writeFileSync(report, JSON.stringify({ passed, failures }));
  if (failures.length > 0) throw new Error(`${failures.length} of the tests in the editor failed.`);
  if (passed === 0) throw new Error('No test ran in the editor.');
}
