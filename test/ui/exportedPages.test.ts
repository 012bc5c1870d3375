import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../scripts/host/chromium.mjs';
import { root } from '../../scripts/host/dependencies.mjs';
import { auditPage } from './audit';

const LOOKS: Readonly<Record<string, Parameters<Page['emulateMedia']>[0]>> = {
  'in light': { colorScheme: 'light' },
  'in dark': { colorScheme: 'dark' },
  'in the system’s colors': { colorScheme: 'dark', forcedColors: 'active' },
  'on paper': { media: 'print' },
};

/** What is exported is read in a browser, by whoever it is sent to. */
describe('exported pages', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await chromium.launch({ executablePath: await findChromium(), args: [...chromiumFlags] });
    page = await browser.newPage();
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.goto('about:blank');
  });
  after(() => browser.close());

  for (const name of ['standard', 'legal', 'corrections'])
    it(`can be used by everybody: ${name}`, async () => {
      await page.setViewportSize({ width: 1000, height: 900 });
      await page.setContent(readFileSync(join(root, `test/core/report/golden/story-${name}.html`), 'utf8'));
      for (const [look, media] of Object.entries(LOOKS)) {
        await page.emulateMedia({ colorScheme: null, forcedColors: null, media: null, ...media });
        assert.equal((await auditPage(page)).join('\n'), '', look);
      }
      await page.emulateMedia({ media: null });
      await page.setViewportSize({ width: 320, height: 900 });
      const hidden = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(hidden <= 0, `${hidden} pixels of it are out of sight on a narrow screen`);
    });

  it('are looked at by something that can find a fault', async () => {
    await page.setContent('<html lang="en"><title>A page</title><main><h1>A page</h1><img src="data:,"></main></html>');
    assert.match((await auditPage(page)).join('\n'), /^image-alt: [^\n]*$/);
  });
});
