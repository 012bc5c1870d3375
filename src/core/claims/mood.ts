/**
 * What a sentence does when it does not state a fact. Finds: questions ("Who paid?"), what is to come ("The council will vote Tuesday"), views
 * ("I think", "should", "it is outrageous"), what readers are told to do ("Call 555-0100"). Leaves alone: "He will not say", "the will", "Roe asked
 * whether", "was asked, “Why?”", "The bill, which will cost $4 million, passed". In reported speech the words reported decide.
 */
import type { Mood } from '../analysis';
import {
  commandNouns,
  commandObjects,
  commands,
  connectives,
  judgmentWords,
  plannedForms,
  planVerbs,
  proposals,
  ruleVerbs,
  silentVerbs,
  subjectPronouns,
  viewVerbs,
} from '../lexicon/clauseWords';
import { clauseVerbs } from '../lexicon/reportingVerbs';
import { auxiliaries, baseVerbs } from '../lexicon/verbs';
import { type FiniteVerb, findFiniteVerbs, isAdverb } from './finiteVerbs';
import { findMainClause } from './mainClause';
import type { SentenceWord } from './sentenceWords';

/** `written` is the sentence, `words` its words. Undefined where it states something. */
export function moodOf(
  written: string,
  words: readonly SentenceWord[],
  verbs: readonly FiniteVerb[] = findFiniteVerbs(words),
): Mood | undefined {
  if (asks(written, words)) return 'question';
  if (commandsReader(words, verbs)) return 'instruction';
  const said = verbOfContent(words, verbs);
  if (givesView(words, verbs) || judges(words, said)) return 'opinion';
  return looksAhead(words, said) ? 'prediction' : undefined;
}

const QUESTION = /\?[?!]{0,3}(["”’')\]*_]{0,3})$/u;
const OPEN_QUOTE = /^["“‘«']/;

/** Its own question mark, or a question's order of words ("Do you agree."); not one that ends the words somebody is quoted with. */
function asks(written: string, words: readonly SentenceWord[]): boolean {
  const mark = QUESTION.exec(written);
  if (mark)
    return !/["”’'»]/.test(mark[1]!) || OPEN_QUOTE.test(written) || !/["“‘«]/.test(written.slice(0, mark.index));
  const [first, second, third] = connectives.has(words[0]?.low ?? '') ? words.slice(1) : words;
  if (!first || !second) return false;
  if (INVERTED.has(first.low)) return second.mark === '' && ASKED.has(second.low);
  return (
    third !== undefined &&
    ASKING.has(first.low) &&
    INVERTED.has(second.low) &&
    (ASKED.has(third.low) || (third.capital && /^(?:how|why|where|when)$/.test(first.low)))
  );
}

const INVERTED: ReadonlySet<string> = new Set(
  "do does did is are was were can could will would have has don't doesn't didn't isn't aren't wasn't can't won't wouldn't".split(
    ' ',
  ),
);
const ASKED: ReadonlySet<string> = new Set('i you he she it we they there this that'.split(' '));
const ASKING: ReadonlySet<string> = new Set('what how why where when who whom which'.split(' '));

/** "Call 555-0100", "Do not drink the water", "Please wait", "Let’s go"; not "Call volume rose". */
function commandsReader(words: readonly SentenceWord[], verbs: readonly FiniteVerb[]): boolean {
  let at = 0;
  while (at < words.length && connectives.has(words[at]!.low) && words[at]!.low !== 'no') at++;
  if (words.slice(at, at + PLEASE_WITHIN).some(({ low, mark }, i) => low === 'please' && (i === 0 || mark === ',')))
    return true;
  const verb = words[at];
  const next = words[at + 1];
  if (!verb || !commands.has(verb.low)) return false;
  if (verb.low === "don't") return true;
  if (!next) return false;
  if (verb.low === 'do') return next.low === 'not';
  if (verb.low === 'never') return next.mark === '' && verbs.length === 0;
  if (next.low === "'s") return verb.low === 'let';
  if (next.mark !== '' && next.mark !== '“') return false;
  if (auxiliaries.has(next.low)) return false;
  if (commandObjects.has(next.low)) return !(commandNouns.has(verb.low) && verbs[0] && NOUN_TIES.has(next.low));
  return (next.number || (next.capital && verb.low !== 'mark')) && verbs.length === 0;
}

/** Words before "please" at most: "If you saw it, please call". */
const PLEASE_WITHIN = 14;

/** After a noun they tie another to it: "Help for victims came". */
const NOUN_TIES: ReadonlySet<string> = new Set('for at to on from into'.split(' '));

/** The verb of what is said: past "Roe said", to the main verb where nothing is reported. */
function verbOfContent(words: readonly SentenceWord[], verbs: readonly FiniteVerb[]): FiniteVerb | undefined {
  const main = findMainClause(words, verbs)?.verb;
  if (!main || !clauseVerbs.has(words[main.head]!.low) || auxiliaries.has(words[main.at]!.low)) return main;
  const next = verbs.find(({ at }) => at > main.at);
  if (!next) return main;
  for (let i = main.head + 1; i < next.at; i++) if (BREAKS.has(words[i]!.low)) return main;
  return next;
}

/** Between "said" and a verb, these mean that the verb is not of the words said. */
const BREAKS: ReadonlySet<string> = new Set(
  'who which whom whose when while because after before if although though since until and but'.split(' '),
);

/** "I think", "in my view", "We must act", "should be ashamed". */
function givesView(words: readonly SentenceWord[], verbs: readonly FiniteVerb[]): boolean {
  const start = words.findIndex(({ low }) => !connectives.has(low));
  const [first, second, third] = words.slice(Math.max(0, start));
  // "I mean, she left", "I think, though": an aside says nothing of the rest.
  if (first?.low === 'i' && second?.low === 'mean' && third?.mark === ',') return false;
  if (first && second) {
    if (/^(?:i'd|we'd|i'll|we'll)$/.test(first.low)) return /^(?:like|love|prefer|hope)$/.test(second.low);
    if (/^(?:i'm|we're)$/.test(first.low)) return judgmentWords.has(second.low) || second.low === 'sure';
    const subject = first.low === 'i' || first.low === 'we';
    if (
      subject &&
      auxiliaries.has(second.low) &&
      third &&
      /^(?:do|don't|am|are|can't|would|have|must)$/.test(second.low)
    ) {
      if (viewVerbs.has(third.low) || judgmentWords.has(third.low) || third.low === 'to' || third.low === 'sure')
        return true;
    }
    const verb = subject ? (isAdverb(second.low) ? third : second) : undefined;
    if (verb && viewVerbs.has(verb.low)) return true;
    if (
      /^(?:in|to)$/.test(first.low) &&
      /^(?:my|our)$/.test(second.low) &&
      /^(?:view|opinion|judgment|mind)$/.test(third?.low ?? '')
    )
      return true;
  }
  const said = verbOfContent(words, verbs);
  return said !== undefined && dutyAt(words, said.at);
}

/** "should", "ought to", "we must", "we have to"; not "Candidates must file by Friday", "Drivers have to pay". */
function dutyAt(words: readonly SentenceWord[], at: number): boolean {
  const { low } = words[at]!;
  const verb = words[at + 1]?.low ?? '';
  if (/^(?:should|shouldn't|ought|mustn't)$/.test(low)) return verb !== 'have';
  if (low === 'must') return !ruleVerbs.has(verb) && verb !== 'have' && !words[at + 2]?.number;
  const subject = words.slice(Math.max(0, at - 2), at + 1).some((word) => SPEAKING.test(word.low));
  if (!subject || !/^(?:need|have|we've|i've|you've)$/.test(low)) return false;
  const rest = isAdverb(verb) ? words.slice(at + 2, at + 4) : words.slice(at + 1, at + 3);
  return rest[0]?.low === 'to' || (rest[0]?.low === 'got' && rest[1]?.low === 'to');
}

const SPEAKING = /^(?:we|i|you|we've|i've|you've)$/;

/** "It is outrageous", "That was wrong", "This is the worst idea". */
function judges(words: readonly SentenceWord[], verb: FiniteVerb | undefined): boolean {
  if (!verb || !/^(?:is|are|was|were|'s|it's|that's|i'm|we're|they're|isn't|would|be)$/.test(words[verb.at]!.low))
    return false;
  for (let i = verb.at + 1; i < Math.min(words.length, verb.at + JUDGED_WITHIN); i++) {
    const { low, mark } = words[i]!;
    if (mark !== '') return false;
    if (judgmentWords.has(low))
      return !words[i + 1] || words[i + 1]!.mark !== '' || AFTER_JUDGMENT.has(words[i + 1]!.low);
    if (!isAdverb(low) && !BEFORE_JUDGMENT.has(low)) return false;
  }
  return false;
}

/** Words after the verb that a judgment stands within. */
const JUDGED_WITHIN = 6;
const BEFORE_JUDGMENT: ReadonlySet<string> = new Set(
  'a an the be so very such more most too pretty quite just been my our'.split(' '),
);
const AFTER_JUDGMENT: ReadonlySet<string> = new Set(
  'that to for of in about when if because and but thing idea way day man woman job news deal people person step question point time how what as on enough'.split(
    ' ',
  ),
);

/** "will vote", "is expected to", "plans to", "’ll", "said it would close", "The bill would cut". */
function looksAhead(words: readonly SentenceWord[], verb: FiniteVerb | undefined): boolean {
  if (!verb) return false;
  const { low } = words[verb.at]!;
  const next = words[verb.at + 1]?.low ?? '';
  const after = words[verb.at + 2]?.low ?? '';
  const acts = isAdverb(next) ? after : next;
  if (/^(?:will|won't|shall)$|'ll$/.test(low))
    return !silentVerbs.has(acts) || acts === 'be' || acts === 'have' || next !== 'not';
  if (/^(?:would|wouldn't)$/.test(low)) return foresees(words, verb.at, acts);
  if (planVerbs.has(low)) return next === 'to';
  if (/^(?:is|are|was|were|am|'s|it's|he's|she's|i'm|we're|they're|you're|that's|been)$/.test(low)) {
    for (let i = verb.at + 1; i < Math.min(words.length - 1, verb.at + JUDGED_WITHIN); i++) {
      const word = words[i]!;
      if (word.mark !== '') return false;
      if (plannedForms.has(word.low)) return leadsToVerb(words, i);
      if (word.low === 'to' && i === verb.at + 1) return words[i + 1]!.low === 'be' || baseVerbs.has(words[i + 1]!.low);
      if (!isAdverb(word.low) && word.low !== 'still') return false;
    }
    return false;
  }
  return low === 'gonna' || (planVerbs.has(words[verb.head]!.low) && words[verb.head + 1]?.low === 'to');
}

/** "going to vote", "expected to be", "due to open"; not "going to school", "due to rain", "set in 1998". */
function leadsToVerb(words: readonly SentenceWord[], at: number): boolean {
  const form = words[at]!.low;
  const to = words[at + 1]!.low;
  const verb = words[at + 2]?.low ?? '';
  if (/^(?:scheduled|slated|due|expected|set)$/.test(form) && to === 'for') return true;
  return to === 'to' && (verb === 'be' || baseVerbs.has(verb)) && words[at + 2]!.mark === '';
}

/** After a proposal, or in reported speech; "would have", "would not say", "would often" look elsewhere. */
function foresees(words: readonly SentenceWord[], at: number, acts: string): boolean {
  if (silentVerbs.has(acts) && acts !== 'be') return false;
  if (/^(?:like|often|rather|love|never|want)$/.test(acts)) return false;
  for (let i = at - 1; i >= Math.max(0, at - WOULD_REACH); i--) {
    const { low } = words[i]!;
    if (proposals.has(low) || clauseVerbs.has(low)) return true;
  }
  return !words.slice(0, at).some(({ low }) => subjectPronouns.has(low) && low !== 'it');
}

/** Words before "would" that tell what it is about. */
const WOULD_REACH = 14;
