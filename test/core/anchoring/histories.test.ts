import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chance } from '../../bench/anchoring/chance';
import type { DraftText } from '../../bench/anchoring/drafts';
import { KINDS, MODES } from '../../bench/anchoring/histories';
import { replay } from '../../bench/anchoring/replay';
import type { Outcome } from '../../bench/anchoring/truth';

/** A small part of `npm run bench -- anchoring`: real analyses, and edits that know themselves which words are whose. */
describe('edit histories with known truth', () => {
  const drafts = ['samples/drafts/ferry-aground.news', 'test/bench/anchoring/articles/evening.txt'].map(
    (name): DraftText => ({ name, text: readFileSync(join(__dirname, '../../..', name), 'utf8'), format: 'plain' }),
  );
  const counts = new Map<Outcome, number>();
  const of = (...outcomes: Outcome[]): number => outcomes.reduce((sum, outcome) => sum + (counts.get(outcome) ?? 0), 0);

  before(() => {
    for (let seed = 1; seed <= 44; seed++) {
      const kind = KINDS[seed % KINDS.length]!;
      const mode = MODES[Math.floor(seed / KINDS.length) % MODES.length]!;
      replay(drafts[seed % 2]!, { kind, mode, steps: 4 }, new Chance(seed), ({ outcome }) => {
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      });
    }
  });

  it('put no decision without a doubt on another claim', () => assert.equal(of('wrong'), 0));
  it('show no verdict on changed words', () => assert.equal(of('changed words'), 0));
  it('lose no decision', () => assert.equal(of('lost'), 0));
  it('leave unchanged claims theirs', () => {
    const kept = of('kept');
    assert.ok(kept > 2000);
    const missed = of('needless doubt', 'unchanged missed');
    assert.ok(missed <= (kept + missed) / 100, `${missed} of ${kept + missed}`);
  });
});
