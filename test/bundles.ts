/** The programs for the tests that start them in threads and processes: those that the run has built in `dist`, or, for a test by itself, bundled for it. */
import { build } from 'esbuild';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type ProgramName, programs } from '../scripts/programs.mjs';

/** To be called in a `describe`: the bundles are there before its tests and gone after them. Answers where one is. */
export function useBundles(...names: readonly ProgramName[]): (name: ProgramName) => string {
  if (process.env['COPYDESK_BUILT']) return (name) => join(__dirname, '..', 'dist', `${name}.js`);
  let folder = '';
  const fileOf = (name: ProgramName): string => join(folder, `${name}.js`);

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-bundles-'));
    // The SQLite of hosts without their own lies beside the bundle that loads it.
    const sqlite = 'node-sqlite3-wasm.wasm';
    copyFileSync(join(dirname(require.resolve('node-sqlite3-wasm')), sqlite), join(folder, sqlite));
    for (const name of names)
      await build({ ...programs[name], absWorkingDir: join(__dirname, '..'), outfile: fileOf(name) });
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  return fileOf;
}
