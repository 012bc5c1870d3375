// The browser that shows the VS Code server to the tests: any Chrome or Chromium of this machine, COPYDESK_CHROMIUM first, then
// one that is without a window of its own, which does a tenth less. As root on Debian or Ubuntu a missing one is installed.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure, run, step } from './progress.mjs';

const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
];
const PLACES = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** No sandbox, because the tests may run as root in a container; no traffic of the browser's own. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function findChromium() {
  const found = look();
  if (found) return found;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    await step('Installing Chromium for the tests (apt-get install chromium-headless-shell)', aptInstall);
  }
  const installed = look();
  if (installed) return installed;
  throw new Failure(
    'The tests need a Chrome or Chromium and found none. Install one (Debian: apt-get install chromium), ' +
      'or say where it is: COPYDESK_CHROMIUM=/path/to/chrome npm test',
  );
}

function look() {
  const named = process.env.COPYDESK_CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new Failure(`COPYDESK_CHROMIUM names ${named}, which is not there.`);
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name + suffix))), ...PLACES].find(existsSync);
}

async function aptInstall() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = (name) =>
    run('apt-get', ['install', '-y', '--no-install-recommends', name, 'fonts-dejavu-core'], { env });
  try {
    await run('apt-get', ['update'], { env });
    // Not every release has the one without a window.
    await install('chromium-headless-shell').catch(() => install('chromium'));
  } catch (error) {
    throw new Failure(
      `${error.message}\n\nInstall a Chrome or Chromium, or name one: COPYDESK_CHROMIUM=/path/to/chrome`,
    );
  }
}

/**
 * For a window that nobody looks at: it is laid out and takes keys and clicks as ever, but nothing of it is painted, which is a fifth of its work where
 * there is no graphics card. Both run in the page, `cover` before it loads.
 */
export function cover() {
  const { CSSStyleSheet, document } = globalThis;
  if (globalThis !== globalThis.top) return;
  globalThis.coverOfTests = new CSSStyleSheet();
  globalThis.coverOfTests.replaceSync('body { opacity: 0 !important }');
  document.adoptedStyleSheets.push(globalThis.coverOfTests);
}

export function uncover() {
  globalThis.coverOfTests?.replaceSync('');
}
