import assert from 'node:assert/strict';
import { languages } from 'vscode';
import type { DraftView } from '../../src/editor/desk';
import { openDraft, reopenDraft, until, useStage } from './drafts';
import { checkSpans, watch } from './spans';

const SURNAMES = ['Fenwick', 'Arkwright', 'Oldacre', 'Tansley', 'Brambling', 'Corvane', 'Quillon', 'Harrowby'];

/** Paragraphs that are all different, so that none is known from another one; the last one holds "9,999 gulls". */
function longStory(characters: number): string {
  const parts: string[] = ['Brindle Quay counts everything'];
  for (let n = 0, length = 0; length < characters; n++) {
    const name = SURNAMES[n % SURNAMES.length]!;
    const paragraph =
      `“We counted ${n + 11} boats and ${n + 207} nets at pier ${n},” Mayor Oda ${name} said on Tuesday. ` +
      `Some ${n + 3},400 people live at mile ${n} of the coast road, the harbor council said.`;
    parts.push(paragraph);
    length += paragraph.length + 2;
  }
  return [...parts, 'On the last day there were 9,999 gulls.'].join('\n\n');
}

/** What a view says of each claim, and of the problems that the editor lists. */
function plainly({ uri, text, review }: DraftView): unknown {
  const claims = review.claims.map(({ claim, status }) => [claim.kind, text.slice(claim.start, claim.end), status]);
  const problems = languages.getDiagnostics(uri).map(({ message, range }) => [message, range.start.line]);
  return { claims, problems, progress: review.progress, orphans: review.orphans.length };
}

describe('long drafts', () => {
  const stage = useStage();

  it('fills in 300,000 characters, from what is visible to all of it', async () => {
    const draft = await openDraft(longStory(300_000));
    const shown = watch(draft.api, draft.uri);
    const analysis = await draft.analysis();
    const views = shown.end();
    checkSpans(draft.text, analysis);
    assert.equal(analysis.complete, true);
    assert.equal(analysis.cappedAt, undefined);
    assert.equal(await draft.statusOf('9,999 gulls'), 'open');

    const partial = views.filter((view) => !view.analysis.complete);
    assert.ok(partial.length > 0, 'nothing was shown before the whole draft was read');
    for (const view of partial) {
      assert.equal(view.text, draft.text);
      checkSpans(view.text, view.analysis);
    }
    const counts = [...partial.map((view) => view.analysis.claims.length), analysis.claims.length];
    assert.ok(counts[0]! < counts.at(-1)!, 'the first view was not partial');
    assert.ok(
      partial[0]!.analysis.claims.some(({ start }) => start < 1000),
      'what is visible was not read first',
    );
  });

  it('reads an edited long draft again without losing a thing', async () => {
    const draft = await openDraft(longStory(300_000));
    const before = await draft.analysis();
    await draft.insertBefore('“We counted 500 boats', 'The council has 77 seats.\n\n');
    const after = await draft.analysis();
    checkSpans(draft.text, after);
    assert.equal(after.quotes.length, before.quotes.length);
    assert.equal(await draft.statusOf('77 seats'), 'open');
    assert.equal(await draft.statusOf('9,999 gulls'), 'open');
  });

  it('shows after edits and decisions what it shows when it is opened with them', async () => {
    const draft = await openDraft(longStory(150_000));
    await draft.act('verify', '9,999 gulls');
    await draft.insertBefore('“We counted 200 boats', 'The council has 77 seats.\n\n');
    await draft.act('verify', '77 seats');
    await draft.edit(0, 0, 'Late ');
    await draft.analysis();
    const shown = plainly(draft.api.viewOf(draft.uri)!);
    await draft.document.save();
    await draft.close();
    const again = await reopenDraft(draft.uri);
    assert.equal(await again.statusOf('77 seats'), 'verified');
    assert.deepEqual(plainly(again.api.viewOf(again.uri)!), shown);
  });

  it('drops the answer to a version that was typed over while it was being read', async () => {
    const draft = await openDraft(longStory(300_000));
    const shown = watch(draft.api, draft.uri);
    await draft.edit(0, 0, 'Late ');
    await draft.edit(0, 0, 'Very ');
    const analysis = await draft.analysis();
    checkSpans(draft.text, analysis);
    for (const view of shown.end()) checkSpans(view.text, view.analysis);
    assert.equal(draft.api.viewOf(draft.uri)?.version, draft.document.version);
  });

  it('shows no orphan while a draft is still filling in', async () => {
    const text = longStory(300_000);
    const draft = await openDraft(text);
    await draft.act('verify', '9,999 gulls');
    await draft.close();
    const again = await reopenDraft(draft.uri);
    const shown = watch(again.api, again.uri);
    assert.equal(await again.statusOf('9,999 gulls'), 'verified');
    for (const { review } of shown.end()) assert.deepEqual(review.orphans, []);
  });

  it('tells where it stopped reading when a draft is longer than the setting allows', async () => {
    await stage.configure('analysis.maxCharacters', 10_000);
    const draft = await openDraft(longStory(60_000));
    const analysis = await draft.analysis();
    assert.ok(analysis.cappedAt !== undefined && analysis.cappedAt <= 10_000 && analysis.cappedAt > 9000);
    assert.equal(analysis.complete, true);
    assert.ok(analysis.claims.length > 20);
    assert.ok(analysis.claims.every(({ end }) => end <= analysis.cappedAt!));
    checkSpans(draft.text, analysis);
  });

  it('reads on when the setting allows more', async () => {
    await stage.configure('analysis.maxCharacters', 10_000);
    const draft = await openDraft(longStory(30_000));
    assert.notEqual((await draft.analysis()).cappedAt, undefined);
    await stage.configure('analysis.maxCharacters', undefined);
    await until('the whole draft is read', async () => (await draft.analysis()).cappedAt === undefined);
    assert.equal(await draft.statusOf('9,999 gulls'), 'open');
  });
});
