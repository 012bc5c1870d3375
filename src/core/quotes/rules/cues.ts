/**
 * Reporting verbs of a sentence with the one who does the reporting. A cue knows where its subject stands (beside it, after it,
 * further off in the sentence); quotations and reported clauses then choose among the cues of their sentence.
 */
import { invertingVerbs, nounForms, nounJoiners, determiners, stanceVerbs, timeWords } from '../../lexicon/cueWords';
import { clauseVerbs, cueAuxiliaries, quotingVerbs } from '../../lexicon/reportingVerbs';
import { type Phrase, isName, isNickname, isPronoun, mainSubject, phraseAt, phraseBefore } from './nounPhrases';
import { beForms, isPassive } from './passives';
import type { Sentence, Unit } from './units';

export interface Cue {
  /** The words of the cue ("has said", "according to"), the verb last. */
  readonly words: Phrase;
  readonly subject: Phrase | null;
  readonly by: 'before' | 'after' | 'relative' | 'far';
  readonly kind: 'quoting' | 'clause' | 'stance' | 'according';
}

/** All cues of a sentence, in reading order. */
export function findCues(sentence: Sentence): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < sentence.length; at++) {
    const cue = cueAt(sentence, at);
    if (cue) cues.push(cue.by === 'far' ? sharedSubject(sentence, cue, cues) : cue);
  }
  return cues;
}

/** "…, Roe said Monday, noting that …": a verb without a subject of its own goes with the last one that had it. */
function sharedSubject(sentence: Sentence, cue: Cue, cues: readonly Cue[]): Cue {
  const before = sentence[cue.words.from - 1];
  const joined = /ing$/.test(sentence[cue.words.to - 1]!.low) || before?.low === 'and' || before?.low === 'but';
  const last = cues.findLast((other) => other.by !== 'far' && other.kind !== 'stance');
  const near = last && cue.words.from - last.words.to < FARTHEST_SHARED && last.by !== 'relative';
  return joined && near ? { ...cue, subject: last.subject } : cue;
}

/** In units between two verbs of one subject; further apart, the sentence's own subject is the better guess. */
const FARTHEST_SHARED = 24;

function cueAt(sentence: Sentence, at: number): Cue | null {
  const unit = sentence[at]!;
  if (unit.kind !== 'word') return null;
  if (unit.low === 'according' && sentence[at + 1]?.low === 'to' && !STANDARDS.has(sentence[at + 2]?.low ?? '')) {
    const subject = phraseAt(sentence, at + 2);
    return subject && { words: { from: at, to: at + 2 }, subject, by: 'after', kind: 'according' };
  }
  const kind = quotingVerbs.has(unit.low)
    ? 'quoting'
    : clauseVerbs.has(unit.low)
      ? 'clause'
      : stanceVerbs.has(unit.low)
        ? 'stance'
        : null;
  if (!kind || (isName(unit) && at > 0) || isNoun(sentence, at) || isPassive(sentence, at)) return null;
  const headed = quotedHead(sentence, at);
  if (headed) return { words: { from: at, to: at + 1 }, subject: headed, by: 'before', kind };
  const inverted = invertedSubject(sentence, at);
  if (inverted) return { words: { from: at, to: at + 1 }, subject: inverted, by: 'after', kind };
  return { words: { from: groupStart(sentence, at), to: at + 1 }, ...subjectOf(sentence, at), kind };
}

/** "went according to plan" */
const STANDARDS = new Set(['plan', 'plans', 'schedule', 'custom', 'tradition', 'script']);

/** "his claims", "a number of reports", "Roe's hopes": a noun that looks like a verb. */
function isNoun(sentence: Sentence, at: number): boolean {
  const unit = sentence[at]!;
  if (POSSESSIVES.has(sentence[at - 1]?.low ?? '') && !/ing$/.test(unit.low)) return true;
  if (!nounForms.has(unit.low)) return false;
  const before = sentence[at - 1];
  if (!before || before.kind === 'mark') return before?.text !== ',' || !/ing$/.test(unit.low);
  if (before.low === 'to') return false;
  return (
    (determiners.has(before.low) && !['some', 'others', 'many', 'most', 'both', 'few'].includes(before.low)) ||
    before.low === "'s" ||
    /^\d/.test(before.low) ||
    (unit.low === 'points' && (before.low === 'basis' || before.low === 'percentage')) ||
    nounJoiners.has(before.low) ||
    (/(?:ed|ing|al|ous|ive|ic|ful)$/.test(before.low) && !isName(before))
  );
}

const POSSESSIVES = new Set(['his', 'their', 'its', 'my', 'our', 'your']);

/** "The so-called “experts” said": a word or two in marks between an article and a verb are the head of the phrase. */
function quotedHead(sentence: Sentence, verb: number): Phrase | null {
  const quote = sentence[verb - 1];
  if (quote?.kind !== 'quote' || quote.end - quote.start > LONGEST_HEAD) return null;
  let at = verb - 2;
  while (at >= 0 && verb - at < 6 && SAID_OF.test(sentence[at]!.low)) at--;
  if (at < 0 || !determiners.has(sentence[at]!.low)) return null;
  const before = sentence[at - 1];
  return !before || before.kind === 'mark' || CONJUNCTIONS.has(before.low) ? { from: at, to: verb } : null;
}

/** Adjectives that keep a distance, or come before the noun they describe. */
const SAID_OF = /^(?:so-called|self-[a-z]+|would-be|alleged|supposed|purported|new|old|other|same|local|former)$/;
/** In code units, marks included. */
const LONGEST_HEAD = 30;

/** "…," said Roe; …, said a spokesman for the mayor. */
function invertedSubject(sentence: Sentence, at: number): Phrase | null {
  const before = sentence[at - 1];
  const unit = sentence[at]!;
  const afterQuote = before?.kind === 'quote' || (before?.text === ',' && sentence[at - 2]?.kind === 'quote');
  const inverts = afterQuote ? quotingVerbs.has(unit.low) && !/ing$/.test(unit.low) : invertingVerbs.has(unit.low);
  if (!inverts || (!afterQuote && before?.text !== ',' && before?.text !== '—')) return null;
  const subject = phraseAt(sentence, at + 1);
  if (!subject) return null;
  const next = sentence[subject.to];
  const closed =
    !next || next.kind !== 'word' || nounJoiners.has(next.low) || timeWords.has(next.low) || WHEN.has(next.low);
  if (afterQuote) return subject;
  return closed && !isPronoun(sentence[subject.from]!) ? subject : null;
}

const WHEN = new Set([
  'after',
  'before',
  'during',
  'when',
  'while',
  'who',
  'as',
  'last',
  'this',
  'earlier',
  'recently',
]);

function groupStart(sentence: Sentence, at: number): number {
  let from = at;
  while (from > 0 && isCueAdverb(sentence[from - 1]!)) from--;
  // An adverb at the head of the sentence belongs to the sentence.
  return from === 0 ? at : from;
}

function isCueAdverb(unit: Unit): boolean {
  return (
    unit.kind === 'word' &&
    (cueAuxiliaries.has(unit.low) || /n't$/.test(unit.low) || (/ly$/.test(unit.low) && !isName(unit)))
  );
}

/** The "'s" of "he's saying". */
function isClitic(sentence: Sentence, at: number): boolean {
  return sentence[at]!.low === "'s" && at > 0 && isPronoun(sentence[at - 1]!);
}

const CHAINS = new Set(['to', 'by', 'in', 'of', 'without', 'after', 'before', 'while', 'for', 'from', 'when', 'as']);
const CONJUNCTIONS = new Set(['and', 'but', 'or', 'then']);

function subjectOf(sentence: Sentence, verb: number): { subject: Phrase | null; by: Cue['by'] } {
  const floor = clauseStart(sentence, verb);
  let at = verb;
  while (at > floor && (isCueAdverb(sentence[at - 1]!) || isClitic(sentence, at - 1))) at--;
  if (sentence[at - 1]?.text === ')') at = openingMark(sentence, at - 1, '(');
  const before = sentence[at - 1];
  const far = (): { subject: Phrase | null; by: Cue['by'] } => ({
    subject: mainSubject(sentence, floor, at),
    by: 'far',
  });
  if (!before || at <= floor) return at < verb || floor === 0 ? { subject: null, by: 'far' } : far();
  if (RELATIVES.has(before.low)) {
    return { subject: { from: at - 1, to: at }, by: 'relative' };
  }
  const aside = before.text === ',' && !/ing$/.test(sentence[verb]!.low) ? pastAside(sentence, at - 1, floor) : null;
  if (aside) return { subject: aside, by: 'before' };
  const chained =
    (CHAINS.has(before.low) && (before.low === 'to' || /ing$/.test(sentence[verb]!.low))) ||
    CONJUNCTIONS.has(before.low);
  if (before.kind === 'mark' || chained) return far();
  // "a statement calling it …": without a form of "be", the verb goes on from the sentence's subject.
  const loose =
    /ing$/.test(sentence[verb]!.low) &&
    !sentence.slice(at - 1, verb).some((unit) => beForms.has(unit.low) || /'(?:re|m|s)$/.test(unit.low));
  const beside = phraseBefore(sentence, at, floor);
  const isHeard = beside && quotingVerbs.has(sentence[verb]!.low) && HEARS.test(sentence[beside.from - 1]?.low ?? '');
  const subject = loose && !isHeard ? null : beside;
  return subject ? { subject, by: 'before' } : far();
}

/** "Roe recalled his mother saying": whoever is heard speaks. */
const HEARS = /^(?:recall(?:s|ed)?|remember(?:s|ed)?|hears?|heard|quote[sd]?|imagine[sd]?|recorded|caught)$/;

/** "Roe, the mayor, said", "a woman in Springfield, Illinois, said", "he, once again, said": the phrase before the aside. */
function pastAside(sentence: Sentence, comma: number, floor: number): Phrase | null {
  let end = comma;
  for (let at = comma - 1; at > floor && end - at <= LONGEST_ASIDE; at--) {
    const unit = sentence[at]!;
    if (unit.kind === 'quote') return null;
    if (unit.text !== ',') continue;
    const phrase = phraseBefore(sentence, at, floor);
    const inner = sentence[at + 1]!;
    const lead = phrase && nounJoiners.has(sentence[phrase.from - 1]?.low ?? '');
    if (phrase && !lead && isPerson(sentence, phrase) && inner.low !== 'and' && inner.low !== 'but') return phrase;
    end = at;
  }
  return null;
}

/** In units between two commas. */
const LONGEST_ASIDE = 16;

function isPerson(sentence: Sentence, { from, to }: Phrase): boolean {
  const units = sentence.slice(from, to);
  if (units.every((unit) => /^[\d.,]+$/.test(unit.text) || timeWords.has(unit.low))) return false;
  return units.some((unit) => isName(unit) || isPronoun(unit)) || determiners.has(units[0]!.low);
}

const RELATIVES = new Set(['who', 'which', 'that']);

/** Where the clause of a verb may start at the earliest: past the last quotation, colon or semicolon. */
function clauseStart(sentence: Sentence, verb: number): number {
  for (let at = verb - 1; at >= 0; at--) {
    const unit = sentence[at]!;
    if (unit.kind === 'quote' && !isNickname(sentence, at) && endsClause(sentence, at)) return at + 1;
    if (unit.text === ';' || unit.text === ':') return at + 1;
  }
  return 0;
}

/** A quotation followed by a speaker starts a new clause; a quoted fragment in running text does not. */
function endsClause(sentence: Sentence, at: number): boolean {
  const next = sentence[at + 1];
  return (
    next !== undefined &&
    (next.text === ',' || isName(next) || isPronoun(next) || determiners.has(next.low) || quotingVerbs.has(next.low))
  );
}

function openingMark(sentence: Sentence, from: number, mark: string): number {
  for (let at = from; at >= 0 && from - at < 30; at--) if (sentence[at]!.text === mark) return at;
  return from;
}
