/**
 * Who, in its own sentence, a piece of content may come from: every cue's subject, every stretch the tagger takes for a source, what stands
 * at a colon, and the sentence's own subject. Which of them it is, the ranking decides (`candidateFeatures.ts` says by what).
 */
import { timeWords } from '../../lexicon/cueWords';
import { roleHeads } from '../../lexicon/titles';
import type { Cue } from '../rules/cues';
import type { Facts, Quotation } from '../rules/facts';
import { type Phrase, isName, isPronoun, mainSubject, meets, phraseAt, phraseBefore } from '../rules/nounPhrases';
import type { Roles } from './roles';
import type { Sentence } from '../rules/units';

export interface Candidate {
  readonly speaker: Phrase;
  readonly cue: Phrase | null;
  /** The rules' cue, when it is one of theirs. */
  readonly rule: Cue | null;
  readonly from: 'cue' | 'tagger' | 'colon' | 'subject' | 'attribution' | 'credit' | 'beside';
}

/** What is said: units of one sentence, with the quotation in it that the rules were asked about, if there is one. */
export interface Piece extends Phrase {
  readonly quotation: Quotation | null;
}

/** More candidates than this for one piece are noise; the nearest are kept. */
const MOST = 12;

/** The candidates of all pieces of a sentence. */
export function sentenceCandidates(facts: Facts, roles: Roles): Candidate[] {
  const { sentence, cues } = facts;
  const found: Candidate[] = [];
  for (const cue of cues) {
    if (cue.subject) found.push({ speaker: cue.subject, cue: cue.words, rule: cue, from: 'cue' });
  }
  for (const source of roles.sources) {
    const known = cues.some((cue) => cue.subject && meets(cue.subject, source) && roles.isCue(cue.words));
    if (known) continue;
    const phrase = phraseAt(sentence, source.from);
    const speaker = phrase && phrase.to <= source.to ? phrase : source;
    found.push({ speaker, cue: cueBeside(roles, source), rule: null, from: 'tagger' });
  }
  const subject = mainSubject(sentence, 0, sentence.length);
  if (subject && !found.some(({ speaker }) => meets(speaker, subject)))
    found.push({ speaker: subject, cue: null, rule: null, from: 'subject' });
  return found;
}

/** Those of the sentence that may be behind one piece, and what the rules gave the piece, when that is none of them. */
export function pieceCandidates(sentence: Sentence, all: readonly Candidate[], piece: Piece): Candidate[] {
  const outside = all.filter(({ speaker }) => speaker.to <= piece.from || speaker.from >= piece.to);
  const given = piece.quotation?.attribution;
  if (given?.subject && !outside.some((other) => agrees(other, given.subject!, given.cue)))
    outside.push({
      speaker: given.subject,
      cue: given.cue,
      rule: null,
      from: given.place === 'colon' ? 'colon' : 'attribution',
    });
  if (piece.quotation) {
    const credit = creditAfter(sentence, piece.to);
    if (credit) outside.push(credit);
    for (const phrase of phrasesBeside(sentence, piece)) {
      if (!outside.some(({ speaker }) => meets(speaker, phrase)))
        outside.push({ speaker: phrase, cue: null, rule: null, from: 'beside' });
    }
  }
  if (outside.length <= MOST) return outside;
  const distance = ({ speaker }: Candidate): number =>
    Math.min(Math.abs(speaker.from - piece.to), Math.abs(piece.from - speaker.to));
  return outside.sort((a, b) => distance(a) - distance(b)).slice(0, MOST);
}

/** “…” — Jane Roe; in a headline also ‘…’: Orlen mayor */
function creditAfter(sentence: Sentence, at: number): Candidate | null {
  const mark = sentence[at]?.kind === 'mark' && CREDITS.test(sentence[at].text);
  const speaker = mark && isName(sentence[at + 1]) ? creditedName(sentence, at + 1) : null;
  const next = speaker && sentence[speaker.to];
  if (!speaker || (next && next.kind === 'word' && !isName(next))) return null;
  return { speaker, cue: { from: at, to: at + 1 }, rule: null, from: 'credit' };
}

const CREDITS = /^(?:[-–—―~:]|--+)$/;

function creditedName(sentence: Sentence, at: number): Phrase | null {
  let to = at;
  while (isName(sentence[to]) || roleHeads.has(sentence[to]?.low ?? '')) to++;
  return to < sentence.length && sentence[to]!.kind === 'word' ? phraseAt(sentence, at) : { from: at, to };
}

/** The mentions nearest before the piece that may be the source without a cue that the rules know ("in her words, “…”"). */
function phrasesBeside(sentence: Sentence, piece: Piece): Phrase[] {
  const found: Phrase[] = [];
  for (let at = piece.from; at > 0 && piece.from - at < FARTHEST_BESIDE && found.length < MOST_BESIDE; at--) {
    const unit = sentence[at - 1]!;
    if (unit.kind === 'quote') break;
    if (unit.kind !== 'word' || timeWords.has(unit.low)) continue;
    if (OWNERS.has(unit.low) || isPronoun(unit)) found.push({ from: at - 1, to: at });
    else if (isName(unit) || roleHeads.has(unit.low)) {
      const phrase = phraseBefore(sentence, at, 0);
      if (!phrase) continue;
      found.push(phrase);
      at = phrase.from + 1;
    }
  }
  return found;
}

/** In units, and mentions. */
const FARTHEST_BESIDE = 14;
const MOST_BESIDE = 3;
const OWNERS = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your', 'who', 'which', 'that']);

function agrees({ speaker, cue }: Candidate, subject: Phrase, given: Phrase | null): boolean {
  return speaker.from === subject.from && (cue?.from ?? -1) === (given?.from ?? -1);
}

/** The cue right after a source, or right before it. */
function cueBeside(roles: Roles, source: Phrase): Phrase | null {
  const after = roles.cues.find(({ from }) => from >= source.to && from <= source.to + 1);
  return after ?? roles.cues.findLast(({ to }) => to <= source.from && to >= source.from - 1) ?? null;
}
