import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownOf, recordedOn, tellIn, withdrawable, type Place } from '../../src/editor/memory/moving';
import { disk } from '../../src/host/node/disk';
import { JournalFolder, type Doing } from '../../src/journal/journalFolder';
import { decide } from './deeds';

describe('what is recorded on a draft', () => {
  let base: string;
  beforeEach(() => (base = mkdtempSync(join(tmpdir(), 'copydesk-moving-'))));
  afterEach(() => rmSync(base, { recursive: true, force: true }));

  const opened = async (name: string): Promise<JournalFolder> => {
    const folder = new JournalFolder(join(base, name), disk, {
      onProblem: (problem) => assert.fail(JSON.stringify(problem)),
    });
    await folder.load();
    return folder;
  };
  const placeOf = (folder: JournalFolder, ...files: readonly string[]): Place => ({
    folder,
    hold: (entries) => Promise.resolve(entries),
    exists: (key) => Promise.resolve(files.includes(key)),
  });
  const on = (draft: string, ...ids: readonly string[]): Doing[] => ids.map((id) => decide(id, 'Ada', draft));
  const rename = (from: string, to: string): Doing => ({ draft: to, deed: { do: 'rename', on: from } });
  const clear = (draft: string, id: string): Doing => ({ draft, deed: { do: 'clear', on: id } });
  const carry = async (from: JournalFolder, key: string, to: Place, now: string): Promise<number> =>
    tellIn(
      to,
      'Ada',
      recordedOn(from.journal, (draft) => (draft === key ? now : undefined)),
    );
  const idsIn = ({ journal }: JournalFolder, draft: string): string[] =>
    journal
      .ledger(draft)
      .decisions.map(({ id }) => id)
      .sort();

  it('goes along with what was done under all its names, and nothing else does', async () => {
    const [from, to] = [await opened('from'), await opened('to')];
    await from.append('Ada', [...on('a/x.news', 'a'), ...on('a/other.news', 'o')]);
    await from.append('Ada', [rename('a/x.news', 'a/y.news'), rename('a', 'city'), ...on('city/y.news', 'b')]);
    await carry(from, 'city/y.news', placeOf(to), 'z.news');
    assert.deepEqual([idsIn(to, 'z.news'), to.journal.keys()], [['a', 'b'], ['z.news']]);
  });

  it('goes along with what was written under an old name by those who had not seen the rename', async () => {
    const [from, to] = [await opened('from'), await opened('to')];
    await from.append('Ada', on('x.news', 'a'));
    await from.append('Bo', [rename('x.news', 'y.news')]);
    const late = { draft: 'x.news', deed: { do: 'note', on: 'a', note: 'late' } } as const;
    await from.append('Ada', [late]);
    const told = ownOf(
      recordedOn(from.journal, (key) => `root/${key}`),
      'Ada',
    );
    assert.equal(await tellIn(placeOf(to), 'Ada', told), 2);
    assert.deepEqual(
      to.journal.ledger('root/y.news').decisions.map(({ id, note }) => [id, note]),
      [['a', 'late']],
    );
  });

  it('is not put on another draft by a rename that was made where it comes from or where it goes', async () => {
    const [from, to] = [await opened('from'), await opened('to')];
    await from.append('Ada', [...on('b/x.news', 'x'), rename('b/x.news', 'a/y.news')]);
    await to.append('Ada', [...on('x.news', 'old'), rename('x.news', 'elsewhere.news')]);
    const below = (key: string): string | undefined => (key.startsWith('a/') ? key.slice(2) : undefined);
    await tellIn(placeOf(to), 'Ada', recordedOn(from.journal, below));
    assert.deepEqual(idsIn(to, 'y.news'), ['x']);
    await from.append('Ada', on('a/x.news', 'today'));
    await tellIn(placeOf(to), 'Ada', recordedOn(from.journal, below));
    assert.deepEqual([idsIn(to, 'x.news'), idsIn(to, 'elsewhere.news')], [['today'], ['old']]);
  });

  it('follows a file that comes back under another name', async () => {
    const [here, there] = [await opened('here'), await opened('there')];
    await here.append('Ada', on('x.news', 'a'));
    await carry(here, 'x.news', placeOf(there), 'x.news');
    await there.append('Ada', on('x.news', 'b'));
    await carry(there, 'x.news', placeOf(here), 'final.news');
    assert.deepEqual([idsIn(here, 'final.news'), idsIn(here, 'x.news')], [['a', 'b'], []]);
  });

  it('leaves what it was before to a draft that is still there, once', async () => {
    const [here, there] = [await opened('here'), await opened('there')];
    await here.append('Ada', on('x.news', 'a'));
    await carry(here, 'x.news', placeOf(there), 'x.news');
    await here.append('Ada', on('x.news', 'new'));
    for (let i = 0; i < 2; i++) await carry(there, 'x.news', placeOf(here, 'x.news'), 'final.news');
    assert.deepEqual([idsIn(here, 'x.news'), idsIn(here, 'final.news').length], [['a', 'new'], 1]);
  });

  it('is not there again where a colleague cleared it', async () => {
    const [from, to] = [await opened('from'), await opened('to')];
    await from.append('Ada', on('x.news', 'a', 'b'));
    await from.append('Bo', [clear('x.news', 'a'), decide('bo', 'Bo', 'x.news')]);
    await tellIn(
      placeOf(to),
      'Ada',
      ownOf(
        recordedOn(from.journal, (key) => key),
        'Ada',
      ),
    );
    assert.deepEqual(idsIn(to, 'x.news'), ['b']);
  });

  it('may be taken away where it was, but for renames that others’ entries need', async () => {
    const from = await opened('from');
    await from.append('Ada', [...on('x.news', 'a'), rename('x.news', 'y.news')]);
    const may = (): boolean => {
      const told = ownOf(
        recordedOn(from.journal, (key) => key),
        'Ada',
      );
      const ids = withdrawable(from, 'Ada', told);
      return from.entries().every(({ by, id }) => by !== 'Ada' || ids.has(id));
    };
    assert.equal(may(), true);
    await from.append('Bo', [decide('b', 'Bo', 'y.news')]);
    assert.equal(may(), true);
    await from.append('Bo', [decide('c', 'Bo', 'z.news')]);
    await from.append('Ada', [rename('z.news', 'y.news')]);
    assert.equal(may(), false);
  });

  describe('talk', () => {
    const say = (by: string, on: string, id: string): Doing => ({
      draft: 'x.news',
      deed: { do: 'comment', on, comment: { id, text: `${id}?`, by, at: '2031-03-03T10:00:00.000Z' } },
    });
    const begin = (by: string, id: string): Doing[] => {
      const { deed } = decide(id, by);
      assert.ok(deed.do === 'decide');
      const { kind, anchor, at } = deed.decision;
      return [
        { draft: 'x.news', deed: { do: 'begin-thread', on: id, thread: { kind, anchor, by, at } } },
        say(by, id, id),
      ];
    };
    const talkIn = ({ journal }: JournalFolder): string[] =>
      journal.ledger('x.news').threads.map(({ comments }) => comments.map(({ id }) => id).join(' '));
    /** Ada's goes elsewhere; her file goes where it may. */
    const withdraw = async (from: JournalFolder, to: JournalFolder): Promise<boolean> => {
      const told = ownOf(
        recordedOn(from.journal, (key) => key),
        'Ada',
      );
      await tellIn(placeOf(to), 'Ada', told);
      return from.withdraw('Ada', withdrawable(from, 'Ada', told));
    };

    it('goes along where nobody else takes part', async () => {
      const [from, to] = [await opened('from'), await opened('to')];
      await from.append('Ada', begin('Ada', 'a'));
      await from.append('Bo', [...begin('Bo', 'b'), say('Bo', 'a', 'a2')]);
      await from.append('Bo', [{ draft: 'x.news', deed: { do: 'remove-comment', on: 'a', comment: 'a2' } }]);
      assert.equal(await withdraw(from, to), true);
      assert.deepEqual([talkIn(from), talkIn(to)], [['b'], ['a']]);
    });
    it('in another’s thread stays with it', async () => {
      const [from, to] = [await opened('from'), await opened('to')];
      await from.append('Bo', begin('Bo', 'b'));
      await from.append('Ada', [...on('x.news', 'd'), say('Ada', 'b', 'b2')]);
      assert.equal(await withdraw(from, to), false);
      assert.deepEqual([talkIn(from), talkIn(to), idsIn(to, 'x.news')], [['b b2'], [], ['d']]);
    });
    it('that others answered is there for them still', async () => {
      const [from, to] = [await opened('from'), await opened('to')];
      await from.append('Ada', begin('Ada', 'a'));
      await from.append('Bo', [say('Bo', 'a', 'a2')]);
      assert.equal(await withdraw(from, to), false);
      assert.deepEqual([talkIn(from), talkIn(to)], [['a a2'], ['a a2']]);
    });
    it('goes back whole where the answers came with it', async () => {
      const [here, there] = [await opened('from'), await opened('to')];
      await here.append('Ada', begin('Ada', 'a'));
      await here.append('Bo', [say('Bo', 'a', 'a2')]);
      assert.equal(await withdraw(here, there), false);
      const back = await opened('back');
      assert.equal(await withdraw(there, back), true);
      assert.deepEqual([talkIn(there), talkIn(back)], [[], ['a a2']]);
    });
    it('that was taken over from another name goes along', async () => {
      const [from, to] = [await opened('from'), await opened('to')];
      await from.append('ada.r', begin('ada.r', 'a'));
      await from.append('Ada', [say('Ada', 'a', 'a')]);
      assert.equal(await withdraw(from, to), true);
      assert.deepEqual(talkIn(to), ['a']);
    });
  });

  it('that somebody else decided is not there again when they go who cleared it', async () => {
    const [from, to] = [await opened('from'), await opened('to')];
    await from.append('Bo', on('x.news', 'b'));
    await from.append('Ada', [clear('x.news', 'b')]);
    const told = ownOf(
      recordedOn(from.journal, (key) => key),
      'Ada',
    );
    await tellIn(placeOf(to), 'Ada', told);
    assert.equal(await from.withdraw('Ada', withdrawable(from, 'Ada', told)), false);
    assert.deepEqual(idsIn(from, 'x.news'), []);
  });
});
