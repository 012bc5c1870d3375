// `npm run bench`: the benchmarks under test/bench, one after the other. They print tables and fail nothing: figures are compared
// by people, and as ratios within one run.
import { readdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installDependencies, root } from './host/dependencies.mjs';

await installDependencies();
const { build } = await import('esbuild');
const folder = join(root, 'test/bench');
for (const name of readdirSync(folder).filter((file) => file.endsWith('.bench.ts'))) {
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
    define: { __dirname: JSON.stringify(folder) },
  });
  const { status } = spawnSync(process.execPath, [outfile], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
