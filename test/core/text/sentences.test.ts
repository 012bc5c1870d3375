import assert from 'node:assert/strict';
import { splitSentences } from '../../../src/core/text/sentences';
import { tokenize } from '../../../src/core/text/tokens';

/** Sentences are divided by " | " in the expected text. */
const cases: string[] = [
  'It rained. | It stopped.',
  'Sen. Jane Roe met Maj. Gen. Tom Ode on Sept. 9. | They talked.',
  'J. K. Orle and Lloyd J. Ode III left.',
  'It cost $3.5 million. | Nobody paid.',
  'The U.S. Senate met. | He lives in the U.S. | The vote is today.',
  'They met at 9 a.m. Monday. | They left at 5 p.m. | Roe stayed.',
  '“Why?” he asked. | “Why not?” Roe said.',
  '“It rained.” | “It stopped.”',
  'She waited … and left. | He stayed... | Then he went.',
  '(He had left.) | She stayed.',
  'The firm, Orle Inc., won. | No. 4 lost.',
  'He said no. | She said yes!',
  'Rep. Ann Ode (D-Ill.) voted no.',
];

describe('splitSentences', () => {
  for (const expected of cases) {
    it(expected, () => {
      const text = expected.replaceAll(' | ', ' ');
      assert.equal(
        splitSentences(text)
          .map((s) => text.slice(s.start, s.end))
          .join(' | '),
        expected,
      );
    });
  }
  it('gives nothing for nothing', () => assert.deepEqual(splitSentences(' \n\u00a0'), []));
});

describe('tokenize', () => {
  const finds: [string, string][] = [
    ['Roe’s long-term plan, U.S.-made.', 'Roe|’s|long-term|plan|,|U.S.-made|.'],
    ['Sen. Roe paid $2,500 (3.5%).', 'Sen.|Roe|paid|$|2,500|(|3.5|%|)|.'],
    ['They don’t… go', 'They|don’t|…|go'],
  ];
  for (const [text, expected] of finds) {
    it(text, () =>
      assert.equal(
        tokenize(text)
          .map((t) => text.slice(t.start, t.end))
          .join('|'),
        expected,
      ),
    );
  }
});
