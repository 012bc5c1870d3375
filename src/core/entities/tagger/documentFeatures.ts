/**
 * What the tagger looks at in the second pass: what the first pass made of the same word elsewhere in the draft, and whether the draft
 * writes it small, or with a capital where none is due (Krishnan & Manning 2006; Chieu & Ng 2002). "Roe" after "Mayor Ada Roe" is
 * a person, however little stands around it.
 */
import { addFeature, type FeatureList, mix } from '../../learned/features';
import { type Ends, sameMembers } from '../../sameEnds';
import { type TaggerWord, STYLES } from './features';
import { LABELS, NAME_TYPES, OUTSIDE, typeNumber } from './labels';
import type { Segment } from './segments';

/** One paragraph after the first pass. */
export interface FirstPass {
  readonly words: readonly TaggerWord[];
  readonly styles: Uint8Array;
  readonly segments: readonly Segment[];
  /** The likeliest label of each word, by the paragraph alone. */
  readonly labels: Uint8Array;
  /** Hashes of the words that the paragraph writes small. */
  readonly small: ReadonlySet<number>;
  /** A bit for each of its words with a capital (`bitOf`). */
  readonly bits: number;
}

/** Two paragraphs that have no bit in common have no such word in common. */
export function bitOf(hash: number): number {
  return 1 << (hash & 31);
}

/** What a draft says of a word with a capital. */
export interface Tally {
  /** Weight of each type of name, outside first, and of each label. */
  readonly types: Float32Array;
  readonly labels: Float32Array;
  /** How often it stands in a segment at all. */
  count: number;
  /** How often its capital is its own: within a sentence, in prose. */
  due: number;
  /** When anything that is told of the word changed last, in updates. */
  changed: number;
}

/** A headline's capitals say less. */
const STYLED = 0.25;
const WEIGHTS = [1, STYLED];
const TYPES = NAME_TYPES.length + 1;

/**
 * What a draft as a whole says of its words, kept up while paragraphs come and go: all weights are quarters, so what is taken out leaves what
 * was there before.
 */
export class DocumentEvidence {
  private readonly tallies = new Map<number, Tally>();
  /** In how many paragraphs a word is written small, by its hash. */
  private readonly small = new Map<number, number>();
  private passes: readonly FirstPass[] = [];
  private updates = 0;
  private changes = 0;
  /** What the words that are counted in this update were like before it, by hash. */
  private readonly before = new Map<number, string>();

  /** The draft's paragraphs are these now. Gives how many of the first are those of before, and of the last. */
  update(passes: readonly FirstPass[]): Ends {
    this.updates++;
    const before = this.passes;
    const ends = sameMembers(before, passes);
    const changes = new Map<FirstPass, number>();
    const change = (list: readonly FirstPass[], by: number): void => {
      for (const pass of list.slice(ends.head, list.length - ends.tail))
        changes.set(pass, (changes.get(pass) ?? 0) + by);
    };
    change(passes, 1);
    change(before, -1);
    for (const [pass, times] of changes) this.count(pass, times);
    this.passes = passes;
    this.changes = 0;
    for (const [hash, was] of this.before) {
      const tally = this.tallies.get(hash);
      if (!tally || this.describe(hash) === was) continue;
      this.changes |= bitOf(hash);
      tally.changed = this.updates;
    }
    this.before.clear();
    return ends;
  }

  get version(): number {
    return this.updates;
  }

  /** The bits of the words of which anything else is told in this version. */
  get changedBits(): number {
    return this.changes;
  }

  /** What is counted of the words with a capital, each once. */
  talliesFor(words: readonly TaggerWord[]): readonly Tally[] {
    return [...new Set(words.filter(({ form }) => form.hasCapital).map(({ form }) => this.tallyFor(form.hash)))];
  }

  tallyOf(hash: number): Tally | undefined {
    const tally = this.tallies.get(hash);
    return tally && tally.count > 0 ? tally : undefined;
  }

  isWrittenSmall(hash: number): boolean {
    return (this.small.get(hash) ?? 0) > 0;
  }

  private count({ words, styles, labels, segments, small }: FirstPass, times: number): void {
    if (times === 0) return;
    for (const hash of small) {
      this.remember(hash);
      this.small.set(hash, (this.small.get(hash) ?? 0) + times);
    }
    for (const { from, to } of segments) {
      for (let at = from; at < to; at++) {
        const { form } = words[at]!;
        if (!form.hasCapital) continue;
        this.remember(form.hash);
        const tally = this.tallyFor(form.hash);
        const weight = weightAt(styles, at) * times;
        tally.types[typeNumber(labels[at]!)]! += weight;
        tally.labels[labels[at]!]! += weight;
        tally.count += times;
        if (isDue(words, styles, at)) tally.due += times;
      }
    }
  }

  private tallyFor(hash: number): Tally {
    let tally = this.tallies.get(hash);
    if (!tally) {
      tally = { types: new Float32Array(TYPES), labels: new Float32Array(LABELS), count: 0, due: 0, changed: 0 };
      this.tallies.set(hash, tally);
    }
    return tally;
  }

  private remember(hash: number): void {
    if (this.updates > 1 && !this.before.has(hash)) this.before.set(hash, this.describe(hash));
  }

  /** All that anyone can be told of the word: one more of a word that is often there changes nothing. */
  private describe(hash: number): string {
    const tally = this.tallyOf(hash);
    if (!tally) return '';
    let told = `${Math.min(2, tally.due)} ${this.isWrittenSmall(hash)}`;
    // Whoever asks is counted among the labels, or is outside of any name
    for (let label = 0; label < LABELS; label++) {
      if (label !== OUTSIDE && tally.labels[label]! <= 0) continue;
      for (const weight of WEIGHTS) {
        const { type, label: likeliest, agreement, often } = tellElsewhere(tally, label, weight);
        told += ` ${type} ${likeliest} ${agreement} ${often}`;
      }
      told += ` ${label}`;
    }
    return told;
  }
}

function weightAt(styles: Uint8Array, at: number): number {
  return styles[at] === STYLES.prose ? 1 : STYLED;
}

function isDue(words: readonly TaggerWord[], styles: Uint8Array, at: number): boolean {
  return !words[at]!.opens && styles[at] === STYLES.prose;
}

/** What the word is elsewhere: its commonest type and label there, how much they agree, how often it is there. */
interface Elsewhere {
  readonly type: number;
  readonly label: number;
  /** 0..3 */
  readonly agreement: number;
  readonly often: number;
}

const NOWHERE = TYPES;
const NO_NAME: Elsewhere = { type: NOWHERE + 1, label: LABELS, agreement: 0, often: 0 };
const BEYOND: Elsewhere = { type: NOWHERE + 2, label: LABELS + 1, agreement: 0, often: 0 };

function elsewhere({ words, styles, labels }: FirstPass, at: number, evidence: DocumentEvidence): Elsewhere {
  const tally = words[at]!.form.hasCapital && evidence.tallyOf(words[at]!.form.hash);
  return tally ? tellElsewhere(tally, labels[at]!, weightAt(styles, at)) : NO_NAME;
}

/** `own` and `weight`: the label of the word that asks, and what it counts for. */
function tellElsewhere(tally: Tally, own: number, weight: number): Elsewhere {
  const ownType = typeNumber(own);
  let [type, most, sum] = [NOWHERE, 0, 0];
  for (let other = 0; other < TYPES; other++) {
    const left = tally.types[other]! - (other === ownType ? weight : 0);
    sum += left;
    if (left > most) [type, most] = [other, left];
  }
  let [label, likeliest] = [LABELS, 0];
  for (let other = 0; other < LABELS; other++) {
    const left = tally.labels[other]! - (other === own ? weight : 0);
    if (left > likeliest) [label, likeliest] = [other, left];
  }
  return {
    type,
    label,
    agreement: sum > 0 ? Math.min(3, Math.round((most / sum) * 3)) : 0,
    often: Math.min(3, Math.ceil(Math.log2(sum + 1))),
  };
}

/** The most features a word can have in the second pass. */
export const DOCUMENT_FEATURES = 32;
const BASE = 200;

/** Adds the features of the word at `at`, which lies in a segment. */
export function addDocumentFeatures(pass: FirstPass, at: number, evidence: DocumentEvidence, out: FeatureList): void {
  const { words, styles, labels } = pass;
  const word = words[at]!;
  const own = labels[at]!;
  const isNear = (by: number): boolean => words[at + by]?.sentence === word.sentence;
  addFeature(out, BASE, own);
  addFeature(out, BASE + 1, isNear(-1) ? labels[at - 1]! : LABELS);
  addFeature(out, BASE + 2, isNear(1) ? labels[at + 1]! : LABELS);
  if (!word.form.hasCapital) return;
  const here = elsewhere(pass, at, evidence);
  const before = isNear(-1) ? elsewhere(pass, at - 1, evidence) : BEYOND;
  const after = isNear(1) ? elsewhere(pass, at + 1, evidence) : BEYOND;
  const agreed = mix(here.type, here.agreement);
  addFeature(out, BASE + 3, agreed);
  addFeature(out, BASE + 4, mix(agreed, own));
  addFeature(out, BASE + 5, mix(mix(here.type, here.often), here.agreement));
  addFeature(out, BASE + 6, here.label);
  addFeature(out, BASE + 7, mix(here.label, own));
  const dueElsewhere = evidence.tallyOf(word.form.hash)!.due - (isDue(words, styles, at) ? 1 : 0) > 0;
  const written =
    (evidence.isWrittenSmall(word.form.hash) ? 1 : 0) |
    (dueElsewhere ? 2 : 0) |
    (word.opens ? 4 : 0) |
    (styles[at]! << 3);
  addFeature(out, BASE + 8, written);
  addFeature(out, BASE + 9, mix(written, own));
  addFeature(out, BASE + 10, mix(written, here.type));
  addFeature(out, BASE + 11, mix(before.type, here.type));
  addFeature(out, BASE + 12, mix(here.type, after.type));
  addFeature(out, BASE + 13, mix(before.label, here.label));
  addFeature(out, BASE + 14, mix(here.label, after.label));
  addFeature(out, BASE + 15, mix(agreed, styles[at]!));
  addFeature(out, BASE + 16, mix(word.form.coarse, here.type));
  addFeature(out, BASE + 17, mix(here.type, word.form.shortShape));
}
