/**
 * The marks that stand for what is still to come, one row a shape: letters that stand for a word or a figure, blanks, and notes to the desk. What
 * else the same letters can mean is in the row's own test.
 */
import * as l10n from '@vscode/l10n';
import { isPlural } from '../../claims/countedNoun';
import { monthPatterns } from '../../lexicon/months';

export interface Shape {
  /** A cheap test of the paragraph. */
  readonly hint: RegExp;
  readonly shape: RegExp;
  /** What a reviewer is told of the words. */
  readonly say: (words: string) => string;
  readonly when?: (around: Around) => boolean;
}

export interface Around {
  readonly words: string;
  /** Up to 40 code units to either side, within the paragraph. */
  readonly before: string;
  readonly after: string;
  readonly paragraph: string;
  readonly quoted: boolean;
  /** Somebody or something in the draft is called TK. */
  readonly named: boolean;
}

function sayStands(words: string): string {
  return l10n.t('“{0}” stands for something that is still to come. Put it in before this is published.', words);
}

function sayNumber(words: string): string {
  return l10n.t('“{0}” stands for a figure that is still missing. Put it in before this is published.', words);
}

function sayNote(words: string): string {
  return l10n.t('“{0}” looks like a note for the desk. Settle it and take it out before this is published.', words);
}

/** What a note asks for: in lower case brackets it is a note only with one of these behind the verb. */
const ERRAND =
  '(?:(?:fact|double)[- ]?check|confirm|verify)(?: [^\\[\\]<>\\n]{1,80})?|check (?:this|that|spelling|names?|age|date|figures?|quotes?|title|numbers?|facts?|with|if|whether|when|what|how)(?: [^\\[\\]<>\\n]{1,80})?|(?:add|insert|get|needs?|want|include|attach)(?: (?:an?|the|more|better|new|his|her|their)){0,2} (?:quotes?|names?|age|photos?|pics?|picture|link|figures?|numbers?|title|date|details?|comments?|response|reaction|caption|sources?|stats?|graf|para|background|context|cost|price|byline|headline|map|chart|video)(?: [^\\[\\]<>\\n]{1,80})?';
const ERRAND_NOTE = new RegExp(
  `\\[(?:${ERRAND})\\](?![([])|<<\\s?(?:${ERRAND}|[a-z ]{0,12}(?:TK|tk|to come))\\s?>>`,
  'gu',
);
/** In capitals whom it is for is enough for the desk; “[NOTE: …]” and “[ED: …]” speak to readers, too, unless they ask for something. */
const ASKS =
  '(?:please |pls |can |could |do |should |must )?(?:add|insert|check|double-check|confirm|verify|get|find|fix|need|needs|include|attach|update|cut|trim|move|replace|call|ask|link|fill|hold|we|is this|are these|who|which|TK)(?![a-z])';
const DESK_NOTE = new RegExp(
  `[[(](?:(?:NOTE )?(?:TO |FOR )?(?:THE )?(?:COPY |NEWS |PHOTO |CITY )?(?:DESK|SUBS|COPYDESK|LEGAL)\\s?[:—–-]\\s?[^\\[\\]()\\n]{1,160}|(?:NOTE|ED|EDS|EDITOR|EDITORS|REPORTER|WRITER|QUERY|CHECK|CONFIRM|VERIFY|TODO|FIXME)(?: NOTE)?:\\s?(?:${ASKS}[^\\[\\]()\\n]{0,160}|[^\\[\\]()\\n]{1,160}\\?)|(?:TODO|FIXME|CHECK|CONFIRM|VERIFY):\\s?[^\\[\\]()\\n]{1,160})[\\])](?![([])`,
  'gu',
);

export const PLACEHOLDERS: readonly Shape[] = [
  // TK, TKTK, TKs, [TK]
  {
    hint: /TK/,
    shape:
      /[[(]TK(?:[ ,:;-][^\])]{0,80})?[\])]|[$£€]?(?<![\p{L}\p{N}_.@#/-])(?:TK)+(?:s|day)?(?![\p{L}\p{N}_@/]|\.\p{L})/gu,
    say: sayStands,
    when: isTk,
  },
  // name tk, tktk
  { hint: /tk/, shape: /(?<![\p{L}\p{N}_.@#/-])(?:tk)+(?![\p{L}\p{N}_@/-]|\.\p{L})/gu, say: sayStands },
  // nametk, titleTK, dateTKTK
  {
    hint: /tk|TK/,
    shape: /(?<![\p{L}\p{N}_.@#/-])\p{Lu}?\p{Ll}{2,20}(?:(?:TK)+|(?:tk)+)(?![\p{L}\p{N}_@/-]|\.\p{L})/gu,
    say: sayStands,
  },
  // $XX million, XX people, age XX
  {
    hint: /xx/i,
    shape:
      /[$£€]\s?(?:X{2,6}|x{2,6})(?:[.,]X{1,3})?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}_.@#/-])(?:\[X{2,6}\]|X{2,6}|xx)(?![\p{L}\p{N}_@/-]|\.\p{L})/gu,
    say: sayNumber,
    when: isBlankXs,
  },
  // $X.X million, X.X percent, $X billion; not Malcolm X, Generation X
  {
    hint: /X/,
    shape:
      /[$£€]X\.X(?![\p{L}\p{N}])|[$£€]X(?= (?:million|billion|trillion)(?!\p{L}))|(?<![\p{L}\p{N}_.@#/-])X\.X(?=\s?%| (?:percent|per cent|million|billion|trillion)(?!\p{L}))/gu,
    say: sayNumber,
    when: ({ quoted }) => !quoted,
  },
  // in 19XX, 1X,000 people, X,XXX homes; not the game “19XX: The War”
  {
    hint: /\dXX|X,[0X]/,
    shape:
      /(?<![\p{L}\p{N}_.,@#/-])(?:(?:1[6-9]|20)XX(?![\p{L}\p{N}:-]| \p{Lu})|[$£€]?\d{0,2}X{1,3},(?:000|XXX)(?![\p{L}\p{N}]))/gu,
    say: sayNumber,
    when: ({ quoted }) => !quoted,
  },
  // on XXday
  {
    hint: /X[Xx]{1,4}day/,
    shape: /(?<![\p{L}\p{N}_.@#/-])X[Xx]{1,4}day(?![\p{L}\p{N}])/gu,
    say: sayStands,
  },
  // the ??? people; not "What???"
  {
    hint: /\?{3}/,
    shape: /(?<=^|[\s([$£€])\?{3,20}(?=$|[\s)\],.;:%])/gu,
    say: sayStands,
    when: ({ quoted }) => !quoted,
  },
  // $__ million, ____ residents
  { hint: /__/, shape: /[$£€]_{2,20}(?![\p{L}\p{N}_])|(?<=[\p{L},(]\s)_{2,20}(?=\s?%|\s\p{Ll})/gu, say: sayNumber },
  // #### homes, $## million; not a heading, not the “###” that ends a release
  {
    hint: /##|[$£€]#/,
    shape: /[$£€]#{1,6}(?=[ ,.)])|(?<=[\p{L},(] )#{2,8}(?=\s?%| \p{Ll})/gu,
    say: sayNumber,
  },
  // 00 people, 000 percent
  {
    hint: /00/,
    shape:
      /[$£€]0{2,3}(?= (?:million|billion|trillion|thousand))|(?<![\p{L}\p{N}.,:/$£€-]|\d\s)0{2,3}(?=\s?%| \p{Ll})/gu,
    say: sayNumber,
    when: ({ words, after }) => !/^0/.test(words) || COUNTED.test(after) || isPlural(firstWord(after)),
  },
  // [NAME], [number], [CHECK], (CK), (fact check)
  {
    hint: /[[(]/,
    shape:
      /\[(?:NAME|AGE|DATE|TITLE|CITY|TOWN|PLACE|NUMBER|AMOUNT|FIGURE|QUOTE|LINK|PHOTO|SOURCE|name|age|date|title|number|amount|figure|first name|last name|FIRST NAME|LAST NAME)\](?![([]|https?:)/gu,
    say: sayStands,
    when: ({ quoted, words }) => !quoted || /\[[A-Z]/.test(words),
  },
  {
    hint: /[[(]/,
    shape:
      /[[(](?:CK|CHK|CHECK|CONFIRM|VERIFY|TODO|FIXME|DESK|ED|fact[- ]?check|FACT[- ]?CHECK|[Cc]heck (?:spelling|this|name|age|date|figure|quote)|CHECK [A-Z ]{2,30}|INSERT [^\])]{1,60}|ADD [A-Z ]{2,40}|(?:[a-zA-Z]{2,12} )?to come|(?:[A-Z]{2,12} )?TO COME)[?!:]?[\])](?![([])/gu,
    say: sayNote,
    when: isNote,
  },
  // (sp?), (date?)
  {
    hint: /\?[\])]/,
    shape: /[[(](?:sp|ck|spelling|spell|name|age|date|title|year|number|figure|cq)\?{1,3}[\])](?![([])/giu,
    say: sayNote,
    when: ({ quoted }) => !quoted,
  },
  // (DESK: can we get the cost?), [NOTE TO DESK: …], [ED: confirm age], [NOTE: add photo]
  { hint: /[[(][A-Z]{2}/, shape: DESK_NOTE, say: sayNote, when: ({ quoted }) => !quoted },
  // [fact check this], [confirm with police], [add quote], <<add quote>>
  { hint: /\[\p{Ll}|<</u, shape: ERRAND_NOTE, say: sayNote, when: ({ quoted }) => !quoted },
  // TODO: add quote; Eds: updates with quotes; NOTE TO DESK: …
  {
    hint: /TODO|FIXME|ED|DESK|Eds|SUBS/,
    shape:
      /(?<![\p{L}\p{N}_.@#/“"‘'-])(?:TODO|FIXME):|(?<=^[*_\s]{0,4})(?:TODO|FIXME)(?= \p{Ll})|(?<=^[*_\s]{0,4})(?:(?:EDS?|Eds)(?:\.?:| (?:NOTE|note):)|(?:NOTE TO )?(?:THE )?(?:COPY |NEWS |PHOTO |CITY )?(?:DESK|SUBS)(?: NOTE)?:)/gmu,
    say: sayNote,
    when: ({ quoted }) => !quoted,
  },
  // Lorem ipsum dolor sit amet
  {
    hint: /orem ipsum/i,
    shape: /(?<![\p{L}“"‘'])lorem ipsum(?: dolor(?: sit amet)?|(?=\.?$))/giu,
    say: (words) => l10n.t('“{0}” is filler. Put the copy in its place before this is published.', words),
    when: ({ quoted }) => !quoted,
  },
  // QUOTE TO COME
  {
    hint: /TO COME/,
    shape: /(?<![\p{L}\p{N}[(])(?:\p{Lu}{2,12} )?TO COME(?![\p{L}\p{N}\])])/gu,
    say: sayStands,
    when: ({ words, paragraph }) => !words.startsWith('MORE') && /\p{Ll}/u.test(paragraph),
  },
];

/** "TK Maxx", "TK Roe": a name goes on after it. In a draft with such a name "TK said" is that name's. */
function isTk({ words, after, named }: Around): boolean {
  if (words !== 'TK') return true;
  if (NAME_AFTER.test(after)) return false;
  return !named || COUNTED.test(after);
}

const NAME_AFTER = /^ \p{Lu}\p{Ll}/u;
const COUNTED = /^\s?(?:%|percent|per cent|million|billion|trillion|thousand|hundred|people|men|women|children)/;

/** A blank in front of a unit or of what is counted, or an age between commas; not Roman numerals, chromosomes, sizes. */
function isBlankXs({ words, before, after, paragraph }: Around): boolean {
  if (/^[[$£€]/.test(words)) return true;
  if (/^\s?(?:%|percent|per cent|million|billion|trillion)/.test(after)) return true;
  if (
    /^[\s-]?(?:chromosomes?|century|rated|films?|movies?|genes?|males?|females?|large|individuals)/i.test(after) ||
    /chromosome/i.test(paragraph)
  )
    return false;
  if (/, $/.test(before) && /^,/.test(after)) return true;
  if (DATED.test(before)) return true;
  if (words === 'xx') return COUNTED.test(after);
  return (
    (COUNTED.test(after) ||
      isPlural(firstWord(after)) ||
      /^[ -](?:year|month|day|mile|foot|acre|member|point)/.test(after)) &&
    !ROMAN_BEFORE.test(before)
  );
}

/** "on Oct. XX", "aged XX" */
const DATED = new RegExp(`(?:^|\\s)(?:(?:${monthPatterns.join('|')})|aged?)\\s$`);

/** "Super Bowl XX", "Pius XX"; not "The XX", "In XX". */
const ROMAN_BEFORE =
  /(?:^|\s)(?!(?:The|In|On|At|About|Some|Over|Nearly|More|With|By|For|From|After|But|And|All)\s)\p{Lu}\p{L}{1,20}\s$/u;

/** "(check this)" inside a quotation is somebody's; "[to come]" in small letters only in square brackets. */
function isNote({ words, quoted }: Around): boolean {
  if (words.startsWith('(') && /to come/.test(words)) return !quoted && NAMED_TO_COME.test(words);
  if (/^[[(]ED[\])]$|^\(DESK\)/.test(words)) return false;
  return !quoted && !/MORE TO COME/.test(words);
}

/** "(name to come)"; "(more to come)" and "(years to come)" are said to readers. */
const NAMED_TO_COME = /^\((?:names?|age|quote|title|figure|number|photo|caption|date|score|vote|cost|byline) /;

function firstWord(after: string): string {
  return /^\s(\p{Ll}{3,24})(?!\p{L})/u.exec(after)?.[1] ?? '';
}
