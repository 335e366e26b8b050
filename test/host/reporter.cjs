// A mocha reporter that shows failures and one line of counts, and leaves the counts in a file for the script that runs all suites.
const fs = require('node:fs');
const { reporters, Runner } = require('mocha');

const { EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_RUN_END } = Runner.constants;

module.exports = class CountingReporter extends reporters.Base {
  constructor(runner, options) {
    super(runner, options);
    const failures = [];
    let passed = 0;
    runner.on(EVENT_TEST_PASS, () => {
      passed += 1;
    });
    runner.on(EVENT_TEST_FAIL, (test, error) => {
      failures.push({ title: test.fullTitle(), error: String(error?.stack ?? error) });
    });
    runner.once(EVENT_RUN_END, () => {
      const file = process.env.FOI_TEST_REPORT;
      if (file) fs.writeFileSync(file, JSON.stringify({ passed, failures }));
      this.epilogue();
    });
  }
};
