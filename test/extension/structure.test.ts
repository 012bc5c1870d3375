import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openDraft, openFile, STORY, useStage, writeFile } from './drafts';

type Symbols = vscode.DocumentSymbol[];

describe('outline and folding', () => {
  useStage();

  const outlineOf = async (uri: vscode.Uri): Promise<Symbols> =>
    (await vscode.commands.executeCommand<Symbols | undefined>('vscode.executeDocumentSymbolProvider', uri)) ?? [];
  const foldsOf = async (uri: vscode.Uri): Promise<vscode.FoldingRange[]> =>
    (await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(
      'vscode.executeFoldingRangeProvider',
      uri,
    )) ?? [];

  it('list the headline, the paragraphs, and the quotes under theirs with their speakers', async () => {
    const draft = await openDraft();
    const outline = await outlineOf(draft.uri);
    assert.equal(outline[0]?.name, 'Brindle Quay to lose its night ferry');
    assert.equal(outline[0].detail, 'headline');
    assert.equal(outline.length, 5);
    assert.deepEqual(
      outline[2]!.children.map(({ name, detail }) => [name, detail]),
      [
        ['“We carried 14 people a night,”', 'Oda Fenwick'],
        ['“The boat costs $2.3 million a year.”', 'Oda Fenwick'],
      ],
    );
    checkRanges(outline);
  });

  it('say last of a long draft what they leave out', async () => {
    const lines = (count: number, line: (n: number) => string) => Array.from({ length: count }, (_, n) => line(n));
    const quoted = await openDraft(lines(501, (n) => `“The pier has ${n} lamps,” said Oda Fenwick.`).join('\n\n'));
    await quoted.analysis();
    const withoutQuotes = await outlineOf(quoted.uri);
    assert.equal(withoutQuotes.at(-1)?.name, 'Long draft: without its quotes');
    assert.equal(withoutQuotes.length, 502);
    const text = ['The lamps of the pier', ...lines(1000, (n) => `The pier has ${n} lamps, and nobody counts them.`)];
    const long = await openDraft(text.join('\n\n'));
    await long.analysis();
    const withoutText = await outlineOf(long.uri);
    assert.deepEqual(
      withoutText.map(({ name }) => name),
      ['The lamps of the pier', 'Long draft: without its running text'],
    );
    checkRanges(withoutText);
  });

  it('follow the text as it is typed', async () => {
    const draft = await openDraft();
    await outlineOf(draft.uri);
    await draft.insertBefore('Brindle', 'Storm closes the pier\n\n');
    assert.match((await outlineOf(draft.uri))[0]?.name ?? '', /Storm closes the pier/);
  });

  it('fold paragraphs of several lines', async () => {
    const wrapped = STORY.replace(/(.{40,60}) /g, '$1\n');
    const draft = await openDraft(wrapped);
    const start = draft.document.positionAt(wrapped.indexOf('About 38')).line;
    const end = draft.document.positionAt(wrapped.indexOf('“Nobody')).line - 2;
    assert.ok(end > start);
    const folds = await foldsOf(draft.uri);
    assert.ok(
      folds.some((fold) => fold.start === start && fold.end === end),
      JSON.stringify(folds),
    );
  });

  it('leave Markdown to the editor, and other files alone', async () => {
    const code = await writeFile('Milk, eggs, bread.\n\nOda Fenwick said so.\n', 'shopping.txt');
    await openFile(code);
    assert.deepEqual(await outlineOf(code), []);
    const draft = await openDraft(`# The night ferry\n\n${STORY}`, 'draft.md');
    await draft.analysis();
    const names = (await outlineOf(draft.uri)).map(({ name }) => name);
    assert.ok(!names.some((name) => name.startsWith('“')), names.join());
  });
});

/** A child lies in its parent, a selection in its range: else VS Code refuses the whole outline. */
function checkRanges(symbols: Symbols, parent?: vscode.Range): void {
  for (const { range, selectionRange, children } of symbols) {
    assert.ok(range.contains(selectionRange));
    assert.ok(!parent || parent.contains(range));
    checkRanges(children, range);
  }
}
