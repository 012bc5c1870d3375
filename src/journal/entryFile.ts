/**
 * One reviewer's file of entries, read as far as it goes and read on from there. It is only ever added to; when something else was done to it
 * (git put another version there, somebody edited it) it is read anew.
 */
import { newDigest } from '#host/hash';
import { nextTurn } from '#host/turn';
import { readLine, writeLine, type Entry, type ReadLine } from '../core/review/entries';
import type { Digest } from '../host/digest';
import type { StoredFile } from './files';

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

  constructor(private readonly file: StoredFile) {}

  /** It ends in the middle of a line. */
  get isTorn(): boolean {
    return this.rest > 0;
  }

  /** Undefined when nothing has changed. A file that is gone is an empty one. Rejects when it cannot be read. */
  async readOn({ first }: { readonly first: boolean }): Promise<Reading | undefined> {
    const now = await this.file.stamp();
    if (now.text === this.seen) return undefined;
    if (now.size === 0 && this.read === 0) {
      this.seen = now.text;
      this.rest = 0;
      return undefined;
    }
    const all = now.size === 0 ? new Uint8Array() : await this.file.read(now.size);
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
  remove(): Promise<boolean> {
    return this.file.remove(this.read);
  }

  /** Undefined when the file that was written to is no longer there. */
  private async write(entries: readonly Entry[]): Promise<boolean | undefined> {
    const isKnown = (before: number): boolean => this.rest === 0 && before === this.read;
    const lines = entries.map(writeLine).join('');
    // Somebody was stopped in the middle of a line: it ends here, and is reported when it is read.
    const added = await this.file.add((before) => encode(isKnown(before) || before === 0 ? lines : `\n${lines}`));
    if (!added) return undefined;
    if (!isKnown(added.before)) return false;
    const bytes = encode(lines);
    this.read = added.before + bytes.length;
    this.digest.add(bytes);
    // What another window has added meanwhile is still to be read.
    this.seen = added.now.size === this.read ? added.now.text : '';
    this.known = true;
    return true;
  }

  /** `digest`: of as many bytes as were read. */
  private isKnown(digest: Digest, all: Uint8Array): boolean {
    if (all.length < this.read || digest.sum() !== this.digest.sum()) return false;
    const next = all[this.read];
    return !this.restTold || next === undefined || next === 10;
  }
}

async function update(digest: Digest, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; at += MEGABYTE) {
    if (at > 0) await nextTurn();
    digest.add(bytes.subarray(at, at + MEGABYTE));
  }
}

/** `rest` behind the last line end is an entry that is being written, or one that was cut short: on a first reading it is told as broken. */
async function readLines(
  bytes: Uint8Array,
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
  const lines = decode(bytes.subarray(0, whole)).split('\n');
  for (let at = 0; at < lines.length; at++) {
    if (at > 0 && at % SLICE === 0) await nextTurn();
    take(readLine(plainLine(lines[at]!)));
  }
  const rest = whole < bytes.length ? readLine(decode(bytes.subarray(whole))) : undefined;
  const restTold = rest !== undefined && (first || 'entry' in rest);
  if (restTold) take(rest);
  return { entries, broken, newer, restTold };
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Without what editors on Windows put around it. */
function plainLine(line: string): string {
  const from = line.startsWith('\ufeff') ? 1 : 0;
  return line.slice(from, line.endsWith('\r') ? -1 : undefined);
}
