/**
 * 20,000 decisions, as a desk of five makes them in a year: how long a folder of them takes to open and to add to, on disk, and how long the
 * event loop is held up by it; with the words of the drafts in it, and with hashes for them. `node:fs` writing the same bytes once, with fsync,
 * is the measure of the disk.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { open, readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { hideWords, recallWords } from '../../src/core/review/hiddenWords';
import { hasWords } from '../../src/core/review/wordHashes';
import { disk } from '../../src/host/node/disk';
import { sha256 } from '../../src/journal/hash';
import { KnownWordsFile } from '../../src/journal/knownWords';
import { JournalFolder, type Doing } from '../../src/journal/journalFolder';
import { makeDraft } from './measure';

const DECISIONS = 20_000;
const REVIEWERS = ['Ada', 'Bo', 'Cy', 'Dee', 'Eva'];
const DRAFTS = 200;
const CONTEXT = 64;

void main();

async function main(): Promise<void> {
  const base = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
  try {
    await measure(join(base, 'text', '.copydesk'), undefined);
    const words = (): KnownWordsFile => new KnownWordsFile(base, disk, (reason) => console.error(reason));
    await measure(join(base, 'hashes', '.copydesk'), words);
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

/** `openWords`: what this machine knows of the words, where entries hold hashes. */
async function measure(path: string, openWords: (() => KnownWordsFile) | undefined): Promise<void> {
  const text = makeDraft(DECISIONS * 120);
  const writer = newFolder(path);
  for (const [index, by] of REVIEWERS.entries())
    await writer.append(by, await hidden(doingsOf(by, text, index, DECISIONS / REVIEWERS.length), openWords?.()));
  const files = await Promise.all((await readdir(path)).map((name) => readFile(join(path, name), 'utf8')));
  const bytes = files.reduce((sum, file) => sum + Buffer.byteLength(file), 0);
  console.log(
    `${openWords ? '\nhashes' : 'words'}: ${DECISIONS} decisions on ${DRAFTS} drafts by ${REVIEWERS.length} reviewers, ${(bytes / 1e6).toFixed(1)} MB`,
  );

  const opened: number[] = [];
  const held: number[] = [];
  const parsed: number[] = [];
  for (let i = 0; i < 7; i++) {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const start = performance.now();
    const folder = newFolder(path);
    const words = openWords?.();
    await Promise.all([folder.load(), words?.load()]);
    const ledger = folder.journal.ledger('drafts/0.news');
    if (words && !recallWords(ledger, words.find).decisions.every(({ anchor }) => hasWords(anchor)))
      throw new Error('Words that were kept are not known.');
    opened.push(performance.now() - start);
    delay.disable();
    held.push(delay.max / 1e6);
    const parsing = performance.now();
    for (const file of files) for (const line of file.split('\n')) if (line !== '') JSON.parse(line);
    parsed.push(performance.now() - parsing);
  }

  const folder = newFolder(path);
  const words = openWords?.();
  await Promise.all([folder.load(), words?.load()]);
  const saved: number[] = [];
  const synced: number[] = [];
  for (let i = 0; i < 50; i++) {
    const doings = doingsOf('Ada', text, i, 1, `later${i}`);
    const start = performance.now();
    await folder.append('Ada', await hidden(doings, words));
    saved.push(performance.now() - start);
    synced.push(await writeSynced(join(path, '..', 'plain'), 700));
  }

  row('open', opened, `JSON.parse of the same lines alone ${ms(median(parsed))}`);
  row('longest turn of the event loop while opening', held);
  row('save one decision', saved, `700 bytes written with fsync ${ms(median(synced))}`);
}

function newFolder(path: string): JournalFolder {
  return new JournalFolder(path, disk, {
    aside: join(path, '../aside'),
    onProblem: (problem) => console.error(problem),
  });
}

/** As `copydesk.review.words` has it. */
async function hidden(doings: Doing[], words: KnownWordsFile | undefined): Promise<Doing[]> {
  if (!words) return doings;
  const all = doings.map(({ draft, deed }) => ({ draft, ...hideWords(deed, sha256) }));
  await words.keep(all.flatMap(({ known }) => known));
  return all.map(({ draft, deed }) => ({ draft, deed }));
}

function doingsOf(by: string, text: string, offset: number, count: number, name = by): Doing[] {
  return Array.from({ length: count }, (_, i): Doing => {
    const from = CONTEXT + (((offset * count + i) * 110) % (text.length - 400));
    const anchor = {
      exact: text.slice(from + 20, from + 50),
      sentence: text.slice(from, from + 140),
      offset: 20,
      prefix: text.slice(from - CONTEXT, from),
      suffix: text.slice(from + 140, from + 140 + CONTEXT),
      start: from + 20,
      end: from + 50,
    };
    const decision = { kind: 'number', status: 'verified', anchor, by, at: '2031-03-03T10:00:00.000Z' } as const;
    return { draft: `drafts/${i % DRAFTS}.news`, deed: { do: 'decide', on: `${name}-${i}`, decision } };
  });
}

async function writeSynced(path: string, size: number): Promise<number> {
  const start = performance.now();
  const handle = await open(path, 'a');
  await handle.write(Buffer.alloc(size, 32));
  await handle.datasync();
  await handle.close();
  return performance.now() - start;
}

function row(what: string, values: readonly number[], beside = ''): void {
  const most = ms(Math.max(...values));
  console.log(`${what.padEnd(46)} median ${ms(median(values)).padStart(9)}  most ${most.padStart(9)}  ${beside}`);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}
