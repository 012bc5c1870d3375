import assert from 'node:assert/strict';
import { analyze } from '../../../../src/core/analyze';
import type { Span } from '../../../../src/core/span';

const PIECES = ['"', "'", '“', ' ', 'a, a, a,', 'said ', '" ', '“a ', '(', 'Roe said, '];

describe('a megabyte on one line', () => {
  it('gives spans that lie in the text', () => {
    const text = PIECES.map((piece) => piece.repeat(Math.ceil(100_000 / piece.length))).join('');
    const { quotes, sentences } = analyze(text, { format: 'plain' });
    const check = ({ start, end }: Span): void => {
      assert.ok(start >= 0 && start < end && end <= text.length);
      assert.equal(text.slice(start, end).trim().length, end - start);
    };
    sentences.forEach(check);
    for (const { parts, speaker, cue, reported, ...quote } of quotes) {
      [quote, ...(parts ?? []), speaker, cue, reported].forEach((span) => span && check(span));
    }
  });
});
