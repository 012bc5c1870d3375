/**
 * The files that journals are kept in, as far as a journal asks for them: those of a disk (host/node/disk.ts), or those that an editor has elsewhere
 * (editor/memory/editorFiles.ts). A place is written as whoever has the files writes it: a path, or an address.
 */
import * as l10n from '@vscode/l10n';

export interface Files {
  /** The place of a name in a folder. */
  at(folder: string, name: string): string;
  /** What is in a folder, in no order. Rejects where there is none. */
  names(folder: string): Promise<string[]>;
  /** Makes a folder that is not there, with what is to be in it: names and texts. */
  makeFolder(folder: string, companions?: Readonly<Record<string, string>>): Promise<void>;
  /** Writes a file that is not there yet; false when it is. */
  create(place: string, text: string): Promise<boolean>;
  file(place: string): StoredFile;
}

/** A file that is only added to. */
export interface StoredFile {
  readonly place: string;
  /** What it is now; {@link NONE} when it is not there. Rejects for what is no file, or too large. */
  stamp(): Promise<Stamp>;
  /** As many bytes as its stamp said, or fewer when it has become shorter. */
  read(size: number): Promise<Uint8Array<ArrayBuffer>>;
  /**
   * Adds what is made for a file of that size, which is made when it is not there: all of it or nothing, kept when it resolves. Undefined when another file has
   * been put in the place of the one that was written to.
   */
  add(bytesAfter: (size: number) => Uint8Array<ArrayBuffer>): Promise<Added | undefined>;
  /** Takes it away. What was added to it behind the bytes that are known is put back; resolves with whether there was nothing. */
  remove(known: number): Promise<boolean>;
}

export interface Stamp {
  readonly size: number;
  /** Another one whenever the file is another, or says something else. */
  readonly text: string;
}

export interface Added {
  /** Bytes that were there. */
  readonly before: number;
  readonly now: Stamp;
}

export const NONE: Stamp = { size: 0, text: 'none' };

const MEGABYTE = 1024 * 1024;
const LARGEST = 256 * MEGABYTE;

export function refuseLarge(size: number): void {
  if (size > LARGEST) throw new Error(l10n.t('It is larger than {0} MB.', LARGEST / MEGABYTE));
}

/** By what Node.js and VS Code call it. */
export function isMissing(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return code === 'ENOENT' || code === 'FileNotFound';
}
