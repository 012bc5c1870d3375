/**
 * `npm run train:worth`: makes models/worth.json from claimbuster/dev.jsonl. A linear model and a small network are trained apart; how much each
 * counts, and how sure the two are together, is fitted to what models that had not seen a stretch of debates say of it (five folds of
 * neighbouring documents). Seeded: the same corpus, word vectors and table of words give the same file.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectFeatures, createWorthFeatures, isName, TRUST } from '../src/core/claims/worthiness/features';
import type { StoredNetwork } from '../src/core/claims/worthiness/network';
import { readWords, type WorthWord } from '../src/core/claims/worthiness/words';
import { createJudge, type StoredWorth } from '../src/core/claims/worthiness/worthiness';
import { nameTagger } from '../src/core/entities/tagger/model';
import { indexFeatures, toRows } from './featureIndex';
import { installPackages, readVectors } from './packages';
import { createRandom } from './random';
import { storeSparseWeights, storeRows } from './store';
import { scoreRow, trainLinear } from './worthLinear';
import { type NetworkOptions, type TrainedNetwork, trainNetwork, type WordRows } from './worthNetwork';
import { projectVectors } from './worthVectors';
import { rank } from './worthScore';

const FOLDS = 5;
const LINEAR = { least: 3, penalty: 8, rounds: 60, kept: 0.012, shift: 8 };
const NETWORK: NetworkOptions = {
  size: 24,
  filters: 64,
  epochs: 4,
  rate: 2e-3,
  wordRate: 0.02,
  hidden: 0.4,
  unknown: 0.3,
  dropped: 0.3,
  pull: 1e-3,
  penalty: 1e-5,
  batch: 16,
  seed: 1,
};
/** Words that occur in fewer sentences are read as their cluster. */
const LEAST_WORDS = 3;
/** Of the word table. */
const CLUSTERS = 2048;
/** Word vectors read, the commonest first. */
const VECTORS = 100_000;
/** Low bits of a word's hash left out. */
const SHIFT = 6;

const [
  ,
  ,
  corpus = join(__dirname, '../../shared/corpora/claimbuster/dev.jsonl'),
  target = join(__dirname, '../models/worth.json'),
  /** A fold to leave out, for an honest score of the whole program on it. */
  without = '',
] = process.argv;

interface Sample {
  readonly text: string;
  readonly label: number;
  readonly fold: number;
  readonly words: readonly WorthWord[];
  readonly keys: Int32Array;
}

function main(): void {
  if (!existsSync(corpus)) {
    console.log(`There is no ${corpus}: nothing is trained. models/worth.json is used as it is.`);
    return;
  }
  installPackages();
  const samples = readSamples(corpus);
  tell(`${samples.length} sentences, ${samples.filter(({ label }) => label > 0).length} worth checking`);
  const linear = prepareLinear(samples);
  const network = prepareNetwork(samples);
  tell(`${linear.columns} features, ${network.words.length} words`);

  const everything = samples.map((_, i) => i);
  const unseen = { linear: new Float64Array(samples.length), network: new Float64Array(samples.length) };
  for (let fold = 0; fold < FOLDS; fold++) {
    const [held, rest] = [
      everything.filter((i) => samples[i]!.fold === fold),
      everything.filter((i) => samples[i]!.fold !== fold),
    ];
    const weights = linear.train(rest);
    const trained = network.train(rest);
    for (const i of held) unseen.linear[i] = scoreRow(weights, linear.rows[i]!, linear.values);
    for (const i of held) unseen.network[i] = trained.score(network.rows[i]!);
    tell(`fold ${fold + 1}: linear ${say(held, unseen.linear)}, network ${say(held, unseen.network)}`);
  }
  const labels = samples.map(({ label }) => label);
  const blend = fitBlend(unseen.linear, unseen.network, labels);
  const both = unseen.linear.map((score, i) => blend[0] * score + blend[1] * unseen.network[i]! + blend[2]);
  tell(
    `all folds: linear ${say(everything, unseen.linear)}, network ${say(everything, unseen.network)}, both ${say(everything, both)}`,
  );

  const weights = linear.train(everything);
  const stored: StoredWorth = {
    linear: linear.store(weights),
    offset: round(weights[linear.columns]!),
    network: network.store(network.train(everything)),
    blend,
  };
  const json = JSON.stringify(stored);
  writeFileSync(target, `${json}\n`);
  tell(`${target}: ${Math.round(json.length / 1024)} KB, ${stored.linear.count} features`);
  const judge = createJudge(stored);
  const fitted = Float64Array.from(samples, ({ text }) => judge(text).p);
  tell(`as stored, on what it was trained on: ${say(everything, fitted)}`);

  function say(some: readonly number[], scores: Float64Array): string {
    const { averagePrecision, bestF1 } = rank(
      some.map((i) => scores[i]!),
      some.map((i) => samples[i]!.label),
    );
    return `AP ${averagePrecision.toFixed(4)} F1 ${bestF1.toFixed(4)}`;
  }
}

function tell(what: string): void {
  console.log(`${(performance.now() / 1000).toFixed(0).padStart(5)} s  ${what}`);
}

interface Line {
  readonly text: string;
  readonly claims: readonly { readonly start: number; readonly end: number; readonly label: number }[];
}

/** Folds are neighbouring documents, so that a debate is in one of them or in two. */
function readSamples(path: string): Sample[] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  const features = createWorthFeatures();
  const foldOf = (i: number, of: number): number => Math.floor((i * FOLDS) / of);
  const kept = lines.filter((_, i) => String(foldOf(i, lines.length)) !== without);
  return kept.flatMap((line, document) => {
    const { text, claims } = JSON.parse(line) as Line;
    return claims.map(({ start, end, label }) => {
      const sentence = text.slice(start, end);
      const words = readWords(sentence);
      collectFeatures(words, features);
      const keys = features.keys.slice(0, features.count);
      for (let f = 0; f < features.count; f++) templates.set(keys[f]!, features.templates[f]!);
      return { text: sentence, label: label > 0 ? 1 : 0, fold: foldOf(document, kept.length), words, keys };
    });
  });
}

const templates = new Map<number, number>();

interface Linear {
  readonly columns: number;
  readonly values: Float32Array;
  readonly rows: readonly Int32Array[];
  readonly train: (some: readonly number[]) => Float64Array;
  readonly store: (weights: Float64Array) => StoredWorth['linear'];
}

function prepareLinear(samples: readonly Sample[]): Linear {
  const index = indexFeatures(
    samples.map(({ keys }) => keys),
    LINEAR.least,
  );
  const rows = samples.map(({ keys }) => toRows(keys, index));
  const keys = index.keys();
  const values = Float32Array.from(keys, (key) => TRUST[templates.get(key)!]!);
  const columns = index.size;
  return {
    columns,
    values,
    rows,
    train: (some) =>
      trainLinear(
        some.map((i) => rows[i]!),
        some.map((i) => samples[i]!.label),
        { columns, values, penalty: LINEAR.penalty, rounds: LINEAR.rounds },
      ),
    store: (weights) =>
      storeSparseWeights(
        Float32Array.from(keys, (_, column) => weights[column]! * values[column]!),
        1,
        keys,
        LINEAR.kept,
        LINEAR.shift,
      ),
  };
}

interface NetworkTraining {
  readonly words: readonly WorthWord[];
  readonly rows: readonly WordRows[];
  readonly train: (some: readonly number[]) => TrainedNetwork;
  readonly store: (trained: TrainedNetwork) => StoredNetwork;
}

function prepareNetwork(samples: readonly Sample[]): NetworkTraining {
  const words = commonWords(samples);
  const rowOf = new Map(words.map(({ hash }, i) => [hash, 1 + CLUSTERS + i]));
  const clusterRow = ({ cluster }: WorthWord): number => (cluster < 0 ? 0 : 1 + cluster);
  const rows = samples.map((sample): WordRows => ({
    own: Int32Array.from(sample.words, (word) => rowOf.get(word.hash) ?? clusterRow(word)),
    cluster: Int32Array.from(sample.words, clusterRow),
    names: Uint8Array.from(sample.words, (_, i) => (isName(sample.words, i) ? 1 : 0)),
  }));
  const vectors = readVectors(VECTORS);
  const { size } = NETWORK;
  const start = projectVectors(
    vectors,
    size,
    words.map(({ plain }) => plain),
    vectors.words.map((word) => nameTagger().formOf(word).cluster),
    CLUSTERS,
    createRandom(3),
  );
  return {
    words,
    rows,
    train: (some) =>
      trainNetwork(
        some.map((i) => rows[i]!),
        some.map((i) => samples[i]!.label),
        start,
        NETWORK,
      ),
    store: ({ table, parameters }) => {
      const outputs = parameters.length - 1 - 2 * NETWORK.filters;
      return {
        size,
        filters: NETWORK.filters,
        clusters: CLUSTERS,
        ...storeRows(
          table,
          size,
          1 + CLUSTERS,
          Int32Array.from(words, ({ hash }) => hash),
          SHIFT,
        ),
        filtering: floats(parameters.subarray(0, outputs)),
        weighing: floats(parameters.subarray(outputs, parameters.length - 1)),
        offset: round(parameters[parameters.length - 1]!),
      };
    },
  };
}

/** Words in enough sentences, in the order of their hashes; of two whose hashes the table cannot tell apart, the first. */
function commonWords(samples: readonly Sample[]): WorthWord[] {
  const counts = new Map<string, { readonly word: WorthWord; count: number }>();
  for (const { words } of samples)
    for (const [plain, word] of new Map(words.map((one) => [one.plain, one]))) {
      const entry = counts.get(plain) ?? { word, count: 0 };
      entry.count++;
      counts.set(plain, entry);
    }
  const sorted = [...counts.values()]
    .filter(({ count }) => count >= LEAST_WORDS)
    .map(({ word }) => word)
    .sort((a, b) => (a.hash >>> 0) - (b.hash >>> 0));
  const stored = ({ hash }: WorthWord): number => (hash >>> 0) >>> SHIFT;
  return sorted.filter((word, i) => stored(word) !== 0 && (i === 0 || stored(word) !== stored(sorted[i - 1]!)));
}

function floats(values: Float32Array): string {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, i) => bytes.writeFloatLE(value, i * 4));
  return bytes.toString('base64');
}

/** Slopes and offset by gradient ascent on the mean likelihood. */
function fitBlend(linear: Float64Array, network: Float64Array, labels: readonly number[]): [number, number, number] {
  let [a, b, c] = [0.5, 0.5, 0];
  for (let step = 0; step < 1500; step++) {
    let [byLinear, byNetwork, shifted] = [0, 0, 0];
    labels.forEach((label, i) => {
      const slip = label - 1 / (1 + Math.exp(-(a * linear[i]! + b * network[i]! + c)));
      byLinear += slip * linear[i]!;
      byNetwork += slip * network[i]!;
      shifted += slip;
    });
    a += (0.5 * byLinear) / labels.length;
    b += (0.5 * byNetwork) / labels.length;
    c += (0.5 * shifted) / labels.length;
  }
  return [round(a), round(b), round(c)];
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

main();
