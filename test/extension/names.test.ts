import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cardsAt, checkInert, linksOf, seen } from './cards';
import { openDraft, until, useStage, writeFile, type OpenDraft } from './drafts';

const STORY = `Fenwick to keep the ferry

BRINDLE QUAY, March 3 — The night ferry to Saltmere will stop on April 1, Mayor Oda Fenwick, 58, said on Tuesday.

“We carried 14 people a night,” Fenwick said. She lives on the quay.

Fenwick’s deputy left. “I asked Oda Fenwick why,” said Pell Arkwright, who works at the Saltmere hospital.
`;

describe('the people of a draft', () => {
  const stage = useStage();

  async function renamed(draft: OpenDraft, words: string, to: string): Promise<vscode.WorkspaceEdit> {
    await draft.analysis();
    const at = draft.document.positionAt(draft.text.indexOf(words) + 1);
    return vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', draft.uri, at, to);
  }

  /** What the draft would be with every change made, in doubt or not. */
  function applied(draft: OpenDraft, edit: vscode.WorkspaceEdit): string {
    const edits = edit.get(draft.uri).sort((a, b) => b.range.start.compareTo(a.range.start));
    return edits.reduce((text, { range, newText }) => {
      const [start, end] = [draft.document.offsetAt(range.start), draft.document.offsetAt(range.end)];
      return text.slice(0, start) + newText + text.slice(end);
    }, draft.text);
  }

  async function entityOf(draft: OpenDraft, name: string): Promise<{ draft: string; entity: string }> {
    const { people } = await draft.analysis();
    const person = people.find((one) => one.name === name);
    assert.ok(person, `${name} is nobody here`);
    return { draft: draft.uri.toString(), entity: person.entity };
  }

  describe('on a card', () => {
    it('have their age, pronouns and spellings', async () => {
      const draft = await openDraft(STORY);
      const cards = await cardsAt(draft, 'Fenwick said.');
      const card = seen(cards);
      assert.match(card, /\*\*Oda Fenwick\*\*, Mayor/);
      assert.match(card, /_Age_ 58 · _Pronouns_ (?:probably )?she \(1\)/);
      assert.match(card, /_Spellings_ Fenwick \(3\), Oda Fenwick \(2\)/);
      cards.forEach(checkInert);
    });

    it('have their other drafts, once somebody looks at the drafts, with a link', async () => {
      const other = await writeFile(
        'Quay board meets\n\nBRINDLE QUAY, March 2 — Mayor Ilse Marrow came late on Monday.\n\n“It is a long walk,” Marrow said.\n',
        'board-meets.news',
      );
      const draft = await openDraft(STORY.replaceAll('Oda Fenwick', 'Ilse Marrow').replaceAll('Fenwick', 'Marrow'));
      await draft.analysis();
      await vscode.commands.executeCommand('copydesk.drafts.refresh');
      const cards = await until('the other draft is on the card', async () => {
        const all = await cardsAt(draft, 'Marrow said.');
        return seen(all).includes('board-meets.news') ? all : undefined;
      });
      assert.match(seen(cards), /_Also in_ .*board-meets\.news: Mayor, 2 mentions/);
      const link = linksOf(cards).find(({ argument }) => (argument as { draft: string }).draft === other.toString());
      assert.ok(link);
      await vscode.commands.executeCommand(link.command, link.argument);
      const editor = await until('the other draft is in front', () => {
        const active = vscode.window.activeTextEditor;
        return active?.document.uri.toString() === other.toString() ? active : undefined;
      });
      const at = editor.document.offsetAt(editor.selection.active);
      assert.equal(editor.document.getText().slice(at, at + 11), 'Ilse Marrow');
    });

    it('show hostile names as the text they are', async () => {
      const draft = await openDraft(STORY.replaceAll('Oda Fenwick', 'Oda $(zap) Fenwick'));
      (await cardsAt(draft, 'Fenwick said.')).forEach(checkInert);
    });
  });

  describe('renamed with F2', () => {
    it('change everywhere, each place for its own form, with what is quoted set apart', async () => {
      const draft = await openDraft(STORY);
      const edit = await renamed(draft, 'Oda Fenwick, 58', 'Ada Quill');
      assert.equal(applied(draft, edit), STORY.replaceAll('Oda Fenwick', 'Ada Quill').replaceAll('Fenwick', 'Quill'));
    });

    it('keep their first name when only the surname is typed over', async () => {
      const draft = await openDraft(STORY);
      const edit = await renamed(draft, 'Fenwick said.', 'Quill');
      assert.match(applied(draft, edit), /Mayor Oda Quill, 58/);
    });

    it('are offered where they stand, and refused with words elsewhere', async () => {
      const draft = await openDraft(STORY);
      await draft.analysis();
      const prepare = (words: string): Thenable<{ range: vscode.Range; placeholder: string }> =>
        vscode.commands.executeCommand(
          'vscode.prepareRename',
          draft.uri,
          draft.document.positionAt(draft.text.indexOf(words) + 1),
        );
      const { range, placeholder } = await prepare('Fenwick’s deputy');
      assert.deepEqual([draft.document.getText(range), placeholder], ['Fenwick', 'Fenwick']);
      await assert.rejects(Promise.resolve(prepare('works at')), /no name of a person/);
      await assert.rejects(Promise.resolve(prepare('She lives')), /stands for Oda Fenwick here/);
    });
  });

  describe('renamed on command', () => {
    const answer = (to: string | undefined): void =>
      stage.stub(vscode.window, 'showInputBox', () => Promise.resolve(to));

    it('show a preview first, and change what is ticked in it', async () => {
      const draft = await openDraft(STORY);
      answer('Ada Quill');
      const done = vscode.commands.executeCommand('copydesk.name.rename', await entityOf(draft, 'Oda Fenwick'));
      await until('the preview is applied', async () => {
        await vscode.commands.executeCommand('refactorPreview.apply').then(undefined, () => undefined);
        return draft.text.includes('Mayor Ada Quill');
      });
      await done;
      assert.match(draft.text, /^Quill to keep the ferry/);
      assert.match(draft.text, /Quill said\./);
      assert.match(draft.text, /Quill’s deputy/);
      assert.match(draft.text, /“I asked Oda Fenwick why,”/, 'somebody’s own words changed without being ticked');
    });

    it('make a re-check of what was decided on the sentence, and leave other decisions alone', async () => {
      const draft = await openDraft(STORY);
      await draft.act('verify', '“We carried 14 people a night,”');
      await draft.act('verify', 'Pell Arkwright');
      const edit = await renamed(draft, 'Oda Fenwick, 58', 'Ada Quill');
      // As F2 does it when everything is ticked.
      const plain = new vscode.WorkspaceEdit();
      for (const { range, newText } of edit.get(draft.uri)) {
        const quoted = draft.document.offsetAt(range.start) === draft.text.indexOf('Oda Fenwick why');
        if (!quoted) plain.replace(draft.uri, range, newText);
      }
      assert.ok(await vscode.workspace.applyEdit(plain));
      assert.equal(await draft.statusOf('“We carried 14 people a night,”'), 're-check');
      assert.equal(await draft.statusOf('Pell Arkwright'), 'verified');
      await vscode.commands.executeCommand('undo');
      await until('the old name is back', () => draft.text === STORY);
      assert.equal(await draft.statusOf('“We carried 14 people a night,”'), 'verified');
    });

    it('do nothing when the box is left, and say so when the name is the same', async () => {
      const draft = await openDraft(STORY);
      const ref = await entityOf(draft, 'Oda Fenwick');
      answer(undefined);
      await vscode.commands.executeCommand('copydesk.name.rename', ref);
      assert.equal(draft.text, STORY);
      const said: string[] = [];
      stage.stub(vscode.window, 'setStatusBarMessage', (words: string) => {
        said.push(words);
        return new vscode.Disposable(() => undefined);
      });
      answer('Oda Fenwick');
      await vscode.commands.executeCommand('copydesk.name.rename', ref);
      assert.deepEqual(said, ['$(person) Oda Fenwick is written so everywhere already.']);
      assert.equal(draft.text, STORY);
    });

    it('say what is missing where there is no name', async () => {
      const draft = await openDraft(STORY);
      await draft.putCursor('works at');
      await vscode.commands.executeCommand('copydesk.name.rename');
      assert.match(stage.takeWarnings()[0] ?? '', /Put the cursor on a name first/);
    });
  });

  it('are known by the row that the keyboard is on, also while the rows are made anew', async () => {
    const draft = await openDraft(STORY);
    await draft.analysis();
    await vscode.commands.executeCommand('copydesk.names.focus');
    const copied = async (): Promise<string> => {
      await vscode.commands.executeCommand('copydesk.name.copy', 'chosen row');
      return vscode.env.clipboard.readText();
    };
    await until('the keyboard is on the first name', async () => {
      await vscode.commands.executeCommand('list.focusFirst');
      await vscode.commands.executeCommand('list.focusDown');
      const isName = (await copied()) === 'Oda Fenwick';
      stage.takeWarnings();
      return isName;
    });
    for (let round = 0; round < 10; round++) {
      await vscode.env.clipboard.writeText('');
      const anew = vscode.commands.executeCommand('copydesk.names.toggleFollow');
      if (round % 2 === 1) await anew;
      assert.equal(await copied(), 'Oda Fenwick', `round ${round}: ${stage.takeWarnings().join()}`);
      await anew;
    }
  });

  it('are found where they are introduced, and copied by their full name', async () => {
    const draft = await openDraft(STORY);
    await draft.analysis();
    await draft.putCursor('Fenwick’s deputy');
    await vscode.commands.executeCommand('copydesk.name.copy');
    assert.equal(await vscode.env.clipboard.readText(), 'Oda Fenwick');
    await vscode.commands.executeCommand('copydesk.name.introduction');
    const at = draft.document.offsetAt(draft.editor.selection.active);
    assert.equal(at, draft.text.indexOf('Oda Fenwick, 58'));
  });

  it('are looked up by their full name, and by nothing else of the draft', async () => {
    const draft = await openDraft(STORY);
    const opened: string[] = [];
    // A string it is, whatever its types say: VS Code writes a `Uri` anew before it opens it.
    stage.stub(vscode.env, 'openExternal', (address: unknown) => {
      opened.push(address as string);
      return Promise.resolve(true);
    });
    await vscode.commands.executeCommand('copydesk.lookUp.encyclopedia', await entityOf(draft, 'Oda Fenwick'));
    assert.equal(opened.length, 1);
    assert.match(opened[0]!, /^https:\/\/[^ ]+=Oda%20Fenwick$/);
    const other = await openDraft('“The R&D #2 cost 5+1 boats & more,” Oda Fenwick said.\n');
    const { claim } = await other.claim('“The R&D #2 cost 5+1 boats & more,”');
    await vscode.commands.executeCommand('copydesk.lookUp.factChecks', {
      draft: other.uri.toString(),
      claim: claim.id,
    });
    assert.match(opened[1]!, /\/The%20R%26D%20%232%20cost%205%2B1%20boats%20%26%20more$/);
  });

  it('are sorted as asked, and that is kept', async () => {
    await openDraft(STORY);
    const value = (): unknown => vscode.workspace.getConfiguration('copydesk').get('names.sortBy');
    await vscode.commands.executeCommand('copydesk.names.sortByMentions');
    await until('the setting is written', () => value() === 'mentions');
    await vscode.commands.executeCommand('copydesk.names.sortByOrder');
    await until('the setting is written', () => value() === 'order');
  });
});
