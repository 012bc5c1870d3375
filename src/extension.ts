/**
 * What runs in every window with text in it, and so does next to nothing: it looks for drafts. The desk (editor/openDesk.ts) is loaded when there is
 * one, or when somebody looks at a view of Copydesk or runs a command of it.
 */
import {
  Disposable,
  Uri,
  window,
  workspace,
  type ExtensionContext,
  type TextDocument,
  type WebviewPanel,
} from 'vscode';
import { programOf } from '#host/programs';
import { createApi, type CopydeskApi } from './editor/api';
import { standIn } from './editor/commands/standIn';
import { createReport } from './editor/commands/report';
import { createDraftRules } from './editor/draftRules';
import { createLog } from './editor/log';
import { once } from './editor/once';
import type { OpenedDesk } from './editor/openDesk';
import { keepSettings, setting } from './editor/settings';
import { provideWordTexts } from './editor/word/wordTexts';
import { beginAnalysis, type Begun } from './worker/beginAnalysis';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly views: { readonly copydesk: readonly { readonly id: string }[] };
  };
}

export async function activate(context: ExtensionContext): Promise<CopydeskApi> {
  const started = performance.now();
  context.subscriptions.push(keepSettings());
  const log = createLog();
  const report = createReport(log);
  const pages = Uri.joinPath(context.extensionUri, 'docs/checks');
  const rules = createDraftRules(context.workspaceState, pages);
  const { commands, views } = (context.extension.packageJSON as Manifest).contributes;

  const open = once(load);
  const bring = (): void => void open().catch(report);

  async function load(): Promise<OpenedDesk> {
    const { openDesk } = await import('./editor/openDesk');
    const started = performance.now();
    // Commands and views can be registered once.
    const makeRoom = (): void => void placeholders.dispose();
    const opened = await openDesk(context, rules, pages, begun, makeRoom, log, report);
    api.follow(opened);
    log.info(`The desk was opened in ${(performance.now() - started).toFixed(1)} ms`);
    return opened;
  }

  let begun: Begun | undefined;
  const look = (document: TextDocument): void => {
    const isDraft = rules.isDraft(document);
    if (isDraft) begun ??= beginAnalysis(programOf(context, 'worker'));
    if (isDraft || document.languageId === 'copydesk-names') bring();
  };
  const lookAtAll = (): void => workspace.textDocuments.forEach(look);

  const empty = {
    getTreeItem: (): never => {
      throw new Error('There is nothing in it.');
    },
    getChildren: (): never[] => {
      bring();
      return [];
    },
  };
  const placeholders = Disposable.from(
    standIn(
      commands.map(({ command }) => command),
      open,
      report,
    ),
    ...views.copydesk.map(({ id }) => window.registerTreeDataProvider(id, empty)),
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => look(document)),
    // What was decided goes along with a file, whether or not it is open.
    workspace.onWillRenameFiles((event) => event.waitUntil(open().catch(report))),
    workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration('copydesk')) return;
      if (setting('assistants.enabled')) bring();
      else lookAtAll();
    }),
  );
  const api = createApi(open);
  context.subscriptions.push(
    log,
    placeholders,
    provideWordTexts(programOf(context, 'reader')),
    api,
    window.registerWebviewPanelSerializer('copydesk.dashboard', {
      deserializeWebviewPanel: async (panel: WebviewPanel) => (await open()).dashboard.restore(panel),
    }),
  );
  // Its tools have to be there for whoever woke us to use them.
  if (setting('assistants.enabled')) await open();
  const activated = performance.now() - started;
  log.info(`Ready in ${activated.toFixed(1)} ms`);
  setTimeout(lookAtAll);
  return api.offered(activated);
}
