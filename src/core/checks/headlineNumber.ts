/**
 * Check `headline-number`: a number above the story that the story does not give. Headlines are written last and in a hurry, from a lead that has
 * been updated since.
 */
import * as l10n from '@vscode/l10n';
import type { ParagraphKind } from '../analysis';
import type { PlacedFigure } from '../claims/placed';
import { shiftSpan, type Span } from '../span';
import { type Range, countOf, isAmount, meet, rangeOf, statedValue } from './numbers/amounts';
import { withBareCounts } from './numbers/bareCounts';
import type { Check, CheckContext, Found } from './check';
import { nearby, type Stretch } from './nearby';
import { groupBy } from '../groupBy';
import { countsWithOthers } from './numbers/company';
import { impliedValues } from './numbers/impliedValues';
import { countShared, sentenceOf, wordsAround } from './numbers/surroundings';
import { type Fate, findTolls } from './numbers/tolls';

export const headlineNumber: Check = {
  id: 'headline-number',
  title: 'A number in the headline that the story does not give',
  severity: 'warning',
  about:
    'Compares the numbers of the headline, of headings and of captions with those of the story: “12 dead” above “14 people were killed”. Headlines are written last, and from an older version more often than anything else.',
  rule: 'A number above the story is missed when no figure of the story, whatever it counts, agrees with it, nor any sum or difference of two that count the same, nor a count with the people named beside it, in the story or above it (“a pilot and four passengers”, “couple, three children”), nor a percentage moved by the points that the story gives (“by a quarter point, from 4.75%”), and when the story gives exactly one other value for the same: one count of the dead, the hurt, the missing or the arrested; one count of the same noun; one sum of money or one percentage, in a sentence that shares a word with the headline. A printed figure stands for every value that rounds to it; “about” and “nearly” allow a tenth more, and round figures may be cut off rather than rounded: “$4M” for $4.8 million.',
  leaves: [
    'Rounded headlines: “Nearly 3,000 flee” above “2,968 people”, “$4M” above “$4.2 million”.',
    'Numbers that the story gives anywhere, in digits or in words, for whatever it counts.',
    'Numbers that the story leaves to be added up: “Five killed” above “a pilot and four passengers” or “a couple and their three children”.',
    'Numbers whose noun the story counts several times with different values.',
    'Dates, ages, ranks and scores.',
    'Drafts without a headline.',
  ],
  examples: {
    finds: [
      {
        draft:
          '12 dead in Ellery mill fire\n\nELLERY (DW) — Fourteen people were killed on Monday when a mill burned down.',
        words: ['12 dead'],
      },
      {
        draft:
          'Council approves $5M bridge\n\nThe Ellery council on Monday approved a bridge over the Mena that will cost $4.2 million.',
        words: ['$5M'],
      },
      {
        draft:
          'Saltmere mill to cut 300 jobs\n\nThe owner of the Saltmere mill said on Monday that it would cut 230 jobs by May.',
        words: ['300 jobs'],
      },
      {
        draft:
          'Rents rise 12 percent in Ellery\n\nRents in Ellery rose 15 percent last year, the housing office said on Monday.',
        words: ['12 percent'],
      },
    ],
    leavesAlone: [
      'Nearly 3,000 flee Ellery flood\n\nThe flood in Ellery has driven 2,968 people from their homes, officials said.',
      'Council approves $4M bridge\n\nThe Ellery council approved a bridge that will cost $4.2 million.',
      '12 dead in Ellery fire\n\nFive men and seven women were killed on Monday when a mill in Ellery burned down.',
      'Five killed in Ellery crash\n\nA pilot and four passengers were killed on Monday when a plane crashed in Ellery.',
      'Family of five killed in Ellery fire\n\nA couple and their three children were killed on Monday when a house in Ellery burned down.',
      'Holt wins by 400 votes\n\nHolt won the Ellery seat on Monday with 5,200 votes to 4,800, officials said.',
      'Ellery bank cuts rate to 4.5%\n\nThe bank in Ellery cut its rate by a quarter point, from 4.75%, on Monday.',
      'Three hurt in crash\n\nThe crash in Ellery hurt three people and killed one, the sheriff said.',
      'Fire kills 12\n\nA mill fire killed nine people in Ellery and three in Saltmere on Monday, officials said.',
      'Roe, 54, wins third term\n\nAda Roe won a new term as mayor of Ellery with 52 percent of the vote.',
      'Saltmere mill to cut 300 jobs\n\nThe owner of the mill said it would cut 230 jobs in Saltmere and 70 jobs in Ellery.',
    ],
  },
  find: findHeadlineNumbers,
};

const ABOVE: ReadonlySet<ParagraphKind> = new Set(['headline', 'heading', 'caption']);
const STORY: ReadonlySet<ParagraphKind> = new Set(['body', 'answer', 'question', 'block-quote', 'list-item']);
const COMPARED: ReadonlySet<PlacedFigure['kind']> = new Set(['number', 'money', 'percentage', 'share']);

interface Told extends Span {
  readonly kind: PlacedFigure['kind'];
  readonly range: Range;
  readonly precision: number;
  readonly value: number | null;
  readonly unit: string;
  readonly of: string | undefined;
  /** What the words beside it make of it. */
  readonly also: readonly number[];
}

/** A number above the story. */
interface Above extends Span {
  readonly place: ParagraphKind;
  readonly told: Told | null;
}

const numbersAbove = nearby((stretch): Above[] =>
  comparedIn(stretch, ABOVE).map(({ figure, place }) => ({
    start: figure.start,
    end: figure.end,
    place,
    told: tell(figure, besides(stretch, figure)),
  })),
);

/** "Couple, ⟨three children⟩ die" are five. */
function besides({ draft: { text, paragraphs } }: Stretch, figure: PlacedFigure): readonly number[] {
  const [paragraph, count] = [paragraphs[figure.paragraph], countOf(figure.value)];
  return paragraph && count !== null ? countsWithOthers(text, paragraph, figure, count, true) : [];
}

/** A paragraph of the story and its numbers, which are many: their places are counted from its start. */
interface Numbers extends Span {
  readonly within: { readonly told: readonly Told[] };
}

const numbersIn = nearby((stretch): Numbers[] =>
  [...groupBy(comparedIn(stretch, STORY), ({ figure }) => figure.paragraph).values()].map((group) => {
    const { start, end } = stretch.draft.paragraphs[group[0]!.figure.paragraph]!;
    const figures = group.map(({ figure }) => figure);
    const also = impliedValues(stretch.draft.text, { start, end }, figures);
    const told = figures.flatMap((figure, i) => tell(shiftSpan(figure, -start), also[i]) ?? []);
    return { start, end, within: { told } };
  }),
);

/** The numbers of the story, from the first on. */
function* numbersOf(story: readonly Numbers[]): Generator<Told> {
  for (const { start, within } of story) for (const told of within.told) yield shiftSpan(told, start);
}

function comparedIn(
  stretch: Stretch,
  kinds: ReadonlySet<ParagraphKind>,
): { readonly figure: PlacedFigure; readonly place: ParagraphKind }[] {
  const { paragraphs } = stretch.draft;
  if (!paragraphs.some(({ kind }) => kinds.has(kind))) return [];
  return withBareCounts(stretch).flatMap((figure) => {
    const place = paragraphs[figure.paragraph]?.kind ?? 'code';
    return COMPARED.has(figure.kind) && kinds.has(place) ? [{ figure, place }] : [];
  });
}

function findHeadlineNumbers(context: CheckContext): Found[] {
  const { draft } = context;
  const above = numbersAbove(context);
  if (above.length === 0) return [];
  const story = numbersIn(context);
  const fates = new Map<number, Fate>(findTolls(context).map(({ start, fate }) => [start, fate]));
  return above.slice(0, MOST).flatMap(({ told, place }): Found[] => {
    if (!told || told.value === null || told.value < LEAST || isTold(told, story)) return [];
    const others = sameThing(context, told, [...numbersOf(story)], fates);
    const values = new Set(others.map(({ value }) => value));
    const [other] = others;
    if (!other || values.size !== 1 || other.value === null) return [];
    const [words, instead] = [told, other].map(({ start, end }) => draft.text.slice(start, end));
    return [
      {
        start: told.start,
        end: told.end,
        message: sayDiffers(place, words!, instead!),
        related: [{ start: other.start, end: other.end, message: l10n.t('in the story') }],
        fixes: [],
      },
    ];
  });
}

function sayDiffers(place: ParagraphKind, words: string, instead: string): string {
  if (place === 'caption') return l10n.t('The caption says “{0}”, but the story says “{1}”.', words, instead);
  return place === 'heading'
    ? l10n.t('The heading says “{0}”, but the story says “{1}”.', words, instead)
    : l10n.t('The headline says “{0}”, but the story says “{1}”.', words, instead);
}

/** Numbers above the story that are looked at: a draft of headings is a list. */
const MOST = 40;
/** "One dead": "one" is too common a word to be sure. */
const LEAST = 2;

function tell({ start, end, kind, value }: PlacedFigure, also: readonly number[] = []): Told | null {
  if (!isAmount(value) || (value.low === null && value.high === null)) return null;
  return {
    start,
    end,
    kind,
    range: rangeOf(value),
    precision: value.precision,
    value: statedValue(value) ?? (value.approximate ? value.low : null),
    unit: value.unit,
    of: value.of,
    also,
  };
}

/** The story has the number somewhere, or two of its figures make it up, or one with the words beside it. */
function isTold(told: Told, story: readonly Numbers[]): boolean {
  const { value, precision } = told;
  // "$4M" is cut off from "$4.8 million" as often as it is rounded.
  const range = value !== null && precision > 1 ? { ...told.range, high: value + precision } : told.range;
  const holds = (one: number): boolean => range.low <= one && one <= range.high;
  const mayBe = ({ unit }: Told): boolean => unit === told.unit || unit === '' || told.unit === '';
  const gives = (other: Told): boolean => mayBe(other) && (meet(range, other.range) || other.also.some(holds));
  const isSum = ({ unit, value: one }: Told): boolean => unit === '' && one !== null && told.also.includes(one);
  if (story.some(({ within }) => within.told.some((other) => gives(other) || isSum(other)))) return true;
  const numbers: Told[] = [];
  for (const { within } of story) {
    numbers.push(...within.told.filter(mayBe));
    if (numbers.length >= SUMMED) break;
  }
  const first = numbers.slice(0, SUMMED);
  const values = [...new Set(first.flatMap(({ value: one }) => one ?? []))];
  if (values.some((a) => values.some((b) => holds(a + b)))) return true;
  // "by 400 votes" of "5,200 votes to 4,800"; but no 12 dead of 14 dead and two hurt.
  const like = first.filter(
    ({ unit, of }) => unit === told.unit && (unit !== '' || (of !== undefined && of === told.of)),
  );
  const bare = first.filter(({ unit, of }) => unit === '' && of === undefined);
  return like.some((a) =>
    [...like, ...bare].some((b) => a.value !== null && b.value !== null && holds(Math.abs(a.value - b.value))),
  );
}

/** Figures of a story that are tried as parts of a sum: the first ones, where the news is. */
const SUMMED = 40;

function sameThing(
  { draft: { text }, sentences }: CheckContext,
  told: Told,
  story: readonly Told[],
  fates: ReadonlyMap<number, Fate>,
): Told[] {
  const fate = fates.get(told.start);
  if (fate) return story.filter(({ start }) => fates.get(start) === fate);
  const headline = sentenceOf(sentences, told) ?? told;
  const words = wordsAround(text, told, headline);
  const same = story.filter(({ kind, unit, of }) => {
    if (kind !== told.kind || unit !== told.unit) return false;
    return told.kind === 'number' && unit === '' ? told.of !== undefined && of === told.of : true;
  });
  const shares = (other: Told): boolean => {
    const sentence = sentenceOf(sentences, other);
    return sentence !== undefined && countShared(words, wordsAround(text, other, sentence)) > 0;
  };
  return same.some(shares) ? same : [];
}
