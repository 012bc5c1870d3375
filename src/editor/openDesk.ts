/** The composition root: builds the parts of the desk and hands them to each other. */
import { Uri, type ExtensionContext } from 'vscode';
import { programOf } from '#host/programs';
import { offerToAssistants } from './assistants';
import { registerLazily } from './commands/lazily';
import type { Report } from './commands/report';
import { visibleSpanOf } from './commands/walk';
import { showComments } from './comments';
import { keepContextKeys } from './contextKeys';
import { createCursor } from './cursor';
import { createDashboard, type Dashboard } from './dashboard/dashboard';
import { showDecorations } from './decorations';
import { Desk } from './desk';
import { displayLanguage } from './displayLanguage';
import type { DraftRules } from './draftRules';
import { DraftReader } from './draftReader';
import { DraftSurvey } from './draftSurvey';
import { createOtherDrafts } from './elsewhere';
import { createIgnores } from './findings/ignores';
import { provideLanguageFeatures } from './languageFeatures';
import type { Log } from './log';
import { createMemory } from './memory/memory';
import { sharedByWindows } from './memory/workspaceStorage';
import { offerOldName } from './memory/otherName';
import { offerOtherPlace } from './memory/otherPlace';
import { createNewsroomNames } from './names/newsroomNames';
import { followRenames } from './renames';
import { tellOfRestarts } from './restarts';
import { createPreview } from './report/preview';
import { createReports } from './report/reports';
import { createSidebar } from './sidebar';
import { NewsroomSources, showReading } from './sources/newsroomSources';
import { createPassageTexts } from './sources/passageText';
import { showStatusBar } from './statusBar';
import { showWordNotice } from './word/wordNotice';
import { speak } from '../core/language';
import { createAnalysisClient } from '../worker/client';

export interface OpenedDesk {
  readonly desk: Desk;
  readonly sources: NewsroomSources;
  readonly dashboard: Dashboard;
}

export function openDesk(
  context: ExtensionContext,
  rules: DraftRules,
  pages: Uri,
  log: Log,
  report: Report,
): OpenedDesk {
  speak(displayLanguage());
  const memory = createMemory(
    context.workspaceState,
    sharedByWindows(context.storageUri ?? context.globalStorageUri),
    log,
  );
  const client = createAnalysisClient(programOf(context, 'worker'), {
    onAnalysis: (key, version, analysis, reading) =>
      reader.receive(key, analysis, reading) || desk.receive(key, version, analysis, reading),
    onFailure: (key, version, message) => reader.receive(key, undefined) || desk.fail(key, version, message),
    onRestart: tellOfRestarts(log, report),
  });
  const names = createNewsroomNames(context.workspaceState, client, log);
  const ignores = createIgnores(memory);
  const desk = new Desk(rules, memory, client, names, ignores, visibleSpanOf, log, report);
  const reader = new DraftReader(desk, rules, client, names, memory);
  const survey = new DraftSurvey(desk, reader, memory, log);
  const cursor = createCursor(desk);
  const others = createOtherDrafts(desk, survey);
  const place = {
    worker: programOf(context, 'sources'),
    reader: programOf(context, 'reader'),
    index: context.storageUri?.scheme === 'file' ? `${context.storageUri.fsPath}/sources.db` : ':memory:',
  };
  const sources = new NewsroomSources(desk, place, log);
  const texts = createPassageTexts(sources);
  const reports = createReports(desk, reader, memory, programOf(context, 'report'));
  const preview = createPreview(desk, cursor, reports, report);
  const sidebar = createSidebar(desk, survey, cursor, others, ignores, sources, report, context.workspaceState);
  const dashboard = createDashboard(desk, survey, cursor, context.extensionUri, report);

  context.subscriptions.push(
    client,
    names,
    memory,
    desk,
    survey,
    cursor,
    others,
    sources,
    texts,
    preview,
    sidebar,
    showDecorations(desk, cursor, Uri.joinPath(context.extensionUri, 'media')),
    provideLanguageFeatures(desk, cursor, others, names, sources, pages),
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
      return () =>
        registerCommands(
          desk,
          cursor,
          rules,
          sidebar,
          names,
          ignores,
          memory,
          sources,
          texts,
          reports,
          preview,
          pages,
          log,
          report,
        );
    }, report),
  );
  desk.considerAll();
  return { desk, sources, dashboard };
}
