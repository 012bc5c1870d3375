/**
 * Writes to the index in batches: each is one transaction. Between batches the index is tidied in small portions; within them, others have
 * their turn.
 */
import { nextTurn } from '#host/turn';
import type { FoundFile, ReadFile, Store, StoredDocument } from './store';

export interface Batch {
  write(file: ReadFile): Promise<void>;
  move(document: StoredDocument, file: FoundFile): Promise<void>;
  remove(document: StoredDocument): Promise<void>;
  /** Keeps what is not kept yet. */
  end(): Promise<void>;
  /** Gives up what is not kept yet, after an error. */
  giveUp(): void;
}

/** UTF-16 code units in a batch: the more, the less there is to merge and to wait for the disk; a second or two of work. */
const MOST = 8_000_000;
/** Milliseconds that a batch is open before it is kept, so that slow readers do not leave much to lose. */
const LONGEST = 2000;
/** Milliseconds of work between two pauses. */
const SLICE = 25;

/** `changed` is called after each batch: other passages can be found than before. */
export function createBatch(store: Store, changed: () => void): Batch {
  let open = false;
  let [size, since] = [0, 0];
  let turn = performance.now() + SLICE;

  async function breathe(): Promise<void> {
    if (performance.now() < turn) return;
    await nextTurn();
    turn = performance.now() + SLICE;
  }

  function begin(): void {
    if (open) return;
    store.begin();
    [open, size, since] = [true, 0, performance.now()];
  }

  async function end(): Promise<void> {
    if (!open) return;
    while (store.merge()) await breathe();
    store.commit();
    open = false;
    changed();
    await breathe();
  }

  /** After something was done. */
  async function pause(): Promise<void> {
    await breathe();
    if (size >= MOST || performance.now() - since > LONGEST) await end();
  }

  return {
    async write(file) {
      begin();
      for (const _ of store.write(file)) await breathe();
      size += file.source?.text.length ?? 0;
      await pause();
    },
    move(document, file) {
      begin();
      store.move(document, file);
      return pause();
    },
    remove(document) {
      begin();
      store.remove(document);
      return pause();
    },
    end,
    giveUp() {
      if (open) store.rollback();
      open = false;
    },
  };
}
