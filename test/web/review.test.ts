/** A review in a browser alone: nothing of it is on a server, and the folder is on no disk. */
import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/host/dependencies.mjs';
import { askedElsewhere, openWebDesk, type WebDesk } from './desk';
import type { Desk } from '../ui/desk';

const SAMPLES = join(root, 'samples');

const STORY = `Brindle Quay to lose its night ferry

BRINDLE QUAY, March 3 — The night ferry to Saltmere will stop on April 1, Mayor Oda Fenwick said on Tuesday.

“We carried 14 people a night,” Fenwick said. “The boat costs $2.3 million a year.”

About 38 percent of the 4,120 residents of the island voted against the plan, the harbor council said.
`;

const SLIP = STORY.replace('will stop', 'will will stop');

/** The pages of webviews, which are frames in frames. */
const pageOf = (desk: Desk) => desk.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');

/** Waits until the dialog asks where to write a file of this name, and takes what it offers. */
async function acceptPlace(desk: Desk, name: string): Promise<void> {
  await desk.until('the dialog that asks where to', async () => {
    const box = desk.page.locator('.quick-input-widget:visible .quick-input-box input');
    return (await box.inputValue()).endsWith(name);
  });
  await desk.press('Enter');
}

describe('in a browser alone', () => {
  let opened: WebDesk;
  let desk: Desk;
  let claims: number;

  before(async () => {
    const tides = STORY.replace('Brindle Quay', 'Marl Sound');
    opened = await openWebDesk({
      files: { 'ferry.news': STORY, 'copy/tides.news': tides, 'sources/minutes.txt': STORY },
    });
    desk = opened.desk;
  });
  after(() => desk.close());

  it('a draft is read, marked and listed', async () => {
    claims = await desk.openDraft('ferry.news');
    await desk.look('$2.3 million', ({ behind }) => behind.some((one) => one['border-bottom-style'] !== 'none'));
    await desk.openSidebar();
    const row = await desk.row('Claims', 'the figure', ({ label }) => label.includes('$2.3 million'));
    assert.equal(row.checked, false);
    assert.match(await desk.hover('14 people'), /Oda Fenwick/);
  });

  it('the other drafts of the folder are found, and no source is taken for one', async () => {
    await desk.row('Drafts', 'the other draft', ({ label, description }) => {
      return label === 'tides.news' && /^0\/\d+/.test(description);
    });
    assert.deepEqual((await desk.rows('Drafts')).map(({ label }) => label).sort(), ['ferry.news', 'tides.news']);
  });

  it('whoever decides is asked for a name once, and what was decided is there after a reload', async () => {
    await desk.clickClaim('14 people');
    await desk.press('Shift+F9');
    await desk.asked('Set Status');
    await desk.take('Verified');
    await desk.asked('Your Name');
    await desk.answer('Ines Marlow');
    await desk.status(new RegExp(`1/${claims} verified`));
    await desk.clickClaim('$2.3 million');
    await desk.setStatus('Verified');
    await desk.status(new RegExp(`2/${claims} verified`));
    await desk.reload();
    await desk.status(new RegExp(`2/${claims} verified`));
    assert.match(await desk.hover('14 people'), /Ines Marlow/);
    assert.equal(existsSync(join(desk.folder, '.copydesk')), false);
  });

  it('the annotated copy is shown, and filed as a Word document', async () => {
    await desk.openFile('ferry.news');
    await desk.runCommand('Copydesk: Preview Annotated Copy');
    await pageOf(desk).locator('li.note', { hasText: 'Ines Marlow' }).first().waitFor();
    await desk.openFile('ferry.news');
    await desk.runCommand('Copydesk: Export Annotated Copy…');
    await desk.asked('Export Annotated Copy');
    await desk.pick('Word document');
    const file = join(desk.folder, 'ferry.annotated.docx');
    await acceptPlace(desk, 'ferry.annotated.docx');
    await desk.until('the exported file', () => existsSync(file) && readFileSync(file).length > 0);
    assert.equal(readFileSync(file).toString('latin1', 0, 2), 'PK');
  });

  it('nobody else was asked for anything, and nothing went wrong', () => {
    const { asked, server, complaints } = opened;
    // What workers ask for is among it: the draft, which the host of extensions has read.
    assert.ok(asked.includes(`${server.address}files/ferry.news`));
    assert.deepEqual([askedElsewhere(opened), complaints, desk.errors()], [[], [], []]);
  });
});

describe('in a browser alone, decisions of a team', () => {
  let desk: Desk;
  const file = (): string => join(desk.folder, '.copydesk/bo-oberg.jsonl');
  const linesOf = (): string[] => readFileSync(file(), 'utf8').split('\n').filter(Boolean);

  before(async () => {
    const settings = { 'copydesk.review.reviewer': 'Bo Öberg', 'copydesk.review.store': 'files' };
    ({ desk } = await openWebDesk({ copyOf: SAMPLES, files: { 'ferry.news': SLIP }, settings }));
    await desk.openDraft('water-rates.story');
  });
  after(() => desk.close());

  it('are read from the folder', async () => {
    assert.match(await desk.hover('23 percent'), /Verified · Rasmus Vike/);
  });

  it('are added to a file of the reviewer’s own, with what another window has written there meanwhile', async () => {
    await desk.clickClaim('23 percent');
    await desk.setStatus('Verified');
    await desk.until('the reviewer’s file', () => existsSync(file()));
    const [first] = await desk.until('its line', () => (linesOf().length > 0 ? linesOf() : undefined));
    const other = { ...(JSON.parse(first!) as object), id: 'from-another-window', n: 900 };
    appendFileSync(file(), `${JSON.stringify(other)}\n`);
    await desk.setStatus('Needs fix');
    const lines = await desk.until('the second decision', () => (linesOf().length >= 3 ? linesOf() : undefined));
    assert.equal(lines[0], first);
    assert.match(lines[1]!, /from-another-window/);
    assert.match(lines[2]!, /"needs-fix"/);
    assert.match(await desk.hover('23 percent'), /Disputed/);
  });

  it('are talked about beside the text', async () => {
    await desk.clickClaim('23 percent');
    await desk.runCommand('Copydesk: Comment on This Claim…');
    await desk.asked('Comment on This Claim');
    await desk.answer('@Rasmus Vike, is this with or without the surcharge?');
    await desk.until('the comment in the file', () => linesOf().some((line) => line.includes('the surcharge?')));
    await desk.runCommand('Copydesk: Comment on This Claim…');
    const thread = desk.page.locator('.review-widget');
    await thread.getByText('@Rasmus Vike, is this with or without the surcharge?').waitFor();
    await thread.locator('a[aria-label^="Resolve"]').first().click();
    await desk.until('it is resolved', () => linesOf().some((line) => line.includes('"do":"resolve"')));
  });

  it('say what is ignored, and what holds a draft back', async () => {
    await desk.openDraft('ferry.news');
    const squiggle = desk.page.locator('.monaco-editor .squiggly-warning').first();
    await squiggle.waitFor();
    await desk.clickUncovered('will will');
    await desk.runCommand('Copydesk: Ignore This Finding Here…');
    await desk.asked('Ignore here: A word written twice');
    await desk.answer('the wire has it so');
    await squiggle.waitFor({ state: 'detached' });
    await desk.until('its reason in the file', () => linesOf().some((line) => line.includes('the wire has it so')));
    await desk.runCommand('Copydesk: Ready to Publish?');
    await desk.asked('Not Ready to Publish');
    await desk.press('Escape');
  });

  it('are published as ClaimReview', async () => {
    await desk.clickClaim('$2.3 million');
    await desk.setStatus('Needs fix');
    await desk.runCommand('Copydesk: Publish Verdicts as ClaimReview…');
    await desk.asked('Claims');
    await desk.page.locator('.quick-input-widget .quick-input-list .monaco-list-row').first().click();
    await desk.press('Enter');
    await desk.asked('Words for “Needs fix”');
    await desk.press('Enter');
    await desk.asked('Address');
    await desk.answer('https://desk.example/a');
    await desk.asked('Publisher');
    await desk.answer('The Brindle Post');
    const published = join(desk.folder, 'ferry.claimreview.json');
    await acceptPlace(desk, 'ferry.claimreview.json');
    const file = await desk.until('the published file', () => existsSync(published) && readFileSync(published, 'utf8'));
    const { reviewRating, author } = JSON.parse(file) as Record<string, Record<string, unknown>>;
    assert.deepEqual([reviewRating!.alternateName, author!.name], ['Needs correction', 'The Brindle Post']);
  });
});
