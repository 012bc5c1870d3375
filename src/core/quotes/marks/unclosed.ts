/**
 * Where words end whose closing mark is missing. Most are quotations that go on in the next paragraph; the rest are slips, and then a
 * mark of another sort, the reporting clause, or the next quotation tells where the words were over.
 */
import { quotingVerbs } from '../../lexicon/reportingVerbs';
import { type Span, trimSpan } from '../../span';
import type { Mark } from './glyphs';

/** `end` of the words and what closes them: the length of a mark of another sort in code units, 0 for none. */
export interface Recovery {
  readonly end: number;
  readonly closer: number;
}

/** `limit` is where the next quotation starts, or the end of the text; `stray` a closing mark that closed nothing. */
export function endOfUnclosed(text: string, opener: Mark, limit: number, stray: Mark | null): Recovery {
  // “We left.’ Roe went on.
  if (stray && stray.at < limit && /[.,!?…]/.test(text[stray.at - 1]!)) {
    return { end: stray.at + stray.length, closer: stray.length };
  }
  const words = text.slice(opener.at, limit);
  const clause = reportingClause(words);
  if (clause > 0) return { end: opener.at + clause, closer: 0 };
  // One that nothing follows runs to the end of its paragraph: it goes on in the next.
  const stop = limit < text.length ? Math.max(...['. ', '? ', '! '].map((mark) => words.lastIndexOf(mark))) : -1;
  const end = stop > 0 ? opener.at + stop + 1 : trimSpan(text, { start: opener.at, end: limit }).end;
  return { end, closer: 0 };
}

/** “We left, said Roe. “We left, Roe said, “and came back.” Where the clause of a slip begins, its comma included; 0 when there is none. */
function reportingClause(words: string): number {
  for (const { index, 0: found, 1: inverted, 2: plain } of words.matchAll(CLAUSE)) {
    const verb = inverted ?? plain!;
    const ends = /^(?:[.]\s*$|,\s*$|, (?:who|whose|the|an?|adding)\b)/.test(
      words.slice(index + found.length, index + found.length + 9),
    );
    if (quotingVerbs.has(verb) && ends) return index + 1;
  }
  return 0;
}

const NAME = "\\p{Lu}[\\p{L}’'-]{0,20}(?:\\.(?= \\p{Lu}))?";
const NAMES = `${NAME}(?: ${NAME}){0,3}`;
/** ", said Jane Roe", ", said the mayor", ", Roe said" or ", he added": bounded in each part. */
const CLAUSE = new RegExp(
  `[,?!] (?:(\\p{Ll}{3,12}) (?:${NAMES}|(?:the|an?) \\p{Ll}{3,20})|(?:he|she|they|the \\p{Ll}{3,20}|${NAMES}) (\\p{Ll}{3,12}))(?!\\p{L})`,
  'gu',
);

/** What is known of an opener that nothing closed. */
export interface Unclosed {
  readonly opener: Mark;
  /** Whether it stands at the head of the paragraph or after a colon, where speech begins. */
  readonly leads: boolean;
  /** Where its first sentence ends: an offset into the text. */
  readonly firstStop: number;
}

export function describeUnclosed(text: string, opener: Mark): Unclosed {
  const leads = /^[>*_\s-]*$|:\s$/.test(text.slice(Math.max(0, opener.at - 8), opener.at));
  STOP.lastIndex = opener.at;
  return { opener, leads, firstStop: STOP.exec(text)?.index ?? text.length };
}

const STOP = /[.!?]\s/g;

/** “He called it “a joke.” One closing mark does for both when the inner words go on with the outer and end with a stop. */
export function sharesCloser(text: string, unclosed: Unclosed, inner: Span): boolean {
  return (
    isAlike(text, unclosed, inner) &&
    goesOn(text, unclosed, inner) &&
    /[.,!?…]['’]*$/.test(text.slice(Math.max(inner.start, inner.end - 5), inner.end - 1))
  );
}

/** Whether a quotation stands within unclosed words ("“He called it “a joke” and left") rather than after them. */
export function goesOn(text: string, unclosed: Unclosed, inner: Span): boolean {
  // Straight marks around curly ones, or curly around straight, are two levels of marks.
  if (unclosed.leads && !isAlike(text, unclosed, inner)) return true;
  if (!/[\p{L}\p{N}’'\]*_]\s?$/u.test(text.slice(Math.max(0, inner.start - 2), inner.start))) return false;
  return unclosed.leads || inner.start < unclosed.firstStop;
}

function isAlike(text: string, { opener }: Unclosed, inner: Span): boolean {
  return (opener.glyph === '"') === (text[inner.start] === '"');
}
