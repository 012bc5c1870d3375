// `npm run pictures [-- NAME…]`: takes the pictures of the README and the documents from the running program, into
// media/pictures/. Each picture is a row of the table: what stands on the screen, and how to get there, with the keys and
// commands a person would use. One that moves is a row of several frames. The desk is the one of the UI tests (test/ui/desk.ts).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './host/chromium.mjs';
import { findCodeServer } from './host/codeServer.mjs';
import { installDependencies, root } from './host/dependencies.mjs';
import { Failure, run, step } from './host/progress.mjs';

const SIZE = { width: 1280, height: 800 };
/** Without the panel that the editor opens beside a draft with comments. */
const DESK = { 'copydesk.review.reviewer': 'Noor Velde', 'comments.openView': 'never' };
const NARROW = { width: 1000, height: 700 };

/**
 * `name` → the file's name; `theme`, `settings` and `size` when they are not the usual ones; `show` sets the scene. `play` is given instead of it
 * for a picture that moves, and calls `frame` with how many milliseconds what is there then is to be seen.
 */
const pictures = [
  { name: 'tour', size: { width: 1100, height: 620 }, play: playTour },
  { name: 'desk-light', show: showReview },
  { name: 'desk-dark', theme: 'Dark Modern', show: showReview },
  { name: 'desk-high-contrast', theme: 'Default High Contrast', show: showReview },
  {
    name: 'hover',
    size: { width: 1000, height: 560 },
    show: async (desk) => {
      await openFirstDraft(desk);
      await desk.runCommand('View: Toggle Primary Side Bar Visibility');
      await desk.hover('The bearings are failing');
    },
  },
  {
    name: 'findings',
    size: { width: 1000, height: 560 },
    show: async (desk) => {
      await desk.openSidebar();
      await desk.openDraft('water-rates.story');
      await desk.row('Findings', 'the finding', ({ label }) => label === '20 percent');
      await fold(desk, 'Claims', 'Drafts');
      await desk.page.locator('.pane .monaco-list-row', { hasText: 'is a fall of' }).first().click();
      await desk.hover('20 percent');
    },
  },
  {
    name: 'sources',
    size: { width: 1000, height: 560 },
    show: async (desk) => {
      await desk.openSidebar();
      await desk.openDraft('ferry-aground.news');
      await fold(desk, 'Claims', 'Findings', 'Drafts', 'Sources');
      await desk.row('Sources', 'the transcript', ({ description }) => description.startsWith('2 disagree'));
      await desk.page
        .locator('.pane .monaco-list-row', { hasText: 'ferry-briefing' })
        .first()
        .locator('.monaco-tl-twistie')
        .click();
      await desk.row('Sources', 'what it says', ({ level }) => level === 2);
      await desk.hover('Everyone is accounted');
    },
  },
  { name: 'grouped-by-status', size: NARROW, show: (desk) => showGroups(desk, 'Status') },
  { name: 'grouped-by-kind', size: NARROW, show: (desk) => showGroups(desk, 'Kind') },
  {
    name: 'grouped-by-speaker',
    size: NARROW,
    show: async (desk) => {
      await showGroups(desk, 'Speaker');
      // Among the speakers, not among what the draft says itself.
      await desk.clickClaim('We have waited');
      await desk.row('Claims', 'the quote', ({ selected, label }) => selected && label.startsWith('“We have waited'));
    },
  },
  {
    name: 'people',
    size: { width: 1000, height: 640 },
    show: async (desk) => {
      await showPeople(desk);
      await desk.page.locator('.pane .monaco-list-row', { hasText: 'Ada Lindqvist' }).first().click();
      await desk.row('People and Organizations', 'the other drafts', ({ label }) => label.startsWith('Also in'));
    },
  },
  {
    name: 'rename',
    size: { width: 1000, height: 640 },
    show: async (desk) => {
      await openFirstDraft(desk);
      await desk.runCommand('View: Toggle Primary Side Bar Visibility');
      await desk.click('Amaro told');
      await desk.runCommand('Copydesk: Rename Everywhere in This Draft…');
      await desk.asked('Rename Everywhere in This Draft');
      await desk.answer('Inez Amara');
      await desk.page.locator('.bulk-edit-panel .monaco-list-row').first().waitFor();
    },
  },
  {
    name: 're-check',
    size: { width: 1000, height: 560 },
    show: async (desk) => {
      await openFirstDraft(desk);
      await desk.runCommand('View: Toggle Primary Side Bar Visibility');
      await desk.clickClaim('The bearings are failing');
      await desk.setStatus('Verified');
      await desk.replace('bearings', 'hinges');
      await desk.look('The hinges are', ({ behind }) => behind.some((one) => one['border-bottom-width'] === '2px'));
      await desk.hover('hinges are failing');
    },
  },
  {
    name: 'go-to-claim',
    size: { width: 1000, height: 500 },
    show: async (desk) => {
      await openFirstDraft(desk);
      await desk.press('Control+F7');
      await desk.asked('Go to Claim');
      await desk.type('Lindqvist');
      await desk.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Lindqvist' }).waitFor();
    },
  },
  {
    name: 'disputed',
    size: { width: 1000, height: 560 },
    show: async (desk) => {
      await openTeamDraft(desk);
      await desk.runCommand('View: Toggle Primary Side Bar Visibility');
      await goTo(desk, '$5 million');
      await desk.hover('$5 million');
    },
  },
  {
    name: 'ready-to-publish',
    size: { width: 1000, height: 560 },
    show: async (desk) => {
      await openTeamDraft(desk);
      await desk.runCommand('Copydesk: Ready to Publish?');
      await desk.page.locator('.quick-input-list .monaco-list-row', { hasText: '$5 million' }).first().waitFor();
    },
  },
  {
    name: 'annotated-copy',
    size: { width: 1280, height: 720 },
    show: async (desk) => {
      await openTeamDraft(desk);
      await desk.runCommand('View: Toggle Primary Side Bar Visibility');
      await goTo(desk, 'drop of 20');
      await desk.runCommand('Copydesk: Preview Annotated Copy');
      const page = desk.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
      const marked = page.locator('mark', { hasText: /^drop of 20 percent$/ }).first();
      await marked.evaluate((mark) => mark.scrollIntoView({ block: 'center' }));
    },
  },
  {
    name: 'dashboard',
    size: { width: 1000, height: 720 },
    show: async (desk) => {
      await openTeamDraft(desk);
      await desk.runCommand('Copydesk: Open Dashboard');
      await desk.runCommand('View: Toggle Primary Side Bar Visibility');
      const page = desk.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
      await page.getByText(/verified in 8 drafts/).waitFor();
    },
  },
];

/** From a draft that is opened to one that is held back: marks, the list walked, a quote held against its source, a changed word, what is open. */
async function playTour(desk, frame) {
  await desk.openSidebar();
  await openFirstDraft(desk);
  await desk.row('Claims', 'the list', ({ level }) => level === 1);
  await desk.page.mouse.move(700, 10);
  await desk.page.locator('.workbench-hover').first().waitFor({ state: 'hidden' });
  await frame(2200);
  await desk.press('F7');
  await desk.row('Claims', 'the first claim', ({ selected }) => selected);
  await frame(1200);
  for (let i = 0; i < 3; i++) {
    const before = (await desk.rows('Claims')).find(({ selected }) => selected)?.label;
    await desk.press('F9');
    await desk.row('Claims', 'the next claim', ({ selected, label }) => selected && label !== before);
    await frame(900);
  }
  await desk.until('what the transcript says', async () =>
    (await desk.hover('faster than we were told')).includes('Altered'),
  );
  await frame(4500);
  // The card covers the words until the mouse is gone.
  await desk.page.locator('.part.statusbar').hover({ position: { x: 400, y: 5 } });
  await desk.page.locator('.monaco-editor .monaco-hover:not(.hidden)').first().waitFor({ state: 'hidden' });
  await desk.clickClaim('The bearings are failing');
  await desk.setStatus('Verified');
  await frame(1200);
  await desk.replace('bearings', 'hinges');
  await desk.look('The hinges are', ({ behind }) => behind.some((one) => one['border-bottom-width'] === '2px'));
  await desk.hover('hinges are failing');
  await frame(4500);
  await desk.press('Escape');
  await desk.runCommand('Copydesk: Ready to Publish?');
  await desk.page.locator('.quick-input-list .monaco-list-row').nth(3).waitFor();
  await frame(3500);
}

/** The draft that two colleagues have been at. */
async function openTeamDraft(desk) {
  await desk.openSidebar();
  await desk.openDraft('water-rates.story');
  await desk.row('Drafts', 'the last draft', ({ description }) => /Rasmus/.test(description));
}

async function goTo(desk, words) {
  await desk.press('Control+F7');
  await desk.asked('Go to Claim');
  await desk.type(words);
  await desk.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: words }).waitFor();
  await desk.press('Enter');
  await desk.framed(words);
}

/** A draft of the sample newsroom, all of it read: the status bar counts its claims. */
async function openFirstDraft(desk) {
  await desk.openDraft('harbor-bridge.news');
}

/** The middle of a review: some claims verified, one that needs a fix, one being checked, the next one framed. */
async function showReview(desk) {
  await desk.openSidebar();
  await openFirstDraft(desk);
  await decideSome(desk);
  await desk.row(
    'Drafts',
    'a draft that is read',
    ({ label, description }) => label === 'interview-harbormaster.article' && /\d/.test(description),
  );
}

/** The names of the draft, with the sidebar to themselves, once the other drafts have been read. */
async function showPeople(desk) {
  await desk.openSidebar();
  await openFirstDraft(desk);
  await desk.row(
    'Drafts',
    'a draft that is read',
    ({ label, description }) => label === 'council-budget.md' && /\d/.test(description),
  );
  await fold(desk, 'People and Organizations', 'Claims', 'Findings', 'Drafts');
  await desk.row('People and Organizations', 'names', ({ level }) => level === 2);
}

/** Closes the views of the sidebar that are open, and opens those that are closed. */
async function fold(desk, ...names) {
  for (const name of names)
    await desk.page
      .locator('.pane-header', { hasText: name })
      .first()
      .click({ position: { x: 30, y: 10 } });
}

async function showGroups(desk, by) {
  await showReview(desk);
  await fold(desk, 'Findings', 'Drafts');
  await desk.runCommand(`Copydesk: Group Claims by ${by}`);
  await desk.row('Claims', 'claims in groups', ({ level }) => level === 2);
}

async function decideSome(desk) {
  const decisions = [
    ['5-2', 'Verified'],
    ['nine months, a', 'Verified'],
    ['$14.6 million', 'Needs fix'],
    ['Dana Holt', 'Verified'],
    ['oldest', 'Checking'],
  ];
  for (const [words, status] of decisions) {
    await desk.clickClaim(words);
    await desk.setStatus(status);
    await desk.row('Claims', status, ({ selected, description }) => selected && description.includes(status));
  }
  await desk.press('F7');
  await desk.row('Claims', 'the next open claim', ({ selected, label }) => selected && label === 'Kelland');
}

try {
  await takePictures(process.argv.slice(2).filter((arg) => arg !== '--'));
} catch (error) {
  console.error(error instanceof Failure ? `\n${error.message}` : error);
  process.exitCode = 1;
}

async function takePictures(names) {
  const unknown = names.filter((name) => !pictures.some((picture) => picture.name === name));
  if (unknown.length > 0) throw new Failure(`There is no picture ${unknown.join(', ')}.`);
  await installDependencies();
  await step('Building', () => run(process.execPath, ['esbuild.mjs'], { cwd: root }));
  const wanted = pictures.filter(({ name }) => names.length === 0 || names.includes(name));
  if (wanted.some(({ show }) => show))
    await findProgram('pngquant', '--version', 'pngquant', 'The pictures need pngquant to be small enough');
  if (wanted.some(({ play }) => play))
    await findProgram('img2webp', '-version', 'webp', 'A picture that moves is made by img2webp');
  await findCodeServer();
  await findChromium();
  const { tsImport } = await import('tsx/esm/api');
  const { openDesk, closeBrowser } = await tsImport('../test/ui/desk.ts', import.meta.url);
  try {
    for (const picture of wanted) await step(picture.name, () => take(openDesk, picture));
  } finally {
    await closeBrowser();
  }
}

async function findProgram(program, version, pack, why) {
  try {
    await run(program, [version]);
  } catch {
    throw new Failure(`${why}: install it (Debian: apt-get install ${pack}).`);
  }
}

/** A third of the size, and nothing that can be seen: some of the pictures are in the package. */
function reduceColors(file) {
  return run('pngquant', ['--force', '--strip', '--output', file, file]);
}

/** A desk of its own for each, so that no picture shows what another one left behind. */
async function take(openDesk, { name, theme = 'Light Modern', settings, size = SIZE, show, play }) {
  const copyOf = join(root, 'samples');
  const desk = await openDesk({
    copyOf,
    size,
    painted: true,
    settings: { 'workbench.colorTheme': theme, ...settings },
  });
  try {
    desk.set(DESK);
    if (play) return await film(desk, play, join(root, 'media/pictures', `${name}.webp`));
    await show(desk);
    const file = join(root, 'media/pictures', `${name}.png`);
    await desk.screenshot(file);
    await reduceColors(file);
  } finally {
    await desk.close();
  }
}

/** Without loss: letters stay sharp, and what does not change from frame to frame costs next to nothing. */
async function film(desk, play, file) {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-film-'));
  try {
    const frames = [];
    await play(desk, async (milliseconds) => {
      const picture = join(folder, `${frames.length}.png`);
      await desk.screenshot(picture);
      frames.push('-d', String(milliseconds), picture);
    });
    await run('img2webp', ['-loop', '0', '-lossless', '-m', '6', ...frames, '-o', file]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
