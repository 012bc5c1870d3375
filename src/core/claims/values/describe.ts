/**
 * What a figure was understood to say, in one plain line for a hover: "50 or more", "4,200,000,000 US dollars", "40 km ≈ 25 miles", "50 → 75 is +50%". It
 * tells, converts and does the sum; it never says that anything is right or wrong. Undefined where nothing is known beyond the words.
 */
import type { Amount, Change, Value } from '../../analysis';
import { currencyLabels } from '../../lexicon/currencies';
import { counterparts, units } from '../../lexicon/unitTable';
import { describeMoment } from './momentText';
import { tidy } from './numeral';
import { convert } from './unit';

export function describeValue(value: Value): string | undefined {
  switch (value.type) {
    case 'amount':
      return describeAmount(value);
    case 'change':
      return describeChange(value);
    case 'moment':
      return describeMoment(value) || undefined;
  }
}

function describeAmount(amount: Amount): string {
  const { unit, part, whole } = amount;
  if (unit === 'share') return describeShare(amount);
  if (unit === 'times' && part !== undefined && whole !== undefined)
    return `${number(part)} to ${number(whole - part)}`;
  const said = `${bounded(amount, number)}${per(amount)}`;
  const other = counterparts[unit];
  const converted = other === undefined ? undefined : convert(amount, other);
  return converted ? `${said} ≈ ${bounded(rounded(converted), number)}${per(converted)}` : said;
}

/** "a third ≈ 33.3%". */
function describeShare(amount: Amount): string {
  const { part, whole } = amount;
  const percent = `${bounded({ ...amount, unit: '', low: hundredfold(amount.low), high: hundredfold(amount.high) }, tenths)}%`;
  if (part === undefined || whole === undefined) return percent;
  return `${number(part)} of ${number(whole)} ${isRound(part / whole) ? '=' : '≈'} ${percent}`;
}

function hundredfold(value: number | null): number | null {
  return value === null ? null : value * 100;
}

function isRound(share: number): boolean {
  return Number.isInteger(tidy(share * 1000));
}

/** The sum of what is told: "50 → 75 is +50%"; what is not told is left out. */
function describeChange({ direction, by, also, from, to }: Change): string | undefined {
  const much = by && `${direction} by ${describeBy(by)}${also ? ` (${bounded(also, number)})` : ''}`;
  if (!from || !to) {
    const ends = [from && `from ${bounded(from, number)}`, to && `to ${bounded(to, number)}`].filter(Boolean).join(' ');
    return much === undefined ? `${direction} ${ends}` : [much, ends].filter(Boolean).join(' ');
  }
  const arrow = `${bounded(from, number)} → ${bounded(to, number)}`;
  const sum = difference(from, to);
  return [much, sum === undefined ? arrow : `${arrow} is ${sum}`].filter(Boolean).join('; ');
}

function describeBy(by: Amount): string {
  return by.unit === 'share' ? describeShare(by) : bounded(by, number);
}

/** In percent, or in percentage points between two of those; only where both ends are plain numbers. */
function difference(from: Amount, to: Amount): string | undefined {
  const [first, last] = [from.low, to.low];
  if (first === null || last === null || first !== from.high || last !== to.high || from.unit !== to.unit)
    return undefined;
  const [by, unit] =
    from.unit === 'percent' ? [last - first, ' percentage points'] : [((last - first) / first) * 100, '%'];
  // What has no zero of its own has no percentages: 20 °C is not twice 10 °C.
  if (units.get(from.unit)?.dimension === 'temperature' || !Number.isFinite(by)) return undefined;
  const about = from.approximate || to.approximate ? 'about ' : '';
  return `${about}${by > 0 ? '+' : by < 0 ? '−' : ''}${tenths(Math.abs(by))}${unit}`;
}

/** "about 2,500", "50 or more", "between 20 and 25 percent". */
function bounded(amount: Amount, format: (value: number) => string): string {
  const { low, high, approximate } = amount;
  const about = approximate ? 'about ' : '';
  if (low !== null && low === high) return `${about}${labelled(format(low), amount, low)}`;
  if (low !== null && high !== null)
    return `${about}between ${format(low)} and ${labelled(format(high), amount, high)}`;
  if (low !== null) return `${about}${labelled(format(low), amount, low)} or more`;
  return high === null ? '' : `${approximate ? 'just under' : 'at most'} ${labelled(format(high), amount, high)}`;
}

function labelled(figure: string, { unit }: Amount, value: number): string {
  if (unit === '') return figure;
  if (unit === 'rank') return `No. ${figure}`;
  const plural = units.get(unit)?.plural ?? currencyLabels[unit] ?? PLURALS[unit] ?? unit;
  return `${figure} ${value === 1 ? (units.get(unit)?.id ?? plural.replace(/s$/, '')) : plural}`;
}

const PLURALS: Readonly<Record<string, string>> = {
  percent: 'percent',
  times: 'times',
  'percentage-point': 'percentage points',
  'basis-point': 'basis points',
  degree: 'degrees',
};

function per({ per: each }: Amount): string {
  return each === undefined ? '' : ` per ${each}`;
}

/** As exact as the figure was given, but never to fewer than two digits: 40 km are 25 miles, one mile is 1.6 km. */
function rounded(amount: Amount): Amount {
  const given = 10 ** Math.round(Math.log10(amount.precision));
  const round = (value: number | null): number | null => {
    if (value === null || value === 0) return value;
    const step = Math.min(given, 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1));
    return tidy(Math.round(tidy(value / step)) * step);
  };
  return { ...amount, low: round(amount.low), high: round(amount.high) };
}

function number(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 6 });
}

function tenths(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 1 });
}
