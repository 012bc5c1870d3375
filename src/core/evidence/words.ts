/**
 * Words in a form in which what was said and what was printed can be compared: folded, one after another, with where they stand. Case, marks,
 * hyphens, accents, British spelling, contractions, numbers written out and the noises of speech are no difference between two wordings.
 */
import { spokenCurrencies, spokenForms } from '../lexicon/spokenWords';
import type { Span } from '../span';
import { readSpokenNumber, type WordRun } from './spokenNumbers';
import { readWord, type Word } from './wordForms';

export interface FoldedWord extends Span {
  readonly text: string;
  /** From a contraction that may stand for one of several words: "’s" is folded to "is" and may be "has". */
  readonly doubtful?: true;
}

/**
 * The words of a stretch of text. "We’re 27." gives "we", "are" (both standing in "We’re") and "27"; "$3.1 million" gives "3100000" and "dollar", "-.5" gives
 * "minus" and "0.5". Takes time linear in the stretch.
 */
export function foldWords(text: string, from = 0, to = text.length): FoldedWord[] {
  const folded: FoldedWord[] = [];
  eachWord(text, from, to, (start, end, word, doubtful) =>
    folded.push(doubtful ? { start, end, text: word, doubtful } : { start, end, text: word }),
  );
  return folded;
}

/** The same words, one after another: of very many, an object for each costs more than to fold them. */
export function eachWord(
  text: string,
  from: number,
  to: number,
  tell: (start: number, end: number, word: string, doubtful?: true) => void,
): void {
  const run = cutWords(text, from, to);
  const { words, starts, ends } = run;
  for (let at = 0; at < words.length;) {
    const { forms, number } = words[at]!;
    const start = starts[at]!;
    const spoken = number ? readSpokenNumber(run, at) : null;
    if (spoken) {
      const end = ends[spoken.next - 1]!;
      const sign = start > from ? spokenCurrencies[text[start - 1]!] : undefined;
      tell(start, end, spoken.text);
      // Over the whole sum: what ends with it ends where the sum does.
      if (sign !== undefined) tell(start - 1, end, sign);
      at = spoken.next;
    } else {
      for (const form of forms) tell(start, ends[at]!, form.text, form.doubtful);
      at++;
    }
  }
}

/** Lists of one length: where each word stands, and what it is. */
interface CutWords extends WordRun {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly words: readonly Word[];
}

function cutWords(text: string, from: number, to: number): CutWords {
  const starts: number[] = [];
  const ends: number[] = [];
  const words: Word[] = [];

  function add(start: number, end: number, word: Word): void {
    if (word.forms.length === 0) return;
    starts.push(start);
    ends.push(end);
    words.push(word);
  }

  for (let at = from; at < to;) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === OTHER && code !== STOP && code !== HYPHEN && code !== MINUS_SIGN) {
      at++;
      continue;
    }
    if (kind === OTHER) {
      if (isMinus(text, at, from, to)) add(at, at + 1, MINUS);
      if (isDecimal(text, at, from, to)) {
        const end = wordEnd(text, at + 1, to);
        add(at, end, readWord(text, at, end));
        at = end;
      } else at++;
      continue;
    }
    let end = wordEnd(text, at, to);
    if (end - at === 1) end = longerEnd(text, at, end, to);
    const start = quoteStart(text, at, end, from);
    const magnitude = kind === DIGIT ? digitsEnd(text, at, end) : end;
    add(start, magnitude, readWord(text, start, magnitude));
    if (magnitude < end) add(magnitude, end, readMagnitude(text.slice(magnitude, end)));
    at = end;
  }
  return {
    ...{ starts, ends, words },
    text: (at) => words[at]?.forms[0]!.text,
    joined: (at) => {
      if (at === 0 || at >= words.length) return false;
      const [stop, start] = [ends[at - 1]!, starts[at]!];
      return stop === start || (start - stop === 1 ? /[\s\-‐‑%]/ : /^\s+$/).test(text.slice(stop, start));
    },
  };
}

const [STOP, COMMA, COLON, HYPHEN, APOSTROPHE, QUOTE, MINUS_SIGN] = [0x2e, 0x2c, 0x3a, 0x2d, 0x27, 0x2019, 0x2212];

const OTHER = 1;
const LETTER = 2;
const DIGIT = 3;
/** A word of itself: "%", "&". */
const SIGN = 4;

/** Of each code unit, once it was asked for. Letters outside of the first plane are not in the words of news. */
const kinds = new Uint8Array(0x10000);

function kindOf(code: number): number {
  const kind = kinds[code]!;
  if (kind !== 0 || Number.isNaN(code)) return kind;
  const sign = String.fromCharCode(code);
  return (kinds[code] =
    sign === '%' || sign === '&' ? SIGN : /[\p{L}\p{M}]/u.test(sign) ? LETTER : /\p{N}/u.test(sign) ? DIGIT : OTHER);
}

/** Takes in apostrophes between letters, and stops, commas and colons between digits: "don’t", "2,400.50", "7:30". */
function wordEnd(text: string, start: number, to: number): number {
  let at = start + 1;
  let before = kindOf(text.charCodeAt(start));
  if (before === SIGN) return at;
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === LETTER || kind === DIGIT) before = kind;
    else {
      const joins =
        before === DIGIT ? code === STOP || code === COMMA || code === COLON : code === APOSTROPHE || code === QUOTE;
      if (!joins || at + 1 >= to || kindOf(text.charCodeAt(at + 1)) !== before) return at;
    }
  }
  return at;
}

const MINUS: Word = { forms: [{ text: 'minus' }], number: false };

/** "-5 degrees", after a space or a bracket: elsewhere it is a hyphen or a dash. */
function isMinus(text: string, at: number, from: number, to: number): boolean {
  const code = text.charCodeAt(at);
  if ((code !== HYPHEN && code !== MINUS_SIGN) || at === from || !BEFORE_SIGN.test(text[at - 1]!)) return false;
  const isPoint = text.charCodeAt(at + 1) === STOP;
  const digit = at + (isPoint ? 2 : 1);
  return digit < to && kindOf(text.charCodeAt(digit)) === DIGIT;
}

/** ".5 percent" */
function isDecimal(text: string, at: number, from: number, to: number): boolean {
  if (text.charCodeAt(at) !== STOP || at + 1 >= to || kindOf(text.charCodeAt(at + 1)) !== DIGIT) return false;
  return at === from || BEFORE_SIGN.test(text[at - 1]!) || isMinus(text, at - 1, from, to);
}

const BEFORE_SIGN = /[ \u00a0(]/;

/** "U.S.", and "e-mail". */
function longerEnd(text: string, start: number, end: number, to: number): number {
  const next = text.charCodeAt(end);
  if (next !== STOP && next !== HYPHEN) return end;
  MORE.lastIndex = start;
  const more = MORE.test(text) ? MORE.lastIndex : end;
  return more <= to ? more : end;
}

const MORE = /(?:\p{L}\.){2,16}\p{L}?(?![\p{L}\p{M}])|e-mails?(?![\p{L}\p{M}])/iuy;

/** Where the digits of "5bn" and "3m" end, at the magnitude; of "19th" and "90s" nowhere before its end. */
function digitsEnd(text: string, start: number, end: number): number {
  const magnitude = /(?:m|mn|bn|b|tn|k)$/i.exec(text.slice(Math.max(start, end - 3), end))?.[0].length ?? 0;
  return magnitude > 0 && end - magnitude > start && kindOf(text.charCodeAt(end - magnitude - 1)) === DIGIT
    ? end - magnitude
    : end;
}

/** "’em": the apostrophe is a part of the word. */
function quoteStart(text: string, start: number, end: number, from: number): number {
  if (start <= from) return start;
  const before = text.charCodeAt(start - 1);
  const quoted = before === APOSTROPHE || before === QUOTE;
  return quoted && Object.hasOwn(spokenForms, `'${text.slice(start, end).toLowerCase()}`) ? start - 1 : start;
}

function readMagnitude(written: string): Word {
  const word = SHORT_MAGNITUDES[written.toLowerCase()]!;
  return readWord(word, 0, word.length);
}

/** What may stand behind digits, as `digitsEnd` has it. */
const SHORT_MAGNITUDES: Readonly<Record<string, string>> = {
  m: 'million',
  mn: 'million',
  bn: 'billion',
  b: 'billion',
  tn: 'trillion',
  k: 'thousand',
};
