/**
 * What a figure is a figure of. Two figures are told of one quantity when the same words carry them: the noun they stand before ("the $4.2 million
 * bridge", "the 12-member board") or the noun whose price they give ("the bridge cost $4.2 million"), in the same surroundings.
 */
import type { Amount } from '../analysis';
import type { PlacedFigure } from '../claims/placed';
import { phraseEnders } from '../lexicon/units';
import type { Span } from '../span';
import { isAmount } from './amounts';
import type { CheckContext } from './check';
import { sentenceOf } from './surroundings';

export interface Quantity extends Span {
  readonly figure: PlacedFigure;
  readonly amount: Amount;
  readonly sentence: Span;
  /** What of the noun is given: 'money', or the unit before the hyphen: "member", "mile". */
  readonly measure: string;
  /** The noun and what may stand between it and the figure, in small letters: "river bridge". */
  readonly noun: string;
  /** Capitalized words of the noun phrase, in small letters: "ellery" in "the 12-member Ellery council". */
  readonly names: ReadonlySet<string>;
  /** "the", "this", "its": something the draft has told of before, or that everybody knows. */
  readonly definite: boolean;
}

/** The figures that a noun carries, in reading order. */
export function findQuantities({ draft: { text }, sentences, figures }: CheckContext): Quantity[] {
  return figures.flatMap((figure): Quantity[] => {
    if (!isAmount(figure.value) || (figure.kind !== 'money' && figure.kind !== 'number')) return [];
    const sentence = sentenceOf(sentences, figure);
    if (!sentence) return [];
    const { start, end } = figure;
    const phrase = figure.kind === 'money' ? priced(text, figure, sentence) : measured(text, figure, sentence);
    return phrase ? [{ start, end, figure, amount: figure.value, sentence, ...phrase }] : [];
  });
}

type Phrase = Pick<Quantity, 'measure' | 'noun' | 'names' | 'definite'>;

/** "the $4.2 million river bridge", "the river bridge will cost $4.2 million" */
function priced(text: string, figure: PlacedFigure, sentence: Span): Phrase | null {
  if (isAmount(figure.value) && figure.value.per !== undefined) return null;
  const before = text.slice(Math.max(sentence.start, figure.start - REACH), figure.start);
  const cost = COSTS.exec(before);
  if (cost) return phraseOf('money', cost[2]!, true);
  const determiner = DETERMINER.exec(before);
  if (!determiner) return null;
  const after = nounAfter(text, figure.end, sentence.end);
  return after === null ? null : phraseOf('money', `${determiner[2] ?? ''} ${after}`, isDefinite(determiner[1]!));
}

/** Code units read before a figure. */
const REACH = 80;
const WORD = "[\\p{L}][\\p{L}\\p{M}’'-]*";
/** "The river bridge, which will cost " */
const COSTS = new RegExp(
  `(?:^|[\\s“"])(the|this|its|their|his|her|that)\\s((?:${WORD}\\s){0,2}${WORD}),?\\s(?:(?:which|that)\\s)?(?:(?:will|would|could|has|had|is expected to|was expected to|is to|was to|is projected to|is estimated to)\\s)?(?:costs?|(?:is|was|be|are|were)\\s(?:worth|priced at|valued at|budgeted at))\\s$`,
  'iu',
);
/** "the ", "the Ellery council’s "; a name between it and the figure belongs to the phrase. */
const DETERMINER = new RegExp(`(?:^|[\\s“"‘(])(the|this|that|its|their|his|her|an?)\\s(?:(${WORD}(?:\\s${WORD})?)\\s)?$`, 'iu');

function isDefinite(determiner: string): boolean {
  return !/^an?$/i.test(determiner);
}

/** "the 12-member Ellery council", "a six-mile road": the figure holds the unit; the noun is read on from there. */
function measured(text: string, figure: PlacedFigure, sentence: Span): Phrase | null {
  const words = text.slice(figure.start, figure.end);
  const unit = /^[\d.,]+(?:-|‑)(\p{L}{3,12})|^[a-z]+(?:-[a-z]+)?(?:-|‑)(\p{L}{3,12})(?=\s|$)/iu.exec(words);
  const measure = (unit?.[1] ?? unit?.[2])?.toLowerCase();
  if (!unit || !measure || NO_MEASURE.has(measure)) return null;
  const determiner = DETERMINER.exec(text.slice(Math.max(sentence.start, figure.start - REACH), figure.start));
  if (!determiner) return null;
  const after = nounAfter(text, figure.start + unit[0].length, sentence.end);
  return after === null ? null : phraseOf(measure, `${determiner[2] ?? ''} ${after}`, isDefinite(determiner[1]!));
}

/** "12-year-old", "two-thirds", "20-something". */
const NO_MEASURE: ReadonlySet<string> = new Set(['year-old', 'old', 'thirds', 'third', 'quarters', 'fifths', 'something', 'odd', 'plus', 'fold', 'point', 'percent', 'time', 'game', 'run', 'million', 'billion', 'hundred', 'thousand', 'trillion', 'dozen']);

const NOUN = new RegExp(`(?:\\s|-)(${WORD})`, 'uy');
const LONGEST_NOUN = 3;

/** The words right after a figure up to the one that begins another phrase: "river bridge" in " river bridge opened in". */
function nounAfter(text: string, from: number, to: number): string | null {
  const words: string[] = [];
  NOUN.lastIndex = from;
  for (let match = NOUN.exec(text); match && NOUN.lastIndex <= to; match = NOUN.exec(text)) {
    const word = match[1]!;
    if (phraseEnders.has(word.toLowerCase()) || (words.length > 0 && isVerb(word))) break;
    words.push(word.replace(/['’]s?$/, ''));
    if (words.length > LONGEST_NOUN) return null;
    if (/['’]s?$/.test(word)) break;
  }
  return words.length > 0 ? words.join(' ') : null;
}

/** After a noun: "opened", "opens", "approved". What is wrongly taken for one only makes the phrase shorter. */
function isVerb(word: string): boolean {
  return /^[a-z]{3,}(?:ed|[^su]s)$/.test(word) || VERBS.has(word);
}

const VERBS: ReadonlySet<string> = new Set('met began won lost said told set put cut sat stood held fell rose grew left ran went came'.split(' '));

function phraseOf(measure: string, words: string, definite: boolean): Phrase | null {
  const all = words.trim().split(/\s+/).map((word) => word.replace(/['’]s$/, ''));
  const names = all.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.toLowerCase());
  const noun = all.filter((word) => /^\p{Ll}/u.test(word));
  if (noun.length === 0) return null;
  return { measure, noun: noun.join(' '), names: new Set(names), definite };
}

/** One name stands for another that holds it; different names are different things. */
export function mayBeOne(a: Quantity, b: Quantity): boolean {
  if (a.measure !== b.measure || a.noun !== b.noun) return false;
  if (a.names.size === 0 || b.names.size === 0) return true;
  return [...a.names].every((name) => b.names.has(name)) || [...b.names].every((name) => a.names.has(name));
}

/** A change, another one of its kind, another time: the sentence tells of two values on purpose. */
export const TELLS_OF_ANOTHER =
  /\b(?:raised?|rose|risen|increased?|revised?|original(?:ly)?|initial(?:ly)?|first|earlier|later|previous(?:ly)?|former(?:ly)?|instead|another|second|third|other|others|additional|separate|different|similar|then|once|up from|down from|grew|grown|fell|cut|reduced|expanded?|lowered|amended|new|latest|last|past|than|compared|follow(?:s|ing|ed)?|next|planned|proposed|estimated|expected|could|would|if|in (?:19|20)\d\d)\b/i;
