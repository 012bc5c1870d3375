/** The composition root: builds the parts and hands them to each other. Nothing is read or analysed until a draft is open. */
import type { ExtensionContext, Uri } from 'vscode';
import { createApi, type CopydeskApi } from './editor/api';
import { offerToAssistants } from './editor/assistants';
import { registerCommands } from './editor/commands/commands';
import { createReport } from './editor/commands/report';
import { visibleSpanOf } from './editor/commands/walk';
import { showComments } from './editor/comments';
import { keepContextKeys } from './editor/contextKeys';
import { createCursor } from './editor/cursor';
import { createDashboard } from './editor/dashboard/dashboard';
import { showDecorations } from './editor/decorations';
import { Desk } from './editor/desk';
import { createDraftRules } from './editor/draftRules';
import { DraftReader } from './editor/draftReader';
import { DraftSurvey } from './editor/draftSurvey';
import { createOtherDrafts } from './editor/elsewhere';
import { createIgnores } from './editor/findings/ignores';
import { provideLanguageFeatures } from './editor/languageFeatures';
import { createLog } from './editor/log';
import { createMemory } from './editor/memory/memory';
import { sharedByWindows } from './editor/memory/workspaceStorage';
import { offerOldName } from './editor/memory/otherName';
import { createNewsroomNames } from './editor/names/newsroomNames';
import { followRenames } from './editor/renames';
import { tellOfRestarts } from './editor/restarts';
import { createPreview } from './editor/report/preview';
import { createReports } from './editor/report/reports';
import { createSidebar } from './editor/sidebar';
import { NewsroomSources, showReading } from './editor/sources/newsroomSources';
import { createPassageTexts } from './editor/sources/passageText';
import { showStatusBar } from './editor/statusBar';
import { createAnalysisClient } from './worker/client';

export function activate(context: ExtensionContext): CopydeskApi {
  const started = performance.now();
  const log = createLog();
  const report = createReport(log);
  const folder = (name: string): Uri => context.extensionUri.with({ path: `${context.extensionUri.path}/${name}` });
  const pages = folder('docs/checks');
  const rules = createDraftRules(context.workspaceState, pages);
  const memory = createMemory(
    context.workspaceState,
    sharedByWindows(context.storageUri ?? context.globalStorageUri),
    log,
  );
  const client = createAnalysisClient(context.asAbsolutePath('dist/worker.js'), {
    onAnalysis: (key, version, analysis) => reader.receive(key, analysis) || desk.receive(key, version, analysis),
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
    worker: context.asAbsolutePath('dist/sources.js'),
    reader: context.asAbsolutePath('dist/reader.js'),
    index: context.storageUri?.scheme === 'file' ? `${context.storageUri.fsPath}/sources.db` : ':memory:',
  };
  const sources = new NewsroomSources(desk, place, log);
  const texts = createPassageTexts(sources);
  const reports = createReports(desk, context.asAbsolutePath('dist/report.js'));
  const preview = createPreview(desk, cursor, reports, report);
  const sidebar = createSidebar(desk, survey, cursor, others, ignores, sources, report, context.workspaceState);

  context.subscriptions.push(
    log,
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
    showDecorations(desk, cursor, folder('media')),
    provideLanguageFeatures(desk, cursor, others, names, sources, pages),
    showComments(desk, cursor, memory, report),
    offerToAssistants(desk, sources),
    createDashboard(desk, survey, cursor, context.extensionUri, report),
    showStatusBar(desk),
    showReading(sources),
    keepContextKeys(desk, cursor, sidebar, ignores, sources),
    offerOldName(context.workspaceState, memory, report),
    followRenames(desk, memory, rules, report),
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
    ),
  );
  const activated = performance.now() - started;
  log.info(`Ready in ${activated.toFixed(1)} ms`);
  setImmediate(() => desk.considerAll());
  return createApi(desk, sources, activated);
}
