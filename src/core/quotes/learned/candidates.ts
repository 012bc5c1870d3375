/**
 * Who, in its own sentence, a piece of content may come from: every cue's subject, every stretch the tagger takes for a source, what stands
 * at a colon, and the sentence's own subject. Which of them it is, the ranking decides (`candidateFeatures.ts` says by what).
 */
import { timeWords } from '../../lexicon/cueWords';
import { roleHeads } from '../../lexicon/titles';
import { type Attribution, labelOf } from '../rules/attribution';
import type { Cue } from '../rules/cues';
import type { Facts, Quotation } from '../rules/facts';
import { type Phrase, isName, isPronoun, mainSubject, meets, phraseAt, phraseBefore } from '../rules/nounPhrases';
import { passiveAt } from '../rules/passives';
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
    const speaker = sourcePhrase(sentence, roles, source);
    if (speaker) found.push({ speaker, cue: cueBeside(roles, source), rule: null, from: 'tagger' });
  }
  const subject = mainSubject(sentence, 0, sentence.length);
  if (subject && !found.some(({ speaker }) => meets(speaker, subject)))
    found.push({ speaker: subject, cue: null, rule: null, from: 'subject' });
  return found;
}

/** The noun phrase of what the tagger takes for a source; null where it is no more than an article. */
function sourcePhrase(sentence: Sentence, roles: Roles, source: Phrase): Phrase | null {
  const phrase = phraseAt(sentence, source.from);
  if (phrase && phrase.to <= source.to) return phrase;
  if (!sentence.slice(source.from, source.to).every(({ low }) => ARTICLES.test(low))) return source;
  return phrase && !roles.isCue(phrase) ? phrase : null;
}

const ARTICLES = /^(?:the|an?|this|that|these|those|so-called|self-\w+)$/;

/** Those of the sentence that may be behind one piece, and what the rules gave the piece, when that is none of them. */
export function pieceCandidates(facts: Facts, all: readonly Candidate[], piece: Piece): Candidate[] {
  const { sentence } = facts;
  const own = inPassive(facts, all, piece);
  if (own) return own;
  const given = piece.quotation?.attribution;
  const label = given && labelOf(sentence, given);
  if (label) return [labelled(sentence, label)];
  const outside = all.filter((one) => isOutside(one.speaker, piece) && !(given && isMisread(one, given)));
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
  const known =
    given && ownsWords(piece.quotation, given) ? outside.filter((one) => !passesOn(sentence, one, given)) : outside;
  if (known.length <= MOST) return known;
  const distance = ({ speaker }: Candidate): number =>
    Math.min(Math.abs(speaker.from - piece.to), Math.abs(piece.from - speaker.to));
  return known.sort((a, b) => distance(a) - distance(b)).slice(0, MOST);
}

/** "Her advice: “…”" is hers, "Roe's advice" Roe's; "The verdict: “…”" is nobody's. */
function labelled(sentence: Sentence, { from, to }: Phrase): Candidate {
  const owner = OWNERS.has(sentence[from]!.low)
    ? from + 1
    : sentence.findIndex(({ low }, at) => at > from && low === "'s");
  return owner > 0 && owner < to
    ? { speaker: { from, to: owner }, cue: { from: to, to: to + 1 }, rule: null, from: 'tagger' }
    : nobodyIn({ from, to }, to + 1);
}

/** In units, from a cue that reports a passive to who is spoken about in it. */
const FARTHEST_REPORTED = 5;

/** A cue that holds its speaker: somebody or something is spoken about, and nobody says who speaks. */
function nobodyIn(speaker: Phrase, to: number): Candidate {
  return { speaker, cue: { from: speaker.from, to }, rule: null, from: 'tagger' };
}

/** “I left,” Roe told police, … / Ode said Roe told him: “I left.” A whole sentence is of the clause that it is set off from. */
function ownsWords({ fragment, goesOn }: Quotation, { place, subject, cue, setOff }: Attribution): boolean {
  if (!subject || !cue || fragment) return false;
  return setOff || (place === 'after' && goesOn && (cue.from === subject.to || cue.to === subject.from));
}

/** “…,” Roe said, according to the indictment: where the writer has it from. Before "she said" may stand who she is. */
function passesOn(sentence: Sentence, { speaker, cue, rule }: Candidate, { subject, cue: own }: Attribution): boolean {
  if (!cue || !own || meets(cue, own) || meets(speaker, subject!)) return false;
  return cue.from >= own.to || (rule !== null && !isPronoun(sentence[subject!.from]!));
}

/** "police screamed" is no source where "screamed" is the verb, nor is "Ann" where "Ann Roe" is its subject. */
function isMisread({ speaker, rule }: Candidate, { subject, cue, place }: Attribution): boolean {
  if (rule !== null || place !== 'after' || !cue || !subject) return false;
  return meets(speaker, cue) || (speaker.from === subject.from && speaker.to < subject.to);
}

function isOutside({ from, to }: Phrase, piece: Phrase): boolean {
  return to <= piece.from || from >= piece.to;
}

/**
 * Who says what a passive leads to: its agent, else whoever reports the whole ("Ode was charged with “assault,” police said"), else nobody.
 * Null when no passive does.
 */
function inPassive({ sentence, cues }: Facts, all: readonly Candidate[], piece: Piece): Candidate[] | null {
  const at = piece.quotation?.at ?? -1;
  const own = passiveAt(sentence, cues, at < 0 ? piece : { from: at, to: at + 1 });
  if (!own) return null;
  const { words, patient, agent } = own;
  const isReporting = ({ speaker, cue, rule }: Candidate): boolean => {
    if (!cue || meets(cue, words) || (patient && meets(speaker, patient)) || !isOutside(speaker, piece)) return false;
    const ahead = (patient ?? words).from - cue.to;
    return ahead < 0 || rule?.kind === 'according' || ahead <= FARTHEST_REPORTED;
  };
  if (agent) {
    const rule: Cue = { words, subject: agent, by: 'after', kind: 'quoting' };
    return [{ speaker: agent, cue: words, rule, from: 'cue' }];
  }
  const reporting = all.filter(isReporting);
  if (reporting.length > 0) return reporting;
  return [nobodyIn(patient ?? words, words.to)];
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
