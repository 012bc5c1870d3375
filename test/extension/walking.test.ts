import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openDraft, STORY, until, useStage, type OpenDraft } from './drafts';

describe('walking', () => {
  const stage = useStage();

  /** What "the claim the cursor is on" is, told by the command that copies it. */
  async function currentWords(): Promise<string> {
    let copied = '';
    stage.stub(vscode.env, 'clipboard', {
      readText: () => Promise.resolve(copied),
      writeText: (text: string) => Promise.resolve(void (copied = text)),
    });
    await vscode.commands.executeCommand('copydesk.claim.copy');
    return copied;
  }

  async function step(draft: OpenDraft, command: 'next' | 'previous'): Promise<{ at: number; words: string }> {
    await vscode.commands.executeCommand(`copydesk.claim.${command}`);
    return { at: draft.document.offsetAt(draft.editor.selection.active), words: await currentWords() };
  }

  /** Words of the claims that wait, in reading order, the longer first of those that start together. */
  async function waiting(draft: OpenDraft): Promise<string[]> {
    const { claims } = await draft.review();
    return claims
      .filter(({ status }) => status === 'open' || status === 'checking' || status === 're-check')
      .map(({ claim }) => claim)
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .map(({ start, end }) => draft.text.slice(start, end));
  }

  /** A line that is no claim comes first, so that the first step goes to the first claim. */
  async function walkable(): Promise<OpenDraft> {
    const draft = await openDraft(`the story\n\n${STORY}`);
    await draft.analysis();
    await draft.putCursor('story');
    return draft;
  }

  it('forward visits every open claim once, in reading order, and starts again at the top', async () => {
    const draft = await walkable();
    const expected = await waiting(draft);
    const seen: string[] = [];
    for (let n = 0; n < expected.length; n++) seen.push((await step(draft, 'next')).words);
    assert.deepEqual(seen, expected);
    assert.equal((await step(draft, 'next')).words, expected[0]);
  });

  it('backward visits every open claim once, from the end up', async () => {
    const draft = await walkable();
    const expected = (await waiting(draft)).reverse();
    const seen: string[] = [];
    for (let n = 0; n < expected.length; n++) seen.push((await step(draft, 'previous')).words);
    assert.deepEqual(seen, expected);
  });

  it('goes on in the editor that the keyboard is in, also beside another one of the draft', async () => {
    const draft = await walkable();
    const at = (editor: vscode.TextEditor): number => editor.document.offsetAt(editor.selection.active);
    const first = at(draft.editor);
    await vscode.commands.executeCommand('workbench.action.splitEditor');
    const beside = await until('there are two', () => {
      const { activeTextEditor: front } = vscode.window;
      return front !== draft.editor && front?.document === draft.document ? front : undefined;
    });
    const words: string[] = [];
    const places: number[] = [];
    for (let n = 0; n < 2; n++) {
      await vscode.commands.executeCommand('copydesk.claim.next');
      words.push(await currentWords());
      places.push(at(beside));
    }
    assert.deepEqual(words, (await waiting(draft)).slice(0, 2));
    assert.ok(places[0]! > first);
    assert.equal(at(draft.editor), first);
  });

  it('puts the cursor before the words, with nothing selected', async () => {
    const draft = await walkable();
    const { at, words } = await step(draft, 'next');
    assert.equal(at, draft.text.indexOf(words));
    assert.ok(draft.editor.selection.isEmpty);
  });

  it('goes there and back', async () => {
    const draft = await walkable();
    const first = await step(draft, 'next');
    for (let n = 0; n < 5; n++) await step(draft, 'next');
    let last = first;
    for (let n = 0; n < 5; n++) last = await step(draft, 'previous');
    assert.deepEqual(last, first);
  });

  it('passes claims that are done, and comes to those that need another look', async () => {
    const draft = await walkable();
    const all = await waiting(draft);
    await draft.act('verify', all[0]!);
    await draft.act('checking', all[1]!);
    assert.equal((await step(draft, 'next')).words, all[1]);
  });

  it('starts from where the cursor was put, in the middle of the draft', async () => {
    const draft = await walkable();
    await draft.putCursor('Nobody asked');
    await vscode.commands.executeCommand('copydesk.claim.next');
    assert.equal(await currentWords(), 'Pell Arkwright');
  });

  it('verifies a whole draft with one key', async () => {
    const draft = await walkable();
    const count = (await waiting(draft)).length;
    await step(draft, 'next');
    const seen = new Set<string>();
    for (let n = 0; n < count; n++) {
      seen.add(await currentWords());
      await vscode.commands.executeCommand('copydesk.claim.verifyAndNext');
    }
    const { progress } = await draft.review();
    assert.equal(seen.size, count);
    assert.equal(progress.done, progress.total);
    assert.equal(progress.open, 0);
  });

  it('comes to what waits for somebody else only when nothing waits for the reviewer', async () => {
    const draft = await walkable();
    const all = await waiting(draft);
    for (const words of all) await draft.act(words === all[3] ? 'needsFix' : 'verify', words);
    assert.equal((await step(draft, 'next')).words, all[3]);
  });

  it('stays where it is in a draft without claims', async () => {
    const draft = await openDraft('nothing here\n');
    await draft.analysis();
    await draft.putCursor('here');
    await vscode.commands.executeCommand('copydesk.claim.next');
    assert.equal(draft.document.offsetAt(draft.editor.selection.active), 8);
  });

  it('tells what is missing when no draft is open', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('copydesk.claim.next');
    assert.match(stage.takeWarnings()[0] ?? '', /Open a draft first/);
  });

  it('opens a claim, or a mention, from a link', async () => {
    const draft = await openDraft();
    await draft.act('open', '4,120 residents');
    assert.equal(draft.editor.selection.active.line, draft.document.positionAt(draft.text.indexOf('4,120')).line);
    const start = draft.text.indexOf('Pell');
    const span = { draft: draft.uri.toString(), start, end: start + 14 };
    await vscode.commands.executeCommand('copydesk.claim.open', span);
    assert.equal(draft.document.offsetAt(draft.editor.selection.active), start);
  });
});
