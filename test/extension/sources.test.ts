import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { describeMissing, findMissingFolders } from '../../src/editor/sources/missingFolders';
import { sourceFolders } from '../../src/editor/sources/sourceFolders';
import { pathOfView, viewOf } from '../../src/editor/sources/passageText';
import type { Evidence, QuoteEvidence } from '../../src/sources/results';
import { openDraft, type OpenDraft, until, useStage, writeFile } from './drafts';

const DRAFT = `Night ferry to stop

BRINDLE QUAY, March 3 — The night ferry will stop on April 1, Mayor Oda Fenwick said on Tuesday.

“We carried 14 people a night in the winter,” Fenwick said. “The boat has never once paid for itself.”

The Saltmere ferry carried 4,120 passengers in May, the harbor council said.

“Nobody asked the night nurses before this was decided,” said Fenwick.

“This sentence was said to nobody but the reporter’s own notebook,” Fenwick said.
`;

const TRANSCRIPT = `HEARING ON THE NIGHT FERRY

[00:10] FENWICK: We carried 14 people a night in the winter. The boat has hardly ever paid for itself.

[00:40] ARKWRIGHT: Nobody asked the night nurses before this was decided.

[01:02] FENWICK: In May, the Saltmere ferry carried 4,210 passengers.
`;

const FIGURE = 'source-differs: 4,120 passengers';
const WRONG = 'wrong-speaker: “Nobody asked the night nurses before this was decided,”';

describe('sources', () => {
  const stage = useStage();
  let written: vscode.Uri[] = [];

  /** A draft with a source beside it. */
  async function withSource(name: string, source: string, draft = DRAFT): Promise<OpenDraft> {
    const opened = await openDraft(draft);
    await put(opened, name, source);
    await vscode.commands.executeCommand('copydesk.sources.refresh');
    return opened;
  }

  async function put(draft: OpenDraft, name: string, text: string, folder = 'sources'): Promise<vscode.Uri> {
    const uri = vscode.Uri.joinPath(draft.uri, '..', folder, name);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    if (!written.some((one) => one.toString() === uri.toString())) written.push(uri);
    return uri;
  }

  /** What the sources say of the claim over these words, once it is as wished. */
  function evidence(draft: OpenDraft, words: string, isRight: (evidence: Evidence) => boolean): Promise<Evidence> {
    return until(`the sources say what they should of “${words}”`, async () => {
      const { claim } = await draft.claim(words);
      const one = (await draft.api.evidenceOf(draft.uri)).byClaim.get(claim.id);
      return one && isRight(one) ? one : undefined;
    });
  }

  function quote(draft: OpenDraft, words: string, verdict: QuoteEvidence['verdict']): Promise<QuoteEvidence> {
    return evidence(draft, words, (one) => one.type === 'quote' && one.verdict === verdict) as Promise<QuoteEvidence>;
  }

  /** Until the Problems say so, and nobody asked for it. */
  function shown(draft: OpenDraft, ...expected: readonly string[]): Promise<unknown> {
    return until(`the problems are ${expected.join(', ')}`, () => problems(draft).join() === expected.join());
  }

  function problems(draft: OpenDraft): string[] {
    return vscode.languages
      .getDiagnostics(draft.uri)
      .filter(({ source }) => source === 'copydesk sources')
      .map(({ code, range }) => `${code as string}: ${draft.document.getText(range)}`);
  }

  afterEach(async () => {
    for (const uri of written)
      await vscode.workspace.fs.delete(uri, { useTrash: false }).then(undefined, () => undefined);
    written = [];
    await vscode.commands.executeCommand('copydesk.sources.refresh');
  });

  it('whose folder is not there are told so, unless they may be those of another workspace', async () => {
    const there = await writeFile('Minutes.', 'desk/tapes/minutes.txt');
    const tapes = vscode.workspace.asRelativePath(vscode.Uri.joinPath(there, '..'), false);
    await stage.configure('sources.folders', ['sources', tapes, there.fsPath, 'desk/gone', '/no/such/archive']);
    const missing = await findMissingFolders();
    assert.deepEqual(missing, [there.fsPath, 'desk/gone', '/no/such/archive']);
    assert.equal(
      describeMissing(missing.slice(1), true),
      'There is no folder “desk/gone”. Choose Source Folders… in the menu of this view changes the setting.',
    );
    assert.equal(
      describeMissing(missing.slice(1), false),
      'There is no folder “/no/such/archive”. Choose Source Folders… in the menu of this view changes the setting.',
    );
    assert.equal(describeMissing(['desk/gone'], false), '');
  });

  it('say what was said, by whom and what was changed, and it is in the Problems', async () => {
    const draft = await withSource('hearing.txt', TRANSCRIPT);
    const exact = await quote(draft, '“We carried 14 people a night in the winter,”', 'exact');
    assert.equal(exact.match?.location.time, 10);
    assert.equal(exact.match.voice, 'same');
    const altered = await quote(draft, '“The boat has never once paid for itself.”', 'altered');
    assert.deepEqual(
      altered.match?.edits.map(({ kind, printed, words }) => [
        kind,
        altered.words.slice(printed.start, printed.end),
        words,
      ]),
      [['changed', 'never once', 'hardly ever']],
    );
    const wrong = await quote(draft, '“Nobody asked the night nurses before this was decided,”', 'exact');
    assert.deepEqual([wrong.match?.voice, wrong.match?.speaker], ['different', 'ARKWRIGHT']);
    await quote(draft, '“This sentence was said to nobody but the reporter’s own notebook,”', 'not-found');
    const figure = await evidence(
      draft,
      '4,120 passengers',
      (one) => one.type === 'claim' && one.passages[0]?.says === 'differs',
    );
    assert.match(figure.type === 'claim' ? figure.passages[0]!.message : '', /4,210/);
    await shown(draft, 'altered: never once', FIGURE, WRONG);
  });

  it('are asked again by themselves when the draft changes, and when a file does', async () => {
    const draft = await withSource('hearing.txt', TRANSCRIPT);
    await shown(draft, 'altered: never once', FIGURE, WRONG);
    await draft.replace('never once', 'hardly ever');
    await shown(draft, FIGURE, WRONG);
    await put(draft, 'hearing.txt', TRANSCRIPT.replace('hardly ever', 'often'));
    await shown(draft, 'altered: hardly ever', FIGURE, WRONG);
  });

  it('are found and followed in a folder of their name in any case', async () => {
    const draft = await openDraft(DRAFT);
    await put(draft, 'hearing.txt', TRANSCRIPT, 'Transcripts');
    await shown(draft, 'altered: never once', FIGURE, WRONG);
    await vscode.workspace.fs.delete(written.pop()!, { useTrash: false });
    await shown(draft);
  });

  it('say nothing any longer once the last of them is gone', async () => {
    const draft = await withSource('hearing.txt', TRANSCRIPT);
    await shown(draft, 'altered: never once', FIGURE, WRONG);
    await vscode.workspace.fs.delete(written.pop()!, { useTrash: false });
    await shown(draft);
  });

  it('say nothing of words that were not asked, where nobody asks by itself', async () => {
    const draft = await withSource('hearing.txt', TRANSCRIPT);
    await shown(draft, 'altered: never once', FIGURE, WRONG);
    await stage.configure('sources.live', false);
    await draft.replace('decided,” said Fenwick', 'decided,” said Arkwright');
    await shown(draft, 'altered: never once', FIGURE);
    await draft.replace('in May, the harbor', 'in June, the harbor');
    await shown(draft, 'altered: never once');
    await draft.replace('in June, the harbor', 'in May, the harbor');
    await shown(draft, 'altered: never once', FIGURE);
    await put(draft, 'other.txt', 'Nothing of this matters.');
    await shown(draft);
  });

  it('are no drafts, and a draft is no source of itself', async () => {
    const draft = await withSource('hearing.txt', TRANSCRIPT);
    const release = await put(draft, 'release.txt', DRAFT);
    await vscode.window.showTextDocument(release);
    await vscode.commands.executeCommand('copydesk.sources.refresh');
    await quote(draft, '“The boat has never once paid for itself.”', 'exact');
    assert.equal(draft.api.isDraft(release), false);
    await vscode.commands.executeCommand('copydesk.review.start');
    await until('the release is under review', () => draft.api.isDraft(release));
    const evidence = await draft.api.evidenceOf(release);
    const altered = [...evidence.byClaim.values()].filter((one) => one.type === 'quote' && one.verdict === 'altered');
    assert.deepEqual(
      altered.map(({ words }) => words),
      ['“The boat has never once paid for itself.”'],
    );
    await vscode.commands.executeCommand('copydesk.review.stop');
  });

  it('say the same of a draft with the line ends of Windows', async () => {
    const draft = await withSource('hearing.txt', TRANSCRIPT.replace(/\n/g, '\r\n'), DRAFT.replace(/\n/g, '\r\n'));
    await shown(draft, 'altered: never once', FIGURE, WRONG);
  });

  it('give their words to the draft', async () => {
    const draft = await withSource('hearing.txt', TRANSCRIPT);
    const words = '“The boat has never once paid for itself.”';
    await quote(draft, words, 'altered');
    const { claim } = await draft.claim(words);
    await vscode.commands.executeCommand('copydesk.sources.replace', { draft: draft.uri.toString(), claim: claim.id });
    await until('the source’s words stand there', () =>
      draft.text.includes('“The boat has hardly ever paid for itself.”'),
    );
  });

  it('are shown beside the draft, with lines that are wrapped', async () => {
    const draft = await withSource('hearing.txt', TRANSCRIPT);
    const words = '“The boat has never once paid for itself.”';
    await quote(draft, words, 'altered');
    const { claim } = await draft.claim(words);
    await vscode.commands.executeCommand('copydesk.sources.compare', { draft: draft.uri.toString(), claim: claim.id });
    const sides = (): string[] =>
      vscode.window.visibleTextEditors
        .filter(({ document }) => document.languageId === 'copydesk-source')
        .map(({ document }) => document.getText());
    await until('both sides are there', () => sides().length === 2);
    assert.deepEqual(sides().sort(), ['The boat has hardly ever paid for itself', words].sort());
  });

  it('become evidence with file, place and words', async () => {
    const draft = await withSource('hearing.txt', TRANSCRIPT);
    const words = '“We carried 14 people a night in the winter,”';
    await quote(draft, words, 'exact');
    const { claim } = await draft.claim(words);
    const ref = { draft: draft.uri.toString(), claim: claim.id };
    const chooseSecond = (items: readonly unknown[]) => Promise.resolve(items[1]);
    stage.stub(vscode.window, 'showQuickPick', chooseSecond as never);
    await vscode.commands.executeCommand('copydesk.sources.accept', ref);
    await vscode.commands.executeCommand('copydesk.sources.accept', ref);
    assert.match(stage.takeWarnings()[0] ?? '', /hearing\.txt is evidence of this claim already/);
    const evidence = (await draft.claim(words)).decision?.evidence;
    assert.equal(evidence?.length, 1);
    const [proof] = evidence;
    assert.equal(proof!.primary, false);
    assert.match(proof!.source, /sources[\\/]hearing\.txt$/);
    assert.match(proof!.locator ?? '', /00:00:10/);
    assert.equal(proof!.excerpt, 'We carried 14 people a night in the winter');
  });

  it('are opened at the passage: text at its line, a page of the web as it was read', async () => {
    const draft = await withSource('hearing.txt', TRANSCRIPT);
    const words = '“Nobody asked the night nurses before this was decided,”';
    await quote(draft, words, 'exact');
    const { claim } = await draft.claim(words);
    const ref = { draft: draft.uri.toString(), claim: claim.id };
    const selected = (): string => {
      const editor = vscode.window.activeTextEditor;
      return editor ? `${editor.document.uri.scheme} ${editor.document.getText(editor.selection)}` : '';
    };
    await vscode.commands.executeCommand('copydesk.sources.open', ref);
    await until(
      'the passage is selected',
      () => selected() === 'file Nobody asked the night nurses before this was decided',
    );
    await vscode.workspace.fs.delete(written.pop()!, { useTrash: false });
    await put(
      draft,
      'page.html',
      '<h1>Hearing</h1><script>alert(1)</script><p>Nobody asked the <b>night nurses</b> before this was decided.</p>',
    );
    await vscode.commands.executeCommand('copydesk.sources.refresh');
    await evidence(draft, words, (one) => one.type === 'quote' && one.match?.path.endsWith('page.html') === true);
    await vscode.commands.executeCommand('copydesk.sources.open', ref);
    await until(
      'its text is selected',
      () => selected() === 'copydesk-source Nobody asked the night nurses before this was decided',
    );
  });

  it('lie in folders that are named as the setting names them', async () => {
    const whole = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'more?').fsPath;
    const names = ['archive', './x', '../x', 'a/b/', '~', '~/tapes', '~desk', '', ' ', whole, 'attic://desk/a#1'];
    await stage.configure('sources.folders', names);
    assert.deepEqual(sourceFolders(), names);
  });

  it('have a view each, also in a network and where there is no disk', () => {
    const folder = vscode.workspace.workspaceFolders![0]!.uri.fsPath;
    const server = vscode.Uri.file('//server/share/sources/50% more?.pdf').fsPath;
    const other = vscode.Uri.file('//other/share/sources/50% more?.pdf').fsPath;
    const paths = [`${folder}/a.pdf`, server, other, 'attic://desk/a#1.pdf', 'attic://hall/a#1.pdf', 'attic:/a.pdf'];
    assert.deepEqual(
      paths.map((path) => pathOfView(vscode.Uri.parse(viewOf(path).toString(), true))),
      paths.map((path) => (path.startsWith('attic:') ? path : vscode.Uri.file(path).fsPath)),
    );
    assert.equal(new Set(paths.map((path) => viewOf(path).toString())).size, paths.length);
  });

  it('that cannot be read say why, and the others are read', async () => {
    const draft = await withSource('hearing.txt', TRANSCRIPT);
    await put(draft, 'broken.pdf', 'this is no PDF');
    await vscode.commands.executeCommand('copydesk.sources.refresh');
    await quote(draft, '“We carried 14 people a night in the winter,”', 'exact');
  });

  it('that say nothing are told so', async () => {
    const draft = await withSource('hearing.txt', TRANSCRIPT);
    const words = '“This sentence was said to nobody but the reporter’s own notebook,”';
    await quote(draft, words, 'not-found');
    const { claim } = await draft.claim(words);
    await vscode.commands.executeCommand('copydesk.sources.compare', { draft: draft.uri.toString(), claim: claim.id });
    assert.match(stage.takeWarnings()[0] ?? '', /No source says anything of these words/);
  });
});
