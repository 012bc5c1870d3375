/**
 * Names are compared word by word, cut as drafts are cut. Two words are the same name's when they differ in nothing but
 * the full stops of abbreviations, the shape of apostrophes and hyphens, and case where a case rule allows it.
 */
import { tokenize } from '../text/tokens';

/** The words and marks of a name: "Merchants’ Association" is three. */
export function nameWords(name: string): string[] {
  return tokenize(name).map(({ start, end }) => name.slice(start, end));
}

/** The word as it is compared, with its own capitals: "U.S." is "US". */
export function plainWord(word: string): string {
  if (/^[A-Za-z]+$/.test(word)) return word;
  const plain = word
    .normalize('NFC')
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/[‐‑]/g, '-');
  return plain.replaceAll('.', '') || plain;
}

export function wordKey(word: string): string {
  return plainWord(word).toLowerCase();
}

/** All words of a name in one string, as they are compared. */
export function plainName(name: string): string {
  return nameWords(name).map(plainWord).join(' ');
}

/** In its own capitals, in capitals throughout, or with a capital where the form opens small ("The board" for "the board"). */
export function isWrittenAs(written: string, form: string): boolean {
  if (written === form || written === form.toUpperCase()) return true;
  return written.slice(1) === form.slice(1) && written[0] === form[0]?.toUpperCase();
}
