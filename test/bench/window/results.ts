/** How what was measured in a window is told, on the screen and in docs/speed.md. */
import type { Questions } from './probe/questions';
import { type Row, write as writeSection } from '../speedPage';

export { print, type Row } from '../speedPage';

type Versions = Questions['versions']['answer'];

const HOW = `
- A production build in the VS Code server, and a browser as its window.
- Marks are shown when they are in the page. A digit is typed at the end of a figure: the editor does not widen a mark for that, so that one that covers it is of the new words.
- How late a timer was is what \`monitorEventLoopDelay\` of Node.js says, asked every millisecond, and counts what other programs do. How long the thread worked is the time of the
  processor that it took between two such moments, and does not.
- A heap is what \`getHeapStatistics\` says of the thread: in use, allocated beside it, and outside of it; after garbage was collected, and before.
`;

export function write(rows: readonly Row[], { vscode, node }: Versions): Promise<void> {
  return writeSection('window', rows, HOW, ` measures; VS Code ${vscode} runs with Node.js ${node}`);
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
