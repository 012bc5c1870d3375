/**
 * Which names of a list could be meant by words that are none of them: a table of keys under which a name and its slips meet
 * (the word without one of its letters; how the whole sounds), sorted, so that a list of any length is asked in no time.
 * What comes out is a candidate; likeNames.ts decides.
 */
import type { EntityType } from '../../analysis';
import type { HouseName } from '../../names/houseNames';
import { soundOf, spellingOf, withoutAccents } from '../../names/spelling';
import { nameWords, wordKey } from '../../names/words';

/** A name as likeness sees it. */
export interface NearForm {
  readonly text: string;
  /** Lower case, without accents and marks. */
  readonly words: readonly string[];
  readonly name: HouseName;
}

export interface NearIndex {
  candidates(words: readonly string[]): readonly NearForm[];
}

export function nearWords(text: string): string[] {
  return nameWords(text)
    .map((word) => withoutAccents(wordKey(word)))
    .flatMap((word) => (/^[a-z]+$/.test(word) ? word : word.split(/[^\p{L}\p{N}&]+/u)))
    .filter((word) => word !== '');
}

/** How names of these words sound, or for what is no person how they are spelled; joints between words do not count. */
export function soundKey(words: readonly string[], person: boolean): string {
  return words.map(person ? soundOf : spellingOf).join('');
}

/** Forms that meet under one key: a list in which more do holds no names, and these are enough to look at. */
const MOST = 48;
/** In words and code units: what is longer is compared whole only. */
const LONGEST = 8;
const LONGEST_WORD = 32;

export function indexNear(names: readonly HouseName[]): NearIndex {
  const forms: NearForm[] = [];
  const keys: number[] = [];
  for (const name of names) {
    for (const text of name.forms) {
      if (!/\p{Lu}/u.test(text)) continue; // "the board" is no spelling to keep to
      const words = nearWords(text);
      const at = forms.push({ text, words, name }) - 1;
      for (const key of keysOf(words, kindsOf(name.type))) keys.push(key * FORMS + (at % FORMS));
    }
  }
  const table = Float64Array.from(keys).sort();
  return {
    candidates(words) {
      const found = new Set<NearForm>();
      for (const key of keysOf(words, [true, false])) {
        let at = firstFrom(table, key * FORMS);
        for (let n = 0; n < MOST && at < table.length && table[at]! < (key + 1) * FORMS; n++, at++)
          found.add(forms[table[at]! % FORMS]!);
      }
      return [...found];
    },
  };
}

/** A key takes 32 bits, a form's number 20: together they are exact in a double. */
const FORMS = 2 ** 20;

/** A name of no type may be a person's and may be none. */
function kindsOf(type: EntityType | undefined): boolean[] {
  return type === undefined ? [true, false] : [type === 'person'];
}

function keysOf(words: readonly string[], kinds: readonly boolean[]): Set<number> {
  const keys = new Set<number>();
  for (const person of kinds) keys.add(hash(soundKey(words, person), person ? 1 : 2));
  if (words.length > LONGEST) return keys;
  const hashes = words.map((word) => hash(word));
  words.forEach((word, i) => {
    // Of the other words, which have to be the same, and of where this one stands among them.
    const frame = hashes.reduce((sum, one, at) => mix(sum, at === i ? 0 : one), i + 3);
    if (word.length < 3 && words.length === 3 && i === 1) keys.add(frame >>> 0); // a middle initial
    if (word.length < 4 || word.length > LONGEST_WORD) return;
    keys.add(hash(word, frame));
    for (let at = 0; at < word.length; at++) keys.add(hash(word, frame, at));
    if (word.length >= 8) keys.add(hash(word.slice(0, 3), mix(frame, 1))); // two slips
  });
  return keys;
}

/** FNV-1a over UTF-16 code units, 32 bits; as if the one at `without` were not there. */
export function hash(text: string, seed = 0, without = -1): number {
  let value = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at++)
    if (at !== without) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

export function mix(a: number, b: number): number {
  return Math.imul((a << 5) ^ (a >>> 27) ^ b, 0x9e3779b1);
}

function firstFrom(table: Float64Array, key: number): number {
  let [low, high] = [0, table.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (table[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
