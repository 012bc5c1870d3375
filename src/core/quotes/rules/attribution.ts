/**
 * Which cue of its sentence a quotation belongs to: one right after it ("…," Roe said), one that leads to it (Roe said: "…"), one that ends the
 * sentence (…, Roe said). The places are tried in the order of how sure they are; how sure, the models
 * say.
 */
import {
  clauseBreakers,
  determiners,
  labelNouns,
  leadingWords,
  nounJoiners,
  speakerPronouns,
} from '../../lexicon/cueWords';
import { cueAuxiliaries, mannerVerbs } from '../../lexicon/reportingVerbs';
import { type Cue } from './cues';
import { type Phrase, isName, isPronoun, mainSubject, phraseAt, phraseBefore } from './nounPhrases';
import { passiveAt } from './passives';
import type { Sentence } from './units';

export interface Attribution {
  readonly subject: Phrase | null;
  readonly cue: Phrase | null;
  /** Where the cue stands: it decides what kind of quote this is and what else belongs to it. */
  readonly place: 'after' | 'before' | 'trailing' | 'colon';
  /** A comma or a colon sets the words off from the clause they belong to, whoever reports that clause. */
  readonly setOff?: boolean;
}

/** `comma` tells whether the words of the quotation end in a mark that lets the sentence go on. */
export function attribute(sentence: Sentence, at: number, cues: readonly Cue[], shape: Shape): Attribution | null {
  const near = cues.filter((cue) => cue.kind === 'quoting' || cue.kind === 'according');
  return (
    inPassive(sentence, at, cues) ??
    setOffBy(sentence, at, cues, shape) ??
    (shape.goesOn ? rightAfter(sentence, at, cues, shape) : null) ??
    leadingCue(sentence, at, cues) ??
    colon(sentence, at) ??
    (shape.goesOn ? null : rightAfter(sentence, at, near, shape)) ??
    trailingCue(sentence, at, cues)
  );
}

/** Roe was called "…" by Ode / "…," Roe was told by Ode */
function inPassive(sentence: Sentence, at: number, cues: readonly Cue[]): Attribution | null {
  const passive = passiveAt(sentence, cues, { from: at, to: at + 1 });
  if (!passive?.agent) return null;
  const { agent, words } = passive;
  return { subject: agent, cue: words, place: words.from > at ? 'after' : 'before' };
}

/** Ode said Roe told him: "…" / Roe told him, "…," police said: the words are Roe's, who says so passes them on. */
function setOffBy(sentence: Sentence, at: number, cues: readonly Cue[], { fragment }: Shape): Attribution | null {
  const mark = sentence[at - 1]?.text;
  if (fragment || (mark !== ',' && mark !== ':')) return null;
  const cue = cues.findLast(({ words }) => words.to < at);
  const first = cue?.subject && sentence[cue.subject.from]!;
  if (!first || cue.kind !== 'quoting' || cue.by !== 'before' || isPronoun(first)) return null;
  if (!isName(first) && !determiners.has(first.low)) return null;
  if (isBare(sentence, cue.subject) || isOccasion(sentence, cue.subject)) return null;
  const between = sentence.slice(cue.words.to, at - 1);
  if (between.length > LONGEST_LISTENER || between.some(({ kind }) => kind !== 'word')) return null;
  return { subject: cue.subject, cue: cue.words, place: mark === ':' ? 'colon' : 'before', setOff: true };
}

/** In units. */
const LONGEST_LISTENER = 5;

/** "Roe said that every time people say, “It is over,” he laughs": the words are of the occasion, and nobody's in particular. */
function isOccasion(sentence: Sentence, { from, to }: Phrase): boolean {
  const start = sentence.findIndex(({ low }, at) => at >= from && at < to && low === 'time');
  if (start > 0 && TIMES.has(sentence[start - 1]!.low)) return true;
  const [before, last] = [sentence[from - 2]?.low ?? '', sentence[from - 1]?.low ?? ''];
  return last === 'when' || last === 'whenever' || (last === 'time' && TIMES.has(before));
}

const TIMES = new Set(['every', 'each', 'any']);

/** How the quoted words begin and end. */
export interface Shape {
  /** They end in a mark that lets a reporting clause follow. */
  readonly goesOn: boolean;
  /** They begin in the middle of a sentence. */
  readonly fragment: boolean;
}

/** "…," Roe said / said Roe / Roe, the mayor, told reporters / according to Roe */
function rightAfter(sentence: Sentence, at: number, cues: readonly Cue[], shape: Shape): Attribution | null {
  let next = at + 1;
  while (sentence[next] && [',', '—', '–', '--', '-'].includes(sentence[next]!.text)) next++;
  const direct = cues.find((cue) => cue.words.from >= next && cue.words.from <= next + 1 && cue.by === 'after');
  if (direct) return { subject: direct.subject, cue: direct.words, place: 'after' };
  const manner = shape.goesOn ? mannerOf(sentence, next, at) : null;
  if (manner) return manner;
  const subject = phraseAt(sentence, next);
  if (!subject) return null;
  const limit = nextQuote(sentence, next);
  const cue = cues.find(
    (found) => found.words.from >= subject.to && found.words.to <= limit && found.kind !== 'according',
  );
  if (!cue) return shape.goesOn ? unlistedVerb(sentence, subject, at === 0) : null;
  if (shape.fragment && opensClause(sentence, cue.words.to) && leadingCue(sentence, at, cues)) return null;
  const bridged =
    cue.words.from === subject.to ||
    sentence[subject.to]!.kind === 'mark' ||
    cueAuxiliaries.has(sentence[subject.to]!.low);
  if (!bridged && !shape.goesOn) return null;
  // "…," Roe recalled his mother saying
  const inner = cues.find((one) => one.by === 'before' && one.subject?.from === cue.words.to && one.words.to <= limit);
  if (inner && /ing$/.test(sentence[inner.words.to - 1]!.low))
    return { subject: inner.subject, cue: inner.words, place: 'after' };
  const own = bridged || !cue.subject ? subject : cue.subject;
  return { subject: own, cue: cue.words, place: 'after' };
}

/** "Roe said it was “fine,” but she added that …": a cue that has words of its own to report. */
function opensClause(sentence: Sentence, at: number): boolean {
  const next = sentence[at];
  return (
    next?.text === ':' ||
    (next?.kind === 'word' && (next.low === 'that' || isPronoun(next) || determiners.has(next.low)))
  );
}

/** "…," Roe barked / Roe shot back: whatever verb follows a speaker there reports the words before it. */
function unlistedVerb(sentence: Sentence, subject: Phrase, first: boolean): Attribution | null {
  const verb = sentence[subject.to];
  const next = sentence[subject.to + 1];
  if (verb?.kind !== 'word' || isName(verb) || !isPersonLike(sentence, subject)) return null;
  if (nounJoiners.has(verb.low) || clauseBreakers.has(verb.low)) return null;
  const closed = next === undefined || next.kind === 'mark' || nounJoiners.has(next.low);
  if (!first && !(closed && /ed$/.test(verb.low))) return null;
  return { subject, cue: { from: subject.to, to: subject.to + 1 }, place: 'after' };
}

/** "…!" neighbors screamed / "…," fumed Roe: words between marks leave no other reading of such a verb. */
function mannerOf(sentence: Sentence, next: number, at: number): Attribution | null {
  const first = sentence[next];
  if (first?.kind !== 'word' || isName(first)) return speaksSo(sentence, next, at);
  const inverts = mannerVerbs.has(first.low) || (/ed$/.test(first.low) && next > at + 1);
  const subject = inverts ? phraseAt(sentence, next + 1) : null;
  if (!subject) return speaksSo(sentence, next, at);
  return { subject, cue: { from: next, to: next + 1 }, place: 'after' };
}

/** "… neighbors screamed", "… the old coach raged on": a noun phrase and a verb that ends the clause. */
function speaksSo(sentence: Sentence, from: number, at: number): Attribution | null {
  const phrase = phraseAt(sentence, from);
  if (!phrase) return null;
  let verb = phrase.from + 1;
  while (verb < phrase.to && !mannerVerbs.has(sentence[verb]!.low)) verb++;
  if (verb === phrase.to && endsInVerb(sentence, phrase, at)) verb--;
  const unit = sentence[verb];
  const subject = { from: phrase.from, to: verb };
  if (!unit || (!mannerVerbs.has(unit.low) && verb === phrase.to) || isBare(sentence, subject)) return null;
  return { subject, cue: { from: verb, to: verb + 1 }, place: 'after' };
}

/** "“Out!” the crowd bayed." The quotation begins the sentence, and the verb ends its clause. */
function endsInVerb(sentence: Sentence, { to }: Phrase, at: number): boolean {
  const last = sentence[to - 1]!;
  const after = sentence[to];
  const closed = !after || /^[.!?]+$/.test(after.text) || ENDINGS.has(after.low);
  return at === 0 && closed && /ed$/.test(last.low) && !isName(last);
}

const ENDINGS = new Set(['as', 'when', 'while', 'before', 'after']);

/** Nothing but an article ("the accused"). */
function isBare(sentence: Sentence, { from, to }: Phrase): boolean {
  return to - from === 1 && determiners.has(sentence[from]!.low) && !isPronoun(sentence[from]!);
}

function nextQuote(sentence: Sentence, from: number): number {
  for (let at = from; at < sentence.length; at++) if (sentence[at]!.kind === 'quote') return at;
  return sentence.length;
}

/** Roe said "…" / Roe called the plan "…": the nearest cue to the left. */
function leadingCue(sentence: Sentence, at: number, cues: readonly Cue[]): Attribution | null {
  let best: Cue | undefined;
  for (const cue of cues) {
    if (!cue.subject || cue.words.to > at || cue.subject.to > at) continue;
    if (!best || !embeds(sentence, best, cue, at)) best = cue;
  }
  if (!best) return null;
  const colonBefore = sentence[at - 1]?.text === ':';
  return {
    subject: best.subject,
    cue: best.words,
    place: colonBefore ? 'colon' : 'before',
  };
}

/**
 * "Roe said she thought the plan “dead”", "what she calls “…”": the outer cue reports the inner one, and the words are the outer
 * speaker's. A quotation set off by a mark is the inner speaker's own.
 */
function embeds(sentence: Sentence, outer: Cue, inner: Cue, at: number): boolean {
  const subject = inner.subject!.from;
  if (sentence[subject - 1]?.low === 'what') return true;
  if (inner.by === 'far' || sentence[at - 1]!.text === ':') return false;
  if (sentence[at - 1]!.text === ',' && inner.kind === 'quoting') return false;
  if (inner.words.from - outer.words.to > FARTHEST_EMBEDDING) return false;
  for (let i = outer.words.to; i < inner.words.from; i++) {
    if (sentence[i]!.kind === 'quote' && sentence[i + 1]?.low !== 'that') return false;
    if (DETACHED.has(sentence[i]!.low)) return false;
  }
  const lead = leadingWords.has(sentence[0]!.low) && outer.by !== 'after';
  if (lead && sentence.slice(outer.words.to, subject).some((unit) => unit.text === ',')) return false;
  if (outer.kind === 'stance') return isPronoun(sentence[subject]!) && inner.by !== 'relative';
  return inner.kind !== 'quoting' || isPronoun(sentence[subject]!) || inner.by === 'relative';
}

/** Words after which a second cue stands beside the first, not inside it. */
const DETACHED = new Set(['and', 'but', ';', 'because', 'when', 'while', 'after', 'although', 'though']);

/** In units: further apart, two cues are two statements. */
const FARTHEST_EMBEDDING = 14;

/** Roe: "…" */
function colon(sentence: Sentence, at: number): Attribution | null {
  if (sentence[at - 1]?.text !== ':') return null;
  const beside = phraseBefore(sentence, at - 1, 0);
  const subject = beside && isPersonLike(sentence, beside) ? beside : mainSubject(sentence, 0, at - 1);
  return subject && { subject, cue: { from: at - 1, to: at }, place: 'colon' };
}

/** "The verdict: “…”": the noun before a colon that says what the words are, not whose; null for "The mayor: “…”". */
export function labelOf(sentence: Sentence, { subject, cue, place }: Attribution): Phrase | null {
  if (place !== 'colon' || !subject || cue?.from !== subject.to) return null;
  const head = sentence[subject.to - 1]!;
  // "Roe had one question: “…”"
  if (sentence[subject.from - 1]?.kind === 'word') return null;
  return labelNouns.has(head.low) && !(isName(head) && subject.to > 1) ? subject : null;
}

/** The plan is "dead" for now, Roe said. */
function trailingCue(sentence: Sentence, at: number, cues: readonly Cue[]): Attribution | null {
  for (const cue of cues) {
    if (!cue.subject || cue.words.from <= at || cue.kind === 'stance') continue;
    const from = Math.min(cue.subject.from, cue.words.from);
    if (from <= at || !(sentence[from - 1]?.text === ',' || cue.kind === 'according')) continue;
    return { subject: cue.subject, cue: cue.words, place: 'trailing' };
  }
  return null;
}

export function isPersonLike(sentence: Sentence, phrase: Phrase): boolean {
  const units = sentence.slice(phrase.from, phrase.to);
  return units.some((unit) => isName(unit) || isPronoun(unit) || speakerPronouns.has(unit.low));
}
