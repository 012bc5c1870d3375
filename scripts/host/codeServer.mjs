// VS Code where there is no desktop: the npm package code-server carries VS Code's whole server and workbench.
// It runs on Node 24, whose binary is an npm package as well, so the npm registry is all that is needed.
//
// Install scripts are left out and the two native modules that matter are built by name: the others (Kerberos, the Windows
// registry …) need system libraries or downloads, and nothing here uses them. Without a compiler the server still runs;
// only its log files are missing.
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cached } from './cache.mjs';
import { Failure, npm } from './progress.mjs';

const CODE_SERVER = '4.139.1'; // VS Code 1.139.1
const NODE = '24.21.0';
const NATIVE = ['@vscode/spdlog', '@vscode/native-watchdog'];

/** Paths of the Node that runs the server and of the server's entry, installed first when they are not in the cache. */
export async function findCodeServer() {
  const nodeFolder = await installNode();
  const node = join(nodeFolder, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node');
  const code = await installCodeServer(nodeFolder);
  return { node, serverMain: join(code, 'out/server-main.js') };
}

async function installNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  const name = `${prefix}-${platform}-${process.arch}`;
  const folder = await cached(`node-${NODE}`, `Fetching Node ${NODE} for the VS Code server, about 190 MB`, (place) =>
    install(place, `${name}@${NODE}`),
  );
  return join(folder, 'node_modules', name);
}

async function installCodeServer(nodeFolder) {
  const inside = 'node_modules/code-server/lib/vscode';
  const title = `Fetching the VS Code server (code-server ${CODE_SERVER}), about 600 MB`;
  const folder = await cached(`code-server-${CODE_SERVER}`, title, async (place) => {
    await install(place, `code-server@${CODE_SERVER}`);
    const code = join(place, inside);
    await installHere(code);
    await installHere(join(code, 'extensions'));
    await buildNative(code, nodeFolder);
  });
  return join(folder, inside);
}

async function install(place, ...packages) {
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'package.json'), '{ "private": true }\n');
  await installHere(place, ...packages);
}

async function installHere(cwd, ...packages) {
  const flags = ['--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--engine-strict=false'];
  try {
    await npm(['install', ...packages, ...flags], { cwd, env: cleanEnvironment() });
  } catch (error) {
    throw new Failure(
      `${error.message}\n\nThe VS Code server could not be installed from the npm registry. Check the network (npm ping) ` +
        'and run the same command again: it starts over where nothing is half-done.',
    );
  }
}

/** Built against the headers of the Node that will load them, whatever Node and npm settings this machine has. */
async function buildNative(code, nodeFolder) {
  const env = { ...cleanEnvironment(), npm_config_nodedir: nodeFolder };
  env.PATH = `${join(nodeFolder, 'bin')}${delimiter}${env.PATH}`;
  const node = join(nodeFolder, 'bin/node');
  try {
    await npm(['rebuild', ...NATIVE, '--ignore-scripts=false', '--engine-strict=false'], { cwd: code, env, node });
  } catch {
    console.log('  No compiler (python3, make, g++) for two native modules: the server will run without log files.');
  }
}

/** npm tells the scripts it runs about their package; an npm started from there must not take that for its own. */
function cleanEnvironment() {
  const foreign =
    /^npm_(?:package_|lifecycle_|command$|config_(?:global|local_prefix|workspace|package_lock|dry_run))/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
