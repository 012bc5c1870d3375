import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { editorFiles } from '../../src/editor/memory/editorFiles';
import { JournalFolder, type Problem } from '../../src/journal/journalFolder';
import { decide, DRAFT, note } from '../journal/deeds';
import { openAttic, type Attic } from './attic';
import { openDraft, reopenDraft, STORY, useStage } from './drafts';

const FILE = '/desk/ada.jsonl';

describe('journals in files that are on no disk', () => {
  let attic: Attic & vscode.Disposable;
  let problems: Problem[];
  beforeEach(() => {
    attic = openAttic();
    problems = [];
  });
  afterEach(() => {
    attic.dispose();
  });

  const folder = (): JournalFolder =>
    new JournalFolder(attic.uri('/desk').toString(), editorFiles, {
      aside: attic.uri('/aside').toString(),
      companions: { 'README.md': 'Hello.' },
      onProblem: (problem) => problems.push(problem),
    });
  const opened = async (): Promise<JournalFolder> => {
    const one = folder();
    await one.load();
    return one;
  };
  const idsIn = ({ journal }: JournalFolder): string[] => journal.ledger(DRAFT).decisions.map(({ id }) => id);

  it('keep what reviewers did, a file each', async () => {
    const here = folder();
    await here.append('Ada', [decide('one')]);
    await here.append('Bo', [decide('two', 'Bo')]);
    await here.append('Ada', [note('one', 'Asked the fire service.')]);
    assert.equal(attic.text('/desk/README.md'), 'Hello.');
    assert.equal(attic.text(FILE)?.split('\n').length, 3);
    const there = await opened();
    assert.deepEqual(idsIn(there).sort(), ['one', 'two']);
    assert.equal(there.journal.ledger(DRAFT).decisions.find(({ id }) => id === 'one')?.note, 'Asked the fire service.');
    assert.deepEqual(problems, []);
  });

  it('show what another window writes, though nobody says when a file was changed', async () => {
    const [here, there] = [folder(), await opened()];
    await here.append('Ada', [decide('one')]);
    assert.equal(await there.refresh(), true);
    assert.deepEqual(idsIn(there), ['one']);
    assert.equal(await there.refresh(), false);
  });

  it('are added to behind what another window has written meanwhile', async () => {
    const [here, there] = [await opened(), await opened()];
    await here.append('Ada', [decide('one')]);
    await there.append('Ada', [decide('two')]);
    await here.append('Ada', [decide('three')]);
    assert.deepEqual(idsIn(await opened()).sort(), ['one', 'three', 'two']);
  });

  it('are added to again when somebody who had read them before writes over what was added', async () => {
    const other = await opened();
    await other.append('Ada', [decide('two')]);
    const line = attic.text(FILE)!;
    const here = await opened();
    attic.onWrite = (path, before) => {
      attic.onWrite = () => undefined;
      attic.put(path, `${before}${line.replace('"two"', '"late"').replace(/"id":"[^"]*"/, '"id":"late"')}`);
    };
    await here.append('Ada', [decide('three')]);
    assert.deepEqual(idsIn(await opened()).sort(), ['late', 'three', 'two']);
    assert.deepEqual(idsIn(here).sort(), ['late', 'three', 'two']);
  });

  it('say so when somebody writes over them again and again', async () => {
    const here = await opened();
    attic.onWrite = (path) => path === FILE && attic.put(path, '');
    await assert.rejects(here.append('Ada', [decide('one')]), /^Error: Not saved: attic:.*again and again/);
    assert.deepEqual(idsIn(here), []);
  });

  it('say so when they cannot be written to, and are as they were', async () => {
    const here = await opened();
    await here.append('Ada', [decide('one')]);
    const before = attic.text(FILE);
    attic.onWrite = (path) => {
      throw vscode.FileSystemError.NoPermissions(path);
    };
    await assert.rejects(here.append('Ada', [decide('two')]), /Not saved: .* You have no permission\./);
    assert.deepEqual([attic.text(FILE), idsIn(here)], [before, ['one']]);
  });

  it('are left as they are where a line cannot be read, which is kept aside', async () => {
    await folder().append('Ada', [decide('one')]);
    attic.put(FILE, `${attic.text(FILE)!}{"torn\n`);
    const here = await opened();
    assert.deepEqual(idsIn(here), ['one']);
    const [problem] = problems;
    const copy = problem?.type === 'broken' ? problem.copy : undefined;
    assert.match(copy ?? '', /^attic:\/aside\/ada-/);
    assert.equal(attic.text(vscode.Uri.parse(copy!).path), '{"torn\n');
  });

  it('are taken away when all in them was told elsewhere, and not what came meanwhile', async () => {
    const here = await opened();
    await here.append('Ada', [decide('one')]);
    const ids = new Set(here.entries().map(({ id }) => id));
    await (await opened()).append('Ada', [decide('two')]);
    assert.equal(await here.withdraw('Ada', ids), false);
    assert.deepEqual(idsIn(await opened()).sort(), ['one', 'two']);
    await here.refresh();
    assert.equal(await here.withdraw('Ada', new Set(here.entries().map(({ id }) => id))), true);
    assert.equal(attic.text(FILE), undefined);
  });
});

describe('a draft that is on no disk', () => {
  useStage();
  let attic: Attic & vscode.Disposable;
  before(() => (attic = openAttic()));
  after(() => {
    attic.dispose();
  });

  it('is reviewed as any other, and what was decided is there when it is opened again', async () => {
    attic.put('/ferry.news', STORY);
    const draft = await reopenDraft(attic.uri('/ferry.news'));
    await draft.act('verify', '14 people');
    await draft.close();
    const again = await reopenDraft(attic.uri('/ferry.news'));
    assert.equal(await again.statusOf('14 people'), 'verified');
    // A draft of the same words elsewhere is another one.
    assert.equal(await (await openDraft()).statusOf('14 people'), 'open');
  });
});
