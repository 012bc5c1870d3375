/** What a draft tells of each mention of a person before anybody is known: what the name says, how it is addressed, and whether it is all of a name. */
import { firstNames } from '../lexicon/names';
import { mononyms } from '../lexicon/mononyms';
import { firstAtOrAfter, type Span } from '../span';
import type { Draft, DraftParagraph, ParsedParagraph } from '../text/parsed';
import { perObjects } from '../text/perParagraph';
import type { DraftName } from './draftName';
import { isGivenName } from './grammar';
import { isIntroducedAsKin } from './kin';
import { partsOf } from './nameParts';
import { hasInitial, isFullName, parsePersonName, type PersonName } from './personNames';
import { findRoyals, hasRoleBehind, isCrown, isNumeral } from './royals';
import { parseTitle, wholeTitle } from './titleWords';

/** Titles and forms of address written next to a name. */
export type TitlesOf = ReadonlyMap<DraftName, readonly string[]>;

export interface ReadName {
  readonly name: DraftName;
  readonly parsed: PersonName;
  readonly isKin: boolean;
  /** It says more than a surname or a first name. */
  readonly isFull: boolean;
  readonly hasInitial: boolean;
  /** ", a butler" behind it. */
  readonly hasRole: boolean;
  /** "King Charles", "Elizabeth II": all of a name in one word. */
  readonly isRoyal: boolean;
  /** Words of the titles beside it that tell something. */
  readonly titleWords: readonly string[];
  /** All words of each title. */
  readonly titles: readonly (readonly string[])[];
  /** The same number for those of one sentence. */
  readonly sentence: number;
}

export function readPeople(draft: Draft, names: readonly DraftName[], titlesOf: TitlesOf): ReadName[] {
  const sentenceOf = numberSentences(draft);
  const read = names.map((name): ReadName => {
    const { sentence, ...told } = readName(name, draft.paragraphs[name.scan]!);
    const beside = titlesOf.get(name) ?? NONE;
    const [titleWords, titles] = [beside.flatMap(parseTitle), beside.map(wholeTitle)];
    return { ...told, isRoyal: false, titleWords, titles, sentence: sentenceOf(name.scan, sentence) };
  });
  const known = indexFull(read);
  const called = read.map((one) => asFirstName(one, known));
  // "Sister Roe" beside "Ann Roe" is she, and so is "Princess Ada" beside "Princess Ada Roe"
  const royals = findRoyals(draft.text, called, (word) => known.last.has(word) || known.crowned.has(word));
  const whole = called.map((one) => (royals.has(one) ? { ...one, isFull: true, isRoyal: true } : one));
  const royal = new Set([...royals].map(({ parsed }) => parsed.words[0]!));
  return whole.map((one, i) => withSurname(draft.text, whole, i, royal, known) ?? one);
}

/** Words of the full names of a draft. */
interface FullNames {
  /** "joe tanner": the first name and the surname. */
  readonly both: ReadonlySet<string>;
  readonly first: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
  /** First names of those who bear a royal title beside more than that: "Princess Anna Hart". */
  readonly crowned: ReadonlySet<string>;
  /** "van aldo" of "Ludwig van Aldo", "al gore" of "Albert Gore": no first name and surname. */
  readonly short: ReadonlySet<string>;
}

function indexFull(read: readonly ReadName[]): FullNames {
  const [both, first, last] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const [crowned, short] = [new Set<string>(), new Set<string>()];
  for (const {
    parsed: { words },
    isFull,
    titles,
  } of read) {
    if (!isFull) continue;
    both.add(`${words[0]} ${words.at(-1)}`);
    first.add(words[0]!);
    last.add(words.at(-1)!);
    if (isCrown(titles) || isNumeral(words.at(-1)!)) crowned.add(words[0]!);
    for (const word of FIRST_OR_PARTICLE)
      if (words[0]!.startsWith(word) || words.slice(1, -1).includes(word)) short.add(`${word} ${words.at(-1)}`);
  }
  return { both, first, last, crowned, short };
}

/** Particles that are short for a first name, too. */
const FIRST_OR_PARTICLE = ['al', 'van', 'di', 'del'];
const MAYBE_FIRST = /^(?:A[lL]|V(?:an|AN)|D[iI]|D(?:el|EL)) \p{Lu}/u;

/** "Al Gore" is a full name where no "Omar al Gore" is told of; "Van der Aldo" and "Al-Aldo" are surnames. */
function asFirstName(one: ReadName, { short }: FullNames): ReadName {
  const { name, parsed, isFull } = one;
  if (isFull || parsed.words.length !== 2 || !MAYBE_FIRST.test(name.text) || short.has(parsed.words.join(' ')))
    return one;
  return { ...one, isFull: true };
}

/**
 * The "Joe" of "Joe and Jill Tanner" is Joe Tanner; null where no such name follows. Beside a Joe Hart or a Prince Joe he is that only where the draft names a Joe
 * Tanner, too: in "Joe and Jill Tanner will speak" the first may as well be the one whom everybody knows by then.
 */
function withSurname(
  text: string,
  read: readonly ReadName[],
  at: number,
  royal: ReadonlySet<string>,
  known: FullNames,
): ReadName | null {
  const { name, parsed, titles } = read[at]!;
  if (!isSingle(parsed) || titles.length > 0 || !isFirstName(parsed.words[0]!, known)) return null;
  for (let i = at + 1; i < read.length && i <= at + MOST_LISTED; i++) {
    const [before, next] = [read[i - 1]!, read[i]!];
    const joint = jointBetween(text, before.name, next.name);
    if (joint === ',' && isSingle(next.parsed)) continue;
    if (joint !== 'and' || !next.isFull || next.isRoyal) return null;
    const whole = parsePersonName(`${name.text} ${partsOf(next.name.text, true).surname}`);
    const [word] = whole.words;
    const isOther = known.first.has(word!) || royal.has(word!);
    if (isOther && !known.both.has(`${word} ${whole.words.at(-1)}`)) return null;
    return { ...read[at]!, parsed: whole, isFull: true };
  }
  return null;
}

function isFirstName(word: string, { first, last }: FullNames): boolean {
  return !last.has(word) && !mononyms.has(word) && (first.has(word) || firstNames.has(word) || isGivenName(word));
}

function isSingle({ words, suffix }: PersonName): boolean {
  return words.length === 1 && suffix === '';
}

/** First names before one surname, at most. */
const MOST_LISTED = 6;

/** What makes a list of two names, one right behind the other. */
export function jointBetween(text: string, { end }: Span, { start }: Span): ',' | 'and' | null {
  if (start - end > MOST_APART) return null;
  const between = text.slice(end, start);
  return /^,\s$/.test(between) ? ',' : /^,?\s(?:and|&)\s$/.test(between) ? 'and' : null;
}

/** ", and " */
const MOST_APART = 6;

const NONE: readonly never[] = [];

/** A number for each sentence of a draft, asked in reading order. What stands before the first one of a paragraph goes with the last one before it. */
function numberSentences({ paragraphs }: Draft): (paragraph: number, sentence: number) => number {
  const countOf = (paragraph: number): number => paragraphs[paragraph]!.parsed.sentences.length;
  /** The last sentence before the paragraph that was asked about. */
  let [asked, at, number] = [0, 0, 0];
  return (paragraph, sentence) => {
    if (sentence > 0) return paragraph * MOST_SENTENCES + sentence;
    let next = paragraph;
    while (next > asked && countOf(next - 1) === 0) next--;
    if (next > asked) [at, number] = [next - 1, countOf(next - 1)];
    asked = paragraph;
    return at * MOST_SENTENCES + number;
  };
}

/** In one paragraph. */
const MOST_SENTENCES = 2 ** 24;

/** What its paragraph tells of a name. */
interface NameInParagraph extends Pick<ReadName, 'name' | 'parsed' | 'isKin' | 'isFull' | 'hasInitial' | 'hasRole'> {
  /** Index within its paragraph. */
  readonly sentence: number;
}

const readName = perObjects((name: DraftName, paragraph: DraftParagraph): NameInParagraph => {
  const parsed = parsePersonName(name.text);
  const { start: by, parsed: of } = paragraph;
  return {
    name,
    parsed,
    sentence: firstAtOrAfter(of.sentences, name.start - by + 1),
    isKin: isKinIn(of, name.start - by, name.end - by),
    isFull: isFullName(parsed),
    hasInitial: hasInitial(parsed),
    hasRole: hasRoleBehind(of.text, name.end - by),
  };
});

/** What was told of names, by where they stand in their paragraph. */
const kinIn = new WeakMap<ParsedParagraph, Map<string, boolean>>();

/** Offsets are relative to the paragraph. */
export function isKinIn(paragraph: ParsedParagraph, start: number, end: number): boolean {
  let known = kinIn.get(paragraph);
  if (!known) kinIn.set(paragraph, (known = new Map<string, boolean>()));
  const key = `${start} ${end}`;
  let isKin = known.get(key);
  if (isKin === undefined) known.set(key, (isKin = isIntroducedAsKin(paragraph.text, { start, end })));
  return isKin;
}
