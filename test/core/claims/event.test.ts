/** Who did what: the clause from its subject to its last complement, once a sentence, and only where no other claim says it. */
import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/analyze';
import { findFigures } from '../../../src/core/claims/figures';

const FINDS: readonly (readonly [text: string, ...clauses: string[]])[] = [
  ['The council approved the budget.', 'The council approved the budget'],
  ['Police arrested two men in Brack.', 'Police arrested two men in Brack'],
  ['The bridge opened in March.', 'The bridge opened in March'],
  ['Unemployment is at 4 percent.', 'Unemployment is at 4 percent'],
  ['She was elected to the Senate.', 'She was elected to the Senate'],
  ['I vetoed 12 bills.', 'I vetoed 12 bills'],
  ['We cut taxes for 900 families.', 'We cut taxes for 900 families'],
  ['He voted for it twice.', 'He voted for it twice'],
  ['In May, the council approved the budget.', 'the council approved the budget'],
  ['But when it rained, the mayor, 54, left Lake City, which was flooded.', 'the mayor, 54, left Lake City'],
  ['Meanwhile, Jane Roe runs a shop in Brack, where she was born.', 'Jane Roe runs a shop in Brack'],
  ['The men arrested in May were freed on Monday.', 'The men arrested in May were freed on Monday'],
  ['The firm sold boats, nets and a pier; it kept the name.', 'The firm sold boats, nets and a pier'],
  ['The council approved the budget, and the mayor signed it.', 'The council approved the budget'],
  ['The dam holds 40 million gallons (it was built in 1934).', 'The dam holds 40 million gallons'],
  ['The council will vote Tuesday.', 'The council will vote Tuesday'],
  ['At a shop opened in May, Jane Roe sells boats.', 'Jane Roe sells boats'],
  ['Council Approves Harbor Budget', 'Council Approves Harbor Budget'],
  ['PHOTO: Firefighters carry a boat to the pier.', 'Firefighters carry a boat to the pier'],
  ['$5 million went to the harbor.', '$5 million went to the harbor'],
  ['It was built in 1934, two years after the flood.', 'It was built in 1934, two years after the flood'],
  ['The bridge opened.\r\nThe ferry stopped at noon.', 'The ferry stopped at noon', 'The bridge opened'],
];

const LEAVES_ALONE: readonly string[] = [
  'Who approved the budget?',
  'Call the council at once.',
  'I think the council approved the budget.',
  'It is outrageous.',
  'Thank you very much.',
  'Good evening, Lake City.',
  'No boats, no nets.',
  'A long night on the river.',
  '“The council approved the budget,” Mayor Jane Roe said.',
  'Mayor Jane Roe said the council approved the budget.',
  'The council approved the budget, Mayor Jane Roe said.',
  'It is the largest city in the country.',
  'Schools closed because of the strike.',
  'The port is larger than Ellery’s port.',
  'That’s what he said to me.',
  'We can do better than that, and we will.',
  'If it rains.',
];

describe('event', () => {
  for (const [text, ...clauses] of FINDS) it(text, () => assert.deepEqual(events(text).sort(), [...clauses].sort()));
  for (const text of LEAVES_ALONE) it(`leaves alone: ${text}`, () => assert.deepEqual(events(text), []));

  it('is one a sentence at most, and bounded', () => {
    const text = `The council ${'met and voted and '.repeat(60)}left.`;
    const [clause, ...others] = events(text);
    assert.equal(others.length, 0);
    assert.ok(clause!.length < 400, `${clause!.length}`);
  });

  it('takes a time in proportion to the text', () => {
    for (const unit of ['who was ', 'was, ', 'In, ', 'said that he ', 'more than ', 'because of ', '; and ', '( ']) {
      const took = (length: number): number => {
        const text = unit.repeat(length / unit.length);
        const paragraph = {
          text,
          kind: 'body' as const,
          sentences: [{ start: 0, end: text.length }],
          tokens: tokens(text),
        };
        return Math.min(...[1, 2].map(() => timeOf(() => findFigures(paragraph))));
      };
      took(10_000);
      const [small, large] = [took(20_000), took(80_000)];
      assert.ok(large < 12 * small + 40, `${unit}: ${small} ms, ${large} ms`);
    }
  });
});

/** Milliseconds of the processor: what else the machine does is not counted. */
function timeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function tokens(text: string) {
  return [...text.matchAll(/\w+|[^\w\s]/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    kind: /\w/.test(word) ? ('word' as const) : ('punctuation' as const),
  }));
}

function events(text: string): string[] {
  return analyze(text, { format: 'plain' })
    .claims.filter(({ kind }) => kind === 'event')
    .map(({ start, end }) => text.slice(start, end));
}
