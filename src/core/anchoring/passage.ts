/**
 * What became of the sentences last seen: which one each of them is now, as far as that is known. First by the edits that were followed, then by
 * laying what they covered beside what covered it, then by what moved away as a piece.
 */
import { groupBy } from '../groupBy';
import { alignSentences, onlyOnce, range } from './alignment';
import { hashedLength } from './fold';
import { followingSentences, type SeenText, type Sighting } from './sighting';
import { firstAtOrAfter, type Span } from '../span';
import { AT_ONCE, type Steps } from '../steps';
import { untouchedSentences, type Untouched } from './untouched';

/** Folded code units: shorter pieces are written again word for word, and prove nothing by being there. */
const LEAST_MOVED = 40;

/** Sentences on either side that are looked at. */
const BESIDE = 8;

/** Sentences looked at in the place of one that is gone. */
const MOST_STAND_INS = 24;

/** Code units: shorter sentences begin or end others by chance. */
const PART = 12;

export class Passage {
  /** For each sentence last seen its number in the text as it is, else -1. */
  readonly to: Int32Array;
  /** The other way round. */
  readonly from: Int32Array;
  readonly edited = new Set<number>();
  /** The first of several in succession that say the same. */
  readonly guessed = new Set<number>();
  /** Something was put in or taken out, whatever it says now. */
  readonly touched = new Set<number>();
  /** Of the first and the last sentences those that no edit touched, which are known. */
  private readonly untouched: Untouched;
  /** Where each of the others last seen, or what covered it, stands now; undefined where edits were not followed. */
  private spans?: readonly Span[];
  /** What may as well be another one. */
  readonly openThen = new Set<number>();
  private readonly openNow = new Set<number>();

  constructor(
    private readonly then: Sighting,
    private readonly text: string,
    private readonly now: SeenText,
  ) {
    this.untouched = untouchedSentences(then, now.spans);
    this.to = new Int32Array(then.sentences.length).fill(-1);
    this.from = new Int32Array(now.sentences.length).fill(-1);
  }

  /** Sentences of the text as it is, from one up to another, that none last seen is told to be. */
  leaveOpen(from: number, to: number): void {
    for (let at = from; at < to; at++) this.openNow.add(at);
  }

  /** Lays both texts side by side. Nothing is known before. */
  *lay(): Steps<void> {
    if (this.then.edits) yield* this.follow();
    yield* this.align();
    yield;
    this.findMoved();
  }

  /** New sentences between the nearest neighbours that are known, up to the first that is known itself. */
  gapOf(home: number): number[] {
    const { to, from } = this;
    let before = home - 1;
    while (before >= 0 && to[before]! < 0) before--;
    const gap: number[] = [];
    for (let at = before < 0 ? 0 : to[before]! + 1; at < from.length && from[at]! < 0; at++) gap.push(at);
    return gap.slice(0, MOST_STAND_INS);
  }

  private pair(then: number, now: number): void {
    this.to[then] = now;
    this.from[now] = then;
  }

  private unpair(now: number): void {
    const then = this.from[now]!;
    this.openThen.add(then);
    this.openNow.add(now);
    this.to[then] = this.from[now] = -1;
  }

  private *follow(): Steps<void> {
    const { then, now } = this;
    const { head, tail } = this.untouched;
    const further = now.sentences.length - then.sentences.length;
    for (let at = 0; at < head; at++) this.pair(at, at);
    for (let at = then.sentences.length - tail; at < then.sentences.length; at++) this.pair(at, at + further);
    yield;
    const spans = yield* followingSentences(then, head, then.sentences.length - tail);
    this.spans = spans;
    for (const [i, { start, fate }] of spans.entries()) {
      if (i % AT_ONCE === 0) yield;
      const at = head + i;
      if (fate === 'lost') this.edited.add(at);
      if (fate === 'covered' || fate === 'lost') continue;
      const there = numberAt(now.spans, start);
      const free = there !== undefined && this.from[there]! < 0;
      const same = free && now.sentences[there]!.words === then.sentences[at]!.words;
      if (fate === 'edited') this.touched.add(at);
      if (!same) this.edited.add(at);
      if (free) this.pair(at, there);
    }
  }

  /** Of one that is not known. */
  private coverOf(then: number): Span | undefined {
    return this.spans?.[then - this.untouched.head];
  }

  /** Lays what is not known yet side by side, between neighbours that are. */
  private *align(): Steps<void> {
    const { to, from, then, now } = this;
    const aligned: number[] = [];
    let start = 0;
    for (let at = 0, fromNow = 0; at <= to.length; at++) {
      if (at % AT_ONCE === 0) yield;
      if (at < to.length && to[at]! < 0) continue;
      const toNow = at < to.length ? to[at]! : from.length;
      const isBetween = start < at && fromNow < toNow;
      const loose = isBetween ? range(start, at).filter((one) => !this.edited.has(one)) : [];
      const fresh = isBetween ? range(fromNow, toNow).filter((one) => this.isFresh(one)) : [];
      for (const together of this.groupByCover(loose)) {
        const within = fresh.filter((one) => this.isWithin(now.spans[one]!, together[0]!));
        if (within.length === 0) continue;
        const { pairs, guessed, openThen, openNow } = alignSentences(
          together.map((one) => then.sentences[one]!),
          within.map((one) => now.sentences[one]!),
        );
        for (const [a, b] of pairs) this.pair(together[a]!, within[b]!);
        aligned.push(...pairs.map(([, b]) => within[b]!));
        for (const one of guessed) this.guessed.add(together[one]!);
        for (const one of openThen) this.openThen.add(together[one]!);
        for (const one of openNow) this.openNow.add(within[one]!);
      }
      start = at + 1;
      fromNow = toNow + 1;
    }
    yield;
    const beside = aligned.length > 0 ? this.sentencesByWords() : new Map<number, readonly number[]>();
    const unsure = aligned.filter((one) => this.mayBeJoined(one) || this.isBesideAnother(one, beside));
    for (const at of unsure) this.unpair(at);
  }

  /** A sentence that says the same elsewhere has more of the neighbours that this one had: they moved, and it may have moved with them. */
  private isBesideAnother(at: number, sentences: ReadonlyMap<number, readonly number[]>): boolean {
    const { before, after, words } = this.then.sentences[this.from[at]!]!;
    const neighbours = (one: number): number => {
      const there = this.now.sentences[one]!;
      return Number(before !== 0 && there.before === before) + Number(after !== 0 && there.after === after);
    };
    const own = neighbours(at);
    return (sentences.get(words) ?? []).some((other) => other !== at && neighbours(other) > own);
  }

  private sentencesByWords(): ReadonlyMap<number, readonly number[]> {
    return groupBy(range(0, this.now.sentences.length), (at) => this.now.sentences[at]!.words);
  }

  /** Neighbours that one edit covered; all, where nothing is known of edits. */
  private groupByCover(loose: readonly number[]): number[][] {
    const groups: number[][] = [];
    for (const at of loose) {
      const last = groups.at(-1);
      const cover = this.coverOf(at);
      if (last && (!cover || cover.start < (this.coverOf(last[0]!)?.end ?? 0))) last.push(at);
      else groups.push([at]);
    }
    return groups;
  }

  private isWithin({ start, end }: Span, covered: number): boolean {
    const cover = this.coverOf(covered);
    return !cover || (start < cover.end && cover.start < end);
  }

  /**
   * Beside it stands something new that begins or ends with the same words, or with which it begins or ends itself: a sentence that was joined
   * to another, or taken apart, while a copy makes the old one whole.
   */
  private mayBeJoined(at: number): boolean {
    const words = this.wordsAt(at);
    for (const by of [-1, 1]) {
      for (let other = at + by; Math.abs(other - at) <= BESIDE && this.from[other] === -1; other += by) {
        const there = this.wordsAt(other);
        const [short, long] = words.length < there.length ? [words, there] : [there, words];
        if (short.length >= PART && (long.startsWith(short) || long.endsWith(short))) return short !== long;
      }
    }
    return false;
  }

  private wordsAt(at: number): string {
    const { start, end } = this.now.spans[at]!;
    return this.text.slice(start, end);
  }

  /** A piece that stands elsewhere, while its old neighbours have closed up. */
  private findMoved(): void {
    const { head, tail } = this.untouched;
    const left = range(head, this.to.length - tail).filter((at) => this.isLeft(at));
    const fresh = range(head, this.from.length - tail).filter((at) => this.isFresh(at));
    if (left.length === 0 || fresh.length === 0) return;
    const wordsThen = (at: number) => this.then.sentences[at]!.words;
    const wordsNow = (at: number) => this.now.sentences[at]!.words;
    const once = onlyOnce(left, wordsThen);
    const onceNow = onlyOnce(fresh, wordsNow);
    const moved: [number, number, number][] = [];
    const met = new Set<number>();
    for (const [words, at] of once) {
      const there = onceNow.get(words);
      if (there === undefined || met.has(at)) continue;
      let [first, last] = [0, 0];
      const joins = (by: number) =>
        this.isLeft(at + by) && this.isFresh(there + by) && wordsThen(at + by) === wordsNow(there + by);
      while (joins(first - 1)) first--;
      while (joins(last + 1)) last++;
      moved.push([at + first, there + first, last - first + 1]);
      for (let by = first; by <= last; by++) met.add(at + by);
    }
    const told = moved.filter(([at, , length]) => this.isLong(at, length) && this.hasClosed(at - 1, at + length));
    const pairs = told.flatMap(([at, there, length]) => range(0, length).map((by) => [at + by, there + by] as const));
    const often = repeated(pairs.map(([, now]) => now));
    for (const [then, now] of pairs) {
      // The end of one piece and the beginning of another: which of the two is left is not known.
      if (often.has(now)) this.openThen.add(then);
      else this.pair(then, now);
    }
    for (const now of often) this.openNow.add(now);
  }

  private isLeft(at: number): boolean {
    return this.to[at] === -1 && !this.edited.has(at) && !this.openThen.has(at);
  }

  private isFresh(at: number): boolean {
    return this.from[at] === -1 && !this.openNow.has(at);
  }

  private isLong(at: number, length: number): boolean {
    return (
      range(at, at + length).reduce((sum, one) => sum + hashedLength(this.then.sentences[one]!.words), 0) >= LEAST_MOVED
    );
  }

  private hasClosed(before: number, after: number): boolean {
    const start = before < 0 ? -1 : this.to[before]!;
    const end = after < this.to.length ? this.to[after]! : this.from.length;
    return (before < 0 || start >= 0) && end === start + 1;
  }
}

/** The number of the sentence that starts at a place; undefined where none does. */
export function numberAt(sentences: readonly Span[], start: number): number | undefined {
  const at = firstAtOrAfter(sentences, start);
  return sentences[at]?.start === start ? at : undefined;
}

function repeated(numbers: readonly number[]): Set<number> {
  const once = new Set<number>();
  return new Set(numbers.filter((one) => once.size === once.add(one).size));
}
