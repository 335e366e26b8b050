// What the suites in the editor share, whichever extension host they run in: counting, and saying what failed.

interface Failure {
  readonly title: string;
  readonly error: string;
}

/**
 * Runs the suite and hands its report over. Rejects when a test failed, none ran, or one was left out: the editor then ends with 1.
 */
export async function runToEnd(mocha: Pick<Mocha, 'run'>, report: (text: string) => void | PromiseLike<void>): Promise<void> {
  const failures: Failure[] = [];
  let passed = 0;
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on('pass', () => {
      passed += 1;
    });
    runner.on('fail', (test, error: Error) => failures.push({ title: test.fullTitle(), error: error.stack ?? String(error) }));
  });
  await report(JSON.stringify({ passed, failures }));
  if (failures.length > 0) throw new Error(`${failures.length} of the tests in the editor failed.`);
  if (passed === 0) throw new Error('No test ran in the editor.');
}
