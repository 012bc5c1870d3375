/**
 * SQLite, whichever is there: the one of Node.js itself where the running Node.js has it (with FTS5), else the one compiled to WebAssembly,
 * which we bring along; in a browser that one, in memory. Both read and write the same file. Every call blocks, so this belongs in a worker thread or the command line.
 */
import { connect, drivers, takeFile } from '#host/sqlite';
import { messageOf } from '../../core/errorMessage';
import { errorKindOf, DatabaseError } from './databaseError';

/** The name of a database that is in no file. */
export const MEMORY = ':memory:';

export type Value = string | number | Uint8Array | null;
export type Row = Readonly<Record<string, Value>>;
export type Driver = 'node' | 'wasm';

export interface Statement {
  run(...values: readonly Value[]): void;
  get(...values: readonly Value[]): Row | undefined;
  all(...values: readonly Value[]): Row[];
}

export interface Database {
  readonly driver: Driver;
  exec(sql: string): void;
  /** Prepared once for each wording; kept until the database is closed. */
  prepare(sql: string): Statement;
  close(): void;
}

/** What a driver is asked for; its errors may be of any kind. */
export interface Connection {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

export { drivers };

/** Opens a file, or ':memory:', and makes it if it is not there. Everything that goes wrong is a `DatabaseError`. */
export function openDatabase(file: string, driver: Driver = drivers()[0]!): Database {
  const letGo = file === MEMORY ? () => undefined : named(() => takeFile(file));
  if (!letGo) throw new DatabaseError('the database is locked', 'locked');
  let connection: Connection;
  try {
    connection = named(() => connect(driver, file));
  } catch (error) {
    letGo();
    throw error;
  }
  const statements = new Map<string, Statement>();
  return {
    driver,
    exec: (sql) => named(() => connection.exec(sql)),
    prepare(sql) {
      let statement = statements.get(sql);
      if (!statement) statements.set(sql, (statement = withNamedErrors(named(() => connection.prepare(sql)))));
      return statement;
    },
    close() {
      try {
        named(() => connection.close());
      } finally {
        letGo();
      }
    },
  };
}

function withNamedErrors(statement: Statement): Statement {
  return {
    run: (...values) => named(() => statement.run(...values)),
    get: (...values) => named(() => statement.get(...values)),
    all: (...values) => named(() => statement.all(...values)),
  };
}

function named<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const message = messageOf(error);
    throw new DatabaseError(message, errorKindOf(message), { cause: error });
  }
}
