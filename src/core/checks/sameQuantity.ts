/**
 * Check `same-quantity`: one quantity, given two values in two places. What counts as one quantity is in `quantities.ts` and `tolls.ts`; here it is
 * decided whether the draft may mean both.
 */
import * as l10n from '@vscode/l10n';
import type { Span } from '../span';
import { meet, rangeOf } from './numbers/amounts';
import type { Check, CheckContext, Found } from './check';
import { nearby } from './nearby';
import { type Quantity, TELLS_OF_ANOTHER, findQuantities, headOf, mayBeKinds, mayBeOne } from './numbers/quantities';
import { groupBy } from '../groupBy';
import { sentenceOf } from './numbers/surroundings';
import { type Toll, findTolls } from './numbers/tolls';

export const sameQuantity: Check = {
  id: 'same-quantity',
  title: 'One quantity with two values',
  severity: 'warning',
  about:
    'Looks for two values of one thing: a 12-member board that is a nine-member board four paragraphs on, 12 people killed who are later “the 14 people killed”, a bridge that costs $4.2 million and is then “the $4.5 million bridge”.',
  rule: 'Two figures are of one quantity when the same noun phrase carries them in the same unit, the later one is definite (“the”, “its”), no names beside the nouns tell them apart, and no year beside one of them (“until 2010”) tells of another time. Counts of the dead, the hurt, the missing and the arrested are of one quantity when the later one is definite or speaks of the same event (“the blast”), and when the draft has exactly two different counts of that fate. The values have to disagree: a printed figure stands for every value that rounds to it, and “about” allows a tenth more.',
  leaves: [
    'Changes and updates: sentences that say that a figure rose, was revised, or was another one before.',
    'A third value of the same thing: then the draft most likely speaks of several.',
    'Figures that two different names stand beside: “the 12-member Ellery board”, “the nine-member Saltmere board”.',
    'A later figure whose noun has a place of its own: “the $6 million bridge in Redmere”.',
    'A later figure that is introduced as something new: “a $4.5 million bridge”.',
    'Round against exact figures that round to each other: “about 2,500” and “2,487”.',
    'Kinds that their figures tell apart: “the two-hour tour” and “the three-hour tour”. A body such as a board has one size, and what has a name is one.',
    'A total, and a later count with a day or a place of its own: “in all, the storm killed nine people”, “the storm on Monday killed two”.',
    'Counts in one sentence, and counts that different people are said to give.',
  ],
  examples: {
    finds: [
      {
        draft:
          'The Ellery board met on Monday. The 12-member board has no chair.\n\nThe nine-member board meets again in May.',
        words: ['nine-member board'],
      },
      {
        draft: 'A blast killed 12 people in Ellery.\n\nThe 14 people killed were all from Saltmere.',
        words: ['14 people'],
      },
      {
        draft: 'The river bridge cost $4.2 million, the town said.\n\nThe $4.5 million river bridge opened in May.',
        words: ['$4.5 million'],
      },
      {
        draft: 'A fire killed five people in Ellery on Monday.\n\nThe fire killed six people and destroyed a mill.',
        words: ['six people'],
      },
      { draft: 'A mill owner was fined $15,000.\n\nThe owner must pay the $50,000 fine in May.', words: ['$50,000'] },
      {
        draft: 'Bo Holt has been jailed for 11 years.\n\nPolice welcomed Holt’s nine-year sentence.',
        words: ['nine-year sentence'],
      },
      {
        draft: 'The 320-seat theatre opens in May.\n\nThe theatre, which has 340 seats, cost £9m.',
        words: ['340 seats'],
      },
      {
        draft: 'A 12-mile stretch of Route 9 will close.\n\nThe 15-mile stretch was last paved in 2008.',
        words: ['15-mile stretch'],
      },
      { draft: 'The 26-mile Copper Trail will close.\n\nThe Copper Trail is 32 miles long.', words: ['32 miles'] },
      {
        draft: 'Roe signed a three-year contract in May.\n\nHolt praised her. The four-year contract includes a house.',
        words: ['four-year contract'],
      },
    ],
    leavesAlone: [
      'The 12-member Ellery board met. The nine-member Saltmere board did not.',
      'A blast killed 12 people in Ellery. A day later the toll rose to 14 people killed.',
      'The bridge cost $4.2 million. A $4.5 million bridge is planned for Saltmere.',
      'The bridge cost $4.2 million. The roughly $4 million bridge opened in May.',
      'The $4 million bridge opened in 2010.\n\nThe $6 million bridge in Redmere opened in 2012.',
      'The nine-member council met on Monday.\n\nThe council had seven members until 2010.',
      'A blast killed 12 people in Ellery. A fire killed 14 people in Saltmere.',
      'The three-year contract ends in May. The four-year contract that follows is worth more.\n\nThe five-year contract was never signed.',
      'A fire killed 12 people, including three children. The three children killed were sisters.',
      'Bo Holt was jailed for 11 years and Cy Quill for nine.\n\nPolice welcomed Quill’s nine-year sentence.',
      'A mill was fined $15,000 in May.\n\nIt paid another $50,000 fine in June.',
      'The 26-mile Copper Trail will close.\n\nThe Silver Trail is 32 miles long.',
      'The two-hour tour costs $20. The three-hour tour, which includes lunch, costs $35.',
      'The storm killed four people in Ellery. In all, the storm killed nine people.',
      'The original $4.2 million plan failed. The $4.5 million plan passed.',
      'A blast killed 85 people at the port.\n\nUnlike that of the mill in May (29 deaths), the anniversary of the blast is a day off.',
      'Police said 12 people were killed. The mayor said 14 people had been killed.',
    ],
  },
  find: (context) =>
    [...conflictingQuantities(context), ...conflictingTolls(context)].sort((a, b) => a.start - b.start),
};

interface Told extends Quantity {
  /** Measure and head of the noun: what is of another key is another quantity. */
  readonly key: string;
  /** Its sentence tells of another one, or of another time. */
  readonly apart: boolean;
}

const quantitiesOf = nearby((stretch): Told[] =>
  findQuantities(stretch).map((quantity) => ({
    ...quantity,
    key: `${quantity.measure} ${headOf(quantity)}`,
    apart: isApart(stretch.draft.text, quantity),
  })),
);

function conflictingQuantities(context: CheckContext): Found[] {
  const { text } = context.draft;
  const found: Found[] = [];
  for (const group of groupBy(quantitiesOf(context), ({ key }) => key).values()) {
    const told = group.filter(({ apart }) => !apart);
    const first = told[0];
    const others = told.filter((quantity) => first && mayBeOne(first, quantity, text) && disagree(first, quantity));
    const second = others[0];
    if (!first || !second || told.length !== group.length || !second.definite) continue;
    if (second.sentence.start === first.sentence.start || mayBeKinds(first, second, text)) continue;
    if (ADDS_SEATS.test(text.slice(Math.max(first.end, second.start - AROUND), second.start))) continue;
    // A third value: several contracts, several bridges.
    if (group.some((quantity) => disagree(quantity, first) && disagree(quantity, second))) continue;
    if (group.some((quantity) => !mayBeOne(first, quantity, text))) continue;
    found.push(describe(text, second, first));
  }
  return found;
}

/** How far around a figure its sentence is read, in code units: as much as tells of it. */
const AROUND = 250;

function isApart(text: string, quantity: Quantity): boolean {
  const { end, sentence, measure } = quantity;
  const words = around(text, quantity, sentence);
  if (TELLS_OF_ANOTHER.test(words) || ADDS.test(words) || IN_ALL.test(words)) return true;
  if (isNow(text, quantity)) return true;
  // "In 2015, the 10-member board", "seven members until 2010"; but how long a thing is does not change with the year.
  return !LASTING.has(measure) && IN_YEAR.test(text.slice(sentence.start, Math.min(sentence.end, end + CLOSE)));
}

/** "The council added two seats"; no "Holt added". */
const ADDS =
  /\badd(?:s|ed|ing)? (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|more|new|seats?|members?)\b/i;
const IN_ALL = /\b(?:in (?:all|total)|altogether|overall)\b/i;
const ADDS_SEATS = /\badd(?:s|ed|ing)? (?:\S{1,12} ){1,2}(?:seat|member|judge|justice|bed|room|page|mile)s?\b/i;
const IS_AT =
  'has|have|an?|the|its|of|with|is|costs?|stands?|at|to|be|put|worth|expected|estimated|projected|budgeted|valued|priced';
/** "the ⟨now⟩ nine-member council", "the council ⟨now has⟩ nine members" */
const NOW_BEFORE = new RegExp(`\\bnow(?:\\s(?:${IS_AT})){0,4}[\\s-]$`, 'i');

/** Right beside the figure: "the $4 million library now draws crowds" tells of no other price. */
function isNow(text: string, { start, end, sentence }: Quantity): boolean {
  return (
    NOW_BEFORE.test(text.slice(Math.max(sentence.start, start - NOW_REACH), start)) ||
    /^\snow[.,;]/.test(text.slice(end, end + 5))
  );
}

/** Code units. */
const NOW_REACH = 40;
const IN_YEAR = /\b(?:in|until|till|before|since|from|between|during|through) (?:the )?(?:19|20)\d\ds?\b/i;
/** Code units after a figure. */
const CLOSE = 20;
const LASTING: ReadonlySet<string> = new Set('mile kilometer kilometre meter metre foot yard acre hectare'.split(' '));

function around(text: string, { start, end }: Span, sentence: Span): string {
  return text.slice(Math.max(sentence.start, start - AROUND), Math.min(sentence.end, end + AROUND));
}

function disagree(a: Quantity, b: Quantity): boolean {
  return a.amount.unit === b.amount.unit && !meet(rangeOf(a.amount), rangeOf(b.amount));
}

function conflictingTolls(context: CheckContext): Found[] {
  const { draft, sentences } = context;
  const tolls = findTolls(context).filter(({ kind }) => READ.has(kind));
  const found: Found[] = [];
  for (const group of groupBy(tolls, ({ fate }) => fate).values()) {
    const counts = new Set(group.map(({ count }) => count));
    if (counts.size !== 2) continue;
    const [first] = group;
    const second = group.find(({ count }) => count !== first!.count);
    const place = first && sentenceOf(sentences, first);
    const later = second && sentenceOf(sentences, second);
    if (!first || !second || !place || !later || place.start === later.start) continue;
    const [before, words] = [around(draft.text, first, place), around(draft.text, second, later)];
    // "all four people killed" is the draft's own count, whoever speaks of them.
    const sourced =
      SOURCED.test(words) && !/\ball\s$/i.test(draft.text.slice(Math.max(0, second.start - 5), second.start));
    if (TELLS_OF_ANOTHER.test(words) || IN_YEAR.test(words) || sourced || PARTS.test(words)) continue;
    if (IN_YEAR.test(before) || AT_FIRST.test(before)) continue;
    if (second.count > first.count ? isTotal(draft.text, second, later) : isTotal(draft.text, first, place)) continue;
    if (isElsewhere(draft.text, second, later, before)) continue;
    const event = second.definite || sameEvent(before, words);
    if (event && isWhole(first, second)) found.push(describe(draft.text, second, first));
  }
  return found;
}

const READ: ReadonlySet<string> = new Set(['body', 'list-item', 'caption', 'answer', 'block-quote']);
/** Another source may have another count, and a toll moves. */
const SOURCED = /\b(?:according to|said|says|told|reported|reports|claimed|put the|toll)\b/i;
/** Some of those told of: "the three children killed". */
const PARTS = /\b(?:of (?:them|those|whom)|among|including|most|other|both|alone)\b/i;

/** Some died later: "killed two people at the scene". */
const AT_FIRST = /\b(?:at the scene|instantly|at once|outright|at first|so far)\b/i;
/** The larger count is one of more than the other tells of. */
const TOTAL = /\b(?:in (?:all|total)|altogether|overall|total|combined|nationwide|so far|to date)\b/i;
const TOLD = 'people|who|were|was|had|have|been|killed|died|dead|hurt|injured|wounded|missing|arrested|detained';
/** "26 people ⟨arrested since⟩ Sunday", "nine people ⟨across⟩ the county" */
const TOTAL_AFTER = new RegExp(
  `^(?:\\s(?:${TOLD})){0,4}\\s(?:(?:across|throughout|since)|now\\s(?:${TOLD}|known|confirmed|feared|held))\\b`,
  'i',
);
/** "⟨has now killed⟩ nine", "⟨since Sunday have arrested⟩ 26" */
const TOTAL_BEFORE = /\b(?:now\s(?:\p{L}{1,12}\s){0,2}|(?:across|throughout|since)\s(?:\S{1,20}\s){1,3})$/iu;
/** "⟨Across the county⟩ the storm killed nine." */
const TOTAL_FIRST = /^(?:Across|Throughout|Since)\s/;

function isTotal(text: string, toll: Toll, sentence: Span): boolean {
  const { start, end, definite } = toll;
  if (TOTAL.test(around(text, toll, sentence))) return true;
  if (TOTAL_AFTER.test(text.slice(end, Math.min(sentence.end, end + NAME_REACH)))) return true;
  // "flew across town for the 14 people killed"
  if (definite) return false;
  const lead = text.slice(Math.max(sentence.start, start - NAME_REACH), start);
  return TOTAL_BEFORE.test(lead) || TOTAL_FIRST.test(text.slice(sentence.start, start));
}

const NAME = "(?:the\\s)?(\\p{Lu}[\\p{L}’'-]{2,30})";
const AT = '(?:on|in|at|near|of|across|after|during)';
/** "the 14 people ⟨killed in Saltmere⟩", "the storm killed two ⟨on Monday⟩" */
const NAME_AFTER = new RegExp(`^(?:\\s(?:${TOLD})){0,4}\\s${AT}\\s${NAME}`, 'u');
/** "The quake ⟨on Monday killed⟩ two." */
const NAME_BEFORE = new RegExp(`\\p{Ll}\\s${AT}\\s${NAME}\\s(?:\\p{Ll}{3,12}\\s){1,2}$`, 'u');
/** "⟨In Saltmere⟩ the storm killed two." */
const NAME_FIRST = new RegExp(`^(?:On|In|At|Near|Across|After|During)\\s${NAME}`, 'u');
/** Code units. */
const NAME_REACH = 60;

/** The later count has a day or a place of its own, right beside it, that the sentence of the first does not have. */
function isElsewhere(text: string, { start, end, definite }: Toll, sentence: Span, before: string): boolean {
  const rest = text.slice(end, Math.min(sentence.end, end + NAME_REACH));
  const isOther = (name: string | undefined): boolean =>
    name !== undefined && !before.includes(name.replace(/['’]s?$/, ''));
  if (isOther(NAME_AFTER.exec(rest)?.[1])) return true;
  // "On Tuesday, the 14 people killed in the fire were buried": the day is not that of the fire.
  if (definite && !OF_ANOTHER_EVENT.test(rest)) return false;
  const lead = NAME_BEFORE.exec(text.slice(Math.max(sentence.start, start - NAME_REACH), start))?.[1];
  const opening = NAME_FIRST.exec(text.slice(sentence.start, Math.min(start, sentence.start + NAME_REACH)))?.[1];
  return isOther(lead) || isOther(opening);
}

/** "the eight people ⟨killed in a⟩ landslide" */
const OF_ANOTHER_EVENT = new RegExp(`^(?:\\s(?:${TOLD})){0,4}\\s(?:in|by|when|after)\\san?\\s`, 'i');

/** A later count of all, not of some: "the 14 people killed", no "the three children killed". */
function isWhole(first: Toll, second: Toll): boolean {
  return first.of === second.of || GENERAL.has(second.of);
}

const GENERAL: ReadonlySet<string> = new Set(['', 'person', 'victim', 'death', 'dead', 'fatality']);

const EVENTS: readonly RegExp[] = [
  /\b(?:blast|explosion|bombing|bomb)\b/i,
  /\b(?:fire|blaze|wildfire)\b/i,
  /\b(?:crash|collision|wreck|accident|derailment)\b/i,
  /\b(?:shooting|attack|massacre|rampage|raid|ambush)\b/i,
  /\b(?:flood|floods|flooding|landslide|mudslide)\b/i,
  /\b(?:quake|earthquake|tremor)\b/i,
  /\b(?:storm|hurricane|typhoon|cyclone|tornado)\b/i,
  /\b(?:collapse|stampede|sinking|capsizing|outbreak)\b/i,
];

/** "A fire killed …" and later "The fire killed …" */
function sameEvent(earlier: string, later: string): boolean {
  return EVENTS.some((event) => {
    const again = new RegExp(`\\bthe (?:[a-z]+ )?${event.source}`, 'i');
    return event.test(earlier) && again.test(later);
  });
}

function describe(text: string, second: Quantity | Toll, first: Quantity | Toll): Found {
  const words = (span: Span): string => text.slice(span.start, span.end);
  return {
    start: second.start,
    end: second.end,
    message: l10n.t('“{0}” here, but “{1}” before.', words(second), words(first)),
    related: [{ start: first.start, end: first.end, message: l10n.t('the value given before') }],
    fixes: [],
  };
}
