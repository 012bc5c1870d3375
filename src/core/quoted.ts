/** Words as they are quoted in a sentence of ours. */
import { inQuotes } from './said';

/** Words between quotation marks, unless they bring their own. */
export function quoted(words: string): string {
  return /^[\\\s~*]*["“„«‘]/.test(words) ? words : inQuotes(words);
}
