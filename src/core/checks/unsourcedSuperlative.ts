/**
 * Check `unsourced-superlative`: that something is the largest, the first or the only one, said by the story itself with no source near: "the oldest
 * ferry in the country". The most quotable claims are often the ones nobody counted.
 */
import * as l10n from '@vscode/l10n';
import { GAP, LETTER, oneOf, pattern, UPPER } from '../claims/grammar';
import type { PlacedFigure } from '../claims/placed';
import { givenSources, judgedQualities } from '../lexicon/superlativeSources';
import { superlativeForms } from '../lexicon/superlatives';
import type { Span } from '../span';
import type { DraftParagraph } from '../text/parsed';
import { wordsAfter, wordsBefore } from '../text/around';
import type { Check, Found } from './check';
import { nearby, type Stretch } from './nearby';
import { isMarked, overlapsAny } from './copy/marked';

export const unsourcedSuperlative: Check = {
  id: 'unsourced-superlative',
  title: 'First, largest or only, with no source',
  severity: 'info',
  about:
    'Finds places where the story itself says that something is the largest, the first, the only one or a record, and names nobody who counted. Such claims ' +
    'can be looked up, readers remember them, and they are wrong more often than others.',
  rule:
    'The claim says what it holds for: where (“in the country”), since when (“since 1998”), or for whom (“the first woman to lead it”). It stands in the ' +
    'running text, and neither its sentence nor the ones beside it quote, cite or name a source such as a report, a ranking or figures.',
  leaves: [
    'What somebody is quoted or cited as saying, and everything in quotation marks, headlines and captions.',
    'Claims without a scope, “the first step”, “the largest hall”, and what is weakened, “one of the oldest”.',
    'Matters of taste: “the best”, “the most beautiful”, “the most important”.',
    'Claims with a source in their sentence or in the one before or after it.',
    '“For the first time”, which tells a story, and what is to come: “would be the first”.',
  ],
  examples: {
    finds: [
      {
        draft: 'The harbor opened in 1902.\n\nPort Vesper has the oldest ferry in the country. It runs every day.',
        words: ['the oldest ferry in the country'],
      },
      {
        draft:
          'The council met on Monday.\n\nAda Roe became the first woman to lead the harbor board. She takes office in May.',
        words: ['the first woman to lead the harbor board'],
      },
      {
        draft: 'The council met on Monday.\n\nThe plant is the only refinery in Ruritania and employs 300 people.',
        words: ['the only refinery in Ruritania'],
      },
      {
        draft: 'The council met on Monday.\n\nPrices rose to their highest level since 1998. Rents rose, too.',
        words: ['their highest level since 1998'],
      },
      {
        draft:
          'The council met on Monday.\n\nAda Roe will become the first woman to lead the harbor board. She starts in May.',
        words: ['the first woman to lead the harbor board'],
      },
      {
        draft: 'The council met on Monday.\n\nThe choir will sing on a train. No choir has ever done so before.',
        words: ['No choir has ever done'],
      },
      {
        draft:
          'The council met on Monday.\n\nIt bought the world’s first electric ferry. It is docked at the only hospital in the county.',
        words: ['the world’s first electric ferry', 'the only hospital in the county'],
      },
      {
        draft:
          'The council met on Monday.\n\nAda Roe became the first female chief constable in England. She is the youngest mayor in the city’s history.',
        words: ['the first female chief constable in England', 'the youngest mayor in the city’s history'],
      },
      {
        draft: 'The council met on Monday.\n\nIt was the worst flood in a century. The river is low now.',
        words: ['the worst flood in a century'],
      },
      {
        draft:
          'The council met on Monday.\n\nThe oldest continuously operating bowling alley in America will close. Bo Lund is the richest man in Ohio. For years he was poor.',
        words: ['The oldest continuously operating bowling alley in America', 'the richest man in Ohio'],
      },
    ],
    leavesAlone: [
      'The council met.\n\nPort Vesper has the oldest ferry in the country, according to the Harbor Board.',
      'The council met.\n\n“We have the oldest ferry in the country,” Ada Roe said.',
      'The council met.\n\nAda Roe said that the city has the oldest ferry in the country.',
      'The council met.\n\nIt is one of the oldest ferries in the country. It was the first step.',
      'The council met.\n\nIt is the most beautiful harbor in the world and the best place to live in the country.',
      'The council met.\n\nThe ferry is the oldest in the country. The figures are in the ministry’s yearly report.',
      'The council met.\n\nThey saw each other for the first time in three years.',
      'Port Vesper has the oldest ferry in the country\n\nThe council met.',
    ],
  },
  find: nearby(findUnsourced),
};

/** Forms by which things are weighed rather than measured. */
const WEIGHED: ReadonlySet<string> = new Set([
  'best',
  'worst',
  'greatest',
  'strongest',
  'weakest',
  'gravest',
  'harshest',
  'strictest',
  'fiercest',
  'toughest',
  'hardest',
  'finest',
  'smartest',
  'happiest',
  'closest',
  'newest',
  'earliest',
  'easiest',
  'foremost',
  'sharpest',
]);
/** Of these, something is the largest by a measure. */
const FORM = oneOf(superlativeForms.filter((form) => !WEIGHED.has(form)));
const AREA = `(?:the${GAP})?(?:world|country|nation|state|region|county|province|city|continent|history|[${LETTER}]{2,20}[’']s${GAP}history|[${UPPER}][${LETTER}.-]{2,20})`;
const NOUN = `(?!(?:is|are|was|were|not|has|had|have|will|would|can)${GAP})[${LETTER}.’'-]{2,20}`;
const NTH = `(?:(?:second|third|fourth|fifth)(?:-|${GAP}))?`;

/** Ruritania’s largest port */
const OWNED = pattern(`^(?:the${GAP})?[${LETTER}. -]{2,30}[’']s?${GAP}${NTH}${FORM}${GAP}`, 'g');
/** What holds a claim to something that can be looked up. */
const STRONG: readonly RegExp[] = [
  // the oldest ferry in the country, the second largest port in Ruritania
  pattern(`${FORM}(?:${GAP}${NOUN}){0,4}${GAP}(?:in|on)${GAP}(?:${AREA}|earth)(?![${LETTER}])`, 'g'),
  // the most populous state in the nation
  pattern(
    `most${GAP}(?!${oneOf(judgedQualities)})${NOUN}(?:${GAP}${NOUN}){0,3}${GAP}in${GAP}${AREA}(?![${LETTER}])`,
    'g',
  ),
  // their highest level since 1998, the lowest rate on record
  pattern(
    `${FORM}(?:${GAP}${NOUN}){0,3}${GAP}(?:since${GAP}(?:[${LETTER}.]{3,10}${GAP})?\\d{4}|ever(?![${LETTER}])|on${GAP}record|in${GAP}(?:[${LETTER}-]{3,9}|\\d{1,3})${GAP}(?:years|decades))`,
    'g',
  ),
  // the first woman to lead, the only person to have won
  pattern(
    `(?:[Ff]irst|only|sole)(?:${GAP}${NOUN}){1,3}${GAP}to${GAP}(?!face|date)(?:have${GAP}|be${GAP}|ever${GAP})?[a-z]{3,15}`,
    'g',
  ),
  // the first female chief constable in England, the world's first electric ferry
  pattern(
    `[Ff]irst${GAP}(?:female|woman|black|Black|Asian|Muslim|Hispanic|openly)(?:${GAP}${NOUN}){1,3}${GAP}in${GAP}${AREA}(?![${LETTER}])`,
    'g',
  ),
  pattern(`(?:world|country|nation)[’']s${GAP}first${GAP}`, 'g'),
  // No orchestra has ever done so
  pattern(`^[Nn]o${GAP}(?:${NOUN}${GAP}){1,3}(?:has|have|had)${GAP}ever(?![${LETTER}])`, 'g'),
  // the only refinery in Ruritania
  pattern(`(?:only|sole)(?:${GAP}${NOUN}){1,3}${GAP}in${GAP}${AREA}(?![${LETTER}])`, 'g'),
];

/** Weighed, but by what it did, and since when: "the worst flood in a century". */
const DISASTER = pattern(
  `^(?:the|its)${GAP}worst${GAP}(?:[${LETTER}-]{3,15}${GAP})?(?:floods?|flooding|drought|storm|hurricane|wildfires?|fire|earthquake|outbreak|epidemic|famine|accident|crash|disaster)${GAP}(?:in${GAP}(?:an?|[${LETTER}-]{3,9}|\\d{1,3})${GAP}(?:years|decades?|century|generation)|since${GAP}.{0,15}\\d{4}|on${GAP}record)`,
  'i',
);

/** "one of the first", "would be the first", "if she is the first". */
const BEFORE =
  /(?:\b(?:one|some|among|many|few|two|three|dozen)\s(?:of\s)?|\b(?:would|could|will(?!\sbecome\s)|may|might|should|to)\s(?:probably\s|likely\s)?(?:have\s)?(?:be|been|become|make\s\w+|host)\s|\bif\s[^.]{0,40})$/i;
/** Code units behind a claim in which its scope is looked for. */
const AFTER = 60;

function findUnsourced({ draft, quotes, mentions, figures }: Stretch): Found[] {
  const claims = figures.filter(
    ({ kind, traits, start, end }) =>
      kind === 'superlative' &&
      !traits.includes('weakened') &&
      (!traits.includes('judged') || DISASTER.test(draft.text.slice(start, end))),
  );
  if (claims.length === 0) return [];
  const { text, paragraphs } = draft;
  const marked = isMarked(quotes);
  const isPlace = overlapsAny(mentions.filter(({ type }) => type === 'place'));
  const said = overlapsAny(
    quotes.flatMap(({ kind, start, end, cue, reported }): Span[] =>
      kind === 'title' || kind === 'scare'
        ? []
        : [{ start, end }, ...(cue ? [cue] : []), ...(reported ? [reported] : [])],
    ),
  );
  return claims.flatMap((claim): Found[] => {
    const { start, end, paragraph } = claim;
    const place = paragraphs[paragraph]!;
    if (place.kind !== 'body' || marked(claim) || !isStrong(text, claim, isPlace)) return [];
    const { sentence, near } = sentencesAt(place, claim);
    if (said(sentence) || SOURCE.test(text.slice(near.start, near.end))) return [];
    const words = text.slice(start, end).replace(/\s+/g, ' ');
    return [
      { start, end, message: l10n.t('“{0}”: no source is named for this claim.', words), related: [], fixes: [] },
    ];
  });
}

function isStrong(text: string, { start, end }: PlacedFigure, isPlace: (span: Span) => boolean): boolean {
  if (BEFORE.test(wordsBefore(text, start, AFTER))) return false;
  const words = wordsAfter(text, start, end - start + AFTER);
  OWNED.lastIndex = 0;
  const owner = OWNED.exec(words);
  if (owner && owner[0].length < end - start) {
    const owned = text.slice(start, end).replace(/[.,]$/, '');
    return !/[^s]s$/.test(owned) && (AREAS.test(owner[0]) || isPlace({ start, end: start + owner[0].length }));
  }
  if (DISASTER.test(words)) return true;
  return STRONG.some((pattern) => {
    pattern.lastIndex = 0;
    const match = pattern.exec(words);
    return match !== null && match.index < end - start;
  });
}

/** Places without a name. */
const AREAS = /(?:world|country|nation|state|region|continent|city)[’']/i;

const SOURCE = pattern(`(?<![${LETTER}])${oneOf(givenSources)}(?![${LETTER}])`, 'i');

/** The sentence of a claim, and the stretch with its neighbors. */
function sentencesAt(
  { start: by, end, parsed: { sentences } }: DraftParagraph,
  claim: Span,
): { sentence: Span; near: Span } {
  const at = sentences.findIndex((sentence) => by + sentence.end > claim.start);
  const span = (i: number): Span | undefined =>
    sentences[i] && { start: by + sentences[i].start, end: by + sentences[i].end };
  const sentence = span(at) ?? { start: by, end };
  return { sentence, near: { start: (span(at - 1) ?? sentence).start, end: (span(at + 1) ?? sentence).end } };
}
