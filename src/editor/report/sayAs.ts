/** A view of a draft with what another analysis of the same text says, in another language: the reasons of its claims, the messages of its findings. */
import type { Analysis, Finding } from '../../core/analysis';
import type { DraftView } from '../openDraft';

export function sayAs(view: DraftView, analysis: Analysis): DraftView {
  const claims = new Map(analysis.claims.map((claim) => [claim.id, claim]));
  const found = new Map(analysis.findings.map((finding) => [placeOf(finding), finding]));
  const said = (finding: Finding): Finding => found.get(placeOf(finding)) ?? finding;
  const { review, findings } = view;
  return {
    ...view,
    analysis,
    review: {
      ...review,
      claims: review.claims.map((one) => ({ ...one, claim: claims.get(one.claim.id) ?? one.claim })),
    },
    ...(findings && {
      findings: {
        shown: findings.shown.map(said),
        ignored: findings.ignored.map((one) => ({ ...one, finding: said(one.finding) })),
      },
    }),
  };
}

/** A check may find two things in the same words; those it tells by where else it points. */
function placeOf({ check, start, end, related }: Finding): string {
  return JSON.stringify([check, start, end, related.map((one) => [one.start, one.end])]);
}
