/**
 * What a thread takes for its first draft: patterns are compiled then, weights unpacked, word lists made. Each try is a thread of its own, as
 * the editor and `copydesk analyze` start them. What counts is how many later drafts it costs.
 */
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { analyze } from '../../src/core/analyze';
import { makeDraft } from './measure';

const TRIES = 5;
const LATER = 20;

interface Times {
  readonly first: number;
  readonly later: number;
}

/** Milliseconds for the first draft of 3,000 characters, and the median for the last ones of several. */
function readDrafts(): Times {
  const text = makeDraft(3000 * (LATER + 1));
  const times = Array.from({ length: LATER + 1 }, (_, i) => {
    const draft = text.slice(i * 3000, (i + 1) * 3000);
    const begun = performance.now();
    analyze(draft, { format: 'plain' });
    return performance.now() - begun;
  });
  return { first: times[0]!, later: median(times.slice(-LATER / 2)) };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

async function measure(): Promise<void> {
  const all: Times[] = [];
  for (let i = 0; i < TRIES; i++) {
    const worker = new Worker(__filename);
    const times = await new Promise<Times>((resolve, reject) => worker.once('message', resolve).once('error', reject));
    await worker.terminate();
    all.push(times);
  }
  const [first, later] = [median(all.map((one) => one.first)), median(all.map((one) => one.later))];
  console.log(`A thread’s first draft of 3,000 characters                 ${first.toFixed(0)} ms, median of ${TRIES}`);
  console.log(`Its later ones                                             ${later.toFixed(0)} ms`);
  console.log(`The first against a later one                              ${(first / later).toFixed(1)} ×`);
}

if (isMainThread) void measure();
else parentPort!.postMessage(readDrafts());
