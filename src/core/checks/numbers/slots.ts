/**
 * Sentences with a slot in place of each figure, so that one pattern reads words and figures alike: "killed ⟨12 people⟩, including ⟨15 children⟩".
 * A slot is two characters of the private-use area, the kind of the figure and which one it is.
 */
import { findAll } from '../../claims/grammar';
import type { Stretch } from '../nearby';
import type { PlacedFigure } from '../../claims/placed';
import type { Span } from '../../span';

export interface SlottedSentence extends Span {
  /** Runs of white space as one space, curly apostrophes straight; dashes between words as " — ". */
  readonly text: string;
  readonly figures: readonly PlacedFigure[];
}

/** Pattern sources, each for one slot. */
export const NUMBER = '\\ue001[\\ue100-\\ue1ff]';
export const MONEY = '\\ue002[\\ue100-\\ue1ff]';
export const PERCENT = '\\ue003[\\ue100-\\ue1ff]';
export const ANY = '[\\ue001-\\ue004][\\ue100-\\ue1ff]';

/** The sentences whose figures are `wanted`, in reading order. */
export function slotSentences(
  { draft, sentences }: Stretch,
  figures: readonly PlacedFigure[],
  wanted: (figures: readonly PlacedFigure[]) => boolean,
): SlottedSentence[] {
  const leaves = figures.filter(isLeaf);
  const slotted: SlottedSentence[] = [];
  let next = 0;
  for (const sentence of sentences) {
    while (next < leaves.length && leaves[next]!.start < sentence.start) next++;
    const first = next;
    while (next < leaves.length && leaves[next]!.end <= sentence.end) next++;
    if (next === first || next - first > MOST) continue;
    const inside = leaves.slice(first, next);
    if (wanted(inside)) slotted.push(slot(draft.text, sentence, inside));
  }
  return slotted;
}

/** The figure that stands in a slot of `sentence`; `slotText` is what the pattern matched there. */
export function figureIn({ figures }: SlottedSentence, slotText: string): PlacedFigure {
  return figures[slotText.charCodeAt(1) - FIRST]!;
}

/** The figures of all slots in a stretch of slotted text. */
export function figuresIn(sentence: SlottedSentence, text: string): PlacedFigure[] {
  return findAll(SLOT, text).map(([found]) => figureIn(sentence, found));
}

const FIRST = 0xe100;
/** More figures than this are a table. */
const MOST = 100;
const SLOT = new RegExp(ANY, 'g');
const KINDS: Partial<Record<PlacedFigure['kind'], string>> = {
  number: '\ue001',
  share: '\ue001',
  money: '\ue002',
  percentage: '\ue003',
};
const OTHER = '\ue004';

/** Of a figure that holds others, those others; "the largest since 2009" holds no figure to compare. */
function isLeaf({ kind, parts }: PlacedFigure): boolean {
  return kind !== 'superlative' && kind !== 'change' && !parts?.length;
}

function slot(text: string, { start, end }: Span, figures: readonly PlacedFigure[]): SlottedSentence {
  let slotted = '';
  let at = start;
  const kept: PlacedFigure[] = [];
  for (const figure of figures) {
    if (figure.start < at) continue;
    slotted +=
      plain(text.slice(at, figure.start)) + (KINDS[figure.kind] ?? OTHER) + String.fromCharCode(FIRST + kept.length);
    kept.push(figure);
    at = figure.end;
  }
  return { start, end, text: slotted + plain(text.slice(at, end)), figures: kept };
}

const UNEVEN = /[\ue000-\uf8ff’—–\u00a0\n\r\t]|\s\s|--| - /;

function plain(words: string): string {
  if (!UNEVEN.test(words)) return words;
  return words
    .replace(/[\ue000-\uf8ff\s]+/g, ' ')
    .replaceAll('’', "'")
    .replace(/\s?(?:—|–|--+| - )\s?/g, ' — ');
}
