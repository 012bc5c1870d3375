/** A place in an order: "No. 3", "ranked third", "the fourth straight year", "42nd". */
import type { Amount } from '../../analysis';
import { ordinals, tens } from '../../lexicon/numbers';
import { GAP, ORDINAL, RIGHT, pattern } from '../grammar';
import { singular } from './singular';

export function readRank(words: string): Amount | undefined {
  const [, written, spoken] = RANK.exec(words) ?? [];
  const rank = written === undefined ? ordinalValue(spoken ?? '') : Number(written.replace(/,/g, ''));
  if (rank === undefined) return undefined;
  const of = STRAIGHT.exec(words)?.[1];
  return { ...place(rank), ...(of !== undefined && { of: singular(of) }) };
}

/** "the second-largest city", "the third most populous county"; "the largest" is told by its words. */
export function readRankOfMost(words: string): Amount | undefined {
  const rank = ordinalValue(OF_MOST.exec(words)?.[1] ?? '');
  return rank === undefined || rank < 2 ? undefined : place(rank);
}

function place(rank: number): Amount {
  return { type: 'amount', low: rank, high: rank, precision: 1, approximate: false, unit: 'rank' };
}

/** "third", "twenty-first", "42nd". */
function ordinalValue(word: string): number | undefined {
  const low = word.toLowerCase();
  const digits = /^[\d,]+(?=st|nd|rd|th)/.exec(low)?.[0];
  if (digits !== undefined) return Number(digits.replace(/,/g, ''));
  const [first = '', second] = low.split(/[-‐‑]/);
  if (second === undefined) return ORDINALS.get(first);
  const ten = tens.findIndex((each) => each === first);
  const unit = ORDINALS.get(second);
  return ten < 0 || unit === undefined ? undefined : (ten + 2) * 10 + unit;
}

const ORDINALS: ReadonlyMap<string, number> = new Map(ordinals.map((word, i) => [word, i + 1] as const));
const RANK = pattern(
  `(?:No\\.\\s?|number${GAP}|^rank(?:ed|s|ing)?${GAP}(?:at${GAP})?)(\\d[\\d,]{0,6})(?![\\d]|st|nd|rd|th)|(${ORDINAL})`,
  'i',
);
/** Right after the article: in "the best of the second half" it is no place. */
const OF_MOST = pattern(
  `^(?:the|its|their|his|her|our|a)?${GAP}?(${ORDINAL})(?:[-‐‑]|${GAP})(?:most|least|best|worst|[a-z]{2,14}est)${RIGHT}`,
  'i',
);
const STRAIGHT = /(?:straight|consecutive|successive)\s{1,3}([^\s]{3,20})$/i;
