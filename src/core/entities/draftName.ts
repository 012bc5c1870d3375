/** The names of all paragraphs in one list: where they stand in the draft, and the form under which they are compared. */
import type { EntityType } from '../analysis';
import { groupBy } from '../groupBy';
import type { Draft, DraftParagraph } from '../text/parsed';
import { perObjectAnd } from '../text/perParagraph';
import { perWords } from '../text/perWords';
import type { Gender, NameCandidate, NameScan } from './linked';

/** A name placed in the draft: absolute offsets, and where it came from. */
export interface DraftName extends NameCandidate {
  readonly key: string;
  /** Paragraph and index within its scan. */
  readonly scan: number;
  readonly index: number;
  /** What the pronouns tell that most likely stand for it. */
  readonly pronouns: readonly Gender[];
}

/** In reading order. A name is the same object as long as its paragraph stands where it stood, and is read as it was. */
export function placeNames({ paragraphs }: Draft, scans: readonly NameScan[]): DraftName[] {
  const placed: DraftName[] = [];
  scans.forEach((scan, i) => {
    if (scan.names.length > 0) for (const name of placeIn(paragraphs[i]!, [scan], [i])) placed.push(name);
  });
  return placed;
}

const placeIn = perObjectAnd(
  (
    { start: by }: DraftParagraph,
    [found]: readonly NameScan[],
    [scan = 0]: readonly number[],
  ): readonly DraftName[] => {
    const told = groupBy(found!.pronouns, ({ of }) => of);
    return found!.names.map(({ start, end, text, type, gender, speaks }, index) => ({
      ...{ start: start + by, end: end + by, text, type, gender, speaks },
      key: nameKey(text),
      scan,
      index,
      pronouns: told.get(index)?.map((pronoun) => pronoun.gender) ?? NONE,
    }));
  },
);

const NONE: readonly never[] = [];

/** The same name as one of another type; the same object each time. */
export const retyped = perObjectAnd((name: DraftName, [type]: readonly EntityType[]): DraftName => ({
  ...name,
  type: type!,
}));

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
