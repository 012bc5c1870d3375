/**
 * Brings the index in line with the files that are there. What has neither another size nor another date is not opened; what has the same bytes as
 * before keeps what was read of it, also under a new name. Files are read one after another and written in batches, with pauses in which searches
 * are answered.
 */
import { extname } from 'node:path';
import type { SourceText } from '../../core/evidence/source';
import { hashFile } from './fileHash';
import type { FoundFile, ReadFile, Store, StoredDocument } from './store';

export type Read = (path: string, signal: AbortSignal) => Promise<SourceText>;

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
}

/** UTF-16 code units in a batch: the more, the less there is to merge; a second of work. */
const BATCH = 4_000_000;
/** Milliseconds after which what was read is written, so that slow readers do not keep it from being found. */
const LONGEST_BATCH = 2000;
/** Milliseconds of work between two pauses. */
const SLICE = 25;

/** `changed` is called when other passages can be found than before. */
export async function updateStore(
  store: Store,
  files: readonly FoundFile[],
  read: Read,
  changed: () => void,
  { signal = new AbortController().signal, onProgress }: UpdateOptions = {},
): Promise<void> {
  const breathe = createBreath();
  const listed = new Map(files.map((file) => [file.path, file]));
  const gone = new Map(
    [...store.documents.values()].filter(({ path }) => !listed.has(path)).map((d) => [hashKey(d), d]),
  );
  const changes = [...listed.values()].filter((file) => isChanged(file, store.documents.get(file.path)));

  let batch: ReadFile[] = [];
  let size = 0;
  let since = performance.now();
  const flush = async (): Promise<void> => {
    await writeBatch(store, batch, breathe);
    [batch, size, since] = [[], 0, performance.now()];
    changed();
  };

  for (const [done, file] of changes.entries()) {
    if (signal.aborted) break;
    onProgress?.({ done, total: changes.length, path: file.path });
    const hashed = await hashOf(file);
    const same = hashed.hash === '' ? undefined : sameBytes(store, gone, file, hashed.hash);
    if (same) {
      gone.delete(hashKey(same));
      await inTransaction(store, () => store.move(same, file));
    } else {
      const one =
        hashed.problem === undefined ? await readSource(file, hashed.hash, read, signal) : { ...file, ...hashed };
      if (!one) break;
      batch.push(one);
      size += one.source?.text.length ?? 0;
      if (size >= BATCH || performance.now() - since > LONGEST_BATCH) await flush();
    }
    await breathe();
  }
  if (batch.length > 0) await flush();
  if (signal.aborted) return;
  await removeUnlisted(store, listed, breathe);
  changed();
  if (changes.length > 0) onProgress?.({ done: changes.length, total: changes.length, path: changes.at(-1)!.path });
}

/** What could not be opened last time is tried again. */
function isChanged(file: FoundFile, known: StoredDocument | undefined): boolean {
  return !known || known.size !== file.size || known.modified !== file.modified || known.hash === '';
}

/** A text may be read in another way under another ending. */
function hashKey({ path, hash }: { readonly path: string; readonly hash: string }): string {
  return `${extname(path).toLowerCase()} ${hash}`;
}

function sameBytes(
  store: Store,
  gone: ReadonlyMap<string, StoredDocument>,
  { path }: FoundFile,
  hash: string,
): StoredDocument | undefined {
  const known = store.documents.get(path);
  if (known) return known.hash === hash ? known : undefined;
  return gone.get(hashKey({ path, hash }));
}

/** Without a hash where the file cannot be opened, and with the reason. */
async function hashOf(file: FoundFile): Promise<{ readonly hash: string; readonly problem?: string }> {
  try {
    return { hash: await hashFile(file) };
  } catch (error) {
    return { hash: '', problem: messageOf(error) };
  }
}

/** Undefined when the reading was ended; any other failure is the file's, and told with it. */
async function readSource(
  file: FoundFile,
  hash: string,
  read: Read,
  signal: AbortSignal,
): Promise<ReadFile | undefined> {
  try {
    const source = await read(file.path, signal);
    return { ...file, hash, source };
  } catch (error) {
    return signal.aborted ? undefined : { ...file, hash, problem: messageOf(error) };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function writeBatch(store: Store, batch: readonly ReadFile[], breathe: () => Promise<void>): Promise<void> {
  await inTransaction(store, async () => {
    for (const file of batch) for (const _ of store.write(file)) await breathe();
  });
  await breathe();
  while (store.merge()) await breathe();
}

async function removeUnlisted(
  store: Store,
  listed: ReadonlyMap<string, FoundFile>,
  breathe: () => Promise<void>,
): Promise<void> {
  const unlisted = [...store.documents.values()].filter(({ path }) => !listed.has(path));
  if (unlisted.length === 0) return;
  await inTransaction(store, async () => {
    for (const document of unlisted) {
      store.remove(document);
      await breathe();
    }
  });
}

async function inTransaction(store: Store, work: () => Promise<void> | void): Promise<void> {
  store.begin();
  try {
    await work();
    store.commit();
  } catch (error) {
    store.rollback();
    throw error;
  }
}

/** Lets others work when a slice of time is over. */
function createBreath(): () => Promise<void> {
  let end = performance.now() + SLICE;
  return async () => {
    if (performance.now() < end) return;
    await new Promise((resume) => setImmediate(resume));
    end = performance.now() + SLICE;
  };
}
