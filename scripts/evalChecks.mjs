// `npm run eval:checks [-- CHECK…] [--read] [--update]`: the precision of the checks on annotated news, from what people who read the
// findings said of them (test/bench/judgments, one file a check: corpus, article and place, never its words). The corpora lie in
// ../shared, which is not part of this project; without them nothing is measured, and nothing fails for it.
//
//   --read     prints every finding that nobody has judged yet, with the words around it and a line to complete and append to its file
//   --update   writes test/bench/checks.json, which the pages under docs/checks show
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies, root } from './host/dependencies.mjs';

const shared = join(root, '../shared/corpora');
if (!existsSync(shared)) {
  console.log('The annotated corpora are not here (../shared/corpora): nothing is measured.');
  process.exit(0);
}
await installDependencies();
const { build } = await import('esbuild');
const outfile = join(root, 'out/bench/checks.eval.cjs');
await build({
  entryPoints: [join(root, 'test/bench/checks.eval.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  define: { __dirname: JSON.stringify(join(root, 'test/bench')) },
});
process.exitCode = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
