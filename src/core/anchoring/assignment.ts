/**
 * Who gets what when several want the same: a one-to-one assignment of lefts to rights with the greatest sum of scores.
 * Pairs that share nobody are settled apart, so that the cost follows the size of each tangle, not of the whole.
 */

import { groupBy } from '../groupBy';

/** `score` > 0; a pair not listed is impossible. */
export interface Pair {
  readonly left: number;
  readonly right: number;
  readonly score: number;
}

/** The best assignment for tangles of up to this many on a side; larger ones go best pair first. Cost: its cube. */
const LARGEST_EXACT = 100;

export function assignPairs<P extends Pair>(pairs: readonly P[]): P[] {
  return tanglesOf(pairs).flatMap((tangle) => {
    if (tangle.length === 1) return tangle;
    const lefts = [...new Set(tangle.map(({ left }) => left))];
    const rights = [...new Set(tangle.map(({ right }) => right))];
    const exact = lefts.length <= LARGEST_EXACT && rights.length <= LARGEST_EXACT;
    return exact ? assignBest(tangle, lefts, rights) : assignGreedily(tangle);
  });
}

/** Connected components: union-find over lefts and rights. */
function tanglesOf<P extends Pair>(pairs: readonly P[]): P[][] {
  const parents = new Map<string, string>();
  const rootOf = (node: string): string => {
    let root = node;
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up;
    for (let at = node; at !== root;) {
      const up = parents.get(at) ?? root;
      parents.set(at, root);
      at = up;
    }
    return root;
  };
  for (const { left, right } of pairs) parents.set(rootOf(`l${left}`), rootOf(`r${right}`));
  return [...groupBy(pairs, ({ left }) => rootOf(`l${left}`)).values()];
}

function assignGreedily<P extends Pair>(pairs: readonly P[]): P[] {
  const lefts = new Set<number>();
  const rights = new Set<number>();
  const byScore = [...pairs].sort((a, b) => b.score - a.score || a.left - b.left || a.right - b.right);
  return byScore.filter(({ left, right }) => {
    if (lefts.has(left) || rights.has(right)) return false;
    lefts.add(left);
    rights.add(right);
    return true;
  });
}

/** The Hungarian method with potentials, on a square matrix where an impossible pair costs nothing and gains nothing. */
function assignBest<P extends Pair>(pairs: readonly P[], lefts: readonly number[], rights: readonly number[]): P[] {
  const size = Math.max(lefts.length, rights.length);
  const rowOf = new Map(lefts.map((left, row) => [left, row]));
  const columnOf = new Map(rights.map((right, column) => [right, column]));
  const cells = new Map<number, P>();
  const cost = new Float64Array(size * size);
  for (const pair of pairs) {
    const cell = rowOf.get(pair.left)! * size + columnOf.get(pair.right)!;
    if ((cells.get(cell)?.score ?? 0) >= pair.score) continue;
    cells.set(cell, pair);
    cost[cell] = -pair.score;
  }
  return cheapestRows(cost, size).flatMap((row, column) => cells.get(row * size + column) ?? []);
}

/** For each column of a square cost matrix the row it goes to, at least total cost. */
function cheapestRows(cost: Float64Array, size: number): number[] {
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  /** 1-based; 0 is nobody. */
  const rowOf = new Int32Array(size + 1);
  const cameFrom = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) {
    rowOf[0] = row;
    let column = 0;
    const slack = new Float64Array(size + 1).fill(Infinity);
    const visited = new Uint8Array(size + 1);
    do {
      visited[column] = 1;
      const at = rowOf[column]!;
      let least = Infinity;
      let next = 0;
      for (let other = 1; other <= size; other++) {
        if (visited[other]) continue;
        const reduced = cost[(at - 1) * size + other - 1]! - rowPotential[at]! - columnPotential[other]!;
        if (reduced < slack[other]!) {
          slack[other] = reduced;
          cameFrom[other] = column;
        }
        if (slack[other]! < least) {
          least = slack[other]!;
          next = other;
        }
      }
      for (let other = 0; other <= size; other++) {
        if (visited[other]) {
          rowPotential[rowOf[other]!]! += least;
          columnPotential[other]! -= least;
        } else slack[other]! -= least;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const from = cameFrom[column]!;
      rowOf[column] = rowOf[from]!;
      column = from;
    }
  }
  return [...rowOf.subarray(1)].map((row) => row - 1);
}
