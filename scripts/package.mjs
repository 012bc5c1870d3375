// `npm run package`: makes copydesk-<version>.vsix from a production build. What goes in is listed in .vscodeignore;
// what must not be in it, and how big it may be, is checked here before anyone can release it.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { installDependencies, root } from './host/dependencies.mjs';
import { Failure, run, step } from './host/progress.mjs';

const LIMIT_BYTES = 5 * 1024 * 1024;
const REQUIRED = [
  'package.json',
  'package.nls.de.json',
  'l10n/bundle.l10n.de.json',
  'LICENSE',
  'docs/checks/README.md',
  'dist/extension.js',
  'dist/worker.js',
  'dist/web/extension.js',
  'dist/web/worker.js',
  'dist/web/sources.js',
  'dist/web/reader.js',
  'dist/sources.js',
  'dist/reader.js',
  'dist/report.js',
  'dist/dashboard.js',
  'dist/dashboard.css',
  'dist/node-sqlite3-wasm.wasm',
];
const FORBIDDEN = [/^dist\/cli/, /\.map$/, /\.ts$/, /^(?:src|test|scripts|samples|training|out|node_modules|\.)/];

if (process.argv[1] === import.meta.filename) {
  try {
    await installDependencies();
    await packageExtension(root);
  } catch (error) {
    console.error(error instanceof Failure ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

/** Builds for production, and writes the package into `folder`. */
export async function packageExtension(folder) {
  await step('Building for production', () => run(process.execPath, ['esbuild.mjs', '--production'], { cwd: root }));
  return packageBuilt(folder);
}

/** Writes the package of the production build that is there into `folder` and returns its path; a package that must not be released is removed again. */
export async function packageBuilt(folder) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const vsix = join(folder, `copydesk-${version}.vsix`);
  const vsce = (await import('@vscode/vsce')).default;
  const files = await vsce.listFiles({ cwd: root, dependencies: false });
  const staged = stage(files);
  try {
    await step(`Packaging ${relative(root, vsix) || vsix}`, () =>
      vsce.createVSIX({
        cwd: staged,
        packagePath: vsix,
        dependencies: false,
        allowMissingRepository: true,
        rewriteRelativeLinks: false,
      }),
    );
  } finally {
    rmSync(staged, { recursive: true });
  }
  const bytes = statSync(vsix).size;
  const wrong = complaints(files, bytes);
  if (wrong.length > 0) {
    rmSync(vsix);
    throw new Failure(`The package must not be released:\n${wrong.map((line) => `  - ${line}`).join('\n')}`);
  }
  console.log(`  ${files.length} files, ${(bytes / 1024).toFixed(0)} KB`);
  return vsix;
}

/** What goes in, in a folder of its own: VS Code shows no picture that lies beside a README, so there it goes without. */
function stage(files) {
  const staged = mkdtempSync(join(tmpdir(), 'copydesk-package-'));
  for (const name of files) cpSync(join(root, name), join(staged, name));
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [before, rest] = readme.split('<!-- pictures -->\n');
  const after = rest?.split('<!-- end of pictures -->\n\n')[1];
  if (after === undefined) throw new Failure('README.md has no marks around its pictures.');
  writeFileSync(join(staged, 'README.md'), before + after);
  return staged;
}

function complaints(files, bytes) {
  return [
    ...[...REQUIRED, ...parts()].filter((name) => !files.includes(name)).map((name) => `${name} is missing`),
    ...files
      .filter((name) => FORBIDDEN.some((pattern) => pattern.test(name)))
      .map((name) => `${name} must not be in it`),
    ...files
      .filter((name) => /^dist.*\.js$/.test(name) && /[^\0-\x7f]/.test(readFileSync(join(root, name), 'utf8')))
      .map((name) => `${name} takes two bytes of memory for each character: see esbuild.mjs, inAscii`),
    ...(bytes > LIMIT_BYTES ? [`it is ${bytes} bytes big, more than ${LIMIT_BYTES}`] : []),
  ];
}

/** What the extension loads when it first needs it; the names change with what is in them. */
function parts() {
  return readdirSync(join(root, 'dist/parts')).map((name) => `dist/parts/${name}`);
}
