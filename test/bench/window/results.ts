/** The table of what was measured, on the screen and in docs/speed.md, with the machine it was measured on. */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import { root } from '../../../scripts/host/dependencies.mjs';
import type { Questions } from './probe/questions';

type Versions = Questions['versions']['answer'];

export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly target?: string;
}

const FILE = join(root, 'docs/speed.md');

const HOW = `- Marks are shown when they are in the page. A digit is typed at the end of a figure: the editor does not widen a mark for that, so that one that covers it is of the new words.
- How late a timer was is what \`monitorEventLoopDelay\` of Node.js says, asked every millisecond, and counts what other programs do. How long the thread worked is the time of the
  processor that it took between two such moments, and does not.
- A heap is what \`getHeapStatistics\` says of the thread: in use, allocated beside it, and outside of it; after garbage was collected, and before.
`;

export function print(rows: readonly Row[]): void {
  for (const { what, figure, target } of rows) console.log(`${what.padEnd(72)} ${figure.padEnd(34)} ${target ?? ''}`);
}

export async function write(rows: readonly Row[], versions: Versions): Promise<void> {
  const text = `# Speed

Measured in a real VS Code by \`npm run bench -- window --write\`, which wrote this page: a production build in the VS Code server, and a browser as its window.

Compare figures within this table only. Every run is on another machine with another load; a target is meant for one that has nothing else to do.

| | measured | target |
| --- | --- | --- |
${rows.map(({ what, figure, target }) => `| ${what} | ${figure} | ${target ?? ''} |`).join('\n')}

${HOW}
The machine: ${cpus().length} × ${cpus()[0]!.model}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(', ')} at the end (1, 5 and 15 minutes). VS Code ${versions.vscode} with Node.js ${versions.node}; what
measures it runs in Node.js ${process.versions.node}.
`;
  writeFileSync(FILE, await format(text, { parser: 'markdown' }));
  console.log(`\nWritten to ${FILE}`);
}

export function inMilliseconds(figures: readonly number[]): string {
  return `${quantile(figures, 0.5).toFixed(0)} ms, median of ${figures.length}`;
}

export function spread(figures: readonly number[]): string {
  return `${quantile(figures, 0.5).toFixed(0)} ms; 95 % up to ${quantile(figures, 0.95).toFixed(0)} ms`;
}

export function longest(figures: { readonly longest: number; readonly p99: number }): string {
  return `${figures.longest.toFixed(1)} ms; 99 % up to ${figures.p99.toFixed(1)} ms`;
}

function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}
