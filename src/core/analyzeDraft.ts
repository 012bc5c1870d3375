/**
 * A draft in whatever its file is written in: it is read first (reading/), what is read is analyzed, and where that stands in the file is known. The
 * editor and the command line keep to what is read; the public JSON is in offsets of the draft as it stands.
 */
import type { Analysis } from './analysis';
import { type AnalysisRun, type AnalyzeOptions, createAnalyzer } from './analyze';
import { fromDraft } from './reading/places';
import { type FileFormat, type Reading, readDraft, STAGED } from './reading/reading';
import { asWritten } from './reading/written';

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

/** `short` as of `createAnalyzer`. */
export function createDraftAnalyzer(short?: number): DraftAnalyzer {
  const analyzer = createAnalyzer(short);
  return {
    begin(draft, { format, first, ...options }) {
      const reading = readDraft(draft, format);
      const { text, places } = reading;
      const seen = first && { start: fromDraft(places, first.start), end: fromDraft(places, first.end) };
      const run = analyzer.begin(text, { ...options, format: STAGED[format], ...(seen && { first: seen }) });
      return { reading, ...run };
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

/** The same in offsets of the draft (reading/written.ts). */
export function analyzeDraft(draft: string, options: DraftOptions): Analysis {
  const { reading, analysis } = analyzeReading(draft, options);
  return asWritten(draft, analysis, reading, options.format);
}
