/**
 * What stands after a word of change: "by 50 percent", "from 50 in 2019", "to 75", in any order, with dates and a few words in between. A figure without a
 * preposition is how much ("rose 3 percent"), unless it is a length that somebody fell or a sum that somebody raised.
 */
import type { Amount, Change } from '../analysis';
import { type ChangeWord, changeForms, movements } from '../lexicon/changes';
import { fractions, reaches } from '../lexicon/numbers';
import { units } from '../lexicon/unitTable';
import type { Span } from '../span';
import { compiled } from '../text/compiled';
import type { Figure, FigureKind } from './figure';
import { FRACTION, GAP, JOIN, PART_OF, findAll, RIGHT, oneOf, pattern } from './grammar';
import { CURRENCY, PARTED_UNIT } from './partedUnits';
import { splitRange } from './range';
import { readAmount } from './values/amount';
import { readPartOf } from './values/partOf';

/** A change as it is pieced together. */
export interface Found extends Span {
  readonly direction: Change['direction'];
  readonly by?: Figure;
  readonly from?: Figure;
  readonly to?: Figure;
  /** `by` once more, in percent. */
  readonly also?: Figure;
  /** Dates and the like between the values: they stay what they are, within it. */
  readonly passed: readonly Figure[];
  readonly factor?: Amount;
}

/** The word of change that the parts belong to. */
export interface Cue extends Span {
  readonly word: ChangeWord;
  /** As it is written, in small letters. */
  readonly said: string;
}

/** Words a change may have between it and "by", "from" or "to". */
const OBJECT = `(?:${GAP}(?!(?:and|or|but|as|when|while|after|before|because|which|who|that|said)${RIGHT})[\\w’'$.-]{1,24}){0,6}`;
const DIRECT = pattern(`^(?:${GAP}|${GAP}(?:by|of)${GAP}|${GAP}by${GAP}(?:an?|another)${GAP})$`, 'i');
const OVER_OBJECT = pattern(
  `^(?:${GAP}(?!(?:and|or|but|as|of|for|with|in|on|at|when|while|after|from|to|by|than|inside|outside|within|beyond|against|above|below|under|over)${RIGHT})[\\w’'-]{1,24}){1,3}${GAP}$`,
  'i',
);
const LED = pattern(`^[),]?${OBJECT},?${GAP}(by|from|to)${GAP}$`, 'i');
const AT = pattern(`^,?${GAP}at${GAP}$`, 'i');
/** "a rise of 7 percent on the 38 percent who voted last time". */
const ON = pattern(`^${GAP}on${GAP}(?:(?:the|its|last${GAP}year[’']s)${GAP})?$`, 'i');
/** "fell to $60 million, compared with $80 million a year earlier". */
const SINCE = pattern(`^,?${GAP}(?:compared${GAP}(?:with|to)|versus|against)${GAP}$`, 'i');
const EARLIER =
  /^,?\s(?:in\s(?:the\s)?(?:same|previous|prior|year-earlier|preceding|(?:19|20)\d\d)|(?:a|one)\s(?:year|month|quarter|week|decade)\s(?:ago|earlier|before)|last\s|the\s(?:same|previous|prior)\s|(?:a\s)?year-(?:ago|earlier))/i;

/** "rose $3, or 20 percent, to $18", "rose to $18 from $15 (20 percent)": the same once more, as a share. */
const AGAIN = pattern(`^(?:,${GAP}or${GAP}|,?${GAP}\\()$`, 'i');
const NEARLY = `(?:${oneOf([...reaches.keys()])}${GAP})?`;
const BY_FRACTION = pattern(
  `^(${OBJECT}${GAP}by${GAP})(${NEARLY}${FRACTION})(?!${JOIN}(?:of${JOIN})?(?:an?|one|1)${JOIN}|[\\s-]{1,3}(?:million|billion|percent|hour|day|mile|point|year))`,
  'i',
);
/** "by half a point", "half a metre", "by a quarter of a cent": no shares, but amounts. */
const BY_PART = pattern(`^(${OBJECT}${GAP}by${GAP}|${GAP})(${NEARLY}${PART_OF}${PARTED_UNIT})`, 'i');
const IN_CURRENCY = pattern(`${CURRENCY}$`, 'i');
const HAS_FRACTION = pattern(`(?:${fractions.join('|')})`, 'i');
/** Code units between two values of one change. */
const REACH = 72;

/** What stands after the cue: "by …", "from …", "to …" in any order, dates in between. */
export function readRight(
  text: string,
  figures: readonly Figure[],
  next: number,
  cue: Cue,
  start: Found,
  limit: number,
): Found {
  let found = start;
  let at = cue.end;
  const right = text.slice(at, Math.min(limit, at + REACH));
  const by = found.by || !HAS_FRACTION.test(right) ? undefined : readFraction(right, at, found, cue);
  if (by && !(figures[next] && figures[next].start < by.end)) {
    at = by.end;
    found = { ...found, end: at, by };
  }
  const passed: Figure[] = [];
  for (let i = next; i < figures.length && figures[i]!.start - at <= REACH; i++) {
    const figure = figures[i]!;
    if (!isAmount(figure)) {
      if (figure.kind !== 'date' && figure.kind !== 'number') break;
      passed.push(figure);
      continue;
    }
    const gap = text.slice(at, figure.start);
    const since = found.to && !found.from && SINCE.test(gap) && EARLIER.test(text.slice(figure.end, figure.end + 32));
    const again = figure.kind === 'percentage' && at > cue.end && AGAIN.test(gap);
    if (again && found.by && found.by.kind !== 'percentage') {
      // "or 20 percent of them" is another thing's
      if (found.also || isOfSomething(figure)) {
        passed.push(figure);
        at = figure.end;
        continue;
      }
      at = closed(text, gap, figure);
      found = { ...found, end: at, also: figure, passed: [...found.passed, ...passed.splice(0)] };
      continue;
    }
    const slot = since ? 'from' : again && !found.by ? 'by' : slotOf(gap, found, cue, figure, at === cue.end);
    if (!slot) {
      if (!isTime(figure)) break;
      passed.push(figure);
      continue;
    }
    const placed = put(text, found, slot, figure);
    if (!placed) break;
    at = again ? closed(text, gap, figure) : figure.end;
    found = { ...placed, end: at, passed: [...found.passed, ...passed.splice(0)] };
  }
  return found;
}

/** What no finder of figures has: "by a third", "by half a point", "half a point". */
function readFraction(right: string, at: number, found: Found, cue: Cue): Figure | undefined {
  const [, led = '', words] = compiled(BY_FRACTION, right).exec(right) ?? [];
  if (words !== undefined) return fractionFigure(words, at + led.length, 'share', readAmount(words, 'share'));
  const [, gap = '', part] = compiled(BY_PART, right).exec(right) ?? [];
  if (part === undefined) return undefined;
  const kind = IN_CURRENCY.test(part) ? 'money' : 'number';
  const value = readPartOf(part, (one) => readAmount(one, kind));
  const figure = fractionFigure(part, at + gap.length, kind, value);
  return value && slotOf(gap, found, cue, figure, true) === 'by' ? figure : undefined;
}

function fractionFigure(words: string, start: number, kind: FigureKind, value: Amount | undefined): Figure {
  return { kind, start, end: start + words.length, traits: ['rate'], ...(value && { value }) };
}

function isOfSomething({ value }: Figure): boolean {
  return value?.type === 'amount' && value.of !== undefined;
}

/** Past the mark that closes "(20 percent)". */
function closed(text: string, gap: string, { end }: Figure): number {
  return gap.endsWith('(') && text.charAt(end) === ')' ? end + 1 : end;
}

type Slot = 'by' | 'from' | 'to';

function slotOf(gap: string, found: Found, cue: Cue, figure: Figure, first: boolean): Slot | undefined {
  const { word, said } = cue;
  const led = LED.exec(gap)?.[1]?.toLowerCase() as Slot | undefined;
  // "growth, saying the index ticked down to 98": another change's
  if (led && word.noun && isToldOfAnother(gap)) return undefined;
  if (led && !found[led] && !isTime(figure) && !(led === 'by' && (found.from ?? found.to) && !first)) return led;
  if (word.noun && found.by && !found.from && ON.test(gap) && (figure.kind === 'money' || figure.kind === 'percentage'))
    return 'from';
  if (found.by && !found.to && figure.kind === 'money' && AT.test(gap)) return 'to';
  if (!first || found.by || found.factor) return undefined;
  if (OVER_OBJECT.test(gap)) return figure.kind === 'percentage' && !word.particle ? 'by' : undefined;
  if (!DIRECT.test(gap) || (said === 'lower' && !/by/i.test(gap))) return undefined;
  const spoken = gap.trim() === '' ? '' : gap.trim().split(/\s/)[0]!.toLowerCase();
  if (spoken === 'of') return word.noun && !isTime(figure) && !isLength(figure) ? 'by' : undefined;
  if (spoken === 'by') return 'by';
  if (figure.kind === 'percentage' || (figure.kind === 'ratio' && !/-/.test(said))) return 'by';
  if (word.particle) return figure.kind === 'money' || isPoints(figure) ? 'by' : undefined;
  if (!word.intransitive || isTime(figure) || isOften(figure)) return undefined;
  return movements.has(said) && (isLength(figure) || figure.traits.includes('small')) ? undefined : 'by';
}

/** A verb of change stands in between; particles and nouns do not ("a fall in growth from 3 percent to 2"). */
function isToldOfAnother(gap: string): boolean {
  return findAll(WORD, gap).some(([word]) => {
    const change = changeForms.get(word.toLowerCase());
    return change !== undefined && !change.particle && !change.noun;
  });
}

const WORD = /[a-z]{3,13}/gi;

/** Puts a figure where it belongs; a range after "from" holds both ends. */
function put(text: string, found: Found, slot: Slot, figure: Figure): Found | undefined {
  if (slot === 'from' && !found.to) {
    const ends = splitRange(text, figure);
    if (ends) return { ...found, end: figure.end, from: ends[0], to: ends[1] };
  }
  if (slot === 'by' && !found.to) {
    const ends = splitRange(text, figure);
    if (ends && tellsNewLevel(ends)) return { ...found, end: figure.end, by: ends[0], to: ends[1] };
  }
  const other = slot === 'from' ? found.to : slot === 'to' ? found.from : undefined;
  if (other && !comparable(other, figure)) return undefined;
  return { ...found, end: figure.end, [slot]: figure };
}

/** "rose by $3 million to $12 million", unlike "rose by 10 to 15 jobs": no range is that wide. */
function tellsNewLevel([first, last]: readonly [Figure, Figure]): boolean {
  const [low, high] = [first, last].map(({ value }) => (value?.type === 'amount' ? value.low : null));
  return low != null && high != null && low > 0 && high >= 3 * low;
}

const AMOUNTS: ReadonlySet<Figure['kind']> = new Set(['number', 'money', 'percentage', 'share', 'ratio']);

/** Scores do not rise and fall by themselves: they are left out. */
export function isAmount({ kind, value }: Figure): boolean {
  return AMOUNTS.has(kind) && value?.type === 'amount' && (kind !== 'ratio' || value.part === undefined);
}

function unitOf({ value }: Figure): string {
  return value?.type === 'amount' ? value.unit : '';
}

export function isTime(figure: Figure): boolean {
  return units.get(unitOf(figure))?.dimension === 'time';
}

/** "fell three times". */
function isOften({ value }: Figure): boolean {
  return value?.type === 'amount' && value.of === 'time';
}

export function isLength(figure: Figure): boolean {
  return units.get(unitOf(figure))?.dimension === 'length';
}

function isPoints({ value }: Figure): boolean {
  return value?.type === 'amount' && (value.of === 'point' || units.has(value.unit));
}

/** Both in one unit, or one of them bare ("from 12 to 15 percent"). */
export function comparable(a: Figure, b: Figure): boolean {
  const [one, other] = [unitOf(a), unitOf(b)];
  return one === other || one === '' || other === '' || units.get(one)?.dimension === units.get(other)?.dimension;
}
