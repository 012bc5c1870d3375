/**
 * An analysis of what was read as one of the draft as it stands, for whoever has the draft alone. Its copies of words (`text`) are the draft's own, letter by
 * letter, but in HTML, where they are what a reader sees: `R<b>oe</b>` is “Roe”.
 */
import type { Analysis } from '../analysis';
import { inDraft, toDraft } from './places';
import type { FileFormat, Reading } from './reading';

export function asWritten(draft: string, analysis: Analysis, reading: Reading, format: FileFormat): Analysis {
  if (!reading.places) return analysis;
  const placed = inDraft(analysis, reading);
  const { cappedAt } = analysis;
  const capped = cappedAt === undefined ? {} : { cappedAt: toDraft(reading.places, { start: 0, end: cappedAt }).end };
  return { ...(format === 'html' ? placed : (withOwnWords(draft, placed) as Analysis)), ...capped };
}

/** `text` beside `start` and `end` is a copy of what stands there; that of a fix is what is to stand there. */
function withOwnWords(draft: string, value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => withOwnWords(draft, one, key));
  if (typeof value !== 'object' || value === null) return value;
  const own = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withOwnWords(draft, one, name)]));
  const { start, end, text } = value as { start?: unknown; end?: unknown; text?: unknown };
  const copies = key !== 'fixes' && typeof text === 'string' && typeof start === 'number' && typeof end === 'number';
  return copies ? { ...own, text: draft.slice(start, end) } : own;
}
