/** The drafts that are named on the command line, read and analyzed one after another. One that cannot be read never stops the rest. */
import type { Analysis } from '../core/analysis';
import { analyze } from '../core/analyze';
import type { CheckLevels } from '../core/checks/check';
import { readDraft } from './drafts';
import { createNames, type NamesOptions } from './names';

export interface AnalyzedDraft {
  /** As it was named. */
  readonly file: string;
  readonly text: string;
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
    const { text, format } = draft;
    yield { file, text, analysis: analyze(text, { format, ...(checks && { checks }), ...(names && { names }) }) };
  }
}
