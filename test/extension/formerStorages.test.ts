/** Decisions that come along when the workspace, or the folder of a draft, is another one than before. */
import assert from 'node:assert/strict';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Decision } from '../../src/core/review/decision';
import type { Memory } from '../../src/editor/memory/memory';
import { useStage } from './drafts';
import { AT, decision, DRAFT, idsOf, lineIn, made, newStorage, useMemories } from './memories';
import { State } from './state';

describe('the memory of another workspace', () => {
  const { said, memoryIn } = useMemories(useStage());

  it('takes over what was done before the folder of the draft was opened', async () => {
    const [root] = vscode.workspace.workspaceFolders!;
    const draft = vscode.Uri.joinPath(root!.uri, 'opened', 'later.news');
    const storage = newStorage();
    const { folder, line } = await lineIn(storage);
    writeFileSync(join(folder, 'bo.jsonl'), line({ draft: draft.toString(), on: 'a' }));
    const memory = memoryIn(storage);
    assert.deepEqual(await idsOf(memory, draft), []);
    assert.deepEqual(await memory.findFormer(draft), [draft.toString()]);
    assert.deepEqual(await idsOf(memory, draft), ['a']);
    assert.deepEqual(await memory.findFormer(draft), []);
  });

  it('comes along from where it can be read, and from the other place when that can be', async () => {
    const [root] = vscode.workspace.workspaceFolders!;
    const inFolder = vscode.Uri.joinPath(root!.uri, 'mixed', 'one.news');
    const [one, other, third] = [newStorage(), newStorage(), newStorage()];
    const everywhere = new State({});
    const open = (storage: string): Memory => memoryIn(storage, new State({}), everywhere);
    await open(one).write(inFolder, made('a'));
    const there = open(other);
    await there.write(inFolder, made('b'));
    const hidden = join(other, 'gone');
    renameSync(join(other, 'review'), hidden);
    writeFileSync(join(other, 'review'), '');
    assert.deepEqual(await idsOf(open(third), inFolder), ['a']);
    assert.ok((await said()).length > 0);
    rmSync(join(other, 'review'));
    renameSync(hidden, join(other, 'review'));
    assert.deepEqual((await idsOf(open(third), inFolder)).sort(), ['a', 'b']);
  });

  it('takes over what was done while the folder of the draft was open', async () => {
    const storage = newStorage();
    const { folder, line } = await lineIn(storage);
    writeFileSync(join(folder, 'bo.jsonl'), line({ draft: 'closed/sub/one.news', on: 'a' }));
    const everywhere = new State({
      [`copydesk.storage ${(vscode.env.remoteName ?? 'here').replace(/:\d+$/, '')} file:///away/closed`]: [
        { storage: vscode.Uri.file(storage).toString(), prefix: 'closed/' },
      ],
    });
    const memory = memoryIn(storage, new State({}), everywhere);
    const [draft, other] = ['/away/closed/sub/one.news', '/else/closed/sub/one.news'].map((path) =>
      vscode.Uri.file(path),
    );
    assert.deepEqual([await memory.findFormer(other!), await memory.findFormer(draft!)], [[], ['closed/sub/one.news']]);
    assert.deepEqual(await idsOf(memory, draft!), ['a']);
  });

  it('comes along when the workspace becomes another one, which has another folder', async () => {
    const [before, now] = [newStorage(), newStorage()];
    const state = new State({});
    const memory = memoryIn(before, state);
    await memory.write(DRAFT, made('a', 'b'));
    await memory.keepSeen(DRAFT, { at: AT, sentences: 'abcdefg' });
    const there = memoryIn(now, state);
    assert.deepEqual(await idsOf(there, DRAFT), ['a', 'b']);
    assert.equal(there.seen(DRAFT)?.sentences, 'abcdefg');
    await there.write(DRAFT, made('c'));
    // Once, and who opens the workspace as it was has it as it was
    assert.deepEqual(await idsOf(memoryIn(now, state), DRAFT), ['a', 'b', 'c']);
    assert.deepEqual(await idsOf(memoryIn(before, new State({})), DRAFT), ['a', 'b']);
  });

  it('comes along with the folder of the drafts, whatever workspace it is opened in, and comes back', async () => {
    const [root] = vscode.workspace.workspaceFolders!;
    const inFolder = vscode.Uri.joinPath(root!.uri, 'along', 'one.news');
    const [one, other] = [newStorage(), newStorage()];
    const everywhere = new State({});
    const open = (storage: string): Memory => memoryIn(storage, new State({}), everywhere);
    const memory = open(one);
    await memory.write(inFolder, made('a'));
    await memory.write(DRAFT, made('elsewhere'));
    const there = open(other);
    assert.deepEqual([await idsOf(there, inFolder), await idsOf(there, DRAFT)], [['a'], []]);
    await there.write(inFolder, made('b'));
    await there.write(inFolder, { changes: [{ of: 'decision', id: 'a', before: decision('a') }] });
    const back = open(one);
    assert.deepEqual([await idsOf(back, inFolder), await idsOf(back, DRAFT)], [['b'], ['elsewhere']]);
    // Whichever was opened last
    await back.write(inFolder, made('late'));
    const [b] = there.read(inFolder).decisions;
    const after: Decision = { ...b!, status: 'needs-fix', note: 'see p. 2' };
    await back.write(inFolder, { changes: [{ of: 'decision', id: 'b', before: b!, after }] });
    await new Promise((resume) => setTimeout(resume, 5));
    await there.write(inFolder, {
      changes: [{ of: 'decision', id: 'b', before: b!, after: { ...b!, status: 'checking' } }],
    });
    const again = open(other);
    assert.deepEqual((await idsOf(again, inFolder)).sort(), ['b', 'late']);
    const { status, note } = again.read(inFolder).decisions.find(({ id }) => id === 'b')!;
    assert.deepEqual([status, note], ['checking', 'see p. 2']);
  });

  it('comes along later where it could not at once', async () => {
    const [before, now] = [newStorage(), newStorage()];
    const state = new State({});
    await memoryIn(before, state).write(DRAFT, made('a'));
    const inTheWay = vscode.Uri.file(join(now, 'review'));
    await vscode.workspace.fs.writeFile(inTheWay, new Uint8Array());
    assert.deepEqual(await idsOf(memoryIn(now, state), DRAFT), []);
    assert.ok((await said()).length > 0);
    await vscode.workspace.fs.delete(inTheWay);
    assert.deepEqual(await idsOf(memoryIn(now, state), DRAFT), ['a']);
  });
});
