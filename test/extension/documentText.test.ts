import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DocumentText } from '../../src/editor/documentText';
import { openFile, STORY, useStage, writeFile } from './drafts';

/** Follows a file that is open, and holds the text against VS Code's own after each change that it tells. */
async function follow(text: string): Promise<{ editor: vscode.TextEditor; told: () => number }> {
  const editor = await openFile(await writeFile(text));
  const { document } = editor;
  const followed = new DocumentText(document);
  assert.equal(followed.now().read(), document.getText());
  let told = 0;
  listening = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document !== document) return;
    told++;
    followed.follow(event.contentChanges);
    if (followed.now().read() !== document.getText()) wrong.push(`after change ${told}`);
  });
  return { editor, told: () => told };
}

let listening: vscode.Disposable | undefined;
const wrong: string[] = [];

describe('the text of a document that is followed through its changes', () => {
  useStage();
  afterEach(() => {
    listening?.dispose();
    assert.deepEqual(wrong.splice(0), []);
  });

  for (const [name, text] of [
    ['line feeds', STORY],
    ['CRLF', STORY.replaceAll('\n', '\r\n')],
    ['a byte order mark and emoji', `\ufeff${STORY.replaceAll('. ', '. 👩‍⚖️ ')}`],
  ] as const)
    it(`is VS Code’s own, with ${name}`, async () => {
      const { editor, told } = await follow(text);
      const { document } = editor;
      const type = (words: string): Thenable<unknown> => vscode.commands.executeCommand('type', { text: words });
      // Several carets at once, lines that come and go, and the way back.
      editor.selections = [4, 0, 2].map((line) => new vscode.Selection(line, 0, line, 3));
      await type('A “');
      await type('\n');
      await type('14 👍🏽');
      await vscode.commands.executeCommand('editor.action.deleteLines');
      await vscode.commands.executeCommand('undo');
      await vscode.commands.executeCommand('undo');
      await vscode.commands.executeCommand('redo');
      await editor.edit((edit) => {
        edit.setEndOfLine(document.eol === vscode.EndOfLine.LF ? vscode.EndOfLine.CRLF : vscode.EndOfLine.LF);
      });
      await editor.edit((edit) => {
        edit.insert(new vscode.Position(1, 0), 'one\ntwo\r\nthree\n');
        edit.delete(new vscode.Range(3, 0, 4, 2));
        edit.setEndOfLine(document.eol === vscode.EndOfLine.LF ? vscode.EndOfLine.CRLF : vscode.EndOfLine.LF);
      });
      await vscode.commands.executeCommand('editor.action.transformToUppercase');
      await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), 'All is new.'));
      await vscode.commands.executeCommand('workbench.action.files.revert');
      assert.ok(told() > 9, `told of ${told()} changes`);
    });
});
