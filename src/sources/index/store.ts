/**
 * The documents of the index and their passages, as rows. What is known of the documents is held in memory besides, for ten thousand are little;
 * their texts and words are on disk.
 */
import { extname } from 'node:path';
import type { SourceText } from '../../core/evidence/source';
import type { Span } from '../../core/span';
import { type Database, type Driver, openDatabase, type Row } from './database';
import { packMarks, packPlaces, packText, placeAt, unpackSource } from './packing';
import { cutPassages } from './passages';
import { prepareSchema } from './schema';

export interface FoundFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** In milliseconds since 1970. */
  readonly modified: number;
}

export interface SourceDocument {
  readonly id: number;
  readonly path: string;
  /** The ending of its name: "txt", "pdf". */
  readonly format: string;
  /** How many, folded. */
  readonly words: number;
  /** Why it could not be read, in words for a person. */
  readonly problem?: string;
  /** Why only a part of it was read. */
  readonly capped?: string;
}

export interface StoredDocument extends SourceDocument, FoundFile {
  /** Of the file's bytes; empty where they could not be read. */
  readonly hash: string;
  /** Its passages have the numbers from `firstPassage` on. */
  readonly firstPassage: number;
  readonly passages: number;
}

/** What a file turned out to be: a text, or why there is none. */
export interface ReadFile extends FoundFile {
  readonly hash: string;
  readonly source?: SourceText;
  readonly problem?: string;
}

export interface Store {
  readonly database: Database;
  readonly documents: ReadonlyMap<string, StoredDocument>;
  /** By the number of their first passage; those without passages are not among them. */
  inOrder(): readonly StoredDocument[];
  byId(id: number): StoredDocument | undefined;
  /** Reads a file's text into the index, in place of what was known of the path. Pauses where the caller may. */
  write(file: ReadFile): Generator<void>;
  /** The same bytes, elsewhere or with another date. */
  move(document: StoredDocument, file: FoundFile): void;
  remove(document: StoredDocument): void;
  source(document: StoredDocument): SourceText | undefined;
  place(document: StoredDocument, passage: number): Span;
  begin(): void;
  commit(): void;
  rollback(): void;
  /** A small portion of tidying; false when there is none to do. */
  merge(): boolean;
  /** Keeps the documents of a transaction that are complete, where none is half written. */
  close(): void;
}

/** Pages that one portion of merging writes: some ten milliseconds. */
const MERGE_PAGES = 64;

/** Opens the index in a file; undefined where the file holds another version of it. */
export function openStore(file: string, driver?: Driver): Store | undefined {
  const database = openDatabase(file, driver);
  try {
    if (prepareSchema(database)) return createStore(database);
  } catch (error) {
    database.close();
    throw error;
  }
  database.close();
  return undefined;
}

function createStore(database: Database): Store {
  let documents = new Map<string, StoredDocument>();
  let ids = new Map<number, StoredDocument>();
  let order: StoredDocument[] | undefined;
  let [nextId, nextPassage] = [1, 1];
  let state: 'idle' | 'open' | 'writing' = 'idle';

  function load(): void {
    const rows = database.prepare('SELECT * FROM documents ORDER BY path').all().map(documentOf);
    documents = new Map(rows.map((document) => [document.path, document]));
    ids = new Map(rows.map((document) => [document.id, document]));
    order = undefined;
    nextId = rows.reduce((next, { id }) => Math.max(next, id + 1), 1);
    nextPassage = rows.reduce((next, { firstPassage, passages }) => Math.max(next, firstPassage + passages), 1);
  }

  function keep(document: StoredDocument): void {
    const { id, path, size, modified, hash, format, words, problem, capped, firstPassage, passages } = document;
    database
      .prepare('INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(id, path, size, modified, hash, format, words, problem ?? null, capped ?? null, firstPassage, passages);
    documents.set(path, document);
    ids.set(id, document);
    order = undefined;
  }

  function forget({ id, firstPassage, passages }: StoredDocument): void {
    if (passages > 0)
      database.prepare('DELETE FROM folded WHERE rowid BETWEEN ? AND ?').run(firstPassage, firstPassage + passages - 1);
    database.prepare('DELETE FROM texts WHERE document = ?').run(id);
  }

  function* write({ path, size, modified, hash, source, problem }: ReadFile): Generator<void> {
    state = 'writing';
    const known = documents.get(path);
    const id = known?.id ?? nextId++;
    const firstPassage = nextPassage;
    const insert = database.prepare('INSERT INTO folded (rowid, words) VALUES (?, ?)');
    const places: Span[] = [];
    let count = 0;
    for (const passage of cutPassages(source?.text ?? '')) {
      insert.run(nextPassage++, passage.words);
      places.push({ start: passage.start, end: passage.end });
      count += passage.count;
      yield;
    }
    if (known) forget(known);
    if (source)
      database
        .prepare('INSERT INTO texts VALUES (?, ?, ?, ?)')
        .run(id, packPlaces(places), packMarks(source.marks), packText(source.text));
    keep({
      ...{ id, path, size, modified, hash, format: endingOf(path), words: count },
      ...(problem !== undefined && { problem }),
      ...(source?.capped !== undefined && { capped: source.capped }),
      ...{ firstPassage, passages: places.length },
    });
    state = 'open';
  }

  function commit(): void {
    database.exec('COMMIT');
    state = 'idle';
  }

  load();
  return {
    database,
    get documents() {
      return documents;
    },
    inOrder: () =>
      (order ??= [...documents.values()]
        .filter(({ passages }) => passages > 0)
        .sort((a, b) => a.firstPassage - b.firstPassage)),
    byId: (id) => ids.get(id),
    write,
    move(document, { path, size, modified }) {
      documents.delete(document.path);
      keep({ ...document, path, size, modified });
    },
    remove(document) {
      forget(document);
      database.prepare('DELETE FROM documents WHERE id = ?').run(document.id);
      documents.delete(document.path);
      ids.delete(document.id);
      order = undefined;
    },
    source({ id, capped }) {
      const row = database.prepare('SELECT text, marks FROM texts WHERE document = ?').get(id);
      return row && unpackSource(row['text'] as Uint8Array, row['marks'] as Uint8Array, capped);
    },
    place({ id, firstPassage }, passage) {
      const row = database.prepare('SELECT places FROM texts WHERE document = ?').get(id);
      return placeAt(row!['places'] as Uint8Array, passage - firstPassage);
    },
    begin() {
      database.exec('BEGIN IMMEDIATE');
      state = 'open';
    },
    commit,
    rollback() {
      state = 'idle';
      try {
        database.exec('ROLLBACK');
        load();
      } catch {
        // What made it necessary is thrown already, and ends this store where it was the database.
      }
    },
    merge() {
      const changes = (): number => database.prepare('SELECT total_changes() AS n').get()!['n'] as number;
      const before = changes();
      database.prepare(`INSERT INTO folded(folded, rank) VALUES ('merge', ?)`).run(MERGE_PAGES);
      return changes() - before >= 2; // as FTS5 tells that it found nothing to merge
    },
    close() {
      try {
        if (state === 'open') commit();
      } finally {
        database.close();
      }
    },
  };
}

function documentOf(row: Row): StoredDocument {
  const { problem, capped, ...rest } = row;
  return {
    ...rest,
    ...(problem !== null && { problem }),
    ...(capped !== null && { capped }),
  } as unknown as StoredDocument;
}

function endingOf(path: string): string {
  return extname(path).slice(1).toLowerCase();
}
