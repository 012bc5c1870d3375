/**
 * A desk to test at: a copy of a folder of drafts, a real VS Code on it with this Copydesk installed, and the keys and eyes
 * of a person. Every helper waits for what it promises to be there; none waits for time to pass.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../scripts/host/chromium.mjs';
import { root } from '../../scripts/host/dependencies.mjs';
import { addressOf, placeExtension, startServer, type Server } from '../../scripts/host/server.mjs';
import { readChannel, readErrors } from './logs';
import * as reading from './reading';

const PATIENCE_MS = 30_000;
const STALE_MS = 3000;

/** Name in the settings → class of the workbench. */
export const THEMES = {
  'Light Modern': 'vs',
  'Dark Modern': 'vs-dark',
  'Default High Contrast': 'hc-black',
  'Default High Contrast Light': 'hc-light',
} as const;

export interface DeskOptions {
  /** A folder whose files are copied into the desk's own. */
  readonly copyOf?: string;
  /** Files written into it: name → text. */
  readonly files?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Folders in it that are opened as one workspace, in place of the folder itself. */
  readonly folders?: readonly string[];
  /** Under which these are shown, by an extension that is `beside`; on the disk unless said. */
  readonly scheme?: string;
  /** Folders of extensions that are installed beside Copydesk. */
  readonly beside?: readonly string[];
  /** A window without Copydesk, to compare with. */
  readonly withoutCopydesk?: boolean;
  /** What the window is shown in, for extensions: its own words stay English. */
  readonly language?: string;
  /** Of the window, in pixels; 1400 × 900 unless said. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** Those that are open now, for whoever wants to look at the screen. */
export const openDesks = new Set<Desk>();

export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const home = mkdtempSync(join(tmpdir(), 'desk-'));
  const folder = join(home, 'newsroom');
  mkdirSync(folder);
  if (options.copyOf) cpSync(options.copyOf, folder, { recursive: true });
  for (const [name, text] of Object.entries(options.files ?? {})) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const dataFolder = join(home, 'data');
  const extensionsFolder = join(home, 'extensions');
  if (!options.withoutCopydesk) placeExtension(root, extensionsFolder);
  for (const place of options.beside ?? []) cpSync(place, join(extensionsFolder, basename(place)), { recursive: true });
  const settings = {
    'workbench.colorTheme': 'Light Modern',
    'workbench.startupEditor': 'none',
    ...options.settings,
  };
  const server = await startServer({ dataFolder, extensionsFolder, trusted: true, settings });
  try {
    const size = options.size ?? { width: 1400, height: 900 };
    const context = await chromium.launchPersistentContext(join(home, 'browser'), {
      executablePath: await findChromium(),
      args: [...chromiumFlags],
      viewport: size,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    // The compiler of the tests names functions with a helper that a page does not have.
    await context.addInitScript('globalThis.__name = (named) => named');
    // What a language pack leaves in the window.
    if (options.language !== undefined)
      await context.addInitScript((tag) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: tag }), options.language);
    const workspace = options.folders && join(home, 'newsroom.code-workspace');
    if (workspace)
      writeFileSync(
        workspace,
        JSON.stringify({
          folders: options.folders.map((path) =>
            options.scheme === undefined
              ? { path: join(folder, path) }
              : { uri: `${options.scheme}:${join(folder, path)}` },
          ),
          settings: options.settings ?? {},
        }),
      );
    const hasCopydesk = !options.withoutCopydesk;
    const page = context.pages()[0]!;
    const desk = new Desk({ home, folder, workspace, dataFolder, hasCopydesk, server, context, page });
    openDesks.add(desk);
    await desk.enter();
    return desk;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

export interface DeskParts {
  readonly home: string;
  readonly folder: string;
  readonly workspace: string | undefined;
  readonly dataFolder: string;
  readonly hasCopydesk: boolean;
  readonly server: Pick<Server, 'port' | 'stop'>;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Of the window, where it is not that of the folder on a server of VS Code. */
  readonly address?: string;
}

const WEBVIEW_FRAME = /\/contrib\/webview\/browser\/pre\//;

type Truthy<T> = Exclude<T, false | null | undefined | '' | 0>;

export class Desk {
  /** The desk's own copy of the drafts. */
  readonly folder: string;
  readonly page: Page;
  /** Uncaught errors of the window itself, with their stacks; not those of the frame around a page that is closed while it is being drawn. */
  readonly pageErrors: string[] = [];
  /** Of the folder, as it was copied and changed since. */
  private settings: Record<string, unknown>;

  constructor(private readonly parts: DeskParts) {
    this.folder = parts.folder;
    this.page = parts.page;
    this.settings = readSettings(parts.folder);
    this.page.setDefaultTimeout(PATIENCE_MS);
    this.page.on('pageerror', (error) => {
      const told = error.stack ?? String(error);
      if (!WEBVIEW_FRAME.test(told)) this.pageErrors.push(told);
    });
  }

  async enter(): Promise<void> {
    const { workspace, server, address } = this.parts;
    const { port } = server;
    await this.page.goto(
      address ?? addressOf({ port, ...(workspace === undefined ? { folder: this.folder } : { workspace }) }),
    );
    await this.untilReady();
  }

  /** Ends the window as a person would, so that what it remembers is written, and opens it again. */
  async reload(): Promise<void> {
    await this.page.evaluate(() => Object.assign(window, { beforeReload: true }));
    await this.runCommand('Developer: Reload Window');
    await this.page.waitForFunction(() => !('beforeReload' in window));
    await this.untilReady();
  }

  /** A second window on the same folder; closed with its page, or with the desk. */
  async secondWindow(): Promise<Desk> {
    const window = new Desk({ ...this.parts, page: await this.parts.context.newPage() });
    await window.enter();
    return window;
  }

  async close(): Promise<void> {
    openDesks.delete(this);
    await this.parts.context.close();
    await this.parts.server.stop();
    rmSync(this.parts.home, { recursive: true, force: true, maxRetries: 5 });
  }

  // ── Hands

  /** Runs the command whose title in the palette is exactly this, category and all: "Copydesk: Next Open Claim". */
  async runCommand(title: string): Promise<void> {
    await this.choose(`>${title}`, title);
  }

  /** Opens a file of the folder by name and waits for its text. */
  async openFile(name: string): Promise<void> {
    const short = name.split('/').at(-1)!;
    await this.choose(name, short);
    await this.page.locator(`.editor-group-container.active .tab.active[data-resource-name="${short}"]`).waitFor();
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

  /** Clicks on words of a claim and waits until the claim is framed as the one that keys are for. */
  async clickClaim(words: string): Promise<void> {
    await this.click(words);
    await this.framed(words);
  }

  /** Waits until the claim with these words is framed as the one that keys are for: a click in a list comes there a moment later. */
  async framed(words: string): Promise<void> {
    await this.until(`a frame around “${words}”`, async () => {
      const frame = await this.page.evaluate(() => {
        const probe = document.querySelector('.monaco-workbench')!.appendChild(document.createElement('i'));
        probe.style.color = 'var(--vscode-copydesk-currentClaimBorder)';
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
      });
      const look = await reading.readLook(this.page, words);
      return look?.behind.some((one) => one['border-bottom-color'] === frame && one['border-bottom-style'] === 'solid');
    });
  }

  /** Double-clicks a word and types another one over it. */
  async replace(word: string, by: string): Promise<void> {
    const { x, y } = await this.pointOf(word);
    await this.page.mouse.dblclick(x, y);
    await this.until(
      `“${word}” selected`,
      async () => (await this.page.locator('.monaco-editor .selected-text').count()) > 0,
    );
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
      return (await menu.allInnerTexts()).map(plain);
    });
  }

  /** Takes what the open menu offers, with the keys alone: it takes no click while it opens. */
  async takeAction(title: string): Promise<void> {
    const focused = this.page.locator('.action-widget .monaco-list-row.focused');
    await this.until(`${title} is chosen`, async () => {
      if (plain(await focused.innerText()).includes(title)) return true;
      await this.press('ArrowDown');
      return false;
    });
    await this.press('Enter');
  }

  /** Rests the mouse on the words and returns what the hover says. */
  async hover(words: string): Promise<string> {
    const card = this.page.locator('.monaco-editor .monaco-hover:not(.hidden) .monaco-hover-content');
    return this.until(`a hover on “${words}”`, async () => {
      // Away first, until an earlier card is gone.
      await this.page.locator('.part.statusbar').hover({ position: { x: 400, y: 5 } });
      await card.first().waitFor({ state: 'hidden', timeout: 3000 });
      const { x, y } = await this.pointOf(words);
      await this.page.mouse.move(x, y);
      await this.page.mouse.move(x + 1, y);
      await card.first().waitFor({ timeout: 3000 });
      return plain((await card.allInnerTexts()).join('\n'));
    });
  }

  /** Waits until the box at the top asks for this. */
  async asked(title: string): Promise<void> {
    const text = this.page.locator('.quick-input-widget:visible .quick-input-title', { hasText: title });
    await text.waitFor();
    await this.page.locator('.quick-input-widget:visible input:focus').waitFor();
  }

  /** Gives the claim that the cursor is on a status, with the keyboard. */
  async setStatus(status: string): Promise<void> {
    await this.press('Shift+F9');
    await this.asked('Set Status');
    await this.type(status);
    await this.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
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

  async setTheme(name: keyof typeof THEMES): Promise<void> {
    this.set({ 'workbench.colorTheme': name });
    await this.page.locator(`.monaco-workbench.${THEMES[name]}`).waitFor();
  }

  /** Changes the folder's settings, which the window takes up by itself (user settings it reads only when it opens). */
  set(settings: Record<string, unknown>): void {
    this.settings = { ...this.settings, ...settings };
    mkdirSync(join(this.folder, '.vscode'), { recursive: true });
    writeFileSync(join(this.folder, '.vscode/settings.json'), JSON.stringify(this.settings));
  }

  resize(width: number, height: number): Promise<void> {
    return this.page.setViewportSize({ width, height });
  }

  async screenshot(file: string): Promise<void> {
    mkdirSync(dirname(file), { recursive: true });
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
    return (await badge.count()) > 0 ? plain(await badge.first().innerText()) : '';
  }

  channel(): string {
    return readChannel(this.parts.dataFolder);
  }

  /** Errors in the log that come from Copydesk, and uncaught ones of the window. */
  errors(): string[] {
    return [...readErrors(this.parts.dataFolder), ...this.pageErrors];
  }

  /** Asks again and again until the answer is not falsy; errors on the way count as "not yet". */
  async until<T>(what: string, ask: () => Promise<T> | T): Promise<Truthy<T>> {
    const end = Date.now() + PATIENCE_MS;
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

  private pointOf(words: string): Promise<reading.Point> {
    return this.until(`“${words}” in the editor`, () => reading.findPoint(this.page, words));
  }

  private async untilReady(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor();
    await this.page.locator('.monaco-workbench .part.sidebar .composite.title').first().waitFor();
    if (!this.parts.hasCopydesk) return;
    // Before the extensions are known, the palette offers none of their commands.
    await this.page.locator('.activitybar a.action-label[aria-label^="Copydesk"]').first().waitFor();
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

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').trim();
}

function readSettings(folder: string): Record<string, unknown> {
  const file = join(folder, '.vscode/settings.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {};
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
