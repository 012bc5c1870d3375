import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Finding } from '../../src/core/analysis';
import type { IgnoredFinding } from '../../src/core/review/ignores';
import { openDraft, openFile, until, useStage, writeFile, type OpenDraft } from './drafts';

const STORY = `Brindle Quay to lose its night ferry

BRINDLE QUAY, March 3 — The night ferry to Saltmere will stop on April 1, Mayor Oda Fenwick said on Tuesday.

The boat leaves from the the old pier at dusk. Nobody asked the night nurses, Fenwick said.

It returns to the the island in the morning.
`;

const CHECK = 'doubled-word';

describe('findings', () => {
  const stage = useStage();
  let reasons: (string | undefined)[];

  /** What the box that asks for a reason is answered with, one after the other. */
  const answer = (...values: (string | undefined)[]): number => reasons.push(...values);
  const run = (name: string, ...args: unknown[]): Thenable<unknown> =>
    vscode.commands.executeCommand(`copydesk.${name}`, ...args);
  const problemsOf = (draft: OpenDraft): vscode.Diagnostic[] =>
    vscode.languages.getDiagnostics(draft.uri).filter(({ source }) => source === 'copydesk');
  const shown = ({ api, uri }: OpenDraft): readonly Finding[] => api.viewOf(uri)?.findings?.shown ?? [];
  const ignored = ({ api, uri }: OpenDraft): readonly IgnoredFinding[] => api.viewOf(uri)?.findings?.ignored ?? [];
  const left = (draft: OpenDraft, count: number): Promise<unknown> =>
    until(`${count} problems`, () => problemsOf(draft).length === count && shown(draft).length === count);

  async function openStory(text = STORY): Promise<OpenDraft> {
    const draft = await openDraft(text);
    await until('problems', () => problemsOf(draft).length > 0);
    return draft;
  }

  async function actionsOn(draft: OpenDraft, words: string): Promise<vscode.CodeAction[]> {
    await draft.analysis();
    const at = draft.document.positionAt(draft.text.indexOf(words) + 1);
    return vscode.commands.executeCommand('vscode.executeCodeActionProvider', draft.uri, new vscode.Range(at, at));
  }

  /** Does what the lightbulb offers, as a click on it would. */
  async function take(draft: OpenDraft, words: string, title: RegExp): Promise<void> {
    const actions = await actionsOn(draft, words);
    const action = actions.find((one) => title.test(one.title));
    assert.ok(action, `${title} is not among ${actions.map((one) => one.title).join(' | ')}`);
    if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit));
    if (action.command)
      await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments as unknown[]));
  }

  beforeEach(() => {
    reasons = [];
    stage.stub(vscode.window, 'showInputBox', () => Promise.resolve(reasons.shift()));
    stage.stub(vscode.window, 'setStatusBarMessage', () => new vscode.Disposable(() => undefined));
  });

  afterEach(async () => {
    // What one test ignores in the workspace may reach no other.
    const last = await openDraft('Nothing is wrong here, Oda Fenwick said on Tuesday.');
    stage.stub(vscode.window, 'showQuickPick', (items: unknown) => Promise.resolve((items as never[])[0]));
    await last.analysis();
    for (let tries = 0; tries < 9 && stage.takeWarnings().length === 0; tries++) await run('finding.stopIgnoring');
  });

  it('are problems with the id of their check, and are mended by the one way there is', async () => {
    const draft = await openStory();
    await left(draft, 2);
    const [problem] = problemsOf(draft);
    assert.equal(draft.document.getText(problem!.range), 'the the');
    assert.equal(problem!.severity, vscode.DiagnosticSeverity.Warning);
    const { value, target } = problem!.code as { value: string; target: vscode.Uri };
    assert.equal(value, CHECK);
    assert.match(target.path, /\/docs\/checks\/doubled-word\.md$/);
    assert.ok(await vscode.workspace.fs.stat(target));
    const actions = await actionsOn(draft, 'the the old');
    assert.deepEqual(
      actions.filter(({ isPreferred }) => isPreferred).map(({ title }) => title),
      ['Delete the second “the”'],
    );
    await take(draft, 'the the old', /^Delete the second/);
    await left(draft, 1);
    assert.match(draft.text, /leaves from the old pier/);
  });

  it('are ignored here, with a reason, until their sentence changes', async () => {
    const draft = await openStory();
    answer('  the ship is called The The ');
    await take(draft, 'the the old', /^Ignore “the the” Here…$/);
    await left(draft, 1);
    const [{ ignore }] = ignored(draft) as [IgnoredFinding];
    assert.deepEqual([ignore.scope, ignore.reason], ['here', 'the ship is called The The']);
    await draft.insertBefore('BRINDLE QUAY', 'A new paragraph stands here.\n\n');
    await draft.analysis();
    await left(draft, 1);
    await draft.replace('at dusk', 'at dawn');
    await left(draft, 2);
    await draft.replace('at dawn', 'at dusk');
    await left(draft, 1);
  });

  it('are ignored wherever their words stand in a draft, and not in another', async () => {
    const draft = await openStory();
    answer('');
    await take(draft, 'the the old', /^Ignore “the the” in This Draft…$/);
    await left(draft, 0);
    assert.equal(ignored(draft).length, 2);
    assert.equal('reason' in ignored(draft)[0]!.ignore, false);
    const other = await openStory();
    await left(other, 2);
  });

  it('are ignored wherever their words stand in the workspace, until they are ignored no longer', async () => {
    const other = await openStory();
    const draft = await openStory();
    answer('');
    await take(draft, 'the the old', /^Ignore “the the” in This Workspace…$/);
    await left(draft, 0);
    await left(other, 0);
    const { id } = ignored(other)[0]!.ignore;
    await run('finding.stopIgnoring', { draft: other.uri.toString(), ignore: id });
    await left(draft, 2);
    await left(other, 2);
  });

  it('stay when the reason is left with Escape', async () => {
    const draft = await openStory();
    for (const title of [/^Ignore “the the” Here…$/, /in This Draft…$/, /in This Workspace…$/])
      await take(draft, 'the the old', title);
    await draft.analysis();
    assert.deepEqual([shown(draft).length, ignored(draft).length], [2, 0]);
  });

  it('take another reason', async () => {
    const draft = await openStory();
    answer('first', 'second');
    await draft.putCursor('the the old');
    await run('finding.ignoreHere');
    await left(draft, 1);
    const ref = { draft: draft.uri.toString(), ignore: ignored(draft)[0]!.ignore.id };
    await run('finding.editReason', ref);
    assert.equal(ignored(draft)[0]!.ignore.reason, 'second');
    answer('');
    await run('finding.editReason', ref);
    assert.equal('reason' in ignored(draft)[0]!.ignore, false);
  });

  it('come back with Undo Last Decision, in the order things were done', async () => {
    const draft = await openStory();
    await draft.act('verify', 'March 3');
    answer('', 'because');
    await take(draft, 'the the old', /^Ignore “the the” Here…$/);
    await left(draft, 1);
    await take(draft, 'the the island', /in This Workspace…$/);
    await left(draft, 0);
    await openFile(draft.uri);
    await run('review.undo');
    await left(draft, 1);
    await run('review.undo');
    await left(draft, 2);
    assert.equal(await draft.statusOf('March 3'), 'verified');
    await run('review.undo');
    assert.equal(await draft.statusOf('March 3'), 'open');
  });

  it('stay ignored when the draft is renamed', async () => {
    const draft = await openStory();
    answer('');
    await take(draft, 'the the old', /^Ignore “the the” Here…$/);
    await left(draft, 1);
    const to = vscode.Uri.joinPath(draft.uri, '../renamed.news');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(draft.uri, to);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('the renamed draft is read', () => draft.api.viewOf(to)?.findings?.ignored.length === 1);
    await openFile(to);
  });

  it('are as bad as the settings say', async () => {
    const draft = await openStory();
    for (const [level, severity] of [
      ['error', vscode.DiagnosticSeverity.Error],
      ['info', vscode.DiagnosticSeverity.Information],
      ['warning', vscode.DiagnosticSeverity.Warning],
    ] as const) {
      await stage.configure(`checks.${CHECK}`, level);
      await until(`${level} is shown`, () => problemsOf(draft)[0]?.severity === severity);
    }
    await stage.configure(`checks.${CHECK}`, 'off');
    await left(draft, 0);
  });

  it('are no more once their check is turned off', async () => {
    const draft = await openStory();
    let offered: readonly string[] = [];
    stage.stub(vscode.window, 'showQuickPick', (items: unknown) => {
      offered = (items as vscode.QuickPickItem[]).map(({ label }) => label);
      return Promise.resolve((items as never[])[0]);
    });
    await take(draft, 'the the old', /^Turn Off the Check “/);
    await left(draft, 0);
    assert.match(offered.join(), /Turn Off in This Workspace.*Turn Off for Me.*Change How Bad It Is/);
    const { workspaceValue, globalValue } = vscode.workspace.getConfiguration('copydesk').inspect(`checks.${CHECK}`)!;
    assert.deepEqual([workspaceValue, globalValue], ['off', undefined]);
  });

  it('are not said to be off where the workspace says otherwise', async () => {
    const draft = await openStory();
    await stage.configure(`checks.${CHECK}`, 'error');
    stage.stub(vscode.window, 'showQuickPick', (items: unknown) =>
      Promise.resolve((items as vscode.QuickPickItem[]).find(({ label }) => label.includes('for Me')) as never),
    );
    await take(draft, 'the the old', /^Turn Off the Check “/);
    const warning = await until('it is said', () => stage.takeWarnings().at(0));
    assert.match(warning, /the workspace’s settings say “error” for copydesk\.checks\.doubled-word/);
    await left(draft, 2);
  });

  it('are explained on the page of their check, which is no draft', async () => {
    const draft = await openStory();
    await take(draft, 'the the old', /^Explain the Check “/);
    await until('the page', () => /doubled-word/.test(vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? ''));
    const page = vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith(`docs/checks/${CHECK}.md`));
    assert.equal(page !== undefined && draft.api.isDraft(page.uri), false);
    await run('finding.explain', { check: '../../README' });
    assert.match(stage.takeWarnings().join(), /There is no page about the check/);
  });

  it('are walked with the editor’s own keys', async () => {
    const draft = await openStory();
    await draft.putCursor('BRINDLE QUAY');
    for (const words of ['the the old', 'the the island', 'the the old']) {
      await vscode.commands.executeCommand('editor.action.marker.next');
      const at = draft.text.indexOf(words);
      await until(`the cursor is on ${words}`, () => draft.document.offsetAt(draft.editor.selection.start) === at);
    }
    await vscode.commands.executeCommand('closeMarkersNavigation');
  });

  it('are told apart where several stand in one place', async () => {
    const names = await writeFile('Oda Fenwick | person\n', 'copydesk.names');
    await stage.configure('names.files', [vscode.workspace.asRelativePath(names, false)]);
    const draft = await openDraft(STORY.replace('Nobody asked', 'Oda Fennwick'));
    await until('problems', () => problemsOf(draft).length === 3);
    const titles = async (words: string) => (await actionsOn(draft, words)).map(({ title }) => title);
    const alone = await titles('Oda Fennwick');
    assert.ok(alone.includes('Ignore “Oda Fennwick” Here…'), alone.join());
    const order = [
      'Replace with “Oda Fenwick”',
      'Keep “Oda Fennwick”: It Is Another Name',
      'Ignore “Oda Fennwick” Here…',
    ];
    assert.deepEqual(
      alone.filter((title) => order.includes(title)),
      order,
    );
  });

  it('say what is missing when there is none at the cursor', async () => {
    const draft = await openStory();
    await draft.putCursor('BRINDLE QUAY');
    await run('finding.ignoreHere');
    await run('finding.ignoreHere', { draft: draft.uri.toString(), check: CHECK, start: 0, end: 3 });
    await run('finding.stopIgnoring');
    assert.deepEqual(stage.takeWarnings().length, 3);
  });
});
