import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { offerOldName } from '../../src/editor/memory/otherName';
import type { Memory } from '../../src/editor/memory/memory';
import { openDraft, until, useStage } from './drafts';
import { State } from './state';

const WORDS = '14 people';

describe('a reviewer with a new name', () => {
  const stage = useStage();

  it('takes over what they did under the old one, when they say that it is theirs', async () => {
    await stage.configure('review.reviewer', 'ada.r');
    const draft = await openDraft();
    await draft.act('needsFix', WORDS);
    await stage.configure('review.reviewer', 'Ada Roe');
    await draft.act('verify', WORDS);
    assert.equal(await draft.statusOf(WORDS), 'disputed');
    const take = (): Thenable<unknown> => vscode.commands.executeCommand('copydesk.review.takeOverName', 'ada.r');
    await take();
    assert.match(stage.takeWarnings().join(), /^Are you ada\.r\?$/);
    assert.equal(await draft.statusOf(WORDS), 'disputed');
    stage.stub(vscode.window, 'showWarningMessage', () => Promise.resolve('They Are Mine'));
    await take();
    await until('nothing is disputed', async () => (await draft.statusOf(WORDS)) === 'verified');
  });

  it('chooses among the names that there are', async () => {
    await stage.configure('review.reviewer', 'ada.r');
    const draft = await openDraft();
    await draft.act('verify', WORDS);
    await stage.configure('review.reviewer', 'Ada Roe');
    let labels: string[] = [];
    stage.stub(vscode.window, 'showQuickPick', ((items: vscode.QuickPickItem[]) => {
      labels = items.map(({ label }) => label);
      return Promise.resolve(undefined);
    }) as unknown as typeof vscode.window.showQuickPick);
    await vscode.commands.executeCommand('copydesk.review.takeOverName');
    assert.ok(labels.includes('$(person) ada.r'), labels.join());
    assert.ok(!labels.includes('$(person) Ada Roe'), labels.join());
  });

  it('is offered it once, and only where there is something to take over', async () => {
    const said: string[] = [];
    stage.stub(vscode.window, 'showInformationMessage', (message: string) => {
      if (/^You are Cy/.test(message)) said.push(message);
      return Promise.resolve(undefined);
    });
    const memory = { countByName: () => Promise.resolve(new Map([['cy', 3]])) } as unknown as Memory;
    const state = new State({});
    const start = (): vscode.Disposable => offerOldName(state, memory, (error) => assert.fail(String(error)));
    const last = (name: string) => until('it is known', () => state.get('copydesk.reviewer') === name);
    await stage.configure('review.reviewer', 'cy');
    const first = start();
    await last('cy');
    await stage.configure('review.reviewer', 'Cy Quill');
    await until('it is offered', () => said.length === 1);
    assert.equal(
      said[0],
      'You are Cy Quill now. 3 decisions and comments in this workspace by cy count as somebody else’s.',
    );
    first.dispose();
    await stage.configure('review.reviewer', 'cy');
    const second = start();
    await last('cy');
    await stage.configure('review.reviewer', 'Cy Marsh');
    await last('Cy Marsh');
    second.dispose();
    assert.equal(said.length, 1);
  });
});
