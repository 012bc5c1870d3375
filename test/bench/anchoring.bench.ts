/**
 * `npm run bench -- anchoring`: whether decisions stay with their claims. 1,000 seeded histories of edits are replayed on real analyses;
 * the edits themselves carry along which words are whose (anchoring/trackedText.ts), so that for each decision it is known where its claim is.
 * `--histories=200`, `--seed=7` (from there on), `--kind=typing`, `--mode=open`, `--show=wrong` (prints such cases), `--speed` (only that).
 */
import { Chance } from './anchoring/chance';
import { chooseDraft, readDrafts } from './anchoring/drafts';
import { KINDS, MODES } from './anchoring/histories';
import { replay, type Moment } from './anchoring/replay';
import { measureSpeed } from './anchoring/speed';
import { Tally } from './anchoring/tally';
import { describeMoment } from './anchoring/describe';

function option(name: string): string | undefined {
  return process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
}

function replayAll(): void {
  const count = Number(option('histories') ?? 1000);
  const first = Number(option('seed') ?? 1);
  const shown = option('show');
  const most = Number(option('most') ?? 10);
  let left = most;
  const drafts = readDrafts(__dirname);
  const tally = new Tally();
  for (let seed = first; seed < first + count; seed++) {
    const chance = new Chance(seed);
    const draft = chooseDraft(drafts, chance);
    const kind = KINDS[seed % KINDS.length]!;
    const mode = MODES[Math.floor(seed / KINDS.length) % MODES.length]!;
    if (option('kind') && option('kind') !== kind) continue;
    if (option('mode') && option('mode') !== mode) continue;
    const tell = (moment: Moment): void => {
      tally.add(kind, mode, moment.outcome, moment.again);
      if (moment.outcome !== shown || moment.again || left-- <= 0) return;
      console.log(`\n── seed ${seed}, ${kind}, ${mode}, ${draft.name}\n${describeMoment(moment)}`);
    };
    const decisions = replay(draft, { kind, mode, steps: chance.between(6, 12) }, chance, tell);
    tally.addHistory(kind, mode, decisions);
  }
  tally.print();
}

if (!process.argv.includes('--speed')) replayAll();
if (!process.argv.includes('--no-speed')) measureSpeed();
