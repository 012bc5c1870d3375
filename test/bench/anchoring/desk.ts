/** One draft with its ledger, analysed as the worker does it and driven as the editor's desk drives it. */
import type { Analysis } from '../../../src/core/analysis';
import { createAnalyzer, type DraftFormat } from '../../../src/core/analyze';
import { CHECKS } from '../../../src/core/checks/checks';
import type { Status } from '../../../src/core/review/decision';
import { packSighting, unpackSighting } from '../../../src/core/anchoring/sighting';
import { decide, EMPTY_LEDGER, move, refresh, type Ledger } from '../../../src/core/review/ledger';
import { reviewDraft, type Review, type ReviewedClaim } from '../../../src/core/review/review';
import { speakerName } from '../../../src/core/review/speakers';
import { exchangeCopies } from './exchange';
import { asOneEdit, type Step } from './histories';
import { applyEvent, type EditEvent, type Identities, type Tracked } from './trackedText';

/** No claim depends on a check. */
const NO_CHECKS = Object.fromEntries(CHECKS.map(({ id }) => [id, 'off'] as const));

export class Desk {
  ledger: Ledger = EMPTY_LEDGER;
  private readonly analyzer = createAnalyzer();
  /** The last text that the positions of the ledger speak of. */
  private followed: Tracked;
  /** And nobody has looked since. */
  private hasDecided = false;
  private unseen = false;
  private known?: { readonly text: string; readonly analysis: Analysis };

  constructor(
    public draft: Tracked,
    private readonly format: DraftFormat,
    private readonly identities: Identities,
  ) {
    this.followed = draft;
  }

  get analysis(): Analysis {
    const { text } = this.draft;
    if (this.known?.text !== text) {
      const run = this.analyzer.begin(text, { format: this.format, checks: NO_CHECKS });
      while (run.advance());
      this.known = { text, analysis: run.result() };
    }
    return this.known.analysis;
  }

  review(): Review {
    const { decisions, threads, seen } = this.ledger;
    return reviewDraft(this.draft.text, this.analysis, decisions, threads, undefined, seen);
  }

  decide(reviewed: ReviewedClaim, status: Status, id: string): void {
    const place = { text: this.draft.text, reviewed, speaker: speakerName(this.analysis, reviewed.claim) };
    this.ledger = decide(this.ledger, place, status, { id, by: 'Ada', at: '2026-05-01T10:00:00Z' }).ledger;
    this.hasDecided = true;
  }

  /**
   * The editor looks at a draft when it is opened, before anybody edits it, and before it is closed: the review that is shown then, if anything
   * has changed since the last one.
   */
  catchUp(): Review | undefined {
    return this.unseen ? this.look() : undefined;
  }

  /** The review that is shown after the step, if anybody looks. */
  take({ events, result, report, seen }: Step): Review | undefined {
    if (this.hasDecided) this.look();
    const before = this.draft;
    const edited = result ?? events.reduce(applyEvent, before);
    const after = report === 'open' ? edited : exchangeCopies(this.followed, edited, this.identities);
    if (report === 'open') events.forEach((event) => this.follow(event));
    else if (report === 'reload') this.follow(asOneEdit(before, after));
    else this.reopen();
    this.draft = after;
    if (report !== 'outside' || seen) this.followed = after;
    this.unseen = true;
    if (!seen) return undefined;
    return this.look();
  }

  /** As the editor does it after each analysis and each decision. */
  private look(): Review {
    const review = this.review();
    this.ledger = refresh(this.ledger, this.draft.text, review);
    this.followed = this.draft;
    this.hasDecided = this.unseen = false;
    return review;
  }

  /** What is kept of a draft while it is closed. */
  private reopen(): void {
    const { seen } = this.ledger;
    const kept = seen && unpackSighting(JSON.parse(JSON.stringify(packSighting(seen))));
    this.ledger = { ...this.ledger, ...(kept && { seen: kept }) };
  }

  private follow(event: EditEvent): void {
    this.ledger = move(
      this.ledger,
      event.map(({ start, end, by }) => ({ start, end, textLength: by.text.length })),
    );
  }
}
