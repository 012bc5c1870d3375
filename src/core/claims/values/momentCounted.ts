/** Moments told by how far they are from another one: "last week", "earlier this year", "two weeks ago", "the year before". */
import type { Moment } from '../../analysis';
import { seasons, timesOfDay } from '../../lexicon/months';
import type { Groups, MomentReading, Turn } from './moment';
import { readCount } from './momentCount';

export function readPeriod({ side, turn, unit }: Groups): MomentReading | null {
  const what = unit!;
  if (timesOfDay.some((word) => word === what))
    return {
      moment: { type: 'moment', precision: 'day' },
      // "last night" is of the day before; "next morning" is counted from something else.
      ...(turn !== 'next' && { counted: { by: 'ago', unit: 'day', count: turn === 'last' ? 1 : 0 } as const }),
    };
  const precision = PRECISIONS.get(what);
  if (!precision) return null;
  const counts = what === 'week' || what === 'weekend' || what === 'month' || what === 'year';
  return {
    moment: { type: 'moment', precision },
    ...(counts && {
      counted: {
        by: 'period',
        unit: what,
        turn: turnOf(turn!),
        ...((side === 'earlier' || side === 'early') && { side: 'before' as const }),
        ...((side === 'later' || side === 'late') && { side: 'after' as const }),
      },
    }),
  };
}

const PRECISIONS: ReadonlyMap<string, Moment['precision']> = new Map([
  ['week', 'week'],
  ['weekend', 'day'],
  ['month', 'month'],
  ['year', 'year'],
  ['decade', 'decade'],
  ['century', 'century'],
  ['fiscal year', 'year'],
  ['financial year', 'year'],
  ['school year', 'year'],
  ['quarter', 'season'],
  ['season', 'season'],
  ['semester', 'season'],
  ['election cycle', 'year'],
  ...seasons.map((season) => [season, 'season'] as const),
]);

/** "earlier" and "later" are counted from what was told before, and stay as they are. */
export function readDistance({ hedge, count: words, half, unit: written, way }: Groups): MomentReading | null {
  const unit = written === 'night' ? 'day' : written;
  const precision = DISTANCES.get(unit!);
  if (!precision) return null;
  const count = readCount(words!);
  const moment: Moment = {
    type: 'moment',
    precision,
    ...(((hedge !== undefined && hedge !== 'just') || count === null) && { approximate: true }),
  };
  const counts = unit === 'day' || unit === 'week' || unit === 'month' || unit === 'year';
  // "More than two weeks ago" may be any day before.
  const bounded = hedge === 'more than' || hedge === 'less than' || hedge === 'over';
  if (way !== 'ago' || count === null || !Number.isInteger(count) || half !== undefined || bounded) return { moment };
  if (unit === 'fortnight') return { moment, counted: { by: 'ago', unit: 'week', count: count * 2 } };
  if (unit === 'decade') return { moment, counted: { by: 'ago', unit: 'year', count: count * 10 } };
  return { moment, ...(counts && { counted: { by: 'ago', unit, count } as const }) };
}

const DISTANCES: ReadonlyMap<string, Moment['precision']> = new Map([
  ['second', 'time'],
  ['minute', 'time'],
  ['hour', 'time'],
  ['day', 'day'],
  ['week', 'week'],
  ['fortnight', 'week'],
  ['month', 'month'],
  ['year', 'year'],
  ['decade', 'decade'],
  ['century', 'century'],
  ['centurie', 'century'],
  ['generation', 'decade'],
]);

/** "the year before" is counted from what was told before, as "a year earlier" is. */
export function readBefore({ unit }: Groups): MomentReading {
  const precision = unit === 'night' ? 'day' : (DISTANCES.get(unit!) ?? 'season');
  return { moment: { type: 'moment', precision } };
}

/** "This past Tuesday" is over, "this coming Tuesday" is not. */
export function turnOf(word: string): Turn {
  if (word === 'last' || word === 'this past') return -1;
  return word === 'next' || word === 'this coming' ? 1 : 0;
}
