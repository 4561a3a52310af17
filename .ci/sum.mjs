/**
 * Adds up Jest's results and prints them on one line. A file of tests that could not run counts as a failed test, and so
 * does a run that left no results. Ends with 1 when anything failed or no test ran.
 */
import fs from 'node:fs';

const sums = process.argv.slice(2).map((file) => {
  if (!fs.existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const result = JSON.parse(fs.readFileSync(file, 'utf8'));
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
});
const sum = (name) => sums.reduce((total, one) => total + one[name], 0);
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
process.exit(sum('failed') > 0 || sum('passed') === 0 ? 1 : 0);
