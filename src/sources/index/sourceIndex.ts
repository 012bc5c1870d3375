/**
 * The index of sources: what can be asked of it, and how it recovers. It is a cache in one file. A file that is damaged is made anew; one that
 * cannot be used, because another window has it or the disk is full, gives way to an index in memory. Nobody has to handle an error: they are told.
 */
import { makeFolderOf, removeDatabase } from '#host/sqlite';
import type { SourceText } from '../../core/evidence/source';
import { type Driver, MEMORY } from './database';
import { DatabaseError } from './databaseError';
import { createSearch, type Hit, type Search } from './search';
import { createShelf } from './shelf';
import { type FoundFile, openStore, type SourceDocument, type Store } from './store';
import { type Open, type UpdateOptions, updateStore } from './update';

export interface SourceIndex extends Omit<Search, 'forget'> {
  /**
   * Resolves when the files are indexed, or the signal ended it, with whether any was new, changed or gone; updates follow each other. Searches may
   * come meanwhile.
   */
  update(files: readonly FoundFile[], open: Open, options?: UpdateOptions): Promise<boolean>;
  /** By path. */
  documents(): readonly SourceDocument[];
  /** What was read of a document; undefined where nothing was. */
  text(id: number): SourceText | undefined;
  /** Ends an update that is under way, too. */
  close(): void;
}

export type { FoundFile, Hit, Open, SourceDocument, UpdateOptions };

export interface IndexOptions {
  /** Told in words for a person when the index had to be given up or made anew. */
  readonly warn: (message: string) => void;
  /** Told when it had to begin anew while it was asked, and knows nothing; without it, the last update is done again. */
  readonly onAnew?: () => void;
  /** The better one that is there, unless a test or a benchmark wants another. */
  readonly driver?: Driver;
}

/** How often an update is begun again after the database failed under it: on a new file, then in memory. */
const TRIES = 3;

/** Opens the index in a file, or ':memory:'; its folder is made if it is not there. */
export function openIndex(file: string, { warn, onAnew, driver }: IndexOptions): SourceIndex {
  const closed = new AbortController();
  let place = file;
  let store = open();
  let search = createSearch(store);
  const shelf = createShelf();
  let last: Promise<unknown> = Promise.resolve();
  /** Done again when the index had to begin anew. */
  let latest: (() => Promise<boolean>) | undefined;

  function open(): Store {
    try {
      return openFile(place, driver);
    } catch (error) {
      if (!(error instanceof DatabaseError) || place === MEMORY) throw error;
      giveUp(error);
      return open();
    }
  }

  /** Decides where the index goes after an error, and tells. */
  function giveUp(error: DatabaseError): void {
    if (error.kind === 'damaged' && removeDatabase(place))
      warn('The index of the sources was damaged and is made anew.');
    else {
      place = MEMORY;
      warn(
        `${REASONS[error.kind] ?? `The index of the sources cannot be kept (${error.message})`}; it is kept in memory.`,
      );
    }
  }

  function recover(failed: Store, error: unknown): void {
    if (!(error instanceof DatabaseError)) throw error;
    if (failed !== store) return; // somebody else has seen to it
    close(failed);
    giveUp(error);
    store = open();
    search = createSearch(store);
    shelf.clear();
  }

  /** What an index without documents would answer, where the database fails. */
  function ask<Answer>(question: () => Answer, otherwise: Answer): Answer {
    const asked = store;
    if (closed.signal.aborted) return otherwise;
    try {
      return question();
    } catch (error) {
      recover(asked, error);
      if (onAnew) onAnew();
      else if (latest) follow(latest).catch(() => undefined);
      return otherwise;
    }
  }

  async function update(files: readonly FoundFile[], opener: Open, options: UpdateOptions): Promise<boolean> {
    const signal = AbortSignal.any([closed.signal, ...(options.signal ? [options.signal] : [])]);
    const changed = (): void => search.forget();
    for (let left = TRIES; left > 0 && !signal.aborted; left--) {
      const updated = store;
      try {
        return await updateStore(updated, files, opener, changed, { ...options, signal });
      } catch (error) {
        if (closed.signal.aborted) return false;
        recover(updated, error);
      }
    }
    return true; // begun anew on another file, or given up
  }

  function follow(work: () => Promise<boolean>): Promise<boolean> {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  }

  return {
    update: (files, opener, options = {}) => follow((latest = () => update(files, opener, options))),
    documents: () => [...store.documents.values()],
    text: (id) =>
      ask(() => {
        const document = store.byId(id);
        return document && shelf.take(document, () => store.source(document));
      }, undefined),
    documentFrequency: (word) => ask(() => search.documentFrequency(word), 0),
    phrases: (phrases, limit, options) => ask(() => search.phrases(phrases, limit, options), []),
    words: (words, limit, options) => ask(() => search.words(words, limit, options), []),
    close() {
      if (closed.signal.aborted) return;
      closed.abort();
      close(store);
    },
  };
}

const REASONS: Partial<Record<DatabaseError['kind'], string>> = {
  locked: 'The index of the sources is in use by another window',
  full: 'The disk is full, so the index of the sources cannot be kept',
};

function openFile(file: string, driver?: Driver): Store {
  if (file !== MEMORY) makeFolderOf(file);
  const store = openStore(file, driver);
  if (store) return store;
  // Of another version.
  if (!removeDatabase(file)) throw new DatabaseError('its file cannot be replaced', 'other');
  const fresh = openStore(file, driver);
  if (!fresh) throw new DatabaseError('its file cannot be replaced', 'other');
  return fresh;
}

function close(store: Store): void {
  try {
    store.close();
  } catch {
    // It is given up anyway.
  }
}
