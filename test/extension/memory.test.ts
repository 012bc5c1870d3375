import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { seeingSentences } from '../../src/core/anchoring/sighting';
import type { Decision } from '../../src/core/review/decision';
import type { Change } from '../../src/core/review/ledger';
import { createLog } from '../../src/editor/log';
import { createMemory, type Memory } from '../../src/editor/memory/memory';
import { sharedByWindows } from '../../src/editor/memory/workspaceStorage';
import { until, useStage } from './drafts';
import { AT, decision, DRAFT, idsOf, lineIn, made, newStorage, useMemories } from './memories';
import { State } from './state';
import { finish } from '../../src/core/steps';

const OTHER = vscode.Uri.parse('untitled:/memory/two.news');
const KEY = `copydesk.review:${DRAFT.toString()}`;
const ASIDE = `copydesk.aside:${DRAFT.toString()}`;

describe('the memory', () => {
  const stage = useStage();
  const { said, memoryIn } = useMemories(stage);

  it('reads what it wrote when it is opened again, each draft for itself', async () => {
    const storage = newStorage();
    const memory = memoryIn(storage);
    await memory.write(DRAFT, made('a', 'b'));
    assert.deepEqual([await idsOf(memory, DRAFT), await idsOf(memory, OTHER)], [['a', 'b'], []]);
    await memory.write(DRAFT, { changes: [{ of: 'decision', id: 'a', before: decision('a') }] });
    assert.deepEqual(await idsOf(memoryIn(storage), DRAFT), ['b']);
  });

  it('rejects with a sentence for the reviewer when it cannot write', async () => {
    const storage = join(newStorage(), 'file');
    await vscode.workspace.fs.writeFile(vscode.Uri.file(storage), new Uint8Array());
    const memory = memoryIn(storage);
    await assert.rejects(memory.write(DRAFT, made('a')), /Not saved: .*There is a file in place of its folder/);
    await said();
  });

  it('keeps places apart from what was done, and uses none that is of another decision', async () => {
    const storage = newStorage();
    const state = new State({});
    const memory = memoryIn(storage, state);
    await memory.write(DRAFT, made('a', 'b'));
    const { decisions, threads } = memory.read(DRAFT);
    const moved = decisions.map((one) => ({ ...one, anchor: { ...one.anchor, start: 50, end: 59 } }));
    await memory.keepPlaces(DRAFT, { decisions: moved, threads });
    const later = { ...decision('b'), at: '2031-03-04T10:00:00.000Z' };
    await memory.write(DRAFT, { changes: [{ of: 'decision', id: 'b', before: decision('b'), after: later }] });
    const again = memoryIn(storage, state);
    await again.ready(DRAFT);
    assert.deepEqual(
      again.read(DRAFT).decisions.map(({ anchor }) => anchor.start),
      [50, 11],
    );
  });

  it('keeps the draft as last seen, and moves it with its file; what was decided later was not there', async () => {
    const storage = newStorage();
    const state = new State({});
    const memory = memoryIn(storage, state);
    const madeAt = (id: string, at: string): Change => ({ of: 'decision', id, after: { ...decision(id), at } });
    await memory.write(DRAFT, { changes: [madeAt('a', '2021-03-03T10:00:00.000Z'), madeAt('b', AT)] });
    const text = 'One came. Two left.';
    const now = finish(
      seeingSentences(text, [
        { start: 0, end: 9 },
        { start: 10, end: 19 },
      ]),
    );
    const homes = new Map([
      ['a', 1],
      ['b', 0],
    ]);
    await memory.keepPlaces(DRAFT, { ...memory.read(DRAFT), seen: { ...now, homes, edits: [] } });
    await memory.move(DRAFT, OTHER);
    const again = memoryIn(storage, state);
    await again.ready(OTHER);
    const { seen } = again.read(OTHER);
    assert.deepEqual(
      seen?.sentences.map(({ words }) => words),
      now.sentences.map(({ words }) => words),
    );
    assert.deepEqual([[...seen.homes], seen.edits], [[['a', 1]], undefined]);
  });

  it('tells of what another window did', async () => {
    const storage = newStorage();
    const [memory, other] = [memoryIn(storage), memoryIn(storage)];
    await memory.write(DRAFT, made('a'));
    await other.ready(DRAFT);
    let told = 0;
    other.onDidChange(() => told++);
    // The editor begins to watch a folder in its own time.
    let ids = 0;
    await until('it is told', async () => {
      await memory.write(DRAFT, made(`b${ids++}`));
      return told > 0;
    });
    assert.ok((await idsOf(other, DRAFT)).includes('b0'));
  });

  it('moves what is recorded with its file, and below a folder, and takes nothing along whose path only starts alike', async () => {
    const memory = memoryIn(newStorage());
    const inFolder = vscode.Uri.parse('untitled:/memory/city/three.news');
    const longer = vscode.Uri.parse('untitled:/memory/one.news.old');
    await memory.write(DRAFT, made('a'));
    await memory.write(inFolder, made('c'));
    await memory.write(longer, made('d'));
    await memory.move(DRAFT, OTHER);
    assert.deepEqual([await idsOf(memory, DRAFT), await idsOf(memory, OTHER)], [[], ['a']]);
    await memory.move(vscode.Uri.parse('untitled:/memory/city'), vscode.Uri.parse('untitled:/memory/town'));
    assert.deepEqual(await idsOf(memory, vscode.Uri.parse('untitled:/memory/town/three.news')), ['c']);
    assert.deepEqual([await idsOf(memory, inFolder), await idsOf(memory, longer)], [[], ['d']]);
  });

  it('keeps both files’ decisions when one takes the place of the other', async () => {
    const memory = memoryIn(newStorage());
    await memory.write(DRAFT, made('a'));
    await memory.write(OTHER, made('b'));
    await memory.move(DRAFT, OTHER);
    assert.deepEqual((await idsOf(memory, OTHER)).sort(), ['a', 'b']);
  });

  it('finds the decisions of a file that is gone, when they fit', async () => {
    const memory = memoryIn(newStorage());
    await memory.write(DRAFT, made('a'));
    assert.equal(await memory.findMoved(OTHER, () => false), undefined);
    assert.equal(await memory.findMoved(OTHER, () => true), DRAFT.toString());
    assert.deepEqual(await idsOf(memory, OTHER), ['a']);
  });

  it('takes over what was done under an old name by those who had not seen the rename', async () => {
    const storage = newStorage();
    const [memory, other] = [memoryIn(storage), memoryIn(storage)];
    await memory.write(DRAFT, made('a'));
    await other.ready(DRAFT);
    await memory.move(DRAFT, OTHER);
    await other.write(DRAFT, made('late'));
    await memory.write(OTHER, made('b'));
    const again = memoryIn(storage);
    assert.deepEqual(await idsOf(again, OTHER), ['a', 'b']);
    assert.deepEqual(await again.findFormer(OTHER), [DRAFT.toString()]);
    assert.deepEqual((await idsOf(again, OTHER)).sort(), ['a', 'b', 'late']);
    assert.deepEqual(await again.findFormer(OTHER), []);
  });

  it('is not asked for what another draft did that was called so before it had a file', async () => {
    const passing = vscode.Uri.parse('untitled:Untitled-7');
    const memory = memoryIn(newStorage());
    await memory.write(passing, made('a'));
    await memory.move(passing, OTHER);
    await memory.write(passing, made('another'));
    assert.deepEqual(await memory.findFormer(OTHER), []);
    assert.deepEqual([await idsOf(memory, OTHER), await idsOf(memory, passing)], [['a'], ['another']]);
    await memory.leave(passing);
    assert.deepEqual([await idsOf(memory, OTHER), await idsOf(memory, passing)], [['a'], []]);
  });

  it('takes nothing for gone that is of a folder of the workspace that is not open', async () => {
    const storage = newStorage();
    const keys = ['closed root/one.news', 'a b:c//d', 'vault-of-nobody://one/two.news'];
    const { folder, line } = await lineIn(storage);
    writeFileSync(join(folder, 'bo.jsonl'), keys.map((draft) => line({ draft })).join(''));
    const memory = memoryIn(storage);
    await memory.ready(DRAFT);
    assert.equal(await memory.findMoved(DRAFT, () => true), undefined);
  });

  it('takes along to a shared folder what was decided before the draft was saved there', async () => {
    await stage.configure('review.store', 'files');
    const memory = memoryIn(newStorage());
    await memory.write(DRAFT, made('a', 'b'));
    const [root] = vscode.workspace.workspaceFolders!;
    const [saved, copy] = ['saved.news', 'copy.news'].map((name) => vscode.Uri.joinPath(root!.uri, name));
    try {
      assert.equal(await memory.findMoved(saved!, () => true), DRAFT.toString());
      assert.deepEqual([await idsOf(memory, saved!), await idsOf(memory, DRAFT)], [['a', 'b'], []]);
      await vscode.workspace.fs.writeFile(saved!, new Uint8Array());
      assert.equal(await memory.findMoved(copy!, () => true), undefined);
    } finally {
      for (const path of [saved!, vscode.Uri.joinPath(root!.uri, '.copydesk')])
        await vscode.workspace.fs.delete(path, { recursive: true }).then(undefined, () => undefined);
    }
  });

  it('takes along where words stand, and what a draft said, when its folder is renamed', async () => {
    const memory = memoryIn(newStorage());
    await memory.write(DRAFT, made('a'));
    const { decisions, threads } = memory.read(DRAFT);
    const moved = decisions.map((one) => ({ ...one, anchor: { ...one.anchor, start: 50, end: 59 } }));
    await memory.keepPlaces(DRAFT, { decisions: moved, threads });
    await memory.keepSeen(DRAFT, { at: AT, sentences: 'abcdefg' });
    const [from, to] = ['memory', 'archive'].map((folder) => vscode.Uri.parse(`untitled:/${folder}`));
    await memory.move(from!, to!);
    const now = vscode.Uri.parse('untitled:/archive/one.news');
    assert.deepEqual(
      memory.read(now).decisions.map(({ anchor }) => anchor.start),
      [50],
    );
    assert.deepEqual([memory.seen(now)?.sentences, memory.seen(DRAFT)], ['abcdefg', undefined]);
  });

  it('says what it cannot read, names the copy, and goes on', async () => {
    const storage = newStorage();
    await memoryIn(storage).write(DRAFT, made('a'));
    const [name] = readdirSync(join(storage, 'review'));
    const file = vscode.Uri.file(join(storage, 'review', name!));
    const before = await vscode.workspace.fs.readFile(file);
    await vscode.workspace.fs.writeFile(file, Buffer.concat([before, Buffer.from('rubbish\n')]));
    const memory = memoryIn(storage);
    assert.deepEqual(await idsOf(memory, DRAFT), ['a']);
    const [warning] = await said();
    const copy = /a copy of what could not be read is in (.*)\.$/.exec(warning ?? '')?.[1];
    assert.equal(readFileSync(copy!, 'utf8'), 'rubbish\n');
    await memory.write(DRAFT, made('b'));
    assert.deepEqual(await idsOf(memory, DRAFT), ['a', 'b']);
  });
});

describe('the storage of a workspace', () => {
  const shared = (path: string): string => sharedByWindows(vscode.Uri.file(path)).path;

  it('is that of the first window, whichever folder VS Code gives to this one', () => {
    for (const name of ['4f0e1c', '4f0e1c-1', '4f0e1c-9'])
      assert.equal(
        shared(`/data/workspaceStorage/${name}/copydesk.copydesk`),
        '/data/workspaceStorage/4f0e1c/copydesk.copydesk',
      );
    assert.equal(shared('/C:/data/workspaceStorage/4f-1/x'), vscode.Uri.file('/C:/data/workspaceStorage/4f/x').path);
  });

  it('is left alone where the name only looks like that', () => {
    // Names of folders may be negative numbers in base 16.
    for (const name of ['-1', '-4f0e1c', '4f0e1c-12', '4f0e1c-a', 'globalStorage'])
      assert.equal(
        shared(`/data/workspaceStorage/${name}/copydesk.copydesk`),
        `/data/workspaceStorage/${name}/copydesk.copydesk`,
      );
    const elsewhere = vscode.Uri.parse('vscode-userdata:/workspaceStorage/4f0e1c-1/copydesk.copydesk');
    assert.equal(sharedByWindows(elsewhere), elsewhere);
  });
});

describe('what was kept in the workspace’s state before', () => {
  const stage = useStage();
  const memoryOf = (values: Readonly<Record<string, unknown>>): { state: State; memory: Memory; storage: string } => {
    const state = new State(values);
    const storage = mkdtempSync(join(tmpdir(), 'copydesk-memory-'));
    return { state, storage, memory: createMemory(state, new State({}), vscode.Uri.file(storage), createLog()) };
  };
  const idsOf = async (memory: Memory): Promise<string[]> => {
    await memory.ready(DRAFT);
    return memory.read(DRAFT).decisions.map(({ id }) => id);
  };

  it('is taken over once, with note, evidence and history, and with what is ignored', async () => {
    const { kind: _kind, ...source } = { kind: 0, id: 'e', source: 'table.pdf', primary: true, by: 'Ines', at: AT };
    const earlier = { words: '13', sentence: '13 came.', status: 'verified', by: 'Ines', at: AT } as const;
    const whole: Decision = { ...decision('a'), note: 'ask', evidence: [source], history: [earlier] };
    const ignore = { id: 'i', scope: 'draft', check: 'doubled-word', words: 'the the', by: 'Ines', at: AT } as const;
    const { state, memory, storage } = memoryOf({
      [KEY]: { schema: 1, decisions: [whole, decision('b')] },
      'copydesk.ignores': { schema: 1, ignores: [{ ...ignore, draft: DRAFT.toString() }] },
    });
    assert.deepEqual(await idsOf(memory), ['a', 'b']);
    assert.deepEqual(memory.read(DRAFT).decisions[0], whole);
    assert.deepEqual(memory.ignores(DRAFT), [{ ...ignore, draft: DRAFT.toString() }]);
    assert.deepEqual(state.keys(), ['copydesk.storage']);
    memory.dispose();
    const again = createMemory(state, new State({}), vscode.Uri.file(storage), createLog());
    assert.deepEqual(await idsOf(again), ['a', 'b']);
    again.dispose();
  });

  const garbage: readonly [string, unknown][] = [
    ['a string', '{"schema":1,'],
    ['a number', 7],
    ['a list', [decision('a')]],
    ['an unknown shape', { verdicts: ['true'] }],
    ['decisions that are no list', { schema: 1, decisions: 'all of them' }],
  ];
  for (const [name, record] of garbage) {
    it(`is put aside when it is ${name}, which is said once`, async () => {
      const { state, memory } = memoryOf({ [KEY]: record });
      assert.deepEqual(await idsOf(memory), []);
      await memory.write(DRAFT, made('new'));
      assert.deepEqual(state.get(ASIDE), [record]);
      assert.deepEqual(await idsOf(memory), ['new']);
      assert.match(
        stage.takeWarnings().join('\n'),
        /^A record of earlier reviews could not be read.*Nothing was thrown away.*$/,
      );
      memory.dispose();
    });
  }

  it('is taken over but for what cannot be read', async () => {
    const bad = { ...decision('bad'), status: 'true' };
    const { state, memory } = memoryOf({ [KEY]: { schema: 1, decisions: [decision('a'), bad, null, decision('b')] } });
    assert.deepEqual(await idsOf(memory), ['a', 'b']);
    assert.deepEqual(state.get(ASIDE), [bad, null]);
    assert.match(stage.takeWarnings().join(), /2 records/);
    memory.dispose();
  });

  it('is left alone when a newer version wrote it', async () => {
    const record = { schema: 2, verdicts: [1, 2, 3] };
    const { state, memory } = memoryOf({ [KEY]: record });
    assert.deepEqual(await idsOf(memory), []);
    assert.match(stage.takeWarnings()[0] ?? '', /newer Copydesk/);
    await memory.write(DRAFT, made('a'));
    assert.deepEqual([state.get(KEY), await idsOf(memory)], [record, ['a']]);
    memory.dispose();
  });

  it('stays where it is while it cannot be written', async () => {
    const record = { schema: 1, decisions: [decision('a')] };
    const state = new State({ [KEY]: record });
    const storage = join(mkdtempSync(join(tmpdir(), 'copydesk-memory-')), 'file');
    await vscode.workspace.fs.writeFile(vscode.Uri.file(storage), new Uint8Array());
    const memory = createMemory(state, new State({}), vscode.Uri.file(storage), createLog());
    await memory.ready(DRAFT);
    assert.deepEqual(state.get(KEY), record);
    assert.ok(stage.takeWarnings().length > 0);
    memory.dispose();
  });
});
