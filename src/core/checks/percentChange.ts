/**
 * Check `percent-change`: a change, and the two values it runs between. Each of the three is printed rounded; they disagree when no values that
 * round to them fit together.
 */
import * as l10n from '@vscode/l10n';
import type { Amount } from '../analysis';
import { spanOf } from '../span';
import { wordsBefore } from '../text/around';
import { type Range, meet, rangeOf, sayNumber, statedValue } from './numbers/amounts';
import { NEUTRAL, type ReadChange, readChanges } from './numbers/changes';
import type { Check, Found } from './check';
import { nearby, type Stretch } from './nearby';
import { isPointsForPercent } from './percentPoints';

export const percentChange: Check = {
  id: 'percent-change',
  title: 'A change does not follow from its two values',
  severity: 'warning',
  about:
    'Does the arithmetic of changes: “rose 50 percent, from 50 to 80” is a rise of 60 percent. It reads percentages, differences (“by 15, to 80 from 60”) and words such as “doubled” and “by a third”, and tells when a rise goes down.',
  rule: 'A change in percent is (to − from) ÷ from. Each of the two values stands for all values that round to it, both rounded alike; the change they give is off by the root of the sum of squares of what the two roundings may do (as independent errors add up); the percentage that is printed stands for itself and one step either way, since some writers round and some cut off, and for a tenth more after “about” or “nearly”. A finding says that the two do not meet. “Doubled”, “tripled” and “halved” allow a tenth of the result; differences are compared as they are. A verb of rising with a lower second value, or one of falling with a higher, is a finding of its own.',
  leaves: [
    'Changes of which one of the three figures is missing.',
    'Rounded sums that may be right: revenue that rose 30 percent from $1.2 million to $1.5 million may have risen from $1.16 million.',
    'Values in different units, and ranks: “fell from first to third”.',
    'Percentage points: another check reads those.',
    'What grew each year or month: “20 percent a year, from $100 million in 2020 to $144 million in 2022”.',
  ],
  examples: {
    finds: [
      { draft: 'Membership rose 50 percent, from 50 to 80, the club said.', words: ['50 percent'] },
      { draft: 'Arrests fell 20% to 80 from 90 a year ago.', words: ['20%'] },
      { draft: 'Dog bites rose 50 percent last year, to 250 from 200 in 2022.', words: ['50 percent'] },
      { draft: 'The budget grew from $1.2 million to $1.5 million, an increase of 40 percent.', words: ['40 percent'] },
      {
        draft: 'The reserve fell from $9.6 million to $7.2 million in a year, a drop of 20 percent.',
        words: ['20 percent'],
      },
      { draft: 'The price rose $3, or 50 percent, to $18 from $15.', words: ['50 percent'] },
      { draft: 'The number of nurses doubled from 40 to 90.', words: ['doubled from 40 to 90'] },
      { draft: 'Enrollment rose by 15 to 80 from 60.', words: ['15'] },
      { draft: 'Complaints fell from 120 to 150 last year.', words: ['fell from 120 to 150'] },
    ],
    leavesAlone: [
      'Membership rose 60 percent, from 50 to 80, the club said.',
      'Arrests fell 11% to 80 from 90 a year ago.',
      'Revenue rose 30 percent, to $1.5 million from $1.2 million.',
      'The number of nurses more than doubled from 40 to 90.',
      'Enrollment rose 15 percent to 80.',
      'The club fell from first to third.',
      'Unemployment rose 3 percentage points, from 5 percent to 8 percent.',
      'The workforce shrank by a third, from 90 to 60.',
      'Prices nearly tripled, from $4 to $11.50.',
      'Her rating fell from 71 percent to 55 percent, a drop outside the poll’s 10 percentage-point margin of error.',
      'The bank saw shrinking growth, saying the index ticked down to 98.87 in June from 99.09 in May.',
      'The increase in cases had slowed from 90 percent a week to 20 percent.',
      'The reserve fell from $9.6 million to $7.2 million in a year, a drop of 25 percent.',
      'The price rose $3, or 20 percent, to $18 from $15.',
      'Sales have grown 20 percent a year, from $100 million in 2020 to $144 million in 2022.',
    ],
  },
  find: nearby((stretch) => readChanges(stretch).flatMap((read) => findIn(stretch, read))),
};

function findIn({ draft: { text } }: Stretch, read: ReadChange): Found[] {
  const { change, figure } = read;
  const { by, from, to } = change;
  if (!from || !to || from.unit !== to.unit || from.unit === 'rank') return [];
  const [start, end] = [rangeOf(from), rangeOf(to)];
  if (![start, end].every(({ low, high }) => Number.isFinite(low) && Number.isFinite(high)) || start.low <= 0)
    return [];
  const turned = change.direction === 'up' ? end.high < start.low : end.low > start.high;
  if (turned) return NEUTRAL.test(text.slice(figure.start, figure.end)) ? [] : [describeTurn(text, read)];
  if (!by || isRate(text, read)) return [];
  const told = compareBy(by, from, to);
  if (!told || meet(told.stated, told.computed) || isPointsForPercent(by, from, to)) return [];
  const [first, last] = ends(text, read);
  const stated = wordsOfChange(text, read);
  return [
    {
      ...spanOf(read.by ?? figure),
      message:
        change.direction === 'up'
          ? l10n.t('From “{0}” to “{1}” is a rise of {2}, not “{3}”.', first, last, told.say(told.nominal), stated)
          : l10n.t('From “{0}” to “{1}” is a fall of {2}, not “{3}”.', first, last, told.say(told.nominal), stated),
      related: [
        ...(read.from ? [{ ...spanOf(read.from), message: l10n.t('changed from') }] : []),
        ...(read.to ? [{ ...spanOf(read.to), message: l10n.t('changed to') }] : []),
      ],
      fixes: [],
    },
  ];
}

/** "grew ⟨20 percent⟩ a year, from …", "by an average of ⟨5 percent⟩": of each year or month, and not of the whole change. */
function isRate(text: string, { change, by, figure }: ReadChange): boolean {
  if (change.by?.per !== undefined && change.from?.per === undefined) return true;
  const { start, end } = by ?? { start: figure.start, end: figure.start + text.slice(figure.start).search(/\s|$/) };
  return EACH.test(text.slice(end, end + NEAR)) || YEARLY.test(wordsBefore(text, start, NEAR) + text.slice(start, end));
}

/** Code units. */
const NEAR = 48;
const PERIOD = '(?:year|month|week|day|quarter|decade|season)';
const EACH = RegExp(
  `^,?\\s(?:(?:an?|per|each|every)\\s(?:single\\s)?${PERIOD}\\b(?!\\s(?:ago|earlier|before|later|after|from|prior))|(?:annually|yearly|monthly|weekly|daily|quarterly|on average|an? ${PERIOD} on average)\\b)`,
  'i',
);
const YEARLY =
  /\b(?:annual(?:ly|ized|ised)?|yearly|monthly|weekly|daily|quarterly|averag(?:e|es|ed|ing))(?:\s(?:compound(?:ed)?|growth|rates?|pace|clip|increases?|rises?|gains?|declines?|drops?|falls?|of|by|an?|about|around|nearly|roughly|some|almost|just|over|under))*\s(?:[$€£]?\d[\d.,]*(?:\s?%|[\s-]\S{1,15})?|[a-z]{3,9}[\s-]per\s?cent)$/i;

interface Told {
  readonly stated: Range;
  readonly computed: Range;
  /** Of the values as they are printed. */
  readonly nominal: number;
  readonly say: (value: number) => string;
}

/** The stated and the computed change in one measure; null where they cannot be compared. */
function compareBy(by: Amount, from: Amount, to: Amount): Told | null {
  const [start, end] = rangesAlike(from, to);
  const [first, last] = [statedValue(from) ?? middle(start), statedValue(to) ?? middle(end)];
  const ratio =
    isExact(from) && isExact(to) ? quotient(start, end) : { low: end.low / start.high, high: end.high / start.low };
  const share = magnitudes({ low: ratio.low - 1, high: ratio.high - 1 });
  const percent = {
    nominal: Math.abs(last / first - 1) * 100,
    say: (value: number) => l10n.t('{0} percent', sayNumber(value)),
  };
  if (by.unit === 'percent') return { ...percent, stated: widened(by), computed: scale(share, 100) };
  if (by.unit === 'share') return { ...percent, stated: relative(rangeOf(by)), computed: share };
  if (by.unit === 'times') return { ...percent, stated: relative(boundsOf(by)), computed: ratio };
  const points = by.unit === 'percentage-point' && from.unit === 'percent';
  if (!points && by.unit !== from.unit) return null;
  const nominal = Math.abs(last - first);
  const step = Math.max(by.precision, from.precision, to.precision);
  // Printed figures are subtracted as they are printed, by the writer too; whole ones are exact.
  const slack = step > 1 || step < 1 ? step * (1 + 1e-6) : 0.5;
  const say = (value: number): string =>
    points ? l10n.t('{0} percentage points', sayNumber(value)) : sayNumber(value);
  return { stated: rangeOf(by), computed: { low: nominal - slack, high: nominal + slack }, nominal, say };
}

/** Two values of one change are rounded alike: "from 200 to 250" is no rise from somewhere between 150 and 250. */
function rangesAlike(from: Amount, to: Amount): readonly [Range, Range] {
  const precision = Math.min(from.precision, to.precision);
  return [rangeOf(isExact(from) ? { ...from, precision } : from), rangeOf(isExact(to) ? { ...to, precision } : to)];
}

function isExact(amount: Amount): boolean {
  return !amount.approximate && statedValue(amount) !== null;
}

/** Of two rounded values: the errors of the two are independent, so their squares add up. */
function quotient(start: Range, end: Range): Range {
  const [a, b] = [middle(start), middle(end)];
  const off = (b / a) * Math.hypot((start.high - a) / a, (end.high - b) / b);
  return { low: b / a - off, high: b / a + off };
}

/** "doubled" of "doubled from 40 to 90", where no figure says how much. */
function wordsOfChange(text: string, { by, figure }: ReadChange): string {
  const words = by
    ? text.slice(by.start, by.end)
    : text.slice(figure.start, figure.end).split(/,|\s(?:from|to|in|since)\s/)[0]!;
  return words.replace(/\s+/g, ' ');
}

function middle({ low, high }: Range): number {
  return (low + high) / 2;
}

/** Rounded or cut off: one step either way. "50 percent" is no 45; "200 percent" may be 195. */
function widened(amount: Amount): Range {
  const by = isExact(amount)
    ? { ...amount, precision: Math.min(amount.precision, (amount.high ?? 0) < 100 ? 1 : 10) }
    : amount;
  const { low, high } = rangeOf(by);
  return { low: low - by.precision / 2, high: high + by.precision / 2 };
}

/** As it is said: “doubled” is 2, “more than doubled” 2 or more. */
function boundsOf({ low, high }: Amount): Range {
  return { low: low ?? -Infinity, high: high ?? Infinity };
}

/** Words are round: "doubled" and "a third" allow a tenth. */
function relative({ low, high }: Range): Range {
  return { low: low * 0.9, high: high * 1.1 };
}

function scale({ low, high }: Range, factor: number): Range {
  return { low: low * factor, high: high * factor };
}

/** How far from nothing, either way. */
function magnitudes({ low, high }: Range): Range {
  if (low >= 0) return { low, high };
  return high <= 0 ? { low: -high, high: -low } : { low: 0, high: Math.max(-low, high) };
}

function describeTurn(text: string, { change, figure }: ReadChange): Found {
  const [from, to] = [statedValue(change.from), statedValue(change.to)];
  const words = text.slice(figure.start, figure.end);
  return {
    ...spanOf(figure),
    message:
      from === null || to === null
        ? change.direction === 'up'
          ? l10n.t('“{0}” goes down.', words)
          : l10n.t('“{0}” goes up.', words)
        : change.direction === 'up'
          ? l10n.t('“{0}” goes down, from {1} to {2}.', words, sayNumber(from), sayNumber(to))
          : l10n.t('“{0}” goes up, from {1} to {2}.', words, sayNumber(from), sayNumber(to)),
    related: [],
    fixes: [],
  };
}

function ends(text: string, { from, to, change }: ReadChange): readonly [string, string] {
  return [
    from ? text.slice(from.start, from.end) : sayNumber(statedValue(change.from) ?? 0),
    to ? text.slice(to.start, to.end) : sayNumber(statedValue(change.to) ?? 0),
  ];
}
