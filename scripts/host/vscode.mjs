// Which VS Code the extension tests run in: the desktop one, downloaded by @vscode/test-electron, where its download can be
// reached and a screen (or xvfb-run) is there; else the VS Code server behind launcher.mjs, which takes the same arguments.
// COPYDESK_HOST=desktop or COPYDESK_HOST=server decides it by hand.
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cacheFolder } from './cache.mjs';
import { findChromium } from './chromium.mjs';
import { findCodeServer } from './codeServer.mjs';
import { hasDisplay } from './display.mjs';
import { Failure, run, step } from './progress.mjs';

const DOWNLOADS = 'https://update.code.visualstudio.com/api/releases/stable';
const PROBE_MS = 4000;

const chosen = new Map();

/** `{ name, executable, install(vsix, args) }` of the newest VS Code or the oldest that package.json claims; found out once a run, with what it needs installed. */
export function findVSCode(release = 'newest') {
  if (!chosen.has(release)) chosen.set(release, choose(release));
  return chosen.get(release);
}

async function choose(release) {
  const wanted = process.env.COPYDESK_HOST;
  if (wanted && wanted !== 'desktop' && wanted !== 'server') {
    throw new Failure(`COPYDESK_HOST is "${wanted}"; it can be desktop or server.`);
  }
  if (wanted === 'desktop' || (!wanted && hasScreen() && (await isReachable()))) return desktop(release);
  console.log(
    `• VS Code: the server host${wanted ? ', as COPYDESK_HOST says' : ' (no desktop VS Code to be had here)'}`,
  );
  return server(release);
}

async function desktop(release) {
  const { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } = await import('@vscode/test-electron');
  const code = await step('Fetching desktop VS Code', () =>
    downloadAndUnzipVSCode({
      version: release === 'oldest' ? oldestClaimed() : 'stable',
      cachePath: cacheFolder('vscode-desktop'),
      reporter: { report() {} },
    }),
  );
  const install = (vsix, args) => {
    const [cli] = resolveCliArgsFromVSCodeExecutablePath(code);
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return run(cli, ['--install-extension', vsix, ...args, ...root], { shell: process.platform === 'win32' });
  };
  process.env.COPYDESK_CODE = code;
  return { name: 'desktop', executable: hasDisplay() ? code : join(import.meta.dirname, 'xvfb.sh'), install };
}

/** "1.96.0" of "^1.96.0". */
function oldestClaimed() {
  const { engines } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  return engines.vscode.replace(/^\D+/, '');
}

async function server(release) {
  const { node, serverMain } = await findCodeServer(release);
  await findChromium();
  const install = (vsix, args) => {
    const known = args.map((arg) => arg.replace('--user-data-dir=', '--server-data-dir='));
    return run(node, [serverMain, '--install-extension', vsix, ...known]);
  };
  return { name: 'server', executable: join(import.meta.dirname, 'launcher.mjs'), install };
}

function hasScreen() {
  return (
    hasDisplay() || (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'xvfb-run')))
  );
}

async function isReachable() {
  try {
    return (await fetch(DOWNLOADS, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) })).ok;
  } catch {
    return false;
  }
}
