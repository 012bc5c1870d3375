/** What a sum of money is in: signs and codes before it ("US$3m", "Rs 500 crore"), signs and names after it ("80¢", "12 million Canadian dollars"). */
import {
  currencyCodes,
  currencyIds,
  currencyNames,
  currencySigns,
  gluedCodes,
  hundredths,
  moneyNations,
  nationalCurrencies,
  signPrefixes,
} from '../../lexicon/currencies';
import { compiled } from '../../text/compiled';
import { GAP, RIGHT, oneOf, pattern } from '../grammar';

export interface Currency {
  /** As in `Amount.unit`. */
  readonly unit: string;
  /** 0.01 for cents. */
  readonly factor: number;
  readonly end: number;
}

export function readCurrencyBefore(text: string, at: number): Currency | undefined {
  BEFORE_AT.lastIndex = at;
  const match = BEFORE_AT.exec(text);
  const sign = match?.[1];
  return sign === undefined ? undefined : currency(sign, BEFORE_AT.lastIndex);
}

export function readCurrencyAfter(text: string, at: number): Currency | undefined {
  compiled(AFTER_AT, text).lastIndex = at;
  const match = AFTER_AT.exec(text);
  if (!match) return undefined;
  const [, sign, pence, nation = '', name = ''] = match;
  if (sign !== undefined) return currency(sign, AFTER_AT.lastIndex);
  if (pence !== undefined) return currency('pence', AFTER_AT.lastIndex);
  const low = plain(name);
  const singular = low in currencyIds || low in nationalCurrencies ? low : low.replace(/s$/, '');
  const national = nationalCurrencies[singular]?.[plain(nation)];
  const found = currency(singular, AFTER_AT.lastIndex);
  return national === undefined ? found : { ...found, unit: national };
}

function currency(name: string, end: number): Currency {
  return { unit: currencyIds[name] ?? name, factor: hundredths.has(name) ? 0.01 : 1, end };
}

function plain(words: string): string {
  return words.toLowerCase().replace(/\s+/g, ' ');
}

const SIGNS = `(?:${oneOf(signPrefixes)})?[${currencySigns.join('')}]`;
const BEFORE_AT = pattern(
  `(${oneOf(currencyCodes)}(?=\\.?\\s?\\d)|${SIGNS}|${oneOf(gluedCodes)}(?=\\d))(?:(?<=[A-Za-z])\\.)?\\s?`,
  'y',
);
const AFTER_AT = pattern(
  `\\s?([€£¢])|(p)${RIGHT}|(?:${GAP}|-)(?:of${GAP})?(?:(${oneOf(moneyNations)})${GAP})?(${oneOf(currencyNames)}s?|pounds?)${RIGHT}`,
  'iy',
);
