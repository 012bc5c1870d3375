// A running VS Code server: given folders of its own for data and extensions, stopped with everything it started.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findCodeServer } from './codeServer.mjs';
import { Failure } from './progress.mjs';

const START_MS = 60_000;

/** What .vscodeignore lets into the package. */
const PACKAGED = [
  'package.json',
  'package.nls.json',
  'l10n',
  'README.md',
  'LICENSE',
  'dist',
  'docs',
  'media',
  'models',
  'syntaxes',
];

/** Of the extensions that VS Code brings, those that have to do with drafts. The others are a quarter of the work of opening a window. */
const NEARBY = [
  'html',
  'html-language-features',
  'json',
  'markdown-basics',
  'markdown-language-features',
  'references-view',
  'search-result',
  'theme-defaults',
  'theme-seti',
];

/** A calm editor: the folder's README for a welcome, no chat, no traffic of its own. A setting given by the caller wins. */
export const SETTINGS = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'readme',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.startupPrompt': 'never',
};

/**
 * Starts a server on 127.0.0.1 and resolves when it answers.
 * `dataFolder` and `extensionsFolder` are made when missing; `port` 0 takes a free one; `token` guards the address;
 * `driver` lets a page load an extension under development and its tests; `trusted` leaves out workspace trust; `bare` leaves out
 * extensions that VS Code brings and that have nothing to do with drafts.
 */
export async function startServer(options) {
  const { dataFolder, extensionsFolder, port = 0, token, driver, trusted, bare, settings, env } = options;
  const { node, serverMain } = await findCodeServer();
  writeSettings(dataFolder, settings);
  const args = [serverMain, '--accept-server-license-terms', '--host', '127.0.0.1', '--port', String(port)];
  args.push('--server-data-dir', dataFolder, '--extensions-dir', extensionsFolder, '--telemetry-level', 'off');
  args.push(...(token ? ['--connection-token', token] : ['--without-connection-token']));
  if (trusted) args.push('--disable-workspace-trust');
  if (driver) args.push('--enable-smoke-test-driver');
  if (bare) args.push('--builtin-extensions-dir', linkNearby(serverMain, join(dataFolder, 'nearby')));
  const child = spawn(node, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    detached: process.platform !== 'win32', // a group of its own, so that the extension hosts end with it
  });
  const stop = () => stopGroup(child);
  stopWithProcess(child);
  try {
    return { port: await readPort(child), stop, ended: new Promise((resolve) => child.once('close', resolve)) };
  } catch (error) {
    await stop();
    throw error;
  }
}

function linkNearby(serverMain, folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of NEARBY) {
    const [extension, link] = [join(dirname(serverMain), '../extensions', name), join(folder, name)];
    if (!existsSync(link)) symlinkSync(extension, link, 'junction');
  }
  return folder;
}

/** Where the server shows a folder, or a file that describes a workspace. The token stays out of the address where there is none. */
export function addressOf({ port, folder, workspace, token, payload }) {
  const query = new URLSearchParams();
  if (token) query.set('tkn', token);
  if (folder) query.set('folder', folder.replaceAll('\\', '/'));
  if (workspace) query.set('workspace', workspace.replaceAll('\\', '/'));
  if (payload) query.set('payload', JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query.toString().replaceAll('%2F', '/').replaceAll('+', '%20')}`;
}

/**
 * Puts the built extension of the clone where a server with this extensions folder finds it. A copy of what the package
 * holds, not a link: the server looks through, and may tidy up, what lies in that folder.
 */
export function placeExtension(clone, extensionsFolder) {
  const place = join(extensionsFolder, 'copydesk');
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  const translated = readdirSync(clone).filter((name) => /^package\.nls\..+\.json$/.test(name));
  for (const name of [...PACKAGED, ...translated].filter((one) => existsSync(join(clone, one)))) {
    cpSync(join(clone, name), join(place, name), { recursive: true });
  }
  // The server keeps a list of what is installed; without it, it looks again.
  rmSync(join(extensionsFolder, 'extensions.json'), { force: true });
}

/** Without `settings`, those of an earlier run stay as the person left them. */
function writeSettings(dataFolder, settings) {
  const file = join(dataFolder, 'data/User/settings.json');
  if (!settings && existsSync(file)) return;
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...SETTINGS, ...settings }, null, 2)}\n`);
}

function readPort(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (what) => reject(new Failure(`The VS Code server ${what}.\n${output.slice(-2000)}`));
    const timer = setTimeout(() => fail(`did not answer within ${START_MS / 1000} s`), START_MS);
    child.stdout.on('data', (chunk) => {
      output = (output + chunk).slice(-20_000);
      const answer = /Extension host agent listening on (\d+)/.exec(output);
      if (answer) settle(() => resolve(Number(answer[1])));
    });
    child.stderr.on('data', (chunk) => (output = (output + chunk).slice(-20_000)));
    child.once('error', (error) => settle(() => fail(`could not be started: ${error.message}`)));
    child.once('close', (code) => settle(() => fail(`ended with ${code}`)));
    const settle = (then) => {
      clearTimeout(timer);
      then();
    };
  });
}

/** However this process ends, short of being killed outright, the server does not outlive it. */
function stopWithProcess(child) {
  const kill = () => signal(child, 'SIGTERM');
  const exit = () => process.exit(1);
  process.once('exit', kill);
  process.once('SIGTERM', exit);
  child.once('close', () => {
    process.off('exit', kill);
    process.off('SIGTERM', exit);
  });
}

async function stopGroup(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('close', resolve));
  signal(child, 'SIGTERM');
  const timer = setTimeout(() => signal(child, 'SIGKILL'), 5000);
  await ended;
  clearTimeout(timer);
}

function signal(child, name) {
  try {
    if (process.platform === 'win32') child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // already gone
  }
}
