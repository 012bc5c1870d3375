/**
 * Check `counted-list`: a number of people or things, and right beside it the list of them. The list is read as names that follow each other, or as
 * short items after a colon; where it may be read in two ways, any reading that agrees is taken.
 */
import * as l10n from '@vscode/l10n';
import { findAll } from '../claims/grammar';
import type { Mention, Paragraph } from '../analysis';
import { countsPeople, isPlural } from '../claims/countedNoun';
import type { PlacedFigure } from '../claims/placed';
import { smallCardinals, tens } from '../lexicon/numbers';
import { type Span, firstAtOrAfter } from '../span';
import { isNext } from '../text/around';
import { countOf, isAmount, sayNumber } from './numbers/amounts';
import type { Check, CheckContext, Found } from './check';
import { nearby } from './nearby';
import { type List, readItemsBelow } from './numbers/itemsBelow';
import { sentenceOf } from './numbers/surroundings';

export const countedList: Check = {
  id: 'counted-list',
  title: 'A number of people or things, and a list of another length',
  severity: 'warning',
  about:
    'Counts the names or items that follow a number: “three people: Ada Roe, Ben Holt, Cy Quill and Dee Ames”. Lists are edited and the numbers before them forgotten.',
  rule: 'A list counts when it stands right after the number and what it counts, after a colon, between dashes or commas, or as the items of a list under a line that ends in a colon; or when it stands right before “the three” or “all three”. Names are counted by the commas and the “and” between them, ages and hometowns aside. Other items are counted after a colon only, when each has three words at most. “First”, “second” and so on after “two reasons” may not go beyond the number.',
  leaves: [
    'Lists that are not the whole: “including”, “such as”, “among them”, “led by”, “and two others”.',
    'Numbers that are not exact: “about a dozen”, “at least three”.',
    'Lists that can be read in two ways: a name and a description of it between commas, a city and its state.',
    'Lists whose last item stands for several: “Ada Roe and her sons”.',
    'Lengths of time, measures and scores.',
  ],
  examples: {
    finds: [
      { draft: 'Police arrested three people: Ada Roe, Ben Holt, Cy Quill and Dee Ames.', words: ['three people'] },
      { draft: 'The four members — Ada Roe, Cy Quill and Ben Holt — voted no.', words: ['four members'] },
      { draft: 'The three suspects, Ada Roe, Ben Holt, Cy Quill and Dee Ames, were held.', words: ['three suspects'] },
      { draft: 'She gave two reasons: first, the cost; second, the noise; third, the dust.', words: ['two reasons'] },
      { draft: 'Ada Roe, Ben Holt and Cy Quill, the four members of the panel, agreed.', words: ['four members'] },
      {
        draft: 'Police charged three people in connection with the break-in: Ada Roe, 29, and Ben Holt, 31.',
        words: ['three people'],
      },
      { draft: 'Two trustees were sworn in on Monday: Ada Roe, Ben Holt and Cy Quill.', words: ['Two trustees'] },
      { draft: 'Bins will be emptied in four towns: Marsh, Colby, Tarn, Hexley and Rudd.', words: ['four towns'] },
      { draft: 'The board picked two finalists. They are Ada Roe, Ben Holt and Cy Quill.', words: ['two finalists'] },
      {
        draft: 'He leaves a wife, Ada; three daughters, Anne, Carol, Debra and Joyce; and nine grandchildren.',
        words: ['three daughters'],
      },
      {
        draft: 'The three victims were identified as Ada Roe, 23, and Ben Holt, 22, both of Ellery.',
        words: ['three victims'],
      },
      { draft: 'The flag has three colors: red and blue.', words: ['three colors'] },
      {
        draft:
          'Saltmere board meets\n\nThe board approved three measures:\n\n- A new roof for the school.\n- A bus lane.\n- A tax cut.\n- A park.',
        words: ['three measures'],
      },
    ],
    leavesAlone: [
      'Police arrested four people: Ada Roe, Ben Holt, Cy Quill and Dee Ames.',
      'Police arrested four people, including Ada Roe, Ben Holt and Cy Quill.',
      'Two people were hurt: Ada Roe, 34, of Ellery, and Ben Holt, 12.',
      'The three leaders, Ada Roe, Ben Holt and two others, agreed.',
      'The five members, Ada Roe and her sons, left.',
      'At least four people died: Ada Roe, Ben Holt and Cy Quill.',
      'The three winners — Ada Roe, Ben Holt and Cy Quill — shared the prize.',
      'Two options remain: leave, or stay and fight.',
      'Police charged three people with break-ins in two towns: Ellery and Quay.',
      'He leaves a wife, Ada; three daughters, Anne, Carol and Joyce; and nine grandchildren.',
      'Three reports cover two cities: Austin, Texas, and Portland, Oregon.',
      'The board picked two finalists. They are Ada Roe and Ben Holt.',
      'Two of the three suspects, Ada Roe and Ben Holt, were held.',
      'The two cities, Austin, Texas, and Portland, Oregon, were named.',
      'It took three days: Monday, Tuesday and part of Wednesday.',
      'He had one goal and two questions: who did it and why.',
    ],
  },
  find: findCountedLists,
};

function findCountedLists(context: CheckContext): Found[] {
  const { draft } = context;
  return countedIn(context).flatMap(({ start, end, count, list: near }): Found[] => {
    const list = near ?? readItemsBelow(draft, end);
    if (!list || isAsMany(count, list)) return [];
    return [
      {
        start,
        end,
        message: list.before
          ? l10n.t('“{0}”: the list before it has {1}.', draft.text.slice(start, end), sayNumber(list.least))
          : l10n.t('“{0}”: the list after it has {1}.', draft.text.slice(start, end), sayNumber(list.least)),
        related: [{ start: list.start, end: list.end, message: l10n.t('the list') }],
        fixes: [],
      },
    ];
  });
}

interface Counted extends Span {
  readonly count: number;
  /** What its own sentence or the next has; null where only a list below can be meant, which may be long. */
  readonly list: List | null;
}

/** The numbers that a list beside them does not bear out. */
const countedIn = nearby(({ draft, sentences, mentions: names, figures }) =>
  figures.flatMap((figure, i): Counted[] => {
    const count = countedBy(draft.text, figure);
    if (count === null) return [];
    const sentence = sentenceOf(sentences, figure);
    if (!sentence) return [];
    const list =
      listAfter(draft.text, figure, sentence, names, figures[i + 1]) ??
      listInNext(draft.text, figure, sentence, sentences, names, figures[i + 1]) ??
      listBefore(draft.text, figure, sentence, names) ??
      itemsAfter(draft.text, figure, sentence, figures[i + 1]) ??
      ordinalsAfter(draft.text, figure, draft.paragraphs[figure.paragraph]!);
    const { start, end } = figure;
    if (
      list
        ? isAsMany(count, list)
        : !endsInColon(draft.text, figure, draft.paragraphs[figure.paragraph]!, figures[i + 1])
    )
      return [];
    return [{ start, end, count, list }];
  }),
);

function isAsMany(count: number, { least, most }: List): boolean {
  return count >= least && count <= most;
}

const FEWEST = 2;
const MOST = 20;
/** Time, measures and scores are not counted by naming them. */
const UNLISTED =
  /^(?:second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|century|generation|time|vote|term|round|game|match|percent|dollar|cent|degree|magnitude|inch|foot|mile|acre|ton|pound|page|lead|majority|loss|win|run|yard|set|shot)$/;

function countedBy(text: string, figure: PlacedFigure): number | null {
  if (figure.kind !== 'number' || !isAmount(figure.value)) return null;
  const count = countOf(figure.value);
  if (count === null || count < FEWEST || count > MOST) return null;
  const { of } = figure.value;
  if (of === undefined || UNLISTED.test(of)) return null;
  // "two of the three suspects", "one of two brothers", "the first three winners", "another two men"
  const before = text.slice(Math.max(0, figure.start - 24), figure.start);
  if (
    /(?:\bof(?:\s(?:the|its|their|his|her|these|those|all))?|\b(?:first|last|next|other|another|top|final|past|additional|more|every|each))\s$/i.test(
      before,
    )
  )
    return null;
  return /\b(?:another|more|other|additional|extra|further)\b/i.test(text.slice(figure.start, figure.end))
    ? null
    : count;
}

/** "Four members of the board — …", "the three suspects, …", "the three victims were identified as …" */
const LEAD =
  /^((?:\s[\p{L}][\p{L}\p{M}’'-]*){0,6}?)(\s?(?:—|–|--)\s?|,\s|\s(?:are|were)\s(?:(?:identified|named)\sas\s)?(?=\p{Lu}))(?:[“"](?=\p{Lu}))?/u;
/** "Three people in connection with the break-in: …"; a colon may stand further off. */
const COLON = /^((?:\s[\p{L}][\p{L}\p{M}’'-]*){0,14})\s?:\s(?:[“"](?=\p{Lu}))?(?=\p{L})/u;
/** Before a colon, words such as "with" lead to other things than the list, unless they are the last. */
const NOT_WHOLE_BEFORE_COLON =
  /\b(?:including|includes?|like|such|among|plus|said|says|told)\b|\b(?:by|with|than|between|against|namely)$/i;
const NOT_WHOLE = /\b(?:including|includes?|like|such|among|between|against|namely those|led|than|by|with|plus)\b/i;
/** Words that end a list and leave others out, or say that it goes on. */
const MORE =
  /^[,;]?\s(?:and|or|plus|along|as well|together|among|with|who each|&|etc)\b|^[,;]\s(?:\p{Lu}|\d+ (?:other|more))/u;

/** Names that follow: "three people: Ada Roe, 34, Ben Holt and Mayor Cy Quill." */
function listAfter(
  text: string,
  figure: PlacedFigure,
  sentence: Span,
  names: readonly Mention[],
  next: PlacedFigure | undefined,
): List | null {
  const rest = text.slice(figure.end, Math.min(sentence.end, figure.end + REACH));
  const colon = COLON.exec(rest);
  if (colon && endsInCount(colon[1]!, figure.end + colon[0].length, next))
    return readNames(text, figure.end + colon[0].length, ':', sentence, names);
  const lead = LEAD.exec(rest);
  if (!lead || NOT_WHOLE.test(lead[1]!) || (lead[2]!.startsWith(',') && /\p{Lu}/u.test(lead[1]!))) return null;
  if (isCountBefore(next, figure.end + lead[0].length)) return null;
  return readNames(text, figure.end + lead[0].length, lead[2]!.trim(), sentence, names);
}

/** "two finalists for director. They are …" */
function listInNext(
  text: string,
  figure: PlacedFigure,
  { end }: Span,
  sentences: readonly Span[],
  names: readonly Mention[],
  count: PlacedFigure | undefined,
): List | null {
  const next = sentences[firstAtOrAfter(sentences, end)];
  const rest = text.slice(figure.end, end);
  if (
    !next ||
    !isNext(text, end, next.start) ||
    !/^(?:\s[\p{L}][\p{L}\p{M}’'-]*){0,8}\.$/u.test(rest) ||
    NOT_WHOLE.test(rest) ||
    isCountBefore(count, end)
  )
    return null;
  const lead = /^(?:They|These|Those)\s(?:are|were)\s(?=\p{Lu})/u.exec(text.slice(next.start, next.end));
  return lead ? readNames(text, next.start + lead[0].length, 'are', next, names) : null;
}

/** Whether a list after a colon is that of the number before `words`: not in "three people in two towns: …"; `from` is where the list begins. */
function endsInCount(words: string, from: number, next: PlacedFigure | undefined): boolean {
  return !NOT_WHOLE_BEFORE_COLON.test(words) && !isCountBefore(next, from);
}

/** "six teams from ⟨three countries⟩, France, Spain and Italy": the list is that of the other number. */
function isCountBefore(next: PlacedFigure | undefined, from: number): boolean {
  return next !== undefined && next.kind === 'number' && next.start < from;
}

function readNames(text: string, from: number, opened: string, sentence: Span, names: readonly Mention[]): List | null {
  let i = firstAtOrAfter(names, from);
  const first = names[i];
  if (!first || !isTitle(text.slice(from, first.start))) return null;
  const list: Mention[] = [first];
  let closed = false;
  let serial = false;
  for (i++; i < names.length && names[i]!.end <= sentence.end && !closed; i++) {
    const gap = text.slice(list.at(-1)!.end, names[i]!.start);
    // "Ada Roe, 34, of Mason City, Ben Holt"
    if (names[i]!.type === 'place' && HOMETOWN.test(gap)) continue;
    const join = GAP.exec(gap);
    if (gap.length > LONGEST_GAP || !join) break;
    list.push(names[i]!);
    serial = join[1] !== undefined;
    closed = serial || join[2] !== undefined;
  }
  const end = list.at(-1)!.end;
  const after = text.slice(end, Math.min(sentence.end, end + 60)).replace(AFTER_NAME, '');
  // "three daughters, Anne, Carol and Joyce; and nine grandchildren": the semicolon ends it.
  const series = /^;/.test(after) && !/;/.test(text.slice(first.start, end));
  if (!closed || (!series && MORE.test(after)) || !endsList(after, opened) || isAmbiguous(list, serial)) return null;
  return { start: first.start, end, least: list.length, most: list.length };
}

/** Code units of a sentence read for a list: ten full names with titles. */
const REACH = 600;
const LONGEST_GAP = 60;
/** ", 34, of Ellery, and Sen. " — what may stand between two names of a list; a group of it closes the list, the first after a comma. */
const GAP =
  /^(?:,?\s\(?\d{1,3}\)?)?(?:,?\s(?:of|from)\s\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*)?)?(?:[,;]\s(and\s|&\s|or\s)?|\s(and\s|&\s|or\s))(?:\p{Lu}[\p{L}.’'-]*\s){0,3}$/u;
const HOMETOWN = /^(?:,?\s\(?\d{1,3}\)?)?,?\s(?:of|from)\s$/;
const AFTER_NAME =
  /^(?:,?\s\(?\d{1,3}\)?(?=[,.;\s]|$))?(?:,?\s(?:of|from)\s\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*)?)?/u;

/** Nothing, or "Mayor " and the like. */
function isTitle(words: string): boolean {
  return words.length <= LONGEST_GAP && /^(?:\p{Lu}[\p{L}.’'-]*\s){0,4}$/u.test(words);
}

/** A list after a colon runs to the end of the sentence, one after a dash to the next dash, one after a comma to a comma or a stop. */
function endsList(after: string, opened: string): boolean {
  if (/^[.;!?”"')]*$/.test(after)) return true;
  if (/^,\s(?:both|all)\s/.test(after)) return true;
  if (opened === ':' || /^(?:are|were)\b/.test(opened)) return /^\s?(?:—|–|--)|^;|^[.!?][”"')]/.test(after);
  return opened === ',' ? /^,\s(?!\d)|^\s?(?:—|–)|^;/.test(after) : /^\s?(?:—|–|--)|^;/.test(after);
}

/** A city and its state are one place, or a list of two: "Austin, Texas, and Portland, Oregon", which a comma before its "and" gives away. */
function isAmbiguous(list: readonly Mention[], serial: boolean): boolean {
  const types = new Set(list.map(({ type }) => type));
  if (!types.has('place')) return false;
  return types.has('person') || (serial && list.length % 2 === 0);
}

/** Names that lead up to the number: "Ada Roe, Ben Holt and Cy Quill, the three members" */
function listBefore(text: string, figure: PlacedFigure, sentence: Span, names: readonly Mention[]): List | null {
  const lead = /(?:,\s|\s?(?:—|–|--)\s?)(?:the|all|all of the|his|her|its|their)\s$/.exec(
    text.slice(Math.max(sentence.start, figure.start - 16), figure.start),
  );
  if (!lead) return null;
  const edge = figure.start - lead[0].length;
  let i = firstAtOrAfter(names, figure.start) - 1;
  const last = names[i];
  if (!last || !/^(?:,?\s\d{1,3})?$/.test(text.slice(last.end, Math.max(last.end, edge))) || last.end > edge)
    return null;
  const list: Mention[] = [last];
  let serial = false;
  for (i--; i >= 0 && names[i]!.start >= sentence.start; i--) {
    const gap = text.slice(names[i]!.end, list[0]!.start);
    const join = gap.length > LONGEST_GAP ? null : GAP.exec(gap);
    if (!join || ((join[1] ?? join[2]) === undefined) === (list.length === 1)) break;
    if (list.length === 1) serial = join[1] !== undefined;
    list.unshift(names[i]!);
  }
  const before = text.slice(sentence.start, list[0]!.start);
  if (list.length < 2 || isAmbiguous(list, serial) || !/^[“"‘]?(?:\p{Lu}[\p{L}.’'-]*\s){0,4}$|[—–:]\s?$/u.test(before))
    return null;
  return { start: list[0]!.start, end: last.end, least: list.length, most: list.length, before: true };
}

const LONGEST_ITEM = 3;
const VERB =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|should|must|do|does|did|said|says|it|they|he|she|we|you|i|there|this|that|who|which|when|where|because|if|to|not|no)$/;

/** Short items after a colon: "three colors: red, white and blue." */
function itemsAfter(text: string, figure: PlacedFigure, sentence: Span, next: PlacedFigure | undefined): List | null {
  const rest = text.slice(figure.end, Math.min(sentence.end, figure.end + REACH));
  const lead = COLON.exec(rest);
  const list = lead && rest.slice(lead[0].length).replace(/[.!?;]["”’)]*$|[.!?;]$/, '');
  if (!lead || !list || !endsInCount(lead[1]!, figure.end + lead[0].length, next) || /[—–:;()“”"\d]|\s-\s/.test(list))
    return null;
  const parts = list.split(/,\s/);
  const last = parts.at(-1)!;
  const items = [...parts.slice(0, -1), ...last.split(/\s(?:and|or)\s|^(?:and|or)\s/).filter(Boolean)];
  const words = items.map((item) => item.split(/\s+/));
  if (items.length < 2 || words.some((item) => item.length > LONGEST_ITEM || item.some((word) => VERB.test(word))))
    return null;
  if (MORE_ITEMS.test(list)) return null;
  // "ten people: nurses, a teacher and the captain"
  if (isAmount(figure.value) && countsPeople(figure.value.of ?? '') && words.some((item) => isPlural(item.at(-1)!)))
    return null;
  const start = figure.end + lead[0].length;
  const serial = /^(?:and|or)\s/.test(last);
  const joined =
    parts.slice(0, -1).some((item) => /\s(?:and|or)\s/.test(item)) || (serial && /\s(?:and|or)\s/.test(last));
  const closed = /(?:^|\s)(?:and|or)\s/.test(last);
  // Places go by twos: "Austin, Texas, and Portland, Oregon". Capitals that begin a sentence are no names.
  const named = items.filter((item) => /^\p{Lu}/u.test(item)).length;
  if (!closed || joined || (named > 0 && (serial || named < items.length))) return null;
  return { start, end: start + list.length, least: items.length, most: items.length };
}

/** "eight students, a teacher and the captain": an item of several. */
const MORE_ITEMS = new RegExp(
  `\\b(?:others?|more|etc|so on|both|either|neither|each|${[...smallCardinals.slice(2), ...tens].join('|')}|dozens?|hundreds?|thousands?|couple|pair|few|several|some|many|various)\\b`,
  'i',
);
const ENUMERATED =
  /^(?:reason|way|thing|step|goal|option|question|problem|factor|point|condition|demand|choice|priority|lesson|concern|issue|argument|change|fact)$/;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
/** At the head of a sentence or an item: "First, the cost; second, the noise." */
const ORDINAL = new RegExp(`(?:^|[.;:!?,]["”]?\\s(?:and\\s)?)(${ORDINALS.join('|')})(?:ly)?,\\s`, 'gi');

/** "two reasons: first, …; second, …; third, …", within the paragraph. */
function ordinalsAfter(text: string, figure: PlacedFigure, paragraph: Span): List | null {
  if (!isAmount(figure.value) || !ENUMERATED.test(figure.value.of ?? '')) return null;
  const rest = text.slice(figure.end, Math.min(paragraph.end, figure.end + 2 * REACH));
  const found = findAll(ORDINAL, rest);
  const counted = found.findIndex((match, i) => ORDINALS[i] !== match[1]!.toLowerCase());
  const most = counted === -1 ? found.length : counted;
  if (most < 2) return null;
  const last = found[most - 1]!;
  const start = figure.end + found[0]!.index + found[0]![0].search(/[a-z]/i);
  return { start, end: figure.end + last.index + last[0].length - 2, least: most, most: Infinity };
}

function endsInColon(text: string, { end }: Span, own: Paragraph, next: PlacedFigure | undefined): boolean {
  const rest = text.slice(end, own.end);
  if (isCountBefore(next, own.end)) return false;
  return own.kind !== 'list-item' && /^(?:\s[\p{L}][\p{L}\p{M}’'-]*){0,8}:$/u.test(rest) && !NOT_WHOLE.test(rest);
}
