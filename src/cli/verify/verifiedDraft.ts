/** What the sources say of one draft, row by row, with lines and columns: what both formats of the report are made from. */
import type { ClaimKind } from '../../core/analysis';
import { toDraft } from '../../core/reading/places';
import { speakerNames } from '../../core/review/speakers';
import { type Evidence, type Says, saysOf } from '../../sources/results';
import type { AnalyzedDraft } from '../analyzedDrafts';
import { locatorIn, type Located } from '../regions';

export interface VerifiedRow extends Located {
  readonly kind: ClaimKind;
  /** Who is quoted, by the fullest name. */
  readonly speaker?: string;
  readonly says: Says;
  /** What the sources have, best first; places in the draft are counted from the start of the claim. */
  readonly evidence: Evidence;
}

export interface VerifiedDraft {
  /** As it was named. */
  readonly file: string;
  /** Sources that it was held against. */
  readonly sources: number;
  /** In reading order. */
  readonly rows: readonly VerifiedRow[];
  /** Claims that were asked for. */
  readonly asked: number;
}

export function describeVerified(
  { file, analysis, ...read }: AnalyzedDraft,
  evidence: readonly Evidence[],
  sources: number,
): VerifiedDraft {
  const locate = locatorIn(read);
  const nameOf = speakerNames(analysis);
  const byClaim = new Map(evidence.map((one) => [one.claim, one]));
  const rows = analysis.claims.flatMap((claim): VerifiedRow[] => {
    const one = byClaim.get(claim.id);
    if (!one) return [];
    const { start, end, kind } = claim;
    const name = nameOf(claim);
    return [
      {
        ...{ ...toDraft(read.places, claim), kind, words: read.text.slice(start, end), region: locate(claim) },
        ...(name !== undefined && { speaker: name }),
        says: saysOf(one),
        evidence: one,
      },
    ];
  });
  return { file, sources, rows, asked: evidence.length };
}
