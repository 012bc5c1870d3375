/**
 * SQLite compiled to WebAssembly (node-sqlite3-wasm), for hosts without their own. It is loaded when a database is opened, from a file beside
 * the bundle. It locks a database by making a folder beside it, which stays when the process dies; who opens a file here has taken it (`ownership.ts`),
 * so that whatever lock there is is such a remnant.
 */
import { rmSync } from 'node:fs';
import type sqlite from 'node-sqlite3-wasm';
import { type Connection, MEMORY, type Row, type Value } from './database';

export function connectWasm(file: string): Connection {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it for hosts that never need it
  const { Database } = require('node-sqlite3-wasm') as typeof sqlite;
  if (file !== MEMORY) rmSync(`${file}.lock`, { recursive: true, force: true });
  const database = new Database(file);
  const statements: sqlite.Statement[] = [];
  return {
    exec: (sql) => database.exec(sql),
    prepare(sql) {
      const statement = database.prepare(sql);
      statements.push(statement);
      // To the last row each time: a statement that is left half-way keeps the file locked.
      const all = (...values: readonly Value[]) => statement.all([...values]) as Row[];
      return { all, get: (...values) => all(...values)[0], run: (...values) => void statement.run([...values]) };
    },
    close() {
      for (const statement of statements) finalize(statement);
      database.close();
    },
  };
}

function finalize(statement: sqlite.Statement): void {
  try {
    statement.finalize();
  } catch {
    // It says again what its last step has said already.
  }
}
