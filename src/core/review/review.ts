/**
 * The review of a draft as it stands: every claim with the decision that found it, every decision that found none.
 * It is derived, never stored: computed anew from the text, its analysis and the decisions whenever one of them changes.
 */
import { sameWords } from '../anchoring/fold';
import { matchAnchors, type Doubt, type Match } from '../anchoring/match';
import type { Analysis, Claim } from '../analysis';
import type { Decision, ShownStatus, Status } from './decision';
import { speakersStand } from './speakers';
import { factsOf, STATUSES } from './statuses';

export interface ReviewedClaim {
  readonly claim: Claim;
  readonly status: ShownStatus;
  readonly decision?: Decision;
  /** What was decided on, when it is not surely what stands here now. */
  readonly was?: {
    readonly words: string;
    readonly sentence: string;
    readonly speaker?: string;
    readonly status: Status;
  };
  readonly reason?: Reason;
  /** The same words stand in the same sentence elsewhere in the draft. */
  readonly repeated?: true;
}

/** Why a decision has to be looked at again: the words changed, their sentence, who says them, or only where they stand. */
export type Reason = 'words' | 'sentence' | 'speaker' | 'context';

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
  readonly progress: Progress;
}

/** While `analysis.complete` is false there are no orphans: words not found yet may still be. */
export function reviewDraft(text: string, analysis: Analysis, decisions: readonly Decision[]): Review {
  const matches = matchAnchors(text, analysis.claims, decisions, { complete: analysis.complete });
  const byClaim = new Map<number, { decision: Decision; match: Match }>();
  const orphans: Decision[] = [];
  decisions.forEach((decision, index) => {
    const match = matches[index];
    if (match) byClaim.set(match.claim, { decision, match });
    else if (analysis.complete) orphans.push(decision);
  });

  const speakerStands = speakersStand(analysis);
  const claims = analysis.claims.map((claim, index): ReviewedClaim => {
    const found = byClaim.get(index);
    if (!found) return { claim, status: 'open' };
    const { decision, match } = found;
    const reason = match.doubt ?? (speakerStands(claim, decision.anchor.speaker) ? undefined : 'speaker');
    return reviewedClaim(claim, decision, reason, match.repeated);
  });
  return { claims, orphans, progress: countProgress(claims) };
}

function reviewedClaim(
  claim: Claim,
  decision: Decision,
  reason: Doubt | 'speaker' | undefined,
  repeated: boolean,
): ReviewedClaim {
  const twin = repeated ? { repeated: true as const } : {};
  if (!reason) return { claim, status: decision.status, decision, ...twin };
  const { exact: words, sentence, speaker } = decision.anchor;
  const was = { words, sentence, ...(speaker === undefined ? {} : { speaker }), status: decision.status };
  const status = decision.status === 'open' ? 'open' : 're-check';
  return { claim, status, decision, was, reason, ...twin };
}

export function countProgress(claims: readonly ReviewedClaim[]): Progress {
  const counts = Object.fromEntries(STATUSES.map(({ status }) => [status, 0])) as Record<ShownStatus, number>;
  for (const { status } of claims) counts[status]++;
  const open = claims.filter(({ status }) => factsOf(status).blocks).length;
  return { counts, total: claims.length, done: counts.verified, open };
}

/** The promise behind "verified", for whoever wants to check it again: the same words in the same sentence. */
export function standsAsDecided(text: string, claim: Claim, decision: Decision): boolean {
  const { exact, sentence } = decision.anchor;
  const from = Math.min(claim.start, claim.sentence.start);
  const to = Math.max(claim.end, claim.sentence.end);
  return sameWords(text.slice(claim.start, claim.end), exact) && sameWords(text.slice(from, to), sentence);
}
