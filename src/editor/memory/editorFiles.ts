/**
 * Files that the editor has where this machine has none: in a repository on the web, or a browser's own storage. They are written whole, so that nothing
 * holds two writers apart: what a file says is read again before it is added to and after, and added once more where it was written over meanwhile. Windows
 * of one browser take turns besides. A writer elsewhere, who has read the file before that and writes it after, takes away what was added; and what is
 * written is as safe as whoever has the files makes it.
 */
import { l10n, FileSystemError, FileType, Uri, workspace } from 'vscode';
import { alone } from '#host/alone';
import { newDigest } from '#host/hash';
import { isMissing, NONE, refuseLarge, type Added, type Files, type Stamp, type StoredFile } from '../../journal/files';

/** A place is an address. */
export const editorFiles: Files = {
  at: (folder, name) => Uri.joinPath(Uri.parse(folder, true), name).toString(),
  names: async (folder) => (await workspace.fs.readDirectory(Uri.parse(folder, true))).map(([name]) => name),
  async makeFolder(folder, companions = {}) {
    const uri = Uri.parse(folder, true);
    if (await isFolder(uri)) return;
    await workspace.fs.createDirectory(uri);
    for (const [name, text] of Object.entries(companions)) await create(Uri.joinPath(uri, name), text);
  },
  create: (place, text) => create(Uri.parse(place, true), text),
  file: (place) => new EditorFile(place),
};

/** How often a file may be written over while it is added to. */
const TRIES = 4;

class EditorFile implements StoredFile {
  private readonly uri: Uri;
  /** As it was stamped last, for whoever reads it then. */
  private stamped: Bytes | undefined;

  constructor(readonly place: string) {
    this.uri = Uri.parse(place, true);
  }

  /** By what it says: not everybody who has files says when they were changed. */
  async stamp(): Promise<Stamp> {
    this.stamped = await this.readNow();
    return stampOf(this.stamped);
  }

  async read(size: number): Promise<Bytes> {
    const bytes = this.stamped ?? (await this.readNow()) ?? EMPTY;
    this.stamped = undefined;
    return bytes.subarray(0, size);
  }

  add(bytesAfter: (size: number) => Bytes): Promise<Added> {
    return alone(this.place, async () => {
      for (let tries = 0; tries < TRIES; tries++) {
        const before = (await this.readNow()) ?? EMPTY;
        const whole = joined(before, bytesAfter(before.length));
        await workspace.fs.writeFile(this.uri, whole);
        const now = await this.readNow();
        if (now && begins(now, whole)) return { before: before.length, now: stampOf(now) };
      }
      throw new Error(l10n.t('Somebody else writes to it again and again.'));
    });
  }

  remove(known: number): Promise<boolean> {
    return alone(this.place, async () => {
      const late = ((await this.readNow()) ?? EMPTY).slice(known);
      if (late.length > 0) await workspace.fs.writeFile(this.uri, late);
      else await workspace.fs.delete(this.uri);
      return late.length === 0;
    });
  }

  /** Undefined when it is not there. */
  private async readNow(): Promise<Bytes | undefined> {
    try {
      const bytes = new Uint8Array(await workspace.fs.readFile(this.uri));
      refuseLarge(bytes.length);
      return bytes;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }
}

type Bytes = Uint8Array<ArrayBuffer>;

const EMPTY: Bytes = new Uint8Array();

/** False for what is not there. */
async function isFolder(uri: Uri): Promise<boolean> {
  try {
    const { type } = await workspace.fs.stat(uri);
    if (type & FileType.SymbolicLink) throw new Error(l10n.t('It is a link to another place.'));
    if (type & FileType.Directory) return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
  throw FileSystemError.FileExists(uri);
}

async function create(uri: Uri, text: string): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return false;
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return true;
}

function stampOf(bytes: Bytes | undefined): Stamp {
  if (!bytes) return NONE;
  const digest = newDigest();
  digest.add(bytes);
  return { size: bytes.length, text: digest.sum() };
}

function joined(before: Bytes, after: Bytes): Bytes {
  const whole = new Uint8Array(before.length + after.length);
  whole.set(before);
  whole.set(after, before.length);
  return whole;
}

function begins(all: Bytes, beginning: Bytes): boolean {
  return all.length >= beginning.length && beginning.every((byte, at) => all[at] === byte);
}
