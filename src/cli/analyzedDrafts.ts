/** The drafts that are named on the command line, read and analyzed one after another. One that cannot be read never stops the rest. */
import type { Analysis } from '../core/analysis';
import { analyzeReading } from '../core/analyzeDraft';
import type { CheckLevels } from '../core/checks/check';
import type { FileFormat, Reading } from '../core/reading/reading';
import { readDraft } from './drafts';
import { createNames, type NamesOptions } from './names';

/** `text` is what is read of the file, which all offsets are into. */
export interface AnalyzedDraft extends Reading {
  /** As it was named. */
  readonly file: string;
  /** What the file says. */
  readonly written: string;
  readonly format: FileFormat;
  readonly analysis: Analysis;
}

/** `problem` hears why a draft or a list of names cannot be read. */
export async function* analyzedDrafts(
  files: readonly string[],
  { checks, ...options }: NamesOptions & { readonly checks?: CheckLevels },
  problem: (message: string) => void,
): AsyncGenerator<AnalyzedDraft> {
  const namesFor = createNames(options, problem);
  for (const file of files) {
    const draft = await readDraft(file);
    if ('problem' in draft) {
      problem(draft.problem);
      continue;
    }
    const names = await namesFor(file);
    const { text: written, format } = draft;
    const options = { format, ...(checks && { checks }), ...(names && { names }) };
    const { reading, analysis } = analyzeReading(written, options);
    yield { file, written, format, ...reading, analysis };
  }
}
