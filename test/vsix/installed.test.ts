import assert from 'node:assert/strict';
import { sep } from 'node:path';
import * as vscode from 'vscode';

const DRAFT = 'ALDERMOOR — “The bridge opens in May,” said Mayor Tessa Wrenfield. It cost $4.2 million.\n';

/** The part of what `activate()` returns that a bundle with a missing piece could not give. */
interface Copydesk {
  isDraft(uri: vscode.Uri): boolean;
  analysisOf(uri: vscode.Uri): Promise<{ quotes: { start: number; end: number }[]; claims: unknown[] }>;
}

describe('the packaged extension', () => {
  it('runs from where VS Code installed it', () => {
    const extension = vscode.extensions.getExtension('copydesk.copydesk');
    assert.ok(extension, 'the .vsix was not installed');
    assert.ok(!extension.extensionPath.startsWith(process.env['COPYDESK_CLONE']! + sep), extension.extensionPath);
    assert.notEqual(extension.extensionPath, process.env['COPYDESK_CLONE']);
  });

  it('analyses a draft with nothing but what the package holds', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'news', content: DRAFT });
    await vscode.window.showTextDocument(document);
    const extension = vscode.extensions.getExtension<Copydesk>('copydesk.copydesk')!;
    const copydesk = await extension.activate();
    // Open drafts are taken up a moment after the extension has started; mocha's own limit ends the wait.
    while (!copydesk.isDraft(document.uri)) await new Promise((resolve) => setTimeout(resolve, 20));
    const { quotes, claims } = await copydesk.analysisOf(document.uri);
    assert.deepEqual(
      quotes.map(({ start, end }) => DRAFT.slice(start, end)),
      ['“The bridge opens in May,”'],
    );
    assert.ok(claims.length > 0, 'no claims');
    await vscode.commands.executeCommand('copydesk.claim.next');
    assert.ok(document.offsetAt(vscode.window.activeTextEditor!.selection.active) > 0, 'no claim was gone to');
  });
});
