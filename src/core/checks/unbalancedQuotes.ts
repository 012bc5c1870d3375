/**
 * Check `unbalanced-quotes`: a quotation mark without its other half. A quotation over several paragraphs opens each of them and closes only the
 * last: that is right. Apostrophes, inches and minutes are no quotation marks.
 */
import * as l10n from '@vscode/l10n';
import { findMarks, type Mark } from '../quotes/marks/glyphs';
import { pairMarks, type Stretch } from '../quotes/marks/marks';
import { firstAtOrAfter, shiftSpan, type Span } from '../span';
import type { DraftParagraph } from '../text/parsed';
import { isProse } from '../text/prose';
import { perParagraph } from '../text/perParagraph';
import type { Check, CheckContext, Found } from './check';
import { overlapsAny } from './copy/marked';
import { mayMismatch, type Mismatch, mismatchesIn } from './copy/mismatchedMarks';
import { codeSpans } from './copy/shapes';
import { nearby } from './nearby';

export const unbalancedQuotes: Check = {
  id: 'unbalanced-quotes',
  title: 'A quotation mark without its other half',
  severity: 'warning',
  about:
    'Finds quotation marks that open and never close, or close what nothing opened. Without its other half a mark leaves a reader to guess where ' +
    'somebody’s words end and the story goes on.',
  rule:
    'Marks are paired by their shape, their neighbors and what stands between them. By the convention of news copy a quotation that runs over several ' +
    'paragraphs opens each of them and closes only the last, so an open quotation is right where the next paragraph begins with a mark, and only there. ' +
    'Of two marks that are paired, the one that closes must be of the kind of the one that opens, and turned the other way.',
  leaves: [
    'A quotation over several paragraphs, each of which opens with a mark.',
    'Apostrophes and letters left out: “’tis”, “the ’90s”, “dogs’ bowls”.',
    'Feet and inches, minutes and seconds: 6’2", a 12" pipe.',
    'Attributes and link titles of HTML and Markdown, and code.',
    'One closing mark for a quotation within a quotation of the same marks, where both end at once, and an inner quotation that ends before the outer.',
    'Lines of verse: a quotation that runs over line breaks, where blank lines part the paragraphs.',
  ],
  examples: {
    finds: [
      {
        draft: 'The vote was close. “We did not expect this, Mayor Ada Roe said.\n\nThe council meets on Monday.',
        words: ['“We did'],
      },
      { draft: 'We did not expect this,” Mayor Ada Roe said.\n\nThe council meets on Monday.', words: ['this,”'] },
      {
        draft: '“We came at noon.\n\nWe left before dark,” Ada Roe said.\n\nThe gate was shut.',
        words: ['“We came'],
      },
      { draft: 'Roe said it was "a disgrace for the city and left.\n\nNobody followed her.', words: ['"a disgrace'] },
      { draft: 'The committee called the plan reckless" on Monday and went home.', words: ['reckless"'] },
      { draft: '“We can sleep at night,“ said Bo Lund, a fishmonger.', words: ['night,“'] },
      { draft: '“He wrote, ‘I am ashamed of what I did,” Bo Lund said. “That is enough.”', words: ['‘I am'] },
      { draft: '"He wrote, \'I am ashamed of what I did," Bo Lund said. "That is enough."', words: ["'I am"] },
      { draft: '“They told me, ‘Go home, and I went,” Bo Lund said.', words: ['‘Go home,'] },
      { draft: 'The gate was shut.\n\n‘We saw him,” she said.', words: ['‘We saw'] },
      { draft: '“It is over,” Roe said. “We go home on Friday.\n\nThe strike began in May.', words: ['“We go'] },
    ],
    leavesAlone: [
      '“We came at noon.\n\n“We left before dark,” Ada Roe said.',
      'The 6\'2" guard hit a 12" pipe in the ’90s, and ’twas the dogs’ bowl.',
      '“He told me, ‘I will not go,’” Roe said.',
      'She read “The Quay” and said, “It is good.”',
      'The "old" harbor and the “new” one are closed.',
      'See [the quay](https://example.org "The quay") or `a "b` here.',
      '“We left,” Roe said, “and came back.”',
      '“He said, ‘I will not go,’” Roe said. ‘She said, “I will,”’ Lund said. ‘He called it “a joke.”’',
      '“Back in the day, ’Twas a harbor, ’90s style. Tell ’em, ’Cause I won’t,” Roe said.',
      'She said, ‘We saw the dogs’ bowl.’ „Ja“, sagte Roe.',
      'The choir sang.\n\n“O come, o come,\nand ransom captive Israel.”\n\nIt snowed.',
    ],
  },
  find: findUnbalanced,
};

/** Paragraphs after an open one in which its closing mark is looked for. */
const REACH = 8;
/** Code units of the word beside a mark that is underlined with it. */
const LONGEST_WORD = 24;

function findUnbalanced(context: CheckContext): Found[] {
  const { text, paragraphs } = context.draft;
  const found: Found[] = [];
  /** Opened, and so far closed by nothing. */
  let open: { readonly opener: Span; readonly paragraph: number } | null = null;
  const flush = (): void => {
    if (open) found.push(tell(text, open.opener, null));
    open = null;
  };
  for (const { start } of unevenIn(context)) {
    const index = firstAtOrAfter(paragraphs, start);
    const paragraph = paragraphs[index]!;
    if (open && index - open.paragraph > REACH) flush();
    const { unclosed, strays, mismatches } = placed(readMarks(paragraph.parsed), start);
    for (const mismatch of mismatches) found.push(tellMismatch(text, paragraph.start, mismatch));
    const [first, ...others] = strays;
    if (open && first && (!unclosed || first.start < unclosed.start)) {
      if (!isVerse(text, open.opener, first)) found.push(tell(text, open.opener, first));
      open = null;
    } else others.unshift(...(first ? [first] : []));
    if (others.length > 0) found.push(tellStrays(text, others));
    if (!unclosed) continue;
    flush();
    if (!goesOn(unclosed, paragraph, paragraphs[index + 1])) open = { opener: unclosed, paragraph: index };
  }
  flush();
  return found.sort((a, b) => a.start - b.start);
}

/** Paragraphs with marks that have no other half in them. */
const unevenIn = nearby(({ draft: { paragraphs } }) =>
  paragraphs.flatMap(({ kind, start, end, parsed }): Span[] =>
    isProse(kind) && readMarks(parsed) !== EVEN ? [{ start, end }] : [],
  ),
);

/** Offsets are relative to the paragraph, but where they are `placed`. */
interface Uneven {
  /** Opening mark of the outermost quotation that is not closed. */
  readonly unclosed: (Span & { readonly runs: boolean }) | null;
  /** Marks that are part of no quotation. */
  readonly strays: readonly Span[];
  /** Relative in any case. */
  readonly mismatches: readonly Mismatch[];
}

const EVEN: Uneven = { unclosed: null, strays: [], mismatches: [] };

function placed(uneven: Uneven, by: number): Uneven {
  const { unclosed, strays } = uneven;
  return {
    ...uneven,
    unclosed: unclosed && shiftSpan(unclosed, by),
    strays: strays.map((stray) => shiftSpan(stray, by)),
  };
}

const readMarks = perParagraph(({ text }): Uneven => {
  const uneven = isUneven(text);
  const hinted = mayMismatch(text);
  if (!uneven && !hinted) return EVEN;
  const edges = new Set<number>();
  let unclosed: Stretch | null = null;
  const walk = (stretches: readonly Stretch[]): void => {
    for (const stretch of stretches) {
      for (let at = stretch.start; at < stretch.start + stretch.opener; at++) edges.add(at);
      for (let at = stretch.end - stretch.closer; at < stretch.end; at++) edges.add(at);
      if (!stretch.closed && stretch.family !== 'angle') unclosed ??= stretch;
      walk(stretch.inner);
    }
  };
  const stretches = pairMarks(text);
  walk(stretches);
  const inCode = overlapsAny(codeSpans(text));
  const strays = findMarks(text)
    .filter((mark) => isStray(text, mark) && !edges.has(mark.at))
    .map(({ at, length }) => ({ start: at, end: at + length }))
    .filter((mark) => !inCode(mark));
  const mismatches = hinted ? mismatchesIn(text, stretches).filter(({ at }) => !inCode(at)) : [];
  if (!uneven) return { ...EVEN, mismatches };
  const last = unclosed as Stretch | null;
  return {
    unclosed: last && {
      start: last.start,
      end: last.start + Math.max(1, text.startsWith('``', last.start) ? 2 : 1),
      runs: last.end >= text.trimEnd().length,
    },
    strays,
    mismatches,
  };
});

/** Whether a paragraph may hold a mark without its other half: a cheap look, since most do not. */
function isUneven(text: string): boolean {
  let [straight, curly, single] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) straight++;
    else if (code === 0x201c) curly++;
    else if (code === 0x201d) curly--;
    else if (code === 0x2018) single++;
  }
  return straight % 2 === 1 || curly !== 0 || single > 0;
}

/** Not of inches, and not between letters, where a mark may be anything. */
function isStray(text: string, { at, length, family, inches, role }: Mark): boolean {
  if (family !== 'double' || inches) return false;
  return role !== 'loose' || /\s/.test(text[at - 1] ?? ' ') || /\s/.test(text[at + length] ?? ' ');
}

/** By convention the next paragraph of an open quotation opens with a mark again. */
function goesOn(
  { runs }: { readonly runs: boolean },
  paragraph: DraftParagraph,
  next: DraftParagraph | undefined,
): boolean {
  return (
    runs &&
    next !== undefined &&
    paragraph.kind !== 'headline' &&
    /^[>*_\s]{0,8}(?:["“”„«‘']|``|'')/.test(next.parsed.text)
  );
}

/**
 * Lines of one quotation rather than paragraphs: single line breaks between its marks, where blank lines part the paragraphs. They break within a
 * sentence or are short; a quotation pulled out of the story has its speaker on a line of its own.
 */
function isVerse(text: string, opener: Span, closer: Span): boolean {
  if (!BLANK_LINE.test(text)) return false;
  const words = text.slice(opener.start, closer.end);
  if (BLANK_LINE.test(words)) return false;
  const lines = words.split(/\r?\n/);
  return (
    lines.every((line) => line.length <= LINE) || lines.slice(0, -1).every((line) => !/[.!?]["”’']*\s*$/.test(line))
  );
}

const BLANK_LINE = /\n[^\S\n]*\n/;
/** A line of verse, in code units. */
const LINE = 50;

function tellMismatch(text: string, by: number, { at, what, closer, fix }: Mismatch): Found {
  const mark = { start: by + at.start, end: by + at.end };
  const span = what === 'turned to close' ? withWordBefore(text, mark) : withWordAfter(text, mark);
  return {
    ...span,
    message: sayOf(text, span, MISMATCHES[what]),
    related: closer
      ? [
          {
            ...withWordBefore(text, { start: by + closer.start, end: by + closer.end }),
            message: l10n.t('It is closed here'),
          },
        ]
      : [],
    fixes: fix ? [{ title: l10n.t('Replace the mark with {0}', fix), ...mark, text: fix }] : [],
  };
}

const MISMATCHES: Readonly<Record<Mismatch['what'], Saying>> = {
  'turned to close': {
    of: (words) => l10n.t('“{0}”: this quotation closes with an opening mark.', words),
    alone: () => l10n.t('This quotation closes with an opening mark.'),
  },
  'kinds differ': {
    of: (words) => l10n.t('“{0}”: this quotation opens with a single mark and closes with a double one.', words),
    alone: () => l10n.t('This quotation opens with a single mark and closes with a double one.'),
  },
  'inner not closed': {
    of: (words) => l10n.t('“{0}”: this quotation within another is never closed.', words),
    alone: () => l10n.t('This quotation within another is never closed.'),
  },
};
const CLOSED_LATER: Saying = {
  of: (words) =>
    l10n.t(
      '“{0}”: this quotation is closed in a later paragraph, and the one after it does not open with a mark.',
      words,
    ),
  alone: () => l10n.t('This quotation is closed in a later paragraph, and the one after it does not open with a mark.'),
};
const NEVER_CLOSED: Saying = {
  of: (words) => l10n.t('“{0}”: this quotation is never closed.', words),
  alone: () => l10n.t('This quotation is never closed.'),
};
const TURNED: Saying = {
  of: (words) => l10n.t('“{0}”: this quotation opens with a closing mark.', words),
  alone: () => l10n.t('This quotation opens with a closing mark.'),
};
const NOT_OPENED: Saying = {
  of: (words) => l10n.t('“{0}”: the mark closes a quotation that was not opened.', words),
  alone: () => l10n.t('The mark closes a quotation that was not opened.'),
};

function tell(text: string, opener: Span, closer: Span | null): Found {
  const span = withWordAfter(text, opener);
  return {
    ...span,
    message: sayOf(text, span, closer ? CLOSED_LATER : NEVER_CLOSED),
    related: closer ? [{ ...withWordBefore(text, closer), message: l10n.t('It is closed here') }] : [],
    fixes: [],
  };
}

/** Of one paragraph. Where there are two, the first is often an opening mark turned the wrong way. */
function tellStrays(text: string, [first, second]: readonly Span[]): Found {
  const turned = second !== undefined && !/\S/.test(text[first!.start - 1] ?? ' ');
  const span = turned ? withWordAfter(text, first!) : withWordBefore(text, first!);
  return {
    ...span,
    message: sayOf(text, span, turned ? TURNED : NOT_OPENED),
    related: second
      ? [
          {
            ...withWordBefore(text, second),
            message: turned ? l10n.t('It is closed here') : l10n.t('Another mark without its other half'),
          },
        ]
      : [],
    fixes: [],
  };
}

interface Saying {
  readonly of: (words: string) => string;
  readonly alone: () => string;
}

/** The words without their mark lead the message; a mark that stands alone has none. */
function sayOf(text: string, { start, end }: Span, { of, alone }: Saying): string {
  const words = text
    .slice(start, end)
    .replace(/["“”„‟«»`]|''|(?<![^\s(])[‘'’]|[‘'’](?!\S)/g, '')
    .trim();
  return words === '' ? alone() : of(words);
}

function withWordAfter(text: string, { start, end }: Span): Span {
  const word = /^[^\S\n]{0,2}(?:\S{1,24}(?:[^\S\n]\S{1,24}(?=\s|$))?(?=\s|$)|\S{1,24})/u.exec(
    text.slice(end, end + 4 * LONGEST_WORD + 4),
  );
  return { start, end: end + (word?.[0].length ?? 0) };
}

function withWordBefore(text: string, { start, end }: Span): Span {
  const word = /\S{1,24}[^\S\n]{0,2}$/u.exec(text.slice(Math.max(0, start - 2 * LONGEST_WORD - 4), start));
  return { start: start - (word?.[0].length ?? 0), end };
}
