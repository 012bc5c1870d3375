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

/** Written right after the digits: "3m", "5bn", "$2.5tn". */
export const shortMagnitudes = ['k', 'm', 'mn', 'mln', 'mio', 'bn', 'bln', 'b', 'tn', 'trn', 't'] as const;

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

/** Changes and comparisons that carry a figure of their own. */
// prettier-ignore
export const multiples = [
  'twice', 'doubled', 'tripled', 'trebled', 'quadrupled', 'quintupled', 'halved', 'twofold', 'threefold', 'fourfold',
  'fivefold', 'sixfold', 'sevenfold', 'eightfold', 'ninefold', 'tenfold', 'hundredfold',
] as const;

/** Words before a figure that say how exact it is; the longer first, so that the whole of "no more than" is taken. */
// prettier-ignore
export const approximators = [
  'a combined total of', 'slightly more than', 'slightly less than', 'a little more than', 'a little over', 'well in excess of',
  'significantly more than', 'substantially more than', 'considerably more than', 'many more than', 'far more than',
  'much more than', 'far fewer than', 'no fewer than', 'no less than', 'no more than', 'not more than', 'not less than',
  'in excess of', 'upwards of', 'upward of', 'a total of', 'a combined', 'an average of', 'an estimated', 'as many as',
  'as much as', 'as few as', 'as little as', 'as high as', 'as low as', 'more than', 'less than', 'fewer than', 'greater than',
  'higher than', 'lower than', 'well over', 'well under', 'just over', 'just under', 'close to', 'at least', 'at most', 'up to',
  'approximately', 'estimated', 'some', 'about', 'around', 'roughly', 'nearly', 'almost', 'over', 'under', 'circa', 'exactly',
  'precisely', 'barely', 'only', 'just', 'minus', 'another', 'an additional', 'an extra',
] as const;

/** Of those, the ones that make the figure exact or merely put it in a light: no hedge. */
// prettier-ignore
export const exactApproximators: ReadonlySet<string> = new Set([
  'exactly', 'precisely', 'only', 'just', 'minus', 'barely', 'another', 'an additional', 'an extra', 'a total of', 'a combined',
  'a combined total of',
]);
