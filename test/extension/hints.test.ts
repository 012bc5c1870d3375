/** What is noted of drafts besides decisions, read and written through the memory that keeps it. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { createLog } from '../../src/editor/log';
import { createMemory, type Memory } from '../../src/editor/memory/memory';
import { useStage } from './drafts';
import { State } from './state';

const DRAFT = vscode.Uri.parse('untitled:/hints/one.news');
const OTHER = vscode.Uri.parse('untitled:/hints/two.news');
const AT = '2031-03-03T10:00:00.000Z';

describe('the memory of notes', () => {
  useStage();
  const opened: Memory[] = [];
  afterEach(() => {
    for (const memory of opened.splice(0)) memory.dispose();
  });
  const newStorage = (): string => mkdtempSync(join(tmpdir(), 'copydesk-hints-'));
  const memoryIn = (storage: string, state = new State({})): Memory => {
    const memory = createMemory(state, new State({}), vscode.Uri.file(storage), createLog());
    opened.push(memory);
    return memory;
  };

  /** But for where they are kept. */
  const keysOf = (state: State): string[] => state.keys().filter((key) => key !== 'copydesk.storage');

  it('takes over notes on drafts from the workspace’s state, where each made all of them be written', async () => {
    const seen = (sentences: string) => ({ at: AT, sentences });
    const state = new State({
      [`copydesk.seen:${DRAFT.toString()}`]: seen('abcdefg'),
      [`copydesk.sentences:${DRAFT.toString()}`]: 'of another time',
      [`copydesk.seen:${OTHER.toString()}`]: seen('hijklmn'),
      'copydesk.else': 1,
    });
    const storage = newStorage();
    const saidIn = async (memory: Memory): Promise<unknown[]> => {
      await Promise.all([DRAFT, OTHER].map((draft) => memory.ready(draft)));
      return [DRAFT, OTHER].map((draft) => memory.seen(draft)?.sentences);
    };
    const memory = memoryIn(storage, state);
    assert.deepEqual(await saidIn(memory), ['abcdefg', 'hijklmn']);
    assert.deepEqual(keysOf(state), ['copydesk.else']);
    await memory.keepSeen(DRAFT, seen('opqrstu'));
    await memory.keepSeen(OTHER, undefined);
    assert.deepEqual(keysOf(state), ['copydesk.else']);
    assert.deepEqual(await saidIn(memoryIn(storage)), ['opqrstu', undefined]);
    // One that was left behind, by a window that could not take it out, is older than what is there.
    const left = new State({ [`copydesk.seen:${DRAFT.toString()}`]: seen('abcdefg') });
    assert.deepEqual(await saidIn(memoryIn(storage, left)), ['opqrstu', undefined]);
  });

  it('leaves notes where they are that cannot be written elsewhere', async () => {
    const storage = newStorage();
    writeFileSync(join(storage, 'hints'), 'a file where a folder should be');
    const key = `copydesk.seen:${DRAFT.toString()}`;
    const state = new State({ [key]: { at: AT, sentences: 'abcdefg' } });
    const memory = memoryIn(storage, state);
    await memory.ready(DRAFT);
    assert.deepEqual([memory.seen(DRAFT)?.sentences, keysOf(state)], ['abcdefg', [key]]);
    await assert.rejects(memory.keepSeen(DRAFT, { at: AT, sentences: 'hijklmn' }));
  });

  it('does without a note that cannot be read, and writes the next', async () => {
    const storage = newStorage();
    await memoryIn(storage).keepSeen(DRAFT, { at: AT, sentences: 'abcdefg' });
    const [name] = readdirSync(join(storage, 'hints'));
    for (const broken of ['{"draft":', '[]', 'null', '{"draft":7}', `{"draft":"${DRAFT.toString()}","seen":[]}`]) {
      writeFileSync(join(storage, 'hints', name!), broken);
      const memory = memoryIn(storage);
      await memory.ready(DRAFT);
      assert.equal(memory.seen(DRAFT), undefined, broken);
      await memory.keepSeen(DRAFT, { at: AT, sentences: 'hijklmn' });
      assert.equal(memory.seen(DRAFT)?.sentences, 'hijklmn', broken);
    }
  });
});
