import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openDraft, reopenDraft, STORY, until, useStage, type OpenDraft } from './drafts';

const TWIN = '“We will build it again,”';
const TWINS = `Two fires in one night

The mill on Net Street burned first. ${TWIN} said Mayor Oda Fenwick.

The council meets on Monday to talk about the mill.

The boathouse at the pier burned at dawn. ${TWIN} said Mayor Oda Fenwick.

Nobody was hurt in either of the fires, the police said.
`;

describe('words that change after a decision', () => {
  useStage();

  it('ask to be checked again, with the old words, until one key confirms them', async () => {
    const draft = await openDraft();
    await draft.act('verify', '14 people');
    await draft.replace('14 people', '15 people');
    const changed = await draft.claim('15 people');
    assert.equal(changed.status, 're-check');
    assert.equal(changed.was?.words, '14 people');
    assert.equal(changed.was.status, 'verified');
    assert.equal(changed.reason, 'words');
    assert.equal((await draft.review()).progress.done, 0);

    await draft.act('verify', '15 people');
    const confirmed = await draft.claim('15 people');
    assert.equal(confirmed.status, 'verified');
    assert.equal(confirmed.was, undefined);
    assert.equal(confirmed.decision?.history?.[0]?.words, '14 people');
  });

  it('are as they were when the change is taken back', async () => {
    const draft = await openDraft();
    await draft.act('verify', '14 people');
    await draft.replace('14 people', '15 people');
    assert.equal(await draft.statusOf('15 people'), 're-check');
    await draft.replace('15 people', '14 people');
    assert.equal(await draft.statusOf('14 people'), 'verified');
  });

  it('are not taken for verified when only their sentence changed', async () => {
    const draft = await openDraft();
    await draft.act('verify', '4,120 residents');
    await draft.replace('voted against', 'voted for');
    const { status, reason } = await draft.claim('4,120 residents');
    assert.equal(status, 're-check');
    assert.equal(reason, 'sentence');
  });

  it('are not taken for verified when somebody else says them', async () => {
    const draft = await openDraft();
    const quote = '“Nobody asked the night nurses,”';
    await draft.act('verify', quote);
    await draft.replace('said Pell Arkwright', 'said Lund Corvane');
    assert.equal(await draft.statusOf(quote), 're-check');
  });

  it('stay to be checked again after closing and opening', async () => {
    const draft = await openDraft();
    await draft.act('verify', '14 people');
    await draft.replace('14 people', '15 people');
    assert.equal(await draft.statusOf('15 people'), 're-check');
    await draft.close();
    const again = await reopenDraft(draft.uri);
    const { status, was } = await again.claim('15 people');
    assert.equal(status, 're-check');
    assert.equal(was?.words, '14 people');
  });

  it('can be compared side by side, and only then', async () => {
    const draft = await openDraft();
    await draft.act('verify', '14 people');
    await draft.replace('14 people', '15 people');
    await draft.act('compare', '15 people');
    const input = await until('the comparison is open', () => {
      const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return tab instanceof vscode.TabInputTextDiff ? tab : undefined;
    });
    const [old, now] = await Promise.all(
      [input.original, input.modified].map(async (uri) => (await vscode.workspace.openTextDocument(uri)).getText()),
    );
    assert.ok(old!.includes('14 people') && now!.includes('15 people'), `${old} / ${now}`);
  });
});

describe('words that vanish after a decision', () => {
  useStage();

  it('leave an orphan, and take their decision back when they return', async () => {
    const draft = await openDraft();
    const paragraph = STORY.slice(STORY.indexOf('“Nobody'));
    await draft.act('verify', 'Pell Arkwright');
    await draft.replace(paragraph, '');
    const { orphans, progress } = await draft.review();
    assert.deepEqual(
      orphans.map(({ anchor }) => anchor.exact),
      ['Pell Arkwright'],
    );
    assert.equal(progress.done, 0);
    await draft.edit(draft.text.length, draft.text.length, paragraph);
    assert.equal(await draft.statusOf('Pell Arkwright'), 'verified');
    assert.deepEqual((await draft.review()).orphans, []);
  });

  it('leave an orphan that is still there after closing, and that can be cleared and brought back', async () => {
    const draft = await openDraft();
    await draft.act('verify', 'Pell Arkwright');
    await draft.replace(STORY.slice(STORY.indexOf('“Nobody')), '');
    await draft.close();
    const again = await reopenDraft(draft.uri);
    const [orphan] = (await again.review()).orphans;
    assert.equal(orphan?.anchor.exact, 'Pell Arkwright');
    await vscode.commands.executeCommand('copydesk.claim.clear', { draft: again.uri.toString(), orphan: orphan.id });
    assert.deepEqual((await again.review()).orphans, []);
    await vscode.commands.executeCommand('copydesk.review.undo');
    assert.equal((await again.review()).orphans.length, 1);
  });
});

describe('two identical quotes', () => {
  useStage();

  async function twins(): Promise<OpenDraft> {
    const draft = await openDraft(TWINS);
    assert.equal((await draft.claims(TWIN)).length, 2);
    await draft.act('verify', TWIN, 0);
    await draft.act('needsFix', TWIN, 1);
    return draft;
  }

  const statuses = async (draft: OpenDraft): Promise<string[]> =>
    (await draft.claims(TWIN)).map(({ status }) => status);

  it('have a decision each', async () => {
    assert.deepEqual(await statuses(await twins()), ['verified', 'needs-fix']);
  });

  it('keep them when a paragraph comes between, before and after', async () => {
    const draft = await twins();
    await draft.insertBefore('The boathouse', 'Smoke hung over the bay until the afternoon.\n\n');
    assert.deepEqual(await statuses(draft), ['verified', 'needs-fix']);
    await draft.insertBefore('The mill', 'The wind came from the west.\n\n');
    await draft.insertBefore('Nobody was', 'The bay was closed.\n\n');
    assert.deepEqual(await statuses(draft), ['verified', 'needs-fix']);
  });

  it('keep them when a third one comes before them', async () => {
    const draft = await twins();
    await draft.insertBefore('The mill', `The shed burned too. ${TWIN} said Mayor Oda Fenwick.\n\n`);
    assert.deepEqual(await statuses(draft), ['open', 'verified', 'needs-fix']);
  });

  for (const [deleted, left] of [
    [0, 'needs-fix'],
    [1, 'verified'],
  ] as const) {
    it(`do not take over that of the ${deleted === 0 ? 'first' : 'second'} one when it is deleted`, async () => {
      const draft = await twins();
      const start = draft.text.indexOf(deleted === 0 ? 'The mill' : 'The boathouse');
      const end = draft.text.indexOf('\n\n', start) + 2;
      await draft.edit(start, end, '');
      assert.deepEqual(await statuses(draft), [left]);
      const { orphans } = await draft.review();
      assert.deepEqual(
        orphans.map(({ status }) => status),
        [deleted === 0 ? 'verified' : 'needs-fix'],
      );
      await vscode.commands.executeCommand('undo');
      assert.deepEqual(await statuses(draft), ['verified', 'needs-fix']);
    });
  }

  it('take them along when a paragraph is cut and pasted', async () => {
    const draft = await twins();
    const start = draft.text.indexOf('The mill');
    const paragraph = draft.text.slice(start, draft.text.indexOf('The council'));
    await draft.edit(start, start + paragraph.length, '');
    await draft.insertBefore('Nobody was', paragraph);
    const [boathouse, mill] = await statuses(draft);
    assert.equal(boathouse, 'needs-fix');
    assert.ok(mill === 'verified' || mill === 're-check', mill); // sure or asking again, but not the other one's
  });

  for (const verdicts of [
    ['verify', 'needsFix'],
    ['needsFix', 'verify'],
  ] as const) {
    it(`never pass for decided with the other one’s verdict when both move at once (${verdicts.join(', ')})`, async () => {
      const draft = await openDraft(TWINS);
      await draft.act(verdicts[0], TWIN, 0);
      await draft.act(verdicts[1], TWIN, 1);
      const [ofMill, ofBoathouse] = await statuses(draft);
      const start = draft.text.indexOf('The mill');
      const end = draft.text.indexOf('Nobody was');
      const [first, between, second] = draft.text.slice(start, end).trim().split('\n\n');
      await draft.edit(start, end, `${second}\n\n${between}\n\n${first}\n\n`);
      const [boathouse, mill] = await statuses(draft);
      assert.ok(boathouse === ofBoathouse || boathouse === 're-check', `the boathouse is ${boathouse}`);
      assert.ok(mill === ofMill || mill === 're-check', `the mill is ${mill}`);
    });
  }

  it('still have them after closing and opening', async () => {
    const draft = await twins();
    await draft.insertBefore('The mill', 'The wind came from the west.\n\n');
    await draft.close();
    assert.deepEqual(await statuses(await reopenDraft(draft.uri)), ['verified', 'needs-fix']);
  });
});
