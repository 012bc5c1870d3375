/**
 * `npm run train`: makes models/attribution.json from polnear/train.jsonl. First the tagger of sources, cues and contents, then the
 * ranking of speakers, on what taggers that had not seen the article say of it (five folds), then the calibration of the
 * confidence, on what rankings that had not seen it say. Seeded: the same corpus gives the same file.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { marginals } from '../src/core/learned/chain';
import { createFeatureList, type FeatureList } from '../src/core/learned/features';
import type { Calibration } from '../src/core/quotes/learned/confidence';
import { logOdds } from '../src/core/quotes/learned/confidence';
import { choose, contenders, type PlacedTurn, somebodyElse, type Taken } from '../src/core/quotes/floor';
import { pairMarks } from '../src/core/quotes/marks/marks';
import type { StoredAttribution } from '../src/core/quotes/learned/model';
import { placeTurns } from '../src/core/quotes/placing';
import { readRoles, ROLES, type Roles } from '../src/core/quotes/learned/roles';
import { prepareSentences, scanWith } from '../src/core/quotes/scan';
import { type Prepared, unitFeatures } from '../src/core/quotes/learned/unitFeatures';
import { overlaps, type Span } from '../src/core/span';
import { type Draft, parseDraft } from '../src/core/text/parsed';
import { scoreSequence, trainChain, type TrainedChain } from './chain';
import { type GoldArticle, readArticles } from './corpus';
import { type FeatureIndex, indexFeatures, toRows } from './featureIndex';
import { createRandom } from './random';
import { score, trainRanker, type Choice } from './ranker';
import { storeWeights } from './store';

const FOLDS = 5;
const TAGGER = { least: 8, epochs: 6, rate: 0.01, penalty: 0.03, kept: 0.05 };
const RANKER = { least: 3, epochs: 6, rate: 0.03, penalty: 0.05, kept: 0.005 };
const ROUNDS = 2;

const corpus = process.argv[2] ?? join(__dirname, '../../shared/corpora/polnear/train.jsonl');
const target = process.argv[3] ?? join(__dirname, '../models/attribution.json');

interface Article {
  readonly gold: GoldArticle;
  readonly draft: Draft;
  readonly fold: number;
  /** The sentences by paragraph. */
  readonly sentences: readonly (readonly Sample[])[];
}

interface Sample {
  readonly keys: readonly Int32Array[];
  units: readonly Int32Array[];
  readonly labels: Uint8Array;
  readonly discarded: boolean;
}

function main(): void {
  if (!existsSync(corpus)) {
    console.log(`There is no ${corpus}: nothing is trained. The models in models/ are used as they are.`);
    return;
  }
  const articles = readArticles(corpus).map((gold, i) => prepareArticle(gold, i % FOLDS));
  tell(`${articles.length} articles read`);
  const index = indexFeatures(allKeys(articles), TAGGER.least);
  for (const { sentences } of articles)
    for (const sample of sentences.flat()) sample.units = sample.keys.map((keys) => toRows(keys, index));
  tell(`tagger: ${index.size} features`);
  const tagger = trainTagger(articles, index);
  const taggers = folds((fold) =>
    trainTagger(
      articles.filter((article) => article.fold !== fold),
      index,
    ),
  );
  tell('tagger and its folds trained');

  const drafts = articles.map((article) => readDraft(article, taggers[article.fold]!));
  const ranking = trainRanking(drafts);
  const stored: StoredAttribution = {
    tagger: {
      labels: ROLES,
      transitions: Array.from(tagger.transitions, (value) => Math.round(value * 1e4) / 1e4),
      unit: storeWeights(tagger.weights, ROLES.length, index.keys(), TAGGER.kept),
    },
    ranking: storeWeights(ranking.weights, 1, ranking.index.keys(), RANKER.kept),
    calibration: ranking.calibration,
  };
  const json = JSON.stringify(stored);
  writeFileSync(target, `${json}\n`);
  tell(`${target}: ${Math.round(json.length / 1024)} KB`);
}

function tell(what: string): void {
  console.log(`${(performance.now() / 1000).toFixed(0).padStart(5)} s  ${what}`);
}

function folds<T>(make: (fold: number) => T): T[] {
  return Array.from({ length: FOLDS }, (_, fold) => make(fold));
}

// Tagger

function prepareArticle(gold: GoldArticle, fold: number): Article {
  const draft = parseDraft(gold.text, 'plain');
  const labels = labelCharacters(gold);
  const discarded = new Uint8Array(gold.text.length);
  for (const { start, end } of gold.discard) discarded.fill(1, start, end);
  const sentences = draft.paragraphs.map(({ parsed, start }) =>
    prepareSentences(parsed, pairMarks(parsed.text)).map((prepared) => sampleOf(prepared, start, labels, discarded)),
  );
  return { gold, draft, fold, sentences };
}

/** Content wins over source, source over cue: what is attributed within a content is not told apart. */
function labelCharacters({ text, quotes }: GoldArticle): Uint8Array {
  const labels = new Uint8Array(text.length);
  for (const { cue } of quotes) if (cue) labels.fill(ROLES.indexOf('cue'), cue.start, cue.end);
  for (const { speaker } of quotes) if (speaker) labels.fill(ROLES.indexOf('source'), speaker.start, speaker.end);
  for (const { spans } of quotes) for (const { start, end } of spans) labels.fill(ROLES.indexOf('content'), start, end);
  return labels;
}

const features = createFeatureList(128);

function sampleOf(prepared: Prepared, by: number, labels: Uint8Array, discarded: Uint8Array): Sample {
  const { sentence } = prepared.facts;
  const counts = new Uint32Array(ROLES.length);
  const keys = sentence.map((_, at) => keysOf(() => unitFeatures(prepared, at, features)));
  const own = sentence.map(({ start, end }) => {
    counts.fill(0);
    for (let i = start + by; i < end + by; i++) counts[labels[i]!]!++;
    return counts.indexOf(Math.max(...counts));
  });
  const [from, to] = [sentence[0]!.start + by, sentence.at(-1)!.end + by];
  return { keys, units: [], labels: Uint8Array.from(own), discarded: discarded.subarray(from, to).includes(1) };
}

function keysOf(collect: () => void): Int32Array {
  collect();
  return features.keys.slice(0, features.count);
}

function* allKeys(articles: readonly Article[]): Iterable<Int32Array> {
  for (const { sentences } of articles) for (const { keys } of sentences.flat()) yield* keys;
}

function trainTagger(articles: readonly Article[], index: FeatureIndex): TrainedChain {
  const samples = articles.flatMap(({ sentences }) => sentences.flat()).filter(({ discarded }) => !discarded);
  const { epochs, rate, penalty } = TAGGER;
  return trainChain(samples, {
    labels: ROLES.length,
    rows: index.size,
    epochs,
    rate,
    penalty,
    random: createRandom(1),
  });
}

// Ranking

interface Reading {
  readonly gold: GoldArticle;
  readonly fold: number;
  readonly turns: readonly PlacedTurn[];
  /** What the ranking sees of the candidates: a candidate's score is its index here. */
  readonly seen: readonly Int32Array[];
}

function readDraft({ gold, draft, fold, sentences }: Article, { weights, transitions }: TrainedChain): Reading {
  const seen: Int32Array[] = [];
  const scans = draft.paragraphs.map(({ parsed }, paragraph) => {
    const samples = sentences[paragraph]![Symbol.iterator]();
    const tag = (prepared: Prepared): Roles => {
      const { units } = samples.next().value as Sample;
      const scores = scoreSequence(weights, ROLES.length, units);
      return readRoles(marginals(transitions, ROLES.length, scores, units.length), prepared);
    };
    return scanWith(parsed, tag, (list) => seen.push(list.keys.slice(0, list.count)) - 1);
  });
  return { gold, fold, turns: placeTurns(draft, scans).turns, seen };
}

type Scorer = (keys: Int32Array) => number;

interface Ranking {
  readonly index: FeatureIndex;
  readonly weights: Float32Array;
  readonly calibration: Calibration;
}

interface Lesson {
  readonly fold: number;
  readonly keys: readonly Int32Array[];
  readonly right: readonly boolean[];
}

function trainRanking(readings: readonly Reading[]): Ranking {
  let scorers: readonly Scorer[] = folds(() => () => 0);
  for (let round = 0; ; round++) {
    const lessons = readings.flatMap((reading) => walk(reading, scorers[reading.fold]!).lessons);
    const index = indexFeatures(
      lessons.flatMap(({ keys }) => keys),
      RANKER.least,
    );
    const choices = lessons.map(({ fold, keys, right }) => ({
      fold,
      right,
      candidates: keys.map((list) => toRows(list, index)),
    }));
    const train = (some: readonly Choice[]): Float32Array =>
      trainRanker(some, { ...RANKER, rows: index.size, random: createRandom(2) });
    const byFold = folds((fold) => train(choices.filter((choice) => choice.fold !== fold)));
    scorers = byFold.map((weights) => (keys) => score(weights, toRows(keys, index)));
    const outcomes = readings.flatMap((reading) => walk(reading, scorers[reading.fold]!).outcomes);
    tell(`ranking, round ${round + 1}: ${index.size} features, ${report(outcomes)}`);
    if (round === ROUNDS) return { index, weights: train(choices), calibration: calibrateAll(outcomes) };
  }
}

type Kind = keyof Calibration;

/** What a ranking that had not seen the article chose. */
interface Outcome {
  readonly kind: Kind;
  readonly share: number;
  readonly right: boolean;
}

/** Takes the turns of an article as they will be taken, and notes for each whom it might have gone to and who was right. */
function walk({ gold, fold, turns, seen }: Reading, scorer: Scorer): { lessons: Lesson[]; outcomes: Outcome[] } {
  const scored = turns.map((turn) => ({
    ...turn,
    candidates: turn.candidates.map((one) => ({ ...one, score: scorer(seen[one.score]!) })),
  }));
  const taken: Taken[] = [];
  const lessons: Lesson[] = [];
  const outcomes: Outcome[] = [];
  scored.forEach((turn, i) => {
    const around: Int32Array[] = [];
    const rank = (list: FeatureList): number => {
      around.push(list.keys.slice(0, list.count));
      return scorer(around.at(-1)!);
    };
    const all = contenders(turn, taken, scored[i + 1], rank);
    const said = choose(all, somebodyElse(turn, taken.at(-1), rank));
    taken.push({ ...turn, said });
    const speaker = goldSpeaker(gold, turn);
    if (!speaker) return;
    const keys = [...turns[i]!.candidates.map((one) => seen[one.score]!), ...around];
    const right = all.map((one) => overlaps(one.speaker, speaker));
    lessons.push({ fold, keys, right: [...right, !right.includes(true)] });
    if (!said) return;
    const kind = turn.parts.length === 0 ? 'reported' : said.around ? 'around' : 'quoted';
    outcomes.push({ kind, share: said.share, right: overlaps(said.speaker, speaker) });
  });
  return { lessons, outcomes };
}

/** The speaker of the annotated content that a turn shares most with. */
function goldSpeaker({ quotes, text }: GoldArticle, turn: PlacedTurn): Span | null {
  let best: Span | null = null;
  let most = 0;
  for (const { spans, speaker } of quotes) {
    const shared = spans.reduce(
      (sum, span) => sum + Math.max(0, Math.min(span.end, turn.end) - Math.max(span.start, turn.start)),
      0,
    );
    if (shared > most && speaker) [best, most] = [trimMarks(text, speaker), shared];
  }
  return best;
}

function trimMarks(text: string, { start, end }: Span): Span {
  while (start < end && !/[\p{L}\p{N}]/u.test(text[start]!)) start++;
  while (end > start && !/[\p{L}\p{N}]/u.test(text[end - 1]!)) end--;
  return { start, end };
}

function report(outcomes: readonly Outcome[]): string {
  return (['quoted', 'around', 'reported'] as const)
    .map((kind) => {
      const own = outcomes.filter((outcome) => outcome.kind === kind);
      return `${kind} ${(own.filter(({ right }) => right).length / own.length).toFixed(3)} of ${own.length}`;
    })
    .join(', ');
}

/** Fits slope and offset of each kind by gradient ascent on the mean likelihood. */
function calibrateAll(outcomes: readonly Outcome[]): Calibration {
  const fit = (kind: Kind): readonly [number, number] => {
    const own = outcomes.filter((outcome) => outcome.kind === kind);
    let [slope, offset] = [1, 0];
    for (let step = 0; step < 3000; step++) {
      let [risen, shifted] = [0, 0];
      for (const { share, right } of own) {
        const x = logOdds(share);
        const slip = (right ? 1 : 0) - 1 / (1 + Math.exp(-(slope * x + offset)));
        risen += slip * x;
        shifted += slip;
      }
      slope += (0.05 * risen) / own.length;
      offset += (0.05 * shifted) / own.length;
    }
    return [Math.round(slope * 1e3) / 1e3, Math.round(offset * 1e3) / 1e3];
  };
  return { quoted: fit('quoted'), around: fit('around'), reported: fit('reported') };
}

main();
