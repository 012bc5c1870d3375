/**
 * What a source's date says of a draft's. Days that are known are compared as days; else what both have written: the weekday, the day, the month, the
 * year, the hour. A vaguer source ("in June") neither supports nor contradicts "June 3".
 */
import type { Moment } from '../../analysis';
import type { ValueVerdict } from './amounts';

export function compareMoments(draft: Moment, source: Moment): ValueVerdict {
  const written = compareWritten(draft, source);
  // "Thursday, June 3" against "Wednesday, June 3": whatever days the two are taken for.
  if (written === 'differs' || !draft.from || !draft.to || !source.from || !source.to) return written;
  if (draft.approximate || source.approximate) return 'unclear';
  // "Sept. 11" counted from the day of the source, or the Tuesday of another week: which is meant is a guess.
  if (source.to < draft.from || draft.to < source.from)
    return written === 'same' || draft.precision !== source.precision ? 'unclear' : 'differs';
  if (draft.from <= source.from && source.to <= draft.to)
    return written === 'unclear' && (draft.time || COARSE.has(draft.precision)) ? 'unclear' : 'same';
  return 'unclear';
}

/** Whatever is told with its day is within a year: that both are says little. */
const COARSE: ReadonlySet<Moment['precision']> = new Set(['century', 'decade', 'year', 'season']);

const PARTS = ['year', 'month', 'day', 'weekday', 'time'] as const;
type Part = (typeof PARTS)[number];

function compareWritten(draft: Moment, source: Moment): ValueVerdict {
  const shared = PARTS.filter((part) => draft[part] !== undefined && source[part] !== undefined);
  const differing = shared.filter((part) => draft[part] !== source[part]);
  if (draft.last || source.last) {
    const same =
      differing.length === 0 && draft.last?.day === source.last?.day && draft.last?.month === source.last?.month;
    return same && shared.length > 0 ? 'same' : 'unclear';
  }
  if (differing.length > 0) {
    if (draft.approximate || source.approximate || draft.precision !== source.precision) return 'unclear';
    // Of two years the months may be told of two events.
    if (differing.includes('year')) return differing.length === 1 ? 'differs' : 'unclear';
    if (differing.includes('weekday') && !shared.includes('day')) return shared.length === 1 ? 'differs' : 'unclear';
    return 'differs';
  }
  const finest = finestOf(draft);
  return finest !== undefined && shared.includes(finest) && !draft.approximate ? 'same' : 'unclear';
}

/** What tells most: the hour before the day before the weekday before the month. */
function finestOf(moment: Moment): Part | undefined {
  return (['time', 'day', 'weekday', 'month', 'year'] as const).find((part) => moment[part] !== undefined);
}
