import { basename } from 'node:path';
import * as vscode from 'vscode';
import { assertNoConnections, readUses } from '../network/connections';
import { openDraft, until, useStage } from './drafts';

const DRAFT = 'It carries 120 cars, Ada Quill said. ![](http://127.0.0.1:50009/away.png)\n';
/** The first two are threads, the third is the process that reads sources, the last a thread in it. */
const PROGRAMS = ['worker.js', 'sources.js', 'reader.js', '[worker eval]'];

describe('connections', () => {
  useStage();

  it('are opened by none of the programs that an open draft starts', async () => {
    const draft = await openDraft(DRAFT);
    const source = vscode.Uri.joinPath(draft.uri, '..', 'sources', 'ferry.html');
    await vscode.workspace.fs.writeFile(source, new TextEncoder().encode('<p>The ferry carries 120 cars.'));
    await vscode.commands.executeCommand('copydesk.sources.refresh');
    await until('all of them run, and are watched', () => {
      const watched = readUses().map(({ program }) => basename(program));
      return PROGRAMS.every((name) => watched.includes(name));
    });
    assertNoConnections();
    await vscode.workspace.fs.delete(source);
    await vscode.commands.executeCommand('copydesk.sources.refresh');
  });
});
