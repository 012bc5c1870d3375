// `npm start [-- FOLDER] [-- --port N] [--no-open]`: installs, builds, and opens Copydesk on a folder, samples/ by default.
// Where the command `code` and a display exist, in desktop VS Code; elsewhere in the VS Code server, at an address that is
// printed. Everything it fetches stays in a cache outside the clone (scripts/host/cache.mjs): a second start takes seconds.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder } from './host/cache.mjs';
import { findCodeServer } from './host/codeServer.mjs';
import { installDependencies, root } from './host/dependencies.mjs';
import { hasDisplay } from './host/display.mjs';
import { Failure, run, step } from './host/progress.mjs';
import { addressOf, placeExtension, startServer } from './host/server.mjs';

const DEFAULT_PORT = 8517;
const PORTS_TRIED = 20;

try {
  await start();
} catch (error) {
  console.error(error instanceof Failure ? `\n${error.message}` : error);
  process.exitCode = 1;
}

async function start() {
  const options = readOptions();
  await installDependencies();
  await step('Building', () => run(process.execPath, ['esbuild.mjs'], { cwd: root }));
  const code = options.server ? undefined : findDesktop();
  if (code) await openDesktop(code, options.folder);
  else await openServer(options);
}

function readOptions() {
  const { values, positionals } = parse();
  if (values.help) {
    console.log(
      'npm start [-- FOLDER] [--port N] [--no-open] [--server]   opens Copydesk on FOLDER (default: samples/)',
    );
    process.exit(0);
  }
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), positionals[0] ?? join(root, 'samples'));
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Failure(`${folder} is not a folder.`);
  const port = Number(values.port ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Failure(`--port wants a number from 1 to 65535.`);
  return { folder, port, asked: values.port !== undefined, open: !values['no-open'], server: values.server };
}

function parse() {
  const options = {
    port: { type: 'string' },
    'no-open': { type: 'boolean' },
    server: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  };
  try {
    // npm passes a second `--` on, and what follows it is still meant for us.
    return parseArgs({ args: process.argv.slice(2).filter((arg) => arg !== '--'), options, allowPositionals: true });
  } catch (error) {
    throw new Failure(`${error.message}\nnpm start -- --help tells what there is.`);
  }
}

function findDesktop() {
  if (!hasDisplay()) return undefined;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(existsSync);
}

async function openDesktop(code, folder) {
  const shell = process.platform === 'win32';
  const quote = (text) => (shell ? `"${text}"` : text);
  await run(quote(code), [quote(`--extensionDevelopmentPath=${root}`), '--new-window', quote(folder)], { shell });
  console.log(`\nVS Code opens ${folder} with Copydesk. Close its window when you are done.`);
}

/** The data folder is kept, so that the editor looks the next time as it was left. */
async function openServer({ folder, port: wanted, asked, open }) {
  const desk = cacheFolder('desk');
  const extensionsFolder = join(desk, 'extensions');
  placeExtension(root, extensionsFolder);
  const token = readToken(desk);
  await findCodeServer();
  const port = await findPort(wanted, asked);
  const server = await step('Starting the VS Code server', () =>
    startServer({
      dataFolder: join(desk, 'data'),
      extensionsFolder,
      port,
      token,
      trusted: folder.startsWith(join(root, 'samples')),
    }),
  );
  process.once('SIGINT', () => void server.stop());
  const address = addressOf({ port: server.port, folder, token });
  console.log(`\nCopydesk is at\n\n  ${address}\n\nOpen it in a browser on this machine. Ctrl+C stops it.`);
  console.log('What you decide is kept on this machine, for this folder at this port.');
  if (open && hasDisplay()) openBrowser(address);
  await server.ended;
  console.log('\nStopped.');
}

/** The same each time, so that a bookmark keeps working; readable by this user alone, as drafts are. */
function readToken(desk) {
  const file = join(desk, 'token');
  if (!existsSync(file)) {
    mkdirSync(desk, { recursive: true });
    writeFileSync(file, randomBytes(16).toString('hex'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}

async function findPort(wanted, asked) {
  const last = asked ? wanted : wanted + PORTS_TRIED;
  for (let port = wanted; port <= last; port++) {
    if (!(await isFree(port))) continue;
    if (port !== wanted) console.log(`  Port ${wanted} is taken; using ${port}.`);
    return port;
  }
  throw new Failure(`Port ${wanted} is taken. Choose another: npm start -- --port N`);
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** A courtesy: when it does not work, the address is on the screen. */
function openBrowser(address) {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler']
        : ['xdg-open'];
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
