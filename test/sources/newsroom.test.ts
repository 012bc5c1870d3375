import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { openArchive } from '../../src/host/node/archive';
import { openNewsroom, type Newsroom } from '../../src/sources/newsroom';
import type { FoundPassage } from '../../src/sources/results';
import { useBundles } from '../bundles';

const HEARING = `[00:04] ODD: Good evening. The dredger has been in the yard since March.
[00:31] MARSH: The yard told us nine weeks, and it will be nineteen.
[01:12] ODD: Then the channel will silt up before the herring fleet is back.
[02:40] MARSH: The channel is dredged by hand where it has to be.
`;
const MINUTES = 'The dredger is old. In nineteen weeks the yard will be done, the board was told, and it will be paid.';

describe('the newsroom of sources', () => {
  const bundle = useBundles('reader', 'web/reader');
  let folder: string;
  let room: Newsroom;
  let warnings: string[];
  let tick: number;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-newsroom-'));
    warnings = [];
    tick = 0;
    room = openNewsroom({
      ...{ index: ':memory:', archive: openArchive(bundle('reader')) },
      warn: (message) => void warnings.push(message),
    });
    write('sources/hearing.txt', HEARING);
    write('desk/Sources/minutes.md', MINUTES);
  });
  afterEach(async () => {
    await room.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function write(name: string, content: string | Buffer): void {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    utimesSync(path, 1_700_000_000, 1_700_000_000 + ++tick);
  }
  const update = (maxMegabytes = 1) => room.update([folder], ['sources'], { maxMegabytes });
  const shown = ({ path, excerpt, matched }: FoundPassage) => [
    basename(path),
    matched.map(({ start, end }) => excerpt.slice(start, end)).join(' '),
  ];

  it('reads every folder of the name, and nothing else', async () => {
    write('elsewhere/private.txt', 'Nobody asked for this.');
    await update();
    assert.deepEqual(
      room.files().map(({ path }) => path),
      [join(folder, 'desk/Sources/minutes.md'), join(folder, 'sources/hearing.txt')],
    );
    assert.ok(room.files().every(({ words }) => words > 15));
    assert.deepEqual(warnings, []);
  });

  it('finds what holds the words in a row first, then what holds some of them', async () => {
    await update();
    const found = room.find('It will be nineteen', 10);
    assert.deepEqual(shown(found[0]!), ['hearing.txt', 'it will be nineteen']);
    assert.deepEqual(
      found.map(({ path }) => basename(path)),
      ['hearing.txt', 'minutes.md'],
    );
    assert.equal(room.find('It will be nineteen', 1).length, 1);
  });

  it('places a sum of money with its sign', async () => {
    write('sources/costs.txt', 'The yard asked for $3.1 million, and more.');
    await update();
    const [{ path, span }] = room.find('$3.1 million', 1) as [FoundPassage];
    assert.equal(room.text(path)!.text.slice(span.start, span.end), '$3.1 million');
  });

  it('shows the words where they stand, on one line, with what is before them', async () => {
    write(
      'sources/long.txt',
      `${'The gulls were loud. '.repeat(30)}The pilot\n  boat  was late.${' It rained.'.repeat(40)}`,
    );
    await update();
    const [first] = room.find('pilot boat', 3);
    assert.deepEqual(shown(first!), ['long.txt', 'pilot boat']);
    assert.match(first!.excerpt, /^\S.*The pilot boat was late\./);
    assert.ok(!first!.excerpt.includes('\n') && first!.excerpt.length < 300);
    const text = room.text(first!.path)!.text;
    assert.equal(text.slice(first!.span.start, first!.span.end), 'pilot\n  boat');
  });

  it('says who speaks there, and when', async () => {
    await update();
    const [first] = room.find('before the herring fleet', 3);
    assert.equal(first!.location.speaker, 'ODD');
    assert.equal(first!.location.time, 72);
  });

  it('finds nothing for nothing', async () => {
    await update();
    for (const words of ['', '  ', '“—”', 'submarine']) assert.deepEqual(room.find(words, 5), [], words);
  });

  it('gives the text of a source, and of nothing else', async () => {
    await update();
    assert.equal(room.text(join(folder, 'sources/hearing.txt'))!.text, HEARING);
    assert.equal(room.text(join(folder, 'sources/none.txt')), undefined);
  });

  it('tells of files that cannot be read, and reads the others', async () => {
    write('sources/a.pdf', 'This is no PDF.');
    write('sources/b.txt', '');
    write('sources/c.txt', 'x'.repeat(1024 * 1024 + 1));
    await update();
    const problems = room.files().filter(({ problem }) => problem !== undefined);
    assert.deepEqual(
      problems.map(({ path, problem }) => [basename(path), /^is (?:no PDF|empty|1 MB big)/.exec(problem!)?.[0]]),
      [
        ['a.pdf', 'is no PDF'],
        ['b.txt', 'is empty'],
        ['c.txt', 'is 1 MB big'],
      ],
    );
    assert.equal(room.text(problems[0]!.path), undefined);
    assert.equal(shown(room.find('nine weeks', 1)[0]!)[0], 'hearing.txt');
  });

  it('reads a large file when it may be as large, and no longer when it may not', async () => {
    write('sources/long.txt', `The pilot boat was late.\n${'It rained. '.repeat(130_000)}`);
    const problemOf = () => room.files().find(({ path }) => path.endsWith('long.txt'))!.problem;
    const found = () => room.find('the pilot boat', 3).some(({ path }) => path.endsWith('long.txt'));
    await update(1);
    assert.deepEqual([problemOf(), found()], ['is 1.4 MB big; sources up to 1 MB are read', false]);
    await update(2);
    assert.deepEqual([problemOf(), found()], [undefined, true]);
    await update(1);
    assert.deepEqual([problemOf(), found()], ['is 1.4 MB big; sources up to 1 MB are read', false]);
  });

  it('reads what has changed, and forgets what is gone', async () => {
    await update();
    write('sources/hearing.txt', HEARING.replace('nineteen', 'twenty'));
    rmSync(join(folder, 'desk'), { recursive: true });
    const told: string[] = [];
    await room.update([folder], ['sources'], { onProgress: ({ done, total }) => told.push(`${done}/${total}`) });
    assert.deepEqual(told, ['0/1', '1/1']);
    assert.deepEqual(room.find('nineteen', 5), []);
    assert.deepEqual(shown(room.find('it will be twenty', 5)[0]!), ['hearing.txt', 'it will be twenty']);
  });

  it('keeps what was read where nobody can look, until it is known to be gone', async () => {
    write('share/tapes/tape.txt', 'The pilot boat was late.');
    const [tapes, away] = [join(folder, 'share/tapes'), join(folder, 'away')];
    const told: string[] = [];
    const onProgress = ({ path }: { readonly path: string }): void => void told.push(basename(path));
    const look = () =>
      room.update([join(folder, 'desk'), join(folder, 'sources')], ['./Sources', '.', tapes], { onProgress });
    const names = () => room.files().map(({ path }) => basename(path));
    await look();
    assert.deepEqual(names(), ['minutes.md', 'tape.txt', 'hearing.txt']);
    told.length = 0;
    for (const lost of ['share', 'desk']) {
      renameSync(join(folder, lost), away);
      assert.equal(await look(), false);
      assert.equal(names().length, 3);
      renameSync(away, join(folder, lost));
      assert.equal(await look(), false);
    }
    assert.equal(room.find('pilot boat', 1).length, 1);
    assert.deepEqual(told, []);
    rmSync(join(tapes, 'tape.txt'));
    rmSync(join(folder, 'desk/Sources'), { recursive: true });
    assert.equal(await look(), true);
    assert.deepEqual(names(), ['hearing.txt']);
  });

  it('stops reading when it is told to', async () => {
    const stopped = AbortSignal.abort(new Error('enough'));
    await assert.rejects(room.update([folder], ['sources'], { signal: stopped }), /enough/);
    assert.deepEqual(room.files(), []);
  });

  it('has nothing to say when it is closed', async () => {
    await update();
    await room.close();
    assert.deepEqual(room.find('nineteen', 5), []);
    await update();
  });
});
