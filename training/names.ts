/**
 * `npm run train:names`: makes models/names.json from the train splits of CoNLL-2003 and of the worldwide newswire, and from public word
 * vectors and name lists. First what is known of words; then the first pass of the tagger; then the second pass, on what taggers that
 * had not seen the article say of it (five folds). Prints the scores of the dev splits. Seeded: the same input gives the same file.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDocumentFeatures, DOCUMENT_FEATURES, DocumentEvidence } from '../src/core/entities/tagger/documentFeatures';
import { addWordFeatures, FEATURES } from '../src/core/entities/tagger/features';
import { createFormReader, plainLower } from '../src/core/entities/tagger/forms';
import { BEFORE, FINAL, FIRST, LABELS, namesIn, typeNumber } from '../src/core/entities/tagger/labels';
import {
  createTagger,
  type StoredPass,
  type StoredTagger,
  type TaggedParagraph,
} from '../src/core/entities/tagger/tagger';
import {
  FINE_BITS,
  LISTS,
  readWordTable,
  type StoredWords,
  type WordFacts,
} from '../src/core/entities/tagger/wordTable';
import nlp from 'compromise';
import { createFeatureList, hashText } from '../src/core/learned/features';
import { indexFeatures, toRows, type FeatureIndex } from './featureIndex';
import { type LatticeOptions, type LatticeSequence, trainLattice } from './latticeChain';
import { type NamedArticle, readNamedArticles, withHeadlines, withInventedNames } from './nameCorpus';
import { type FoundName, scoreNames } from './nameScore';
import { installPackages, readCities, readFirstNames, readVectors } from './packages';
import { createRandom } from './random';
import { storeSparseWeights, storeWords } from './store';
import { clusterWords } from './wordClusters';
import { guessLeanings, KINDS } from './wordLeanings';

/** Words with a cluster: the commonest. */
const WORDS = 85_000;
const COARSE = 64;
/** Smaller cities bear the names of everything else. */
const CITY = 30_000;
/** One article in so many is read once more, with invented names. */
const INVENTED = 3;
const FOLDS = 5;
const RUNS = 3;
const KEY_SHIFT = 4;
const FIRST_PASS = { least: 4, epochs: 12, rate: 0.03, penalty: 0.01, dropped: 0.5, kept: 0.05 };
const SECOND_PASS = { least: 3, epochs: 8, rate: 0.03, penalty: 0.01, dropped: 0.2, kept: 0.005 };
const SHAPE = { labels: LABELS, before: BEFORE, first: FIRST, final: FINAL };

const corpora = join(__dirname, '../../shared/corpora');
const target = process.argv[2] ?? join(__dirname, '../models/names.json');
const TRAIN = ['conll2003/train.jsonl', 'worldwide-newswire/train.jsonl'];
const DEV = ['conll2003/dev.jsonl', 'worldwide-newswire/dev.jsonl', 'reuters2020-conllpp/dev.jsonl'];

function main(): void {
  const missing = TRAIN.filter((path) => !existsSync(join(corpora, path)));
  if (missing.length > 0) {
    console.log(
      `There is no ${missing.join(', ')} in ${corpora}: nothing is trained. models/names.json is used as it is.`,
    );
    return;
  }
  installPackages();
  const words = makeWords();
  tell(`${words.count} words`);
  const forms = createFormReader(readWordTable(words));
  const random = createRandom(11);
  const articles = TRAIN.flatMap((path) => readNamedArticles(join(corpora, path), forms)).flatMap((article, i) => [
    withHeadlines(article, forms),
    ...(i % INVENTED === 0 ? [withInventedNames(article, forms, random)] : []),
  ]);
  tell(`${articles.length} articles read`);

  const empty = createTagger({ words, first: EMPTY, second: EMPTY });
  const samples = articles.map((article, i) => sampleArticle(article, i % FOLDS, empty.read));
  const index = indexFeatures(
    samples.flatMap(({ keys }) => keys.flat()),
    FIRST_PASS.least,
  );
  tell(`first pass: ${index.size} features`);
  const first = trainFirst(samples, index, RUNS);
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const pass = trainFirst(
      samples.filter((sample) => sample.fold !== fold),
      index,
      1,
    );
    tell(`fold ${fold + 1} of ${FOLDS}`);
    return createTagger({ words, first: pass, second: EMPTY });
  });
  const read = articles.map(({ paragraphs }, i) =>
    paragraphs.map((paragraph) => folds[i % FOLDS]!.read(paragraph.words)),
  );
  const second = trainSecond(articles, read);
  const stored: StoredTagger = { words, first, second };
  const json = JSON.stringify(stored);
  writeFileSync(target, `${json}\n`);
  tell(`${target}: ${Math.round(json.length / 1000)} kB, ${first.weights.count} + ${second.weights.count} features`);
  report(stored);
}

function tell(what: string): void {
  console.log(`${(performance.now() / 1000).toFixed(0).padStart(5)} s  ${what}`);
}

const EMPTY: StoredPass = {
  transitions: Array.from({ length: LABELS * LABELS }, () => 0),
  weights: { scale: 1, width: LABELS, count: 0, shift: KEY_SHIFT, keys: '', weights: '' },
};

const NO_WORDS: StoredWords = { count: 0, shift: KEY_SHIFT, hashes: '', facts: '', kinds: '' };

// What is known of words

function makeWords(): StoredWords {
  const vectors = readVectors(WORDS);
  const random = createRandom(7);
  const clusters = clusterWords(vectors, COARSE, 1 << FINE_BITS, random);
  tell(`${vectors.words.length} words clustered`);
  const leanings = guessLeanings(vectors, countKinds(vectors.words), random);
  const lists = collectLists();
  const facts = new Map<number, WordFacts>();
  vectors.words.forEach((word, i) => {
    facts.set(hashText(word), { cluster: clusters[i]!, leanings: leanings[i]!, lists: lists.get(word) ?? 0 });
  });
  for (const [word, bits] of lists) {
    const hash = hashText(word);
    if (!facts.has(hash)) facts.set(hash, { cluster: -1, leanings: 0, lists: bits });
  }
  return storeWords(facts, KEY_SHIFT);
}

/** How often the articles to train on have each word as each kind, by the word's index. */
function countKinds(words: readonly string[]): Map<number, Float64Array> {
  const indexOf = new Map(words.map((word, i) => [word, i]));
  const forms = createFormReader(readWordTable(NO_WORDS));
  const tagger = createTagger({ words: NO_WORDS, first: EMPTY, second: EMPTY });
  const counts = new Map<number, Float64Array>();
  for (const path of TRAIN) {
    for (const { paragraphs } of readNamedArticles(join(corpora, path), forms)) {
      for (const paragraph of paragraphs) {
        const { styles } = tagger.read(paragraph.words);
        paragraph.words.forEach((word, i) => {
          const lower = plainLower(word.text);
          const at = indexOf.get(lower) ?? indexOf.get(lower.replaceAll('.', ''));
          if (at === undefined || !word.form.hasLetter) return;
          const kind = kindOf(paragraph.labels[i]!, word.form.hasCapital, word.opens || styles[i] !== 0);
          if (kind < 0) return;
          const row = counts.get(at) ?? new Float64Array(KINDS.length);
          row[kind]!++;
          counts.set(at, row);
        });
      }
    }
  }
  return counts;
}

/** Index into `KINDS`; -1 where a capital tells nothing. */
function kindOf(label: number, hasCapital: boolean, isDue: boolean): number {
  const type = typeNumber(label);
  if (type === 0) return hasCapital ? (isDue ? -1 : KINDS.indexOf('capital and no name')) : KINDS.indexOf('small');
  if (type > 1) return type;
  return (label - 1) % 4 < 2 ? 0 : 1;
}

/** Bits of `LISTS` by word in lower case. */
function collectLists(): Map<string, number> {
  const bits = new Map<string, number>();
  const add = (word: string, list: (typeof LISTS)[number]): void => {
    const lower = plainLower(word);
    bits.set(lower, (bits.get(lower) ?? 0) | (1 << LISTS.indexOf(list)));
  };
  for (const name of readFirstNames()) add(name, 'first');
  for (const { name, population } of readCities()) {
    if (population <= CITY) continue;
    add(name, 'city');
    const parts = name.split(' ');
    if (parts.length > 1) parts.forEach((part, i) => add(part, i === 0 ? 'citysFirst' : 'citysRest'));
  }
  const { lexicon } = (nlp.model() as { readonly one: { readonly lexicon: Readonly<Record<string, unknown>> } }).one;
  const tagged: readonly [RegExp, (typeof LISTS)[number]][] = [
    [/FirstName|MaleName|FemaleName/, 'first'],
    [/LastName/, 'last'],
    [/City/, 'city'],
    [/Country|Region|Place/, 'place'],
    [/Demonym/, 'demonym'],
    [/Organization/, 'body'],
  ];
  for (const [word, tags] of Object.entries(lexicon))
    for (const [pattern, list] of tagged) if (pattern.test(String(tags))) add(word, list);
  // The tagger asks for single words
  return new Map([...bits].filter(([word]) => !word.includes(' ')));
}

// First pass

interface Sample {
  readonly fold: number;
  /** Feature keys of each word of each segment. */
  readonly keys: readonly (readonly Int32Array[])[];
  readonly labels: readonly Uint8Array[];
}

const features = createFeatureList(FEATURES);

function sampleArticle(
  { paragraphs }: NamedArticle,
  fold: number,
  read: (words: NamedArticle['paragraphs'][number]['words']) => TaggedParagraph,
): Sample {
  const keys: Int32Array[][] = [];
  const labels: Uint8Array[] = [];
  for (const paragraph of paragraphs) {
    const { styles, segments, words } = read(paragraph.words);
    for (const { from, to } of segments) {
      keys.push(
        Array.from({ length: to - from }, (_, i) => {
          features.count = 0;
          addWordFeatures(words, styles, from + i, features);
          return features.keys.slice(0, features.count);
        }),
      );
      labels.push(paragraph.labels.slice(from, to));
    }
  }
  return { fold, keys, labels };
}

function trainFirst(samples: readonly Sample[], index: FeatureIndex, runs: number): StoredPass {
  const sequences = samples.flatMap(({ keys, labels }) =>
    keys.map((units, i): LatticeSequence => ({ units: units.map((unit) => toRows(unit, index)), labels: labels[i]! })),
  );
  return trainPass(sequences, index, FIRST_PASS, runs);
}

/** The mean of several runs, each in an order of its own, errs less than one of them. */
function trainPass(
  sequences: readonly LatticeSequence[],
  index: FeatureIndex,
  options: Omit<LatticeOptions, 'rows' | 'random'> & { readonly kept: number },
  runs: number,
): StoredPass {
  const trained = Array.from({ length: runs }, (_, run) =>
    trainLattice(sequences, SHAPE, { ...options, rows: index.size, random: createRandom(run + 1) }),
  );
  const mean = <T extends Float32Array | Float64Array>(parts: readonly T[]): T =>
    parts[0]!.map((_, i) => parts.reduce((sum, part) => sum + part[i]!, 0) / runs) as T;
  return {
    transitions: Array.from(
      mean(trained.map(({ transitions }) => transitions)),
      (value) => Math.round(value * 1e4) / 1e4,
    ),
    weights: storeSparseWeights(
      mean(trained.map(({ weights }) => weights)),
      LABELS,
      index.keys(),
      options.kept,
      KEY_SHIFT,
    ),
  };
}

// Second pass

const documentFeatures = createFeatureList(DOCUMENT_FEATURES);

function trainSecond(articles: readonly NamedArticle[], read: readonly (readonly TaggedParagraph[])[]): StoredPass {
  const drafts = articles.map((article, i) => {
    const evidence = new DocumentEvidence();
    evidence.update(read[i]!);
    return article.paragraphs.flatMap(({ labels }, p) => {
      const paragraph = read[i]![p]!;
      let offset = 0;
      return paragraph.segments.map(({ from, to }) => {
        const keys = Array.from({ length: to - from }, (_, at) => {
          documentFeatures.count = 0;
          addDocumentFeatures(paragraph, from + at, evidence, documentFeatures);
          return documentFeatures.keys.slice(0, documentFeatures.count);
        });
        const base = paragraph.scores.slice(offset, (offset += (to - from) * LABELS));
        return { keys, base, labels: labels.slice(from, to) };
      });
    });
  });
  const segments = drafts.flat();
  const index = indexFeatures(
    segments.flatMap(({ keys }) => keys),
    SECOND_PASS.least,
  );
  tell(`second pass: ${index.size} features`);
  return trainPass(
    segments.map(({ keys, base, labels }) => ({ units: keys.map((unit) => toRows(unit, index)), base, labels })),
    index,
    SECOND_PASS,
    RUNS,
  );
}

// Scores

function report(stored: StoredTagger): void {
  const tagger = createTagger(stored);
  for (const path of DEV.filter((dev) => existsSync(join(corpora, dev)))) {
    const articles = readNamedArticles(join(corpora, path), tagger);
    const [firstOnly, both] = [false, true].map((settled) =>
      articles.map((article): FoundName[] => {
        const read = article.paragraphs.map(({ words }) => tagger.read(words));
        const names = settled ? tagger.settle(read) : read.map(({ labels }) => namesIn(labels));
        return names.flatMap((list, p) => {
          const { words, start } = article.paragraphs[p]!;
          return list.map(({ from, to, type }) => ({
            start: words[from]!.start + start,
            end: words[to - 1]!.end + start,
            type,
          }));
        });
      }),
    );
    tell(`${path}  first pass  ${scoreNames(articles, firstOnly!)}`);
    tell(`${path}  both        ${scoreNames(articles, both!)}`);
  }
}

main();
