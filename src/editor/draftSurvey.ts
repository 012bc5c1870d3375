/**
 * What is known of the workspace's drafts: found when somebody looks at a list of them, read one at a time (`draftReader.ts`), and kept until
 * the file or what was decided on it changes. An open draft is always told from the desk itself.
 */
import type { Uri } from 'vscode';
import { CancellationTokenSource, Disposable, EventEmitter, workspace, type Event } from 'vscode';
import { messageOf } from '../core/errorMessage';
import type { Analysis } from '../core/analysis';
import { isDraftByName } from '../core/draftFile';
import type { Overview } from '../core/review/overview';
import type { Desk, DraftView } from './desk';
import { findDraftFiles, followDraftFiles } from './draftFiles';
import { namesIn, type DraftNames } from './draftNames';
import { unanalysed, unreadable, type DraftReader, type ReadDraft } from './draftReader';
import type { Log } from './log';
import type { Memory } from './memory/memory';

export interface SurveyedDraft {
  readonly uri: Uri;
  /** Undefined until it has been read, or when it could not be. */
  readonly overview?: Overview;
  readonly problem?: string;
}

/** Made once: it costs a hundred times what comparing two paths does. */
const BY_PATH = new Intl.Collator(undefined, { numeric: true });

interface Known extends Partial<ReadDraft> {
  /** While it is open, and counted from when somebody asks. */
  readonly view?: DraftView;
}

export class DraftSurvey implements Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange: Event<void> = this.changed.event;
  private readonly known = new Map<string, Known>();
  private readonly subscription: Disposable;
  private readonly shown = new WeakMap<DraftView, Overview>();
  private readonly named = new WeakMap<Analysis, DraftNames>();
  private readonly lookers = new Set<() => boolean>();
  private found: Uri[] = [];
  /** What is listed, in the order of the paths. */
  private listed: readonly Uri[] = [];
  private problems: ReadonlyMap<string, string> = new Map();
  private running: CancellationTokenSource | undefined;
  private reading: Promise<unknown> = Promise.resolve();
  /** True when the workspace holds more files than are looked at. */
  capped = false;
  /** Files that were found by their names. */
  files = 0;
  /** Whether the workspace has been looked through. */
  complete = false;

  constructor(
    private readonly desk: Desk,
    private readonly reader: DraftReader,
    memory: Memory,
    private readonly log: Log,
  ) {
    this.subscription = Disposable.from(
      memory.onDidChange(() => void this.followDecisions()),
      desk.onDidChange((uri) => this.followOpen(uri)),
      followDraftFiles(() => this.follow()),
    );
  }

  /** In the order of their paths. */
  drafts(): SurveyedDraft[] {
    return this.uris().map((uri) => this.describe(uri));
  }

  /** The names of every draft that has been read, those of a draft that is gone left out. */
  names(): DraftNames[] {
    return this.uris().flatMap((uri) => {
      const known = this.known.get(uri.toString());
      return (known?.view ? this.namesOf(known.view) : known?.names) ?? [];
    });
  }

  /** Files are followed while somebody looks at what is known of them. */
  addLooker(isLooking: () => boolean): Disposable {
    this.lookers.add(isLooking);
    return new Disposable(() => this.lookers.delete(isLooking));
  }

  /** Looks at the workspace's files again; what has not changed is not read twice. */
  async refresh(): Promise<void> {
    this.running?.cancel();
    const run = (this.running = new CancellationTokenSource());
    const superseded = (): boolean => run.token.isCancellationRequested;
    const { files, capped } = await findDraftFiles(run.token);
    if (superseded()) return;
    this.capped = capped;
    const found: Uri[] = [];
    const problems = new Map<string, string>();
    this.files = files.length;
    if (!this.complete) this.changed.fire();
    for (const uri of files) {
      const isDraft = this.desk.isDraft(uri) || (await this.inTurn(() => this.read(uri, problems)));
      if (superseded()) return;
      if (isDraft) found.push(uri);
      if (found.length > this.found.length || problems.size > this.problems.size) {
        if (found.length > this.found.length) this.found = [...found];
        this.problems = new Map([...this.problems, ...problems]);
        this.changed.fire();
      }
    }
    this.found = found;
    this.problems = problems;
    this.complete = true;
    this.forgetOthers();
    this.changed.fire();
  }

  dispose(): void {
    this.running?.cancel();
    this.subscription.dispose();
    this.changed.dispose();
  }

  /** Asked for at each key that is typed, and sorted when there are others than before. */
  private uris(): readonly Uri[] {
    const open = workspace.textDocuments.map(({ uri }) => uri).filter((uri) => this.desk.isDraft(uri));
    const all = new Map([...this.found, ...open].map((uri) => [uri.toString(), uri]));
    const isListed = all.size === this.listed.length && this.listed.every((uri) => all.has(uri.toString()));
    return isListed ? this.listed : (this.listed = [...all.values()].sort((a, b) => BY_PATH.compare(a.path, b.path)));
  }

  private describe(uri: Uri): SurveyedDraft {
    // Of what it said before, the numbers would be taken for those of what it says.
    if (this.desk.hasFailed(uri)) return { uri, problem: unanalysed() };
    const view = this.desk.view(uri);
    // Half a draft's numbers would be taken for the whole draft's.
    if (view?.analysis.complete) return { uri, overview: this.overview(view) };
    const problem = this.problems.get(uri.toString());
    if (problem) return { uri, problem };
    const overview = this.known.get(uri.toString())?.overview;
    return overview ? { uri, overview } : { uri };
  }

  private follow(): void {
    if ([...this.lookers].some((isLooking) => isLooking())) void this.refresh();
  }

  private followOpen(uri: Uri): void {
    const key = uri.toString();
    const known = this.known.get(key);
    const view = this.desk.view(uri);
    if (view?.analysis.complete) {
      this.known.set(key, { view });
    } else if (known?.view && !this.desk.isDraft(uri)) {
      // It was closed: what was last seen of it counts until its file is read.
      const names = { ...this.namesOf(known.view), analysis: undefined };
      this.known.set(key, { names, overview: this.overview(known.view) });
    } else if (!known && !this.desk.isDraft(uri) && !this.problems.has(key)) {
      // Closed before it was read, and left out while it was open.
      this.follow();
    }
  }

  /** Made when somebody asks: the next key changes them. */
  private namesOf({ uri, analysis }: DraftView): DraftNames {
    let names = this.named.get(analysis);
    if (!names) this.named.set(analysis, (names = namesIn(uri.toString(), analysis)));
    return names;
  }

  private overview(view: DraftView): Overview {
    let overview = this.shown.get(view);
    if (!overview) {
      overview = this.reader.count(view.uri, view.text, view.analysis, view.review);
      this.shown.set(view, overview);
    }
    return overview;
  }

  /** Reads a file that is not open, as far as it is not known; false when it is no draft. */
  private async read(uri: Uri, problems: Map<string, string>): Promise<boolean> {
    const key = uri.toString();
    try {
      const read = await this.reader.read(uri, this.known.get(key));
      if (!read) return false;
      if ('problem' in read) problems.set(key, read.problem);
      else this.known.set(key, read);
      return true;
    } catch (error) {
      const message = messageOf(error);
      this.log.warn(`${key} could not be read: ${message}`);
      problems.set(key, unreadable());
      return isDraftByName(uri.path);
    }
  }

  /** Somebody else decided, or it is decided by other rules: drafts that it is about are reviewed again. */
  private async followDecisions(): Promise<void> {
    let changed = false;
    for (const uri of this.found) {
      const known = this.known.get(uri.toString());
      if (!known || this.desk.isDraft(uri)) continue;
      await this.inTurn(() => this.read(uri, new Map()));
      changed ||= this.known.get(uri.toString()) !== known;
    }
    if (changed) this.changed.fire();
  }

  /** One file at a time: two readings of one would take each other's answer. */
  private inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.reading.then(run);
    this.reading = turn.catch(() => undefined);
    return turn;
  }

  private forgetOthers(): void {
    const listed = new Set(this.uris().map((uri) => uri.toString()));
    for (const key of this.known.keys()) if (!listed.has(key)) this.known.delete(key);
  }
}
