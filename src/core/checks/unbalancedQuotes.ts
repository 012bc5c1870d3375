/**
 * Check `unbalanced-quotes`: a quotation mark without its other half. A quotation over several paragraphs opens each of them and closes only the
 * last: that is right. Apostrophes, inches and minutes are no quotation marks.
 */
import { findMarks, type Mark } from '../quotes/marks/glyphs';
import { pairMarks, type Stretch } from '../quotes/marks/marks';
import type { Span } from '../span';
import { isProse, type DraftParagraph } from '../text/parsed';
import type { Check, CheckContext, Found } from './check';
import { overlapsAny } from './copy/marked';
import { codeSpans } from './copy/shapes';

export const unbalancedQuotes: Check = {
  id: 'unbalanced-quotes',
  title: 'A quotation mark without its other half',
  severity: 'warning',
  about:
    'Finds quotation marks that open and never close, or close what nothing opened. Without its other half a mark leaves a reader to guess where ' +
    'somebody’s words end and the story goes on.',
  rule:
    'Marks are paired by their shape, their neighbors and what stands between them. By the convention of news copy a quotation that runs over several ' +
    'paragraphs opens each of them and closes only the last, so an open quotation is right where the next paragraph begins with a mark, and only there.',
  leaves: [
    'A quotation over several paragraphs, each of which opens with a mark.',
    'Apostrophes and letters left out: “’tis”, “the ’90s”, “dogs’ bowls”.',
    'Feet and inches, minutes and seconds: 6’2", a 12" pipe.',
    'Attributes and link titles of HTML and Markdown, and code.',
    'One closing mark for a quotation within a quotation, where both end at once.',
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
    ],
  },
  find: findUnbalanced,
};

/** Paragraphs after an open one in which its closing mark is looked for. */
const REACH = 8;
/** Code units of the word beside a mark that is underlined with it. */
const LONGEST_WORD = 24;

function findUnbalanced({ draft: { text, paragraphs } }: CheckContext): Found[] {
  const found: Found[] = [];
  /** Opened, and so far closed by nothing. */
  let open: { readonly opener: Span; readonly paragraph: number } | null = null;
  const flush = (): void => {
    if (open) found.push(tell(text, open.opener, null));
    open = null;
  };
  for (const [index, paragraph] of paragraphs.entries()) {
    if (!isProse(paragraph.kind)) continue;
    if (open && index - open.paragraph > REACH) flush();
    const { unclosed, strays } = readMarks(paragraph);
    const [first, ...others] = strays;
    if (open && first && (!unclosed || first.start < unclosed.start)) {
      found.push(tell(text, open.opener, first));
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

interface Uneven {
  /** Opening mark of the outermost quotation that is not closed. */
  readonly unclosed: (Span & { readonly runs: boolean }) | null;
  /** Marks that are part of no quotation. */
  readonly strays: readonly Span[];
}

const EVEN: Uneven = { unclosed: null, strays: [] };

function readMarks({ start: by, parsed: { text } }: DraftParagraph): Uneven {
  if (!isUneven(text)) return EVEN;
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
  walk(pairMarks(text));
  const inCode = overlapsAny(codeSpans(text));
  const strays = findMarks(text)
    .filter((mark) => isStray(text, mark) && !edges.has(mark.at))
    .map(({ at, length }) => ({ start: by + at, end: by + at + length }))
    .filter((mark) => !inCode({ start: mark.start - by, end: mark.end - by }));
  const last = unclosed as Stretch | null;
  return {
    unclosed: last && {
      start: by + last.start,
      end: by + last.start + Math.max(1, text.startsWith('``', last.start) ? 2 : 1),
      runs: last.end >= text.trimEnd().length,
    },
    strays,
  };
}

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

function tell(text: string, opener: Span, closer: Span | null): Found {
  const span = withWordAfter(text, opener);
  const what = closer
    ? 'is closed in a later paragraph, and the one after it does not open with a mark'
    : 'is never closed';
  return {
    ...span,
    message: `${subject(text, span, 'this quotation')} ${what}.`,
    related: closer ? [{ ...withWordBefore(text, closer), message: 'It is closed here' }] : [],
    fixes: [],
  };
}

/** Of one paragraph. Where there are two, the first is often an opening mark turned the wrong way. */
function tellStrays(text: string, [first, second]: readonly Span[]): Found {
  const turned = second !== undefined && !/\S/.test(text[first!.start - 1] ?? ' ');
  const span = turned ? withWordAfter(text, first!) : withWordBefore(text, first!);
  return {
    ...span,
    message: turned
      ? `${subject(text, span, 'this quotation')} opens with a closing mark.`
      : `${subject(text, span, 'the mark')} closes a quotation that was not opened.`,
    related: second
      ? [
          {
            ...withWordBefore(text, second),
            message: turned ? 'It is closed here' : 'Another mark without its other half',
          },
        ]
      : [],
    fixes: [],
  };
}

/** The words without their mark lead the message; a mark that stands alone has none. */
function subject(text: string, { start, end }: Span, what: string): string {
  const words = text
    .slice(start, end)
    .replace(/["“”„‟«»`]|''/g, '')
    .trim();
  return words === '' ? what.replace(/^./, (letter) => letter.toUpperCase()) : `“${words}”: ${what}`;
}

function withWordAfter(text: string, { start, end }: Span): Span {
  const word = /^[^\S\n]{0,2}(?:\S{1,24}(?:[^\S\n]\S{1,24}(?=\s|$))?(?=\s|$)|\S{1,24})/u.exec(
    text.slice(end, end + 2 * LONGEST_WORD + 4),
  );
  return { start, end: end + (word?.[0].length ?? 0) };
}

function withWordBefore(text: string, { start, end }: Span): Span {
  const word = /\S{1,24}[^\S\n]{0,2}$/u.exec(text.slice(Math.max(0, start - LONGEST_WORD - 2), start));
  return { start: start - (word?.[0].length ?? 0), end };
}
