// `npm run bench`: the benchmarks under test/bench, one after the other. They print tables and fail nothing: figures are compared
// by people, and as ratios within one run. `npm run bench -- sources` runs those whose name begins so; what else is given, they are given.
// `npm run bench -- window` measures in a real VS Code (test/bench/window). `--write` has those that have a section in docs/speed.md write it.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDependencies, root } from './host/dependencies.mjs';
import { findVscodeNode } from './host/codeServer.mjs';
import { findHarper } from './host/harper.mjs';
import { run } from './host/progress.mjs';

await installDependencies();
const { build } = await import('esbuild');
const folder = join(root, 'test/bench');
const options = process.argv.slice(2).filter((argument) => argument.startsWith('-'));
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
if (wanted.includes('window')) process.exit(await measureWindow());
const isWanted = (file) => wanted.length === 0 || wanted.some((name) => file.startsWith(name));
for (const name of readdirSync(folder).filter((file) => file.endsWith('.bench.ts') && isWanted(file))) {
  console.log(`\n━━ ${name}`);
  // Bundled as the worker is: what is measured is what runs.
  const outfile = join(root, 'out/bench', name.replace(/\.ts$/, '.cjs'));
  await build({
    entryPoints: [join(folder, name)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    external: ['node-sqlite3-wasm', 'prettier'],
    define: { __dirname: JSON.stringify(folder) },
  });
  // What runs in the worker is measured in the Node that VS Code has; the others are of the command line.
  const isWorker = name.startsWith('analysis');
  const harper = isWorker && (await findHarper());
  const node = isWorker ? await findNode() : process.execPath;
  const { status } = spawnSync(node, [outfile, ...options, ...(harper ? [`--harper=${harper}`] : [])], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}

async function findNode() {
  try {
    return await findVscodeNode();
  } catch (error) {
    console.log(`  The Node of VS Code could not be had, so this one measures: ${error.message}`);
    return process.execPath;
  }
}

/** It needs a VS Code and drives it from outside: so it runs as it is, on what is installed, and only when it is asked for. */
async function measureWindow() {
  const scratch = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
  try {
    const { packageExtension } = await import('./package.mjs');
    const vsix = await packageExtension(scratch);
    if (options.includes('--profile')) await run(process.execPath, ['esbuild.mjs'], { cwd: root });
    const file = 'test/bench/window/window.bench.ts';
    const args = ['--import=tsx', file, `--package=${vsix}`, ...options];
    return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
