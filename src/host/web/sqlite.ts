/** SQLite of WebAssembly, in memory: a browser has no files. In Node.js, what was handed to the program. */
import { connectWasm } from '../../sources/index/wasmSqlite';
import { handedHost, type Sqlite } from '../sourceHost';
import { giveFile } from './files';

const inMemory: Sqlite = {
  drivers: () => ['wasm'],
  connect(_driver, file) {
    const connection = connectWasm(file);
    connection.exec('PRAGMA temp_store = MEMORY');
    return connection;
  },
  takeFile: () => undefined,
  makeFolderOf() {
    // There are no folders.
  },
  removeDatabase: () => false,
};

export const { drivers, connect, takeFile, makeFolderOf, removeDatabase } = handedHost()?.sqlite ?? inMemory;

/** To be called before anything is opened: the bytes of node-sqlite3-wasm.wasm. */
export function giveSqlite(bytes: Uint8Array): void {
  giveFile(bytes);
}
