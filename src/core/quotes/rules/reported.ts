/**
 * Reported speech without marks: the clause a cue governs, before it (…, Roe said), after it (Roe said that …) or on the far side of a comma
 * (According to Roe, …).
 */
import { leadingWords, nounJoiners, plainVerbs, speakerPronouns, timeWords } from '../../lexicon/cueWords';
import { thatVerbs } from '../../lexicon/reportingVerbs';
import type { Cue } from './cues';
import { type Phrase, isName, isPronoun, phraseAt } from './nounPhrases';
import type { Sentence } from './units';

/** The pieces of a sentence that a cue reports, in reading order; none when it governs no clause here. */
export function reportedBy(sentence: Sentence, cue: Cue, cues: readonly Cue[]): Phrase[] {
  if (cue.kind === 'according') return pieces(accordingTo(sentence, cue));
  const before = precedingClause(sentence, cue);
  const rest = restOfClause(sentence, cue);
  if (rest) {
    const head = before ?? interrupted(sentence, cue);
    return head && !leadingWords.has(sentence[head.from]!.low) ? [head, rest] : [rest];
  }
  return pieces(before ?? followingClause(sentence, cue, cues));
}

function pieces(phrase: Phrase | null): Phrase[] {
  return phrase ? [phrase] : [];
}

function accordingTo(sentence: Sentence, cue: Cue): Phrase | null {
  const from = cue.words.from;
  const end = lastUnit(sentence);
  if (from > 1) return trimPhrase(sentence, { from: clauseFloor(sentence, from), to: from });
  for (let at = cue.subject!.to; at < Math.min(end, from + 40); at++) {
    if (sentence[at]!.text === ',') return trimPhrase(sentence, { from: at + 1, to: end });
  }
  return null;
}

/** "The plan will pass, Roe said Monday." */
function precedingClause(sentence: Sentence, cue: Cue): Phrase | null {
  if (!cue.subject || cue.kind === 'stance') return null;
  const from = Math.min(cue.subject.from, cue.words.from);
  if (from < 3 || sentence[from - 1]!.text !== ',') return null;
  const next = sentence[Math.max(cue.subject.to, cue.words.to)];
  if (next && next.kind === 'word' && !CLOSERS.has(next.low) && !timeWords.has(next.low)) return null;
  const clause = trimPhrase(sentence, { from: clauseFloor(sentence, from), to: from });
  // "In Ohio on Monday, Roe said …" and "Asked about it, Roe said …" report what follows.
  if (!clause || clause.to - clause.from < SHORTEST) return null;
  if (next?.low === 'that') return null;
  const lead = leadingWords.has(sentence[clause.from]!.low) && clause.to - clause.from < LONGEST_LEAD;
  if (lead && next?.kind === 'word') return null;
  return clause;
}

/** What may follow a cue that ends its sentence. */
const CLOSERS = new Set([
  ...'in on at during after before when while as to with by for from last this earlier recently late about of via through'.split(
    ' ',
  ),
]);

/** "In the end, Roe said, the plan will pass." What a cue between two commas interrupts goes on after it. */
function restOfClause(sentence: Sentence, cue: Cue): Phrase | null {
  if (!cue.subject || cue.kind === 'stance') return null;
  const from = Math.min(cue.subject.from, cue.words.from);
  const to = Math.max(cue.subject.to, cue.words.to);
  if (sentence[from - 1]?.text !== ',' || sentence[to]?.text !== ',') return null;
  const next = sentence[to + 1];
  if (next?.kind !== 'word' || /ing$/.test(next.low) || ['who', 'which', 'according', 'as'].includes(next.low))
    return null;
  const rest = trimPhrase(sentence, { from: to + 1, to: lastUnit(sentence) });
  return rest && rest.to - rest.from >= SHORTEST ? rest : null;
}

/** "The ferry, Roe said, …": what stands before the interruption, however short. */
function interrupted(sentence: Sentence, cue: Cue): Phrase | null {
  const from = Math.min(cue.subject!.from, cue.words.from);
  return trimPhrase(sentence, { from: clauseFloor(sentence, from), to: from });
}

/** "Roe said (on Monday) that the plan will pass." */
function followingClause(sentence: Sentence, cue: Cue, cues: readonly Cue[]): Phrase | null {
  if (cue.by === 'after') return null;
  const end = lastUnit(sentence);
  let at = cue.words.to;
  const verb = sentence[cue.words.to - 1]!.low;
  if (/^(?:tell|told|assure|remind|convince|ask|warn)/.test(verb)) {
    const told = phraseAt(sentence, at);
    if (told && told.to < end) at = told.to;
  }
  const that = findThat(sentence, at, end);
  if (that > 0) at = that + 1;
  else {
    if (sentence[at]?.text === ',' || sentence[at]?.text === ':') return null;
    while (at < end && timeWords.has(sentence[at]!.low)) at++;
    const next = sentence[at];
    if (!next || next.kind !== 'word') return null;
    if (plainVerbs.has(verb) && next.low !== 'to') return null;
    if (cue.kind !== 'stance') {
      if (nounJoiners.has(next.low) && next.low !== 'to') at = skipLead(sentence, at, end);
      if (at >= end) return null;
      if ((thatVerbs.has(verb) || cue.kind === 'clause') && !startsClause(sentence, at, end) && next.low !== 'to')
        return null;
    }
  }
  const stop = nextTurn(sentence, at, end, cues);
  const clause = trimPhrase(sentence, { from: at, to: stop });
  return clause && clause.to - clause.from >= 2 ? clause : null;
}

/** "said in a statement on Monday that": the complementiser a few words on. */
function findThat(sentence: Sentence, from: number, end: number): number {
  for (let at = from; at < Math.min(end, from + 12); at++) {
    const unit = sentence[at]!;
    if (unit.low === 'that') return at === from || nounLead(sentence, from) ? at : -1;
    if (unit.kind !== 'word' && unit.text !== ',') return -1;
  }
  return -1;
}

function nounLead(sentence: Sentence, at: number): boolean {
  const unit = sentence[at]!;
  return nounJoiners.has(unit.low) || timeWords.has(unit.low) || unit.text === ',' || CLOSERS.has(unit.low);
}

/** "said at a rally he would": past the phrase that the preposition leads. */
function skipLead(sentence: Sentence, at: number, end: number): number {
  for (let i = at + 1; i < Math.min(end, at + 10); i++) {
    if (isPronoun(sentence[i]!) && sentence[i]!.low !== 'his' && sentence[i]!.low !== 'her') return i;
  }
  return end;
}

/** A subject with something that may be its verb. */
function startsClause(sentence: Sentence, at: number, end: number): boolean {
  const unit = sentence[at]!;
  if (unit.low === 'whether' || unit.low === 'if') return true;
  if (speakerPronouns.has(unit.low) && !['him', 'her', 'them'].includes(unit.low)) return true;
  const subject = phraseAt(sentence, at);
  if (!subject) return false;
  for (let i = subject.from; i < Math.min(end, subject.to + 8); i++) {
    if ((VERBS.has(sentence[i]!.low) && !isName(sentence[i])) || /n't$/.test(sentence[i]!.low)) return true;
  }
  return (
    isName(unit) &&
    subject.to < end &&
    sentence[subject.to]!.kind === 'word' &&
    /s$|ed$/.test(sentence[subject.to]!.low)
  );
}

const VERBS = new Set(
  `is are was were be been has have had will would can could may might must should do does did 's 're 'll 'd 've`.split(
    ' ',
  ),
);

/** Where another speaker's clause begins. */
function nextTurn(sentence: Sentence, from: number, end: number, cues: readonly Cue[]): number {
  for (const cue of cues) {
    if (cue.words.from <= from + 2) continue;
    const turn =
      cue.kind === 'according'
        ? cue.words.from
        : sentence[cue.words.from - 1]?.text === ',' && /ing$/.test(sentence[cue.words.to - 1]!.low)
          ? cue.words.from
          : -1;
    if (turn > from) return turn;
  }
  return end;
}

const SHORTEST = 3;
/** In units: "At the final debate, Roe hinted at …" leads; what is longer is more often the reported clause. */
const LONGEST_LEAD = 8;

function lastUnit(sentence: Sentence): number {
  let end = sentence.length;
  while (end > 0 && /^[.!?…]+$/.test(sentence[end - 1]!.text)) end--;
  return end;
}

function clauseFloor(sentence: Sentence, to: number): number {
  let from = 0;
  for (let at = 0; at < to; at++) if (sentence[at]!.text === ';') from = at + 1;
  return from;
}

function trimPhrase(sentence: Sentence, { from, to }: Phrase): Phrase | null {
  while (from < to && sentence[from]!.kind === 'mark') from++;
  while (to > from && sentence[to - 1]!.kind === 'mark' && !/[)\]%]/.test(sentence[to - 1]!.text)) to--;
  return to > from ? { from, to } : null;
}
