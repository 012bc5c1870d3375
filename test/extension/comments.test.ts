import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Thread } from '../../src/core/review/thread';
import { filterList } from '../../src/editor/claimFilter';
import { claimRow } from '../../src/editor/claimRows';
import { goneFrom, goneRow, orphanThreadRow } from '../../src/editor/goneRows';
import { cardsAt, seen } from './cards';
import { openDraft, STORY, until, useStage, type OpenDraft } from './drafts';

const WORDS = '14 people';
const SENTENCE = '“We carried 14 people a night,” Fenwick said. “The boat costs $2.3 million a year.”\n\n';

describe('comments', () => {
  const stage = useStage();

  async function say(draft: OpenDraft, by: string, text: string): Promise<void> {
    await stage.configure('review.reviewer', by);
    stage.stub(vscode.window, 'showInputBox', () => Promise.resolve(text));
    await draft.act('comment', WORDS);
  }

  it('are shown where they are when one more is asked for, one that nobody has resolved before others', async () => {
    const draft = await openDraft(`${'A line.\n\n'.repeat(200)}${STORY}`);
    await say(draft, 'Ada', 'Who counted them?');
    await draft.putCursor('A line');
    await openDraft('Another draft.\n');
    stage.stub(vscode.window, 'showInputBox', () => assert.fail('it has a thread'));
    await draft.act('comment', WORDS);
    const front = vscode.window.activeTextEditor;
    assert.equal(front?.document, draft.document);
    assert.equal(front.document.offsetAt(front.selection.active), draft.text.indexOf(WORDS));
  });

  describe('whose words are gone', () => {
    async function orphaned(by = 'Ada'): Promise<{ draft: OpenDraft; thread: Thread }> {
      const draft = await openDraft();
      await say(draft, by, 'Who counted <b>them</b>?');
      await draft.replace(SENTENCE, '');
      const [thread] = (await draft.review()).orphanThreads;
      assert.ok(thread);
      return { draft, thread };
    }

    const run = (name: string, draft: OpenDraft, { id }: Thread): Thenable<unknown> =>
      vscode.commands.executeCommand(`copydesk.${name}`, { draft: draft.uri.toString(), thread: id });

    const rowsOf = async (draft: OpenDraft) => {
      const review = await draft.review();
      const gone = goneFrom(review);
      if (!gone) return undefined;
      const threads = gone.threads.map((thread) => orphanThreadRow(thread, review.mentions.has(thread.id)));
      return { group: goneRow(gone), threads };
    };

    it('are listed with who said what, and come back with the words', async () => {
      const { draft } = await orphaned();
      const { group, threads } = (await rowsOf(draft))!;
      assert.equal(group.description, '1');
      assert.equal(threads[0]?.label, WORDS);
      assert.equal(threads[0].description, 'Ada: Who counted <b>them</b>?');
      assert.equal(threads[0].contextValue, 'thread open');
      const tooltip = threads[0].tooltip as vscode.MarkdownString;
      assert.match(seen([tooltip]), /no longer a claim in the draft[^]*Who counted <b>them<\/b>\? — Ada, /);
      assert.doesNotMatch(tooltip.value, /(?<!\\)<b/);
      await draft.insertBefore('About 38', SENTENCE);
      await until('they are back', async () => (await rowsOf(draft)) === undefined);
    });

    it('are resolved and opened again there; resolved ones are not counted', async () => {
      const { draft, thread } = await orphaned();
      await run('comment.resolve', draft, thread);
      const resolved = (await rowsOf(draft))!;
      assert.equal(resolved.group.description, '1 resolved');
      assert.deepEqual(
        [resolved.threads[0]?.description, resolved.threads[0]?.contextValue],
        ['resolved', 'thread resolved'],
      );
      assert.match(seen([resolved.threads[0]!.tooltip as vscode.MarkdownString]), /Resolved by Ada, /);
      await run('comment.reopen', draft, thread);
      assert.equal((await rowsOf(draft))!.group.description, '1');
    });

    it('are deleted, and undone', async () => {
      const { draft, thread } = await orphaned();
      await run('comment.removeThread', draft, thread);
      assert.equal(await rowsOf(draft), undefined);
      await vscode.commands.executeCommand('copydesk.review.undo');
      assert.equal((await rowsOf(draft))!.threads.length, 1);
    });

    it('are deleted only after a question when others have said something', async () => {
      const { draft, thread } = await orphaned();
      await stage.configure('review.reviewer', 'Bo');
      await run('comment.removeThread', draft, thread);
      assert.match(stage.takeWarnings().join(), /also by Ada/);
      assert.equal((await rowsOf(draft))!.threads.length, 1);
      stage.stub(vscode.window, 'showWarningMessage', () => Promise.resolve('Delete Them'));
      await run('comment.removeThread', draft, thread);
      assert.equal(await rowsOf(draft), undefined);
    });

    it('give their words and their history', async () => {
      const { draft, thread } = await orphaned();
      await run('claim.copy', draft, thread);
      assert.equal(await vscode.env.clipboard.readText(), WORDS);
      let shown: readonly vscode.QuickPickItem[] = [];
      stage.stub(vscode.window, 'showQuickPick', ((items: vscode.QuickPickItem[]) => {
        shown = items;
        return Promise.resolve(undefined);
      }) as unknown as typeof vscode.window.showQuickPick);
      await run('claim.history', draft, thread);
      assert.deepEqual(
        shown.map(({ label }) => label),
        ['$(comment) Comment', '$(comment) Comments begun'],
      );
    });
  });

  describe('that mention somebody', () => {
    const rowFor = async (draft: OpenDraft): Promise<vscode.TreeItem> => {
      const reviewed = await draft.claim(WORDS);
      return claimRow(draft.api.viewOf(draft.uri)!, reviewed, false, undefined);
    };
    const listed = (draft: OpenDraft): string[] => {
      const view = draft.api.viewOf(draft.uri)!;
      return filterList(view, { mentioned: true }).map(({ claim }) => view.text.slice(claim.start, claim.end));
    };

    it('are found by whom they mention: in the row, in the card, by the filter, until they answer', async () => {
      const draft = await openDraft(STORY);
      await say(draft, 'Ada', '@Bo who counted them?');
      assert.doesNotMatch(String((await rowFor(draft)).description), /mentions you/);
      assert.deepEqual(listed(draft), []);
      await stage.configure('review.reviewer', 'Bo');
      await until('Bo is told', async () => /mentions you/.test(String((await rowFor(draft)).description)));
      assert.match((await rowFor(draft)).accessibilityInformation!.label, /a comment mentions you/);
      assert.deepEqual(listed(draft), [WORDS]);
      assert.match(seen(await cardsAt(draft, WORDS)), /1 comment, mentioning you/);
    });

    it('are named as waiting in what is still to be done', async () => {
      const draft = await openDraft();
      await say(draft, 'Ada', 'Fine.');
      await draft.close();
      const other = await openDraft();
      await say(other, 'Bo', '@Ada who counted them?');
      const details: (string | undefined)[] = [];
      const create = vscode.window.createQuickPick.bind(vscode.window);
      stage.stub(vscode.window, 'createQuickPick', (() => {
        const picker = create();
        picker.show = () => details.push(...picker.items.map(({ detail }) => detail));
        return picker;
      }) as typeof vscode.window.createQuickPick);
      await vscode.commands.executeCommand('copydesk.review.ready');
      assert.match(details.join('\n'), /“@Ada who counted them\?” It waits for an answer of Ada\./);
    });
  });
});
