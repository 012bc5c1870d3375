/**
 * Amounts written short, for tables: `~` for about, `low..high` with the end left out where there is none, the unit, what is counted, part and whole, and
 * `±` the step of the last digit where it is not 1.
 */
import type { Amount } from '../../../src/core/analysis';

export function compact({ low, high, approximate, unit, of, per, part, whole, precision }: Amount): string {
  const bounds = low === high && low !== null ? String(low) : `${low ?? ''}..${high ?? ''}`;
  const measure = per === undefined ? unit : `${unit}/${per}`;
  const share = part === undefined ? '' : `${part}/${whole}`;
  const step = precision === 1 ? '' : `±${precision}`;
  return [`${approximate ? '~' : ''}${bounds}`, measure, of ?? '', share, step].filter(Boolean).join(' ');
}
