/**
 * The bytes of a file, and of nothing else: a pipe that nobody writes to would be waited for without end, a device may never end. So the file is
 * opened without waiting, and asked what it is by its handle: between two looks at a path it may change.
 */
import * as l10n from '@vscode/l10n';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tooLarge, Unreadable } from './limits';

/** Windows has no such flag. */
const WITHOUT_WAITING = (constants as { readonly O_NONBLOCK?: number }).O_NONBLOCK ?? 0;

/** Throws `Unreadable` and nothing else. */
export function readFileBytes(path: string, most: number): Promise<Uint8Array> {
  return withFile(path, async (file, size) => {
    if (size > most) throw new Unreadable(tooLarge(size, most));
    // No more than it had a moment ago, even where somebody goes on writing to it.
    const bytes = new Uint8Array(size);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  });
}

/** Opens a file for as long as `use` takes; `size` is in bytes. Throws `Unreadable` and nothing else. */
export async function withFile<Result>(
  path: string,
  use: (file: FileHandle, size: number) => Promise<Result>,
): Promise<Result> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, constants.O_RDONLY | WITHOUT_WAITING);
    const stat = await file.stat();
    if (stat.isDirectory()) throw new Unreadable(l10n.t('is a folder'));
    if (!stat.isFile()) throw new Unreadable(l10n.t('is a pipe or a device, and not a file'));
    return await use(file, stat.size);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(reasonOf(error), { cause: error });
  } finally {
    await file?.close();
  }
}

const REASONS: Readonly<Record<string, () => string>> = {
  ENOENT: () => l10n.t('is not there any longer'),
  ENOTDIR: () => l10n.t('is not there any longer'),
  EISDIR: () => l10n.t('is a folder'),
  EACCES: () => l10n.t('may not be read: ask for permission, or copy it to where you may'),
  EPERM: () => l10n.t('may not be read: ask for permission, or copy it to where you may'),
  ELOOP: () => l10n.t('is a link that leads back to itself'),
  ENAMETOOLONG: () => l10n.t('has too long a name'),
  ENXIO: () => l10n.t('is a pipe or a device, and not a file'),
  EBUSY: () => l10n.t('is in use by another program: close it there'),
  EMFILE: () => l10n.t('could not be opened: too many files are open'),
  EIO: () => l10n.t('could not be read from the disk'),
};

/** Why the system would not give a file, in plain words. */
export function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code]?.() ?? l10n.t('could not be read: {0}', message);
}
