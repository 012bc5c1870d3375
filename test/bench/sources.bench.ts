/**
 * `npm run bench -- sources`: how fast sources are indexed and searched, with each SQLite that runs here: a million words, or with `--full` fifty
 * million in ten thousand files. The files are invented, and kept in out/bench for the next run.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { foldWords } from '../../src/core/evidence/words';
import { disk, opensOnDisk } from '../../src/sources/index/disk';
import { findFiles } from '../../src/sources/index/folders';
import { type Driver, drivers } from '../../src/sources/index/database';
import { openIndex, type SourceIndex } from '../../src/sources/index/sourceIndex';
import { createInventor, createRandom } from './inventedText';
import { time } from './measure';

const full = process.argv.includes('--full');
const [FILES, WORDS] = full ? [10_000, 5_000] : [500, 2_000];
const ROOT = join('out', 'bench', full ? 'sources-full' : 'sources');
const SOURCES = join(ROOT, 'sources');
const read = async (path: string) => ({ text: await readFile(path, 'utf8'), marks: [] });

function row(...cells: string[]): void {
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(52) : cell.padStart(16))).join(' '));
}

const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

async function took(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function invent(): void {
  if (existsSync(join(ROOT, 'done'))) return;
  const inventor = createInventor(1);
  for (let i = 0; i < FILES; i++) {
    const folder = join(SOURCES, String(Math.floor(i / 100)));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${i}.txt`), inventor.report(WORDS));
  }
  writeFileSync(join(ROOT, 'done'), '');
}

/** The longest time during which nothing else in the thread had its turn, and the most memory, until it is stopped. */
function watch(): () => { longest: number; memory: number } {
  let [last, longest, memory] = [performance.now(), 0, 0];
  let running = true;
  let turns = 0;
  const look = (): void => {
    longest = Math.max(longest, performance.now() - last);
    if (turns++ % 20 === 0) memory = Math.max(memory, process.memoryUsage.rss());
    last = performance.now();
    if (running) setImmediate(look);
  };
  look();
  return () => {
    running = false;
    return { longest, memory };
  };
}

/** Sentences of the sources themselves, as a draft quotes them, and others that only sound like them. */
function sentences(count: number): string[] {
  const random = createRandom(5);
  const strange = createInventor(99);
  return Array.from({ length: count }, (_, i) => {
    if (i % 2) return strange.sentence();
    const file = Math.floor(random() * FILES);
    const text = readFileSync(join(SOURCES, String(Math.floor(file / 100)), `${file}.txt`), 'utf8');
    const all = text.split(/(?<=\.)\s+/);
    return all[Math.floor(random() * all.length)]!;
  });
}

interface Asked {
  readonly what: string;
  readonly ask: (index: SourceIndex, sentence: string) => unknown;
}

const wordsOf = (sentence: string): string[] => foldWords(sentence).map(({ text }) => text);
const ASKED: readonly Asked[] = [
  {
    what: '12 phrases of three words',
    ask: (index, sentence) => {
      const words = wordsOf(sentence);
      return index.phrases(
        words.slice(0, 12).map((_, i) => words.slice(i, i + 3)),
        20,
      );
    },
  },
  { what: '8 words', ask: (index, sentence) => index.words(wordsOf(sentence).slice(0, 8), 20) },
  {
    what: '8 of the commonest words',
    ask: (index) => index.words('the of to and said than years other'.split(' '), 20),
  },
  {
    what: 'phrases of the commonest words only',
    ask: (index) =>
      index.phrases(
        ['of the to', 'the to and', 'said the years', 'than the other'].map((p) => p.split(' ')),
        20,
      ),
  },
];

/** Megabytes a second: what the indexing could not be faster than. */
function foldingSpeed(paths: readonly string[]): number {
  const texts = paths.slice(0, 300).map((path) => readFileSync(path, 'utf8'));
  const milliseconds = time(() => texts.forEach((text) => foldWords(text)), 1);
  return texts.reduce((sum, { length }) => sum + length, 0) / milliseconds / 1000;
}

async function measure(driver: Driver): Promise<void> {
  const file = join(ROOT, `${driver}.index`);
  rmSync(file, { force: true });
  console.log(`\n${driver === 'node' ? 'SQLite of Node.js' : 'SQLite in WebAssembly'}`);
  const warn = (message: string): void => console.log(message);
  let { files } = await findFiles(disk, [ROOT], ['sources'], (path) => path.endsWith('.txt'));
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  let index = openIndex(file, { warn, driver });
  const stop = watch();
  const indexing = await took(() => index.update(files, opensOnDisk(read)));
  const { longest, memory } = stop();
  const words = index.documents().reduce((sum, document) => sum + document.words, 0);
  row(`${files.length} files, ${(words / 1e6).toFixed(1)} M words`, `${(bytes / 1e6).toFixed(0)} MB`);
  row('Indexed', `${(indexing / 1000).toFixed(1)} s`, `${(bytes / indexing / 1000).toFixed(1)} MB/s`);
  row('Folding of the words alone', '', `${foldingSpeed(files.map(({ path }) => path)).toFixed(1)} MB/s`);
  row('Longest time without a pause', milliseconds(longest));
  row('Memory of the process, at most', `${(memory / 2 ** 20).toFixed(0)} MB`);
  row('The index, of the size of the sources', `${((statSync(file).size / bytes) * 100).toFixed(0)} %`);
  index.close();

  const again = await took(async () => {
    ({ files } = await findFiles(disk, [ROOT], ['sources'], (path) => path.endsWith('.txt')));
    index = openIndex(file, { warn, driver });
    await index.update(files, opensOnDisk(read));
  });
  row('Opened again, nothing changed', milliseconds(again));

  row('', 'middle', 'slowest');
  const asked = sentences(100);
  for (const { what, ask } of ASKED) {
    const each = asked.map((sentence) => time(() => void ask(index, sentence), 1)).sort((a, b) => a - b);
    row(what, milliseconds(each[50]!), milliseconds(each.at(-1)!));
  }
  row('Memory of the process after the searches', `${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB`);
  index.close();
}

/** In a thread of its own, with the limits that keep V8 from letting garbage lie about: as the program does it. */
async function run(): Promise<void> {
  if (!isMainThread) return measure(workerData as Driver);
  invent();
  const only = process.argv.find((argument) => argument.startsWith('--driver='))?.slice('--driver='.length);
  for (const driver of drivers()) {
    if (only && driver !== only) continue;
    const resourceLimits = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 512 };
    await once(new Worker(__filename, { argv: process.argv.slice(2), workerData: driver, resourceLimits }), 'exit');
  }
}

void run();
