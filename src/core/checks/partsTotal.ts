/**
 * Check `parts-total`: a total and the parts that are said to make it up, in one sentence. A part larger than its whole, or parts that are told
 * as all of it and sum to something else.
 */
import * as l10n from '@vscode/l10n';
import { findAll } from '../claims/grammar';
import type { PlacedFigure } from '../claims/placed';
import { countsPeople } from '../claims/countedNoun';
import { sliceSpan, spanOf } from '../span';
import { isNext } from '../text/around';
import { countOf, isAmount, rangeOf, sayNumber } from './numbers/amounts';
import { withBareCounts } from './numbers/bareCounts';
import type { Check, Found } from './check';
import { nearby } from './nearby';
import { compareSum, isCounted, sameKind } from './numbers/sums';
import { findVotes } from './numbers/votes';
import { readPartList, readPartListAtEnd } from './numbers/partLists';
import { ANY, MONEY, NUMBER, type SlottedSentence, figureIn, figuresIn, slotSentences } from './numbers/slots';

export const partsTotal: Check = {
  id: 'parts-total',
  title: 'Parts do not add up to their total',
  severity: 'warning',
  about:
    'Adds up the parts that a sentence gives for a total: “12 people — five men and eight women.” A sum that is off tells that one of the figures was changed and the others were not.',
  rule: 'Four shapes are read, each within one sentence, or over two where the second ends in “the other two”. A total with its parts right after it, between dashes, after a colon or in parentheses, has to equal their sum. So has a total that is given after its parts (“for a total of 40”). A part after “including” or “of whom” may not exceed its whole, nor may the parts of “of the 20 members, 12 voted for and 9 against”. The votes of “a 7-4 vote of the nine-member council” may not exceed the seats. Counts are exact; sums of money may be off by half of the smallest step given for each figure.',
  leaves: [
    'Totals or parts that are not exact counts or sums: “about 40”, “dozens”, “more than 12”.',
    'Parts of another kind than the whole: “12 families, including 40 children”.',
    'Votes that are fewer than the seats: members may be absent or abstain.',
    'Parts that may overlap: “of the 20 members, 12 are lawyers and 10 are women”.',
    'Lists of men, women and children that are nobody’s parts: “20 men, 12 women and six children”.',
    'Lists that are not said to be the whole: “40 people, among them 12 from Ellery and 15 from Saltmere”.',
  ],
  examples: {
    finds: [
      { draft: 'The blast killed 12 people — five men and eight women — in Ellery.', words: ['12 people'] },
      {
        draft: 'The district hired a total of 40 teachers: 12 in Ellery, 15 in Saltmere and 10 in Quay.',
        words: ['a total of 40 teachers'],
      },
      { draft: 'The collapse killed 12 people, including 15 children, the coroner said.', words: ['15 children'] },
      { draft: 'A 12-person jury, made up of seven women and six men, met on Monday.', words: ['12-person jury'] },
      { draft: 'The crash killed 10 people, six men and five women, police said.', words: ['10 people'] },
      {
        draft: 'The firm will cut 220 jobs, of which 140 are at its mill and the remaining 95 at head office.',
        words: ['220 jobs'],
      },
      {
        draft:
          'Fourteen people were hurt. Six were taken to Quay, five went to Ellery and the other two were treated at the scene.',
        words: ['Fourteen people'],
      },
      { draft: 'Of the 20 members, 12 voted for the budget and nine against it.', words: ['20 members'] },
      { draft: 'The nine-member council approved the plan in a 7-4 vote on Monday.', words: ['7-4'] },
      {
        draft: 'The plan sets aside $9 million — $5 million for roads and $2 million for schools.',
        words: ['$9 million'],
      },
      {
        draft: 'Officers seized 12 rifles, 15 pistols and eight shotguns, for a total of 45 guns.',
        words: ['a total of 45 guns'],
      },
    ],
    leavesAlone: [
      'The blast killed 12 people — five men and seven women — in Ellery.',
      'The storm displaced 12 families, including 40 children.',
      'Of the 20 members, 12 voted for the budget and six against it.',
      'Of the 20 members, 12 are lawyers and 10 are women.',
      'The nine-member council approved the plan in a 5-3 vote.',
      'The district hired about 40 teachers: 12 in Ellery, 15 in Saltmere and 10 in Quay.',
      'The plan sets aside $9 million — $5.3 million for roads and $3.6 million for schools.',
      'Forty people, among them 12 from Ellery and 15 from Saltmere, signed.',
      'The blast killed 20 men, 12 women and six children in Ellery.',
      'The blast killed 10 people: six men, three women and one child.',
      'Nine children, four women and three men remain missing.',
      'Three men — two of them from Ellery — were held.',
      'The drought and two wars hit 69 countries; one was hit by all three (25 schools and 30 clinics closed there).',
      'It might have 20 verbs or 30 of them.',
      'The crash killed 11 people, six men and five women, police said.',
      'Of the 60 firefighters, 40 came from Ellery and 20 from Quay.',
      'Fourteen people were hurt. Six were taken to Quay, six went to Ellery and the other two were treated at the scene.',
      'The plan sets aside $9 million: $3 million for roads and $2 million for parks, pools and halls, and $4 million for schools.',
      'The board has 10 members, two men and three women among them.',
      'The firm will cut 235 jobs, of which 140 are at its mill and the remaining 95 at head office.',
      'She won 12 games — six in 2019 and two more after an injury.',
      'The team won 12 games, including five in a row.',
      'The firm reported 12 ships and 15 barges, while Roe counted 40 total vessels.',
    ],
  },
  find: nearby((stretch) => {
    const { text } = stretch.draft;
    const sentences = slotSentences(stretch, withBareCounts(stretch), ({ length }) => length > 0);
    return sentences.flatMap((sentence, i) => [
      ...findIn(text, sentence),
      ...(i > 0 ? findOverSentences(text, sentences[i - 1]!, sentence) : []),
    ]);
  }),
};

function findIn(text: string, sentence: SlottedSentence): Found[] {
  const found = [
    ...findSums(text, sentence),
    ...findLargerParts(text, sentence),
    ...findDivisions(text, sentence),
    ...findRemainders(text, sentence),
    ...findVotes(text, sentence),
  ];
  return found.filter(({ start }, i) => found.findIndex((other) => other.start === start) === i);
}

/** "⟨12 people⟩ — ⟨five men⟩ and ⟨eight women⟩ —" "a total of ⟨40⟩: ⟨12⟩ in Ellery, ⟨15⟩ in Saltmere and ⟨10⟩ in Quay." */
const TOTAL_FIRST = new RegExp(
  `(${ANY})((?: [\\w'-]{1,20}){0,9})(?: — |: | \\(|,? (?:made up of|consisting of|composed of|comprising) |(, )|( of ))(?=${ANY})`,
  'g',
);
/** "⟨12 rifles⟩, ⟨15 pistols⟩ and ⟨eight shotguns⟩, for a total of ⟨45 guns⟩" */
const TOTAL_LAST = new RegExp(
  `,? (?:— )?(?:for |(?:which )?(?:totals|totall?ing|comes to|coming to) |bringing the total to |(?:which )?add(?:s|ing) up to |making |or )?(${ANY})( in all| in total| all told| altogether)?`,
  'g',
);

function findSums(text: string, sentence: SlottedSentence): Found[] {
  const found: Found[] = [];
  let read = 0;
  for (const match of OPENS.test(sentence.text) ? findAll(TOTAL_FIRST, sentence.text) : []) {
    if (/\b(?:including|among|with|by|than|to|said|told|and)\b/.test(match[2]!)) continue;
    // "10 people: ⟨six men⟩, three women and one child": an item of that list.
    if (match.index < read) continue;
    // "thrashed by all three (25 in Africa …)": those told of before.
    if (/\b(?:all|both|these|those|the other) $/.test(sentence.text.slice(0, match.index))) continue;
    const rest = sentence.text.slice(match.index + match[0].length);
    const list = rest.slice(0, (SET_OFF.test(match[0]) ? CLOSES : COMMA_CLOSES).exec(rest)?.index);
    if (!readPartList(list)) continue;
    const [total, parts] = [figureIn(sentence, match[1]!), figuresIn(sentence, list)];
    // "10 people, six men and five women": with no more than a comma, only men and women, boys and girls are surely the parts.
    if (match[3] !== undefined && !(match[2] === '' && parts.every(isSex) && isSurelyTotal(total, parts))) continue;
    // "a 12-person jury of seven women and six men"
    if (match[4] !== undefined && !(/[-‑]/.test(sliceSpan(text, total)) && parts.every(isSex))) continue;
    if (!mayHold(total, parts)) continue;
    read = match.index + match[0].length + list.length;
    found.push(...compareSum(text, total, parts, list));
  }
  for (const match of hasTotal(text, sentence) ? findAll(TOTAL_LAST, sentence.text) : []) {
    const total = figureIn(sentence, match[1]!);
    if (match[2] === undefined && !TOTALS.test(match[0]) && !A_TOTAL.test(sliceSpan(text, total))) continue;
    const list = readPartListAtEnd(sentence.text.slice(0, match.index))?.join(' ');
    if (list !== undefined) found.push(...compareSum(text, total, figuresIn(sentence, list), list));
  }
  return found;
}

/** What everybody in a group is one of. */
function isSex(figure: PlacedFigure): boolean {
  return SEXES.has(nounOf(figure));
}

function nounOf({ value }: PlacedFigure): string {
  return (isAmount(value) ? value.of : undefined) ?? '';
}

/** "20 men, 12 women and 6 children", "nine children, four women and three men": no men and women are in them. */
function mayHold(total: PlacedFigure, parts: readonly PlacedFigure[]): boolean {
  const held = HELD.get(nounOf(total));
  return !held || parts.every((part) => !isSex(part) || held.includes(nounOf(part)));
}

/** A noun may be any word of the draft, "constructor" too. */
const HELD: ReadonlyMap<string, readonly string[]> = new Map([
  ...['man', 'woman', 'boy', 'girl'].map((one): [string, string[]] => [one, []]),
  ['adult', ['man', 'woman']],
  ...['child', 'baby', 'infant', 'toddler', 'teenager', 'teen'].map((young): [string, string[]] => [
    young,
    ['boy', 'girl'],
  ]),
]);

/** After no more than a comma: "10 people", but not "12 soldiers, four women and three children", who may all be beside them. */
function isSurelyTotal(total: PlacedFigure, parts: readonly PlacedFigure[]): boolean {
  if (GENERAL.has(nounOf(total))) return true;
  const whole = countOf(total.value) ?? 0;
  return parts.every((part) => !AGES.has(nounOf(part)) && (countOf(part.value) ?? 0) < whole);
}

const GENERAL: ReadonlySet<string> = new Set(
  'person passenger victim casualty civilian resident hostage survivor patient migrant refugee'.split(' '),
);
const AGES: ReadonlySet<string> = new Set(['adult', 'child']);

const SEXES: ReadonlySet<string> = new Set(['man', 'woman', 'boy', 'girl', 'adult', 'child']);

const OPENS = / — |: | \(|, | of /;
const TOTAL_WORD = /\btotal|\bin all\b|\ball told\b|\baltogether\b|\badd(?:s|ing) up\b|\bcom(?:es|ing) to\b/i;

/** The word may stand in the figure: "a total of 40". */
function hasTotal(text: string, { start, end, text: slotted }: SlottedSentence): boolean {
  return TOTAL_WORD.test(slotted) || text.slice(start, end).includes('otal of');
}

const CLOSES = / — |\)|[.;](?: |$)|$/;
/** Where no dash, colon or bracket sets the list off, the next comma that leads to no figure ends it. */
const SET_OFF = / — $|: $| \($/;
const COMMA_CLOSES = / — |\)|[.;](?: |$)|, (?!(?:and )?[\ue001-\ue004])|$/;
const A_TOTAL = /^an?\s(?:combined\s)?total\sof/i;
const TOTALS = /\b(?:totals|totall?ing|bringing the total|add(?:s|ing) up|com(?:es|ing) to)\b/i;

/** "killed ⟨12 people⟩, including ⟨15 children⟩" "⟨20 members⟩, ⟨25⟩ of whom" */
const PART_AFTER = [NUMBER, MONEY].map(
  (figure) =>
    new RegExp(
      `(${figure})(?: (?!or\\b)[\\w'-]+){0,4},? (?:— |\\()?(?:(?:including|among them|of whom|of which|of them|which includes?|among whom) (?:(?:all|the|another) )?(${figure})|(${figure}) of (?:them|whom|which)\\b)`,
      'g',
    ),
);

const PART_WORD = /\b(?:including|includes?|among|of whom|of which|of them)\b/;

function findLargerParts(text: string, sentence: SlottedSentence): Found[] {
  if (!PART_WORD.test(sentence.text)) return [];
  return PART_AFTER.flatMap((pattern) =>
    findAll(pattern, sentence.text).flatMap(({ 1: wholeSlot = '', 2: named, 3: counted, index }): Found[] => {
      // "56 passengers and 10 crew members, among them": a whole of two.
      if (/[\ue100-\ue1ff](?:,| and| or| plus) $/.test(sentence.text.slice(0, index))) return [];
      const whole = figureIn(sentence, wholeSlot);
      const part = figureIn(sentence, named ?? counted!);
      if (named !== undefined ? !sameNoun(whole, part) : !sameKind(whole, [part])) return [];
      return isLarger(part, whole) ? [describeLarger(text, part, whole)] : [];
    }),
  );
}

/** Stricter than `sameKind`: "12 families, including 40 children" is fine. */
function sameNoun(whole: PlacedFigure, part: PlacedFigure): boolean {
  if (!sameKind(whole, [part]) || !isAmount(whole.value) || !isAmount(part.value)) return false;
  if (whole.kind === 'money') return true;
  const [of, partOf] = [whole.value.of, part.value.of];
  if (of === undefined || partOf === undefined) return false;
  return of === partOf || of === 'person' || (countsPeople(of) && countsPeople(partOf));
}

function isLarger(part: PlacedFigure, whole: PlacedFigure): boolean {
  const [small, large] = [exactOrLess(part), exactOrMore(whole)];
  return small !== null && large !== null && small > large;
}

/** The least a part may be: "more than 15" is 15 at least. */
function exactOrLess({ value }: PlacedFigure): number | null {
  return isAmount(value) && !value.approximate && value.low !== null ? rangeOf(value).low : null;
}

function exactOrMore({ value }: PlacedFigure): number | null {
  return isAmount(value) && !value.approximate && value.high !== null && value.low !== null
    ? rangeOf(value).high
    : null;
}

function describeLarger(text: string, part: PlacedFigure, whole: PlacedFigure): Found {
  return {
    ...spanOf(part),
    message: l10n.t(
      '“{0}” is more than the whole it is part of, “{1}”.',
      sliceSpan(text, part),
      sliceSpan(text, whole),
    ),
    related: [{ ...spanOf(whole), message: l10n.t('the whole') }],
    fixes: [],
  };
}

/** "Of the ⟨20 members⟩, ⟨12⟩ voted for the budget and ⟨nine⟩ against it" */
const DIVISION = new RegExp(
  `\\b[Oo]f (?:the|its|their|his|her|all|those|these) (${NUMBER})(?: [\\w'-]+){0,5}, (?:only |just |some )?(${NUMBER})([^;]{0,160})`,
  'g',
);
/** Pairs of which nobody can be both. */
const EXCLUSIVE: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:voted |were |in )?(?:for|yes|favou?r(?:ed)?|support(?:ed)?|approved?|backed)\b/,
    /\b(?:against|no|opposed?|rejected|oppos(?:ition|ing))\b/,
  ],
  [/\b(?:men|boys|male)\b/, /\b(?:women|girls|female)\b/],
  [/\b(?:died|dead|killed)\b/, /\b(?:survived|alive|lived|escaped)\b/],
  [/\b(?:convicted|guilty)\b/, /\b(?:acquitted|cleared)\b/],
  [/\b(?:destroyed|burned|razed|damaged)\b/, /\b(?:survived|spared|intact|unharmed|undamaged)\b/],
  [/\bpassed\b/, /\bfailed\b/],
  [/^.{1,40}\b(?:came|come|are|were|was|is) from\b/, /\bfrom\b/],
  [/\b(?:won)\b/, /\blost\b/],
  [/\b(?:open(?:ed)?)\b/, /\bclosed\b/],
];

function findDivisions(text: string, sentence: SlottedSentence): Found[] {
  return findAll(DIVISION, sentence.text).flatMap(([, wholeSlot = '', firstSlot = '', rest = '']): Found[] => {
    const whole = figureIn(sentence, wholeSlot);
    const first = figureIn(sentence, firstSlot);
    const others = figuresIn(sentence, rest);
    if (!isCounted(whole) || !sameKind(whole, [first])) return [];
    if (isLarger(first, whole)) return [describeLarger(text, first, whole)];
    const second = others[0];
    if (!second || others.length > 3 || !others.every((other) => isCounted(other) && sameKind(whole, [other])))
      return [];
    const counted = [first, ...others].map(({ value }) => countOf(value));
    const total = countOf(whole.value);
    if (total === null || counted.some((count) => count === null)) return [];
    const words = text.slice(first.start, sentence.end).toLowerCase();
    const from = second.start - first.start;
    const [before, after] = [words.slice(0, from), words.slice(from)];
    const exclusive = EXCLUSIVE.some(
      ([a, b]) => (a.test(before) && b.test(after)) || (b.test(before) && a.test(after)),
    );
    const sum = counted.reduce<number>((all, count) => all + count!, 0);
    if (!exclusive || sum <= total || /\b(?:previous|earlier|last|first|second|then)\b/.test(words)) return [];
    return [
      {
        ...spanOf(whole),
        message: l10n.t('“{0}”: the parts given add up to {1}.', sliceSpan(text, whole), sayNumber(sum)),
        related: [first, ...others].map((part) => ({ ...spanOf(part), message: l10n.t('a part') })),
        fixes: [],
      },
    ];
  });
}

/** "⟨220 jobs⟩, of which ⟨140⟩ are at the mill and the remaining ⟨95⟩ at the office" */
const REMAINDER = new RegExp(
  `(${ANY})(?: [\\w'-]+){0,5},? of (?:which|whom|them),? (${ANY})[^;\ue001-\ue004]{0,80},? (?:and|while|with) the (?:remaining|other) (${ANY})`,
  'g',
);

function findRemainders(text: string, sentence: SlottedSentence): Found[] {
  return findAll(REMAINDER, sentence.text).flatMap(([, whole = '', first = '', last = '']) =>
    compareSum(text, figureIn(sentence, whole), [figureIn(sentence, first), figureIn(sentence, last)], ''),
  );
}

/** "⟨Fourteen people⟩ were hurt. ⟨Six⟩ were taken to one hospital, ⟨five⟩ to another and the other ⟨two⟩ were treated at the scene." */
const LAST_OF_ALL = new RegExp(`^(${NUMBER}) [^;]{1,160}(?:,|,? and) the (?:other|remaining) (${NUMBER})(?= )[^;]*$`);

function findOverSentences(text: string, before: SlottedSentence, sentence: SlottedSentence): Found[] {
  if (!isNext(text, before.end, sentence.start) || !LAST_OF_ALL.test(sentence.text)) return [];
  const wholes = before.figures.filter(isCounted);
  const parts = sentence.figures;
  const [whole] = wholes;
  if (!whole || wholes.length > 1 || parts.length < 2 || !parts.every(isCounted)) return [];
  return compareSum(text, whole, parts, '');
}
