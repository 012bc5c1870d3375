/** Digits that are a name, a version or a place in a list, and counts that look like them. */
import assert from 'node:assert/strict';
import { findFigures } from '../../../src/core/claims/claims';
import { parseParagraph } from '../../../src/core/text/parsed';

const FINDS: readonly (readonly [text: string, ...expected: string[]])[] = [
  ['The venue seats 1,200.', '1,200'],
  ['The new arena seats 5,000 fans.', '5,000 fans'],
  ['The hall can seat 500.', '500'],
  ['The herd numbers 1,400 and the flock numbers 300.', '1,400', '300'],
  ['Building 500 new homes a year is the aim.', '500 new homes'],
  ['It is late. Order 12 pizzas now.', '12 pizzas'],
  ['This Year 11 people left.', 'This Year', '11 people'],
  ['The Year 2000 was odd.', '2000'],
  ['Firefox 3 percent and Android 70.5 percent.', '3 percent', '70.5 percent'],
  ['On Android 3 billion phones ran.', '3 billion phones'],
  ['She used ChatGPT 12 times, then Android 14 days later.', '12 times', '14 days later'],
  ['In this version 12 people died.', '12 people'],
  ['He was Keeper of the Year 5 times.', '5 times'],
  ['It was Kiln of the Year 10 years running.', '10 years'],
  ['The 50th May Day rally began.', '50th'],
];

/** No figure at all, but for a document or a contact. */
const LEAVES_ALONE: readonly string[] = [
  'They sat in seats 12 and seat 14.',
  'See line 12 and number 9.',
  'Building 12 residents fled.',
  'He drew the Building 500 plan and Line 4 trains.',
  'Flight 370 passengers wept.',
  'He lives on 5th Avenue, near the 101st Airborne and the 3rd Marine Division.',
  'It was made by 20th Century Fox.',
  'Year 11 pupils met those of Years 7 and 8.',
  'The parents of the Year 11 pupils came.',
  'Some of the Year 11 pupils came.',
  'It has version 12, not Android 14 phones.',
  'It needs iOS 17.4, USB 3.2 or Version 2.0 of Web 2.0.',
];

describe('findNotFigures', () => {
  for (const [text, ...expected] of FINDS) it(text, () => assert.deepEqual(found(text), expected));

  describe('leaves alone', () => {
    for (const text of LEAVES_ALONE) it(text, () => assert.deepEqual(found(text), []));
  });
});

function found(text: string): string[] {
  return findFigures(parseParagraph(text, 'body')).figures.map(({ start, end }) => text.slice(start, end));
}
