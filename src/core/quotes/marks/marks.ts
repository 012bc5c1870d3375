/**
 * Quotation marks of one paragraph, paired. Every mark has been judged by its glyph and its neighbours; here a stack pairs them: a mark
 * that closes nothing is left alone, an opener without a closer is recovered. One pass to the left, one to the right: linear
 * whatever the marks.
 */
import { type Span, trimSpan } from '../../span';
import { type Judged, dropApostrophes } from './apostrophes';
import { type Family, findMarks } from './glyphs';
import { describeUnclosed, endOfUnclosed, goesOn, sharesCloser } from './unclosed';

export type { Family } from './glyphs';

/** A stretch between marks, marks included. `inner` are the stretches within it. */
export interface Stretch extends Span {
  readonly family: Family;
  /** False when the closing mark is missing: `end` is then a recovery. */
  readonly closed: boolean;
  /** Length of the opening mark in code units, with the space between it and the words if there is one. */
  readonly opener: number;
  /** Likewise of the closing mark; 0 when it is missing. */
  readonly closer: number;
  readonly inner: readonly Stretch[];
}

/** The outermost stretches of a paragraph, in reading order. */
export function pairMarks(paragraph: string): Stretch[] {
  const marks = dropApostrophes(paragraph, findMarks(paragraph));
  const nexts = nextDoubles(marks);
  const stack: Open[] = [{ mark: null, inner: [], stray: null }];
  marks.forEach((mark, i) => {
    const depth = closesAt(mark, stack, nexts[i]);
    if (depth > 0) {
      // What was opened inside and never closed was no quotation (a stray mark, an apostrophe): its inner ones move up.
      while (stack.length - 1 > depth) dropTop(stack);
      const { mark: opener, inner } = stack.pop()!;
      stack.at(-1)!.inner.push(toStretch(paragraph, opener!, mark, inner));
    } else if (opens(mark, nexts[i])) {
      if (stack.length < DEEPEST) stack.push({ mark, inner: [], stray: null });
    } else if (mark.role === 'close') stack.at(-1)!.stray ??= mark;
  });
  while (stack.length > 1) {
    if (isRecoverable(stack.at(-1)!.mark!)) recover(paragraph, stack);
    else dropTop(stack);
  }
  return stack[0]!.inner;
}

/** More levels than this, the paragraph's own included, are noise; going no deeper keeps the time linear. */
const DEEPEST = 6;

interface Open {
  readonly mark: Judged | null;
  readonly inner: Stretch[];
  /** The first closing mark in it that closed nothing. */
  stray: Judged | null;
}

/** For each mark the next double one to its right. */
function nextDoubles(marks: readonly Judged[]): (Judged | undefined)[] {
  const nexts = new Array<Judged | undefined>(marks.length);
  let next: Judged | undefined;
  for (let i = marks.length - 1; i >= 0; i--) {
    nexts[i] = next;
    if (marks[i]!.family === 'double') next = marks[i];
  }
  return nexts;
}

/** The depth on the stack that a mark closes; 0 when it closes nothing. */
function closesAt(mark: Judged, stack: readonly Open[], next: Judged | undefined): number {
  if (mark.role === 'open') return 0;
  // "Get a 5" pipe," he said: with a closer still to come, a number's mark is its own.
  const comes = next?.role === 'close';
  if (mark.inches && comes && stack.filter((open) => open.mark?.family === 'double').length === 1) return 0;
  for (let depth = stack.length - 1; depth > 0; depth--) {
    const opener = stack[depth]!.mark!;
    if (opener.family === mark.family) {
      if (mark.family !== 'angle') return depth;
      return mark.canClose && facesAngle(opener.glyph, mark.glyph) ? depth : 0;
    }
    // A quotation in double marks that will be closed is not cut short by what closes around it.
    if (opener.family === 'double' && comes) return 0;
  }
  return mark.family === 'double' && mark.role === 'close' && stack.at(-1)!.mark?.unanswered ? stack.length - 1 : 0;
}

function facesAngle(opener: string, closer: string): boolean {
  const pairs = { '«': '»', '»': '«»', '‹': '›', '›': '‹›' } as Record<string, string>;
  return (pairs[opener] ?? '').includes(closer);
}

function opens(mark: Judged, next: Judged | undefined): boolean {
  if (mark.role === 'loose') return !mark.inches && (next?.role === 'close' || next?.role === 'loose');
  return mark.canOpen && mark.role !== 'close';
}

function toStretch(text: string, { at, length, family }: Judged, closer: Judged, inner: Stretch[]): Stretch {
  const words = trimSpan(text, { start: at + length, end: closer.at });
  const end = closer.at + closer.length;
  return { start: at, end, family, closed: true, opener: words.start - at, closer: end - words.end, inner };
}

function dropTop(stack: Open[]): void {
  const { inner } = stack.pop()!;
  for (const stretch of inner) stack.at(-1)!.inner.push(stretch);
}

/** A single mark may be an apostrophe and an angle one an arrow: only at the head of speech does a missing closer make a quotation. */
function isRecoverable({ family, unanswered, at }: Judged): boolean {
  return family === 'double' || (family === 'single' ? unanswered === true : at === 0);
}

/** Ends an opener that nothing closed: with the closer of a quotation in it that does for both, else where its words seem to end. */
function recover(text: string, stack: Open[]): void {
  const { mark, inner, stray } = stack.pop()!;
  const opener = mark!;
  const unclosed = describeUnclosed(text, opener);
  const same = inner.filter((stretch) => stretch.family === opener.family);
  const last = same.at(-1);
  const shared = last?.closed && sharesCloser(text, unclosed, last);
  const next = same.find((stretch) => !goesOn(text, unclosed, stretch));
  const { end, closer } = shared
    ? { end: last.end, closer: last.closer }
    : endOfUnclosed(text, opener, next?.start ?? text.length, stray);
  const outer = stack.at(-1)!.inner;
  const within = inner.flatMap((stretch) =>
    stretch.end > end ? [] : shared && stretch === last ? stretch.inner : [stretch],
  );
  const { at, length, family } = opener;
  outer.push({ start: at, end, family, closed: closer > 0, opener: length, closer, inner: within });
  for (const stretch of inner) if (stretch.start >= end) outer.push(stretch);
}
