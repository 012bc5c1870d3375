/**
 * The review of a draft as it stands: every claim with the decision that found it, every decision that found none.
 * It is derived, never stored: computed anew from the text, its analysis and the decisions whenever one of them changes.
 */
import { takingBearings, type Bearings } from '../anchoring/bearings';
import { matchAnchors, type Claimant, type Match } from '../anchoring/match';
import { NEVER_SEEN, type Sighting } from '../anchoring/sighting';
import type { Claim } from '../analysis';
import { agreeOn, isVerdict, ONE_SIGN_OFF, type EarlierClaim, type Mark, type Policy, type Reason } from './agreement';
import type { Decision, ShownStatus } from './decision';
import type { Reviewable } from './outline';
import { finish, piecesOf, type Steps } from '../steps';
import { inOne } from '../sameEnds';
import { isSameReviewer, reviewerKey } from './reviewers';
import { speakersStand } from './speakers';
import { factsOf, STATUSES } from './statuses';
import { awaitedIn, type Thread } from './thread';
import { hasWords } from './wordHashes';

export type { Reason };

export interface ReviewedClaim {
  readonly claim: Claim;
  readonly status: ShownStatus;
  /** The decision that the status is told by; of several reviewers, the one that agreement.ts leads with. */
  readonly decision?: Decision;
  /** What that decision was about, when it is not surely what stands here now; `reason` says why. */
  readonly was?: EarlierClaim;
  readonly reason?: Reason;
  /** The decisions of all reviewers that may be seen, in the order they were made; empty when there is none. */
  readonly marks: readonly Mark[];
  /** Decisions of others that are hidden until the reviewer has decided. */
  readonly hidden: number;
  /** It waits for whoever looks; what they have signed off waits for somebody else. */
  readonly waits: boolean;
  /** What was said about the claim. */
  readonly threads: readonly FoundThread[];
  /** The same words stand in the same sentence elsewhere in the draft. */
  readonly repeated?: true;
}

export interface FoundThread {
  readonly thread: Thread;
  /** The words it was about are not surely those that stand here now. */
  readonly reason?: Reason;
}

/** Who looks at a review, and by what rules. */
export interface Outlook extends Policy {
  /** The reviewer's name. */
  readonly viewer?: string;
  /** Whether others' marks are hidden until `viewer` has given a verdict. */
  readonly hideOthers?: boolean;
  /** Everybody who may be mentioned in a comment. */
  readonly reviewers?: readonly string[];
}

export interface Progress {
  readonly counts: Readonly<Record<ShownStatus, number>>;
  readonly total: number;
  /** Verified. */
  readonly done: number;
  /** Everything a gate would stop on. */
  readonly open: number;
}

export interface Review {
  /** In the order of the analysis. */
  readonly claims: readonly ReviewedClaim[];
  /** Decisions whose words are nowhere in the draft; they come back when the words do. */
  readonly orphans: readonly Decision[];
  readonly orphanThreads: readonly Thread[];
  /** Ids of the threads that mention whoever looks and wait for their answer. */
  readonly mentions: ReadonlySet<string>;
  /** Index of the claim for the id of each decision and thread that surely stands there, hidden ones included. */
  readonly sure: ReadonlyMap<string, number>;
  readonly progress: Progress;
  /** The draft as it is seen now, to find the same places again; undefined while the analysis is not complete. */
  readonly seen?: Sighting;
}

/** `seen`: the draft as these decisions were last matched with it, where that is known. While `analysis.complete` is false there are no orphans: words not found yet may still be. */
export function reviewDraft(...what: Parameters<typeof reviewing>): Review {
  return finish(reviewing(...what));
}

/** The same with rests. */
export function* reviewing(
  text: string,
  analysis: Omit<Reviewable, 'sentences'> & Partial<Pick<Reviewable, 'sentences'>>,
  decisions: readonly Decision[],
  threads: readonly Thread[] = [],
  outlook: Outlook = ONE_SIGN_OFF,
  seen?: Sighting,
): Steps<Review> {
  const { complete, sentences } = analysis;
  const bearings = complete && sentences ? yield* takingBearings(seen ?? NEVER_SEEN, text, sentences) : undefined;
  const found = yield* matchEach(text, analysis, decisions, bearings);
  const talk = yield* matchEach(text, analysis, threads, bearings);
  const sure = new Map<string, number>();
  const speakerStands = decisions.length > 0 ? speakersStand(analysis) : () => true;
  const review = (claim: Claim, index: number): ReviewedClaim => {
    const matched = found.byClaim.get(index) ?? NONE;
    const said = talk.byClaim.get(index) ?? NONE;
    if (matched.length === 0 && said.length === 0) return untouched(claim);
    const all = matched.map(({ of, match }) =>
      markOf(of, match.doubt ?? (speakerStands(claim, of.anchor.speaker) ? undefined : 'speaker')),
    );
    for (const { decision, reason } of all) if (!reason) sure.set(decision.id, index);
    for (const { of, match } of said) if (!match.doubt) sure.set(of.id, index);
    const latest = latestOfEach(all);
    const marks = visibleMarks(latest, outlook);
    const { status, lead } = agreeOn(marks, outlook);
    return {
      claim,
      status,
      ...lead,
      marks,
      hidden: latest.length - marks.length,
      waits: factsOf(status).waits && !(status === 'sign-off' && hasVerdict(marks, outlook.viewer)),
      threads: said.map(({ of, match }) => ({ thread: of, ...(match.doubt && { reason: match.doubt }) })),
      ...([...matched, ...said].some(({ match }) => match.repeated) && { repeated: true as const }),
    };
  };
  const claims = inOne([], ...(yield* piecesOf(analysis.claims, review)));
  // What is hidden on a claim is hidden when its words are gone, too.
  const orphans = outlook.hideOthers
    ? found.left.filter(({ by }) => isSameReviewer(by, outlook.viewer ?? ''))
    : found.left;
  const mentions = mentionsOf(threads, outlook);
  const now = bearings && placeHomes(bearings, [...found.placed, ...talk.placed], claims);
  return {
    claims,
    orphans,
    orphanThreads: talk.left,
    mentions,
    sure,
    progress: countProgress(claims),
    ...(now && { seen: now }),
  };
}

/** Whether something said about a claim waits for an answer of whoever looks. */
export function isMentioned({ mentions }: Pick<Review, 'mentions'>, { threads }: ReviewedClaim): boolean {
  return threads.some(({ thread }) => mentions.has(thread.id));
}

function mentionsOf(threads: readonly Thread[], { viewer, reviewers = [] }: Outlook): ReadonlySet<string> {
  if (viewer === undefined) return new Set();
  const names = reviewers.includes(viewer) ? reviewers : [...reviewers, viewer];
  return new Set(
    threads
      .filter((thread) => awaitedIn(thread, names).some((name) => isSameReviewer(name, viewer)))
      .map(({ id }) => id),
  );
}

function untouched(claim: Claim): ReviewedClaim {
  return { claim, status: 'open', marks: NONE, hidden: 0, waits: true, threads: NONE };
}

/** One for all: a long draft has many claims that nobody has decided on, and each view of it all of them. */
const NONE: readonly never[] = [];

interface Found<T> {
  readonly byClaim: ReadonlyMap<number, readonly { readonly of: T; readonly match: Match }[]>;
  /** Those that found no claim; empty until the analysis is complete. */
  readonly left: readonly T[];
  /** Each with its claim; without one that is in doubt. */
  readonly placed: readonly Placement[];
}

interface Placement {
  readonly id: string;
  readonly claim?: number;
}

/** In which sentence each one stands now: where it surely was found, or else where its sentence is known to be. */
function placeHomes(bearings: Bearings, placed: readonly Placement[], claims: readonly ReviewedClaim[]): Sighting {
  const homes = new Map<string, number>();
  for (const { id, claim } of placed) {
    const home =
      claim === undefined ? bearings.carriesTo(bearings.homeOf(id)) : bearings.numberOf(claims[claim]!.claim);
    if (home !== undefined) homes.set(id, home);
  }
  return { ...bearings.now, homes };
}

/** Two people's decisions on one claim are no rivals for it, and neither are two that one person made on it in two places: each is matched apart. */
function* matchEach<T extends Claimant & { readonly by: string; readonly id: string }>(
  text: string,
  { claims, complete }: Pick<Reviewable, 'claims' | 'complete'>,
  all: readonly T[],
  bearings: Bearings | undefined,
): Steps<Found<T>> {
  const matches = new Map<T, Match>();
  const { sets, rest } = withoutRivals(
    all.filter(({ anchor }) => hasWords(anchor)),
    bearings,
  );
  for (const apart of sets) {
    yield;
    matchAnchors(text, claims, apart, { complete, bearings }).forEach(
      (match, index) => match && matches.set(apart[index]!, match),
    );
  }
  for (const [one, like] of rest) {
    const match = matches.get(like);
    if (match) matches.set(one, match);
  }
  const byClaim = new Map<number, { of: T; match: Match }[]>();
  const left: T[] = [];
  for (const of of all) {
    const match = matches.get(of);
    const there = match && byClaim.get(match.claim);
    if (!match) left.push(of);
    else if (there) there.push({ of, match });
    else byClaim.set(match.claim, [{ of, match }]);
  }
  const placed = all.map((of): Placement => {
    const match = matches.get(of);
    return match && !match.doubt ? { id: of.id, claim: match.claim } : { id: of.id };
  });
  return { byClaim, left: complete ? left : [], placed };
}

/** Sets that one place may take: what is there still more often was not made by hand. */
const MOST_SETS = 8;

/** Sets in which nobody has two for the same place; `rest` goes with the last one that was made on its place and is in a set. */
function withoutRivals<T extends Claimant & { readonly by: string; readonly id: string }>(
  all: readonly T[],
  bearings: Bearings | undefined,
): { readonly sets: readonly (readonly T[])[]; readonly rest: ReadonlyMap<T, T> } {
  const seen = new Map<string, (number | undefined)[][]>();
  const last = new Map<string, T>();
  const sets = new Map<string, T[]>();
  const rest = new Map<T, T>();
  for (const one of all) {
    const place = placeOf(one);
    const home = bearings?.homeOf(one.id);
    const rounds = seen.get(place) ?? [];
    seen.set(place, rounds);
    // Where the text last seen tells two places apart, what their anchors say is old.
    const apart = (other: number | undefined): boolean =>
      home !== undefined && other !== undefined && (home < 0 || home !== other);
    let round = rounds.findIndex((homes) => homes.every(apart));
    if (round < 0 && rounds.length === MOST_SETS) {
      rest.set(one, last.get(place)!);
      continue;
    }
    if (round < 0) round = rounds.push([]) - 1;
    rounds[round]!.push(home);
    last.set(place, one);
    const key = `${round} ${reviewerKey(one.by)}`;
    const set = sets.get(key);
    if (set) set.push(one);
    else sets.set(key, [one]);
  }
  return { sets: [...sets.values()], rest };
}

/** Words of which there were more than one are told apart by where they stood; what a deletion drew together is not one place. */
function placeOf({ id, by, kind, anchor }: Claimant & { readonly by: string; readonly id: string }): string {
  const { exact, sentence, offset, start, repeated, cuts } = anchor;
  return cuts ? id : [reviewerKey(by), kind, offset, exact, sentence, repeated ? start : ''].join('\u0000');
}

/** Of what one reviewer decided on a claim twice, as on two machines, the later one. */
function latestOfEach(marks: readonly Mark[]): readonly Mark[] {
  if (marks.length < 2) return marks;
  const latest = new Map<string, Mark>();
  for (const mark of marks) {
    const by = reviewerKey(mark.decision.by);
    const other = latest.get(by);
    if (!other || isLater(mark, other)) latest.set(by, mark);
  }
  if (latest.size === marks.length) return marks;
  const idsBy = (by: string): string[] =>
    marks.flatMap(({ decision }) => (isSameReviewer(decision.by, by) ? [decision.id] : []));
  return marks
    .filter((mark) => latest.get(reviewerKey(mark.decision.by)) === mark)
    .map((mark) => {
      const earlier = idsBy(mark.decision.by).filter((id) => id !== mark.decision.id);
      return earlier.length > 0 ? { ...mark, earlier } : mark;
    });
}

/** What is decided on the words as they stand is worth more than what is not. */
function isLater(a: Mark, b: Mark): boolean {
  if (Boolean(a.reason) !== Boolean(b.reason)) return !a.reason;
  return a.decision.at > b.decision.at;
}

function visibleMarks(marks: readonly Mark[], { viewer, hideOthers }: Outlook): readonly Mark[] {
  if (!hideOthers || viewer === undefined) return marks;
  return hasVerdict(marks, viewer) ? marks : marks.filter(({ decision }) => isSameReviewer(decision.by, viewer));
}

/** On the words as they stand. */
function hasVerdict(marks: readonly Mark[], reviewer: string | undefined): boolean {
  if (reviewer === undefined) return false;
  return marks.some(
    ({ decision, reason }) => isSameReviewer(decision.by, reviewer) && !reason && isVerdict(decision.status),
  );
}

function markOf(decision: Decision, reason: Reason | undefined): Mark {
  if (!reason) return { decision };
  const { exact: words, sentence, speaker } = decision.anchor;
  return {
    decision,
    reason,
    was: { words, sentence, ...(speaker === undefined ? {} : { speaker }), status: decision.status },
  };
}

export function countProgress(claims: readonly ReviewedClaim[]): Progress {
  const counts = Object.fromEntries(STATUSES.map(({ status }) => [status, 0])) as Record<ShownStatus, number>;
  for (const { status } of claims) counts[status]++;
  const open = STATUSES.reduce((sum, { status, blocks }) => (blocks ? sum + counts[status] : sum), 0);
  return { counts, total: claims.length, done: counts.verified, open };
}
