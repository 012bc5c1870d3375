/** What `npx copydesk` brings: the program with all that it loads and starts, and nothing else of the clone. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const PROGRAM = [
  'cli.js',
  'cli-analyze-ABCD.js',
  'cliThread.js',
  'reader.js',
  'web/reader.js',
  'node-sqlite3-wasm.wasm',
];
const OTHERS = ['dist/worker.js', 'dist/cli.js.map', 'src/cli/main.ts', 'samples/copydesk.names', 'models/names.json'];

describe('the package of npm', () => {
  it('holds the program', () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-npm-'));
    try {
      const needed = PROGRAM.map((name) => `dist/${name}`);
      for (const name of [...needed, ...OTHERS]) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), '');
      }
      for (const name of ['package.json', '.npmignore', '.gitignore'])
        copyFileSync(join(ROOT, name), join(folder, name));
      const options = { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' } as const;
      const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], options);
      const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
      assert.deepEqual(files.map(({ path }) => path).sort(), [...needed, 'package.json'].sort());
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
