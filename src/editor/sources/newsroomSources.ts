/**
 * The newsroom's sources as the editor knows them: which folders, which files and what became of them, and what they say of each open draft. The store that every
 * view of sources reads. Nothing is opened before a draft is.
 */
import { l10n, Disposable, EventEmitter, ProgressLocation, Uri, window, workspace, type Event } from 'vscode';
import type { Analysis, Claim } from '../../core/analysis';
import type { SourceText } from '../../core/evidence/source';
import { speakerNames } from '../../core/review/speakers';
import { isSameData } from '../../core/sameData';
import type { SourceClient, SourceFiles } from '../../sources/asking';
import { createSourceClient } from '../../sources/client';
import type { Outcome } from '../../sources/protocol';
import type { Evidence, FoundPassage, SourceFile } from '../../sources/results';
import type { Desk, DraftView } from '../desk';
import type { Log } from '../log';
import { setting } from '../settings';
import { SOURCE_TEXT } from './passageText';
import { findMissingFolders } from './missingFolders';
import { createSourceFiles } from './sourceFiles';
import { folderPaths, sourceFolders, watchSourceFolders } from './sourceFolders';
import { sourcePath } from './sourcePaths';
import { fileOf } from '../word/wordViews';

/** What the sources say of one draft. */
export interface DraftEvidence {
  /** By the claim's id, as it was when the draft was asked for: `evidenceOf` says whether it still holds. */
  readonly byClaim: ReadonlyMap<string, Evidence>;
  /** False while claims are still being asked for. */
  readonly complete: boolean;
}

export interface Reading {
  readonly done: number;
  readonly total: number;
  readonly path: string;
}

/** What was asked of the sources last for a draft. */
interface Asked {
  readonly analysis: Analysis;
  readonly claims: ReadonlySet<string>;
  /** Not all of it is answered. */
  pending: boolean;
  /** The sources changed since. */
  stale: boolean;
}

/** Milliseconds that folders must be quiet, or words untyped, before they are looked at. */
const QUIET_FILES = 400;
const QUIET_WORDS = 250;
/** Code units of a draft that is not checked by itself. */
const LONG = 300_000;

export class NewsroomSources implements Disposable {
  private readonly filesChanged = new EventEmitter<void>();
  private readonly evidenceChanged = new EventEmitter<Uri>();
  private readonly checkFailed = new EventEmitter<{ readonly key: string; readonly message: string }>();
  /** Files were read, failed or went; or the reading goes on. */
  readonly onDidChangeFiles: Event<void> = this.filesChanged.event;
  /** The sources say something else of a draft. */
  readonly onDidChangeEvidence: Event<Uri> = this.evidenceChanged.event;

  private readonly elsewhere = createSourceFiles();
  private readonly drafts = new Map<string, DraftEvidence & { readonly uri: Uri }>();
  private readonly asked = new Map<string, Asked>();
  private readonly due = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly waiting: (() => void)[] = [];
  private readonly names = new WeakMap<Analysis, (claim: Claim) => string | undefined>();
  private readonly subscriptions: Disposable[];
  private client: SourceClient | undefined;
  private known: readonly SourceFile[] = [];
  private paths: ReadonlySet<string> = new Set();
  private current: Reading | undefined;
  private last: Outcome | undefined;
  private absent: readonly string[] = [];
  private looking: Promise<string[]> | undefined;
  private opened = false;
  private retrying = false;
  private watching: Disposable | undefined;
  private updateDue: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly desk: Desk,
    private readonly place: Omit<SourceFiles, 'elsewhere'>,
    private readonly log: Log,
  ) {
    const restart = (): void => {
      if (!this.opened) return;
      this.watch();
      this.refresh();
    };
    this.subscriptions = [
      this.filesChanged,
      this.evidenceChanged,
      this.checkFailed,
      desk.onDidChange((uri) => this.follow(uri)),
      workspace.onDidChangeWorkspaceFolders(restart),
      workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('copydesk.sources') && restart()),
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

  /** How the last reading ended; undefined before the first one has. */
  get outcome(): Outcome | undefined {
    return this.last;
  }

  /** Paths that the setting names and that are no folders. */
  get missing(): readonly string[] {
    return this.absent;
  }

  evidence(uri: Uri): DraftEvidence | undefined {
    return this.drafts.get(uri.toString());
  }

  /**
   * What the sources say of a claim as it stands in a view; undefined when it is not what they were asked: other words, another speaker of a quote, another sentence
   * around a figure.
   */
  evidenceOf(view: DraftView, claim: Claim): Evidence | undefined {
    const evidence = this.drafts.get(view.uri.toString())?.byClaim.get(claim.id);
    if (evidence?.words !== view.text.slice(claim.start, claim.end)) return undefined;
    const context =
      evidence.type === 'quote'
        ? (this.nameOf(view.analysis)(claim) ?? '')
        : view.text.slice(claim.sentence.start, claim.sentence.end);
    return evidence.context === context ? evidence : undefined;
  }

  /** A file of the sources, or what was made of one to look at. */
  isSource(uri: Uri): boolean {
    return uri.scheme === SOURCE_TEXT || this.paths.has(sourcePath(uri));
  }

  /** Looks at the folders again, reads what is new, with `retry` also what could not be read, and asks again for the open drafts. */
  refresh(retry = false): void {
    if (!this.opened) this.watch();
    this.opened = true;
    // One that takes the place of another, for a file that changed, does what that one was to do.
    this.retrying ||= retry;
    this.current = { done: 0, total: 0, path: '' };
    const [folders, maxMegabytes] = [sourceFolders(), setting('sources.maxMegabytes')];
    this.open().update({ roots: folderPaths(), folders, maxMegabytes }, this.retrying);
    const looking = (this.looking = findMissingFolders());
    void looking.then((missing) => {
      if (this.looking !== looking || isSameData(this.absent, missing)) return;
      this.absent = missing;
      this.filesChanged.fire();
    });
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

  /**
   * Asks for all of a draft as it is once the sources are read, and resolves with the answers. Rejects when the draft is closed meanwhile, the check fails,
   * or the signal aborts.
   */
  async check(uri: Uri, signal?: AbortSignal): Promise<DraftEvidence> {
    await this.read();
    const view = await this.desk.settled(uri);
    signal?.throwIfAborted();
    const key = uri.toString();
    return new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        subscription.dispose();
        signal?.removeEventListener('abort', onAbort);
        settle();
      };
      const onAbort = (): void => end(() => reject(signal!.reason as Error));
      const subscription = Disposable.from(
        this.onDidChangeEvidence((changed) => {
          const evidence = this.drafts.get(key);
          if (changed.toString() === key && evidence?.complete && !this.asked.get(key)?.pending)
            end(() => resolve(evidence));
        }),
        this.checkFailed.event((failed) => {
          if (failed.key === key)
            end(() =>
              reject(new Error(l10n.t('The draft could not be held against the sources: {0}', failed.message))),
            );
        }),
        this.desk.onDidChange((changed) => {
          if (changed.toString() === key && !this.desk.isDraft(uri))
            end(() => reject(new Error(l10n.t('The draft was closed before it was checked.'))));
        }),
      );
      signal?.addEventListener('abort', onAbort, { once: true });
      this.ask(view);
    });
  }

  /** Of what is read so far. */
  find(words: string, limit: number): Promise<readonly FoundPassage[]> {
    if (!this.opened) this.refresh();
    return this.open().find(words, limit);
  }

  /** Null for what is no source, or is not read. */
  text(path: string): Promise<SourceText | null> {
    if (!this.opened) this.refresh();
    return this.open().text(path);
  }

  dispose(): void {
    for (const timer of [...this.due.values(), this.updateDue]) clearTimeout(timer);
    this.client?.dispose();
    Disposable.from(...this.subscriptions, ...(this.watching ? [this.watching] : [])).dispose();
  }

  private open(): SourceClient {
    return (this.client ??= createSourceClient(
      { ...this.place, elsewhere: this.elsewhere },
      {
        onFiles: (known) => {
          this.known = known;
          this.paths = new Set(known.map(({ path }) => path));
          this.filesChanged.fire();
        },
        onReading: (done, total, path) => {
          this.current = { done, total, path };
          this.filesChanged.fire();
        },
        onRead: (outcome) => this.finish(outcome),
        onEvidence: (draft, evidence, first, complete) => this.receive(draft, evidence, first, complete),
        onFailed: (draft, message) => this.fail(draft, message),
        onWarning: (message) => this.log.warn(message),
      },
    ));
  }

  private finish(outcome: Outcome): void {
    const { stopped, left, changed } = outcome;
    this.last = outcome;
    this.current = undefined;
    this.retrying = false;
    const count = this.known.length;
    if (count > 0)
      this.log.info(
        `${count} ${count === 1 ? 'source' : 'sources'}${stopped ? `, the reading was stopped with ${left} to go` : ''}`,
      );
    this.waiting.splice(0).forEach((resolve) => resolve());
    this.filesChanged.fire();
    if (changed) for (const asked of this.asked.values()) asked.stale = true;
    for (const { uri } of workspace.textDocuments) if (this.desk.isDraft(uri)) this.follow(uri);
    if (changed) for (const key of [...this.asked.keys()]) this.doubt(Uri.parse(key, true));
  }

  /** The sources are others than those that were asked: what nobody asks again is no longer shown. */
  private doubt(uri: Uri): void {
    const key = uri.toString();
    const view = this.desk.view(uri);
    if (view && this.asked.get(key)?.pending) this.ask(view);
    else if (!view || !this.isFollowed(view)) this.drop(uri);
  }

  /** A draft was opened, read or closed. */
  private follow(uri: Uri): void {
    const key = uri.toString();
    const view = this.desk.view(uri);
    if (!this.desk.isDraft(uri)) {
      this.client?.close(key);
      return this.drop(uri);
    }
    if (!view?.analysis.complete) return;
    const asked = this.asked.get(key);
    if (asked?.analysis === view.analysis && !asked.stale) return;
    // Rather nothing than folders that nobody opened: the first draft brings the sources.
    if (!this.opened) return this.refresh();
    if (this.current || !this.isFollowed(view)) return;
    clearTimeout(this.due.get(key));
    this.due.set(
      key,
      setTimeout(() => {
        const now = this.desk.view(uri);
        if (now?.analysis.complete && !this.current) this.ask(now);
      }, QUIET_WORDS),
    );
  }

  /** Whether the draft is held against the sources without being asked for. */
  private isFollowed({ uri, text }: DraftView): boolean {
    const isReadable = this.known.some(({ problem }) => problem === undefined);
    return isReadable && text.length <= LONG && setting('sources.live', uri);
  }

  private ask({ uri, text, analysis }: DraftView): void {
    const claims = new Set(analysis.claims.map(({ id }) => id));
    this.asked.set(uri.toString(), { analysis, claims, pending: true, stale: false });
    this.open().check(uri.toString(), text, analysis, sourcePath(fileOf(uri)));
  }

  private receive(key: string, evidence: readonly Evidence[], first: boolean, complete: boolean): void {
    const asked = this.asked.get(key);
    if (!asked) return;
    const uri = Uri.parse(key, true);
    // Until all is asked, what was said before stays.
    const byClaim = new Map(first && complete ? [] : this.drafts.get(key)?.byClaim);
    for (const one of evidence) byClaim.set(one.claim, one);
    if (complete) {
      asked.pending = false;
      for (const claim of byClaim.keys()) if (!asked.claims.has(claim)) byClaim.delete(claim);
    }
    this.drafts.set(key, { uri, byClaim, complete });
    this.evidenceChanged.fire(uri);
  }

  /** Not asked again by itself before the draft changes: it may be the draft that it fails on. */
  private fail(key: string, message: string): void {
    const asked = this.asked.get(key);
    if (asked) asked.pending = false;
    this.checkFailed.fire({ key, message });
  }

  private drop(uri: Uri): void {
    const key = uri.toString();
    clearTimeout(this.due.get(key));
    this.due.delete(key);
    this.asked.delete(key);
    if (this.drafts.delete(key)) this.evidenceChanged.fire(uri);
  }

  private nameOf(analysis: Analysis): (claim: Claim) => string | undefined {
    let nameOf = this.names.get(analysis);
    if (!nameOf) this.names.set(analysis, (nameOf = speakerNames(analysis)));
    return nameOf;
  }

  private watch(): void {
    this.watching?.dispose();
    this.watching = watchSourceFolders((uri) => {
      this.elsewhere.touch(uri);
      clearTimeout(this.updateDue);
      this.updateDue = setTimeout(() => this.refresh(), QUIET_FILES);
    });
  }
}

/** Shows in the status bar how far the reading is, when it takes longer than a moment. */
export function showReading(sources: NewsroomSources): Disposable {
  let shown = false;
  return sources.onDidChangeFiles(() => {
    if (shown || !sources.reading || sources.reading.total < 2) return;
    shown = true;
    void window
      .withProgress({ location: ProgressLocation.Window, title: l10n.t('Reading sources') }, (progress) => {
        return new Promise<void>((resolve) => {
          const subscription = sources.onDidChangeFiles(() => {
            const { reading } = sources;
            if (reading) return progress.report({ message: l10n.t('{0} of {1}', reading.done, reading.total) });
            subscription.dispose();
            resolve();
          });
        });
      })
      .then(() => (shown = false));
  });
}
