import assert from 'node:assert/strict';
import { groupsOfMarked } from './marked';

const isOne: [string, string, string[]][] = [
  [
    'a prince of the Gulf',
    '[p Otto bin Hale] met [p Roe] on Friday. Prince [p Otto], 38, denied it.',
    ['Otto bin Hale = Otto', 'Roe'],
  ],
  ['a princess born a commoner', '[p Ada Hale] came. Princess [p Ada] left.', ['Ada Hale = Ada']],
  ['a queen with two surnames', '[p Ada Moss Hale] came. Queen [p Ada] left.', ['Ada Moss Hale = Ada']],
  ['a prince with a joined surname', '[p Otto Hale-Roe], 64, came. Prince [p Otto] left.', ['Otto Hale-Roe = Otto']],
  ['a king before his full name', 'King [p Otto] sat. [p Otto bin Hale] died in 1999.', ['Otto = Otto bin Hale']],
  ['a name in a headline', 'PRINCE [p OTTO] WINS\n\n[p Otto Hale] won on Friday.', ['OTTO = Otto Hale']],
  ['a royal role', '[p Ada Hale], a royal aide, came. Princess [p Ada] left.', ['Ada Hale = Ada']],
  ['who became one', '[p Ada Hale] became Princess [p Ada] in May.', ['Ada Hale = Ada']],
  [
    'a first name before the surname of two, beside a prince',
    '[p Otto] and [p Bert Hale] gave $1 million. [p Otto Hale] is 88. On Friday Prince [p Otto] met [p Hale].',
    ['Otto = Otto Hale = Hale', 'Bert Hale', 'Otto'],
  ],
];

const areTwo: [string, string, string[]][] = [
  ['a pope and a pilgrim', 'Pope [p Otto] spoke. [p Otto Hale], a pilgrim, sat.', ['Otto', 'Otto Hale']],
  ['a pilgrim of an age', '[p Otto Hale], 54, a pilgrim, sat. Pope [p Otto] spoke.', ['Otto Hale', 'Otto']],
  ['both in one clause', 'Prince [p Otto] met [p Otto Hale] on Friday.', ['Otto', 'Otto Hale']],
  [
    'who is called by the surname',
    'Prince [p Otto] spoke. [p Otto Hale] sat. [p Hale] slept.',
    ['Otto', 'Otto Hale = Hale'],
  ],
  ['a mayor', 'Prince [p Otto] spoke. Mayor [p Otto Hale] sat.', ['Otto', 'Otto Hale']],
  ['a man and a princess', 'Mr. [p Kim Hale] sat. Princess [p Kim] spoke.', ['Kim Hale', 'Kim']],
  ['a relative', 'Prince [p Otto] sat. His cousin [p Otto Hale] spoke.', ['Otto', 'Otto Hale']],
  [
    'two who bear the name',
    'Prince [p Otto] sat. [p Otto Hale] spoke. [p Otto Moss] left.',
    ['Otto', 'Otto Hale', 'Otto Moss'],
  ],
  ['a king with a number', 'King [p Otto III] sat. [p Otto Hale] spoke.', ['Otto III', 'Otto Hale']],
];

describe('kings and who is called like them', () => {
  for (const [why, text, expected] of isOne) it(`one: ${why}`, () => assert.deepEqual(groupsOfMarked(text), expected));
  for (const [why, text, expected] of areTwo) it(`two: ${why}`, () => assert.deepEqual(groupsOfMarked(text), expected));
});
