/** Files on a disk. What is added is on it when a promise resolves, whatever happens then; nothing is written through a link. */
import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, unlink, writeFile, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as l10n from '@vscode/l10n';
import { isMissing, NONE, refuseLarge, type Added, type Files, type Stamp, type StoredFile } from '../../journal/files';

/** Through no link: a repository is somebody else's, and a name in it must not lead what is written out of it. Windows has no such flag. */
const APPEND =
  constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | ((constants.O_NOFOLLOW as number | undefined) ?? 0);

export const disk: Files = {
  at: join,
  names: (folder) => readdir(folder),
  async makeFolder(folder, companions = {}) {
    const made = await mkdir(folder, { recursive: true });
    if ((await lstat(folder)).isSymbolicLink()) throw new Error(l10n.t('It is a link to another place.'));
    if (made === undefined) return;
    for (const [name, text] of Object.entries(companions)) await writeFile(join(folder, name), text, { flag: 'wx' });
    for (const parent of new Set([dirname(made), dirname(folder)])) await syncFolder(parent);
  },
  async create(place, text) {
    try {
      await writeFile(place, text, { flag: 'wx' });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    }
  },
  file: (place) => new DiskFile(place),
};

/** Undefined for what is on no disk. */
export function diskOf({ scheme }: { readonly scheme: string }): Files | undefined {
  return scheme === 'file' ? disk : undefined;
}

class DiskFile implements StoredFile {
  constructor(readonly place: string) {}

  async stamp(): Promise<Stamp & { readonly ino?: number }> {
    try {
      const there = await lstat(this.place);
      if (!there.isFile()) throw new Error(l10n.t('It is a link, or something else that is no file.'));
      const { size, mtimeMs, ino } = there;
      refuseLarge(size);
      return { size, text: `${size} ${mtimeMs} ${ino}`, ino };
    } catch (error) {
      if (isMissing(error)) return NONE;
      throw error;
    }
  }

  async read(size: number): Promise<Uint8Array<ArrayBuffer>> {
    const handle = await open(this.place, 'r');
    try {
      return await readAll(handle, size);
    } finally {
      await handle.close();
    }
  }

  async add(bytesAfter: (size: number) => Uint8Array<ArrayBuffer>): Promise<Added | undefined> {
    const handle = await open(this.place, APPEND);
    try {
      const before = (await handle.stat()).size;
      await writeAll(handle, bytesAfter(before), before);
      await handle.datasync();
      if (before === 0) await syncFolder(dirname(this.place));
      const [written, now] = [await handle.stat(), await this.stamp()];
      return now.size !== written.size && now.ino !== written.ino ? undefined : { before, now };
    } finally {
      await handle.close();
    }
  }

  async remove(known: number): Promise<boolean> {
    const handle = await open(this.place, 'r');
    let late: Uint8Array;
    try {
      await unlink(this.place);
      late = (await readAll(handle, (await handle.stat()).size)).subarray(known);
    } finally {
      await handle.close();
    }
    if (late.length === 0) return true;
    const again = await open(this.place, APPEND);
    try {
      await writeAll(again, late, (await again.stat()).size);
      await again.datasync();
    } finally {
      await again.close();
    }
    await syncFolder(dirname(this.place));
    return false;
  }
}

/** A file that is new is there after a crash only when its folder knows of it. Where folders cannot be synced, as on Windows, they need not be. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

async function readAll(handle: FileHandle, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(size);
  let got = 0;
  while (got < bytes.length) {
    const { bytesRead } = await handle.read(bytes, got, bytes.length - got, got);
    if (bytesRead === 0) break;
    got += bytesRead;
  }
  return bytes.subarray(0, got);
}

/** What was written of bytes that could not all be written is taken back. */
async function writeAll(handle: FileHandle, bytes: Uint8Array, before: number): Promise<void> {
  let written = 0;
  try {
    while (written < bytes.length) written += (await handle.write(bytes, written)).bytesWritten;
  } catch (error) {
    const { size } = await handle.stat();
    if (written > 0 && size === before + written) await handle.truncate(before);
    throw error;
  }
}
