/**
 * Quotation marks of one paragraph, paired. Every mark is first judged by its glyph and its neighbours (can it open, can it close, is
 * it an apostrophe or an inch), then a stack pairs them; a mark that closes nothing is left alone and an opener without
 * a closer is recovered. One pass to the left, one to the right: linear whatever the marks.
 */
import type { Span } from '../span';
import { elisions } from '../lexicon/elisions';

/** A stretch between marks, marks included. `inner` are the stretches within it. */
export interface Stretch extends Span {
  readonly family: Family;
  /** False when the closing mark is missing: `end` is then a recovery. */
  readonly closed: boolean;
  /** Length of the opening mark, in code units. */
  readonly opener: number;
  readonly inner: readonly Stretch[];
}

export type Family = 'double' | 'single' | 'angle';

/** The outermost stretches of a paragraph, in reading order. */
export function pairMarks(paragraph: string): Stretch[] {
  const marks = judgeSingles(paragraph, findMarks(paragraph));
  const stack: Open[] = [{ mark: null, inner: [] }];
  for (const mark of marks) {
    const open = stack.at(-1)!;
    const depth = closesAt(mark, stack);
    if (depth > 0) {
      // What was opened inside and never closed was no quotation (a stray mark, an apostrophe): its inner ones move up.
      while (stack.length - 1 > depth) dropTop(stack);
      const { mark: opener, inner } = stack.pop()!;
      stack.at(-1)!.inner.push(toStretch(opener!, mark.at + mark.length, true, inner));
    } else if (mark.canOpen && mark.role !== 'close') {
      if (open.mark?.family === mark.family && mark.family !== 'single' && mark.role === 'either')
        recover(paragraph, stack, mark.at);
      if (stack.length < DEEPEST) stack.push({ mark, inner: [] });
    }
  }
  while (stack.length > 1) {
    if (stack.at(-1)!.mark!.family === 'single') dropTop(stack);
    else recover(paragraph, stack, paragraph.length);
  }
  return stack[0]!.inner;
}

interface Open {
  readonly mark: Mark | null;
  readonly inner: Stretch[];
}

interface Mark {
  readonly at: number;
  readonly length: number;
  readonly glyph: string;
  readonly family: Family;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** What the glyph and its neighbours together say. */
  readonly role: 'open' | 'close' | 'either';
}

const MARKS = /``|''|["“”„‟＂«»‹›‘’‚'`]/g;
const ANGLES = '«»‹›';
const SINGLES = "‘’‚'`";
const OPENERS = '“„‟‘‚``';

function findMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  MARKS.lastIndex = 0;
  for (let found = MARKS.exec(text); found; found = MARKS.exec(text)) {
    const glyph = found[0];
    const at = found.index;
    const before = at === 0 ? ' ' : text[at - 1]!;
    const after = text[at + glyph.length] ?? ' ';
    const family: Family = ANGLES.includes(glyph) ? 'angle' : SINGLES.includes(glyph) ? 'single' : 'double';
    const inWord = WORD.test(before) && WORD.test(after);
    if (family === 'single' && inWord) continue;
    // Angle marks may stand off by a space, as in French.
    const loose = family === 'angle';
    const canOpen = loose || (OPEN_BEFORE.test(before) && !/\s/.test(after));
    const canClose = loose || (!/\s/.test(before) && CLOSE_AFTER.test(after));
    if (/\d/.test(before) && !canOpen && '"\''.includes(glyph) && isMeasure(text, at, after)) continue;
    marks.push({ at, length: glyph.length, glyph, family, canOpen, canClose, role: roleOf(glyph, canOpen, canClose) });
  }
  return marks;
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
const OPEN_BEFORE = /[\s([{—–\-/“”"‘’'„«:;,.…>*_|]/u;
const CLOSE_AFTER = /[\s)\]}—–\-/“”"‘’'»:;,.…?!<*_|]/u;

/** 6'2" and 5": a number's own marks. A quotation may end in a number too, so an inch needs another digit or a word near it. */
function isMeasure(text: string, at: number, after: string): boolean {
  const number = /(?:^|[\s(-])\d{1,3}(?:['’]\d{1,2})?$/.test(text.slice(Math.max(0, at - 8), at));
  if (!number) return false;
  if (text[at] === "'") return /\d/.test(after) || /^\s?\d{1,2}"/.test(text.slice(at + 1, at + 5));
  return (
    /['’]\d{1,2}$/.test(text.slice(Math.max(0, at - 4), at)) ||
    /^(?:\s?[x×]\s?\d|-\p{L}| (?:tall|wide|long|deep|high|thick|of)\b)/u.test(text.slice(at + 1, at + 8))
  );
}

function roleOf(glyph: string, canOpen: boolean, canClose: boolean): Mark['role'] {
  if (ANGLES.includes(glyph)) return 'either';
  if (glyph === '“' || glyph === '‘') return canOpen || !canClose ? 'open' : 'close';
  if (glyph === '”' || glyph === '’') return canClose || !canOpen ? 'close' : 'open';
  if (OPENERS.includes(glyph)) return 'open';
  if (glyph === "''") return canClose ? 'close' : 'open';
  if (canOpen === canClose) return 'either';
  return canOpen ? 'open' : 'close';
}

/** Keeps the single marks that quote: openers that some closer answers and that no elision ('90s, ’twas) explains. */
function judgeSingles(text: string, marks: Mark[]): Mark[] {
  const kept: Mark[] = [];
  let closers = 0;
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]!;
    if (mark.family !== 'single') {
      // A double mark does not end the hunt: British copy nests doubles in singles.
      kept.push(mark);
      continue;
    }
    const opens = mark.canOpen && mark.role !== 'close' && !elides(text, mark);
    if (opens && closers > 0) {
      kept.push({ ...mark, canClose: false, role: 'open' });
      closers--;
    } else if (mark.canClose && mark.glyph !== '`' && mark.glyph !== '‚') {
      const strong = !isPossessive(text, mark) || closers === 0;
      if (!strong) continue;
      kept.push({ ...mark, canOpen: false, role: 'close' });
      closers++;
    }
  }
  return kept.reverse();
}

/** "'90s", "’twas", "'em", "rock 'n' roll" */
function elides(text: string, mark: Mark): boolean {
  const next = /^\p{L}+|^\d\ds?\b/u.exec(text.slice(mark.at + 1, mark.at + 12))?.[0] ?? '';
  return /^\d/.test(next) ? mark.glyph !== '‘' || next.endsWith('s') : elisions.has(next.toLowerCase());
}

/** "firefighters' hall": after an s, with a word in small letters to follow. */
function isPossessive(text: string, mark: Mark): boolean {
  return (
    /[sSzx]/.test(text[mark.at - 1] ?? '') &&
    /^\s[\p{L}\p{N}]/u.test(text.slice(mark.at + 1, mark.at + 3)) &&
    mark.glyph !== "''"
  );
}

/** The depth on the stack that a mark closes; 0 when it closes nothing. */
function closesAt(mark: Mark, stack: readonly Open[]): number {
  if (mark.role === 'open') return 0;
  for (let depth = stack.length - 1; depth > 0; depth--) {
    const opener = stack[depth]!.mark!;
    if (opener.family !== mark.family) continue;
    if (mark.family === 'angle') return closesAngle(opener.glyph, mark.glyph) ? depth : 0;
    // A mark that could as well open does so only when nothing of its family is open.
    return mark.canClose || !mark.canOpen || mark.role === 'close' ? depth : 0;
  }
  return 0;
}

/** More levels than this, the paragraph's own included, are noise; going no deeper keeps the time linear. */
const DEEPEST = 6;

function closesAngle(opener: string, closer: string): boolean {
  const pairs = { '«': '»', '»': '«»', '‹': '›', '›': '‹›' } as Record<string, string>;
  return (pairs[opener] ?? '').includes(closer);
}

function toStretch(opener: Mark, end: number, closed: boolean, inner: Stretch[]): Stretch {
  return { start: opener.at, end, family: opener.family, closed, opener: opener.length, inner };
}

function dropTop(stack: Open[]): void {
  const { inner } = stack.pop()!;
  for (const stretch of inner) stack.at(-1)!.inner.push(stretch);
}

/**
 * Ends an opener that nothing closed. One that heads the paragraph runs to its end (the quotation goes on in the next); another ends
 * with its sentence when further quotations follow it, else with the paragraph.
 */
function recover(text: string, stack: Open[], limit: number): void {
  const { mark, inner } = stack.pop()!;
  const opener = mark!;
  const next = inner[0];
  const to = opener.at > 0 && next ? next.start : limit;
  const words = text.slice(opener.at, to);
  const stop =
    to < text.length ? Math.max(words.lastIndexOf('. '), words.lastIndexOf('? '), words.lastIndexOf('! ')) : -1;
  const raw = stop > 0 ? stop + 1 : words.trimEnd().length;
  const end = opener.at + raw;
  const within = inner.filter((stretch) => stretch.end <= end);
  const outer = stack.at(-1)!.inner;
  outer.push(toStretch(opener, end, false, within));
  for (const stretch of inner) if (stretch.start >= end) outer.push(stretch);
}
