import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createAnalyzer } from '../../src/core/analyze';

/** Bytes in use, with nothing left to collect. */
function used(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

/** The same words in a string of their own, as they come from the editor. */
function sent(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

describe('what an analyzer remembers', () => {
  const remembersOne = (short: number): void => {
    // A long paragraph makes the draft large and is read once
    const filler = `“${'It rained on the harbor. '.repeat(12_000)}”`;
    const paragraphs = Array.from(
      { length: 80 },
      (_, i) => `The harbor spokeswoman Ilse Winterbottom-Reyes said that lot ${i} had been sold for $${i + 2},500.`,
    );
    const analyzer = createAnalyzer(short);
    const read = (): number => {
      const text = sent([...paragraphs, filler].join('\n\n'));
      const run = analyzer.begin(text, { format: 'plain' });
      while (run.advance());
      run.result();
      return 2 * text.length;
    };
    const size = read();
    const before = used();
    for (let i = 0; i < paragraphs.length; i += 2) {
      paragraphs[i] = `${paragraphs[i]} “It was a bargain,” said the dealer Bartholomew Quillfeather.`;
      read();
    }
    const more = used() - before;
    assert.ok(more < 12 * size, `${more} bytes more after 40 edits of a draft of ${size}`);
  };

  it('is one version of the draft, however many paragraphs have been edited', () => remembersOne(Infinity));
  it('is one version of a draft that is set wide', () => remembersOne(0));
});
