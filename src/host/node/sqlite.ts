/** The SQLite of Node.js itself where it has one, else that of WebAssembly; both in a file or in memory. */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Connection, type Driver, MEMORY } from '../../sources/index/database';
import { connectNode, hasNodeSqlite } from '../../sources/index/nodeSqlite';
import { connectWasm } from '../../sources/index/wasmSqlite';

export { takeFile } from '../../sources/index/ownership';

/** Those that can run here, the better one first. */
export function drivers(): readonly Driver[] {
  return hasNodeSqlite() ? ['node', 'wasm'] : ['wasm'];
}

export function connect(driver: Driver, file: string): Connection {
  if (driver === 'node') return connectNode(file);
  // It locks a database by making a folder beside it, which stays when the process dies; who opens a file here has taken it, so that whatever lock there is is such a
  // remnant.
  if (file !== MEMORY) rmSync(`${file}.lock`, { recursive: true, force: true });
  return connectWasm(file);
}

/** For a file that is to be made. Where that fails, opening the file will say why. */
export function makeFolderOf(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch {
    // See above.
  }
}

/** Whether there is nothing left of it. */
export function removeDatabase(file: string): boolean {
  try {
    for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
    return true;
  } catch {
    return false;
  }
}
