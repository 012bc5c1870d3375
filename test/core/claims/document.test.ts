/** Citations, as long as an editor would look them up; what only sounds like one is left alone. */
import assert from 'node:assert/strict';
import { findDocuments } from '../../../src/core/claims/document';
import { findFigures } from '../../../src/core/claims/figures';
import { parseParagraph } from '../../../src/core/text/parsed';

const FINDS: readonly (readonly [text: string, ...words: string[]])[] = [
  ['It broke Section 12 of the Harbor Act.', 'Section 12 of the Harbor Act'],
  ['Article 5 of the treaty says so.', 'Article 5 of the treaty'],
  ['See § 12(b) and Sec. 3.', '§ 12(b)', 'Sec. 3'],
  ['The House passed House Bill 1042 and HB 17.', 'House Bill 1042', 'HB 17'],
  ['She wrote H.R. 25 and S. 1021.', 'H.R. 25', 'S. 1021'],
  ['U.N. Security Council Resolution 2231 ended it.', 'U.N. Security Council Resolution 2231'],
  ['He signed Executive Order 13769 in May.', 'Executive Order 13769'],
  ['Title IX applies.', 'Title IX'],
  ['It files Form 990 each year.', 'Form 990'],
  ['The council passed ordinance No. 45.', 'ordinance No. 45'],
  ['It is case No. 22-1034.', 'case No. 22-1034'],
  ['Roe v. Kelland settled that.', 'Roe v. Kelland'],
  ['In Roe v. Lake City Board of Education, it lost.', 'Roe v. Lake City Board of Education'],
  ['The 1974 Water Act bans it.', 'The 1974 Water Act'],
  ['the Clean Harbors and Water Act of 1974', 'the Clean Harbors and Water Act of 1974'],
  ['They left the Brack Agreement.', 'the Brack Agreement'],
  ['It breaks the Geneva Conventions and the 14th Amendment.', 'the Geneva Conventions', 'the 14th Amendment'],
  ['The Treaty of Brack ended it.', 'The Treaty of Brack'],
  ['According to a report by the ferry board, it leaks.', 'a report by the ferry board'],
  ['The commission’s 2024 report says so.', 'The commission’s 2024 report'],
  ['A study published in the journal Tides found mold.', 'A study published in the journal Tides'],
  ['A new survey from Lake City University is out.', 'A new survey from Lake City University'],
  ['The 1998 law was repealed.', 'The 1998 law'],
  ['Directive 2004/38/EC binds it.', 'Directive 2004/38/EC'],
  ['Voters rejected Proposition 8.', 'Proposition 8'],
  ['The Kelland report is out.', 'The Kelland report'],
  ['under Chapter 7 of the city code', 'Chapter 7 of the city code'],
  ['Section 4\r\nof the Water Act', 'Section 4\r\nof the Water Act'],
];

const LEAVES_ALONE: readonly string[] = [
  'Act One ends there.',
  'A section of the road, the title race, an article of clothing.',
  'Part 2 and Chapter 3 are better.',
  'The Eagles vs. the Giants drew 10,000 fans.',
  'He filed a report and read the report.',
  'She drives a Honda Accord.',
  'The Republican National Convention met.',
  'The bill for 12 meals was $400.',
  'He went to Lake City Law School.',
  'Bill 20 people for it.',
  'The issue 2016 voters cared about was jobs.',
  'Her title is mayor.',
  'Acting Mayor Jane Roe acted on the form.',
  'The Treaty Oak fell.',
  'They act in concert, by order of the court.',
];

describe('document', () => {
  for (const [text, ...words] of FINDS) it(`finds ${words.join(', ')}`, () => assert.deepEqual(found(text), words));
  for (const text of LEAVES_ALONE) it(`leaves alone: ${text}`, () => assert.deepEqual(found(text), []));

  for (const unit of [
    'Act ',
    'Aa of the ',
    'Section 1 ',
    'a report by the ',
    'A v. ',
    'H.R. 1',
    'the a’s ',
    '1974 ',
    'A.',
  ]) {
    it(`reads a long line of ${unit}`, () => void findDocuments(unit.repeat(40_000 / unit.length)));
  }
});

function found(text: string): string[] {
  return findFigures(parseParagraph(text, 'body'))
    .figures.filter(({ kind }) => kind === 'document')
    .map(({ start, end }) => text.slice(start, end));
}
