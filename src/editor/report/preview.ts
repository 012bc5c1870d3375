/**
 * The annotated copy beside the draft, as it would be filed. It follows the review; its notes lead back into the draft. The page runs one
 * small script of ours and nothing else, and says to the editor no more than a number.
 */
import { randomBytes } from 'node:crypto';
import type { Uri } from 'vscode';
import { Disposable, ViewColumn, window, type WebviewPanel } from 'vscode';
import type { Cursor } from '../cursor';
import type { Desk } from '../desk';
import { formatTime } from '../time';
import { openClaim } from '../commands/walk';
import type { Report } from '../commands/report';
import type { Reports } from './reports';

export interface Preview extends Disposable {
  open(draft: Uri, layout: Layout): Promise<void>;
  /** The draft whose copy is in front. */
  inFront(): Uri | undefined;
}

type Layout = 'standard' | 'legal';

interface Shown {
  readonly uri: Uri;
  readonly panel: WebviewPanel;
  due: NodeJS.Immediate | undefined;
}

const TITLES: Readonly<Record<Layout, string>> = { standard: 'Annotated', legal: 'For the Legal Desk' };

export function createPreview(desk: Desk, cursor: Cursor, reports: Reports, report: Report): Preview {
  const open = new Map<string, Shown>();

  async function draw(uri: Uri, layout: Layout, panel: WebviewPanel): Promise<void> {
    const nonce = randomBytes(16).toString('base64url');
    const copy = await reports.copyOf(uri);
    panel.webview.html = reports
      .load()
      .writeHtml(copy, { layout, formatTime, shown: { style: STYLE, script: SCRIPT, nonce } });
  }

  return {
    async open(uri, layout) {
      const key = `${layout} ${uri.toString()}`;
      const known = open.get(key);
      if (known) return known.panel.reveal();
      const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
      const panel = window.createWebviewPanel('copydesk.preview', `${TITLES[layout]}: ${name}`, ViewColumn.Beside, {
        enableScripts: true,
        localResourceRoots: [],
      });
      const entry: Shown = { uri, panel, due: undefined };
      open.set(key, entry);
      const redraw = (): void => {
        entry.due ??= setImmediate(() => {
          entry.due = undefined;
          if (open.has(key) && desk.isDraft(uri)) draw(uri, layout, panel).catch(report);
        });
      };
      const following = Disposable.from(
        desk.onDidChange((changed) => changed.toString() === uri.toString() && redraw()),
        panel.webview.onDidReceiveMessage((message: unknown) => void goTo(uri, message).catch(report)),
      );
      panel.onDidDispose(() => {
        open.delete(key);
        following.dispose();
      });
      await draw(uri, layout, panel);
    },
    inFront: () => [...open.values()].find(({ panel }) => panel.active)?.uri,
    dispose() {
      for (const { panel } of open.values()) panel.dispose();
    },
  };

  async function goTo(uri: Uri, message: unknown): Promise<void> {
    const { item } = (message ?? {}) as { item?: unknown };
    const { items } = await reports.copyOf(uri);
    const found = items.find(({ number }) => number === item);
    if (found) await openClaim(desk, cursor, { draft: uri.toString(), claim: found.id }, false);
  }
}

/** The page in the editor's own colors, whatever the system's are. */
const STYLE = `
:root {
  color-scheme: normal;
  --paper: var(--vscode-editor-background); --ink: var(--vscode-editor-foreground);
  --faint: var(--vscode-descriptionForeground); --rule: var(--vscode-editorRuler-foreground, currentColor);
  --tint: var(--vscode-textBlockQuote-background); --link: var(--vscode-textLink-foreground);
  --verified: var(--vscode-copydesk-verifiedForeground); --open: var(--vscode-copydesk-openForeground);
  --checking: var(--vscode-copydesk-checkingForeground); --bad: var(--vscode-copydesk-needsFixForeground);
  --warn: var(--vscode-copydesk-cannotVerifyForeground); --again: var(--vscode-copydesk-reCheckForeground);
}
body { padding: 0; }
button.to-draft {
  margin-top: .4rem; padding: .15rem .7rem; font: .8rem var(--vscode-font-family); cursor: pointer;
  color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground);
  border: 1px solid var(--vscode-button-border, transparent); border-radius: 2px;
}
button.to-draft:hover { background: var(--vscode-button-secondaryHoverBackground); }
button.to-draft:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
@media print { button.to-draft { display: none; } }
`;

/** A button under each note leads to its claim in the editor; a page that is drawn anew stays where it was read. */
const SCRIPT = `
const editor = acquireVsCodeApi();
const kept = editor.getState();
if (kept) scrollTo(0, kept.y);
addEventListener('scroll', () => editor.setState({ y: scrollY }), { passive: true });
for (const note of document.querySelectorAll('li.note[id]')) {
  const item = Number(note.id.slice(1));
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'to-draft';
  button.textContent = 'Show in draft';
  button.setAttribute('aria-label', 'Show claim ' + item + ' in the draft');
  button.addEventListener('click', () => editor.postMessage({ item }));
  note.append(button);
}
`;
