/**
 * Where decisions are kept, and for which draft. There are two kinds of place, each a folder of entries (journal/): the workspace's own
 * storage in VS Code, and `.copydesk` in a folder that a team shares through git. A decision is on disk before it counts.
 */
import { Disposable, EventEmitter, RelativePattern, Uri, window, workspace, type Event, type Memento } from 'vscode';
import { deedsOf, type Deed, type Entry } from '../../core/review/entries';
import { keyAfterMove } from '../../core/review/draftKeys';
import { ignoresOf, type Ignore } from '../../core/review/ignores';
import type { Ledger, Step } from '../../core/review/ledger';
import type { Reviewable } from '../../core/review/outline';
import { countByName, deedsInName } from '../../core/review/otherName';
import type { Seen } from '../../core/review/seen';
import { COMPANIONS } from '../../journal/companions';
import { TEAM_FOLDER } from '../../journal/fileName';
import { JournalFolder, type Problem } from '../../journal/journalFolder';
import type { Log } from '../log';
import { reviewerName } from '../reviewer';
import { setting } from '../settings';
import { draftKey, pathInFolder } from './draftKey';
import { keepPlaces, PLACES, SENTENCES, withPlaces } from './places';
import { knowsOfPublic, tellOfPublic } from './publicNotice';
import { moveRecords } from './records';
import { keepSeen, readSeen, SEEN } from './seenText';
import { takeOver } from './takeOver';
import { describeProblem, tellProblem, tellTakenOver } from './telling';
import { createHiddenWords } from './words';

export interface Memory extends Disposable {
  /** Resolves when what is recorded about a draft has been read. Never rejects: what cannot be read is told. */
  ready(uri: Uri): Promise<unknown>;
  /** Empty until it has been read. */
  read(uri: Uri): Ledger;
  /** Resolves when what was done is on disk. Rejects with a sentence for the reviewer. */
  write(uri: Uri, step: Pick<Step, 'changes'>): Promise<void>;
  /** With the words that a journal holds as hashes only and the draft says. The same ledger when there are none to put in. */
  readWords(ledger: Ledger, text: string, analysis: Reviewable): Ledger;
  /** Notes where words have moved to. */
  keepPlaces(uri: Uri, ledger: Ledger): Promise<void>;
  /** What the draft said when something was last decided on it here. */
  seen(uri: Uri): Seen | undefined;
  /** Without `seen`, what is kept is forgotten. */
  keepSeen(uri: Uri, seen: Seen | undefined): Promise<void>;
  /** Follows a file or a folder that was renamed in the editor. */
  move(from: Uri, to: Uri): Promise<void>;
  /** Takes over, for `uri`, what is recorded about a file that is gone and whose decisions fit; gives its name. */
  findMoved(uri: Uri, fits: (ledger: Ledger) => boolean): Promise<string | undefined>;
  /** Ignores in force for the workspace or for this draft. */
  ignores(uri: Uri): readonly Ignore[];
  /** Makes, changes or, without `ignore`, takes back an ignore. Resolves with what was there before, when it is on disk. */
  putIgnore(uri: Uri, id: string, ignore: Ignore | undefined): Promise<Ignore | undefined>;
  /** All that was done to a decision or a thread, oldest first. */
  history(uri: Uri, id: string): readonly Entry[];
  /** What could not be read of the place where a draft's decisions are, as sentences. */
  unread(uri: Uri): readonly string[];
  /** The sources of all evidence there, whichever draft it is for. */
  sourcesNamed(uri: Uri): readonly string[];
  /** Everybody who has done something there. */
  reviewers(uri: Uri): readonly string[];
  /**
   * Takes what this reviewer did on the drafts of a folder to the other kind of place, and leaves the rest. Resolves with how many entries
   * that were, when they are on disk there.
   */
  moveOwn(folder: Uri, to: Store['kind']): Promise<number>;
  /** How many decisions and comments stand under each name, wherever this workspace's drafts are kept. */
  countByName(): Promise<Map<string, number>>;
  /** Puts what stands under another name there under this reviewer's. Resolves with how much that was, when it is on disk. */
  takeOverName(name: string): Promise<number>;
  /** Something other than this window's own decisions changed. */
  readonly onDidChange: Event<void>;
}

export interface Store {
  readonly kind: 'workspace' | 'files';
  readonly folder: JournalFolder;
  /** The draft's name in it. */
  readonly key: string;
  /** Words of the draft are written to it as hashes. */
  readonly hides: boolean;
}

/** `storage`: the workspace's own folder, in which nobody else writes. */
export function createMemory(state: Memento, storage: Uri, log: Log): Memory {
  const changed = new EventEmitter<void>();
  const aside = Uri.joinPath(storage, 'unreadable').fsPath;
  const words = createHiddenWords(storage, log);
  const open = new Map<string, { readonly folder: JournalFolder; readonly ready: Promise<unknown> }>();
  const subscriptions: Disposable[] = [
    changed,
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('copydesk.review')) changed.fire();
    }),
  ];
  const onProblem = (problem: Problem): void => tellProblem(problem, log);

  function folderAt(
    uri: Uri,
    kind: Store['kind'],
  ): { readonly folder: JournalFolder; readonly ready: Promise<unknown> } {
    const known = open.get(uri.fsPath);
    if (known) return known;
    const folder = new JournalFolder(uri.fsPath, {
      aside,
      onProblem,
      ...(kind === 'files' && { companions: COMPANIONS }),
    });
    const read = kind === 'files' ? folder.load() : takeOverInto(folder);
    const opened = { folder, ready: Promise.all([read, words.ready()]) };
    open.set(uri.fsPath, opened);
    void opened.ready.then(() => changed.fire());
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(uri, '*.jsonl'));
    const look = (): void => void folder.refresh().then((isNew) => isNew && changed.fire());
    subscriptions.push(
      watcher,
      watcher.onDidChange(look),
      watcher.onDidCreate(look),
      watcher.onDidDelete(look),
      window.onDidChangeWindowState(({ focused }) => focused && look()),
    );
    return opened;
  }

  async function takeOverInto(folder: JournalFolder): Promise<void> {
    await folder.load();
    try {
      const taken = await takeOver(state, (doings) => folder.append(reviewerName(), doings));
      tellTakenOver(taken, log);
    } catch (error) {
      onProblem({
        type: 'unreadable',
        path: folder.path,
        reason: String(error instanceof Error ? error.message : error),
      });
    }
  }

  function storeOf(uri: Uri): Store & { readonly ready: Promise<unknown> } {
    const root = workspace.getWorkspaceFolder(uri);
    const shared = root?.uri.scheme === 'file' && uri.scheme === 'file' && setting('review.store', uri) === 'files';
    if (!shared)
      return {
        kind: 'workspace',
        key: draftKey(uri),
        hides: false,
        ...folderAt(Uri.joinPath(storage, 'review'), 'workspace'),
      };
    const hides = hidesWords(uri);
    return { kind: 'files', key: pathInFolder(uri), hides, ...folderAt(Uri.joinPath(root.uri, TEAM_FOLDER), 'files') };
  }

  function recorded({ folder, key }: Store): Ledger {
    return words.recall(folder.journal.ledger(key));
  }

  /** As a journal holds it: with words of drafts, or with hashes for them. */
  async function put<T extends Deed>(deeds: readonly T[], hides: boolean): Promise<readonly T[]> {
    return hides ? words.hide(deeds) : deeds.map((deed) => words.show(deed));
  }

  async function append(store: ReturnType<typeof storeOf>, deeds: readonly Deed[]): Promise<void> {
    const { kind, folder, ready, key, hides } = store;
    await ready;
    const held = await put(deeds, hides);
    await folder.append(
      reviewerName(),
      held.map((deed) => ({ draft: key, deed })),
    );
    if (kind === 'files' && !hides) void tellOfPublic(state, Uri.joinPath(Uri.file(folder.path), '..'));
  }

  /** Where decisions on a renamed draft go when its new place keeps them elsewhere: all that is known of it is told there again. */
  async function carry(from: Store, to: ReturnType<typeof storeOf>): Promise<void> {
    const isMeant = ({ draft }: Entry): boolean => keyAfterMove(draft, from.key, to.key) !== undefined;
    const own = from.folder.entries().filter(isMeant);
    await to.ready;
    const moved = own.map((entry) => renamed(entry, (key) => to.key + key.slice(from.key.length)));
    await to.folder.take(reviewerName(), await put(moved, to.hides));
  }

  async function moveOwn(root: Uri, to: Store['kind']): Promise<number> {
    const shared = folderAt(Uri.joinPath(root, TEAM_FOLDER), 'files');
    const own = folderAt(Uri.joinPath(storage, 'review'), 'workspace');
    await Promise.all([shared.ready, own.ready]);
    const me = reviewerName();
    const prefix = `${workspace.getWorkspaceFolder(root)?.name ?? ''}/`;
    const isMine = ({ by }: Entry): boolean => by === me;
    if (to === 'files') {
      const mine = own.folder.entries().filter((entry) => isMine(entry) && isBelow(prefix, entry));
      const moved = mine.map((entry) => renamed(entry, (key) => key.slice(prefix.length)));
      await knowsOfPublic(state, root);
      return shared.folder.take(me, await put(moved, hidesWords(root)));
    }
    const mine = shared.folder.entries().filter(isMine);
    const moved = await own.folder.take(
      me,
      await put(
        mine.map((entry) => renamed(entry, (key) => prefix + key)),
        false,
      ),
    );
    await shared.folder.withdraw(me);
    return moved;
  }

  /** Wherever this workspace's drafts are kept. */
  async function allFolders(): Promise<JournalFolder[]> {
    const roots = (workspace.workspaceFolders ?? []).map(({ uri }) => storeOf(uri));
    const places = [folderAt(Uri.joinPath(storage, 'review'), 'workspace'), ...roots];
    await Promise.all(places.map(({ ready }) => ready));
    return [...new Set(places.map(({ folder }) => folder))];
  }

  async function takeOverName(name: string): Promise<number> {
    const me = reviewerName();
    let taken = 0;
    for (const folder of await allFolders()) {
      const ledgers = folder.journal.keys().map((draft) => ({ draft, ledger: folder.journal.ledger(draft) }));
      taken += countByName(ledgers.map(({ ledger }) => ledger)).get(name) ?? 0;
      await folder.append(
        me,
        ledgers.flatMap(({ draft, ledger }) => deedsInName(ledger, name, me).map((deed) => ({ draft, deed }))),
      );
    }
    changed.fire();
    return taken;
  }

  return {
    ready: (uri) => storeOf(uri).ready,
    read(uri) {
      const store = storeOf(uri);
      return withPlaces(state, draftKey(uri), recorded(store));
    },
    write: (uri, { changes }) => append(storeOf(uri), changes.flatMap(deedsOf)),
    readWords: (ledger, text, analysis) => words.read(ledger, text, analysis),
    keepPlaces: (uri, ledger) => keepPlaces(state, draftKey(uri), recorded(storeOf(uri)), ledger),
    seen: (uri) => readSeen(state, draftKey(uri)),
    keepSeen: (uri, seen) => keepSeen(state, draftKey(uri), seen),
    async move(from, to) {
      const [old, now] = [storeOf(from), storeOf(to)];
      await old.ready;
      for (const kind of [PLACES, SENTENCES, SEEN]) await moveRecords(state, kind, draftKey(from), draftKey(to));
      if (old.folder !== now.folder) return carry(old, now);
      const { journal } = old.folder;
      const drafts = [...journal.keys(), ...journal.ignores().map(({ draft }) => draft ?? '')];
      if (!drafts.some((key) => keyAfterMove(key, old.key, now.key) !== undefined)) return;
      await append(now, [{ do: 'rename', on: old.key }]);
    },
    async findMoved(uri, fits) {
      const store = storeOf(uri);
      await store.ready;
      const { journal } = store.folder;
      for (const key of journal.keys()) {
        if (key === store.key) continue;
        const ledger = words.recall(journal.ledger(key));
        if (ledger.decisions.length === 0 || !fits(ledger) || (await exists(key, store.kind, uri))) continue;
        await append(store, [{ do: 'rename', on: key }]);
        return key;
      }
      return undefined;
    },
    ignores(uri) {
      const { folder, key } = storeOf(uri);
      return ignoresOf(folder.journal.ignores(), key);
    },
    async putIgnore(uri, id, ignore) {
      const store = storeOf(uri);
      await store.ready;
      const before = store.folder.journal.ignores().find((one) => one.id === id);
      if (ignore) {
        const { id: _id, ...rest } = ignore;
        const { draft: _draft, ...everywhere } = rest;
        const here = ignore.scope === 'workspace' ? everywhere : { ...rest, draft: store.key };
        await append(store, [{ do: 'ignore', on: id, ignore: here }]);
      } else if (before) await append(store, [{ do: 'stop-ignoring', on: id }]);
      return before;
    },
    history: (uri, id) =>
      storeOf(uri)
        .folder.journal.history(id)
        .map((entry) => words.show(entry)),
    unread: (uri) => storeOf(uri).folder.problems().map(describeProblem),
    sourcesNamed: (uri) => storeOf(uri).folder.journal.sourcesNamed(),
    reviewers: (uri) => storeOf(uri).folder.journal.reviewers(),
    moveOwn,
    countByName: async () =>
      countByName((await allFolders()).flatMap(({ journal }) => journal.keys().map((draft) => journal.ledger(draft)))),
    takeOverName,
    onDidChange: changed.event,
    dispose: () => void Disposable.from(...subscriptions).dispose(),
  };
}

function hidesWords(uri: Uri): boolean {
  return setting('review.words', uri) === 'hashes';
}

/** What is ignored in the whole workspace is of no draft, and goes with none. */
function isBelow(prefix: string, entry: Entry): boolean {
  return entry.draft.startsWith(prefix);
}

/** The same, of a draft under another name, in whatever it says of drafts. */
function renamed(entry: Entry, name: (key: string) => string): Entry {
  const draft = name(entry.draft);
  if (entry.do === 'rename') return { ...entry, draft, on: name(entry.on) };
  if (entry.do !== 'ignore' || entry.ignore.draft === undefined) return { ...entry, draft };
  return { ...entry, draft, ignore: { ...entry.ignore, draft: name(entry.ignore.draft) } };
}

/** Whether the draft that a key names is still there, as a file or as an open editor. */
async function exists(key: string, kind: Store['kind'], beside: Uri): Promise<boolean> {
  const nameOf = kind === 'files' ? pathInFolder : draftKey;
  const root = workspace.getWorkspaceFolder(beside);
  const isOurs = (uri: Uri): boolean => kind === 'workspace' || workspace.getWorkspaceFolder(uri) === root;
  if (workspace.textDocuments.some(({ uri }) => isOurs(uri) && nameOf(uri) === key)) return true;
  const uri = uriOf(key, kind, beside);
  if (uri.scheme === 'untitled') return false;
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

function uriOf(key: string, kind: Store['kind'], beside: Uri): Uri {
  if (kind === 'files') return Uri.joinPath(workspace.getWorkspaceFolder(beside)!.uri, key);
  const folder = workspace.workspaceFolders?.find(({ name }) => key.startsWith(`${name}/`));
  return folder ? Uri.joinPath(folder.uri, key.slice(folder.name.length + 1)) : Uri.parse(key);
}
