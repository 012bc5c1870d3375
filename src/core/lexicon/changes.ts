/**
 * Words that say that a figure grew or fell, from the business and crime pages' stock of them as thesauri list it. Each verb in every form.
 */
import { wordSet } from './wordList';

export type Direction = 'up' | 'down';

/** What changes by itself: "rose 3 percent". */
const INTRANSITIVE: Readonly<Record<Direction, string>> = {
  up: `rise rises rose risen rising grow grows grew grown growing increase increases increased increasing climb climbs climbed climbing jump jumps jumped
    jumping surge surges surged surging soar soars soared soaring swell swells swelled swelling spike spikes spiked spiking rocket rocketed skyrocketed
    skyrocketing balloon ballooned ballooning inch inched edged ticked crept creeping accelerated rallied rebounded mushroomed rally`,
  down: `fall falls fell fallen falling drop drops dropped dropping decrease decreases decreased decreasing decline declines declined declining dip dips
    dipped dipping slide slides slid sliding sink sinks sank sunk sinking plunge plunges plunged plunging plummet plummets plummeted plummeting tumble
    tumbles tumbled tumbling slump slumped slumping shrink shrinks shrank shrunk shrinking slip slips slipped slipping ease eased contract contracts
    contracted contracting dwindle dwindled dwindling narrowed slowed weakened crashed nosedived`,
};
/** Up or down as their two ends tell: "went from 50 to 40". */
const EITHER_WAY = 'go goes going gone went';
/** What is compared, after how much: "30 percent fewer teachers". */
const COMPARATIVES: Readonly<Record<Direction, string>> = {
  up: 'more higher greater larger bigger',
  down: 'fewer less lower smaller',
};
/** What somebody changes: "cut the budget by a third". */
const TRANSITIVE: Readonly<Record<Direction, string>> = {
  up: `raise raises raised raising hike hikes hiked hiking boost boosts boosted boosting lift lifts lifted lifting expand expands expanded expanding
    upped widened extended enlarged added adding gained gaining`,
  down: `cut cuts cutting reduce reduces reduced reducing lower lowers lowered lowering slash slashes slashed slashing trim trims trimmed trimming
    shed shedding lost losing curtailed downgraded pared`,
};
const NOUNS: Readonly<Record<Direction, string>> = {
  up: 'increase increases rise rises growth jump jumps surge spike uptick upturn hike hikes boost raise raises gain gains climb',
  down: 'decrease decreases drop drops fall falls decline declines reduction reductions cut cuts dip dips plunge slump slide downturn',
};

export interface ChangeWord {
  readonly direction: Direction;
  readonly intransitive?: boolean;
  readonly transitive?: boolean;
  readonly noun?: boolean;
  /** "up 3 percent". */
  readonly particle?: boolean;
  /** "went": a change only where both ends are told, or which way. */
  readonly eitherWay?: boolean;
  /** What "doubled" multiplies by. */
  readonly factor?: number;
}

const MULTIPLIED: Readonly<Record<string, number>> = {
  doubled: 2,
  doubling: 2,
  doubles: 2,
  tripled: 3,
  tripling: 3,
  triples: 3,
  trebled: 3,
  quadrupled: 4,
  quadrupling: 4,
  quintupled: 5,
  halved: 0.5,
  halving: 0.5,
};

/** After how much: which way it is. */
export const comparativeDirections: ReadonlyMap<string, Direction> = new Map(
  (['up', 'down'] as const).flatMap((way) => [...wordSet(COMPARATIVES[way])].map((word) => [word, way] as const)),
);

/** Every form of those above. */
export const changeForms: ReadonlyMap<string, ChangeWord> = collect();

function collect(): Map<string, ChangeWord> {
  const words = new Map<string, ChangeWord>();
  const add = (list: string, word: ChangeWord): void => {
    for (const each of wordSet(list)) words.set(each, { ...words.get(each), ...word });
  };
  for (const direction of ['up', 'down'] as const) {
    add(INTRANSITIVE[direction], { direction, intransitive: true });
    add(TRANSITIVE[direction], { direction, transitive: true });
    add(NOUNS[direction], { direction, noun: true });
    add(direction, { direction, particle: true });
  }
  add(EITHER_WAY, { direction: 'up', intransitive: true, eitherWay: true });
  for (const [word, factor] of Object.entries(MULTIPLIED)) add(word, { direction: factor > 1 ? 'up' : 'down', factor });
  return words;
}

/** A change of place, not of number, where a length follows: "fell 12 feet". */
export const movements: ReadonlySet<string> = wordSet(
  'fall falls fell fallen falling drop drops dropped dropping jump jumps jumped jumping climb climbs climbed climbing plunge plunges plunged plunging slide slides slid sliding slip slips slipped sink sank went going tumbled rally inch',
);
