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
  follow: async (path) => ({ kind: kindOf(await stat(path)), real: await realpath(path) }),
  async real(folder) {
    try {
      return await realpath(folder);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
  async stat(path) {
    const { size, mtimeMs } = await stat(path);
    return { size, modified: mtimeMs };
  },
};

/** Opens a file by reading it for its hash, and once more, where its text is wanted, with `read`. */
export function opensOnDisk(read: (path: string, signal: AbortSignal) => ReturnType<Opened['read']>): Open {
  return async (file) => ({ hash: await hashFile(file), read: (signal) => read(file.path, signal) });
}

/** Nothing has the name, or what should be the folder around it is a file. */
function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function kindOf(entry: Pick<Dirent, 'isFile' | 'isDirectory'>): 'file' | 'folder' | 'other' {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}
