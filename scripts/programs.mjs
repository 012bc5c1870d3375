// The programs that are built, each from its entry into a bundle that needs nothing of node_modules later: for esbuild.mjs, and for tests of single ones.

export const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  // Translations are handed to it, so that it needs no way to files or addresses.
  alias: { '@vscode/l10n': '@vscode/l10n/dist/browser.js' },
  logLevel: 'warning',
};

export const programs = {
  extension: program('src/extension.ts'),
  // The analysis itself is the program of the browser, which lies beside it.
  worker: program('src/host/node/worker.ts'),
  // So are the sources, and the readers.
  sources: program('src/host/node/sources.ts'),
  reader: program('src/host/node/reader.ts'),
  report: program('src/report/main.ts'),
  // The page of the dashboard runs in a browser, with nothing of Node.js.
  dashboard: program('src/dashboard/main.ts', { platform: 'browser', format: 'iife', target: 'es2022' }),
  cli: program('src/cli/main.ts'),
  cliThread: program('src/cli/threads/main.ts'),
  // In a browser an extension is one file: the host of extensions there loads no other.
  'web/extension': program('src/extension.ts', web()),
  'web/worker': program('src/worker/main.ts', web()),
  'web/sources': program('src/host/web/sources.ts', sqliteInBrowser()),
  'web/reader': program('src/sources/readers/main.ts', {
    ...web(),
    // pdf.js takes the threads of VS Code for a browser, which Electron is too, and would look for its windows. It asks for its canvas by the
    // address of its file, which a bundle has none of: it goes without.
    define: { 'process.versions.electron': 'undefined' },
    logOverride: { 'empty-import-meta': 'silent' },
  }),
};

/** What runs in a browser, with nothing of Node.js: `#host/…` is for the web then (package.json, `imports`), and any other module of Node.js fails the build. */
function web() {
  return {
    platform: 'browser',
    target: 'es2022',
    alias: { ...shared.alias, 'node:path': 'pathe' },
  };
}

/** SQLite of WebAssembly is made for Node.js. In memory it asks for no more of it than its own program and random bytes, which `files.ts` has. */
function sqliteInBrowser() {
  const options = web();
  const files = './src/host/web/files.ts';
  return {
    ...options,
    alias: { ...options.alias, 'node:fs': files, 'node:crypto': files },
    define: { __dirname: '""', 'process.argv': '[]', 'process.platform': '"browser"' },
  };
}

function program(entry, options) {
  return { ...shared, entryPoints: [entry], legalComments: 'eof', ...options };
}
