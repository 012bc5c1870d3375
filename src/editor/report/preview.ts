/**
 * The annotated copy beside the draft, as it would be filed. It follows the review; its notes lead back into the draft. The page runs one
 * small script of ours and nothing else, and says to the editor no more than a number.
 */
import type { Uri } from 'vscode';
import { Disposable, l10n, ViewColumn, window, type WebviewPanel } from 'vscode';
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
}

const TITLES: Readonly<Record<Layout, string>> = {
  standard: l10n.t({ message: 'Annotated', comment: ['Before the name of a draft, as the title of a tab'] }),
  legal: l10n.t({ message: 'For the Legal Desk', comment: ['Before the name of a draft, as the title of a tab'] }),
};

export function createPreview(desk: Desk, cursor: Cursor, reports: Reports, report: Report): Preview {
  const open = new Map<string, Shown>();

  async function draw(uri: Uri, layout: Layout, panel: WebviewPanel, isOpen: () => boolean): Promise<void> {
    const nonce = crypto.randomUUID();
    const copy = await reports.copyOf(uri);
    if (!isOpen()) return;
    panel.title = titleOf(uri, layout);
    panel.webview.html = reports
      .load()
      .writeHtml(copy, { layout, formatTime, shown: { style: STYLE, script: SCRIPT, nonce } });
  }

  return {
    async open(uri, layout) {
      const key = `${layout} ${uri.toString()}`;
      const known = open.get(key);
      if (known) return known.panel.reveal();
      const panel = window.createWebviewPanel('copydesk.preview', titleOf(uri, layout), ViewColumn.Beside, {
        enableScripts: true,
        localResourceRoots: [],
      });
      open.set(key, { uri, panel });
      const isOpen = (): boolean => open.get(key)?.panel === panel;
      const drawing = oneAtATime(() => draw(uri, layout, panel, isOpen));
      let stale = false;
      /** What nobody looks at is drawn when somebody does; the page of a closed draft stays and says so. */
      const follow = (): void => {
        stale = !panel.visible;
        if (!desk.isDraft(uri)) panel.title = l10n.t('{0} (draft closed)', titleOf(uri, layout));
        else if (panel.visible) drawing().catch((error: unknown) => isOpen() && desk.isDraft(uri) && report(error));
      };
      const following = Disposable.from(
        desk.onDidChange((changed) => {
          if (changed.toString() === uri.toString()) follow();
        }),
        panel.onDidChangeViewState(() => {
          if (stale && panel.visible) follow();
        }),
        panel.webview.onDidReceiveMessage((message: unknown) => void goTo(uri, message).catch(report)),
      );
      panel.onDidDispose(() => {
        open.delete(key);
        following.dispose();
      });
      await drawing();
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

function titleOf(uri: Uri, layout: Layout): string {
  return `${TITLES[layout]}: ${uri.path.slice(uri.path.lastIndexOf('/') + 1)}`;
}

/** `work`, never twice at once: whoever asks while it is done has it done once more, for all who asked. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = (): Promise<void> => (running = work().finally(() => (running = undefined)));
  return () => {
    if (!running) return start();
    next ??= running
      .then(undefined, () => undefined)
      .then(() => {
        next = undefined;
        return start();
      });
    return next;
  };
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

/** A button under each note leads to its claim in the editor; a page that is drawn anew stays where it was read, and what had the focus has it again. */
const SCRIPT = `
const editor = acquireVsCodeApi();
const kept = editor.getState();
const keep = (more) => editor.setState({ ...editor.getState(), ...more });
addEventListener('scroll', () => keep({ y: scrollY }), { passive: true });
addEventListener('focusin', ({ target }) => keep({ id: target.id }));
for (const note of document.querySelectorAll('li.note[id]')) {
  const item = Number(note.id.slice(1));
  const button = document.createElement('button');
  button.type = 'button';
  button.id = 'to-draft-' + item;
  button.className = 'to-draft';
  button.textContent = ${JSON.stringify(l10n.t('Show in draft'))};
  button.setAttribute('aria-label', ${JSON.stringify(l10n.t('Show in draft: claim {0}', '#'))}.replace('#', item));
  button.addEventListener('click', () => editor.postMessage({ item }));
  note.append(button);
}
for (const link of document.querySelectorAll('a:not([id])')) {
  link.id = 'link-' + link.getAttribute('href') + '-' + (link.closest('[id]') || document.body).id;
}
if (kept) {
  const focus = () => kept.id && document.getElementById(kept.id)?.focus({ preventScroll: true });
  if (document.hasFocus()) focus();
  else addEventListener('focus', focus, { once: true });
  scrollTo(0, kept.y || 0);
}
`;
