// `npm run pictures [-- NAME…]`: takes the pictures of the README and the documents from the running program, into
// media/pictures/. Each picture is a row of the table: what stands on the screen, and how to get there, with the keys and
// commands a person would use. The desk is the one of the UI tests (test/ui/desk.ts).
import { join } from 'node:path';
import { findChromium } from './host/chromium.mjs';
import { findCodeServer } from './host/codeServer.mjs';
import { installDependencies, root } from './host/dependencies.mjs';
import { Failure, run, step } from './host/progress.mjs';

const SIZE = { width: 1280, height: 800 };

/** `name` → the file's name; `theme`, `settings` and `size` when they are not the usual ones; `show` sets the scene. */
const pictures = [
  {
    name: 'desk-light',
    show: async (desk) => {
      await openFirstDraft(desk);
      await desk.openSidebar();
    },
  },
  {
    name: 'desk-dark',
    theme: 'Dark Modern',
    show: async (desk) => {
      await openFirstDraft(desk);
      await desk.openSidebar();
    },
  },
];

/** A draft of the sample newsroom, analysed: the status bar counts its claims. */
async function openFirstDraft(desk) {
  await desk.openFile('harbor-bridge.news');
  await desk.status(/\d+\/\d+/);
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
  await findCodeServer();
  await findChromium();
  const { tsImport } = await import('tsx/esm/api');
  const { openDesk } = await tsImport('../test/ui/desk.ts', import.meta.url);
  for (const picture of pictures) {
    if (names.length === 0 || names.includes(picture.name)) await step(picture.name, () => take(openDesk, picture));
  }
}

/** A desk of its own for each, so that no picture shows what another one left behind. */
async function take(openDesk, { name, theme = 'Light Modern', settings, size = SIZE, show }) {
  const copyOf = join(root, 'samples');
  const desk = await openDesk({ copyOf, size, settings: { 'workbench.colorTheme': theme, ...settings } });
  try {
    await show(desk);
    await desk.screenshot(join(root, 'media/pictures', `${name}.png`));
  } finally {
    await desk.close();
  }
}
