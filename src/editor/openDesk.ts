/** The composition root: builds the parts of the desk and hands them to each other. What reads and marks drafts comes first, all other views (deskViews.ts) are loaded while the first one is read. */
import { Uri, type ExtensionContext } from 'vscode';
import { programOf } from '#host/programs';
import type { Report } from './commands/report';
import { createCursor } from './cursor';
import type { Dashboard } from './dashboard/dashboard';
import { showDecorations } from './decorations';
import { Desk } from './desk';
import { displayLanguage } from './displayLanguage';
import type { DeskViews } from './deskViews';
import type { DraftRules } from './draftRules';
import { createIgnores } from './findings/ignores';
import type { Log } from './log';
import { createMemory } from './memory/memory';
import { sharedByWindows } from './memory/workspaceStorage';
import { createNewsroomNames } from './names/newsroomNames';
import { visibleSpanOf } from './nearbyLines';
import { tellOfRestarts } from './restarts';
import { speak } from '../core/language';
import type { NewsroomSources } from './sources/newsroomSources';
import type { Begun } from '../worker/beginAnalysis';
import { createAnalysisClient } from '../worker/client';

export interface OpenedDesk {
  readonly desk: Desk;
  readonly sources: NewsroomSources;
  readonly dashboard: Dashboard;
}

/** `begun`: the thread of the analysis, where it runs already. `makeRoom` is called before views and commands are registered. */
export async function openDesk(
  context: ExtensionContext,
  rules: DraftRules,
  pages: Uri,
  begun: Begun | undefined,
  makeRoom: () => void,
  log: Log,
  report: Report,
): Promise<OpenedDesk> {
  speak(displayLanguage());
  const memory = createMemory(
    context.workspaceState,
    context.globalState,
    sharedByWindows(context.storageUri ?? context.globalStorageUri),
    log,
  );
  let reader: DeskViews['reader'] | undefined = undefined;
  const client = createAnalysisClient(
    programOf(context, 'worker'),
    {
      onAnalysis: (key, version, analysis, reading) =>
        reader?.receive(key, analysis, reading) || desk.receive(key, version, analysis, reading),
      onGlance: (key, version, glance) => marks.glance(key, version, glance),
      onFailure: (key, version, message) => reader?.receive(key, undefined) || desk.fail(key, version, message),
      onRestart: tellOfRestarts(log, report),
    },
    begun,
  );
  const names = createNewsroomNames(context.workspaceState, client, log);
  const ignores = createIgnores(memory);
  const desk = new Desk(rules, memory, client, names, ignores, visibleSpanOf, log, report);
  const cursor = createCursor(desk);
  const marks = showDecorations(desk, cursor, Uri.joinPath(context.extensionUri, 'media'));
  context.subscriptions.push(client, names, memory, desk, cursor, marks);
  desk.considerAll();

  const { openViews } = await import('./deskViews');
  makeRoom();
  const views = openViews(context, { desk, cursor, client, memory, names, ignores, rules }, pages, log, report);
  ({ reader } = views);
  context.subscriptions.push(views);
  desk.tellAll();
  return { desk, sources: views.sources, dashboard: views.dashboard };
}
