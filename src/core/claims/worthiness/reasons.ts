/**
 * The shares that the words of a sentence have in its score, as reasons: summed up by what a word is about. A topic is told only where it moved
 * the score the way its words say; what is left goes to the word itself, quoted.
 */
import * as l10n from '@vscode/l10n';
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

type Say = (word: string) => string;

/** What a group says where it adds and where it takes; left out where that would say nothing. They are given its weightiest word. */
const SAYINGS: Readonly<Record<ReasonTopic, { readonly adds?: Say; readonly takes?: Say }>> = {
  figure: { adds: () => l10n.t('states a figure') },
  money: { adds: () => l10n.t('speaks of money, prices or taxes') },
  change: { adds: () => l10n.t('says that something grew, fell or differs') },
  law: { adds: () => l10n.t('speaks of laws, votes or rulings') },
  people: { adds: () => l10n.t('concerns many people') },
  harm: { adds: () => l10n.t('speaks of war, crime or deaths') },
  time: { adds: () => l10n.t('says when, which can be looked up') },
  speech: { adds: () => l10n.t('says what somebody said') },
  extreme: { adds: (word) => l10n.t('says first, only, all or never: “{0}”', word) },
  act: { adds: () => l10n.t('says what was done or happened') },
  name: {
    adds: () => l10n.t('names who or what, which can be looked up'),
    takes: () => l10n.t('little beside a name that could be looked up'),
  },
  length: { adds: () => l10n.t('says much at once'), takes: () => l10n.t('says little') },
  opinion: { takes: () => l10n.t('an opinion rather than a fact') },
  self: { takes: (word) => l10n.t('speaks of the speaker: “{0}”', word) },
  listener: { takes: (word) => l10n.t('speaks to the listener: “{0}”', word) },
  future: { takes: () => l10n.t('speaks of the future or of what might be') },
  duty: { takes: () => l10n.t('says what should be, not what is') },
  question: { takes: () => l10n.t('a question') },
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
            ? l10n.t('“{0}” often stands in what is checked', spelling)
            : l10n.t('“{0}” seldom stands in what is checked', spelling),
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
    if (saying && Math.abs(weight) >= LEAST) reasons.push({ words: saying(word), about: group, weight });
  }
  return reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, MOST);
}

function addShare(sums: Map<ReasonTopic, Sum>, group: ReasonTopic, share: number, word: string): void {
  const sum = sums.get(group) ?? { weight: 0, word, largest: 0 };
  sum.weight += share;
  if (Math.abs(share) > sum.largest) [sum.word, sum.largest] = [word, Math.abs(share)];
  sums.set(group, sum);
}
