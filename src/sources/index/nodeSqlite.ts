/**
 * The SQLite of Node.js itself (`node:sqlite`, from Node.js 22.13 on). It is asked for when it is needed, so that an older host can load this file;
 * the types we compile with are an older host's, so the little we use is described here.
 */
import type { Connection, Statement, Value } from './database';

interface DatabaseSync {
  exec(sql: string): void;
  prepare(sql: string): { run: Query; get: Query; all: Query };
  close(): void;
}
type Query = (...values: readonly Value[]) => unknown;
interface NodeSqlite {
  readonly DatabaseSync: new (file: string) => DatabaseSync;
}

let found: NodeSqlite | null | undefined;

/** Whether the host has it, with full-text search, which not every build had from the start. */
export function hasNodeSqlite(): boolean {
  return load() !== null;
}

export function connectNode(file: string): Connection {
  const sqlite = load();
  if (!sqlite) throw new Error('This Node.js has no SQLite.');
  const database = new sqlite.DatabaseSync(file);
  return {
    exec: (sql) => database.exec(sql),
    prepare: (sql) => database.prepare(sql) as Statement,
    close: () => database.close(),
  };
}

function load(): NodeSqlite | null {
  if (found === undefined) {
    const sqlite = withoutWarning(() => process.getBuiltinModule('node:sqlite')) as NodeSqlite | undefined;
    found = sqlite && hasFullText(sqlite) ? sqlite : null;
  }
  return found;
}

/** Node.js says once that the module is experimental; that is no news for whoever reads the output of a command. */
function withoutWarning<Result>(work: () => Result): Result {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = () => undefined;
  try {
    return work();
  } finally {
    process.emitWarning = emitWarning;
  }
}

function hasFullText({ DatabaseSync }: NodeSqlite): boolean {
  const database = new DatabaseSync(':memory:');
  try {
    database.exec(`CREATE VIRTUAL TABLE probe USING fts5(words, content = '', contentless_delete = 1)`);
    return true;
  } catch {
    return false;
  } finally {
    database.close();
  }
}
