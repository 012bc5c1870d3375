import assert from 'node:assert/strict';
import { closeSync, mkdirSync, openSync, readFileSync, statSync, utimesSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { drivers, openDatabase } from '../../../src/sources/index/database';
import { openIndex, type SourceIndex } from '../../../src/sources/index/sourceIndex';
import { createNewsroom, folded, type Newsroom } from './newsroom';

for (const driver of drivers())
  describe(`the recovery of the index, ${driver}`, () => {
    let room: Newsroom;

    const found = (index: SourceIndex): number => index.phrases([folded('ferry will sail')], 10).length;

    beforeEach(() => {
      room = createNewsroom(driver);
      room.write('sources/ferry.txt', 'The ferry will sail.');
      mkdirSync(dirname(room.file));
    });

    afterEach(() => {
      room.dispose();
    });

    it('makes a file anew that is no database', async () => {
      writeFileSync(room.file, 'This is a shopping list, and it is rather long. '.repeat(1000));
      const index = room.open();
      await room.update(index);
      assert.equal(found(index), 1);
      assert.deepEqual(room.warnings, ['The index of the sources was damaged and is made anew.']);
      index.close();
      assert.equal(readFileSync(room.file, 'latin1').slice(0, 15), 'SQLite format 3');
    });

    it('makes a file anew whose pages are damaged, and reads the sources again by itself', async () => {
      let index = room.open();
      for (let i = 0; i < 200; i++)
        room.write(`sources/${i}.txt`, `Report ${i} of the harbor master, in which pier ${i} is open.`);
      await room.update(index);
      index.close();
      const file = openSync(room.file, 'r+');
      const { size } = statSync(room.file);
      for (let at = 8192; at < size; at += 512) writeSync(file, Buffer.alloc(512, 0x5a), 0, 512, at);
      closeSync(file);
      index = room.open();
      await room.update(index);
      assert.equal(found(index), 1);
      assert.equal(index.documents().length, 201);
      assert.deepEqual(room.warnings, ['The index of the sources was damaged and is made anew.']);
    });

    it('makes a file anew that a newer version wrote', async () => {
      room.open().close();
      const database = openDatabase(room.file, driver);
      database.exec(`UPDATE meta SET version = '999 9.9.9'`);
      database.close();
      const index = room.open();
      await room.update(index);
      assert.equal(found(index), 1);
      assert.deepEqual(room.warnings, []);
    });

    it('makes a file anew that is another program’s', async () => {
      const database = openDatabase(room.file, driver);
      database.exec('CREATE TABLE recipes (name TEXT)');
      database.close();
      const index = room.open();
      await room.update(index);
      assert.equal(found(index), 1);
      assert.equal(room.warnings.length, 1);
    });

    it('keeps to memory while somebody else has the file, and takes it from one who is gone', async () => {
      const first = room.open();
      const second = openIndex(room.file, { warn: (message) => room.warnings.push(message), driver });
      await room.update(second);
      assert.equal(found(second), 1);
      assert.deepEqual(room.warnings, ['The index of the sources is in use by another window; it is kept in memory.']);
      second.close();
      first.close();
      // The parent of the tests runs; a number as high as this one nobody has. What nobody touched for an hour was left by another of that number.
      for (const [owner, minutes, warnings] of [
        [process.ppid, 0, 2],
        [2 ** 30, 0, 2],
        [process.ppid, 60, 2],
      ] as const) {
        writeFileSync(`${room.file}.owner`, String(owner));
        const touched = new Date(Date.now() - minutes * 60_000);
        utimesSync(`${room.file}.owner`, touched, touched);
        mkdirSync(`${room.file}.lock`, { recursive: true });
        const index = room.open();
        await room.update(index);
        assert.equal(found(index), 1);
        assert.equal(room.warnings.length, warnings);
        index.close();
      }
    });

    it('keeps to memory where no file can be made', async () => {
      writeFileSync(`${room.folder}/file`, '');
      const index = openIndex(`${room.folder}/file/sources.index`, { warn: (m) => room.warnings.push(m), driver });
      await room.update(index);
      assert.equal(found(index), 1);
      assert.equal(room.warnings.length, 1);
      index.close();
    });
  });
