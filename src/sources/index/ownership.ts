/**
 * Who has the index: one process at a time, since what it knows of the documents it keeps in memory, and the two SQLites do not see each other's
 * locks. A note beside the file has the number of the process; one left by a process that is gone holds nobody up.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

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
    if (other !== process.pid && isRunning(other)) return undefined;
    writeFileSync(note, mine);
  }
  own.add(file);
  return () => {
    own.delete(file);
    rmSync(note, { force: true });
  };
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
