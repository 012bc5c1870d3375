/** A range of a draft's paragraphs as a stretch of its own, with all that is in reach of it. */
import { startingIn } from '../../span';
import type { PlacedFigure } from '../../claims/placed';
import type { Stretch } from '../nearby';
import type { Known } from './known';
import { type Range, withReach } from './reach';

export function cut({ stretch, bounds, reached }: Known, range: Range): Stretch {
  const { draft, sentences, quotes, mentions, references, linked, figures } = stretch;
  const { from, to: near } = withReach(draft.paragraphs, range);
  let to = near;
  for (let i = range.from; i < range.to; i++) to = Math.max(to, reached[i]! + 1);
  const paragraphs = draft.paragraphs.slice(from, to);
  const [start, end] = [paragraphs[0]!.start, paragraphs.at(-1)!.end];
  const of = <T>(items: readonly T[], at: Int32Array): T[] => items.slice(at[from], at[to]);
  // Quotes that began before
  const into = [];
  for (let i = 0; i < from; i++)
    if (reached[i]! >= from)
      for (let q = bounds.quotes[i]!; q < bounds.quotes[i + 1]!; q++) if (quotes[q]!.end > start) into.push(quotes[q]!);
  return {
    draft: { ...draft, paragraphs },
    sentences: startingIn(sentences, start, end),
    quotes: [...into, ...of(quotes, bounds.quotes)],
    mentions: of(mentions, bounds.mentions),
    references: of(references, bounds.references),
    linked: { titles: of(linked.titles, bounds.titles) },
    figures: startingIn(figures, start, end).map((figure) => renumbered(figure, from)),
  };
}

/** The paragraph of a figure is one of those that are there. */
function renumbered(figure: PlacedFigure, from: number): PlacedFigure {
  const { parts, paragraph } = figure;
  return {
    ...figure,
    paragraph: paragraph - from,
    ...(parts && { parts: parts.map((part) => renumbered(part, from)) }),
  };
}
