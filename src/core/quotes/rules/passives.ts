/**
 * Passives of reporting and judging verbs: "Ode was described by police as “armed”", "a plan dubbed “madness”". Who stands before one is
 * spoken about; who speaks stands after its "by", if anybody is named at all.
 */
import { determiners } from '../../lexicon/cueWords';
import { cueAuxiliaries, objectVerbs, passiveVerbs, tellingVerbs } from '../../lexicon/reportingVerbs';
import { type Phrase, isName, isPronoun, phraseAt, phraseBefore } from './nounPhrases';
import type { Cue } from './cues';
import type { Sentence } from './units';

export interface Passive {
  /** The words of the verb ("has been branded"), the participle last. */
  readonly words: Phrase;
  /** Who is spoken about. */
  readonly patient: Phrase | null;
  /** Who speaks. */
  readonly agent: Phrase | null;
}

/** All passives of a sentence that somebody else's words go with, in reading order. */
function findPassives(sentence: Sentence): Passive[] {
  const found: Passive[] = [];
  for (let at = 0; at < sentence.length; at++) {
    const unit = sentence[at]!;
    if (unit.kind !== 'word' || !passiveVerbs.has(unit.low) || !isPassive(sentence, at)) continue;
    const from = groupStart(sentence, at);
    // "she's told us" has told
    if (sentence[from - 1]?.low === "'s" || !(isBe(sentence, at) || hasLostObject(sentence, at))) continue;
    const before = sentence[from - 1]?.text === ',' ? from - 1 : from;
    found.push({
      words: { from, to: at + 1 },
      patient: phraseBefore(sentence, before, 0) ?? wordBefore(sentence, before),
      agent: agentOf(sentence, at),
    });
  }
  return found;
}

/** "who was told": a word that is no phrase of its own. */
function wordBefore(sentence: Sentence, before: number): Phrase | null {
  return sentence[before - 1]?.kind === 'word' ? { from: before - 1, to: before } : null;
}

/** "was told", "is expected", "Ode, accused of", "a formula called “…”": whoever stands before it does not speak. */
export function isPassive(sentence: Sentence, at: number): boolean {
  if (/(?:ing|s)$/.test(sentence[at]!.low)) return false;
  return isBe(sentence, at) || hasLostObject(sentence, at) || isNamed(sentence, at);
}

function isBe(sentence: Sentence, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (/ly$/.test(sentence[before]!.low) || ADVERBS.has(sentence[before]!.low))) before--;
  return beForms.has(sentence[before]?.low ?? '');
}

const ADVERBS = new Set(['also', 'first', 'not', 'then', 'once', 'often', 'never']);
export const beForms = new Set(['was', 'were', 'been', 'being', 'is', 'are', 'be', "'s", 'get', 'got']);

/** "a man described by Roe as", "Ode, accused of": the object that the verb lacks stands before it. */
function hasLostObject(sentence: Sentence, at: number): boolean {
  const [before, next] = [sentence[at - 1], sentence[at + 1]];
  if (!before || !next || !objectVerbs.has(sentence[at]!.low) || isPronoun(before)) return false;
  if (next.low === 'by') return agentAfter(sentence, at + 1) !== null;
  return before.text === ',' && LINKS.has(next.low) && !sentence.slice(0, at).some(({ low }) => RELATIVES.has(low));
}

/** "a plan that Ode, the mayor, described as “…”": the object stands further off, and the verb is active. */
const RELATIVES = new Set(['that', 'which', 'who', 'whom', 'what']);
const LINKS = new Set(['as', 'of', 'with']);

/** "a formula called “…”": a participle after a plain noun. */
function isNamed(sentence: Sentence, at: number): boolean {
  const noun = sentence[at - 1];
  return (
    NAMED.test(sentence[at]!.low) &&
    sentence.slice(at + 1, at + 3).some((next) => next.kind === 'quote') &&
    noun?.kind === 'word' &&
    !isName(noun) &&
    !isPronoun(noun) &&
    !isPronoun(sentence[at + 1]!) &&
    !isAuxiliary(sentence, at - 1) &&
    !BEFORE_ACTIVE.has(noun.low)
  );
}

const NAMED = /^(?:called|dubbed|termed|labeled|branded|titled|entitled)$/;
const BEFORE_ACTIVE = new Set(['who', 'and', 'but', 'or', 'then']);

function isAuxiliary(sentence: Sentence, at: number): boolean {
  const unit = sentence[at]!;
  return cueAuxiliaries.has(unit.low) || /n't$/.test(unit.low) || (/ly$/.test(unit.low) && !isName(unit));
}

function groupStart(sentence: Sentence, at: number): number {
  let from = at;
  while (from > 0 && sentence[from - 1]!.kind === 'word' && isAuxiliary(sentence, from - 1)) from--;
  return from;
}

/** The one after the nearest "by" of the clause, past a quotation too ("called “a hero” by Roe"). */
function agentOf(sentence: Sentence, verb: number): Phrase | null {
  for (let at = verb + 1; at < Math.min(sentence.length, verb + FARTHEST_AGENT); at++) {
    const { low, text, kind } = sentence[at]!;
    if (low === 'by') {
      const own = at === verb + 1 || !PARTICIPLE.test(sentence[at - 1]!.low);
      return own ? agentAfter(sentence, at) : null;
    }
    if (kind === 'mark' && !(text === ',' && sentence[at + 1]?.low === 'by')) return null;
    if (STOPS.has(low) || (JOINTS.has(low) && sentence[at - 1]!.kind !== 'quote')) return null;
  }
  return null;
}

/** In units. */
const FARTHEST_AGENT = 14;
const PARTICIPLE = /(?:ed|en|wn)$/;
/** Another clause begins with these. */
const STOPS = new Set(
  `that who whom which whose when while if because but though although before after since until unless than so where why how whether
  is are was were has have had will would can could may might must should do does did said says saying`.split(/\s+/),
);
const JOINTS = new Set(['and', 'or']);

function agentAfter(sentence: Sentence, by: number): Phrase | null {
  const first = sentence[by + 1];
  const phrase = first && !/^[\d$€£]/.test(first.text) ? phraseAt(sentence, by + 1) : null;
  if (!first || !phrase || MEANS.test(sentence[phrase.to - 1]!.low)) return null;
  const isArticle = phrase.to - phrase.from === 1 && determiners.has(first.low) && !isPronoun(first);
  return isArticle ? null : withoutReason(sentence, phrase);
}

/** "by doctors for selling": what it was said for is not who says it. */
function withoutReason(sentence: Sentence, { from, to }: Phrase): Phrase {
  for (let at = from + 1; at + 1 < to; at++)
    if (sentence[at]!.low === 'for' && /ing$/.test(sentence[at + 1]!.low)) return { from, to: at };
  return { from, to };
}

/** "by phone", "by the end": how or when, not who. */
const MEANS =
  /^(?:phone|telephone|email|e-mail|mail|text|fax|letter|video|radio|end|time|then|now|law|name|accident|mistake)$/;

/**
 * The passive that some words go with: the nearest before them in their clause with no cue between, or the one that follows them at once;
 * else null.
 */
export function passiveAt(sentence: Sentence, cues: readonly Cue[], words: Phrase): Passive | null {
  const passives = findPassives(sentence);
  const before = passives.findLast((passive) => passive.words.to <= words.from);
  if (before && isPassedOn(sentence, cues, before)) return null;
  if (before && leadsTo(sentence, before, words.from)) {
    const isBetween = ({ words: cue }: Cue): boolean => cue.from >= before.words.to && cue.to <= words.from;
    return cues.some(isBetween) ? null : before;
  }
  const after = passives.find((passive) => passive.words.from >= words.to);
  return after && follows(sentence, after, words.to) ? after : null;
}

/** "Ode said he had been told by police …": Ode's words, as "Ode said she thought …" are. */
function isPassedOn(sentence: Sentence, cues: readonly Cue[], { patient }: Passive): boolean {
  if (!patient || !isPronoun(sentence[patient.from]!)) return false;
  return cues.some(
    ({ subject, words, kind }) =>
      subject && kind !== 'stance' && words.to <= patient.from && patient.from - words.to < 2,
  );
}

function leadsTo(sentence: Sentence, { words }: Passive, from: number): boolean {
  if (from - words.to > FARTHEST_WORDS) return false;
  for (let at = words.to; at < from; at++) {
    const { low, kind } = sentence[at]!;
    if (kind === 'mark' && at < from - 1) return false;
    if (BREAKS.has(low) || SPEAKING.test(low)) return false;
    if (JOINTS.has(low) && sentence[at - 1]!.kind !== 'quote') return false;
  }
  return true;
}

/** In units. */
const FARTHEST_WORDS = 14;
/** After these the words are no longer the verb's. */
const BREAKS = new Set([
  'but',
  'who',
  'which',
  'because',
  'when',
  'while',
  'after',
  'before',
  'since',
  'although',
  'though',
  'until',
]);
/** "was heard saying", "is seen telling": the one who is spoken about speaks. */
const SPEAKING = /^(?:saying|telling|calling|asking|shouting|yelling|screaming|warning|claiming|describing|say)$/;

/** "“You are out,” Ode was told" */
function follows(sentence: Sentence, { words, patient }: Passive, to: number): boolean {
  if (!patient || patient.to !== words.from || !tellingVerbs.has(sentence[words.to - 1]!.low)) return false;
  return patient.from === to || (patient.from === to + 1 && sentence[to]!.text === ',');
}
