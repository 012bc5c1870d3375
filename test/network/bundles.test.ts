/** That nothing in what is shipped could reach a network, but for what is listed here with the reason why it does not. */
import assert from 'node:assert/strict';
import { build, type Metafile, transformSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ProgramName, programs } from '../../scripts/programs.mjs';

const ROOT = join(__dirname, '../..');

/** Of Node.js. */
const MODULES =
  /^(?:node:)?(?:net|tls|https?|http2|dgram|dns(?:\/promises)?|inspector(?:\/promises)?|cluster|_http_\w+|_tls_\w+)$/;
/** What any JavaScript or a browser has by itself, and other ways to the modules. */
const NAMES =
  /(?:(?<![.\w])|\b(?:globalThis|global|self|window)\.)(?:fetch|XMLHttpRequest|WebSocket|WebSocketStream|EventSource|WebTransport|RTCPeerConnection)\b|\b(?:sendBeacon|getBuiltinModule|process\.binding|process\._linkedBinding)\b/g;

/** Why a file may name what it names. That none of it is reached is shown by the tests that read sources of all formats (connections.test.ts). */
const ALLOWED: Readonly<Record<string, readonly [names: readonly string[], why: string]>> = {
  'node_modules/@vscode/l10n/dist/browser.js': [['fetch'], 'for addresses of translations: it is given the texts'],
  'node_modules/htmlparser2/node_modules/domutils/dist/feeds.js': [['fetch'], 'a function of its own has that name'],
  'node_modules/papaparse/papaparse.js': [['XMLHttpRequest'], 'for addresses: it is given the text of a table'],
  'node_modules/papaparse/papaparse.min.js': [['XMLHttpRequest'], 'the same, for a browser'],
  'node_modules/pdfjs-dist/legacy/build/pdf.mjs': [
    ['XMLHttpRequest', 'fetch', 'getBuiltinModule'],
    'for addresses of documents, fonts and maps of characters: it is given the bytes of a document, and no address (pdfEngine.ts)',
  ],
  'node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs': [
    ['XMLHttpRequest', 'fetch', 'getBuiltinModule'],
    'the same; and for WebAssembly, which is turned off',
  ],
  'src/sources/index/nodeSqlite.ts': [['getBuiltinModule'], 'for node:sqlite, which not every Node.js has'],
};

describe('the programs that are shipped', () => {
  const built = new Map<ProgramName, Metafile>();

  before(async () => {
    for (const name of Object.keys(programs) as ProgramName[]) {
      const options = { ...programs[name], absWorkingDir: ROOT, outfile: 'out.js', write: false } as const;
      built.set(name, (await build({ ...options, metafile: true })).metafile);
    }
  });

  for (const name of Object.keys(programs) as ProgramName[]) {
    it(`load no module of Node.js that is for a network: ${name}`, () => {
      const loaded = Object.values(built.get(name)!.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
      assert.deepEqual(
        loaded.filter((path) => MODULES.test(path)),
        [],
      );
    });
  }

  for (const name of Object.keys(programs).filter((one) => one.startsWith('web/')) as ProgramName[]) {
    it(`ask in a browser for nothing but the editor: ${name}`, () => {
      const loaded = Object.values(built.get(name)!.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
      assert.deepEqual(
        loaded.filter((path) => path !== 'vscode'),
        [],
      );
    });
  }

  it('are not built for a browser with a module of Node.js in them', async () => {
    const stdin = { contents: "import { homedir } from 'node:os'; homedir();", resolveDir: ROOT };
    const { entryPoints: _entry, ...options } = programs['web/worker'];
    await assert.rejects(
      build({ ...options, absWorkingDir: ROOT, stdin, write: false, logLevel: 'silent' }),
      /Could not resolve "node:os"/,
    );
  });

  it('name nothing else that could reach one, but where it is listed', () => {
    const found: Record<string, string[]> = {};
    for (const file of new Set([...built.values()].flatMap(({ inputs }) => Object.keys(inputs)))) {
      const names = /\.[cm]?[jt]s$/.test(file) && withoutComments(file).match(NAMES);
      if (names) found[file] = [...new Set(names)].sort();
    }
    assert.deepEqual(found, Object.fromEntries(Object.entries(ALLOWED).map(([file, [names]]) => [file, names])));
  });
});

function withoutComments(file: string): string {
  const code = readFileSync(join(ROOT, file), 'utf8');
  const loader = file.endsWith('.ts') ? 'ts' : 'js';
  return transformSync(code, { loader, minifyWhitespace: true, legalComments: 'none', logLevel: 'silent' }).code;
}
