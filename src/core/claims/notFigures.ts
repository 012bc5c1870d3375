/**
 * Stretches whose digits are no figures. Finds: addresses and handles, phone numbers, versions, codes, list numbers, section marks, and
 * names with a number in them ("Route 9", "Boeing 747", "World War II"). Leaves alone: "Sept. 9", "2nd March", "$9", "9 people", "Order 9 pizzas", "Android 70 percent".
 */
import { currencyNames } from '../lexicon/currencies';
import { monthPatterns } from '../lexicon/months';
import { magnitudes } from '../lexicon/numbers';
import type { Span } from '../span';
import { countsPeople, countsTime, findCounted, isPlural } from './countedNoun';
import { GAP, LEFT, PARTS, RIGHT, oneOf, pattern, LETTER, findAll } from './grammar';

export function findNotFigures(text: string): Span[] {
  const spans: Span[] = [];
  for (const { hint, at, unless } of PATTERNS) {
    if (!hint.test(text)) continue;
    for (const match of findAll(at, text)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (!unless?.(text, span)) spans.push(span);
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** Words that take a number for a name. */
// prettier-ignore
const DESIGNATORS = [
  'Section', 'Article', 'Chapter', 'Title', 'Rule', 'Resolution', 'Proposition', 'Prop\\.?', 'Amendment', 'Page', 'Route', 'Rte\\.?', 'Highway', 'Hwy\\.?',
  'Interstate', 'Flight', 'Boeing', 'Airbus', 'Channel', 'Area', 'Apollo', 'Room', 'Suite', 'Box', 'Pier', 'Gate', 'Terminal', 'Platform', 'Level', 'Phase',
  'Group', 'Grade', 'Division', 'District', 'Ward', 'Precinct', 'Form', 'Type', 'Class', 'War', 'Windows', 'iPhone', 'Xbox', 'PlayStation', 'Galaxy', 'Falcon',
  'Soyuz', 'Bowl', 'Formula', 'Studio', 'Act', 'Schedule', 'Order', 'Case', 'Volume', 'Vol\\.?', 'Issue', 'Episode', 'Season', 'Part', 'Step', 'Item', 'Table',
  'Figure', 'Fig\\.?', 'Exhibit', 'Lot', 'Unit', 'Fortune', 'S&P', 'Dow', 'FTSE', 'Nikkei', 'CAC', 'DAX', 'STOXX', 'Nasdaq', 'Russell', 'Line', 'Zone', 'Block', 'Engine', 'Station',
  'Company', 'Battalion', 'Squadron', 'Tower', 'Building', 'Pope', 'Psalm', 'Psalms', 'Genesis', 'Exodus', 'Isaiah', 'Matthew', 'Mark', 'Luke', 'John', 'Romans',
  'Corinthians', 'Acts', 'Revelation', 'Radio', 'Blink', 'Bay', 'Camp', 'Building', 'Sector', 'Model', 'Mission', 'Opus', 'Op\\.', 'Symphony No\\.', 'Mach', 'Tier', 'Stage', 'Category',
];

/** Programs and standards that are told by their version. */
// prettier-ignore
const VERSIONED = [
  'iOS', 'iPadOS', 'macOS', 'watchOS', 'tvOS', 'Android', 'Chrome', 'Firefox', 'Ubuntu', 'Bluetooth', 'USB', 'GPT', 'ChatGPT', '[Vv]ersion', '[Ff]irmware',
];

/** Before "year 11" they tell that a year is meant: "This Year 11 People Won". */
const YEAR_TURNS =
  '(?:[A-Z][A-Za-z]{2,20}(?<!s|Head|Most|Some|Many|Half|Part|Rest|None)\\s{1,3}of\\s{1,3}the|[Tt]his|[Ll]ast|[Nn]ext|[Ee]ach|[Ee]very|[Pp]er|[Aa]|[Oo]ne|[Pp]ast|[Nn]ew|[Ff]irst|[Ff]inal|[Ss]ame)';

interface NotFigure {
  /** What no match can do without: most paragraphs need no closer look. */
  readonly hint: RegExp;
  readonly at: RegExp;
  /** Tells of a match that it is none. */
  readonly unless?: (text: string, span: Span) => boolean;
}

/** "can seat 500", "numbers 1200" tell how many; "in seat 12", "the numbers 4 and 8" which. */
const VERB_BEFORE = `(?:to|can|could|will|would|may|might|must|should|not|also)${GAP}`;
const NOUN_BEFORE = `${LEFT}(?:in|the|of|from|for|with|between|by|row)${GAP}`;

const PATTERNS: readonly NotFigure[] = [
  { hint: /http|www/i, at: /\bhttps?:\/\/\S+|\bwww\.\S+/giu },
  { hint: /@/, at: /(?<![\w.@-])[\w.+-]{1,64}@[\w.-]{1,255}/gu },
  // example.com/2016/09/
  { hint: /\//, at: /(?<![\w.-])(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12}\/\S*/giu },
  { hint: /[@#]/, at: /(?<![\p{L}\p{N}])[@#][\p{L}\p{N}_]{1,100}/gu },
  // [text](address) and `code`
  { hint: /\]\(/, at: /\]\([^)\s]{1,500}\)/gu },
  { hint: /`/, at: /`[^`\n]{1,200}`/gu },
  // +44 20 7946 0958, (555) 010-0199, 555-0199, 1-800-555-0199
  { hint: /\+\d/, at: /(?<![\w.])\+\d[\d\s()-]{6,18}\d/gu },
  { hint: /\d[-.]\d{4}/, at: /(?<![\w.-])(?:1[-.\s])?(?:\(\d{3}\)\s?|\d{3}[-.\s])?\d{3}[-.]\d{4}(?![\w-])/gu },
  // v1.2, 1.2.3
  { hint: /v\d/i, at: /(?<![\w.])v\d{1,4}(?:\.\d{1,4}){0,3}(?![\w])/giu },
  { hint: /\d\.\d{1,4}\.\d/, at: /(?<![\w.,])\d{1,4}\.\d{1,4}\.\d{1,5}(?:\.\d{1,5})?(?![\w])/gu },
  // 240723-D-VS137-1003Y, AB123456, F-35, COVID-19, B-52s, Catch-22
  {
    hint: /[^\s-]-[^\s-]{1,12}-[^\s-]/,
    at: /(?<![\p{L}\p{N}-])(?!(?:19|20)\d\d-\d\d-\d\d(?![\p{L}\p{N}-]))[\p{Lu}\d]{2,20}(?:-[\p{Lu}\d]{1,12}){2,8}(?![\p{L}\p{N}])/gu,
  },
  { hint: /[^\s\d][-‑]\d/, at: /(?<![\p{L}\p{N}$£€¥-])\p{Lu}[\p{L}]{0,20}[-‑]\d{1,4}\p{L}{0,3}(?![\p{L}\p{N}])/gu },
  // 9/11, 24/7, 50/50: two numbers on a stroke; a date has three, and "6 1/2" is a number
  {
    hint: /\d\/\d/,
    at: pattern(`(?<![\\w/.])(?!(?<=(?<![\\d.,])\\d{1,3}[\\s-])${PARTS})\\d{1,4}/\\d{1,4}(?![\\w/])`, 'gu'),
  },
  // § 12, Art. 5(2), (3), [12]
  { hint: /§/, at: /§{1,2}\s?\d{1,5}(?:[.-]\d{1,5})?(?:\(\w{1,3}\))?/gu },
  { hint: /[([]\d/, at: /\[\d{1,3}\]|(?<!\p{Lu}[\p{L}’'-]{1,30}\s)\(\d{1,2}\)/gu },
  // 1. / 2) / IV. at the head of the paragraph
  { hint: /^\s{0,3}[([]?[\divx]{1,5}[.)\]]/i, at: /^\s{0,3}[([]?(?:\d{1,3}|[ivx]{1,5})[.)\]](?=\s)/giu },
  // 1600 Oak Hill Avenue
  {
    hint: /\d\s\S{1,24}\s/,
    at: /(?<![\p{L}\p{N},.-])\d{1,5}(?:\s(?:[NSEW]\.\s)?(?:\p{Lu}[\p{L}.]{1,20}|\d{1,3}(?:st|nd|rd|th))){1,3}\s(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Boulevard|Blvd\.|Drive|Lane|Way|Square|Court|Terrace)(?![\p{L}])/gu,
  },
  // 5th Avenue, 101st Airborne, 2nd Division, the 14th Amendment, 20th Century Fox; no 2nd March, 21st Century
  {
    hint: /\d(?:st|nd|rd|th)\s/,
    at: pattern(
      `(?<![\\p{L}\\p{N}])\\d{1,3}(?:st|nd|rd|th)\\s(?!(?:${monthPatterns.join('|')})(?!\\p{L})|Century(?!\\s\\p{Lu}))\\p{Lu}[\\p{L}]{2,20}`,
      'gu',
    ),
  },
  {
    hint: /[\dIVX]/,
    at: pattern(
      `${LEFT}(?:${DESIGNATORS.join('|')})(?:${GAP}|-)(?:\\d{1,5}(?:[-.]?[${LETTER}](?![${LETTER}]))?|[IVX]{1,5}(?![${LETTER}]))(?![\\d%,]\\d|\\.\\d)`,
      'g',
    ),
    unless: isDone,
  },
  // Year 11, Years 10 and 11; of "Year 2024" the number is a year
  {
    hint: /Years?\s\d/,
    at: pattern(
      `(?<!${YEAR_TURNS}${GAP})${LEFT}Years?${GAP}\\d{1,2}(?:(?:${GAP}(?:and|or|to)${GAP}|[-–])\\d{1,2})?(?![\\d%]|[.,]\\d)`,
      'g',
    ),
    unless: isOften,
  },
  // iOS 17.4, Version 2.0, Web 2.0
  {
    hint: pattern(`(?:${VERSIONED.join('|')}|Web|Industry)\\s\\d`, ''),
    at: pattern(
      `${LEFT}(?:(?:${VERSIONED.join('|')})${GAP}\\d{1,3}(?:\\.\\d{1,3}){0,3}|(?:Web|Industry)${GAP}\\d\\.0)(?![\\d%]|[.,]\\d)`,
      'g',
    ),
    unless: isAmount,
  },
  {
    hint: /\d/,
    at: pattern(
      `${LEFT}(?:section|article|page|chapter|paragraph|clause|line|lines|pages|subsection|number|(?=seat${GAP})(?<!${VERB_BEFORE})seat|(?=(?:numbers|seats)${GAP})(?<=${NOUN_BEFORE})(?:numbers|seats))${GAP}\\d{1,4}(?:[.-]\\d{1,4})?(?:\\(\\w{1,3}\\))?(?![\\d%,]\\d|\\.\\d)`,
      'g',
    ),
  },
  // the Roman numerals of names: World War II, Elizabeth II, Super Bowl XX
  { hint: /[^\s\d.,;:]\s[IVX]{1,6}(?![A-Za-z])/, at: /(?<=\p{Lu}\p{L}{1,20}\s)[IVX]{1,6}(?![\p{L}\p{N}])/gu },
];

/** "Footballer of the Year 12 times", "Android 14 days later". */
function isOften(text: string, { end }: Span): boolean {
  const { head } = findCounted(text, end);
  return head === 'times' || countsTime(head);
}

/** "Firefox 3 percent", "ChatGPT 800 million users", "in this version 12 people died". */
function isAmount(text: string, span: Span): boolean {
  AMOUNT_AFTER.lastIndex = span.end;
  if (AMOUNT_AFTER.test(text) || isOften(text, span)) return true;
  return PLAIN_VERSION.test(text.slice(span.start, span.end)) && findCounted(text, span.end).head !== '';
}

const AMOUNT_AFTER = pattern(
  `(?:${GAP}|-)(?:percent|per${GAP}cent|percentage|points?(?=${GAP}(?:up|down|higher|lower|more|less|ahead|behind)${RIGHT}|[.,;)])|${oneOf(magnitudes)}|(?:${oneOf(currencyNames)}|pound)s?)${RIGHT}`,
  'iy',
);
const PLAIN_VERSION = /^[a-z]+\s+\d+$/;

/** Designators that are verbs as well; "Schedule 1 drugs" and "Line 4 trains" are more than "Line 4 streets". */
const DOABLE = /^(?:Building|Order|Issue|Exhibit)\s\d+$/;
const SENTENCE_BEFORE = /(?:^|[.!?:]["”’)]?)\s*["“‘(]?$/;

/** "Order 12 pizzas", "Building 500 new homes a year is the aim.": what is to be done, at the head of a sentence. People live in "Building 12". */
function isDone(text: string, { start, end }: Span): boolean {
  if (!DOABLE.test(text.slice(start, end))) return false;
  if (!SENTENCE_BEFORE.test(text.slice(Math.max(0, start - 4), start))) return false;
  const { head } = findCounted(text, end);
  return isPlural(head) && !countsPeople(head);
}
