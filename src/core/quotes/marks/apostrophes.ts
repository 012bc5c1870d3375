/**
 * Which single marks quote and which are apostrophes. Read from right to left, because only the end of a quotation tells: an opener counts
 * when a closer answers it, and a closer that could as well be an apostrophe (firefighters’ hall, talkin’ to) answers only what is near.
 */
import { clauseBreakers } from '../../lexicon/cueWords';
import { elisions, ordinaryElisions } from '../../lexicon/elisions';
import { quotingVerbs } from '../../lexicon/reportingVerbs';
import type { Mark } from './glyphs';

/** A single mark that quotes; `unanswered`: it opens like speech, and nothing in the paragraph closes it. */
export interface Judged extends Mark {
  readonly unanswered?: boolean;
}

/** All marks but the apostrophes. Single marks left over have one role, `open` or `close`. */
export function dropApostrophes(text: string, marks: readonly Mark[]): Judged[] {
  const kept: (Judged | Closer)[] = [];
  const waiting: Closer[] = [];
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]!;
    if (mark.family !== 'single') {
      // A double mark does not end the hunt: British copy nests doubles in singles.
      kept.push(mark);
    } else if (mark.canOpen && mark.role !== 'close' && !elides(text, mark)) {
      const answered = takeAnswer(text, mark, waiting);
      if (answered || (leadsOff(text, mark.at) && !isShortYear(text, mark.at + 1))) {
        kept.push({ ...mark, canClose: false, role: 'open', ...(!answered && { unanswered: true }) });
      }
    } else if (mark.canClose && mark.role !== 'open') {
      const closer: Closer = { ...mark, canOpen: false, role: 'close', weak: isWeak(text, mark), used: false };
      waiting.push(closer);
      kept.push(closer);
    }
  }
  return kept.filter((mark) => !('weak' in mark) || mark.used || !mark.weak).reverse();
}

interface Closer extends Mark {
  /** As good an apostrophe as a closing mark. */
  readonly weak: boolean;
  used: boolean;
}

/** Takes the closer that answers an opener out of those that wait, nearest last. */
function takeAnswer(text: string, opener: Mark, waiting: Closer[]): boolean {
  for (let closer = waiting.pop(); closer; closer = waiting.pop()) {
    if (closer.weak && !isNear(text, opener, closer, waiting.findLast(isStrong))) continue;
    closer.used = true;
    return true;
  }
  return false;
}

function isStrong(closer: Closer): boolean {
  return !closer.weak;
}

/**
 * "the ‘boys’ club", but not "said ‘the bakers’ hall is shut’" with a sure closer to follow, nor "said: ‘The bakers’ hall is shut."
 * that the next paragraph goes on from.
 */
function isNear(text: string, opener: Mark, closer: Mark, rival: Mark | undefined): boolean {
  if (closer.at - opener.at > NEAR) return false;
  const words = text.slice(opener.at + 1, closer.at);
  if (/[.!?]\s/.test(words)) return false;
  if (rival && isPossessed(text, closer.at, rival.at)) return false;
  const single = !/\s/.test(words);
  // "‘60 Minutes’ is on.": digits that could be a year lead off nothing that goes on.
  const counts = opener.glyph === '‘' && isShortYear(text, opener.at + 1);
  if (!rival) return single || counts || !leadsOff(text, opener.at) || !/[.!?…]$/.test(text);
  const within = /\p{Ll}\s$/u.test(text.slice(Math.max(0, opener.at - 2), opener.at)) && !isReporting(text, opener.at);
  return within && (single || (opener.glyph !== "'" && rival.glyph === "'"));
}

/** In code units. Longer ones are quotations too, but with punctuation at their end, which makes the closer a sure one. */
const NEAR = 60;

/** "a ‘dogs’ dinner’", "the ‘firefighters’ bravery’ on Monday": a sure closer a few words on in the same clause ends both. */
function isPossessed(text: string, at: number, rival: number): boolean {
  return rival - at <= NEAR && POSSESSED.test(text.slice(at + 1, rival));
}

/** Behind a stop it may as well close what began before: "‘The ‘boys’ club has shut its doors,’ she said". */
const POSSESSED = /^(?: [^\s.,;:!?…()—–]{1,30}){1,5}$|^(?: [^\s.,;:!?…()—–]{1,30}){1,2}[.,!?…]$/;

/** Whether a mark at an offset stands where speech begins: at the head of the paragraph, after "said:" or "said,". */
function leadsOff(text: string, at: number): boolean {
  if (!/^(?:[\p{Lu}\p{Nd}$£€]|…|\.\.\.|\[|["“])/u.test(text.slice(at + 1, at + 4).trimStart())) return false;
  const lead = text.slice(Math.max(0, at - REACH), at);
  if (/^[>*_#\s-]*$/.test(lead) && at <= REACH) return true;
  return /:\s$/.test(lead) || (/,\s$/.test(lead) && isReporting(text, at - 1));
}

/** How far the word before a mark is looked for, in code units. */
const REACH = 24;

function isReporting(text: string, at: number): boolean {
  const word = /(\p{L}+),?\s?$/u.exec(text.slice(Math.max(0, at - REACH), at))?.[1];
  return word !== undefined && quotingVerbs.has(word.toLowerCase());
}

/** "'90s", "’twas", "'em" */
function elides(text: string, mark: Mark): boolean {
  if (isShortYear(text, mark.at + 1)) return elidesYear(text, mark);
  const next = /^\p{L}+/u.exec(text.slice(mark.at + 1, mark.at + 12))?.[0] ?? '';
  const low = next.toLowerCase();
  // 'Cause and effect,' she said.
  if (ordinaryElisions.has(low) && /^\p{Lu}/u.test(next) && leadsOff(text, mark.at)) return false;
  return elisions.has(low);
}

/** Whether two digits stand at an offset, as those of a year or a decade do. */
function isShortYear(text: string, at: number): boolean {
  return /^\d\ds?(?![\p{L}\p{N}_])/u.test(text.slice(at, at + 4));
}

/** "the '90s", "the summer of '69"; but a straight mark may quote where speech begins: "said '50 jobs' would go", "'20 officers came,' she said". */
function elidesYear(text: string, { at, glyph }: Mark): boolean {
  if (text[at + 3] === 's' || /\bof $/.test(text.slice(Math.max(0, at - 4), at))) return true;
  if (glyph === '‘') return false;
  if (glyph !== "'" || YEAR.test(text.slice(at + 1, at + 9))) return true;
  return !leadsOff(text, at) && !isReporting(text, at);
}

/** "'08", "'68 was": no number that anything is counted by. */
const YEAR = /^(?:0\d|\d\d (?:is|was|were|had|and|but|when)\b)/;

/**
 * After an s with what is possessed to follow ("firefighters' hall", not "‘culture wars’ are"), a swallowed g ("talkin' to") or a clipped
 * word ("o' the").
 */
function isWeak(text: string, mark: Mark): boolean {
  const next = /^\s([\p{L}\p{N}]+)/u.exec(text.slice(mark.at + 1, mark.at + REACH))?.[1];
  if (next === undefined) return false;
  const before = text.slice(Math.max(0, mark.at - 5), mark.at);
  if (/[sxz]$/i.test(before)) return !clauseBreakers.has(next) || next === 'and' || next === 'or';
  return /(?:\p{L}{2}in|(?:^|[\s‘’'-])(?:o|ol|an|th|lil|mo|wi))$/iu.test(before);
}
