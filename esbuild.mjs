// Bundles what runs (scripts/programs.mjs) into dist/, each program with everything it needs inside or beside it.
//
//   node esbuild.mjs               development: readable, with source maps
//   node esbuild.mjs --watch       the same, again at every change
//   node esbuild.mjs --production  small, without source maps: what the .vsix holds
//   node esbuild.mjs --tests       also out/test/<suite>/index.js, which VS Code loads to run test/<suite>/**/*.test.ts
import { build, context, transform } from 'esbuild';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { programs, shared } from './scripts/programs.mjs';

const root = import.meta.dirname;
const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');

const bundles = [
  ...Object.entries(programs).map(([name, options]) => ({ ...options, outfile: `dist/${name}.js` })),
  { ...shared, entryPoints: ['src/dashboard/dashboard.css'], outfile: 'dist/dashboard.css' },
]
  .map((options) => ({ ...options, absWorkingDir: root, minify: production, sourcemap: !production }))
  .map((options) => (options.outfile === 'dist/extension.js' ? inParts(options) : options));

// SQLite for hosts without their own is read from beside the bundle that holds its JavaScript.
const sqlite = join(dirname(createRequire(import.meta.url).resolve('node-sqlite3-wasm')), 'node-sqlite3-wasm.wasm');
mkdirSync(join(root, 'dist'), { recursive: true });
copyFileSync(sqlite, join(root, 'dist', basename(sqlite)));

// A production build must not leave the maps of an earlier development build beside it.
if (production) for (const { outfile } of bundles) if (outfile) rmSync(join(root, `${outfile}.map`), { force: true });

if (flags.has('--watch')) {
  for (const bundle of bundles) await (await context({ ...bundle, logLevel: 'info' })).watch();
} else {
  const suites = flags.has('--tests') ? [testSuite('extension'), testSuite('vsix')] : [];
  try {
    await Promise.all([...bundles, ...suites].map((options) => build(options)));
    chmodSync(join(root, 'dist/cli.js'), 0o755);
    for (const name of Object.keys(programs).filter((one) => one.startsWith('web/'))) tellSize(`dist/${name}.js`);
  } catch {
    process.exitCode = 1; // esbuild has said what and where
  }
}

/** What a browser fetches before anything of it runs. */
function tellSize(file) {
  const bytes = readFileSync(join(root, file));
  const kilobytes = (size) => `${Math.round(size / 1024).toLocaleString('en-US')} KB`;
  console.log(`${file}: ${kilobytes(bytes.length)}, ${kilobytes(gzipSync(bytes).length)} packed`);
}

/**
 * A program whose dynamic imports are files of their own, loaded when they are first needed: `dist/extension.js` and `dist/parts/*.js`. esbuild
 * divides only ES modules, which the oldest VS Code that we run in does not load: each file is turned into CommonJS afterwards.
 */
function inParts({ outfile, ...options }) {
  return {
    ...options,
    outdir: dirname(outfile),
    chunkNames: 'parts/[name]-[hash]',
    format: 'esm',
    splitting: true,
    sourcemap: production ? false : 'inline',
    write: false,
    plugins: [{ name: 'in parts', setup: ({ onEnd }) => onEnd(({ outputFiles }) => writeParts(outputFiles ?? [])) }],
  };
}

async function writeParts(files) {
  const parts = await Promise.all(
    files.map(async ({ path, text }) => {
      const { code } = await transform(text, {
        format: 'cjs',
        target: shared.target,
        minify: production,
        sourcemap: production ? false : 'inline',
        sourcefile: basename(path),
        supported: { 'dynamic-import': false },
      });
      return { path, code };
    }),
  );
  rmSync(join(root, 'dist/parts'), { recursive: true, force: true });
  for (const { path, code } of parts) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, code);
  }
}

/** One file that loads every test of a suite, but only when asked: mocha's `describe` must be there first. */
function testSuite(name) {
  const folder = `test/${name}`;
  const tests = readdirSync(join(root, folder), { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.test.ts'))
    .sort();
  const contents = `
    import { runMocha } from './test/extension/mocha';
    export const run = () => runMocha(() => {
      ${tests.map((path) => `require('./${folder}/${path}');`).join('\n      ')}
    });`;
  return {
    ...shared,
    absWorkingDir: root,
    external: ['vscode', 'mocha'],
    stdin: { contents, resolveDir: root, sourcefile: `${name}.ts`, loader: 'ts' },
    outfile: `out/${folder}/index.js`,
    sourcemap: 'inline',
  };
}
