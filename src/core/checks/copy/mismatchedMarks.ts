/**
 * Marks that were paired and do not fit: an opening mark that closes, a single mark that a double one answers, and a quotation within a quotation
 * that ends with it and has no mark of its own. Each has its other half, so counting marks does not find them.
 */
import { findAll } from '../../claims/grammar';
import { elisions } from '../../lexicon/elisions';
import { dropApostrophes } from '../../quotes/marks/apostrophes';
import { findMarks } from '../../quotes/marks/glyphs';
import type { Stretch } from '../../quotes/marks/marks';
import type { Span } from '../../span';

export interface Mismatch {
  /** The mark that is wrong; `end` exclusive. */
  readonly at: Span;
  readonly what: 'turned to close' | 'kinds differ' | 'inner not closed';
  /** Of `kinds differ`, the mark that closes. */
  readonly closer?: Span;
  /** What belongs in the mark's place, where that is certain. */
  readonly fix?: string;
}

/** A cheap look: whether a paragraph may hold one of these. */
export function mayMismatch(text: string): boolean {
  return SIGNS.test(text);
}

/** “night,“ · ‘We or 'We where speech begins */
const SIGNS = /[^\s([{—–-]“|(?:^|[,:]\s)[‘']\s?[\p{Lu}…[]/mu;

export function mismatchesIn(text: string, stretches: readonly Stretch[]): Mismatch[] {
  const found: Mismatch[] = [];
  const edges = new Set<number>();
  const doubles: Span[] = [];
  const walk = (all: readonly Stretch[]): void => {
    for (const stretch of all) {
      edges.add(stretch.start);
      if (stretch.closed) {
        if (stretch.family === 'double') doubles.push(stretch);
        const mismatch = compare(text, stretch);
        if (mismatch) found.push(mismatch);
      }
      walk(stretch.inner);
    }
  };
  walk(stretches);
  for (const at of leadsOf(text)) {
    const outer = edges.has(at) ? undefined : doubles.find(({ start, end }) => start < at && at < end);
    if (outer && !CLOSES.test(text.slice(at + 1, outer.end)))
      found.push({ at: { start: at, end: at + 1 }, what: 'inner not closed' });
  }
  return found;
}

/** Where a single mark opens like speech, said: 'We or told me, ‘We; not ’Twas. */
function leadsOf(text: string): number[] {
  const judged = dropApostrophes(text, findMarks(text)).flatMap(({ at, unanswered }) => (unanswered ? [at] : []));
  const curly = findAll(AFTER_COMMA, text).flatMap(({ index, 1: word }) =>
    elisions.has(word!.toLowerCase()) ? [] : [index],
  );
  return [...new Set([...judged, ...curly])].sort((a, b) => a - b);
}

const AFTER_COMMA = /(?<=[,:] )‘(\p{Lu}\p{L}{0,20})/gu;

/** The two marks of a stretch, side by side. */
function compare(text: string, { start, end, family, closer }: Stretch): Mismatch | null {
  const from = end - closer + /^\s*/.exec(text.slice(end - closer, end))![0].length;
  const [opens, closes] = [text[start], text.slice(from, end)];
  const at = { start: from, end };
  // „Ja“ is German.
  if (opens === '“' && closes === '“') return { at, what: 'turned to close', fix: '”' };
  if (
    family === 'single' &&
    /^["”]$/.test(closes) &&
    SPOKEN.test(text[from - 1]!) &&
    !CLOSES.test(text.slice(start + 1, from))
  )
    return { at: { start, end: start + 1 }, what: 'kinds differ', closer: at };
  return null;
}

/** A single mark behind a word or its stop, which may close; an apostrophe of the plural may, too, and then nothing is told. */
const CLOSES = /(?<!\s)['’](?![\p{L}\p{N}])/u;
const SPOKEN = /[.,!?…]/;
