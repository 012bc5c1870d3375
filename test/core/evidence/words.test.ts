import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldWords } from '../../../src/core/evidence/words';
import { anyText } from './anyText';

function folded(text: string): string {
  return foldWords(text)
    .map((word) => word.text)
    .join(' ');
}

/** Two ways to write the same words. */
const finds: readonly (readonly [string, string])[] = [
  // case, marks, apostrophes, white space
  ['We LEFT, at last!', 'we left at last'],
  ['the dog’s owner', "the dog's owner"],
  ['at\u00a0last', 'at last'],
  ['one line\r\nand another', 'one line and another'],
  ['the harbor — the old one', 'the harbor the old one'],
  ['the “old” harbor', 'the old harbor'],
  ['we\u200b left', 'we left'],
  ['we left 😀 early', 'we left early'],
  // accents, composed and not
  ['the café', 'the cafe'],
  ['the cafe\u0301', 'the café'],
  ['Señor Núñez', 'Senor Nunez'],
  // letters that typesetters join
  ['the ofﬁce of the ﬂeet', 'the office of the fleet'],
  ['eﬀort, baﬄed, diﬃcult, ﬅeep, ﬆeep', 'effort, baffled, difficult, steep, steep'],
  ['ﬁve boats', '5 boats'],
  // hyphens
  ['a well-kept harbor', 'a well kept harbor'],
  ['a well‑kept harbor', 'a well-kept harbor'],
  ['an e-mail', 'an email'],
  // contractions
  ['We don’t', 'we do not'],
  ['We can’t', 'we cannot'],
  ['They won’t', 'they will not'],
  ['We’re', 'we are'],
  ['I’m', 'I am'],
  ['They’ll', 'they will'],
  ['We’ve', 'we have'],
  ['It’s', 'it is'],
  ['She’d', 'she would'],
  ['We couldn’t’ve', 'we could not have'],
  ['let’s', 'let us'],
  ['y’all', 'you all'],
  ['tell ’em', 'tell them'],
  ['’til June', 'until June'],
  // habits of speech, and noises
  ['gonna', 'going to'],
  ['I wanna', 'I want to'],
  ['I gotta', 'I got to'],
  ['kinda', 'kind of'],
  ['I dunno', 'I do not know'],
  ['okay', 'OK'],
  ['O.K.', 'ok'],
  ['yeah', 'yes'],
  ['all right', 'alright'],
  ['We, uh, left', 'we left'],
  ['Um, er, we left', 'we left'],
  ['rock & roll', 'rock and roll'],
  // spellings
  ['the labour centre', 'the labor center'],
  ['they organised', 'they organized'],
  ['favourite', 'favorite'],
  ['travelled towards the theatre', 'traveled toward the theater'],
  ['a grey cheque', 'a gray check'],
  // initials
  ['the U.S. Navy', 'the US Navy'],
  ['at 5 p.m. today', 'at 5 pm today'],
  // numbers
  ['2,400', 'twenty-four hundred'],
  ['2,400', 'two thousand four hundred'],
  ['27', 'twenty-seven'],
  ['27', 'twenty seven'],
  ['250', 'two hundred and fifty'],
  ['$3.1 million', 'three point one million dollars'],
  ['$3.1 million', '3,100,000 dollars'],
  ['$5', 'five dollars'],
  ['€40', '40 euros'],
  ['£40', 'forty pounds'],
  ['$2.5bn', '2.5 billion dollars'],
  ['5k', 'five thousand'],
  ['a hundred', '100'],
  ['a million', '1 million'],
  ['5%', 'five percent'],
  ['2024', 'twenty twenty-four'],
  ['1996', 'nineteen ninety-six'],
  ['1996', 'nineteen hundred ninety-six'],
  ['the 19th', 'the nineteenth'],
  ['the 21st', 'the twenty-first'],
  ['zero', '0'],
  ['3.0 million', '3 million'],
];

/** Two ways to write other words. */
const leavesAlone: readonly (readonly [string, string])[] = [
  ['the harbor', 'the harbors'],
  ['we are', 'we were'],
  ['we do', 'we don’t'],
  ['2,400', '2,401'],
  ['27', '2 7'],
  ['three, four', '34'],
  ['twenty. Four', '24'],
  ['five', 'fifth'],
  ['5 percent', '5'],
  ['$5', '€5'],
  ['a harbor', 'one harbor'],
  ['3.1 million', '3.1 billion'],
  ['1.5', '15'],
  ['5 percent', '.5 percent'],
  ['5 degrees', 'now -5 degrees'],
  ['the it', 'the IT department'],
];

/** [text, words with where they stand] */
const spans: readonly (readonly [string, string])[] = [
  ['“We’re 27.”', 'We’re:we We’re:are 27:27'],
  ['It cost $3.1 million.', 'It:it cost:cost 3.1 million:3100000 $3.1 million:dollar'],
  ['the twenty-first of May', 'the:the twenty-first:21th of:of May:may'],
  ['the U.S. Navy', 'the:the U.S.:us Navy:navy'],
  ['cafe\u0301s', 'cafe\u0301s:cafes'],
  ['fell to -5 or (−.5)', 'fell:fell to:to -:minus 5:5 or:or −:minus .5:0.5'],
  ['2-5 of May, .5 percent', '2:2 5:5 of:of May:may .5:0.5 percent:percent'],
  ['up 5%', 'up:up 5:5 %:percent'],
  ['a%mill', 'a:a %:percent mill:mill'],
];

describe('foldWords', () => {
  for (const [a, b] of finds) it(`finds “${a}” and “${b}” the same`, () => assert.equal(folded(a), folded(b)));
  for (const [a, b] of leavesAlone) it(`leaves “${a}” and “${b}” two`, () => assert.notEqual(folded(a), folded(b)));
  for (const [text, expected] of spans)
    it(`tells where the words of “${text}” stand`, () => {
      const shown = foldWords(text).map((word) => `${text.slice(word.start, word.end)}:${word.text}`);
      assert.equal(shown.join(' '), expected);
    });

  it('marks what a contraction leaves open', () => {
    const doubtful = (text: string): string[] => foldWords(text).flatMap((word) => (word.doubtful ? [word.text] : []));
    assert.deepEqual(doubtful('It’s what she’d do, we’re sure'), ['is', 'would']);
  });

  it('stays within the stretch that is asked for', () => {
    const text = 'the harbor master';
    assert.deepEqual(
      foldWords(text, 5, 12).map(({ start, end }) => text.slice(start, end)),
      ['arbor', 'm'],
    );
    assert.deepEqual(
      foldWords('$5 million', 1, 2).map(({ text: word }) => word),
      ['5'],
    );
  });

  it('gives spans that hold in any text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(60), (text, a, b) => {
        const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        let before = from;
        for (const { start, end, text: word } of foldWords(text, from, to)) {
          assert.ok(from <= start && start < end && end <= to, `${start}–${end} of ${from}–${to}`);
          assert.notEqual(word, '');
          assert.equal(text.slice(start, end), text.slice(start, end).trim());
          // A sign of money stands before the number it is told after; nothing else goes back.
          assert.ok(start >= before || start === before - 1);
          before = Math.max(before, start);
        }
      }),
      { seed: 7, numRuns: 2000 },
    );
  });

  it('folds a word to the same after more words than it remembers', () => {
    const text = Array.from({ length: 120_000 }, (_, i) => `w${i}our don’t`).join(' ');
    const words = foldWords(text).map((word) => word.text);
    assert.equal(words.length, 360_000);
    for (const [i, word] of words.entries()) assert.equal(word, [`w${Math.floor(i / 3)}or`, 'do', 'not'][i % 3]);
  });

  it('folds a word with ends without end', () => {
    for (const end of ['’ve', "'s", 'n’t', '’d'])
      assert.ok(foldWords(`They could${end.repeat(20_000)} go`).length >= 3, end);
  });

  it('folds words longer than it remembers', () => {
    const long = 'Ä'.repeat(50_000);
    assert.deepEqual(
      foldWords(`${long} ${long}`).map(({ text: word }) => word.length),
      [50_000, 50_000],
    );
  });

  it('folds what it folded to the same', () => {
    const one = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(one, (word) => assert.equal(folded(folded(word)), folded(word))),
      { seed: 7, numRuns: 2000 },
    );
  });
});
