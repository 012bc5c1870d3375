/**
 * A statement against the sentences of a passage: who did what, what was said without quotation marks, what led to what. The same is what has
 * nearly all of its telling words, its names and its figures, and denies nothing that the draft affirms.
 */
import * as l10n from '@vscode/l10n';
import type { AskedClaim } from './asked';
import type { ClaimComparison } from './comparison';
import { type Weight, isNamed, matchedIn } from './kinship';
import type { SourcePassage } from './passage';
import type { TellingWord } from './tellingWords';
import { compareValues } from './values';

export function compareWords(asked: AskedClaim, passage: SourcePassage, weight: Weight): ClaimComparison | null {
  const own = asked.sentence.words.filter(({ start, end }) => start < asked.end && end > asked.start);
  const words = new Map(own.map(({ key, text }) => [key, Math.max(0.1, weight(text))]));
  const total = sum(words.values());
  if (words.size < FEWEST) return null;
  const named = new Set(asked.names.flatMap(({ keys }) => keys));
  let best: Best | undefined;
  passage.sentences.forEach(({ words: told }, at) => {
    const there = new Set(told.map(({ key }) => key));
    const shared = [...words].filter(([key]) => there.has(key));
    const cover = sum(shared.map(([, heft]) => heft)) / total;
    const own = shared.filter(([key]) => !named.has(key)).length;
    if (cover > (best?.cover ?? 0)) best = { at, cover, shared: own, told: shared.length / Math.max(1, there.size) };
  });
  if (!best || best.cover < RELATED || best.shared < 1) return null;
  const enough =
    best.cover >= SAME &&
    isToldAlike(own, passage.sentences[best.at]!.words, named) &&
    (best.shared >= FEWEST_SAME || (best.cover >= ALL && best.shared >= FEWEST && best.told >= ALMOST_ALL));
  const says = enough && agrees(asked, passage, best.at) ? 'same' : 'related';
  const sentence = passage.sentences[best.at]!;
  return {
    bearing: best.cover,
    says,
    span: { start: sentence.start, end: sentence.end },
    matched: matchedIn(asked, sentence),
    message: says === 'same' ? l10n.t('The source says the same.') : l10n.t('The source may bear on this.'),
  };
}

interface Best {
  /** Index of the sentence. */
  readonly at: number;
  /** The share of the claim's telling words, by weight, that it has. */
  readonly cover: number;
  /** How many of them are no names. */
  readonly shared: number;
  /** The share of the sentence's own telling words that they make up. */
  readonly told: number;
}

/** Telling words that a statement needs to be looked for. */
const FEWEST = 2;
const FEWEST_SAME = 4;
/** Shares of the statement's telling words, by weight. */
const RELATED = 0.4;
const SAME = 0.8;
const ALL = 0.92;
/** Of what a short statement is compared with: it must say little else. */
const ALMOST_ALL = 0.6;

/**
 * What both have stands in the same order ("Ellery bought Saltmere", "12 killed and 30 injured"), and not each has a word of its own in the other's place ("approved",
 * "rejected").
 */
function isToldAlike(own: readonly TellingWord[], told: readonly TellingWord[], named: ReadonlySet<string>): boolean {
  const places = new Map<string, number>();
  told.forEach(({ key }, at) => places.has(key) || places.set(key, at));
  const mine = new Set(own.map(({ key }) => key));
  const isOwn = ({ key, capital }: TellingWord): boolean => !/^\d/.test(key) && !named.has(key) && !capital;
  if (
    own.some((word) => isOwn(word) && !places.has(word.key)) &&
    told.some((word) => isOwn(word) && !mine.has(word.key))
  )
    return false;
  const row = [...mine].flatMap((key) => {
    const at = places.get(key);
    return at === undefined ? [] : [{ at, firm: named.has(key) || /^\d/.test(key) }];
  });
  const firm = row.filter((word) => word.firm);
  return turned(firm) === 0 && turned(row) <= MOST_TURNED;
}

/** The share of neighboring words that stand the other way round, 0..1. */
function turned(row: readonly { readonly at: number }[]): number {
  return row.filter(({ at }, i) => i > 0 && at < row[i - 1]!.at).length / Math.max(1, row.length - 1);
}

const MOST_TURNED = 0.34;

/** Names, figures and negations of the claim are those of the source's sentence. */
function agrees(asked: AskedClaim, passage: SourcePassage, at: number): boolean {
  const sentence = passage.sentences[at]!;
  const keys = new Set([sentence, passage.sentences[at - 1]].flatMap((one) => one?.words.map(({ key }) => key) ?? []));
  const own = asked.sentence.words.filter(({ start, end }) => start < asked.end && end > asked.start);
  const stated = new Set(own.map(({ key }) => key));
  const inside = asked.names.filter(({ written, keys: name, person }) => written && isNamed(name, person, stated));
  if (!inside.every(({ keys: name, person }) => isNamed(name, person, keys))) return false;
  const figures = asked.sentence.figures.filter(({ start, end }) => start >= asked.start && end <= asked.end);
  const told = figures.every(
    ({ value }) => !value || sentence.figures.some((one) => one.value && compareValues(value, one.value) === 'same'),
  );
  const denied = isDenied(passage.text.slice(sentence.start, sentence.end));
  // "She denied that the port was sold": what denies it may stand before the claim.
  return told && [asked, asked.sentence].every(({ start, end }) => isDenied(asked.text.slice(start, end)) === denied);
}

function isDenied(words: string): boolean {
  return DENIED.test(words);
}

const DENIED =
  /\b(?:not|no|never|neither|nor|none|nobody|cannot|without|denied|denies|deny|refused|declined|failed|false|falsely|wrongly|incorrectly|mistakenly|hardly|rejected|rejects|if|unless)\b|n['’]t\b/i;

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
