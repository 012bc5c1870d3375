import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { openDraft, reopenDraft, until, useStage, writeFile, type OpenDraft, type Stage } from './drafts';

const WORDS = '14 people';
const ADDRESS = 'https://harbor.example/counts?night=(3)';

describe('evidence', () => {
  const stage = useStage();

  it('is asked for in four steps, kept with its claim, and still there after closing', async () => {
    const draft = await openDraft();
    answer(stage, [ADDRESS, ' p. 14 ', '14 a night', 'Primary']);
    await draft.act('evidence', WORDS);
    await draft.close();
    const again = await reopenDraft(draft.uri);
    const { decision, status } = await again.claim(WORDS);
    assert.equal(status, 'open');
    const [evidence] = decision?.evidence ?? [];
    assert.deepEqual(
      [evidence?.source, evidence?.locator, evidence?.excerpt, evidence?.primary],
      [ADDRESS, 'p. 14', '14 a night', true],
    );
  });

  for (let step = 0; step < 4; step++) {
    it(`is not kept when step ${step + 1} is left with Escape`, async () => {
      const draft = await openDraft();
      const answers = [ADDRESS, 'p. 14', '14 a night', 'Primary'].slice(0, step);
      answer(stage, answers);
      await draft.act('evidence', WORDS);
      assert.equal((await draft.claim(WORDS)).decision, undefined);
    });
  }

  it('is offered from the folders of sources, whatever kind of file it is', async () => {
    await stage.configure('sources.folders', ['Papers']);
    const log = vscode.workspace.asRelativePath(await writeFile('14 people a night', 'papers/log.mp3'));
    await writeFile('14 people a night', 'sources/log.mp3');
    const draft = await openDraft();
    const { offered } = answer(stage, []);
    await draft.act('evidence', WORDS);
    assert.deepEqual(offered(), [`$(file) ${log}`, '$(folder-opened) Choose a File…']);
  });

  it('is added to what is there, and taken back one by one', async () => {
    const draft = await openDraft();
    for (const source of [ADDRESS, 'the ferry log']) {
      answer(stage, [source, '', '', 'Secondary']);
      await draft.act('evidence', WORDS);
    }
    const sources = async () => (await draft.claim(WORDS)).decision?.evidence.map(({ source }) => source) ?? [];
    assert.deepEqual(await sources(), [ADDRESS, 'the ferry log']);
    await vscode.commands.executeCommand('copydesk.review.undo');
    assert.deepEqual(await sources(), [ADDRESS]);
    const { removeFirst } = answer(stage, []);
    await draft.act('showEvidence', WORDS);
    removeFirst();
    await until('the evidence is removed', async () => (await sources()).length === 0);
  });

  it('says so when it cannot be taken back', async () => {
    await stage.configure('review.reviewer', 'Ada');
    await stage.configure('review.store', 'files');
    const draft = await openDraft();
    answer(stage, [ADDRESS, '', '', 'Secondary']);
    await draft.act('evidence', WORDS);
    const shared = join(vscode.workspace.workspaceFolders![0]!.uri.fsPath, '.copydesk');
    const { removeFirst } = answer(stage, []);
    await draft.act('showEvidence', WORDS);
    rmSync(join(shared, 'ada.jsonl'));
    mkdirSync(join(shared, 'ada.jsonl'));
    removeFirst();
    const warnings: string[] = [];
    await until('it is said', () => {
      warnings.push(...stage.takeWarnings());
      return warnings.some((warning) => /^Not saved: /.test(warning));
    });
    rmSync(shared, { recursive: true });
    await stage.configure('review.store', 'workspace');
    await until('the draft is shown again', async () => (await draft.claim(WORDS)).decision === undefined);
    stage.takeWarnings();
  });

  it('is named without the folder in a workspace of several, and opened by that name', async () => {
    await stage.configure('sources.folders', ['papers']);
    const file = await writeFile('14 people a night', 'papers/minutes.txt');
    const path = vscode.workspace.asRelativePath(file, false);
    const { asRelativePath } = vscode.workspace;
    stage.stub(vscode.workspace, 'asRelativePath', (one, withFolder = true) =>
      withFolder ? `Copy/${asRelativePath(one, false)}` : asRelativePath(one, false),
    );
    const draft = await openDraft();
    answer(stage, [`$(file) Copy/${path}`, '', '', 'Primary']);
    await draft.act('evidence', WORDS);
    assert.equal((await draft.claim(WORDS)).decision?.evidence[0]?.source, path);
    await opens(stage, draft, file);
  });

  it('is opened where it was kept with the name of its folder', async () => {
    const file = await writeFile('14 people a night', 'papers/minutes.txt');
    const draft = await openDraft();
    const [root] = vscode.workspace.workspaceFolders!;
    answer(stage, [`${root!.name}/${vscode.workspace.asRelativePath(file, false)}`, '', '', 'Primary']);
    await draft.act('evidence', WORDS);
    await opens(stage, draft, file);
  });

  it('is a file of another place, whatever signs its name has', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'papers-'));
    const file = vscode.Uri.file(join(folder, 'Report%202024 #1?.txt'));
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('14 people a night'));
    const draft = await openDraft();
    answer(stage, ['$(folder-opened) Choose a File…', '', '', 'Primary']);
    stage.stub(vscode.window, 'showOpenDialog', () => Promise.resolve([file]));
    await draft.act('evidence', WORDS);
    assert.equal((await draft.claim(WORDS)).decision?.evidence[0]?.source, file.fsPath);
    await opens(stage, draft, file);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    rmSync(folder, { recursive: true });
  });

  it('says so when there is none to show', async () => {
    const draft = await openDraft();
    await draft.act('showEvidence', WORDS);
    assert.match(stage.takeWarnings()[0] ?? '', /no evidence on this claim/);
  });
});

/** Chooses the first evidence of the claim, which is to open the file. */
async function opens(stage: Stage, draft: OpenDraft, file: vscode.Uri): Promise<void> {
  const { takeFirst } = answer(stage, []);
  await draft.act('showEvidence', WORDS);
  takeFirst();
  await until('the file is open', () => vscode.window.activeTextEditor?.document.uri.fsPath === file.fsPath);
}

/** Answers each question in turn, those after the last with Escape; gives what the list offers, and the key and the button that open and remove the first of it. */
function answer(
  stage: Stage,
  answers: readonly string[],
): { readonly offered: () => string[]; readonly takeFirst: () => void; readonly removeFirst: () => void } {
  const left = [...answers];
  const accepted = new vscode.EventEmitter<void>();
  const hidden = new vscode.EventEmitter<void>();
  const pressed = new vscode.EventEmitter<unknown>();
  const typed = new vscode.EventEmitter<string>();
  const picker = {
    value: '',
    items: [] as readonly vscode.QuickPickItem[],
    activeItems: [] as readonly vscode.QuickPickItem[],
    onDidAccept: accepted.event,
    onDidHide: hidden.event,
    onDidTriggerItemButton: pressed.event,
    onDidChangeValue: typed.event,
    hide: () => hidden.fire(),
    dispose: () => undefined,
    show() {
      const next = left.shift();
      const listsEvidence = picker.items.some(({ buttons }) => buttons);
      if (next === undefined) {
        if (!listsEvidence) hidden.fire();
        return;
      }
      picker.value = next;
      typed.fire(next);
      picker.activeItems = picker.items.filter(({ label }) => label === next);
      accepted.fire();
    },
  };
  stage.stub(vscode.window, 'createQuickPick', () => picker as never);
  stage.stub(vscode.window, 'showInputBox', () => Promise.resolve(left.shift()));
  const pick = async (items: readonly vscode.QuickPickItem[]): Promise<vscode.QuickPickItem | undefined> => {
    const label = left.shift();
    return Promise.resolve(items.find((item) => item.label === label));
  };
  stage.stub(vscode.window, 'showQuickPick', pick as never);
  return {
    offered: () => picker.items.map(({ label }) => label),
    takeFirst() {
      picker.activeItems = picker.items.slice(0, 1);
      accepted.fire();
    },
    removeFirst: () => pressed.fire({ item: picker.items[0] }),
  };
}
