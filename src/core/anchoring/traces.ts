/**
 * Traces of a claim in the text itself, whatever the analysis makes of them now: a name is a claim only where it first stands, and a sentence
 * that was edited may hold no claim any more.
 */
import type { Likeness } from './likeness';
import type { Order } from './order';
import type { Spot, Want } from './places';

export interface Traces {
  /** The very words stand at this offset, in surroundings like their own, and no claim is made of them. */
  readAt(want: Want, start: number): boolean;
  /** Where else the sentence of this place stands, with other claims made of it than the decision's: code units. */
  repeatedAt(spot: Spot): readonly number[];
  /** Near its old place a sentence begins or ends as the claim's did, between the same words, and is another one. */
  beginOrEnd(want: Want): boolean;
}

/** Code units on each side of the edge of a sentence; both together tell it from all others. */
const EDGE = 24;

/** Code units looked through beyond the neighbours that kept their order, and at most from the old place. */
const BEYOND = 500;
const FARTHEST = 4000;

/** Places looked at for one edge: in a text that repeats itself without end more say nothing new. */
const MOST = 16;

export function makeTraces(text: string, spots: readonly Spot[], order: Order, likeness: Likeness): Traces {
  let known: ReadonlySet<string> | undefined;
  const isKnown = (place: string, key: string): boolean => (known ??= knownPlaces(spots)).has(`${place} ${key}`);
  let sentences: ReadonlyMap<string, ReadonlySet<number>> | undefined;
  return {
    repeatedAt(spot) {
      const starts = (sentences ??= sentencePlaces(spots)).get(sentenceKey(spot));
      const from = spot.start - spot.offset;
      return starts && starts.size > 1 ? [...starts].filter((start) => start !== from) : [];
    },
    readAt: (want, start) => likeness.readsAlike(want, start) && !isKnown(`${start}`, want.key),
    beginOrEnd(want) {
      const { sentence, anchor } = want;
      const gap = order.gapOf(want);
      const low = Math.max(0, gap.start - BEYOND, want.start - FARTHEST);
      const window = text.slice(low, Math.min(gap.end + BEYOND, want.start + FARTHEST));
      const stands = (before: string, after: string, edge: string): boolean => {
        if (before.length < EDGE || after.length < EDGE) return false;
        let left = MOST;
        for (
          let at = window.indexOf(before + after);
          at >= 0 && left-- > 0;
          at = window.indexOf(before + after, at + 1)
        ) {
          if (!isKnown(`${edge}${low + at + EDGE}`, want.key)) return true;
        }
        return false;
      };
      return (
        stands(anchor.prefix.slice(-EDGE), sentence.slice(0, EDGE), '^') ||
        stands(sentence.slice(-EDGE), anchor.suffix.slice(0, EDGE), '$')
      );
    },
  };
}

/** Where claims with a key start, and where their sentences start (`^`) and end (`$`). */
function knownPlaces(spots: readonly Spot[]): Set<string> {
  return new Set(
    spots.flatMap(({ key, start, offset, sentence }) => {
      const from = start - offset;
      return [`${start} ${key}`, `^${from} ${key}`, `$${from + sentence.length} ${key}`];
    }),
  );
}

function sentencePlaces(spots: readonly Spot[]): ReadonlyMap<string, ReadonlySet<number>> {
  const places = new Map<string, Set<number>>();
  for (const spot of spots) {
    const key = sentenceKey(spot);
    const starts = places.get(key);
    if (starts) starts.add(spot.start - spot.offset);
    else places.set(key, new Set([spot.start - spot.offset]));
  }
  return places;
}

/** A key begins with the number of its sentence. */
function sentenceKey({ key }: Spot): string {
  return key.slice(0, key.indexOf(' '));
}
