/** Drafts on the disk: reads one, or says in one line why it cannot be read as text. */
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { formatByName } from '../core/draftFile';
import type { FileFormat } from '../core/reading/reading';
import { Unreadable } from '../sources/readers/limits';

/** `text` of a Word document is what was read of it. */
export type DraftFile = { readonly text: string; readonly format: FileFormat } | { readonly problem: string };

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read (permission denied)',
  EPERM: 'may not be read (permission denied)',
  ELOOP: 'is a link that leads back to itself',
  ERR_FS_FILE_TOO_LARGE: 'is too large to read (over 2 GiB)',
};

/** Why a file could not be read, in plain words. */
export function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

export async function readDraft(file: string): Promise<DraftFile> {
  const format = formatByName(file);
  if (format === 'word') return readWord(file);
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return { problem: `${file}: ${reasonOf(error)}` };
  }
  if (bytes.includes(0)) return { problem: `${file}: is not a text file (it holds NUL bytes)` };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, format };
  } catch {
    return { problem: `${file}: is not UTF-8 text; save it as UTF-8 and try again` };
  }
}

/** What reads Word documents is loaded for them alone. */
async function readWord(file: string): Promise<DraftFile> {
  try {
    const { readWordDraft } = await import('../sources/readers/files');
    return { text: (await readWordDraft(file)).text, format: 'word' };
  } catch (error) {
    if (error instanceof Unreadable) return { problem: `${file}: ${wordReason(error)}` };
    throw error;
  }
}

/** What the system says of the file is told as of any draft: it is none of the sources, which were all there once. */
function wordReason({ cause, message }: Unreadable): string {
  const { code = '' } = (cause ?? {}) as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}
