/**
 * Whether a sentence of a source is about what a claim is about: the telling words that stand near the claim and near the figure in the source, rare ones
 * counting more; and what speaks against it, a name or a year on each side that the other has not.
 */
import type { Moment } from '../../analysis';
import { type Span, overlaps } from '../../span';
import type { AskedClaim } from './asked';
import { compareMoments } from './moments';
import type { SourcePassage } from './passage';
import { type ToldSentence, wordsNear } from './told';

/** Inverse document frequency of a word as folded. */
export type Weight = (word: string) => number;

export interface Kinship {
  /** 0..1, of what the claim's sentence has, and of what the source's has. */
  readonly asked: number;
  readonly told: number;
  /** Keys that stand near both, numbers left out. */
  readonly shared: readonly string[];
  /** Other figures that both have. */
  readonly figures: number;
  /** Keys of the claim's sentence that stand anywhere in the passage. */
  readonly around: number;
  /** Both together. */
  readonly score: number;
}

/** `anchor` is the figure in the source's sentence that is compared, or the sentence itself. */
export function kinshipOf(
  asked: AskedClaim,
  passage: SourcePassage,
  at: number,
  anchor: Span,
  weight: Weight,
): Kinship {
  const sentence = passage.sentences[at]!;
  const here = wordsNear(sentence, anchor);
  const before = passage.sentences[at - 1];
  // What "it" and "there" stand for has been told right before.
  const leaning =
    before && POINTS_BACK.test(passage.text.slice(sentence.start, sentence.start + 6)) ? POINTED_AT : BEFORE;
  if (before) for (const { key } of before.words) if (!here.has(key)) here.set(key, leaning);
  const weights = weightsOf(asked, sentence, before, weight);
  let [common, mine, theirs, figures, around] = [0, 0, 0, 0, 0];
  const shared: string[] = [];
  for (const [key, near] of asked.near) {
    const heft = weights(key);
    mine += heft * near;
    if (passage.keys.has(key)) around++;
    const there = here.get(key);
    if (there === undefined) continue;
    common += heft * Math.sqrt(near * there) * Math.sqrt(near / Math.max(near, there));
    if (/^\d/.test(key)) figures++;
    else if (near >= NEAR && there >= NEAR) shared.push(key);
  }
  for (const [key, near] of here) theirs += near === leaning ? 0 : weights(key) * near;
  const [a, b] = [ratio(common, mine), ratio(common, theirs)];
  return { asked: a, told: b, shared, figures, around, score: MINE * a + (1 - MINE) * b };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, part / whole);
}

/** The words of the sentence before count so much. */
const BEFORE = 0.3;
/** Those that "That is a drop of one quarter" goes back to. */
const POINTED_AT = 0.5;
const POINTS_BACK = /^(?:That|This|It|Its|They|Their|He|His|She|Her)\s/;
/** From here on a word stands near. */
const NEAR = 0.4;
/** Near, and with no comma in between. */
export const SAME_CLAUSE = 0.7;
/** How much the claim's side weighs: a note says less than a sentence of a story, and both may be about one thing. */
const MINE = 0.55;

function weightsOf(
  asked: AskedClaim,
  ...args: [ToldSentence, ToldSentence | undefined, Weight]
): (key: string) => number {
  const [sentence, before, weight] = args;
  const texts = new Map<string, string>();
  for (const { key, text } of [...(before?.words ?? []), ...sentence.words, ...asked.sentence.words])
    texts.set(key, text);
  for (const { keys, words } of asked.names) keys.forEach((key, i) => texts.set(key, words[i]!));
  return (key) => Math.max(0.1, weight(texts.get(key) ?? key));
}

/**
 * Each side has a name near the figure that the other has not anywhere in its sentence, and they share none: the two are told of two people or places.
 */
export function namesClash(asked: AskedClaim, passage: SourcePassage, at: number, anchor: Span): boolean {
  const sentence = passage.sentences[at]!;
  const around = new Set(
    [sentence, passage.sentences[at - 1]].flatMap((one) => one?.words.map(({ key }) => key) ?? []),
  );
  const mine = asked.names.filter(({ near }) => near >= NEAR);
  if (mine.length === 0 || mine.some((name) => isNamed(name.keys, name.person, around))) return false;
  const known = new Set([...asked.sentence.words.map(({ key }) => key), ...asked.names.flatMap(({ keys }) => keys)]);
  const near = wordsNear(sentence, anchor);
  return namesIn(passage, sentence).some((key) => (near.get(key) ?? 0) >= SAME_CLAUSE && !known.has(key));
}

/** Keys of words that are names by their capital; the first word of a sentence where it has one elsewhere in the passage too. */
export function namesIn({ text, start: from, end: to }: SourcePassage, sentence: ToldSentence): string[] {
  return sentence.words.flatMap(({ key, capital, start, end }) => {
    if (!capital) return [];
    const inside = start > sentence.start + 2 || text.slice(from, to).includes(` ${text.slice(start, end)}`);
    return inside ? [key] : [];
  });
}

/** A person by the last of their names, anything else by most of its words. */
export function isNamed(keys: readonly string[], person: boolean, words: ReadonlySet<string>): boolean {
  if (keys.length === 0) return false;
  if (person) return words.has(keys.at(-1)!);
  return keys.filter((key) => words.has(key)).length * 2 > keys.length;
}

/** Both tell of other days, months or years, and of none that may be the same: what was in 2014 is not what was in 2016. */
export function daysClash(asked: AskedClaim, { figures }: ToldSentence, figure: Span): boolean {
  const [mine, theirs] = [momentsIn(asked.sentence.figures, asked), momentsIn(figures, figure)];
  const verdicts = mine.flatMap((a) => theirs.map((b) => compareMoments(a, b)));
  return verdicts.includes('differs') && !verdicts.includes('same');
}

/** Those of a sentence but for the figure itself; of a list of dates, the first ones tell. */
function momentsIn(figures: ToldSentence['figures'], but: Span): Moment[] {
  return figures
    .flatMap(({ value, start, end }) => (value?.type === 'moment' && !overlaps(but, { start, end }) ? [value] : []))
    .slice(0, 6);
}

/** Where the words of the claim's sentence stand in the source's. */
export function matchedIn(asked: AskedClaim, { words }: ToldSentence): Span[] {
  return words.filter(({ key }) => asked.near.has(key)).map(({ start, end }) => ({ start, end }));
}
