/**
 * How a name or a pronoun stands in its clause (does it speak, is it the subject, does a preposition lead to it), read off the
 * words around it.
 */
import { type PronounCase, personPronouns } from '../../lexicon/pronouns';
import { determiners } from '../../lexicon/cueWords';
import { roleHeads, titleModifiers } from '../../lexicon/titles';
import type { Stand } from './focus';
import { type Passage, isCapital, isClosed, isReporting, isVerbForm, isWord } from './passage';

/** "her" before a noun is possessive. */
export function caseOf({ low, tokens }: Passage, at: number, kind: PronounCase): PronounCase {
  if (low[at] !== 'her') return kind;
  const next = low[at + 1];
  const noun =
    tokens[at + 1]?.kind === 'word' && (!isClosed(next!) || titleModifiers.has(next!)) && !determiners.has(next!);
  return noun ? 'possessive' : 'object';
}

/** A reporting verb goes with the phrase: after it (past an apposition), or right before it. */
export function speaksAt(passage: Passage, from: number, to: number): boolean {
  const { low, tokens } = passage;
  let at = to;
  if (low[at] === ',' && isReporting(low[at + 1])) return true;
  if (low[at] === ',') {
    let close = at + 1;
    while (close < Math.min(tokens.length, at + APPOSITION) && low[close] !== ',') close++;
    at = low[close] === ',' ? close + 1 : at;
  }
  for (let skipped = 0; skipped < 3 && isClosed(low[at] ?? '') && !isReporting(low[at]); skipped++) at++;
  if (isReporting(low[at])) return true;
  // "…," said Ada Quill; in "officials said Ada Quill left" she does not speak
  return INVERTED.has(low[from - 1] ?? '') && from > 1 && tokens[from - 2]!.kind !== 'word';
}

const INVERTED = new Set(['said', 'says', 'added', 'asked', 'wrote', 'noted', 'explained', 'replied', 'recalled']);
/** In tokens. */
const APPOSITION = 14;

export function standOf(passage: Passage, from: number, to: number): Stand {
  const { low } = passage;
  const nominative = personPronouns.get(low[from]!)?.case === 'subject';
  if (!nominative && (low[to] === "'s" || low[to] === "'")) return 'possessive';
  if (POSSESSIVE.has(low[from]!) && to === from + 1 && !isClosed(low[to] ?? '')) return 'possessive';
  let first = from;
  while (first > 0 && from - first < 6 && isTitle(passage, first - 1)) first--;
  const before = first > 0 && passage.sentence[first - 1] === passage.sentence[from] ? low[first - 1]! : '';
  if (OBLIQUE.has(before)) return 'oblique';
  if (speaksAt(passage, first, to)) return 'speaker';
  if (before !== '' && isWord(passage, first - 1) && !isClosed(before) && before !== "'s") return 'object';
  return 'subject';
}

const POSSESSIVE = new Set(['his', 'her', 'their']);

function isTitle(passage: Passage, at: number): boolean {
  const low = passage.low[at]!;
  return (
    isWord(passage, at) &&
    !isVerbForm(low) &&
    (isCapital(passage, at) || roleHeads.has(low) || titleModifiers.has(low) || low === 'the')
  );
}

const OBLIQUE = new Set(
  'of for with at from in on to by near about against under over like than between among behind including into toward towards via without versus alongside'.split(
    ' ',
  ),
);
