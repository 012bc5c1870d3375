// `npm test`: everything that must hold, from one command. Each suite runs even when an earlier one failed, so that one run
// tells all; the last line counts them together. `node scripts/test.mjs core ui` runs the suites named.
//
//   core                      as many files at a time as there are cores: mocha on what needs no VS Code: the core, its threads, sources, journals, reports, the command line
//   typecheck, lint, format   count as one test each; side by side with each other and with what stands above
//   extension                 mocha inside a real VS Code (scripts/host/vscode.mjs)
//   oldest                    those of them that lean on VS Code most, in the oldest one that package.json claims
//   ui                        a browser on a real VS Code: what a person sees and presses
//   web                       a browser that holds all of VS Code, with no server behind it
//   vsix                      the package that is released, installed into a clean VS Code
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDependencies, root } from './host/dependencies.mjs';
import { elapsed, Failure, run, step } from './host/progress.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'desk-test-'));
chmodSync(scratch, 0o755); // some tests write as another user; its name must not say whose errors are in a log
/** Pictures of failed tests outlive the run; whatever else its programs leave among temporary files goes with it. */
process.env.COPYDESK_FAILURES ||= join(tmpdir(), 'copydesk-failures');
for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = scratch;
const mochaFlags = ['--reporter', 'scripts/host/countReporter.cjs'];

/** Tests of marks, rows, hovers, comments, documents and pages of ours, by their titles. */
const LEANING =
  '^(?:activation|how claims and marks|walking|hovers|findings|comments|outline|evidence|publishing|Word documents|what the dashboard|words that change)';

/** The npm script that each of them runs. */
const CHECKS = { typecheck: 'typecheck', lint: 'lint', format: 'format:check' };

const checks = new Map();
let built;

const suites = {
  core: inThreads,
  ...Object.fromEntries(Object.keys(CHECKS).map((name) => [name, () => check(name)])),
  extension: () => inVSCode('extension'),
  oldest: () => inVSCode('extension', 'oldest', { COPYDESK_TEST_GREP: LEANING }),
  ui: () => inBrowser('ui'),
  web: () => inBrowser('web'),
  vsix: () => inVSCode('vsix'),
};

process.once('SIGINT', () => process.exit(130));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
process.exitCode = await main(process.argv.slice(2));

async function main(names) {
  const unknown = names.filter((name) => !(name in suites));
  if (unknown.length > 0) {
    console.error(`There is no suite ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}.`);
    return 2;
  }
  const results = [];
  try {
    await installDependencies();
    const wanted = names.length > 0 ? names : Object.keys(suites);
    startChecks(wanted);
    for (const name of wanted) results.push(await runSuite(name));
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    results.push({ name: 'install', passed: 0, failed: 1, skipped: 0, time: '' });
  }
  return report(results);
}

/** A suite that throws, or that ran nothing, has failed. */
async function runSuite(name) {
  const start = Date.now();
  console.log(`\n━━ ${name}`);
  let counts;
  try {
    counts = await suites[name]();
    if (counts.passed + counts.failed === 0) {
      console.error(`The suite ${name} ran no test.`);
      counts = { ...counts, failed: 1 };
    }
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    counts = { passed: 0, failed: 1, skipped: 0 };
  }
  const time = elapsed(start);
  console.log(`━━ ${name}: ${sentence(counts)} in ${time}`);
  return { name, time, ...counts };
}

function report(results) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, failures = [] } of results) for (const failure of failures) tellAgain(name, failure);
  console.log('');
  for (const result of results) {
    for (const key of Object.keys(total)) total[key] += result[key];
    console.log(`${result.failed > 0 ? '✗' : '✓'} ${result.name.padEnd(10)} ${sentence(result)}  ${result.time}`);
  }
  console.log(`\n${sentence(total)}`);
  return total.failed > 0 ? 1 : 0;
}

/** Where a long log is cut, its end is what remains. */
function tellAgain(suite, { title, error }) {
  console.log(`\n✗ ${suite}: ${title}\n${error.replaceAll(/^/gm, '    ')}`);
}

function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function startChecks(names) {
  for (const name of names) if (name in CHECKS) checks.set(name, collect('npm', ['run', '--silent', CHECKS[name]]));
}

async function check(name) {
  const { code, output } = await checks.get(name);
  process.stdout.write(output);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** Its tests start the programs that are there now (test/bundles.ts). */
async function inThreads() {
  await build();
  process.env.COPYDESK_BUILT = '1';
  return mocha('--parallel', '--jobs', String(availableParallelism()));
}

function mocha(...args) {
  return counted((env) => show(process.execPath, ['node_modules/mocha/bin/mocha.js', ...mochaFlags, ...args], env));
}

async function inBrowser(suite) {
  await build();
  const { findCodeServer } = await import('./host/codeServer.mjs');
  const { findChromium } = await import('./host/chromium.mjs');
  await findCodeServer();
  await findChromium();
  return mocha('--config', `test/${suite}/.mocharc.json`);
}

async function inVSCode(suite, release = 'newest', filter = {}) {
  const { findVSCode } = await import('./host/vscode.mjs');
  const { runTests } = await import('@vscode/test-electron');
  const vscode = await findVSCode(release);
  const folder = mkdtempSync(join(scratch, `${suite}-`));
  const profile = [`--user-data-dir=${join(folder, 'data')}`, `--extensions-dir=${join(folder, 'extensions')}`];
  let extension = root;
  await build();
  if (suite === 'vsix') {
    const { packageBuilt } = await import('./package.mjs');
    const vsix = await packageBuilt(folder);
    await step('Installing it into a clean VS Code', () => vscode.install(vsix, profile));
    extension = join(root, 'test/vsix/probe');
  }
  return counted(async (env) => {
    try {
      return await runTests({
        vscodeExecutablePath: vscode.executable,
        extensionDevelopmentPath: extension,
        extensionTestsPath: join(root, 'out/test', suite, 'index.js'),
        launchArgs: [mkdtempSync(join(folder, 'workspace-')), ...profile],
        extensionTestsEnv: { ...env, ...filter, COPYDESK_CLONE: root, COPYDESK_VSCODE: release },
      });
    } catch (error) {
      return error.code ?? 1;
    }
  });
}

/** What is released is what is tested: built once a run, for all suites. */
function build() {
  const options = ['esbuild.mjs', '--production', '--tests'];
  return (built ??= step('Building', () => run(process.execPath, options, { cwd: root })));
}

/** The counts and failures that the run left in a file; a run that left none, or that failed without a failed test, has crashed. */
async function counted(start) {
  const file = join(mkdtempSync(join(scratch, 'counts-')), 'counts.json');
  const code = await start({ COPYDESK_TEST_COUNTS: file });
  if (!existsSync(file)) throw new Failure(`It ended with ${code} before its tests were done.`);
  const counts = JSON.parse(readFileSync(file, 'utf8'));
  if (code !== 0 && counts.failed === 0) throw new Failure(`Its tests passed, but it ended with ${code}.`);
  return counts;
}

function show(command, args, env = {}) {
  return ended(start(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }));
}

/** What it prints comes when it has ended: others print meanwhile. */
async function collect(command, args) {
  const child = start(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
  return { code: await ended(child), output: Buffer.concat(chunks) };
}

function start(command, args, options) {
  return spawn(command, args, { cwd: root, shell: process.platform === 'win32' && command === 'npm', ...options });
}

function ended(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
