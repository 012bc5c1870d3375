/**
 * How quotes fare against the transcripts of what they quote: whether they are found, whether what was changed is told and marked, how often that is told of quotes
 * that are from elsewhere, and how long it takes. Seen as the extension sees them, without knowing which transcript is theirs.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Quote } from '../../src/core/analysis';
import { analyze } from '../../src/core/analyze';
import { findQuote } from '../../src/core/evidence/findQuote';
import type { QuoteCheck, QuoteVerdict, SourceFinder } from '../../src/core/evidence/quoteCheck';
import { quotedWords } from '../../src/core/evidence/quotedWords';
import { withTurns } from '../../src/core/evidence/turns';
import type { Span } from '../../src/core/span';
import { finderOf } from '../../src/sources/evidence';
import { opensOnDisk } from '../../src/sources/index/disk';
import { openIndex } from '../../src/sources/index/sourceIndex';
import { isNoChange, isRightlyMarked } from './evidence/marking';
import { createRandom, type Mutation, mutations, pick, readCorpus } from './evidence/mutations';

const shared = join(__dirname, '../../../shared/corpora');
const args = process.argv.slice(2);
const reading = args.includes('--read');
const seed = Number(args.find((arg) => arg.startsWith('--seed='))?.slice(7) ?? 1);
/** Changed sentences of each sort. */
const CHANGES = 400;
/** Articles whose quotes are from elsewhere. */
const ARTICLES = 500;
/** Words of them, at least, and at most by row of the table. */
const FEWEST = 3;
const LENGTHS = [4, 7, 14, 80];
/** Quotes whose search is timed. */
const TIMED = 30;

/** A quote of an article and what a transcript has in its place, as people found them. */
interface Pair {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly transcript: string;
  /** Span of the transcript. */
  readonly tStart: number;
  readonly tEnd: number;
  readonly source: string;
  /** Word for word. */
  readonly exact: boolean;
  /** The article is about what the transcript is of. */
  readonly sameEvent: boolean;
}

interface Article {
  readonly id: string;
  readonly text: string;
}

const pairs = readLines<Pair>('quote-vs-transcript/dev.jsonl');
const transcripts = readLines<Article>('quote-vs-transcript/transcripts.jsonl');
const sources = transcripts.map(({ text }) => withTurns({ text, marks: [] }));
/** The number of each transcript by that of its document in the index. */
const numbers = new Map<number, number>();
let finder: SourceFinder;
let indexing = 0;

void measure();

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-eval-'));
  try {
    finder = await index(folder);
    measurePairs();
    measureChanges();
    measureOthers();
    measureSpeed();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The index of the extension, in memory. The files are there for their hashes; their texts are at hand. */
async function index(folder: string): Promise<SourceFinder> {
  const files = transcripts.map(({ text }, i) => {
    const path = join(folder, `${i}.txt`);
    writeFileSync(path, text);
    return { path, size: text.length, modified: i };
  });
  const texts = new Map(files.map(({ path }, i) => [path, sources[i]!]));
  const index = openIndex(':memory:', { warn: (message) => console.log(message) });
  const begun = performance.now();
  await index.update(
    files,
    opensOnDisk((path) => Promise.resolve(texts.get(path)!)),
  );
  indexing = performance.now() - begun;
  for (const { id, path } of index.documents())
    numbers.set(
      id,
      files.findIndex((file) => file.path === path),
    );
  return finderOf(index);
}

function measurePairs(): void {
  const rows = [true, false].map((exact) => {
    const own = pairs.filter((pair) => pair.sameEvent && pair.exact === exact);
    const checks = own.map((pair) => ({ pair, check: ask(pair.quote) }));
    const found = checks.filter(({ pair, check }) => isThere(pair, check));
    const told = checks.filter(({ check }) => (check.verdict === 'exact') === exact);
    for (const one of checks)
      if (!found.includes(one) || !told.includes(one))
        read(exact ? 'exact pair' : 'near pair', one.pair.quote, one.check, one.pair.source);
    return { own: own.length, found: found.length, told: told.length };
  });
  const [exact, near] = rows as [(typeof rows)[0], (typeof rows)[0]];
  table(
    'Quotes and the passages they are from',
    ['', 'quotes', 'passage found', 'target', 'told as it is', 'target'],
    [
      ['exact', exact.own, ratio(exact.found, exact.own), '.98', ratio(exact.told, exact.own), ''],
      ['near', near.own, ratio(near.found, near.own), '.95', ratio(near.told, near.own), ''],
      ['both', exact.own + near.own, '', '', ratio(exact.told + near.told, exact.own + near.own), '.95'],
    ],
  );
}

function isThere({ transcript, tStart, tEnd }: Pair, { match, elsewhere }: QuoteCheck): boolean {
  return [...(match ? [match] : []), ...elsewhere].some(
    ({ source, span }) =>
      transcripts[numbers.get(source)!]!.id === transcript && span.start < tEnd && tStart < span.end,
  );
}

function measureChanges(): void {
  const corpus = readCorpus(sources);
  const random = createRandom(seed);
  const rows = Object.entries(mutations).map(([name, mutate]) => {
    const verdicts: QuoteVerdict[] = [];
    let right = 0;
    for (let tries = 0; verdicts.length < CHANGES && tries < 100 * CHANGES; tries++) {
      const mutation = mutate(pick(corpus.sentences, random), random, corpus);
      if (!mutation || (name !== 'untouched' && isNoChange(mutation))) continue;
      const check = ask(mutation.printed, mutation.said.speaker);
      verdicts.push(check.verdict);
      const isRight = name === 'untouched' ? check.verdict === 'exact' : isTold(mutation, check);
      if (isRight) right++;
      else read(name, mutation.printed, check, mutation.said.text);
    }
    const share = (verdict: QuoteVerdict): string => ratio(count(verdicts, verdict), verdicts.length);
    const targets = name === 'untouched' ? ['≤ .01', ''] : ['.99', '.99'];
    const marked = name === 'untouched' ? '' : ratio(right, verdicts.length);
    return [
      name,
      verdicts.length,
      share('altered'),
      targets[0]!,
      marked,
      targets[1]!,
      ...(['exact', 'partial', 'not-found'] as const).map(share),
    ];
  });
  table(
    `Sentences of the transcripts, changed (seed ${seed})`,
    ['', 'sentences', 'told altered', 'target', 'rightly marked', 'target', 'exact', 'partial', 'not found'],
    rows,
  );
}

function isTold(mutation: Mutation, { verdict, match }: QuoteCheck): boolean {
  return verdict === 'altered' && isRightlyMarked(mutation, match!, sources[numbers.get(match!.source)!]!);
}

/** Nothing that is not in the pairs is from the transcripts, as far as anybody looked. */
function measureOthers(): void {
  if (!existsSync(join(shared, 'polnear/train.jsonl')))
    return console.log('\npolnear: left out, its train.jsonl is not here');
  const verdicts = LENGTHS.map((): QuoteVerdict[] => []);
  for (const { id, text } of readLines<Article>('polnear/train.jsonl').slice(0, ARTICLES)) {
    const own = pairs.filter(({ article }) => article === id);
    for (const quote of analyze(text, { format: 'plain' }).quotes) {
      if (!isPrinted(quote) || own.some(({ start, end }) => start < quote.end && quote.start < end)) continue;
      const words = quotedWords(text, quote);
      const row = LENGTHS.findIndex((most) => words.length <= most);
      if (row < 0 || words.length < FEWEST) continue;
      const check = findQuote({ words, speaker: null }, finder);
      verdicts[row]!.push(check.verdict);
      if (check.verdict === 'altered' || check.verdict === 'partial')
        read(`from elsewhere, ${check.verdict}`, text, check, '', quote);
    }
  }
  table(
    'Quotes that are from elsewhere',
    ['words', 'quotes', 'told altered', 'partial', 'exact', 'not found'],
    verdicts.map((row, index) => [
      `${index === 0 ? FEWEST : LENGTHS[index - 1]! + 1} to ${LENGTHS[index]!}`,
      row.length,
      ...(['altered', 'partial', 'exact', 'not-found'] as const).map((verdict) =>
        ratio(count(row, verdict), row.length),
      ),
    ]),
  );
}

function isPrinted({ kind }: Quote): boolean {
  return kind === 'direct' || kind === 'mixed';
}

function measureSpeed(): void {
  const asked = pairs.filter(({ sameEvent }) => sameEvent).slice(0, TIMED);
  const start = performance.now();
  for (const { quote } of asked) ask(quote);
  const megabytes = transcripts.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
  console.log(
    `\nSpeed: ${sources.length} transcripts indexed at ${(megabytes / (indexing / 1000)).toFixed(1)} million characters a second, then ` +
      `${asked.length} quotes held against them in ${(performance.now() - start).toFixed(0)} ms.`,
  );
}

/** `text` is a quote alone. */
function ask(text: string, speaker: string | null = null): QuoteCheck {
  const quote: Quote = { start: 0, end: text.length, kind: 'direct', speaker: null, cue: null };
  const voice = speaker === null ? null : { name: speaker, titles: [], confidence: 1, person: true };
  return findQuote({ words: quotedWords(text, quote), speaker: voice }, finder);
}

/** What went wrong, for a person. */
function read(
  what: string,
  text: string,
  { verdict, match }: QuoteCheck,
  said: string,
  quote: Span = { start: 0, end: text.length },
): void {
  if (!reading) return;
  console.log(`\n${what}, told ${verdict}: ${line(text.slice(quote.start, quote.end))}`);
  if (said !== '') console.log(`   said: ${line(said)}`);
  if (!match) return;
  console.log(`   found: ${line(match.excerpt)}`);
  for (const { kind, printed, words } of match.edits)
    console.log(`   ${kind}: “${text.slice(printed.start, printed.end)}” for “${line(words)}”`);
}

function line(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 400);
}

function count<One>(list: readonly One[], one: One): number {
  return list.filter((other) => other === one).length;
}

/** ".98": three digits, but for what is all or nothing. */
function ratio(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3).replace(/^0/, '');
}

function table(title: string, head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const all = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  console.log(`\n${title}\n`);
  for (const [first, ...rest] of all)
    console.log(
      [first!.padEnd(widths[0]!), ...rest.map((cell, index) => cell.padStart(widths[index + 1]!))].join('  ').trimEnd(),
    );
}

function readLines<One>(file: string): One[] {
  return readFileSync(join(shared, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((one) => JSON.parse(one) as One);
}
