/**
 * Relatives share a name and are two people: "Roe and his son, John Roe Jr.", "Ada Roe's father, Bert Roe". Whoever is introduced as
 * somebody's relative is nobody who was named before in other words.
 */
import type { Span } from '../span';

export const kinWords = new Set(
  `wife husband father mother son daughter brother sister uncle aunt nephew niece cousin grandfather grandmother grandson granddaughter
   parent widow widower fiancé fiancée stepson stepdaughter stepfather stepmother half-brother half-sister twin namesake`.split(
    /\s+/,
  ),
);

const KIN = [...kinWords].join('|');
/** "his late father, ", "Roe's twin sister ", "their sons "; a title may follow: "her husband, Dr. " */
const BEFORE = new RegExp(
  `(?:\\b(?:[Hh]is|[Hh]er|[Tt]heir|whose)|['’]s?)\\s(?:[\\p{L}-]{1,20}\\s){0,3}?(?:${KIN})s?,?\\s(?:\\p{Lu}[\\p{L}]{0,12}\\.?\\s){0,2}["“(]?$`,
  'u',
);
/** ", his father,", ", the son of", " (her twin sister)" */
const AFTER = new RegExp(
  `^(?:,\\s|\\s\\()(?:(?:his|her|their|whose|the|a|\\p{Lu}[\\p{L}-]{1,20}['’]s?)\\s)?(?:[\\p{L}-]{1,20}\\s){0,2}?(?:${KIN})\\b`,
  'u',
);
/** In code units on either side of a name. */
const REACH = 64;

export function isIntroducedAsKin(text: string, { start, end }: Span): boolean {
  return BEFORE.test(text.slice(Math.max(0, start - REACH), start)) || AFTER.test(text.slice(end, end + REACH));
}
