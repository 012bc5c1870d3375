/**
 * What a figure is a figure of. Two figures are told of one quantity when the same words carry them: the noun they stand before ("the $4.2 million
 * bridge", "the 12-member board") or the noun whose price they give ("the bridge cost $4.2 million"), in the same surroundings.
 */
import type { Amount } from '../../analysis';
import type { PlacedFigure } from '../../claims/placed';
import { monthPatterns } from '../../lexicon/months';
import { phraseEnders } from '../../lexicon/units';
import type { Span } from '../../span';
import { isAmount } from './amounts';
import type { Stretch } from '../nearby';
import { sentenceOf } from './surroundings';

export interface Quantity extends Span {
  readonly amount: Amount;
  readonly sentence: Span;
  /** What of the noun is given: 'money', or the unit before the hyphen: "member", "mile". */
  readonly measure: string;
  /** The noun with what stands right before it, in small letters: "river bridge". */
  readonly noun: string;
  /** Words that tell it from others, in small letters: "ellery" in "the 12-member Ellery council", "new" in "the new $4.2 million bridge". */
  readonly names: ReadonlySet<string>;
  /** Where the noun says it is, in small letters: "redmere" in "the $6 million bridge in Redmere". */
  readonly place?: string | undefined;
  /** "the", "this", "its": something the draft has told of before, or that everybody knows. */
  readonly definite: boolean;
  /** It stands before the noun, where it may name a kind: "the 100-meter final". */
  readonly leads: boolean;
}

/** The figures that a noun carries, in reading order. */
export function findQuantities({ draft: { text }, sentences, figures }: Stretch): Quantity[] {
  return figures.flatMap((figure): Quantity[] => {
    const { value: amount, start } = figure;
    if (!isAmount(amount) || amount.per !== undefined || (figure.kind !== 'money' && figure.kind !== 'number'))
      return [];
    const sentence = sentenceOf(sentences, figure);
    if (!sentence) return [];
    const phrase =
      figure.kind === 'money'
        ? (costing(text, figure, sentence) ??
          before(text, 'money', figure, figure.end, sentence) ??
          decided(text, 'money', figure, sentence))
        : (hyphened(text, figure, sentence) ??
          having(text, figure, amount, sentence) ??
          measured(text, figure, sentence) ??
          decided(text, unitOf(amount), figure, sentence));
    return phrase ? [{ amount, sentence, start, ...phrase }] : [];
  });
}

type Phrase = Pick<Quantity, 'measure' | 'noun' | 'names' | 'place' | 'definite' | 'leads' | 'end'>;

/** Code units read before a figure. */
const REACH = 80;
const WORD = "[\\p{L}][\\p{L}\\p{M}’'-]*";
const DETERMINERS = `the|this|that|its|their|his|her|an?|[\\p{Lu}][\\p{L}]{1,20}['’]s`;
const NOUN_PHRASE = `(${DETERMINERS})\\s((?:${WORD}\\s){0,2}${WORD})`;
/** "The river bridge, which will cost ", "the river bridge’s price tag of " */
const COSTS = new RegExp(
  `(?:^|[\\s“"])${NOUN_PHRASE},?\\s(?:(?:which|that)\\s)?(?:(?:will|would|could|has|had|is expected to|was expected to|is to|was to|is projected to|is estimated to)\\s)?(?:costs?|(?:is|was|be|are|were)\\s(?:worth|priced at|valued at|budgeted at)|price tag of)\\s$`,
  'iu',
);

const COST_BEFORE = /(?:costs?|worth|at|of)\s$/i;

/** "the river bridge cost $4.2 million" */
function costing(text: string, figure: PlacedFigure, sentence: Span): Phrase | null {
  if (!COST_BEFORE.test(text.slice(Math.max(0, figure.start - 14), figure.start))) return null;
  const cost = COSTS.exec(text.slice(Math.max(sentence.start, figure.start - REACH), figure.start));
  return (
    cost && phraseOf('money', cost[2]!.replace(/\s(?:which|that|is|was|has|had|will)$/, ''), '', cost[1]!, figure.end)
  );
}

/** "the ", "the Ellery council’s new "; what stands between it and the figure tells one from another. */
const DETERMINER = new RegExp(`(?:^|[\\s“"‘(])(${DETERMINERS})\\s(?:(${WORD}(?:\\s${WORD})?)\\s)?$`, 'iu');

/** Most figures have no such word before them. */
const DETERMINED = /(?:the|this|that|its|their|his|her|an?|['’]s)\s(?:\S{1,30}\s){0,2}$/i;

/** "the $4.2 million river bridge", "a six-mile road": `from` is where the noun begins. */
function before(text: string, measure: string, figure: PlacedFigure, from: number, sentence: Span): Phrase | null {
  const lead = text.slice(Math.max(sentence.start, figure.start - REACH), figure.start);
  const determiner = DETERMINED.test(lead) ? DETERMINER.exec(lead) : null;
  const noun = determiner && nounAfter(text, from, sentence.end);
  if (!determiner || !noun) return null;
  const end = measure === 'money' ? figure.end : noun.end;
  const phrase = phraseOf(measure, noun.words, determiner[2] ?? '', determiner[1]!, end);
  return phrase && { ...phrase, place: placeAfter(text, noun.end), leads: true };
}

/** "bridge⟨ in Redmere⟩", "council⟨ of the Redmere district⟩"; no month. */
const PLACE = new RegExp(
  `^\\s(?:in|of|at)\\s(?:the\\s)?(?!(?:${monthPatterns.join('|')})(?!\\p{L}))(\\p{Lu}[\\p{L}’'-]+)`,
  'u',
);
/** Code units. */
const PLACE_REACH = 40;

function placeAfter(text: string, end: number): string | undefined {
  return PLACE.exec(text.slice(end, end + PLACE_REACH))?.[1]!
    .toLowerCase()
    .replace(/['’]s?$/, '');
}

/** "the 12-member Ellery council": the figure holds the unit; the noun is read on from there. */
function hyphened(text: string, figure: PlacedFigure, sentence: Span): Phrase | null {
  const words = text.slice(figure.start, figure.end);
  const unit = /^(?:[\d.,]{1,12}|[a-z]{3,9}(?:-[a-z]{3,5})?)[-‑](\p{L}{3,12})(?![\p{L}-])/iu.exec(words);
  const measure = unit?.[1]!.toLowerCase();
  if (!unit || !measure || NO_MEASURE.has(measure)) return null;
  return before(text, measure, figure, figure.start + unit[0].length, sentence);
}

/** "12-year-old", "two-thirds", "20-something", "a three-game streak". */
const NO_MEASURE: ReadonlySet<string> = new Set(
  'old third thirds quarters fifths something odd plus fold point percent time game run million billion hundred thousand trillion dozen'.split(
    ' ',
  ),
);

const HAS = new RegExp(
  `(?:^|[\\s“"])${NOUN_PHRASE}(?:,?\\s(?:which|that))?\\s(?:has|had|have|consists of|is made up of)\\s$`,
  'iu',
);
const OF_THE = new RegExp(`^\\s(?:of|on)\\s${NOUN_PHRASE}`, 'iu');

/** "the council has 12 members", "the 12 members of the council" */
function having(text: string, figure: PlacedFigure, { of }: Amount, sentence: Span): Phrase | null {
  if (of === undefined) return null;
  const lead = text.slice(Math.max(sentence.start, figure.start - REACH), figure.start);
  const owner = /\b(?:has|had|have|of)\s$/i.test(lead.slice(-6)) ? HAS.exec(lead) : null;
  if (owner) return phraseOf(of, owner[2]!, '', owner[1]!, figure.end);
  if (!/\b(?:the|all|its)\s$/i.test(lead.slice(-5))) return null;
  const body = OF_THE.exec(text.slice(figure.end, Math.min(sentence.end, figure.end + REACH)));
  const noun = body && nounAfter(body[0], /\s(?:of|on)\s\S+/i.exec(body[0])![0].length, body[0].length);
  const phrase = noun && phraseOf(of, noun.words, '', body[1]!, figure.end);
  return phrase && { ...phrase, place: placeAfter(text, figure.end + noun.end) };
}

const MEASURES = new RegExp(`(?:^|[\\s“"])${NOUN_PHRASE}\\s(?:is|was|stands|runs|stretches)\\s$`, 'iu');

/** "the Copper Trail is 32 miles long" */
function measured(text: string, figure: PlacedFigure, sentence: Span): Phrase | null {
  const unit = /\s(\p{Ll}{4,10})$/u.exec(text.slice(figure.start, figure.end))?.[1];
  if (unit === undefined || !/^\s(?:long|wide|tall|high|deep)\b/.test(text.slice(figure.end, figure.end + 6)))
    return null;
  const owner = MEASURES.exec(text.slice(Math.max(sentence.start, figure.start - REACH), figure.start));
  const one = unit === 'feet' ? 'foot' : unit.replace(/s$/, '');
  return owner && phraseOf(one, owner[2]!, '', owner[1]!, figure.end);
}

function unitOf({ unit, of }: Amount): string {
  return of ?? unit;
}

/** What a court or an authority gives somebody: "was fined $15,000" is "the $15,000 fine". */
const DECISIONS: readonly { readonly noun: string; readonly said: RegExp; readonly measure: RegExp }[] = [
  { noun: 'fine', said: /\b(?:was|were|been|be)\sfined\s$|\bfined\s(?:\S+\s){1,4}$/i, measure: /^money$/ },
  { noun: 'award', said: /\bawarded\s(?:\S+\s){0,4}$/i, measure: /^money$/ },
  {
    noun: 'sentence',
    said: /\b(?:sentenced\sto|jailed\sfor|imprisoned\sfor|given)\s$/i,
    measure: /^(?:year|month|day)$/,
  },
];

/** The name that "was fined" or "has been jailed" is told of. */
const SUBJECT = /(\p{Lu}[\p{L}’'-]+)\s(?:(?:has|have|had)\sbeen|was|were|is|are)\s\p{Ll}+\s(?:to\s|for\s)?$/u;

function decided(text: string, measure: string, figure: PlacedFigure, sentence: Span): Phrase | null {
  const lead = text.slice(Math.max(sentence.start, figure.start - REACH), figure.start);
  const decision = DECISIONS.find((one) => one.measure.test(measure) && one.said.test(lead));
  if (!decision) return null;
  const subject = SUBJECT.exec(lead)?.[1];
  const names = new Set(subject === undefined ? [] : [subject.toLowerCase()]);
  return { measure, noun: decision.noun, names, definite: false, leads: false, end: figure.end };
}

const NOUN = new RegExp(`(?:\\s|-)(${WORD})`, 'uy');
const LONGEST_NOUN = 3;

/** The words right after a figure up to the one that begins another phrase: "river bridge" in " river bridge opened in". */
function nounAfter(text: string, from: number, to: number): { readonly words: string; readonly end: number } | null {
  const words: string[] = [];
  let end = from;
  NOUN.lastIndex = from;
  for (let match = NOUN.exec(text); match && NOUN.lastIndex <= to; match = NOUN.exec(text)) {
    const word = match[1]!;
    if (phraseEnders.has(word.toLowerCase()) || (words.length > 0 && isVerb(word))) break;
    words.push(word.replace(/['’]s?$/, ''));
    end = NOUN.lastIndex;
    if (words.length > LONGEST_NOUN) return null;
    if (/['’]s?$/.test(word)) break;
  }
  return words.length > 0 ? { words: words.join(' '), end } : null;
}

/** After a noun: "opened", "opens", "approved". What is wrongly taken for one only makes the phrase shorter. */
function isVerb(word: string): boolean {
  return /^[a-z]{2,}(?:ed|[^su]s)$/.test(word) || VERBS.has(word);
}

const VERBS: ReadonlySet<string> = new Set(
  'met began won lost said told set put cut sat stood held fell rose grew left ran went came'.split(' '),
);

function phraseOf(measure: string, phrase: string, apart: string, determiner: string, end: number): Phrase | null {
  const words = phrase
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/['’]s$/, ''));
  const noun = words.filter((word) => /^\p{Ll}/u.test(word));
  // "the Copper Trail" is a trail.
  const proper = words.filter((word) => /^\p{Lu}/u.test(word));
  if (noun.length === 0) noun.push(...proper.splice(-1).map((word) => word.toLowerCase()));
  if (noun.length === 0) return null;
  const names = [
    ...proper,
    ...apart.split(/\s+/).filter(Boolean),
    ...(/^\p{Lu}.*['’]s$/u.test(determiner) ? [determiner] : []),
  ];
  return {
    measure,
    noun: noun.join(' '),
    names: new Set(names.map((word) => word.toLowerCase().replace(/['’]s?$/, ''))),
    definite: !/^an?$/i.test(determiner),
    leads: false,
    end,
  };
}

/** The last word of the noun phrase. */
export function headOf({ noun }: Quantity): string {
  return noun.slice(noun.lastIndexOf(' ') + 1);
}

/**
 * "the river bridge" is "the bridge"; different words beside it, small or capital, are different things, and so is a later bridge "in Redmere" where
 * the first has no such place.
 */
export function mayBeOne(a: Quantity, b: Quantity, text: string): boolean {
  if (a.measure !== b.measure || !(endsWith(a.noun, b.noun) || endsWith(b.noun, a.noun))) return false;
  if (b.place !== undefined && a.place !== b.place && !a.names.has(b.place) && !isToldBy(a, b.place, text))
    return false;
  if (a.names.size === 0 || b.names.size === 0) return true;
  return [...a.names].every((name) => b.names.has(name)) || [...b.names].every((name) => a.names.has(name));
}

/** "A 12-member council in the town of Ellery met": it may well be the one of Ellery. */
function isToldBy({ place, sentence }: Quantity, other: string, text: string): boolean {
  return place === undefined && text.slice(sentence.start, sentence.end).toLowerCase().includes(other);
}

/** A body has one size. */
const OF_BODIES: ReadonlySet<string> = new Set('member person man woman judge justice'.split(' '));

/**
 * "The two-hour tour costs $20" and "the three-hour tour", "the two-bedroom homes" and "the three-bedroom homes" are told apart by their figures: where
 * they stand side by side, where one has a price or a winner of its own, and where both say when they start or where they go. What has one name is one, a body is, and so is what
 * costs money and has a place: "the $4 million bridge at Redmere".
 */
export function mayBeKinds(a: Quantity, b: Quantity, text: string): boolean {
  if (!a.leads || !b.leads || !a.definite || !b.definite) return false;
  if (/[^s]s$/.test(a.noun) || /[^s]s$/.test(b.noun)) return true;
  if (OF_BODIES.has(a.measure) || [...a.names].some((name) => b.names.has(name))) return false;
  if (a.place !== undefined && (a.measure === 'money' || a.place === b.place)) return false;
  const both = [a, b];
  return (
    CONTESTS.has(headOf(a)) ||
    isSideBySide(text.slice(a.sentence.end, b.sentence.start)) ||
    both.some((one) => WINNER_OR_PRICE.test(afterNoun(one, text)) || WON.test(beforeNoun(one, text))) ||
    both.every((one) => OFFERED.test(afterNoun(one, text)))
  );
}

/** A meet has many. */
const CONTESTS: ReadonlySet<string> = new Set(
  'final semifinal heat sprint relay dash hurdles freestyle backstroke breaststroke butterfly medley'.split(' '),
);

/** Neighboring sentences of one paragraph. */
function isSideBySide(between: string): boolean {
  return between.length < PARAGRAPH && /^\s*$/.test(between) && !/\n\s*\n/.test(between);
}

/** Code units: longer white space is no single blank. */
const PARAGRAPH = 8;

/** "the two-hour tour⟨, which takes in the mill, costs⟩ $30", "the $900 prize ⟨went to⟩ Lund" */
const ASIDE = '(?:,[^,.;]{1,60},)?';
const WINNER_OR_PRICE = new RegExp(
  `^${ASIDE}\\s(?:costs?|sells?|sold|rents?|is priced|was priced|goes to|went to|(?:was|is|were) (?:won|awarded)|drew)\\b`,
);
/** "⟨won⟩ the 10-mile race" */
const WON = /\b(?:won|wins|winning|took|(?:first|second|third|fourth|fifth|last) in)\s(?:the|this|that)\s$/;
const OFFERED = new RegExp(
  `^${ASIDE}\\s(?:starts?|started|begins?|began|leaves|left|departs?|departed|sets? off|goes|runs|loops|covers|includes|offers|visits|takes)\\b`,
);

/** The sentence from the end of the noun on. */
function afterNoun({ start, sentence, noun }: Quantity, text: string): string {
  const words = text.slice(start, Math.min(sentence.end, start + 2 * REACH));
  const head = noun.slice(noun.lastIndexOf(' ') + 1);
  const at = words.toLowerCase().indexOf(head);
  return at < 0 ? '' : words.slice(at + head.length);
}

function beforeNoun({ start, sentence }: Quantity, text: string): string {
  return text.slice(Math.max(sentence.start, start - REACH), start);
}

function endsWith(long: string, short: string): boolean {
  return long === short || long.endsWith(` ${short}`);
}

/** A change, another one of its kind, another time: the sentence tells of two values on purpose. */
export const TELLS_OF_ANOTHER =
  /\b(?:raised?|rose|risen|increased?|revised?|original(?:ly)?|initial(?:ly)?|earlier|later|previous(?:ly)?|former(?:ly)?|instead|another|unlike|second|third|others?|additional|separate|different|similar|up from|down from|grew|grown|fell|reduced|expanded?|lowered|amended|latest|than|compared|(?:that|to) follows?|following|next)\b/i;
