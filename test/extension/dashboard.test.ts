import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { DashboardState, StateMessage } from '../../src/dashboard/state';
import { openDraft, reopenDraft, STORY, until, useStage, writeFile } from './drafts';

/** A tab without a page in it: what the dashboard tells the page, and what a page could say. */
class Tab {
  readonly told: DashboardState[] = [];
  html = '';
  visible = true;
  private readonly said = new vscode.EventEmitter<unknown>();
  private readonly closed = new vscode.EventEmitter<void>();
  private readonly moved = new vscode.EventEmitter<void>();

  readonly panel = {
    webview: {
      cspSource: 'https://page.test',
      options: {},
      asWebviewUri: (uri: vscode.Uri) => uri,
      postMessage: (message: StateMessage) => {
        this.told.push(message.state);
        return Promise.resolve(true);
      },
      onDidReceiveMessage: this.said.event,
    },
    onDidDispose: this.closed.event,
    onDidChangeViewState: this.moved.event,
    reveal: () => undefined,
    dispose: () => this.closed.fire(),
  };

  constructor() {
    Object.defineProperty(this.panel, 'visible', { get: () => this.visible });
    Object.defineProperty(this.panel.webview, 'html', { set: (html: string) => (this.html = html) });
  }

  say(message: unknown): void {
    this.said.fire(message);
  }

  show(visible: boolean): void {
    this.visible = visible;
    this.moved.fire();
  }

  close(): void {
    this.closed.fire();
  }

  lineOf(uri: vscode.Uri): DashboardState['drafts'][number] | undefined {
    return this.told.at(-1)?.drafts.find(({ id }) => id === uri.toString());
  }
}

/** An editor that tells how it reads a file: since VS Code 1.100. */
const DECODES = 'decode' in vscode.workspace;

describe('what the dashboard is told', () => {
  const stage = useStage();
  let tab: Tab;
  let opened = 0;

  beforeEach(async () => {
    tab = new Tab();
    opened = 0;
    stage.stub(vscode.window, 'createWebviewPanel', () => {
      opened++;
      return tab.panel as unknown as vscode.WebviewPanel;
    });
    await vscode.commands.executeCommand('copydesk.dashboard.open');
    tab.say({ type: 'ready' });
  });

  afterEach(() => tab.close());

  it('is in one tab, whose page may load its own script and style sheet and nothing else', async () => {
    await vscode.commands.executeCommand('copydesk.dashboard.open');
    assert.equal(opened, 1);
    const nonce = /script-src 'nonce-([0-9a-f]{32})'/.exec(tab.html)?.[1];
    assert.match(tab.html, /default-src 'none'; base-uri 'none'; form-action 'none'; style-src https:\/\/page\.test;/);
    assert.match(tab.html, new RegExp(`<script nonce="${nonce}" src="[^"]+/dist/dashboard\\.js"></script>`));
    assert.doesNotMatch(tab.html, /unsafe| on[a-z]+=|style=/);
  });

  it('is what the review says, and follows a decision', async () => {
    const draft = await openDraft();
    const { progress } = await draft.review();
    await until('the draft is told', () => tab.lineOf(draft.uri)?.progress?.total === progress.total);
    assert.equal(tab.lineOf(draft.uri)?.last, undefined);
    await draft.act('verify', '14 people');
    const line = await until('the decision is told', () => {
      const told = tab.lineOf(draft.uri);
      return told?.progress?.done === 1 ? told : undefined;
    });
    assert.deepEqual(line.progress, (await draft.review()).progress);
    assert.deepEqual(line.since, { changed: false, claims: 0 });
    const { reviewers, drafts, progress: whole } = tab.told.at(-1)!;
    assert.ok(reviewers.some(({ name }) => name === line.last?.by));
    assert.equal(
      whole.total,
      drafts.reduce((sum, one) => sum + (one.progress?.total ?? 0), 0),
    );
  });

  it('says what changed since, also when the draft is closed', async () => {
    const draft = await openDraft();
    await draft.act('verify', '14 people');
    await draft.insertBefore('“Nobody asked', 'The quay has 312 lamps.\n\n');
    const changed = () => {
      const since = tab.lineOf(draft.uri)?.since;
      return since?.changed && since.claims > 0 ? since : undefined;
    };
    const since = await until('the new claims are told', changed);
    await draft.close();
    const before = tab.lineOf(draft.uri);
    await vscode.commands.executeCommand('copydesk.drafts.refresh');
    await until('it is read', () => tab.lineOf(draft.uri)?.progress);
    assert.deepEqual([before?.since, changed()], [since, since]);
  });

  it('is of a closed draft what the editor reads in it, whatever it is encoded in', async function () {
    if (!DECODES) this.skip();
    const uri = await writeFile('');
    const write = (text: string) => vscode.workspace.fs.writeFile(uri, Buffer.from(`\ufeff${text}`, 'utf16le'));
    await write(STORY);
    const draft = await reopenDraft(uri);
    await draft.act('verify', '14 people');
    const before = (await draft.review()).progress.total;
    await draft.close();
    await write(`${STORY}\nThe quay has 312 lamps.\n`);
    await vscode.commands.executeCommand('copydesk.drafts.refresh');
    const { since, progress } = await until('it is read', () => {
      const line = tab.lineOf(uri);
      return line?.since?.changed ? line : undefined;
    });
    assert.deepEqual(progress, (await (await reopenDraft(uri)).review()).progress);
    assert.equal(since?.claims, progress.total - before);
  });

  it('is no number of a draft that an older editor does not decode', async () => {
    if (DECODES) stage.stub(vscode.workspace as { decode?: unknown }, 'decode', undefined);
    const uri = await writeFile('');
    await vscode.workspace.fs.writeFile(uri, Buffer.from(STORY.replace('Pell', 'Péll'), 'latin1'));
    const other = await writeFile(STORY.replace('Pell', 'Péll'));
    await vscode.commands.executeCommand('copydesk.drafts.refresh');
    await until('UTF-8 is read', () => tab.lineOf(other)?.progress);
    const { problem, progress } = await until('it is read', () => {
      const line = tab.lineOf(uri);
      return (line?.problem ?? line?.progress) ? line : undefined;
    });
    assert.deepEqual([problem, progress], ['could not be read', undefined]);
  });

  it('is nothing of what the settings make a source, from then on', async () => {
    const uri = await writeFile(STORY, 'ferry.txt');
    await vscode.commands.executeCommand('copydesk.drafts.refresh');
    await until('the draft is told', () => tab.lineOf(uri)?.progress);
    await stage.configure('sources.folders', [uri.path.split('/').at(-2)]);
    await until('it is a source', () => !tab.lineOf(uri));
    await stage.configure('sources.folders', undefined);
    await until('it is a draft again', () => tab.lineOf(uri)?.progress);
  });

  it('is nothing while it is out of sight, and all of it when it is back', async () => {
    tab.show(false);
    const before = tab.told.length;
    const draft = await openDraft();
    await draft.review();
    assert.equal(tab.told.length, before);
    tab.show(true);
    tab.say({ type: 'ready' });
    await until('the draft is told', () => tab.lineOf(draft.uri)?.progress);
  });

  it('opens a draft that it lists, and nothing else', async () => {
    const uri = await writeFile(STORY);
    await vscode.commands.executeCommand('copydesk.drafts.refresh');
    await until('the draft is told', () => tab.lineOf(uri)?.progress);
    const other = await writeFile('Not a draft.', 'shopping.txt');
    for (const message of [undefined, 'open', { type: 'open' }, { type: 'run', draft: uri.toString() }])
      tab.say(message);
    tab.say({ type: 'open', draft: other.toString() });
    const [warning] = await until('it is said', () => {
      const warnings = stage.takeWarnings();
      return warnings.length > 0 ? warnings : undefined;
    });
    assert.match(warning!, /no longer in the workspace/);
    // The story begins with its first claim.
    for (const [which, isThere] of [
      ['first', (at: number) => at === 0],
      ['second', (at: number) => at > 0],
    ] as const) {
      tab.say({ type: 'next', draft: uri.toString() });
      await until(`the ${which} open claim`, () => {
        const editor = vscode.window.activeTextEditor;
        if (editor?.document.uri.toString() !== uri.toString()) return false;
        return isThere(editor.document.offsetAt(editor.selection.active));
      });
    }
    assert.ok(!vscode.workspace.textDocuments.some((document) => document.uri.toString() === other.toString()));
  });
});
