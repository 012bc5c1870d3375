import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Uri } from 'vscode';
import type { Analysis } from '../../src/core/analysis';
import type { Ignore } from '../../src/core/review/ignores';
import { createIgnores, type Ignores } from '../../src/editor/findings/ignores';
import { createLog } from '../../src/editor/log';
import { createMemory, type Memory } from '../../src/editor/memory/memory';
import { useStage } from './drafts';
import { State } from './state';

const DRAFT = Uri.parse('untitled:/ignores/one.news');
const OTHER = Uri.parse('untitled:/ignores/two.news');

const made = (id: string, draft = DRAFT): Ignore => ({
  id,
  scope: 'draft',
  check: 'doubled-word',
  words: 'the the',
  draft: draft.toString(),
  by: 'Ada',
  at: '2024-05-01T10:00:00Z',
});

describe('what is ignored', () => {
  useStage();
  const opened: Memory[] = [];
  afterEach(() => {
    for (const memory of opened.splice(0)) memory.dispose();
  });

  const newStorage = (): Uri => Uri.file(mkdtempSync(join(tmpdir(), 'copydesk-ignores-')));
  const open = async (storage: Uri): Promise<{ ignores: Ignores; memory: Memory }> => {
    const memory = createMemory(new State({}), new State({}), storage, createLog());
    opened.push(memory);
    await memory.ready(DRAFT);
    return { ignores: createIgnores(memory), memory };
  };
  const idsOf = async (storage: Uri, uri = DRAFT): Promise<string[]> =>
    (await open(storage)).ignores.of(uri).map(({ id }) => id);

  it('is there again after a restart, draft by draft, and is taken back', async () => {
    const storage = newStorage();
    const { ignores } = await open(storage);
    assert.equal(await ignores.put(DRAFT, 'a', made('a')), undefined);
    await ignores.put(OTHER, 'b', made('b', OTHER));
    assert.deepEqual([await idsOf(storage), await idsOf(storage, OTHER)], [['a'], ['b']]);
    assert.deepEqual(await ignores.put(DRAFT, 'a', undefined), made('a'));
    assert.deepEqual([await idsOf(storage), await idsOf(storage, OTHER)], [[], ['b']]);
  });

  it('holds in every draft when it is for the workspace', async () => {
    const storage = newStorage();
    const { ignores } = await open(storage);
    const { draft: _draft, ...everywhere } = made('a');
    await ignores.put(DRAFT, 'a', { ...everywhere, scope: 'workspace' });
    assert.deepEqual([await idsOf(storage), await idsOf(storage, OTHER)], [['a'], ['a']]);
  });

  it('goes along with its draft', async () => {
    const storage = newStorage();
    const { ignores, memory } = await open(storage);
    await ignores.put(DRAFT, 'a', made('a'));
    await memory.move(DRAFT, OTHER);
    assert.deepEqual([await idsOf(storage), await idsOf(storage, OTHER)], [[], ['a']]);
  });

  it('sorts the findings of a draft, once it is read, and only anew when something changed', async () => {
    const text = 'In the the morning.';
    const finding = {
      start: 3,
      end: 10,
      check: 'doubled-word',
      severity: 'warning',
      message: '',
      related: [],
      fixes: [],
    } as const;
    const analysis = { complete: true, sentences: [{ start: 0, end: 19 }], findings: [finding] } as unknown as Analysis;
    const { ignores } = await open(newStorage());
    const before = ignores.sort(DRAFT, text, analysis);
    assert.deepEqual(before, { shown: [finding], ignored: [] });
    assert.equal(ignores.sort(DRAFT, text, analysis), before);
    await ignores.put(DRAFT, 'a', made('a'));
    assert.deepEqual(ignores.sort(DRAFT, text, analysis), { shown: [], ignored: [{ finding, ignore: made('a') }] });
    assert.equal(ignores.sort(DRAFT, text, { ...analysis, complete: false }), undefined);
  });
});
