/**
 * The shares that the words of a sentence have in its score, as reasons: summed up by what a word is about. A topic is told only where it moved
 * the score the way its words say; what is left goes to the word itself, quoted.
 */
import { isName } from './features';
import type { Topic } from './topics';
import type { WorthWord } from './words';

export interface Reason {
  readonly words: string;
  /** What it is about; undefined for a word by itself. */
  readonly about?: ReasonTopic;
  /** In log odds: above 0 where it makes the sentence more worth checking. */
  readonly weight: number;
}

/** In log odds: of each word, and of the sentence as a whole. */
export interface Shares {
  readonly words: Float64Array;
  length: number;
  names: number;
  figures: number;
}

/** Below this (log odds) a reason moves nothing that a reader would see; three times that for a word by itself. */
const LEAST = 0.25;
const LEAST_WORD = 0.75;
const MOST = 4;

export type ReasonTopic = Topic | 'name' | 'length';

/** What a group says where it adds and where it takes; left out where that would say nothing. `%` stands for its weightiest word. */
const SAYINGS: Readonly<Record<ReasonTopic, { readonly adds?: string; readonly takes?: string }>> = {
  figure: { adds: 'states a figure' },
  money: { adds: 'speaks of money, prices or taxes' },
  change: { adds: 'says that something grew, fell or differs' },
  law: { adds: 'speaks of laws, votes or rulings' },
  people: { adds: 'concerns many people' },
  harm: { adds: 'speaks of war, crime or deaths' },
  time: { adds: 'says when, which can be looked up' },
  speech: { adds: 'says what somebody said' },
  extreme: { adds: 'says first, only, all or never: “%”' },
  act: { adds: 'says what was done or happened' },
  name: { adds: 'names who or what, which can be looked up', takes: 'little beside a name that could be looked up' },
  length: { adds: 'says much at once', takes: 'says little' },
  opinion: { takes: 'an opinion rather than a fact' },
  self: { takes: 'speaks of the speaker: “%”' },
  listener: { takes: 'speaks to the listener: “%”' },
  future: { takes: 'speaks of the future or of what might be' },
  duty: { takes: 'says what should be, not what is' },
  question: { takes: 'a question' },
  hedge: {},
};

interface Sum {
  weight: number;
  /** The word that has the largest share in it. */
  word: string;
  largest: number;
}

/** The strongest first. */
export function nameReasons(words: readonly WorthWord[], shares: Shares): Reason[] {
  const sums = new Map<ReasonTopic, Sum>();
  const reasons: Reason[] = [];
  for (let i = 0; i < words.length; i++) {
    const { topic, spelling } = words[i]!;
    const share = shares.words[i]!;
    const group = topic ?? (isName(words, i) ? 'name' : undefined);
    if (group) addShare(sums, group, share, spelling);
    else if (Math.abs(share) >= LEAST_WORD && /^[\p{L}’'-]{4,}$/u.test(spelling))
      reasons.push({
        words:
          share > 0
            ? `“${spelling}” often stands in what is checked`
            : `“${spelling}” seldom stands in what is checked`,
        weight: share,
      });
  }
  // "what" within a statement asks nothing
  if (!words.some(({ plain }) => plain === '?')) sums.delete('question');
  addShare(sums, 'length', shares.length, '');
  addShare(sums, 'name', shares.names, '');
  addShare(sums, 'figure', shares.figures, '');
  for (const [group, { weight, word }] of sums) {
    const saying = weight > 0 ? SAYINGS[group].adds : SAYINGS[group].takes;
    if (saying && Math.abs(weight) >= LEAST) reasons.push({ words: saying.replace('%', word), about: group, weight });
  }
  return reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, MOST);
}

function addShare(sums: Map<ReasonTopic, Sum>, group: ReasonTopic, share: number, word: string): void {
  const sum = sums.get(group) ?? { weight: 0, word, largest: 0 };
  sum.weight += share;
  if (Math.abs(share) > sum.largest) [sum.word, sum.largest] = [word, Math.abs(share)];
  sums.set(group, sum);
}
