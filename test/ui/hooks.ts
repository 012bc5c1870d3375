/**
 * What all tests at a window have in common. After one that failed: what stood on the screen, in words, since a machine that only keeps the output keeps no pictures; and a picture, where
 * somebody can open it. After the last, no browser is left.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeBrowser, openDesks, type Desk } from './desk';

after(closeBrowser);

afterEach(async function () {
  const test = this.currentTest;
  if (test?.state !== 'failed') return;
  for (const desk of openDesks) {
    const picture = join(
      process.env['COPYDESK_FAILURES'] ?? join(tmpdir(), 'copydesk-failures'),
      `${test.fullTitle().replace(/[^\w-]+/g, '-')}.png`,
    );
    try {
      console.log(`      on the screen: ${JSON.stringify(await describe(desk), null, 1).replace(/\n\s*/g, ' ')}`);
      await desk.screenshot(picture);
      console.log(`      a picture of it: ${picture}`);
    } catch (error) {
      console.log(`      the screen cannot be read: ${String(error)}`);
    }
  }
});

async function describe(desk: Desk): Promise<Record<string, unknown>> {
  const screen = await desk.page.evaluate(() => {
    const plain = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const rowsIn = (element: Element) => [...element.querySelectorAll('.monaco-list-row')].slice(0, 8).map(plain);
    const quick = document.querySelector<HTMLElement>('.quick-input-widget');
    const focused = document.activeElement;
    return {
      focused: `${focused?.tagName ?? ''}.${focused?.className ?? ''}`,
      sidebar: plain(document.querySelector('.sidebar .composite.title h2')),
      panes: [...document.querySelectorAll('.pane')].map((pane) => ({
        title: plain(pane.querySelector('.pane-header .title')),
        expanded: pane.querySelector('.pane-header')?.getAttribute('aria-expanded'),
        rows: rowsIn(pane),
      })),
      tabs: [...document.querySelectorAll('.tab')].map((tab) => `${plain(tab)}${tab.matches('.active') ? ' *' : ''}`),
      ...(quick && quick.style.display !== 'none'
        ? {
            box: plain(quick.querySelector('.quick-input-title')),
            typed: [...quick.querySelectorAll('input')].map(({ value }) => value),
            rows: rowsIn(quick),
          }
        : {}),
    };
  });
  return { ...screen, notifications: await desk.notifications(), errors: desk.errors() };
}
