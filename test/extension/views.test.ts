import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Review } from '../../src/core/review/review';
import { openDraft, until, useStage } from './drafts';

describe('how claims and marks are shown', () => {
  const stage = useStage();
  const value = (key: string): unknown => vscode.workspace.getConfiguration('copydesk').get(key);
  const run = (name: string): Thenable<unknown> => vscode.commands.executeCommand(`copydesk.${name}`);

  it('changes nothing in the review', async () => {
    // Decisions that are read again from the disk meanwhile have their fields in another order.
    const plain = (review: Review): unknown => JSON.parse(JSON.stringify(review));
    const draft = await openDraft();
    await draft.act('verify', '14 people');
    await vscode.commands.executeCommand('copydesk.claims.focus');
    await vscode.window.showTextDocument(draft.document);
    const before = plain(await draft.review());
    const names = [
      'quotes',
      'people',
      'organizations',
      'places',
      'figures',
      'superlatives',
      'titles',
      'gutter',
      'overviewRuler',
    ];
    for (const on of [false, true]) {
      for (const name of names) await stage.configure(`marks.${name}`, on);
    }
    for (const mode of ['currentLine', 'off', 'all']) await stage.configure('marks.show', mode);
    for (const by of ['Status', 'Kind', 'Speaker', 'Paragraph', 'Order']) await run(`claims.groupBy${by}`);
    for (const command of [
      'claims.hideDone',
      'claims.showDone',
      'claims.toggleFollow',
      'claims.toggleFollow',
      'claims.clearFilter',
    ])
      await run(command);
    assert.deepEqual(plain(await draft.review()), before);
  });

  it('walks through the modes of the marks with one command', async () => {
    await openDraft();
    const seen: unknown[] = [value('marks.show')];
    for (let n = 0; n < 3; n++) {
      const last = seen.at(-1);
      await run('marks.toggle');
      await until('the mode is another one', () => value('marks.show') !== last);
      seen.push(value('marks.show'));
    }
    assert.deepEqual(seen, ['all', 'currentLine', 'off', 'all']);
  });

  for (const by of ['Status', 'Kind', 'Speaker', 'Paragraph', 'Order'] as const) {
    it(`groups by ${by.toLowerCase()} on command, and keeps it`, async () => {
      await openDraft();
      if (by === 'Order') await run('claims.groupByKind');
      await run(`claims.groupBy${by}`);
      await until('the setting is written', () => value('claims.groupBy') === by.toLowerCase());
    });
  }

  it('changes a choice of the workspace in the workspace', async () => {
    await stage.configure('claims.groupBy', 'kind');
    await run('claims.groupBySpeaker');
    await until('the setting is written', () => value('claims.groupBy') === 'speaker');
    const { workspaceValue, globalValue } = vscode.workspace.getConfiguration('copydesk').inspect('claims.groupBy')!;
    assert.deepEqual([workspaceValue, globalValue], ['speaker', undefined]);
  });

  it('lists the drafts of the workspace on command', async () => {
    await openDraft();
    await vscode.commands.executeCommand('copydesk.drafts.focus');
    await run('drafts.refresh');
  });
});
