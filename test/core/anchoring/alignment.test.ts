import assert from 'node:assert/strict';
import { alignSentences } from '../../../src/core/anchoring/alignment';
import { seeingSentences } from '../../../src/core/anchoring/sighting';
import { finish } from '../../../src/core/steps';

/** A letter is a sentence, a bar a blank line between paragraphs: `ab|c`. */
function sentencesOf(letters: string) {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const letter of letters) {
    if (letter === '|') {
      text += '\n\n';
      continue;
    }
    const sentence = `The ${letter.repeat(12)} is here.`;
    spans.push({ start: text.length, end: text.length + sentence.length });
    text += `${sentence} `;
  }
  return finish(seeingSentences(text, spans)).sentences;
}

/** For each sentence of the text last seen the number of the one it is now; `.` where it is none, `?` where it may be several. */
function align(then: string, now: string): string {
  const { pairs, openThen } = alignSentences(sentencesOf(then), sentencesOf(now));
  const to = new Map(pairs);
  return Array.from(then.replaceAll('|', ''), (_, at) => to.get(at) ?? (openThen.includes(at) ? '?' : '.')).join('');
}

describe('sentences of two texts side by side', () => {
  const CASES: readonly (readonly [then: string, now: string, expected: string, why: string])[] = [
    ['arbrc', 'arbrc', '01234', 'nothing changed'],
    ['arbrc', 'xrbrc', '.1234', 'one is edited'],
    ['arbrc', 'abrc', '0.123', 'the first of two twins went'],
    ['arbrc', 'arbc', '012.3', 'the last of two twins went'],
    ['ab|c', 'ax|ab|c', '234', 'a paragraph is copied above itself and the copy edited'],
    ['ab|c', 'ab|ax|c', '014', 'a paragraph is copied below itself and the copy edited'],
    ['arb', 'arrb', '013', 'which of two in succession is the old one makes no difference'],
    ['ab|c', 'ab|ab|c', '014', 'nor does it with paragraphs'],
    ['arrb', 'arb', '0??2', 'which of two in succession went is not known'],
    ['ra', 'ara', '12', 'no twin is paired across what kept its order'],
    ['ar', 'rbr', '.?', 'either end of what is new'],
  ];
  for (const [then, now, expected, why] of CASES) {
    it(`${then} → ${now}: ${why}`, () => assert.equal(align(then, now), expected));
  }

  it('are told where there are too many for one table', () => {
    const then = Array.from({ length: 1200 }, (_, at) => String.fromCharCode(0x4e00 + (at % 900))).join('');
    assert.equal(align(then, `${then.slice(0, 600)}a${then.slice(600)}`).includes('.'), false);
  });
});
