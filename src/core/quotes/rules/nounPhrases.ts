/**
 * Who a verb is about: noun phrases read forwards from a place or backwards from a verb, by their closed-class edges. It needs no
 * tagger: a phrase starts at a pronoun, a determiner or capitals, and ends where a preposition, a verb or a mark does.
 */
import {
  clauseBreakers,
  determiners,
  leadingWords,
  nameJoiners,
  nounJoiners,
  speakerPronouns,
  timeWords,
} from '../../lexicon/cueWords';
import { cueAuxiliaries, quotingVerbs } from '../../lexicon/reportingVerbs';
import { roleHeads, titleModifiers } from '../../lexicon/titles';
import type { Sentence, Unit } from './units';

/** Units of a sentence, `from` up to but not including `to`. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** True when the two share a unit. */
export function meets(a: Phrase, b: Phrase): boolean {
  return a.from < b.to && b.from < a.to;
}

/** The phrase that begins at a unit ("Jane Roe, the mayor, said": "Jane Roe"); null when none begins there. */
export function phraseAt(sentence: Sentence, at: number): Phrase | null {
  const first = sentence[at];
  if (first?.kind !== 'word') return null;
  if (isPronoun(first) && !determinesNext(sentence, at)) return { from: at, to: at + 1 };
  if (timeWords.has(first.low) || cannotBegin(first)) return null;
  let end = at;
  let named = false;
  while (end < sentence.length && end - at < LONGEST_PHRASE) {
    const unit = sentence[end]!;
    if (unit.kind !== 'word') {
      const joins = unit.text === '&' || (isNickname(sentence, end) && isName(sentence[end + 1]));
      if (!joins) break;
    } else if (isName(unit)) {
      if (named && timeWords.has(unit.low)) break;
      named = true;
    } else if (end > at && named) {
      const role =
        isRole(unit) || (determiners.has(first.low) && !isVerbLike(unit) && !isClosed(unit) && !/ed$/.test(unit.low));
      if (!joinsNames(sentence, end) && unit.low !== "'s" && !role && !joinsTitles(sentence, end)) break;
      if (unit.low === "'s") named = false;
    } else if (end > at && (clauseBreakers.has(unit.low) || isVerbLike(unit))) break;
    else if (end > at && nounJoiners.has(unit.low)) {
      if (!['of', 'for', 'with', 'at'].includes(unit.low)) break;
    } else if (end > at && isAdverb(unit)) break;
    end++;
  }
  while (
    end > at &&
    (determiners.has(sentence[end - 1]!.low) || nounJoiners.has(sentence[end - 1]!.low)) &&
    end - 1 > at
  )
    end--;
  const only = sentence[at]!;
  if (end - at === 1 && (determiners.has(only.low) || clauseBreakers.has(only.low) || nounJoiners.has(only.low)))
    return null;
  return end > at ? { from: at, to: end } : null;
}

/** The phrase that ends just before a unit ("In Ohio a spokesman for the mayor said": "a spokesman for the mayor"). */
export function phraseBefore(sentence: Sentence, before: number, floor: number): Phrase | null {
  const last = sentence[before - 1];
  if (before <= floor || last?.kind !== 'word') return null;
  if (isPronoun(last)) return { from: before - 1, to: before };
  if (isName(last) && timeWords.has(last.low)) return phraseBefore(sentence, before - 1, floor);
  let from = before;
  let determined = false;
  while (from > floor && before - from < LONGEST_PHRASE) {
    const unit = sentence[from - 1]!;
    if (unit.kind !== 'word') {
      if (unit.text !== '&' && !isNickname(sentence, from - 1) && !isRange(sentence, from - 1)) break;
      from--;
      continue;
    }
    if (nounJoiners.has(unit.low)) {
      const head = sentence[from - 2];
      const joins =
        from - 2 >= floor &&
        from < before &&
        head?.kind === 'word' &&
        !isStop(head) &&
        (unit.low !== 'to' || isName(head) || takesTo(sentence, from - 2, floor));
      if (!joins) break;
      determined = false;
      from--;
      continue;
    }
    if (joinsTitles(sentence, from - 1)) {
      from--;
      continue;
    }
    if (determined && unit.low !== "'s" && !isName(unit)) break;
    if (from < before && isName(sentence[from]) && isName(unit) && timeWords.has(unit.low)) break;
    if (isStop(unit) || (isVerbLike(unit) && from < before)) break;
    if (from - 1 === floor && leadingWords.has(unit.low)) break;
    determined = determiners.has(unit.low);
    from--;
    if (determined && !nounJoiners.has(sentence[from - 1]?.low ?? '')) break;
  }
  return from < before ? { from, to: before } : null;
}

/** "an adviser to", "sources close to", but not "he went to": back to where its phrase begins stand no verb and no pronoun. */
function takesTo(sentence: Sentence, head: number, floor: number): boolean {
  const { low } = sentence[head]!;
  if (nounJoiners.has(low) || GOES_TO.has(low) || /(?:ed|ing|ly)$/.test(low)) return false;
  for (let at = head; at >= floor && head - at < LONGEST_HEAD; at--) {
    const unit = sentence[at]!;
    if (unit.kind !== 'word') return at < head;
    if (determiners.has(unit.low) || unit.low === "'s" || /^\d/.test(unit.low)) return at < head;
    const joins = unit.low === 'of' || unit.low === 'for';
    if (isStop(unit) || isVerbLike(unit) || GOES_TO.has(unit.low) || (isClosed(unit) && !joins && at < head))
      return false;
    if (at === floor) return true;
  }
  return false;
}

/** In units, from the article to the word before "to". */
const LONGEST_HEAD = 8;
/** Verbs without an ending of their own, and words that lead a verb's "to". */
const GOES_TO = new Set(
  `went go goes gone came come comes got get gets sent send sends spoke speak speaks gave give gives brought bring brings took take takes
  sold sell paid pay put lent read led lead leads left wrote write belongs belong seems seem appears appear returns return moves move
  wants want needs need has have had is was due ready able about going according`.split(/\s+/),
);

/** The subject of the clause that starts at `from`, past what leads up to it ("In a speech on Monday, Roe …"). */
export function mainSubject(sentence: Sentence, from: number, to: number): Phrase | null {
  let at = from;
  for (let hops = 0; hops < MOST_LEADS && at < to; hops++) {
    while (at < to && sentence[at]!.kind === 'mark') at++;
    const unit = sentence[at];
    if (!unit || at >= to) return null;
    if (unit.kind === 'quote' || isVerbLike(unit)) {
      at++;
      continue;
    }
    const leads =
      leadingWords.has(unit.low) ||
      timeWords.has(unit.low) ||
      (/ing$|ly$/.test(unit.low) && !isNameInside(sentence, at));
    const phrase = leads && !(determiners.has(unit.low) && phraseAt(sentence, at)) ? null : phraseAt(sentence, at);
    if (phrase && !isTime(sentence, phrase) && !(hops > 0 && isPlaceTail(sentence, phrase)))
      return phrase.to <= to ? phrase : { from: phrase.from, to: Math.max(phrase.from + 1, to) };
    const comma = nextComma(sentence, at, to);
    const single = [
      'but',
      'and',
      'yet',
      'so',
      'or',
      'still',
      'then',
      'now',
      'also',
      'later',
      'instead',
      'once',
      'nor',
    ].includes(unit.low);
    if (single && (comma === -1 || comma > at + 1)) at++;
    else if (comma === -1) return innerSubject(sentence, at, to);
    else at = comma + 1;
  }
  return null;
}

/** "(Speaking in Salem,) New Hampshire, Roe …": the rest of a place, with the subject still to come. */
function isPlaceTail(sentence: Sentence, { from, to }: Phrase): boolean {
  const next = sentence[to + 1];
  if (sentence[from - 1]?.text !== ',' || sentence[to]?.text !== ',' || !isName(sentence[from - 2])) return false;
  return next?.kind === 'word' && (isName(next) || isPronoun(next));
}

/** "A month later", "This week": a phrase of time. */
function isTime(sentence: Sentence, { from, to }: Phrase): boolean {
  const head = sentence[to - 1]!;
  if (head.low === 'ago' || head.low === 'later') return true;
  return (
    timeWords.has(head.low) ||
    /^(?:days|weeks|months|years|hours|minutes|time)$/.test(head.low) ||
    (['later', 'ago'].includes(sentence[to]?.low ?? '') && !isName(sentence[from]))
  );
}

/** In units: phrases longer than this are misread sentences. */
const LONGEST_PHRASE = 14;
const MOST_LEADS = 5;

/** "he", also in "he'd". */
export function isPronoun(unit: Unit): boolean {
  return unit.kind === 'word' && speakerPronouns.has(unit.low.replace(CLITIC, ''));
}

const CLITIC = /'(?:d|ll|re|ve|m)$/;

/** Prepositions, conjunctions, participles and adverbs begin no noun phrase. */
function cannotBegin(unit: Unit): boolean {
  if (determiners.has(unit.low)) return false;
  if (clauseBreakers.has(unit.low) || nounJoiners.has(unit.low)) return true;
  return !isName(unit) && (/(?:ing|ly)$/.test(unit.low) || leadingWords.has(unit.low));
}

/** "Roe spokesman John Doe", "the Pentagon press secretary": small words that go on a phrase after a name. */
function isRole(unit: Unit): boolean {
  return roleHeads.has(unit.low) || (titleModifiers.has(unit.low) && !isClosed(unit));
}

function isClosed(unit: Unit): boolean {
  return (
    clauseBreakers.has(unit.low) ||
    nounJoiners.has(unit.low) ||
    timeWords.has(unit.low) ||
    leadingWords.has(unit.low) ||
    isAdverb(unit) ||
    isPronoun(unit)
  );
}

/** Capitalised, or with a particle before its capital ("al-Sadri", "d'Orlen"). */
export function isName(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && NAME.test(unit.text) && !determiners.has(unit.low);
}

const NAME = /^(?:(?:al|el|ul|ad|an|as|ash|at|ben|bin|ibn|abu|d|o|l)[-‑'’])?\p{Lu}/u;

function isNameInside(sentence: Sentence, at: number): boolean {
  return isName(sentence[at]) && isName(sentence[at + 1]);
}

/** "some officials", "one aide", "her lawyer": the pronoun belongs to what follows. */
function determinesNext(sentence: Sentence, at: number): boolean {
  const next = sentence[at + 1];
  if (!determiners.has(sentence[at]!.low) || next?.kind !== 'word') return false;
  return !clauseBreakers.has(next.low) && !quotingVerbs.has(next.low) && !cueAuxiliaries.has(next.low);
}

function joinsNames(sentence: Sentence, at: number): boolean {
  const unit = sentence[at]!;
  if (!nameJoiners.has(unit.low)) return false;
  const next = sentence[at + 1];
  return isName(next) || (unit.low === 'of' && next?.low === 'the' && isName(sentence[at + 2]));
}

/** "Mr. and Mrs. Roe" */
function joinsTitles(sentence: Sentence, at: number): boolean {
  if (sentence[at]!.low !== 'and') return false;
  return COUPLES.test(sentence[at - 1]?.low ?? '') && COUPLES.test(sentence[at + 1]?.low ?? '');
}

const COUPLES = /^(?:mr|mrs|ms|mx|dr)s?\.?$/;

/** Marks around a nickname in the middle of a name arrive as a quote unit: William “Bill” Roe. */
export function isNickname(sentence: Sentence, at: number): boolean {
  return (
    sentence[at]!.kind === 'quote' &&
    isName(sentence[at - 1]) &&
    isName(sentence[at + 1]) &&
    !timeWords.has(sentence[at + 1]!.low) &&
    sentence[at]!.end - sentence[at]!.start < 20
  );
}

/** "18-64" */
function isRange(sentence: Sentence, at: number): boolean {
  const dash = /^[-–]$/.test(sentence[at]!.text);
  return dash && /^\d/.test(sentence[at - 1]?.text ?? '') && /^\d/.test(sentence[at + 1]?.text ?? '');
}

function isStop(unit: Unit): boolean {
  return unit.kind !== 'word' || clauseBreakers.has(unit.low) || (isPronoun(unit) && !determiners.has(unit.low));
}

function isVerbLike(unit: Unit): boolean {
  return quotingVerbs.has(unit.low) && !isName(unit);
}

function isAdverb(unit: Unit): boolean {
  return /ly$/.test(unit.low) || cueAuxiliaries.has(unit.low);
}

function nextComma(sentence: Sentence, from: number, to: number): number {
  for (let at = from; at < to; at++) if (sentence[at]!.text === ',' || endsInComma(sentence, at)) return at;
  return -1;
}

function endsInComma(sentence: Sentence, at: number): boolean {
  return sentence[at]!.kind === 'quote' && sentence[at + 1]?.kind === 'word';
}

/** A lead without a comma ("On Monday Roe called …"): the first name or pronoun after it. */
function innerSubject(sentence: Sentence, from: number, to: number): Phrase | null {
  for (let at = from + 1; at < to; at++) {
    const unit = sentence[at]!;
    const before = sentence[at - 1]!;
    if (unit.kind !== 'word' || timeWords.has(unit.low)) continue;
    if ((isPronoun(unit) && !determiners.has(unit.low)) || (isName(unit) && !nounJoiners.has(before.low)))
      return phraseAt(sentence, at);
  }
  return null;
}
