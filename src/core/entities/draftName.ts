/** A name of the draft: where it stands, and the form under which it is compared. */
import type { EntityType } from '../analysis';
import { perObjectAnd } from '../text/perParagraph';
import { perWords } from '../text/perWords';
import type { Gender, NameCandidate } from './linked';

/** A name placed in the draft: absolute offsets, and where it came from. */
export interface DraftName extends NameCandidate {
  readonly key: string;
  /** Paragraph and index within its scan. */
  readonly scan: number;
  readonly index: number;
  /** What the pronouns tell that most likely stand for it. */
  readonly pronouns: readonly Gender[];
  /** One of the newsroom's: `key` is that of its full form. */
  readonly isListed?: true;
}

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
