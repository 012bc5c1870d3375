/**
 * Counts outcomes by kind of edit and by mode, and prints them: once for each decision in each review, so that what goes wrong and is not mended counts
 * again. `kept` is the share of unchanged claims that keep theirs, without those where only a twin makes it doubtful.
 */
import { KINDS, MODES, type Kind, type Mode } from './histories';
import type { Outcome } from './truth';

/** Outcomes where words and sentence are unchanged. */
const UNCHANGED: readonly Outcome[] = ['kept', 'twin doubt', 'needless doubt', 'unchanged missed'];

const COLUMNS: readonly Outcome[] = [
  'wrong',
  'changed words',
  'lost',
  'twin doubt',
  'needless doubt',
  'unchanged missed',
  'restored',
  'one of a pair',
  'on the copy left',
  'doubtful, there',
  'doubtful, elsewhere',
  'orphan, words there',
  'orphan, no claim',
  'orphan, gone',
];

interface Counts {
  histories: number;
  decisions: number;
  readonly outcomes: Map<Outcome, number>;
  /** Decisions on another claim, once for each time they come to stand there. */
  freshlyWrong: number;
}

export class Tally {
  private readonly cells = new Map<string, Counts>();

  addHistory(kind: Kind, mode: Mode, decisions: number): void {
    for (const counts of this.countsOf(kind, mode)) {
      counts.histories++;
      counts.decisions += decisions;
    }
  }

  add(kind: Kind, mode: Mode, outcome: Outcome, again: boolean): void {
    for (const counts of this.countsOf(kind, mode)) {
      counts.outcomes.set(outcome, (counts.outcomes.get(outcome) ?? 0) + 1);
      if (outcome === 'wrong' && !again) counts.freshlyWrong++;
    }
  }

  print(): void {
    console.log(HEAD);
    for (const row of [...KINDS, ...MODES, 'all']) {
      if (row === MODES[0] || row === 'all') console.log();
      const counts = this.cells.get(row);
      if (counts) console.log(lineOf(row, counts));
    }
    const all = this.cells.get('all');
    if (all) console.log(`\n${all.freshlyWrong} of ${all.decisions} decisions came to stand on another claim.`);
  }

  private countsOf(kind: Kind, mode: Mode): Counts[] {
    return [kind, mode, 'all'].map((row) => {
      let counts = this.cells.get(row);
      if (!counts) {
        counts = { histories: 0, decisions: 0, freshlyWrong: 0, outcomes: new Map() };
        this.cells.set(row, counts);
      }
      return counts;
    });
  }
}

const WIDTH = 12;
/** `kept, twins too`: the same share with those where a twin makes it doubtful. */
const FIRST = ['histories', 'decisions', 'checked', 'unchanged', 'kept', 'kept, twins too'];

/** Two lines of headings: what is long is broken at its first space. */
const HEAD = [0, 1]
  .map((row) =>
    ['', ...FIRST, ...COLUMNS]
      .map((column, at) => {
        const parts = [column.split(' ')[0]!, column.split(' ').slice(1).join(' ')];
        const word = row === 0 && parts[1] === '' ? '' : (parts[1] === '' ? parts[0] : parts[row])!;
        return at === 0 ? ''.padEnd(17) : word.padStart(WIDTH);
      })
      .join(''),
  )
  .join('\n');

function lineOf(row: string, { histories, decisions, outcomes }: Counts): string {
  const of = (outcome: Outcome): number => outcomes.get(outcome) ?? 0;
  const checked = [...outcomes.values()].reduce((sum, count) => sum + count, 0);
  const unchanged = UNCHANGED.reduce((sum, outcome) => sum + of(outcome), 0);
  const kept = of('kept') / Math.max(1, unchanged - of('twin doubt'));
  const withTwins = of('kept') / Math.max(1, unchanged);
  const counts = [histories, decisions, checked, unchanged].map(String);
  const cells = [...counts, kept.toFixed(4), withTwins.toFixed(4), ...COLUMNS.map((column) => String(of(column)))];
  return row.padEnd(17) + cells.map((cell) => cell.padStart(WIDTH)).join('');
}
