/**
 * What marks are doing around a few words: quoting someone, naming a work, or keeping a distance. Judged by the words inside (capitals,
 * length), the words next to them ("the film “…”", "so-called “…”"), and whether a reporting cue is near.
 */
import { workNouns } from '../../lexicon/cueWords';
import type { Attribution } from './attribution';
import { isNickname } from './nounPhrases';
import { type Sentence, hasWords } from './units';

export type Marking = 'speech' | 'scare' | 'title';

/** `words` is what stands between the marks; `capitals` is false where capitals tell nothing (a headline). */
export function judgeMarking(
  words: string,
  sentence: Sentence,
  at: number,
  found: Attribution | null,
  capitals: boolean,
): Marking {
  const count = words.match(WORDS)?.length ?? 0;
  if (count === 0) return 'scare';
  if (!hasWords(sentence) || found?.place === 'colon') return 'speech';
  if (isNickname(sentence, at)) return 'scare';
  const before = sentence[at - 1];
  const work = nearWork(sentence, at);
  if (!capitals) return work ? 'title' : 'speech';
  if (count <= LONGEST_TITLE && isTitleCase(words)) {
    const placed = before !== undefined && TITLE_PLACES.has(before.low);
    if (work || (placed && !(count === 1 && found?.place === 'before'))) return 'title';
    if (!found && before?.kind === 'word') return 'title';
  }
  if (keepsDistance(sentence, at)) return 'scare';
  return !found && count <= LONGEST_SCARE ? 'scare' : 'speech';
}

const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
/** In words. Longer titles exist but longer capitalised speech (headlines quoted) is as common. */
const LONGEST_TITLE = 9;
/** In words: up to this, marks that nobody's cue explains keep a distance as often as they quote. */
const LONGEST_SCARE = 2;
/** Words before capitalised marks that name a work far more often than they lead to speech ("NBC's “Today”", "on “Today”"). */
const TITLE_PLACES = new Set(["'s", 'on', 'of', 'in', 'for', 'from', 'new', 'classic']);
/** "the so-called “experts”", "a self-styled “prophet”" */
const DISTANCES = /^(?:so-called|self-(?:described|styled|proclaimed))$/;

/** "so-called “experts”": words that somebody uses, but the writer does not report. */
export function keepsDistance(sentence: Sentence, at: number): boolean {
  return DISTANCES.test(sentence[at - 1]?.low ?? '');
}

/** "his memoir, “A Bridge Too Old”": the noun that says what it is stands right before. */
export function isNamedWork(sentence: Sentence, at: number): boolean {
  const comma = sentence[at - 1]?.text === ',' ? 1 : 0;
  return workNouns.has(sentence[at - 1 - comma]?.low ?? '');
}

function isTitleCase(words: string): boolean {
  if (/[.?!]['’]?[”"]?$/.test(words) && /\p{Ll}\s/u.test(words) && words.length > 60) return false;
  const all = words.match(WORDS) ?? [];
  const first = all[0];
  if (first === undefined || !/^[\p{Lu}\p{N}]/u.test(first)) return false;
  return (
    all.every((word) => word.length < 4 || /^[\p{Lu}\p{N}]/u.test(word) || SMALL.has(word)) &&
    all.some((word) => /^\p{Lu}/u.test(word))
  );
}

/** Small words of four letters and more that titles leave small. */
const SMALL = new Set(['with', 'from', 'into', 'over', 'upon', 'that', 'than']);

function nearWork(sentence: Sentence, at: number): boolean {
  for (let i = Math.max(0, at - 3); i <= Math.min(sentence.length - 1, at + 2); i++) {
    if (i !== at && workNouns.has(sentence[i]!.low)) return true;
  }
  return false;
}
