/**
 * Invented reports for the benchmark of the index: words as often as in real text (Zipf's law), the commonest English, the rest made of
 * syllables; sentences and paragraphs of usual length. The same seed gives the same text.
 */

export interface Inventor {
  /** A report of about so many words. */
  report(words: number): string;
  /** One sentence, as the reports have them. */
  sentence(): string;
}

export function createInventor(seed: number): Inventor {
  const random = createRandom(seed);
  const pick = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));

  function sentence(length = pick(8, 28)): string {
    const words: string[] = [];
    while (words.length < length) words.push(random() < 0.015 ? String(pick(2, 9999)) : wordAt(random()));
    const text = words.join(' ');
    return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
  }

  return {
    sentence: () => sentence(),
    report(words) {
      const paragraphs: string[] = [];
      for (let count = 0; count < words;) {
        const sentences: string[] = [];
        for (let left = pick(2, 6); left > 0; left--) {
          const length = pick(8, 28);
          count += length;
          sentences.push(sentence(length));
        }
        paragraphs.push(sentences.join(' '));
      }
      return `${paragraphs.join('\n\n')}\n`;
    },
  };
}

/** Numbers from 0 to 1 (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const COMMON =
  'the of to and a in that is was for it he on as with be at by i his said not but are this have from they she had or an were we you which will has been their one who all would more when there if out so up what about than no can him into them time its could only other new some two people may like then over also after first her do years'.split(
    ' ',
  );
const SYLLABLES =
  'ba den co lir fa mon ge ster ha ver ka til lo ran mi sel no pur or dan pe quin ru bel sa vor te wick u zan'.split(
    ' ',
  );
const KINDS = 200_000;

/** The words by how common they are; each is made of its number, so that no two are alike. */
const vocabulary = Array.from({ length: KINDS }, (_, rank) => COMMON[rank] ?? spell(rank));

function spell(rank: number): string {
  let word = '';
  for (let left = rank; left > 0; left = Math.floor(left / SYLLABLES.length))
    word += SYLLABLES[left % SYLLABLES.length]!;
  return word;
}

/** Beyond about so many words, which everybody knows, words grow rare faster: by the square of their rank (Ferrer i Cancho and Solé, 2001). */
const KNOWN = 8_000;

/** How often a word of a rank or a commoner one stands, as a running sum. */
const shares = new Float64Array(KINDS);
for (let rank = 0, sum = 0; rank < KINDS; rank++) shares[rank] = sum += (1 / (rank + 2.7)) * Math.min(1, KNOWN / rank);

function wordAt(share: number): string {
  const sought = share * shares[KINDS - 1]!;
  let low = 0;
  let high = KINDS - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shares[middle]! < sought) low = middle + 1;
    else high = middle;
  }
  return vocabulary[low]!;
}
