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
  'The council meets at 7 p.m. March 3 at the hall. | It left at 7 p.m. Dec. 3.',
  'It opens at 9 a.m. Thanksgiving Day, 10 a.m. Christmas and 11 a.m. New Year’s Eve.',
  'It opens at 9 a.m. Martin Luther King Jr. Day. | It shuts at 5 p.m. New York time.',
  'It rained at 7 p.m. | March was cold. | It rained at 8 p.m. | Christmas shoppers ran.',
  'It rained at 7 p.m. | This time nobody ran. | It rained at 8 p.m. | Next time they will.',
  'It rained at 7 p.m. | Friends came. | It rained at 8 p.m. | Sunken boats rose.',
  'It rained at 7 p.m. Sat. and 8 p.m. Sunday.',
  'It began on Elm St. | It spread to W. 42nd St. | No one was hurt.',
  'It began at 12 Elm St. | “It spread,” she said.',
  'He lives at 12 Harbor Dr. | He ran.',
  'She met Roe in St. John, at Mt. Hope and on the Elm St. Bridge.',
  'He saw Mount St. Orle, Port St. Lene and the Elm St. No. 4 bus.',
  'He had an appt. with Dr. | The doctor left.',
  'He met the Sen. | The senator left. | He met the Gen. | He left.',
  'She met Gen. He Roe, Dr. No Ode and Mr. But of Roe v. The Orlen Post.',
  'The U.S. No. 1 seed lost.',
  'They left at 6 p.m. | Prime time games begin. | They came at 6 p.m. | Story time, they said, is over.',
  'They left at 6 p.m. Kenya time on Monday. | It opens at 9 a.m. Central European Summer time, Roe said.',
  'It begins at 9 a.m. Kenyan time Monday. | They left at 6 p.m. | Paris time is late.',
  'Staff Sgt. Or Hale, 21, and Capt. Or Moss, 22, left.',
  "Dr. As’ad Roe spoke. | Dr. As'ad Roe left. | He met Dr. All Hale.",
  'Dr. The left. | He met the Gen. | However, the general left.',
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
