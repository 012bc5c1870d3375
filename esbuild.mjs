// Bundles what runs (scripts/programs.mjs) into dist/, each program with everything it needs inside or beside it.
//
//   node esbuild.mjs               development: readable, with source maps
//   node esbuild.mjs --watch       the same, again at every change
//   node esbuild.mjs --production  small, without source maps: what the .vsix holds
//   node esbuild.mjs --tests       also out/test/<suite>/index.js, which VS Code loads to run test/<suite>/**/*.test.ts
import { build, context, transform } from 'esbuild';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { programs, shared } from './scripts/programs.mjs';

const root = import.meta.dirname;
const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');

const { extension, cli, cliThread, ...whole } = programs;
const bundles = [
  ...Object.entries(whole).map(([name, options]) => ({ ...options, outfile: `dist/${name}.js` })),
  { ...shared, entryPoints: ['src/dashboard/dashboard.css'], outfile: 'dist/dashboard.css' },
  inParts({ extension }, 'parts/'),
  // Beside their programs: what the command line starts is found from any of its parts.
  inParts({ cli, cliThread }, 'cli-'),
].map((options) => ({ sourcemap: !production, ...options, absWorkingDir: root, minify: production }));

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
    if (production) for (const { outfile } of bundles) if (outfile?.endsWith('.js')) rewrite(outfile, inAscii);
    chmodSync(join(root, 'dist/cli.js'), 0o755);
    for (const name of Object.keys(programs).filter((one) => one.startsWith('web/'))) tellSize(`dist/${name}.js`);
  } catch (error) {
    process.exitCode = 1;
    if (!error.errors) console.error(error.message); // else esbuild has said what and where
  }
}

function rewrite(file, change) {
  const path = join(root, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

/** What a browser fetches before anything of it runs. */
function tellSize(file) {
  const bytes = readFileSync(join(root, file));
  const kilobytes = (size) => `${Math.round(size / 1024).toLocaleString('en-US')} KB`;
  console.log(`${file}: ${kilobytes(bytes.length)}, ${kilobytes(gzipSync(bytes).length)} packed`);
}

/**
 * Programs whose dynamic imports, and what they share, are files of their own, loaded when they are first needed: `dist/extension.js` and `dist/parts/*.js`. esbuild
 * divides only ES modules, which the oldest VS Code that we run in does not load: each file is turned into CommonJS afterwards. `begin`: how the
 * names of the parts begin, below `dist`.
 */
function inParts(named, begin) {
  const [options] = Object.values(named);
  return {
    ...options,
    entryPoints: Object.fromEntries(Object.entries(named).map(([name, { entryPoints }]) => [name, entryPoints[0]])),
    outdir: 'dist',
    chunkNames: `${begin}[name]-[hash]`,
    format: 'esm',
    splitting: true,
    sourcemap: production ? false : 'inline',
    metafile: true,
    write: false,
    plugins: [{ name: 'in parts', setup: ({ onEnd }) => onEnd((result) => writeParts(result, begin)) }],
  };
}

async function writeParts({ outputFiles = [], metafile }, begin) {
  const needed = reachable(metafile?.outputs ?? {});
  const files = outputFiles.filter(({ path }) => needed.has(relative(root, path).replaceAll('\\', '/')));
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
  const [folder, first] = /[/]$/.test(begin) ? [join(root, 'dist', begin), ''] : [join(root, 'dist'), begin];
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name.startsWith(first)) rmSync(join(folder, name));
  for (const { path, code } of parts) writeFileSync(path, production ? inAscii(code) : code);
}

/**
 * A single character beyond ASCII makes V8 keep a program with two bytes for each: 4 MB more for the analysis. esbuild writes those of strings as escapes, but leaves those
 * of patterns, in which an escape means the same, as it does where a pattern is put together of raw strings.
 */
function inAscii(code) {
  return code.replace(/(\\*)([^\0-\x7f])/g, (found, slashes, character) => {
    if (slashes.length % 2 === 1) throw new Error(`A pattern has ${found}, which needs no backslash.`);
    return `${slashes}\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** The programs and what they load, directly or not: esbuild also makes parts of what nothing that is left asks for. */
function reachable(outputs) {
  const found = new Set(Object.keys(outputs).filter((path) => !basename(path).includes('-')));
  for (const path of found) for (const { path: other } of outputs[path]?.imports ?? []) found.add(other);
  return found;
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
