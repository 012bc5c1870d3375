/** Paragraphs and sentences that change places. */
import type { Chance } from './chance';
import type { Pen, Range } from './pen';
import { joinTracked, NOTHING } from './trackedText';

/** Cut and pasted, or carried a few lines up or down. */
export function moveParagraph(pen: Pen, chance: Chance): void {
  const paragraphs = pen.paragraphs();
  const from = chance.below(paragraphs.length);
  const moved = paragraphs[from];
  if (!moved || paragraphs.length < 3) return;
  if (chance.happens(0.3)) return swapWithNext(pen, paragraphs, Math.min(from, paragraphs.length - 2));
  // Sometimes two at once.
  const last = paragraphs[from + (chance.happens(0.25) ? 1 : 0)] ?? moved;
  const piece = pen.slice({ start: moved.start, end: last.end });
  pen.delete({ start: moved.start, end: paragraphs[from + 1]?.start ?? moved.end });
  if (last !== moved) pen.delete({ start: moved.start, end: moved.start + (last.end - last.start) });
  const target = chance.maybe(pen.paragraphs());
  pen.paste(target?.end ?? 0, '\n\n', piece, '');
}

/** As "move line down" does it: what stood below goes above, as one event. */
function swapWithNext(pen: Pen, paragraphs: readonly Range[], at: number): void {
  const [above, below] = [paragraphs[at], paragraphs[at + 1]];
  if (!above || !below) return;
  const between = pen.slice({ start: above.end, end: below.start });
  pen.change([
    { start: above.start, end: above.start, by: joinTracked(pen.slice(below), between) },
    { start: above.end, end: below.end, by: NOTHING },
  ]);
}

/** Within its paragraph or into another one. */
export function moveSentence(pen: Pen, chance: Chance): void {
  const moved = chance.maybe(pen.sentences());
  if (!moved) return;
  const piece = pen.slice(moved);
  const spaced = pen.text[moved.end] === ' ' ? { start: moved.start, end: moved.end + 1 } : moved;
  pen.delete(spaced);
  const target = chance.maybe(pen.sentences());
  if (target) pen.paste(target.end, ' ', piece, '');
  else pen.paste(0, '', piece, '');
}
