/**
 * Check `tk-left-in`: marks that stand for what was still to come. Each shape is one row of
 * `copy/placeholders`; what else the same letters can mean (TK Maxx, taka, Super Bowl XX, chromosomes, sizes, chat, Markdown) is in the row's own test.
 */
import { findAll } from '../claims/grammar';
import { cursor } from '../claims/cursor';
import { shorten } from '../said';
import { bySpan, overlaps, type Span } from '../span';
import type { DraftParagraph } from '../text/parsed';
import type { Check, CheckContext, Found } from './check';
import { nearby } from './nearby';
import { isSpoken } from './copy/marked';
import { type Around, PLACEHOLDERS, type Shape } from './copy/placeholders';

export const tkLeftIn: Check = {
  id: 'tk-left-in',
  title: 'A “TK” or another placeholder left in',
  severity: 'error',
  about:
    'Looks for marks that a reporter or editor puts where a fact is still missing: “TK”, “$XX million”, “???”, “____ residents”, “[NAME]”, “(CK)”. A story must not be published while one stands in it.',
  rule: '“TK” (to come), alone, repeated or at the end of a word; “XX” before a unit or something counted, after a currency sign or between commas as an age; three or more question marks that stand by themselves; a blank or “00” in place of a figure; a word like “NAME”, “number” or “CHECK” in square brackets; “(CK)”, “(sp?)”, “(name to come)”; “TO COME” in capitals; “$X.X million”, “19XX”, “1X,000”, “XXday”, “####”; “TODO:”, “Eds:” and what is said to the desk in brackets; filler (“Lorem ipsum dolor”). The marks are those of American newsroom style.',
  leaves: [
    'Names are left alone: “TK Maxx”, a person called TK, initials such as “T.K.”.',
    'Sums in taka (“Tk 500”) are left alone.',
    'Roman numerals, chromosomes, sizes and ratings are left alone: “Super Bowl XX”, “XX chromosomes”, “XXL”.',
    '“What???” in somebody’s message is left alone, and so are “[name]” and “[number]” in small letters inside a quotation, where they stand for words left out.',
    'Addresses, code, Markdown links and emphasis, lines to be filled in by readers (“Name: ____”) and rules between items (“____”) are left alone.',
    '“MORE TO COME” is left alone: it is said to readers. So are “Editor’s note:” and a note in brackets that asks for nothing.',
    'A single X that is a name or stands for anything: “Malcolm X”, “Generation X”, “$X”.',
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
      { draft: 'The judge ordered it to pay $X.X million, or $X million a year.', words: ['$X.X', '$X'] },
      { draft: 'It cost $TK and rose X.X percent.', words: ['$TK', 'X.X'] },
      { draft: 'It was built in 19XX for 1X,000 people.', words: ['19XX', '1X,000'] },
      { draft: 'The inquest will go on on XXday, Oct. XX.', words: ['XXday', 'XX'] },
      { draft: 'It was hot.\n\nTODO: add quote from Ada Roe\n\nIt rained.', words: ['TODO:'] },
      {
        draft: 'The vote is in May. (DESK: can we get the cost from legal before we publish?) It rained.',
        words: ['(DESK: can we get the cost from legal before we publish?)'],
      },
      {
        draft: 'Ada Roe, 54 [ED: confirm age], left. [NOTE TO DESK: photo is late] [NOTE: add photo]',
        words: ['[ED: confirm age]', '[NOTE TO DESK: photo is late]', '[NOTE: add photo]'],
      },
      {
        draft: 'The captain (name to come) and Bo Lundd (sp?) swam. <<add quote>>',
        words: ['(name to come)', '(sp?)', '<<add quote>>'],
      },
      {
        draft: 'The dam is 90 years old [fact check this]. It holds #### gallons.',
        words: ['[fact check this]', '####'],
      },
      { draft: 'Eds: Updates with quotes.\n\nED NOTE: hold until noon\n\nIt rained.', words: ['Eds:', 'ED NOTE:'] },
      { draft: 'Lorem ipsum dolor sit amet.\n\nIt rained.', words: ['Lorem ipsum dolor sit amet'] },
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
      'Malcolm X spoke. Generation X owns X, once Twitter. A tax of $X per ton is a tax on people.',
      'The festival TODO opened. “TODO: call mom,” the note read.',
      'Editor’s note: This story was corrected.\n\nIt rained. (NOTE: Prices are for adults.) [Ed. note: He means the quay.]',
      '[Check the results here] or [check this out](https://lake.example/a). He [confirmed] it.',
      'Many answers (more to come) are open. “Ask [check with] him,” she said.',
      'The word ###\n\n###\n\nThe game 19XX: The War is old.',
      'Filler such as “Lorem ipsum dolor” is Latin. She sells lorem ipsum by the yard.',
    ],
  },
  find,
};

function find(context: CheckContext): Found[] {
  const placeholders = placeholdersIn(context);
  if (placeholders.length === 0) return [];
  const named = namesIn(context).length > 0;
  return placeholders
    .filter(({ holds }) => holds[named ? 'named' : 'plain'])
    .map(({ start, end, message }) => ({ start, end, message, related: [], fixes: [] }));
}

/** Paragraphs in which something is called TK. */
const namesIn = nearby(({ draft: { paragraphs } }) =>
  paragraphs.filter(({ parsed }) => /(?<![\p{L}\p{N}])(?:TK \p{Lu}\p{Ll}|T\.K\.)/u.test(parsed.text)),
);

interface Placeholder extends Span {
  readonly message: string;
  /** Whether it stands for something that is missing: where something of the draft is called TK, and where nothing is. */
  readonly holds: { readonly named: boolean; readonly plain: boolean };
}

const placeholdersIn = nearby(({ draft, quotes, figures }): Placeholder[] => {
  const spoken = isSpoken(quotes);
  const addresses = cursor(figures.filter(({ kind }) => kind === 'contact'));
  return draft.paragraphs
    .filter(({ kind }) => kind !== 'code' && kind !== 'front-matter' && kind !== 'url')
    .flatMap((paragraph) => candidatesIn(paragraph))
    .flatMap(({ span, shape, paragraph }): Placeholder[] => {
      const inQuote = spoken(span);
      if (addresses(span).some((address) => overlaps(address, span))) return [];
      const [plain, named] = [false, true].map(
        (isNamed) => !shape.when || shape.when(aroundOf(paragraph, span, inQuote, isNamed)),
      );
      const message = shape.say(shorten(draft.text.slice(span.start, span.end)));
      return plain || named ? [{ ...span, message, holds: { plain: plain!, named: named! } }] : [];
    });
});

interface Candidate {
  readonly span: Span;
  readonly shape: Shape;
  readonly paragraph: DraftParagraph;
}

/** In reading order; where two shapes meet, the longer is told. */
function candidatesIn(paragraph: DraftParagraph): Candidate[] {
  const { text } = paragraph.parsed;
  const code = text.includes('`') ? cursor([...text.matchAll(/`[^`\n]{1,200}`/gu)].map(spanOf)) : undefined;
  const found = PLACEHOLDERS.filter(({ hint }) => hint.test(text)).flatMap((shape) =>
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
