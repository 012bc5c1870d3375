/** Whether two texts are versions of one draft, whatever it is called by now. */
import { foldWords } from '../anchoring/fold';

/** What tells one draft from another: what the newsroom calls it, and what it says. */
interface Version {
  readonly name: string;
  readonly text: string;
}

/**
 * Runs of words that the shorter text has to share with the other, 0..1. Of the samples, two drafts share less than .1, a draft and a source that it quotes
 * at length .4. A lower one lets a follow-up with the same background pass for a version, a higher one asks about more drafts that were rewritten.
 */
const ALIKE = 0.5;
/** Words in a run: single ones are the same in all texts. */
const RUN = 3;

/** By their names or by most of their words. Linear in the texts. */
export function areVersions(a: Version, b: Version): boolean {
  if (a.name === b.name) return true;
  const [few, many] = [runsIn(a.text), runsIn(b.text)].sort((one, other) => one.size - other.size) as [Runs, Runs];
  let shared = 0;
  for (const run of few) if (many.has(run)) shared++;
  return shared > 0 && shared >= ALIKE * few.size;
}

type Runs = ReadonlySet<string>;

function runsIn(text: string): Runs {
  const words =
    foldWords(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Set<string>();
  for (let at = 0; at < Math.max(1, words.length - RUN + 1); at++) runs.add(words.slice(at, at + RUN).join(' '));
  return runs;
}
