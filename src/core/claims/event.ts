/**
 * Who did what: the main clause of a sentence of the narration. Finds: "The council approved the budget", "Unemployment is at a record low", "She was
 * elected to the Senate", "I vetoed 12 bills". Leaves alone: questions, views, instructions, greetings and scraps without a verb, and whatever another
 * claim already states: somebody's words, a cause, a comparison, a change, "is the largest city".
 */
import type { Mood, Quote } from '../analysis';
import { type Span, contains, overlaps } from '../span';
import type { Draft } from '../text/parsed';
import type { SentenceClauses } from './clauses';
import { spanOfWords } from './clauseAround';
import { cursor } from './cursor';
import type { MainClause } from './mainClause';
import type { SentenceWord } from './sentenceWords';
import type { Statement } from './statement';

export interface EventClause extends Span {
  /** The words of its verb: "was elected". */
  readonly verb: Span;
  /** "is", "was" with nothing done: what follows says what it is. */
  readonly copula: boolean;
}

/** Offsets are relative to the paragraph. */
export function findEvent(
  text: string,
  words: readonly SentenceWord[],
  main: MainClause | undefined,
  mood: Mood | undefined,
): EventClause | undefined {
  if (!main || (mood !== undefined && mood !== 'prediction')) return undefined;
  const { first, end, verb } = main;
  if (end - first < FEWEST_WORDS || isIdle(words, main, mood)) return undefined;
  const copula = verb.at === verb.head && COPULAS.test(words[verb.at]!.low);
  return {
    ...spanOfWords(text, words, first, end),
    verb: { start: words[verb.at]!.start, end: words[verb.head]!.end },
    copula,
  };
}

/** "That’s what he does", "We can do better", "You need it", "I will fight": talk that points back, or to what somebody may do. */
function isIdle(words: readonly SentenceWord[], { first, verb }: MainClause, mood: Mood | undefined): boolean {
  const subject = words[first]!.low;
  if (POINTING.test(subject) && verb.at <= first + 1 && pointsBack(words.slice(verb.head + 1, verb.head + 5)))
    return true;
  if (!SPEAKING.test(subject)) return false;
  const { low } = words[verb.at]!;
  if (mood === 'prediction' || MODALS.test(low) || words[first]!.low.endsWith("'ll")) return true;
  return /^you/.test(subject) && PRESENT.test(low);
}

/** "what he said", "not why we came", "the way I see it"; not "why exports fell". */
function pointsBack(rest: readonly SentenceWord[]): boolean {
  const what = rest.findIndex(({ low }) => WHAT.test(low));
  return (
    what >= 0 &&
    rest.slice(0, what).every(({ low }) => low === 'not' || low === 'the') &&
    TALKERS.test(rest[what + 1]?.low ?? '')
  );
}

const TALKERS =
  /^(?:i|we|you|he|she|they|it|it's|this|that|we're|i'm|you're|he's|she's|they're|i've|we've|to|the|my|our)$/;
const POINTING = /^(?:that|that's|this|it|it's|those|these)$/;
const WHAT = /^(?:what|why|how|where|who|when|way|reason|because|whether)$/;
const SPEAKING = /^(?:i|we|you|i'm|we're|you're|i've|we've|you've|i'll|we'll|you'll|i'd|we'd|you'd|let)$/;
const MODALS = /^(?:can|can't|cannot|could|couldn't|may|might|would|wouldn't)$/;
const PRESENT = /^(?:need|want|know|don't|do|are|see|get|think|you're|understand|mean|look|say|like|go|take)$/;

/** A subject, a verb and something about it: less ("That happens", "It did") cannot be looked up. */
const FEWEST_WORDS = 3;
const COPULAS =
  /^(?:is|are|was|were|am|'s|i'm|it's|that's|he's|she's|we're|they're|you're|isn't|aren't|wasn't|weren't|be|been)$/;

/**
 * `others` are the other claims there, `cuesOfOthers` those of what is said elsewhere and stated as a claim there. Absolute spans, in reading order.
 */
export function findEventStatements(
  draft: Draft,
  clauses: readonly (readonly SentenceClauses[])[],
  others: readonly Statement[],
  quotes: readonly Quote[],
  cuesOfOthers: readonly Span[],
): Statement[] {
  const stated = cursor(others.filter(({ kind }) => STATED.has(kind)));
  const claimed = cursor(others.filter(({ kind }) => SPEECH.has(kind)));
  const own = quotes
    .filter(
      (quote) =>
        quote.cue !== null &&
        quote.kind !== 'title' &&
        quote.kind !== 'scare' &&
        claimed(quote).some((claim) => contains(quote, claim)),
    )
    .map(({ cue }): Span => cue!);
  const cues = cursor([...own, ...cuesOfOthers]);
  return draft.paragraphs.flatMap(({ start: by, kind }, i) =>
    (clauses[i] ?? []).flatMap(({ event }): Statement[] => {
      if (!event) return [];
      const span = { start: event.start + by, end: event.end + by };
      const verb = { start: event.verb.start + by, end: event.verb.end + by };
      if (cues(verb).some((cue) => overlaps(cue, verb))) return [];
      if (stated(span).some((claim) => says(claim, verb, span, event.copula))) return [];
      return [{ kind: 'event', ...span, traits: kind === 'headline' ? ['headline'] : [] }];
    }),
  );
}

const SPEECH: ReadonlySet<string> = new Set(['quote', 'reported-speech']);
const STATED: ReadonlySet<string> = new Set([...SPEECH, 'comparison', 'cause', 'change', 'superlative']);

/** Whether another claim already is the statement of the clause. */
function says(claim: Statement, verb: Span, clause: Span, copula: boolean): boolean {
  if (claim.start < verb.end && verb.end <= claim.end) return true;
  return copula && claim.kind === 'superlative' && contains(clause, claim);
}
