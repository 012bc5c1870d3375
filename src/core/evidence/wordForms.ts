/**
 * One word as written, and the folded words that it stands for: "favour" is "favor", "don’t" is "do" and "not", "uh" is nothing. Most words of a text
 * have been met before; those are known by their letters, and are not cut out of the text again.
 */
import { contractedEnds, doubtfulEnds, fillers, spokenForms } from '../lexicon/spokenWords';
import { mayBeginNumber } from './spokenNumbers';

export interface Form {
  readonly text: string;
  /** From a contraction that may stand for one of several words: "’s" is folded to "is" and may be "has". */
  readonly doubtful?: true;
}

/** One word as written. */
export interface Word {
  /** Several where a contraction or a habit of speech makes several words of one; none of a noise. */
  readonly forms: readonly Form[];
  /** Whether a number may begin with it. */
  readonly number: boolean;
}

/** Words kept before all are forgotten: a few megabytes. */
const MOST_KNOWN = 50_000;
/** UTF-16 code units of a word that is kept. */
const LONGEST_KNOWN = 40;
/** A power of two, and enough to leave more than half of them empty. */
const SLOTS = 1 << 17;
/** Slots that are looked at, so that words made to have one hash cost no more than others. */
const MOST_PROBES = 16;

/** For each slot, one more than the index of a known word; 0 where it is empty. A word is in one of the first slots from its hash on. */
const slots = new Int32Array(SLOTS);
let spellings: string[] = [];
let words: Word[] = [];

/** The word from `start` to `end`. */
export function readWord(text: string, start: number, end: number): Word {
  const hash = hashOf(text, start, end);
  let free = -1;
  for (let probe = 0; probe < MOST_PROBES; probe++) {
    const slot = (hash + probe) & (SLOTS - 1);
    const index = slots[slot]! - 1;
    if (index < 0) {
      free = slot;
      break;
    }
    if (isSpelledSo(spellings[index]!, text, start, end)) return words[index]!;
  }
  const spelling = copyOf(text.slice(start, end));
  const forms = foldForms(spelling);
  const word = { forms, number: forms.length === 1 && mayBeginNumber(forms[0]!.text) };
  if (free >= 0 && spelling.length <= LONGEST_KNOWN) keep(spelling, word, free);
  return word;
}

/** V8 lets a slice of 13 code units or more keep the whole text that it was cut from. */
function copyOf(slice: string): string {
  return slice.length < 13 ? slice : Array.from(slice).join('');
}

function keep(spelling: string, word: Word, slot: number): void {
  if (words.length >= MOST_KNOWN) {
    slots.fill(0);
    [spellings, words] = [[], []];
  }
  spellings.push(spelling);
  slots[slot] = words.push(word);
}

/** FNV-1a over UTF-16 code units, its high bits mixed into the low ones that count. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isSpelledSo(spelling: string, text: string, start: number, end: number): boolean {
  if (spelling.length !== end - start) return false;
  for (let at = start; at < end; at++) if (spelling.charCodeAt(at - start) !== text.charCodeAt(at)) return false;
  return true;
}

/** `ends`: how many of its ends may be taken off. */
function foldForms(word: string, ends = MOST_ENDS): Form[] {
  const low = word.toLowerCase();
  if (Object.hasOwn(spokenForms, low)) return spokenForms[low]!.split(' ').map((text) => ({ text }));
  // Most words that are met for the first time are such, and done with.
  return /^[a-z]+$/.test(low) ? foldLetters(low) : foldMarked(low, ends);
}

/** "couldn’t’ve" has two. */
const MOST_ENDS = 2;

function foldMarked(word: string, ends: number): Form[] {
  const low = word.replaceAll('’', "'").normalize('NFD').replace(/\p{M}/gu, '').replace(LIGATURE, apart);
  if (low !== word) return foldForms(low, ends);
  if (/^\.?\p{N}/u.test(low)) return [{ text: low.replace(/^\./, '0.').replace(/[.,:]$/, '') }];
  if (ends > 0 && low.length <= LONGEST_KNOWN) {
    for (const [end, text] of contractedEnds)
      if (end.test(low)) return [...foldForms(low.replace(end, ''), ends - 1), { text }];
    for (const [end, text] of doubtfulEnds)
      if (end.test(low)) return [...foldForms(low.replace(end, ''), ends - 1), { text, doubtful: true }];
  }
  return foldLetters(low.replace(/['.]/g, ''));
}

/** "ﬁ" and "ﬄ", as typesetters join letters. */
const LIGATURE = /[\ufb00-\ufb06]/g;

function apart(ligature: string): string {
  return ligature.normalize('NFKD');
}

function foldLetters(word: string): Form[] {
  return word === '' || fillers.has(word) ? [] : [{ text: foldSpelling(word) }];
}

/** "favour" and "favor", "organise" and "organize" are one. What it makes of another word does not matter: it makes it of both sides. */
function foldSpelling(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/our(s|ed|ing|able|ite|ites|ful|hood|ly)?$/, 'or$1')
    .replace(/([^aeiou])is(e|ed|es|ing|er|ers|ation|ations)$/, '$1iz$2');
}
