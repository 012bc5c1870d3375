/**
 * Finite verbs of a sentence, by form and neighbours: "was", "approved", "fell", "opens", "they want". No dictionary is asked, so that every
 * sentence can be read. Leaves alone: infinitives, "the alleged", "two armed men", "May", "a will", and participles that lean on a noun when
 * a verb that is surely finite follows ("the men arrested in May were freed").
 */
import { determiners } from '../lexicon/cueWords';
import { adverbs, nounLeads, pluralPronouns, subjectPronouns, subordinators } from '../lexicon/clauseWords';
import { auxiliaries, baseVerbs, edWords, irregularPasts, nounFirst } from '../lexicon/verbs';
import type { SentenceWord } from './sentenceWords';

/** Indices into the sentence's words. */
export interface FiniteVerb {
  /** The word that carries the tense: "will" in "will soon open". */
  readonly at: number;
  /** The word that tells what is done: "open". */
  readonly head: number;
}

/** In reading order. Doubtful ones ("the firm reports profits") count only where there is no other. */
export function findFiniteVerbs(words: readonly SentenceWord[]): FiniteVerb[] {
  const titled = isTitled(words);
  const sure: FiniteVerb[] = [];
  const doubtful: FiniteVerb[] = [];
  for (let at = 0; at < words.length; at++) {
    const doubt = finiteness(words, at, titled);
    if (doubt === 'none') continue;
    const verb = { at, head: headOf(words, at) };
    (doubt === 'sure' ? sure : doubtful).push(verb);
    at = verb.head;
  }
  const standing = sure.filter(
    (verb, i) => !(sure.length > 1 && isPassive(words, verb)) && !leansOnNoun(words, verb, sure[i + 1]),
  );
  if (standing.length > 0) return standing;
  return sure.length > 0 ? sure : doubtful;
}

/** Past forms that are base forms and nouns too: "a tax cut", "the cost". */
const BASE_LIKE: ReadonlySet<string> = new Set(
  'cut cost hit spread split bet bid set read ground shed broadcast wound felt quit hurt put let'.split(' '),
);

type Finiteness = 'sure' | 'doubtful' | 'none';

function finiteness(words: readonly SentenceWord[], at: number, titled: boolean): Finiteness {
  const { low, capital, number } = words[at]!;
  if (number || low.length < 2) return 'none';
  if (low === "'s") return isVerbS(words, at) ? 'sure' : 'none';
  if (auxiliaries.has(low)) return isAuxiliary(words, at, titled) ? 'sure' : 'none';
  if (at === 0 || (capital && !titled)) return 'none';
  const before = beforeAdverbs(words, at);
  const lead = words[before]?.low ?? '';
  const led = before >= 0 && words[before + 1]!.mark === '' && nounLeads.has(lead) && !subjectPronouns.has(lead);
  if (irregularPasts.has(low)) {
    if (led || lead === "'s" || lead === 'not' || lead === 'to') return 'none';
    return BASE_LIKE.has(low) && !subjectPronouns.has(lead) && !words[before]?.capital && !takesObject(words, at)
      ? 'doubtful'
      : 'sure';
  }
  if (isEdForm(low)) return led || lead === "'s" ? 'none' : 'sure';
  if (isThirdPerson(low)) {
    if (led || lead === "'s" || lead === 'and' || lead === 'or') return 'none';
    if (/^(?:he|she|it|who|that|which|this)$/.test(lead)) return 'sure';
    if (!nounFirst.has(low)) return words[before]?.number || /(?:ing|ic|al|ous|ive)$/.test(lead) ? 'doubtful' : 'sure';
    return takesObject(words, at) ? 'sure' : 'doubtful';
  }
  if (!baseVerbs.has(low)) return 'none';
  if (pluralPronouns.has(lead) && words[at]!.mark === '') return 'sure';
  return !led && /[^s']s$|^(?:police|people|officials|children)$/.test(lead) && takesObject(words, at)
    ? 'sure'
    : 'none';
}

/** "May" the month and "Will" the man have capitals; "a will", "free will", "tin can", "in may" no verb. */
function isAuxiliary(words: readonly SentenceWord[], at: number, titled: boolean): boolean {
  const { low, capital } = words[at]!;
  const before = words[at - 1];
  if (low === 'may' && capital) return at > 0 && titled && !words[at + 1]?.number;
  if (low === 'will' && capital && !titled) return at === 0 && words[at + 1]?.capital === false;
  if (/^(?:will|might|can|must|do|have)$/.test(low) && before && words[at]!.mark === '') {
    if (before.low === 'to' || before.low === "'s" || /^(?:free|good|political|tin)$/.test(before.low)) return false;
    return !(determiners.has(before.low) && !subjectPronouns.has(before.low)) && !MODALS.has(before.low);
  }
  return true;
}

const MODALS: ReadonlySet<string> = new Set([
  'will',
  'would',
  'can',
  'could',
  'may',
  'might',
  'must',
  'should',
  "don't",
  "didn't",
  "doesn't",
  'not',
]);

/** "She’s gone", "the city’s not", "there’s"; not "the city’s mayor". */
function isVerbS(words: readonly SentenceWord[], at: number): boolean {
  const before = words[at - 1]?.low ?? '';
  if (before === 'let') return false;
  if (/^(?:he|she|it|that|there|who|what|here|where|how|this|everybody|everyone|nobody)$/.test(before)) return true;
  return /^(?:not|been|a|an|the|going|got|never|also|always|trying|doing|getting|making)$/.test(
    words[at + 1]?.low ?? '',
  );
}

export function isEdForm(low: string): boolean {
  return low.length > 3 && low.endsWith('ed') && !low.endsWith('eed') && !edWords.has(low);
}

function isThirdPerson(low: string): boolean {
  if (!low.endsWith('s') || low.endsWith('ss')) return false;
  const stem = low.slice(0, -1);
  return (
    baseVerbs.has(stem) ||
    (low.endsWith('es') && baseVerbs.has(low.slice(0, -2))) ||
    (low.endsWith('ies') && baseVerbs.has(`${low.slice(0, -3)}y`))
  );
}

function takesObject(words: readonly SentenceWord[], at: number): boolean {
  const next = words[at + 1];
  return (
    next !== undefined &&
    next.mark === '' &&
    (determiners.has(next.low) || OBJECTS.has(next.low) || next.number || (next.capital && !words[at]!.capital))
  );
}

const OBJECTS: ReadonlySet<string> = new Set(
  'to that it him them us me her up out down on in into from with by at over for not more'.split(' '),
);

/** Index of the word before, past adverbs ("they also often"). */
function beforeAdverbs(words: readonly SentenceWord[], at: number): number {
  let before = at - 1;
  while (before > 0 && words[before + 1]!.mark === '' && isAdverb(words[before]!.low) && at - before < REACH) before--;
  return before;
}

export function isAdverb(low: string): boolean {
  return adverbs.has(low) || (low.length > 4 && low.endsWith('ly'));
}

/** Words looked at to either side inside a verb group. */
const REACH = 5;

/** Past what may stand between an auxiliary and its verb: "has also been", "did she", "will not". */
function headOf(words: readonly SentenceWord[], at: number): number {
  if (!auxiliaries.has(words[at]!.low) && words[at]!.low !== "'s") return at;
  let head = at;
  for (let next = at + 1; next < words.length && next - at <= REACH; next++) {
    const { low, mark } = words[next]!;
    if (mark !== '') break;
    if (isAdverb(low)) continue;
    if (low === 'be' || low === 'been' || low === 'being' || auxiliaries.has(low)) head = next;
    else if (isEdForm(low) || irregularPasts.has(low) || baseVerbs.has(low) || isParticiple(low)) return next;
    else break;
  }
  return head;
}

export function isParticiple(low: string): boolean {
  return (low.length > 4 && low.endsWith('ing')) || /(?:[^aeiou]en|wn|one|ept|ung|elt)$/.test(low);
}

/** "research conducted by": no auxiliary, so it leans on the noun. */
function isPassive(words: readonly SentenceWord[], { at, head }: FiniteVerb): boolean {
  return at === head && words[at + 1]?.low === 'by' && (isEdForm(words[at]!.low) || irregularPasts.has(words[at]!.low));
}

/** "the men arrested in May | were freed": nothing opens a clause between the two, and the second cannot be a participle. */
function leansOnNoun(words: readonly SentenceWord[], verb: FiniteVerb, next: FiniteVerb | undefined): boolean {
  if (!next || auxiliaries.has(words[verb.at]!.low) || isThirdPerson(words[verb.at]!.low)) return false;
  const later = words[next.at]!.low;
  if (!auxiliaries.has(later) && !/^(?:went|came|became|began|fell|took|gave|saw|did|was|were)$/.test(later))
    return false;
  if (takesObject(words, verb.at) && !/^(?:in|by|on|from|at|with|for|to)$/.test(words[verb.at + 1]!.low)) return false;
  for (let at = verb.at + 1; at <= next.at; at++) {
    const { low, mark } = words[at]!;
    if (mark !== '' || subordinators.has(low) || subjectPronouns.has(low) || low === 'and' || low === 'but')
      return false;
  }
  return next.at - verb.at > 1;
}

/** A headline with its words in capitals. */
function isTitled(words: readonly SentenceWord[]): boolean {
  const long = words.filter(({ low, number }) => !number && low.length > 3);
  return long.length > 2 && long.filter(({ capital }) => capital).length / long.length > TITLED;
}

/** Share of the longer words: running copy has names, but hardly ever this many. */
const TITLED = 0.75;
