/**
 * Reading a draft stretch by stretch. What is said of a place by the paragraphs around it alone, most of what checks look for, is read once and
 * kept: after an edit it is read again near the edit, and placed anew elsewhere. What only the draft can tell is concluded from that, each time.
 */
import type { Mention, Quote, Reference } from '../analysis';
import type { PlacedFigure } from '../claims/placed';
import type { TitleMention } from '../entities/linked';
import type { Span } from '../span';
import type { Draft } from '../text/parsed';
import { isSameList } from '../text/perParagraph';

/** Paragraphs in a row, and what is known of their words. Every span is absolute; `draft.text` is the whole, `draft.paragraphs` are those of the stretch. */
export interface Stretch {
  readonly draft: Draft;
  readonly sentences: readonly Span[];
  /** Of the stretch or into it. */
  readonly quotes: readonly Quote[];
  readonly mentions: readonly Mention[];
  readonly references: readonly Reference[];
  readonly linked: { readonly titles: readonly TitleMention[] };
  /** Every figure with its value, those within others included, in reading order. */
  readonly figures: readonly PlacedFigure[];
  /** What was read before, of a draft that is read again and again. */
  readonly memory?: Memory;
}

/** Finds things in a stretch; it is the same function each time. */
export type Reading<Item extends Span> = (stretch: Stretch) => readonly Item[];

export interface Memory {
  /**
   * What `read` finds in the whole draft, in the order of the paragraphs in which the items begin: the same objects where the same is found, and the
   * same list where all of it is.
   */
  recall<Item extends Span>(read: Reading<Item>): readonly Item[];
  /** What `make` made of this draft when it was asked first: it goes on from version to version. */
  own<Made>(make: () => Made): Made;
}

/**
 * `read` may look at two paragraphs and 700 code units on either side of where an item begins (`kept/reach.ts`), and as far as a quote
 * reaches that begins there; never at anything that depends on the rest of the draft. Spans within an item and the `entity` of a mention are kept
 * up to date; an item holds no other offsets, no index, and no span within a `Set`, a `Map` or a function.
 */
export function nearby<Item extends Span>(read: Reading<Item>): Reading<Item> {
  const known = new WeakMap<Stretch, readonly Item[]>();
  return (stretch) => {
    let items = known.get(stretch);
    if (!items) known.set(stretch, (items = stretch.memory ? stretch.memory.recall(read) : read(stretch)));
    return items;
  };
}

/** What goes on from version to version of a draft, such as what was concluded last; begun anew for one that is read once. */
export function perDraft<Made>(make: () => Made): (stretch: Stretch) => Made {
  return ({ memory }) => (memory ? memory.own(make) : make());
}

/**
 * What follows from lists is kept as long as their members are the same. `conclude` must depend on the members alone and say nothing that they do not hold:
 * the words around them are another matter.
 */
export function concluding<Lists extends readonly (readonly unknown[])[], Made>(
  conclude: (...lists: Lists) => Made,
): (stretch: Stretch, ...lists: Lists) => Made {
  const last = perDraft(() => {
    let known: { readonly lists: Lists; readonly made: Made } | undefined;
    return (lists: Lists): Made => {
      if (!known?.lists.every((list, i) => list === lists[i] || isSameList(list, lists[i]!)))
        known = { lists, made: conclude(...lists) };
      return known.made;
    };
  });
  return (stretch, ...lists) => last(stretch)(lists);
}
