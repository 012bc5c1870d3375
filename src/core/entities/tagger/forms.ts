/**
 * A word by itself, as the tagger's features see it: its letters as numbers, its shape, its beginnings and endings, what is known of it.
 * Made once for each spelling and kept, since news repeats its words.
 */
import { isDemonym } from '../../lexicon/demonyms';
import { honorifics, nameSuffixes } from '../../lexicon/honorifics';
import { firstNames } from '../../lexicon/names';
import { eventHeads, organizationHeads, organizations } from '../../lexicon/organizations';
import { countries, isPlaceName, placeHeads, regions } from '../../lexicon/places';
import { ranks } from '../../lexicon/ranks';
import { capitalTitles, roleHeads, titleModifiers } from '../../lexicon/titles';
import { hashText, mix } from '../../learned/features';
import { detached } from '../../text/detached';
import { factsOf, FINE_BITS, type WordTable } from './wordTable';

/** `capital` "Ada", `shouted` "HMC", `initial` "J.", `small` "said", `mark` anything else. */
export type WordShape = 'capital' | 'shouted' | 'initial' | 'small' | 'mark';

export interface WordForm {
  /** As it is written: one string for all places in which it is. */
  readonly text: string;
  /** In lower case, accents joined, apostrophes straight; and the hash of that. */
  readonly lower: string;
  readonly hash: number;
  readonly shape: WordShape;
  /** Hash of its shape without repetitions: "Xx" for "Roe", "X.X." for "U.S.". */
  readonly shortShape: number;
  /** Hashes of its first and last one to four letters, shorter than the word. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hasCapital: boolean;
  readonly isShouted: boolean;
  readonly hasLetter: boolean;
  readonly hasDigit: boolean;
  /** In code units. */
  readonly length: number;
  /** -1 for none. */
  readonly cluster: number;
  readonly coarse: number;
  readonly leanings: number;
  /** Bits: the lists of the table, then those of the lexicon. */
  readonly lists: number;
}

/** What stands beyond the edge of a sentence. */
export const EDGE: WordForm = {
  text: '',
  lower: '',
  hash: 1,
  shape: 'mark',
  shortShape: 1,
  starts: new Int32Array(0),
  ends: new Int32Array(0),
  hasCapital: false,
  isShouted: false,
  hasLetter: false,
  hasDigit: false,
  length: 0,
  cluster: -2,
  coarse: -2,
  leanings: 0,
  lists: 0,
};

export interface FormReader {
  readonly formOf: (word: string) => WordForm;
}

/** Spellings kept at a time: a few megabytes, more than the longest draft has. */
const KEPT = 30_000;

export function createFormReader(table: WordTable): FormReader {
  let forms = new Map<string, WordForm>();
  return {
    formOf(word) {
      let form = forms.get(word);
      if (form) return form;
      form = describeForm(detached(word), table);
      if (forms.size >= KEPT) forms = new Map();
      forms.set(form.text, form);
      return form;
    },
  };
}

/** In lower case, accents joined, apostrophes straight. */
export function plainLower(word: string): string {
  return word.normalize('NFC').replaceAll('’', "'").toLowerCase();
}

function describeForm(word: string, table: WordTable): WordForm {
  const plain = word.normalize('NFC').replaceAll('’', "'");
  const lower = plainLower(word);
  const { cluster, leanings, lists } = factsOf(table, lower);
  const ends = [1, 2, 3, 4].filter((length) => length < lower.length);
  return {
    text: word,
    lower: lower === word ? word : lower,
    hash: hashText(lower),
    shape: shapeOf(plain),
    shortShape: hashText(
      lettersOf(plain)
        .replace(/(.)\1+/g, '$1')
        .slice(0, SHORT_SHAPE),
    ),
    starts: Int32Array.from(ends, (length) => mix(length, hashText(lower.slice(0, length)))),
    ends: Int32Array.from(ends, (length) => mix(length + 10, hashText(lower.slice(-length)))),
    hasCapital: /\p{Lu}/u.test(plain),
    isShouted: /^[\p{Lu}\p{M}.&'-]+$/u.test(plain) && (plain.match(/\p{Lu}/gu)?.length ?? 0) > 1,
    hasLetter: /\p{L}/u.test(plain),
    hasDigit: /\p{N}/u.test(plain),
    length: lower.length,
    cluster,
    coarse: cluster < 0 ? cluster : cluster >> FINE_BITS,
    leanings,
    lists: lists | listsOf(lower),
  };
}

const SHORT_SHAPE = 12;
/** Letters looked at for a shape: longer words have no other shape. */
const LOOKED_AT = 24;

function lettersOf(word: string): string {
  let shape = '';
  for (const letter of word.slice(0, LOOKED_AT)) {
    if (/\p{Lu}/u.test(letter)) shape += 'X';
    else if (/\p{L}/u.test(letter)) shape += 'x';
    else if (/\p{N}/u.test(letter)) shape += 'd';
    else shape += letter;
  }
  return shape;
}

function shapeOf(word: string): WordShape {
  if (/^\p{Lu}\.?$/u.test(word)) return 'initial';
  if (PARTY.test(word) || !/\p{L}/u.test(word)) return 'mark';
  if (!/\p{Lu}/u.test(word)) return 'small';
  if (/^\p{Ll}/u.test(word) && !SMALL_START.test(word)) return 'small';
  return /\p{Ll}/u.test(word) ? 'capital' : 'shouted';
}

/** "D-Mass.", "R-Texas": a party and a state, in brackets after a name. */
const PARTY = /^[DRI]-\p{Lu}/u;
/** "al-Assad", "d'Aldo", "iPhone". */
const SMALL_START = /^\p{Ll}{1,3}['’-]?\p{Lu}/u;

type Lookup = (lower: string) => boolean;

/** What the lexicon says, by bit. The first six are those of the word table too, which has them from other sources. */
const LEXICON: readonly (readonly [number, Lookup])[] = [
  [0, (lower) => firstNames.has(lower)],
  [2, (lower) => isPlaceName(lower)],
  [3, (lower) => countries.has(lower) || regions.has(lower)],
  [4, (lower) => isDemonym(lower)],
  [5, (lower) => organizations.has(lower)],
  [8, (lower) => organizationHeads.has(lower)],
  [9, (lower) => placeHeads.has(lower)],
  [10, (lower) => capitalTitles.has(lower)],
  [11, (lower) => honorifics.has(withoutStop(lower)) || ranks.has(withoutStop(lower))],
  [12, (lower) => roleHeads.has(lower)],
  [13, (lower) => titleModifiers.has(lower)],
  [14, (lower) => eventHeads.has(lower)],
  [15, (lower) => nameSuffixes.has(lower)],
];

/** Bits in `WordForm.lists`. */
export const LIST_BITS = 16;

function listsOf(lower: string): number {
  let bits = 0;
  for (const [bit, has] of LEXICON) if (has(lower)) bits |= 1 << bit;
  return bits;
}

function withoutStop(lower: string): string {
  return lower.endsWith('.') ? lower.slice(0, -1) : lower;
}
