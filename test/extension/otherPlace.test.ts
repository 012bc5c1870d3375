import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Memory } from '../../src/editor/memory/memory';
import { offerOtherPlace } from '../../src/editor/memory/otherPlace';
import { openDraft, until, useStage } from './drafts';
import { State } from './state';

const WORDS = '14 people';
const QUOTE = '“Nobody asked the night nurses,”';

describe('decisions that are kept elsewhere from now on', () => {
  const stage = useStage();
  const shared = join(vscode.workspace.workspaceFolders![0]!.uri.fsPath, '.copydesk');

  /** Whoever is told chooses so, and what they were told. */
  function choose(pattern: RegExp, choice?: string): string[] {
    const said: string[] = [];
    stage.stub(vscode.window, 'showInformationMessage', ((message: string, ...choices: string[]) => {
      if (pattern.test(message)) said.push(message);
      return Promise.resolve(pattern.test(message) && choices.includes(choice ?? '') ? choice : undefined);
    }) as unknown as typeof vscode.window.showInformationMessage);
    return said;
  }

  beforeEach(() => stage.configure('review.reviewer', 'Nora Quill'));
  afterEach(() =>
    vscode.workspace.fs.delete(vscode.Uri.file(shared), { recursive: true }).then(undefined, () => undefined),
  );

  it('are taken along when the setting was changed by hand, there and back', async () => {
    const draft = await openDraft();
    await draft.act('verify', WORDS);
    const there = choose(/are kept in \.copydesk now/, 'Take Them Along…');
    await stage.configure('review.store', 'files');
    await until('it is said', () => there.length > 0);
    await until('they are there', async () => (await draft.statusOf(WORDS)) === 'verified');
    assert.match(
      there.join(),
      /^Decisions on the drafts of .* are kept in \.copydesk now\. 1 decision or comment of yours is still in this workspace’s own storage, and not shown\.$/,
    );
    await draft.act('needsFix', QUOTE);
    const back = choose(/are kept in this workspace’s own storage now/, 'Take Them Along…');
    const settings = vscode.workspace.getConfiguration('copydesk', vscode.workspace.workspaceFolders![0]);
    await settings.update('review.store', 'workspace', vscode.ConfigurationTarget.WorkspaceFolder);
    await until('the file is gone', () => back.length > 0 && !existsSync(join(shared, 'nora-quill.jsonl')));
    await until('they are back', async () => (await draft.statusOf(QUOTE)) === 'needs-fix');
    assert.match(back.join(), /1 decision or comment of yours is still in \.copydesk/);
  });

  it('are left where they are, and nothing is said of it again', async () => {
    const said = choose(/./, 'Leave Them There');
    const state = new State({});
    let count = 3;
    const memory = { countElsewhere: () => Promise.resolve(count) } as unknown as Memory;
    const start = (): vscode.Disposable => offerOtherPlace(state, memory, (error) => assert.fail(String(error)));
    const ours = () => said.filter((message) => message.includes('3 decisions and comments of yours are still in'));
    const last = (kind: string) => until(`${kind} is known`, () => state.keys().some((key) => state.get(key) === kind));
    const first = start();
    await last('workspace');
    await stage.configure('review.store', 'files');
    await until('it is said', () => ours().length === 1);
    first.dispose();
    const second = start();
    await stage.configure('review.words', 'hashes');
    count = 0;
    await stage.configure('review.store', 'workspace');
    await last('workspace');
    second.dispose();
    assert.equal(ours().length, 1);
  });

  it('are nothing to be told of where the command took them', async () => {
    const draft = await openDraft();
    await draft.act('verify', WORDS);
    const said = choose(/not shown/);
    await vscode.commands.executeCommand('copydesk.review.moveToRepository');
    await until('they are there', async () => (await draft.statusOf(WORDS)) === 'verified');
    await draft.act('needsFix', QUOTE);
    await vscode.commands.executeCommand('copydesk.review.moveToWorkspace');
    await until('they are back', async () => (await draft.statusOf(QUOTE)) === 'needs-fix');
    assert.deepEqual(said, []);
  });
});
