/**
 * What the tagger looks at in the first pass: the word, its neighbours, the run of capitals it stands in, and what is known of each. No
 * further than its sentence. The numbers of the questions are part of the trained weights: change one, and training has to run again.
 */
import { addFeature, type FeatureList, mix } from '../../learned/features';
import type { Span } from '../../span';
import { EDGE, LIST_BITS, type WordForm } from './forms';
import { LEANINGS } from './wordTable';

export interface TaggerWord extends Span {
  readonly text: string;
  readonly form: WordForm;
  /** Number of its sentence within the paragraph. */
  readonly sentence: number;
  /** Its capital may be due to its place: first of a sentence or a quotation, or after a colon. */
  readonly opens: boolean;
  /** At most a blank stands between it and the word before, in the same sentence. */
  readonly follows: boolean;
}

/** How the capitals of a sentence are to be read: `title` and `shouted` ones prove nothing. */
export const STYLES = { prose: 0, title: 1, shouted: 2 } as const;

/** The style of each word's sentence. */
export function stylesOf(words: readonly TaggerWord[]): Uint8Array {
  const styles = new Uint8Array(words.length);
  for (let from = 0; from < words.length;) {
    let [to, long, capitals, shouted] = [from, 0, 0, 0];
    for (; to < words.length && words[to]!.sentence === words[from]!.sentence; to++) {
      const { form } = words[to]!;
      if (!form.hasLetter || form.length < 3) continue;
      long++;
      if (form.hasCapital) capitals++;
      if (form.isShouted) shouted++;
    }
    if (long >= 3 && shouted / long > SHOUTED) styles.fill(STYLES.shouted, from, to);
    else if (long >= 4 && capitals / long > TITLE_CASE && !/^[.!?]/.test(words[to - 1]!.text))
      styles.fill(STYLES.title, from, to);
    from = to;
  }
  return styles;
}

/** Share of capitals among the longer words: running text full of names stays under it, headlines do not. */
const TITLE_CASE = 0.75;
const SHOUTED = 0.7;

/** The most features a word can have. */
export const FEATURES = 192;

/** Adds the features of the word at `at`. */
export function addWordFeatures(words: readonly TaggerWord[], styles: Uint8Array, at: number, out: FeatureList): void {
  const word = words[at]!;
  const w = word.form;
  const p1 = formAt(words, at, -1);
  const p2 = formAt(words, at, -2);
  const n1 = formAt(words, at, 1);
  const n2 = formAt(words, at, 2);
  addFeature(out, 0, 0);
  // The word and its neighbours
  addFeature(out, 1, w.hash);
  addFeature(out, 3, p1.hash);
  addFeature(out, 4, n1.hash);
  addFeature(out, 5, p2.hash);
  addFeature(out, 6, n2.hash);
  addFeature(out, 57, mix(p1.hash, n1.hash));
  // Shapes
  addFeature(out, 10, w.shortShape);
  addFeature(out, 11, mix(p1.shortShape, w.shortShape));
  addFeature(out, 12, mix(w.shortShape, n1.shortShape));
  addFeature(out, 13, mix(mix(p1.shortShape, w.shortShape), n1.shortShape));
  addFeature(out, 55, mix(p1.hash, w.shortShape));
  addFeature(out, 56, mix(n1.hash, w.shortShape));
  for (const start of w.starts) addFeature(out, 14, start);
  for (const end of w.ends) addFeature(out, 15, end);
  // Whether its capital proves anything
  addFeature(out, 16, (word.opens ? 1 : 0) | (styles[at]! << 1));
  addClusters(out, w, p1, p2, n1, n2);
  addFacts(out, w, p1, n1);
  addFurther(words, at, out);
  if (styles[at] === STYLES.prose) addRun(words, at, out);
}

function formAt(words: readonly TaggerWord[], at: number, by: number): WordForm {
  const other = words[at + by];
  return other !== undefined && other.sentence === words[at]!.sentence ? other.form : EDGE;
}

function addClusters(out: FeatureList, w: WordForm, p1: WordForm, p2: WordForm, n1: WordForm, n2: WordForm): void {
  addFeature(out, 19, w.cluster);
  addFeature(out, 20, w.coarse);
  addFeature(out, 21, mix(w.cluster, w.shortShape));
  addFeature(out, 23, p1.cluster);
  addFeature(out, 24, n1.cluster);
  addFeature(out, 25, p2.cluster);
  addFeature(out, 26, n2.cluster);
  addFeature(out, 27, p1.coarse);
  addFeature(out, 28, n1.coarse);
  addFeature(out, 29, mix(p1.coarse, w.coarse));
  addFeature(out, 30, mix(w.coarse, n1.coarse));
  addFeature(out, 31, mix(mix(p1.coarse, w.coarse), n1.coarse));
  addFeature(out, 53, mix(p1.cluster, w.coarse));
  addFeature(out, 54, mix(w.coarse, n1.cluster));
}

/** Lists that have the word, and what it leans to be. */
function addFacts(out: FeatureList, w: WordForm, p1: WordForm, n1: WordForm): void {
  const around = mix(p1.shortShape, n1.shortShape);
  for (let bit = 0; bit < LIST_BITS; bit++) {
    if ((w.lists >> bit) & 1) {
      addFeature(out, 32, bit);
      addFeature(out, 33, mix(bit, w.shortShape));
      addFeature(out, 34, mix(bit, around));
    }
    if ((p1.lists >> bit) & 1) addFeature(out, 35, bit);
    if ((n1.lists >> bit) & 1) addFeature(out, 36, bit);
  }
  addFeature(out, 37, mix(w.lists, mix(p1.lists, n1.lists)));
  if (w.leanings === 0) return;
  for (let kind = 0; kind < LEANINGS; kind++) addFeature(out, 70 + kind, (w.leanings >> (kind * 2)) & 3);
  addFeature(out, 45, w.leanings);
  addFeature(out, 79, p1.leanings);
  addFeature(out, 69, n1.leanings);
}

/** Words three and four away, whatever their order. */
function addFurther(words: readonly TaggerWord[], at: number, out: FeatureList): void {
  for (const by of [3, 4]) {
    const [before, after] = [formAt(words, at, -by), formAt(words, at, by)];
    if (before !== EDGE) addFeature(out, 46, before.hash);
    if (after !== EDGE) addFeature(out, 47, after.hash);
  }
}

/** Words of a run looked at to each side. */
const REACH = 8;
const COUNTED = 4;

/** The run of capitals the word stands in: how it begins and ends, what stands around it. */
function addRun(words: readonly TaggerWord[], at: number, out: FeatureList): void {
  let [from, last] = [at, at];
  while (at - from < REACH && words[from]!.follows && words[from - 1]!.form.hasCapital) from--;
  while (last - at < REACH && words[last + 1]?.follows && words[last + 1]!.form.hasCapital) last++;
  const [first, end] = [words[from]!.form, words[last]!.form];
  const [before, after] = [formAt(words, from, -1), formAt(words, last, 1)];
  addFeature(out, 60, mix(Math.min(at - from, COUNTED), Math.min(last - at, COUNTED)));
  addFeature(out, 61, end.hash);
  addFeature(out, 62, end.cluster);
  addFeature(out, 63, first.hash);
  addFeature(out, 64, first.coarse);
  addFeature(out, 65, before.hash);
  addFeature(out, 66, after.hash);
  addFeature(out, 67, mix(before.coarse, last - from));
  addFeature(out, 68, mix(after.coarse, last - from));
}
