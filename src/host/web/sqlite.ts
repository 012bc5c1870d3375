/** SQLite of WebAssembly, in memory: a browser has no files. */
import { giveFile } from './files';
import type { Connection, Driver } from '../../sources/index/database';
import { connectWasm } from '../../sources/index/wasmSqlite';

export function drivers(): readonly Driver[] {
  return ['wasm'];
}

/** To be called before anything is opened: the bytes of node-sqlite3-wasm.wasm. */
export function giveSqlite(bytes: Uint8Array): void {
  giveFile(bytes);
}

export function connect(_driver: Driver, file: string): Connection {
  const connection = connectWasm(file);
  connection.exec('PRAGMA temp_store = MEMORY');
  return connection;
}

export function takeFile(_file: string): undefined {
  return undefined;
}

export function makeFolderOf(_file: string): void {
  // There are no folders.
}

export function removeDatabase(_file: string): boolean {
  return false;
}
