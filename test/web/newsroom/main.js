// A file system without a disk: each file is asked for and written over HTTP (scripts/host/webServer.mjs), whole, as on vscode.dev.
const { EventEmitter, FileChangeType, FileSystemError, FileType, Uri, workspace } = require('vscode');

exports.activate = ({ extensionUri, subscriptions }) => {
  const changed = new EventEmitter();
  const tell = (type, ...uris) => changed.fire(uris.map((uri) => ({ type, uri })));

  async function ask(uri, query = '', options = {}) {
    const answer = await fetch(
      `${extensionUri.scheme}://${extensionUri.authority}/files${encodeURI(uri.path)}${query}`,
      options,
    );
    if (answer.status === 404) throw FileSystemError.FileNotFound(uri);
    if (!answer.ok) throw FileSystemError.Unavailable(`${uri.path}: ${await answer.text()}`);
    return answer;
  }
  const isThere = (uri) =>
    ask(uri, '?stat').then(
      () => true,
      () => false,
    );

  const files = {
    onDidChangeFile: changed.event,
    watch: () => ({ dispose() {} }),
    stat: async (uri) => (await ask(uri, '?stat')).json(),
    readDirectory: async (uri) => (await ask(uri, '?list')).json(),
    readFile: async (uri) => new Uint8Array(await (await ask(uri)).arrayBuffer()),
    async createDirectory(uri) {
      await ask(uri, '?folder', { method: 'POST' });
      tell(FileChangeType.Created, uri);
    },
    async writeFile(uri, body, { create, overwrite }) {
      const known = await isThere(uri);
      if (!known && !create) throw FileSystemError.FileNotFound(uri);
      if (known && create && !overwrite) throw FileSystemError.FileExists(uri);
      await ask(uri, '', { method: 'PUT', body });
      tell(known ? FileChangeType.Changed : FileChangeType.Created, uri);
    },
    async delete(uri) {
      await ask(uri, '', { method: 'DELETE' });
      tell(FileChangeType.Deleted, uri);
    },
    async rename(from, to) {
      await ask(from, `?name=${encodeURIComponent(to.path.split('/').at(-1))}`, { method: 'POST' });
      tell(FileChangeType.Deleted, from);
      tell(FileChangeType.Created, to);
    },
  };
  /** For the box that opens files by their names. */
  async function below(folder) {
    const entries = await files.readDirectory(folder);
    const found = await Promise.all(
      entries.map(([name, type]) => {
        const uri = Uri.joinPath(folder, name);
        return type === FileType.Directory ? below(uri) : [uri];
      }),
    );
    return found.flat();
  }

  subscriptions.push(
    changed,
    workspace.registerFileSystemProvider('newsroom', files, { isCaseSensitive: true }),
    workspace.registerFileSearchProvider('newsroom', {
      provideFileSearchResults: (_query, { folder }) => below(folder),
    }),
  );
};
