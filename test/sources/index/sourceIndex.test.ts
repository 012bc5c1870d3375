import assert from 'node:assert/strict';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { drivers } from '../../../src/sources/index/database';
import { opensOnDisk } from '../../../src/sources/index/disk';
import type { SourceIndex } from '../../../src/sources/index/sourceIndex';
import { createNewsroom, folded, type Newsroom, wordsOf } from './newsroom';

const FERRY = 'The ferry to Tarn Island will not sail in winter, the harbor master Ada Quill told the council.';
const MILL = 'The mill at Osk burned for 3.5 hours on Monday. Nobody was hurt, said Bo Lund.';

for (const driver of drivers())
  describe(`the index of sources, ${driver}`, () => {
    let room: Newsroom;
    let index: SourceIndex;

    const phrase = (text: string): string[] => wordsOf(index, index.phrases([folded(text)], 10));
    const words = (text: string): string[] => wordsOf(index, index.words(folded(text), 10));
    const names = (): string[] => index.documents().map(({ path }) => path.split(/[/\\]/).at(-1)!);

    beforeEach(async () => {
      room = createNewsroom(driver);
      room.write('sources/ferry.txt', FERRY);
      room.write('sources/mill.txt', MILL);
      index = room.open();
      await room.update(index);
    });

    afterEach(() => {
      room.dispose();
    });

    it('finds phrases and words, the rarer first', () => {
      assert.deepEqual(phrase('will not sail'), [FERRY.slice(0, -1)]);
      assert.deepEqual(phrase('sail not will'), []);
      assert.deepEqual(words('burned the'), [MILL.slice(0, -1), FERRY.slice(0, -1)]);
      assert.deepEqual(words('submarine'), []);
      assert.equal(index.documentFrequency('the'), 2);
      assert.equal(index.documentFrequency('submarine'), 0);
    });

    it('searches only in the documents it is told', () => {
      const [ferry, mill] = index.documents();
      assert.deepEqual(wordsOf(index, index.words(['the'], 10, { within: [mill!.id] })), [MILL.slice(0, -1)]);
      assert.deepEqual(wordsOf(index, index.words(['the'], 10, { within: [ferry!.id] })), [FERRY.slice(0, -1)]);
      assert.deepEqual(index.words(['the'], 10, { within: [] }), []);
    });

    it('keeps the text, its marks and what is known of the file', () => {
      const [ferry] = index.documents();
      assert.deepEqual(index.text(ferry!.id), { text: FERRY, marks: [{ at: 0, page: 1 }] });
      assert.equal(ferry!.format, 'txt');
      assert.equal(ferry!.words, folded(FERRY).length);
      assert.equal(index.text(77), undefined);
    });

    it('reads nothing again when nothing changed, also after it was closed', async () => {
      assert.deepEqual(room.readFiles(), ['sources/ferry.txt', 'sources/mill.txt']);
      await room.update(index);
      index = room.open();
      await room.update(index);
      assert.deepEqual(room.readFiles(), []);
      assert.deepEqual(phrase('will not sail'), [FERRY.slice(0, -1)]);
    });

    it('reads what has changed, and no longer finds what it said before', async () => {
      room.readFiles();
      room.write('sources/ferry.txt', 'The ferry sails every day.');
      await room.update(index);
      assert.deepEqual(room.readFiles(), ['sources/ferry.txt']);
      assert.deepEqual(phrase('will not sail'), []);
      assert.deepEqual(phrase('every day'), ['The ferry sails every day']);
      assert.equal(index.documentFrequency('harbor'), 0);
    });

    it('does not read what has another date and the same bytes, nor what was renamed', async () => {
      room.readFiles();
      const { id } = index.documents()[0]!;
      room.write('sources/ferry.txt', FERRY);
      await room.update(index);
      renameSync(join(room.folder, 'sources/ferry.txt'), join(room.folder, 'sources/winter.txt'));
      await room.update(index);
      assert.deepEqual(room.readFiles(), []);
      assert.deepEqual(names().sort(), ['mill.txt', 'winter.txt']);
      assert.equal(index.documents().find(({ path }) => path.endsWith('winter.txt'))!.id, id);
      assert.deepEqual(phrase('will not sail'), [FERRY.slice(0, -1)]);
    });

    it('forgets what is no longer there', async () => {
      rmSync(join(room.folder, 'sources/ferry.txt'));
      await room.update(index);
      assert.deepEqual(names(), ['mill.txt']);
      assert.deepEqual(words('ferry the'), [MILL.slice(0, -1)]);
      assert.equal(index.documentFrequency('the'), 1);
      rmSync(join(room.folder, 'sources'), { recursive: true });
      await room.update(index);
      assert.deepEqual([index.documents(), words('the')], [[], []]);
    });

    it('says why a file could not be read, and reads the others', async () => {
      room.write('sources/a.txt', 'UNREADABLE');
      room.write('sources/b.txt', 'The bridge is closed.');
      await room.update(index);
      assert.equal(index.documents().find(({ path }) => path.endsWith('a.txt'))!.problem, 'The file is damaged.');
      assert.deepEqual(phrase('bridge is closed'), ['The bridge is closed']);
      room.readFiles();
      await room.update(index);
      assert.deepEqual(room.readFiles(), []);
    });

    it('tries again what could not be read when it is asked to', async () => {
      room.write('sources/a.txt', 'UNREADABLE');
      await room.update(index);
      room.readFiles();
      await room.update(index, { retry: true });
      assert.deepEqual(room.readFiles(), ['sources/a.txt']);
    });

    it('opens no file that is larger than one may be, and tells so', async () => {
      room.write('sources/a.txt', 'The bridge is closed.');
      room.readFiles();
      const problem = () => index.documents().find(({ path }) => path.endsWith('a.txt'))!.problem;
      for (const most of [10, 10, 15, 30]) {
        await room.update(index, { most });
        if (most < 30) assert.match(problem()!, /^is \S+ MB big/);
        else assert.equal(problem(), undefined);
      }
      assert.deepEqual(room.readFiles(), ['sources/a.txt']);
      assert.deepEqual(phrase('bridge is closed'), ['The bridge is closed']);
    });

    it('tries again what was not there to be opened', async () => {
      const path = join(room.folder, 'sources/late.txt');
      const file = { path, size: 9, modified: 1 };
      await index.update([file], opensOnDisk(room.read));
      assert.match(index.documents()[0]!.problem!, /^is not there any longer$/);
      room.write('sources/late.txt', 'Too late.');
      await index.update([file], opensOnDisk(room.read));
      assert.equal(index.documents()[0]!.problem, undefined);
      assert.deepEqual(phrase('too late'), ['Too late']);
    });

    it('keeps what is done when it is ended, and goes on from there', async () => {
      for (let i = 0; i < 20; i++) room.write(`sources/note${i + 10}.txt`, `Note number ${i} of the clerk.`);
      const stop = new AbortController();
      room.readFiles();
      await room.update(index, {
        signal: stop.signal,
        onProgress: ({ done }) => done === 8 && stop.abort(),
      });
      const some = index.documents().length - 2;
      assert.ok(some > 0 && some < 20, `${some} notes`);
      await room.update(index);
      assert.equal(index.documents().length, 22);
      assert.equal(new Set(room.readFiles()).size, 20);
      assert.equal(index.documentFrequency('clerk'), 20);
    });

    it('reads a few small files at a time, and large ones one by one', async () => {
      for (const [size, least, most] of [
        [1_000, 3, 8],
        [5_000_000, 1, 1],
      ] as const) {
        const files = Array.from({ length: 30 }, (_, i) => {
          room.write(`sources/${size}/${i}.txt`, `Note ${i} of ${size}.`);
          return { path: join(room.folder, `sources/${size}/${i}.txt`), size, modified: 1 };
        });
        let [open, seen] = [0, 0];
        const read = async (path: string): ReturnType<typeof room.read> => {
          seen = Math.max(seen, ++open);
          await new Promise((resolve) => setImmediate(resolve));
          open--;
          return room.read(path);
        };
        await index.update(files, opensOnDisk(read));
        assert.ok(seen >= least && seen <= most, `${seen} of ${size} bytes at a time`);
      }
    });

    it('tells how far it is', async () => {
      room.write('sources/a.txt', 'One.');
      room.write('sources/b.txt', 'Two.');
      const told: string[] = [];
      await room.update(index, { onProgress: ({ done, total }) => told.push(`${done}/${total}`) });
      assert.deepEqual(told, ['0/2', '1/2', '2/2']);
    });

    it('answers searches while it is updated', async () => {
      const long = Array.from({ length: 4000 }, (_, i) => `Item ${i} of the agenda was put off until the spring.`);
      for (let i = 0; i < 4; i++) room.write(`sources/agenda${i}.txt`, `${i} ${long.join('\n')}`);
      let [running, answers] = [true, 0];
      const ask = (): void => {
        if (!running) return;
        assert.deepEqual(phrase('will not sail'), [FERRY.slice(0, -1)]);
        for (const text of words('agenda spring')) assert.match(text, /agenda/);
        answers++;
        setImmediate(ask);
      };
      ask();
      await room.update(index);
      running = false;
      assert.ok(answers > 1);
      assert.equal(index.phrases([folded('item 3999 of the')], 10).length, 4);
    });

    it('takes any word for a word', async () => {
      room.write(
        'sources/odd.txt',
        'AND so NEAR the OR gate, 50% of “quotes” stood * alone 😀 NOT far from Zoë’s café.',
      );
      await room.update(index);
      for (const text of ['and so near the or', 'near', '50%', 'quotes', 'not far', 'café'])
        assert.equal(index.phrases([folded(text)], 10).length, 1, text);
      for (const odd of [
        '"',
        '*',
        '""',
        'a"b',
        'words:the',
        '-the',
        '^the',
        '(',
        '😀',
        '',
        ' ',
        '\0',
        '{}',
        "'",
        'the*',
      ])
        for (const hits of [index.words([odd], 5), index.phrases([[odd, 'the'], [odd], []], 5)])
          assert.deepEqual(hits, [], JSON.stringify(odd));
    });

    it('gives texts of every kind', async () => {
      room.write('sources/empty.txt', '');
      room.write('sources/marks.txt', '— … “ ” !?\n\n***');
      room.write('sources/one.txt', 'x'.repeat(15_000));
      room.write('sources/long.txt', 'word by word '.repeat(1_000_000));
      await room.update(index);
      const said = index
        .documents()
        .map(({ path, words: count, capped }) => [path.split(/[/\\]/).at(-1), count, capped]);
      assert.deepEqual(said.slice(-2), [
        ['marks.txt', 0, undefined],
        ['one.txt', 1, undefined],
      ]);
      const long = index.documents().find(({ path }) => path.endsWith('long.txt'))!;
      assert.deepEqual([long.words, long.capped], [3_000_000, 'It is long.']);
      assert.equal(index.text(long.id)!.text.length, 13_000_000);
      assert.equal(index.text(long.id)!.capped, 'It is long.');
      assert.equal(index.phrases([['word', 'by', 'word']], 3).length, 3);
    });

    it('has nothing to say of no documents', async () => {
      await index.update([], opensOnDisk(room.read));
      assert.deepEqual([index.documents(), index.words(['the'], 5), index.documentFrequency('the')], [[], [], 0]);
    });

    it('answers nothing, and fails nowhere, when it is closed', async () => {
      for (let i = 0; i < 50; i++) room.write(`sources/note${i}.txt`, `Note ${i}.`);
      const updating = room.update(index, { onProgress: ({ done }) => done === 10 && index.close() });
      await updating;
      assert.deepEqual(index.words(['the'], 5), []);
      await room.update(index);
      index.close();
      assert.ok(!existsSync(`${room.file}.owner`));
      assert.deepEqual(room.warnings, []);
    });
  });
