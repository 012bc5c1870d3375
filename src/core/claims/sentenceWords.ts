/** The words of each sentence of a paragraph as grammar reads them: in small letters with straight apostrophes, and what stands before each. */
import type { Span } from '../span';
import type { ParsedParagraph } from '../text/parsed';

export interface SentenceWord extends Span {
  /** In small letters; "’s" is a word of its own. */
  readonly low: string;
  /** Begins with a capital. */
  readonly capital: boolean;
  /** A number in digits. */
  readonly number: boolean;
  /** The mark between it and the word before: ',' ';' ':' '—' '(' ')' '“', of several the one that parts most; empty when there is none. */
  readonly mark: string;
}

/** One list for each sentence. Offsets are relative to the paragraph. */
export function readWords({ text, sentences, tokens }: ParsedParagraph): SentenceWord[][] {
  let next = 0;
  return sentences.map(({ start, end }) => {
    const words: SentenceWord[] = [];
    let mark = '';
    while (next < tokens.length && tokens[next]!.start < start) next++;
    for (; next < tokens.length && tokens[next]!.end <= end; next++) {
      const token = tokens[next]!;
      const written = text.slice(token.start, token.end);
      if (token.kind === 'punctuation' || token.kind === 'symbol') {
        mark = /[;:—(]/.test(mark) || joinsDigits(text, token) ? mark : (MARKS[written] ?? mark);
        continue;
      }
      const low = written.toLowerCase().replaceAll('’', "'");
      words.push({
        start: token.start,
        end: token.end,
        low,
        capital: low[0] !== written[0],
        number: token.kind === 'number',
        mark,
      });
      mark = '';
    }
    return words;
  });
}

/** "16-19", "a-b": a dash without space around it joins, as one with it parts. */
function joinsDigits(text: string, { start, end }: Span): boolean {
  return (
    /[-–]/.test(text[start]!) &&
    end - start === 1 &&
    /\S/.test(text[start - 1] ?? ' ') &&
    /[\p{Ll}\d]/u.test(text[end] ?? ' ') &&
    !/\p{L}/u.test(text[start] === '–' ? (text[end] ?? '') : '')
  );
}

const MARKS: Readonly<Record<string, string>> = {
  ',': ',',
  ';': ';',
  ':': ':',
  '—': '—',
  '–': '—',
  '--': '—',
  '-': '—',
  '…': '—',
  '...': '—',
  '(': '(',
  ')': ')',
  '[': '(',
  ']': ')',
  '“': '“',
  '”': '“',
  '"': '“',
  '«': '“',
  '»': '“',
};
