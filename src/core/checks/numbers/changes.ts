/** The changes that a draft tells of, each with the figures that tell how much, from what and to what. */
import type { Amount, Change } from '../../analysis';
import type { PlacedFigure } from '../../claims/placed';
import type { Stretch } from '../nearby';

export interface ReadChange {
  readonly change: Change;
  /** The whole of it: "rose 50 percent, from 50 to 80". */
  readonly figure: PlacedFigure;
  /** Where the figure for each stands; undefined where a word says it ("doubled"). */
  readonly by: PlacedFigure | undefined;
  readonly from: PlacedFigure | undefined;
  readonly to: PlacedFigure | undefined;
}

export function readChanges({ draft: { text }, figures }: Stretch): ReadChange[] {
  const read: ReadChange[] = [];
  for (const figure of figures) {
    const one = figure.value?.type === 'change' ? readChange(text, figure, figure.value) : undefined;
    const before = read.at(-1);
    const joined = before && join(text, before, one ?? figure);
    if (joined) read[read.length - 1] = joined;
    else if (one) read.push(one, ...saidAgain(one));
  }
  return read;
}

/** Two of the values may be equal ("from 3 percent to 6 percent, a 3 percent rise"): the word before tells which figure is which. */
function readChange(text: string, figure: PlacedFigure, change: Change): ReadChange {
  const left = [...(figure.parts ?? [])];
  const take = (amount: Amount | undefined, led: RegExp): PlacedFigure | undefined => {
    const equal = amount ? left.filter(({ value }) => isSame(value, amount)) : [];
    const taken = equal.find(({ start }) => led.test(text.slice(figure.start, start))) ?? equal[0];
    if (taken) left.splice(left.indexOf(taken), 1);
    return taken;
  };
  const [from, to] = [take(change.from, /\bfrom\s$/i), take(change.to, /\bto\s$/i)];
  return { change, figure, by: take(change.by, /(?!)/), from, to };
}

/** "rose $3, or 20 percent, to $18": how much, a second time. */
function saidAgain({ change: { also, ...change }, ...read }: ReadChange): ReadChange[] {
  if (!also) return [];
  const by = read.figure.parts?.find(({ value }) => isSame(value, also));
  return [{ ...read, by, change: { ...change, by: also } }];
}

/**
 * "widened to $6.4 million from $2.1 million, up 50 percent": one tells from what to what, the next how much; perhaps with the time it took in
 * between, and a share without a word of change after "or".
 */
function join(text: string, a: ReadChange, b: ReadChange | PlacedFigure): ReadChange | null {
  const { from, to } = a.change;
  if ('change' in b && a.change.by && !from && !to) return joinEnds(text, a, b);
  if (!from || !to || a.change.by) return null;
  const [by, figure, direction] =
    'change' in b
      ? [(b.change.from ?? b.change.to) ? undefined : b.change.by, b.figure, b.change.direction]
      : [b.kind === 'percentage' && b.value?.type === 'amount' ? b.value : undefined, b, a.change.direction];
  const gap = text.slice(a.figure.end, figure.start);
  if (!by || direction !== a.change.direction || !('change' in b ? THEN : OR).test(gap)) return null;
  const share = 'change' in b ? b.by : b;
  return { ...a, figure: { ...a.figure, end: figure.end }, change: { ...a.change, by }, by: share };
}

/** "rose 2 percent in August, going from 4 percent to 6 percent": the other way round. */
function joinEnds(text: string, a: ReadChange, b: ReadChange): ReadChange | null {
  const { from, to, by } = b.change;
  if (!from || !to || by || !ENDS.test(text.slice(a.figure.end, b.figure.start))) return null;
  if (a.change.direction !== b.change.direction && !NEUTRAL.test(text.slice(b.figure.start, b.figure.end))) return null;
  return { ...b, figure: { ...b.figure, start: a.figure.start }, change: { ...a.change, from, to }, by: a.by };
}

/** "went from 166 to 139": says neither up nor down. */
export const NEUTRAL = /^(?:went|go(?:es|ne|ing)?|mov|chang|shift|swung|swing)/i;

const TIME = String.raw`(?:\s(?:in|over|during|since|within|by|between|at the end of)\s[^,.;:()“”"]{1,40}|\s(?:last|this|the (?:previous|prior|same))\s\w+|\s[\w-]+\s(?:hour|day|week|month|quarter|year|decade)s?\s(?:ago|earlier|before))?`;
const THEN = RegExp(`^${TIME},\\s(?:(?:or|for)\\s)?(?:an?\\s)?$`, 'i');
const ENDS = RegExp(`^${TIME},\\s$`, 'i');
const OR = RegExp(`^${TIME},\\sor\\s$`, 'i');

/** Values are data: equal ones are one, whoever made them. */
function isSame(value: PlacedFigure['value'], amount: Amount): boolean {
  return (
    value?.type === 'amount' &&
    value.low === amount.low &&
    value.high === amount.high &&
    (value.unit === amount.unit || value.unit === '') &&
    value.precision === amount.precision
  );
}
