import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync, appendFileSync, unlinkSync, utimesSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { decide, DRAFT, note } from './deeds';
import { idsIn, useFolder } from './stage';

describe('a folder of entries', () => {
  const stage = useFolder();
  const { opened, file } = stage;

  it('is not made before there is something to write', async () => {
    await opened();
    assert.ok(!existsSync(join(stage.base, '.copydesk')));
    assert.deepEqual(stage.problems, []);
  });

  it('is there for the next one who opens it, one file a reviewer', async () => {
    const folder = await opened();
    await folder.append('Ada', [decide('a'), decide('b')]);
    await folder.append('Bo Öberg', [decide('c')]);
    assert.deepEqual(readdirSync(join(stage.base, '.copydesk')).sort(), ['README.md', 'ada.jsonl', 'bo-oberg.jsonl']);
    const again = await opened();
    assert.deepEqual(idsIn(again).sort(), ['a', 'b', 'c']);
    assert.deepEqual(again.journal.ledger(DRAFT), folder.journal.ledger(DRAFT));
  });

  it('is only ever added to', async () => {
    const folder = await opened();
    let before = '';
    for (let i = 0; i < 20; i++) {
      await folder.append('Ada', [i % 3 === 0 ? note('d0', `note ${i}`) : decide(`d${i}`)]);
      const now = readFileSync(file(), 'utf8');
      assert.ok(now.startsWith(before) && now.endsWith('\n'));
      before = now;
    }
  });

  it('sees what another window adds, and numbers on from there', async () => {
    const [one, other] = [await opened(), await opened()];
    await one.append('Ada', [decide('a')]);
    assert.equal(await other.refresh(), true);
    assert.deepEqual(idsIn(other), ['a']);
    await one.append('Ada', [decide('b')]);
    await other.append('Ada', [decide('c')]);
    await one.refresh();
    assert.deepEqual(
      [idsIn(one), idsIn(other)],
      [
        ['a', 'b', 'c'],
        ['a', 'b', 'c'],
      ],
    );
    const numbers = one.entries().map(({ n }) => n);
    assert.deepEqual([...numbers].sort(), [1, 2, 3]);
    assert.equal(await one.refresh(), false);
  });

  it('sees what is put in its place, as by a change of the branch', async () => {
    const folder = await opened();
    await folder.append('Ada', [decide('a')]);
    const onlyA = readFileSync(file());
    await folder.append('Ada', [decide('b')]);
    const both = readFileSync(file());
    writeFileSync(file(), onlyA);
    assert.equal(await folder.refresh(), true);
    assert.deepEqual(idsIn(folder), ['a']);
    unlinkSync(file());
    writeFileSync(file(), both);
    await folder.refresh();
    assert.deepEqual(idsIn(folder), ['a', 'b']);
    unlinkSync(file());
    await folder.refresh();
    assert.deepEqual(idsIn(folder), []);
    await folder.append('Ada', [decide('c')]);
    assert.deepEqual(idsIn(await opened()), ['c']);
  });

  for (const [how, more] of [
    ['and nothing else', ''],
    ['and more was put behind it', 'not JSON\n'],
  ] as const)
    it(`sees what was changed by hand in its place, far above the end, ${how}`, async () => {
      const folder = await opened();
      await folder.append('Ada', [decide('a'), note('a', 'asked the fire brigade '.repeat(40))]);
      const before = readFileSync(file(), 'utf8');
      writeFileSync(file(), before.replace('"verified"', '"checking"') + more);
      utimesSync(file(), new Date(), new Date(Date.now() + 5000));
      assert.equal(await folder.refresh(), true);
      assert.deepEqual(
        folder.journal.ledger(DRAFT).decisions.map(({ status }) => status),
        ['checking'],
      );
      assert.equal(await folder.refresh(), false);
    });

  it('reads a line again that another window was in the middle of', async () => {
    const folder = await opened();
    await folder.append('Ada', [decide('a'), decide('b')]);
    const whole = readFileSync(file(), 'utf8');
    writeFileSync(file(), whole.slice(0, -40));
    const again = await opened();
    appendFileSync(file(), whole.slice(-40));
    await again.refresh();
    assert.deepEqual([idsIn(again), again.problems()], [['a', 'b'], []]);
    writeFileSync(file(), whole.slice(0, -1));
    const cut = await opened();
    assert.deepEqual(idsIn(cut), ['a', 'b']);
    await cut.append('Ada', [decide('c')]);
    await cut.refresh();
    assert.deepEqual(
      cut.entries().map(({ on }) => on),
      ['a', 'b', 'c'],
    );
  });

  it('sees what another window wrote in the same moment', async () => {
    const folder = await opened();
    await folder.append('Ada', [decide('a')]);
    const [line = ''] = readFileSync(file(), 'utf8').split('\n');
    const theirs = `${line.replace(/"(id|on)":"[^"]*"/g, '"$1":"b"')}\n`;
    const stop = await onSync(() => appendFileSync(file(), theirs));
    await folder.append('Ada', [decide('c')]);
    stop();
    await folder.refresh();
    assert.deepEqual(idsIn(folder).sort(), ['a', 'b', 'c']);
  });

  for (const [how, other] of [
    ['takes the file away', false],
    ['puts another in its place', true],
  ] as const)
    it(`writes again what it wrote in the moment in which git ${how}`, async () => {
      const folder = await opened();
      await folder.append('Ada', [decide('a')]);
      const before = readFileSync(file());
      let times = 0;
      const stop = await onSync(() => {
        if (times++ > 0) return;
        unlinkSync(file());
        if (other) writeFileSync(file(), before);
      });
      await folder.append('Ada', [decide('b')]);
      stop();
      assert.deepEqual(idsIn(await opened()), other ? ['a', 'b'] : ['b']);
      await folder.refresh();
      assert.deepEqual(idsIn(folder), other ? ['a', 'b'] : ['b']);
    });

  it('numbers on after a change of the branch took away what was last', async () => {
    const folder = await opened();
    await folder.append('Ada', [decide('a')]);
    await folder.append('Bo', [decide('b'), decide('c')]);
    unlinkSync(file('bo.jsonl'));
    await folder.refresh();
    await folder.append('Ada', [decide('d')]);
    assert.equal(folder.entries().at(-1)?.n, 4);
  });
});

/** Whenever a file is synced, until the function that comes back is called. */
async function onSync(run: () => void): Promise<() => void> {
  const handle = await open(__filename, 'r');
  const prototype = Object.getPrototypeOf(handle) as FileHandle;
  await handle.close();
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the handle it is asked of
  const { datasync } = prototype;
  prototype.datasync = async function (this: FileHandle) {
    await datasync.call(this);
    run();
  };
  return () => (prototype.datasync = datasync);
}
