/** Decimals as people say them, which no newspaper prints: "three point one million", "four point two percent". Only transcripts have them. */
import type { Figure } from '../../claims/figure';
import { findAll, oneOf, pattern } from '../../claims/grammar';
import { readNumeral, tidy } from '../../claims/values/numeral';
import { smallCardinals, tens } from '../../lexicon/numbers';

export function spokenFigures(text: string): Figure[] {
  if (!/\spoint\s/i.test(text)) return [];
  const names: readonly string[] = smallCardinals;
  return findAll(SPOKEN, text).flatMap(({ index, 0: words, 1: whole = '', 2: digits = '', 3: unit = '' }): Figure[] => {
    const before = readNumeral(whole.trim(), 0);
    const after = digits
      .trim()
      .split(/\s+/)
      .map((word) => names.indexOf(word.toLowerCase()));
    if (!before || after.some((digit) => digit < 0 || digit > 9)) return [];
    const low = unit.trim().toLowerCase();
    const scale = SCALES[low] ?? 1;
    const value = tidy(Number(`${before.low}.${after.join('')}`) * scale);
    const precision = tidy(scale / 10 ** after.length);
    const amount = { type: 'amount', low: value, high: value, precision, approximate: false } as const;
    const percent = low === 'percent';
    return [
      {
        kind: percent ? 'percentage' : 'number',
        start: index,
        end: index + words.trimEnd().length,
        traits: [],
        value: { ...amount, unit: percent ? 'percent' : '' },
      },
    ];
  });
}

const DIGIT = oneOf(smallCardinals.slice(0, 10));
const SPOKEN = pattern(
  `(?<![\\p{L}-])((?:${oneOf(tens)}[\\s-])?${oneOf(smallCardinals)}|${oneOf(tens)})\\spoint((?:\\s${DIGIT}){1,3})(?![\\p{L}])(\\s(?:thousand|million|billion|trillion|percent)(?![\\p{L}]))?`,
  'gi',
);
const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
