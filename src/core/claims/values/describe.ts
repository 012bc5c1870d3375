/**
 * What a figure was understood to say, in one plain line for a hover: "50 or more", "4,200,000,000 US dollars", "40 km ≈ 25 miles", "50 → 75 is +50%". It
 * tells, converts and does the sum; it never says that anything is right or wrong. Undefined where nothing is known beyond the words.
 */
import * as l10n from '@vscode/l10n';
import type { Amount, Change, Value } from '../../analysis';
import { languageTag } from '../../language';
import { counterparts, units } from '../../lexicon/unitTable';
import { sayMeasure } from './measures';
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
    return l10n.t({ message: '{0} to {1}', args: [number(part), number(whole - part)], comment: ['A ratio: 5 to 4'] });
  const said = per(bounded(amount, number), amount);
  const other = counterparts[unit];
  const converted = other === undefined ? undefined : convert(amount, other);
  return converted ? `${said} ≈ ${per(bounded(rounded(converted), number), converted)}` : said;
}

/** "a third ≈ 33.3%". */
function describeShare(amount: Amount): string {
  const { part, whole } = amount;
  const percent = l10n.t(
    '{0}%',
    bounded({ ...amount, unit: '', low: hundredfold(amount.low), high: hundredfold(amount.high) }, tenths),
  );
  if (part === undefined || whole === undefined) return percent;
  return `${l10n.t('{0} of {1}', number(part), number(whole))} ${isRound(part / whole) ? '=' : '≈'} ${percent}`;
}

function hundredfold(value: number | null): number | null {
  return value === null ? null : value * 100;
}

function isRound(share: number): boolean {
  return Number.isInteger(tidy(share * 1000));
}

/** The sum of what is told: "50 → 75 is +50%"; what is not told is left out. */
function describeChange({ direction, by, also, from, to }: Change): string | undefined {
  const say = SAY[direction === 'up' ? 'up' : 'down'];
  const much = by && describeBy(by) + (also ? ` (${bounded(also, number)})` : '');
  const [first, last] = [from, to].map((end) => end && bounded(end, number));
  const moved = much === undefined ? undefined : say.by(much);
  if (!from || !to) {
    if (first !== undefined) return much === undefined ? say.from(first) : say.byFrom(much, first);
    if (last !== undefined) return much === undefined ? say.to(last) : say.byTo(much, last);
    return moved;
  }
  const sum = difference(from, to);
  const arrow = `${first!} → ${last!}`;
  return [
    moved,
    sum === undefined ? arrow : l10n.t({ message: '{0} is {1}', args: [arrow, sum], comment: ['50 → 75 is +50%'] }),
  ]
    .filter(Boolean)
    .join('; ');
}

const SAY = {
  up: {
    by: (much: string) => l10n.t('up by {0}', much),
    from: (first: string) => l10n.t('up from {0}', first),
    byFrom: (much: string, first: string) => l10n.t('up by {0} from {1}', much, first),
    to: (last: string) => l10n.t('up to {0}', last),
    byTo: (much: string, last: string) => l10n.t('up by {0} to {1}', much, last),
  },
  down: {
    by: (much: string) => l10n.t('down by {0}', much),
    from: (first: string) => l10n.t('down from {0}', first),
    byFrom: (much: string, first: string) => l10n.t('down by {0} from {1}', much, first),
    to: (last: string) => l10n.t('down to {0}', last),
    byTo: (much: string, last: string) => l10n.t('down by {0} to {1}', much, last),
  },
};

function describeBy(by: Amount): string {
  return by.unit === 'share' ? describeShare(by) : bounded(by, number);
}

/** In percent, or in percentage points between two of those; only where both ends are plain numbers. */
function difference(from: Amount, to: Amount): string | undefined {
  const [first, last] = [from.low, to.low];
  if (first === null || last === null || first !== from.high || last !== to.high || from.unit !== to.unit)
    return undefined;
  const points = from.unit === 'percent';
  // Of what is below nothing there are no percentages.
  if (!points && first < 0) return undefined;
  const by = points ? last - first : ((last - first) / first) * 100;
  // What has no zero of its own has no percentages: 20 °C is not twice 10 °C.
  if (units.get(from.unit)?.dimension === 'temperature' || !Number.isFinite(by)) return undefined;
  const figure = `${by > 0 ? '+' : by < 0 ? '−' : ''}${tenths(Math.abs(by))}`;
  const sum = points ? l10n.t('{0} percentage points', figure) : l10n.t('{0}%', figure);
  return from.approximate || to.approximate ? l10n.t('about {0}', sum) : sum;
}

/** "about 2,500", "50 or more", "between 20 and 25 percent". */
function bounded(amount: Amount, format: (value: number) => string): string {
  const { low, high, approximate } = amount;
  if (low === null) {
    if (high === null) return '';
    const most = labelled(format(high), amount, high);
    return approximate ? l10n.t('just under {0}', most) : l10n.t('at most {0}', most);
  }
  const said =
    low === high
      ? labelled(format(low), amount, low)
      : high === null
        ? l10n.t('{0} or more', labelled(format(low), amount, low))
        : l10n.t('between {0} and {1}', format(low), labelled(format(high), amount, high));
  return approximate ? l10n.t('about {0}', said) : said;
}

function labelled(figure: string, { unit }: Amount, value: number): string {
  if (unit === '') return figure;
  return unit === 'rank' ? l10n.t('No. {0}', figure) : sayMeasure(figure, unit, value === 1);
}

function per(said: string, { per: each }: Amount): string {
  if (each === undefined) return said;
  return l10n.t({ message: '{0} per {1}', args: [said, each], comment: ['$15 per “hour”: the draft’s word'] });
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
  return value.toLocaleString(languageTag(), { maximumFractionDigits: 6 });
}

function tenths(value: number): string {
  return value.toLocaleString(languageTag(), { maximumFractionDigits: 1 });
}
