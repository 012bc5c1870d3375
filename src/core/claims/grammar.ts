/**
 * The pieces the figure finders are built from, as pattern sources. Every quantifier is bounded, so a pattern does a bounded amount
 * of work at each place it is tried and a scan is linear in the text. White space inside a figure is one to three characters:
 * a no-break space or a line break of hard-wrapped copy counts.
 */
import {
  approximators,
  fractions as fractionWords,
  magnitudes,
  ordinals as ordinalWords,
  shortMagnitudes,
  smallCardinals,
  tens,
  vagueMagnitudes,
} from '../lexicon/numbers';
import { compiled } from '../text/compiled';
import { anyOf, anyWord, HAS_DIGIT, type Hint } from './hints';

export const GAP = '\\s{1,3}';
/**
 * Insides of character classes, in ranges: property escapes in dozens of case-blind patterns take over a second to compile. Of letters outside the
 * scripts of European and Semitic names only the blocks are told, not the gaps in them.
 */
export const LETTER =
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0300-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufdff';
export const UPPER =
  'A-Z\\u00c0-\\u00d6\\u00d8-\\u00de\\u0100\\u0106\\u010c\\u0110\\u0118\\u011e\\u0130\\u0141\\u0143\\u015a\\u015e\\u0160\\u0179-\\u017d\\u0391-\\u03a9\\u0410-\\u042f';
export const LOWER = 'a-z\\u00df-\\u00f6\\u00f8-\\u00ff';
/** Nothing of a word before, nothing of a word after. */
export const LEFT = `(?<![${LETTER}\\d_])`;
export const RIGHT = `(?![${LETTER}\\d_])`;
export const APOSTROPHE = "['’]";
/**
 * RIGHT for words in ASCII, in a hundredth of its length: V8 does not optimize a pattern of more than 20,000 characters, and amounts are in all of them
 * several times.
 */
const END = '\\b';
const HYPHEN = '[-‐‑]';
const DASH = '[-‐‑–—]';
/** Between the words of one number: "two-and-a-half", "a quarter of a million". */
export const JOIN = `(?:${HYPHEN}|${GAP})`;

/** One of the words, the longer first, inner spaces and apostrophes as copy has them. */
export function oneOf(words: readonly string[]): string {
  const sources = [...words].sort((a, b) => b.length - a.length).map(wordSource);
  return `(?:${sources.join('|')})`;
}

/**
 * Every match of a global pattern. Not `matchAll`, which makes a copy of the pattern each time: copies of patterns as long as these are compiled again
 * and again.
 */
export function findAll(global: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  compiled(global, text).lastIndex = 0;
  for (let match = global.exec(text); match; match = global.exec(text)) {
    found.push(match);
    if (match[0] === '') global.lastIndex++;
  }
  return found;
}

export function pattern(source: string, flags = 'gi'): RegExp {
  return new RegExp(source, flags);
}

/** Fractions in one character. */
export const GLYPHS = '½¼¾⅓⅔⅛⅜⅝⅞';
/** "1/2" of "6 1/2": the parts that rates and measures are told in; "9/11" and "24/7" are none. */
export const PARTS = '(?:1/2|[12]/3|[13]/4|[1-4]/5|[1357]/8|(?:[13579]|1[135])/16)(?![\\d/])';
/** "2,500", "1,00,000", "10 000" (a plain space only before round thousands), "4.2", "2½", "6 1/2", "5-1/2", ".08"; never the 5 of "5,000mAh". */
const DIGITS = `(?:(?<![${LETTER}\\d_.)\\]])\\.\\d{1,9}|(?:\\d{1,3}(?:,\\d{2,3}){0,6},\\d{3}|\\d{1,3}(?:[\\u00a0\\u202f\\u2009]\\d{3}){1,5}|\\d{1,3}(?: \\d{3}){0,2} 000|\\d{1,15})(?:(?<!\\d{4}|[.,]\\d{3})[\\s-]${PARTS}|(?:\\.\\d{1,9})?(?:\\s?[${GLYPHS}])?))(?!\\d|,\\d{3}(?!\\d))`;
const MAGNITUDE = `(?:${oneOf(magnitudes)}s?)${END}`;
/** "twenty-five", "seven". */
export const CARDINAL = `(?:${oneOf(tens)}(?:(?:${HYPHEN}|${GAP})${oneOf(smallCardinals.slice(1, 10))})?|${oneOf(smallCardinals)})${END}`;
/** "two and a half", "one and three-quarters"; not "two and a quarter of voters", "12 and a quarter to two". */
const AND_A_HALF = `(?:${JOIN}and${JOIN}(?:a${JOIN}half|(?:(?:an?|one)${JOIN}quarter|one${JOIN}half|three${JOIN}quarters?|two${JOIN}thirds?)${END}(?!${GAP}(?:of${GAP}(?!an?${END})|past${END}|to${END}))))?`;
/** Before a part: not the half of "two and one-half percent". */
export const NO_WHOLE_BEFORE = `(?<!(?:\\d|${LEFT}${CARDINAL})${JOIN}and${JOIN})`;
/** "two hundred and fifty thousand", "one and a half million". */
const SPELLED = `${CARDINAL}${AND_A_HALF}(?:${JOIN}${MAGNITUDE}(?:${GAP}(?:and${GAP})?${CARDINAL})?){0,3}`;
/** "a dozen", "half a million", "several hundred", "a couple of thousand". */
const ROUND = `(?:half${GAP}an?|an?${GAP}half|an?${GAP}couple(?:${GAP}of)?|an?${GAP}few|an?|several)(?:${JOIN}${MAGNITUDE}){1,2}`;
/** "a third", "two-thirds", "three quarters", "half". */
export const FRACTION = `(?:(?:an?|one|two|three|four|five|six|seven|eight|nine)${JOIN}${oneOf(fractionWords)}s?|half)${END}`;
/** "half", "a quarter", which unlike "a third" need no "of" before what they are a part of: "a quarter million", "half a point". */
const PLAIN_FRACTION = `(?:(?:(?:an?|one)${JOIN})?half|(?:an?|one|three)${JOIN}quarters?)`;
/** A part and what leads to its whole: "a quarter of a" million, "half a" percentage point, "a quarter-" point. */
export const PART_OF = `(?:${FRACTION}${JOIN}of${JOIN}(?:an?|one|1)${JOIN}|${PLAIN_FRACTION}(?:${JOIN}an?)?${JOIN})`;
/** "a quarter of a million", "three-quarters of a million", "a quarter million". */
const PART = `${PART_OF}${oneOf(magnitudes)}${END}`;

/** A figure in digits or words: "3.5 million", "1.2 lakh crore", "3m", "two dozen", "half a million". */
export const AMOUNT = `(?:${DIGITS}${AND_A_HALF}(?:${JOIN}?${MAGNITUDE}(?:${GAP}${MAGNITUDE})?|(?:${oneOf(shortMagnitudes)})${END})?|${PART}|${ROUND}|${SPELLED})`;
/** What no amount can do without. */
export const HAS_AMOUNT: Hint = anyOf(
  HAS_DIGIT,
  anyWord([...smallCardinals, ...tens, ...magnitudes, ...magnitudes.map((word) => `${word}s`)]),
);
/** "dozens", "tens of thousands": a figure nobody counted. */
export const VAGUE = `(?:(?:many|several)${GAP})?${oneOf(vagueMagnitudes)}(?:${GAP}of${GAP}${oneOf(vagueMagnitudes)})?${END}`;
/** "more than ", "about ", "as much as about ". */
export const APPROXIMATION = `(?:(?:${oneOf(approximators)}${GAP}){1,2}|[~≈<>≥≤±]\\s?)`;
const DEGREES = `\\d{1,3}(?:\\.\\d{1,2})?\\s?(?:°|[CF]${END}|degrees?${END})`;
/**
 * "fell to -12", "(-1)": after a space or a bracket. Neither in "10 -12 people" nor at the head of a line, which may be one of a list; a longer dash, which may
 * set off, only after a small word. Temperatures may have it wherever a word can begin.
 */
export const MINUS = `(?:(?=[-−–])(?:(?<=[\\s([“"‘])(?<![\\d\\r\\n]\\s{0,3})[-−](?=\\.?\\d)|(?<=\\b(?:to|of|at|from|is|was|and|between)\\s)–(?=\\d)|(?<=^|[\\s([“"‘])(?<!\\d\\s{0,3})[-−–](?=${DEGREES})|(?<=^|[\\r\\n])−(?=\\d)))`;
/** What leads to the other end of a range: " to ", "–". An em dash sets off: "$9 million — $5 million for roads and …". */
export const RANGE = `(?:\\s{0,3}[-‐‑–]\\s{0,3}|${GAP}to${GAP})`;
/** "between … and …", where " and " is not a range by itself. */
export const BETWEEN = `between${GAP}`;
export const AND = `${GAP}and${GAP}`;
/** Not inside a word, a longer number (".08"), a code ("F-35") or a fraction ("9/11"). */
export const NUMBER_LEFT = `(?<![${LETTER}\\d_#@]|[${LETTER}\\d]${DASH}|\\d[.,:/]|[${LETTER}]\\.|(?:^|[\\s(\\[“"‘'$£€–-])\\.|[/\\\\])`;

export const ORDINAL = `(?:\\d{1,3}(?:,\\d{3})?(?:st|nd|rd|th)|(?:${oneOf(tens)}${HYPHEN})?${oneOf(ordinalWords)})${RIGHT}`;
export const YEAR = `(?:1[5-9]|20)\\d{2}(?![\\d%,]\\d|\\.\\d|[${LETTER}\\d%])`;

function wordSource(word: string): string {
  return word
    .replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')
    .replaceAll(' ', GAP)
    .replaceAll("'", APOSTROPHE);
}
