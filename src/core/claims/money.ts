/**
 * Sums of money. Finds: "more than $4.2 billion", "US$3m", "€12.50", "12 million euros", "Rs 500 crore", "$15 an hour", "$3 to $5 million",
 * "millions of dollars", "two million pounds", "50 cents". Leaves alone: "150 pounds" of weight, "the dollar fell".
 */
import {
  currencyCodes,
  currencyNames,
  currencySigns,
  gluedCodes,
  moneyNations,
  perUnits,
  signPrefixes,
} from '../lexicon/currencies';
import { vagueMagnitudes } from '../lexicon/numbers';
import type { Figure } from './figure';
import {
  AMOUNT,
  AND,
  APPROXIMATION,
  BETWEEN,
  GAP,
  HAS_AMOUNT,
  LEFT,
  RANGE,
  RIGHT,
  VAGUE,
  oneOf,
  pattern,
  LETTER,
  findAll,
} from './grammar';
import { allOf, anyWord, HAS_DIGIT, type Hint } from './hints';
import { traitsOf } from './traits';

export function findMoney(text: string): Figure[] {
  return PATTERNS.filter(({ hint }) => hint.test(text)).flatMap(({ money }) =>
    findAll(money, text).map((match) => ({
      kind: 'money' as const,
      start: match.index,
      end: match.index + match[0].length,
      traits: match[1] ? [...traitsOf(match[0]), 'rate' as const] : traitsOf(match[0]),
    })),
  );
}

const SIGN = `(?:(?:${oneOf(signPrefixes)})?[${currencySigns.join('')}])`;
/** Code and sign allow a space before the short magnitude that a bare number does not: "$5 bn". */
const SHORT = `(?:\\s?(?:k|mn|m|bn|b|tn|t)${RIGHT})?`;
const SIGNED = `${SIGN}\\s?${AMOUNT}${SHORT}`;
/** "an hour", "per barrel", "-a-year", "/kg", "apiece": group 1 of every pattern. */
const RATE = `([-‐‑](?:an?|per)[-‐‑]${oneOf(perUnits)}${RIGHT}|${GAP}(?:an?|per|each)${GAP}${oneOf(perUnits)}${RIGHT}|/[${LETTER}]{2,8}${RIGHT}|${GAP}apiece${RIGHT})?`;
/** Before their "p"; lines on a screen are counted with one as well. */
const PENCE = '(?!(?:144|240|360|480|540|576|720|1080|1440|2160|4320)p)\\d{1,3}(?:,?\\d{3})?(?:\\.\\d{1,2})?[½¼¾]?';
const NAME = `(?:(?:${oneOf(moneyNations)}${GAP})?${oneOf(currencyNames)}s?)${RIGHT}`;
/** A single letter is a currency only before a sum: "N5 billion", "R1,500". */
const GLUED = `(?:${gluedCodes.join('|')})(?=\\d{1,3}(?:,\\d{3}| 000|(?:\\.\\d{1,3})?(?:(?:${GAP}|-)(?:million|billion|trillion)|m|bn)))`;

/** What costs money tells of: a few pounds after one of them are no weight. */
// prettier-ignore
const PRICED = [
  'cost', 'costs', 'costing', 'paid', 'pay', 'pays', 'paying', 'worth', 'spend', 'spends', 'spent', 'spending', 'fine', 'fines', 'fined', 'price', 'prices',
  'priced', 'charge', 'charged', 'charges', 'fee', 'fees', 'salary', 'wage', 'wages', 'earn', 'earns', 'earned', 'earning', 'owe', 'owes', 'owed', 'debt',
  'debts', 'rent', 'bill', 'bills', 'compensation', 'bonus', 'deposit', 'donated', 'valued', 'refund',
];
/** Money that pounds are pounds of. */
// prettier-ignore
const FUNDS = [
  'money', 'funds', 'funding', 'investment', 'investments', 'debt', 'debts', 'cash', 'damage', 'savings', 'aid', 'cuts', 'losses', 'sales', 'business', 'revenue',
  'income', 'fraud', 'grants', 'support', 'loans', 'profit', 'profits', 'assets', 'compensation', 'spending', 'tax', 'taxes', 'fines', 'fees', 'costs', 'orders',
];

const ANY_SIGN = pattern(`[${currencySigns.join('')}]`, '');
const HAS_NAME = anyWord([...currencyNames, ...currencyNames.map((name) => `${name}s`)]);

const POUNDS = anyWord(['pound', 'pounds']);
/** What "million" ends with, before "pounds". */
const MAGNITUDE = '(?:thousand|million|billion|trillion|\\d(?:m|bn|tn))';
/** Not before the stuff that is weighed: "3 million pounds of beef", unlike "of public money". */
const NO_WEIGHT = `(?!${GAP}of${GAP}(?!(?:${oneOf(FUNDS)})${RIGHT}|[\\w-]{3,16}${GAP}(?:${oneOf(FUNDS)})${RIGHT}))(?!${GAP}(?:of|in)${GAP}(?:weight|thrust|force|pressure)${RIGHT})`;

const LARGE_SUM = `(?:${APPROXIMATION})?(?:${AMOUNT}(?:${GAP}|-)(?:${oneOf(moneyNations)}${GAP}pounds?|(?<=${MAGNITUDE}(?:${GAP}|-))pounds?)|${VAGUE}(?<=(?:thousand|million|billion|trillion)s)${GAP}of${GAP}pounds)${RIGHT}`;
const SMALL_SUM = `(?:${BETWEEN}${AMOUNT}${AND}|(?:${APPROXIMATION})?(?:${AMOUNT}${RANGE})?)${AMOUNT}${GAP}pounds?${RIGHT}`;
/** "weighs about two thousand pounds". */
const UNWEIGHED = `(?<!${LEFT}(?:weigh|weighs|weighed|weighing|lifts?|lifted|carry|carries|hauls?|tows?)(?:${GAP}[\\w-]{1,12}){0,2}${GAP})`;
const COSTS = `(?<=${LEFT}(?:${oneOf(PRICED)})(?:,?${GAP}(?!(?:and|or|but|who|which|weigh\\w*)${RIGHT})[\\w’'.-]{1,16}){0,6}${GAP})`;

/** `hint` is what no match can do without: most paragraphs need no closer look. */
const PATTERNS: readonly { readonly hint: Hint; readonly money: RegExp }[] = [
  // more than $4.2 billion; $3 to $5 million; -$20; US$3m
  {
    hint: ANY_SIGN,
    money: pattern(
      `(?<![${LETTER}\\d_])(?:${BETWEEN}${SIGNED}${AND}${SIGNED}|(?:${APPROXIMATION})?-?${SIGNED}(?:${RANGE}${SIGN}?\\s?${AMOUNT}${SHORT})?)(?:${GAP}${NAME})?${RATE}`,
    ),
  },
  // 12,50 €, 80¢
  {
    hint: /[€£¢]/,
    money: pattern(`(?<![${LETTER}\\d_.,])(?:${APPROXIMATION})?\\d{1,9}(?:[.,]\\d{1,3}){0,3}\\s?[€£¢](?!\\d)${RATE}`),
  },
  // 312.5p, 10p to 15p; 1080p is a picture, 7p.m. a time
  {
    hint: allOf(HAS_DIGIT, /[\d½¼¾]p\b/),
    money: pattern(
      `(?<![${LETTER}\\d_.,/:#${currencySigns.join('')}-])(?:${APPROXIMATION})?(?:${PENCE}p?${RANGE})?${PENCE}p${RIGHT}(?!\\.\\s?m\\b|-?\\d)${RATE}`,
      'g',
    ),
  },
  // Rs 500 crore, EUR 12m, Sh10,000; case tells a code from a word; COP27 is a conference
  {
    hint: allOf(HAS_DIGIT, /[A-Z][\w¢₵]{0,2}\.?\s?\d/),
    money: pattern(
      `${LEFT}(?:${APPROXIMATION})?(?:(?!COP\\d)(?:${oneOf(currencyCodes)})\\.?\\s?|${GLUED})(?=\\d)${AMOUNT}${SHORT}(?:${RANGE}${AMOUNT}${SHORT})?${RATE}`,
      'g',
    ),
  },
  // 12 million euros, ten to twelve dollars, a 10-dollar note, between five and six rupees
  {
    hint: allOf(HAS_NAME, HAS_AMOUNT),
    money: pattern(
      `${LEFT}(?:${BETWEEN}${AMOUNT}${AND}|(?:${APPROXIMATION})?(?:${AMOUNT}${RANGE})?)${AMOUNT}(?:${GAP}|-)${NAME}${RATE}`,
    ),
  },
  // millions of dollars
  {
    hint: allOf(HAS_NAME, anyWord(vagueMagnitudes)),
    money: pattern(`${LEFT}(?:${APPROXIMATION})?${VAGUE}${GAP}of${GAP}${NAME}${RATE}`),
  },
  // 3 million pounds, hundreds of thousands of pounds, 300 Egyptian pounds; fewer are a weight, and so are many of a stuff
  {
    hint: POUNDS,
    money: pattern(`${LEFT}(?=${LARGE_SUM})${UNWEIGHED}${LARGE_SUM}${NO_WEIGHT}${RATE}`),
  },
  // a fine of 500 pounds, paid 10,000 pounds
  {
    hint: allOf(POUNDS, anyWord(PRICED)),
    money: pattern(`${LEFT}(?=${SMALL_SUM})${COSTS}${SMALL_SUM}${NO_WEIGHT}${RATE}`),
  },
];
