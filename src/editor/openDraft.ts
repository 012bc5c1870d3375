/** One draft under review: its text as it was last read, its ledger, who waits for an answer, and the turns in which things are done to it. */
import { l10n, type TextDocument, type TextDocumentContentChangeEvent, type Uri } from 'vscode';
import type { Analysis } from '../core/analysis';
import type { TextChange } from '../core/anchoring/move';
import type { SortedFindings } from '../core/review/ignores';
import * as ledgers from '../core/review/ledger';
import { EMPTY_LEDGER, type Ledger } from '../core/review/ledger';
import type { Review } from '../core/review/review';
import type { EditedText } from '../core/reading/editedText';
import type { FileFormat, Reading } from '../core/reading/reading';
import { changeBetween } from '../core/reading/edits';
import { DocumentText } from './documentText';
import { formatOf } from './formats';
import { draftPath } from './word/wordViews';

/** `text` is what is read of the document, which all offsets are into. */
export interface AnalyzedDraft extends Reading {
  readonly uri: Uri;
  /** The document's version that was read. */
  readonly version: number;
  readonly analysis: Analysis;
}

/** One version of a draft as every view shows it. Immutable. */
export interface DraftView extends AnalyzedDraft {
  readonly review: Review;
  /** What the checks found, without and with what the reviewer ignores. Left out until the draft is read: views keep what they show. */
  readonly findings?: SortedFindings;
}

/** After so long, whoever asks for a draft that failed has it read again. */
const AGAIN_MS = 10_000;

export class OpenDraft {
  ledger: Ledger = EMPTY_LEDGER;
  /** What the ledger will be when it is on disk, while it is being written. Until then nobody is shown it. */
  private unsaved: Ledger | undefined;
  /** The last answer of the analysis. */
  read: AnalyzedDraft | undefined;
  view: DraftView | undefined;
  /** The version that is being analysed, and its text. */
  asked: { readonly version: number; readonly text: EditedText } | undefined;
  /** What was asked last and is answered; until that is shown, it is still asked. */
  answered: OpenDraft['asked'];
  /** Something is to be shown that no view has yet. */
  due = false;
  /** Resolves when there is a view of all that was due. */
  making: Promise<void> | undefined;
  /** What takes back each thing that was done, newest last. */
  readonly undo: (() => Promise<unknown>)[] = [];
  /** What is recorded about it has been read: until then nothing is shown, and nothing decided. */
  loaded = false;
  /** Positions moved since they were last written. */
  moved = false;
  /** When it could not be analysed as it is (milliseconds); undefined once somebody has asked again. */
  failed: number | undefined;
  /** The reviewer has been told that it could not be analysed. */
  toldOfFailure = false;
  /** Decisions of a file that is gone have been looked for. */
  sought = false;
  private readonly waiting: {
    readonly resolve: (view: DraftView) => void;
    readonly reject: (reason: Error) => void;
  }[] = [];
  private turns: Promise<unknown> = Promise.resolve();

  format: FileFormat;
  /** The document as it is written. */
  readonly text: DocumentText;

  constructor(readonly document: TextDocument) {
    this.text = new DocumentText(document);
    this.format = formatOf(document);
  }

  get uri(): Uri {
    return this.document.uri;
  }

  /** Whoever is told of the failure and asks again would have it fail without end. It may have failed for another draft's sake, so that it is not for ever. */
  get hasJustFailed(): boolean {
    return this.failed !== undefined && !this.current && Date.now() - this.failed < AGAIN_MS;
  }

  get failure(): string {
    return l10n.t(
      '{0} could not be analysed. It is read again when it is edited or opened anew; the log has the details.',
      draftPath(this.uri),
    );
  }

  /** What is shown, when it is of the document as it is now, and of all of it. */
  get current(): DraftView | undefined {
    return this.view?.version === this.document.version && this.view.analysis.complete ? this.view : undefined;
  }

  /** Once the view is of the document as it is now. */
  settled(): Promise<DraftView> {
    if (this.current && !this.asked) return Promise.resolve(this.current);
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
  }

  /** Tells whoever waits. */
  settle(view: DraftView): void {
    for (const { resolve } of this.waiting.splice(0)) resolve(view);
  }

  /** The same when there will be no answer: a sentence for the reviewer. */
  giveUp(reason: string): void {
    for (const { reject } of this.waiting.splice(0)) reject(new Error(reason));
  }

  /** One thing after the other; one that fails holds up none. */
  inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.turns.then(run);
    this.turns = turn.catch(() => undefined);
    return turn;
  }

  /** Positions go along with an edit; where something else is read than is written, once it has been read again. */
  follow(changes: readonly TextDocumentContentChangeEvent[]): void {
    if (this.read?.places) return;
    const moves = changes.map(({ rangeOffset: start, rangeLength, text }) => ({
      start,
      end: start + rangeLength,
      textLength: text.length,
    }));
    this.move(moves);
  }

  /** `text` is what is read now; `written`, the document. */
  turnTo(text: string, written: string): void {
    if (!this.read) return;
    const change = changeBetween(this.read.places ? this.read.text : written, text);
    if (change) this.move([change]);
  }

  private move(changes: readonly TextChange[]): void {
    this.place(ledgers.move(this.ledger, changes));
    if (this.unsaved) this.unsaved = ledgers.move(this.unsaved, changes);
  }

  /** Takes over a ledger once `write` has put it on disk. Its positions go along with what is typed meanwhile. */
  async save(ledger: Ledger, write: () => Promise<void>): Promise<void> {
    this.unsaved = ledger;
    try {
      await write();
      this.ledger = this.unsaved;
    } finally {
      this.unsaved = undefined;
    }
  }

  /** The same decisions, standing somewhere else. */
  place(ledger: Ledger): void {
    this.moved ||= ledger !== this.ledger;
    this.ledger = ledger;
  }
}
