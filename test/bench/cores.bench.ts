/**
 * `npm run bench -- cores`: drafts a second of `copydesk analyze` as it is shipped, on one core and on all, from a folder and from lines, against the analysis
 * alone over the same drafts in one thread. Starts are counted in, as whoever waits does. `--drafts=1000` reads more.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { analyze } from '../../src/core/analyze';
import { makeDraft, time } from './measure';

const ROOT = join(__dirname, '../..');
const CLI = join(ROOT, 'dist/cli.js');
const CHARACTERS = 3_000;
const CORES = availableParallelism();

const wanted = process.argv.find((argument) => argument.startsWith('--drafts='))?.split('=')[1];
const count = Number(wanted ?? 200);
const text = makeDraft(count * CHARACTERS);
const drafts = Array.from({ length: count }, (_, i) => text.slice(i * CHARACTERS, (i + 1) * CHARACTERS));

function row(what: string, milliseconds: number, against: number): void {
  const perSecond = `${((count * 1000) / milliseconds).toFixed(1)} drafts a second`;
  console.log(`${what.padEnd(44)} ${perSecond.padEnd(26)} ${(against / milliseconds).toFixed(2)} ×`);
}

setFlagsFromString('--no-regexp-tier-up'); // as the command line has it
execFileSync(process.execPath, ['esbuild.mjs', '--production'], { cwd: ROOT, stdio: 'inherit' });
const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
try {
  mkdirSync(join(folder, 'drafts'));
  drafts.forEach((draft, i) => writeFileSync(join(folder, 'drafts', `${String(i).padStart(5, '0')}.news`), draft));
  const input = drafts.map((draft, id) => JSON.stringify({ id, text: draft })).join('\n');
  const run = (...args: readonly string[]): void => {
    const { status } = spawnSync(process.execPath, [CLI, ...args], {
      cwd: folder,
      stdio: ['pipe', 'ignore', 'inherit'],
      input,
    });
    if (status !== 0) throw new Error(`${args.join(' ')} failed`);
  };
  console.log(`${count} drafts of ${CHARACTERS} characters, ${CORES} cores`);
  const variants: [string, () => void][] = [
    ['the analysis alone, in one thread', () => drafts.forEach((draft) => analyze(draft, { format: 'plain' }))],
    ['copydesk analyze --jobs 1', () => run('analyze', '--jobs', '1', 'drafts')],
    ['copydesk analyze', () => run('analyze', 'drafts')],
    ['copydesk analyze --jsonl', () => run('analyze', '--jsonl')],
    ['copydesk quotes --json', () => run('quotes', '--json', 'drafts')],
  ];
  const best = new Map<string, number>();
  // In turn, so that a machine that is busy for a while is so for all.
  for (let round = 0; round < 2; round++)
    for (const [what, work] of variants) best.set(what, Math.min(best.get(what) ?? Infinity, time(work, 1)));
  for (const [what, milliseconds] of best) row(what, milliseconds, best.get(variants[0]![0])!);
  const one = join('drafts', '00000.news');
  console.log(`a draft by itself: ${time(() => run('analyze', one), 5).toFixed(0)} ms`);
  console.log(`copydesk help: ${time(() => run('help'), 5).toFixed(0)} ms`);
} finally {
  rmSync(folder, { recursive: true });
}
