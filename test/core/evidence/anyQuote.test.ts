import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findQuote } from '../../../src/core/evidence/findQuote';
import type { QuoteCheck } from '../../../src/core/evidence/quoteCheck';
import { quotedWords } from '../../../src/core/evidence/quotedWords';
import { withTurns } from '../../../src/core/evidence/turns';
import { anyText } from './anyText';
import { ask, HEARING } from './hearing';
import { createMemoryFinder } from './memoryFinder';

describe('findQuote, of any text', () => {
  /** Sentences of words that the hearing does not have. */
  const sentence = fc
    .array(
      fc.constantFrom(
        ...'otter gravel plum we the and saw under velvet lantern seven quarrel in my ivory thimble'.split(' '),
      ),
      { minLength: 5, maxLength: 30 },
    )
    .map((words) => `${words.join(' ')}.`);

  it('finds every sentence of a source word for word', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), fc.nat(5), (sentences, at) => {
        const finder = createMemoryFinder([{ text: `${HEARING}\n${sentences.join(' ')}`, marks: [] }]);
        assert.equal(ask(`“${sentences[at % sentences.length]!}”`, null, finder).verdict, 'exact');
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('takes no quote with an invented word in it for exact', () => {
    fc.assert(
      fc.property(sentence, fc.nat(), (said, at) => {
        const finder = createMemoryFinder([{ text: `${HEARING}\n${said}`, marks: [] }]);
        const words = said.split(' ');
        const place = at % words.length;
        const printed = [...words.slice(0, place), 'zyzzyva', ...words.slice(place)].join(' ');
        assert.notEqual(ask(`“${printed}”`, null, finder).verdict, 'exact');
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('gives spans that hold, whatever the quote and the source are', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, said) => {
        const finder = createMemoryFinder([withTurns({ text: `${said}\n${text}\n${said}`, marks: [] })]);
        const { match, elsewhere } = ask(text, 'Ada Roe', finder);
        const length = text.length + 2 * said.length + 2;
        for (const { start, end } of [...elsewhere.map(({ span }) => span), ...(match ? [match.span] : [])])
          assert.ok(start >= 0 && start < end && end <= length);
        for (const { printed, said: there } of match?.edits ?? []) {
          assert.ok(printed.start >= 0 && printed.start <= printed.end && printed.end <= text.length);
          assert.ok(there.start >= 0 && there.start <= there.end && there.end <= length);
        }
        for (const { start, end } of match?.found ?? []) assert.ok(start >= 0 && start < end && end <= text.length);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

/** Each must end, and never throw. */
describe('findQuote, of hostile text', () => {
  const speech = Array.from({ length: 400 }, (_, i) => `word${i % 97} of${i}`).join(' ');
  const ha = 'ha '.repeat(200_000);
  const cases: readonly (readonly [string, string, string, QuoteCheck['verdict']])[] = [
    ['a quote of 800 words', speech, `Before. ${speech} After.`, 'exact'],
    ['an empty source', 'we left', '', 'not-found'],
    ['an empty quote', '', HEARING, 'not-found'],
    ['equal words in the source', 'ha ha ha', ha, 'exact'],
    ['equal words on both sides', ha, ha, 'exact'],
    ['equal words in the quote', ha, HEARING, 'not-found'],
    ['a word of 100,000 letters', 'a'.repeat(100_000), `${'a'.repeat(100_000)} ${HEARING}`, 'exact'],
    ['100,000 brackets', '['.repeat(100_000), HEARING, 'not-found'],
    ['100,000 digits', '1'.repeat(100_000), '1'.repeat(100_000), 'exact'],
    ['100,000 numbers in words', 'twenty '.repeat(100_000), 'twenty '.repeat(100_000), 'exact'],
    ['100,000 colons', 'A: '.repeat(100_000), 'A: \n'.repeat(100_000), 'exact'],
    ['lone surrogates', '\ud800 we left \udc00 the harbor \ud83d', '\ud83d we left \ud800 the harbor \udc00', 'exact'],
    ['100,000 marks over one letter', `e${'\u0301'.repeat(100_000)}`, `e${'\u0301'.repeat(100_000)}`, 'exact'],
  ];
  for (const [name, quote, source, verdict] of cases)
    it(`takes ${name}`, () => {
      const text = `“${quote}”`;
      const asked = quotedWords(text, { start: 0, end: text.length, kind: 'direct', speaker: null, cue: null });
      const finder = createMemoryFinder([withTurns({ text: source, marks: [] })]);
      assert.equal(findQuote({ words: asked, speaker: null }, finder).verdict, verdict);
    });
});
