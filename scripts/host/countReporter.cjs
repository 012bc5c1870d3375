// mocha's spec reporter that also leaves its counts, and what failed, in the file named by COPYDESK_TEST_COUNTS, for scripts/test.mjs.
const { writeFileSync } = require('node:fs');
const { env } = require('node:process');
const { reporters } = require('mocha');

module.exports = class CountReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes: passed, failures: failed, pending: skipped } = runner.stats;
      const failures = this.failures.map((test) => ({
        title: test.fullTitle(),
        error: String(test.err.stack ?? test.err.message),
      }));
      const file = env.COPYDESK_TEST_COUNTS;
      if (file) writeFileSync(file, JSON.stringify({ passed, failed, skipped, failures }));
    });
  }
};
