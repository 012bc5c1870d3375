/**
 * Reads a profile of a thread: the stretches in which it did not rest, and what it did in the longest. A function counts with all that it called, and once for
 * each stretch, so that the first lines are who began the work and the later ones what it consisted of.
 */
import type { Profiler } from 'node:inspector';

const RESTS = new Set(['(idle)', '(program)', '(root)']);

export interface Stretch {
  readonly milliseconds: number;
  /** Function and place → milliseconds, with what it called. */
  readonly functions: ReadonlyMap<string, number>;
  /** The same without what it called. */
  readonly itself: ReadonlyMap<string, number>;
}

/** The longest first. */
export function longestStretches(profile: Profiler.Profile, count: number): Stretch[] {
  const parents = new Map<number, number>();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  for (const { id, children } of profile.nodes) children?.forEach((child) => parents.set(child, id));
  const nameOf = (id: number): string => {
    const { functionName, url, lineNumber } = nodes.get(id)!.callFrame;
    return `${functionName || '(anonymous)'} ${url.split('/').slice(-2).join('/')}:${lineNumber + 1}`;
  };
  const stretches: Stretch[] = [];
  let current: { milliseconds: number; functions: Map<string, number>; itself: Map<string, number> } | undefined;
  profile.samples?.forEach((id, index) => {
    const milliseconds = (profile.timeDeltas?.[index + 1] ?? 0) / 1000;
    if (RESTS.has(nodes.get(id)!.callFrame.functionName)) {
      current = undefined;
      return;
    }
    if (!current) stretches.push((current = { milliseconds: 0, functions: new Map(), itself: new Map() }));
    current.milliseconds += milliseconds;
    add(current.itself, nameOf(id), milliseconds);
    const seen = new Set<string>();
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) seen.add(nameOf(at));
    for (const name of seen) if (!name.startsWith('(root)')) add(current.functions, name, milliseconds);
  });
  return stretches.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, count);
}

export function describeStretch({ milliseconds, functions, itself }: Stretch, lines: number): string {
  const list = (title: string, times: ReadonlyMap<string, number>): string[] => [
    `  ${title}`,
    ...[...times]
      .sort(([, a], [, b]) => b - a)
      .slice(0, lines)
      .map(([name, time]) => `  ${time.toFixed(1).padStart(8)} ms  ${name}`),
  ];
  return [`${milliseconds.toFixed(1)} ms`, ...list('with what it called', functions), ...list('by itself', itself)].join('\n');
}

function add(times: Map<string, number>, name: string, milliseconds: number): void {
  times.set(name, (times.get(name) ?? 0) + milliseconds);
}
