/** A draft with what reviewers did to it, written down as the editor writes it: for tests of what reads decisions from files. */
import assert from 'node:assert/strict';
import type { Analysis } from '../../src/core/analysis';
import { analyze } from '../../src/core/analyze';
import type { Status } from '../../src/core/review/decision';
import { deedsOf, writeLine, type Deed, type Entry } from '../../src/core/review/entries';
import { hideWords } from '../../src/core/review/hiddenWords';
import { describeIgnore, type IgnoreScope } from '../../src/core/review/ignores';
import * as ledger from '../../src/core/review/ledger';
import { reviewDraft, type ReviewedClaim } from '../../src/core/review/review';
import { speakerName } from '../../src/core/review/speakers';
import { fileNameFor } from '../../src/journal/fileName';
import { sha256 } from '../../src/journal/hash';

export class ReviewedDraft {
  readonly analysis: Analysis;
  private book = ledger.EMPTY_LEDGER;
  private readonly entries: Entry[] = [];
  private made = 0;

  /** `key`: its path below the folder that holds the decisions. */
  constructor(
    readonly key: string,
    readonly text: string,
  ) {
    this.analysis = analyze(text, { format: 'plain' });
  }

  decide(by: string, words: string, status: Status): this {
    return this.take(by, ledger.decide(this.book, this.place(words), status, this.stamp(by)));
  }

  settle(by: string, words: string, status: Status): this {
    return this.take(by, ledger.settleDispute(this.book, this.place(words), status, this.stamp(by)));
  }

  /** Everything, in the names of all of them. */
  verifyAll(...reviewers: readonly string[]): this {
    for (const by of reviewers) {
      for (const { claim } of this.review())
        this.take(by, ledger.decide(this.book, this.placeOf(claim.id), 'verified', this.stamp(by)));
    }
    return this;
  }

  note(by: string, words: string, note: string): this {
    return this.take(by, ledger.setNote(this.book, this.place(words), note, this.stamp(by)));
  }

  evidence(by: string, words: string, source: string): this {
    const stamp = this.stamp(by);
    const proof = { ...stamp, source, primary: true };
    return this.take(by, ledger.addEvidence(this.book, this.place(words), proof, stamp));
  }

  comment(by: string, words: string, text: string): this {
    return this.take(by, ledger.addComment(this.book, this.place(words), text, this.stamp(by)));
  }

  resolve(by: string): this {
    return this.take(by, ledger.resolveThread(this.book, this.book.threads[0]!.id, this.stamp(by)));
  }

  ignore(by: string, check: string, scope: IgnoreScope): this {
    const finding = this.analysis.findings.find((one) => one.check === check);
    assert.ok(finding, `nothing found by ${check}`);
    const { id, ...ignore } = describeIgnore(finding, this.text, this.analysis.sentences, scope, {
      ...this.stamp(by),
      draft: this.key,
    });
    this.put(by, { do: 'ignore', on: id, ignore });
    return this;
  }

  /** The files they wrote, by path below the folder that holds the decisions; `words`: as `copydesk.review.words` has it. */
  files(words: 'text' | 'hashes' = 'text'): Record<string, string> {
    const files: Record<string, string> = {};
    for (const entry of this.entries) {
      const name = `.copydesk/${fileNameFor(entry.by)}`;
      files[name] = (files[name] ?? '') + writeLine(words === 'text' ? entry : hideWords(entry, sha256).deed);
    }
    return files;
  }

  private review(): readonly ReviewedClaim[] {
    return reviewDraft(this.text, this.analysis, this.book.decisions, this.book.threads).claims;
  }

  private place(words: string): ledger.Place {
    const claim = this.analysis.claims.find(({ start, end }) => this.text.slice(start, end) === words);
    assert.ok(claim, `no claim «${words}»`);
    return this.placeOf(claim.id);
  }

  private placeOf(id: string): ledger.Place {
    const reviewed = this.review().find(({ claim }) => claim.id === id)!;
    return { text: this.text, reviewed, speaker: speakerName(this.analysis, reviewed.claim) };
  }

  private stamp(by: string): ledger.Stamp {
    const made = ++this.made;
    return { id: `${this.key}#${made}`, by, at: new Date(Date.UTC(2031, 2, 3, 10, 0, made)).toISOString() };
  }

  private take(by: string, { ledger: after, changes }: ledger.Step): this {
    this.book = after;
    for (const deed of changes.flatMap(deedsOf)) this.put(by, deed);
    return this;
  }

  private put(by: string, deed: Deed): void {
    const n = this.entries.length + 1;
    const { at } = this.stamp(by);
    this.entries.push({ schema: 1, id: `${this.key}/${n}`, n, by, at, draft: this.key, ...deed });
  }
}
