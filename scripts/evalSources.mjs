// `npm run eval:sources [-- --read] [--seed=N]`: how well quotes are found in transcripts and what was changed in them is told, on published
// news and the transcripts of what it quotes. They lie in ../shared, which is not part of this project; without them nothing is measured, and
// nothing fails for it.
//
//   --read     prints what was told wrongly, with what the transcript says
//   --seed=N   changes other sentences, in other places
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies, root } from './host/dependencies.mjs';

const shared = join(root, '../shared/corpora/quote-vs-transcript');
if (!existsSync(shared)) {
  console.log('The transcripts are not here (../shared/corpora/quote-vs-transcript): nothing is measured.');
  process.exit(0);
}
await installDependencies();
const { build } = await import('esbuild');
const outfile = join(root, 'out/bench/evidence.eval.cjs');
await build({
  entryPoints: [join(root, 'test/bench/evidence.eval.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['node-sqlite3-wasm'],
  define: { __dirname: JSON.stringify(join(root, 'test/bench')) },
});
process.exitCode = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
