/**
 * The tables of the index. It is a cache: whatever is in it can be read again from the sources, so a file of another version is not converted
 * but made anew.
 */
import { version } from '../../../package.json';
import type { Database } from './database';
import { languageTag } from '../../core/language';

/** Raised when tables, cuts, folding or readers change between two releases. */
const FORMAT = 3;
/** What a file must say of itself to be read; why a source was not read is in it, in the language of the editor. */
function ownVersion(): string {
  return `${FORMAT} ${version} ${languageTag()}`;
}

/** ASCII marks that are no letters or digits: with them all as token characters, a folded word is one token whatever it holds. */
const MARKS = `!"#$%&()*+,-./:;<=>?@[\\]^_\`{|}~`;

const TABLES = `
  CREATE TABLE meta (version TEXT NOT NULL);
  CREATE TABLE documents (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, modified REAL NOT NULL, hash TEXT NOT NULL,
    format TEXT NOT NULL, words INTEGER NOT NULL, problem TEXT, capped TEXT,
    firstPassage INTEGER NOT NULL, passages INTEGER NOT NULL
  );
  -- Apart from the documents, so that listing them reads no text. A document's passages have numbers in a row; places are pairs of offsets,
  -- and stand before the text, so that finding one reads no text either.
  CREATE TABLE texts (document INTEGER PRIMARY KEY, places BLOB NOT NULL, marks BLOB NOT NULL, text BLOB NOT NULL);
  -- The folded words of each passage. Folding has dealt with case and accents: the tokenizer has only to part words at spaces.
  CREATE VIRTUAL TABLE folded USING fts5(
    words, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '${MARKS.replace('"', '""')}'''"
  );
  -- Merging is asked for between batches, in small portions; by itself it would now and then take seconds.
  INSERT INTO folded(folded, rank) VALUES ('automerge', 0), ('crisismerge', 1000), ('usermerge', 8), ('hashsize', 16777216);
`;

/** In kibibytes: what is kept of the file in memory. */
const CACHE = 32_000;

/** Makes an empty database an index, and says whether a database is one that can be read. */
export function prepareSchema(database: Database): boolean {
  // Locked once: to WebAssembly, a lock is a folder to make.
  database.exec(`
    PRAGMA locking_mode = EXCLUSIVE; PRAGMA page_size = 8192; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -${CACHE};`);
  if (!database.prepare(`SELECT 1 AS one FROM sqlite_schema`).get()) {
    database.exec(`BEGIN; ${TABLES}`);
    database.prepare('INSERT INTO meta VALUES (?)').run(ownVersion());
    database.exec('COMMIT');
  }
  return database.prepare('SELECT version FROM meta').get()?.['version'] === ownVersion();
}
