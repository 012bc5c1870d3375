// `npm run bench`: the benchmarks under test/bench, one after the other. They print tables and fail nothing: figures are compared
// by people, and as ratios within one run.
import { readdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installDependencies, root } from './host/dependencies.mjs';

await installDependencies();
const folder = join(root, 'test/bench');
for (const name of readdirSync(folder).filter((file) => file.endsWith('.bench.ts'))) {
  console.log(`\n━━ ${name}`);
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(folder, name)], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
