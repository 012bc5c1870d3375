/**
 * Which paragraphs of a draft are labelled turns of a transcript. Labels prove each other: one comes back, or a question is answered, or the
 * draft knows the name from elsewhere. A single line in capitals must name somebody; of nobody whom the draft knows it must also sound like speech,
 * or look like a transcript: parts played, full names, a name that comes back.
 */
import { clauseBreakers, determiners, leadingWords, timeWords } from '../../lexicon/cueWords';
import { honorifics, particles } from '../../lexicon/honorifics';
import { listLabels, stageRoles } from '../../lexicon/labels';
import { isPlaceName } from '../../lexicon/places';
import { ranks } from '../../lexicon/ranks';
import { roleHeads } from '../../lexicon/titles';
import { type SpeakerLabel, speakerLabel } from '../../text/labels';
import { between, mapping } from '../../perVersion';
import { sameMembers } from '../../sameEnds';
import type { Draft, DraftParagraph } from '../../text/parsed';
import { perParagraph } from '../../text/perParagraph';
import { fullName } from '../personNames';

interface Labelled {
  readonly at: number;
  readonly label: SpeakerLabel;
  /** Lower case. */
  readonly name: string;
  /** Whether what follows ends as sentences do. */
  readonly spoken: boolean;
  /** "JANE ROE" */
  readonly full: boolean;
  /** Whether it says "I" or "you", asks, cries, or answers: facts set in lines ("THEFT: A bike was stolen.") do not. */
  readonly voiced: boolean;
  readonly asks: boolean;
  /** Whether it begins with "She": what is told of the one on the label, as likely as what she says. */
  readonly told: boolean;
}

/** The label of a turn; `doubtful`: the lines may as well be about who stands on it. */
export interface TurnLabel extends SpeakerLabel {
  readonly doubtful: boolean;
}

/** The labels of a transcript by the index of their paragraph, for one version of a draft after another; none where the draft is not one. */
export function createLabels(): (draft: Draft) => ReadonlyMap<number, TurnLabel> {
  const labelEach = mapping(({ parsed }: DraftParagraph) => labelOf(parsed));
  const surnames = createSurnames();
  return ({ paragraphs }) => {
    const found: Labelled[] = [];
    labelEach(paragraphs).forEach((label, at) => {
      if (label) found.push({ at, ...label });
    });
    if (found.length === 0) return NO_LABELS;
    const isSurname = surnames(paragraphs);
    /** By name, whether they are doubtful. */
    const proven = new Map<string, boolean>();
    const times = countNames(found);
    const voiced = found.some((one) => one.voiced);
    const isKnown = ({ name }: Labelled): boolean => isBorne(name) || isSurname(name.split(' ').at(-1)!);
    found.forEach((one, i) => {
      if (isPlaceName(one.name)) return;
      const beside = [found[i - 1], found[i + 1]].filter((other) => other && Math.abs(other.at - one.at) === 1);
      const somebody = isKnown(one) || (voiced && isStaged(one.name));
      if (somebody ? isSetOff(one) || (one.spoken && beside.length > 0) : isOneOfSeveral(one, beside, times, isKnown))
        proven.set(one.name, proven.get(one.name) || (!voiced && one.told));
    });
    return new Map(
      found
        .filter(({ name }) => proven.has(name))
        .map(({ at, name, label }) => [at, { ...label, doubtful: proven.get(name)! }]),
    );
  };
}

const NO_LABELS: ReadonlyMap<number, TurnLabel> = new Map();

const labelOf = perParagraph(({ text, kind, dateline }): Omit<Labelled, 'at'> | null => {
  if (kind !== 'body' || dateline) return null;
  const label = speakerLabel(text);
  // "Roe: 1,203" is a count.
  if (!label || !/\p{L}{2}/u.test(text.slice(label.words, label.words + LOOK))) return null;
  const written = text.slice(label.name.start, label.name.end);
  const name = written.toLowerCase().replace(/[.’']s?$/, '');
  const spoken = /[.!?…—–-]["'”’)\]*_]*$/.test(text.slice(-6));
  const own = text.slice(label.words, label.words + LOOK_FOR_VOICE).replace(QUOTED, '');
  const asks = /\?["'”’)\]*_]*$/.test(text.slice(-6));
  const voiced = asks || CRIES.test(text.slice(-6)) || VOICED.test(own) || ANSWERS.test(own);
  return { label, spoken, name, full: fullName(written) !== null, voiced, asks, told: TOLD.test(own) };
});

/** How much of the words is looked at, in code units. */
const LOOK = 200;
const LOOK_FOR_VOICE = 1000;
/** What somebody else says within the line. */
const QUOTED = /“[^”]*”|"[^"]*"/g;
const VOICED =
  /(?<![\p{L}\p{N}'’-])(?:I|[Mm]e|[Mm]y|[Mm]ine|[Ww]e|[Uu]s|[Oo]urs?|[Yy]ou|[Yy]ours?)(?![\p{L}\p{N}-])|(?:^|[.!?] )(?:Let|Don)['’][st]\b/u;
const ANSWERS =
  /^(?:(?:yes|no|yeah|well|right|sure|okay|ok|correct|objection|sustained|overruled|hello|hi)[,.!…—-]|thanks?\b|good (?:morning|afternoon|evening)\b)/i;
const CRIES = /!["'”’)\]*_]*$/;
const TOLD = /^(?:He|She|His|Her)\b/;

interface Times {
  /** In how many labels a name stands, and in how many of them with a sentence after it. */
  readonly all: number;
  readonly spoken: number;
  readonly voiced: boolean;
}

function countNames(found: readonly Labelled[]): ReadonlyMap<string, Times> {
  const times = new Map<string, Times>();
  for (const { name, spoken, voiced } of found) {
    const before = times.get(name);
    times.set(name, {
      all: (before?.all ?? 0) + 1,
      spoken: (before?.spoken ?? 0) + (spoken ? 1 : 0),
      voiced: voiced || (before?.voiced ?? false),
    });
  }
  return times;
}

function isSetOff({ label }: Labelled): boolean {
  return label.capitals || label.bold;
}

/** A label of nobody the draft knows: speech follows it, and it comes back among others, or asks or answers one beside it. */
function isOneOfSeveral(
  one: Labelled,
  beside: readonly (Labelled | undefined)[],
  times: ReadonlyMap<string, Times>,
  isKnown: (one: Labelled) => boolean,
): boolean {
  const { all, spoken, voiced } = times.get(one.name)!;
  const staged = isStaged(one.name);
  if (all > spoken || times.size < 2 || (isThing(one.name) && !staged)) return false;
  return beside.some((other) => {
    const others = times.get(other!.name)!;
    const returns = all > 1 || others.all > 1;
    if (other!.name === one.name || !other!.spoken) return false;
    if (!voiced && !others.voiced) return isSetOff(one) && isSetOff(other!) && arePair(one, other!, returns, isKnown);
    // "Roe: …" on a line is set off by nothing: both come back, and somebody asks.
    if (!isSetOff(one) || !isSetOff(other!))
      return all > 1 && others.all > 1 && voiced && others.voiced && (one.asks || other!.asks);
    return (one.label.capitals && other!.label.capitals) || others.all > 1
      ? returns || one.asks || other!.asks || isStaged(other!.name)
      : all > 1;
  });
}

/** Two labels over words that may as well be facts: "JANE ROE" and "TOM ODE", "HOST" and "MAYOR ROE"; or one comes back: "PILOT" and "TOWER", "VANCE" and "WALZ". */
function arePair(one: Labelled, other: Labelled, returns: boolean, isKnown: (one: Labelled) => boolean): boolean {
  const [named, otherNamed] = [one, other].map((each) => each.full || isKnown(each));
  const [staged, otherStaged] = [isStaged(one.name), isStaged(other.name)];
  if ((named && (otherNamed || otherStaged)) || (staged && otherNamed)) return true;
  return returns && ((staged && otherStaged) || mayBeNames(one, other));
}

function mayBeNames(...labels: readonly Labelled[]): boolean {
  return labels.every(({ name, full }) => full || isLoneName(name));
}

/** "VANCE", "VAN HOLLEN", but not "THEFT", "HOME TEAM" */
function isLoneName(name: string): boolean {
  const words = name.split(' ').filter((word) => !particles.has(word));
  return words.length === 1 && !listLabels.has(words[0]!) && !THING.test(words[0]!);
}

const THING = /(?:[st]ion|ment|ness|ity|ism|ology|ics)s?$/;

/** "THE GOOD", "THE BILL" */
function isThing(name: string): boolean {
  return /^(?:the|an?) /.test(name);
}

/** "MAYOR QUILL", "Dr. Ode" */
function isBorne(name: string): boolean {
  const [first, second] = name.split(' ');
  const title = first!.replace(/\.$/, '');
  return (
    second !== undefined && [first!, title].some((one) => honorifics.has(one) || ranks.has(one) || roleHeads.has(one))
  );
}

/** "MODERATOR", "THE WITNESS" */
function isStaged(name: string): boolean {
  return name
    .replace(/^the /, '')
    .split(' ')
    .every((word) => stageRoles.has(word));
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
