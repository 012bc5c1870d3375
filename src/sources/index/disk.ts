/** Folders and files of this machine's disks. */
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import type { Tree } from './folders';
import { hashFile } from './fileHash';
import type { Open, Opened } from './update';

export const disk: Tree = {
  async list(folder) {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, kind: entry.isSymbolicLink() ? 'link' : kindOf(entry) }));
  },
  async follow(path) {
    try {
      return { kind: kindOf(await stat(path)), real: await realpath(path) };
    } catch {
      return { kind: 'other', real: path }; // it leads nowhere
    }
  },
  real: (folder) => realpath(folder).catch(() => undefined),
  async stat(path) {
    const { size, mtimeMs } = await stat(path);
    return { size, modified: mtimeMs };
  },
};

/** Opens a file by reading it for its hash, and once more, where its text is wanted, with `read`. */
export function opensOnDisk(read: (path: string, signal: AbortSignal) => ReturnType<Opened['read']>): Open {
  return async (file) => ({ hash: await hashFile(file), read: (signal) => read(file.path, signal) });
}

function kindOf(entry: Pick<Dirent, 'isFile' | 'isDirectory'>): 'file' | 'folder' | 'other' {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}
