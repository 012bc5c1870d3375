import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KnownWords } from '../../src/core/review/wordHashes';
import { disk } from '../../src/host/node/disk';
import { KnownWordsFile } from '../../src/journal/knownWords';

const FERRY: KnownWords = {
  key: 'k1',
  exact: '12 people',
  sentence: 'It carried 12 people.\r\nNo more — “none”.',
  prefix: '',
  suffix: '',
};
const PIER: KnownWords = { key: 'k2', exact: 'a pier', sentence: 'They slept on a pier.', speaker: 'Mara Quill' };

describe('words that this machine knows', () => {
  let base: string;
  let problems: string[];
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'copydesk-words-'));
    problems = [];
  });
  afterEach(() => rmSync(base, { recursive: true, force: true }));

  const path = (): string => join(base, 'storage', 'words.jsonl');
  const opened = async (): Promise<KnownWordsFile> => {
    const file = new KnownWordsFile(join(base, 'storage'), disk, (reason) => problems.push(reason));
    await file.load();
    return file;
  };

  it('are known again after a restart', async () => {
    await (await opened()).keep([FERRY, PIER]);
    const again = await opened();
    assert.deepEqual([again.find('k1'), again.find('k2'), again.find('k3')], [FERRY, PIER, undefined]);
    assert.deepEqual(problems, []);
  });

  it('are written once', async () => {
    const file = await opened();
    await Promise.all([file.keep([FERRY]), file.keep([FERRY, PIER]), file.keep([PIER, PIER])]);
    assert.equal(readFileSync(path(), 'utf8').split('\n').filter(Boolean).length, 2);
    assert.equal(file.size, 2);
  });

  it('survive a line that was cut short, and lines that are something else', async () => {
    await (await opened()).keep([FERRY, PIER]);
    truncateSync(path(), readFileSync(path()).length - 20);
    appendFileSync(path(), '');
    const file = await opened();
    assert.deepEqual([file.find('k1'), file.find('k2')], [FERRY, undefined]);
    await file.keep([PIER]);
    appendFileSync(path(), '{"key":7}\nnull\n[]\n{"key":"k4","exact":"x","sentence":"y","prefix":3}\n');
    const again = await opened();
    assert.deepEqual([again.find('k1'), again.find('k2'), again.find('k4')], [FERRY, PIER, undefined]);
  });

  it('are told when they cannot be read, and then nothing is known', async () => {
    mkdirSync(path(), { recursive: true });
    const file = await opened();
    assert.equal(problems.length, 1);
    assert.equal(file.find('k1'), undefined);
    await assert.rejects(file.keep([FERRY]));
    assert.equal(file.find('k1'), undefined);
  });
});
