import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  appendFileSync,
  unlinkSync,
} from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Journal } from '../../src/core/review/journal';
import { disk } from '../../src/host/node/disk';
import { JournalFolder } from '../../src/journal/journalFolder';
import { decide, note } from './deeds';
import { idsIn, useFolder } from './stage';

const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

/** To root every file is open: for as long as this takes, the process is somebody else. */
async function unprivileged(run: () => Promise<void>): Promise<void> {
  if (!isRoot) return run();
  process.seteuid!(NOBODY);
  try {
    await run();
  } finally {
    process.seteuid!(0);
  }
}

describe('a folder of entries in which something is wrong', () => {
  const stage = useFolder();
  const { opened, file } = stage;

  it('goes on after a line that was cut short, and keeps a copy of it', async () => {
    const folder = await opened();
    await folder.append('Ada', [decide('a'), decide('b')]);
    const whole = readFileSync(file(), 'utf8');
    writeFileSync(file(), whole.slice(0, -40));
    const again = await opened();
    await again.append('Ada', [decide('c')]);
    assert.deepEqual(idsIn(again), ['a', 'c']);
    assert.equal(stage.problems.length, 1);
    const [problem] = stage.problems;
    assert.ok(problem?.type === 'broken' && problem.lines === 1 && problem.copy !== undefined);
    assert.equal(readFileSync(problem.copy, 'utf8').trimEnd(), whole.slice(0, -40).split('\n')[1]);
    await again.refresh();
    assert.deepEqual(again.problems(), [{ type: 'broken', path: file(), lines: 1, copy: undefined }]);
    assert.deepEqual(idsIn(await opened()), ['a', 'c']);
    assert.equal(stage.problems.length, 1, 'it was told again');
  });

  it('makes no copies, and nothing else, for those who only read', async () => {
    const folder = await opened();
    await folder.append('Ada', [decide('a')]);
    appendFileSync(file(), 'not JSON\n');
    const before = readdirSync(stage.base, { recursive: true });
    const reader = new JournalFolder(folder.path, disk, { onProblem: (problem) => stage.problems.push(problem) });
    await reader.load();
    assert.deepEqual(idsIn(reader), ['a']);
    assert.deepEqual(stage.problems, [{ type: 'broken', path: file(), lines: 1, copy: undefined }]);
    assert.deepEqual(readdirSync(stage.base, { recursive: true }), before);
  });

  it('says once what it cannot read, names the copy, and leaves the file as it is', async () => {
    const folder = await opened();
    await folder.append('Ada', [decide('a')]);
    await folder.append('Bo', [decide('b')]);
    const rubbish = Buffer.concat([
      readFileSync(file()),
      Buffer.from('oh no\n{"schema":1}\n\u0000\u0001\n'),
      Buffer.from([0xff, 0xfe, 10]),
    ]);
    writeFileSync(file(), rubbish);
    const again = await opened();
    assert.deepEqual(idsIn(again), ['a', 'b']);
    assert.equal(stage.problems.length, 1);
    assert.ok(stage.problems[0]?.type === 'broken' && stage.problems[0].lines === 4);
    assert.deepEqual(readFileSync(file()), rubbish);
    await opened();
    assert.equal(stage.problems.length, 1);
  });

  it('reads on when everything in a file is rubbish', async () => {
    mkdirSync(join(stage.base, '.copydesk'));
    writeFileSync(file(), 'rubbish '.repeat(10_000));
    const folder = await opened();
    await folder.append('Ada', [decide('a')]);
    await folder.append('Bo', [decide('b')]);
    assert.deepEqual(idsIn(await opened()), ['a', 'b']);
  });

  it('reads both sides of a merge that nobody finished', async () => {
    const folder = await opened();
    await folder.append('Ada', [decide('a'), decide('b'), decide('c')]);
    const [a, b, c] = readFileSync(file(), 'utf8').trimEnd().split('\n');
    writeFileSync(file(), [a, '<<<<<<< HEAD', b, '=======', c, '>>>>>>> theirs', ''].join('\r\n'));
    assert.deepEqual(idsIn(await opened()), ['a', 'b', 'c']);
    assert.deepEqual(stage.problems, []);
  });

  it('leaves what a newer Copydesk wrote, says so, and numbers on from it', async () => {
    const folder = await opened();
    await folder.append('Ada', [decide('a')]);
    const newer = JSON.stringify({ schema: 7, id: 'x', n: 50, words: 'of the future' });
    appendFileSync(file(), `${newer}\n`);
    await folder.append('Ada', [decide('b')]);
    assert.deepEqual(stage.problems, [{ type: 'newer', path: file(), lines: 1 }]);
    assert.ok(readFileSync(file(), 'utf8').includes(newer));
    assert.equal(folder.entries().at(-1)?.n, 51);
  });

  it('writes through no link, and reads none', async () => {
    const outside = join(stage.base, 'outside.txt');
    writeFileSync(outside, 'mine\n');
    mkdirSync(join(stage.base, '.copydesk'));
    symlinkSync(outside, file());
    const folder = await opened();
    await assert.rejects(folder.append('Ada', [decide('a')]), /Not saved: .*link/);
    assert.equal(readFileSync(outside, 'utf8'), 'mine\n');
    rmSync(join(stage.base, '.copydesk'), { recursive: true });
    mkdirSync(join(stage.base, 'elsewhere'));
    symlinkSync(join(stage.base, 'elsewhere'), join(stage.base, '.copydesk'));
    await assert.rejects((await opened()).append('Ada', [decide('a')]), /Not saved: .*link/);
    assert.deepEqual(readdirSync(join(stage.base, 'elsewhere')), []);
  });

  it('is read but for a file that cannot be told, which is said', async () => {
    const folder = await opened();
    await folder.append('Ada', [decide('a')]);
    await folder.append('Bo', [decide('b'), note('b', 'poison')]);
    await folder.append('Cy', [decide('c')]);
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the journal it is asked of
    const { add } = Journal.prototype;
    Journal.prototype.add = function (entries) {
      if (entries.some((entry) => entry.do === 'note')) throw new Error('It is poisoned.');
      return add.call(this, entries);
    };
    try {
      const again = await opened();
      assert.deepEqual(idsIn(again), ['a', 'c']);
      await again.refresh();
      assert.deepEqual(again.problems(), [{ type: 'unreadable', path: file('bo.jsonl'), reason: 'It is poisoned.' }]);
      assert.deepEqual(stage.problems, again.problems());
    } finally {
      Journal.prototype.add = add;
    }
  });

  it('is no longer said to be unreadable when it could be read', () =>
    unprivileged(async () => {
      await (await opened()).append('Ada', [decide('a')]);
      chmodSync(join(stage.base, '.copydesk'), 0);
      const folder = await opened();
      assert.equal(folder.problems().length, 1);
      chmodSync(join(stage.base, '.copydesk'), 0o700);
      await folder.refresh();
      assert.deepEqual([idsIn(folder), folder.problems()], [['a'], []]);
    }));

  it('says what is in the way, and works again when it is gone', async () => {
    writeFileSync(join(stage.base, '.copydesk'), 'a file');
    const folder = await opened();
    await assert.rejects(folder.append('Ada', [decide('a')]), /Not saved: .*There is a file in place of its folder/);
    unlinkSync(join(stage.base, '.copydesk'));
    await folder.append('Ada', [decide('b')]);
    assert.deepEqual(idsIn(folder), ['b']);
  });

  it('loses nothing when the permission to write is taken away', () =>
    unprivileged(async () => {
      const folder = await opened();
      await folder.append('Ada', [decide('a')]);
      chmodSync(file(), 0o400);
      await assert.rejects(folder.append('Ada', [decide('b')]), /Not saved: .*You have no permission/);
      assert.deepEqual(idsIn(folder), ['a']);
      chmodSync(file(), 0o600);
      await folder.append('Ada', [decide('b')]);
      assert.deepEqual(idsIn(await opened()), ['a', 'b']);
    }));

  it('does not add to a file that it could not read', () =>
    unprivileged(async () => {
      await (await opened()).append('Ada', [decide('a')]);
      chmodSync(file(), 0o200);
      const folder = await opened();
      assert.ok(stage.problems[0]?.type === 'unreadable' && /permission/.test(stage.problems[0].reason));
      await assert.rejects(folder.append('Ada', [decide('b')]), /cannot be read .*Nothing in it was changed/);
      await folder.append('Bo', [decide('c')]);
      chmodSync(file(), 0o600);
      await folder.refresh();
      assert.deepEqual(idsIn(folder).sort(), ['a', 'c']);
    }));

  it('takes back what it wrote of a line when the disk is full, and says so', async () => {
    const folder = await opened();
    await folder.append('Ada', [decide('a')]);
    const before = readFileSync(file(), 'utf8');
    for (const room of [0, 1, 100]) {
      const makeRoom = await fillDisk(room);
      await assert.rejects(
        folder.append('Ada', [decide('b')]),
        /Not saved: .*ada\.jsonl cannot be written\. The disk is full/,
      );
      makeRoom();
      assert.equal(readFileSync(file(), 'utf8'), before);
      assert.deepEqual(idsIn(folder), ['a']);
    }
    await folder.append('Ada', [decide('c')]);
    assert.deepEqual(idsIn(await opened()), ['a', 'c']);
    assert.deepEqual(stage.problems, []);
  });

  /** Another process writes and is killed in the middle of it, again and again: what it said was written has been. */
  it('has everything that was written when its writer is killed', async () => {
    for (let round = 0; round < 8; round++) {
      const path = join(stage.base, `killed${round}`);
      const told = await writeAndKill(path, 20 + 13 * round);
      const found = new Set(idsIn(await opened(path)));
      assert.ok(told.length > 0, 'the writer wrote nothing');
      for (const id of told) assert.ok(found.has(id), `${id} was told to be written and is not there`);
      const after = await opened(path);
      await after.append('Ada', [decide('after')]);
      assert.ok(idsIn(await opened(path)).includes('after'));
    }
  });
});

/** From now on only so many bytes can be written by anybody, until the function that comes back is called. */
async function fillDisk(room: number): Promise<() => void> {
  const handle = await open(__filename, 'r');
  const prototype = Object.getPrototypeOf(handle) as FileHandle;
  await handle.close();
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the handle it is asked of
  const { write } = prototype;
  let left = room;
  prototype.write = async function (this: FileHandle, bytes: Buffer, from: number) {
    if (left === 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    const length = Math.min(left, bytes.length - from);
    left -= length;
    return (write as (...args: unknown[]) => ReturnType<FileHandle['write']>).call(this, bytes, from, length);
  } as FileHandle['write'];
  return () => (prototype.write = write);
}

/** The ids that a writer told to be on disk before it was killed, which is when it has told so many. */
async function writeAndKill(path: string, many: number): Promise<string[]> {
  const writer = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'writer.ts'), path, '200'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const chunk of writer.stdout.setEncoding('utf8')) {
    said += String(chunk);
    if (said.split('\n').length > many) writer.kill('SIGKILL');
  }
  return said.split('\n').slice(0, -1);
}
