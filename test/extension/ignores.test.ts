import assert from 'node:assert/strict';
import { Uri, type Memento } from 'vscode';
import type { Analysis } from '../../src/core/analysis';
import type { Ignore } from '../../src/core/review/ignores';
import { createIgnores } from '../../src/editor/findings/ignores';
import { createLog } from '../../src/editor/log';
import { until, useStage } from './drafts';
import { State } from './state';

const DRAFT = Uri.parse('untitled:/ignores/one.news');
const OTHER = Uri.parse('untitled:/ignores/two.news');
const KEY = 'copydesk.ignores';
const ASIDE = 'copydesk.aside:ignores';

const log = createLog();
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
  const stage = useStage();
  const ignoresIn = (state: Memento) => createIgnores(state, log);
  const idsOf = (state: Memento, uri = DRAFT) =>
    ignoresIn(state)
      .of(uri)
      .map(({ id }) => id);
  const said = (): Promise<string[]> =>
    until('it is said', () => {
      const warnings = stage.takeWarnings();
      return warnings.length > 0 ? warnings : undefined;
    });

  it('is there again after a restart, draft by draft, and is taken back', async () => {
    const state = new State({});
    const ignores = ignoresIn(state);
    assert.equal(await ignores.put('a', made('a')), undefined);
    await ignores.put('b', made('b', OTHER));
    assert.deepEqual([idsOf(state), idsOf(state, OTHER)], [['a'], ['b']]);
    assert.deepEqual(await ignores.put('a', undefined), made('a'));
    await ignores.put('b', undefined);
    assert.deepEqual(state.keys(), []);
  });

  it('does not count before it is written', async () => {
    const state = new State({});
    const ignores = ignoresIn(state);
    let told = 0;
    ignores.onDidChange(() => told++);
    state.refuse = new Error('the disk is full');
    await assert.rejects(ignores.put('a', made('a')), /could not be saved: the disk is full/);
    assert.deepEqual([ignores.of(DRAFT), told], [[], 0]);
    state.refuse = undefined;
    await Promise.all([ignores.put('a', made('a')), ignores.put('b', made('b'))]);
    assert.deepEqual([idsOf(state), told], [['a', 'b'], 2]);
  });

  it('is kept aside when it cannot be read, and said once', async () => {
    const broken = { ...made('x'), scope: 'everywhere' };
    const state = new State({ [KEY]: { schema: 1, ignores: [made('a'), broken], later: 3 } });
    const ignores = ignoresIn(state);
    assert.match((await said()).join(), /could not all be read.*a record is kept aside/);
    assert.deepEqual(state.get(ASIDE), [broken]);
    await ignores.put('b', made('b'));
    assert.deepEqual(state.get(KEY), { schema: 1, ignores: [made('a'), made('b')], later: 3 });
    assert.deepEqual(idsOf(state), ['a', 'b']);
    assert.deepEqual(state.get(ASIDE), [broken]);
  });

  it('is not written over what could not be put aside', async () => {
    const state = new State({ [KEY]: 'broken' });
    state.refuse = new Error('the disk is full');
    const ignores = ignoresIn(state);
    await assert.rejects(ignores.put('a', made('a')), /the disk is full/);
    assert.equal(state.get(KEY), 'broken');
  });

  it('is left alone when a newer Copydesk wrote it', async () => {
    const newer = { schema: 2, ignores: [made('a')] };
    const state = new State({ [KEY]: newer });
    const ignores = ignoresIn(state);
    assert.match((await said()).join(), /newer Copydesk \(format 2\)/);
    await assert.rejects(ignores.put('b', made('b')), /newer Copydesk/);
    assert.deepEqual(state.get(KEY), newer);
  });

  it('goes along with its draft', async () => {
    const state = new State({});
    const ignores = ignoresIn(state);
    await ignores.put('a', made('a'));
    await ignores.move(DRAFT.toString(), OTHER.toString());
    assert.deepEqual([idsOf(state), idsOf(state, OTHER)], [[], ['a']]);
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
    const ignores = ignoresIn(new State({}));
    const before = ignores.sort(DRAFT, text, analysis);
    assert.deepEqual(before, { shown: [finding], ignored: [] });
    assert.equal(ignores.sort(DRAFT, text, analysis), before);
    await ignores.put('a', made('a'));
    assert.deepEqual(ignores.sort(DRAFT, text, analysis), { shown: [], ignored: [{ finding, ignore: made('a') }] });
    assert.equal(ignores.sort(DRAFT, text, { ...analysis, complete: false }), undefined);
  });
});
