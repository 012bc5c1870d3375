/**
 * What is known of drafts that are not open: found when somebody looks at the Drafts view, read and analysed one at a time in the
 * worker, and kept until the file or its decisions change. An open draft is always told from the desk itself.
 */
import type { Uri } from 'vscode';
import { CancellationTokenSource, EventEmitter, RelativePattern, workspace, type Disposable, type Event } from 'vscode';
import type { Analysis } from '../core/analysis';
import { reviewDraft, type Progress } from '../core/review/review';
import type { AnalysisClient } from '../worker/client';
import { outlookOn, type Desk } from './desk';
import type { DraftRules } from './draftRules';
import { namesIn, type DraftNames } from './draftNames';
import type { Log } from './log';
import type { NewsroomNames } from './names/newsroomNames';
import { setting } from './settings';

export interface SurveyedDraft {
  readonly uri: Uri;
  /** Undefined until it has been read, or when it could not be. */
  readonly progress?: Progress;
  readonly problem?: string;
}

const CERTAIN = '**/*.{news,story,article}';
const POSSIBLE = '**/*.{txt,md}';
/** Files looked at. A workspace with more says so in the view. */
export const SURVEY_LIMIT = 500;
/** Bytes of a text file read to tell whether it is a draft. */
const LARGEST = 5_000_000;

/** Only what the views show is kept: a workspace may hold hundreds of drafts. */
interface Known {
  /** Of the file when it was read; empty when it is known from having been open. */
  readonly stamp: string;
  readonly progress: Progress;
  readonly names: DraftNames;
}

export class DraftSurvey implements Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange: Event<void> = this.changed.event;
  private readonly known = new Map<string, Known>();
  private readonly waiting = new Map<string, (analysis: Analysis | undefined) => void>();
  private readonly subscription: Disposable;
  private found: Uri[] = [];
  private problems = new Map<string, string>();
  private running: CancellationTokenSource | undefined;
  /** True when the workspace holds more files than are looked at. */
  capped = false;

  constructor(
    private readonly desk: Desk,
    private readonly rules: DraftRules,
    private readonly client: AnalysisClient,
    private readonly newsroom: NewsroomNames,
    private readonly log: Log,
  ) {
    this.subscription = desk.onDidChange((uri) => {
      const view = desk.view(uri);
      if (!view?.analysis.complete) return;
      const key = uri.toString();
      const before = this.known.get(key)?.names;
      const names = before?.analysis === view.analysis ? before : namesIn(key, view.analysis);
      this.known.set(key, { stamp: '', progress: view.review.progress, names });
    });
  }

  drafts(): SurveyedDraft[] {
    const open = workspace.textDocuments.map(({ uri }) => uri).filter((uri) => this.desk.isDraft(uri));
    const all = new Map([...this.found, ...open].map((uri) => [uri.toString(), uri]));
    return [...all.values()]
      .map((uri) => this.describe(uri))
      .sort((a, b) => a.uri.path.localeCompare(b.uri.path, undefined, { numeric: true }));
  }

  /** The names of every draft that has been read, those of a draft that is gone left out. */
  names(): DraftNames[] {
    return this.drafts().flatMap(({ uri }) => this.known.get(uri.toString())?.names ?? []);
  }

  /** Looks at the workspace's files again; what has not changed is not read twice. */
  async refresh(): Promise<void> {
    this.running?.cancel();
    const run = (this.running = new CancellationTokenSource());
    const excluded = await this.excluded();
    const [certain, possible] = await Promise.all(
      [CERTAIN, POSSIBLE].map((glob) => workspace.findFiles(glob, undefined, SURVEY_LIMIT + 1, run.token)),
    );
    const superseded = (): boolean => run.token.isCancellationRequested;
    if (superseded()) return;
    const candidates = [...certain!, ...possible!].filter((uri) => !excluded.has(uri.toString()));
    this.capped = candidates.length > SURVEY_LIMIT;
    const found: Uri[] = [];
    this.problems = new Map();
    for (const uri of candidates.slice(0, SURVEY_LIMIT)) {
      if (superseded()) return;
      if (this.desk.isDraft(uri) || (await this.read(uri))) found.push(uri);
      if (found.length > this.found.length) {
        this.found = [...found];
        this.changed.fire();
      }
    }
    this.found = found;
    this.changed.fire();
  }

  /** From the analysis client; true when the answer was for the survey. */
  receive(key: string, analysis: Analysis | undefined): boolean {
    const resolve = this.waiting.get(key);
    if (!resolve) return false;
    if (analysis && !analysis.complete) return true;
    this.waiting.delete(key);
    resolve(analysis);
    return true;
  }

  dispose(): void {
    this.running?.cancel();
    this.subscription.dispose();
    this.changed.dispose();
  }

  private describe(uri: Uri): SurveyedDraft {
    const view = this.desk.view(uri);
    if (view) return { uri, progress: view.review.progress };
    const problem = this.problems.get(uri.toString());
    if (problem) return { uri, problem };
    const known = this.known.get(uri.toString());
    return known ? { uri, progress: known.progress } : { uri };
  }

  /** Reads and analyses a file that is not open; false when it is no draft. */
  private async read(uri: Uri): Promise<boolean> {
    const key = uri.toString();
    try {
      const { mtime, size } = await workspace.fs.stat(uri);
      const stamp = `${mtime} ${size}`;
      if (this.known.get(key)?.stamp === stamp) return true;
      if (size > LARGEST) return false;
      const text = new TextDecoder('utf-8').decode(await workspace.fs.readFile(uri));
      if (!this.rules.isDraftFile(uri, text)) return false;
      const analysis = await this.analyze(`survey ${key}`, text, uri);
      if (analysis) {
        const { decisions } = await this.desk.recorded(uri);
        const { progress } = reviewDraft(text, analysis, decisions, [], outlookOn(uri));
        // The analysis itself is let go: of a draft that is not open only the names are asked for.
        this.known.set(key, { stamp, progress, names: { ...namesIn(key, analysis), analysis: undefined } });
      } else this.problems.set(key, 'could not be analysed');
      return true;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.log.warn(`${key} could not be read: ${message}`);
      this.problems.set(key, 'could not be read');
      return /\.(news|story|article)$/i.test(uri.path);
    }
  }

  private analyze(key: string, text: string, uri: Uri): Promise<Analysis | undefined> {
    return new Promise((resolve) => {
      this.waiting.set(key, (analysis) => {
        this.client.close(key);
        resolve(analysis);
      });
      const format = /\.(md|markdown)$/i.test(uri.path) ? 'markdown' : 'plain';
      this.client.analyze(key, 0, text, {
        format,
        cap: setting('analysis.maxCharacters', uri),
        names: this.newsroom.keyFor(uri),
      });
    });
  }

  private async excluded(): Promise<ReadonlySet<string>> {
    const excluded = new Set<string>();
    for (const folder of workspace.workspaceFolders ?? []) {
      for (const pattern of setting('drafts.exclude', folder)) {
        for (const uri of await workspace.findFiles(new RelativePattern(folder, pattern))) excluded.add(uri.toString());
      }
    }
    return excluded;
  }
}
