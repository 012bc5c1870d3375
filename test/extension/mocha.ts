/**
 * What VS Code loads to run a suite: esbuild bundles a suite's tests with it into out/test/<suite>/index.js.
 * What the tests print goes to the console. COPYDESK_TEST_GREP runs only the tests whose titles it matches, as mocha's own --grep
 * does.
 */
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { assertNoConnections, watchConnections } from '../network/connections';

/** Runs what `load` defines; rejects when a test failed, which ends VS Code with an exit code. */
export function runMocha(load: () => void): Promise<void> {
  Mocha.reporters.Base.consoleLog = printLine;
  const reporter = join(process.env['COPYDESK_CLONE']!, 'scripts/host/countReporter.cjs');
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter, color: false, forbidOnly: true });
  const wanted = process.env['COPYDESK_TEST_GREP'];
  if (wanted) mocha.grep(new RegExp(wanted));
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  watchConnections(); // before the extension is loaded, which the first test's draft does
  load();
  mocha.suite.afterAll('nothing opened a connection', () => assertNoConnections());
  return new Promise((resolve, reject) => {
    mocha.run((failures) => {
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
