/** Effect, cue and cause in one clause; the other meanings of the cues are left alone. */
import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/analyze';

const FINDS: readonly (readonly [text: string, ...clauses: string[]])[] = [
  ['Schools closed because of the strike.', 'Schools closed because of the strike'],
  ['The fire was caused by a candle.', 'The fire was caused by a candle'],
  ['In May, the vote led to protests in Brack.', 'the vote led to protests in Brack'],
  ['The crash was blamed on fog.', 'The crash was blamed on fog'],
  ['Thanks to the levy, fares fell.', 'Thanks to the levy, fares fell'],
  ['The strike forced the mill to close.', 'The strike forced the mill to close'],
  ['Flights were late due to snow, ice and wind.', 'Flights were late due to snow, ice and wind'],
  ['The ruling prompted a protest.', 'The ruling prompted a protest'],
  ['A spark triggered the blast, which hurt two men.', 'A spark triggered the blast'],
  ['The bridge, which closed because of rust, is old.', 'which closed because of rust'],
  ['The road was widened so that the buses could pass.', 'The road was widened so that the buses could pass'],
  ['Fares fell as a result of the ruling.', 'Fares fell as a result of the ruling'],
  ['The talks resulted in a treaty.', 'The talks resulted in a treaty'],
  ['The game was called off owing to rain.', 'The game was called off owing to rain'],
  ['Because the dam broke, the town was flooded.', 'Because the dam broke, the town was flooded'],
  ['Ellery lost because its goalkeeper, Jan Ede, was hurt.', 'Ellery lost because its goalkeeper, Jan Ede, was hurt'],
];

const LEAVES_ALONE: readonly string[] = [
  'I came because I think so.',
  'The bridge is due to open in May.',
  'Thanks to everyone who came to Brack.',
  'Sparks flew from the mill.',
  'Did schools close because of the strike?',
  'Please stay home because of the snow.',
  '“Schools closed because of the strike,” Mayor Jane Roe said.',
  'The path led past the mill.',
  'The causes of the fire are not known.',
  'He was forced to leave.',
];

describe('cause', () => {
  for (const [text, ...clauses] of FINDS) it(text, () => assert.deepEqual(found(text), clauses));
  for (const text of LEAVES_ALONE) it(`leaves alone: ${text}`, () => assert.deepEqual(found(text), []));
});

function found(text: string): string[] {
  return analyze(text, { format: 'plain' })
    .claims.filter(({ kind }) => kind === 'cause')
    .map(({ start, end }) => text.slice(start, end));
}
