/** The check name-spelling beside the newsroom's list, which knows which of two spellings is right, and beside families. */
import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/analyze';
import { CHECKS } from '../../../src/core/checks/checks';
import { parseNames } from '../../../src/core/names/format';

const PENROSE = 'Shaun Penrose came. Shaun Penrose spoke. Shaun Penrose was late.\n\nBy noon Sean Penrose had left.';
const KOWALSKI =
  'Volodar Kowalsky came on Monday. Kowalsky spoke. Volodar Kowalsky was late.\n\nBy noon Volodar Kowalskyy had left.';

describe('check name-spelling, with the newsroom’s names', () => {
  it('goes by how often a spelling is used without them', () => {
    assert.deepEqual(found(PENROSE), [['Sean', 'Shaun']]);
    assert.deepEqual(found(KOWALSKI), [['Kowalskyy', 'Kowalsky']]);
    assert.deepEqual(found(PENROSE, 'Ada Roe'), [['Sean', 'Shaun']]);
  });

  it('marks what is not listed, however often it is used', () => {
    const shaun = ['Shaun', 'Sean'];
    assert.deepEqual(found(PENROSE, 'Sean Penrose'), [shaun, shaun, shaun]);
    const kowalsky = ['Kowalsky', 'Kowalskyy'];
    assert.deepEqual(found(KOWALSKI, 'Volodar Kowalskyy'), [kowalsky, kowalsky, kowalsky]);
    assert.deepEqual(found(KOWALSKI, 'Volodar Kowalsky'), [['Kowalskyy', 'Kowalsky']]);
  });

  it('offers the listed spelling where both are used as often', () => {
    const draft = 'Katherine Dunmore opened the clinic in May.\n\nCatherine Dunmore said it would close.';
    assert.deepEqual(found(draft), [['Catherine', '']]);
    assert.deepEqual(found(draft, 'Catherine Dunmore'), [['Katherine', 'Catherine']]);
  });

  it('tells one of many only', () => {
    const many = `${'Shaun Penrose spoke. '.repeat(5)}\n\nBy noon Sean Penrose had left.`;
    assert.deepEqual(found(many, 'Sean Penrose'), [['Shaun', 'Sean']]);
  });

  it('leaves two listed names alone, and the bare surname of somebody who is listed', () => {
    assert.deepEqual(found(PENROSE, 'Sean Penrose\nShaun Penrose'), []);
    const draft = 'Ada Fenwick came. Fenwick spoke, and Fenwick left.\n\nAt noon Fenwyck called.';
    assert.deepEqual(found(draft), [['Fenwyck', 'Fenwick']]);
    assert.deepEqual(found(draft, 'Ada Fenwyck\nAda Fenwick'), []);
    assert.deepEqual(found(`${draft}\n\nBo Fenwyck was there.`, 'Bo Fenwyck'), []);
  });

  it('tells a surname that the list has for somebody else, who is not in the draft', () => {
    const draft = `${'Ada Fenwick spoke. '.repeat(4)}\n\nAt noon Fenwyck came back.`;
    const told = [['Fenwyck', 'Fenwick']];
    for (const list of ['Fenwyck Mills', 'Bo Fenwyck', 'Ada Fenwick\nBo Fenwyck', 'Ada Fenwick\nFenwyck Mills'])
      assert.deepEqual(found(draft, list), told, list);
    assert.deepEqual(found(draft, 'Ada Fenwyck'), [['Fenwick', 'Fenwyck']]);
  });
});

describe('check name-spelling, beside families', () => {
  const story = 'Ada Lindqvist won on Monday. Lindqvist thanked the voters. Lindqvist wept.';

  it('keeps a family a family, and offers nothing where it may be one', () => {
    assert.deepEqual(found(`${story}\n\nThe Lindquists cheered.`), [['Lindquists', 'Lindqvists']]);
    assert.deepEqual(found(`${story}\n\nAt home Lindquists cheered.`), [['Lindquists', '']]);
    assert.deepEqual(found(`${story}\n\nAt home Lindquist cheered.`), [['Lindquist', 'Lindqvist']]);
  });

  it('knows a family by its plural, however long the name is without it', () => {
    assert.deepEqual(found(`${story}\n\nThe Lindqists won.`), [['Lindqists', 'Lindqvists']]);
    assert.deepEqual(found(`${story}\n\nThose Lindqists won.`), [['Lindqists', '']]);
    assert.deepEqual(found(`${story}\n\nRoe saw the Lindqists’ house.`), [['Lindqists', 'Lindqvists']]);
    assert.deepEqual(found(`${story}\n\nAt home Lindqist cheered.`), [['Lindqist', 'Lindqvist']]);
  });
});

function found(draft: string, list?: string): (readonly [words: string, by: string])[] {
  const levels = Object.fromEntries(CHECKS.map(({ id }) => [id, id === 'name-spelling' ? 'warning' : 'off'] as const));
  const names = list === undefined ? undefined : { is: parseNames(list, 'copydesk.names').names, not: [] };
  const { findings } = analyze(draft, { format: 'plain', checks: levels, ...(names && { names }) });
  return findings.map(({ start, end, fixes: [fix] }) => [draft.slice(start, end), fix?.text ?? ''] as const);
}
