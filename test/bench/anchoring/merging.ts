/**
 * Two people edit from the same text, paragraph by paragraph, and a three-way merge brings their versions together. Where both changed
 * a paragraph there is a conflict: both versions stand in the draft between marks, until somebody chooses one.
 */
import type { Chance } from './chance';
import { PARAGRAPH, Pen, rangesOf, type Range } from './pen';
import { typeSomewhere, replaceEverywhere } from './writing';
import { moveParagraph, moveSentence } from './moving';
import { applyEvent, joinTracked, sliceTracked, type EditEvent, type Tracked } from './trackedText';

/** First my own edits, then those of somebody else, merged in. */
export interface Merge {
  readonly mine: readonly EditEvent[];
  readonly merged: readonly EditEvent[];
  /** The conflicts settled, when there were any. */
  readonly settled?: readonly EditEvent[];
}

/** A paragraph with the white space after it, in three versions; the ids at its edges are what ties them. */
export function mergeEdits(pen: Pen, chance: Chance, claims: readonly Range[]): Merge {
  const base = pen.draft;
  const mine = new Pen(base, pen.identities);
  const theirs = new Pen(base, pen.identities);
  for (const side of [mine, theirs]) editAlone(side, chance, claims);
  const blocks = blocksOf(base);
  const parts: Tracked[] = [];
  const inMine = blockVersions(base, blocks, mine);
  const inTheirs = blockVersions(base, blocks, theirs);
  const conflicts: Conflict[] = [];
  let length = 0;
  /** Marks stand on lines of their own. */
  const onLines = (part: Tracked): Tracked =>
    part.text === '' || part.text.endsWith('\n') ? part : joinTracked(part, pen.identities.type('\n'));
  const add = (part: Tracked): void => {
    parts.push(part);
    length += part.text.length;
  };
  blocks.forEach((block, at) => {
    const old = base.text.slice(block.start, block.end);
    const [one, other] = [inMine[at]!, inTheirs[at]!];
    if (other.text === old || other.text === one.text) return add(one);
    if (one.text === old) return add(other);
    const start = length;
    add(pen.identities.write('<<<<<<< HEAD\n'));
    const head = length;
    add(onLines(one));
    const middle = length;
    add(pen.identities.write('=======\n'));
    const incoming = length;
    add(onLines(pen.identities.copy(other)));
    const close = length;
    add(pen.identities.write('>>>>>>> desk\n\n'));
    conflicts.push({ start, end: length, mine: { start: head, end: middle }, theirs: { start: incoming, end: close } });
  });
  const merged = joinTracked(...parts);
  const merging: EditEvent[] = [[{ start: 0, end: mine.text.length, by: merged }]];
  if (conflicts.length === 0) return { mine: mine.events, merged: merging };
  const settled = conflicts.map(({ start, end, ...sides }) => {
    const side = chance.happens(0.5) ? sides.mine : sides.theirs;
    return { start, end, by: sliceTracked(merged, side.start, side.end) };
  });
  return { mine: mine.events, merged: merging, settled: [settled] };
}

interface Conflict extends Range {
  readonly mine: Range;
  readonly theirs: Range;
}

function editAlone(pen: Pen, chance: Chance, claims: readonly Range[]): void {
  for (let left = chance.between(1, 3); left > 0; left--) {
    const sort = chance.below(8);
    if (sort < 5)
      typeSomewhere(
        pen,
        chance,
        claims.filter(({ end }) => end <= pen.text.length),
      );
    else if (sort === 5) replaceEverywhere(pen, chance);
    else if (sort === 6) moveSentence(pen, chance);
    else moveParagraph(pen, chance);
  }
}

/** Paragraphs with all white space up to the next. */
function blocksOf(draft: Tracked): Range[] {
  const starts = rangesOf(draft.text, PARAGRAPH).map(({ start }) => start);
  return starts.map((start, at) => ({ start: at === 0 ? 0 : start, end: starts[at + 1] ?? draft.text.length }));
}

/**
 * What became of each block, by following its edges through the edits. A paragraph moved by one side stands in another's block then: as in
 * a merge by lines, it was deleted here and added there.
 */
function blockVersions(base: Tracked, blocks: readonly Range[], pen: Pen): Tracked[] {
  let edges = blocks.map(({ start }) => start);
  let draft = base;
  for (const event of pen.events) {
    edges = edges.map((edge) => followEdge(edge, event));
    draft = applyEvent(draft, event);
  }
  return edges.map((start, at) => sliceTracked(draft, at === 0 ? 0 : start, edges[at + 1] ?? draft.text.length));
}

function followEdge(edge: number, event: EditEvent): number {
  let shift = 0;
  for (const { start, end, by } of event) {
    if (start >= edge) break;
    if (end > edge) return start + shift + by.text.length;
    shift += by.text.length - (end - start);
  }
  return edge + shift;
}
