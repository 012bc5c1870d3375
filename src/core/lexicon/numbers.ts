/**
 * Numbers in words, as newspapers spell them. From the numeral system of English (and its South Asian magnitudes) and the
 * approximators that news style books list.
 */

/** 0..19: the words that never take another cardinal after them. */
// prettier-ignore
export const smallCardinals = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen',
  'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
] as const;

export const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;

/** What a cardinal multiplies: "two hundred", "a dozen", "50 lakh". */
export const magnitudes = ['hundred', 'thousand', 'million', 'billion', 'trillion', 'dozen', 'lakh', 'crore'] as const;

/** What magnitudes are worth, in full and short. */
// prettier-ignore
export const magnitudeValues: Readonly<Record<string, number>> = {
  dozen: 12, score: 20, ten: 10, hundred: 100, thousand: 1e3, lakh: 1e5, million: 1e6, crore: 1e7, billion: 1e9, trillion: 1e12,
  k: 1e3, m: 1e6, mn: 1e6, mln: 1e6, mio: 1e6, b: 1e9, bn: 1e9, bln: 1e9, t: 1e12, tn: 1e12, trn: 1e12,
};

/** Written right after the digits: "3m", "5bn", "2.5tn". Only sums of money have "b" and "t": "221B" is a door, "20t" a weight. */
export const shortMagnitudes = ['k', 'm', 'mn', 'mln', 'mio', 'bn', 'bln', 'tn', 'trn'] as const;

/** "hundreds of people", "tens of thousands". */
// prettier-ignore
export const vagueMagnitudes = [
  'tens', 'dozens', 'scores', 'hundreds', 'thousands', 'millions', 'billions', 'trillions', 'lakhs', 'crores',
] as const;

// prettier-ignore
export const ordinals = [
  'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth',
  'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth',
] as const;

/** Denominators: "a third", "two-fifths", "three quarters". */
export const fractions = [
  'half',
  'third',
  'quarter',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
] as const;

/** What a whole is divided by; singular. */
export const denominators: Readonly<Record<string, number>> = {
  ...Object.fromEntries(fractions.map((name, i) => [name, i + 1])),
  half: 2,
  halve: 2,
  third: 3,
  quarter: 4,
};

/** What a figure is worth once it is said how exact it is. */
export type Reach =
  /** As it stands. */
  | 'exact'
  /** Near it, on either side. */
  | 'about'
  /** It or more; it or less. */
  | 'at-least'
  | 'at-most'
  /** A little more; a little less. */
  | 'just-over'
  | 'just-under';

// prettier-ignore
const REACHES: Readonly<Record<Reach, readonly string[]>> = {
  exact: [
    'exactly', 'precisely', 'only', 'just', 'minus', 'barely', 'another', 'an additional', 'an extra', 'a total of', 'a combined',
    'a combined total of', 'an average of',
  ],
  about: ['about', 'around', 'roughly', 'approximately', 'some', 'circa', 'estimated', 'an estimated', 'close to'],
  'at-least': [
    'at least', 'more than', 'greater than', 'higher than', 'over', 'well over', 'no fewer than', 'no less than', 'not less than', 'in excess of',
    'well in excess of', 'upwards of', 'upward of', 'as few as', 'as little as', 'as low as', 'significantly more than', 'substantially more than',
    'considerably more than', 'many more than', 'far more than', 'much more than',
  ],
  'at-most': [
    'up to', 'as many as', 'as much as', 'as high as', 'at most', 'less than', 'fewer than', 'lower than', 'under', 'well under', 'no more than',
    'not more than', 'far fewer than',
  ],
  'just-over': ['just over', 'slightly more than', 'a little more than', 'a little over'],
  'just-under': ['nearly', 'almost', 'just under', 'slightly less than'],
};

/** Words before a figure that say how exact it is, with what they make of it. */
export const reaches: ReadonlyMap<string, Reach> = new Map(
  Object.entries(REACHES).flatMap(([reach, words]) => words.map((word) => [word, reach as Reach])),
);

export const approximators: readonly string[] = [...reaches.keys()];

/** What is told by how many times as much it is: "twice as many", "three times the rate", "four times higher". */
// prettier-ignore
export const compared = {
  adjectives: ['many', 'much', 'likely', 'large', 'high', 'big', 'long', 'fast', 'often', 'great', 'expensive', 'good', 'wide', 'tall', 'deadly', 'common', 'heavy'],
  measures: [
    'number', 'size', 'rate', 'amount', 'price', 'cost', 'average', 'level', 'total', 'value', 'population', 'share', 'speed', 'length', 'area', 'limit', 'pace',
    'income', 'budget', 'national average', 'global average', 'state average', 'normal', 'usual',
  ],
  comparatives: ['more', 'higher', 'larger', 'greater', 'bigger', 'faster', 'longer', 'less', 'lower', 'smaller', 'fewer'],
};

/** What is won, lost or decided by one number against another. */
// prettier-ignore
export const contests = [
  'ruling', 'decision', 'vote', 'votes', 'win', 'victory', 'defeat', 'loss', 'lead', 'majority', 'record', 'split', 'margin', 'verdict', 'draw', 'tie', 'score', 'ratio',
  'advantage', 'favorite', 'favourite', 'underdog', 'odds',
] as const;
