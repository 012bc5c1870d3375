/**
 * What the program of the sources has around it in Node.js and a browser has not: SQLite in files, disks, processes. It is handed to the program by whoever loads it there
 * (host/node/sources.ts), so that one program, with all the core that it holds, is shipped for both.
 */
import type { Archive } from '../sources/archive';
import type { EditorFiles } from '../sources/editorFiles';
import type { Connection, Driver } from '../sources/index/database';

export interface Sqlite {
  /** Those that can run here, the better one first. */
  readonly drivers: () => readonly Driver[];
  readonly connect: (driver: Driver, file: string) => Connection;
  /** Takes a file, and gives what lets go of it; undefined where somebody else has it. */
  readonly takeFile: (file: string) => (() => void) | undefined;
  /** For a file that is to be made. Where that fails, opening the file will say why. */
  readonly makeFolderOf: (file: string) => void;
  /** Whether there is nothing left of it. */
  readonly removeDatabase: (file: string) => boolean;
}

export interface Packing {
  readonly packText: (text: string) => Uint8Array;
  readonly unpackText: (packed: Uint8Array) => string;
}

export interface SourceHost {
  readonly sqlite: Sqlite;
  readonly packing: Packing;
  /** `reader`: the program that reads files. */
  openArchive(reader: string, files: EditorFiles): Archive;
}

const scope = globalThis as { copydeskHost?: SourceHost };

/** Undefined in a browser. */
export function handedHost(): SourceHost | undefined {
  return scope.copydeskHost;
}

/** Before the program is loaded. */
export function handHost(host: SourceHost): void {
  scope.copydeskHost = host;
}
