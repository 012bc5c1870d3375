/** The claim under the cursor that the sources say something of: what menus offer and what commands then do are about the same one. */
import type { TextEditor } from 'vscode';
import type { Claim } from '../../core/analysis';
import { touches } from '../../core/span';
import type { Evidence } from '../../sources/results';
import type { Cursor } from '../cursor';
import type { Desk, DraftView } from '../desk';
import type { NewsroomSources } from './newsroomSources';
import { toOffset } from '../positions';

export interface SourcedClaim {
  readonly view: DraftView;
  readonly claim: Claim;
  readonly evidence: Evidence;
}

/** Of several claims around the cursor the one that the keyboard is on, where it is `wanted`; else the shortest that is. */
export function sourcedAt(
  desk: Desk,
  cursor: Cursor,
  sources: NewsroomSources,
  editor: TextEditor,
  wanted: (evidence: Evidence) => boolean,
): SourcedClaim | undefined {
  const view = desk.view(editor.document.uri);
  if (view?.version !== editor.document.version) return undefined;
  const offset = toOffset(editor.document, editor.selection.active);
  const chosen = cursor.claimIn(editor)?.claim.id;
  const rank = ({ id, start, end }: Claim): number => (id === chosen ? 0 : 1 + end - start);
  const around = view.analysis.claims.filter((claim) => touches(claim, offset)).sort((a, b) => rank(a) - rank(b));
  for (const claim of around) {
    const evidence = sources.evidenceOf(view, claim);
    if (evidence && wanted(evidence)) return { view, claim, evidence };
  }
  return undefined;
}
