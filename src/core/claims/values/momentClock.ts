/** Times of day: "10:30 p.m.", "3-5 p.m.", "half past seven in the evening", "7:30 p.m. Saturday". A time without its half of the day is none of a clock. */
import type { Moment } from '../../analysis';
import type { Groups, MomentReading } from './moment';
import { readCount } from './momentCount';

/** "3-5 p.m." starts at three in the afternoon; of "11-2 p.m." the half of the day is not written. A time that no clock shows has none. */
export function readClock({ hour, minute = '00', hour2, half }: Groups): MomentReading {
  const moment: Moment = { type: 'moment', precision: 'time' };
  const written = Number(hour);
  if (half !== undefined && (written > 12 || written === 0)) return { moment };
  const unclear = hour2 !== undefined && Number(hour2) % 12 < written % 12;
  if (unclear || Number(minute) > 59 || written > 23) return { moment };
  const hours = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0);
  return { moment: { ...moment, time: `${String(hours).padStart(2, '0')}:${minute}` } };
}

/** "half past seven", "a quarter to nine at night", "six o'clock in the evening". */
export function readSpokenClock({ quarters, way, hour, sharp, part }: Groups): MomentReading | null {
  if ((quarters === undefined) === (sharp === undefined)) return null;
  const moment: Moment = { type: 'moment', precision: 'time' };
  const written = readCount(hour!);
  if (part === undefined || written === null || written < 1 || written > 12) return { moment };
  const before = way === 'to' ? 1 : 0;
  const minute = sharp ? '00' : quarters === 'half' ? '30' : before === 1 ? '45' : '15';
  const hours = (written % 12) - before + (part === 'morning' ? 0 : 12);
  // "half past two at night", "a quarter to twelve in the morning"
  const unclear = hours < 0 || (part === 'night' && hours < 18) || (part === 'evening' && hours < 16);
  return unclear ? { moment } : { moment: { ...moment, time: `${String(hours).padStart(2, '0')}:${minute}` } };
}
