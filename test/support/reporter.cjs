// Mocha's spec reporter, which also writes its counts and what failed to the file named by MOCHA_SUMMARY, for `npm test`
// to add up and to repeat at its end.
// With MOCHA_BRIEF it tells only of what failed.
const { writeFileSync } = require('node:fs');
const Mocha = require('mocha');

const { Base, Spec } = Mocha.reporters;

module.exports = class SummaryReporter extends (process.env.MOCHA_BRIEF ? Base : Spec) {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = this.stats;
      const failed = this.failures.map((test) => `${test.fullTitle()}: ${test.err?.message}`);
      if (process.env.MOCHA_BRIEF) this.epilogue();
      if (process.env.MOCHA_SUMMARY) {
        writeFileSync(process.env.MOCHA_SUMMARY, JSON.stringify({ passes, failures, pending, failed }));
      }
    });
  }
};
