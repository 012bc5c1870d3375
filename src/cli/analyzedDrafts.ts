/** The drafts that are named on the command line, or lie in a folder that is, read and analyzed on all cores, in order. One that cannot be read never stops the rest. */
import { namedDrafts, noDrafts } from './namedDrafts';
import { answersFor } from './threads/answers';
import type { AnalyzedDraft, Wanted } from './threads/task';

export type { AnalyzedDraft };

/** `problem` hears why a draft or a list of names cannot be read. */
export async function* analyzedDrafts(
  paths: readonly string[],
  { jobs, ...wanted }: Omit<Wanted, 'as'> & { readonly jobs: number },
  problem: (message: string) => void,
): AsyncGenerator<AnalyzedDraft> {
  let nothing = true;
  const hear = (message: string): void => {
    nothing = false;
    problem(message);
  };
  for await (const { draft } of answersFor(namedDrafts(paths), { ...wanted, as: 'analysis' }, jobs, hear)) {
    if (!draft) continue;
    nothing = false;
    yield draft;
  }
  if (nothing) problem(noDrafts(paths));
}
