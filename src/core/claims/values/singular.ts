/** One of what is counted: "people" → "person", "families" → "family", "boxes" → "box". Words that are no plural stay as they are. */
import { irregularSingulars } from '../../lexicon/units';
import { isPlural } from '../countedNoun';

export function singular(word: string): string {
  const low = word.toLowerCase();
  const irregular = irregularSingulars[low];
  if (irregular !== undefined) return irregular;
  if (!isPlural(low) || !low.endsWith('s')) return low;
  if (low.endsWith('ies')) return `${low.slice(0, -3)}y`;
  return /(?:ss|x|[cs]h|zz)es$/.test(low) ? low.slice(0, -2) : low.slice(0, -1);
}
