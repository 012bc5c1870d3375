import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ledger } from '../../src/core/review/ledger';
import { COMPANIONS } from '../../src/journal/companions';
import { disk } from '../../src/host/node/disk';
import { JournalFolder } from '../../src/journal/journalFolder';
import { mulberry32 } from '../random';
import { decide, DRAFT, note } from './deeds';

/** Two people, or one person on two machines, who commit, merge and rebase: git never asks anybody anything, and both end up with the same. */
describe('decisions shared through git', function () {
  this.timeout(600_000);
  let base: string;
  let paths: readonly string[];
  before(function () {
    if (spawnSync('git', ['--version']).status !== 0) this.skip();
    base = mkdtempSync(join(tmpdir(), 'copydesk-git-'));
    paths = makeRepository(base);
  });
  after(() => rmSync(base, { recursive: true, force: true }));

  const INTERLEAVINGS = 100;
  for (const [who, names] of [
    ['two reviewers', ['Ada', 'Bo']],
    ['one reviewer on two machines', ['Ada', 'Ada']],
  ] as const) {
    it(`${who}: ${INTERLEAVINGS} interleavings, merged and rebased in both directions`, async () => {
      const random = mulberry32(who.length);
      for (let round = 0; round < INTERLEAVINGS; round++) {
        const desks = begin(paths, names);
        for (let step = 0; step < 2; step++) {
          for (const desk of shuffle(desks, random)) {
            for (let i = Math.floor(random() * 3); i >= 0; i--) await desk.act(random);
            desk.commit();
            if (random() < 0.4) await desk.pull(random() < 0.5);
          }
        }
        for (const desk of [...desks, desks[0]!]) await desk.pull(random() < 0.5);
        const [one, other] = await Promise.all(desks.map((desk) => desk.read()));
        assert.deepEqual(one, other, `round ${round}`);
        const made = desks.flatMap((desk) => desk.made);
        assert.deepEqual(one!.decisions.map(({ id }) => id).sort(), made.sort(), `round ${round}: something is lost`);
      }
    });
  }
});

class Desk {
  readonly made: string[] = [];
  private folder: JournalFolder;

  constructor(
    private readonly path: string,
    private readonly name: string,
    private readonly mark: string,
  ) {
    this.folder = this.open();
  }

  async act(random: () => number): Promise<void> {
    await this.folder.refresh();
    const known = this.folder.journal.ledger(DRAFT).decisions;
    const other = known[Math.floor(random() * known.length)];
    if (other && random() < 0.4) return this.folder.append(this.name, [note(other.id, `${this.mark}${random()}`)]);
    const id = `${this.mark}${this.made.length}`;
    this.made.push(id);
    await this.folder.append(this.name, [decide(id, this.name)]);
  }

  commit(): void {
    git(this.path, 'add', '-A');
    git(this.path, 'commit', '-q', '--allow-empty', '-m', 'Check');
  }

  /** Takes in what the other has given, and gives what it has. */
  async pull(rebase: boolean): Promise<void> {
    git(this.path, rebase ? 'rebase' : 'merge', '-q', SHARED);
    git(this.path, 'update-ref', SHARED, 'HEAD');
    await this.folder.refresh();
  }

  /** What somebody sees who opens it anew, which is what is seen already. */
  async read(): Promise<Ledger> {
    const seen = this.folder.journal.ledger(DRAFT);
    this.folder = this.open();
    await this.folder.load();
    const anew = this.folder.journal.ledger(DRAFT);
    assert.deepEqual(anew, seen);
    const shared = join(this.path, '.copydesk');
    for (const file of readdirSync(shared).filter((name) => name.endsWith('.jsonl')))
      assert.ok(!/^[<=>]{7}/m.test(readFileSync(join(shared, file), 'utf8')), 'a merge left marks');
    return anew;
  }

  private open(): JournalFolder {
    return new JournalFolder(join(this.path, '.copydesk'), disk, {
      aside: join(this.path, '../aside'),
      companions: COMPANIONS,
      onProblem: (problem) => assert.fail(JSON.stringify(problem)),
    });
  }
}

/** What two people push to and pull from. Both work in one repository, which saves the way over another. */
const SHARED = 'refs/heads/shared';

/** Gives the folders of two branches. */
function makeRepository(base: string): string[] {
  const paths = ['a', 'b'].map((branch) => join(base, branch));
  git(tmpdir(), 'init', '-q', '-b', 'a', paths[0]!);
  git(paths[0]!, 'commit', '-q', '--allow-empty', '-m', 'Begin');
  git(paths[0]!, 'tag', 'begin');
  git(paths[0]!, 'worktree', 'add', '-q', '-b', 'b', paths[1]!);
  return paths;
}

/** Of a repository with a history, in which nobody has used Copydesk: both make its folder for themselves. */
function begin(paths: readonly string[], names: readonly string[]): Desk[] {
  git(paths[0]!, 'update-ref', SHARED, 'begin');
  return names.map((name, index) => {
    const path = paths[index]!;
    git(path, 'reset', '-q', '--hard', 'begin');
    rmSync(join(path, '.copydesk'), { recursive: true, force: true });
    return new Desk(path, name, 'ab'[index]!);
  });
}

function git(cwd: string, ...args: readonly string[]): string {
  const settings = {
    'user.name': 'Desk',
    'user.email': 'desk@example.org',
    'core.fsync': 'none',
    'maintenance.auto': 'false',
  };
  const options = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_EDITOR: 'true' };
  const { status, stdout, stderr } = spawnSync('git', [...options, ...args], { cwd, encoding: 'utf8', env });
  assert.equal(status, 0, `git ${args.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}

function shuffle<T>(all: readonly T[], random: () => number): T[] {
  return [...all].sort(() => random() - 0.5);
}
