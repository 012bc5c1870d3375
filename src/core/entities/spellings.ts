/**
 * The forms a draft uses for one name, and what each is beside the fullest: a part of it, its letters, the same in capitals, or
 * merely another spelling, which a reader would take for a slip. Says nothing about which of two spellings is right.
 */
import { slipsBetween } from '../names/spelling';
import type { Span } from '../span';

export type SpellingSort =
  /** The fullest form, by which the entity goes. */
  | 'full'
  /** "Lindqvist", "A. Lindqvist", "Gulo Holdings". */
  | 'part'
  /** "PORT ELLERY", or another shape of apostrophe. */
  | 'same'
  | 'acronym'
  /** "Linqvist", "Al Hadi" beside "al-Hadi", "US" beside "U.S.": the same name put otherwise. */
  | 'variant'
  /** An alias that shares no words with the name. */
  | 'other';

export interface Spelling {
  readonly text: string;
  readonly sort: SpellingSort;
  readonly count: number;
  /** Where it stands first. */
  readonly first: Span;
}

/** Each form once, in reading order. `mentions` are those of one entity, in reading order; `name` is one of their forms. */
export function spellingsOf(mentions: readonly (Span & { readonly text: string })[], name: string): Spelling[] {
  const forms = new Map<string, { count: number; first: Span }>();
  for (const { text, start, end } of mentions) {
    const form = forms.get(text);
    if (form) form.count++;
    else forms.set(text, { count: 1, first: { start, end } });
  }
  const sort = createSorter(name);
  return [...forms].map(([text, { count, first }]) => ({ text, sort: sort(text), count, first }));
}

/** Letters without accents, marks and capitals: "al-Hadi" and "Al Hadi", "U.S." and "US" share one. */
function skeletonOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** Capitals and the shape of apostrophes and hyphens are no difference in spelling; accents and full stops are, other than for `foldName` of spelling.ts. */
export function foldCase(text: string): string {
  return text
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/[‐‑–]/g, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** Letters only that could be initials: "KSU", "U.S."; not a name in capitals, which is told from its words before. */
export function looksLikeAcronym(text: string): boolean {
  return text.length <= 12 && /^\p{Lu}[\p{Lu}\p{N}.&-]+s?$/u.test(text);
}

/**
 * True when two words differ as slips do: in accents or marks, in one letter, in two of a long word. Another ending is no slip:
 * "Kenyans" beside "Kenyan", "Iraqi" beside "Iraq".
 */
export function isSlip(a: string, b: string): boolean {
  if (a === b || a.length > LONGEST || b.length > LONGEST || isInflected(a, b) || isInflected(b, a)) return false;
  const [left, right] = [skeletonOf(a), skeletonOf(b)];
  if (left === right) return true;
  const shorter = Math.min(left.length, right.length);
  const allowed = shorter >= 7 ? 2 : shorter >= 4 ? 1 : 0;
  return allowed > 0 && left[0] === right[0] && slipsBetween(left, right, allowed) <= allowed;
}

function isInflected(word: string, other: string): boolean {
  return other.startsWith(word) && /^(?:e?s|i|a?n|ian|ese|ish)$/.test(other.slice(word.length));
}

/** Code units of a word that are compared letter by letter: time is the square of it. */
const LONGEST = 40;

function createSorter(name: string): (form: string) => SpellingSort {
  const folded = foldCase(name);
  const words = folded.split(' ');
  /** Skeleton → the form that had it first. */
  const seen = new Map<string, string>([[skeletonOf(name), folded]]);
  return (form) => {
    if (form === name) return 'full';
    const said = foldCase(form);
    if (said === folded) return 'same';
    const skeleton = skeletonOf(form);
    const twin = seen.get(skeleton);
    if (twin !== undefined && twin !== said) return 'variant';
    seen.set(skeleton, said);
    const own = said.split(' ');
    if (isPart(own, words)) return 'part';
    if (looksLikeAcronym(form)) return 'acronym';
    return isVariant(own, words) ? 'variant' : 'other';
  };
}

/** The words of the name in their order, some left out, some as initials. */
function isPart(own: readonly string[], words: readonly string[]): boolean {
  let at = 0;
  for (const word of own) {
    while (at < words.length && !standsFor(word, words[at]!)) at++;
    if (at === words.length) return false;
    at++;
  }
  return true;
}

function standsFor(word: string, full: string): boolean {
  const bare = word.replace(/[.,]/g, '');
  return (
    bare === full.replace(/[.,]/g, '') ||
    (bare.length === 1 && full.startsWith(bare)) ||
    full === `${bare}s` ||
    bare === `${full}s`
  );
}

/** Each word is one of the name's or a slip of one, and one is a slip. */
function isVariant(own: readonly string[], words: readonly string[]): boolean {
  if (own.length > MOST_WORDS || words.length > MOST_WORDS) return false;
  let slips = 0;
  for (const word of own) {
    if (words.some((full) => standsFor(word, full))) continue;
    if (!words.some((full) => isSlip(word, full))) return false;
    slips++;
  }
  return slips > 0;
}

/** A name of more words is a sentence. */
const MOST_WORDS = 12;
