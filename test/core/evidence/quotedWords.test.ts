import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Quote } from '../../../src/core/analysis';
import { quotedWords } from '../../../src/core/evidence/quotedWords';
import { anyText } from './anyText';

/** A quote of the parts of a text that stand in “ ”. */
function quoteOf(text: string): Quote {
  const parts = [...text.matchAll(/“[^”]*”/g)].map(({ index, 0: part }) => ({
    start: index,
    end: index + part.length,
  }));
  const whole = { start: parts[0]!.start, end: parts.at(-1)!.end };
  return { ...whole, kind: 'direct', speaker: null, cue: null, ...(parts.length > 1 && { parts }) };
}

/** "|" before what opens a sentence, "~" where something may be left out, "[word]" for the writer's own. */
function shown(text: string): string {
  return quotedWords(text, quoteOf(text))
    .map(
      ({ text: word, opens, gapBefore, bracketed }) =>
        `${gapBefore ? '~' : ''}${opens ? '|' : ''}${bracketed ? `[${word}]` : word}`,
    )
    .join(' ');
}

const cases: readonly (readonly [string, string])[] = [
  ['“We left.”', '|we left'],
  ['“We left. They stayed.”', '|we left |they stayed'],
  ['“We left — they stayed.”', '|we left |they stayed'],
  ['“We met in the U.S. They stayed.”', '|we met in the us |they stayed'],
  ['“They are of the U.S. navy.”', '|they are of the us navy'],
  // brackets
  ['“[Dana Holt] left.”', '|[dana] [holt] left'],
  ['“We left [the harbor] early.”', '|we left [the] [harbor] early'],
  ['“[W]e left.”', '|we left'],
  ['“We leave[d] early.”', '|we [leaved] early'],
  ['“[They]’re leaving.”', '|[they] [are] leaving'],
  ['“and [t]he mayor[’s] dog”', '|and the [mayor] [is] dog'],
  ['“We left (at last).”', '|we left at last'],
  ['“We left] early.”', '|we left early'],
  ['“We [left early.”', '|we [left] [early]'],
  // ellipses
  ['“We left … early.”', '|we left ~early'],
  ['“We left... early.”', '|we left ~|early'],
  ['“We left . . . early.”', '|we left ~|early'],
  ['“We left .\u00a0.\u00a0. early.”', '|we left ~|early'],
  ['“We left. … They stayed.”', '|we left ~|they stayed'],
  ['“… and we left.”', '~|and we left'],
  ['“We left. * * * They stayed.”', '|we left ~|they stayed'],
  // parts
  ['“We left,” she said, “and they stayed.”', '|we left ~|and they stayed'],
  // labels of printed dialogue
  ['“ROE: We left.\nSAND: They stayed.”', '|we left |they stayed'],
  ['“MAYOR ROE: We left.”', '|we left'],
  ['“We left, NASA: stayed.”', '|we left nasa |stayed'],
  ['“Note: we left.”', '|note |we left'],
  ['“”', ''],
  ['“ — ”', ''],
];

describe('quotedWords', () => {
  for (const [text, expected] of cases) it(`reads ${text}`, () => assert.equal(shown(text), expected));

  it('gives words within the quote, in any text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(60), (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        for (const word of quotedWords(text, { start, end, kind: 'direct', speaker: null, cue: null }))
          assert.ok(start <= word.start && word.start < word.end && word.end <= end);
      }),
      { seed: 7, numRuns: 1000 },
    );
  });
});
