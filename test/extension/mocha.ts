/**
 * What VS Code loads to run a suite: esbuild bundles a suite's tests with it into out/test/<suite>/index.js.
 * The counts go to the file named by COPYDESK_TEST_COUNTS, for scripts/test.mjs; the words go to the console. COPYDESK_TEST_GREP
 * runs only the tests whose titles it matches, as mocha's own --grep does.
 */
import { writeFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';
import { assertNoConnections, watchConnections } from '../network/connections';

/** Runs what `load` defines; rejects when a test failed, which ends VS Code with an exit code. */
export function runMocha(load: () => void): Promise<void> {
  Mocha.reporters.Base.consoleLog = printLine;
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: 'spec', color: false, forbidOnly: true });
  const wanted = process.env['COPYDESK_TEST_GREP'];
  if (wanted) mocha.grep(new RegExp(wanted));
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  watchConnections(); // before the extension is loaded, which the first test's draft does
  load();
  mocha.suite.afterAll('nothing opened a connection', () => assertNoConnections());
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      writeCounts(runner.stats);
      if (failures > 0) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
}

/** The mark tells a test's own lines from the rest of the window's console (scripts/host/launcher.mjs). */
function printLine(...parts: unknown[]): void {
  const mark = process.env['COPYDESK_TEST_MARK'] ?? '';
  for (const line of format(...parts).split('\n')) console.log(mark + line);
}

function writeCounts(stats: Mocha.Stats | undefined): void {
  const file = process.env['COPYDESK_TEST_COUNTS'];
  if (!file || !stats) return;
  writeFileSync(file, JSON.stringify({ passed: stats.passes, failed: stats.failures, skipped: stats.pending }));
}
