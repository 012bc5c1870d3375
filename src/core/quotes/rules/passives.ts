/**
 * Passives of reporting and judging verbs: "Ode was described by police as “armed”", "a plan dubbed “madness”". Who stands before one is
 * spoken about; who speaks stands after its "by", if anybody is named at all.
 */
import { determiners, nounJoiners } from '../../lexicon/cueWords';
import { cueAuxiliaries, objectVerbs, passiveVerbs, tellingVerbs } from '../../lexicon/reportingVerbs';
import { auxiliaries, edWords, irregularPasts } from '../../lexicon/verbs';
import { type Phrase, isName, isPronoun, phraseAt, phraseBefore } from './nounPhrases';
import type { Cue } from './cues';
import type { Sentence, Unit } from './units';

export interface Passive {
  /** The words of the verb ("has been branded"), the participle last. */
  readonly words: Phrase;
  /** Who is spoken about. */
  readonly patient: Phrase | null;
  /** Who speaks. */
  readonly agent: Phrase | null;
  /** It says which one is meant ("the bridge described by Roe", "who was told"): the clause around it has a verb of its own. */
  readonly bound: boolean;
}

/** Found once for each sentence: every piece of it asks. */
const known = new WeakMap<Sentence, readonly Passive[]>();

function passivesOf(sentence: Sentence): readonly Passive[] {
  let passives = known.get(sentence);
  if (!passives) known.set(sentence, (passives = findPassives(sentence)));
  return passives;
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
      bound: !isBe(sentence, at) || isInRelative(sentence, from),
    });
  }
  return found;
}

/** "who was told", "who on Monday was told", "a plan that was called" */
function isInRelative(sentence: Sentence, before: number): boolean {
  if (sentence[before - 1]?.low === 'that') return true;
  for (let at = before - 1; at >= 0 && sentence[at]!.kind === 'word'; at--)
    if (/^(?:who|which)$/.test(sentence[at]!.low)) return true;
  return false;
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
  if (next.low === 'by') return agentAfter(sentence, at + 1, sentence[at]!.low) !== null;
  if (before.text !== ',' || !LINKS.has(next.low)) return false;
  return !sentence.slice(0, at).some(({ low }) => RELATIVES.has(low)) && !hasObject(sentence, at);
}

/** "Roe, the mayor, denounced as “illegal” the strikes": the object stands behind the words, and the verb is active. */
function hasObject(sentence: Sentence, verb: number): boolean {
  const first = sentence.findIndex(({ kind }, at) => at > verb && kind === 'quote');
  if (first < 0 || first - verb > FARTHEST_AGENT) return false;
  let after = first + 1;
  while (isJoint(sentence[after]) && sentence[after + 1]?.kind === 'quote') after += 2;
  const next = sentence[after];
  if (next?.kind !== 'word' || sentence[after - 1]!.stopped) return false;
  if (first === verb + 2 && determiners.has(next.low)) return true;
  return closesAside(sentence, verb - 1) && !sentence.slice(after).some((_, i) => endsLost(sentence, after + i, after));
}

function isJoint(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.text === ',' || JOINTS.has(unit.low));
}

/** "Roe, the mayor,", "China, for its part,": the second comma. */
function closesAside(sentence: Sentence, comma: number): boolean {
  for (let at = comma - 1; at > 0 && comma - at < LONGEST_ASIDE; at--) {
    if (sentence[at]!.text === ',') return phraseBefore(sentence, at, 0) !== null;
    if (isFinite(sentence[at])) return false;
  }
  return false;
}

/** In units. */
const LONGEST_ASIDE = 16;

/** What goes on after a lost object: a comma, who speaks, or the clause's own verb. In a clause of the object ("claims that he lied") it is not. */
function endsLost(sentence: Sentence, at: number, from: number): boolean {
  const unit = sentence[at]!;
  const isInner = sentence.slice(from, at).some(({ low }) => OPENERS.has(low) || RELATIVES.has(low));
  if (at === from && (nounJoiners.has(unit.low) || isPast(unit))) return true;
  return !isInner && (unit.text === ',' || unit.stopped || unit.low === 'by' || isFinite(unit));
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
      return own ? agentAfter(sentence, at, sentence[verb]!.low) : null;
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

function agentAfter(sentence: Sentence, by: number, verb: string): Phrase | null {
  const first = sentence[by + 1];
  const phrase = first && !/^[\d$€£]/.test(first.text) ? phraseAt(sentence, by + 1) : null;
  if (!first || !phrase || MEANS.test(sentence[phrase.to - 1]!.low)) return null;
  const isArticle = phrase.to - phrase.from === 1 && determiners.has(first.low) && !isPronoun(first);
  return isArticle ? null : withoutReason(sentence, phrase, verb);
}

/** "by doctors for selling", "by voters with the win", "by fans wearing red", "by nurses left": neither why nor what comes next is who says it. */
function withoutReason(sentence: Sentence, { from, to }: Phrase, verb: string): Phrase {
  let end = from + 1;
  while (end < to && !isReason(sentence, end, verb)) end++;
  // "by the union failed"
  const bare = end - from === 2 && determiners.has(sentence[from]!.low);
  const verbal = end - from > 1 && !bare && isPast(sentence[end - 1]!);
  return { from, to: verbal ? end - 1 : end };
}

function isReason(sentence: Sentence, at: number, verb: string): boolean {
  const [before, { low }, next] = [sentence[at - 1]!, sentence[at]!, sentence[at + 1]];
  const isGroup = /[^s]s$/.test(before.low) || PEOPLE.has(before.low);
  if (isGroup && (isGerund(sentence[at]!) || isPast(sentence[at]!))) return true;
  if (OPENERS.has(low) || (low === 'with' && GIVING.test(verb))) return true;
  if (!next || !DEEDS.has(low)) return false;
  if (isGerund(next)) return true;
  return (low === 'for' || low === 'with') && POSSESSIVES.has(next.low) && !SPEAKS_FOR.test(before.low);
}

const PEOPLE = new Set(['people', 'police', 'men', 'women', 'fans', 'voters']);
/** "a spokesman for her campaign" */
const SPEAKS_FOR = /^(?:spokes[a-z]+|lawyers?|attorneys?|aides?|advis[eo]rs?|agents?|counsel|managers?|publicists?)$/;
const GIVING = /^(?:credited|charged|compared)$/;
const POSSESSIVES = new Set(['his', 'her', 'their', 'its']);

function isGerund(unit: Unit): boolean {
  return unit.kind === 'word' && !isName(unit) && /[a-z]{2}ing$/.test(unit.low) && !/thing$/.test(unit.low);
}

/** "by phone", "by the end": how or when, not who. */
const MEANS =
  /^(?:phone|telephone|email|e-mail|mail|text|fax|letter|video|radio|end|time|then|now|law|name|accident|mistake)$/;

/**
 * The passive that some words go with: the nearest before them in their clause with no cue between, or the one that follows them at once;
 * else null.
 */
export function passiveAt(sentence: Sentence, cues: readonly Cue[], words: Phrase): Passive | null {
  const passives = passivesOf(sentence);
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

function leadsTo(sentence: Sentence, passive: Passive, from: number): boolean {
  const { words, agent, bound } = passive;
  if (from - words.to > FARTHEST_WORDS) return false;
  let takesVerb = !bound;
  for (let at = words.to; at < from; at++) {
    const unit = sentence[at]!;
    const { low, kind } = unit;
    const after = sentence[at - 1]!;
    if (kind === 'mark' && at < from - 1) return false;
    if (BREAKS.has(low) || SPEAKING.test(low)) return false;
    if (JOINTS.has(low) && after.kind !== 'quote') return false;
    const ends = at === agent?.to || after.kind === 'quote';
    if (ends && (isPast(unit) || (after.stopped && kind === 'word' && !goesOn(sentence, at)))) return false;
    if (kind === 'quote') takesVerb = false;
    else if (OPENERS.has(low)) takesVerb = true;
    else if (isFinite(unit) && !isFinite(after)) {
      if (ends || !takesVerb) return false;
      takesVerb = !bound;
    }
  }
  return !isPatients(sentence, passive, from);
}

/** "was called “mad,” “bad,” and a “menace” by Roe": the words after the comma are still the verb's. */
function goesOn(sentence: Sentence, at: number): boolean {
  const { low } = sentence[at]!;
  return JOINTS.has(low) || low === 'by' || low === 'as' || determiners.has(low);
}

/** These open a clause with a verb of its own within what is said. */
const OPENERS = new Set(['that', 'if', 'whether', 'what', 'how', 'why', 'where']);

function isFinite(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && auxiliaries.has(unit.low);
}

/** "failed", "left": where a clause goes on, it goes on with these. */
function isPast(unit: Unit): boolean {
  if (unit.kind !== 'word' || isName(unit)) return false;
  return irregularPasts.has(unit.low) || (/[a-z]ed$/.test(unit.low) && !edWords.has(unit.low));
}

/** "Ode was sacked by the club for posting “…”", "praised for his pledge to “…”": the one who is spoken about said it. */
function isPatients(sentence: Sentence, { words, agent }: Passive, from: number): boolean {
  const accused = ACCUSING.test(sentence[words.to - 1]!.low);
  for (let at = words.to; at < from - 1; at++) {
    if (agent && at >= agent.from && at < agent.to) continue;
    const [{ low }, next, second] = [sentence[at]!, sentence[at + 1]!, sentence[at + 2]!];
    if (low === 'to' && next.low === 'have' && second.kind === 'word' && second.low !== 'been') return true;
    if (!DEEDS.has(low)) continue;
    if (isGerund(next) && (UTTERING.test(next.low) || !(accused || JUDGED.test(next.low)))) return true;
    if (POSSESSIVES.has(next.low) && second.kind === 'word') return true;
    if (namesWords(sentence.slice(at + 1, Math.min(from, at + LONGEST_LEAD)))) return true;
  }
  return false;
}

const DEEDS = new Set(['for', 'about', 'over', 'after', 'with', 'of']);
const ACCUSING = /^(?:accused|charged|convicted|indicted|cleared|acquitted)$/;
/** "for being “lazy”" is the judgement of who judges. */
const JUDGED = /^(?:being|failing|lacking|showing|trying|acting)$/;
const UTTERING =
  /^(?:writing|posting|tweeting|retweeting|sharing|using|coining|chanting|wearing|singing|reading|saying|telling|uttering)$/;

/** "a racist tweet that …", "the phrase …": up to a quotation or a mark. */
function namesWords(units: readonly Unit[]): boolean {
  for (const { kind, low } of units) {
    if (kind !== 'word' || nounJoiners.has(low)) return false;
    if (SPOKEN.test(low)) return true;
  }
  return false;
}

/** In units, with the noun. */
const LONGEST_LEAD = 6;
const SPOKEN =
  /^(?:(?:re)?tweet|post|message|shirt|t-shirt|hat|sign|banner|speech|song|letter|column|op-ed|email|interview|remark|comment|statement|slogan|article|poem|phrase|joke|line|motto|word)s?$/;

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
