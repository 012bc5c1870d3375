/** A desk for tests: a text under edit with its ledger, driven the way the editor drives it. */
import assert from 'node:assert/strict';
import type { Claim } from '../../../src/core/analysis';
import { packSighting, unpackSighting } from '../../../src/core/anchoring/sighting';
import type { Status } from '../../../src/core/review/decision';
import {
  addEvidence,
  clear,
  decide,
  EMPTY_LEDGER,
  move,
  refresh,
  setNote,
  undo,
  type Ledger,
  type Place,
  type Stamp,
  type Step,
} from '../../../src/core/review/ledger';
import { reviewDraft, type Outlook, type Review, type ReviewedClaim } from '../../../src/core/review/review';
import { speakerName } from '../../../src/core/review/speakers';
import { analyzeTiny, type TinyOptions } from './tinyDraft';

export class Desk {
  ledger: Ledger = EMPTY_LEDGER;
  outlook: Outlook = { signOffs: 1 };
  /** Who decides. */
  reviewer = 'Ada';
  #made = 0;

  constructor(
    public text: string,
    public options: TinyOptions = {},
  ) {}

  review(): Review {
    const { decisions, threads, seen } = this.ledger;
    return reviewDraft(this.text, analyzeTiny(this.text, this.options), decisions, threads, this.outlook, seen);
  }

  /** The `nth` claim (from 0) that is exactly these words. */
  find(words: string, nth = 0): ReviewedClaim {
    const found = this.review().claims.filter(({ claim }) => this.words(claim) === words)[nth];
    assert.ok(found, `no claim ${nth} «${words}»`);
    return found;
  }

  words(claim: Claim): string {
    return this.text.slice(claim.start, claim.end);
  }

  place(reviewed: ReviewedClaim): Place {
    return { text: this.text, reviewed, speaker: speakerName(analyzeTiny(this.text, this.options), reviewed.claim) };
  }

  stamp(): Stamp {
    return { id: `d${this.#made++}`, by: this.reviewer, at: this.#time() };
  }

  /** A second later each time. */
  #time(): string {
    return new Date(Date.UTC(2024, 4, 1, 10, 0, this.#made)).toISOString();
  }

  decide(words: string, status: Status, nth = 0): Step {
    return this.take(decide(this.ledger, this.place(this.find(words, nth)), status, this.stamp()));
  }

  note(words: string, note: string, nth = 0): Step {
    return this.take(setNote(this.ledger, this.place(this.find(words, nth)), note, this.stamp()));
  }

  evidence(words: string, source: string): Step {
    const { id, by, at } = this.stamp();
    const place = this.place(this.find(words));
    return this.take(addEvidence(this.ledger, place, { id, source, primary: true, by, at }, this.stamp()));
  }

  clear(id: string): Step {
    return this.take(clear(this.ledger, id));
  }

  undo(step: Step): Step {
    return this.take(undo(this.ledger, step.changes));
  }

  /** The file is another one when it is opened elsewhere: nothing tells where things went. */
  replaceOutside(text: string): void {
    this.text = text;
    this.ledger = { decisions: this.ledger.decisions, threads: this.ledger.threads };
  }

  /** Another program writes the file while it is closed: what is kept of the text last seen tells where things went. */
  reopenWith(text: string): void {
    this.look();
    const { seen } = this.ledger;
    const kept = seen && unpackSighting(JSON.parse(JSON.stringify(packSighting(seen))));
    this.ledger = { ...this.ledger, ...(kept && { seen: kept }) };
    this.text = text;
  }

  /** As the editor does after each analysis. */
  look(): void {
    this.ledger = refresh(this.ledger, this.text, this.review());
  }

  /** An edit of the open draft: positions follow, and sure matches are written down anew. */
  edit(start: number, end: number, inserted: string): void {
    this.text = this.text.slice(0, start) + inserted + this.text.slice(end);
    this.ledger = move(this.ledger, [{ start, end, textLength: inserted.length }]);
    this.look();
  }

  /** The `nth` occurrence of `old` is replaced in the open draft. */
  replace(old: string, inserted: string, nth = 0): void {
    let at = this.text.indexOf(old);
    for (let seen = 0; seen < nth; seen++) at = this.text.indexOf(old, at + 1);
    assert.ok(at >= 0, `no «${old}» in the text`);
    this.edit(at, at + old.length, inserted);
  }

  /** `words [status]` of every claim that has a decision, with the reason when there is one. */
  shown(): string[] {
    return this.review().claims.flatMap(({ claim, decision, status, reason }) =>
      decision ? [`${this.words(claim)} [${status}${reason ? `: ${reason}` : ''}]`] : [],
    );
  }

  orphans(): string[] {
    return this.review().orphans.map(({ anchor, status }) => `${anchor.exact} [${status}]`);
  }

  private take(step: Step): Step {
    this.ledger = step.ledger;
    return step;
  }
}
