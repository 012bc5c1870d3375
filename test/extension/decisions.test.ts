import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { QuickPickItem } from 'vscode';
import { openDraft, STORY, until, useStage } from './drafts';

describe('decisions', () => {
  const stage = useStage();

  const verdicts: readonly [string, string][] = [
    ['verify', 'verified'],
    ['needsFix', 'needs-fix'],
    ['cannotVerify', 'cannot-verify'],
    ['checking', 'checking'],
  ];
  for (const [command, status] of verdicts) {
    it(`marks a claim as ${status}, with who and when, and opens it again`, async () => {
      await stage.configure('review.reviewer', 'Ines C.');
      const draft = await openDraft();
      const before = (await draft.review()).progress;
      await draft.act(command, '14 people');
      const claim = await draft.claim('14 people');
      assert.equal(claim.status, status);
      assert.equal(claim.decision?.by, 'Ines C.');
      assert.ok(Math.abs(Date.parse(claim.decision.at) - Date.now()) < 600_000);
      const { progress } = await draft.review();
      assert.equal(progress.done, status === 'verified' ? 1 : 0);
      assert.equal(progress.open, before.open - progress.done);
      assert.equal(progress.total, before.total);
      await draft.act('reopen', '14 people');
      assert.equal(await draft.statusOf('14 people'), 'open');
    });
  }

  it('takes the claim the cursor is on when none is named', async () => {
    const draft = await openDraft();
    await draft.analysis();
    await draft.putCursor('Pell');
    await vscode.commands.executeCommand('copydesk.claim.verify');
    assert.equal(await draft.statusOf('Pell Arkwright'), 'verified');
    assert.equal((await draft.review()).progress.done, 1);
  });

  it('says what to do when there is no claim under the cursor', async () => {
    await openDraft();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until('no editor is active', () => !vscode.window.activeTextEditor);
    await vscode.commands.executeCommand('copydesk.claim.verify');
    const [warning] = stage.takeWarnings();
    assert.match(warning ?? '', /Put the cursor on a claim/);
  });

  it('says so when the words of a claim changed before it was decided on', async () => {
    const draft = await openDraft();
    const { claim } = await draft.claim('14 people');
    await draft.replace('14 people', '15 people');
    await vscode.commands.executeCommand('copydesk.claim.verify', { draft: draft.uri.toString(), claim: claim.id });
    assert.match(stage.takeWarnings()[0] ?? '', /words of this claim changed/);
    assert.equal((await draft.review()).progress.done, 0);
  });

  it('sets a status from a list that tells the one it has', async () => {
    const draft = await openDraft();
    await draft.act('checking', '14 people');
    let offered: readonly QuickPickItem[] = [];
    answerPick(stage, (items) => {
      offered = items;
      return items.find(({ label }) => label.includes('Needs fix'));
    });
    await draft.act('setStatus', '14 people');
    assert.equal(await draft.statusOf('14 people'), 'needs-fix');
    assert.equal(offered.length, 5);
    const now = offered.filter(({ description }) => description?.includes('now')).map(({ label }) => label);
    assert.equal(now.length, 1);
    assert.match(now[0]!, /Checking/);
  });

  it('keeps a note, offers it for editing, and removes it when it is emptied', async () => {
    const draft = await openDraft();
    answerInput(stage, () => '  ask the harbor office  ');
    await draft.act('note', '14 people');
    assert.equal((await draft.claim('14 people')).decision?.note, 'ask the harbor office');
    assert.equal(await draft.statusOf('14 people'), 'open');

    await draft.act('verify', '14 people');
    let offered: string | undefined;
    answerInput(stage, ({ value }) => ((offered = value), undefined)); // Escape
    await draft.act('note', '14 people');
    assert.equal(offered, 'ask the harbor office');
    assert.equal((await draft.claim('14 people')).decision?.note, 'ask the harbor office');

    answerInput(stage, () => '');
    await draft.act('note', '14 people');
    const { decision, status } = await draft.claim('14 people');
    assert.equal(decision?.note, undefined);
    assert.equal(status, 'verified');
  });

  it('clears a decision, and brings it back with its note', async () => {
    const draft = await openDraft();
    answerInput(stage, () => 'counted twice');
    await draft.act('verify', '14 people');
    await draft.act('note', '14 people');
    await draft.act('clear', '14 people');
    assert.equal((await draft.claim('14 people')).decision, undefined);
    await vscode.commands.executeCommand('copydesk.review.undo');
    const { decision, status } = await draft.claim('14 people');
    assert.equal(status, 'verified');
    assert.equal(decision?.note, 'counted twice');
  });

  it('undoes one decision after the other, the last one first, even after typing', async () => {
    const draft = await openDraft();
    await draft.act('verify', '14 people');
    await draft.act('needsFix', '14 people');
    await draft.act('verify', '4,120 residents');
    await draft.insertBefore('BRINDLE', 'Late: ');
    const seen: string[] = [];
    for (let n = 0; n < 3; n++) {
      await vscode.commands.executeCommand('copydesk.review.undo');
      seen.push(`${await draft.statusOf('14 people')} ${await draft.statusOf('4,120 residents')}`);
    }
    assert.deepEqual(seen, ['needs-fix open', 'verified open', 'open open']);
    await vscode.commands.executeCommand('copydesk.review.undo');
    assert.match(stage.takeWarnings()[0] ?? '', /nothing to undo/);
  });

  it('keeps twenty decisions made at once', async () => {
    const draft = await openDraft();
    const { claims } = await draft.review();
    await Promise.all(
      claims.map(({ claim }) =>
        vscode.commands.executeCommand('copydesk.claim.verify', { draft: draft.uri.toString(), claim: claim.id }),
      ),
    );
    const { progress } = await draft.review();
    assert.equal(progress.done, progress.total);
  });

  it('copies the words of a claim', async () => {
    const draft = await openDraft();
    let copied = '';
    stage.stub(vscode.env, 'clipboard', {
      readText: () => Promise.resolve(copied),
      writeText: (text: string) => Promise.resolve(void (copied = text)),
    });
    await draft.act('copy', '“Nobody asked the night nurses,”');
    assert.equal(copied, '“Nobody asked the night nurses,”');
  });

  it('keeps decisions of two drafts apart', async () => {
    const one = await openDraft();
    const other = await openDraft(STORY);
    await one.act('verify', '14 people');
    assert.equal(await other.statusOf('14 people'), 'open');
  });
});

type Stage = ReturnType<typeof useStage>;

function answerInput(stage: Stage, answer: (options: vscode.InputBoxOptions) => string | undefined): void {
  stage.stub(vscode.window, 'showInputBox', (options) => Promise.resolve(answer(options ?? {})));
}

function answerPick(stage: Stage, answer: (items: readonly QuickPickItem[]) => QuickPickItem | undefined): void {
  const pick = async (items: readonly QuickPickItem[] | Thenable<readonly QuickPickItem[]>) => answer(await items);
  stage.stub(vscode.window, 'showQuickPick', pick as unknown as typeof vscode.window.showQuickPick);
}
