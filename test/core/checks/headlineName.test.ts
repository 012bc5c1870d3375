/** The check headline-name in captions, which show more people than the story names: relatives, photographers, whoever stands beside somebody. */
import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/analyze';
import { CHECKS } from '../../../src/core/checks/checks';
import { parseNames } from '../../../src/core/names/format';

const STORY = 'Mayor Bo Fenwick opened the pier on Monday. Fenwick wept.';

/** What stands over the story, with what is told of it as [words, replacement]; '' where none is offered. */
const HEADS: readonly (readonly [head: string, ...told: (readonly [words: string, by: string])[]])[] = [
  ['Caption: Mayor Bo Fenwick and Linda Fenwick at the pier.'],
  ['Caption: Mayor Fenwick and Linda Fenwick at the pier.'],
  ['Photo: Linda Fenwick and Bo Fenwick at the pier.'],
  ['Photo: Bo Fenwick and wife Linda Fenwick dance.'],
  ['Photo: Mayor Dunmore, left, with daughters Ada and Linda Fenwick.'],
  ['Photo: First lady Linda Fenwick and daughter Ashley Fenwick wave.'],
  ['Photo: Linda Fenwick waves to the crowd.'],
  ['Photo: Judge Linda Fenwick waves to the crowd.'],
  ['Photo: Mayor Linda Fenwick waves to the crowd.', ['Linda', '']],
  ['Photo by Anna Fenwick'],
  ['(Photo by Anna Fenwick)'],
  ['Photos by Dee Ames and Anna Fenwick'],
  ['Photo courtesy of Anna Fenwick'],
  ['Photo: Anna Fenwick'],
  ['Anna Fenwick opens pier', ['Anna', '']],
  ['Anna Fenwick opens pier | The Wire', ['Anna', '']],
  ['Bo and Anna Fenwick open pier, says Bo Fenwick'],
];

describe('check headline-name, beside others', () => {
  for (const [head, ...told] of HEADS) {
    it(`${told.length === 0 ? 'leaves alone' : 'finds'}: ${head}`, () => assert.deepEqual(found(head, STORY), told));
  }

  it('offers a first name that is nearly the same, and no other', () => {
    const story = 'The board hired Sondra Fenwick on Friday. Fenwick is 44.';
    assert.deepEqual(found('Photo: Sandra Fenwick in her office.', story), [['Sandra', 'Sondra']]);
    assert.deepEqual(found('Board hires Susan Fenwick', story), [['Susan', '']]);
    assert.deepEqual(found('Photo: Susan Fenwick in her office.', story), []);
  });

  it('leaves a credit alone, alike as the names are', () => {
    const story = 'The board hired Sondra Fenwick on Friday. Fenwick is 44.';
    for (const head of [
      'Photo by Sandra Fenwick',
      'Photo: The office. (Sandra Fenwick)',
      'Photo: The office. Sandra Fenwick/The Wire',
      'Photo: The office on Friday. Credit: Sandra Fenwick',
      'Photo: The office. Photo courtesy of Sandra Fenwick',
    ])
      assert.deepEqual(found(head, story), [], head);
    assert.deepEqual(found('Photo: The owner (Sandra Fenwick) waves.', story), [['Sandra', 'Sondra']]);
  });

  it('tells a relative’s name where the story says the word of the person meant', () => {
    const lady = 'Laura Fenwick, the former first lady, died on Monday. Fenwick was 84.';
    assert.deepEqual(found('First lady Linda Fenwick dies', lady), [['Linda', '']]);
    assert.deepEqual(found('Wife Linda Fenwick weeps', lady), []);
    assert.deepEqual(found('Photo: First lady Linda Fenwick and daughter Ashley Fenwick wave.', STORY), []);
    const wife = 'Bo Fenwick, his wife and his son came on Monday. Fenwick wept.';
    assert.deepEqual(found('Wife Linda Fenwick weeps', wife), []);
  });

  it('takes a partner for a relative where somebody has one', () => {
    const story = 'Linda Fenwick, a partner in a law firm, joined the court on Monday. Fenwick is 44.';
    assert.deepEqual(found('Law firm partner Laura Fenwick joins court', story), [['Laura', '']]);
    assert.deepEqual(found('Law firm partner Linda Fenwick joins court', story), []);
    assert.deepEqual(found('Mayor Dunmore’s partner Laura Fenwick weeps', STORY), []);
    assert.deepEqual(found('Mayor and his longtime partner Laura Fenwick weep', STORY), []);
  });

  it('takes a photographer for who made the picture only where nothing else is said', () => {
    const story = 'The board hired Sondra Fenwick on Friday. Fenwick is 44.';
    assert.deepEqual(found('Photo: Mayor Dunmore greets photographer Sandra Fenwick.', story), [['Sandra', 'Sondra']]);
    assert.deepEqual(found('Photo: Photographer Sandra Fenwick at work.', story), [['Sandra', 'Sondra']]);
    assert.deepEqual(found('Photo: The office on Friday. Photographer: Sandra Fenwick', story), []);
    assert.deepEqual(found('Photo: The office, shot by staff photographer Sandra Fenwick.', story), []);
  });

  it('tells a surname where one caption has no other of that first name', () => {
    const story = 'Mayor Rita Pelman opened the pier on Monday. Pelman wept.';
    assert.deepEqual(found('Caption: Mayor Rita Pelham at the pier.', story), [['Pelham', 'Pelman']]);
    assert.deepEqual(found('Caption: Rita Pelham and Rita Pelman at the pier.', story), []);
  });

  it('holds a headline right that is written as the newsroom has it', () => {
    const story = 'Shaun Penrose won on Monday. Penrose wept. “We did it,” Shaun Penrose said.';
    assert.deepEqual(found('Sean Penrose wins', story), [['Sean', 'Shaun']]);
    assert.deepEqual(found('Sean Penrose wins', story, 'Sean Penrose'), []);
    assert.deepEqual(found('Shaun Penrose wins', story.replaceAll('Shaun', 'Sean'), 'Sean Penrose'), [
      ['Shaun', 'Sean'],
    ]);
  });

  it('tells a surname that the list has for somebody else, who is not in the story', () => {
    const story = 'The council elected Ada Fenwick on Monday. Fenwick won by two votes.';
    const told = [['Fenwyck', 'Fenwick']];
    for (const list of [undefined, 'Fenwyck Mills', 'Bo Fenwyck', 'Bo Fenwyck\nAda Fenwick'])
      assert.deepEqual(found('Fenwyck wins vote', story, list), told, list);
    assert.deepEqual(found('Fenwyck wins vote', story, 'Ada Fenwyck'), []);
  });

  it('keeps a family a family', () => {
    const story = 'The council elected Ada Lindqvist on Monday. Lindqvist won by two votes.';
    assert.deepEqual(found('Party at home of the Lindquists', story), [['Lindquists', 'Lindqvists']]);
  });
});

function found(head: string, story: string, list?: string): (readonly [string, string])[] {
  const draft = `Pier opens\n\n${head}\n\n${story}`;
  const over = /^\(?(?:Caption|Photo)/.test(head) ? draft : `${head}\n\n${story}`;
  const levels = Object.fromEntries(CHECKS.map(({ id }) => [id, id === 'headline-name' ? 'warning' : 'off'] as const));
  const names = list === undefined ? undefined : { is: parseNames(list, 'copydesk.names').names, not: [] };
  const { findings } = analyze(over, { format: 'plain', checks: levels, ...(names && { names }) });
  return findings.map(({ start, end, fixes: [fix] }) => [over.slice(start, end), fix?.text ?? ''] as const);
}
