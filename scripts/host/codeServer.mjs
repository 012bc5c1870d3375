// VS Code where there is no desktop: the npm package code-server carries VS Code's whole server and workbench.
// It runs on a Node of its own, whose binary is an npm package as well, so the npm registry is all that is needed.
// COPYDESK_VSCODE=oldest takes the oldest VS Code that package.json claims instead of the newest.
//
// Install scripts are left out and the two native modules that matter are built by name: the others (Kerberos, the Windows
// registry …) need system libraries or downloads, and nothing here uses them. Without a compiler the server still runs;
// only its log files are missing.
import { rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cached } from './cache.mjs';
import { cleanEnvironment, install, installHere } from './packages.mjs';
import { Failure, npm } from './progress.mjs';

const RELEASES = {
  newest: { server: '4.139.1', node: '24.21.0', native: ['@vscode/spdlog', '@vscode/native-watchdog'] },
  oldest: { server: '4.96.4', node: '20.20.2', native: ['@vscode/spdlog', 'native-watchdog'] },
};

/** As messages call it. */
const WHAT = 'The VS Code server';

/** Paths of the Node that runs the server and of the server's entry, installed first when they are not in the cache. */
export async function findCodeServer(wanted = process.env.COPYDESK_VSCODE || 'newest') {
  const release = RELEASES[wanted];
  if (!release) throw new Failure(`COPYDESK_VSCODE is "${wanted}"; it can be ${Object.keys(RELEASES).join(' or ')}.`);
  const nodeFolder = await installNode(release);
  const code = await installCodeServer(release, nodeFolder);
  return { node: nodeIn(nodeFolder), serverMain: join(code, 'out/server-main.js') };
}

/** The Node that VS Code runs its extensions in, installed first when it is not in the cache. */
export async function findVscodeNode() {
  return nodeIn(await installNode(RELEASES.newest));
}

function nodeIn(folder) {
  return join(folder, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node');
}

async function installNode({ node }) {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  const name = `${prefix}-${platform}-${process.arch}`;
  const folder = await cached(`node-${node}`, `Fetching Node ${node} for the VS Code server, about 190 MB`, (place) =>
    install(WHAT, place, `${name}@${node}`),
  );
  return join(folder, 'node_modules', name);
}

async function installCodeServer({ server, native }, nodeFolder) {
  const inside = 'node_modules/code-server/lib/vscode';
  const title = `Fetching the VS Code server (code-server ${server}), about 600 MB`;
  const folder = await cached(`code-server-${server}`, title, async (place) => {
    await install(WHAT, place, `code-server@${server}`);
    const code = join(place, inside);
    // An older list of exact versions names a commit on GitHub, which a machine with the registry alone cannot fetch.
    if (server === RELEASES.oldest.server) rmSync(join(code, 'npm-shrinkwrap.json'), { force: true });
    await installHere(WHAT, code);
    await installHere(WHAT, join(code, 'extensions'));
    await buildNative(code, nodeFolder, native);
  });
  return join(folder, inside);
}

/** Built against the headers of the Node that will load them, whatever Node and npm settings this machine has. */
async function buildNative(code, nodeFolder, native) {
  const env = { ...cleanEnvironment(), npm_config_nodedir: nodeFolder };
  env.PATH = `${join(nodeFolder, 'bin')}${delimiter}${env.PATH}`;
  const node = join(nodeFolder, 'bin/node');
  try {
    await npm(['rebuild', ...native, '--ignore-scripts=false', '--engine-strict=false'], { cwd: code, env, node });
  } catch {
    console.log('  No compiler (python3, make, g++) for two native modules: the server will run without log files.');
  }
}
