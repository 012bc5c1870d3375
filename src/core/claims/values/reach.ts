/** How exact a figure is said to be: "more than", "about", "no more than about". */
import type { Amount } from '../../analysis';
import { type Reach, reaches } from '../../lexicon/numbers';
import { compiled } from '../../text/compiled';
import { oneOf, pattern } from '../grammar';

export interface Lead {
  readonly reaches: readonly Reach[];
  /** "between", after which "and" leads to the other end. */
  readonly between: boolean;
  /** "minus 5 degrees". */
  readonly minus: boolean;
  readonly end: number;
}

export function readLead(text: string): Lead {
  const found: Reach[] = [];
  let [at, between, minus] = [0, false, false];
  for (;;) {
    compiled(LEAD_AT, text).lastIndex = at;
    const match = LEAD_AT.exec(text);
    if (!match) return { reaches: found, between, minus, end: at };
    const word = match[1]!.toLowerCase().replace(/\s+/g, ' ');
    if (word === 'between') between = true;
    else if (word === 'minus') minus = true;
    else if (word !== 'from') found.push(reaches.get(word) ?? SIGNS[word] ?? 'exact');
    at = LEAD_AT.lastIndex;
  }
}

type Bounds = Pick<Amount, 'low' | 'high' | 'approximate'>;

export function withReach(bounds: Bounds, said: readonly Reach[]): Bounds {
  let { low, high, approximate } = bounds;
  for (const reach of said) {
    if (reach === 'at-least' || reach === 'just-over') high = null;
    if ((reach === 'at-most' || reach === 'just-under') && high !== null) low = null;
    if (reach !== 'exact' && reach !== 'at-least' && reach !== 'at-most') approximate = true;
  }
  return { low, high, approximate };
}

const LEAD_AT = pattern(`(${oneOf([...reaches.keys(), 'between', 'from'])}(?=\\s)|[~≈<>≥≤±])\\s{0,3}`, 'iy');
const SIGNS: Readonly<Record<string, Reach>> = {
  '~': 'about',
  '≈': 'about',
  '±': 'about',
  '<': 'at-most',
  '≤': 'at-most',
  '>': 'at-least',
  '≥': 'at-least',
};
