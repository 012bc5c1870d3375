import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { orphanRow } from '../../src/editor/goneRows';
import { cardsAt, seen } from './cards';
import { openDraft, until, useStage } from './drafts';

const WORDS = '14 people';
const QUOTE = '“Nobody asked the night nurses,”';

describe('decisions in files without words', () => {
  const stage = useStage();
  const root = (): string => vscode.workspace.workspaceFolders![0]!.uri.fsPath;
  const shared = (): string => join(root(), '.copydesk');
  const written = (): string =>
    readdirSync(shared())
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => readFileSync(join(shared(), name), 'utf8'))
      .join('');

  beforeEach(async () => {
    await stage.configure('review.reviewer', 'Ada');
    await stage.configure('review.words', 'hashes');
  });
  afterEach(() =>
    vscode.workspace.fs.delete(vscode.Uri.file(shared()), { recursive: true }).then(undefined, () => undefined),
  );

  it('work as those with words do, on the machine that has seen them', async () => {
    await stage.configure('review.store', 'files');
    const draft = await openDraft();
    await draft.act('verify', WORDS);
    await draft.act('needsFix', QUOTE);
    assert.match(written(), /"verified"/);
    for (const word of [WORDS, 'night nurses', 'Brindle']) assert.ok(!written().includes(word), word);
    assert.equal(await draft.statusOf(WORDS), 'verified');
    await draft.replace(WORDS, '15 people');
    assert.equal(await draft.statusOf('15 people'), 're-check');
    assert.match(seen(await cardsAt(draft, '15 people')), /14/);
    await draft.act('verify', '15 people');
    assert.equal(await draft.statusOf('15 people'), 'verified');
    assert.ok(!written().includes('people'), written());
    await vscode.commands.executeCommand('copydesk.review.undo');
    assert.equal(await draft.statusOf('15 people'), 're-check');
    let shown: vscode.QuickPickItem[] = [];
    stage.stub(vscode.window, 'showQuickPick', ((items: vscode.QuickPickItem[]) => {
      shown = items;
      return Promise.resolve(undefined);
    }) as unknown as typeof vscode.window.showQuickPick);
    await draft.act('history', '15 people');
    assert.ok(
      shown.some(({ detail }) => detail === `“${WORDS}”`),
      JSON.stringify(shown),
    );
  });

  it('show a colleague’s decision on words that nobody here has seen as one on unknown words', async () => {
    await stage.configure('review.store', 'files');
    const draft = await openDraft();
    await draft.act('verify', WORDS);
    const theirs = written()
      .replaceAll('"Ada"', '"Bo"')
      .replace(/"(id|on)":"[^"]*"/g, '"$1":"theirs"')
      .replace(/"words":"[^"]*"/, '"words":"AAAAAAAAAAAAAAAAAAAAAA"');
    writeFileSync(join(shared(), 'bo.jsonl'), theirs);
    const [orphan] = await until('it is seen', async () => {
      const { orphans } = await draft.review();
      return orphans.length > 0 ? orphans : undefined;
    });
    assert.deepEqual([orphan?.by, orphan?.anchor.exact], ['Bo', '']);
    const row = orphanRow(orphan!);
    assert.match(row.label as string, /^Number: words that are not stored here/);
    assert.match(seen([row.tooltip as vscode.MarkdownString]), /Only a hash[^]*Was verified by Bo, /);
    assert.equal(await draft.statusOf(WORDS), 'verified');
  });

  it('lose their words when somebody takes over what they did under another name', async () => {
    await stage.configure('review.store', 'files');
    await stage.configure('review.words', 'text');
    const draft = await openDraft();
    await draft.act('verify', WORDS);
    await stage.configure('review.words', 'hashes');
    await stage.configure('review.reviewer', 'Ada Lind');
    stage.stub(vscode.window, 'showWarningMessage', (_message: string, _options: unknown, take: string) =>
      Promise.resolve(take),
    );
    await vscode.commands.executeCommand('copydesk.review.takeOverName', 'Ada');
    const theirs = readFileSync(join(shared(), 'ada-lind.jsonl'), 'utf8');
    assert.match(theirs, /"verified"/);
    assert.ok(!theirs.includes(WORDS), theirs);
  });

  it('lose their words when they are moved there, and get them back', async () => {
    const draft = await openDraft();
    await draft.act('verify', WORDS);
    stage.stub(vscode.window, 'showInformationMessage', () => Promise.resolve(undefined));
    await vscode.commands.executeCommand('copydesk.review.moveToRepository');
    await until(
      'they are read there',
      async () => existsSync(shared()) && (await draft.statusOf(WORDS)) === 'verified',
    );
    assert.ok(!written().includes(WORDS));
    await draft.act('needsFix', QUOTE);
    await vscode.commands.executeCommand('copydesk.review.moveToWorkspace');
    await until('they are back', async () => (await draft.statusOf(QUOTE)) === 'needs-fix');
    await draft.replace('Nobody asked', 'Nobody ever asked');
    const changed = (await draft.review()).claims.find(({ was }) => was?.words === QUOTE);
    assert.equal(changed?.reason, 'words');
  });

  describe('where the repository has a remote that everybody may read', () => {
    beforeEach(() => {
      mkdirSync(join(root(), '.git'), { recursive: true });
      writeFileSync(join(root(), '.git/config'), '[remote "origin"]\n\turl = git@github.com:example/newsroom.git\n');
    });
    afterEach(() => vscode.workspace.fs.delete(vscode.Uri.file(join(root(), '.git')), { recursive: true }));

    function answer(choice: string | undefined): string[] {
      const said: string[] = [];
      stage.stub(vscode.window, 'showWarningMessage', (message: string, options: vscode.MessageOptions | string) => {
        said.push(`${message} ${typeof options === 'string' ? '' : (options.detail ?? '')}`);
        return Promise.resolve(choice);
      });
      return said;
    }

    it('are warned of in other words than those that hold the draft’s', async () => {
      const said = answer(undefined);
      await vscode.commands.executeCommand('copydesk.review.moveToRepository');
      await stage.configure('review.words', 'text');
      await vscode.commands.executeCommand('copydesk.review.moveToRepository');
      assert.match(said[0]!, /as hashes only/);
      assert.match(said[1]!, /copydesk\.review\.words/);
    });

    it('are what a reviewer is offered once who begins to write words there', async () => {
      const said = answer('Store Hashes from Now On');
      await stage.configure('review.words', 'text');
      await stage.configure('review.store', 'files');
      const draft = await openDraft();
      await draft.act('verify', WORDS);
      const words = (): unknown => vscode.workspace.getConfiguration('copydesk', draft.uri).get('review.words');
      await until('hashes are stored', () => words() === 'hashes');
      assert.match(said.join(), /with the words they were made on.*github\.com/);
      await draft.act('needsFix', QUOTE);
      assert.ok(written().includes(WORDS) && !written().includes('night nurses'));
      await vscode.workspace
        .getConfiguration('copydesk', draft.uri)
        .update('review.words', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
      await draft.act('checking', QUOTE);
      assert.equal(said.length, 1);
    });
  });
});
