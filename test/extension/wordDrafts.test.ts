import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { fileOf, wordView } from '../../src/editor/word/wordViews';
import { docxOf, paragraphOf } from '../sources/readers/documents';
import { OpenDraft, STORY, copydesk, reopenDraft, until, useStage, writeFile } from './drafts';

const WORDS = '14 people';

/** A story as Word keeps it, a paragraph for each of its own. */
function wordStory(story = STORY): Uint8Array {
  return docxOf(
    story
      .trim()
      .split('\n\n')
      .map((words) => paragraphOf(words))
      .join(''),
  );
}

async function writeWord(bytes: Uint8Array, name = 'Night ferry, März.docx'): Promise<vscode.Uri> {
  const file = await writeFile('', name);
  writeFileSync(file.fsPath, bytes);
  return file;
}

async function review(file: vscode.Uri): Promise<OpenDraft> {
  await vscode.commands.executeCommand('copydesk.word.review', file);
  const view = wordView(file);
  const api = await copydesk();
  const editor = await until('the text of the document is in front', () => {
    const { activeTextEditor } = vscode.window;
    return activeTextEditor?.document.uri.toString() === view.toString() ? activeTextEditor : undefined;
  });
  await until('it is under review', () => api.isDraft(view));
  return new OpenDraft(api, editor);
}

describe('Word documents', () => {
  const stage = useStage();

  it('are reviewed as text that cannot be written to, with their claims where the words stand', async () => {
    const draft = await review(await writeWord(wordStory()));
    assert.equal(draft.text, `# ${STORY}`);
    await until('it looks like news', () => draft.document.languageId === 'news');
    assert.equal(vscode.workspace.fs.isWritableFileSystem(draft.uri.scheme), false);
    const { paragraphs } = await draft.analysis();
    assert.deepEqual([paragraphs[0]!.kind, paragraphs.length], ['headline', 5]);
    assert.equal((await draft.claim(WORDS)).claim.kind, 'number');
    assert.equal((await draft.claim('Oda Fenwick')).claim.kind, 'name');
  });

  it('say above their text what they are', async () => {
    const draft = await review(await writeWord(wordStory()));
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      draft.uri,
      5,
    );
    const titles = lenses.map(({ command }) => command?.title);
    assert.match(titles[0]!, /read-only: tracked changes as accepted, footnotes at its end/);
    // Word is not where a server is.
    const isHere = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
    assert.deepEqual(titles.slice(1), isHere ? ['Open in Word'] : []);
    if (isHere) return;
    await vscode.commands.executeCommand('copydesk.word.open', draft.uri);
    assert.match(stage.takeWarnings().join(), /Word cannot open Night ferry, März\.docx where it lies/);
  });

  it('have views that lead back to them, wherever they lie', () => {
    for (const address of [
      'file:///desk/Night%20ferry.docx',
      'vscode-vfs://github/desk/copy/ferry.docx',
      'archive:/desk/ferry.docx?edition=late?#now',
    ]) {
      const file = vscode.Uri.parse(address);
      const view = wordView(file);
      assert.deepEqual([view.scheme, view.path], ['copydesk-docx', file.path]);
      assert.equal(fileOf(view).toString(), file.toString());
    }
  });

  it('keep what was decided under their own name, after they were closed', async () => {
    const file = await writeWord(wordStory());
    const draft = await review(file);
    await draft.act('verify', WORDS);
    await draft.close();
    const again = await review(file);
    assert.equal(await again.statusOf(WORDS), 'verified');
  });

  it('share what was decided with a team, by the path of the file', async () => {
    await stage.configure('review.reviewer', 'Ada');
    await stage.configure('review.store', 'files');
    const file = await writeWord(wordStory());
    const draft = await review(file);
    await draft.act('verify', WORDS);
    const root = vscode.workspace.workspaceFolders![0]!.uri;
    const folder = vscode.Uri.joinPath(root, '.copydesk');
    const [[name]] = (await vscode.workspace.fs.readDirectory(folder)).filter(([one]) => one.endsWith('.jsonl')) as [
      [string, vscode.FileType],
    ];
    const journal = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)));
    await vscode.workspace.fs.delete(folder, { recursive: true });
    assert.ok(journal.includes(`"draft":"${vscode.workspace.asRelativePath(file, false)}"`), journal);
  });

  it('are read again when they are saved in Word, and decisions stay with their words', async () => {
    const file = await writeWord(wordStory());
    const draft = await review(file);
    await draft.act('verify', WORDS);
    await draft.act('verify', 'About 38 percent');
    writeFileSync(
      file.fsPath,
      wordStory(STORY.replace('38 percent', '41 percent').replace('BRINDLE', 'A note.\n\nBRINDLE')),
    );
    await until('the text is the new one', () => draft.text.includes('41 percent'));
    assert.equal(await draft.statusOf(WORDS), 'verified');
    assert.equal(await draft.statusOf('About 41 percent'), 're-check');
  });

  it('are not renamed in, and offer no fix', async () => {
    const slip = STORY.replace('on April 1', 'on the the first of April');
    const draft = await review(await writeWord(wordStory(slip)));
    // Until then nobody is known by a name.
    await draft.analysis();
    await until('it looks like news', () => draft.document.languageId === 'news');
    const at = (words: string) => draft.document.positionAt(draft.text.indexOf(words) + 1);
    const renamed = vscode.commands.executeCommand(
      'vscode.executeDocumentRenameProvider',
      draft.uri,
      at('Oda Fenwick'),
      'Ida Fenwick',
    );
    await assert.rejects(Promise.resolve(renamed), /change it in Word/);
    const actions = await until('the slip is found', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        draft.uri,
        new vscode.Range(at('the the'), at('the the')),
      );
      return found.some(({ title }) => title.startsWith('Ignore')) ? found : undefined;
    });
    assert.deepEqual(
      actions.filter(({ edit }) => edit !== undefined),
      [],
    );
  });

  it('that cannot be read are refused in a sentence', async () => {
    const notes: [Uint8Array, RegExp][] = [
      [new TextEncoder().encode('No document at all.'), /broken\.docx is no Word document although its name says so/],
      [new Uint8Array(), /broken\.docx is empty/],
      [
        Buffer.concat([
          Buffer.from('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'latin1'),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
        /broken\.docx is protected with a password/,
      ],
    ];
    for (const [bytes, reason] of notes) {
      await vscode.commands.executeCommand('copydesk.word.review', await writeWord(bytes, 'broken.docx'));
      const [warning, ...others] = stage.takeWarnings();
      assert.match(warning ?? '', reason);
      assert.deepEqual(others, []);
    }
  });

  it('are restored by the editor itself', async () => {
    const file = await writeWord(wordStory());
    const draft = await reopenDraft(wordView(file));
    assert.equal((await draft.claim(WORDS)).status, 'open');
  });
});

const PAGE = `<!doctype html><html><head><title>Ferry</title><style>p { margin: 0 }</style></head><body>
<h1>Brindle Quay to lose its night ferry</h1>
<p>BRINDLE QUAY, March&nbsp;3 &mdash; The <b>night</b> ferry to Saltmere will stop on April 1, Mayor <a href="/oda">Oda Fen<wbr>wick</a> said on Tuesday.</p>
<!-- 99 people -->
<p>&ldquo;We carried <em>14 people</em> a night,&rdquo; Fenwick said. &#8220;The boat costs $2.3&nbsp;million a year.&#8221;</p>
<p>About 38 percent of the 4,120 residents of the island voted against the plan, the harbor council said.</p>
<p>&ldquo;Nobody asked the night nurses,&rdquo; said Pell Arkwright, who works at the Saltmere hospital.</p>
</body></html>
`;

describe('HTML drafts', () => {
  useStage();

  it('are drafts when they read like news, with their claims where the words stand', async () => {
    const file = await writeFile(PAGE, 'ferry.html');
    const draft = await reopenDraft(file);
    assert.equal(draft.document.languageId, 'html');
    await draft.claim('14 people');
    await draft.claim('Oda Fen<wbr>wick');
    await draft.claim('&ldquo;We carried <em>14 people</em> a night,&rdquo;');
    assert.deepEqual(await draft.claims('99 people'), []);
  });

  it('keep a decision when tags are put around its words, and ask again when the words change', async () => {
    const draft = await reopenDraft(await writeFile(PAGE, 'ferry.html'));
    await draft.act('verify', 'About 38 percent');
    await draft.act('verify', '14 people');
    await draft.replace('38 percent', '<strong>38</strong> percent');
    assert.equal(await draft.statusOf('About <strong>38</strong> percent'), 'verified');
    await draft.replace('<em>14 people</em>', '<em>15 people</em>');
    assert.equal(await draft.statusOf('15 people'), 're-check');
    await draft.insertBefore('<h1>', '<p>Some 38 percent more.</p>\n');
    assert.equal(await draft.statusOf('About <strong>38</strong> percent'), 'verified');
    assert.equal(await draft.statusOf('Some 38 percent more'), 'open');
  });

  it('are walked through and hovered over like any other', async () => {
    const draft = await reopenDraft(await writeFile(PAGE, 'ferry.html'));
    await draft.analysis();
    await draft.putCursor('Fen<wbr>');
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      draft.uri,
      draft.document.positionAt(draft.text.indexOf('wick</a>') + 1),
    );
    assert.equal(draft.document.getText(hover!.range), 'Oda Fen<wbr>wick');
    const [definition] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      draft.uri,
      draft.document.positionAt(draft.text.indexOf('Fenwick said') + 2),
    );
    assert.equal(draft.document.getText(definition!.targetSelectionRange), 'Oda Fen<wbr>wick');
  });

  it('are no drafts when they are something else', async () => {
    const api = await copydesk();
    const uri = await writeFile('<div id="app"></div>\n<script src="main.js"></script>\n'.repeat(30), 'index.html');
    await vscode.commands.executeCommand('vscode.open', uri);
    await vscode.commands.executeCommand('copydesk.review.start', uri);
    await until('it is a draft when somebody says so', () => api.isDraft(uri));
    await vscode.commands.executeCommand('copydesk.review.stop', uri);
    await until('it is none', () => !api.isDraft(uri));
  });
});
