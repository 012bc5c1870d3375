/** What a check of one draft has to tell, with lines and columns: what every format of the report is made from. */
import type { Claim, Finding } from '../../core/analysis';
import { editsFor } from '../../core/reading/edits';
import { inDraft, toDraft } from '../../core/reading/places';
import type { Reading } from '../../core/reading/reading';
import type { Span } from '../../core/span';
import type { AnalyzedDraft } from '../analyzedDrafts';

/** 1-based; columns count UTF-16 code units; the end is exclusive. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Located extends Span {
  readonly region: Region;
  /** The words it stands on. */
  readonly words: string;
}

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

/** The same for spans of what is read of a draft: regions are of its file. */
export function locatorIn({ written, places }: Reading & { readonly written: string }): (span: Span) => Region {
  const locate = locator(written);
  return (span) => locate(toDraft(places, span));
}

/** Lines end with LF, CR LF or CR, as in an editor. */
function locator(text: string): (span: Span) => Region {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  const placeOf = (offset: number): { line: number; column: number } => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
  return ({ start, end }) => {
    const [from, to] = [placeOf(start), placeOf(end)];
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  };
}
