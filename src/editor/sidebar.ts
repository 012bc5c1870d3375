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

export interface Sidebar extends Disposable {
  readonly listed: ListedDraft;
  readonly claims: ClaimList;
  readonly names: NameList;
}

/** Words of a draft beside other words: the lists stay with it. */
const COMPARED: ReadonlySet<string> = new Set(['copydesk-words', 'copydesk-passage']);

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
  const listed = createListedDraft(desk, (uri) => sources.isSource(uri) || COMPARED.has(uri.scheme));
  const claims = new ClaimList(desk, listed, cursor, others, sources, report);
  const names = new NameList(listed, cursor, others);
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
