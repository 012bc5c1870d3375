/**
 * A draft in whatever its file is written in: it is read first (reading/), what is read is analyzed, and where that stands in the file is known. The
 * editor and the command line keep to what is read; the public JSON is in offsets of the draft as it stands.
 */
import type { Analysis } from './analysis';
import { type AnalysisRun, type AnalyzeOptions, createAnalyzer } from './analyze';
import { fromDraft, inDraft } from './reading/places';
import { type FileFormat, type Reading, readDraft, STAGED } from './reading/reading';

export interface DraftOptions extends Omit<AnalyzeOptions, 'format'> {
  readonly format: FileFormat;
}

/** `result` is an analysis of `reading.text`. */
export interface DraftRun extends AnalysisRun {
  readonly reading: Reading;
}

export interface DraftAnalyzer {
  begin(draft: string, options: DraftOptions): DraftRun;
}

export function createDraftAnalyzer(): DraftAnalyzer {
  const analyzer = createAnalyzer();
  return {
    begin(draft, { format, first, ...options }) {
      const reading = readDraft(draft, format);
      const { text, places } = reading;
      const seen = first && { start: fromDraft(places, first.start), end: fromDraft(places, first.end) };
      const run = analyzer.begin(text, { ...options, format: STAGED[format], ...(seen && { first: seen }) });
      return { reading, advance: () => run.advance(), result: () => run.result() };
    },
  };
}

/** What is read, and the whole analysis of it. */
export function analyzeReading(
  draft: string,
  options: DraftOptions,
): { readonly reading: Reading; readonly analysis: Analysis } {
  const run = createDraftAnalyzer().begin(draft, options);
  while (run.advance());
  return { reading: run.reading, analysis: run.result() };
}

/**
 * The same in offsets of the draft. Its copies of words (`text`) are the draft's own, letter by letter, but in HTML, where they are what a reader
 * sees: `R<b>oe</b>` is “Roe”.
 */
export function analyzeDraft(draft: string, options: DraftOptions): Analysis {
  const { reading, analysis } = analyzeReading(draft, options);
  return asWritten(draft, inDraft(analysis, reading), reading, options.format);
}

function asWritten(draft: string, analysis: Analysis, { places }: Reading, format: FileFormat): Analysis {
  if (!places) return analysis;
  const { cappedAt } = analysis;
  const capped =
    cappedAt === undefined ? {} : { cappedAt: inDraft({ start: 0, end: cappedAt }, { text: '', places }).end };
  return { ...(format === 'html' ? analysis : (withOwnWords(draft, analysis) as Analysis)), ...capped };
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
