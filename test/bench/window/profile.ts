/**
 * Reads a profile of a thread: what it did in all, and in the longest stretches in which it did not rest. A function counts with all that it called, and a
 * sample for no more than a millisecond: when it stands for more, other programs had the processor.
 */
import type { Profiler } from 'node:inspector';

const RESTS = new Set(['(idle)', '(root)']);
const SAMPLE_MS = 1;
const STRETCHES = 5;
const LINES = 25;

class Work {
  milliseconds = 0;
  readonly functions = new Map<string, number>();

  add(stack: ReadonlySet<string>, milliseconds: number): void {
    this.milliseconds += milliseconds;
    for (const name of stack) this.functions.set(name, (this.functions.get(name) ?? 0) + milliseconds);
  }

  describe(title: string): string {
    const most = [...this.functions].sort(([, a], [, b]) => b - a).slice(0, LINES);
    const lines = most.map(([name, time]) => `${time.toFixed(1).padStart(10)} ms  ${name}`);
    return [`${title}: ${this.milliseconds.toFixed(1)} ms`, ...lines].join('\n');
  }
}

export function describeProfile({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): string {
  const stacks = stacksOf(nodes);
  const whole = new Work();
  const stretches: Work[] = [];
  let current: Work | undefined;
  samples.forEach((id, index) => {
    const stack = stacks.get(id);
    if (!stack) return (current = undefined);
    const milliseconds = Math.min(SAMPLE_MS, (timeDeltas[index + 1] ?? 0) / 1000);
    if (!current) stretches.push((current = new Work()));
    for (const work of [whole, current]) work.add(stack, milliseconds);
  });
  stretches.sort((a, b) => b.milliseconds - a.milliseconds);
  const longest = stretches.slice(0, STRETCHES).map((stretch) => stretch.describe('\nat a stretch'));
  return [whole.describe('in all'), ...longest].join('\n');
}

/** What a sample of a node says: the function and all that called it. Nodes in which the thread rests are left out. */
function stacksOf(nodes: readonly Profiler.ProfileNode[]): Map<number, ReadonlySet<string>> {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const stacks = new Map<number, ReadonlySet<string>>();
  for (const { id, callFrame } of nodes) {
    if (RESTS.has(callFrame.functionName)) continue;
    const stack = new Set<string>();
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) stack.add(names.get(at)!);
    stack.delete(ROOT);
    stacks.set(id, stack);
  }
  return stacks;
}

const ROOT = '(root)';

function nameOf({ functionName, url, lineNumber }: Profiler.ProfileNode['callFrame']): string {
  if (functionName.startsWith('(')) return functionName;
  return `${functionName || 'a function'}, ${url.split('/').slice(-2).join('/')}:${lineNumber + 1}`;
}
