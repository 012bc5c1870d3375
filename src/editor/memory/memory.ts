/**
 * Where decisions are kept, and for which draft. There are two kinds of place, each a folder of entries (journal/): the workspace's own
 * storage in VS Code, and `.copydesk` in a folder that a team shares through git. A decision is on disk before it counts.
 */
import { Disposable, EventEmitter, RelativePattern, Uri, window, workspace, type Event, type Memento } from 'vscode';
import { messageOf } from '../../core/errorMessage';
import { deedsOf, type Deed, type Entry } from '../../core/review/entries';
import { keyAfterMove } from '../../core/review/draftKeys';
import { ignoresOf, type Ignore } from '../../core/review/ignores';
import type { Ledger, Step } from '../../core/review/ledger';
import type { Reviewable } from '../../core/review/outline';
import { countByName, deedsInName } from '../../core/review/otherName';
import type { Seen } from '../../core/review/seen';
import { COMPANIONS } from '../../journal/companions';
import { TEAM_FOLDER } from '../../journal/fileName';
import { JournalFolder, type Doing, type Problem } from '../../journal/journalFolder';
import { createReport } from '../commands/report';
import type { Log } from '../log';
import { reviewerName } from '../reviewer';
import { setting } from '../settings';
import { fileOf } from '../word/wordViews';
import { draftKey, exists, isKeyOf, isOfOpenFolder, isPassing, pathBelow, pathInFolder, unusedKey } from './draftKey';
import { formerStorages, REVIEW } from './formerStorages';
import { createHints } from './hints';
import { countMissing, ownOf, recordedOn, tellIn, withdrawable, type Place, type Told } from './moving';
import { keepPlaces, withPlaces } from './places';
import { placeOf, uriOf } from './placeOf';
import { knowsOfPublic, tellOfPublic } from './publicNotice';
import { readSeen } from './seenText';
import { takeOver } from './takeOver';
import { tellProblem, tellTakenOver } from './telling';
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
  /**
   * Takes over what was done under other names of the draft: those that it had before, by whoever had not seen that it was renamed, and those that it has where
   * other folders are open. Gives the names.
   */
  findFormer(uri: Uri): Promise<readonly string[]>;
  /** What is recorded about a draft is of another one that had its name, and is kept under one that no draft has. */
  leave(uri: Uri): Promise<void>;
  /** Ignores in force for the workspace or for this draft. */
  ignores(uri: Uri): readonly Ignore[];
  /** Makes, changes or, without `ignore`, takes back an ignore. Resolves with what was there before, when it is on disk. */
  putIgnore(uri: Uri, id: string, ignore: Ignore | undefined): Promise<Ignore | undefined>;
  /** All that was done to a decision or a thread, oldest first. */
  history(uri: Uri, id: string): readonly Entry[];
  /** What could not be read of the place where a draft's decisions are. */
  unread(uri: Uri): readonly Problem[];
  /** The sources of all evidence there, whichever draft it is for. */
  sourcesNamed(uri: Uri): readonly string[];
  /** Everybody who has done something there. */
  reviewers(uri: Uri): readonly string[];
  /**
   * Takes what this reviewer began on the drafts of a folder to the other kind of place, and leaves the rest. Resolves with how many entries
   * that were, when they are on disk there. What is ignored in the whole workspace goes with the draft that it was ignored on. `settle` runs
   * before anything is taken away where it was; when it rejects, nothing is.
   */
  moveOwn(folder: Uri, to: Store['kind'], settle: () => Promise<void>): Promise<Moved>;
  /** How many decisions and threads of this reviewer on the drafts of a folder are in the other kind of place than the one in force, and not in that. */
  countElsewhere(folder: Uri): Promise<number>;
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

export interface Moved {
  /** How many came. */
  readonly entries: number;
  /** The reviewer's file stays where it was: not all that is in it came, or others need it. */
  readonly left: boolean;
}

type Opened = Omit<Store, 'key'> & { readonly ready: Promise<unknown> };

/** `state`: the workspace's. `everywhere`: that of all workspaces. `storage`: the workspace's own folder, in which only windows on this workspace write. */
export function createMemory(state: Memento, everywhere: Memento, storage: Uri, log: Log): Memory {
  const changed = new EventEmitter<void>();
  const former = formerStorages(state, everywhere, storage, log);
  const words = createHiddenWords(storage, log, former.noted);
  const hints = createHints(state, storage, log, former.noted);
  const open = new Map<string, { readonly folder: JournalFolder; readonly ready: Promise<unknown> }>();
  const subscriptions: Disposable[] = [
    changed,
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('copydesk.review')) changed.fire();
    }),
    workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
  ];
  const report = createReport(log);
  const onProblem = (problem: Problem): void => tellProblem(problem, log);

  function folderAt(
    uri: Uri,
    kind: Store['kind'],
  ): { readonly folder: JournalFolder; readonly ready: Promise<unknown> } {
    const { place, files, write } = placeOf(uri);
    const known = open.get(place);
    if (known) return known;
    const folder = new JournalFolder(place, files, {
      aside: write(Uri.joinPath(storage, 'unreadable')),
      onProblem,
      ...(kind === 'files' && { companions: COMPANIONS }),
    });
    const read = kind === 'files' ? folder.load() : takeOverInto(folder);
    const opened = { folder, ready: Promise.all([read, words.ready()]) };
    open.set(place, opened);
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
      await former.takeInto(asPlace({ folder, kind: 'workspace', hides: false }, storage), reviewerName(), {
        onProblem,
      });
    } catch (error) {
      onProblem({
        type: 'unreadable',
        path: folder.path,
        reason: messageOf(error),
      });
    }
  }

  function storeOf(draft: Uri): Store & { readonly ready: Promise<unknown> } {
    const uri = fileOf(draft);
    const root = workspace.getWorkspaceFolder(uri);
    if (!root || setting('review.store', uri) !== 'files') return { ...ownStore(), key: draftKey(uri) };
    return { ...sharedStore(root.uri), hides: hidesWords(uri), key: pathInFolder(uri) };
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
    if (kind === 'files' && !hides) void tellOfPublic(state, Uri.joinPath(uriOf(folder.path), '..')).catch(report);
  }

  /** `beside`: a draft that is kept there. */
  function asPlace({ folder, kind, hides }: Omit<Store, 'key'>, beside: Uri): Place {
    return { folder, hold: (entries) => put(entries, hides), exists: (key) => exists(key, kind, beside) };
  }

  const ownStore = (): Opened => ({
    kind: 'workspace',
    hides: false,
    ...folderAt(Uri.joinPath(storage, REVIEW), 'workspace'),
  });
  const sharedStore = (root: Uri): Opened => ({
    kind: 'files',
    hides: hidesWords(root),
    ...folderAt(Uri.joinPath(root, TEAM_FOLDER), 'files'),
  });

  /** Where decisions on a renamed draft go when its new place keeps them elsewhere: all that is known of it is told there again. */
  async function carry(from: Store, to: Store, beside: Uri): Promise<void> {
    const told = recordedOn(from.folder.journal, (key) => keyAfterMove(key, from.key, to.key));
    await tellIn(asPlace(to, beside), reviewerName(), told);
  }

  /** What this reviewer began on the drafts of a folder and is in the other kind of place than `to`, as it is to be told there. */
  async function ownElsewhere(root: Uri, to: Store['kind']): Promise<{ from: Opened; there: Opened; told: Told[] }> {
    const [shared, own] = [sharedStore(root), ownStore()];
    await Promise.all([shared.ready, own.ready]);
    const [from, there] = to === 'files' ? [own, shared] : [shared, own];
    const nameThere = (key: string): string | undefined =>
      to === 'files' ? pathBelow(root, key) : draftKey(Uri.joinPath(root, key));
    return { from, there, told: ownOf(recordedOn(from.folder.journal, nameThere), reviewerName()) };
  }

  async function moveOwn(root: Uri, to: Store['kind'], settle: () => Promise<void>): Promise<Moved> {
    const { from, there, told } = await ownElsewhere(root, to);
    const me = reviewerName();
    if (to === 'files') await knowsOfPublic(state, root);
    const entries = await tellIn(asPlace(there, root), me, told);
    await settle();
    // The setting may have been changed before, by hand, and then nothing else says it.
    changed.fire();
    if (to === 'files') return { entries, left: false };
    const isGone = await from.folder.withdraw(me, withdrawable(from.folder, me, told));
    return { entries, left: !isGone };
  }

  async function countElsewhere(root: Uri): Promise<number> {
    const { from, there, told } = await ownElsewhere(root, setting('review.store', root));
    return countMissing(from.folder.journal, told, there.folder);
  }

  /** Wherever this workspace's drafts are kept. */
  async function allStores(): Promise<Opened[]> {
    const stores = [ownStore(), ...(workspace.workspaceFolders ?? []).map(({ uri }) => storeOf(uri))];
    await Promise.all(stores.map(({ ready }) => ready));
    return [...new Map(stores.map((store) => [store.folder, store])).values()];
  }

  /** A draft that is gone and whose decisions fit. */
  async function findGone(
    { folder, kind, key: own }: Store,
    beside: Uri,
    fits: (ledger: Ledger) => boolean,
  ): Promise<string | undefined> {
    for (const key of folder.journal.keys()) {
      if (key === own) continue;
      const ledger = words.recall(folder.journal.ledger(key));
      if (ledger.decisions.length > 0 && fits(ledger) && !(await exists(key, kind, beside))) return key;
    }
    return undefined;
  }

  /** A draft may have been begun before it was a file of a folder that is shared. What is in the folder already came from there before. */
  async function findUnshared(to: Store, uri: Uri, fits: (ledger: Ledger) => boolean): Promise<string | undefined> {
    const from: Store & Opened = { ...ownStore(), key: draftKey(uri) };
    await from.ready;
    const isNew = (ledger: Ledger): boolean =>
      ledger.decisions.every(({ id }) => to.folder.journal.draftWith(id) === undefined);
    const key = await findGone(from, uri, (ledger) => isNew(ledger) && fits(ledger));
    if (key === undefined) return undefined;
    await carry({ ...from, key }, to, uri);
    await from.folder.append(reviewerName(), [{ draft: from.key, deed: { do: 'rename', on: key } }]);
    return key;
  }

  async function takeOverName(name: string): Promise<number> {
    const me = reviewerName();
    let taken = 0;
    for (const { folder, hides } of await allStores()) {
      const ledgers = folder.journal.keys().map((draft) => ({ draft, ledger: folder.journal.ledger(draft) }));
      taken += countByName(ledgers.map(({ ledger }) => ledger)).get(name) ?? 0;
      const doings: Doing[] = [];
      for (const { draft, ledger } of ledgers)
        for (const deed of await put(deedsInName(ledger, name, me), hides)) doings.push({ draft, deed });
      await folder.append(me, doings);
    }
    changed.fire();
    return taken;
  }

  return {
    ready: (uri) => Promise.all([storeOf(uri).ready, hints.ready(draftKey(uri))]),
    read(uri) {
      const store = storeOf(uri);
      return withPlaces(hints, draftKey(uri), recorded(store));
    },
    write: (uri, { changes }) => append(storeOf(uri), changes.flatMap(deedsOf)),
    readWords: (ledger, text, analysis) => words.read(ledger, text, analysis),
    keepPlaces: (uri, ledger) => keepPlaces(hints, draftKey(uri), recorded(storeOf(uri)), ledger),
    seen: (uri) => readSeen(hints, draftKey(uri)),
    keepSeen: (uri, seen) => hints.put(draftKey(uri), { seen }),
    async move(from, to) {
      const [old, now] = [storeOf(from), storeOf(to)];
      await Promise.all([old.ready, now.ready]);
      await hints.move(draftKey(from), draftKey(to));
      if (old.folder !== now.folder) return carry(old, now, to);
      const drafts = old.folder.journal.everyDraft();
      if (!drafts.some((key) => keyAfterMove(key, old.key, now.key) !== undefined)) return;
      await append(now, [{ do: 'rename', on: old.key }]);
    },
    async findMoved(uri, fits) {
      const store = storeOf(uri);
      await store.ready;
      const found = await findGone(store, uri, fits);
      if (found !== undefined) {
        await append(store, [{ do: 'rename', on: found }]);
        return found;
      }
      return store.kind === 'files' ? findUnshared(store, uri, fits) : undefined;
    },
    async findFormer(uri) {
      const store = storeOf(uri);
      await store.ready;
      const { journal } = store.folder;
      const elsewhere = new Set(former.namesOf(uri).filter((name) => !isOfOpenFolder(name)));
      const isOther = (key: string): boolean => key !== store.key && (isKeyOf(key, uri) || elsewhere.has(key));
      const found = store.kind === 'workspace' ? journal.everyDraft().filter(isOther) : [];
      for (const key of found) await hints.move(key, store.key);
      for (const key of journal.formerNames(store.key))
        if (!isPassing(key) && !(await exists(key, store.kind, uri))) found.push(key);
      const renames = found.map((on): Deed => ({ do: 'rename', on }));
      if (renames.length > 0) await append(store, renames);
      return found;
    },
    async leave(uri) {
      const store = storeOf(uri);
      await store.ready;
      await hints.put(draftKey(uri), { places: undefined, sentences: undefined, seen: undefined });
      await append({ ...store, key: unusedKey() }, [{ do: 'rename', on: store.key }]);
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
    unread: (uri) => storeOf(uri).folder.problems(),
    sourcesNamed: (uri) => storeOf(uri).folder.journal.sourcesNamed(),
    reviewers: (uri) => storeOf(uri).folder.journal.reviewers(),
    moveOwn,
    countElsewhere,
    countByName: async () =>
      countByName(
        (await allStores()).flatMap(({ folder: { journal } }) => journal.keys().map((draft) => journal.ledger(draft))),
      ),
    takeOverName,
    onDidChange: changed.event,
    dispose: () => void Disposable.from(...subscriptions).dispose(),
  };
}

function hidesWords(uri: Uri): boolean {
  return setting('review.words', uri) === 'hashes';
}
