/**
 * The dashboard: one page about all drafts of the workspace, in a tab of its own. It is told what the survey knows whenever that changed while it
 * is in sight, and asks to open a draft; it can do nothing else.
 */
import {
  l10n,
  commands,
  Disposable,
  ViewColumn,
  window,
  workspace,
  type TextEditor,
  type Uri,
  type WebviewPanel,
} from 'vscode';
import { isPageRequest, type PageRequest, type StateMessage } from '../../dashboard/state';
import { guarded, type Report } from '../commands/report';
import { goToNext } from '../commands/walk';
import type { Cursor } from '../cursor';
import type { Desk } from '../desk';
import type { DraftSurvey } from '../draftSurvey';
import { editorOf } from '../editorOf';
import { dashboardState } from './dashboardState';
import { dashboardPage } from './page';

const TYPE = 'copydesk.dashboard';
/** Milliseconds in which changes are gathered: one decision is told in several steps. */
const GATHER_MS = 100;

export interface Dashboard extends Disposable {
  /** Shows it in a panel that was open when the window was last closed. */
  restore(panel: WebviewPanel): void;
}

/** `extension`: where the extension lies, with the page's script, style sheet and icon. */
export function createDashboard(
  desk: Desk,
  survey: DraftSurvey,
  cursor: Cursor,
  extension: Uri,
  report: Report,
): Dashboard {
  const inside = (path: string): Uri => extension.with({ path: `${extension.path}/${path}` });
  const folder = inside('dist');
  let panel: WebviewPanel | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = '';

  function tell(): void {
    timer = undefined;
    if (!panel?.visible) return;
    const message: StateMessage = { type: 'state', state: dashboardState(survey) };
    const words = JSON.stringify(message);
    if (words === told) return;
    told = words;
    void panel.webview.postMessage(message);
  }

  function tellSoon(): void {
    if (panel) timer ??= setTimeout(tell, GATHER_MS);
  }

  async function show(draft: string): Promise<TextEditor> {
    const known = survey.drafts().find(({ uri }) => uri.toString() === draft);
    if (!known) throw new Error(l10n.t('This draft is no longer in the workspace.'));
    const document = await workspace.openTextDocument(known.uri);
    const shown = editorOf(document.uri);
    return window.showTextDocument(document, {
      preview: false,
      ...(shown?.viewColumn && { viewColumn: shown.viewColumn }),
    });
  }

  async function answer(request: PageRequest): Promise<void> {
    if (request.type === 'ready') {
      told = '';
      tell();
      return;
    }
    const { document } = await show(request.draft);
    if (request.type === 'next') await goToNext(desk, cursor, document.uri, 'next');
  }

  function fill(opened: WebviewPanel): void {
    panel = opened;
    panel.iconPath = inside('media/icon.svg');
    panel.webview.options = { enableScripts: true, localResourceRoots: [folder] };
    panel.webview.html = dashboardPage(panel.webview, folder);
    panel.webview.onDidReceiveMessage(
      guarded(report, async (message: unknown) => {
        if (isPageRequest(message)) await answer(message);
      }),
    );
    panel.onDidChangeViewState(look);
    panel.onDidDispose(() => (panel = undefined));
    look();
  }

  /** Files are looked for when somebody looks at the page. */
  function look(): void {
    if (panel?.visible) void survey.refresh();
  }

  function open(): void {
    if (panel) panel.reveal();
    else
      fill(
        window.createWebviewPanel(TYPE, l10n.t('Copydesk Dashboard'), ViewColumn.Active, { enableFindWidget: true }),
      );
  }

  const parts = Disposable.from(
    commands.registerCommand('copydesk.dashboard.open', open),
    survey.addLooker(() => panel?.visible ?? false),
    survey.onDidChange(tellSoon),
    desk.onDidChange(tellSoon),
    {
      dispose() {
        clearTimeout(timer);
        panel?.dispose();
      },
    },
  );
  return {
    restore(restored) {
      if (panel) restored.dispose();
      else fill(restored);
    },
    dispose: () => void parts.dispose(),
  };
}
