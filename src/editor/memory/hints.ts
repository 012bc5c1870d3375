/**
 * What is noted of each draft in this workspace besides what people did: where words have moved to, its sentences as they were last seen, what it
 * said when something was last decided. A file for each draft in the workspace's own storage: VS Code writes a workspace's state whole, through the
 * window and back, whenever anything in it changes, and with hundreds of drafts that held up every decision.
 */
import { Uri, workspace, type Memento } from 'vscode';
import { keyAfterMove } from '../../core/review/draftKeys';
import { messageOf } from '../../core/errorMessage';
import { isMissing } from '../../journal/files';
import { sha256 } from '../../journal/hash';
import type { Log } from '../log';

/** Their folder in the workspace's storage. */
export const HINTS = 'hints';

const KINDS = ['places', 'sentences', 'seen'] as const;
export type HintKind = (typeof KINDS)[number];

export type HintsOfDraft = Partial<Readonly<Record<HintKind, unknown>>>;

/** `draft`: whose they are; the file's name is a hash of it. */
type HintRecord = { readonly draft: string } & HintsOfDraft;

export interface Hints {
  /** Resolves when what is noted of a draft has been read. Never rejects: what cannot be read was never noted. */
  ready(draft: string): Promise<unknown>;
  /** Undefined until it has been read. */
  get(kind: HintKind, draft: string): unknown;
  /** Resolves when it is on disk. What is undefined is forgotten, what is left out stays. */
  put(draft: string, hints: HintsOfDraft): Promise<void>;
  /** Takes all notes along when a file was renamed, or a folder with all that lies in it. */
  move(from: string, to: string): Promise<void>;
}

/** `state`: where they were kept before. `there`: resolves when what is in the storage may be read. */
export function createHints(state: Memento, storage: Uri, log: Log, there: Promise<unknown>): Hints {
  const folder = Uri.joinPath(storage, HINTS);
  const known = new Map<string, HintRecord>();
  const reading = new Map<string, Promise<unknown>>();
  /** One at a time: two notes on one draft go into one file. */
  let writing: Promise<unknown> = there.then(takeOver);

  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = writing.then(run);
    writing = turn.catch(() => undefined);
    return turn;
  }

  function ready(draft: string): Promise<unknown> {
    let read = reading.get(draft);
    if (!read) reading.set(draft, (read = inTurn(() => readFile(Uri.joinPath(folder, nameOf(draft))))));
    return read;
  }

  async function readFile(file: Uri): Promise<void> {
    try {
      const record = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file))) as Partial<HintRecord>;
      if (typeof record.draft === 'string' && !known.has(record.draft)) known.set(record.draft, record as HintRecord);
    } catch (error) {
      if (!isMissing(error)) log.warn(`${file.toString()}, a note on a draft, could not be read: ${messageOf(error)}`);
    }
  }

  async function write(record: HintRecord): Promise<void> {
    const file = Uri.joinPath(folder, nameOf(record.draft));
    if (KINDS.some((kind) => record[kind] !== undefined)) {
      await workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(record)));
      known.set(record.draft, record);
      return;
    }
    known.delete(record.draft);
    await workspace.fs.delete(file).then(undefined, (error: unknown) => {
      if (!isMissing(error)) throw error;
    });
  }

  async function readOthers(): Promise<void> {
    const files = await workspace.fs.readDirectory(folder).then(undefined, () => []);
    const read = new Set([...known.keys()].map(nameOf));
    const others = files.map(([name]) => name).filter((name) => !read.has(name));
    await Promise.all(others.map((name) => readFile(Uri.joinPath(folder, name))));
  }

  /** What cannot be written stays where it is, to be tried again when the workspace is opened. */
  async function takeOver(): Promise<void> {
    const names = state.keys().filter((name) => KINDS.some((kind) => name.startsWith(oldName(kind, ''))));
    const drafts = new Set(names.map((name) => name.slice(name.indexOf(':') + 1)));
    try {
      for (const draft of drafts) {
        await readFile(Uri.joinPath(folder, nameOf(draft)));
        const values = KINDS.map((kind) => [kind, state.get(oldName(kind, draft))] as const);
        const record = { ...Object.fromEntries(values), ...known.get(draft), draft };
        known.set(draft, record);
        await write(record);
      }
      // At once, so that the state is written once.
      await Promise.all(names.map((name) => state.update(name, undefined)));
    } catch (error) {
      log.warn(`Notes on drafts could not be written to ${folder.toString()}: ${messageOf(error)}`);
    }
  }

  return {
    ready,
    get: (kind, draft) => known.get(draft)?.[kind],
    async put(draft, hints) {
      await ready(draft);
      await inTurn(async () => {
        const before = known.get(draft);
        if (before ?? KINDS.some((kind) => hints[kind] !== undefined)) await write({ ...before, ...hints, draft });
      });
    },
    move: (from, to) =>
      inTurn(async () => {
        await readOthers();
        for (const record of [...known.values()]) {
          const draft = keyAfterMove(record.draft, from, to);
          if (draft === undefined) continue;
          await write({ ...record, draft });
          await write({ draft: record.draft });
        }
      }),
  };
}

function nameOf(draft: string): string {
  return `${sha256(draft)}.json`;
}

/** In the workspace's state. */
function oldName(kind: HintKind, draft: string): string {
  return `copydesk.${kind}:${draft}`;
}
