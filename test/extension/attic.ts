/** Files of a scheme of their own, in memory: a folder that is on no disk. A test can have something happen whenever a file is written. */
import * as vscode from 'vscode';

export interface Attic {
  uri(path: string): vscode.Uri;
  text(path: string): string | undefined;
  put(path: string, text: string): void;
  /** Called after each writing with the path, what stood there before, and what was written. Throwing refuses it. */
  onWrite: (path: string, before: string, after: string) => void;
}

const SCHEME = 'attic';

export function openAttic(): Attic & vscode.Disposable {
  const texts = new Map<string, string>();
  const folders = new Set(['/']);
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const found = (uri: vscode.Uri): string => {
    const text = texts.get(uri.path);
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return text;
  };
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    // It does not say when a file was changed: not everybody who has files does.
    stat: (uri) =>
      folders.has(uri.path)
        ? { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 }
        : { type: vscode.FileType.File, ctime: 0, mtime: 0, size: encode(found(uri)).length },
    readDirectory(uri) {
      if (!folders.has(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
      return [...texts.keys()].flatMap((path): [string, vscode.FileType][] => {
        const at = path.lastIndexOf('/');
        return path.slice(0, at) === uri.path ? [[path.slice(at + 1), vscode.FileType.File]] : [];
      });
    },
    createDirectory: (uri) => void folders.add(uri.path),
    readFile: (uri) => encode(found(uri)),
    // Later, as whoever asks a network: of one that throws at once VS Code waits for ever.
    async writeFile(uri, content) {
      await Promise.resolve();
      const [before, after] = [texts.get(uri.path) ?? '', new TextDecoder().decode(content)];
      texts.set(uri.path, after);
      try {
        attic.onWrite(uri.path, before, after);
      } catch (error) {
        texts.set(uri.path, before);
        throw error;
      }
    },
    delete: (uri) => void texts.delete(uri.path),
    rename: (from, to) => {
      texts.set(to.path, found(from));
      texts.delete(from.path);
    },
  };
  const registered = vscode.workspace.registerFileSystemProvider(SCHEME, provider, { isCaseSensitive: true });
  const attic: Attic & vscode.Disposable = {
    uri: (path) => vscode.Uri.from({ scheme: SCHEME, path }),
    text: (path) => texts.get(path),
    put: (path, text) => void texts.set(path, text),
    onWrite: () => undefined,
    dispose: () => void vscode.Disposable.from(changed, registered).dispose(),
  };
  return attic;
}
