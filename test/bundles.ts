/** The programs as they are shipped, bundled for the tests that start them in threads and processes. */
import { build } from 'esbuild';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ENTRIES = {
  reader: 'src/sources/readers/main.ts',
  sources: 'src/sources/main.ts',
  cli: 'src/cli/main.ts',
} as const;

type Program = keyof typeof ENTRIES;

/** To be called in a `describe`: the bundles are there before its tests and gone after them. Answers where one is. */
export function useBundles(...programs: readonly Program[]): (program: Program) => string {
  let folder = '';
  const fileOf = (program: Program): string => join(folder, `${program}.js`);

  before(async function () {
    this.timeout(60_000);
    folder = mkdtempSync(join(tmpdir(), 'copydesk-bundles-'));
    // The SQLite of hosts without their own lies beside the bundle that loads it.
    const sqlite = 'node-sqlite3-wasm.wasm';
    copyFileSync(join(dirname(require.resolve('node-sqlite3-wasm')), sqlite), join(folder, sqlite));
    for (const program of programs)
      await build({
        absWorkingDir: join(__dirname, '..'),
        entryPoints: [ENTRIES[program]],
        outfile: fileOf(program),
        bundle: true,
        platform: 'node',
        target: 'node20',
        format: 'cjs',
        logOverride: { 'empty-import-meta': 'silent' },
      });
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  return fileOf;
}
