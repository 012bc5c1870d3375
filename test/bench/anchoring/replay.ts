/** Plays one history with a reviewer at the desk, and hands every decision's outcome to the caller after every step that is looked at. */
import type { DraftText } from './drafts';
import type { Chance } from './chance';
import { Desk } from './desk';
import { History, type Kind, type Mode, type Step } from './histories';
import { describeTruth, makeJudge, type Outcome, type Truth } from './truth';
import { Identities, type Tracked } from './trackedText';
import type { Review } from '../../../src/core/review/review';

export interface Moment {
  readonly draft: Tracked;
  readonly before: string;
  readonly review: Review;
  readonly step: Step;
  readonly id: string;
  readonly truth: Truth;
  readonly outcome: Outcome;
  /** It was this in the last review too. */
  readonly again: boolean;
}

export interface Plan {
  readonly kind: Kind;
  readonly mode: Mode;
  readonly steps: number;
}

const VERDICTS = ['verified', 'verified', 'verified', 'needs-fix', 'cannot-verify'] as const;

export function replay(
  draft: DraftText,
  { kind, mode, steps }: Plan,
  chance: Chance,
  tell: (moment: Moment) => void,
): number {
  const identities = new Identities();
  const desk = new Desk(identities.write(draft.text), draft.format, identities);
  const truths = new Map<string, Truth>();
  const outcomes = new Map<string, Outcome>();
  const decideOn = (review: Review, share: number): void => {
    for (const reviewed of review.claims) {
      if (reviewed.decision && !reviewed.reason) continue;
      // A doubt is looked into less often than a claim is decided on.
      if (!chance.happens(reviewed.decision ? share / 2 : share)) continue;
      const id = reviewed.decision?.id ?? `d${truths.size}`;
      desk.decide(reviewed, chance.choose(VERDICTS), id);
      truths.set(id, describeTruth(desk.draft, reviewed.claim, identities.latest));
      outcomes.delete(id);
    }
  };

  let review = desk.review();
  decideOn(review, 0.5);
  const history = new History(kind, mode, identities, chance);
  /** Every edit since somebody last looked. */
  let reported = true;
  let last: Step | undefined;
  const look = (seen: Review, before: string, step: Step): void => {
    review = seen;
    const judge = makeJudge(desk.draft, review, identities, reported);
    reported = true;
    for (const [id, truth] of truths) {
      const outcome = judge(id, truth);
      tell({ draft: desk.draft, before, review, step, id, truth, outcome, again: outcomes.get(id) === outcome });
      outcomes.set(id, outcome);
      const on = outcome === 'one of a pair' && review.claims.find(({ decision }) => decision?.id === id);
      if (on) truths.set(id, describeTruth(desk.draft, on.claim, identities.latest));
    }
  };
  for (let left = steps; left > 0; left--) {
    const before = desk.draft.text;
    const step = history.next(
      desk.draft,
      review.claims.map(({ claim }) => claim),
    );
    if (last && (last.report === 'outside') !== (step.report === 'outside')) {
      const seen = desk.catchUp();
      if (seen) look(seen, before, last);
    }
    last = step;
    reported &&= step.report === 'open';
    const seen = desk.take(step);
    if (!seen) continue;
    look(seen, before, step);
    if (chance.happens(0.3)) decideOn(desk.review(), 0.04);
  }
  return truths.size;
}
