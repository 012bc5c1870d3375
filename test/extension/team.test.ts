import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Entry } from '../../src/core/review/entries';
import { cardsAt, seen } from './cards';
import { openDraft, until, useStage, type OpenDraft } from './drafts';

const WORDS = '14 people';
const QUOTE = '“Nobody asked the night nurses,”';

const cardOf = async (draft: OpenDraft, words: string): Promise<string> => seen(await cardsAt(draft, words));

describe('several reviewers', () => {
  const stage = useStage();

  async function as(reviewer: string, run: () => Promise<unknown>): Promise<void> {
    await stage.configure('review.reviewer', reviewer);
    await run();
  }

  async function disputed(): Promise<OpenDraft> {
    const draft = await openDraft();
    await as('Ada', () => draft.act('verify', WORDS));
    await as('Bo', () => draft.act('needsFix', WORDS));
    return draft;
  }

  it('who disagree leave a dispute, which is shown with both verdicts and settled by one of them', async () => {
    const draft = await disputed();
    assert.equal(await draft.statusOf(WORDS), 'disputed');
    const card = await cardOf(draft, WORDS);
    assert.match(card, /\*\*Disputed\*\*/);
    assert.match(card, /Verified · Ada/);
    assert.match(card, /Needs fix · Bo/);
    assert.match(card, /Settle…/);
    let offered: string[] = [];
    stage.stub(vscode.window, 'showQuickPick', ((items: (vscode.QuickPickItem & { status: string })[]) => {
      offered = items.map(({ label, description }) => `${label} ${description}`);
      return Promise.resolve(items.find(({ status }) => status === 'verified'));
    }) as unknown as typeof vscode.window.showQuickPick);
    await as('Cy', () => draft.act('settle', WORDS));
    assert.deepEqual(offered, ['$(pass) Verified Ada', '$(warning) Needs fix Bo']);
    assert.equal(await draft.statusOf(WORDS), 'verified');
    await vscode.commands.executeCommand('copydesk.review.undo');
    assert.equal(await draft.statusOf(WORDS), 'disputed');
  });

  it('settle nothing where nobody disagrees', async () => {
    const draft = await openDraft();
    await draft.act('settle', WORDS);
    assert.match(stage.takeWarnings().join(), /Nobody disagrees/);
  });

  it('sign off both when the newsroom asks for two', async () => {
    await stage.configure('review.signOffs', 2);
    const draft = await openDraft();
    await as('Ada', () => draft.act('verify', WORDS));
    assert.equal(await draft.statusOf(WORDS), 'sign-off');
    assert.equal((await draft.claim(WORDS)).waits, false);
    await as('Bo', () => until('it waits for Bo', async () => (await draft.claim(WORDS)).waits));
    await as('Bo', () => draft.act('verify', WORDS));
    assert.equal(await draft.statusOf(WORDS), 'verified');
  });

  it('decide without seeing what the other decided, when the newsroom wants it so', async () => {
    await stage.configure('review.hideOthers', true);
    const draft = await openDraft();
    await as('Ada', () => draft.act('needsFix', WORDS));
    await as('Bo', () => until('it is hidden', async () => (await draft.statusOf(WORDS)) === 'open'));
    const card = await cardOf(draft, WORDS);
    assert.match(card, /A colleague has been at this claim/);
    assert.doesNotMatch(card, /\bAda\b|Needs fix · Ada/);
    await draft.act('verify', WORDS);
    assert.equal(await draft.statusOf(WORDS), 'disputed');
  });

  it('ask before they clear what is another’s', async () => {
    const draft = await openDraft();
    await as('Ada', () => draft.act('verify', WORDS));
    await stage.configure('review.reviewer', 'Bo');
    await draft.act('clear', WORDS);
    assert.match(stage.takeWarnings().join(), /Ada’s decision, not yours/);
    assert.equal(await draft.statusOf(WORDS), 'verified');
    stage.stub(vscode.window, 'showWarningMessage', () => Promise.resolve('Clear It'));
    await draft.act('clear', WORDS);
    assert.equal(await draft.statusOf(WORDS), 'open');
  });

  it('see who did what, undone things included', async () => {
    const draft = await openDraft();
    await as('Ada', () => draft.act('checking', WORDS));
    await as('Ada', () => draft.act('verify', WORDS));
    await vscode.commands.executeCommand('copydesk.review.undo');
    let shown: vscode.QuickPickItem[] = [];
    stage.stub(vscode.window, 'showQuickPick', ((items: vscode.QuickPickItem[]) => {
      shown = items;
      return Promise.resolve(undefined);
    }) as unknown as typeof vscode.window.showQuickPick);
    await draft.act('history', WORDS);
    assert.deepEqual(
      shown.map(({ label }) => label),
      ['$(color-mode) Checking', '$(pass) Verified', '$(color-mode) Checking'],
    );
    assert.ok(shown.every(({ description }) => description?.startsWith('Ada · ')));
    assert.equal(shown[0]?.detail, `“${WORDS}”`);
  });

  it('comment, answer, resolve; what was said stays with its claim', async () => {
    const draft = await openDraft();
    stage.stub(vscode.window, 'showInputBox', () => Promise.resolve('@Bo is *this* <b>right</b>?'));
    await as('Ada', () => draft.act('comment', QUOTE));
    const [found] = (await draft.claim(QUOTE)).threads;
    assert.deepEqual(
      found?.thread.comments.map(({ by, text }) => [by, text]),
      [['Ada', '@Bo is *this* <b>right</b>?']],
    );
    await draft.insertBefore('Brindle', 'Late. ');
    assert.equal((await draft.claim(QUOTE)).threads.length, 1);
    const card = await cardOf(draft, QUOTE);
    assert.match(card, /1 comment/);
    await draft.replace('Nobody asked', 'Nobody ever asked');
    const [moved] = (await draft.review()).claims.flatMap(({ threads }) => threads);
    assert.equal(moved?.reason, 'words');
  });
});

describe('decisions in files', () => {
  const stage = useStage();
  const root = (): string => vscode.workspace.workspaceFolders![0]!.uri.fsPath;
  const shared = (): string => join(root(), '.copydesk');
  const linesOf = (name: string): Entry[] =>
    readFileSync(join(shared(), name), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Entry);

  beforeEach(() => stage.configure('review.reviewer', 'Ada'));
  afterEach(() =>
    vscode.workspace.fs.delete(vscode.Uri.file(shared()), { recursive: true }).then(undefined, () => undefined),
  );

  it('are one file a reviewer, which says under what path the draft is for all', async () => {
    await stage.configure('review.store', 'files');
    const draft = await openDraft();
    await draft.act('verify', WORDS);
    assert.deepEqual(readdirSync(shared()).sort(), ['.gitattributes', 'README.md', 'ada.jsonl']);
    const [line] = linesOf('ada.jsonl');
    assert.equal(line?.draft, vscode.workspace.asRelativePath(draft.uri, false));
    assert.ok(line.do === 'decide' && line.decision.anchor.exact === WORDS);
  });

  it('are seen as soon as a colleague’s come', async () => {
    await stage.configure('review.store', 'files');
    const draft = await openDraft();
    await draft.act('verify', WORDS);
    const [line] = linesOf('ada.jsonl');
    assert.ok(line?.do === 'decide');
    const theirs: Entry = {
      ...line,
      id: 'theirs',
      on: 'theirs',
      by: 'Bo',
      decision: { ...line.decision, by: 'Bo', status: 'needs-fix' },
    };
    writeFileSync(join(shared(), 'bo.jsonl'), `${JSON.stringify(theirs)}\n`);
    await until('the dispute is seen', async () => (await draft.statusOf(WORDS)) === 'disputed');
  });

  it('keep a line that cannot be read, name the copy, and go on', async () => {
    await stage.configure('review.store', 'files');
    mkdirSync(shared(), { recursive: true });
    writeFileSync(join(shared(), 'bo.jsonl'), 'not an entry\n');
    const draft = await openDraft();
    await draft.act('verify', WORDS);
    const said = await until('it is said', () => {
      const warnings = stage.takeWarnings();
      return warnings.length > 0 ? warnings : undefined;
    });
    assert.match(said.join(), /A line of .*bo\.jsonl.* could not be read.*a copy of what could not be read is in /);
    assert.equal(readFileSync(join(shared(), 'bo.jsonl'), 'utf8'), 'not an entry\n');
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-export-'));
    const file = join(folder, 'draft.annotated.json');
    stage.stub(vscode.window, 'showSaveDialog', () => Promise.resolve(vscode.Uri.file(file)));
    stage.stub(vscode.window, 'showInformationMessage', () => Promise.resolve(undefined));
    stage.stub(vscode.window, 'showQuickPick', ((rows: vscode.QuickPickItem[]) =>
      Promise.resolve(
        rows.find(({ label }) => label.includes('JSON')),
      )) as unknown as typeof vscode.window.showQuickPick);
    await vscode.commands.executeCommand('copydesk.report.export');
    const { unread } = JSON.parse(readFileSync(file, 'utf8')) as { unread?: readonly string[] };
    // By the file's name: the copy is for others than whoever has these folders.
    assert.deepEqual(unread, [
      'A line of bo.jsonl, where decisions are kept, could not be read; what was decided there is not known.',
    ]);
  });

  it('are moved there with what was decided before, and back', async () => {
    const draft = await openDraft();
    await draft.act('verify', WORDS);
    const informed: string[] = [];
    stage.stub(vscode.window, 'showInformationMessage', (message: string) => {
      informed.push(message);
      return Promise.resolve(undefined);
    });
    await vscode.commands.executeCommand('copydesk.review.moveToRepository');
    assert.match(informed.join(), /kept in \.copydesk from now on/);
    await until('they are read there', async () => (await draft.statusOf(WORDS)) === 'verified');
    await draft.act('needsFix', QUOTE);
    const mine = linesOf('ada.jsonl').filter(
      ({ draft: name }) => name === vscode.workspace.asRelativePath(draft.uri, false),
    );
    assert.equal(mine.length, 2);
    await vscode.commands.executeCommand('copydesk.review.moveToWorkspace');
    assert.ok(!readdirSync(shared()).includes('ada.jsonl'));
    await until('they are back', async () => (await draft.statusOf(QUOTE)) === 'needs-fix');
    assert.equal(await draft.statusOf(WORDS), 'verified');
  });

  it('are not taken away where they were when the setting cannot be written', async () => {
    await stage.configure('review.store', 'files');
    const draft = await openDraft();
    await draft.act('verify', WORDS);
    const { getConfiguration } = vscode.workspace;
    stage.stub(vscode.workspace, 'getConfiguration', ((section?: string, scope?: vscode.ConfigurationScope) => {
      const settings = getConfiguration(section, scope);
      const update = (): Promise<void> => Promise.reject(new Error('The settings cannot be written.'));
      return section === 'copydesk' ? { ...settings, get: settings.get.bind(settings), update } : settings;
    }) as typeof getConfiguration);
    await vscode.commands.executeCommand('copydesk.review.moveToWorkspace');
    assert.match(stage.takeWarnings().join(), /The settings cannot be written/);
    assert.equal(linesOf('ada.jsonl').length, 1);
  });

  it('are not put where everybody can read them without a word of warning', async () => {
    mkdirSync(join(root(), '.git'), { recursive: true });
    writeFileSync(join(root(), '.git/config'), '[remote "origin"]\n\turl = git@github.com:example/newsroom.git\n');
    try {
      await vscode.commands.executeCommand('copydesk.review.moveToRepository');
      assert.match(stage.takeWarnings().join(), /has a remote on github\.com/);
      assert.equal(vscode.workspace.getConfiguration('copydesk').get('review.store'), 'workspace');
    } finally {
      await vscode.workspace.fs.delete(vscode.Uri.file(join(root(), '.git')), { recursive: true });
    }
  });
});
