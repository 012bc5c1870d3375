/**
 * What a figure says, as a number with its unit: "more than $4.2 billion", "between 20 and 25 percent of voters", "two dozen firefighters", "a third of
 * them". A pure function of the figure's words. "nearly 50" is read as at most 50, about; "just over 50" as at least 50, about.
 */
import type { Amount } from '../../analysis';
import { findCounted } from '../countedNoun';
import type { FigureKind } from '../figure';
import { AND, GAP, RANGE, RIGHT, pattern } from '../grammar';
import { type Compound, readCompound } from './compound';
import { type Currency, readCurrencyAfter, readCurrencyBefore } from './currency';
import { magnitudeAfter, type Numeral, readNumeral, readWithComma, scaled, tidy } from './numeral';
import { readPartOf } from './partOf';
import { nameOfPer, readPer } from './per';
import { readRank, readRankOfMost } from './rank';
import { readRatio } from './ratio';
import { type Lead, readLead, withReach } from './reach';
import { readShare } from './share';
import { singular } from './singular';
import { readUnit, unitNamed } from './unit';

export function readAmount(words: string, kind: FigureKind): Amount | undefined {
  return READERS[kind]?.(words);
}

/** Both ends of a range, each with the unit that is said once. */
export interface RangeEnds {
  readonly from: Amount;
  readonly to: Amount;
  /** Where the other end begins. */
  readonly at: number;
}

/** 50 and 75 of "from 50 to 75 percent". */
export function readEnds(words: string, kind: FigureKind): RangeEnds | undefined {
  const whole = readAmount(words, kind);
  const span = readSpan(words, kind === 'money');
  if (!whole || !span?.last) return undefined;
  const ratio = whole.unit === '' || !span.currency ? 1 : span.currency.factor;
  const end = (numeral: Numeral, negative: boolean, reaches: Lead['reaches']): Amount => {
    const { low, high } = signed(numeral, negative);
    const bounds = { low: tidy(low * ratio), high: high && tidy(high * ratio), approximate: numeral.approximate };
    return { ...whole, ...withReach(bounds, reaches), precision: tidy(numeral.step * ratio) };
  };
  // What leads to the first end says nothing of the other: "from nearly 50 to 75".
  return {
    from: end(span.first, span.negative, span.lead.reaches),
    to: end(span.last, span.lastNegative, []),
    at: span.lastAt,
  };
}

const READERS: Readonly<Partial<Record<FigureKind, (words: string) => Amount | undefined>>> = {
  number: readNumber,
  money: readMoney,
  percentage: readPercentage,
  share: readShare,
  rank: readRank,
  superlative: readRankOfMost,
  ratio: readRatio,
};

function readNumber(words: string): Amount | undefined {
  const often = /^(?:twice|once)$/i.exec(words)?.[0].toLowerCase();
  if (often !== undefined) return { ...single(often === 'once' ? 1 : 2), unit: '', of: 'time' };
  if (/^a\s{1,3}fortnight$/i.test(words)) return { ...single(1), unit: 'fortnight' };
  const span = readSpan(words, false);
  if (!span) return undefined;
  const rate = splitRate(words, readUnit(words, span.end)?.end ?? span.end);
  if (rate) {
    const amount = readNumber(words.slice(0, rate.at));
    return amount && { ...amount, per: rate.per };
  }
  const exact = boundsOf(span);
  const rest = words.slice(span.end);
  const bounds = PLUS.test(rest) ? { ...exact, high: null } : ODD.test(rest) ? { ...exact, approximate: true } : exact;
  const compound = span.last ? undefined : readCompound(words, span.first);
  if (compound) return { ...compoundBounds(compound, span), unit: compound.unit };
  const measured = readUnit(words, span.end);
  if (measured) return { ...bounds, unit: measured.unit };
  OF_AT.lastIndex = span.end;
  const at = OF_AT.test(words) ? OF_AT.lastIndex : span.end;
  const { head } = findCounted(words, at);
  const unit = DEGREES.test(head) ? 'degree' : unitNamed(head);
  if (unit !== undefined) return { ...bounds, unit };
  return { ...bounds, unit: '', ...(head !== '' && { of: singular(head) }) };
}

/** "250 homicides" and "100,000 residents"; of "60 miles per hour" all is the unit. */
function splitRate(words: string, from: number): { readonly at: number; readonly per: string } | undefined {
  const found = PER_IN.exec(words.slice(from));
  const each = found && readPer(words, from + found.index);
  return each ? { at: from + found.index, per: each.per } : undefined;
}

const PER_IN = /\s{1,3}(?:per|for\s{1,3}every)\s/i;
/** "15-plus years". */
const PLUS = /^[-‐‑]plus\b/i;
/** "60-odd students". */
const ODD = /^[-‐‑]odd\b/i;
const OF_AT = /\s{1,3}of\b/iy;
/** Of temperature, an angle or a latitude: the draft does not say. */
const DEGREES = /^(?:°|degrees?)$/;

/** "more than 6 feet 2 inches". */
function compoundBounds({ value, step }: Compound, { lead }: Ends): Omit<Amount, 'unit'> {
  const bounds = withReach({ low: value, high: value, approximate: false }, lead.reaches);
  return { type: 'amount', ...bounds, precision: step };
}

function readMoney(words: string): Amount | undefined {
  const span = readSpan(words, true);
  if (!span?.currency) return undefined;
  const { unit, factor, end } = span.currency;
  const { low, high, precision, approximate } = boundsOf(span);
  const [, of, by, each] = PER.exec(words.slice(Math.max(end, span.end))) ?? [];
  const per = of ?? by ?? each;
  return {
    type: 'amount',
    low: low && tidy(low * factor),
    high: high && tidy(high * factor),
    precision: tidy(precision * factor),
    approximate,
    unit,
    ...(per !== undefined && { per: nameOfPer(singular(per)) }),
  };
}

const PER = pattern(`(?:[\\s‐‑-]{1,3}(?:an?|per|each)[\\s‐‑-]{1,3}(.{2,20})|/(.{2,8})|${GAP}(apiece))$`, 'i');

function readPercentage(words: string): Amount | undefined {
  const part = readPartOf(words, readPercentage);
  if (part) return part;
  const span = readSpan(words, false);
  if (!span) return undefined;
  SHARE_SIGN.lastIndex = span.end;
  const sign = SHARE_SIGN.exec(words)?.[0].toLowerCase() ?? '';
  const unit =
    sign.includes('point') && sign.includes('percent')
      ? 'percentage-point'
      : SMALL_POINTS.test(sign)
        ? 'basis-point'
        : 'percent';
  const factor = sign.includes('‰') ? 0.1 : 1;
  const { low, high, precision, approximate } = boundsOf(span);
  const of = /\sof\s(?:\s?(?:the|its|his|her|their|our|all|those|these|eligible|registered|likely)(?=\s))*/iu.exec(
    words,
  );
  const head = of ? findCounted(words, of.index + of[0].trimEnd().length).head : '';
  return {
    type: 'amount',
    low: low && tidy(low * factor),
    high: high && tidy(high * factor),
    precision: tidy(precision * factor),
    approximate,
    unit,
    ...(head !== '' && { of: singular(head) }),
  };
}

const SHARE_SIGN = pattern(
  `\\s{0,3}-?(?:of${GAP}an?${GAP})?(?:[%‰٪]|percentage[\\s-]{1,3}points?|basis${GAP}points?|percent|per${GAP}cent|pct\\.?|pc|bps)`,
  'iy',
);
const SMALL_POINTS = /basis|bps/;

/** One number or two, with what stands before them. */
interface Ends {
  readonly lead: Lead;
  readonly negative: boolean;
  readonly first: Numeral;
  readonly last?: Numeral;
  readonly lastNegative: boolean;
  /** Where the other end begins; `end` when there is none. */
  readonly lastAt: number;
  readonly currency?: Currency;
  readonly end: number;
}

function readSpan(words: string, money: boolean): Ends | undefined {
  const lead = readLead(words);
  const first = readEnd(words, lead.end, money);
  if (!first) return undefined;
  const to = lead.between ? AND_AT : TO_AT;
  to.lastIndex = first.end;
  const lastAt = to.test(words) ? to.lastIndex : first.end;
  const last = lastAt > first.end ? readEnd(words, lastAt, money) : undefined;
  const negative = lead.minus || (first.negative ?? false);
  if (!last) {
    const { numeral, end } = first;
    return { lead, negative, first: numeral, lastNegative: negative, lastAt: end, end, ...currencyOf(first) };
  }
  return {
    lead,
    negative,
    lastNegative: last.negative ?? (negative && DASHED.test(words.slice(first.end, lastAt))),
    first: sharesScale(first.numeral, last.numeral) ? scaled(first.numeral, last.numeral.scale) : first.numeral,
    last: last.numeral,
    lastAt,
    end: last.end,
    ...currencyOf(
      first.currency && !last.currency ? { ...last, currency: { ...first.currency, end: last.end } } : last,
    ),
  };
}

const AND_AT = pattern(`\\s?(?:[%‰٪]|percent|per${GAP}cent)?${AND}`, 'iy');
const TO_AT = pattern(`\\s?(?:[%‰٪]|(?:${GAP}|-)(?:percent|per${GAP}cent)${RIGHT})?${RANGE}`, 'iy');

/** "-5–10%" says the sign once, "-1% to 2%" has none at the other end. */
const DASHED = /[-‐‑–]\s{0,3}$/;

/** "$3 to $5 million" are both millions; "$500 to $1 million" and "900,000 to 1 million" are not. */
function sharesScale(first: Numeral, last: Numeral): boolean {
  return first.scale === 1 && last.scale > 1 && first.low < 1000 && first.low < last.low / last.scale;
}

interface End {
  readonly numeral: Numeral;
  /** Undefined without a sign. */
  readonly negative: boolean | undefined;
  readonly currency?: Currency;
  readonly end: number;
}

function readEnd(words: string, at: number, money: boolean): End | undefined {
  const negative = /[-−–+]/.test(words.charAt(at)) ? words.charAt(at) !== '+' : undefined;
  const start = negative === undefined ? at : at + 1;
  const before = money ? readCurrencyBefore(words, start) : undefined;
  const from = before?.end ?? start;
  const numeral = (money ? readWithComma(words, from) : undefined) ?? readNumeral(words, from);
  if (!numeral) return undefined;
  const whole = money && numeral.scale === 1 ? magnitudeAfter(words, numeral) : numeral;
  const after = money ? readCurrencyAfter(words, whole.end) : undefined;
  const currency = after && before ? { ...after, end: after.end } : (after ?? before);
  return { numeral: whole, negative, end: after?.end ?? whole.end, ...(currency && { currency }) };
}

function currencyOf({ currency }: Pick<End, 'currency'>): Pick<Ends, 'currency'> {
  return currency ? { currency } : {};
}

function boundsOf({ lead, negative, first, last, lastNegative }: Ends): Omit<Amount, 'unit'> {
  const { low, high: most } = signed(first, negative);
  const end = last && signed(last, lastNegative);
  const high = end ? (end.high ?? end.low) : most;
  const ordered = high !== null && high < low ? { low: high, high: low } : { low, high };
  const approximate = first.approximate || (last?.approximate ?? false);
  return {
    type: 'amount',
    ...withReach({ ...ordered, approximate }, lead.reaches),
    precision: Math.max(first.step, last?.step ?? 0),
  };
}

function signed({ low, high }: Numeral, negative: boolean): Pick<Numeral, 'low' | 'high'> {
  return negative ? { low: -low, high: high && -high } : { low, high };
}

function single(value: number): Omit<Amount, 'unit'> {
  return { type: 'amount', low: value, high: value, precision: 1, approximate: false };
}
