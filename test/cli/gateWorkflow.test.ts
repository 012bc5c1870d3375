/** The workflow that newsrooms copy: which drafts of a pull request it asks about. Its own script is run, in a repository. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const WORKFLOW = join(__dirname, '../../docs/workflows/copydesk-gate.yml');

/** The lines of a step's `run`, without their indent. */
function scriptOf(step: string): string {
  const [, after = ''] = readFileSync(WORKFLOW, 'utf8').split(`- name: ${step}\n`);
  const [, script = ''] = /\n +run: \|\n((?: {10}.*\n|\n)+)/.exec(after) ?? [];
  assert.notEqual(script, '', `no script in ${step}`);
  return script.replace(/^ {10}/gm, '');
}

const entry = (draft: string, more = ''): string => `${JSON.stringify({ schema: 1, draft, more })}\n`;

describe('the workflow of the gate', () => {
  let folder: string;
  let temp: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-workflow-'));
    temp = mkdtempSync(join(tmpdir(), 'copydesk-runner-'));
    git('init', '--quiet');
    commit({
      'city/fire.news': 'Fire.',
      'city/quay.news': 'Quay.',
      'notes/ferry.md': 'Ferry.',
      '.copydesk/ada.jsonl': entry('city/fire.news') + entry('city/quay.news'),
      'sports/cup.news': 'Cup.',
      'sports/.copydesk/bo.jsonl': entry('cup.news'),
    });
  });
  afterEach(() => [folder, temp].forEach((path) => rmSync(path, { recursive: true })));

  function git(...args: string[]): string {
    const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@news.example', '-c', 'commit.gpgsign=false'];
    const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return stdout.trim();
  }

  function commit(files: Readonly<Record<string, string | undefined>>): string {
    for (const [name, text] of Object.entries(files)) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      if (text === undefined) rmSync(path);
      else writeFileSync(path, text);
    }
    git('add', '--all');
    git('commit', '--quiet', '--message', 'A change');
    return git('rev-parse', 'HEAD');
  }

  /** The drafts that are asked about after these changes, and the exit code of the step. */
  function ask(files: Readonly<Record<string, string | undefined>>): { drafts: string[]; code: number | null } {
    const base = git('rev-parse', 'HEAD');
    commit(files);
    const env = { ...process.env, BASE: base, RUNNER_TEMP: temp, GITHUB_OUTPUT: join(temp, 'output') };
    const run = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', scriptOf('Find the drafts that changed')];
    const { status } = spawnSync('bash', run, { cwd: folder, env, encoding: 'utf8' });
    if (status !== 0) return { drafts: [], code: status };
    const drafts = readFileSync(join(temp, 'drafts'), 'utf8').split('\0').filter(Boolean);
    assert.equal(readFileSync(env.GITHUB_OUTPUT, 'utf8'), `count=${drafts.length}\n`);
    return { drafts, code: status };
  }

  const ada = entry('city/fire.news') + entry('city/quay.news');
  const cases: [string, Record<string, string | undefined>, string[]][] = [
    ['a draft that changed', { 'city/fire.news': 'Fires.' }, ['city/fire.news']],
    ['none where nothing of it changed', { 'notes/todo.txt': 'Call.', 'notes/ferry.md': 'Ferries.' }, []],
    ['a draft with a new decision', { '.copydesk/ada.jsonl': ada + entry('city/quay.news', 'x') }, ['city/quay.news']],
    ['the draft of a new reviewer’s decisions', { '.copydesk/cy.jsonl': entry('notes/ferry.md') }, ['notes/ferry.md']],
    ['a draft that decisions were taken from', { '.copydesk/ada.jsonl': entry('city/quay.news') }, ['city/fire.news']],
    ['all that a reviewer has withdrawn', { '.copydesk/ada.jsonl': undefined }, ['city/fire.news', 'city/quay.news']],
    ['a draft beside its own folder', { 'sports/.copydesk/cy.jsonl': entry('cup.news') }, ['sports/cup.news']],
    ['each once', { 'city/fire.news': '', '.copydesk/cy.jsonl': entry('city/fire.news') }, ['city/fire.news']],
    ['whatever it is called', { 'a “b”\n.txt': '', '.copydesk/cy.jsonl': entry('a “b”\n.txt') }, ['a “b”\n.txt']],
    [
      'none that is gone, a folder, or out of the repository',
      { '.copydesk/cy.jsonl': entry('gone.news') + entry('city') + entry('../../etc/hosts') },
      [],
    ],
    ['nothing for the marks of a merge', { '.copydesk/cy.jsonl': '<<<<<<< a\n=======\n>>>>>>> b\n\n' }, []],
  ];
  for (const [what, files, drafts] of cases)
    it(`asks about ${what}`, () => assert.deepEqual(ask(files), { drafts, code: 0 }));

  it('fails for a decision that cannot be read, and not for one that is taken away', () => {
    assert.equal(ask({ '.copydesk/cy.jsonl': 'no entry\n' }).code, 1);
    assert.equal(ask({ '.copydesk/cy.jsonl': '' }).code, 0);
  });
});
