/**
 * All that shows a draft but its marks, and all that is done from there: the second half of the desk, loaded while the first draft is read
 * (openDesk.ts). It builds the views and hands them to each other.
 */
import { Disposable, type ExtensionContext, type Uri } from 'vscode';
import { diskOf } from '#host/disk';
import { programOf, sqliteOf } from '#host/programs';
import type { AnalysisClient } from '../worker/client';
import { offerToAssistants } from './assistants';
import { registerLazily } from './commands/lazily';
import type { Report } from './commands/report';
import { showComments } from './comments';
import { keepContextKeys } from './contextKeys';
import type { Cursor } from './cursor';
import { createDashboard, type Dashboard } from './dashboard/dashboard';
import type { Desk } from './desk';
import { DraftReader } from './draftReader';
import type { DraftRules } from './draftRules';
import { DraftSurvey } from './draftSurvey';
import { createOtherDrafts } from './elsewhere';
import type { Ignores } from './findings/ignores';
import { provideLanguageFeatures } from './languageFeatures';
import type { Log } from './log';
import type { Memory } from './memory/memory';
import { offerOldName } from './memory/otherName';
import { offerOtherPlace } from './memory/otherPlace';
import type { NewsroomNames } from './names/newsroomNames';
import { followRenames } from './renames';
import { createSidebar } from './sidebar';
import { NewsroomSources, showReading } from './sources/newsroomSources';
import { createPassageTexts } from './sources/passageText';
import { showStatusBar } from './statusBar';
import { showWordNotice } from './word/wordNotice';

/** What there is of the desk before anything but marks is shown. */
export interface DeskParts {
  readonly desk: Desk;
  readonly cursor: Cursor;
  readonly client: AnalysisClient;
  readonly memory: Memory;
  readonly names: NewsroomNames;
  readonly ignores: Ignores;
  readonly rules: DraftRules;
}

export interface DeskViews extends Disposable {
  readonly reader: DraftReader;
  readonly sources: NewsroomSources;
  readonly dashboard: Dashboard;
}

/** `pages`: the folder with a page about each check. */
export function openViews(
  context: ExtensionContext,
  { desk, cursor, client, memory, names, ignores, rules }: DeskParts,
  pages: Uri,
  log: Log,
  report: Report,
): DeskViews {
  const reader = new DraftReader(desk, rules, client, names, memory);
  const survey = new DraftSurvey(desk, reader, memory, log);
  const others = createOtherDrafts(desk, survey);
  const { storageUri } = context;
  const place = {
    worker: programOf(context, 'sources'),
    reader: programOf(context, 'reader'),
    index: storageUri && diskOf(storageUri) ? `${storageUri.fsPath}/sources.db` : ':memory:',
    ...sqliteOf(context),
  };
  const sources = new NewsroomSources(desk, place, log);
  const texts = createPassageTexts(sources);
  const sidebar = createSidebar(desk, survey, cursor, others, ignores, sources, report, context.workspaceState);
  const dashboard = createDashboard(desk, survey, cursor, context.extensionUri, report);

  const parts = Disposable.from(
    survey,
    others,
    sources,
    texts,
    sidebar,
    provideLanguageFeatures(desk, cursor, others, names, sources, pages, report),
    showComments(desk, cursor, memory, report),
    offerToAssistants(desk, sources),
    dashboard,
    showStatusBar(desk),
    showWordNotice(),
    showReading(sources),
    keepContextKeys(desk, cursor, sidebar, ignores, sources),
    offerOldName(context.workspaceState, memory, report),
    offerOtherPlace(context.workspaceState, memory, report),
    followRenames(desk, memory, rules, report),
    registerLazily(async () => {
      const { registerCommands } = await import('./commands/commands');
      const writers = programOf(context, 'report');
      const on = { desk, cursor, rules, reader, sidebar, names, ignores, memory, sources, texts, writers, pages, log };
      return () => registerCommands(on, report);
    }, report),
  );
  return { reader, sources, dashboard, dispose: () => void parts.dispose() };
}
