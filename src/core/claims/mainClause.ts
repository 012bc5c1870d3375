/**
 * The main clause of a sentence: from its subject to its last complement, without what leads into it ("In May, …", "But …") and what trails off
 * ("…, who is 54", "…, Roe said"). Short of a parse: marks, small words and finite verbs decide.
 */
import { clauseEnders, connectives, openers, subjectPronouns, subordinators } from '../lexicon/clauseWords';
import { determiners, timeWords } from '../lexicon/cueWords';
import { quotingVerbs } from '../lexicon/reportingVerbs';
import { auxiliaries } from '../lexicon/verbs';
import { type FiniteVerb, isEdForm, isParticiple } from './finiteVerbs';
import type { SentenceWord } from './sentenceWords';

/** Indices into the sentence's words. */
export interface MainClause {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
  readonly verb: FiniteVerb;
}

/** Undefined where the words make no clause. */
export function findMainClause(words: readonly SentenceWord[], verbs: readonly FiniteVerb[]): MainClause | undefined {
  const verb = mainVerb(words, verbs);
  return verb && { first: firstOf(words, verb), end: endOf(words, verb, verbs), verb };
}

function mainVerb(words: readonly SentenceWord[], verbs: readonly FiniteVerb[]): FiniteVerb | undefined {
  const opened = words.length > 0 && openers.has(words[0]!.low);
  let leaning = false;
  for (let i = 0; i < verbs.length; i++) {
    const verb = verbs[i]!;
    leaning = leans(words, verbs[i - 1], verb) || (leaning && joined(words, verbs[i - 1]!, verb));
    if (leaning || (opened && i + 1 < verbs.length && insideLead(words, verb))) continue;
    return verb;
  }
  return verbs.length > 0 && !/^(?:if|unless|whether|let|what|how|why|when|where|who)$/.test(words[0]!.low)
    ? verbs[0]
    : undefined;
}

/** "When it rained and the river rose": the second verb leans as the first does. */
function joined(words: readonly SentenceWord[], before: FiniteVerb, { at }: FiniteVerb): boolean {
  const between = words.slice(before.head + 1, at + 1);
  return between.every(({ mark }) => mark === '') && between.some(({ low }) => low === 'and' || low === 'or');
}

/** "In a tradition he kept for years, Roe …", "According to papers filed in May, Roe …": a clause without a subject of the sentence, then its comma. */
function insideLead(words: readonly SentenceWord[], { at }: FiniteVerb): boolean {
  const comma = nextComma(words, 1, words.length - 1);
  if (comma <= at || words[comma]!.low === 'and' || clauseEnders.has(words[comma]!.low)) return false;
  if (words[comma + 1] === undefined) return false;
  return isEdForm(words[at]!.low) || (subjectPronouns.has(words[at - 1]?.low ?? '') && determiners.has(words[1]!.low));
}

/** "who was", "when it rained": a word that opens a leaning clause stands between the verb before and this one. */
function leans(words: readonly SentenceWord[], before: FiniteVerb | undefined, { at }: FiniteVerb): boolean {
  const from = before ? before.head + 1 : 0;
  for (let i = at - 1; i >= from; i--) {
    const { low, mark } = words[i]!;
    if (subordinators.has(low) && !(i === 0 && low === 'that')) {
      // "After the vote, Roe left": a phrase, closed by its comma before the subject.
      return (
        !words.slice(i + 1, at + 1).some((word) => word.mark === ',') || (before === undefined && RELATIVE.has(low))
      );
    }
    if (mark === ';' || mark === ':') return false;
  }
  return false;
}

const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'whom', 'whose']);

/** The subject's first word: past "But", "In May," and "When it rained,". */
function firstOf(words: readonly SentenceWord[], { at }: FiniteVerb): number {
  let first = 0;
  for (let i = at; i > 0; i--) {
    if (/[;:—]/.test(words[i]!.mark)) {
      first = i;
      break;
    }
  }
  while (first < at && connectives.has(words[first]!.low) && !auxiliaries.has(words[first]!.low)) first++;
  while (first < at && leads(words[first]!.low)) {
    const comma = nextComma(words, first + 1, at);
    if (comma < 0) break;
    first = pastPlace(words, first, comma, at);
  }
  return first;
}

function leads(low: string): boolean {
  return (
    openers.has(low) ||
    low === 'even' ||
    timeWords.has(low) ||
    /^(?:last|these|earlier|next)$/.test(low) ||
    (low.length > 4 && (low.endsWith('ing') || low.endsWith('ly')))
  );
}

function nextComma(words: readonly SentenceWord[], from: number, to: number): number {
  for (let i = from; i <= to; i++) if (words[i]!.mark === ',') return i === to && words[i]!.low === 'and' ? -1 : i;
  return -1;
}

/** "In Brack, Ruritania, the mayor": the second name belongs to the first; "On Sept. 9, 2024, she" the year to its day. */
function pastPlace(words: readonly SentenceWord[], from: number, comma: number, at: number): number {
  const next = nextComma(words, comma + 1, at);
  if (next < 0) return comma;
  const between = words.slice(comma, next);
  const name = words[comma - 1]!.capital && between.every(({ capital }) => capital);
  const year = between.length === 1 && between[0]!.number && words[comma - 1]!.number;
  return next < at && comma - from < NEAR && (year || (name && !words[next]!.number)) ? next : comma;
}

/** Words a leading phrase has at most for a second name to belong to it. */
const NEAR = 6;

/** Words of a claim about an act at most: more is not one statement. */
const LONGEST = 45;

function endOf(words: readonly SentenceWord[], verb: FiniteVerb, verbs: readonly FiniteVerb[]): number {
  const last = Math.min(words.length, verb.at + LONGEST);
  for (let i = verb.head + 1; i < last; i++) {
    const { mark, low } = words[i]!;
    if (mark === '') continue;
    if (mark === ';' || mark === ':' || mark === '—') return i;
    if (mark === '(' && i > verb.head + 1) return i;
    if (mark !== ',') continue;
    if (clauseEnders.has(low) || (isParticiple(low) && low.endsWith('ing'))) return i;
    if (opensClause(words, i, verbs) && !leadsInto(words, verb, i, verbs)) return i;
  }
  if (last === words.length) return last;
  for (let i = last; i > verb.head + 1; i--) if (words[i]!.mark === ',' || subordinators.has(words[i]!.low)) return i;
  return last;
}

/** "shows that in a head-to-head race, Roe leads": the comma closes the phrase that leads into the clause after "that". */
function leadsInto(
  words: readonly SentenceWord[],
  verb: FiniteVerb,
  comma: number,
  verbs: readonly FiniteVerb[],
): boolean {
  for (let i = comma - 2; i > verb.head && i > comma - LEAD; i--) {
    if (words[i]!.low === 'that' && openers.has(words[i + 1]!.low))
      return !verbs.some(({ at }) => at > i && at < comma);
  }
  return false;
}

/** Words of a phrase that leads into a clause, at most. */
const LEAD = 14;

/** ", Roe said", ", and the mayor signed it": a verb with a subject of its own comes before the next mark. */
function opensClause(words: readonly SentenceWord[], from: number, verbs: readonly FiniteVerb[]): boolean {
  const joined = words[from]!.low === 'and' || words[from]!.low === 'or';
  const next = verbs.find(({ at }) => at >= from);
  if (!next) return false;
  for (let i = from + 1; i <= next.at; i++) if (/[,;:—(]/.test(words[i]!.mark)) return false;
  if (next.at - from <= (joined ? 1 : 0)) return false;
  return joined || quotingVerbs.has(words[next.head]!.low) || next.at - from < NEAR;
}
