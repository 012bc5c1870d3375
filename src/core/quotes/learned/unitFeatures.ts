/**
 * What the tagger of sources, cues and contents looks at around one unit: the words and their kinds beside it, what the rules make of
 * it, the nearest cues, and for a quotation its length and edges. Every template has a number; numbers are never reused.
 */
import { type FeatureList, addFeature, hashText, mix } from '../../learned/features';
import type { Cue } from '../rules/cues';
import type { Facts, Quotation } from '../rules/facts';
import { reportsSpeech } from '../rules/facts';
import { classify } from '../rules/unitClasses';

/** One sentence made ready: arrays run beside its units. */
export interface Prepared {
  readonly facts: Facts;
  readonly words: Int32Array;
  readonly classes: Uint8Array;
  /** What the rules make of each unit: which part of which kind of cue, and whether a clause of one covers it. */
  readonly rules: Int32Array;
  /** Index of the nearest verb of a cue to the left and to the right; -1 when there is none. */
  readonly cueLeft: Int16Array;
  readonly cueRight: Int16Array;
  /** Commas and other breaks up to and with each unit, so that breaks between two units are a subtraction. */
  readonly breaks: Uint16Array;
  readonly quotations: ReadonlyMap<number, Quotation>;
  /** One number for what holds of the whole sentence. */
  readonly whole: number;
}

/** What is known of where the sentence stands. */
export interface Place {
  readonly headline: boolean;
  readonly first: boolean;
  /** The sentence before it, in the same paragraph, has a cue / ends in a quotation. */
  readonly afterCue: boolean;
  readonly afterQuote: boolean;
}

export function prepare(facts: Facts, place: Place): Prepared {
  const { sentence, cues, governed } = facts;
  const length = sentence.length;
  const words = new Int32Array(length);
  const classes = new Uint8Array(length);
  const breaks = new Uint16Array(length);
  let broken = 0;
  sentence.forEach((unit, i) => {
    words[i] = unit.kind === 'quote' ? QUOTE_WORD : hashText(unit.low);
    classes[i] = classify(sentence, i);
    if (unit.kind === 'mark') broken++;
    breaks[i] = broken;
  });
  const rules = new Int32Array(length);
  for (const cue of cues) markCue(rules, cue);
  for (const [cue, clauses] of governed) {
    const bit = reportsSpeech(sentence, cue) ? 64 : 128;
    for (const { from, to } of clauses) for (let i = from; i < to; i++) rules[i] = rules[i]! | bit;
  }
  const quotations = new Map(facts.quotations.map((quotation) => [quotation.at, quotation]));
  const whole =
    (place.headline ? 1 : 0) |
    (place.first ? 2 : 0) |
    (place.afterCue ? 4 : 0) |
    (place.afterQuote ? 8 : 0) |
    (cues.length > 0 ? 16 : 0) |
    (quotations.size > 0 ? 32 : 0) |
    (cues.some(({ kind }) => kind === 'according') ? 64 : 0);
  return { facts, words, classes, rules, ...nearestCues(cues, length), breaks, quotations, whole };
}

const QUOTE_WORD = 7;

/** The numbers that stand for kinds of cues, for where their subjects stand, and for where the rules found a quotation's cue. */
export const KINDS = { quoting: 1, clause: 2, stance: 3, according: 4 } as const;
export const BY = { before: 1, after: 2, relative: 3, far: 4 } as const;
export const PLACES = { after: 1, before: 2, trailing: 3, colon: 4 } as const;

function markCue(rules: Int32Array, { words, subject, kind, by }: Cue): void {
  for (let i = words.from; i < words.to; i++) rules[i] = rules[i]! | KINDS[kind];
  if (subject) for (let i = subject.from; i < subject.to; i++) rules[i] = rules[i]! | (BY[by] << 3);
}

function nearestCues(cues: readonly Cue[], length: number): Pick<Prepared, 'cueLeft' | 'cueRight'> {
  const cueLeft = new Int16Array(length).fill(-1);
  const cueRight = new Int16Array(length).fill(-1);
  let next = 0;
  let last = -1;
  for (let i = 0; i < length; i++) {
    while (next < cues.length && cues[next]!.words.to - 1 < i) last = cues[next++]!.words.to - 1;
    cueLeft[i] = last;
    cueRight[i] = next < cues.length ? cues[next]!.words.to - 1 : -1;
  }
  return { cueLeft, cueRight };
}

/** The features of unit `at`, into `out`. */
export function unitFeatures(prepared: Prepared, at: number, out: FeatureList): void {
  out.count = 0;
  const { words, classes, rules, facts, whole } = prepared;
  const length = words.length;
  const w = words[at]!;
  const wb = at > 0 ? words[at - 1]! : BEFORE;
  const wa = at + 1 < length ? words[at + 1]! : AFTER;
  const k = classes[at]!;
  const kb = at > 0 ? classes[at - 1]! : BEFORE;
  const kbb = at > 1 ? classes[at - 2]! : BEFORE;
  const ka = at + 1 < length ? classes[at + 1]! : AFTER;
  const kaa = at + 2 < length ? classes[at + 2]! : AFTER;
  const r = rules[at]!;
  const rb = at > 0 ? rules[at - 1]! : 0;
  const ra = at + 1 < length ? rules[at + 1]! : 0;
  addFeature(out, 0, 1);
  addFeature(out, 1, w);
  addFeature(out, 2, wb);
  addFeature(out, 3, wa);
  addFeature(out, 4, at > 1 ? words[at - 2]! : BEFORE);
  addFeature(out, 5, at + 2 < length ? words[at + 2]! : AFTER);
  addFeature(out, 6, mix(wb, w));
  addFeature(out, 7, mix(w, wa));
  addFeature(out, 8, mix(wb, wa));
  addFeature(out, 9, k);
  addFeature(out, 10, mix(kb, k));
  addFeature(out, 11, mix(k, ka));
  addFeature(out, 12, mix(mix(kb, k), ka));
  addFeature(out, 13, mix(mix(kbb, kb), k));
  addFeature(out, 14, mix(mix(k, ka), kaa));
  addFeature(out, 15, mix(mix(at > 2 ? classes[at - 3]! : BEFORE, kbb), mix(kb, k)));
  addFeature(out, 16, mix(mix(k, ka), mix(kaa, at + 3 < length ? classes[at + 3]! : AFTER)));
  addFeature(out, 17, mix(w, ka));
  addFeature(out, 18, mix(kb, w));
  addFeature(out, 19, r);
  addFeature(out, 20, mix(r, k));
  addFeature(out, 21, mix(rb, r));
  addFeature(out, 22, mix(r, ra));
  addFeature(out, 23, mix(mix(rb, r), ra));
  addFeature(out, 24, mix(r, w));
  addFeature(out, 25, mix(whole, r));
  addFeature(out, 26, mix(whole, k));
  addFeature(out, 27, mix(bucket(at), k));
  addFeature(out, 28, mix(bucket(length - 1 - at), k));
  const unit = facts.sentence[at]!;
  if (unit.kind === 'word') {
    const low = unit.low;
    addFeature(out, 29, hashText(low.slice(-3)));
    addFeature(out, 30, hashText(low.slice(-2)));
  }
  cueFeatures(prepared, at, prepared.cueLeft[at]!, 31, out);
  cueFeatures(prepared, at, prepared.cueRight[at]!, 41, out);
  addFeature(out, 51, words[0]!);
  const quotation = prepared.quotations.get(at);
  if (quotation) quotationFeatures(prepared, quotation, out);
}

const BEFORE = 251;
const AFTER = 252;

/** 0, 1, 2, 3, 4–5, 6–8, 9–13, 14–20, 21–31, 32 and more. */
function bucket(distance: number): number {
  if (distance < 4) return distance;
  if (distance < 6) return 4;
  if (distance < 9) return 5;
  if (distance < 14) return 6;
  if (distance < 21) return 7;
  return distance < 32 ? 8 : 9;
}

/** How the nearest cue on one side stands to the unit. Templates `from` to `from + 7`. */
function cueFeatures(prepared: Prepared, at: number, cue: number, from: number, out: FeatureList): void {
  if (cue < 0) {
    addFeature(out, from, prepared.classes[at]!);
    return;
  }
  const { words, classes, rules, breaks } = prepared;
  const distance = bucket(Math.abs(at - cue));
  const between = Math.min(3, Math.abs(breaks[at]! - breaks[cue]!));
  const verb = words[cue]!;
  addFeature(out, from + 1, mix(distance, between));
  addFeature(out, from + 2, mix(verb, Math.min(distance, 6)));
  addFeature(out, from + 3, mix(verb, between));
  addFeature(out, from + 4, mix(mix(rules[cue]!, between), classes[at]!));
  addFeature(out, from + 5, mix(mix(words[cue + 1] ?? AFTER, verb), between));
  addFeature(out, from + 6, mix(mix(classes[cue + 1] ?? AFTER, classes[cue - 1] ?? BEFORE), mix(between, distance)));
  addFeature(out, from + 7, mix(mix(verb, rules[at]!), between));
}

function quotationFeatures({ facts, words, classes, whole }: Prepared, quotation: Quotation, out: FeatureList): void {
  const { at, attribution, marking } = quotation;
  const inside = quotation.words;
  const count = countWords(inside);
  const size = bucket(count);
  const edge = inside.slice(-1);
  const capital = quotation.fragment ? 0 : 1;
  const title = marking === 'title' ? 2 : marking === 'scare' ? 1 : 0;
  const place = attribution ? PLACES[attribution.place] : 0;
  const alone = facts.wordless ? 1 : 0;
  addFeature(out, 60, size);
  addFeature(out, 61, mix(size, capital));
  addFeature(out, 62, mix(title, mix(place, size)));
  addFeature(out, 63, mix(place, mix(size, capital)));
  addFeature(out, 64, mix(hashText(edge), capital));
  addFeature(out, 65, mix(classes[at - 1] ?? BEFORE, mix(capital, size)));
  addFeature(out, 66, mix(words[at - 1] ?? BEFORE, capital));
  addFeature(out, 67, mix(words[at + 1] ?? AFTER, capital));
  addFeature(out, 68, mix(alone, size));
  addFeature(out, 69, mix(whole, size));
  addFeature(out, 70, mix(quotation.stretch.family === 'single' ? 1 : 2, mix(size, whole)));
  const cue = attribution?.cue;
  if (cue) addFeature(out, 71, mix(words[cue.to - 1]!, place));
  if (cue) addFeature(out, 72, mix(bucket(Math.abs(at - cue.to)), mix(place, size)));
  const first = /^[\p{L}’']+/u.exec(inside)?.[0].toLowerCase() ?? '';
  addFeature(out, 73, hashText(first));
  if (count <= 4) addFeature(out, 74, hashText(inside.toLowerCase()));
  addFeature(out, 75, mix(mix(words[at - 2] ?? BEFORE, words[at - 1] ?? BEFORE), 1));
  addFeature(out, 76, mix(mix(words[at - 1] ?? BEFORE, words[at + 1] ?? AFTER), 1));
  addFeature(out, 77, mix(PERSONAL.test(inside) ? 1 : 0, mix(size, place)));
  addFeature(out, 78, mix(VERBAL.test(inside) ? 1 : 0, mix(size, place)));
  addFeature(out, 79, mix(quotation.stretch.closed ? 1 : 0, size));
}

/** First and second persons, contractions: people talking. */
const PERSONAL = /\b(?:I|we|you|my|our|your|me|us)\b|['’](?:m|re|ve|ll|d|t)\b/i;
const VERBAL = /\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|do|does|did|should|not)\b/;

function countWords(text: string): number {
  let count = 0;
  let inWord = false;
  for (let i = 0; i < text.length && count < 40; i++) {
    const blank = text.charCodeAt(i) <= 32 || text.charCodeAt(i) === 160;
    if (!blank && !inWord) count++;
    inWord = !blank;
  }
  return count;
}
