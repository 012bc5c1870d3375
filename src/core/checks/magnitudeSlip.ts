/**
 * Check `magnitude-slip`: the same digits for the same thing, a power of ten apart. "$4.2 million" here and "$4.2 billion" there is hardly ever
 * two figures; it is one, and a slip.
 */
import * as l10n from '@vscode/l10n';
import type { PlacedFigure } from '../claims/placed';
import type { Amount } from '../analysis';
import { phraseEnders } from '../lexicon/units';
import type { Span } from '../span';
import { isAmount, sayNumber, statedValue } from './numbers/amounts';
import type { Check, CheckContext, Found } from './check';
import { nearby } from './nearby';
import { groupBy } from '../groupBy';
import { countShared, sentenceOf, wordsAround } from './numbers/surroundings';

export const magnitudeSlip: Check = {
  id: 'magnitude-slip',
  title: 'The same digits, a power of ten apart',
  severity: 'warning',
  about:
    'Looks for a figure that comes back with the same digits and another magnitude: a $4.2 million bridge that costs $4.2 billion later on. Million and billion are the most expensive slip of a news desk.',
  rule: 'Two figures in different sentences have the same digits, at least two that are not zeros at the end, the same unit, and values 1,000 times apart, or 10 or 100 times. They have to be of the same thing: what they count is the same, and words around them are: one where three digits and more are equal, two where the digits are but two or where sums of money are 10 or 100 times apart. A factor of 10 or 100 needs exact figures, and three digits unless the second counts “all” or “the” same things. Where the second is “the $4.2 billion”, one word in common is enough, and none where no noun follows it.',
  leaves: [
    'Figures of which only one digit is given, unless the same noun comes right after them or they count the same: “$4 million” and “$4 billion” may well be two figures.',
    'A part and its whole in one sentence: “$4.2 million, a tenth of the $42 million fund”.',
    'The same digits for different things: “2,500 tons” and “25,000 people”.',
    'A digit string that comes with both magnitudes again and again.',
  ],
  examples: {
    finds: [
      {
        draft:
          'The council approved a $4.2 million harbor bridge on Monday.\n\nThe harbor bridge, at $4.2 billion, is the largest project in years.',
        words: ['$4.2 billion'],
      },
      {
        draft:
          'The storm cut power to 12,500 homes in Saltmere.\n\nCrews restored power to homes in Saltmere by night; all 125,000 homes had it back by Friday.',
        words: ['125,000 homes'],
      },
      {
        draft: 'The mayor broke ground for a $2 billion bridge.\n\nThe $2 million bridge will open in 2029.',
        words: ['$2 million'],
      },
      {
        draft: 'Friends of the lido have raised £1.2m.\n\nThe trust says the £1.2bn is enough.',
        words: ['£1.2bn'],
      },
      {
        draft: 'A burst pipe left 35,000 homes without water.\n\nWater was back in all 350,000 homes by noon.',
        words: ['350,000 homes'],
      },
      {
        draft:
          'The school district faces a deficit of $3.75 million.\n\nThe district must close the $3.75 billion deficit by June, the board said.',
        words: ['$3.75 billion'],
      },
    ],
    leavesAlone: [
      'The state will spend $4 billion on roads. The $4 million bridge is part of it.',
      'The storm left 35,000 homes without power. In the state, 350,000 homes have solar panels.',
      'The council approved a $4.2 million bridge. The state spends $4.2 billion on schools.',
      'The bridge costs $4 million. The state budget for bridges is $4 billion.',
      'Ships carried 2,500 tons of grain. The port of Saltmere has 25,000 people.',
      'The fund paid $4.2 million, a tenth of the $42 million fund.',
      'The council approved a $4.2 million bridge on Monday. The bridge, at $4.2 million, opens in May.',
      'In 1950, 1,950 people lived in Ellery; now 19,500 do.',
    ],
  },
  find: findMagnitudeSlips,
};

interface Sized extends Span {
  readonly kind: PlacedFigure['kind'];
  readonly amount: Amount;
  readonly value: number;
  /** Digits, unit and what is counted. */
  readonly key: string;
}

const sizedIn = nearby(({ figures }) => figures.flatMap((figure) => sizedBy(figure) ?? []));

function findMagnitudeSlips(context: CheckContext): Found[] {
  const { draft, sentences } = context;
  const { text } = draft;
  return [...groupBy(sizedIn(context), ({ key }) => key).values()].flatMap((group): Found[] => {
    const values = new Set(group.map(({ value }) => value));
    if (values.size !== 2) return [];
    const [first] = group;
    const second = group.find(({ value }) => value !== first!.value)!;
    // Both magnitudes come back: the draft knows what it says.
    if (
      group.filter(({ value }) => value === first!.value).length > 1 &&
      group.at(-1)!.value === second.value &&
      group.filter(({ value }) => value === second.value).length > 1
    )
      return [];
    return isSlip(text, sentences, first!, second) ? [describe(text, first!, second)] : [];
  });
}

function sizedBy({ start, end, kind, value: amount }: PlacedFigure): Sized | null {
  if (kind !== 'money' && kind !== 'number') return null;
  if (!isAmount(amount) || amount.per !== undefined) return null;
  const value = statedValue(amount);
  if (value === null || value < 10) return null;
  if (kind === 'number' && amount.of === undefined && amount.unit === '') return null;
  const key = `${digitsOf(value)} ${amount.unit} ${kind === 'money' ? '' : (amount.of ?? '')}`;
  return { start, end, kind, amount, value, key };
}

/** "42" of 4,200,000. */
function digitsOf(value: number): string {
  return String(Number(value.toPrecision(12)))
    .replace('.', '')
    .replace(/e.*$/, '')
    .replace(/^0+|0+$/g, '');
}

function isSlip(text: string, sentences: readonly Span[], first: Sized, second: Sized): boolean {
  const place = sentenceOf(sentences, first);
  const later = sentenceOf(sentences, second);
  if (!place || !later || place.start === later.start) return false;
  const apart = Math.round(Math.log10(Math.max(first.value, second.value) / Math.min(first.value, second.value)));
  if (![1, 2, 3, 6].includes(apart)) return false;
  const rough = first.amount.approximate || second.amount.approximate;
  const digits = digitsOf(first.value).length;
  const definite = DEFINITE.test(text.slice(Math.max(0, second.start - 10), second.start));
  const counted = first.kind === 'number' && first.amount.of !== undefined;
  const noun = nounAfter(text, second);
  const sameNoun = noun !== '' && noun === nounAfter(text, first);
  if (apart < 3 && (rough || digits < (counted && definite ? 2 : 3))) return false;
  if (digits < 2 && !(apart >= 3 && (sameNoun || counted))) return false;
  const shared = countShared(wordsAround(text, first, place), wordsAround(text, second, later));
  if (apart >= 3 && definite && (sameNoun || noun === '')) return true;
  // "all 350,000 homes": those told of before
  if (counted && /\ball\s$/i.test(text.slice(Math.max(0, second.start - 5), second.start))) return true;
  const certain = (digits > 2 || counted || definite) && (apart >= 3 || first.kind === 'number');
  return shared >= (certain ? 1 : 2);
}

const DEFINITE = /\b(?:the|all|this|that|its|their)\s$/i;

/** "bridge" after "the $2 million bridge"; '' where a verb, a preposition or a stop comes next: "the $1.2 billion is enough". */
function nounAfter(text: string, { end }: Span): string {
  const word = /^\s(\p{Ll}{3,20})(?![\p{L}’'])/u.exec(text.slice(end, end + 24))?.[1] ?? '';
  return phraseEnders.has(word) ? '' : word;
}

function describe(text: string, first: Sized, second: Sized): Found {
  const { start, end } = second;
  const before = text.slice(first.start, first.end);
  const factor = Math.max(first.value, second.value) / Math.min(first.value, second.value);
  const times = sayNumber(Math.round(factor));
  return {
    start,
    end,
    message:
      second.value > first.value
        ? l10n.t('“{0}” is {1} times more than “{2}” before.', text.slice(start, end), times, before)
        : l10n.t('“{0}” is {1} times less than “{2}” before.', text.slice(start, end), times, before),
    related: [{ start: first.start, end: first.end, message: l10n.t('the same digits before') }],
    fixes: [],
  };
}
