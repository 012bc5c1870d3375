/** The changes that a draft tells of, each with the figures that tell how much, from what and to what. */
import type { Amount, Change } from '../analysis';
import type { PlacedFigure } from '../claims/placed';
import type { CheckContext } from './check';

export interface ReadChange {
  readonly change: Change;
  /** The whole of it: "rose 50 percent, from 50 to 80". */
  readonly figure: PlacedFigure;
  /** Where the figure for each stands; undefined where a word says it ("doubled"). */
  readonly by: PlacedFigure | undefined;
  readonly from: PlacedFigure | undefined;
  readonly to: PlacedFigure | undefined;
}

export function readChanges({ figures }: CheckContext): ReadChange[] {
  return figures.flatMap((figure): ReadChange[] => {
    if (figure.value?.type !== 'change') return [];
    const change = figure.value;
    const part = (amount: Amount | undefined): PlacedFigure | undefined =>
      amount && figure.parts?.find(({ value }) => value === amount || isSame(value, amount));
    return [{ change, figure, by: part(change.by), from: part(change.from), to: part(change.to) }];
  });
}

/** Values are data: equal ones are one, whoever made them. */
function isSame(value: PlacedFigure['value'], amount: Amount): boolean {
  return (
    value?.type === 'amount' && value.low === amount.low && value.high === amount.high && value.unit === amount.unit
  );
}
