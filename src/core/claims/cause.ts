/**
 * Causes: effect, cue and cause in one clause. Finds: "Schools closed because of the strike", "The fire was caused by a candle", "The vote led to protests",
 * "blamed on fog", "Thanks to the levy, fares fell", "forced the mill to close". Leaves alone: "because I think", "due to open in May", "thanks to
 * everyone", "sparks flew", "was forced by", "because" in a question or an instruction.
 */
import type { Mood } from '../analysis';
import { determiners } from '../lexicon/cueWords';
import { causePhrases } from '../lexicon/causes';
import { baseVerbs } from '../lexicon/verbs';
import type { Span } from '../span';
import { clauseAround, spanOfWords } from './clauseAround';
import type { MainClause } from './mainClause';
import type { SentenceWord } from './sentenceWords';

/** Offsets are relative to the paragraph. */
export function findCauses(
  text: string,
  words: readonly SentenceWord[],
  main: MainClause | undefined,
  mood: Mood | undefined,
): Span[] {
  if (mood === 'question' || mood === 'instruction') return [];
  const found: Span[] = [];
  let free = 0;
  for (let at = 0; at < words.length; at++) {
    const end = cueEnd(words, at);
    if (end === undefined || end >= words.length || at < free || !isCause(words, at, end)) continue;
    const clause = clauseAround(words, main, at, end, words[end - 1]!.low === 'because');
    if (clause.end - Math.max(free, clause.first) < FEWEST_WORDS) continue;
    found.push(spanOfWords(text, words, Math.max(free, clause.first), clause.end));
    free = clause.end;
  }
  return found;
}

/** Words of an effect, its cue and a cause. */
const FEWEST_WORDS = 4;

/** First word → phrases that begin with it, the longer first. */
const PHRASES: ReadonlyMap<string, readonly (readonly string[])[]> = byFirstWord(causePhrases);

function byFirstWord(phrases: readonly string[]): Map<string, string[][]> {
  const map = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const parts = phrase.split(' ');
    map.set(
      parts[0]!,
      [...(map.get(parts[0]!) ?? []), parts].sort((a, b) => b.length - a.length),
    );
  }
  return map;
}

function cueEnd(words: readonly SentenceWord[], at: number): number | undefined {
  const phrase = PHRASES.get(words[at]!.low)?.find((parts) => parts.every((part, i) => words[at + i]?.low === part));
  if (!phrase) return undefined;
  const end = at + phrase.length;
  return words[end]?.low === 'of' && /^(?:because|result)$/.test(words[end - 1]!.low) ? end + 1 : end;
}

/** Each cue's other readings. */
function isCause(words: readonly SentenceWord[], at: number, end: number): boolean {
  const { low } = words[at]!;
  const before = words[at - 1]?.low ?? '';
  const next = words[end]!.low;
  const after = words[end + 1]?.low ?? '';
  if (low === 'because') return !(SELVES.test(next) && VIEWS.test(after));
  if (low === 'due') return next !== 'be' && !(baseVerbs.has(next) && !DUE_TO.has(next));
  if (low === 'thanks') return !/^(?:you|everyone|everybody|all|god|senator|our|my)$/.test(next);
  if (low === 'forced' || low === 'forcing')
    return next !== 'by' && next !== 'to' && !IS.test(before) && toWithin(words, end);
  if (low === 'sparks' || low === 'triggers' || low === 'prompts' || low === 'causes')
    return determiners.has(next) && !determiners.has(before) && !/^(?:of|the|for|and)$/.test(before);
  if (
    low === 'prompted' ||
    low === 'sparked' ||
    low === 'triggered' ||
    low === 'ignited' ||
    low === 'fueled' ||
    low === 'fuelled' ||
    low === 'spurred'
  )
    return words[end]!.mark === '' && !/^(?:in|on|at)$/.test(next);
  if (low === 'blamed') return next !== 'it';
  if (low === 'attributed') return IS.test(before) || determiners.has(before);
  if (low === 'responsible') return !/^(?:not|be)$/.test(before) && IS.test(before);
  if (low === 'so') return /^(?:he|she|it|they|we|the|people|no)$/.test(next);
  return true;
}

/** Nouns that "due to" is followed by and that are verbs elsewhere: "due to fire", not "due to open". */
const DUE_TO: ReadonlySet<string> = new Set(
  'fire strike cost damage lack heat change fall rise increase drop decline fear work stress cut delay cold demand load age result'.split(
    ' ',
  ),
);

const SELVES = /^(?:i|we|you)$/;
const VIEWS = /^(?:think|believe|feel|hope|want|wanted|love|like|know|don't|do|need|care|guess|suppose)$/;
const IS = /^(?:is|are|was|were|been|being|be)$/;

/** "forced the mill to close": "to" and a verb within a few words. */
function toWithin(words: readonly SentenceWord[], from: number): boolean {
  for (let i = from; i < Math.min(words.length - 1, from + FORCED_REACH); i++) {
    if (words[i]!.mark !== '' && i > from) return false;
    if (words[i]!.low === 'to') return true;
  }
  return false;
}

const FORCED_REACH = 7;
