/** The views under the Copydesk icon, all about the same draft: its claims, what disagrees in it, whom it names, what the sources say, and the drafts beside it. */
import { Disposable, type Memento } from 'vscode';
import { ClaimList } from './claimList';
import type { Report } from './commands/report';
import type { Cursor } from './cursor';
import type { Desk } from './desk';
import { showDrafts } from './draftList';
import type { DraftSurvey } from './draftSurvey';
import type { OtherDrafts } from './elsewhere';
import { showFindingList } from './findings/findingList';
import type { Ignores } from './findings/ignores';
import { createListedDraft, type ListedDraft } from './listedDraft';
import { NameList } from './nameList';
import type { NewsroomSources } from './sources/newsroomSources';
import { showSourceList } from './sources/sourceList';
import { BESIDE } from './wordsBeside';

export interface Sidebar extends Disposable {
  readonly listed: ListedDraft;
  readonly claims: ClaimList;
  readonly names: NameList;
}

export function createSidebar(
  desk: Desk,
  survey: DraftSurvey,
  cursor: Cursor,
  others: OtherDrafts,
  ignores: Ignores,
  sources: NewsroomSources,
  report: Report,
  state: Memento,
): Sidebar {
  // Beside its sources, and words of them, the lists stay with the draft.
  const listed = createListedDraft(desk, (uri) => sources.isSource(uri) || uri.scheme === BESIDE);
  const claims = new ClaimList(desk, listed, cursor, others, sources, report);
  const names = new NameList(listed, cursor, others, report);
  const parts = Disposable.from(
    listed,
    claims,
    showFindingList(listed, ignores),
    names,
    showSourceList(listed, sources),
    showDrafts(desk, survey, state, report),
  );
  return { listed, claims, names, dispose: () => void parts.dispose() };
}
