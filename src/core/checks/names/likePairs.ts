/**
 * Pairs of words of one list that may be each other misspelled, found without comparing each with each: words meet under keys (how they
 * roughly sound, the word without one of its letters, how a long one begins), sorted. What comes out is a candidate; likeNames.ts decides.
 */
import { hash, mix } from './nearIndex';

/** Words that meet under one key and are compared: more of them are no slips of each other. */
const MOST = 24;
/** In code units: of longer words nothing but the sound is compared. */
const LONGEST = 32;
/** A key takes 32 bits, the number of a word 20: together they are exact in a double. */
const WORDS = 2 ** 20;

/** Indices into `words`, which are distinct, in lower case and without accents; the smaller index first, each pair once. */
export function likePairs(words: readonly string[]): (readonly [number, number])[] {
  const keys: number[] = [];
  words.slice(0, WORDS).forEach((word, i) => {
    for (const key of keysOf(word)) keys.push(key * WORDS + i);
  });
  const table = Float64Array.from(keys).sort();
  const seen = new Set<number>();
  const pairs: [number, number][] = [];
  for (let from = 0, to = 1; from < table.length; from = to++) {
    const key = Math.floor(table[from]! / WORDS);
    while (to < table.length && table[to]! < (key + 1) * WORDS) to++;
    const last = Math.min(to, from + MOST);
    for (let a = from; a < last; a++)
      for (let b = a + 1; b < last; b++) {
        const [i, j] = [table[a]! % WORDS, table[b]! % WORDS];
        if (i === j || seen.has(i * WORDS + j)) continue;
        seen.add(i * WORDS + j);
        pairs.push([i, j]);
      }
  }
  return pairs;
}

function keysOf(word: string): number[] {
  const keys = [hash(roughSound(word), 1)];
  if (word.length < 4 || word.length > LONGEST) return keys;
  keys.push(hash(word, 2));
  for (let at = 0; at < word.length; at++) keys.push(hash(word, 2, at));
  if (word.length >= 8) keys.push(hash(word.slice(0, 4), 3), hash(word.slice(-5), mix(4, word.charCodeAt(0))));
  return keys;
}

/** Coarser than `soundOf`, in one pass. */
function roughSound(word: string): string {
  let sound = '';
  for (const letter of word) {
    const heard = HEARD[letter] ?? letter;
    if (heard !== '' && !sound.endsWith(heard)) sound += heard;
  }
  return sound;
}

const HEARD: Readonly<Record<string, string>> = {
  ...{ h: '', e: '', c: 'k', q: 'k', z: 's', j: 'i', y: 'i', w: 'v', f: 'p', "'": '', '-': '' },
};
