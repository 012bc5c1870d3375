import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { copydesk, openDraft, STORY, until, useStage } from './drafts';
import { checkSpans, watch } from './spans';

describe('the analysis follows the draft', () => {
  useStage();

  it('finds quotes with their speakers', async () => {
    const draft = await openDraft();
    const { quotes, people } = await draft.analysis();
    const said = quotes.filter(({ kind }) => kind === 'direct').map(({ start, end }) => draft.text.slice(start, end));
    assert.deepEqual(said, [
      '“We carried 14 people a night,”',
      '“The boat costs $2.3 million a year.”',
      '“Nobody asked the night nurses,”',
    ]);
    assert.ok(people.some(({ name, quotes: count }) => name === 'Oda Fenwick' && count === 2));
    checkSpans(draft.text, await draft.analysis());
  });

  it('is right after every one of many edits made without waiting', async () => {
    const draft = await openDraft();
    const shown = watch(draft.api, draft.uri);
    for (let n = 0; n < 30; n++) await draft.edit(0, 0, `“Wave ${n},” Fenwick said.\n\n`);
    const analysis = await draft.analysis();
    checkSpans(draft.text, analysis);
    assert.ok(analysis.quotes.some(({ start }) => start === 0));
    assert.equal(analysis.quotes.filter(({ kind }) => kind === 'direct').length, 33);

    const views = shown.end();
    const versions = views.map(({ version }) => version);
    assert.deepEqual(
      versions,
      [...versions].sort((a, b) => a - b),
      'an older version came after a newer one',
    );
    assert.equal(versions.at(-1), draft.document.version);
    for (const { text, analysis: then } of views) checkSpans(text, then);
  });

  it('finds what is typed, and loses what is deleted', async () => {
    const draft = await openDraft();
    await draft.insertBefore('“Nobody asked', 'The pier is 212 meters long.\n\n');
    assert.equal(await draft.statusOf('212 meters'), 'open');
    await draft.replace('The pier is 212 meters long.\n\n', '');
    assert.deepEqual(await draft.claims('212 meters'), []);
  });

  const texts: readonly [string, string][] = [
    ['CRLF line ends', STORY.replaceAll('\n', '\r\n')],
    ['mixed line ends', STORY.replace('\n\n', '\r\n\r\n').replace('\n\nAbout', '\n\r\nAbout')],
    ['emoji', STORY.replaceAll('. ', '. 👩‍⚖️👍🏽 ').replace('“Nobody', '🚢 “Nobody')],
    ['combining accents', STORY.replaceAll('Fenwick', 'Fe\u0301nwi\u0308ck').replaceAll('night', 'ni\u0323ght')],
    ['a byte order mark', `\ufeff${STORY}`],
    ['right-to-left names', STORY.replaceAll('Pell Arkwright', 'Pell \u202eArkwright\u202c')],
    ['no final line end, trailing blanks', `${STORY.trim()}   \t `],
    ['wide and narrow spaces', STORY.replaceAll(' said', '\u00a0said').replaceAll('14 people', '14\u202fpeople')],
  ];
  for (const [name, text] of texts) {
    it(`slices right with ${name}, before and after typing`, async () => {
      const draft = await openDraft(text);
      checkSpans(draft.text, await draft.analysis());
      await draft.insertBefore('“We carried', '🛟 Ünd\r\nso it was.\r\n\r\n');
      await draft.replace('Saltmere', 'Sa\u0301ltmere 🐟');
      const after = await draft.analysis();
      checkSpans(draft.text, after);
      assert.ok(after.quotes.filter(({ kind }) => kind === 'direct').length >= 3);
    });
  }

  it('reads the draft again when its line ends become others, whoever asks', async () => {
    const draft = await openDraft();
    checkSpans(draft.text, await draft.analysis());
    await draft.editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF));
    const view = await until('it is read', () => {
      const shown = draft.api.viewOf(draft.uri);
      return shown?.version === draft.document.version && shown.analysis.complete ? shown : undefined;
    });
    assert.ok(view.text.includes('\r\n'));
    checkSpans(draft.text, view.analysis);
  });

  it('never fails on text that is no text', async () => {
    const api = await copydesk();
    const content = `\u0000\u0001 “${'\ufffd'.repeat(50)}\n\n“““\n\n${'”'.repeat(500)}\n${'a '.repeat(20_000)}`;
    const document = await vscode.workspace.openTextDocument({ language: 'news', content });
    await until('it is under review', () => api.isDraft(document.uri));
    checkSpans(document.getText(), await api.analysisOf(document.uri));
  });

  it('answers for two drafts side by side', async () => {
    const [one, other] = [await openDraft(), await openDraft(STORY.replace('14 people', '15 people'))];
    const [first, second] = await Promise.all([one.statusOf('14 people'), other.statusOf('15 people')]);
    assert.deepEqual([first, second], ['open', 'open']);
    assert.deepEqual(await other.claims('14 people'), []);
  });
});
