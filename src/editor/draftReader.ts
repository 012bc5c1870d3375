/**
 * Reads drafts that are not open: each is analysed in the worker and counted, and what a review needs of its analysis is kept. When only the
 * decisions change, on disk or by a setting, it is reviewed anew from that.
 */
import { l10n, workspace, type TextDocument, type Uri } from 'vscode';
import type { Analysis } from '../core/analysis';
import type { Ledger } from '../core/review/ledger';
import { packOutline, unpackOutline, type Outline, type Reviewable } from '../core/review/outline';
import { overviewOf, type Overview } from '../core/review/overview';
import { reviewing, type Review } from '../core/review/review';
import { changedSince } from '../core/review/seen';
import { EditedText } from '../core/reading/editedText';
import type { Reading } from '../core/reading/reading';
import { inSlices } from '../host/slices';
import { sha256 } from '../journal/hash';
import type { AnalysisClient } from '../worker/client';
import type { RequestOptions } from '../worker/protocol';
import type { Desk } from './desk';
import { decodeDraft } from './draftEncoding';
import { namesIn, type DraftNames } from './draftNames';
import { settingsOn, type DraftRules } from './draftRules';
import { analysisOptions, outlookOn } from './draftSettings';
import type { Memory } from './memory/memory';
import type { NewsroomNames } from './names/newsroomNames';
import { setting } from './settings';
import { isWordView } from './word/wordViews';
import { formatOfFile } from './formats';

/** Only what the views show is kept: a workspace may hold hundreds of drafts. */
export interface ReadDraft {
  /** Of the file when it was read. */
  readonly stamp: string;
  readonly names: DraftNames;
  readonly overview: Overview;
  readonly outline: Outline;
  /** What the overview was made by, besides the text. */
  readonly decided: string;
  /** What is read is what the file says; of others the outline is no use without reading the file again. */
  readonly asWritten: boolean;
}

/** `text`: what was read, where that is not what the file says. */
interface Read {
  readonly analysis: Analysis;
  readonly text?: string;
}

/** Bytes of a text file read to tell whether it is a draft; a Word document is large by its pictures. */
const LARGEST = 5_000_000;

export class DraftReader {
  private readonly waiting = new Map<string, (read: Read | undefined) => void>();
  private asked = 0;

  constructor(
    private readonly desk: Desk,
    private readonly rules: DraftRules,
    private readonly client: AnalysisClient,
    private readonly newsroom: NewsroomNames,
    private readonly memory: Memory,
  ) {}

  /** `known` again when nothing changed; undefined when the file is no draft. Rejects when it cannot be read. */
  async read<Known extends Partial<ReadDraft>>(
    uri: Uri,
    known: Known | undefined,
  ): Promise<Known | ReadDraft | { readonly problem: string } | undefined> {
    const key = uri.toString();
    const { mtime, size } = await workspace.fs.stat(uri);
    const stamp = `${mtime} ${size}`;
    const ledger = await this.desk.recorded(uri);
    const decided = decidedBy(uri, ledger);
    if (known?.stamp === stamp && known.decided === decided) return known;
    if (size > LARGEST && !isWordView(uri)) return undefined;
    const bytes = await workspace.fs.readFile(uri);
    const written = await decodeDraft(uri, bytes);
    if (!this.rules.isDraftFile(uri, written ?? new TextDecoder().decode(bytes))) return undefined;
    if (written === undefined) return { problem: unreadable() };
    if (known?.stamp === stamp && known.outline !== undefined && known.asWritten)
      return { ...known, overview: await this.review(uri, written, unpackOutline(known.outline), ledger), decided };
    const read = await this.analyze(`survey ${key}`, written, {
      format: formatOfFile(uri),
      cap: setting('analysis.maxCharacters', uri),
      names: this.newsroom.keyFor(uri),
    });
    if (!read) return { problem: unanalysed() };
    const { analysis, text = written } = read;
    const overview = await this.review(uri, text, analysis, ledger);
    // The analysis itself is let go: of a draft that is not open only names and numbers are asked for.
    const names = { ...namesIn(key, analysis), analysis: undefined };
    return { stamp, overview, names, outline: packOutline(analysis), decided, asWritten: text === written };
  }

  /** What is said of an open draft, in English whatever the editor speaks; undefined when it could not be analysed. */
  async readInEnglish(document: TextDocument): Promise<Analysis | undefined> {
    const key = `english ${++this.asked} ${document.uri.toString()}`;
    const options = { ...analysisOptions(document, this.newsroom), english: true } as const;
    return (await this.analyze(key, document.getText(), options))?.analysis;
  }

  /** A review in numbers, with what changed since somebody decided. */
  count(uri: Uri, text: string, read: Reviewable, review: Review): Overview {
    const overview = overviewOf(review);
    const since = changedSince(this.memory.seen(uri), overview.last, text, read);
    return since ? { ...overview, since } : overview;
  }

  /** From the analysis client; true when the answer was for a reading. */
  receive(key: string, analysis: Analysis | undefined, reading?: Reading): boolean {
    const resolve = this.waiting.get(key);
    if (!resolve) return false;
    if (analysis && !analysis.complete) return true;
    this.waiting.delete(key);
    resolve(analysis && { analysis, ...(reading && { text: reading.text }) });
    return true;
  }

  private async review(uri: Uri, text: string, read: Reviewable, recorded: Ledger): Promise<Overview> {
    const { decisions, seen } = this.memory.readWords(recorded, text, read);
    const review = await inSlices(reviewing(text, read, decisions, [], outlookOn(uri), seen));
    return this.count(uri, text, read, review);
  }

  private analyze(key: string, text: string, options: RequestOptions): Promise<Read | undefined> {
    return new Promise((resolve) => {
      this.waiting.set(key, (read) => {
        this.client.close(key);
        resolve(read);
      });
      this.client.analyze(key, 0, new EditedText(text), options);
    });
  }
}

export function unreadable(): string {
  return l10n.t({ message: 'could not be read', comment: ['This draft could not be read.'] });
}

export function unanalysed(): string {
  return l10n.t({ message: 'could not be analysed', comment: ['This draft could not be analysed.'] });
}

/** Changes whenever a decision does, the rules that decisions are counted by, or those that say whether it is a draft. */
function decidedBy(uri: Uri, { decisions }: Ledger): string {
  const told = JSON.stringify([
    outlookOn(uri),
    settingsOn(uri),
    decisions.map(({ id, at, status, by }) => [id, at, status, by]),
  ]);
  return sha256(told);
}
