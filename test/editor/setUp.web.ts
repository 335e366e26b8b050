// Loads mocha before the test files, which call what it puts into the global scope.
import 'mocha/mocha.js';

/** Mocha's build for browsers leaves its instance here. */
declare const mocha: { setup(options: Mocha.MochaOptions): void };

mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 30_000, forbidOnly: true, forbidPending: true, color: false });
