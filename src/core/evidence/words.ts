/**
 * Words in a form in which what was said and what was printed can be compared: folded, one after another, with where they stand. Case, marks,
 * hyphens, accents, British spelling, contractions, numbers written out and the noises of speech are no difference between two wordings.
 */
import { contractedEnds, currencySigns, doubtfulEnds, fillers, spokenForms } from '../lexicon/spokenWords';
import type { Span } from '../span';
import { mayBeginNumber, readSpokenNumber, type WordRun } from './spokenNumbers';

export interface FoldedWord extends Span {
  readonly text: string;
  /** From a contraction that may stand for one of several words: "’s" is folded to "is" and may be "has". */
  readonly doubtful?: true;
}

/**
 * The words of a stretch of text. "We’re 27." gives "we", "are" (both standing in "We’re") and "27"; "$3.1 million" gives "3100000" and "dollar". Takes time
 * linear in the stretch.
 */
export function foldWords(text: string, from = 0, to = text.length): FoldedWord[] {
  const run = cutWords(text, from, to);
  const folded: FoldedWord[] = [];
  for (let at = 0; at < run.words.length;) {
    const { forms, number } = run.words[at]!;
    const [start, end] = [run.starts[at]!, run.ends[at]!];
    const spoken = number ? readSpokenNumber(run, at) : null;
    if (spoken) {
      folded.push({ start, end: run.ends[spoken.next - 1]!, text: spoken.text });
      const sign = currencySigns[text[start - 1] ?? ''];
      if (sign !== undefined && start > from) folded.push({ start: start - 1, end: start, text: sign });
      at = spoken.next;
    } else {
      for (const form of forms)
        folded.push(form.doubtful ? { start, end, text: form.text, doubtful: true } : { start, end, text: form.text });
      at++;
    }
  }
  return folded;
}

interface Form {
  readonly text: string;
  readonly doubtful?: true;
}

/** One word as written. */
interface Word {
  readonly forms: readonly Form[];
  /** Whether a number may begin with it. */
  readonly number: boolean;
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
  for (let at = from; at < to;) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === OTHER) {
      at++;
      continue;
    }
    let end = wordEnd(text, at, to);
    if (end - at === 1) end = longerEnd(text, at, end, to);
    const magnitude = kind === DIGIT ? digitsEnd(text, at, end) : end;
    const start = text[at - 1] === "'" || text[at - 1] === '’' ? quoteStart(text, at, end, from) : at;
    for (const [first, last] of magnitude < end
      ? ([
          [start, magnitude],
          [magnitude, end],
        ] as const)
      : [[start, end] as const]) {
      const word = readWord(text.slice(first, last), first > start);
      if (word.forms.length === 0) continue;
      starts.push(first);
      ends.push(last);
      words.push(word);
    }
    at = end;
  }
  return {
    starts,
    ends,
    words,
    text: (at) => words[at]?.forms[0]!.text,
    joined: (at) => {
      if (at === 0 || at >= words.length) return false;
      const [stop, start] = [ends[at - 1]!, starts[at]!];
      return stop === start || (start - stop === 1 ? /[\s\-‐‑%]/ : /^\s+$/).test(text.slice(stop, start));
    },
  };
}

const OTHER = 1;
const LETTER = 2;
const DIGIT = 3;

/** Of each code unit, once it was asked for. Letters outside of the first plane are not in the words of news. */
const kinds = new Uint8Array(0x10000);

function kindOf(code: number): number {
  const kind = kinds[code]!;
  if (kind !== 0 || Number.isNaN(code)) return kind;
  const sign = String.fromCharCode(code);
  return (kinds[code] =
    sign === '%' || sign === '&' || /[\p{L}\p{M}]/u.test(sign) ? LETTER : /\p{N}/u.test(sign) ? DIGIT : OTHER);
}

/** Takes in apostrophes between letters, and stops, commas and colons between digits: "don’t", "2,400.50", "7:30". */
function wordEnd(text: string, start: number, to: number): number {
  let at = start + 1;
  let before = kindOf(text.charCodeAt(start));
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    let kind = kindOf(code);
    if (kind === OTHER) {
      const next = at + 1 < to ? kindOf(text.charCodeAt(at + 1)) : OTHER;
      const joins =
        before === DIGIT ? code === 0x2e || code === 0x2c || code === 0x3a : code === 0x27 || code === 0x2019;
      if (!joins || next !== before) return at;
      kind = before;
    } else if (text[at] === '%' || text[at] === '&' || text[at - 1] === '&') return at;
    before = kind;
  }
  return at;
}

/** "U.S.", and "e-mail". */
function longerEnd(text: string, start: number, end: number, to: number): number {
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
  return start > from && Object.hasOwn(spokenForms, `'${text.slice(start, end).toLowerCase()}`) ? start - 1 : start;
}

/** Words recur, so each is folded once. */
const known = new Map<string, Word>();
/** Words kept before all are forgotten: a few megabytes. */
const MOST_KNOWN = 50_000;

function readWord(word: string, isMagnitude: boolean): Word {
  const key = isMagnitude ? (SHORT_MAGNITUDES[word.toLowerCase()] ?? word) : word;
  let read = known.get(key);
  if (!read) {
    if (known.size >= MOST_KNOWN) known.clear();
    const forms = foldForms(key);
    // A copy: a slice would keep the whole text that it was cut from.
    known.set(
      Array.from(key).join(''),
      (read = { forms, number: forms.length === 1 && mayBeginNumber(forms[0]!.text) }),
    );
  }
  return read;
}

const SHORT_MAGNITUDES: Readonly<Record<string, string>> = {
  m: 'million',
  mn: 'million',
  bn: 'billion',
  b: 'billion',
  tn: 'trillion',
  k: 'thousand',
};

/** Several where a contraction or a habit of speech makes several words of one; none of a noise. */
function foldForms(word: string): Form[] {
  const low = word.toLowerCase().replaceAll('’', "'").normalize('NFD').replace(/\p{M}/gu, '');
  if (Object.hasOwn(spokenForms, low)) return spokenForms[low]!.split(' ').map((text) => ({ text }));
  if (/^\p{N}/u.test(low)) return [{ text: low.replace(/[.,:]$/, '') }];
  for (const [end, text] of contractedEnds) if (end.test(low)) return [...foldForms(low.replace(end, '')), { text }];
  for (const [end, text] of doubtfulEnds)
    if (end.test(low)) return [...foldForms(low.replace(end, '')), { text, doubtful: true }];
  const text = low.replace(/['.]/g, '');
  return text === '' || fillers.has(text) ? [] : [{ text: foldSpelling(text) }];
}

/** "favour" and "favor", "organise" and "organize" are one. What it makes of another word does not matter: it makes it of both sides. */
function foldSpelling(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/our(s|ed|ing|able|ite|ites|ful|hood|ly)?$/, 'or$1')
    .replace(/([^aeiou])is(e|ed|es|ing|er|ers|ation|ations)$/, '$1iz$2');
}
