// A file system without a disk: the path of an address is that of a file, which nobody but this knows.
const { promises: fs } = require('node:fs');
const { EventEmitter, FileChangeType, FileSystemError, FileType, workspace } = require('vscode');

exports.activate = ({ subscriptions }) => {
  const changed = new EventEmitter();
  const tell = (type, ...uris) => changed.fire(uris.map((uri) => ({ type, uri })));
  const kindOf = (entry) => (entry.isDirectory() ? FileType.Directory : FileType.File);
  const there = (uri, work) =>
    work.catch((error) => {
      throw error.code === 'ENOENT' ? FileSystemError.FileNotFound(uri) : FileSystemError.Unavailable(uri);
    });

  const files = {
    onDidChangeFile: changed.event,
    watch: () => ({ dispose() {} }),
    async stat(uri) {
      const entry = await there(uri, fs.stat(uri.path));
      return { type: kindOf(entry), size: entry.size, mtime: entry.mtimeMs, ctime: entry.ctimeMs };
    },
    readDirectory: async (uri) =>
      (await there(uri, fs.readdir(uri.path, { withFileTypes: true }))).map((entry) => [entry.name, kindOf(entry)]),
    readFile: (uri) => there(uri, fs.readFile(uri.path)),
    async createDirectory(uri) {
      await fs.mkdir(uri.path);
      tell(FileChangeType.Created, uri);
    },
    async writeFile(uri, body) {
      await fs.writeFile(uri.path, body);
      tell(FileChangeType.Changed, uri);
    },
    async delete(uri) {
      await fs.rm(uri.path, { recursive: true });
      tell(FileChangeType.Deleted, uri);
    },
    async rename(from, to) {
      await fs.rename(from.path, to.path);
      tell(FileChangeType.Deleted, from);
      tell(FileChangeType.Created, to);
    },
  };
  subscriptions.push(changed, workspace.registerFileSystemProvider('attic', files, { isCaseSensitive: true }));
};
