/**
 * How old the draft says a person is, read off the words beside a name: "Ada Roe, 54,", "Ada Roe (54)", "Ada Roe is 54", "the 54-year-old
 * carpenter Ada Roe", "Ada Roe, a 54-year-old". Leaves alone: scores, prices and dates that happen to follow a name.
 */
import type { Age } from '../analysis';
import { plainVerbForms } from '../lexicon/anaphora';
import { cueAuxiliaries, quotingVerbs } from '../lexicon/reportingVerbs';
import type { Introduced } from './introductions';

export function findAge({ text, name, within }: Introduced): Age | null {
  const after = AFTER.exec(text.slice(name.end, Math.min(within.end, name.end + REACH)));
  if (after) {
    const years = after.slice(1).find(Boolean)!;
    return ageAt(text, name.end + after[0].indexOf(years), years);
  }
  const from = Math.max(within.start, name.start - REACH);
  const before = BEFORE.exec(text.slice(from, name.start));
  return before && !hasVerb(before[0]) ? ageAt(text, from + before.index, before[1]!) : null;
}

/** In code units on either side of a name. */
const REACH = 80;
/** ", 54,", ", aged 54,", " (54)", ", who is 54,", " is 54.", " turned 54 on", ", a 54-year-old" */
const AFTER =
  /^(?:, (?:aged? |now )?(\d{1,3})(?=[,.;:)–—]|\s[–—]|$)| \((\d{1,3})\)|,? (?:who )?(?:is|was|turned|turns) (?:now )?(\d{1,3})(?=[,.;]|$| years? old| when| on| and)|,? (?:is |was |who is |who was )?(?:an?|the) (?:[\p{Ll}-]{2,16} )?(\d{1,3}-year-old))/u;
/** "the 54-year-old Vesper carpenter, " */
const BEFORE = /(?<![\p{L}\p{N}-])(\d{1,3}-year-old),? (?:[\p{L}’'-]{1,24} ){0,4}?(?:[\p{L}’'-]{1,24}, )?$/u;

/** "the 54-year-old met " is about somebody else. */
function hasVerb(words: string): boolean {
  return words
    .toLowerCase()
    .split(/[\s,]+/)
    .some((word) => quotingVerbs.has(word) || plainVerbForms.has(word) || cueAuxiliaries.has(word));
}

function ageAt(text: string, start: number, words: string): Age | null {
  const years = parseInt(words, 10);
  const end = start + words.length;
  return years > 0 && years <= OLDEST ? { start, end, text: text.slice(start, end), years } : null;
}

const OLDEST = 122;
