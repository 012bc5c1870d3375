/** Harper, a well-kept linter of prose compiled to WebAssembly, as a yardstick. It is not a dependency: `npm run bench` fetches it into the cache. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What is used of harper.js. */
interface Harper {
  readonly LocalLinter: new (options: object) => Linter;
  readonly Dialect: { readonly American: number };
}

interface Linter {
  setup(): Promise<void>;
  lint(text: string, options: { readonly language: 'plaintext' }): Promise<readonly unknown[]>;
}

/** Milliseconds that it takes for the fastest of several texts, paragraph by paragraph, which is faster than all at once; undefined where it could not be had. `warm` is another text, which it reads first. */
export async function timeHarper(texts: readonly string[], warm: string): Promise<number | undefined> {
  const folder = process.argv.find((argument) => argument.startsWith('--harper='))?.split('=')[1];
  if (folder === undefined) return undefined;
  const load = async (name: string): Promise<object> =>
    (await import(pathToFileURL(join(folder, 'node_modules/harper.js/dist', name)).href)) as object;
  const { LocalLinter, Dialect } = (await load('index.js')) as Harper;
  const linter = new LocalLinter({ ...(await load('binary.js')), dialect: Dialect.American });
  await linter.setup();
  await linter.lint(warm, { language: 'plaintext' });
  let best = Infinity;
  for (const text of texts) {
    const start = performance.now();
    for (const paragraph of text.split(/\n{2,}/)) await linter.lint(paragraph, { language: 'plaintext' });
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
