/**
 * Which paragraphs of a draft are labelled turns of a transcript. Labels prove each other: one comes back, or several names follow one upon
 * the other, or the draft knows the name from elsewhere. A single line in capitals must name somebody.
 */
import { clauseBreakers, determiners, leadingWords, timeWords } from '../../lexicon/cueWords';
import { honorifics } from '../../lexicon/honorifics';
import { stageRoles } from '../../lexicon/labels';
import { isPlaceName } from '../../lexicon/places';
import { ranks } from '../../lexicon/ranks';
import { roleHeads } from '../../lexicon/titles';
import { type SpeakerLabel, speakerLabel } from '../../text/labels';
import { between, mapping } from '../../perVersion';
import { sameMembers } from '../../sameEnds';
import type { Draft, DraftParagraph } from '../../text/parsed';
import { perParagraph } from '../../text/perParagraph';

interface Labelled {
  readonly at: number;
  readonly label: SpeakerLabel;
  /** Lower case. */
  readonly name: string;
  /** Whether what follows ends as sentences do. */
  readonly spoken: boolean;
}

/** The labels of a transcript by the index of their paragraph, for one version of a draft after another; none where the draft is not one. */
export function createLabels(): (draft: Draft) => ReadonlyMap<number, SpeakerLabel> {
  const labelEach = mapping(({ parsed }: DraftParagraph) => labelOf(parsed));
  const surnames = createSurnames();
  return ({ paragraphs }) => {
    const found: Labelled[] = [];
    labelEach(paragraphs).forEach((label, at) => {
      if (label) found.push({ at, ...label });
    });
    if (found.length === 0) return NO_LABELS;
    const isSurname = surnames(paragraphs);
    const proven = new Set<string>();
    const times = countNames(found);
    found.forEach((one, i) => {
      if (isPlaceName(one.name)) return;
      const beside = [found[i - 1], found[i + 1]].filter((other) => other && Math.abs(other.at - one.at) === 1);
      const somebody = isSomebody(one.name) || isSurname(one.name.split(' ').at(-1)!);
      if (somebody ? isSetOff(one) || (one.spoken && beside.length > 0) : isOneOfSeveral(one, beside, times))
        proven.add(one.name);
    });
    return new Map(found.filter(({ name }) => proven.has(name)).map(({ at, label }) => [at, label]));
  };
}

const NO_LABELS: ReadonlyMap<number, SpeakerLabel> = new Map();

const labelOf = perParagraph(({ text, kind, dateline }): Omit<Labelled, 'at'> | null => {
  if (kind !== 'body' || dateline) return null;
  const label = speakerLabel(text);
  // "Roe: 1,203" is a count.
  if (!label || !/\p{L}{2}/u.test(text.slice(label.words, label.words + LOOK))) return null;
  const name = text.slice(label.name.start, label.name.end).toLowerCase();
  const spoken = /[.!?…—–-]["'”’)\]*_]*$/.test(text.slice(-6));
  return { label, spoken, name: name.replace(/[.’']s?$/, '') };
});

/** How much of the words is looked at, in code units. */
const LOOK = 200;

/** For each name in how many labels it stands, and in how many of them with a sentence after it. */
function countNames(found: readonly Labelled[]): ReadonlyMap<string, { all: number; spoken: number }> {
  const times = new Map<string, { all: number; spoken: number }>();
  for (const { name, spoken } of found) {
    const { all, spoken: before } = times.get(name) ?? { all: 0, spoken: 0 };
    times.set(name, { all: all + 1, spoken: before + (spoken ? 1 : 0) });
  }
  return times;
}

function isSetOff({ label }: Labelled): boolean {
  return label.capitals || label.bold;
}

/** A label of nobody the draft knows: it comes back among others, or stands beside another in capitals; and sentences follow it. */
function isOneOfSeveral(
  one: Labelled,
  beside: readonly (Labelled | undefined)[],
  times: ReturnType<typeof countNames>,
): boolean {
  const { all, spoken } = times.get(one.name)!;
  if (!isSetOff(one) || all > spoken || times.size < 2) return false;
  const alike = (other: Labelled): boolean =>
    other.spoken && isSetOff(other) && ((one.label.capitals && other.label.capitals) || times.get(other.name)!.all > 1);
  return all > 1 || beside.some((other) => alike(other!));
}

/** "MAYOR QUILL", "Dr. Ode", "MODERATOR" */
function isSomebody(name: string): boolean {
  const words = name.split(' ');
  const leads = words.length > 1 && (honorifics.has(words[0]!) || ranks.has(words[0]!) || roleHeads.has(words[0]!));
  return leads || words.every((word) => stageRoles.has(word));
}

/** Tells the last words of names of two words and more, in lower case: "Jane Roe" makes "ROE:" and "Roe:" somebody, unless it is also a place. */
function createSurnames(): (paragraphs: readonly DraftParagraph[]) => (word: string) => boolean {
  const readEach = mapping(({ parsed }: DraftParagraph) => lastWords(parsed));
  const [surnames, places] = [new Map<string, number>(), new Map<string, number>()];
  let known: readonly LastWords[] = [];
  const count = (counts: Map<string, number>, words: readonly string[], by: number): void => {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + by);
  };
  return (paragraphs) => {
    const now = readEach(paragraphs);
    const ends = sameMembers(known, now);
    for (const [list, by] of [
      [known, -1],
      [now, 1],
    ] as const)
      for (const found of between(list, ends)) {
        count(surnames, found.last, by);
        count(places, found.places, by);
      }
    known = now;
    return (word) => (surnames.get(word) ?? 0) > 0 && !((places.get(word) ?? 0) > 0);
  };
}

interface LastWords {
  readonly last: readonly string[];
  readonly places: readonly string[];
}

const lastWords = perParagraph(({ kind, text, tokens }): LastWords => {
  const [last, places] = [new Set<string>(), new Set<string>()];
  for (let i = 1; i < tokens.length && kind !== 'headline' && kind !== 'heading'; i++) {
    const [first, second] = [tokens[i - 1]!, tokens[i]!];
    if (first.kind !== 'word' || second.kind !== 'word' || second.start - first.end !== 1) continue;
    const [before, name] = [text.slice(first.start, first.end), text.slice(second.start, second.end)];
    if (!NAME.test(name)) continue;
    if (/^(?:in|at|near|from|outside)$/i.test(before)) places.add(name.toLowerCase());
    else if (NAME.test(before) && !isClosed(before.toLowerCase())) last.add(name.toLowerCase());
  }
  return { last: [...last], places: [...places] };
});

const NAME = /^\p{Lu}(?:[\p{L}\p{M}.’'-]*\p{Ll}|\.)/u;

/** "The Bridge", "When Roe": a capital for its place at the head of a sentence. */
function isClosed(low: string): boolean {
  return determiners.has(low) || leadingWords.has(low) || timeWords.has(low) || clauseBreakers.has(low);
}
