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
const RATE = `([-‐‑](?:an?|per)[-‐‑]${oneOf(perUnits)}${RIGHT}|${GAP}(?:an?|per|each)${GAP}${oneOf(perUnits)}${RIGHT}(?!${GAP}(?:ago|earlier|later)${RIGHT})|/[${LETTER}]{2,8}${RIGHT}|${GAP}apiece${RIGHT})?`;
/** Before their "p"; lines on a screen are counted with one as well. */
const PENCE = '(?!(?:144|240|360|480|540|576|720|1080|1440|2160|4320)p)\\d{1,3}(?:,?\\d{3})?(?:\\.\\d{1,2})?[½¼¾]?';
const NAME = `(?:(?:${oneOf(moneyNations)}${GAP})?${oneOf(currencyNames)}s?)${RIGHT}`;
/** A single letter is a currency only before a sum: "N5 billion", "R1,500". */
const GLUED = `(?:${gluedCodes.join('|')})(?=\\d{1,3}(?:,\\d{3}| 000|(?:\\.\\d{1,3})?(?:(?:${GAP}|-)(?:million|billion|trillion)|m|bn)))`;

/** A few pounds that are their object are no weight: "cost 5 pounds", "fined him 500 pounds". */
// prettier-ignore
const PAYING = [
  'cost', 'costs', 'costing', 'paid', 'pay', 'pays', 'paying', 'fine', 'fines', 'fined', 'charge', 'charged', 'charges', 'charging', 'earn', 'earns', 'earned',
  'earning', 'owe', 'owes', 'owed', 'owing', 'worth', 'spend', 'spends', 'spent', 'spending', 'priced at', 'valued at',
];
/** Of these as well: "a fine of 500 pounds", "the fee is 20 pounds", "the fee rose to 20 pounds". */
// prettier-ignore
const PRICES = [
  'cost', 'costs', 'fine', 'fines', 'price', 'prices', 'charge', 'charges', 'fee', 'fees', 'pay', 'salary', 'salaries', 'wage', 'wages', 'debt', 'debts', 'rent', 'rents',
  'bill', 'bills', 'compensation', 'bonus', 'bonuses', 'deposit', 'deposits', 'refund', 'refunds',
];
// prettier-ignore
const MOVED = [
  'rise', 'rises', 'rose', 'risen', 'rising', 'fall', 'falls', 'fell', 'fallen', 'falling', 'increase', 'increases', 'increased', 'drop', 'drops', 'dropped', 'climbed',
  'jumped', 'grew', 'grown', 'go up', 'goes up', 'went up', 'gone up', 'go down', 'goes down', 'went down', 'gone down',
];
/** What is told by its weight. */
// prettier-ignore
const HEAVY = [
  'bag', 'bags', 'baggage', 'luggage', 'suitcase', 'suitcases', 'parcel', 'parcels', 'package', 'packages', 'load', 'loads', 'cargo', 'truck', 'trucks', 'lorry', 'lorries',
  'car', 'cars', 'van', 'vans', 'vehicle', 'vehicles', 'trailer', 'trailers', 'boat', 'boats', 'aircraft', 'drones', 'anything',
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
const NO_WEIGHT = `(?!\\s?\\(\\s?[\\d.,]{1,12}\\s?(?:kgs?|kilos?|kilograms?|kilogrammes?|tonnes?|t|metric${GAP}tons)${RIGHT})(?!${GAP}(?:over|above|under|below)${GAP}(?:the|its|his|her|their)${GAP}(?:[\\w-]{3,12}${GAP})?(?:limit|weight)${RIGHT})(?!${GAP}(?:heavier|lighter|overweight|underweight)${RIGHT})(?!${GAP}of${GAP}(?!(?:${oneOf(FUNDS)})${RIGHT}|[\\w-]{3,16}${GAP}(?:${oneOf(FUNDS)})${RIGHT}))(?!${GAP}(?:of|in)${GAP}(?:weight|thrust|force|pressure)${RIGHT})`;

const LARGE_SUM = `(?:${APPROXIMATION})?(?:${AMOUNT}(?:${GAP}|-)(?:${oneOf(moneyNations)}${GAP}pounds?|(?<=${MAGNITUDE}(?:${GAP}|-))pounds?)|${VAGUE}(?<=(?:thousand|million|billion|trillion)s)${GAP}of${GAP}pounds)${RIGHT}`;
const SMALL_SUM = `(?:${BETWEEN}${AMOUNT}${AND}|(?:${APPROXIMATION})?(?:${AMOUNT}${RANGE})?)${AMOUNT}${GAP}pounds?${RIGHT}`;
/** "weighs about two thousand pounds", "trucks over 80 thousand pounds". */
const UNWEIGHED = `(?<!${LEFT}(?:weigh|weighs|weighed|weighing|lifts?|lifted|lifting|carry|carries|carrying|hauls?|hauling|tows?|towing|holding|shedding)(?:${GAP}[\\w-]{1,12}){0,2}${GAP})(?<!${LEFT}(?:${oneOf(HEAVY)}(?:${GAP}(?:of|at|over|above|under|below|exceeding|heavier|more|less|than|up|to)){0,3}|(?:heavier|lighter)${GAP}than)${GAP})`;
/** "cost the town", "fined each of them". */
const WHOM = `(?:him|her|them|it|us|me|you|people|customers|drivers|(?:each|one)(?:${GAP}of${GAP}them)?|(?:the|an?|his|her|its|their|our|my)(?:${GAP}(?!(?:${oneOf(HEAVY)}|[a-z]{1,12}(?:ing|ed)|of|for|by|in|at|and)${RIGHT})[\\w’-]{2,16}){1,2})${GAP}`;
const PRICE = `${oneOf(PRICES)}(?:${GAP}(?:of|for)(?:${GAP}(?:an?|the|its|his|her|their))?(?:${GAP}[\\w’-]{3,16}){1,2})?`;
const IS_OR_MOVED = `(?:of|(?:is|are|was|were|(?:(?:has|have|had|will|would|could|may)${GAP})?${oneOf(MOVED)})(?:${GAP}(?:by|to|from|at|now|only))?)${GAP}`;
/** All sums of one change are in one unit: "rose by 5 pounds, from 40 pounds last year to 45 pounds". */
const OTHER_SUM = `(?:\\d[\\d.,]{0,11}|[a-z]{3,9}(?:-[a-z]{3,5})?)${GAP}pounds?(?:${GAP}(?:in${GAP}\\d{4}|(?:last|this)${GAP}(?:year|month|week)|a${GAP}(?:year|month)${GAP}(?:ago|earlier|before)))?,?${GAP}(?:(?:up|down)${GAP})?(?:from|to|and|or)${GAP}`;
const COSTS = `(?<=${LEFT}(?:${oneOf(PAYING)}(?:${GAP}(?:out|back))?${GAP}(?:${WHOM})?|${PRICE}${GAP}${IS_OR_MOVED})(?:${OTHER_SUM}){0,2})`;

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
    hint: allOf(POUNDS, anyWord([...PAYING.map((words) => words.split(' ')[0]!), ...PRICES])),
    money: pattern(`${LEFT}(?=${SMALL_SUM})${COSTS}${SMALL_SUM}${NO_WEIGHT}${RATE}`),
  },
];
