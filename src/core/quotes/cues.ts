/**
 * Reporting verbs of a sentence with the one who does the reporting. A cue knows where its subject stands (beside it, after it,
 * further off in the sentence); quotations and reported clauses then choose among the cues of their sentence.
 */
import { invertingVerbs, nounForms, nounJoiners, determiners, stanceVerbs, timeWords } from '../lexicon/cueWords';
import { clauseVerbs, cueAuxiliaries, quotingVerbs } from '../lexicon/reportingVerbs';
import { type Phrase, isName, isPronoun, mainSubject, phraseAt, phraseBefore } from './nounPhrases';
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
    if (cue) cues.push(cue);
  }
  return cues;
}

function cueAt(sentence: Sentence, at: number): Cue | null {
  const unit = sentence[at]!;
  if (unit.kind !== 'word') return null;
  if (unit.low === 'according' && sentence[at + 1]?.low === 'to') {
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
  const inverted = invertedSubject(sentence, at);
  if (inverted) return { words: { from: at, to: at + 1 }, subject: inverted, by: 'after', kind };
  return { words: { from: groupStart(sentence, at), to: at + 1 }, ...subjectOf(sentence, at), kind };
}

/** "his claims", "a number of reports", "Roe's hopes": a noun that looks like a verb. */
function isNoun(sentence: Sentence, at: number): boolean {
  const unit = sentence[at]!;
  if (!nounForms.has(unit.low)) return false;
  const before = sentence[at - 1];
  if (!before || before.kind === 'mark') return before?.text !== ',' || !/ing$/.test(unit.low);
  if (before.low === 'to') return false;
  return (
    (determiners.has(before.low) && !['some', 'others', 'many', 'most', 'both', 'few'].includes(before.low)) ||
    before.low === "'s" ||
    nounJoiners.has(before.low) ||
    (/(?:ed|ing|al|ous|ive|ic|ful)$/.test(before.low) && !isName(before))
  );
}

const BE = new Set(['was', 'were', 'been', 'being', 'is', 'are', 'be', "'s", 'get', 'got']);

/** "was told", "is expected": whoever stands before it does not speak. */
function isPassive(sentence: Sentence, at: number): boolean {
  const unit = sentence[at]!;
  if (/ing$/.test(unit.low) || /s$/.test(unit.low)) return false;
  let before = at - 1;
  while (
    before >= 0 &&
    (/ly$/.test(sentence[before]!.low) ||
      ['also', 'first', 'not', 'then', 'once', 'often', 'never'].includes(sentence[before]!.low))
  )
    before--;
  return BE.has(sentence[before]?.low ?? '');
}

/** "…," said Roe; …, said a spokesman for the mayor. */
function invertedSubject(sentence: Sentence, at: number): Phrase | null {
  const before = sentence[at - 1];
  const unit = sentence[at]!;
  const afterQuote = before?.kind === 'quote' || (before?.text === ',' && sentence[at - 2]?.kind === 'quote');
  if (!invertingVerbs.has(unit.low) || (!afterQuote && before?.text !== ',' && before?.text !== '—')) return null;
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
  return unit.kind === 'word' && (cueAuxiliaries.has(unit.low) || (/ly$/.test(unit.low) && !isName(unit)));
}

const CHAINS = new Set(['to', 'by', 'in', 'of', 'without', 'after', 'before', 'while', 'for', 'from', 'when', 'as']);
const CONJUNCTIONS = new Set(['and', 'but', 'or', 'then']);

function subjectOf(sentence: Sentence, verb: number): { subject: Phrase | null; by: Cue['by'] } {
  const floor = clauseStart(sentence, verb);
  let at = verb;
  while (at > floor && isCueAdverb(sentence[at - 1]!)) at--;
  if (sentence[at - 1]?.text === ')') at = openingMark(sentence, at - 1, '(');
  const before = sentence[at - 1];
  const far = (): { subject: Phrase | null; by: Cue['by'] } => ({
    subject: mainSubject(sentence, floor, at),
    by: 'far',
  });
  if (!before || at <= floor) return at < verb || floor === 0 ? { subject: null, by: 'far' } : far();
  if (RELATIVES.has(before.low)) {
    const comma = sentence[at - 2]?.text === ',' ? at - 2 : at - 1;
    const antecedent = phraseBefore(sentence, comma, floor);
    return antecedent ? { subject: antecedent, by: 'relative' } : { subject: { from: at - 1, to: at }, by: 'relative' };
  }
  const chained =
    (CHAINS.has(before.low) && (before.low === 'to' || /ing$/.test(sentence[verb]!.low))) ||
    CONJUNCTIONS.has(before.low);
  if (before.kind === 'mark' || chained) return far();
  const subject = phraseBefore(sentence, at, floor);
  return subject ? { subject, by: 'before' } : far();
}

const RELATIVES = new Set(['who', 'which', 'that']);

/** Where the clause of a verb may start at the earliest: past the last quotation, colon or semicolon. */
function clauseStart(sentence: Sentence, verb: number): number {
  for (let at = verb - 1; at >= 0; at--) {
    const unit = sentence[at]!;
    if (unit.kind === 'quote' && endsClause(sentence, at)) return at + 1;
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
