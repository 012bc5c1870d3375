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
import { reviewDraft, reviewing, type Outlook } from '../core/review/review';
import { describeSeen } from '../core/review/seen';
import type { Reading } from '../core/reading/reading';
import { speakerName } from '../core/review/speakers';
import type { Span } from '../core/span';
import { inSlices } from '../host/slices';
import type { AnalysisClient } from '../worker/client';
import type { RequestOptions } from '../worker/protocol';
import { failure, type Report } from './commands/report';
import type { DraftRules } from './draftRules';
import { formatOf } from './formats';
import { levelsFor } from './findings/checkLevels';
import type { Ignores } from './findings/ignores';
import type { Log } from './log';
import type { Memory } from './memory/memory';
import type { NewsroomNames } from './names/newsroomNames';
import { OpenDraft, type AnalyzedDraft, type DraftView } from './openDraft';
import { keepReading } from './positions';
import { askName, reviewerName } from './reviewer';
import { setting } from './settings';
import { fileOf, isWordView } from './word/wordViews';

export type { DraftView };

export type Operation = (ledger: Ledger, place: Place, stamp: Stamp) => Step;

export class Desk implements Disposable {
  private readonly drafts = new Map<string, OpenDraft>();
  private readonly changed = new EventEmitter<Uri>();
  private readonly subscriptions: Disposable[];
  /** Plain text that is shown as the language `news` while it is under review. */
  private readonly turned = new WeakSet<TextDocument>();

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
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('copydesk.activation') || change.affectsConfiguration('copydesk.drafts'))
          this.considerAll();
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
    const wanted = this.rules.isDraft(document);
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

  /** The view of the document as it is now, complete. Rejects when the draft is closed or cannot be analysed. */
  settled(uri: Uri): Promise<DraftView> {
    const draft = this.drafts.get(keyOf(uri));
    if (!draft) return Promise.reject(new Error(l10n.t('This file is not under review.')));
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
    const { text: written } = draft.asked;
    const { text, places } = reading ?? { text: written };
    draft.turnTo(text, written);
    const read = { uri: draft.document.uri, version, text, ...(places && { places }), analysis };
    keepReading(draft.document, read);
    void this.publish(draft, read).then(() => this.askOn(draft));
  }

  /** Once what was asked is answered, and shown unless it is old by then. */
  private askOn(draft: OpenDraft): void {
    if (!draft.asked || draft.asked !== draft.answered) return;
    draft.asked = undefined;
    if (draft.answered.version !== draft.document.version && this.drafts.get(keyOf(draft.uri)) === draft)
      this.ask(draft);
  }

  fail(key: string, version: number, message: string): void {
    const draft = this.drafts.get(key);
    if (draft?.asked?.version !== version || draft.asked === draft.answered) return;
    draft.asked = undefined;
    this.log.error(`${draft.document.fileName} could not be analysed: ${message}`);
    if (version !== draft.document.version) return this.ask(draft);
    draft.giveUp(l10n.t('This draft could not be analysed. The log has the details.'));
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
    if (contentChanges.length === 0) return;
    draft.follow(contentChanges);
    this.ask(draft);
  }

  /** What was asked before is given up on: nobody looks at words as they were. */
  private ask(draft: OpenDraft): void {
    const { document } = draft;
    const text = document.getText();
    const first = this.visible(document);
    draft.asked = { version: document.version, text };
    this.client.analyze(keyOf(document.uri), document.version, text, {
      ...optionsFor(document, this.names),
      ...(first ? { first } : {}),
    });
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

  /** The same text and analysis with the decisions as they are now. */
  private async show(draft: OpenDraft): Promise<void> {
    if (draft.read) await this.publish(draft, draft.read);
    else this.changed.fire(draft.document.uri);
  }

  /** Shows what is read with the decisions as they are. One after the other: what comes while a view is made, is in the next. Resolves when it is shown. */
  private publish(draft: OpenDraft, read: AnalyzedDraft): Promise<void> {
    draft.read = read;
    draft.due = true;
    return (draft.making ??= this.makeViews(draft));
  }

  private async makeViews(draft: OpenDraft): Promise<void> {
    try {
      while (draft.due) {
        draft.due = false;
        await this.makeView(draft, draft.read!);
      }
    } finally {
      draft.making = undefined;
    }
  }

  /** Derives the view from the analysis, the ledger and what is ignored, and tells everybody; unless the draft, or what is decided on it, is another by then. */
  private async makeView(draft: OpenDraft, read: AnalyzedDraft): Promise<void> {
    if (!draft.loaded) return;
    const { uri, version, text, places, analysis } = read;
    // Half an analysis may not know yet who is quoted.
    if (analysis.complete) draft.ledger = this.memory.readWords(draft.ledger, text, analysis);
    const { ledger, document } = draft;
    const written = document.version;
    const isSame = (): boolean => draft.ledger === ledger && document.version === written;
    const isWanted = (): boolean => !draft.due && isSame() && this.drafts.get(keyOf(uri)) === draft;
    const { decisions, threads, seen } = ledger;
    const reviewers = threads.length > 0 ? this.memory.reviewers(uri) : [];
    const outlook = { ...outlookOn(uri), reviewers };
    const review = await inSlices(reviewing(text, analysis, decisions, threads, outlook, seen), isWanted);
    if (!review) return;
    const findings = this.ignores.sort(uri, text, analysis);
    const view = (draft.view = {
      ...{ uri, version, text, ...(places && { places }), analysis, review },
      ...(findings && { findings }),
    });
    if (draft.current) {
      draft.place(ledgers.refresh(draft.ledger, view.text, review));
      this.askOn(draft);
      draft.settle(view);
    }
    this.changed.fire(uri);
    if (analysis.complete && !draft.sought) void this.adopt(draft, view);
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
    });
  }

  /** What the draft said: the decision stands, whether that can be noted or not. */
  private async keepSeen(uri: Uri, said: DraftView | undefined): Promise<void> {
    try {
      await this.memory.keepSeen(uri, said && describeSeen(said.text, said.analysis, new Date().toISOString()));
    } catch (error) {
      const what = l10n.t(
        'Your decision on {0} is kept, but not what the draft said then, so that Drafts cannot tell what changes from now on',
        nameOf(uri),
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

  /** A draft without decisions may be one that was renamed outside the editor: those of a file that is gone may be its. */
  private async adopt(draft: OpenDraft, view: DraftView): Promise<void> {
    draft.sought = true;
    try {
      const former = await this.memory.findFormer(view.uri);
      if (former.length > 0) {
        this.log.info(
          `${draft.document.fileName}: took over what was decided under its earlier names: ${former.join()}`,
        );
        await this.load(draft);
      }
      if (draft.ledger.decisions.length > 0) return;
      const found = await this.memory.findMoved(view.uri, (ledger) =>
        fits(view, this.memory.readWords(ledger, view.text, view.analysis)),
      );
      if (!found || draft.ledger.decisions.length > 0) return;
      this.log.info(`${draft.document.fileName}: took over the decisions of ${found}, which is gone`);
      await this.load(draft);
    } catch (error) {
      const what = l10n.t(
        'Decisions on a file that is gone seem to be on {0}, and could not be taken over',
        nameOf(view.uri),
      );
      this.report(failure(what, error));
    }
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
        nameOf(document.uri),
      );
      this.report(failure(what, error));
    }
  }
}

/** What the analysis of a draft is asked with. */
export function optionsFor(document: TextDocument, names: NewsroomNames): RequestOptions {
  return {
    format: formatOf(document),
    cap: setting('analysis.maxCharacters', document),
    names: names.keyFor(document.uri),
    checks: levelsFor(document),
  };
}

function keyOf(uri: Uri): string {
  return uri.toString();
}

/** As it is told to the reviewer. */
function nameOf(uri: Uri): string {
  return workspace.asRelativePath(fileOf(uri));
}

/** How the newsroom decides, and who looks. */
export function outlookOn(uri: Uri): Outlook {
  return {
    signOffs: setting('review.signOffs', uri),
    hideOthers: setting('review.hideOthers', uri),
    viewer: reviewerName(),
  };
}

/** At least half of the decisions find their exact words in their exact sentence. */
function fits({ text, analysis }: DraftView, ledger: Ledger): boolean {
  const found = reviewDraft(text, analysis, ledger.decisions).claims.filter(
    ({ decision, reason }) => decision && !reason,
  );
  return found.length > 0 && found.length * 2 >= ledger.decisions.length;
}
