/** What a check of one draft has to tell, with lines and columns: what every format of the report is made from. */
import type { Claim, Finding } from '../../core/analysis';
import { editsFor } from '../../core/reading/edits';
import { inDraft } from '../../core/reading/places';
import type { Span } from '../../core/span';
import type { AnalyzedDraft } from '../analyzedDrafts';
import { locator, locatorIn, type Located } from '../regions';

export type LocatedFinding = Omit<Finding, 'related' | 'fixes'> &
  Located & {
    readonly related: readonly (Located & { readonly message: string })[];
    readonly fixes: readonly (Located & { readonly title: string; readonly text: string })[];
  };

/** A claim nobody has decided on as far as the command line knows: decisions are kept in the editor. */
export type LocatedClaim = Claim & Located;

export interface CheckedDraft {
  /** As it was named. */
  readonly file: string;
  readonly findings: readonly LocatedFinding[];
  readonly claims: readonly LocatedClaim[];
}

/** `withClaims` false leaves the claims out. */
export function describeDraft(draft: AnalyzedDraft, withClaims: boolean): CheckedDraft {
  const { file, text, analysis } = draft;
  const locate = locatorIn(draft);
  const region = locator(draft.written);
  const located = <T extends Span>(one: T): T & Located => ({
    ...inDraft(one, draft),
    region: locate(one),
    words: text.slice(one.start, one.end),
  });
  return {
    file,
    findings: analysis.findings.map((finding) => ({
      ...located(finding),
      related: finding.related.map(located),
      // A fix is one edit: words with markup among them are left to the writer.
      fixes: finding.fixes.flatMap((fix) => {
        const edits = editsFor(draft, fix, fix.text, draft.format);
        return edits.length === 1 ? [{ ...located(fix), ...edits[0]!, region: region(edits[0]!) }] : [];
      }),
    })),
    claims: withClaims ? analysis.claims.map(located) : [],
  };
}
