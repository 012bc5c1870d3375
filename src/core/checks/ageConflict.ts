/**
 * Check `age-conflict`: one person with two ages, or with an age that a birth date rules out. Ages are those beside a name; what is told of another
 * time ("was 12 when", "then 34", "in 1998, at 34") is no evidence.
 */
import * as l10n from '@vscode/l10n';
import type { Mention, Moment, Person } from '../analysis';
import { storyDay, type StoryDay } from '../claims/calendar';
import { statedValue } from './numbers/amounts';
import { dayNumber } from '../claims/values/momentDays';
import { type Span, firstAtOrAfter } from '../span';
import { wordsBefore } from '../text/around';
import { isWithin } from '../text/wide';
import { isSpoken } from './copy/marked';
import { type Birth, findBirths } from './names/births';
import { sentenceOf } from './numbers/surroundings';
import type { Check, CheckContext, Found } from './check';

export const ageConflict: Check = {
  id: 'age-conflict',
  title: 'Ages that contradict each other or a year of birth',
  severity: 'warning',
  about:
    'Compares the ages that a draft gives for one person, and an age with the year of birth: “Ada Roe, 54,” in the lead and “Roe, 45,” further down, or “born in 1980” beside 54 in a story of 2024.',
  rule: 'Ages count when they stand beside a name that belongs to one person of the draft. They must be the same; the one given most often, else the first, is held against the others. With the year of the story known (front matter, a line such as “Published: Sept. 9, 2024”, or a dateline with a year), the age must be the difference of the years, or one less while the birthday is still to come.',
  leaves: [
    'Ages of another time: “was 12 when”, “then 34”, “turned 50”, “in 1998, at 34”, “at the age of 20”.',
    'Ages within quotation marks.',
    'Ages in months, “in her 50s” and ages of people who are not named.',
    'Relatives and namesakes, when the name does not tell whose the age is.',
    'A year of birth where the draft does not give its own year.',
    'Numbers in parentheses after a name on both sides, such as minutes of goals.',
  ],
  examples: {
    finds: [
      {
        draft: 'Ada Roe, 54, was elected mayor on Monday. The crowd cheered as Ada Roe, 45, spoke.',
        words: ['45'],
      },
      { draft: 'The 54-year-old carpenter Ada Roe won. Later Roe, 55, thanked her voters.', words: ['55'] },
      {
        draft:
          'Published: Sept. 9, 2024\n\nAda Roe, 54, was elected mayor. Roe was born in Vesper in 1980, the third of five children.',
        words: ['54'],
      },
      {
        draft:
          'VESPER, Sept. 9, 2024 (KNS) — Born on Nov. 3, 1970, Ada Roe grew up on a farm. Ada Roe, 54, is a carpenter.',
        words: ['54'],
      },
      {
        draft:
          'Published: April 29, 2025\n\nAda Roe, a former mayor, died on Sunday at the age of 63. Born in Vesper in 1951, Mrs Roe moved here in 1980.',
        words: ['63'],
      },
      {
        draft: 'Published: Sept. 9, 2024\n\nThe 28-year-old, who was born in Vesper in 1990, has signed for Town.',
        words: ['28-year-old'],
      },
      { draft: 'Police said Bert Quill, 23, was hurt. The driver, Bert Quill, is 32.', words: ['32'] },
      {
        draft: 'VESPER, Sept. 9, 2024 (KNS) — Ada Roe, 72, has written nine novels. Roe (born 1962) lives alone.',
        words: ['72'],
      },
    ],
    leavesAlone: [
      'Ada Roe, 54, was elected mayor on Monday. Ada Roe was 12 when the mill closed.',
      'Ada Roe, 54, was elected mayor on Monday. In 1998, Ada Roe, 28, had opened a shop.',
      'Ada Roe, 54, was elected mayor on Monday. Roe turned 55 on Friday.',
      'Ada Roe, 54, and her son, Tom Roe, 23, run the mill.',
      'Ada Roe, 54, was elected mayor. “Ada Roe, 19, made me smile then,” her teacher wrote.',
      'Published: Sept. 9, 2024\n\nAda Roe, 54, was elected mayor. Roe was born in Vesper in 1970.',
      'Published: Sept. 9, 2024\n\nAda Roe, 53, was elected mayor. Roe was born on Nov. 3, 1970.',
      'Ada Roe, 54, was elected mayor. Roe was born in Vesper in 1980.',
      'Quill scored twice for Vesper: Bert Quill (23) and again Bert Quill (45) beat the keeper.',
      'Ada Roe, 54, then 34, met Bert Quill, 61, at the mill.',
      'When Ada Roe was 20, she left. Ada Roe, 54, is back.',
    ],
  },
  find: findAgeConflicts,
};

/** An age as it stands beside a name. */
interface GivenAge extends Span {
  readonly years: number;
  readonly inParentheses: boolean;
}

function findAgeConflicts(context: CheckContext): Found[] {
  const { draft } = context;
  const story = storyDay(draft);
  const unnamed = story?.year === undefined ? [] : agesWithBirths(context, story);
  const births = new Map<string, Birth>();
  if (story?.year !== undefined)
    for (const birth of findBirths(context)) if (!births.has(birth.entity)) births.set(birth.entity, birth);
  const ages = agesOf(
    context,
    ({ entity, ages: [first, ...others] }) =>
      first !== undefined && (births.has(entity) || others.some(({ years }) => years !== first.years)),
  );
  if (ages.size === 0) return unnamed;
  const names = new Map(context.people.map(({ entity, name }) => [entity, name]));
  const found = [...ages].flatMap(([entity, given]) => {
    const name = names.get(entity) ?? '';
    const birth = births.get(entity);
    return [
      ...compareAges(draft.text, name, given),
      ...(birth && story ? compareBirth(draft.text, name, given, birth, story) : []),
    ];
  });
  return [...found, ...unnamed.filter((one) => !found.some(({ start }) => start === one.start))].sort(
    (a, b) => a.start - b.start,
  );
}

/** "The 28-year-old, who was born in Vesper in 1990": both in one breath, whoever it is. */
function agesWithBirths({ draft: { text, places }, figures }: CheckContext, story: StoryDay): Found[] {
  return figures.flatMap((figure, i): Found[] => {
    const next = figures[i + 1];
    if (figure.kind !== 'age' || next?.kind !== 'date' || !isWithin(places, figure.end, next.start, CLOSE)) return [];
    const years = figure.value?.type === 'amount' ? statedValue(figure.value) : null;
    const moment = next.value?.type === 'moment' ? next.value : undefined;
    if (years === null || moment?.year === undefined || !BORN_BETWEEN.test(text.slice(figure.end, next.start)))
      return [];
    const { start, end } = figure;
    const birth = { start: next.start, end: next.end, entity: '', moment };
    return compareBirth(text, null, [{ start, end, years, inParentheses: false }], birth, story);
  });
}

/** Code units. */
const CLOSE = 61;
const BORN_BETWEEN = /^,? (?:who )?was born (?:in \p{Lu}[^,;.]{1,30} )?(?:(?:in|on) )?$/u;

/** Person → the ages that are told of the time of the story, in reading order; of those who are `asked` for. */
function agesOf(
  { draft, people, mentions, quotes, sentences }: CheckContext,
  asked: (person: Person) => boolean,
): Map<string, GivenAge[]> {
  const several = people.filter(asked);
  if (several.length === 0) return new Map();
  const { text } = draft;
  const spoken = isSpoken(quotes);
  const shared = sharedSurnames(people);
  const all = several
    .flatMap((person) => person.ages.map((age) => ({ ...age, person })))
    .sort((a, b) => a.start - b.start);
  const ages = new Map<string, GivenAge[]>();
  for (const { start, end, years, person } of all) {
    const span = { start, end };
    const bearer = bearerOf(mentions, person.entity, span);
    if (!bearer || (!/\s/.test(bearer.text) && shared.has(bearer.text.toLowerCase()))) continue;
    if (spoken(span) || isOfOtherTime(text, sentenceOf(sentences, span) ?? span, span, bearer)) continue;
    const given = { start, end, years, inParentheses: text[start - 1] === '(' && text[end] === ')' };
    const own = ages.get(person.entity);
    if (own) own.push(given);
    else ages.set(person.entity, [given]);
  }
  return ages;
}

/** Last names that two people of the draft bear: alone they do not tell whose the age is. */
function sharedSurnames(people: readonly Person[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(
    people.flatMap(({ name }) => {
      const last = name.toLowerCase().split(/\s+/).at(-1)!;
      if (seen.has(last)) return [last];
      seen.add(last);
      return [];
    }),
  );
}

/** The mention of the person that stands nearest to the age. */
function bearerOf(mentions: readonly Mention[], entity: string, age: Span): Mention | undefined {
  const next = firstAtOrAfter(mentions, age.start);
  return [mentions[next - 1], mentions[next - 2], mentions[next], mentions[next + 1]].find(
    (mention) => mention?.entity === entity,
  );
}

function isOfOtherTime(text: string, sentence: Span, age: Span, bearer: Span): boolean {
  const whole = text.slice(Math.max(sentence.start, age.start - AROUND), Math.min(sentence.end, age.end + AROUND));
  if (OTHER_TIME.test(whole.replace(STILL, '').replace(AT_DEATH, ''))) return true;
  const after = text.slice(age.end, Math.min(sentence.end, age.end + 40));
  const before = text.slice(
    Math.max(sentence.start, Math.min(bearer.start, age.start) - 40),
    Math.min(bearer.start, age.start),
  );
  const between = bearer.end < age.start ? text.slice(bearer.end, age.start) : '';
  return WHEN_AFTER.test(after) || TURNING.test(between) || (/^ (?:was|is) /.test(between) && WHEN_BEFORE.test(before));
}

/** Code units on either side of an age. */
const AROUND = 120;
/** "in 1998", "then", "at the time", "would have been 54", "ten years later". */
const OTHER_TIME =
  /(?<![\p{L}\p{N}])(?:(?:1[5-9]|20)\d\d|then|at the time|at (?:the )?age|would (?:be|have been|turn)|will (?:be|turn)|(?<!of the )years? (?:earlier|later|ago|before|after)|decades? (?:earlier|later|ago)|as a (?:boy|girl|child|teenager|student))(?![\p{L}\p{N}])/iu;
/** "was born in Vesper in 1970", "has led the city since 2019": years that say nothing of when the age was right. */
const STILL = /\b(?:born\b.{0,60}?|since )\d{4}/giu;
/** "died on Sunday at the age of 63": of the time of the story. */
const AT_DEATH = /\b(?:died|dies)\b[^.;]{0,40}\bat (?:the )?age\b/giu;
/** "was 12 when the mill closed", "was 34 at that time". */
const WHEN_AFTER = /^(?:[ -]years?[ -]old)?,? (?:when|while|as|by|at that)\b/;
/** "When Ada Roe was 20", "since Roe turned 18". */
const WHEN_BEFORE = /\b(?:when|since|until|before|after|while|once|if|as)\s$/i;
const TURNING = /\b(?:turn(?:s|ed|ing)?|had been)\b/;

function compareAges(text: string, name: string, given: readonly GivenAge[]): Found[] {
  const right = mostGiven(given);
  return given
    .filter(({ years, inParentheses }) => years !== right.years && !(inParentheses && right.inParentheses))
    .map(({ start, end, years }) => ({
      start,
      end,
      message: l10n.t('{0} is {1} here, but {2} in “{3}”.', name, years, right.years, around(text, right)),
      related: [{ start: right.start, end: right.end, message: l10n.t('{0} is {1} here', name, right.years) }],
      fixes: [],
    }));
}

/** The age that is given most often, as it stands first. */
function mostGiven(given: readonly GivenAge[]): GivenAge {
  const counts = new Map<number, number>();
  for (const { years } of given) counts.set(years, (counts.get(years) ?? 0) + 1);
  return given.reduce((best, one) => (counts.get(one.years)! > counts.get(best.years)! ? one : best));
}

/** The age with the word or two before it. */
function around(text: string, { start, end }: Span): string {
  const before = /(?:\S+\s+){0,2}\S*$/.exec(wordsBefore(text, start, 40))?.[0] ?? '';
  const after = text[end] === ')' ? ')' : '';
  return `${before}${text.slice(start, end)}${after}`.replace(/\s+/g, ' ').trim();
}

/** `name` is null where the age stands for whoever it is. */
function compareBirth(
  text: string,
  name: string | null,
  given: readonly GivenAge[],
  birth: Birth,
  story: StoryDay,
): Found[] {
  const [low, high] = possibleAges(birth.moment, story);
  const wrong = given.find(({ years }) => years < low || years > high);
  if (!wrong) return [];
  const would = low === high ? String(low) : l10n.t('{0} or {1}', low, high);
  const words = text.slice(birth.start, birth.end).replace(/\s+/g, ' ');
  return [
    {
      start: wrong.start,
      end: wrong.end,
      message:
        name === null
          ? l10n.t(
              'the {0}-year-old is {0} here; born “{1}”, the {0}-year-old would be {2} in a story of {3}.',
              wrong.years,
              words,
              would,
              story.year!,
            )
          : l10n.t(
              '{0} is {1} here; born “{2}”, {0} would be {3} in a story of {4}.',
              name,
              wrong.years,
              words,
              would,
              story.year!,
            ),
      related: [
        {
          start: birth.start,
          end: birth.end,
          message:
            name === null
              ? l10n.t('the {0}-year-old was born “{1}”', wrong.years, words)
              : l10n.t('{0} was born “{1}”', name, words),
        },
      ],
      fixes: [],
    },
  ];
}

/** A year alone leaves two ages open; with the birthday, the day of the story decides. */
function possibleAges({ year = 0, month, day }: Moment, story: StoryDay): readonly [number, number] {
  const age = story.year! - year;
  if (month === undefined || (day === undefined && month === story.month)) return [age - 1, age];
  const birthday = dayNumber({ year: LEAP_YEAR, month, day: day ?? 1 });
  const today = dayNumber({ year: LEAP_YEAR, month: story.month, day: story.day });
  if (birthday === null || today === null) return [age - 1, age];
  return birthday <= today ? [age, age] : [age - 1, age - 1];
}

const LEAP_YEAR = 2024;
