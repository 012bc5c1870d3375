// mocha's spec reporter that also leaves its counts in the file named by COPYDESK_TEST_COUNTS, for scripts/test.mjs.
const { writeFileSync } = require('node:fs');
const { env } = require('node:process');
const { reporters } = require('mocha');

module.exports = class CountReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = runner.stats;
      const file = env.COPYDESK_TEST_COUNTS;
      if (file) writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
};
