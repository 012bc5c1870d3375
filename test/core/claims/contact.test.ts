/** Addresses and telephone numbers: whole, without what the sentence puts after them. */
import assert from 'node:assert/strict';
import { findContacts } from '../../../src/core/claims/contact';
import { findFigures } from '../../../src/core/claims/figures';
import { parseParagraph } from '../../../src/core/text/parsed';

const FINDS: readonly (readonly [text: string, ...words: string[]])[] = [
  ['See https://lake.example/vote?year=2024.', 'https://lake.example/vote?year=2024'],
  ['(See http://lake.example/2016/09/12/.)', 'http://lake.example/2016/09/12/'],
  ['Read [the study](https://lake.example/a_(b)).', 'https://lake.example/a_(b)'],
  ['“Go to www.lake.example,” she said.', 'www.lake.example'],
  ['Permits are at lakecity.gov/permits, he said.', 'lakecity.gov/permits'],
  ['Apply at lakecity.gov.', 'lakecity.gov'],
  [
    'Write to desk@lake.example or ada.roe+news@mail.lake.example.',
    'desk@lake.example',
    'ada.roe+news@mail.lake.example',
  ],
  ['Call 555-0199.', '555-0199'],
  ['Call (555) 010-0199, or 1-800-555-0199.', '(555) 010-0199', '1-800-555-0199'],
  ['Call 555.010.0199 ext. 12 today.', '555.010.0199 ext. 12'],
  ['Call 1-800-GO-LAKES now.', '1-800-GO-LAKES'],
  ['Ring +44 20 7946 0958 or 020 7946 0958.', '+44 20 7946 0958', '020 7946 0958'],
  ['Ring +1 (555) 010-0199.', '+1 (555) 010-0199'],
  ['See <https://lake.example>\r\nor **www.lake.example**.', 'https://lake.example', 'www.lake.example'],
  ['https://lake.example/😀/é is up.', 'https://lake.example/😀/é'],
];

const LEAVES_ALONE: readonly string[] = [
  'Dial 999, 911 or 9-1-1.',
  'Version v1.2.3 and 4.5.6 are out.',
  'The 2016-17 season and the years 1990-1991.',
  'Photo 240723-D-VS137-1003Y shows it.',
  'Lakes.com Inc. sued Ponds.com’s owner.',
  'He left.In May he was back.',
  'It cost $100-2000 and 1,555-0199.',
  'Follow @lakedesk for more.',
  'Ms. Roe, of St. Paul, e.g. the U.S. senator.',
  'He scored 7-5 and 6-3.',
  'The ID is 555-0199-22.',
];

describe('contact', () => {
  for (const [text, ...words] of FINDS) it(`finds ${words.join(', ')}`, () => assert.deepEqual(found(text), words));
  for (const text of LEAVES_ALONE) it(`leaves alone: ${text}`, () => assert.deepEqual(found(text), []));

  it('keeps its digits from being numbers', () => {
    const { figures } = findFigures(parseParagraph('Call 1-800-555-0199 or see lake.example/2016/40.', 'body'));
    assert.deepEqual(
      figures.map(({ kind }) => kind),
      ['contact', 'contact'],
    );
  });

  for (const unit of ['http://', 'a@b.', 'a.', '1-', 'www.', '+1 ', '((', '800-A']) {
    it(`reads a long line of ${unit}`, () => void findContacts(unit.repeat(10_000)));
  }
});

function found(text: string): string[] {
  return findFigures(parseParagraph(text, 'body'))
    .figures.filter(({ kind }) => kind === 'contact')
    .map(({ start, end }) => text.slice(start, end));
}
