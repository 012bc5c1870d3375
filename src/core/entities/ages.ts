/**
 * How old the draft says a person is, read off the words beside a name: "Ada Roe, 54,", "Ada Roe (54)", "Ada Roe is 54", "the 54-year-old
 * carpenter Ada Roe", "Ada Roe, a 54-year-old". Leaves alone: scores, prices and dates that happen to follow a name.
 */
import type { Age } from '../analysis';
import { plainVerbForms } from '../lexicon/anaphora';
import { smallCardinals, tens } from '../lexicon/numbers';
import { cueAuxiliaries, quotingVerbs } from '../lexicon/reportingVerbs';
import type { Introduced } from './introductions';

export function findAge({ text, name, within }: Introduced): Age | null {
  const after = AFTER.exec(text.slice(name.end, Math.min(within.end, name.end + REACH)));
  if (after) {
    const years = after.slice(1).find(Boolean)!;
    return ageAt(text, name.end + after[0].indexOf(years), years);
  }
  const died = DIED.exec(text.slice(name.end, Math.min(within.end, name.end + 2 * REACH)));
  if (died) return ageAt(text, name.end + died[0].length - died[1]!.length, died[1]!);
  const from = Math.max(within.start, name.start - REACH);
  const before = BEFORE.exec(text.slice(from, name.start));
  return before && !hasVerb(before[0]) ? ageAt(text, from + before.index, before[1]!) : null;
}

/** In code units on either side of a name. */
const REACH = 80;
/** ", 54,", ", aged 54,", " (54)", ", who is 54,", " is 54.", " turned 54 on", ", a 54-year-old" */
const AFTER =
  /^(?:, (?:aged? |now )?(\d{1,3})(?=[,.;:)–—]|\s[–—]|$)| \((\d{1,3})\)|,? (?:who )?(?:is|was|turned|turns) (?:now )?(\d{1,3})(?=[,.;]|$| years? old| when| on| and)|,? (?:is |was |who is |who was )?(?:an?|the) (?:[\p{Ll}-]{2,16} )?(\d{1,3}-year-old))/u;
/** ", a former mayor of Vesper, died on Sunday at the age of 63" */
const DIED =
  /^(?:, [^,.;“”"]{2,60},)?(?:, who)? (?:has )?(?:died|dies)\b[^,.;“”"]{0,40}?,? (?:at (?:the age of )?|aged )(\d{1,3})(?=[,.;]|$)/u;
/** "the 54-year-old Vesper carpenter, ", "eight-year-old " */
const BEFORE =
  /(?<![\p{L}\p{N}-])((?:\d{1,3}|\p{L}{3,9}(?:-\p{L}{3,5})?)-year-old),? (?:[\p{L}’'-]{1,24} ){0,4}?(?:[\p{L}’'-]{1,24}, )?$/u;

/** "the 54-year-old met " is about somebody else. */
function hasVerb(words: string): boolean {
  return words
    .toLowerCase()
    .split(/[\s,]+/)
    .some((word) => quotingVerbs.has(word) || plainVerbForms.has(word) || cueAuxiliaries.has(word));
}

function ageAt(text: string, start: number, words: string): Age | null {
  const years = /^\d/.test(words) ? parseInt(words, 10) : spelledYears(words);
  const end = start + words.length;
  return years > 0 && years <= OLDEST ? { start, end, text: text.slice(start, end), years } : null;
}

/** "eight-year-old" is 8, "twenty-one-year-old" 21; 0 for no number. */
function spelledYears(words: string): number {
  const [first = '', second] = words
    .toLowerCase()
    .replace(/-year-old$/, '')
    .split('-');
  const small = SMALL.indexOf(first);
  if (second === undefined && small > 0) return small;
  const ten = TENS.indexOf(first);
  if (ten < 0) return 0;
  const one = second === undefined ? 0 : SMALL.indexOf(second);
  return one < 0 || one > 9 ? 0 : (ten + 2) * 10 + one;
}

const SMALL: readonly string[] = smallCardinals;
const TENS: readonly string[] = tens;

const OLDEST = 122;
