/** Comparisons of two things, as the clause that makes them; limits, idioms and ratios are left alone. */
import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/analyze';

const FINDS: readonly (readonly [text: string, ...clauses: string[]])[] = [
  ['The port is larger than Ellery’s.', 'The port is larger than Ellery’s'],
  ['The city has more bridges than Brack has.', 'The city has more bridges than Brack has'],
  ['Lake City had fewer accidents than in 2019.', 'Lake City had fewer accidents than in 2019'],
  ['The mill hired 40 people, compared with 12 last year.', 'The mill hired 40 people, compared with 12 last year'],
  ['As many boats as in 2019 came to Brack.', 'As many boats as in 2019 came to Brack'],
  ['Rents outpaced wages in Lake City.', 'Rents outpaced wages in Lake City'],
  ['In contrast to Brack, Ellery kept the ferry.', 'In contrast to Brack, Ellery kept the ferry'],
  ['Prices were higher than expected.', 'Prices were higher than expected'],
  ['In May, the dam held less water than a year earlier.', 'the dam held less water than a year earlier'],
  ['The levy is the same as in Brack.', 'The levy is the same as in Brack'],
  ['Women outnumber men in the choir.', 'Women outnumber men in the choir'],
  ['Unlike Brack, Ellery has no bridge.', 'Unlike Brack, Ellery has no bridge'],
  ['The pier, which is older than the dam, was closed.', 'which is older than the dam'],
];

const LEAVES_ALONE: readonly string[] = [
  'More than 50 people came.',
  'It took less than a week.',
  'He walked rather than drove.',
  'No one other than Roe came.',
  'No sooner had he left than it rained.',
  'The mayor as well as the clerk came.',
  'As many as 50 people came.',
  'Twice as many people as in 2019 came.',
  'He came as soon as possible.',
  'It was more than enough.',
  'The rent more than doubled.',
  'Is the port larger than Brack’s?',
  '“The port is larger than Brack’s,” Mayor Jane Roe said.',
  'The turnout exceeded 50 percent.',
  'It was less than perfect.',
];

describe('comparison', () => {
  for (const [text, ...clauses] of FINDS) it(text, () => assert.deepEqual(found(text), clauses));
  for (const text of LEAVES_ALONE) it(`leaves alone: ${text}`, () => assert.deepEqual(found(text), []));
});

function found(text: string): string[] {
  return analyze(text, { format: 'plain' })
    .claims.filter(({ kind }) => kind === 'comparison')
    .map(({ start, end }) => text.slice(start, end));
}
