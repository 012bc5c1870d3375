/** Drafts on the disk: reads one, or says in one line why it cannot be read as text. */
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { DraftFormat } from '../core/analyze';

export type DraftFile = { readonly text: string; readonly format: DraftFormat } | { readonly problem: string };

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read (permission denied)',
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
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return { problem: `${file}: ${reasonOf(error)}` };
  }
  if (bytes.includes(0)) return { problem: `${file}: is not a text file (it holds NUL bytes)` };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, format: /^\.(md|markdown)$/i.test(extname(file)) ? 'markdown' : 'plain' };
  } catch {
    return { problem: `${file}: is not UTF-8 text; save it as UTF-8 and try again` };
  }
}
