import assert from 'node:assert/strict';
import type { Claim } from '../../../src/core/analysis';
import { CONTEXT, describeAnchor } from '../../../src/core/anchoring/anchor';

function claimOn(text: string, words: string, sentence: string): Claim {
  const start = text.indexOf(words);
  const from = text.indexOf(sentence);
  return {
    id: 'c',
    kind: 'number',
    start,
    end: start + words.length,
    score: 1,
    why: ['a test'],
    sentence: { start: from, end: from + sentence.length },
  };
}

describe('describeAnchor', () => {
  it('copies words, sentence and what stands around the sentence', () => {
    const text = 'Rain fell. It fell for 12 days. Then it snowed.';
    assert.deepEqual(describeAnchor(text, claimOn(text, '12', 'It fell for 12 days.'), 'Ida Marsh'), {
      exact: '12',
      sentence: 'It fell for 12 days.',
      offset: 12,
      prefix: 'Rain fell. ',
      suffix: ' Then it snowed.',
      start: 23,
      end: 25,
      speaker: 'Ida Marsh',
    });
  });

  it('never cuts a pair of surrogates', () => {
    for (const shift of ['', 'x']) {
      const text = `${'😀'.repeat(50)}${shift}12.${shift}${'😀'.repeat(50)}`;
      const { prefix, suffix } = describeAnchor(text, claimOn(text, '12', '12.'));
      assert.ok(prefix.length >= CONTEXT - 1 && suffix.length >= CONTEXT - 1);
      assert.ok(prefix.isWellFormed() && suffix.isWellFormed());
    }
  });

  it('knows that a sentence stands twice', () => {
    assert.equal(describeAnchor('No. Yes. No.', claimOn('No. Yes. No.', 'No', 'No.')).repeated, true);
    assert.equal(describeAnchor('No. Yes.', claimOn('No. Yes.', 'No', 'No.')).repeated, undefined);
  });

  it('takes a claim that leaves its sentence', () => {
    const text = 'One two. Three.';
    const claim = { ...claimOn(text, 'two. Three', 'One two.'), kind: 'quote' as const };
    assert.equal(describeAnchor(text, claim).sentence, 'One two. Three');
  });
});
