/**
 * SQLite compiled to WebAssembly (node-sqlite3-wasm), for hosts without their own. It is loaded when a database is opened, from a file beside
 * the bundle; in a browser it is given the bytes of that file (`host/web/sqlite.ts`).
 */
import type sqlite from 'node-sqlite3-wasm';
import type { Connection, Row, Value } from './database';

/** An import would load it for hosts that never need it. */
declare const require: (name: 'node-sqlite3-wasm') => typeof sqlite;

export function connectWasm(file: string): Connection {
  const { Database } = require('node-sqlite3-wasm');
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
