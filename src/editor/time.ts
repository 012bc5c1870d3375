/** Times of decisions and files, as a reader writes them. */
import { languageTag } from '../core/language';

/** In the reader's own manner; a time that is none is given back as it is written. */
export function formatTime(iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime())
    ? iso
    : time.toLocaleString(languageTag(), { dateStyle: 'medium', timeStyle: 'short' });
}

/** For a file that is read elsewhere: with the zone it is told in. `language`: the reader's own, where that is known. */
export function formatZonedTime(iso: string, language?: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const [day, clock] = [
    { year: 'numeric', month: 'short', day: 'numeric' },
    { hour: 'numeric', minute: '2-digit' },
  ] as const;
  return time.toLocaleString(language, { ...day, ...clock, timeZoneName: 'short' });
}
