/**
 * The newsroom's sources as the editor knows them: which folders, which files and what became of them, and what they say of each open draft. The store that every
 * view of sources reads. Nothing is opened before a draft is.
 */
import {
  Disposable,
  EventEmitter,
  RelativePattern,
  window,
  workspace,
  ProgressLocation,
  Uri,
  type Event,
} from 'vscode';
import type { SourceText } from '../../core/evidence/source';
import { createSourceClient, type SourceClient, type SourceFiles } from '../../sources/client';
import type { Evidence, FoundPassage, SourceFile } from '../../sources/results';
import type { Desk, DraftView } from '../desk';
import type { Log } from '../log';
import { setting } from '../settings';

/** What the sources say of one draft. */
export interface DraftEvidence {
  /** By the claim's id. Of a claim whose words changed since it is what they said of the old words. */
  readonly byClaim: ReadonlyMap<string, Evidence>;
  /** False while claims are still being asked for. */
  readonly complete: boolean;
}

export interface Reading {
  readonly done: number;
  readonly total: number;
  readonly path: string;
}

/** Milliseconds that folders must be quiet, or words untyped, before they are looked at. */
const QUIET_FILES = 400;
const QUIET_WORDS = 250;
/** Code units of a draft that is not checked while it is typed in. */
const LONG = 300_000;

export class NewsroomSources implements Disposable {
  private readonly filesChanged = new EventEmitter<void>();
  private readonly evidenceChanged = new EventEmitter<Uri>();
  /** Files were read, failed or went; or the reading goes on. */
  readonly onDidChangeFiles: Event<void> = this.filesChanged.event;
  /** The sources say something else of a draft. */
  readonly onDidChangeEvidence: Event<Uri> = this.evidenceChanged.event;

  private readonly drafts = new Map<string, DraftEvidence & { readonly uri: Uri }>();
  /** The views that were asked for last. */
  private readonly asked = new Map<string, DraftView['analysis']>();
  private readonly due = new Map<string, NodeJS.Timeout>();
  private readonly waiting: (() => void)[] = [];
  private readonly subscriptions: Disposable[];
  private client: SourceClient | undefined;
  private known: readonly SourceFile[] = [];
  private current: Reading | undefined;
  private left = 0;
  private opened = false;
  private watching: Disposable | undefined;
  private updateDue: NodeJS.Timeout | undefined;

  constructor(
    private readonly desk: Desk,
    private readonly place: SourceFiles,
    private readonly log: Log,
  ) {
    this.subscriptions = [
      this.filesChanged,
      this.evidenceChanged,
      desk.onDidChange((uri) => this.follow(uri)),
      workspace.onDidChangeWorkspaceFolders(() => this.opened && this.refresh()),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('copydesk.sources') && this.opened) this.refresh();
      }),
    ];
  }

  /** By path. Empty until they have been looked for. */
  get files(): readonly SourceFile[] {
    return this.known;
  }

  /** Undefined while nothing is being read. */
  get reading(): Reading | undefined {
    return this.current;
  }

  /** New and changed files that were not read, because somebody stopped the reading. */
  get unread(): number {
    return this.left;
  }

  evidence(uri: Uri): DraftEvidence | undefined {
    return this.drafts.get(uri.toString());
  }

  /** What the sources say of a claim as it stands in a view; undefined when its words are not those that were asked for. */
  evidenceOf(
    view: DraftView,
    claim: { readonly id: string; readonly start: number; readonly end: number },
  ): Evidence | undefined {
    const evidence = this.drafts.get(view.uri.toString())?.byClaim.get(claim.id);
    return evidence?.words === view.text.slice(claim.start, claim.end) ? evidence : undefined;
  }

  /** A file of the sources, or what was made of one to look at. */
  isSource(uri: Uri): boolean {
    return /^copydesk-(?:source|passage)$/.test(uri.scheme) || this.known.some(({ path }) => path === uri.fsPath);
  }

  /** Looks at the folders again, reads what is new, with `retry` also what could not be read, and asks again for the open drafts. */
  refresh(retry = false): void {
    this.opened = true;
    this.watch();
    this.current = { done: 0, total: 0, path: '' };
    const [folders, maxMegabytes] = [setting('sources.folders'), setting('sources.maxMegabytes')];
    this.open().update({ roots: folderPaths(), folders, maxMegabytes }, retry);
    this.filesChanged.fire();
  }

  stop(): void {
    this.client?.stop();
  }

  /** Resolves when what the folders hold has been read; at once when it has. */
  async read(): Promise<void> {
    if (!this.opened) this.refresh();
    if (this.current) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Asks for all of a draft, and resolves with the answers. Rejects when the draft is closed meanwhile. */
  async check(view: DraftView): Promise<DraftEvidence> {
    await this.read();
    return new Promise((resolve, reject) => {
      const key = view.uri.toString();
      const subscription = Disposable.from(
        this.onDidChangeEvidence((uri) => {
          const evidence = this.drafts.get(key);
          if (uri.toString() !== key || !evidence?.complete) return;
          subscription.dispose();
          resolve(evidence);
        }),
        this.desk.onDidChange((uri) => {
          if (uri.toString() !== key || this.desk.isDraft(uri)) return;
          subscription.dispose();
          reject(new Error('The draft was closed before it was checked.'));
        }),
      );
      this.ask(view);
    });
  }

  async find(words: string, limit: number): Promise<readonly FoundPassage[]> {
    await this.read();
    return this.open().find(words, limit);
  }

  async text(path: string): Promise<SourceText | null> {
    await this.read();
    return this.open().text(path);
  }

  dispose(): void {
    for (const timer of [...this.due.values(), this.updateDue]) clearTimeout(timer);
    this.client?.dispose();
    Disposable.from(...this.subscriptions, ...(this.watching ? [this.watching] : [])).dispose();
  }

  private open(): SourceClient {
    return (this.client ??= createSourceClient(this.place, {
      onFiles: (known) => {
        this.known = known;
        this.filesChanged.fire();
      },
      onReading: (done, total, path) => {
        this.current = { done, total, path };
        this.filesChanged.fire();
      },
      onRead: (stopped, left) => this.finish(stopped, left),
      onEvidence: (draft, evidence, first, complete) => this.receive(draft, evidence, first, complete),
      onWarning: (message) => this.log.warn(message),
    }));
  }

  private finish(stopped: boolean, left: number): void {
    this.left = left;
    this.current = undefined;
    if (this.known.length > 0)
      this.log.info(
        `${this.known.length} sources${stopped ? `, the reading was stopped with ${this.left} to go` : ''}`,
      );
    this.waiting.splice(0).forEach((resolve) => resolve());
    this.filesChanged.fire();
    this.asked.clear();
    for (const { uri } of workspace.textDocuments) if (this.desk.isDraft(uri)) this.follow(uri);
  }

  /** A draft was opened, read or closed. */
  private follow(uri: Uri): void {
    const key = uri.toString();
    const view = this.desk.view(uri);
    if (!this.desk.isDraft(uri)) return this.forget(uri);
    if (!view?.analysis.complete || this.asked.get(key) === view.analysis) return;
    // Rather nothing than folders that nobody opened: the first draft brings the sources.
    if (!this.opened) return this.refresh();
    if (this.current || this.known.length === 0) return;
    const isLong = view.text.length > LONG && this.asked.has(key);
    if (isLong || !setting('sources.live', uri)) return;
    clearTimeout(this.due.get(key));
    this.due.set(
      key,
      setTimeout(() => {
        const now = this.desk.view(uri);
        if (now?.analysis.complete && !this.current) this.ask(now);
      }, QUIET_WORDS),
    );
  }

  private ask(view: DraftView): void {
    this.asked.set(view.uri.toString(), view.analysis);
    this.open().check(view.uri.toString(), view.text, view.analysis);
  }

  private receive(key: string, evidence: readonly Evidence[], first: boolean, complete: boolean): void {
    const uri = Uri.parse(key, true);
    if (!this.desk.isDraft(uri)) return;
    const before = this.drafts.get(key)?.byClaim ?? [];
    // Until all is asked, what was said before stays.
    const byClaim = new Map(first && complete ? [] : before);
    for (const one of evidence) byClaim.set(one.claim, one);
    if (complete) for (const claim of byClaim.keys()) if (!this.isClaim(key, claim)) byClaim.delete(claim);
    this.drafts.set(key, { uri, byClaim, complete });
    this.evidenceChanged.fire(uri);
  }

  private isClaim(key: string, id: string): boolean {
    return this.asked.get(key)?.claims.some((claim) => claim.id === id) ?? false;
  }

  private forget(uri: Uri): void {
    const key = uri.toString();
    clearTimeout(this.due.get(key));
    this.due.delete(key);
    this.asked.delete(key);
    this.client?.close(key);
    if (this.drafts.delete(key)) this.evidenceChanged.fire(uri);
  }

  private watch(): void {
    this.watching?.dispose();
    const changed = (): void => {
      clearTimeout(this.updateDue);
      this.updateDue = setTimeout(() => this.refresh(), QUIET_FILES);
    };
    const watchers = (workspace.workspaceFolders ?? []).flatMap((folder) =>
      setting('sources.folders')
        .filter((name) => name.trim() !== '' && !/^(?:[a-z]:|[\\/])/i.test(name))
        .map((name) => {
          const glob = /[\\/]/.test(name) ? name.replace(/\\/g, '/').replace(/^\.\//, '') : `**/${name}`;
          return workspace.createFileSystemWatcher(new RelativePattern(folder, `${glob}/**`));
        }),
    );
    for (const watcher of watchers) {
      watcher.onDidChange(changed);
      watcher.onDidCreate(changed);
      watcher.onDidDelete(changed);
    }
    this.watching = Disposable.from(...watchers);
  }
}

/** Folders on this machine's disks: what lies elsewhere cannot be read by a thread. */
function folderPaths(): string[] {
  return (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => uri.fsPath);
}

/** Shows in the status bar how far the reading is, when it takes longer than a moment. */
export function showReading(sources: NewsroomSources): Disposable {
  let shown = false;
  return sources.onDidChangeFiles(() => {
    if (shown || !sources.reading || sources.reading.total < 2) return;
    shown = true;
    void window
      .withProgress({ location: ProgressLocation.Window, title: 'Reading sources' }, (progress) => {
        return new Promise<void>((resolve) => {
          const subscription = sources.onDidChangeFiles(() => {
            const { reading } = sources;
            if (reading) return progress.report({ message: `${reading.done} of ${reading.total}` });
            subscription.dispose();
            resolve();
          });
        });
      })
      .then(() => (shown = false));
  });
}
