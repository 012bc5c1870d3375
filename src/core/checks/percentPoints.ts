/**
 * Check `percent-points`: a difference of two percentages that is called a percentage itself. From 5 percent to 8 percent is 3 percentage points,
 * and 60 percent.
 */
import * as l10n from '@vscode/l10n';
import type { Amount, Change } from '../analysis';
import type { PlacedFigure } from '../claims/placed';
import { isWithin } from '../text/wide';
import { type ReadChange, readChanges } from './numbers/changes';
import { sayNumber, statedValue } from './numbers/amounts';
import type { Check, Found } from './check';
import { nearby, type Stretch } from './nearby';

export const percentPoints: Check = {
  id: 'percent-points',
  title: 'Percent where percentage points are meant',
  severity: 'warning',
  about:
    'Looks at changes from one percentage to another. Their difference is in percentage points; called a percentage, it tells of a much smaller change. “Rose 3 percent, from 5 percent to 8 percent” is a rise of 3 percentage points, or of 60 percent.',
  rule: 'The change is given in percent, and both values it runs between are in percent. It is a slip when the stated change equals the difference of the two values and is more than a point, and more than a tenth, away from that difference as a share of the first value. The correction is certain.',
  leaves: [
    'Changes that are given in percentage points.',
    'Changes that are right as percentages: “rose 60 percent, from 5 percent to 8 percent”.',
    'Changes of which only one end is given, by themselves or nearby.',
    'Changes of anything that is not a percentage.',
  ],
  examples: {
    finds: [
      { draft: 'Unemployment rose 3 percent, from 5 percent to 8 percent.', words: ['3 percent'] },
      { draft: 'The tax fell by 2% from 10% to 8% this year.', words: ['2%'] },
      { draft: 'The rate rose 2 percent in August, going from 4 percent to 6 percent.', words: ['2 percent'] },
      { draft: 'Turnout was 45%, a rise of 7% on the 38% who voted last time.', words: ['7%'] },
      {
        draft: 'His rating stood at 52 percent in April; it is now 41 percent, a drop of 11 percent.',
        words: ['11 percent'],
      },
      {
        draft: 'They raised the tax to 8 percent from 6 percent. The 2 percent increase takes effect in June.',
        words: ['2 percent'],
      },
      { draft: 'Turnout climbed 12 percent to 52 percent from 40 percent in 2019.', words: ['12 percent'] },
    ],
    leavesAlone: [
      'Unemployment rose 3 percentage points, from 5 percent to 8 percent.',
      'The rate stood at 5 percent in May; it is now 8 percent, a rise of 3 points.',
      'They raised the tax to 8 percent from 6 percent. The 33 percent increase takes effect in June.',
      'Unemployment rose 60 percent, from 5 percent to 8 percent.',
      'Unemployment rose 3 percent to 8 percent.',
      'Sales rose 3 percent, from 500 to 515.',
      'Support fell 3 points, from 45 percent to 42 percent.',
      'The rate rose from 5 percent to 8 percent.',
    ],
  },
  find: nearby((stretch) => {
    const read = readChanges(stretch);
    return read.flatMap((one, i) => findIn(stretch, withEnds(stretch, one, read.slice(0, i)), one.by));
  }),
};

/**
 * The change with the values that stand before it: in its sentence or the one before ("stood at 52 percent in April; it is now 41 percent, a drop of 11
 * percent"), or told by an earlier change that it takes up ("to 8 percent from 6 percent. The 2 percent increase …").
 */
function withEnds(
  { draft: { text, places }, figures }: Stretch,
  read: ReadChange,
  earlier: readonly ReadChange[],
): Change {
  const { change, figure } = read;
  const { by, from, to } = change;
  if (!by || by.unit !== 'percent' || from) return change;
  if (to?.unit === 'percent') {
    const start = statedValue(to);
    const apart = statedValue(by);
    if (start === null || apart === null) return change;
    const meant = change.direction === 'up' ? start - apart : start + apart;
    const level = figures.find(
      ({ kind, value, start: at, paragraph }) =>
        kind === 'percentage' &&
        paragraph === figure.paragraph &&
        at < figure.start &&
        figure.start - at < NEAR &&
        value?.type === 'amount' &&
        Math.abs((statedValue(value) ?? NaN) - meant) < 1e-6,
    );
    return level?.value?.type === 'amount' ? { ...change, from: level.value } : change;
  }
  if (to || !/\b(?:the|this|that)\s$/i.test(text.slice(Math.max(0, figure.start - 6), figure.start))) return change;
  const taken = earlier.findLast(
    (one) =>
      one.change.from && one.change.to && !one.change.by && isWithin(places, one.figure.end, figure.start, TAKEN_UP),
  );
  return taken?.change.direction === change.direction
    ? { ...change, from: taken.change.from!, to: taken.change.to! }
    : change;
}

/** Code units: the sentence, and the one before. */
const NEAR = 160;
/** Code units: a few sentences. */
const TAKEN_UP = 600;

function findIn({ draft: { text } }: Stretch, change: Change, figure: ReadChange['by']): Found[] {
  const { by, from, to } = change;
  if (!figure || !by || !from || !to || by.unit !== 'percent' || from.unit !== 'percent' || to.unit !== 'percent')
    return [];
  if (!isPointsForPercent(by, from, to)) return [];
  const stated = statedValue(by)!;
  const [first, last] = [sayNumber(statedValue(from)!), sayNumber(statedValue(to)!)];
  const share = sayNumber(shareOf(from, to));
  const words = text.slice(figure.start, figure.end);
  const sign = /\s?%|[\s-]per\s?cent|[\s-]percent|\spct\.?/i.exec(words);
  return [
    {
      start: figure.start,
      end: figure.end,
      message:
        stated === 1
          ? l10n.t(
              'From {0} percent to {1} percent is 1 percentage point; as a percentage it is {2} percent.',
              first,
              last,
              share,
            )
          : l10n.t(
              'From {0} percent to {1} percent is {2} percentage points; as a percentage it is {3} percent.',
              first,
              last,
              sayNumber(stated),
              share,
            ),
      related: [],
      fixes: sign ? [pointsFix(figure, sign, stated === 1 || isBeforeNoun(text, figure), words)] : [],
    },
  ];
}

function shareOf(from: Amount, to: Amount): number {
  const [a, b] = [statedValue(from)!, statedValue(to)!];
  return (Math.abs(b - a) / Math.abs(a)) * 100;
}

/** True when `by` is the plain difference and is not the relative one, as printed. */
export function isPointsForPercent(by: Amount, from: Amount, to: Amount): boolean {
  if (from.unit !== 'percent' || to.unit !== 'percent') return false;
  const [stated, start, end] = [statedValue(by), statedValue(from), statedValue(to)];
  if (stated === null || start === null || end === null || start <= 0 || by.unit !== 'percent') return false;
  const apart = Math.abs(end - start);
  const close = Math.abs(apart - stated) < Math.max(by.precision, 1e-6) / 2;
  return close && Math.abs(shareOf(from, to) - stated) > Math.max(FAR, stated * 0.1);
}

/** Percentage points between what is printed and what the values give: below, either may be meant ("up 1 percent, from 98 percent to 99 percent"). */
const FAR = 1;

/** "an ⟨8 percent⟩ increase": as in "an 8 percentage point increase". */
function isBeforeNoun(text: string, { start, end }: PlacedFigure): boolean {
  return LEADS_TO_NOUN.test(text.slice(Math.max(0, start - 24), start)) && NOUN.test(text.slice(end, end + 40));
}

const LEADS_TO_NOUN = /(?:^|[^\p{L}])(?:an?|the|this|that|its|their|another|any|each)(?:\s[a-z]+)?\s$/iu;
const NOUN =
  /^\s(?:[a-z-]+\s)?(?:increase|rise|gain|jump|hike|climb|growth|surge|spike|improvement|decrease|decline|drop|fall|cut|dip|slide|slump|loss|reduction|swing|shift|change|lead|gap|difference|margin|edge|bump|boost|uptick|advantage|deficit)s?\b/i;

function pointsFix(
  figure: PlacedFigure,
  sign: RegExpExecArray,
  single: boolean,
  words: string,
): Found['fixes'][number] {
  const hyphen = sign[0].startsWith('-');
  const [join, plural] = hyphen ? ['-', ''] : [' ', single ? '' : 's'];
  const text = `${join}percentage${join}point${plural}`;
  const start = figure.start + sign.index;
  return {
    title: l10n.t('Change to “{0}”', words.slice(0, sign.index) + text),
    start,
    end: start + sign[0].length,
    text,
  };
}
