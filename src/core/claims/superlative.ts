/**
 * What is set above all others. Finds: "the largest base in the country", "highest since 2009", "first woman to lead the party", "the only
 * hospital", "a record high", "never before", "the most votes". Leaves alone: "at first", "first, he", "at least", "on the record", "most people".
 */
import { leadingAbbreviations, sentenceStarters } from '../lexicon/abbreviations';
import { comparisonWords, absolutePhrases, recordNouns, superlativeForms } from '../lexicon/superlatives';
import { recordedActs } from '../lexicon/opinion';
import { phraseEnders } from '../lexicon/units';
import { compiled } from '../text/compiled';
import { isPlural } from './countedNoun';
import type { Figure, Trait } from './figure';
import { allOf, anyWord, type Hint } from './hints';
import { APOSTROPHE, GAP, LEFT, ORDINAL, RIGHT, oneOf, pattern, LETTER, UPPER, LOWER, findAll } from './grammar';

export function findSuperlatives(text: string): Figure[] {
  return RULES.filter(({ hint }) => hint.test(text)).flatMap(({ at, phrase }) =>
    findAll(at, text).map((match) => {
      const bare = match.index + match[0].length;
      const noun = phrase ? nounEnd(text, bare) : bare;
      const end = phrase ? scopeEnd(text, noun) : bare;
      return { kind: 'superlative' as const, start: match.index, end, traits: traitsOf(match[0], end > noun) };
    }),
  );
}

function traitsOf(words: string, scoped: boolean): Trait[] {
  const traits: Trait[] = scoped || SCOPED.test(words) ? ['scoped'] : [];
  if (JUDGED.test(words)) traits.push('judged');
  if (WEAKENED.test(words)) traits.push('weakened');
  return traits;
}

const SCOPED = /\b(?:first|record|never before|unprecedented|only|any other|all-time)\b/iu;
const JUDGED = /\b(?:best|worst|greatest|finest|toughest|hardest|fiercest|smartest)\b/iu;

const WEAKENED = /^(?:one|some|among)\s/iu;
const OWNER = `(?:(?:the|this|that)${GAP})?[${LETTER}.-]{2,24}(?:${APOSTROPHE}s|s${APOSTROPHE})`;
const OF_MANY = `(?:(?:one|some|among)${GAP}(?:of${GAP})?)?`;
const DETERMINER = `(?:${OF_MANY}(?:the|its|his|her|their|our|my|an?|${OWNER})${GAP})`;
const NTH = `(?:(?:${ORDINAL}|single|very|all-time)(?:-|${GAP}))?`;
const BEST = `(?:best|worst)(?=${GAP}(?:of|way|interests?|friends?|man|men|practices?|case|known|bet|hope|part|thing|efforts?|wishes|option|foot|possible))`;
const FORM = `(?!${BEST})(?:${oneOf(superlativeForms)}(?:-[${LETTER}]{3,14})?)${RIGHT}`;
const IDLE_MOST = `(?:part|recent|recently|important|importantly|likely|of)${RIGHT}`;
const IDLE_ONLY = `(?:thing|way|reason|problem|question|difference|child|other|ones?)${RIGHT}`;
const PEOPLE_FIRST =
  '(?:black|african|african-american|asian|asian-american|hispanic|latino|latina|muslim|jewish|catholic|hindu|sikh|indigenous|native|female|woman|women|openly|transgender|gay|lesbian|known|confirmed|reported|recorded|documented|such|post-war|democratically)';

const capitalised = (words: Iterable<string>): string[] =>
  [...words].filter((word) => /^[a-z]{2,}$/.test(word)).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
/** "Gov." Tina Roe, the "U.S." Open: a name goes on after their stop. */
const TITLE = oneOf(capitalised(leadingAbbreviations));
const INITIALS = `(?:[${UPPER}]\\.){0,3}[${UPPER}]`;
const STARTER = `(?:${oneOf(capitalised(sentenceStarters))}|A|I)${RIGHT}`;
const NAME_GOES_ON = `(?<=${LEFT}(?:${TITLE}|${INITIALS}))\\.(?=${GAP}(?!${STARTER})[${UPPER}])`;
/** "2009", "Sept." 2009, "Gov." Roe, "J." K. Rowling; the stop of a sentence is no part of it. */
const SINCE_WHEN = `(?:[${LETTER}\\d-][${LETTER}\\d.-]{0,10}[${LETTER}\\d-]|[${UPPER}](?=\\.${GAP}[${UPPER}]))(?:(?<=[${LETTER}])\\.(?=${GAP}[\\d${LOWER}])|${NAME_GOES_ON})?`;

/** No superlative without its form: most paragraphs hold none. */
const HAS_FORM = anyWord(superlativeForms);
const HAS_FIRST = anyWord(['first']);

/** `phrase`: the noun and the scope after it belong to the claim; `hint` is what no match can do without. */
const RULES: readonly { readonly hint: Hint; readonly at: RegExp; readonly phrase: boolean }[] = [
  // the largest, Ruritania's second-largest, one of the oldest
  { at: pattern(`${LEFT}${DETERMINER}${NTH}${FORM}`), hint: HAS_FORM, phrase: true },
  // highest since 2009, lowest ever: without a determiner the scope has to be there
  {
    at: pattern(
      `${LEFT}${NTH}${FORM}(?=(?:${GAP}(?!of|in|the|a)[${LETTER}-]{3,15}){0,2}${GAP}(?:since|ever|on${GAP}record|in${GAP}(?:\\d|[${LETTER}-]{3,9}${GAP}(?:years|decades))))`,
    ),
    hint: HAS_FORM,
    phrase: true,
  },
  // the most expensive, the most votes, the country's most wanted
  {
    at: pattern(
      `${LEFT}${OF_MANY}(?:the|its|${OWNER})${GAP}${NTH}(?:most|least|fewest)${GAP}(?!${IDLE_MOST})[${LETTER}-]{4,20}${RIGHT}`,
    ),
    hint: anyWord(['most', 'least', 'fewest']),
    phrase: true,
  },
  // the only hospital, its sole survivor
  {
    at: pattern(
      `${LEFT}(?:the|its|his|her|their|${OWNER})${GAP}(?:only|sole)${GAP}(?:${ORDINAL}${GAP})?(?!${IDLE_ONLY})(?=[${LETTER}])`,
    ),
    hint: anyWord(['only', 'sole']),
    phrase: true,
  },
  // first woman to lead, the first visit since 2009, since Sept. 2009, since Gov. Tina Roe
  {
    at: pattern(
      `${LEFT}(?:(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|${OWNER})${GAP})?[Ff]irst(?:${GAP}(?!(?:to|of|and|or|the|that)${RIGHT})[${LETTER}'’-]{2,20}){1,4}${GAP}(?:to${GAP}(?!(?:the|an?|his|her|its|their|our|this|that|us|them|him)${RIGHT})(?=[${LOWER}])[${LETTER}]{2,20}(?:${GAP}(?:the|an?|its|his|her|both)(?=${GAP}[${LETTER}]))?|since${GAP}(?:at${GAP}least${GAP})?(?:the${GAP})?(?:(?:early|late|mid)(?:-|${GAP}))?${SINCE_WHEN}(?:${GAP}\\d{4})?|ever|in${GAP}(?:the${GAP})?(?:history|(?:[${LETTER}\\d-]{1,12}${GAP}){1,3}(?:years|decades|months|weeks)))${RIGHT}`,
      'g',
    ),
    hint: HAS_FIRST,
    phrase: true,
  },
  // became the first; the first Black governor, the first known case
  {
    at: pattern(
      `(?<=${LEFT}(?:become|becomes|became|becoming|elected)${GAP})(?:(?:the|its|${OWNER})${GAP})first${GAP}(?=[${LETTER}])`,
    ),
    hint: HAS_FIRST,
    phrase: true,
  },
  {
    at: pattern(`${LEFT}(?:(?:the|its|an?|${OWNER})${GAP})first${GAP}${PEOPLE_FIRST}${RIGHT}`),
    hint: HAS_FIRST,
    phrase: true,
  },
  // the world's first electric ferry
  {
    at: pattern(
      `${LEFT}(?:[Tt]he${GAP})?(?:world|country|nation)${APOSTROPHE}s${GAP}first${GAP}(?!(?:lady|family|minister|day|time)${RIGHT})(?=[${LETTER}])`,
    ),
    hint: HAS_FIRST,
    phrase: true,
  },
  // no orchestra has ever done so
  {
    at: pattern(
      `${LEFT}[Nn]o${GAP}(?:other${GAP})?(?!(?:one|body|other|matter)${RIGHT})[${LETTER}-]{3,20}(?:${GAP}[${LETTER}-]{3,20})?${GAP}(?:has|have|had)${GAP}ever${GAP}[${LETTER}]{3,15}${RIGHT}`,
    ),
    hint: allOf(anyWord(['ever']), /ever/),
    phrase: false,
  },
  // a record high, record profits, broke the world record
  {
    at: pattern(
      `${LEFT}(?:(?:an?|the|its|his|her|their|new|${OWNER})${GAP})?(?:all-time${GAP}|new${GAP})?record[-\\s]${oneOf(recordNouns)}${RIGHT}`,
    ),
    hint: anyWord(['record']),
    phrase: false,
  },
  { at: pattern(`${LEFT}a${GAP}(?:new${GAP})?record(?=${GAP}[$€£]?\\d)`), hint: anyWord(['record']), phrase: false },
  {
    at: pattern(
      `${LEFT}(?:set|sets|setting|broke|breaks|broken|breaking|smashed|shattered|beat)${GAP}(?:(?:an?|the|his|her|its|their)${GAP})?(?:new${GAP})?(?:[${LETTER}-]{3,15}${GAP})?records?${RIGHT}`,
    ),
    hint: anyWord(['record', 'records']),
    phrase: false,
  },
  { at: pattern(`${LEFT}${oneOf(absolutePhrases)}${RIGHT}`), hint: anyWord(absolutePhrases), phrase: false },
  // more than any other state
  {
    at: pattern(
      `${LEFT}(?:more|less|fewer|higher|lower|bigger|larger|greater|better|worse|longer|faster)(?:${GAP}[${LETTER}-]{2,15}){0,2}${GAP}than${GAP}(?:any|every|all)${GAP}other${GAP}`,
    ),
    hint: anyWord(['other']),
    phrase: true,
  },
];

const WORD = /(?:(?<=\s)|\s{1,3})([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’-]{0,30})/uy;
const NOUN_REACH = 3;
const VERBS: ReadonlySet<string> = new Set([...recordedActs, ...comparisonWords]);

/** The noun phrase after the superlative: up to its plural, its verb, or three words. */
function nounEnd(text: string, at: number): number {
  let end = at;
  let adverb = false;
  let qualified = false;
  for (let i = 0; i < NOUN_REACH; i++) {
    WORD.lastIndex = end;
    const word = WORD.exec(text)?.[1];
    if (word === undefined) break;
    const low = word.toLowerCase().replace(/[.'’]+$/, '');
    if (
      phraseEnders.has(low) ||
      /\d/.test(low) ||
      (i > 0 && !adverb && (VERBS.has(low) || low.endsWith('ing') || low.endsWith('ed')))
    )
      break;
    // continuously operating: the two are one quality
    if (adverb) i = -1;
    adverb = i === 0 && !qualified && low.endsWith('ly');
    qualified ||= adverb;
    end = WORD.lastIndex - (word.length - low.length);
    if (isPlural(low) || end < WORD.lastIndex) break;
  }
  return trimEnd(text, at, end);
}

const SCOPE = new RegExp(
  `${GAP}(?:ever|on${GAP}record|on${GAP}earth|of${GAP}all${GAP}time|since${GAP}(?:at${GAP}least${GAP}|the${GAP})?(?:(?:early|late|mid)[-\\s])?(?:[${UPPER}][${LETTER}]{2,9}\\.?${GAP})?\\d{4}s?|since${GAP}(?:World${GAP}War${GAP}(?:II|I|Two|One)|independence|the${GAP}[${UPPER}][${LETTER}'’ ]{2,20}(?:War|Depression))|in${GAP}(?:the${GAP})?(?:[${LETTER}'’.]{2,20}${GAP}history|world|country|nation|state|region|county|province|city|continent|history)|in${GAP}(?:(?:more${GAP}than|nearly|at${GAP}least|almost|over|about)${GAP})?(?:[${LETTER}\\d-]{1,12}${GAP}){1,2}(?:years|decades|months|weeks|generations?)|in${GAP}an?${GAP}(?:decade|century|generation)|in${GAP}(?:[${UPPER}][${LETTER}-]{2,20}|(?:St|Ft|Mt)\\.|(?:[${UPPER}]\\.){2,3})(?:${GAP}[${UPPER}][${LETTER}-]{2,20})?)${RIGHT}`,
  'y',
);

/** "… since 2009", "… in the world", "… in three decades", "… in Ruritania". */
function scopeEnd(text: string, at: number): number {
  compiled(SCOPE, text).lastIndex = at;
  return SCOPE.test(text) ? SCOPE.lastIndex : at;
}

function trimEnd(text: string, at: number, end: number): number {
  let last = end;
  while (last > 0 && last >= at && /\s/.test(text[last - 1]!)) last--;
  return last;
}
