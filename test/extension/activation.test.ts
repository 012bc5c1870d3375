import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { copydesk, openDraft, STORY, tell, until, useStage } from './drafts';

describe('activation', () => {
  useStage();

  it('starts when a draft is opened', async () => {
    const draft = await openDraft();
    const extension = vscode.extensions.getExtension('copydesk.copydesk')!;
    assert.equal(extension.isActive, true);
    assert.equal(draft.document.languageId, 'news');
    assert.equal((await draft.analysis()).complete, true);
  });

  it('is in the VS Code that the suite is for', () => {
    tell(`VS Code ${vscode.version}`);
    const { engines } = vscode.extensions.getExtension('copydesk.copydesk')!.packageJSON as {
      engines: { vscode: string };
    };
    const oldest = /\d+\.\d+/.exec(engines.vscode)![0];
    assert.equal(vscode.version.startsWith(`${oldest}.`), process.env['COPYDESK_VSCODE'] === 'oldest');
  });

  it('tells how long it took', async () => {
    const { activated } = await copydesk();
    tell(`activate() took ${activated.toFixed(1)} ms`);
    assert.ok(activated > 0);
  });

  it('offers every command that its manifest names', async () => {
    const extension = vscode.extensions.getExtension('copydesk.copydesk')!;
    const manifest = extension.packageJSON as { contributes: { commands: { command: string }[] } };
    const there = new Set(await vscode.commands.getCommands(true));
    const missing = manifest.contributes.commands.map(({ command }) => command).filter((name) => !there.has(name));
    assert.deepEqual(missing, []);
  });

  it('offers the same commands before and after it has loaded what they do', async () => {
    const commands = async () =>
      (await vscode.commands.getCommands(true)).filter((id) => id.startsWith('copydesk.')).sort();
    const before = await commands();
    await vscode.commands.executeCommand('copydesk.marks.all');
    assert.deepEqual(await commands(), before);
    await vscode.workspace
      .getConfiguration('copydesk')
      .update('marks.show', undefined, vscode.ConfigurationTarget.Global);
  });

  it('reviews a new file that was never saved', async () => {
    const api = await copydesk();
    const document = await vscode.workspace.openTextDocument({ language: 'news', content: STORY });
    await vscode.window.showTextDocument(document);
    await until('the new file is under review', () => api.isDraft(document.uri));
    const { quotes } = await api.analysisOf(document.uri);
    assert.ok(quotes.length >= 3);
  });

  it('keeps the language library off the thread of the extension host', async () => {
    const draft = await openDraft();
    await draft.analysis(); // the worker has read names by now, so whatever is going to be loaded is
    const { extensionPath } = vscode.extensions.getExtension('copydesk.copydesk')!;
    const loaded = Object.keys(require.cache).filter((file) => /[\\/]compromise[\\/]/.test(file));
    assert.deepEqual(loaded, []);
    const bundle = (name: string) => readFileSync(join(extensionPath, 'dist', name), 'utf8');
    // A tag that stands in its data; the program that has it is read too, so that a change of that cannot pass unseen.
    const mark = /PhrasalVerb/;
    assert.match(bundle('web/worker.js'), mark);
    const parts = readdirSync(join(extensionPath, 'dist/parts')).map((name) => `parts/${name}`);
    assert.ok(parts.length > 0);
    for (const name of ['extension.js', ...parts]) assert.doesNotMatch(bundle(name), mark);
  });
});
