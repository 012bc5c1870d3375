import assert from 'node:assert/strict';
import { Uri } from 'vscode';
import type { Decision } from '../../src/core/review/decision';
import { createMemory, type Memory } from '../../src/editor/memory';
import { until, useStage } from './drafts';
import { State } from './state';

const DRAFT = Uri.parse('untitled:/memory/one.news');
const OTHER = Uri.parse('untitled:/memory/two.news');
const KEY = `copydesk.review:${DRAFT.toString()}`;
const ASIDE = `copydesk.aside:${DRAFT.toString()}`;

describe('the memory', () => {
  const stage = useStage();
  const said = (): Promise<string[]> =>
    until('it is said', () => {
      const warnings = stage.takeWarnings();
      return warnings.length > 0 ? warnings : undefined;
    });

  it('reads what it wrote, as JSON would bring it back, and drops a record that is empty', async () => {
    const { state, memory } = newMemory();
    await memory.write(DRAFT, { decisions: [decision('a'), decision('b')] });
    assert.deepEqual(idsOf(memory, DRAFT), ['a', 'b']);
    assert.deepEqual(idsOf(memory, OTHER), []);
    await memory.write(DRAFT, { decisions: [] });
    assert.deepEqual(state.keys(), []);
  });

  const garbage: readonly [string, unknown][] = [
    ['a string', '{"schema":1,'],
    ['a number', 7],
    ['a list', [decision('a')]],
    ['an unknown shape', { verdicts: ['true'] }],
    ['decisions that are no list', { schema: 1, decisions: 'all of them' }],
  ];
  for (const [name, record] of garbage) {
    it(`puts ${name} aside, says so once, and goes on`, async () => {
      const { state, memory } = newMemory({ [KEY]: record });
      assert.deepEqual(memory.read(DRAFT), { decisions: [] });
      await memory.write(DRAFT, { decisions: [decision('new')] });
      assert.deepEqual(state.get(ASIDE), [record]);
      assert.deepEqual(idsOf(memory, DRAFT), ['new']);
      const warnings = await said();
      assert.equal(warnings.length, 1, warnings.join('\n'));
      assert.match(warnings[0]!, /could not be read.*Nothing was thrown away/);
    });
  }

  it('keeps the good decisions of a record that holds bad ones, and puts only those aside', async () => {
    const bad = { ...decision('bad'), status: 'true' };
    const { state, memory } = newMemory({ [KEY]: { schema: 1, decisions: [decision('a'), bad, null, decision('b')] } });
    assert.deepEqual(idsOf(memory, DRAFT), ['a', 'b']);
    await memory.write(DRAFT, memory.read(DRAFT));
    assert.deepEqual(state.get(ASIDE), [bad, null]);
    assert.deepEqual(idsOf(memory, DRAFT), ['a', 'b']);
    assert.match((await said()).join(), /2 records/);
  });

  it('leaves other drafts alone when one record is corrupt', async () => {
    const { memory } = newMemory({ [KEY]: 'garbage' });
    await memory.write(OTHER, { decisions: [decision('a')] });
    memory.read(DRAFT);
    assert.deepEqual(idsOf(memory, OTHER), ['a']);
    await said();
  });

  it('never writes over what a newer version wrote', async () => {
    const record = { schema: 2, verdicts: [1, 2, 3] };
    const { state, memory } = newMemory({ [KEY]: record });
    assert.deepEqual(memory.read(DRAFT), { decisions: [] });
    assert.match(stage.takeWarnings()[0] ?? '', /newer Copydesk \(format 2\)/);
    await assert.rejects(memory.write(DRAFT, { decisions: [decision('a')] }), /Not saved.*newer Copydesk/);
    assert.deepEqual(state.get(KEY), record);
  });

  it('keeps fields it does not know', async () => {
    const { state, memory } = newMemory({ [KEY]: { schema: 1, decisions: [decision('a')], desk: 'night' } });
    await memory.write(DRAFT, { decisions: [decision('b')] });
    assert.deepEqual(state.get(KEY), { desk: 'night', schema: 1, decisions: [decision('b')] });
  });

  it('rejects with a sentence for the reviewer when it cannot be written', async () => {
    const { state, memory } = newMemory();
    state.refuse = new Error('disk full');
    await assert.rejects(memory.write(DRAFT, { decisions: [decision('a')] }), /could not be saved: disk full/);
    state.refuse = undefined;
    assert.deepEqual(idsOf(memory, DRAFT), []);
  });

  it('moves a record with its file, and those below a folder', async () => {
    const { memory } = newMemory();
    const inFolder = Uri.parse('untitled:/memory/city/three.news');
    await memory.write(DRAFT, { decisions: [decision('a')] });
    await memory.write(inFolder, { decisions: [decision('c')] });
    await memory.move(DRAFT, OTHER);
    assert.deepEqual([idsOf(memory, DRAFT), idsOf(memory, OTHER)], [[], ['a']]);
    await memory.move(Uri.parse('untitled:/memory/city'), Uri.parse('untitled:/memory/town'));
    assert.deepEqual(idsOf(memory, Uri.parse('untitled:/memory/town/three.news')), ['c']);
    assert.deepEqual(idsOf(memory, inFolder), []);
  });

  it('takes no record along whose path only starts alike', async () => {
    const { memory } = newMemory();
    const longer = Uri.parse('untitled:/memory/one.news.old');
    await memory.write(longer, { decisions: [decision('a')] });
    await memory.move(DRAFT, OTHER);
    assert.deepEqual(idsOf(memory, longer), ['a']);
  });

  it('keeps both files’ decisions when one takes the place of the other', async () => {
    const { memory } = newMemory();
    await memory.write(DRAFT, { decisions: [decision('a')] });
    await memory.write(OTHER, { decisions: [decision('b')] });
    await memory.move(DRAFT, OTHER);
    assert.deepEqual(idsOf(memory, OTHER), ['a', 'b']);
  });

  it('keeps what a corrupt record held when another file takes its place', async () => {
    const { state, memory } = newMemory({ [`copydesk.review:${OTHER.toString()}`]: 'garbage' });
    await memory.write(DRAFT, { decisions: [decision('a')] });
    await memory.move(DRAFT, OTHER);
    assert.deepEqual(idsOf(memory, OTHER), ['a']);
    const kept = JSON.stringify(state.keys().map((key) => state.get(key)));
    assert.ok(kept.includes('garbage'), 'the record that could not be read was thrown away');
    await said();
  });

  it('keeps what a newer version wrote when another file takes its place', async () => {
    const { state, memory } = newMemory({
      [`copydesk.review:${OTHER.toString()}`]: { schema: 2, verdicts: ['newer'] },
    });
    await memory.write(DRAFT, { decisions: [decision('a')] });
    await memory.move(DRAFT, OTHER);
    const kept = JSON.stringify(state.keys().map((key) => state.get(key)));
    assert.ok(kept.includes('newer'), 'what the newer version wrote was thrown away');
    await said();
  });

  it('finds the decisions of a file that is gone, when they fit', async () => {
    const { memory } = newMemory();
    await memory.write(DRAFT, { decisions: [decision('a')] });
    assert.equal(await memory.findMoved(OTHER, () => false), undefined);
    assert.equal(await memory.findMoved(OTHER, () => true), DRAFT.toString());
    assert.deepEqual(idsOf(memory, OTHER), ['a']);
  });
});

function idsOf(memory: Memory, uri: Uri): string[] {
  return memory.read(uri).decisions.map(({ id }) => id);
}

function newMemory(values: Readonly<Record<string, unknown>> = {}): { state: State; memory: Memory } {
  const state = new State(values);
  const nothing = (): void => undefined;
  const log = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing, show: nothing };
  return { state, memory: createMemory(state, { ...log, dispose: nothing }) };
}

function decision(id: string): Decision {
  const anchor = { exact: '14 people', sentence: 'There were 14 people.', offset: 11, prefix: '', suffix: '' };
  const by = 'Ines C.';
  const at = '2031-03-03T10:00:00.000Z';
  return { id, kind: 'number', status: 'verified', anchor: { ...anchor, start: 11, end: 20 }, evidence: [], by, at };
}
