/** What the paragraphs tell about names, in one list of each kind for the whole draft: the names, and what stands beside them. */
import type { Words } from '../analysis';
import { groupBy } from '../groupBy';
import { between, mappingBoth } from '../perVersion';
import { sameMembers, spliced } from '../sameEnds';
import { firstFrom } from '../sorted';
import { shiftSpan } from '../span';
import type { Draft, DraftParagraph } from '../text/parsed';
import { perObjectAnd } from '../text/perParagraph';
import { type DraftName, nameKey } from './draftName';
import type { NameScan, SameName, TitleCandidate } from './linked';
import { type KindWord, placeKinds } from './shortNames';

interface Scan {
  /** Index of a paragraph, and of its scan. */
  readonly scan: number;
}

/** All spans are absolute, all lists in reading order. */
export interface Scanned {
  readonly names: readonly DraftName[];
  readonly titles: readonly (TitleCandidate & Scan)[];
  readonly same: readonly (SameName & Scan)[];
  readonly descriptions: readonly (Words & Scan)[];
  readonly kinds: readonly KindWord[];
}

/** For one version of a draft after another: all is the same object as long as its paragraph stands where it stood, and is read as it was. */
export function createScanned(): (draft: Draft, scans: readonly NameScan[]) => Scanned {
  const placeEach = mappingBoth((paragraph: DraftParagraph, scan: NameScan, i) => placeIn(paragraph, [scan], [i]));
  let [last, { names, titles, same, descriptions, kinds }]: [readonly Scanned[], Scanned] = [[], NOTHING];
  return ({ paragraphs }, scans) => {
    const each = placeEach(paragraphs, scans);
    const ends = sameMembers(last, each);
    const middle = between(each, ends);
    const behind = last.length - ends.tail;
    const join = <Item extends Scan>(list: readonly Item[], listOf: (told: Scanned) => readonly Item[]) => {
      const around = {
        head: firstFrom(list, ends.head, scanOf),
        tail: list.length - firstFrom(list, behind, scanOf),
      };
      return spliced(list, around, middle.flatMap(listOf));
    };
    names = join(names, (told) => told.names);
    titles = join(titles, (told) => told.titles);
    same = join(same, (told) => told.same);
    descriptions = join(descriptions, (told) => told.descriptions);
    kinds = join(kinds, (told) => told.kinds);
    last = each;
    return { names, titles, same, descriptions, kinds };
  };
}

const NOTHING: Scanned = { names: [], titles: [], same: [], descriptions: [], kinds: [] };

export function scanOf({ scan }: Scan): number {
  return scan;
}

/** Paragraphs between two far edits are read as they were, too, and their names have to be the same objects. */
const placeIn = perObjectAnd(
  (paragraph: DraftParagraph, [found]: readonly NameScan[], [scan = 0]: readonly number[]): Scanned => {
    const { names, titles, same, descriptions, pronouns } = found!;
    const { start: by } = paragraph;
    return {
      names: placeNames(names, pronouns, [by, scan]),
      titles: titles.map((title) => ({ ...shiftSpan(title, by), scan })),
      same: same.map((pair) => ({ ...pair, scan })),
      descriptions: descriptions.map((words) => ({ ...shiftSpan(words, by), scan })),
      kinds: placeKinds(paragraph, scan),
    };
  },
);

/** Written out, so that all names are of one shape and their fields are read fast. */
function placeNames(
  names: NameScan['names'],
  pronouns: NameScan['pronouns'],
  [by, scan]: readonly [by: number, scan: number],
): DraftName[] {
  const told = groupBy(pronouns, ({ of }) => of);
  return names.map(({ start, end, text, type, gender, speaks, isIn }, index) => ({
    ...{ start: start + by, end: end + by, text, type, gender, speaks, isIn },
    key: nameKey(text),
    scan,
    index,
    pronouns: told.get(index)?.map((pronoun) => pronoun.gender) ?? NONE,
  }));
}

const NONE: readonly never[] = [];
