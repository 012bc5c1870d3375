/**
 * What stands for `node:fs` and `node:crypto` in the worker of the sources, where SQLite asks for them (scripts/programs.mjs): its own program, which it is given, and
 * random bytes. There are no other files, and what it asks of them fails, as it does on a disk without them.
 */
let program: Uint8Array | undefined;

export function giveFile(bytes: Uint8Array): void {
  program = bytes;
}

export function readFileSync(path: string): Uint8Array {
  if (!program) throw new Error(`${path} was not given`);
  return program;
}

export function randomFillSync(bytes: Uint8Array<ArrayBuffer>): void {
  crypto.getRandomValues(bytes);
}
