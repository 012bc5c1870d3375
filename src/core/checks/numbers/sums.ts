/** Whether the parts of a whole add up to it, and what may be a part of what. */
import * as l10n from '@vscode/l10n';
import type { Amount } from '../../analysis';
import { countsPeople } from '../../claims/countedNoun';
import type { PlacedFigure } from '../../claims/placed';
import { sliceSpan, spanOf } from '../../span';
import { countOf, isAmount, isCount, sayNumber, statedValue } from './amounts';
import type { Found } from '../check';

/** Words that say that there is more, or that what follows is something else. */
const NOT_ALL =
  /\b(?:more|other|others|another|additional|each|every|per|apiece|including|among|of them|of whom|of which|at least|compared|than|from|rest|remaining|both|respectively|half|up|down|ago|later)\b/i;

export function compareSum(text: string, total: PlacedFigure, parts: readonly PlacedFigure[], words: string): Found[] {
  if (parts.length < 2 || NOT_ALL.test(words) || !sameKind(total, parts)) return [];
  const amounts = [total, ...parts].map(({ value }) => value).filter(isAmount);
  const values = amounts.map((amount) => (amount.approximate ? null : statedValue(amount)));
  if (amounts.length <= parts.length || values.includes(null)) return [];
  const sum = values.slice(1).reduce<number>((all, value) => all + value!, 0);
  if (Math.abs(sum - values[0]!) <= slackOf(amounts)) return [];
  const said = `${moneySign(text, total)}${sayNumber(sum)}`;
  return [
    {
      ...spanOf(total),
      message: l10n.t('“{0}”: the parts given add up to {1}.', sliceSpan(text, total), said),
      related: parts.map((part) => ({ ...spanOf(part), message: l10n.t('a part') })),
      fixes: [],
    },
  ];
}

/** Figures of one list are rounded alike: "$1 million" beside "$2.5 million" is $1.0 million. Half of that step for each of them. */
function slackOf(amounts: readonly Amount[]): number {
  const step = Math.min(...amounts.map(({ precision }) => precision));
  const counted = amounts.every((amount) => isCount(amount)) && step <= 1;
  return counted ? 0 : amounts.length * (step / 2) + step * 1e-6;
}

function moneySign(text: string, figure: PlacedFigure): string {
  return figure.kind === 'money' ? (/^[A-Z]{0,2}[$€£¥]/.exec(sliceSpan(text, figure))?.[0] ?? '') : '';
}

/** The parts of people are people; of other things, the same things or whatever is not named: "12 in Ellery". */
export function sameKind(total: PlacedFigure, parts: readonly PlacedFigure[]): boolean {
  const whole = isAmount(total.value) ? total.value : undefined;
  if (!whole) return false;
  return parts.every(({ value }) => {
    if (!isAmount(value) || value.unit !== whole.unit || value.per !== whole.per) return false;
    if (value.of === undefined || value.of === whole.of || whole.of === undefined) return true;
    if (TIME.test(value.of) || GROUPS.test(whole.of)) return false;
    return whole.of === 'person' || !countsPeople(value.of) || countsPeople(whole.of);
  });
}

const TIME =
  /^(?:second|minute|hour|day|night|week|month|quarter|year|decade|century|time|point|game|round|inch|mile|vote|seat)$/;
/** What holds people, and is not counted as its people are. */
const GROUPS =
  /^(?:family|household|team|group|couple|crew|class|school|city|town|village|county|state|country|nation|district|unit|company|home|house|vehicle|car|bus|boat|ship|plane|case|seat|building|apartment|classroom|bed|room|attack|accident|crash|incident|side|party|event|meeting|game|season|set|round|episode|book|question|chapter|region|province|station|center|centre|hospital|court|jail|prison|camp|pair|dozen|squad|department|agency|category|area|part|type|kind|level|phase|stage|step|section|track|song|match|time|flight|trip|order|purchase|contract|project|program|deal|bill|measure|vote|race)s?$/;

export function isCounted({ value }: PlacedFigure): boolean {
  return countOf(value) !== null;
}
