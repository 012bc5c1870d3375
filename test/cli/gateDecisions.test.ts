/** Where the gate reads decisions from, and what it does where it cannot. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { draftOf, useGate } from './gatedDrafts';

describe('copydesk gate reads', () => {
  const { run, report } = useGate();

  describe('decisions that are not there', () => {
    it('are said to be nowhere', () => {
      const { code, output, errors } = run(['gate', draftOf('undecided')]);
      assert.equal(code, 1);
      assert.match(output, /NOT READY: 8 open claims\n {2}0 of 8 claims verified/);
      assert.deepEqual(errors, [
        'copydesk gate: no decisions were found for undecided/drafts/fire.news: they are kept in VS Code on a reviewer’s machine unless copydesk.review.store is "files".',
      ]);
      assert.equal(report(draftOf('undecided')).drafts[0]!.folder, null);
    });

    it('are said to be looked for where others are', () => {
      const { code, errors } = run(['gate', 'others/drafts/other.news']);
      assert.deepEqual([code, errors.length], [1, 1]);
      assert.equal(
        errors[0],
        'copydesk gate: no decisions were found for others/drafts/other.news (looked for “drafts/other.news” in others/.copydesk): nobody has decided on it there, or it has another name there.',
      );
      assert.match(run(['gate', draftOf('ignored-elsewhere')]).errors.join('\n'), /: nobody has decided on it there,/);
    });

    it('are not missed where a finding is ignored, or something could not be read', () => {
      assert.deepEqual(run(['gate', draftOf('ignored-alone')]).errors, []);
      const { errors } = run(['gate', 'torn/drafts/other.news']);
      assert.deepEqual([errors.length, /line 1 could not be read/.test(errors[0]!)], [1, true]);
    });
  });

  describe('decisions under the name that a draft had before', () => {
    it('are not passed over when they came after it was renamed', () => {
      const { code, output, errors } = run(['gate', draftOf('renamed')]);
      assert.deepEqual([code, errors.length], [2, 1]);
      assert.match(errors[0]!, /holds decisions on drafts\/old\.news, as drafts\/fire\.news was called before/);
      assert.match(output, /NOT READY: 1 part not read/);
    });

    it('are those of another draft when there is one', () => assert.equal(run(['gate', draftOf('not-gone')]).code, 0));
  });

  describe('decisions in another folder', () => {
    it('are read from it, and drafts named from the folder above', () => {
      const draft = draftOf('ready');
      const { drafts } = report('--reviews', 'fix/.copydesk', draft);
      // Outside of that folder, the working directory is what it is named from.
      assert.deepEqual([drafts[0]!.draft, drafts[0]!.decisions], [draft, 0]);
      const inside = report('--reviews', 'ready/.copydesk', draft);
      assert.deepEqual([inside.drafts[0]!.draft, inside.ready], ['drafts/fire.news', true]);
    });

    it('are looked for no higher than the top of the repository', () => {
      const folderOf = (name: string): string | null => report(`${name}/desk/drafts/fire.news`).drafts[0]!.folder;
      assert.deepEqual([folderOf('repository'), folderOf('worktree')], [null, null]);
      assert.equal(folderOf('loose'), 'loose/.copydesk', 'there is no repository');
      assert.equal(report('--reviews', 'worktree/.copydesk', 'worktree/desk/drafts/fire.news').ready, true);
    });

    it('are read from the one above that knows the draft by an ignored finding alone', () => {
      const [draft] = report(draftOf('ignored-above')).drafts;
      assert.deepEqual(
        [draft!.folder, draft!.draft, draft!.ignored, draft!.counts['warning']],
        ['ignored-above/.copydesk', 'drafts/fire.news', 1, 0],
      );
      const { code, errors } = run(['gate', draftOf('ignored-twice')]);
      assert.deepEqual([code, errors.length], [2, 1]);
      assert.match(errors[0]!, /kept in ignored-twice\/drafts\/\.copydesk and ignored-twice\/\.copydesk\./);
    });

    it('are refused where there is none', () => {
      const { code, output, errors } = run(['gate', '--reviews', 'nowhere', draftOf('ready')]);
      assert.deepEqual([code, output, errors.length], [2, '', 1]);
      assert.match(errors[0]!, /--reviews takes a folder of decisions, and "nowhere" is none/);
    });

    it('are not passed over when they are kept in two', () => {
      const { code, output, errors } = run(['gate', draftOf('nested')]);
      assert.deepEqual([code, errors.length], [2, 1]);
      assert.match(
        errors[0]!,
        /decisions on nested\/drafts\/fire\.news are kept in nested\/drafts\/\.copydesk and nested\/\.copydesk\. Say which/,
      );
      assert.match(output, /NOT READY: 1 part not read/);
      assert.equal(run(['gate', '--reviews', 'nested/.copydesk', draftOf('nested')]).code, 0);
      assert.equal(run(['gate', '--reviews', 'nested/drafts/.copydesk', draftOf('nested')]).code, 1);
    });
  });

  describe('decisions that cannot be read', () => {
    const unread: [string, RegExp][] = [
      [
        'broken',
        /broken\/\.copydesk\/bo\.jsonl: lines 1, 2 and 3 could not be read, and what was decided there is not known\. Put it back/,
      ],
      ['torn', /torn\/\.copydesk\/bo\.jsonl: line 1 could not be read/],
      [
        'newer',
        /newer\/\.copydesk\/bo\.jsonl: 1 line by a newer Copydesk cannot be read by this one.* Run the gate with the version/,
      ],
      ['unknown', /unknown\/\.copydesk\/bo\.jsonl: 1 line by a newer Copydesk/],
    ];
    for (const [name, message] of unread)
      it(`are named, and nothing is ready: ${name}`, () => {
        const { code, output, errors } = run(['gate', draftOf(name), 'empty.news']);
        assert.deepEqual([code, errors.length], [2, 1]);
        assert.match(errors[0]!, message);
        assert.match(output, /NOT READY: 1 part not read\n/);
        assert.match(output, /\n2 drafts: 1 ready, 1 not ready; something could not be read, so this is no pass\n$/);
        const { ready, problems, drafts } = report(draftOf(name));
        assert.deepEqual([ready, problems.length, drafts[0]!.ready], [false, 1, false]);
      });

    it('are not let through by any option', () => {
      const all = 'tk,disputed,re-check,needs-fix,cannot-verify,open,checking,sign-off,comment,error,warning';
      assert.equal(run(['gate', '--allow', all, draftOf('broken')]).code, 2);
      const { code, errors } = run(['gate', '--allow', 'unread', draftOf('broken')]);
      assert.deepEqual([code, errors.length], [2, 1]);
      assert.match(errors[0]!, /--allow takes tk, .* or unused-source, not "unread"/);
    });

    it('are a file in place of their folder', () => {
      const { code, errors } = run(['gate', 'no-folder/fire.news']);
      assert.equal(code, 2);
      assert.match(errors[0]!, /no-folder\/\.copydesk could not be read.*There is a file in place of its folder\./);
    });

    it('are told once for all the drafts that they may be about', () => {
      const { errors, output } = run(['gate', draftOf('broken'), draftOf('broken')]);
      assert.equal(errors.length, 1);
      assert.equal(output.match(/could not be read, and what was decided/g)!.length, 2);
    });
  });

  it('writes nothing', () => {
    const before = snapshot(run.folder());
    for (const name of ['ready', 'broken', 'torn', 'undecided']) run(['gate', draftOf(name)]);
    assert.deepEqual(snapshot(run.folder()), before);
    assert.equal(existsSync(join(run.folder(), 'undecided/.copydesk')), false);
  });
});

/** Every file with its content's length and when it was changed. */
function snapshot(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    });
}
