/** The words beside a place of a draft, up to a blank line: what stands beyond is another paragraph's, and so is how much room there is. */
import type { Span } from '../span';

/** Of the `most` code units before a place, those behind the last blank line. */
export function wordsBefore(text: string, at: number, most: number): string {
  const words = text.slice(Math.max(0, at - most), at);
  let end = words.lastIndexOf('\n');
  for (let start = end; start > 0; end = start) {
    start = words.lastIndexOf('\n', end - 1);
    if (start >= 0 && words.slice(start, end).trim() === '') return words.slice(end + 1);
  }
  return words;
}

/** Of the `most` code units from a place on, those in front of the first blank line. */
export function wordsAfter(text: string, at: number, most: number): string {
  const words = text.slice(at, at + most);
  const blank = words.includes('\n') ? BLANK.exec(words) : null;
  return blank ? words.slice(0, blank.index) : words;
}

const BLANK = /\n[^\S\n]*\n/;

/** A stretch with the words on either side. */
export function wordsAround(text: string, { start, end }: Span, most: number): string {
  return wordsBefore(text, start, most) + text.slice(start, end) + wordsAfter(text, end, most);
}

/** Whether nothing but white space stands between two places. */
export function isNext(text: string, end: number, start: number): boolean {
  return text.slice(end, start).trim() === '';
}
