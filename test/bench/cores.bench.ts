/**
 * `npm run bench -- cores`: drafts a second of `copydesk analyze` as it is shipped, on one core and on all, from a folder and from lines, against the analysis
 * alone over the same drafts in one thread, and against as many programs as there are cores, which is all that the machine gives. Starts are counted in, as
 * whoever waits does. `--drafts=1000` reads more; `--write` writes its section of docs/speed.md.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { analyze } from '../../src/core/analyze';
import { makeDraft, time } from './measure';
import { print, type Row, write } from './speedPage';

const ROOT = join(__dirname, '../..');
const CLI = join(ROOT, 'dist/cli.js');
const CHARACTERS = 3_000;
const CORES = availableParallelism();

const wanted = process.argv.find((argument) => argument.startsWith('--drafts='))?.split('=')[1];
const count = Number(wanted ?? 200);
const text = makeDraft(count * CHARACTERS);
const drafts = Array.from({ length: count }, (_, i) => text.slice(i * CHARACTERS, (i + 1) * CHARACTERS));

const HOW = `
- ${count} drafts of ${CHARACTERS.toLocaleString('en-US')} characters, ${CORES} cores. Starts are counted in, as whoever waits does: with more drafts (\`--drafts=1000\`) they weigh less.
- Programs side by side share nothing but the machine: no way to use its cores does more.
`;

/** The folder of those that one of as many programs as there are cores reads. */
function shareOf(draft: number): string {
  return `share-${draft % CORES}`;
}

function row(what: string, milliseconds: number, against: number): Row {
  const perSecond = ((count * 1000) / milliseconds).toFixed(1);
  return { what, figure: `${perSecond} drafts a second, ${(against / milliseconds).toFixed(2)} ×` };
}

setFlagsFromString('--no-regexp-tier-up'); // as the command line has it
execFileSync(process.execPath, ['esbuild.mjs', '--production'], { cwd: ROOT, stdio: 'inherit' });

function measure(): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
  try {
    drafts.forEach((draft, i) => {
      const name = `${String(i).padStart(5, '0')}.news`;
      for (const path of [join('drafts', name), join(shareOf(i), name)]) {
        mkdirSync(join(folder, path, '..'), { recursive: true });
        writeFileSync(join(folder, path), draft);
      }
    });
    const input = drafts.map((draft, id) => JSON.stringify({ id, text: draft })).join('\n');
    const run = (...args: readonly string[]): void => {
      const { status } = spawnSync(process.execPath, [CLI, ...args], {
        cwd: folder,
        stdio: ['pipe', 'ignore', 'inherit'],
        input,
      });
      if (status !== 0) throw new Error(`${args.join(' ')} failed`);
    };
    const runShares = (): void => {
      const programs = Array.from(
        { length: CORES },
        (_, i) => `"$0" "$1" analyze --jobs 1 ${shareOf(i)} & pids="$pids $!"`,
      );
      const waiting = 'for pid in $pids; do wait "$pid" || exit 1; done';
      const { status } = spawnSync('sh', ['-c', [...programs, waiting].join('\n'), process.execPath, CLI], {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      if (status !== 0) throw new Error('A share of the drafts failed');
    };
    const variants: [string, () => void][] = [
      ['the analysis alone, in one thread', () => drafts.forEach((draft) => analyze(draft, { format: 'plain' }))],
      ['copydesk analyze --jobs 1', () => run('analyze', '--jobs', '1', 'drafts')],
      ['copydesk analyze', () => run('analyze', 'drafts')],
      [`${CORES} programs side by side, --jobs 1, each with its share`, runShares],
      ['copydesk analyze --jsonl', () => run('analyze', '--jsonl')],
      ['copydesk quotes --json', () => run('quotes', '--json', 'drafts')],
    ];
    const best = new Map<string, number>();
    // In turn, so that a machine that is busy for a while is so for all.
    for (let round = 0; round < 2; round++)
      for (const [what, work] of variants) best.set(what, Math.min(best.get(what) ?? Infinity, time(work, 1)));
    const one = join('drafts', '00000.news');
    const milliseconds = (work: () => void): string => `${time(work, 5).toFixed(0)} ms`;
    return [
      ...[...best].map(([what, took]) => row(what, took, best.get(variants[0]![0])!)),
      { what: 'copydesk analyze, a draft by itself', figure: milliseconds(() => run('analyze', one)) },
      { what: 'copydesk help', figure: milliseconds(() => run('help')) },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const rows = measure();
print(rows);
if (process.argv.includes('--write')) void write('cores', rows, HOW);
