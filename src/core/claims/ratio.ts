/**
 * One number against another. Finds: "twice as many", "three times the rate", "half the size", "tenfold", "a 5-4 ruling", "voted 9 to 3", "won 3-1",
 * "two-to-one". Leaves alone: "visited twice", "three times", "ages 5-4", "5-10 people", "from 9 to 3".
 */
import { compared, contests } from '../lexicon/numbers';
import { findCounted } from './countedNoun';
import type { Figure } from './figure';
import {
  APPROXIMATION,
  AMOUNT,
  CARDINAL,
  GAP,
  HAS_AMOUNT,
  LEFT,
  NUMBER_LEFT,
  RIGHT,
  oneOf,
  pattern,
  findAll,
} from './grammar';
import { allOf, anyWord } from './hints';
import { traitsOf } from './traits';

export function findRatios(text: string): Figure[] {
  const times = TIMES_HINT.test(text) ? findAll(TIMES, text).map(({ index, 0: words }) => ratioAt(index, words)) : [];
  const pairs = PAIR_HINT.test(text) ? findPairs(text) : [];
  return [...times, ...pairs];
}

function ratioAt(start: number, words: string, end = start + words.length): Figure {
  return { kind: 'ratio', start, end, traits: ['rate', ...traitsOf(words)] };
}

/** "tenfold" */
const FOLDED = 'two three four five six seven eight nine ten twenty hundred thousand'.split(' ');

/** "5-4 ruling", "won 3-1", "60-40": two numbers of a contest, or the larger first, which is no range. */
function findPairs(text: string): Figure[] {
  return findAll(PAIR, text).flatMap(
    ({ index, 0: words, 1: verb, 2: first = '', 3: to = '', 4: second = '', 5: noun }) => {
      const start = index + words.indexOf(first, verb?.length ?? 0);
      const end = index + words.length;
      const contest = verb !== undefined || noun !== undefined;
      const falls = !/\s/.test(to) && /^\d+$/.test(first + second) && Number(first) > Number(second);
      if (!contest && (!(falls || /^-to-$/.test(to)) || findCounted(text, end).end > end)) return [];
      return [ratioAt(start, words, end)];
    },
  );
}

const TIMES_HINT = anyWord([
  ...['twice', 'times', 'half', 'third', 'quarter', 'fold'],
  ...FOLDED.map((word) => `${word}fold`),
]);
const TIMES = pattern(
  `${LEFT}(?:${APPROXIMATION})?(?:(?:twice|${AMOUNT}${GAP}times)${GAP}(?:as${GAP}${oneOf(compared.adjectives)}|(?:the|its|their|his|her)${GAP}${oneOf(compared.measures)}|${oneOf(compared.comparatives)})|(?:half|an?${GAP}(?:third|quarter))${GAP}(?:as${GAP}${oneOf(compared.adjectives)}|the${GAP}${oneOf(compared.measures)})|(?:${FOLDED.join('|')}|\\d{1,4})-?fold)${RIGHT}`,
);

const PAIR_HINT = allOf(
  HAS_AMOUNT,
  /[\da-z][-‐‑–—]\d|\d[-‐‑–—][\da-z]|-to-|(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty|zero)(?:[-‐‑–—]|\s{1,3}to\s)/i,
);
const NUMBER = `(?:\\d{1,3}|${CARDINAL})`;
const PAIR = pattern(
  `(?:${LEFT}((?:voted?|votes|won|wins?|lost|lose|loses|beat|beats|drew|led|leads|leading|trail(?:ed|s|ing)?|tied|score|outnumbered|outnumber|vote${GAP}(?:of|was))${GAP}(?:by${GAP})?))?${NUMBER_LEFT}(${NUMBER})(-to-|[-‐‑–—]|${GAP}to${GAP})(${NUMBER})(?:(?:${GAP}|-)(${oneOf(contests)})${RIGHT}|(?![%\\d]|[-‐‑–—,.:/]\\d|${GAP}(?:percent|per${GAP}cent|million|billion|thousand|hundred|dozen)))${RIGHT}`,
);
