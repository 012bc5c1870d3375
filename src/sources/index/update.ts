/**
 * Brings the index in line with the files that are there. What has neither another size nor another date is not opened; what has the same bytes as
 * before keeps what was read of it, also under a new name. Files are written one after another, and the next ones read meanwhile; searches are answered
 * all the time.
 */
import { extname } from 'node:path';
import type { SourceText } from '../../core/evidence/source';
import { messageOf } from '../../core/errorMessage';
import { createBatch } from './batch';
import { tooLarge } from '../readers/limits';
import { wayDown } from './places';
import type { FoundFile, ReadFile, Store, StoredDocument } from './store';

/** Rejects where the file cannot be opened, with the reason in words that go on from its name. */
export type Open = (file: FoundFile) => Promise<Opened>;

export interface Opened {
  /** Tells whether it has the bytes it had before. */
  readonly hash: string;
  /** Rejects with why there is no text. */
  readonly read: (signal: AbortSignal) => Promise<SourceText>;
}

export interface Progress {
  readonly done: number;
  /** Files that are new or changed. */
  readonly total: number;
  readonly path: string;
}

export interface UpdateOptions {
  /** Ends the update; what is done by then is kept. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Bytes beyond which a file is not opened. One that was refused for it is read once it may be larger. */
  readonly most?: number;
  /** Reads once more what could not be read, though it did not change. */
  readonly retry?: boolean;
  /** Folders and files that nobody could look at: what was read there stays. */
  readonly away?: readonly string[];
}

/** `onChange` is called when other passages can be found than before. Resolves with whether there was anything to do. */
export async function updateStore(
  store: Store,
  files: readonly FoundFile[],
  open: Open,
  onChange: () => void,
  { signal = new AbortController().signal, onProgress, most = Infinity, retry = false, away = [] }: UpdateOptions = {},
): Promise<boolean> {
  const listed = new Map(files.map((file) => [file.path, file]));
  const documents = [...store.documents].filter(([, { problem }]) => !retry || problem === undefined);
  const known = new Map(documents);
  const changes = [...listed.values()].filter((file) => isChanged(file, known.get(file.path), most));
  const isAway = (path: string): boolean => away.some((place) => wayDown(place, path));
  const unlisted = [...store.documents.values()].filter(({ path }) => !listed.has(path) && !isAway(path));
  const gone = new Map(unlisted.filter(({ path }) => known.has(path)).map((document) => [hashKey(document), document]));
  let changed = unlisted.length > 0;
  const batch = createBatch(store, onChange);
  const tell = (done: number, path: string): void => onProgress?.({ done, total: changes.length, path });

  try {
    const ahead = readAhead(changes, (file) => prepare(file, { known, gone, open, signal, most }));
    for (const [done, file] of changes.entries()) {
      if (signal.aborted) break;
      tell(done, file.path);
      // A disk that does not answer holds nobody up who has stopped.
      const ready = await unlessAborted(ahead(), signal);
      if (!ready) break;
      changed ||= !('problem' in ready) || ready.problem !== store.documents.get(file.path)?.problem;
      if ('moved' in ready) await batch.move(ready.moved, file);
      else await batch.write(ready);
    }
    if (!signal.aborted)
      for (const document of unlisted) if (store.byId(document.id) === document) await batch.remove(document);
    await batch.end();
  } catch (error) {
    batch.giveUp();
    throw error;
  }
  if (!signal.aborted && changes.length > 0) tell(changes.length, changes.at(-1)!.path);
  return changed;
}

/** Undefined when the signal aborts first. The signal keeps nothing of what was waited for. */
function unlessAborted<Result>(result: Promise<Result>, signal: AbortSignal): Promise<Result | undefined> {
  return new Promise((resolve, reject) => {
    const abort = (): void => resolve(undefined);
    signal.addEventListener('abort', abort, { once: true });
    const done = (): void => signal.removeEventListener('abort', abort);
    result.finally(done).then(resolve, reject);
  });
}

/** Files that are opened and read while one is written: readers may be in a thread of their own, and disks be slow to answer. */
const MOST_AHEAD = 8;
/** Their bytes in all, so that large files do not wait in memory together. */
const MOST_BYTES_AHEAD = 4_000_000;

/** Begins what comes next in time, and gives the results in the order of the files. */
function readAhead<Result>(
  files: readonly FoundFile[],
  begin: (file: FoundFile) => Promise<Result>,
): () => Promise<Result | undefined> {
  const begun: { readonly size: number; readonly result: Promise<Result> }[] = [];
  let next = 0;
  return async () => {
    const current = begun.shift()?.result ?? (next < files.length ? begin(files[next++]!) : undefined);
    const result = await current;
    let bytes = begun.reduce((sum, { size }) => sum + size, 0);
    while (next < files.length && begun.length < MOST_AHEAD && (begun.length === 0 || bytes < MOST_BYTES_AHEAD)) {
      const file = files[next++]!;
      bytes += file.size;
      begun.push({ size: file.size, result: begin(file) });
    }
    return result;
  };
}

interface Reading {
  /** By path: what need not be read again. */
  readonly known: ReadonlyMap<string, StoredDocument>;
  /** By `hashKey`: documents whose files are not where they were. */
  readonly gone: Map<string, StoredDocument>;
  readonly open: Open;
  readonly signal: AbortSignal;
  readonly most: number;
}

/** What a changed file turned out to be; undefined when the reading was ended. */
async function prepare(
  file: FoundFile,
  { known, gone, open, signal, most }: Reading,
): Promise<ReadFile | { readonly moved: StoredDocument } | undefined> {
  if (signal.aborted) return undefined;
  if (file.size > most) return { ...file, hash: '', problem: tooLarge(file.size, most) };
  const opened = await open(file).catch(messageOf);
  // Without a hash where the file cannot be opened, and with the reason.
  if (typeof opened === 'string') return { ...file, hash: '', problem: opened };
  const before = known.get(file.path);
  if (before) return before.hash === opened.hash ? { moved: before } : readSource(file, opened, signal);
  const moved = gone.get(hashKey({ path: file.path, hash: opened.hash }));
  if (!moved) return readSource(file, opened, signal);
  gone.delete(hashKey(moved));
  return { moved };
}

/** What could not be opened last time is tried again. */
function isChanged(file: FoundFile, known: StoredDocument | undefined, most: number): boolean {
  if (!known || known.size !== file.size || known.modified !== file.modified) return true;
  return file.size > most ? known.problem !== tooLarge(file.size, most) : known.hash === '';
}

/** A text may be read in another way under another ending. */
function hashKey({ path, hash }: { readonly path: string; readonly hash: string }): string {
  return `${extname(path).toLowerCase()} ${hash}`;
}

/** Undefined when the reading was ended; any other failure is the file's, and told with it. */
async function readSource(file: FoundFile, { hash, read }: Opened, signal: AbortSignal): Promise<ReadFile | undefined> {
  try {
    const source = await read(signal);
    return { ...file, hash, source };
  } catch (error) {
    return signal.aborted ? undefined : { ...file, hash, problem: messageOf(error) };
  }
}
