/**
 * Every quotation mark of a paragraph with what its glyph and its neighbours say of it: can it open, can it close, may it be an inch.
 * Curly marks are believed unless their neighbours contradict them; straight ones have only their neighbours. Nothing is paired here.
 */
import { endOfMarkup } from './markup';
import { LEADS, STOP, TRAILS, WHITE, WORD, after, before } from './neighbors';

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
      const opens = '`‘,'.includes(glyph[0]!) || (before(text, at) & WHITE) > 0;
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
  return (before(text, at) & LEADS) > 0 && text[at - 1] !== ',' && (after(text, at + 2) & WORD) > 0;
}

function judge(text: string, at: number, glyph: string): Mark | null {
  const length = glyph.length;
  const left = before(text, at);
  const right = after(text, at + length);
  if ('«»‹›'.includes(glyph)) return judgeAngle(at, glyph, left, right);
  const family: Family = SINGLES.includes(glyph) ? 'single' : 'double';
  const word = (right & WORD) > 0;
  if (family === 'single' && word && left & WORD) return null;
  const stopped = (left & STOP) > 0;
  let canOpen = (left & LEADS) > 0 && !(right & WHITE);
  let canClose = !(left & WHITE) && (right & TRAILS) > 0;
  // said, “ We left” and waxed about“joint operations”: the glyph is surer than the space.
  const surer = glyph === '“' || glyph === '„' || glyph === '‘';
  if (surer && ((word && glyph !== '‘') || LOOSE.test(text[at - 1] ?? ' '))) canOpen ||= !canClose;
  // "We left,"Roe said. and “We left.“[Wire]: a space is missing on one side or the other.
  const missing = glyph === '”' || glyph === '’' || (glyph === '"' ? word : glyph === '“' && !word);
  if (stopped && missing) canClose = true;
  if (family === 'single' && (isPossessive(text, at) || (!canOpen && left & WORD && isFeet(text, at)))) return null;
  const inches = family === 'double' && !canOpen && (left & WORD) > 0 && isInches(text, at);
  return { at, length, glyph, family, canOpen, canClose, inches, role: roleOf(glyph, canOpen, canClose, stopped) };
}

const LOOSE = /[\s([{—–:]/;

/** Angle marks may stand off by a space, as in French, on the inner side; "Home » News » Orlen" opens nothing. */
function judgeAngle(at: number, glyph: string, left: number, right: number): Mark {
  const facesRight = glyph === '«' || glyph === '‹';
  const canOpen = (left & LEADS) > 0 && (facesRight || !(right & WHITE));
  const canClose = (right & TRAILS) > 0 && (!facesRight || !(left & WHITE));
  return { at, length: 1, glyph, family: 'angle', canOpen, canClose, inches: false, role: 'either' };
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

/** 6'2" and 5": a number's own marks, as far as the number tells; whether one closes a quotation is for the pairing to say. */
function isInches(text: string, at: number): boolean {
  return /(?:^|[\s(“"‘'-])\d{1,3}(?:['’]\d{1,2})?(?:[.½¼¾]\d?)?$/.test(text.slice(Math.max(0, at - 9), at));
}

/** “Frozen”’s */
function isPossessive(text: string, at: number): boolean {
  return at > 0 && '”"»*_'.includes(text[at - 1]!) && /^[sS](?![\p{L}\p{N}])/u.test(text.slice(at + 1, at + 3));
}

/** 6' 2", 6' tall */
function isFeet(text: string, at: number): boolean {
  return (
    /(?:^|[\s(-])\d{1,3}$/.test(text.slice(Math.max(0, at - 4), at)) &&
    /^ ?(?:\d|-?(?:tall|wide|long|deep|high|thick)\b)/.test(text.slice(at + 1, at + 8))
  );
}
