/**
 * Which cue of its sentence a quotation belongs to: one right after it ("…," Roe said), one that leads to it (Roe said: "…"), one that ends the
 * sentence (…, Roe said). The places are tried in the order of how sure they are; the confidence is the share of right speakers
 * each place was seen to give on annotated news.
 */
import { speakerPronouns } from '../lexicon/cueWords';
import { type Cue } from './cues';
import { type Phrase, isName, isPronoun, mainSubject, phraseAt } from './nounPhrases';
import type { Sentence } from './units';

export interface Attribution {
  readonly subject: Phrase | null;
  readonly cue: Phrase | null;
  /** Where the cue stands: it decides what kind of quote this is and what else belongs to it. */
  readonly place: 'after' | 'before' | 'trailing' | 'colon' | 'sentence';
  readonly confidence: number;
}

/** `comma` tells whether the words of the quotation end in a mark that lets the sentence go on. */
export function attribute(sentence: Sentence, at: number, cues: readonly Cue[], comma: boolean): Attribution | null {
  return (
    (comma ? rightAfter(sentence, at, cues) : null) ??
    leadingCue(sentence, at, cues) ??
    colon(sentence, at) ??
    (comma
      ? null
      : rightAfter(
          sentence,
          at,
          cues.filter((cue) => cue.kind === 'quoting' || cue.kind === 'according'),
        )) ??
    trailingCue(sentence, at, cues)
  );
}

/** "…," Roe said / said Roe / Roe, the mayor, told reporters / according to Roe */
function rightAfter(sentence: Sentence, at: number, cues: readonly Cue[]): Attribution | null {
  let next = at + 1;
  while (sentence[next] && [',', '—', '–', '--', '-'].includes(sentence[next]!.text)) next++;
  const direct = cues.find((cue) => cue.words.from >= next && cue.words.from <= next + 1 && cue.by === 'after');
  if (direct) return { subject: direct.subject, cue: direct.words, place: 'after', confidence: 0.96 };
  const subject = phraseAt(sentence, next);
  if (!subject) return null;
  const limit = nextQuote(sentence, next);
  const cue = cues.find(
    (found) => found.words.from >= subject.to && found.words.to <= limit && found.kind !== 'according',
  );
  if (!cue) return null;
  const near = cue.words.from - subject.to < 2;
  return { subject, cue: cue.words, place: 'after', confidence: near ? 0.97 : 0.9 };
}

function nextQuote(sentence: Sentence, from: number): number {
  for (let at = from; at < sentence.length; at++) if (sentence[at]!.kind === 'quote') return at;
  return sentence.length;
}

/** Roe said "…" / Roe called the plan "…": the nearest cue to the left. */
function leadingCue(sentence: Sentence, at: number, cues: readonly Cue[]): Attribution | null {
  let best: Cue | undefined;
  for (const cue of cues) if (cue.words.to <= at && cue.subject && cue.subject.to <= at) best = cue;
  if (!best) return null;
  const distance = at - best.words.to;
  const colonBefore = sentence[at - 1]?.text === ':';
  return {
    subject: best.subject,
    cue: best.words,
    place: colonBefore ? 'colon' : 'before',
    confidence: (best.by === 'far' ? 0.8 : 0.92) - Math.min(0.2, distance * 0.01),
  };
}

/** Roe: "…" */
function colon(sentence: Sentence, at: number): Attribution | null {
  if (sentence[at - 1]?.text !== ':') return null;
  const subject = mainSubject(sentence, 0, at - 1);
  return subject && { subject, cue: { from: at - 1, to: at }, place: 'colon', confidence: 0.75 };
}

/** The plan is "dead" for now, Roe said. */
function trailingCue(sentence: Sentence, at: number, cues: readonly Cue[]): Attribution | null {
  for (const cue of cues) {
    if (!cue.subject || cue.words.from <= at || cue.kind === 'stance') continue;
    const from = Math.min(cue.subject.from, cue.words.from);
    if (from <= at || !(sentence[from - 1]?.text === ',' || cue.kind === 'according')) continue;
    return { subject: cue.subject, cue: cue.words, place: 'trailing', confidence: 0.88 };
  }
  return null;
}

export function isPersonLike(sentence: Sentence, phrase: Phrase): boolean {
  const units = sentence.slice(phrase.from, phrase.to);
  return units.some((unit) => isName(unit) || isPronoun(unit) || speakerPronouns.has(unit.low));
}
