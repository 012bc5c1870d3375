import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  appendFileSync,
  unlinkSync,
  utimesSync,
} from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Journal } from '../../src/core/review/journal';
import { EntryFile } from '../../src/journal/entryFile';
import { JournalFolder, type Problem } from '../../src/journal/journalFolder';
import { decide, DRAFT, note } from './deeds';

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

describe('a folder of entries', () => {
  let base: string;
  let problems: Problem[];
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'copydesk-journal-'));
    chmodSync(base, 0o777);
    problems = [];
  });
  afterEach(() => rmSync(base, { recursive: true, force: true }));

  const folderAt = (path = join(base, '.copydesk')): JournalFolder =>
    new JournalFolder(path, {
      aside: join(base, 'aside'),
      companions: { 'README.md': 'Hello.' },
      onProblem: (problem) => problems.push(problem),
    });
  const opened = async (path?: string): Promise<JournalFolder> => {
    const folder = folderAt(path);
    await folder.load();
    return folder;
  };
  const idsIn = (folder: JournalFolder): string[] => folder.journal.ledger(DRAFT).decisions.map(({ id }) => id);
  const file = (name = 'ada.jsonl'): string => join(base, '.copydesk', name);

  it('is not made before there is something to write', async () => {
    await opened();
    assert.ok(!existsSync(join(base, '.copydesk')));
    assert.deepEqual(problems, []);
  });

  it('is there for the next one who opens it, one file a reviewer', async () => {
    const folder = await opened();
    await folder.append('Ada', [decide('a'), decide('b')]);
    await folder.append('Bo Öberg', [decide('c')]);
    assert.deepEqual(readdirSync(join(base, '.copydesk')).sort(), ['README.md', 'ada.jsonl', 'bo-oberg.jsonl']);
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

  it('goes on after a line that was cut short, and keeps a copy of it', async () => {
    const folder = await opened();
    await folder.append('Ada', [decide('a'), decide('b')]);
    const whole = readFileSync(file(), 'utf8');
    writeFileSync(file(), whole.slice(0, -40));
    const again = await opened();
    await again.append('Ada', [decide('c')]);
    assert.deepEqual(idsIn(again), ['a', 'c']);
    assert.equal(problems.length, 1);
    const [problem] = problems;
    assert.ok(problem?.type === 'broken' && problem.lines === 1 && problem.copy !== undefined);
    assert.equal(readFileSync(problem.copy, 'utf8').trimEnd(), whole.slice(0, -40).split('\n')[1]);
    await again.refresh();
    assert.deepEqual(again.problems(), [{ type: 'broken', path: file(), lines: 1, copy: undefined }]);
    assert.deepEqual(idsIn(await opened()), ['a', 'c']);
    assert.equal(problems.length, 1, 'it was told again');
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

  it('makes no copies, and nothing else, for those who only read', async () => {
    const folder = await opened();
    await folder.append('Ada', [decide('a')]);
    appendFileSync(file(), 'not JSON\n');
    const before = readdirSync(base, { recursive: true });
    const reader = new JournalFolder(folder.path, { onProblem: (problem) => problems.push(problem) });
    await reader.load();
    assert.deepEqual(idsIn(reader), ['a']);
    assert.deepEqual(problems, [{ type: 'broken', path: file(), lines: 1, copy: undefined }]);
    assert.deepEqual(readdirSync(base, { recursive: true }), before);
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
    assert.equal(problems.length, 1);
    assert.ok(problems[0]?.type === 'broken' && problems[0].lines === 4);
    assert.deepEqual(readFileSync(file()), rubbish);
    await opened();
    assert.equal(problems.length, 1);
  });

  it('reads on when everything in a file is rubbish', async () => {
    mkdirSync(join(base, '.copydesk'));
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
    assert.deepEqual(problems, []);
  });

  it('leaves what a newer Copydesk wrote, says so, and numbers on from it', async () => {
    const folder = await opened();
    await folder.append('Ada', [decide('a')]);
    const newer = JSON.stringify({ schema: 7, id: 'x', n: 50, words: 'of the future' });
    appendFileSync(file(), `${newer}\n`);
    await folder.append('Ada', [decide('b')]);
    assert.deepEqual(problems, [{ type: 'newer', path: file(), lines: 1 }]);
    assert.ok(readFileSync(file(), 'utf8').includes(newer));
    assert.equal(folder.entries().at(-1)?.n, 51);
  });

  it('writes through no link, and reads none', async () => {
    const outside = join(base, 'outside.txt');
    writeFileSync(outside, 'mine\n');
    mkdirSync(join(base, '.copydesk'));
    symlinkSync(outside, file());
    const folder = await opened();
    await assert.rejects(folder.append('Ada', [decide('a')]), /Not saved: .*link/);
    assert.equal(readFileSync(outside, 'utf8'), 'mine\n');
    rmSync(join(base, '.copydesk'), { recursive: true });
    mkdirSync(join(base, 'elsewhere'));
    symlinkSync(join(base, 'elsewhere'), join(base, '.copydesk'));
    await assert.rejects((await opened()).append('Ada', [decide('a')]), /Not saved: .*link/);
    assert.deepEqual(readdirSync(join(base, 'elsewhere')), []);
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
      assert.deepEqual(problems, again.problems());
    } finally {
      Journal.prototype.add = add;
    }
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

  it('is no longer said to be unreadable when it could be read', () =>
    unprivileged(async () => {
      await (await opened()).append('Ada', [decide('a')]);
      chmodSync(join(base, '.copydesk'), 0);
      const folder = await opened();
      assert.equal(folder.problems().length, 1);
      chmodSync(join(base, '.copydesk'), 0o700);
      await folder.refresh();
      assert.deepEqual([idsIn(folder), folder.problems()], [['a'], []]);
    }));

  it('says what is in the way, and works again when it is gone', async () => {
    writeFileSync(join(base, '.copydesk'), 'a file');
    const folder = await opened();
    await assert.rejects(folder.append('Ada', [decide('a')]), /Not saved: .*There is a file in place of its folder/);
    unlinkSync(join(base, '.copydesk'));
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
      assert.ok(problems[0]?.type === 'unreadable' && /permission/.test(problems[0].reason));
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
    assert.deepEqual(problems, []);
  });

  it('takes entries over from another folder, each once', async () => {
    const from = await opened(join(base, 'from'));
    await from.append('Ada', [decide('a'), decide('b')]);
    const to = await opened();
    assert.equal(await to.take('Ada', from.entries()), 2);
    assert.equal(await to.take('Ada', from.entries()), 0);
    assert.deepEqual(idsIn(await opened()), ['a', 'b']);
  });

  it('tells what it takes over after all that is there, so that no rename of before is done to it', async () => {
    const from = await opened(join(base, 'from'));
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

  /** Another process writes and is killed in the middle of it, again and again: what it said was written has been. */
  it('has everything that was written when its writer is killed', async function () {
    this.timeout(120_000);
    for (let round = 0; round < 8; round++) {
      const path = join(base, `killed${round}`);
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
