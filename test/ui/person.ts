/** A person at a window of VS Code: the hands and the eyes. Every helper waits for what it promises to be there; none waits for time to pass. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import { uncover } from '../../scripts/host/chromium.mjs';
import * as reading from './reading';

const PATIENCE_MS = 60_000;
const STALE_MS = 3000;

type Truthy<T> = Exclude<T, false | null | undefined | '' | 0>;

export class Person {
  constructor(readonly page: Page) {
    page.setDefaultTimeout(PATIENCE_MS);
  }

  // ── Hands

  /** Runs the command whose title in the palette is exactly this, category and all: "Copydesk: Next Open Claim". */
  async runCommand(title: string): Promise<void> {
    await this.choose(`>${title}`, title);
  }

  /** Opens a file of the folder by name and waits for its text. */
  async openFile(name: string): Promise<void> {
    const short = name.split('/').at(-1)!;
    const tab = this.page.locator(`.editor-group-container.active .tab.active[data-resource-name="${short}"]`);
    // The palette may close at the key without opening what it had first: it is asked again.
    await this.until(`${name} in front`, async () => {
      await this.choose(name, short);
      await tab.waitFor({ timeout: 8000 });
      return true;
    });
    await this.until(`the text of ${name}`, async () => (await reading.readEditor(this.page)).trim() !== '');
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  }

  /** Opens a draft, waits until all of it has been read, and returns the number of its claims. */
  async openDraft(name: string): Promise<number> {
    await this.openFile(name);
    return Number(/\/(\d+) verified/.exec(await this.status(/\d+\/\d+ verified/))![1]);
  }

  /** Presses keys one after the other: `press('F7', 'Shift+F9', 'Control+z')`. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** Puts the caret into the words, which stand on one line in sight. */
  async click(words: string): Promise<void> {
    const { x, y } = await this.pointOf(words);
    await this.page.mouse.click(x, y);
  }

  /** The same where a card may still stand over the words, which would take the click. */
  async clickUncovered(words: string): Promise<void> {
    await this.uncover();
    await this.click(words);
  }

  /** Clicks on words of a claim until the claim is framed as the one that keys are for: a line that comes above the text moves them away from under the mouse. */
  async clickClaim(words: string): Promise<void> {
    await this.until(`“${words}” clicked on`, async () => {
      await this.clickUncovered(words);
      await this.framed(words, 4000);
      return true;
    });
  }

  /** Waits until the claim with these words is framed as the one that keys are for: a click in a list comes there a moment later. */
  async framed(words: string, patience = PATIENCE_MS): Promise<void> {
    const isFramed = async (): Promise<boolean> => {
      const frame = await this.page.evaluate(() => {
        const probe = document.querySelector('.monaco-workbench')!.appendChild(document.createElement('i'));
        probe.style.color = 'var(--vscode-copydesk-currentClaimBorder)';
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
      });
      const look = await reading.readLook(this.page, words);
      return (look?.behind ?? []).some(
        (one) => one['border-bottom-color'] === frame && one['border-bottom-style'] === 'solid',
      );
    };
    await this.until(`a frame around “${words}”`, isFramed, patience);
  }

  /** Double-clicks a word and types another one over it, once it alone is selected: something else may have been before. */
  async replace(word: string, by: string): Promise<void> {
    const { x, y } = await this.pointOf(word);
    await this.page.mouse.dblclick(x, y);
    await this.status(new RegExp(`\\(${word.length} selected\\)`));
    await this.type(by);
  }

  /** Opens the lightbulb's menu on the words and returns what it offers, `wanted` among it. A key that comes while the menu is being worked out is lost: it is given again. */
  lightbulb(words: string, wanted: string): Promise<string[]> {
    const menu = this.page.locator('.action-widget .monaco-list-row.action');
    return this.until(`“${wanted}” on the lightbulb of ${words}`, async () => {
      await this.press('Escape');
      await this.click(words);
      await this.press('Control+.');
      await menu.filter({ hasText: wanted }).first().waitFor({ timeout: 3000 });
      return (await menu.allInnerTexts()).map(reading.plain);
    });
  }

  /** Takes what the open menu offers, with the keys alone: it takes no click while it opens. */
  async takeAction(title: string): Promise<void> {
    const focused = this.page.locator('.action-widget .monaco-list-row.focused');
    await this.until(`${title} is chosen`, async () => {
      if (reading.plain(await focused.innerText()).includes(title)) return true;
      await this.press('ArrowDown');
      return false;
    });
    await this.press('Enter');
  }

  /** Takes a fix from the lightbulb on the words, and waits until the text says what it is to say. */
  async mend(words: string, fix: string, mended: string): Promise<void> {
    await this.lightbulb(words, fix);
    await this.takeAction(fix);
    await this.until(`“${mended}” in the text`, async () => (await this.editor()).includes(mended));
  }

  /** Rests the mouse on the words and returns what the hover says. */
  async hover(words: string): Promise<string> {
    const card = this.page.locator('.monaco-editor .monaco-hover:not(.hidden) .monaco-hover-content');
    return this.until(`a hover on “${words}”`, async () => {
      await this.uncover(3000);
      const { x, y } = await this.pointOf(words);
      await this.page.mouse.move(x, y);
      await this.page.mouse.move(x + 1, y);
      await card.first().waitFor({ timeout: 3000 });
      return reading.plain((await card.allInnerTexts()).join('\n'));
    });
  }

  /** Waits until the box at the top asks for this. */
  async asked(title: string, timeout = PATIENCE_MS): Promise<void> {
    const text = this.page.locator('.quick-input-widget:visible .quick-input-title', { hasText: title });
    await text.waitFor({ timeout });
    await this.page.locator('.quick-input-widget:visible input:focus').waitFor({ timeout });
  }

  /** Gives the claim that the cursor is on a status, with the keyboard. */
  async setStatus(status: string): Promise<void> {
    await this.press('Shift+F9');
    await this.asked('Set Status');
    await this.take(status);
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Types until the list that a command opened has this row first, and takes it: a key that comes while the list is being made shorter is lost. */
  async take(typed: string, row = typed): Promise<void> {
    await this.type(typed);
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: row }).waitFor();
    await this.press('Enter');
  }

  /** Attaches primary evidence to the claim that keys are for: an address, the place in it and its words. */
  async attachEvidence(source: string, place: string, words: string): Promise<void> {
    await this.press('Control+F9');
    await this.asked('(1/4)');
    await this.take(source);
    for (const [question, answer] of [
      ['(2/4)', place],
      ['(3/4)', words],
    ] as const) {
      await this.asked(question);
      await this.type(answer);
      await this.press('Enter');
    }
    await this.asked('(4/4)');
    await this.take('primary');
  }

  /** Types into the box that a command opened, and accepts it. */
  async answer(text: string): Promise<void> {
    await this.page.locator('.quick-input-widget:visible input[type="text"]').first().fill(text);
    await this.press('Enter');
  }

  /** Picks the row of an open quick pick whose label starts so. */
  async pick(label: string): Promise<void> {
    const row = this.page.locator('.quick-input-list .monaco-list-row', {
      has: this.page.locator('.label-name', { hasText: new RegExp(`^\\s*(?:\\S\\s)?${escape(label)}`) }),
    });
    await row.first().click();
  }

  /** Gives the file in front another name, in the Explorer. */
  async rename(from: string, to: string): Promise<void> {
    const files = this.page.locator('.explorer-folders-view');
    const box = files.locator('.monaco-inputbox input');
    const renamed = this.page.locator(`.tab.active[data-resource-name="${to}"]`);
    // The Explorer draws its rows anew while it fills, and a key can be lost: it is given again. While its box is open the row
    // has no text.
    await this.until(`${from} under its new name`, async () => {
      if ((await renamed.count()) > 0) return true;
      if ((await box.count()) === 0) {
        await this.runCommand('File: Reveal Active File in Explorer View');
        await files.locator('.monaco-list-row.focused', { hasText: from }).waitFor({ timeout: 2000 });
        await this.press('F2');
      }
      await box.fill(to, { timeout: 2000 });
      await box.press('Enter', { timeout: 2000 });
      await renamed.waitFor({ timeout: 2000 });
      return true;
    });
  }

  /** Shows the sidebar of Copydesk, or another one. */
  async openSidebar(name = 'Copydesk'): Promise<void> {
    const label = this.page.locator(`a.action-label[aria-label^="${name}"]`);
    const icon = this.page.locator('.activitybar .action-item', { has: label });
    const title = this.page.locator('.sidebar .composite.title h2', { hasText: new RegExp(`^${name}`, 'i') });
    // A window that is still moving can lose a click, or brings the sidebar back just before it, so that it hides what it was to show:
    // it is made again until the title is in sight.
    await this.until(`the sidebar ${name}`, async () => {
      if (!(await title.isVisible())) await icon.first().click({ timeout: 2000 });
      await title.waitFor({ timeout: 2000 });
      return true;
    });
  }

  resize(width: number, height: number): Promise<void> {
    return this.page.setViewportSize({ width, height });
  }

  async screenshot(file: string): Promise<void> {
    mkdirSync(dirname(file), { recursive: true });
    await this.page.evaluate(uncover);
    await this.page.screenshot({ path: file, animations: 'disabled', caret: 'initial' });
  }

  // ── Eyes

  rows(view: string): Promise<reading.Row[]> {
    return reading.readRows(this.page, view);
  }

  editor(): Promise<string> {
    return reading.readEditor(this.page);
  }

  notifications(): Promise<string[]> {
    return reading.readNotifications(this.page);
  }

  /** Waits until an entry of the status bar matches, and returns its text. */
  status(pattern: RegExp): Promise<string> {
    return this.until(`${pattern} in the status bar`, async () =>
      (await reading.readStatusBar(this.page)).find((text) => pattern.test(text)),
    );
  }

  /** The row that satisfies, as soon as there is one in sight. */
  row(view: string, what: string, isRight: (row: reading.Row) => boolean): Promise<reading.Row> {
    return this.until(`${what} in ${view}`, async () => (await this.rows(view)).find(isRight));
  }

  /** How the words look, as soon as `isRight` likes it. */
  look(words: string, isRight: (look: reading.Look) => boolean): Promise<reading.Look> {
    return this.until(`the marks of “${words}”`, async () => {
      const look = await reading.readLook(this.page, words);
      return look && isRight(look) ? look : undefined;
    });
  }

  /** The number on the icon in the activity bar, '' without one. */
  async badge(): Promise<string> {
    const badge = this.page.locator(
      '.activitybar .action-item:has(a[aria-label^="Copydesk"]) .badge:visible .badge-content',
    );
    return (await badge.count()) > 0 ? reading.plain(await badge.first().innerText()) : '';
  }

  /** Asks again and again until the answer is not falsy; errors on the way count as "not yet". */
  async until<T>(what: string, ask: () => Promise<T> | T, patience = PATIENCE_MS): Promise<Truthy<T>> {
    const end = Date.now() + patience;
    let last: unknown = 'it never came';
    while (Date.now() < end) {
      try {
        const answer = await ask();
        if (answer) return answer as Truthy<T>;
      } catch (error) {
        last = error;
      }
      await this.page.waitForTimeout(50);
    }
    throw new Error(`Waited for ${what}: ${String(last)}`);
  }

  /** Takes the mouse away, until an earlier card is gone. */
  private async uncover(timeout?: number): Promise<void> {
    await this.page.locator('.part.statusbar').hover({ position: { x: 400, y: 5 } });
    const card = this.page.locator('.monaco-editor .monaco-hover:not(.hidden)');
    await card.first().waitFor({ state: 'hidden', ...(timeout !== undefined && { timeout }) });
  }

  private pointOf(words: string): Promise<reading.Point> {
    return this.until(`“${words}” in the editor`, () => reading.findPoint(this.page, words));
  }

  /** Types into the palette until its first row is what is wanted, and takes it. */
  private async choose(input: string, label: string): Promise<void> {
    const box = this.page.locator('.quick-input-widget:visible .quick-input-box input');
    let typed = 0;
    await this.until(`“${label}” in the palette`, async () => {
      const palette = await reading.readPalette(this.page);
      if (palette?.input === input && palette.first === label) return true;
      if (!palette) {
        await this.press('F1');
      } else if (palette.input !== input) {
        await box.fill(input, { timeout: 1000 });
        typed = Date.now();
      } else if (Date.now() - typed > STALE_MS) {
        await this.press('Escape'); // the palette lists what could be done when it opened
      }
      return false;
    });
    await this.press('Enter');
    // A command may open a box of its own in the palette's place: then it is no longer the palette's text that stands there.
    await this.until('the palette to close', async () => (await reading.readPalette(this.page))?.input !== input);
  }
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
