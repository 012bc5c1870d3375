import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Evidence, QuoteEvidence } from '../../src/sources/results';
import { openDraft, type OpenDraft, until, useStage } from './drafts';

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

describe('sources', () => {
  const stage = useStage();
  let written: vscode.Uri[] = [];

  /** A draft with a source beside it. */
  async function withSource(name: string, source: string, draft = DRAFT): Promise<OpenDraft> {
    const opened = await openDraft(draft);
    await put(opened, name, source);
    return opened;
  }

  async function put(draft: OpenDraft, name: string, text: string): Promise<vscode.Uri> {
    const uri = vscode.Uri.joinPath(draft.uri, '..', 'sources', name);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    written.push(uri);
    await vscode.commands.executeCommand('copydesk.sources.refresh');
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
    await until('the problems are listed', () => problems(draft).length === 3);
    assert.deepEqual(problems(draft), [
      'altered: never once',
      'source-differs: 4,120 passengers',
      'wrong-speaker: “Nobody asked the night nurses before this was decided,”',
    ]);
  });

  it('are asked again when the draft changes, and when a file does', async () => {
    const draft = await withSource('hearing.txt', TRANSCRIPT);
    await quote(draft, '“The boat has never once paid for itself.”', 'altered');
    await draft.replace('never once', 'hardly ever');
    await quote(draft, '“The boat has hardly ever paid for itself.”', 'exact');
    await put(draft, 'hearing.txt', TRANSCRIPT.replace('hardly ever', 'often'));
    await quote(draft, '“The boat has hardly ever paid for itself.”', 'altered');
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

  it('become evidence with file, place and words', async () => {
    const draft = await withSource('hearing.txt', TRANSCRIPT);
    const words = '“We carried 14 people a night in the winter,”';
    await quote(draft, words, 'exact');
    const { claim } = await draft.claim(words);
    await vscode.commands.executeCommand('copydesk.sources.accept', { draft: draft.uri.toString(), claim: claim.id });
    const [proof] = (await draft.claim(words)).decision?.evidence ?? [];
    assert.match(proof?.source ?? '', /sources[\\/]hearing\.txt$/);
    assert.match(proof?.locator ?? '', /00:00:10/);
    assert.equal(proof?.excerpt, 'We carried 14 people a night in the winter');
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
    await evidence(draft, words, (one) => one.type === 'quote' && one.match?.path.endsWith('page.html') === true);
    await vscode.commands.executeCommand('copydesk.sources.open', ref);
    await until(
      'its text is selected',
      () => selected() === 'copydesk-source Nobody asked the night nurses before this was decided',
    );
  });

  it('that cannot be read say why, and the others are read', async () => {
    const draft = await withSource('hearing.txt', TRANSCRIPT);
    await put(draft, 'broken.pdf', 'this is no PDF');
    await quote(draft, '“We carried 14 people a night in the winter,”', 'exact');
    await vscode.commands.executeCommand('copydesk.sources.open', { path: written[1]!.fsPath, start: 0, end: 0 });
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
