/**
 * The words of a sentence that say what it is about, in a form in which "closed", "closing" and "closes" are one. Words that stand in any sentence are
 * left out; numbers stay as digits, so that a figure beside the one in question helps to tell two sentences apart.
 */
import { plainWords } from '../../lexicon/plainWords';
import { irregularSingulars } from '../../lexicon/units';
import type { Span } from '../../span';
import { foldWords } from '../words';

export interface TellingWord extends Span {
  /** As folded: what an index of words knows it by. */
  readonly text: string;
  /** What it is compared by. */
  readonly key: string;
  /** Begins with a capital: the name of something, or the first word of its sentence. */
  readonly capital: boolean;
}

export function tellingWords(text: string, { start, end }: Span): TellingWord[] {
  const words: TellingWord[] = [];
  for (const word of foldWords(text, start, end)) {
    const plain = word.text.replace(/['’]s?$/, '');
    if (word.doubtful || plain.length < 2 || plain.length > LONGEST || plainWords.has(plain)) continue;
    words.push({
      start: word.start,
      end: word.end,
      text: word.text,
      key: keyOf(plain),
      capital: /^\p{Lu}/u.test(text.slice(word.start, word.start + 2)),
    });
  }
  return words;
}

/** Code units. */
const LONGEST = 40;

const known = new Map<string, string>();

export function keyOf(word: string): string {
  let key = known.get(word);
  if (key === undefined) {
    if (known.size > 50_000) known.clear();
    known.set(word, (key = stem(word)));
  }
  return key;
}

/** Not a dictionary's stem: enough that the forms of one word meet and those of two seldom do. */
function stem(word: string): string {
  const one = irregularSingulars[word] ?? word;
  const other = SAME.get(one);
  if (other !== undefined) return other;
  if (/\d/.test(one)) return one;
  let root = one.replace(/ies$/, 'y').replace(/(?<=[^aeious'])s$|(?<=[aeo])s$/, '');
  if (root.length > 5) root = root.replace(/(?:ing|ed|ure)$/, '').replace(/([^aeiouls])\1$/, '$1');
  root = root.length > 3 ? root.replace(/e$/, '') : root;
  return SAME.get(root) ?? root;
}

/** One word in each line stands for all of it. */
const SAME: ReadonlyMap<string, string> = new Map(
  [
    'kill dead death deaths died die dies dying fatal fatality fatalities killed slain',
    'injur hurt wound wounded injured injury injuries wounds',
    'rise rose risen rises climb climbed increase increased increases grew grown grow',
    'fall fell fallen falls drop dropped decline declined decrease decreased',
    'build built builds',
    'pay paid pays',
    'buy bought',
    'sell sold sale sales',
    'vote votes voted voting',
    'win won wins',
    'lose lost loses loss losses losing',
    'lead led leads',
    'begin began begun begins start started starts',
    'hold held holds',
    'leave left leaves',
    'meet met meets meeting meetings',
    'elect elected election elections electoral',
    'attack attacks attacked attacker attackers',
    'arrest arrested arrests',
    'shoot shot shooting shootings',
    'open opened opens opening',
    'cost costs costing',
    'spend spent spends spending',
    'carry carried carries',
  ].flatMap((line) => {
    const [first = '', ...rest] = line.split(' ');
    return [first, ...rest].map((word) => [word, first] as const);
  }),
);
