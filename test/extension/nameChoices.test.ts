import assert from 'node:assert/strict';
import type { Memento } from 'vscode';
import { createNameChoices } from '../../src/editor/names/nameChoices';
import { createLog } from '../../src/editor/log';
import { State } from './state';

const KEY = 'copydesk.names.choices';
const ASIDE = 'copydesk.aside:names.choices';

describe('what a reviewer said of names', () => {
  it('is there again after a restart, and is taken back', async () => {
    const state = new State({});
    await choicesIn(state).choose('Oda Fenwick', 'person');
    await choicesIn(state).choose('Harbor', 'not');
    const choices = choicesIn(state);
    assert.deepEqual(choices.names(), { is: [{ forms: ['Oda Fenwick'], type: 'person' }], not: ['Harbor'] });
    assert.equal(choices.choiceOf('Oda  Fenwick'), 'person');
    await choices.choose('Harbor', undefined);
    await choices.choose('Oda Fenwick', undefined);
    assert.deepEqual(choicesIn(state).names(), { is: [], not: [] });
    assert.equal(state.get(KEY), undefined);
  });

  it('does not count before it is written', async () => {
    const state = new State({});
    const choices = choicesIn(state);
    state.refuse = new Error('the disk is full');
    await assert.rejects(choices.choose('Harbor', 'not'), /the disk is full/);
    assert.deepEqual(choices.names().not, []);
    state.refuse = undefined;
    await Promise.all([choices.choose('Harbor', 'not'), choices.choose('Quay', 'place')]);
    assert.deepEqual(choicesIn(state).names(), { is: [{ forms: ['Quay'], type: 'place' }], not: ['Harbor'] });
  });

  it('is kept aside when it cannot be read, and read as far as it can be', () => {
    for (const broken of [7, 'x', { schema: 9, choices: {} }, { schema: 1, choices: null }]) {
      const state = new State({ [KEY]: broken });
      assert.deepEqual(choicesIn(state).names(), { is: [], not: [] });
      assert.deepEqual(state.get(ASIDE), broken);
    }
    const state = new State({ [KEY]: { schema: 1, choices: { Harbor: 'not', Quay: 'wharf' } } });
    assert.deepEqual(choicesIn(state).names(), { is: [], not: ['Harbor'] });
  });

  it('is not written over while it is not kept aside', async () => {
    const state = new State({ [KEY]: 7 });
    state.refuse = new Error('the disk is full');
    const choices = choicesIn(state);
    state.refuse = undefined;
    await assert.rejects(choices.choose('Harbor', 'not'), /the disk is full/);
    await assert.rejects(choices.choose('Harbor', 'not'), /the disk is full/);
    assert.equal(state.get(KEY), 7);
  });
});

const log = createLog();

function choicesIn(state: Memento) {
  return createNameChoices(state, log);
}
