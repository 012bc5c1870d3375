import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { isSpanRef, type SpanRef } from '../../src/editor/claimRef';
import { cardsAt, cardsOn, checkInert, hoversOn, linksOf, seen } from './cards';
import { openDraft, openFile, STORY, useStage, writeFile } from './drafts';

/** Everything a hostile draft, note or name could try; it has a figure in it, so that it is a claim. */
const HOSTILE =
  'We paid 700 crowns <img src=x onerror=alert(1)> [here](command:workbench.action.quit) $(zap) `code` ' +
  '![p](https://spy.example/p.png) https://evil.example <b>bold</b> \u202eturned\u202c &lt;i&gt;';

describe('hovers', () => {
  const stage = useStage();

  it('tell who says a quote, by what, why it wants checking, and how it stands', async () => {
    const draft = await openDraft();
    const card = seen(await cardsAt(draft, 'We carried'));
    assert.match(card, /\*\*Quote\*\* — Oda Fenwick, Mayor/);
    assert.match(card, /“said”/);
    assert.match(card, /quotes somebody’s own words/);
    assert.match(card, /\*\*Open\*\*/);
  });

  it('say "probably" of a speaker who is not certain, at the bound that is set', async () => {
    await stage.configure('speakers.probablyBelow', 1);
    const draft = await openDraft();
    assert.match(seen(await cardsAt(draft, 'We carried')), /— probably Oda Fenwick/);
    await stage.configure('speakers.probablyBelow', 0);
    assert.doesNotMatch(seen(await cardsAt(draft, 'We carried')), /probably/);
  });

  it('tell the status, who decided, the note and the old words of a claim to check again', async () => {
    await stage.configure('review.reviewer', 'Ines C.');
    const draft = await openDraft();
    stage.stub(vscode.window, 'showInputBox', () => Promise.resolve('ask the *harbor* office'));
    await draft.act('verify', '14 people');
    await draft.act('note', '14 people');
    assert.match(seen(await cardsAt(draft, '14 people')), /\*\*Verified\*\* · Ines C\./);
    await draft.replace('14 people', '15 people');
    await draft.analysis();
    const cards = await cardsAt(draft, '15 people');
    const card = seen(cards);
    assert.match(card, /\*\*Re-check\*\*: was verified/);
    assert.match(card, /14.*15/); // the old words beside the new
    assert.match(card, /ask the \*harbor\* office/);
    const commands = linksOf(cards).map(({ command }) => command);
    assert.ok(commands.includes('copydesk.claim.compare'));
  });

  it('link the other mentions of a name', async () => {
    const draft = await openDraft();
    const cards = await cardsAt(draft, 'Oda Fenwick');
    const spans = linksOf(cards)
      .filter(({ command, argument }) => command === 'copydesk.claim.open' && isSpanRef(argument))
      .map(({ argument }) => argument as SpanRef)
      // She may stand in other drafts of the workspace too.
      .filter((span) => span.draft === draft.uri.toString());
    assert.deepEqual(
      spans.map(({ start, end }) => draft.text.slice(start, end)),
      ['Oda Fenwick', 'Fenwick'],
    );
  });

  it('offer actions that work', async () => {
    const draft = await openDraft();
    const verify = linksOf(await cardsAt(draft, '4,120')).find(({ command }) => command === 'copydesk.claim.verify');
    await vscode.commands.executeCommand(verify!.command, verify!.argument);
    const { progress } = await draft.review();
    assert.equal(progress.done, 1);
  });

  it('show hostile draft text as the text it is', async () => {
    stage.stub(vscode.window, 'showInputBox', () => Promise.resolve(HOSTILE));
    const draft = await openDraft(STORY.replace('We carried 14 people a night', HOSTILE));
    const quote = `“${HOSTILE},”`;
    const words = (await draft.review()).claims
      .map(({ claim }) => draft.text.slice(claim.start, claim.end))
      .find((candidate) => candidate.includes('700'));
    assert.ok(words, `no claim in ${quote}`);
    for (const { claim } of (await draft.review()).claims.filter(
      (one) => one.claim.start < draft.text.indexOf('The boat'),
    )) {
      const ref = { draft: draft.uri.toString(), claim: claim.id };
      await vscode.commands.executeCommand('copydesk.claim.verify', ref);
      await vscode.commands.executeCommand('copydesk.claim.note', ref);
    }
    await draft.replace('We paid 700', 'We paid 800');
    await draft.analysis();
    let hovered = 0;
    for (let at = draft.text.indexOf('We paid'); at < draft.text.indexOf('The boat'); at += 7) {
      for (const card of await cardsOn(draft, at)) {
        hovered++;
        checkInert(card);
      }
    }
    assert.ok(hovered > 20);
  });

  it('show nothing on plain words, and nothing in other files', async () => {
    const draft = await openDraft();
    assert.deepEqual(await cardsAt(draft, 'works at the'), []);
    const uri = await writeFile('const night = "14 people"; // Oda Fenwick said on Tuesday', 'say.ts');
    const { document } = await openFile(uri);
    const hovers = await hoversOn(document, document.positionAt(16));
    assert.ok(!JSON.stringify(hovers).includes('copydesk'));
  });
});
