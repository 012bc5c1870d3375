// VS Code as vscode.dev has it: the workbench of the VS Code server without the server. A browser holds all of it, extensions included; what is
// served here are files. The folder that is opened is on no disk that the browser knows: an extension of the tests (test/web/newsroom) shows it
// under a scheme of its own, by asking for it here.
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { findCodeServer } from './codeServer.mjs';
import { root } from './dependencies.mjs';
import { Failure } from './progress.mjs';
import { SETTINGS } from './server.mjs';

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

const WORKBENCH = '/code/out/vs/code/browser/workbench/workbench.js';
/** What code-server's workbench takes from its server, which there is none of here: as VS Code on the web has it. */
const WITHOUT_SERVER = [
  { what: 'who its server is', pattern: /,remoteAuthority:location\.host\b/, instead: '' },
  {
    what: 'where user data is kept',
    pattern: /(\.file\(this\.userDataPath\)\.with\(\{scheme:\w+\.)vscodeRemote\b/,
    instead: '$1vscodeUserData',
  },
];

/** Starts it on 127.0.0.1 for a folder; `settings` are the defaults of whoever opens it. `requests` has the path of each thing asked for. */
export async function startWebServer({ folder, settings = {} }) {
  const { serverMain } = await findCodeServer();
  const code = join(dirname(serverMain), '..');
  const places = { code, extension: root, newsroom: join(root, 'test/web/newsroom') };
  const requests = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://127.0.0.1');
    requests.push(pathname);
    answer(request, response, decodeURIComponent(pathname), searchParams).catch((error) => {
      response.writeHead(error.code === 'ENOENT' || error.code === 'ENOTDIR' ? 404 : 500).end(error.code);
    });
  });

  async function answer(request, response, path, query) {
    const [, place, ...rest] = path.split('/');
    if (place === '') return response.writeHead(200, { 'content-type': 'text/html' }).end(await page());
    if (place === 'files') return answerFile(request, response, within(folder, rest.join('/')), query);
    if (path === WORKBENCH) return response.writeHead(200, { 'content-type': TYPES['.js'] }).end(await workbench(code));
    if (!(place in places)) return response.writeHead(404).end();
    await send(response, within(places[place], rest.join('/')));
  }

  /** The workbench's own page, told to have no server behind it. */
  async function page() {
    const origin = `http://127.0.0.1:${server.address().port}`;
    const extension = (path) => ({ scheme: 'http', authority: new URL(origin).host, path });
    const configuration = {
      folderUri: { scheme: 'newsroom', path: '/' },
      additionalBuiltinExtensions: [extension('/newsroom'), extension('/extension')],
      webviewEndpoint: `${origin}/code/out/vs/workbench/contrib/webview/browser/pre/`,
      configurationDefaults: { ...SETTINGS, ...settings },
      enableWorkspaceTrust: false,
      // code-server's workbench asks for them.
      userDataPath: '/',
      isEnabledFileDownloads: true,
      isEnabledFileUploads: true,
      isEnabledCoderGettingStarted: false,
    };
    const values = {
      WORKBENCH_WEB_CONFIGURATION: JSON.stringify(configuration).replaceAll('"', '&quot;'),
      WORKBENCH_WEB_BASE_URL: '/code',
      WORKBENCH_NLS_FALLBACK_URL: '/code/out/nls.messages.js',
    };
    const html = await readFile(join(code, 'out/vs/code/browser/workbench/workbench.html'), 'utf8');
    return html.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name] ?? '');
  }

  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    port,
    address: `http://127.0.0.1:${port}/`,
    requests,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function workbench(code) {
  let script = await readFile(join(code, WORKBENCH.slice('/code/'.length)), 'utf8');
  for (const { what, pattern, instead } of WITHOUT_SERVER) {
    if (!pattern.test(script)) throw new Failure(`The workbench of this code-server does not say ${what}.`);
    script = script.replace(pattern, instead);
  }
  return script;
}

function within(base, path) {
  const place = normalize(join(base, path));
  if (place !== normalize(base) && !place.startsWith(normalize(base + sep)))
    throw new Error(`${path} leads out of ${base}`);
  return place;
}

async function send(response, path) {
  const { size } = await stat(path);
  response.writeHead(200, {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'content-length': size,
    'cache-control': 'no-cache',
  });
  createReadStream(path).pipe(response);
}

/** What a file system provider asks for. */
async function answerFile(request, response, path, query) {
  const json = (value) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  const typeOf = (entry) => (entry.isDirectory() ? 2 : 1);
  if (request.method === 'PUT') {
    const parts = [];
    for await (const part of request) parts.push(part);
    await writeFile(path, Buffer.concat(parts));
  } else if (request.method === 'DELETE') await rm(path, { recursive: true });
  else if (request.method === 'POST' && query.has('folder')) await mkdir(path);
  else if (request.method === 'POST') await rename(path, join(dirname(path), query.get('name')));
  else if (query.has('list'))
    return json((await readdir(path, { withFileTypes: true })).map((entry) => [entry.name, typeOf(entry)]));
  else if (query.has('stat')) {
    const entry = await stat(path);
    return json({ type: typeOf(entry), size: entry.size, mtime: entry.mtimeMs, ctime: entry.ctimeMs });
  } else return send(response, path);
  response.writeHead(204).end();
}
