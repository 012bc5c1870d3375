/**
 * One reviewer's file of entries, read as far as it goes and read on from there. It is only ever added to; when something else was done to it
 * (git put another version there, somebody edited it) it is read anew.
 */
import { createHash, type Hash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, unlink, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { readLine, writeLine, type Entry, type ReadLine } from '../core/review/entries';

/** What a reading found. */
export interface Reading {
  readonly entries: readonly Entry[];
  /** Lines that could not be read, as they are. */
  readonly broken: readonly string[];
  /** Lines by a newer version; the highest schema and number on them. */
  readonly newer: { readonly lines: number; readonly schema: number; readonly n: number };
  /** The file is not what it was, with more behind it: what was read of it before is to be forgotten. */
  readonly anew: boolean;
}

/** Lines taken at a time, so that nobody waits long for a turn. */
const SLICE = 400;

const MEGABYTE = 1024 * 1024;
const LARGEST = 256 * MEGABYTE;
/** Through no link: a repository is somebody else's, and a name in it must not lead what is written out of it. Windows has no such flag. */
const APPEND =
  constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | ((constants.O_NOFOLLOW as number | undefined) ?? 0);

export class EntryFile {
  /** Bytes read, up to the end of a line, or of a line without an end that was told. */
  private read = 0;
  /** Of those bytes: by it a file is known again, whatever was done to it and wherever. */
  private digest = newDigest();
  /** Bytes behind the last line end. */
  private rest = 0;
  /** Those bytes were told as a line: what follows them has to begin with a line end. */
  private restTold = false;
  private seen = '';
  /** It has been read, or written, before. */
  private known = false;

  constructor(readonly path: string) {}

  /** It ends in the middle of a line. */
  get isTorn(): boolean {
    return this.rest > 0;
  }

  /** Undefined when nothing has changed. A file that is gone is an empty one. Rejects when it cannot be read. */
  async readOn({ first }: { readonly first: boolean }): Promise<Reading | undefined> {
    const now = await this.stamp();
    if (now.text === this.seen) return undefined;
    if (now.size === 0 && this.read === 0) {
      this.seen = now.text;
      this.rest = 0;
      return undefined;
    }
    const handle = now.size === 0 ? undefined : await open(this.path, 'r');
    try {
      const all = handle ? await readAll(handle, now.size) : Buffer.alloc(0);
      const digest = newDigest();
      await update(digest, all.subarray(0, this.read));
      const same = all.length > 0 && this.isKnown(digest, all);
      const bytes = all.subarray(same ? this.read : 0);
      const whole = bytes.lastIndexOf(10) + 1;
      const { restTold, ...reading } = await readLines(bytes, whole, first);
      const taken = bytes.subarray(0, restTold ? bytes.length : whole);
      this.digest = same ? digest : newDigest();
      await update(this.digest, taken);
      this.read = (same ? this.read : 0) + taken.length;
      if (!same || bytes.length > 0) {
        this.rest = bytes.length - whole;
        this.restTold = restTold;
      }
      this.seen = now.text;
      const anew = this.known && !same;
      this.known = true;
      return { ...reading, anew };
    } finally {
      await handle?.close();
    }
  }

  /**
   * On disk when it resolves, with whether they count as read; otherwise they are still to be, with what stands before them. What was written
   * of entries that could not all be written is taken back.
   */
  async append(entries: readonly Entry[]): Promise<boolean> {
    // git, or another window, may have put another file in the place of the one that was written to: that is none that anybody reads.
    return (await this.write(entries)) ?? (await this.write(entries)) ?? false;
  }

  /** Takes the file away. What another window has added to it since it was read is put back; resolves with whether there was nothing. */
  async remove(): Promise<boolean> {
    const handle = await open(this.path, 'r');
    let late: Buffer;
    try {
      await unlink(this.path);
      late = (await readAll(handle, (await handle.stat()).size)).subarray(this.read);
    } finally {
      await handle.close();
    }
    if (late.length === 0) return true;
    const again = await open(this.path, APPEND);
    try {
      await writeAll(again, late, (await again.stat()).size);
      await again.datasync();
    } finally {
      await again.close();
    }
    await syncFolder(dirname(this.path));
    return false;
  }

  /** Undefined when the file that was written to is no longer there. */
  private async write(entries: readonly Entry[]): Promise<boolean | undefined> {
    const handle = await open(this.path, APPEND);
    try {
      const before = await handle.stat();
      const isKnown = this.rest === 0 && before.size === this.read;
      // Somebody was stopped in the middle of a line: it ends here, and is reported when it is read.
      const end = isKnown || before.size === 0 ? '' : '\n';
      const bytes = Buffer.from(end + entries.map(writeLine).join(''));
      await writeAll(handle, bytes, before.size);
      await handle.datasync();
      if (before.size === 0) await syncFolder(dirname(this.path));
      const [written, now] = [await handle.stat(), await this.stamp()];
      if (now.size !== written.size && now.ino !== written.ino) return undefined;
      if (isKnown) {
        this.read = before.size + bytes.length;
        this.digest.update(bytes);
        // What another window has added meanwhile is still to be read.
        this.seen = now.size === this.read ? now.text : '';
        this.known = true;
      }
      return isKnown;
    } finally {
      await handle.close();
    }
  }

  private async stamp(): Promise<{ readonly size: number; readonly text: string; readonly ino?: number }> {
    try {
      const there = await lstat(this.path);
      if (!there.isFile()) throw new Error('It is a link, or something else that is no file.');
      const { size, mtimeMs, ino } = there;
      if (size > LARGEST) throw new Error(`It is larger than ${LARGEST / MEGABYTE} MB.`);
      return { size, text: `${size} ${mtimeMs} ${ino}`, ino };
    } catch (error) {
      if (isMissing(error)) return { size: 0, text: 'none' };
      throw error;
    }
  }

  /** `digest`: of as many bytes as were read. */
  private isKnown(digest: Hash, all: Buffer): boolean {
    if (all.length < this.read || digestOf(digest) !== digestOf(this.digest)) return false;
    const next = all[this.read];
    return !this.restTold || next === undefined || next === 10;
  }
}

export function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

/** A file that is new is there after a crash only when its folder knows of it. Where folders cannot be synced, as on Windows, they need not be. */
export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function newDigest(): Hash {
  return createHash('sha1');
}

function digestOf(digest: Hash): string {
  return digest.copy().digest('base64');
}

async function update(digest: Hash, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; at += MEGABYTE) {
    if (at > 0) await setImmediate();
    digest.update(bytes.subarray(at, at + MEGABYTE));
  }
}

async function readAll(handle: FileHandle, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size);
  let got = 0;
  while (got < bytes.length) {
    const { bytesRead } = await handle.read(bytes, got, bytes.length - got, got);
    if (bytesRead === 0) break;
    got += bytesRead;
  }
  return bytes.subarray(0, got);
}

/** `rest` behind the last line end is an entry that is being written, or one that was cut short: on a first reading it is told as broken. */
async function readLines(
  bytes: Buffer,
  whole: number,
  first: boolean,
): Promise<Omit<Reading, 'anew'> & { readonly restTold: boolean }> {
  const entries: Entry[] = [];
  const broken: string[] = [];
  const newer = { lines: 0, schema: 0, n: 0 };
  const take = (read: ReadLine): void => {
    if ('entry' in read) entries.push(read.entry);
    else if ('broken' in read) broken.push(read.broken);
    else if ('newer' in read) {
      newer.lines++;
      newer.schema = Math.max(newer.schema, read.newer);
      newer.n = Math.max(newer.n, read.n ?? 0);
    }
  };
  const lines = bytes.toString('utf8', 0, whole).split('\n');
  for (let at = 0; at < lines.length; at++) {
    if (at > 0 && at % SLICE === 0) await setImmediate();
    take(readLine(plainLine(lines[at]!)));
  }
  const rest = whole < bytes.length ? readLine(bytes.toString('utf8', whole)) : undefined;
  const restTold = rest !== undefined && (first || 'entry' in rest);
  if (restTold) take(rest);
  return { entries, broken, newer, restTold };
}

/** Without what editors on Windows put around it. */
function plainLine(line: string): string {
  const from = line.startsWith('\ufeff') ? 1 : 0;
  return line.slice(from, line.endsWith('\r') ? -1 : undefined);
}

async function writeAll(handle: FileHandle, bytes: Buffer, before: number): Promise<void> {
  let written = 0;
  try {
    while (written < bytes.length) written += (await handle.write(bytes, written)).bytesWritten;
  } catch (error) {
    const { size } = await handle.stat();
    if (written > 0 && size === before + written) await handle.truncate(before);
    throw error;
  }
}
