/** "(cq)" belongs to the claims right before it, is no part of them, and weighs a little. `kind [words]` of the claims it marks. */
import assert from 'node:assert/strict';
import { analyze } from '../../../src/core/analyze';

const FINDS: readonly (readonly [text: string, ...claims: string[]])[] = [
  ['Mayor Jaine Smythe (cq), 54, left Lake City in May.', 'name [Jaine Smythe]'],
  ['Mayor Jaine Smythe [CQ], 54, left Lake City in May.', 'name [Jaine Smythe]'],
  ['Mayor Jaine Smythe cq, 54, left Lake City in May.', 'name [Jaine Smythe]'],
  ['The bridge cost $1,111,111 (cq) and stood for 12 years.', 'money [$1,111,111]'],
  ['He is 101 years old (cq).', 'age [101 years old]'],
  ['The road is 40 km (cq) long.', 'number [40 km]'],
  ['It rained on Feb. 29, 2024 (CQ).', 'date [Feb. 29, 2024]'],
  ['Write to dessk@lake.example (cq).', 'contact [dessk@lake.example]'],
  ['“We was robbed” (cq), Mayor Jane Roe said.', 'quote [“We was robbed”]'],
];

const LEAVES_ALONE: readonly string[] = [
  'Mayor Jane Roe reads CQ Roll Call.',
  'It cost $4 million, and (cq) he knew.',
  'See https://lake.example/cq, which cost $4 million.',
  'It cost $40 million in Lake City.',
];

describe('cq', () => {
  for (const [text, ...claims] of FINDS) it(text, () => assert.deepEqual(marked(text), claims));
  for (const text of LEAVES_ALONE) it(`leaves alone: ${text}`, () => assert.deepEqual(marked(text), []));

  it('is the mark itself, says so, and leaves the age beside the name', () => {
    const text = 'Jaine Smythe (cq), 54, is mayor of Lake City.';
    const { claims } = analyze(text, { format: 'plain' });
    const name = claims.find(({ kind }) => kind === 'name')!;
    assert.equal(text.slice(name.cq!.start, name.cq!.end), '(cq)');
    assert.ok(name.why.includes('the writer marked it as checked: (cq)'), name.why.join(' | '));
    const plain = analyze('Jaine Smythe, 54, is mayor of Lake City.', { format: 'plain' });
    assert.ok(name.score < plain.claims.find(({ kind }) => kind === 'name')!.score);
    assert.ok(claims.some(({ kind, start, end }) => kind === 'age' && text.slice(start, end) === '54'));
  });

  it('is part of no claim that ends at it', () => {
    for (const [text] of FINDS) {
      for (const { start, end } of analyze(text, { format: 'plain' }).claims)
        assert.doesNotMatch(text.slice(start, end), /[([]?cq[)\]]?$/i);
    }
  });

  it('reads a long line of marks', () => void analyze('Roe (cq) cq '.repeat(3_000), { format: 'plain' }));
});

function marked(text: string): string[] {
  return analyze(text, { format: 'plain' })
    .claims.filter(({ cq }) => cq)
    .map(({ kind, start, end }) => `${kind} [${text.slice(start, end)}]`);
}
