// Bundles what runs: dist/extension.js (the extension host), dist/worker.js (the analysis, in a thread of its own), dist/reader.js (what reads
// sources, in another) and dist/cli.js (`copydesk analyze`, `copydesk quotes`), each with everything it needs inside or beside it, so that nothing is read from node_modules later.
//
//   node esbuild.mjs               development: readable, with source maps
//   node esbuild.mjs --watch       the same, again at every change
//   node esbuild.mjs --production  small, without source maps: what the .vsix holds
//   node esbuild.mjs --tests       also out/test/<suite>/index.js, which VS Code loads to run test/<suite>/**/*.test.ts
import { build, context, transform } from 'esbuild';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

const root = import.meta.dirname;
const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  logLevel: 'warning',
};

const programs = [
  { entry: 'src/worker/main.ts', outfile: 'dist/worker.js' },
  { entry: 'src/sources/main.ts', outfile: 'dist/sources.js' },
  {
    entry: 'src/sources/readers/main.ts',
    outfile: 'dist/reader.js',
    // pdf.js takes the threads of VS Code for a browser, which Electron is too, and would look for its windows. It asks for its canvas by the
    // address of its file, which a bundle has none of: it goes without.
    define: { 'process.versions.electron': 'undefined' },
    logOverride: { 'empty-import-meta': 'silent' },
  },
  { entry: 'src/report/main.ts', outfile: 'dist/report.js' },
  // The page of the dashboard runs in a browser, with nothing of Node.js.
  {
    entry: 'src/dashboard/main.ts',
    outfile: 'dist/dashboard.js',
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
  },
  { entry: 'src/dashboard/dashboard.css', outfile: 'dist/dashboard.css' },
  { entry: 'src/cli/main.ts', outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
].map(({ entry, ...rest }) => ({
  ...shared,
  entryPoints: [entry],
  minify: production,
  sourcemap: !production,
  legalComments: 'eof',
  ...rest,
}));

programs.unshift(inParts('src/extension.ts'));

// SQLite for hosts without their own is read from beside the bundle that holds its JavaScript.
const sqlite = join(dirname(createRequire(import.meta.url).resolve('node-sqlite3-wasm')), 'node-sqlite3-wasm.wasm');
mkdirSync(join(root, 'dist'), { recursive: true });
copyFileSync(sqlite, join(root, 'dist', basename(sqlite)));

// A production build must not leave the maps of an earlier development build beside it.
if (production) for (const { outfile } of programs) if (outfile) rmSync(join(root, `${outfile}.map`), { force: true });

if (flags.has('--watch')) {
  for (const program of programs) await (await context({ ...program, logLevel: 'info' })).watch();
} else {
  const bundles = flags.has('--tests') ? [...programs, testSuite('extension'), testSuite('vsix')] : programs;
  try {
    await Promise.all(bundles.map(build));
    chmodSync(join(root, 'dist/cli.js'), 0o755);
  } catch {
    process.exitCode = 1; // esbuild has said what and where
  }
}

/**
 * A program whose dynamic imports are files of their own, loaded when they are first needed: `dist/extension.js` and `dist/parts/*.js`. esbuild
 * divides only ES modules, which the oldest VS Code that we run in does not load: each file is turned into CommonJS afterwards.
 */
function inParts(entry) {
  return {
    ...shared,
    entryPoints: [entry],
    outdir: 'dist',
    chunkNames: 'parts/[name]-[hash]',
    format: 'esm',
    splitting: true,
    minify: production,
    sourcemap: production ? false : 'inline',
    legalComments: 'eof',
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
    external: ['vscode', 'mocha'],
    stdin: { contents, resolveDir: root, sourcefile: `${name}.ts`, loader: 'ts' },
    outfile: `out/${folder}/index.js`,
    sourcemap: 'inline',
  };
}
