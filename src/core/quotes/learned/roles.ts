/**
 * What each unit of a sentence is doing: source of reported words, cue, content, or none of it. A trained tagger (models/attribution.json)
 * weighs what `unitFeatures.ts` sees; its probabilities are read here as stretches.
 */
import { type Chain, marginals } from '../../learned/chain';
import { createFeatureList } from '../../learned/features';
import { addWeights } from '../../learned/weights';
import type { Cue } from '../rules/cues';
import type { Facts } from '../rules/facts';
import { type Phrase, isNickname, isPronoun, meets } from '../rules/nounPhrases';
import { type Prepared, unitFeatures } from './unitFeatures';

export interface Content extends Phrase {
  /** The cue it belongs to, where grammar leaves no choice. */
  readonly owner: Cue | null;
}

/** The tagger's labels, in the order of its weights. */
export const ROLES = ['none', 'source', 'cue', 'content'] as const;
export const [SOURCE, CUE, CONTENT] = [1, 2, 3] as const;
type Role = 0 | 1 | 2 | 3;

export interface Roles {
  /** The mean over the units of a phrase, 0..1. */
  mean(phrase: Phrase, role: Role): number;
  /** Stretches that may well be what they are called: of a source or a cue a hint is enough. */
  readonly sources: readonly Phrase[];
  readonly cues: readonly Phrase[];
  readonly contents: readonly Content[];
  isCue(phrase: Phrase): boolean;
}

const features = createFeatureList(128);

export function tagRoles(prepared: Prepared, chain: Chain): Roles {
  const length = prepared.words.length;
  const width = ROLES.length;
  const scores = new Float64Array(length * width);
  for (let at = 0; at < length; at++) {
    unitFeatures(prepared, at, features);
    addWeights(chain.unit, features, scores, at * width);
  }
  return readRoles(marginals(chain.transitions, width, scores, length), prepared);
}

/** `p`: probabilities, units × roles, of the sentence they were made ready from. */
export function readRoles(p: Float64Array, { facts, words: { length } }: Prepared): Roles {
  const leastContent = (at: number): number => {
    if (facts.sentence[at]!.kind !== 'quote') return LIKELY_CONTENT;
    return isNickname(facts.sentence, at) ? Infinity : LIKELY_QUOTED;
  };
  const probability = (unit: number, role: Role): number => p[unit * ROLES.length + role]!;
  const mean = ({ from, to }: Phrase, role: Role): number => {
    let sum = 0;
    for (let at = from; at < to; at++) sum += probability(at, role);
    return to > from ? sum / (to - from) : 0;
  };
  const cues = stretches(probability, length, CUE, () => HINTED);
  return {
    mean,
    sources: stretches(probability, length, SOURCE, () => HINTED),
    cues,
    contents: cutAtCues(
      facts,
      joinNear(withClauses(facts, stretches(probability, length, CONTENT, leastContent), mean), probability),
    ),
    isCue: (phrase) => cues.some((cue) => meets(cue, phrase)),
  };
}

/** A source or a cue that is not taken is lost to the ranking, so a hint of one is enough. */
const HINTED = 0.25;
/** Where precision and recall balance, as measured on the training articles by taggers that had not seen them. */
const LIKELY_QUOTED = 0.5;
const LIKELY_CONTENT = 0.4;

/** What the rules take for a reported clause and the tagger does not rule out is content, whole. */
function withClauses(
  facts: Facts,
  runs: readonly Phrase[],
  mean: (phrase: Phrase, role: Role) => number,
): readonly Phrase[] {
  const sure = [...facts.governed]
    .filter(([{ kind }]) => kind === 'quoting' || kind === 'according')
    .flatMap(([, clauses]) => clauses)
    .map((clause) => clip(clause, mean))
    .filter((clause) => clause.to > clause.from && mean(clause, CONTENT) > RULED);
  if (sure.length === 0) return runs;
  const merged: Phrase[] = [];
  for (const run of [...runs, ...sure].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && run.from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, run.to) };
    else merged.push(run);
  }
  return merged;
}

/** Up to where the tagger sees the next source or cue. */
function clip({ from, to }: Phrase, mean: (phrase: Phrase, role: Role) => number): Phrase {
  let end = from;
  const told = (at: number): number => mean({ from: at, to: at + 1 }, SOURCE) + mean({ from: at, to: at + 1 }, CUE);
  while (end < to && told(end) < 0.5) end++;
  return { from, to: end };
}

/** Below this mean probability of content the tagger's no counts more than the rules' yes. */
const RULED = 0.3;

/** "Roe said it was fine; a sign read “Closed”", "… but Ode said it was not": what a source of its own says is not the first one's. */
function cutAtCues({ sentence, cues }: Facts, runs: readonly Phrase[]): Content[] {
  return runs.flatMap((run) => {
    const own = cues.find(({ kind, subject, words, by }) => {
      if (!subject || by === 'far' || kind === 'stance' || subject.from <= run.from + 1 || words.to >= run.to)
        return false;
      const before = sentence[subject.from - 1]!;
      return before.text === ';' || (CONTRASTS.has(before.low) && !isPronoun(sentence[subject.from]!));
    });
    if (!own) return [{ ...run, owner: null }];
    return [
      { from: run.from, to: own.subject!.from - 1, owner: null },
      { from: own.words.to, to: run.to, owner: own },
    ];
  });
}

const CONTRASTS = new Set(['but', 'while', 'whereas']);

/** What interrupts a content for a unit or two, and is no source and no cue, belongs to it. */
function joinNear(runs: readonly Phrase[], probability: (unit: number, role: Role) => number): Phrase[] {
  const joined: Phrase[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const gap = last ? run.from - last.to : Infinity;
    const plain = (at: number): boolean => probability(at, SOURCE) + probability(at, CUE) < 0.3;
    const all = gap <= WIDEST_GAP && Array.from({ length: gap }, (_, i) => last!.to + i).every(plain);
    if (last && all) joined[joined.length - 1] = { from: last.from, to: run.to };
    else joined.push(run);
  }
  return joined;
}

/** In units. */
const WIDEST_GAP = 3;

function stretches(
  probability: (unit: number, role: Role) => number,
  length: number,
  role: Role,
  least: (unit: number) => number,
): Phrase[] {
  const found: Phrase[] = [];
  let from = -1;
  for (let at = 0; at <= length; at++) {
    const inside = at < length && probability(at, role) > least(at);
    if (inside && from < 0) from = at;
    if (!inside && from >= 0) {
      found.push({ from, to: at });
      from = -1;
    }
  }
  return found;
}
