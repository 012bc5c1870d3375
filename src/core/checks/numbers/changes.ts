/** The changes that a draft tells of, each with the figures that tell how much, from what and to what. */
import type { Amount, Change } from '../../analysis';
import type { PlacedFigure } from '../../claims/placed';
import type { CheckContext } from '../check';

export interface ReadChange {
  readonly change: Change;
  /** The whole of it: "rose 50 percent, from 50 to 80". */
  readonly figure: PlacedFigure;
  /** Where the figure for each stands; undefined where a word says it ("doubled"). */
  readonly by: PlacedFigure | undefined;
  readonly from: PlacedFigure | undefined;
  readonly to: PlacedFigure | undefined;
}

export function readChanges({ draft: { text }, figures }: CheckContext): ReadChange[] {
  const read: ReadChange[] = [];
  for (const figure of figures) {
    if (figure.value?.type !== 'change') continue;
    const change = figure.value;
    const part = (amount: Amount | undefined): PlacedFigure | undefined =>
      amount && figure.parts?.find(({ value }) => isSame(value, amount));
    const one = { change, figure, by: part(change.by), from: part(change.from), to: part(change.to) };
    const before = read.at(-1);
    const joined = before && join(text, before, one);
    if (joined) read[read.length - 1] = joined;
    else read.push(one);
  }
  return read;
}

/** "widened to $6.4 million from $2.1 million, up 50 percent": one tells from what to what, the next how much. */
function join(text: string, a: ReadChange, b: ReadChange): ReadChange | null {
  const { by } = b.change;
  const halves = a.change.from && a.change.to && !a.change.by && by && !b.change.from && !b.change.to;
  if (!halves || a.change.direction !== b.change.direction) return null;
  if (!/^,\s(?:or\s)?$/.test(text.slice(a.figure.end, b.figure.start))) return null;
  const figure = { ...a.figure, end: b.figure.end };
  return { ...a, figure, change: { ...a.change, by }, by: b.by };
}

/** Values are data: equal ones are one, whoever made them. */
function isSame(value: PlacedFigure['value'], amount: Amount): boolean {
  return (
    value?.type === 'amount' &&
    value.low === amount.low &&
    value.high === amount.high &&
    value.precision === amount.precision
  );
}
