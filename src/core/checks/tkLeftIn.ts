/**
 * Check `tk-left-in`: marks that stand for what was still to come. Each shape is one row; what else the same letters can mean (TK Maxx, taka, Super
 * Bowl XX, chromosomes, sizes, chat, Markdown) is in the row's own test.
 */
import { findAll } from '../claims/grammar';
import { isPlural } from '../claims/countedNoun';
import { cursor } from '../claims/cursor';
import { bySpan, contains, overlaps, type Span } from '../span';
import type { DraftParagraph } from '../text/parsed';
import type { Check, CheckContext, Found } from './check';

export const tkLeftIn: Check = {
  id: 'tk-left-in',
  title: 'A “TK” or another placeholder left in',
  severity: 'error',
  about:
    'Looks for marks that a reporter or editor puts where a fact is still missing: “TK”, “$XX million”, “???”, “____ residents”, “[NAME]”, “(CK)”. A story must not be published while one stands in it.',
  rule: '“TK” (to come), alone, repeated or at the end of a word; “XX” before a unit or something counted, after a currency sign or between commas as an age; three or more question marks that stand by themselves; a blank or “00” in place of a figure; a word like “NAME”, “number” or “CHECK” in square brackets; “(CK)”; “TO COME” in capitals. The marks are those of American newsroom style.',
  leaves: [
    'Names are left alone: “TK Maxx”, a person called TK, initials such as “T.K.”.',
    'Sums in taka (“Tk 500”) are left alone.',
    'Roman numerals, chromosomes, sizes and ratings are left alone: “Super Bowl XX”, “XX chromosomes”, “XXL”.',
    '“What???” in somebody’s message is left alone, and so are “[name]” and “[number]” in small letters inside a quotation, where they stand for words left out.',
    'Addresses, code, Markdown links and emphasis, lines to be filled in by readers (“Name: ____”) and rules between items (“____”) are left alone.',
    '“MORE TO COME” is left alone: it is said to readers.',
  ],
  examples: {
    finds: [
      { draft: 'The mayor, TK, opened the bridge on Monday.', words: ['TK'] },
      { draft: 'About TK percent of voters in Lake City agreed.', words: ['TK'] },
      { draft: 'Council member nametk voted no. Ada Roe, [TK], did not vote.', words: ['nametk', '[TK]'] },
      { draft: 'More on this TKTK. The TKs are for the desk.', words: ['TKTK', 'TKs'] },
      { draft: 'The owner, name tk, said tk tk.', words: ['tk', 'tk', 'tk'] },
      { draft: 'The bridge cost $XX million and XX people came.', words: ['$XX', 'XX'] },
      { draft: 'Ada Roe, XX, grew XX percent of the crop.', words: ['XX', 'XX'] },
      { draft: 'The plant employs ??? people.', words: ['???'] },
      { draft: 'It cost $__ million. Some ____ residents left.', words: ['$__', '____'] },
      { draft: 'The fire hurt 00 people, officials said.', words: ['00'] },
      { draft: 'The town of [NAME] has [number] residents.', words: ['[NAME]', '[number]'] },
      { draft: 'He was born in 1961 (CK) in Lake City.', words: ['(CK)'] },
      { draft: 'The mayor denied it. QUOTE TO COME', words: ['QUOTE TO COME'] },
      {
        draft: 'The dam holds 40 million gallons [CHECK]. It opened in 1934 (fact check).',
        words: ['[CHECK]', '(fact check)'],
      },
      { draft: 'Turnout was XX% in the first round.', words: ['XX'] },
    ],
    leavesAlone: [
      'TK Maxx opened a store in Lake City.',
      'The fine is Tk 500, or Tk. 5 million for a firm.',
      'T.K. Roe sang. TK Roe, 54, left. “It was fun,” TK said.',
      'Super Bowl XX was in 1986. Pope Pius XX does not exist.',
      'Women have XX chromosomes; men have XY.',
      'The shirt comes in XXL and XX-Large. The film is rated XXX.',
      '“What???” she wrote. He was late again???',
      'The project helps 10 000 women and 160 000 million others.',
      'They said: “[name] came with [number] people.”',
      'See https://tk.example/tk or desk@news.tk.',
      'Name: ____________',
      'It rained.\n\n____\n\nIt snowed.',
      'MORE RAIN TO COME\n\nThe rain will go on for years to come.',
      'This is a breaking story. MORE TO COME.',
      'The clock read 00:12. Agent 007 left at 6:00.',
      'He wore __bold__ colors and read [the report](https://lake.example/a).',
      'Calvin Klein, known as CK, made jeans. [sic]',
      'The band the xx played.',
    ],
  },
  find,
};

interface Shape {
  /** A cheap test of the paragraph. */
  readonly hint: RegExp;
  readonly shape: RegExp;
  readonly says: string;
  readonly when?: (around: Around) => boolean;
}

interface Around {
  readonly words: string;
  /** Up to 40 code units to either side, within the paragraph. */
  readonly before: string;
  readonly after: string;
  readonly paragraph: string;
  readonly quoted: boolean;
  /** Somebody or something in the draft is called TK. */
  readonly named: boolean;
}

const STANDS = 'stands for something that is still to come. Put it in before this is published.';
const NUMBER = 'stands for a figure that is still missing. Put it in before this is published.';
const NOTE = 'looks like a note for the desk. Settle it and take it out before this is published.';

const SHAPES: readonly Shape[] = [
  // TK, TKTK, TKs, [TK]
  {
    hint: /TK/,
    shape: /[[(]TK(?:[ ,:;-][^\])]{0,80})?[\])]|(?<![\p{L}\p{N}_.@#/-])(?:TK)+s?(?![\p{L}\p{N}_@/]|\.\p{L})/gu,
    says: STANDS,
    when: isTk,
  },
  // name tk, tktk
  { hint: /tk/, shape: /(?<![\p{L}\p{N}_.@#/-])(?:tk)+(?![\p{L}\p{N}_@/-]|\.\p{L})/gu, says: STANDS },
  // nametk, titleTK, dateTKTK
  {
    hint: /tk|TK/,
    shape: /(?<![\p{L}\p{N}_.@#/-])\p{Lu}?\p{Ll}{2,20}(?:(?:TK)+|(?:tk)+)(?![\p{L}\p{N}_@/-]|\.\p{L})/gu,
    says: STANDS,
  },
  // $XX million, XX people, age XX
  {
    hint: /xx/i,
    shape:
      /[$£€]\s?(?:X{2,6}|x{2,6})(?:[.,]X{1,3})?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}_.@#/-])(?:\[X{2,6}\]|X{2,6}|xx)(?![\p{L}\p{N}_@/-]|\.\p{L})/gu,
    says: NUMBER,
    when: isBlankXs,
  },
  // the ??? people; not "What???"
  { hint: /\?{3}/, shape: /(?<=^|[\s([$£€])\?{3,20}(?=$|[\s)\],.;:%])/gu, says: STANDS, when: ({ quoted }) => !quoted },
  // $__ million, ____ residents
  { hint: /__/, shape: /[$£€]_{2,20}(?![\p{L}\p{N}_])|(?<=[\p{L},(]\s)_{2,20}(?=\s?%|\s\p{Ll})/gu, says: NUMBER },
  // 00 people, 000 percent
  {
    hint: /00/,
    shape:
      /[$£€]0{2,3}(?= (?:million|billion|trillion|thousand))|(?<![\p{L}\p{N}.,:/$£€-]|\d\s)0{2,3}(?=\s?%| \p{Ll})/gu,
    says: NUMBER,
    when: ({ words, after }) => !/^0/.test(words) || COUNTED.test(after) || isPlural(firstWord(after)),
  },
  // [NAME], [number], [CHECK], (CK), (fact check)
  {
    hint: /[[(]/,
    shape:
      /\[(?:NAME|AGE|DATE|TITLE|CITY|TOWN|PLACE|NUMBER|AMOUNT|FIGURE|QUOTE|LINK|PHOTO|SOURCE|name|age|date|title|number|amount|figure|first name|last name|FIRST NAME|LAST NAME)\](?![([]|https?:)/gu,
    says: STANDS,
    when: ({ quoted, words }) => !quoted || /\[[A-Z]/.test(words),
  },
  {
    hint: /[[(]/,
    shape:
      /[[(](?:CK|CHK|CHECK|CONFIRM|VERIFY|TODO|FIXME|DESK|ED|fact[- ]?check|FACT[- ]?CHECK|[Cc]heck (?:spelling|this|name|age|date|figure|quote)|CHECK [A-Z ]{2,30}|INSERT [^\])]{1,60}|ADD [A-Z ]{2,40}|(?:[a-zA-Z]{2,12} )?to come|(?:[A-Z]{2,12} )?TO COME)[?!:]?[\])](?![([])/gu,
    says: NOTE,
    when: isNote,
  },
  // QUOTE TO COME
  {
    hint: /TO COME/,
    shape: /(?<![\p{L}\p{N}[(])(?:\p{Lu}{2,12} )?TO COME(?![\p{L}\p{N}\])])/gu,
    says: STANDS,
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
  if (words === 'xx') return COUNTED.test(after);
  return (
    (COUNTED.test(after) ||
      isPlural(firstWord(after)) ||
      /^[ -](?:year|month|day|mile|foot|acre|member|point)/.test(after)) &&
    !ROMAN_BEFORE.test(before)
  );
}

/** "Super Bowl XX", "Pius XX"; not "The XX", "In XX". */
const ROMAN_BEFORE =
  /(?:^|\s)(?!(?:The|In|On|At|About|Some|Over|Nearly|More|With|By|For|From|After|But|And|All)\s)\p{Lu}\p{L}{1,20}\s$/u;

/** "(check this)" inside a quotation is somebody's; "[to come]" in small letters only in square brackets. */
function isNote({ words, quoted }: Around): boolean {
  if (words.startsWith('(') && /to come/.test(words)) return false;
  if (/^[[(]ED[\])]$|^\(DESK/.test(words)) return false;
  return !quoted && !/MORE TO COME/.test(words);
}

function firstWord(after: string): string {
  return /^\s(\p{Ll}{3,24})(?!\p{L})/u.exec(after)?.[1] ?? '';
}

function find({ draft, quotes, figures }: CheckContext): Found[] {
  const named = /(?<![\p{L}\p{N}])(?:TK \p{Lu}\p{Ll}|T\.K\.)/u.test(draft.text);
  const quoted = cursor(quotes.filter(({ kind }) => kind === 'direct' || kind === 'mixed'));
  const addresses = cursor(figures.filter(({ kind }) => kind === 'contact'));
  return draft.paragraphs
    .filter(({ kind }) => kind !== 'code' && kind !== 'front-matter' && kind !== 'url')
    .flatMap((paragraph) => candidatesIn(paragraph))
    .filter(({ span, shape, paragraph }) => {
      const inQuote = quoted(span).some((quote) => contains(quote, span));
      if (addresses(span).some((address) => overlaps(address, span))) return false;
      return !shape.when || shape.when(aroundOf(paragraph, span, inQuote, named));
    })
    .map(({ span, shape }) => ({
      ...span,
      message: `“${draft.text.slice(span.start, span.end)}” ${shape.says}`,
      related: [],
      fixes: [],
    }));
}

interface Candidate {
  readonly span: Span;
  readonly shape: Shape;
  readonly paragraph: DraftParagraph;
}

/** In reading order; where two shapes meet, the longer is told. */
function candidatesIn(paragraph: DraftParagraph): Candidate[] {
  const { text } = paragraph.parsed;
  const code = text.includes('`') ? cursor([...text.matchAll(/`[^`\n]{1,200}`/gu)].map(spanOf)) : undefined;
  const found = SHAPES.filter(({ hint }) => hint.test(text)).flatMap((shape) =>
    findAll(shape.shape, text).map((match) => ({ span: spanOf(match), shape })),
  );
  let free = 0;
  return found
    .sort((a, b) => bySpan(a.span, b.span))
    .filter(({ span }) => {
      if (span.start < free || code?.(span).some((stretch) => overlaps(stretch, span))) return false;
      free = span.end;
      return true;
    })
    .map(({ span, shape }) => ({
      span: { start: span.start + paragraph.start, end: span.end + paragraph.start },
      shape,
      paragraph,
    }));
}

function spanOf(match: RegExpMatchArray): Span {
  return { start: match.index!, end: match.index! + match[0].length };
}

/** Code units to either side that tell what a mark stands for. */
const AROUND = 40;

function aroundOf({ start, parsed }: DraftParagraph, span: Span, quoted: boolean, named: boolean): Around {
  const from = span.start - start;
  const to = span.end - start;
  return {
    words: parsed.text.slice(from, to),
    before: parsed.text.slice(Math.max(0, from - AROUND), from),
    after: parsed.text.slice(to, to + AROUND),
    paragraph: parsed.text.slice(Math.max(0, from - PASSAGE), to + PASSAGE),
    quoted,
    named,
  };
}

/** Code units of the paragraph around a mark that are asked for chromosomes or small letters. */
const PASSAGE = 200;
