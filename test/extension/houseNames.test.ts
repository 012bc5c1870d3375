import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cardsAt, checkInert, linksOf, seen } from './cards';
import { openDraft, openFile, reopenDraft, until, useStage, writeFile, type OpenDraft } from './drafts';

const STORY = `Brindle Quay to lose its night ferry

BRINDLE QUAY, March 3 — The night ferry to Saltmere will stop on April 1, Mayor Oda Fenwick said on Tuesday.

“We carried 14 people a night,” Oda Fennwick told reporters in Pellmoor.
`;

const LIST = 'Oda Fenwick | person | Mayor of Brindle Quay | one n, no k\nPellmoor | org\n';

describe('the newsroom’s names', () => {
  const stage = useStage();
  const [root] = vscode.workspace.workspaceFolders!;
  const file = vscode.Uri.joinPath(root!.uri, 'copydesk.names');
  const said: string[] = [];

  const write = (text: string, uri = file) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const onDisk = async (uri = file) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const typesIn = async (draft: OpenDraft, words: string) =>
    (await draft.analysis()).entities.filter(({ text }) => text === words).map(({ type }) => type);
  const problemsOf = (uri: vscode.Uri) =>
    vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'copydesk');
  /** Two spellings in one draft are another check's business. */
  const nearMisses = (uri: vscode.Uri) =>
    problemsOf(uri).filter(({ code }) => (code as { value?: unknown } | undefined)?.value === 'near-miss-name');

  /** A draft for which the list says just this: the file of the test before may be known a while longer. */
  async function openWith(list: string): Promise<OpenDraft> {
    if (list !== '') await write(list);
    const draft = await openDraft(STORY);
    const lines = list.split(/\r?\n/);
    await until('the list counts', async () => {
      const { listed = [] } = await draft.analysis();
      if (list === '') return listed.length === 0;
      return (
        listed.length > 0 &&
        listed.every(({ line, note = '', name }) => {
          const text = lines[line! - 1] ?? '';
          return text.startsWith(name) && text.endsWith(note);
        })
      );
    });
    return draft;
  }

  async function actionsOn(draft: OpenDraft, words: string): Promise<vscode.CodeAction[]> {
    await draft.analysis();
    const at = draft.document.positionAt(draft.text.indexOf(words) + 1);
    return vscode.commands.executeCommand('vscode.executeCodeActionProvider', draft.uri, new vscode.Range(at, at));
  }

  async function run(draft: OpenDraft, words: string, title: string): Promise<void> {
    const action = await until(`the action ${title}`, async () =>
      (await actionsOn(draft, words)).find((one) => one.title === title),
    );
    if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit));
    if (action.command) {
      said.push((action.command.arguments![0] as { name: string }).name);
      await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments as unknown[]));
    }
  }

  beforeEach(() => stage.stub(vscode.window, 'setStatusBarMessage', () => new vscode.Disposable(() => undefined)));

  afterEach(async () => {
    // Nothing that was said may reach another test.
    for (const name of said.splice(0))
      await vscode.commands.executeCommand('copydesk.name.forget', { draft: file.toString(), start: 0, end: 0, name });
    await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
  });

  it('win over the analysis, from the moment the file is there to the moment it is gone', async () => {
    const draft = await openWith('');
    const before = await typesIn(draft, 'Pellmoor');
    assert.notDeepEqual(before, ['organization']);
    await write(LIST);
    await until('the list counts', async () => (await typesIn(draft, 'Pellmoor'))[0] === 'organization');
    await write(LIST.replace('org', 'place'));
    await until('the changed list counts', async () => (await typesIn(draft, 'Pellmoor'))[0] === 'place');
    await vscode.workspace.fs.delete(file);
    await until('the list is gone', async () => (await draft.analysis()).listed?.length === 0);
    assert.deepEqual(await typesIn(draft, 'Pellmoor'), before);
  });

  it('make what comes close a problem with a way to mend it', async () => {
    const draft = await openWith(LIST);
    const [problem] = await until('a problem', () => {
      const found = nearMisses(draft.uri);
      return found.length > 0 ? found : undefined;
    });
    assert.equal(draft.document.getText(problem!.range), 'Oda Fennwick');
    assert.equal((problem!.code as { value: string }).value, 'near-miss-name');
    assert.match(
      problem!.message,
      /“Oda Fennwick” is close to “Oda Fenwick” .*copydesk\.names, line 1: Mayor of Brindle Quay — one n, no k/,
    );
    assert.deepEqual(
      problem!.relatedInformation?.map(({ location }) => draft.document.getText(location.range)),
      ['Oda Fenwick'],
    );
    await run(draft, 'Oda Fennwick', 'Replace with “Oda Fenwick”');
    assert.doesNotMatch(draft.text, /Fennwick/);
    await until('no problem is left', () => nearMisses(draft.uri).length === 0);
  });

  it('let a reviewer keep a name that only comes close', async () => {
    const draft = await openWith(LIST);
    await until('a problem', () => nearMisses(draft.uri).length === 1);
    await run(draft, 'Oda Fennwick', 'Keep “Oda Fennwick”: It Is Another Name');
    await until('no problem is left', () => nearMisses(draft.uri).length === 0);
    await run(draft, 'Oda Fennwick', 'Forget What I Said of “Oda Fennwick”');
    await until('the problem is back', () => nearMisses(draft.uri).length === 1);
  });

  it('stand on the card of the name, as inert words with a link to their line', async () => {
    const draft = await openWith(LIST.replace('one n, no k', '[x](command:workbench.action.quit) <b>$(zap)</b>'));
    for (const words of ['Oda Fenwick said', 'Pellmoor']) {
      const cards = await cardsAt(draft, words);
      cards.forEach(checkInert);
      assert.match(
        seen(cards),
        words === 'Pellmoor' ? /In copydesk\.names/ : /In copydesk\.names: Mayor of Brindle Quay — \[x\]/,
      );
      const link = linksOf(cards).find(({ command }) => command === 'copydesk.name.show');
      await vscode.commands.executeCommand(link!.command, link!.argument);
      await until('the line is shown', () => {
        const { document, selection } = vscode.window.activeTextEditor!;
        return (
          document.uri.toString() === file.toString() &&
          document.lineAt(selection.active).text.includes(words.slice(0, 8))
        );
      });
      await openFile(draft.uri);
    }
  });

  it('may be said by a reviewer, name by name, until it is forgotten; the list counts more', async () => {
    const draft = await openWith('');
    const before = await typesIn(draft, 'Pellmoor');
    await run(draft, 'Pellmoor', '“Pellmoor” Is an Organization');
    assert.deepEqual(await typesIn(draft, 'Pellmoor'), ['organization']);
    await run(draft, 'Pellmoor', '“Pellmoor” Is Not a Name');
    assert.deepEqual(await typesIn(draft, 'Pellmoor'), []);
    await write('Pellmoor | person\n');
    await until('the list counts', async () => (await typesIn(draft, 'Pellmoor'))[0] === 'person');
    assert.deepEqual(
      (await actionsOn(draft, 'Pellmoor')).map(({ title }) => title).filter((title) => title.includes('Pellmoor')),
      ['Show “Pellmoor” in copydesk.names'],
    );
    await vscode.workspace.fs.delete(file);
    await until('the reviewer’s word counts again', async () => (await typesIn(draft, 'Pellmoor')).length === 0);
    const at = draft.text.indexOf('Pellmoor');
    const ref = { draft: draft.uri.toString(), start: at, end: at + 8, name: 'Pellmoor' };
    await vscode.commands.executeCommand('copydesk.name.forget', ref);
    assert.deepEqual(await typesIn(draft, 'Pellmoor'), before);
  });

  it('are told where to be changed, when a reviewer says otherwise', async () => {
    const draft = await openWith(LIST);
    await until('the list counts', async () => (await typesIn(draft, 'Pellmoor'))[0] === 'organization');
    await draft.putCursor('Pellmoor');
    await vscode.commands.executeCommand('copydesk.name.place');
    assert.match(stage.takeWarnings().join(), /“Pellmoor” is in copydesk\.names, line 2, which counts for everybody/);
  });

  it('take in a name with what the draft knows of it, in a new file and in one that is there', async () => {
    const draft = await openWith('');
    await run(draft, 'Oda Fenwick said', 'Add “Oda Fenwick” to the Newsroom’s Names…');
    assert.match(await onDisk(), /^# .*\n(?:#.*\n)+Oda Fenwick \| person \| Mayor\n$/);
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.equal(document.languageId, 'copydesk-names');
    assert.equal(document.lineAt(selection.active).text, 'Oda Fenwick | person | Mayor');
    await until('the list counts', async () => (await draft.analysis()).listed?.length === 1);
    await openFile(draft.uri);
    await run(draft, 'Saltmere', 'Add “Saltmere” to the Newsroom’s Names…');
    assert.match(await onDisk(), /Oda Fenwick \| person \| Mayor\nSaltmere \| \w+\n$/);
  });

  it('say where a line cannot be read, and read the others', async () => {
    const text = '# ours\r\nOda Fenwick | persn\r\n | place\r\nPellmoor | org\r\n';
    await openWith(text);
    const lines = text.split('\r\n');
    assert.deepEqual(
      problemsOf(file).map(({ range: { start, end }, severity }) => [
        lines[start.line]!.slice(start.character, end.character),
        severity,
      ]),
      [
        ['persn', vscode.DiagnosticSeverity.Warning],
        ['| place', vscode.DiagnosticSeverity.Error],
      ],
    );
    await write(LIST);
    await until('nothing is left to say', () => problemsOf(file).length === 0);
  });

  it('may stand in other files', async () => {
    const other = await writeFile('Pellmoor | event\n', 'ours.txt');
    const draft = await openDraft(STORY);
    await stage.configure('names.files', [vscode.workspace.asRelativePath(other, false), 'absent.names']);
    await until('the other list counts', async () => (await typesIn(draft, 'Pellmoor'))[0] === 'event');
  });

  describe('in a file outside the folder', () => {
    const shared = vscode.Uri.joinPath(root!.uri, '..', 'desks [shared]', 'ours [all].names');

    beforeEach(async () => {
      await write('Pellmoor | event\n', shared);
      await stage.configure('names.files', ['../desks [shared]/ours [all].names']);
    });
    afterEach(() => vscode.workspace.fs.delete(vscode.Uri.joinPath(shared, '..'), { recursive: true }));

    it('count as they are written there', async () => {
      const draft = await openDraft(STORY);
      await until('the list counts', async () => (await typesIn(draft, 'Pellmoor'))[0] === 'event');
      await write('Pellmoor | place\n', shared);
      await until('the changed list counts', async () => (await typesIn(draft, 'Pellmoor'))[0] === 'place');
    });

    it('count once they are added, and are added once', async () => {
      const draft = await openDraft(STORY);
      await until('the list counts', async () => (await typesIn(draft, 'Pellmoor'))[0] === 'event');
      const ref = { draft: draft.uri.toString(), start: STORY.indexOf('Saltmere'), end: 0, name: 'Saltmere' };
      await vscode.commands.executeCommand('copydesk.name.add', ref);
      await until('the name counts', async () => (await draft.analysis()).listed?.length === 2);
      await vscode.commands.executeCommand('copydesk.name.add', ref);
      assert.match(await onDisk(shared), /^Pellmoor \| event\nSaltmere \| \w+\n$/);
    });

    it('count for a draft from outside, too, and take its names', async () => {
      const uri = vscode.Uri.joinPath(shared, '..', 'sent.news');
      await write(STORY, uri);
      const draft = await reopenDraft(uri);
      await until('the list counts', async () => (await typesIn(draft, 'Pellmoor'))[0] === 'event');
      const ref = { draft: uri.toString(), start: STORY.indexOf('Saltmere'), end: 0, name: 'Saltmere' };
      await vscode.commands.executeCommand('copydesk.name.add', ref);
      await until('the name counts', async () => (await draft.analysis()).listed?.length === 2);
    });

    it('count when they are shown and saved, where nobody watches', async () => {
      const silent = new vscode.EventEmitter<vscode.Uri>().event;
      const watcher = { onDidChange: silent, onDidCreate: silent, onDidDelete: silent, dispose: () => undefined };
      stage.stub(vscode.workspace, 'createFileSystemWatcher', (() => watcher) as never);
      await stage.configure('names.files', ['../desks [shared]/ours [all].names', 'absent.names']);
      const draft = await openDraft(STORY);
      await until('the list counts', async () => (await typesIn(draft, 'Pellmoor'))[0] === 'event');
      await write('Pellmoor | place\n', shared);
      const editor = await openFile(shared);
      await until('the changed list counts', async () => (await typesIn(draft, 'Pellmoor'))[0] === 'place');
      await until('the editor has it, too', () => editor.document.getText() === 'Pellmoor | place\n');
      assert.ok(await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), 'Saltmere | place\n')));
      assert.ok(await editor.document.save());
      await until('the name counts', async () => (await draft.analysis()).listed?.length === 2);
    });
  });

  it('offer their types while they are written', async () => {
    await write('Pellmoor | ');
    const { document } = await openFile(file);
    await until('the file is as it was written', () => document.getText() === 'Pellmoor | ');
    const offered = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(0, 11),
    );
    assert.ok(offered.items.some(({ label }) => label === 'organization'));
  });
});
