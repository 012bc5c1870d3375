import assert from 'node:assert/strict';
import { existsSync, readFileSync, appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { EntryFile } from '../../src/journal/entryFile';
import { decide, DRAFT } from './deeds';
import { idsIn, useFolder } from './stage';

describe('entries that go from one folder to another', () => {
  const stage = useFolder();
  const { opened, file } = stage;

  it('takes entries over from another folder, each once', async () => {
    const from = await opened(join(stage.base, 'from'));
    await from.append('Ada', [decide('a'), decide('b')]);
    const to = await opened();
    assert.equal(await to.take('Ada', from.entries()), 2);
    assert.equal(await to.take('Ada', from.entries()), 0);
    assert.deepEqual(idsIn(await opened()), ['a', 'b']);
  });

  it('tells what it takes over after all that is there, so that no rename of before is done to it', async () => {
    const from = await opened(join(stage.base, 'from'));
    await from.append('Ada', [decide('a')]);
    const to = await opened();
    await to.append('Bo', [decide('b'), { draft: 'drafts/old.news', deed: { do: 'rename', on: DRAFT } }]);
    await to.take('Ada', from.entries());
    assert.deepEqual(
      [
        idsIn(to),
        to
          .entries()
          .map(({ n }) => n)
          .sort(),
      ],
      [['a'], [1, 2, 3]],
    );
  });

  it('takes a reviewer’s file away only when all that is in it was taken', async () => {
    const folder = await opened();
    await folder.append('Ada', [decide('a')]);
    const taken = new Set(folder.entries().map(({ id }) => id));
    await (await opened()).append('Ada', [decide('b')]);
    assert.equal(await folder.withdraw('Ada', taken), false);
    assert.ok(existsSync(file()));
    assert.equal(await folder.withdraw('Ada', new Set(folder.entries().map(({ id }) => id))), true);
    assert.ok(!existsSync(file()));
    appendFileSync(file(), 'cut sho');
    assert.equal(await folder.withdraw('Ada', taken), false);
  });

  it('gives back what another window wrote in the moment in which the file went', async () => {
    const folder = await opened();
    await folder.append('Ada', [decide('a')]);
    const [line = ''] = readFileSync(file(), 'utf8').split('\n');
    const taken = new Set(folder.entries().map(({ id }) => id));
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the file it is asked of
    const { remove } = EntryFile.prototype;
    EntryFile.prototype.remove = function () {
      appendFileSync(file(), `${line.replace(/"(id|on)":"[^"]*"/g, '"$1":"b"')}\n`);
      return remove.call(this);
    };
    try {
      assert.equal(await folder.withdraw('Ada', taken), false);
    } finally {
      EntryFile.prototype.remove = remove;
    }
    assert.deepEqual([idsIn(folder), idsIn(await opened())], [['b'], ['b']]);
  });
});
