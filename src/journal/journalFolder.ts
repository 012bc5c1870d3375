/**
 * A folder with a file of entries for each reviewer, and the journal that they make together. What this reviewer does is added to a file of
 * their own, and is on disk before it counts. What cannot be read is copied aside and told once; nothing in the folder is ever rewritten.
 */
import * as l10n from '@vscode/l10n';
import { nextTurn } from '#host/turn';
import { compareEntries, ENTRY_SCHEMA, HIGHEST_N, writeLine, type Deed, type Entry } from '../core/review/entries';
import { Journal } from '../core/review/journal';
import { EntryFile, type Reading } from './entryFile';
import { fileNameFor, JOURNAL_FILE } from './fileName';
import { isMissing, type Files } from './files';
import { sha256 } from './hash';

/** Something that a reviewer has to be told. `path`: the file it is about. */
export type Problem =
  /** `copy`: where what could not be read is kept, undefined when it could not be copied. */
  | { readonly type: 'broken'; readonly path: string; readonly lines: number; readonly copy: string | undefined }
  | { readonly type: 'newer'; readonly path: string; readonly lines: number }
  | { readonly type: 'unreadable'; readonly path: string; readonly reason: string };

export interface FolderOptions {
  /** Where copies of what cannot be read go; without it none are made, and reading writes nothing. */
  readonly aside?: string;
  /** Files that are put beside the entries when the folder is made: what they say by their name. */
  readonly companions?: Readonly<Record<string, string>>;
  onProblem(problem: Problem): void;
}

export interface Doing {
  readonly draft: string;
  readonly deed: Deed;
}

/** Entries told at a time. */
const SLICE = 1000;

interface KnownFile {
  readonly file: EntryFile;
  entries: readonly Entry[];
  /** Lines of it that could not be read, and lines by a newer version. */
  broken: number;
  newer: number;
  /** It was read, and could not be told: nothing of it counts until it is another file. */
  untold: boolean;
}

export class JournalFolder {
  private known = new Journal();
  private readonly files = new Map<string, KnownFile>();
  private readonly unreadable = new Map<string, string>();
  private readonly told = new Set<string>();
  private first: Promise<unknown> | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private loaded = false;

  constructor(
    readonly path: string,
    private readonly disk: Files,
    private readonly options: FolderOptions,
  ) {}

  /** What has been read so far; another object after files were put in another state. */
  get journal(): Journal {
    return this.known;
  }

  /** Reads the folder the first time. Never rejects: what cannot be read is told. */
  load(): Promise<unknown> {
    return (this.first ??= this.inTurn(async () => {
      await this.readAll();
      this.loaded = true;
    }));
  }

  /** Reads what has changed on disk. Resolves with whether anything has. */
  async refresh(): Promise<boolean> {
    await this.load();
    return this.inTurn(() => this.readAll());
  }

  /** Writes down what a reviewer did, all of it or nothing. Rejects with a sentence for the reviewer. */
  async append(by: string, doings: readonly Doing[]): Promise<void> {
    if (doings.length === 0) return;
    await this.load();
    await this.inTurn(async () => {
      const at = new Date().toISOString();
      const path = await this.prepare(by);
      // In order, for when there is no higher number left.
      const ids = doings.map(() => crypto.randomUUID()).sort();
      const entries = doings.map(({ draft, deed }, i): Entry => ({
        schema: ENTRY_SCHEMA,
        id: ids[i]!,
        n: 0,
        by,
        at,
        draft,
        ...deed,
      }));
      await this.write(path, this.numbered(entries));
    });
  }

  /** Puts entries of another journal in, to be told after all that is here; those that are here already are left out. Resolves with how many came. */
  async take(by: string, entries: readonly Entry[]): Promise<number> {
    await this.load();
    return this.inTurn(async () => {
      const path = await this.prepare(by);
      const here = new Set([...this.files.values()].flatMap((file) => file.entries.map(({ id }) => id)));
      const missing = entries.filter(({ id }) => !here.has(id));
      if (missing.length > 0) await this.write(path, this.numbered(missing));
      return missing.length;
    });
  }

  /**
   * Takes a reviewer's file away when all that is in it was `taken`, by the ids of entries: not when it holds lines that came meanwhile or that
   * cannot be read. Resolves with whether it is gone.
   */
  async withdraw(by: string, taken: ReadonlySet<string>): Promise<boolean> {
    return this.inTurn(async () => {
      const path = this.pathFor(by);
      await this.readNow(path);
      const file = this.fileAt(path);
      if (file.broken + file.newer > 0 || file.file.isTorn || this.unreadable.has(path)) return false;
      if (file.entries.some(({ id }) => !taken.has(id))) return false;
      let isGone: boolean;
      try {
        isGone = await file.file.remove();
      } catch (error) {
        if (isMissing(error)) return true;
        throw notSaved(path, error);
      }
      await this.readNow(path);
      return isGone;
    });
  }

  /** All entries, in no order. */
  entries(): Entry[] {
    return [...this.files.values()].flatMap(({ entries }) => entries);
  }

  /** Those that are not in a reviewer's own file, in no order. */
  entriesBeside(reviewer: string): Entry[] {
    const own = this.pathFor(reviewer);
    return [...this.files].flatMap(([path, { entries }]) => (path === own ? [] : entries));
  }

  /** What is there and could not be read, as it is now. */
  problems(): Problem[] {
    const unreadable = [...this.unreadable].map(([path, reason]): Problem => ({ type: 'unreadable', path, reason }));
    const lines = [...this.files].flatMap(([path, { broken, newer }]): Problem[] => [
      ...(broken > 0 ? [{ type: 'broken', path, lines: broken, copy: undefined } as const] : []),
      ...(newer > 0 ? [{ type: 'newer', path, lines: newer } as const] : []),
    ]);
    return [...unreadable, ...lines];
  }

  /** The file that a reviewer's entries go to. */
  pathFor(reviewer: string): string {
    return this.disk.at(this.path, fileNameFor(reviewer));
  }

  private inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.last.then(run);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Makes the folder, and reads what others have added to the reviewer's file meanwhile. */
  private async prepare(by: string): Promise<string> {
    const path = this.pathFor(by);
    try {
      await this.disk.makeFolder(this.path, this.options.companions);
    } catch (error) {
      throw notSaved(this.path, error);
    }
    await this.readNow(path);
    const reason = this.unreadable.get(path);
    if (reason !== undefined)
      throw new Error(
        l10n.t('Not saved: {0} cannot be read ({1}), so it is not added to. Nothing in it was changed.', path, reason),
      );
    return path;
  }

  /** Told after all that is here, in the order in which they are. */
  private numbered(entries: readonly Entry[]): Entry[] {
    return entries.map((entry, i) => ({ ...entry, n: Math.min(this.known.next + i, HIGHEST_N) }));
  }

  private async write(path: string, entries: readonly Entry[]): Promise<void> {
    const file = this.fileAt(path);
    let read: boolean;
    try {
      read = await file.file.append(entries);
    } catch (error) {
      throw notSaved(path, error);
    }
    this.known.add(entries);
    if (read) file.entries = [...file.entries, ...entries];
    else await this.readNow(path);
  }

  private async readNow(path: string): Promise<void> {
    const reading = await this.readFile(path);
    if (reading) await this.takeIn([reading]);
  }

  /** Whether anything is other than before. */
  private async readAll(): Promise<boolean> {
    let names: string[] = [];
    try {
      names = (await this.disk.names(this.path)).filter((name) => JOURNAL_FILE.test(name)).sort();
      this.unreadable.delete(this.path);
    } catch (error) {
      if (isMissing(error)) this.unreadable.delete(this.path);
      else this.cannotRead(this.path, error);
    }
    const paths = new Set([...this.files.keys(), ...names.map((name) => this.disk.at(this.path, name))]);
    const read = await Promise.all([...paths].map((path) => this.readFile(path)));
    return this.takeIn(read.flatMap((reading) => reading ?? []));
  }

  /** What has changed in a file, when anything has. */
  private async readFile(path: string): Promise<Reading | undefined> {
    const file = this.fileAt(path);
    let reading: Reading | undefined;
    try {
      reading = await file.file.readOn({ first: !this.loaded });
      if (reading?.anew) file.untold = false;
      if (!file.untold) this.unreadable.delete(path);
    } catch (error) {
      this.cannotRead(path, error);
    }
    if (!reading) return undefined;
    const { entries, broken, newer, anew } = reading;
    if (broken.length > 0) await this.keepAside(path, broken);
    if (newer.lines > 0) this.tell({ type: 'newer', path, lines: newer.lines });
    file.broken = (anew ? 0 : file.broken) + broken.length;
    file.newer = (anew ? 0 : file.newer) + newer.lines;
    const before = file.entries;
    file.entries = anew ? entries : [...before, ...entries];
    // What is read anew and still there, word for word, is nothing that went.
    return { ...reading, anew: anew && !isWithin(before, entries) };
  }

  private fileAt(path: string): KnownFile {
    let file = this.files.get(path);
    if (!file)
      this.files.set(
        path,
        (file = { file: new EntryFile(this.disk.file(path)), entries: [], broken: 0, newer: 0, untold: false }),
      );
    return file;
  }

  /** Whether anything is other than before. */
  private async takeIn(readings: readonly Reading[]): Promise<boolean> {
    const gone = readings.some(({ anew }) => anew);
    // Entries are gone, as on another branch: told from the beginning.
    if (gone) this.known = this.emptyJournal();
    const entries = gone ? this.entries() : readings.flatMap(({ entries }) => entries);
    try {
      const isNew = this.loaded ? this.known.add(entries) : await this.addInSlices(entries);
      return gone || isNew;
    } catch {
      this.tellOneByOne();
      return true;
    } finally {
      for (const { newer } of readings) this.known.see(newer.n);
    }
  }

  /** A file that cannot be told is left out, whatever is in it: nobody's decisions are to be gone for it. */
  private tellOneByOne(): void {
    const told: (readonly Entry[])[] = [];
    this.known = this.emptyJournal();
    for (const [path, file] of this.files) {
      try {
        this.known.add(file.entries);
        told.push(file.entries);
      } catch (error) {
        file.entries = [];
        file.untold = true;
        this.cannotRead(path, error);
        this.known = this.emptyJournal();
        for (const entries of told) this.known.add(entries);
      }
    }
  }

  /** Numbers go on from what was seen, whatever is gone. */
  private emptyJournal(): Journal {
    const journal = new Journal();
    journal.see(this.known.next - 1);
    return journal;
  }

  /** All that there is, at the beginning: so that nobody waits long for a turn. */
  private async addInSlices(entries: readonly Entry[]): Promise<boolean> {
    const sorted = entries.toSorted(compareEntries);
    for (let at = 0; at < sorted.length; at += SLICE) {
      this.known.add(sorted.slice(at, at + SLICE));
      await nextTurn();
    }
    return sorted.length > 0;
  }

  private cannotRead(path: string, error: unknown): void {
    const reason = reasonOf(error);
    this.unreadable.set(path, reason);
    this.tell({ type: 'unreadable', path, reason });
  }

  private async keepAside(path: string, broken: readonly string[]): Promise<void> {
    const { aside } = this.options;
    if (aside === undefined) return this.tell({ type: 'broken', path, lines: broken.length, copy: undefined });
    const text = `${broken.join('\n')}\n`;
    const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replace(JOURNAL_FILE, '');
    const copy = this.disk.at(aside, `${name}-${sha256(text).slice(0, 12)}.txt`);
    try {
      await this.disk.makeFolder(aside);
      // Where it is there already it was kept, and told, before.
      if (!(await this.disk.create(copy, text))) return;
    } catch {
      return this.tell({ type: 'broken', path, lines: broken.length, copy: undefined });
    }
    this.tell({ type: 'broken', path, lines: broken.length, copy });
  }

  /** Each once. */
  private tell(problem: Problem): void {
    const key = JSON.stringify(problem);
    if (this.told.has(key)) return;
    this.told.add(key);
    this.options.onProblem(problem);
  }
}

function isWithin(before: readonly Entry[], now: readonly Entry[]): boolean {
  const lines = new Set(now.map(writeLine));
  return before.every((entry) => lines.has(writeLine(entry)));
}

function notSaved(path: string, error: unknown): Error {
  return new Error(l10n.t('Not saved: {0} cannot be written. {1}', path, reasonOf(error)), { cause: error });
}

/** What a person can do about it. */
function reasonOf(error: unknown): string {
  const { code, message } = error as Error & { readonly code?: string };
  return (code === undefined ? undefined : REASONS[code]?.()) ?? message;
}

const REASONS: Readonly<Record<string, () => string>> = {
  ENOSPC: () => l10n.t('The disk is full.'),
  EDQUOT: () => l10n.t('Your share of the disk is full.'),
  EACCES: () => l10n.t('You have no permission.'),
  EPERM: () => l10n.t('You have no permission.'),
  NoPermissions: () => l10n.t('You have no permission.'),
  EROFS: () => l10n.t('The disk cannot be written to.'),
  EISDIR: () => l10n.t('There is a folder in its place.'),
  ENOTDIR: () => l10n.t('There is a file in place of its folder.'),
  EEXIST: () => l10n.t('There is a file in place of its folder.'),
  ELOOP: () => l10n.t('It is a link to another file.'),
  EMFILE: () => l10n.t('Too many files are open.'),
};
