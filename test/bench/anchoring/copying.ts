/** The same words twice: paragraphs and quotes copied, one of the two edited or deleted then, and short quotes that come again and again. */
import type { Chance } from './chance';
import { rangesOf, type Pen, type Range } from './pen';

export function copyParagraph(pen: Pen, chance: Chance): void {
  copyOne(pen, chance, pen.paragraphs(), '\n\n');
}

export function copyQuote(pen: Pen, chance: Chance): void {
  const quotes = rangesOf(pen.text, /[“"][^“”"\n]{2,200}[”"]/g);
  copyOne(pen, chance, chance.happens(0.6) ? quotes : pen.sentences(), ' ');
}

/** Pasted below the original, above it or anywhere; then perhaps one of the two is edited or deleted. */
function copyOne(pen: Pen, chance: Chance, ranges: readonly Range[], space: string): void {
  const original = chance.maybe(ranges);
  if (!original) return;
  const piece = pen.identities.copy(pen.slice(original));
  const paragraphs = space === ' ' ? pen.sentences() : pen.paragraphs();
  const anywhere = chance.maybe(paragraphs) ?? original;
  const at = chance.choose([original.end, original.start, anywhere.end, anywhere.end]);
  const above = at <= original.start;
  const [before, after] = above ? ['', space] : [space, ''];
  // Nothing is pasted into the middle of what is copied.
  if (at > original.start && at < original.end) return;
  pen.paste(at, before, piece, after);
  const length = original.end - original.start;
  const copied = { start: at + before.length, end: at + before.length + length };
  const shift = above ? length + space.length : 0;
  const there = { start: original.start + shift, end: original.end + shift };
  const one = chance.happens(0.5) ? copied : there;
  const then = chance.below(4);
  if (then === 0) pen.delete(one);
  else if (then === 1) changeWord(pen, chance, one);
}

function changeWord(pen: Pen, chance: Chance, { start, end }: Range): void {
  const word = chance.maybe(rangesOf(pen.text.slice(start, end), /[\p{L}\d]+/gu));
  if (word) pen.type(start + word.start, start + word.end, chance.choose(['12', 'never', 'some', 'Holm']));
}

const REFRAINS = [
  '“No comment.”',
  '“No comment,” he said.',
  'No injuries have been reported.',
  '“Yes.”',
  '“That is not enough,” she said.',
];

/** Said once more, or once less. */
export function repeatRefrain(pen: Pen, chance: Chance): void {
  const places = REFRAINS.flatMap((refrain) =>
    pen.sentences().filter(({ start, end }) => pen.text.slice(start, end) === refrain),
  );
  const place = chance.maybe(places);
  if (place && chance.happens(0.4)) return pen.delete(place);
  const refrain = chance.choose(REFRAINS);
  for (let left = chance.between(1, 2); left > 0; left--) {
    const target = chance.maybe(pen.sentences());
    if (target) pen.write(target.end, `${chance.choose([' ', '\n\n'])}${refrain}`);
  }
}
