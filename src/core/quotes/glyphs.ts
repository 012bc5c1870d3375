/**
 * Every quotation mark of a paragraph with what its glyph and its neighbours say of it: can it open, can it close, may it be an inch.
 * Curly marks are believed unless their neighbours contradict them; straight ones have only their neighbours. Nothing is paired here.
 */
import { endOfMarkup } from './markup';

export type Family = 'double' | 'single' | 'angle';

export interface Mark {
  readonly at: number;
  /** In code units: 2 for ``, '' and the like. */
  readonly length: number;
  readonly glyph: string;
  readonly family: Family;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** What glyph and neighbours together say. `loose`: white space, or letters, on both sides of a mark without a direction. */
  readonly role: 'open' | 'close' | 'either' | 'loose';
  /** True behind a number that could be one of inches. */
  readonly inches: boolean;
}

/** In reading order. Apostrophes within words and what is markup are left out. */
export function findMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  let twins = false;
  MARKS.lastIndex = 0;
  for (let found = MARKS.exec(text); found; found = MARKS.exec(text)) {
    const at = found.index;
    let glyph = found[0];
    if (glyph.length === 2) {
      const opens = '`‘,'.includes(glyph[0]!) || /\s/.test(charBefore(text, at));
      // Two closing singles are two marks unless something like them opened.
      if (glyph === ',,' ? !opensGerman(text, at) : !opens && !twins) {
        MARKS.lastIndex = at + 1;
        glyph = glyph[0]!;
        if (glyph === ',') continue;
      } else twins = true;
    }
    const past = endOfMarkup(text, at, glyph);
    if (past > 0) {
      MARKS.lastIndex = past;
      continue;
    }
    const mark = judge(text, at, glyph);
    if (mark) marks.push(mark);
  }
  return marks;
}

const MARKS = /``|''|‘‘|’’|,,|["“”„‟＂«»‹›‘’‚‛'`]/g;
const SINGLES = "‘’‚‛'`";
const OPENERS = '“„‟‘‚‛``‘‘,,';

/** ",,Ja": two commas typed for a low mark, never what a hurried hand leaves behind a word. */
function opensGerman(text: string, at: number): boolean {
  return OPEN_BEFORE.test(charBefore(text, at)) && text[at - 1] !== ',' && WORD.test(charAfter(text, at + 2));
}

function judge(text: string, at: number, glyph: string): Mark | null {
  const before = charBefore(text, at);
  const after = charAfter(text, at + glyph.length);
  const mark = { at, length: glyph.length, glyph, inches: false };
  if ('«»‹›'.includes(glyph)) return { ...mark, ...judgeAngle(glyph, before, after) };
  const family: Family = SINGLES.includes(glyph) ? 'single' : 'double';
  if (family === 'single' && WORD.test(before) && WORD.test(after)) return null;
  const stopped = STOP.test(before);
  let canOpen = OPEN_BEFORE.test(before) && !/\s/.test(after);
  let canClose = !/\s/.test(before) && CLOSE_AFTER.test(after);
  // said, “ We left” and waxed about“joint operations”: the glyph is surer than the space.
  if ('“„‘'.includes(glyph) && ((glyph !== '‘' && WORD.test(after)) || /[\s([{—–:]/.test(before)))
    canOpen ||= !canClose;
  // "We left,"Roe said. and “We left.“[Wire]: a space is missing on one side or the other.
  if (stopped && ('”’'.includes(glyph) || (glyph === '"' && WORD.test(after)) || (glyph === '“' && !WORD.test(after))))
    canClose = true;
  const inches = family === 'double' ? isInches(text, at, canOpen) : false;
  if (family === 'single' && (isPossessive(text, at, before) || (!canOpen && isFeet(text, at)))) return null;
  return { ...mark, family, canOpen, canClose, inches, role: roleOf(glyph, canOpen, canClose, stopped) };
}

/** Angle marks may stand off by a space, as in French, on the inner side; "Home » News » Orlen" opens nothing. */
function judgeAngle(
  glyph: string,
  before: string,
  after: string,
): Pick<Mark, 'family' | 'canOpen' | 'canClose' | 'role'> {
  const left = '«‹'.includes(glyph);
  return {
    family: 'angle',
    canOpen: OPEN_BEFORE.test(before) && (left || !/\s/.test(after)),
    canClose: CLOSE_AFTER.test(after) && (!left || !/\s/.test(before)),
    role: 'either',
  };
}

function roleOf(glyph: string, canOpen: boolean, canClose: boolean, stopped: boolean): Mark['role'] {
  if (glyph === '“' && canOpen && canClose) return 'either';
  if ('“‘'.includes(glyph)) return canOpen || !canClose ? 'open' : 'close';
  if ('”’'.includes(glyph)) return canClose || !canOpen || stopped ? 'close' : 'open';
  if (OPENERS.includes(glyph)) return 'open';
  if (glyph === "''" || glyph === '’’') return canClose ? 'close' : 'open';
  if (canOpen === canClose) return canOpen ? 'either' : 'loose';
  return canOpen ? 'open' : 'close';
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
const STOP = /[.,!?…]/;
const OPEN_BEFORE = /[\s([{—–\-/“”"‘’'„«»:;,.…>*_|~\p{So}\p{Sk}]/u;
const CLOSE_AFTER = /[\s)\]}—–\-/“”"‘’'«»:;,.…?!<*_|~\p{So}\p{Sk}]/u;

/** The character before an offset, past what cannot be seen (joiners, direction marks, emoji selectors); a space at the edge. */
function charBefore(text: string, at: number): string {
  let to = at;
  while (to > 0 && at - to < UNSEEN_MOST && UNSEEN.test(text[to - 1]!)) to--;
  if (to === 0) return ' ';
  const paired = /[\uDC00-\uDFFF]/.test(text[to - 1]!) && /[\uD800-\uDBFF]/.test(text[to - 2] ?? '');
  return text.slice(to - (paired ? 2 : 1), to);
}

function charAfter(text: string, at: number): string {
  let from = at;
  while (from - at < UNSEEN_MOST && UNSEEN.test(text[from] ?? '')) from++;
  const code = text.codePointAt(from);
  return code === undefined ? ' ' : String.fromCodePoint(code);
}

const UNSEEN = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069]|\uFE0E|\uFE0F/;
const UNSEEN_MOST = 4;

/** 6'2" and 5": a number's own marks, as far as the number tells; whether one closes a quotation is for the pairing to say. */
function isInches(text: string, at: number, canOpen: boolean): boolean {
  return !canOpen && /(?:^|[\s(“"‘'-])\d{1,3}(?:['’]\d{1,2})?(?:[.½¼¾]\d?)?$/.test(text.slice(Math.max(0, at - 9), at));
}

/** “Frozen”’s */
function isPossessive(text: string, at: number, before: string): boolean {
  return '”"»*_'.includes(before) && /^[sS](?![\p{L}\p{N}])/u.test(text.slice(at + 1, at + 3));
}

/** 6' 2", 6' tall */
function isFeet(text: string, at: number): boolean {
  return (
    /(?:^|[\s(-])\d{1,3}$/.test(text.slice(Math.max(0, at - 4), at)) &&
    /^ ?(?:\d|-?(?:tall|wide|long|deep|high|thick)\b)/.test(text.slice(at + 1, at + 8))
  );
}
