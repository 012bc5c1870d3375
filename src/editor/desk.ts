/**
 * The one store. For each open draft it holds the text, its analysis and its decisions, and derives the review from them;
 * every view reads it here and is told when it changed. A decision is written before it is shown.
 */
import {
  l10n,
  EventEmitter,
  languages,
  workspace,
  Disposable,
  type Event,
  type TextDocument,
  type TextDocumentChangeEvent,
  type Uri,
} from 'vscode';
import type { Analysis } from '../core/analysis';
import * as ledgers from '../core/review/ledger';
import type { Ignore } from '../core/review/ignores';
import type { Ledger, Place, Stamp, Step } from '../core/review/ledger';
import { describeSeen } from '../core/review/seen';
import type { Reading } from '../core/reading/reading';
import { speakerName } from '../core/review/speakers';
import type { Span } from '../core/span';
import type { AnalysisClient } from '../worker/client';
import { createAdoption, type Adopt } from './adoption';
import { failure, type Report } from './commands/report';
import { SAY_WHAT_IS_A_DRAFT, type DraftRules } from './draftRules';
import { analysisOptions } from './draftSettings';
import { formatOf } from './formats';
import type { Ignores } from './findings/ignores';
import type { Log } from './log';
import type { Memory } from './memory/memory';
import type { NewsroomNames } from './names/newsroomNames';
import { OpenDraft, type DraftView } from './openDraft';
import { keepReading } from './positions';
import { createPublisher, type Publish } from './publisher';
import { askName, reviewerName } from './reviewer';
import { setting } from './settings';
import { isWordView, draftPath } from './word/wordViews';

export type { DraftView };

export type Operation = (ledger: Ledger, place: Place, stamp: Stamp) => Step;

export class Desk implements Disposable {
  private readonly drafts = new Map<string, OpenDraft>();
  private readonly changed = new EventEmitter<Uri>();
  private readonly subscriptions: Disposable[];
  /** Plain text that is shown as the language `news` while it is under review. */
  private readonly turned = new WeakSet<TextDocument>();
  private readonly publish: Publish;
  private readonly adopt: Adopt;

  /** A draft was opened, analysed, decided on or closed. */
  readonly onDidChange: Event<Uri> = this.changed.event;

  constructor(
    private readonly rules: DraftRules,
    private readonly memory: Memory,
    private readonly client: AnalysisClient,
    private readonly names: NewsroomNames,
    private readonly ignores: Ignores,
    private readonly visible: (document: TextDocument) => Span | undefined,
    private readonly log: Log,
    private readonly report: Report,
  ) {
    this.publish = createPublisher(
      ignores,
      memory,
      (draft) => this.drafts.get(keyOf(draft.uri)) === draft,
      (draft, view) => this.tell(draft, view),
    );
    this.adopt = createAdoption(memory, log, report, (draft) => this.load(draft));
    this.subscriptions = [
      names.onDidChange((key) =>
        this.drafts.forEach((draft) => names.keyFor(draft.document.uri) === key && this.ask(draft)),
      ),
      memory.onDidChange(() => this.reload()),
      workspace.onDidOpenTextDocument((document) => this.consider(document)),
      workspace.onDidCloseTextDocument((document) => {
        // A change of language is told as a closing and an opening, but the document stays.
        if (!workspace.textDocuments.includes(document)) this.close(document);
      }),
      workspace.onDidChangeTextDocument((event) => this.follow(event)),
      workspace.onDidSaveTextDocument((document) => void this.keepPositions(document)),
      workspace.onDidChangeWorkspaceFolders(() => {
        // It has another name in the workspace now
        for (const draft of this.drafts.values()) draft.sought = false;
        this.considerAll();
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (SAY_WHAT_IS_A_DRAFT.some((section) => change.affectsConfiguration(section))) this.considerAll();
        // Other bounds and other checks give another analysis of the same words.
        const asksAnew = ['copydesk.analysis', 'copydesk.checks'];
        for (const draft of this.drafts.values())
          if (asksAnew.some((section) => change.affectsConfiguration(section, draft.document))) this.ask(draft);
      }),
    ];
  }

  /** Opens the drafts that are already there. */
  considerAll(): void {
    workspace.textDocuments.forEach((document) => this.consider(document));
  }

  /** Tells of every open draft, for views that came later. */
  tellAll(): void {
    for (const { uri } of this.drafts.values()) this.changed.fire(uri);
  }

  /** Makes a document a draft, or no longer one, as the rules say now. */
  consider(document: TextDocument): void {
    const open = this.drafts.has(keyOf(document.uri));
    const wanted = this.rules.isDraft(document, this.turned.has(document));
    if (wanted && !open) this.open(document);
    else if (open && wanted) this.reconsider(document);
    else if (open) {
      this.close(document);
      if (this.turned.delete(document)) void languages.setTextDocumentLanguage(document, 'plaintext');
    }
  }

  isDraft(uri: Uri): boolean {
    return this.drafts.has(keyOf(uri));
  }

  /** What is known of a draft, which may be a version behind its document; undefined before the first answer. */
  view(uri: Uri): DraftView | undefined {
    return this.drafts.get(keyOf(uri))?.view;
  }

  ledger(uri: Uri): Ledger {
    return this.drafts.get(keyOf(uri))?.ledger ?? this.memory.read(uri);
  }

  /** The same, when it has been read. */
  async recorded(uri: Uri): Promise<Ledger> {
    await this.memory.ready(uri);
    return this.ledger(uri);
  }

  canUndo(uri: Uri): boolean {
    return (this.drafts.get(keyOf(uri))?.undo.length ?? 0) > 0;
  }

  /** Whether it could not be analysed as it is, and is not being analysed now. */
  hasFailed(uri: Uri): boolean {
    return this.drafts.get(keyOf(uri))?.failed !== undefined;
  }

  /** The view of the document as it is now, complete. Rejects when the draft is closed or cannot be analysed. */
  settled(uri: Uri): Promise<DraftView> {
    const draft = this.drafts.get(keyOf(uri));
    if (!draft) return Promise.reject(new Error(l10n.t('This file is not under review.')));
    if (draft.hasJustFailed) return Promise.reject(new Error(draft.failure));
    const settled = draft.settled();
    if (!draft.asked && !draft.current) this.ask(draft);
    return settled;
  }

  /** Who acts, and now. */
  stamp(): Stamp {
    return { id: crypto.randomUUID(), by: reviewerName(), at: new Date().toISOString() };
  }

  /** Does something to the decision of a claim, named by its id in the settled view. Written when the promise resolves. */
  async act(uri: Uri, claimId: string, operation: Operation): Promise<void> {
    await this.enqueue(uri, async (draft) => {
      const { text, analysis, review } = await this.settled(uri);
      const reviewed = review.claims.find(({ claim }) => claim.id === claimId);
      if (!reviewed) throw new Error(l10n.t('The words of this claim changed meanwhile. Choose it again.'));
      const place = { text, reviewed, speaker: speakerName(analysis, reviewed.claim) };
      return operation(draft.ledger, place, this.stamp());
    });
  }

  /** Does something to a decision that may have no claim any more. */
  async amend(uri: Uri, operation: (ledger: Ledger) => Step): Promise<void> {
    await this.enqueue(uri, (draft) => operation(draft.ledger));
  }

  /** Makes, changes or, without `ignore`, takes back an ignore. Written when the promise resolves. */
  async ignore(uri: Uri, id: string, ignore: Ignore | undefined): Promise<void> {
    const before = await this.putIgnore(uri, id, ignore);
    this.drafts.get(keyOf(uri))?.undo.push(() => this.putIgnore(uri, id, before));
  }

  /** Takes back the last thing that was done on this draft, a decision or an ignore; false when there is none. */
  async undo(uri: Uri): Promise<boolean> {
    const undo = this.drafts.get(keyOf(uri))?.undo;
    const takeBack = undo?.pop();
    if (!undo || !takeBack) return false;
    try {
      await takeBack();
    } catch (error) {
      undo.push(takeBack); // it is still the last thing that was done
      throw error;
    }
    return true;
  }

  /** Reads what is recorded about the open drafts again. */
  reload(): void {
    for (const draft of this.drafts.values()) void this.load(draft);
  }

  /** From the analysis client. */
  receive(key: string, version: number, analysis: Analysis, reading?: Reading): void {
    const draft = this.drafts.get(key);
    if (draft?.asked?.version !== version) return;
    if (analysis.complete) draft.answered = draft.asked;
    if (version !== draft.document.version) return this.askOn(draft);
    const written = draft.asked.text.read();
    const { text, places } = reading ?? { text: written };
    draft.turnTo(text, written);
    const read = { uri: draft.document.uri, version, text, ...(places && { places }), analysis };
    keepReading(draft.document, read);
    void this.publish(draft, read).then(() => this.askOn(draft));
  }

  fail(key: string, version: number, message: string): void {
    const draft = this.drafts.get(key);
    if (draft?.asked?.version !== version || draft.asked === draft.answered) return;
    draft.asked = undefined;
    this.log.error(`${draft.document.fileName} could not be analysed: ${message}`);
    if (version !== draft.document.version) return this.ask(draft);
    draft.failed = Date.now();
    draft.giveUp(draft.failure);
    if (!draft.toldOfFailure) this.report(new Error(draft.failure));
    draft.toldOfFailure = true;
    this.changed.fire(draft.uri);
  }

  dispose(): void {
    Disposable.from(...this.subscriptions).dispose();
    this.changed.dispose();
  }

  private open(document: TextDocument): void {
    const draft = new OpenDraft(document);
    this.drafts.set(keyOf(document.uri), draft);
    this.log.debug(`${document.fileName} is under review`);
    void this.load(draft);
    this.ask(draft);
    this.changed.fire(document.uri);
    if (document.languageId === 'plaintext' && (isWordView(document.uri) || setting('drafts.asNews', document))) {
      this.turned.add(document);
      void languages.setTextDocumentLanguage(document, 'news');
    }
  }

  /** In another language the same text may say something else. */
  private reconsider(document: TextDocument): void {
    const draft = this.drafts.get(keyOf(document.uri))!;
    if (draft.format === formatOf(document)) return;
    draft.format = formatOf(document);
    this.ask(draft);
  }

  private close(document: TextDocument): void {
    const key = keyOf(document.uri);
    const draft = this.drafts.get(key);
    if (!draft) return;
    void this.keepPositions(document);
    this.drafts.delete(key);
    this.client.close(key);
    draft.giveUp(l10n.t('The draft was closed.'));
    this.changed.fire(document.uri);
  }

  private follow({ document, contentChanges }: TextDocumentChangeEvent): void {
    const draft = this.drafts.get(keyOf(document.uri));
    if (!draft) return this.consider(document);
    if (!draft.text.follow(contentChanges)) return;
    draft.follow(contentChanges);
    this.ask(draft);
  }

  /** What was asked before is given up on: nobody looks at words as they were. */
  private ask(draft: OpenDraft): void {
    const { document } = draft;
    const text = draft.text.now();
    const first = this.visible(document);
    draft.asked = { version: document.version, text };
    this.client.analyze(keyOf(document.uri), document.version, text, {
      ...analysisOptions(document, this.names),
      ...(first ? { first } : {}),
    });
    if (draft.failed === undefined) return;
    draft.failed = undefined;
    this.changed.fire(draft.uri);
  }

  /** Takes over what is recorded about a draft, by whomever. Words stay where an open draft has followed them to. */
  private load(draft: OpenDraft): Promise<void> {
    const { uri } = draft;
    return draft.inTurn(async () => {
      await this.memory.ready(uri);
      if (this.drafts.get(keyOf(uri)) !== draft) return;
      const recorded = this.memory.read(uri);
      draft.ledger = draft.loaded ? ledgers.keepPlaces(recorded, draft.ledger) : recorded;
      draft.loaded = true;
      await this.show(draft);
    });
  }

  /** Once what was asked is answered, and shown unless it is old by then. */
  private askOn(draft: OpenDraft): void {
    if (!draft.asked || draft.asked !== draft.answered) return;
    draft.asked = undefined;
    if (draft.answered.version !== draft.document.version && this.drafts.get(keyOf(draft.uri)) === draft)
      this.ask(draft);
  }

  /** The same text and analysis with the decisions as they are now. */
  private async show(draft: OpenDraft): Promise<void> {
    if (draft.read) await this.publish(draft, draft.read);
    else this.changed.fire(draft.document.uri);
  }

  /** Tells everybody of a view that was made. */
  private tell(draft: OpenDraft, view: DraftView): void {
    if (draft.current) {
      draft.place(ledgers.refresh(draft.ledger, view.text, view.review));
      this.askOn(draft);
      draft.settle(view);
    }
    this.changed.fire(view.uri);
    if (view.analysis.complete && !draft.sought) void this.adopt(draft, view);
  }

  private async enqueue(
    uri: Uri,
    operation: (draft: OpenDraft) => Step | Promise<Step>,
    { undoable = true } = {},
  ): Promise<void> {
    const draft = this.drafts.get(keyOf(uri));
    if (!draft) throw new Error(l10n.t('This file is not under review.'));
    await draft.inTurn(async () => {
      await askName();
      const step = await operation(draft);
      if (step.changes.length === 0) return;
      const before = draft.current;
      await draft.save(step.ledger, () => this.memory.write(uri, step));
      if (undoable) draft.undo.push(() => this.takeBack(uri, step));
      await this.keepSeen(uri, before);
      await this.show(draft);
      void this.keepPositions(draft.document);
    });
  }

  /** What the draft said: the decision stands, whether that can be noted or not. */
  private async keepSeen(uri: Uri, said: DraftView | undefined): Promise<void> {
    try {
      await this.memory.keepSeen(uri, said && describeSeen(said.text, said.analysis, new Date().toISOString()));
    } catch (error) {
      const what = l10n.t(
        'Your decision on {0} is kept, but not what the draft said then, so that Drafts cannot tell what changes from now on',
        draftPath(uri),
      );
      this.report(failure(what, error));
    }
  }

  private async putIgnore(uri: Uri, id: string, ignore: Ignore | undefined): Promise<Ignore | undefined> {
    const before = await this.ignores.put(uri, id, ignore);
    await Promise.all([...this.drafts.values()].map((draft) => this.show(draft)));
    return before;
  }

  private takeBack(uri: Uri, { changes }: Step): Promise<void> {
    return this.enqueue(uri, (draft) => ledgers.undo(draft.ledger, changes), { undoable: false });
  }

  /** Positions are hints, so they are written with a decision, on save and on close, not on every key. */
  private async keepPositions(document: TextDocument): Promise<void> {
    const draft = this.drafts.get(keyOf(document.uri));
    if (!draft?.moved) return;
    draft.moved = false;
    try {
      await this.memory.keepPlaces(document.uri, draft.ledger);
    } catch (error) {
      draft.moved = true;
      const what = l10n.t(
        'Where the words of your decisions on {0} have moved to could not be noted, and will be looked for again',
        draftPath(document.uri),
      );
      this.report(failure(what, error));
    }
  }
}

function keyOf(uri: Uri): string {
  return uri.toString();
}
