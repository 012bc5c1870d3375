/**
 * The browser that all windows of a run are opened in: to start one takes half as long as VS Code takes to load in it. Each window has a profile of
 * its own there, and a process.
 */
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { chromiumFlags, cover, findChromium } from '../../scripts/host/chromium.mjs';

let browser: Browser | undefined;

/** `painted`: somebody looks at it. */
export async function openProfile(options: BrowserContextOptions, painted: boolean): Promise<BrowserContext> {
  if (!browser?.isConnected())
    browser = await chromium.launch({ executablePath: await findChromium(), args: [...chromiumFlags] });
  const profile = await browser.newContext(options);
  if (!painted) await profile.addInitScript(cover);
  // The compiler of the tests names functions with a helper that a page does not have.
  await profile.addInitScript('globalThis.__name = (named) => named');
  return profile;
}

/** To be called at the end: it keeps the process alive. */
export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
}
