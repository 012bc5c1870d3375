import assert from 'node:assert/strict';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { openDesk, type Desk } from './desk';

const FERRY = `Brindle Quay to lose its night ferry

BRINDLE QUAY, March 3 — The night ferry to Saltmere will stop on April 1, Mayor Oda Fenwick said on Tuesday.

“We carried 14 people a night,” Fenwick said. “The boat costs $2.3 million a year.”
`;
const BOARD = `Quay board meets

BRINDLE QUAY, March 2 — The board met for 3 hours on Monday, said Ilse Marrow, the warden.
`;
const GULLS = `Gulls return to Saltmere

SALTMERE, March 4 — Some 250 gulls are back, said Pell Arkwright, who counts them.
`;
const LONG = `a-draft-with-a-name-that-is-as-long-as-names-become-when-everybody-adds-a-word-to-them.news`;
/** A file's name is anybody's words. */
const HOSTILE = '<img src=x onerror=document.title=1>.news';

describe('the dashboard', () => {
  let desk: Desk;
  let page: FrameLocator;

  before(async () => {
    desk = await openDesk({
      files: {
        'city/ferry.news': FERRY,
        'city/council/board.news': BOARD,
        [`city/${HOSTILE}`]: GULLS,
        'coast/gulls.news': GULLS,
        [`coast/${LONG}`]: GULLS,
        'coast/.copydesk/ines-camara.jsonl': entry('gulls.news', 'g1', hoursAgo(30)),
      },
      folders: ['city', 'coast'],
      size: { width: 1400, height: 1200 },
      settings: { 'copydesk.review.reviewer': 'Noor Velde', 'copydesk.review.store': 'files' },
    });
    page = desk.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  });

  after(() => desk.close());

  it('is opened from the title of the Drafts view, which lists the drafts by folder', async () => {
    await desk.openSidebar();
    const rows = await desk.until('all drafts', async () => {
      const all = await desk.rows('Drafts');
      return all.length === 7 && all.every(({ description }) => !description.includes('reading')) ? all : undefined;
    });
    assert.deepEqual(
      rows.map(({ label, level }) => [label, level]),
      [
        ['city', 1],
        [HOSTILE, 2],
        ['board.news', 2],
        ['ferry.news', 2],
        ['coast', 1],
        [LONG, 2],
        ['gulls.news', 2],
      ],
    );
    assert.match(rows[0]!.description, /^3 drafts · 0\/\d+$/);
    assert.match(rows[6]!.description, /^1\/\d+ · Ines Camara, 1 day ago$/);
    assert.match(rows[6]!.spoken, /^gulls\.news, 1 of \d+ verified, last reviewed by Ines Camara, 1 day ago/);
    await desk.page.locator('.pane-header', { hasText: 'Drafts' }).hover();
    await desk.page.locator('.pane-header a[aria-label="Open Dashboard"]').click();
    await page.getByRole('heading', { name: 'Dashboard', exact: true }).waitFor();
  });

  it('says in one sentence how far all drafts are, with the numbers of the Drafts view', async () => {
    await page
      .getByRole('status')
      .getByText(/^1 of \d+ claims verified in 5 drafts\. \d+ not done\.$/)
      .waitFor();
    const rows = (await desk.rows('Drafts')).filter(({ level }) => level === 2);
    const listed = rows.map(({ description }) => /^\d+\/(\d+)/.exec(description)![1]!).map(Number);
    const said = /of (\d+) claims/.exec(await page.getByRole('status').innerText())![1];
    assert.equal(
      Number(said),
      listed.reduce((sum, total) => sum + total, 0),
    );
  });

  it('has tables with captions, headers and progress in words', async () => {
    for (const name of ['Drafts', 'Kinds of claims', 'Reviewers'])
      await page.getByRole('table', { name, exact: true }).waitFor();
    const row = rowOf('gulls.news');
    await row.getByRole('rowheader').waitFor();
    assert.match(await cellOf(row, 'Verified').innerText(), /^1 of \d+$/);
    assert.match(await cellOf(row, 'Last decision').innerText(), /^Ines Camara, 1 day ago$/);
    assert.match(await cellOf(row, 'Since then').innerText(), /^not known/);
    assert.match(await cellOf(rowOf('board.news'), 'Not done').innerText(), /^\d+ open$/);
    const numbers = page.getByRole('table', { name: 'Kinds of claims' }).getByRole('row', { name: /^Numbers/ });
    assert.match(await numbers.innerText(), /Numbers\s+\d+\s+1 of \d+\s+\d+ open/);
    const reviewer = page.getByRole('table', { name: 'Reviewers' }).getByRole('row', { name: /^Ines Camara/ });
    assert.match(await reviewer.innerText(), /Ines Camara\s+1\s+1\s+0\s+0\s+1\s+1 day ago/);
  });

  it('shows a hostile name as it is', async () => {
    await page.getByRole('button', { name: HOSTILE, exact: true }).waitFor();
    assert.equal(await page.locator('img').count(), 0);
  });

  it('lets nothing in but its own script and style sheet', async () => {
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    assert.match(
      policy ?? '',
      /^default-src 'none'; base-uri 'none'; form-action 'none'; style-src \S+.*; script-src 'nonce-[0-9a-f]{32}'$/,
    );
    assert.doesNotMatch(policy ?? '', /unsafe/);
  });

  it('is sorted by keyboard, says so, and keeps the focus', async () => {
    const head = page.getByRole('table', { name: 'Drafts' }).getByRole('columnheader', { name: 'Not done' });
    assert.equal(await head.getAttribute('aria-sort'), null);
    await page.getByRole('button', { name: 'Verified', exact: true }).first().focus();
    await desk.press('Tab');
    await desk.press('Enter');
    assert.equal(await head.getAttribute('aria-sort'), 'descending');
    await desk.until('most open first', async () => (await names())[0] === 'ferry.news');
    await desk.press('Space');
    assert.equal(await head.getAttribute('aria-sort'), 'ascending');
    await desk.until('least open first', async () => (await names()).at(-1) === 'ferry.news');
    await head.locator('button:focus').waitFor();
  });

  it('follows a decision made elsewhere on a draft that is not open', async () => {
    await page.getByRole('button', { name: 'Next open claim in gulls.news' }).focus();
    const line = entry('gulls.news', 'g2', hoursAgo(2), { by: 'Jun Marsh', status: 'needs-fix' });
    writeFileSync(join(desk.folder, 'coast/.copydesk/jun-marsh.jsonl'), line);
    await cellOf(rowOf('gulls.news'), 'Not done').getByText('1 disputed').waitFor();
    assert.match(await cellOf(rowOf('gulls.news'), 'Last decision').innerText(), /^Jun Marsh, 2 h ago$/);
    await page
      .getByRole('status')
      .getByText(/: 1 disputed\.$/)
      .waitFor();
    await page.locator('button[aria-label="Next open claim in gulls.news"]:focus').waitFor();
    await desk.row(
      'Drafts',
      'the dispute',
      ({ label, description }) => label === 'gulls.news' && description.includes('1 disputed'),
    );
  });

  it('follows a file that was written by another program', async () => {
    appendFileSync(join(desk.folder, 'city/council/board.news'), '\nThe board has 9 members, Marrow said.\n');
    await desk.until('another claim', async () => {
      const said = await cellOf(rowOf('board.news'), 'Verified').innerText();
      return Number(/of (\d+)/.exec(said)![1]) > 4;
    });
  });

  it('goes to the next open claim of a draft, and follows what is decided there', async () => {
    await page.getByRole('button', { name: 'Next open claim in ferry.news' }).press('Enter');
    await desk.page.locator('.tab.active[data-resource-name="ferry.news"]').waitFor();
    await desk.status(/0\/\d+ verified/);
    await desk.press('F9');
    await desk.status(/1\/\d+ verified/);
    await desk.runCommand('Copydesk: Open Dashboard');
    await desk.until('the decision', async () =>
      /^1 of/.test(await cellOf(rowOf('ferry.news'), 'Verified').innerText()),
    );
    assert.match(await cellOf(rowOf('ferry.news'), 'Last decision').innerText(), /^Noor Velde, just now$/);
    assert.equal(await cellOf(rowOf('ferry.news'), 'Since then').innerText(), 'text unchanged');
    const head = page.getByRole('table', { name: 'Drafts' }).getByRole('columnheader', { name: 'Not done' });
    assert.equal(await head.getAttribute('aria-sort'), 'ascending', 'how it was sorted is kept');
  });

  it('tells what changed since the last decision', async () => {
    await page.getByRole('button', { name: 'ferry.news', exact: true }).click();
    await desk.page.locator('.tab.active[data-resource-name="ferry.news"]').waitFor();
    await desk.replace('million', 'billion');
    await desk.row(
      'Drafts',
      'what changed',
      ({ label, description }) =>
        label === 'ferry.news' && /^1\/\d+ · Noor Velde, .* · since then \d claims new or changed$/.test(description),
    );
    await desk.press('Control+s');
    await desk.runCommand('Copydesk: Open Dashboard');
    await cellOf(rowOf('ferry.news'), 'Since then')
      .getByText(/^\d claims new or changed$/)
      .waitFor();
  });

  it('sorts the Drafts view from its menu', async () => {
    const inCity = async () => (await desk.rows('Drafts')).slice(1, 4).map(({ label }) => label);
    await desk.runCommand('Copydesk: Sort Drafts by Last Decision');
    await desk.until('the last decided first', async () => (await inCity())[0] === 'ferry.news');
    await desk.runCommand('Copydesk: Sort Drafts by What Is Open');
    await desk.until('by what is open', async () => (await inCity())[0] === 'ferry.news');
    await desk.runCommand('Copydesk: Sort Drafts by Name');
    await desk.until('by name', async () => (await inCity())[0] === HOSTILE);
  });

  it('is there again when the window is', async () => {
    await desk.reload();
    await page
      .getByRole('status')
      .getByText(/claims verified in 5 drafts/)
      .waitFor();
  });

  it('is a list of blocks where there is no room for a table, and a table still to whoever listens', async () => {
    await desk.resize(760, 700);
    await page
      .getByRole('table', { name: 'Drafts' })
      .getByRole('columnheader', { name: 'Draft', exact: true })
      .waitFor();
    await rowOf('gulls.news').getByRole('rowheader').waitFor();
    const wide = await page
      .locator('body')
      .evaluate((body) => body.scrollWidth > body.ownerDocument.documentElement.clientWidth);
    assert.equal(wide, false, 'nothing is cut off');
    const heads = page.getByRole('table', { name: 'Reviewers' }).getByRole('columnheader');
    const boxes = await heads.evaluateAll((all) => all.map((head) => head.getBoundingClientRect().toJSON() as DOMRect));
    for (const [at, { left, top }] of boxes.entries())
      assert.ok(at === 0 || top > boxes[at - 1]!.top || left >= boxes[at - 1]!.right, 'no heading lies over another');
    await desk.resize(1400, 1200);
  });

  it('leaves no error in the log', () => {
    assert.deepEqual(desk.errors(), []);
  });

  function rowOf(draft: string): Locator {
    return page
      .getByRole('table', { name: 'Drafts' })
      .getByRole('row')
      .filter({ has: page.getByRole('button', { name: draft, exact: true }) });
  }

  function cellOf(row: Locator, title: string): Locator {
    return row.locator(`td[data-title="${title}"]`);
  }

  function names(): Promise<string[]> {
    return page.getByRole('table', { name: 'Drafts' }).getByRole('rowheader').getByRole('button').allInnerTexts();
  }
});

function hoursAgo(hours: number): string {
  return new Date(Date.now() - hours * 3_600_000).toISOString();
}

/** A line of a journal: a verdict on the figure in the story about gulls, as another reviewer's Copydesk writes it. */
function entry(
  draft: string,
  on: string,
  at: string,
  { by = 'Ines Camara', status = 'verified' }: { by?: string; status?: string } = {},
): string {
  const sentence = 'Some 250 gulls are back, said Pell Arkwright, who counts them.';
  const start = GULLS.indexOf(sentence);
  const exact = 'Some 250 gulls';
  const speaker = 'Pell Arkwright';
  const anchor = { exact, sentence, speaker, offset: 0, prefix: '', suffix: '', start, end: start + exact.length };
  const decision = { kind: 'number', status, anchor, by, at };
  return `${JSON.stringify({ schema: 1, id: `entry-${on}`, n: 1, by, at, draft, do: 'decide', on, decision })}\n`;
}
