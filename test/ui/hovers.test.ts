import assert from 'node:assert/strict';
import { openDesk, type Desk } from './desk';

const DRAFT = `Bridge opens early

ALDERMOOR, May 4 — “We are ready to open,” said Mayor Tessa Wrenfield.

The toll is $4.2 million a year.

Wrenfield has led the town since 2019.

“It is safe,” the engineer said.
`;

/** Everything that would come alive in Markdown or HTML if it were not held down. */
const HOSTILE =
  '[a link](command:workbench.action.closeWindow) ![x](https://example.org/x.png) <b>bold</b> **loud** $(trash) `code`';
const HOSTILE_DRAFT = `Council meets

ALDERMOOR, May 4 — “We saw ${HOSTILE} there,” said Mayor Tessa Wrenfield.
`;

describe('hovering', () => {
  let desk: Desk;

  before(async () => {
    desk = await openDesk({ files: { 'bridge.news': DRAFT, 'hostile.news': HOSTILE_DRAFT } });
    await desk.openSidebar();
    await desk.openDraft('bridge.news');
  });

  after(() => desk.close());

  it('on a quote tells who said it, with title, verb and confidence, its status and what can be done', async () => {
    const card = await desk.hover('ready to open');
    assert.match(card, /Quote — Tessa Wrenfield, Mayor/);
    assert.match(card, /attributed by “said”/);
    assert.match(card, /\d+% sure/);
    assert.match(card, /Open/);
    for (const action of ['Verify', 'Needs fix', 'Cannot verify', 'Note', 'Evidence', 'Fact-checks']) {
      assert.ok(card.includes(action), `${action} in ${card}`);
    }
  });

  it('on a quote without a name says that nobody is named or who it is put down to', async () => {
    const card = await desk.hover('It is safe');
    assert.match(card, /Quote — (nobody is named for it|(probably )?the engineer)/);
  });

  it('on a figure tells why it wants checking', async () => {
    const card = await desk.hover('$4.2 million');
    assert.match(card, /Money/);
    assert.match(card, /\$4\.2 million/);
  });

  it('on a name tells whose it is, and its links go to the other mentions', async () => {
    const card = await desk.hover('Wrenfield has');
    assert.match(card, /Tessa Wrenfield/);
    assert.match(card, /2 mentions/);
    await desk.page.locator('.monaco-hover a', { hasText: 'line 3' }).first().click();
    await desk.status(/^Ln 3, Col \d+/);
  });

  it('lets the claim be verified from the card', async () => {
    await desk.hover('$4.2 million');
    await desk.page.locator('.monaco-hover a', { hasText: 'Verify' }).first().click();
    const row = await desk.row(
      'Claims',
      'the sum, verified',
      ({ label, icon }) => label.startsWith('$4.2 million') && icon === 'pass',
    );
    assert.equal(row.checked, true);
    assert.match(await desk.hover('$4.2 million'), /Verified · .+/);
  });

  it('shows what a draft says as text: no link, picture, mark-up or icon of its own comes alive', async () => {
    await desk.openDraft('hostile.news');
    await desk.clickClaim('We saw');
    await desk.press('Alt+F9');
    await desk.asked('Note on This Claim');
    await desk.type(`Note: ${HOSTILE}`);
    await desk.press('Enter');
    await desk.row('Claims', 'the note', ({ description }) => /\bnote\b/.test(description));
    await desk.clickClaim('We saw');
    await desk.setStatus('Cannot verify');
    await desk.row('Claims', 'the status', ({ icon }) => icon === 'circle-slash');
    await desk.click('there');
    await desk.type('x');
    await desk.row('Claims', 'a re-check', ({ icon }) => icon === 'sync');

    const card = await desk.hover('We saw');
    assert.equal(card.split(HOSTILE).length - 1 >= 2, true, card);
    const alive = await desk.page.evaluate(() => {
      const hovers = [...document.querySelectorAll('.monaco-hover:not(.hidden) .monaco-hover-content')];
      const all = (selector: string) => hovers.flatMap((hover) => [...hover.querySelectorAll(selector)]);
      return {
        others: all('img, b, code, iframe, script, .codicon-trash').map((element) => element.outerHTML),
        links: all('a').map((link) =>
          decodeURIComponent(link.getAttribute('data-href') ?? link.getAttribute('href') ?? ''),
        ),
        loud: all('strong').map((strong) => strong.textContent),
      };
    });
    assert.deepEqual(alive.others, []);
    assert.ok(
      alive.links.length > 0 && alive.links.every((link) => link.startsWith('command:copydesk.')),
      alive.links.join('\n'),
    );
    assert.ok(!alive.loud.includes('loud') && !alive.loud.includes('bold'), alive.loud.join(' | '));
  });

  it('leaves no error in the log', () => {
    assert.deepEqual(desk.errors(), []);
  });
});
