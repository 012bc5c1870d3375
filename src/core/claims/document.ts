/**
 * Citations: what an editor would look up. Finds: "Section 12 of the Harbor Act", "House Bill 1042", "H.R. 25", "U.N. Security Council Resolution
 * 2231", "Roe v. Kelland", "Title IX", "the 1974 Water Act", "a report by the ferry board", "the commission's 2024 report", "case No. 22-1034". Leaves
 * alone: "Act One", "a section of the road", "the title race", "Part 2", "the Eagles vs. the Giants", "a report", "the Honda Accord".
 */
import { citedPapers, lawNouns, numberedPapers, paperLinks, paperNouns } from '../lexicon/documents';
import type { Figure, FigureFinder } from './figure';
import { allOf, anyWord, HAS_DIGIT, HAS_YEAR, type Hint } from './hints';
import { APOSTROPHE, FRACTION, GAP, LEFT, LETTER, LOWER, RIGHT, UPPER, oneOf, pattern, findAll } from './grammar';

export const findDocuments: FigureFinder = (text) => {
  const found = SHAPES.filter(({ hint }) => hint.test(text)).flatMap(({ shape }) =>
    findAll(shape, text).map(({ index, 0: words }): Figure => ({
      kind: 'document',
      start: index,
      end: index + words.length,
      traits: [],
    })),
  );
  return found.map((figure) => ({ ...figure, end: figure.end - trailing(text.slice(figure.start, figure.end)) }));
};

/** Stops at the end of a name that belong to the sentence; "Co." and "U.S." keep theirs. */
function trailing(words: string): number {
  return /(?:^|[^.])[\p{Ll}\d)]{3,}(\.)$/u.exec(words) ? 1 : 0;
}

const CAPITAL = `(?:[${UPPER}][${LETTER}.’'&-]{0,30}|(?:[${UPPER}]\\.){2,5})`;
/** "of the", "and", "for", "against": what holds the parts of a long name together. */
const JOINER = `(?:(?:of|on|for|to|in|against|with)(?:${GAP}the)?|and|&)`;
/** Open a sentence rather than a name. */
const OPENS = `(?!(?:In|The|But|And|On|At|For|Of|As|If|When|While|After|Under|By|With|From|Since|That|This|See|An?|It|Its|Not|Nor|Or|So|Yet|Now|Then|Also)${RIGHT})`;
const NAME = `${OPENS}${CAPITAL}(?:(?:${GAP}|${GAP}${JOINER}${GAP})${CAPITAL}){0,7}`;
const THE = '(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat)';
const YEAR = '(?:1[6-9]|20)\\d{2}';
const OF_YEAR = `(?:${GAP}of${GAP}${YEAR})?`;
const LAW = oneOf(lawNouns);
/** "the Harbor Act", "the 1974 Clean Harbors and Water Act of 1974", "the 14th Amendment"; the next word is no part of a longer name. */
const LAW_NAME = `(?:${THE}${GAP})?(?:${YEAR}${GAP})?(?:(?:\\d{1,2}(?:st|nd|rd|th)|${NAME})${GAP})?(?:${LAW})${RIGHT}${OF_YEAR}(?!${GAP}(?:One|Two|Three|[IV]{1,3}\\b|[${UPPER}][${LOWER}]{3,}))`;
const NUMBER = `(?:\\d{1,5}[${LETTER}]?(?:[.-]\\d{1,5}){0,3}(?:\\([${LETTER}\\d]{1,4}\\)){0,4}|[IVXLC]{1,6}${RIGHT})`;
const OF_PAPER = `(?:,?${GAP}(?:of|in|under)${GAP}(?:${LAW_NAME}|(?:the|that|this|its)${GAP}(?:(?:[${LETTER}.-]{2,20}|${NAME})${GAP}){0,3}(?:act|law|treaty|code|constitution|charter|convention|statute|agreement|accord|bill|Constitution|Charter|Convention|Code|Law|Bill)${RIGHT}${OF_YEAR}))`;

const OWNER = `(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)${GAP}(?:(?!(?:of|and|or|in|on|for|with|to|from|by)${GAP})[${LETTER}\\d.&-]{2,24}${GAP}){0,3})?(?!(?:today|yesterday|week|month|year|let|that|it|he|she|what)['’])[${LETTER}.&-]{2,24}(?:${APOSTROPHE}s|s${APOSTROPHE})`;
const ADJECTIVES = `(?:(?!(?:and|or|but|to|of|in|on|by|is|was|who|that|which)${GAP})[${LETTER}\\d’'.-]{2,24}${GAP}){0,3}`;
/** Who made it or where it stands: "the ferry board", "Lake City University", "the journal Tides"; not by how much: "the budget by a third". */
const MAKER = `(?!${FRACTION})(?:(?:the|an?|its|his|her|their|two|three|federal|state|local|independent)${GAP}(?:[${LETTER}.&’'-]{2,24}${GAP}){0,2}?)?(?:${NAME}|(?:the|an?|its|his|her|their|two|three|federal|state|local|independent)${GAP}(?:[${LOWER}’'-]{3,24}${GAP})?[${LOWER}’'-]{3,24})`;

/** `hint` is a cheap test of the whole paragraph. Case matters in most. */
const SHAPES: readonly { readonly hint: Hint; readonly shape: RegExp }[] = [
  // Section 12 of the Harbor Act, Article 5 of the treaty, § 12(b), Sec. 3
  {
    hint: allOf(
      anyWord(
        'section sections sec article articles art chapter rule part clause paragraph title schedule annex'.split(' '),
      ),
      /§|(?:ections?|rticles?|ec\.|rt\.|hapter|itle|ule|art|lause|aragraph) /i,
    ),
    shape: pattern(
      `${LEFT}(?:(?:[Ss]ections?|Sec\\.|[Aa]rticles?|Art\\.)${GAP}${NUMBER}(?:${GAP}(?:and|or|to|through)${GAP}${NUMBER})?${OF_PAPER}?|(?:[Cc]hapter|Rule|[Pp]art|[Cc]lause|[Pp]aragraph|[Tt]itle|Schedule|Annex)${GAP}${NUMBER}${OF_PAPER}|Title${GAP}(?:[IVX]{1,6}|\\d{1,2})${RIGHT})`,
      'g',
    ),
  },
  { hint: /§/, shape: pattern(`(?:\\d{1,3}${GAP}U\\.S\\.C\\.${GAP})?§{1,2}\\s?${NUMBER}${OF_PAPER}?`, 'g') },
  // House Bill 1042, U.N. Security Council Resolution 2231, Executive Order 13769, Form 990, Ordinance No. 45, Directive 2004/38/EC
  {
    hint: allOf(
      HAS_DIGIT,
      /(?:ill|esolution|aw|rder|ation|ecree|ecrees|ument|ion|rop\.|easure|ative|endum|ssue|ance|orm|ment|ocket|tive) (?:No|C-|[\d#(])/,
    ),
    shape: pattern(
      `${LEFT}(?:(?:U\\.?N\\.?|EU|E\\.U\\.|City|County|State|[${UPPER}][${LOWER}]{2,14}(?:${APOSTROPHE}s)?)${GAP})?(?:${oneOf(numberedPapers)}|[Oo]rdinance|[Rr]esolution|[Bb]ill(?=${GAP}(?:No\\.|#|C-|\\d{3}))|[Dd]ecree|[Pp]roposition)${GAP}(?:(?:No\\.|Nos\\.|#|number)\\s?)?(?:\\(E[CU]\\)${GAP})?(?:(?!(?:1[89]|20)\\d\\d(?![\\d/-]))\\d{1,6}|(?:1[89]|20)\\d\\d[/-]\\d{1,4}|C-\\d{1,3})(?:[/-]\\d{1,5}){0,2}(?:/[A-Z]{2,4})?[A-Z]?${RIGHT}(?![.,]\\d|%)`,
      'g',
    ),
  },
  // H.R. 25, S. 1021, H.J. Res. 3, HB 1042, SB12, A.B. 5
  {
    hint: allOf(
      HAS_DIGIT,
      /\b(?:H\.? ?R\.|S\.|[HSA]\.?[BRF]\.?|[HS]\.? ?J\.? ?Res|[HS]\.? ?Con\.? ?Res|[HS]\.? ?Res)\s?\d/,
    ),
    shape: pattern(
      `${LEFT}(?<![${UPPER}]\\.\\s?)(?:H\\.\\s?R\\.|S\\.|[HSA]\\.?[BF]\\.?|HR|[HS]\\.?\\s?(?:J\\.?|Con\\.?)?\\s?Res\\.)\\s?\\d{1,5}${RIGHT}(?![.,]\\d|%)`,
      'g',
    ),
  },
  // case No. 22-1034, Docket No. 45, civil action 12-cv-0345
  {
    hint: allOf(HAS_DIGIT, /(?:ase|ocket|ction|ile|ndictment|ermit|ontract|eport) (?:No|[Nn]umber|\d+-)/),
    shape: pattern(
      `${LEFT}(?:[Cc]ase|[Dd]ocket|[Cc]ivil${GAP}[Aa]ction|[Cc]riminal${GAP}[Cc]ase|[Ff]ile|[Ii]ndictment|[Pp]ermit|[Cc]ontract|[Rr]eport)${GAP}(?:No\\.|[Nn]umber)?\\s?\\d[${LETTER}\\d:/-]{1,20}${RIGHT}`,
      'g',
    ),
  },
  // Roe v. Kelland, R v Ede, In re Harbor Trust; not a match of two teams
  {
    hint: allOf(anyWord(['v', 're', 'parte']), /\sv\.?\s|In re |Ex parte /),
    shape: pattern(
      `${LEFT}(?:${OPENS}${CAPITAL}(?:${GAP}(?:(?:of|the|&)${GAP}(?:the${GAP})?)?${CAPITAL}){0,5}${GAP}v\\.${GAP}${CAPITAL}(?:${GAP}(?:(?:of|the|&)${GAP}(?:the${GAP})?)?${CAPITAL}){0,5}|R${GAP}v\\.?${GAP}${CAPITAL}|(?:In${GAP}re|Ex${GAP}parte)${GAP}${CAPITAL}(?:${GAP}${CAPITAL}){0,3})`,
      'g',
    ),
  },
  // the 1974 Water Act, the Geneva Conventions, the Treaty of Brack, the Declaration of Independence, the 14th Amendment, Ada's Law
  {
    hint: allOf(anyWord(lawNouns), new RegExp(lawNouns.join('|'))),
    shape: pattern(
      `${LEFT}(?:${THE}${GAP})?(?:${YEAR}${GAP})?(?:\\d{1,2}(?:st|nd|rd|th)|${NAME})${GAP}(?:${LAW})${RIGHT}${OF_YEAR}(?!${GAP}(?:One|Two|Three|[IV]{1,3}\\b|[${UPPER}][${LOWER}]{3,}))`,
      'g',
    ),
  },
  {
    hint: allOf(
      anyWord(['Accord', 'Treaty', 'Convention', 'Declaration', 'Charter', 'Law', 'Rights', 'Magna']),
      /Accord|Treaty|Convention|Declaration|Charter|Law\b|Code\b|Bill of Rights|Magna Carta/,
    ),
    shape: pattern(
      `${LEFT}(?:(?:[Tt]he${GAP})?(?:${YEAR}${GAP})?(?:[${UPPER}][${LOWER}.]{1,20}${GAP}){0,3}(?:Treaty${GAP}(?:of|on)|Convention${GAP}(?:on|against|for|relating${GAP}to)|Declaration${GAP}(?:of|on)|Charter${GAP}of)${GAP}(?:the${GAP})?${NAME}${OF_YEAR}|[${UPPER}][${LOWER}]{1,20}${APOSTROPHE}s?${GAP}Law(?!${GAP}[${UPPER}])|(?:U\\.?N\\.?|City|Town|United${GAP}Nations)${GAP}Charter|(?:the${GAP})?Bill${GAP}of${GAP}Rights|Magna${GAP}Carta|[Tt]he${GAP}${NAME}${GAP}Accord)${RIGHT}`,
      'g',
    ),
  },
  // the 1974 law, a 2019 treaty, the 2015 accord: a year is enough to find it
  {
    hint: allOf(
      HAS_YEAR,
      /\d{4} (?:law|act|treaty|accord|statute|ordinance|ruling|decision|agreement|constitution|executive order|report|study|survey|census|audit|indictment|memo)/,
    ),
    shape: pattern(
      `${LEFT}(?:(?:[Tt]he|[Aa]|[Tt]hat|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|${OWNER})${GAP})?${YEAR}${GAP}(?:(?!(?:and|or|to|of|in)${GAP})[${LETTER}.’'-]{2,24}${GAP}){0,2}(?:law|act|treaty|accord|statute|ordinance|ruling|constitution|executive order|report|study|survey|census|audit|indictment|memo)${RIGHT}`,
      'g',
    ),
  },
  // a report by the ferry board, a study published in the journal Tides, an indictment filed in Lake City
  {
    hint: allOf(
      anyWord([...paperNouns, ...paperNouns.map((noun) => `${noun}s`)]),
      new RegExp(paperNouns.join('|'), 'i'),
    ),
    shape: pattern(
      `${LEFT}(?:${THE}|${OWNER}|[Oo]ne|[Aa]nother|[Tt]wo|[Rr]ecent|[Nn]ew)${GAP}${ADJECTIVES}${oneOf(paperNouns)}s?(?:${GAP}(?:this|last|earlier)${GAP}(?:week|month|year))?,?${GAP}(?:${oneOf(paperLinks)})${GAP}${MAKER}`,
      'g',
    ),
  },
  // the commission's report, Roe's indictment, the Kelland report
  {
    hint: allOf(anyWord(citedPapers), new RegExp(citedPapers.join('|'))),
    shape: pattern(
      `${LEFT}(?:${OWNER}${GAP}${ADJECTIVES}|[Tt]he${GAP}(?:${YEAR}${GAP})?${CAPITAL}(?:${GAP}(?:${JOINER}${GAP})?${CAPITAL}){0,4}${GAP}(?:[${LOWER}-]{3,16}${GAP})?)${oneOf(citedPapers)}${RIGHT}`,
      'g',
    ),
  },
];
