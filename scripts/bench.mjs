// `npm run bench`: the benchmarks under test/bench, one after the other. They print tables and fail nothing: figures are compared
// by people, and as ratios within one run. `npm run bench -- sources` runs those whose name begins so; what else is given, they are given.
import { readdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installDependencies, root } from './host/dependencies.mjs';

await installDependencies();
const { build } = await import('esbuild');
const folder = join(root, 'test/bench');
const options = process.argv.slice(2).filter((argument) => argument.startsWith('-'));
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
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
    external: ['node-sqlite3-wasm'],
    define: { __dirname: JSON.stringify(folder) },
  });
  const { status } = spawnSync(process.execPath, [outfile, ...options], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
