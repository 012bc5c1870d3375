/**
 * The trained tagger of names, in two passes. The first reads a paragraph by itself, so its result can be kept as long as the paragraph
 * stands; the second adds what the draft as a whole says of the same words, and decides. Weights: models/names.json, made by training/.
 */
import { createFeatureList } from '../../learned/features';
import { bestLabels, type Lattice } from '../../learned/viterbi';
import { addWeights, readSparseWeights, type StoredSparseWeights, type WeightTable } from '../../learned/weights';
import { isSameData } from '../../sameData';
import { between } from '../../perVersion';
import { spliced } from '../../sameEnds';
import {
  addDocumentFeatures,
  bitOf,
  DOCUMENT_FEATURES,
  DocumentEvidence,
  type FirstPass,
  type Tally,
} from './documentFeatures';
import { addWordFeatures, FEATURES, stylesOf, type TaggerWord } from './features';
import { createFormReader, type FormReader } from './forms';
import { BEFORE, FINAL, FIRST, LABELS, namesIn, type TaggedName } from './labels';
import { findSegments } from './segments';
import { readWordTable, type StoredWords } from './wordTable';

export interface StoredPass {
  /** Row-major, from label to label. */
  readonly transitions: readonly number[];
  readonly weights: StoredSparseWeights;
}

export interface StoredTagger {
  readonly words: StoredWords;
  readonly first: StoredPass;
  readonly second: StoredPass;
}

/** A paragraph after the first pass, with the scores the second one starts from. */
export interface TaggedParagraph extends FirstPass {
  /** `LABELS` a word of a segment, segment after segment. */
  readonly scores: Float32Array;
  /** What the second pass said last, and what it was asked: asked the same, it says the same. `version` is that of the evidence. */
  settled?: {
    readonly evidence: DocumentEvidence;
    version: number;
    /** Of the paragraph's words with a capital: while none has changed, nothing has. */
    readonly tallies: readonly Tally[];
    readonly asked: number;
    readonly names: readonly TaggedName[];
  };
}

export interface NameTagger extends FormReader {
  readonly read: (words: readonly TaggerWord[]) => TaggedParagraph;
  /** The names of each paragraph, in the light of all of them. `evidence` is the draft's, kept from one time to the next. */
  readonly settle: (
    paragraphs: readonly TaggedParagraph[],
    evidence?: DocumentEvidence,
  ) => readonly (readonly TaggedName[])[];
}

/** @throws when the stored parts do not fit together. */
export function createTagger(stored: StoredTagger): NameTagger {
  const forms = createFormReader(readWordTable(stored.words));
  const first = readPass(stored.first);
  const second = readPass(stored.second);
  /** What was settled last. */
  const known = new WeakMap<DocumentEvidence, readonly (readonly TaggedName[])[]>();
  return {
    formOf: forms.formOf,
    read: (words) => readFirst(first, words),
    settle(paragraphs, evidence = new DocumentEvidence()) {
      const ends = evidence.update(paragraphs);
      const settle = (one: TaggedParagraph) => settleParagraph(second, one, evidence);
      const last = known.get(evidence);
      const { changedBits } = evidence;
      const kept = last ? spliced(last, ends, between(paragraphs, ends).map(settle)) : paragraphs.map(settle);
      const settled =
        changedBits === 0
          ? kept
          : kept.map((names, i) => (paragraphs[i]!.bits & changedBits ? settle(paragraphs[i]!) : names));
      known.set(evidence, settled);
      return settled;
    },
  };
}

interface Pass {
  readonly lattice: Lattice;
  readonly weights: WeightTable;
}

function readPass({ transitions, weights }: StoredPass): Pass {
  const lattice = {
    labels: LABELS,
    transitions: Float64Array.from(transitions),
    before: BEFORE,
    first: FIRST,
    final: FINAL,
  };
  return { lattice, weights: readSparseWeights(weights) };
}

const features = createFeatureList(FEATURES);
const documentFeatures = createFeatureList(DOCUMENT_FEATURES);
const sums = new Float64Array(LABELS);

function readFirst({ lattice, weights }: Pass, words: readonly TaggerWord[]): TaggedParagraph {
  const styles = stylesOf(words);
  const segments = findSegments(words);
  const labels = new Uint8Array(words.length);
  const scores = new Float32Array(segments.reduce((sum, { from, to }) => sum + to - from, 0) * LABELS);
  const small = new Set<number>();
  let bits = 0;
  for (const { form } of words) {
    if (form.hasCapital) bits |= bitOf(form.hash);
    else if (form.hasLetter) small.add(form.hash);
  }
  let offset = 0;
  for (const { from, to } of segments) {
    for (let at = from; at < to; at++) {
      features.count = 0;
      addWordFeatures(words, styles, at, features);
      sums.fill(0);
      addWeights(weights, features, sums, 0);
      scores.set(sums, offset + (at - from) * LABELS);
    }
    bestLabels(lattice, scores, offset, to - from, labels, from);
    offset += (to - from) * LABELS;
  }
  return { words, styles, segments, labels, small, bits, scores };
}

const NO_NAMES: readonly TaggedName[] = [];

function settleParagraph(
  { lattice, weights }: Pass,
  paragraph: TaggedParagraph,
  evidence: DocumentEvidence,
): readonly TaggedName[] {
  const { segments, scores, words, settled: last } = paragraph;
  if (segments.length === 0) return NO_NAMES;
  const { version } = evidence;
  if (last?.evidence === evidence && last.tallies.every(({ changed }) => changed <= last.version)) {
    last.version = version;
    return last.names;
  }
  const settled = scores.slice();
  let [offset, asked] = [0, 0];
  for (const { from, to } of segments) {
    for (let at = from; at < to; at++, offset += LABELS) {
      documentFeatures.count = 0;
      addDocumentFeatures(paragraph, at, evidence, documentFeatures);
      for (let i = 0; i < documentFeatures.count; i++) asked = Math.imul(asked ^ documentFeatures.keys[i]!, 0x01000193);
      sums.fill(0);
      addWeights(weights, documentFeatures, sums, 0);
      for (let label = 0; label < LABELS; label++) settled[offset + label] = settled[offset + label]! + sums[label]!;
    }
  }
  if (last?.asked === asked) {
    paragraph.settled = { ...last, evidence, version, tallies: evidence.talliesFor(words) };
    return last.names;
  }
  const labels = new Uint8Array(words.length);
  offset = 0;
  for (const { from, to } of segments) {
    bestLabels(lattice, settled, offset, to - from, labels, from);
    offset += (to - from) * LABELS;
  }
  const found = namesIn(labels);
  const names = last && isSameData(last.names, found) ? last.names : found;
  paragraph.settled = { evidence, version, tallies: evidence.talliesFor(words), asked, names };
  return names;
}
