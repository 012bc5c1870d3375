/**
 * Who has the index: one process at a time, since what it knows of the documents it keeps in memory, and the two SQLites do not see each other's
 * locks. A note beside the file has the number of the process, and is touched as long as it lives; one left by a process that is gone, whose number may be
 * another's by now, holds nobody up.
 */
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';

const own = new Set<string>();

/** Takes a file, and gives what lets go of it; undefined where somebody else has it. */
export function takeFile(file: string): (() => void) | undefined {
  if (own.has(file)) return undefined;
  const note = `${file}.owner`;
  const mine = String(process.pid);
  try {
    writeFileSync(note, mine, { flag: 'wx' });
  } catch (error) {
    if (!isThere(error)) throw error;
    const other = Number(readFileSync(note, 'utf8'));
    // Our own number: of a thread of this process that ended without letting go.
    if (other !== process.pid && isRunning(other) && isFresh(note)) return undefined;
    writeFileSync(note, mine);
  }
  own.add(file);
  const beat = setInterval(() => touch(note), BEAT).unref();
  return () => {
    clearInterval(beat);
    own.delete(file);
    rmSync(note, { force: true });
  };
}

/** Milliseconds between two touches, and after which nobody is thought to touch it any longer. */
const BEAT = 20_000;
const STALE = 120_000;

function touch(note: string): void {
  try {
    utimesSync(note, new Date(), new Date());
  } catch {
    // Somebody removed it: there is nothing to keep fresh.
  }
}

function isFresh(note: string): boolean {
  return Math.abs(Date.now() - statSync(note).mtimeMs) < STALE;
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

function isRunning(id: number): boolean {
  if (!Number.isInteger(id) || id <= 0) return false;
  try {
    process.kill(id, 0); // asks only
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
