/** Pairs of names that the names of a draft alone tell of: they stay what they are while those are the same, wherever they stand. */
import type { Mention } from '../../analysis';
import type { CheckContext } from '../check';
import { perDraft } from '../nearby';
import { namesOf, replaced, withMentions, type WrittenForm } from './writtenNames';

/** One spelling and where it stands. */
export interface Way {
  /** The word that differs, or the whole name. */
  readonly text: string;
  readonly story: readonly Mention[];
  readonly heads: readonly Mention[];
}

/** `meant` is used more often in the story, or earlier when both are used as often. */
export interface NameSlip {
  readonly written: Way;
  readonly meant: Way;
}

interface Found<Pair> {
  readonly sequence: object;
  readonly beside: object;
  readonly mentions: readonly Mention[];
  readonly pairs: readonly Pair[];
}

/** `find` must read no places but to tell which of two comes first; `beside` is what it reads besides, and counts as the same when it is one object. */
export function namePairs<Beside extends object, Pair extends NameSlip>(
  find: (forms: readonly WrittenForm[], beside: Beside) => readonly Pair[],
): (context: CheckContext, beside: Beside) => readonly Pair[] {
  const followed = perDraft(() => {
    let last: Found<Pair> | undefined;
    return (context: CheckContext, beside: Beside): readonly Pair[] => {
      const { forms, sequence } = namesOf(context);
      const { mentions } = context;
      const isSame = last?.sequence === sequence && last.beside === beside;
      const pairs = isSame ? withMoved(last!.pairs, replaced(last!.mentions, mentions)) : find(forms, beside);
      last = { sequence, beside, mentions, pairs };
      return pairs;
    };
  });
  return (context, beside) => followed(context)(context, beside);
}

function withMoved<Pair extends NameSlip>(pairs: readonly Pair[], now: ReadonlyMap<Mention, Mention>): readonly Pair[] {
  if (now.size === 0) return pairs;
  return pairs.map((pair) => {
    const [written, meant] = withMentions([pair.written, pair.meant], now);
    return written === pair.written && meant === pair.meant ? pair : { ...pair, written: written!, meant: meant! };
  });
}
