/**
 * What every test here starts from: a file written into the test's own workspace, opened as a reader opens it, and asked
 * about by its words. Nothing waits for time, only for what should be true; a warning that no test asked for fails it.
 */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Analysis } from '../../src/core/analysis';
import type { Review, ReviewedClaim } from '../../src/core/review/review';
import type { CopydeskApi } from '../../src/editor/api';

/** A story whose claims no tuning of the analysis should lose. */
export const STORY = `Brindle Quay to lose its night ferry

BRINDLE QUAY, March 3 — The night ferry to Saltmere will stop on April 1, Mayor Oda Fenwick said on Tuesday.

“We carried 14 people a night,” Fenwick said. “The boat costs $2.3 million a year.”

About 38 percent of the 4,120 residents of the island voted against the plan, the harbor council said.

“Nobody asked the night nurses,” said Pell Arkwright, who works at the Saltmere hospital.
`;

const WAIT_MS = 20_000;
const LOOK_EVERY_MS = 10;

/** Resolves with what the condition gives once it holds; fails with `what` when it never does. */
export async function until<T>(what: string, condition: () => T | Promise<T>): Promise<NonNullable<T>> {
  const end = Date.now() + WAIT_MS;
  for (;;) {
    const found = await condition();
    if (found) return found;
    if (Date.now() > end) assert.fail(`waited in vain until ${what}`);
    await new Promise((resume) => setTimeout(resume, LOOK_EVERY_MS));
  }
}

export function copydesk(): Promise<CopydeskApi> {
  const extension = vscode.extensions.getExtension<CopydeskApi>('copydesk.copydesk');
  assert.ok(extension, 'the extension under test is not there');
  return Promise.resolve(extension.activate());
}

/** Says a figure in the report of the tests; the mark tells it from the rest of the window's console. */
export function tell(words: string): void {
  console.log(`${process.env['COPYDESK_TEST_MARK'] ?? ''}      ${words}`);
}

let places = 0;

/** A file of its own in the workspace, in a folder of its own, so that no test meets the decisions of another. */
export async function writeFile(text: string, name = 'draft.news'): Promise<vscode.Uri> {
  const [root] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(root, 'the tests need a workspace folder');
  const uri = vscode.Uri.joinPath(root.uri, `place${++places}`, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Opens a file in an editor by the reader's own command, so that closing its tab lets go of it. */
export async function openFile(uri: vscode.Uri): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  return until(`${uri.path} is open`, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.toString() === uri.toString() ? editor : undefined;
  });
}

export async function openDraft(text: string = STORY, name?: string): Promise<OpenDraft> {
  return reopenDraft(await writeFile(text, name));
}

export async function reopenDraft(uri: vscode.Uri): Promise<OpenDraft> {
  const api = await copydesk();
  const editor = await openFile(uri);
  await until(`${uri.path} is under review`, () => api.isDraft(uri));
  return new OpenDraft(api, editor);
}

export class OpenDraft {
  constructor(
    readonly api: CopydeskApi,
    readonly editor: vscode.TextEditor,
  ) {}

  get document(): vscode.TextDocument {
    return this.editor.document;
  }

  get uri(): vscode.Uri {
    return this.document.uri;
  }

  get text(): string {
    return this.document.getText();
  }

  analysis(): Promise<Analysis> {
    return this.api.analysisOf(this.uri);
  }

  review(): Promise<Review> {
    return this.api.reviewOf(this.uri);
  }

  /** The claims over exactly these words, in reading order. */
  async claims(words: string): Promise<readonly ReviewedClaim[]> {
    const { claims } = await this.review();
    return claims.filter(({ claim }) => this.text.slice(claim.start, claim.end) === words);
  }

  /** The claim over exactly these words; `nth` counts from 0 where they stand several times. */
  async claim(words: string, nth = 0): Promise<ReviewedClaim> {
    const found = (await this.claims(words))[nth];
    if (found) return found;
    const { claims } = await this.review();
    const all = claims.map(({ claim }) => this.text.slice(claim.start, claim.end));
    assert.fail(`no claim ${nth} “${words}” among ${JSON.stringify(all)}`);
  }

  async statusOf(words: string, nth = 0): Promise<string> {
    return (await this.claim(words, nth)).status;
  }

  /** Runs `copydesk.claim.<name>` on the claim with these words, as a link or a row of the list does. */
  async act(name: string, words: string, nth = 0): Promise<void> {
    const { claim } = await this.claim(words, nth);
    await vscode.commands.executeCommand(`copydesk.claim.${name}`, { draft: this.uri.toString(), claim: claim.id });
  }

  /** Replaces the first occurrence of some words. */
  async replace(words: string, by: string): Promise<void> {
    const start = this.text.indexOf(words);
    assert.notEqual(start, -1, `“${words}” is not in the draft`);
    await this.edit(start, start + words.length, by);
  }

  async insertBefore(words: string, text: string): Promise<void> {
    const at = this.text.indexOf(words);
    assert.notEqual(at, -1, `“${words}” is not in the draft`);
    await this.edit(at, at, text);
  }

  async edit(start: number, end: number, text: string): Promise<void> {
    const range = new vscode.Range(this.document.positionAt(start), this.document.positionAt(end));
    // The editor takes no edit of a version that it has left behind since, as by a change of language.
    await until('the edit is made', async () => this.editor.edit((builder) => builder.replace(range, text)));
  }

  /** Puts the cursor before some words and waits until everybody knows. */
  async putCursor(words: string): Promise<void> {
    const position = this.document.positionAt(this.text.indexOf(words));
    const selection = new vscode.Selection(position, position);
    if (this.editor.selection.isEqual(selection)) return;
    await new Promise<void>((resolve) => {
      const subscription = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor !== this.editor || !selections[0]?.isEqual(selection)) return;
        subscription.dispose();
        resolve();
      });
      this.editor.selection = selection;
    });
  }

  /** Saves, closes the tab, and waits until VS Code and the desk have let go of the draft. */
  async close(): Promise<void> {
    const { uri } = this;
    if (this.document.isDirty) await this.document.save();
    await vscode.window.showTextDocument(this.document);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await until(`${uri.path} is closed`, () => !this.api.isDraft(uri));
  }
}

/** What a test changed around itself and what it was told; everything is put back after each test. */
export interface Stage {
  /** Sets a workspace setting of ours. */
  configure(key: string, value: unknown): Promise<void>;
  /** Puts another function in the place of one of VS Code's own, such as `window.showInputBox`. */
  stub<T extends object, K extends keyof T>(owner: T, name: K, value: T[K]): void;
  /** The warnings shown since the last call. One that is never taken fails the test. */
  takeWarnings(): string[];
}

/** To be called first in each `describe`. */
export function useStage(): Stage {
  const undo: (() => void)[] = [];
  let warnings: string[] = [];
  const stub: Stage['stub'] = (owner, name, value) => {
    const before = Object.getOwnPropertyDescriptor(owner, name)!;
    Object.defineProperty(owner, name, { value, configurable: true, enumerable: true, writable: true });
    undo.push(() => Object.defineProperty(owner, name, before));
  };
  const takeWarnings = (): string[] => warnings.splice(0);

  beforeEach(() => {
    warnings = [];
    for (const name of ['showWarningMessage', 'showErrorMessage'] as const) {
      stub(vscode.window, name, (message: string) => {
        warnings.push(message);
        return Promise.resolve(undefined);
      });
    }
  });

  afterEach(async () => {
    undo
      .splice(0)
      .reverse()
      .forEach((putBack) => putBack());
    await resetSettings();
    await vscode.workspace.saveAll(false);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    assert.deepEqual(takeWarnings(), [], 'a warning was shown that the test did not expect');
  });

  return {
    stub,
    takeWarnings,
    async configure(key, value) {
      await vscode.workspace.getConfiguration('copydesk').update(key, value, vscode.ConfigurationTarget.Workspace);
    },
  };
}

async function resetSettings(): Promise<void> {
  const { contributes } = vscode.extensions.getExtension('copydesk.copydesk')!.packageJSON as {
    contributes: { configuration: { properties: Record<string, unknown> }[] };
  };
  const settings = vscode.workspace.getConfiguration();
  for (const key of contributes.configuration.flatMap(({ properties }) => Object.keys(properties))) {
    const now = settings.inspect(key);
    if (now?.workspaceValue !== undefined) await settings.update(key, undefined, vscode.ConfigurationTarget.Workspace);
    if (now?.globalValue !== undefined) await settings.update(key, undefined, vscode.ConfigurationTarget.Global);
  }
}
