/**
 * What the tagger says of a word: outside of any name, or the begin, inside or last word of one, or all of it alone, for each type of
 * name (Ratinov & Roth 2009: telling last and sole words apart pays).
 */

export const NAME_TYPES = ['person', 'organization', 'place', 'nationality', 'other'] as const;
export type NameType = (typeof NAME_TYPES)[number];

export const OUTSIDE = 0;
/** Begin, inside, last and sole of each type, in this order, after `OUTSIDE`. */
export const LABELS = 1 + NAME_TYPES.length * 4;
const [BEGIN, , LAST, SOLE] = [0, 1, 2, 3];

/** Number of the type, from 1; 0 for outside. */
export function typeNumber(label: number): number {
  return label === OUTSIDE ? 0 : 1 + ((label - 1) >> 2);
}

/** The label of the word at `at` in a name of `length` words. */
export function labelOf(type: NameType, at: number, length: number): number {
  const place = length === 1 ? SOLE : at === 0 ? BEGIN : at === length - 1 ? LAST : 1;
  return 1 + NAME_TYPES.indexOf(type) * 4 + place;
}

function opens(label: number): boolean {
  return label === OUTSIDE || (label - 1) % 4 === BEGIN || (label - 1) % 4 === SOLE;
}

function closes(label: number): boolean {
  return label === OUTSIDE || (label - 1) % 4 === LAST || (label - 1) % 4 === SOLE;
}

/** For each label, those that may stand before it: a name that has begun goes on to its last word. */
export const BEFORE: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, to) =>
  Array.from({ length: LABELS }, (_, from) => from).filter((from) =>
    closes(from) ? opens(to) : !opens(to) && typeNumber(from) === typeNumber(to),
  ),
);

const all = Array.from({ length: LABELS }, (_, label) => label);
/** Labels a sequence may begin with, and end with. */
export const FIRST: readonly number[] = all.filter(opens);
export const FINAL: readonly number[] = all.filter(closes);

/** A name as the tagger gives it: indices into the words, `to` exclusive. */
export interface TaggedName {
  readonly from: number;
  readonly to: number;
  readonly type: NameType;
}

/** The names that a sequence of labels spells, in order. */
export function namesIn(labels: Uint8Array): TaggedName[] {
  const names: TaggedName[] = [];
  for (let from = 0; from < labels.length; from++) {
    if (labels[from] === OUTSIDE) continue;
    let to = from;
    while (!closes(labels[to]!) && to + 1 < labels.length) to++;
    names.push({ from, to: to + 1, type: NAME_TYPES[typeNumber(labels[from]!) - 1]! });
    from = to;
  }
  return names;
}
