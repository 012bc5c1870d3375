import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const DRAFT = 'ALDERMOOR — “The bridge opens in May,” said Mayor Tessa Wrenfield.\n';

describe('activation', () => {
  it('starts when a draft is opened', async () => {
    const extension = vscode.extensions.getExtension('copydesk.copydesk');
    assert.ok(extension, 'the extension under test is not there');
    const document = await vscode.workspace.openTextDocument({ language: 'news', content: DRAFT });
    await vscode.window.showTextDocument(document);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('offers every command that its manifest names', async () => {
    const extension = vscode.extensions.getExtension('copydesk.copydesk')!;
    const manifest = extension.packageJSON as { contributes: { commands: { command: string }[] } };
    const there = new Set(await vscode.commands.getCommands(true));
    const missing = manifest.contributes.commands.map(({ command }) => command).filter((name) => !there.has(name));
    assert.deepEqual(missing, []);
  });
});
