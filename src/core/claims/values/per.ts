/** What a rate is for: "100,000 residents" of "250 homicides per 100,000 residents", "person" of "40 liters per person". */
import { perUnits } from '../../lexicon/currencies';
import { findCounted } from '../countedNoun';
import { compiled } from '../../text/compiled';
import { AMOUNT, GAP, RIGHT, oneOf, pattern } from '../grammar';

export interface Per {
  /** As in `Amount.per`. */
  readonly per: string;
  readonly end: number;
}

export function readPer(text: string, at: number): Per | undefined {
  compiled(PER_AT, text).lastIndex = at;
  const [whole, amount, unit] = PER_AT.exec(text) ?? [];
  if (whole === undefined) return undefined;
  if (unit !== undefined) return { per: nameOfPer(unit), end: PER_AT.lastIndex };
  const end = at + whole.length;
  const counted = findCounted(text, end);
  return { per: text.slice(end - amount!.length, counted.end).replace(/\s+/g, ' '), end: counted.end };
}

/** "apiece" is for each piece, "per capita" for each person. */
export function nameOfPer(word: string): string {
  const low = word.toLowerCase().replace(/\s+/g, ' ');
  return NAMES[low] ?? low;
}

const NAMES: Readonly<Record<string, string>> = { apiece: 'piece', capita: 'person' };
/** "12 per cent" is a share, and comes before all counts. */
const PER_AT = pattern(
  `${GAP}(?:(?:per|for${GAP}every)${GAP}(?=\\d{2}|\\d,|hundred|thousand|million)(${AMOUNT}|hundred|thousand|million)${RIGHT}|per${GAP}(${oneOf(perUnits)})${RIGHT})`,
  'iy',
);
