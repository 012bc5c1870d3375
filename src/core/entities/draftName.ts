/** The names of all paragraphs in one list: where they stand in the draft, and the form under which they are compared. */
import type { Draft } from '../text/parsed';
import { perWords } from '../text/perWords';
import type { NameCandidate, NameScan } from './linked';

/** A name placed in the draft: absolute offsets, and where it came from. */
export interface DraftName extends NameCandidate {
  readonly key: string;
  /** Paragraph and index within its scan. */
  readonly scan: number;
  readonly index: number;
}

/** In reading order. */
export function placeNames(draft: Draft, scans: readonly NameScan[]): DraftName[] {
  return scans.flatMap((scan, i) => {
    const by = draft.paragraphs[i]!.start;
    return scan.names.map(({ start, end, text, type, gender, speaks }, index) => ({
      ...{ start: start + by, end: end + by, text, type, gender, speaks },
      key: nameKey(text),
      scan: i,
      index,
    }));
  });
}

/** Lower case, apostrophes straight, no dots in acronyms, no leading "the": forms that differ in these alone are one. */
export const nameKey = perWords((text) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[\s ]+/g, ' ')
    .replaceAll('‑', '-')
    .replaceAll(/(?<=\p{L})\./gu, '')
    .replace(/^the /, ''),
);
