import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { copydesk, openDraft, OpenDraft, openFile, reopenDraft, STORY, until, useStage, writeFile } from './drafts';

/** What must come through: three decisions on claims of different kinds, one with a note. */
const DECIDED = ['14 people', '“Nobody asked the night nurses,”', 'Pell Arkwright'] as const;

describe('decisions survive', () => {
  const stage = useStage();

  async function decidedDraft(text = STORY, name?: string): Promise<OpenDraft> {
    const draft = await openDraft(text, name);
    await draft.act('verify', DECIDED[0]);
    await draft.act('needsFix', DECIDED[1]);
    await draft.act('cannotVerify', DECIDED[2]);
    stage.stub(vscode.window, 'showInputBox', () => Promise.resolve('asked twice'));
    await draft.act('note', DECIDED[1]);
    return draft;
  }

  async function checkDecided(draft: OpenDraft): Promise<void> {
    const statuses = await Promise.all(DECIDED.map((words) => draft.statusOf(words)));
    assert.deepEqual(statuses, ['verified', 'needs-fix', 'cannot-verify']);
    assert.equal((await draft.claim(DECIDED[1])).decision?.note, 'asked twice');
    assert.deepEqual((await draft.review()).orphans, []);
    const { counts } = (await draft.review()).progress;
    assert.equal(counts['re-check'], 0);
  }

  /** The same for a draft that was moved: its decisions follow it a moment later. */
  async function checkArrived(draft: OpenDraft): Promise<void> {
    await until('the decisions are there', async () => (await draft.review()).progress.done > 0);
    await checkDecided(draft);
  }

  it('edits elsewhere', async () => {
    const draft = await decidedDraft();
    await draft.insertBefore('Brindle', 'Urgent: ');
    await draft.replace('About 38 percent of', 'Some 39 percent of');
    await draft.insertBefore('“Nobody', 'The hospital has 60 beds and no quay of its own.\n\n');
    await checkDecided(draft);
  });

  it('undo and redo of text around and over them', async () => {
    const draft = await decidedDraft();
    await draft.edit(0, draft.text.length, 'Nothing left.');
    assert.equal((await draft.review()).orphans.length, 3);
    await vscode.commands.executeCommand('undo');
    assert.equal(draft.text, STORY);
    await checkDecided(draft);
    await vscode.commands.executeCommand('redo');
    assert.equal((await draft.review()).orphans.length, 3);
    await vscode.commands.executeCommand('undo');
    await checkDecided(draft);
  });

  it('nothing where another story gets the name that one without a file had', async () => {
    const untitled = async (content: string): Promise<OpenDraft> => {
      const document = await vscode.workspace.openTextDocument({ content, language: 'news' });
      const editor = await vscode.window.showTextDocument(document, { preview: false });
      const api = await copydesk();
      await until('it is under review', () => api.isDraft(document.uri));
      return new OpenDraft(api, editor);
    };
    const discard = async ({ uri, document }: OpenDraft): Promise<void> => {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await until(`${uri.toString()} is closed`, () => document.isClosed);
    };
    const first = await untitled(STORY);
    await first.act('verify', DECIDED[0]);
    await discard(first);
    const again = await untitled(STORY);
    assert.equal(again.uri.toString(), first.uri.toString());
    assert.equal(await again.statusOf(DECIDED[0]), 'verified');
    await discard(again);
    const other = await untitled(
      'Orrin Ford opens its mill\n\nORRIN FORD, May 4 — The mill ground 310 tons in April, the miller, Bo Sarn, said.\n\nNobody was hurt. The wheel is 9 feet wide. Flour costs $3 a sack. “We carried 14 people a night,” Fenwick said.\n',
    );
    assert.equal(other.uri.toString(), first.uri.toString());
    await until('what was decided on the first one is gone', async () => {
      const { claims, orphans } = await other.review();
      return orphans.length === 0 && claims.every(({ status }) => status === 'open');
    });
    await discard(other);
  });

  it('closing and opening again', async () => {
    const draft = await decidedDraft();
    await draft.close();
    await checkDecided(await reopenDraft(draft.uri));
  });

  it('closing after edits that were saved', async () => {
    const draft = await decidedDraft();
    await draft.insertBefore('“We carried', 'A first paragraph.\n\n'.repeat(20));
    await draft.close();
    await checkDecided(await reopenDraft(draft.uri));
  });

  it('closing without saving the edits that were made', async () => {
    const draft = await decidedDraft();
    await draft.insertBefore('“We carried', 'A first paragraph.\n\n'.repeat(20));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('the draft is closed', () => !draft.api.isDraft(draft.uri));
    const again = await reopenDraft(draft.uri);
    assert.equal(again.text, STORY);
    await checkDecided(again);
  });

  it('a change of the file on disk while it is closed', async () => {
    const draft = await decidedDraft();
    await draft.close();
    const changed = STORY.replace('BRINDLE', 'Weather permitting.\n\nBRINDLE').replace('About 38 percent', 'A third');
    await vscode.workspace.fs.writeFile(draft.uri, new TextEncoder().encode(changed));
    await checkDecided(await reopenDraft(draft.uri));
  });

  it('a change of the file on disk while it is open', async () => {
    const draft = await decidedDraft();
    const changed = STORY.replace('BRINDLE', 'Weather permitting.\n\nBRINDLE');
    await vscode.workspace.fs.writeFile(draft.uri, new TextEncoder().encode(changed));
    await vscode.commands.executeCommand('workbench.action.files.revert'); // what the watcher of the file leads to
    await until('the change is taken up', () => draft.text === changed);
    await checkDecided(draft);
  });

  it('other line ends', async () => {
    const draft = await decidedDraft();
    await draft.editor.edit((builder) => builder.setEndOfLine(vscode.EndOfLine.CRLF));
    assert.ok(draft.text.includes('\r\n'));
    await checkDecided(draft);
    await draft.close();
    await checkDecided(await reopenDraft(draft.uri));
  });

  it('find and replace all over the draft', async () => {
    const draft = await decidedDraft();
    const edit = new vscode.WorkspaceEdit();
    for (const { index } of draft.text.matchAll(/island|Tuesday/g)) {
      const start = draft.document.positionAt(index);
      edit.replace(draft.uri, draft.document.getWordRangeAtPosition(start)!, 'somewhere');
    }
    assert.ok(await vscode.workspace.applyEdit(edit));
    await checkDecided(draft);
  });

  it('the file getting another name', async () => {
    const draft = await decidedDraft();
    const to = vscode.Uri.joinPath(draft.uri, '..', 'second-edition.news');
    await rename(draft.uri, to);
    await until('the renamed draft is open', () => draft.api.isDraft(to));
    await checkArrived(await reopenDraft(to));
  });

  it('the file getting another name while it is closed', async () => {
    const draft = await decidedDraft();
    await draft.close();
    const to = vscode.Uri.joinPath(draft.uri, '..', 'second-edition.news');
    await rename(draft.uri, to);
    await checkArrived(await reopenDraft(to));
  });

  it('the folder getting another name, and back', async () => {
    const draft = await decidedDraft(STORY, 'desk/city/draft.news');
    const folder = vscode.Uri.joinPath(draft.uri, '../..');
    const other = vscode.Uri.joinPath(folder, '../other desk');
    await rename(folder, other);
    const moved = vscode.Uri.joinPath(other, 'city/draft.news');
    await checkArrived(await reopenDraft(moved));
    await rename(other, folder);
    await checkArrived(await reopenDraft(draft.uri));
  });

  it('a rename outside the editor, as a branch switch or a file manager makes', async () => {
    const draft = await decidedDraft(STORY.replaceAll('ferry', 'tram'));
    await draft.close();
    const to = vscode.Uri.joinPath(draft.uri, '..', 'moved.news');
    await vscode.workspace.fs.copy(draft.uri, to);
    await vscode.workspace.fs.delete(draft.uri);
    const moved = await reopenDraft(to);
    await checkArrived(moved);
  });

  it('a copy beside the draft, which starts with none of them', async () => {
    const draft = await decidedDraft();
    const copy = await openDraft(STORY);
    assert.equal((await copy.review()).progress.done, 0);
    await checkDecided(draft);
  });

  it('a change of the language of the file', async () => {
    const uri = await writeFile(STORY, 'draft.txt');
    await openFile(uri);
    const draft = await reopenDraft(uri);
    await draft.act('verify', DECIDED[0]);
    await vscode.languages.setTextDocumentLanguage(draft.document, 'news');
    await until('the draft is back', () => draft.api.isDraft(uri));
    assert.equal(await draft.statusOf(DECIDED[0]), 'verified');
  });
});

async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to);
  assert.ok(await vscode.workspace.applyEdit(edit), 'the file was not renamed');
}
