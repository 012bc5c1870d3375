/**
 * Comparisons of two things. Finds: "The port is larger than Ellery's", "more than any other state", "fewer accidents than in 2019", "40, compared with 12 last
 * year", "as many as in 2019", "outpaced inflation", "in contrast to", "the same as". Leaves alone: "more than 50", "less than a week", "rather than",
 * "no sooner … than", "as well as", "as many as 50", "twice as many as", which a ratio has.
 */
import { comparatives, comparingVerbs, idleAs, idleBeforeThan } from '../lexicon/comparisons';
import type { Mood } from '../analysis';
import type { Span } from '../span';
import { clauseAround, spanOfWords } from './clauseAround';
import type { MainClause } from './mainClause';
import type { SentenceWord } from './sentenceWords';

/** Offsets are relative to the paragraph. */
export function findComparisons(
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
    if (end === undefined || at < free) continue;
    const clause = clauseAround(words, main, at, end);
    const span = spanOfWords(text, words, Math.max(free, clause.first), clause.end);
    found.push(span);
    free = clause.end;
  }
  return found;
}

/** One past the last word of the cue that begins at `at`; undefined where there is none. */
function cueEnd(words: readonly SentenceWord[], at: number): number | undefined {
  const { low } = words[at]!;
  if (comparatives.has(low)) return thanAfter(words, at);
  if (low === 'as') return asAfter(words, at);
  if (comparingVerbs.has(low)) return at > 0 && words[at + 1] && !isAmount(words, at + 1) ? at + 1 : undefined;
  const next = words[at + 1]?.low;
  const after = words[at + 2]?.low;
  if (low === 'compared' && (next === 'with' || next === 'to')) return at + 2;
  if (low === 'in' && (next === 'contrast' || next === 'comparison') && (after === 'to' || after === 'with'))
    return at + 3;
  if (low === 'identical' && next === 'to') return at + 2;
  if (low === 'on' && ((next === 'par' && after === 'with') || (next === 'a' && after === 'par'))) return at + 3;
  if (low === 'the' && next === 'same') return asAfter(words, at + 1);
  if (low === 'unlike' && at === 0) return 1;
  return undefined;
}

/** Words between a comparative and its "than", or between "as" and "as". */
const REACH = 7;

/** Past the "than" that belongs to the comparative at `at`. */
function thanAfter(words: readonly SentenceWord[], at: number): number | undefined {
  for (let i = at + 1; i < Math.min(words.length - 1, at + 1 + REACH); i++) {
    const { low, mark } = words[i]!;
    if (mark !== '' && mark !== ',') return undefined;
    if (low !== 'than') continue;
    const before = words[i - 1]!.low;
    if (idleBeforeThan.has(before) || words[at - 1]?.low === 'no') return undefined;
    if (
      i === at + 1 &&
      LIMITS.test(words[at]!.low) &&
      !(words[i + 1]!.capital || AFTER_MORE_THAN.has(words[i + 1]!.low))
    )
      return undefined;
    return NOBODY_KNOWS.has(words[i + 1]!.low) ? undefined : i + 1;
  }
  return undefined;
}

const LIMITS = /^(?:more|less|fewer)$/;
/** Right after "more than" and "less than" most words make a limit ("more than 50", "less than dynamic"); these make a comparison. */
const AFTER_MORE_THAN: ReadonlySet<string> = new Set(
  'any every all in at on during last most its those other expected previously before did was were had does do men women white black across'.split(
    ' ',
  ),
);
/** "better than nothing", "more than ever": held against nothing that can be looked up. */
const NOBODY_KNOWS: ReadonlySet<string> = new Set('nothing ever never usual sorry'.split(' '));

/** "as many as in 2019", "the same as", "the same size as"; not "as many as 50", "twice as many as". */
function asAfter(words: readonly SentenceWord[], at: number): number | undefined {
  const before = words[at - 1];
  if (before && (before.number || /^(?:twice|half|times|just)$/.test(before.low))) return undefined;
  const same = words[at]!.low === 'same';
  for (let i = at + 1; i < Math.min(words.length - 1, at + 1 + REACH); i++) {
    const { low, mark } = words[i]!;
    if (mark !== '') return undefined;
    if (low === 'as') {
      if (!same && i === at + 1) return undefined;
      return isAmount(words, i + 1) || /^(?:possible|can|they|he|she|it|i|we|you|ever|the)$/.test(words[i + 1]!.low)
        ? same || words[i + 1]!.low === 'the'
          ? i + 1
          : undefined
        : i + 1;
    }
    if (!same && i === at + 1 && (idleAs.has(low) || !COMPARED.has(low))) return undefined;
  }
  return undefined;
}

/** What "as … as" can be held against a record by. */
const COMPARED: ReadonlySet<string> = new Set(
  'many much few little high low large big small strong likely often fast rich poor deadly expensive common'.split(' '),
);

function isAmount(words: readonly SentenceWord[], at: number): boolean {
  const word = words[at];
  return word !== undefined && (word.number || /^[\d$€£]/.test(word.low));
}
