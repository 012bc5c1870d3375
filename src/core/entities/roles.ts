/**
 * Roles written in small letters beside a name: before it ("said Pentagon press secretary Pat Gulo"), after it between commas
 * ("Ada Quill, 54, a carpenter,") and before it between commas ("the harbor's director, Ada Quill,").
 */
import { isDemonym } from '../lexicon/demonyms';
import { honorifics } from '../lexicon/honorifics';
import { isPlaceName } from '../lexicon/places';
import { quotingVerbs } from '../lexicon/reportingVerbs';
import { roleEnding, roleHeads, titleModifiers } from '../lexicon/titles';
import { kinWords } from './kin';
import type { Run } from './run';
import { hasTag, isCapital, type NameWord } from './words';

/** The role that stands right before `person`, without "the"; null when none does. */
export function roleBefore(words: readonly NameWord[], person: Run): Run | null {
  const comma = words[person.from - 1]?.text === ',' && /^[,.]$/.test(words[person.to]?.text ?? '');
  const to = comma ? person.from - 1 : person.from;
  if (!comma && !words[person.from]!.glued) return null;
  const head = headBefore(words, to);
  if (head < 0) return null;
  const from = modifiersBefore(words, head);
  // "the director, Ada Quill,": with a comma between, only a definite role is the name's
  if (comma && !/^(?:the|its|their|his|her|our)$/.test(words[from - 1]?.lower ?? '') && !words[from - 1]?.possessive)
    return null;
  return { from, to };
}

/** The role that follows `person` after a comma, and perhaps an age: up to the next comma, stop or reporting verb. */
export function roleAfter(words: readonly NameWord[], person: Run): Run | null {
  let at = person.to;
  if (words[at]?.text !== ',') return null;
  at++;
  if (words[at]?.shape === 'number' && words[at + 1]?.text === ',') at += 2;
  if (/^(?:a|an|the|its|their|his|her|then|who|is|was|our)$/.test(words[at]?.lower ?? '')) at++;
  if (/^(?:a|an|the|is|was)$/.test(words[at]?.lower ?? '')) at++;
  const head = headAfter(words, at);
  if (head < 0) return null;
  // "Ada Quill, the mayor said," and "Ada Quill, director Pat Gulo and others"
  const next = words[head + 1];
  if (quotingVerbs.has(next?.lower ?? '') || (isCapital(next) && next.glued)) return null;
  return { from: at, to: complementEnd(words, head + 1) };
}

/** In words: titles longer than this are sentences. */
const REACH = 9;
const STOP =
  /^(?:the|a|an|and|or|but|with|by|in|at|as|that|when|where|who|which|because|if|than|from|said|says|told|is|was|are|were|has|had|have|to)$/;

/** "secretary" in "… press secretary" or "… secretary of state"; -1 when the words before `to` end in no role. */
function headBefore(words: readonly NameWord[], to: number): number {
  const last = words[to - 1];
  if (last?.shape !== 'small') return -1;
  if (isRole(last)) return to - 1;
  for (let at = to - 2; at > Math.max(0, to - 5); at--) {
    if (words[at]!.shape === 'mark' || STOP.test(words[at]!.lower)) return -1;
    if (/^(?:of|for)$/.test(words[at]!.lower))
      return isRole(words[at - 1]) && titleModifiers.has(last.lower) ? at - 1 : -1;
  }
  return -1;
}

/** Back over "Pentagon press", "Harbor Commission deputy", "former": stops at countries and nationalities, which are names beside it. */
export function modifiersBefore(words: readonly NameWord[], head: number): number {
  let from = head;
  while (from > 0 && head - from < REACH) {
    const [before, here] = [words[from - 1]!, words[from]!];
    if (!here.glued || before.shape === 'mark' || before.possessive || STOP.test(before.lower)) break;
    const modifies = isCapital(before)
      ? !isDemonym(before.lower) && !isPlaceName(before.lower) && !(before.opens && isOpener(before))
      : titleModifiers.has(before.lower) ||
        isRole(before) ||
        (before.shape === 'small' && hasTag(before, 'Noun') && !hasTag(before, 'Verb', 'Pronoun', 'Plural'));
    if (!modifies) break;
    from--;
  }
  return from;
}

/** "But", "Asked": capitals that open a sentence; "Justice" and "Police" belong to the title. */
function isOpener(word: NameWord): boolean {
  return (
    !titleModifiers.has(word.lower) &&
    hasTag(word, 'Verb', 'Adverb', 'Preposition', 'Conjunction', 'Determiner', 'Pronoun')
  );
}

function headAfter(words: readonly NameWord[], from: number): number {
  const end = phraseEnd(words, from);
  let head = -1;
  // Most phrases hold no word that could be a role: what else is in them need not be asked
  if (!words.slice(from, end).some(mayBeRole)) return head;
  for (let at = from; at < end; at++) {
    const word = words[at]!;
    if (isCapital(word) && honorifics.has(word.lower.replace(/\.$/, ''))) return -1;
    if (isRole(word)) head = at;
    else if (!isCapital(word) && !titleModifiers.has(word.lower) && hasTag(word, 'Verb') && !hasTag(word, 'Gerund'))
      return -1;
  }
  return head;
}

/** As far as a noun phrase without complements runs. */
function phraseEnd(words: readonly NameWord[], from: number): number {
  let at = from;
  for (; at < Math.min(words.length, from + REACH); at++) {
    const word = words[at]!;
    if (word.shape === 'mark' && !word.possessive) break;
    if (/^(?:of|for|at|with|in|on|to|and|who|which|whose|whom|where|when|from)$/.test(word.lower)) break;
  }
  return at;
}

/** "of Port Vesper", "for the Harbor Commission": as far as the phrase runs. */
function complementEnd(words: readonly NameWord[], from: number): number {
  let at = from;
  if (!/^(?:of|for|at|with|in|on|to)$/.test(words[at]?.lower ?? '')) return from;
  for (; at < Math.min(words.length, from + REACH + 3); at++) {
    const word = words[at]!;
    if (
      (word.shape === 'mark' && !word.possessive && word.text !== '&') ||
      /^(?:who|whom|whose|which|that|said|says|told|when|where|and)$/.test(word.lower)
    )
      break;
    if (at > from + 1 && word.shape === 'small' && hasTag(word, 'Verb') && !hasTag(word, 'Gerund', 'Noun')) break;
  }
  while (
    at > from &&
    words[at - 1]!.shape === 'small' &&
    !words[at - 1]!.possessive &&
    /^(?:of|for|at|with|in|on|to|the|a|an)$/.test(words[at - 1]!.lower)
  )
    at--;
  return at;
}

/** "his wife, Ann Quill,": tells who she is and of what gender, but is no title. */
export function isKinship(words: readonly NameWord[], role: Run): boolean {
  return words.slice(role.from, role.to).some((word) => KIN.has(word.lower));
}

const KIN = new Set([
  ...kinWords,
  ...'boyfriend girlfriend partner ally colleague friend resident residents victim survivor'.split(' '),
]);

export function isRole(word: NameWord | undefined): boolean {
  if (!word || !mayBeRole(word)) return false;
  return roleHeads.has(word.lower) || hasTag(word, 'Actor') || (hasRoleEnding(word) && hasTag(word, 'Noun'));
}

/** Tells most words from roles without a reading of their sentence. */
function mayBeRole(word: NameWord): boolean {
  if (word.shape !== 'small' && word.shape !== 'capital' && word.shape !== 'shouted') return false;
  return roleHeads.has(word.lower) || word.mayBe('Actor') || hasRoleEnding(word);
}

function hasRoleEnding({ lower }: NameWord): boolean {
  return lower.length > 6 && roleEnding.test(lower);
}
