/**
 * One paragraph as resolution reads it: its words in lower case, and for each the sentence and the quotation it stands in.
 */
import { clauseBreakers, leadingWords, nounJoiners, timeWords } from '../../lexicon/cueWords';
import { plainVerbForms } from '../../lexicon/anaphora';
import { clauseVerbs, cueAuxiliaries, quotingVerbs } from '../../lexicon/reportingVerbs';
import type { ParsedParagraph, Token } from '../../text/parsed';
import { perWords } from '../../text/perWords';
import { type Stretch, pairMarks } from '../marks/marks';

/** Offsets are relative to the paragraph. */
export interface Passage {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Each token in lower case with straight apostrophes. */
  readonly low: readonly string[];
  /** Each token's sentence, counted from 0. */
  readonly sentence: readonly number[];
  /** Each token's outermost quotation, as an index into `stretches`; -1 outside of any. */
  readonly stretch: readonly number[];
  readonly stretches: readonly Stretch[];
}

export function readPassage({ text, tokens, sentences }: ParsedParagraph): Passage {
  const stretches = pairMarks(text);
  const low: string[] = [];
  const sentence: number[] = [];
  const stretch: number[] = [];
  let [inSentence, inStretch] = [0, 0];
  for (const token of tokens) {
    while (inSentence < sentences.length - 1 && sentences[inSentence]!.end <= token.start) inSentence++;
    while (inStretch < stretches.length && stretches[inStretch]!.end <= token.start) inStretch++;
    low.push(lowerCase(text.slice(token.start, token.end)));
    sentence.push(inSentence);
    stretch.push(inStretch < stretches.length && stretches[inStretch]!.start <= token.start ? inStretch : -1);
  }
  // Lists that grew have room for half as many again
  return { text, tokens, low: low.slice(), sentence: sentence.slice(), stretch: stretch.slice(), stretches };
}

/** One string for all places of a word. */
const lowerCase = perWords((word) => word.toLowerCase().replace('’', "'"));

export function isWord({ tokens }: Passage, at: number): boolean {
  return tokens[at]?.kind === 'word';
}

export function isCapital({ text, tokens }: Passage, at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && /^\p{Lu}/u.test(text.slice(token.start, token.start + 2));
}

/** A word that no noun phrase goes on with: a preposition, a conjunction, an auxiliary, an adverb. */
export function isClosed(low: string): boolean {
  return (
    clauseBreakers.has(low) ||
    nounJoiners.has(low) ||
    timeWords.has(low) ||
    leadingWords.has(low) ||
    cueAuxiliaries.has(low) ||
    low === 'the' ||
    low === 'a' ||
    /.ly$/.test(low)
  );
}

export function isReporting(low: string | undefined): boolean {
  return low !== undefined && (quotingVerbs.has(low) || clauseVerbs.has(low));
}

export function isVerbForm(low: string): boolean {
  return isReporting(low) || plainVerbForms.has(low) || /..ed$/.test(low);
}
