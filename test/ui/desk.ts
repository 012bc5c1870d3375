/** A desk to test at: a copy of a folder of drafts, a real VS Code on it with this Copydesk installed, and a person who sits there. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { root } from '../../scripts/host/dependencies.mjs';
import { addressOf, placeExtension, startServer, type Server } from '../../scripts/host/server.mjs';
import { openProfile } from './browser';
import { readChannel, readErrors } from './logs';
import { Person } from './person';

export { closeBrowser } from './browser';

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
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Of the folder, there before the window opens: what is `set` later it takes up in its own time. */
  readonly folderSettings?: Readonly<Record<string, unknown>>;
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
  /**
   * For whoever looks at the screen, or at the clock: all is drawn, and beside Copydesk is whatever VS Code brings. What the page says of itself is
   * there without.
   */
  readonly painted?: boolean;
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
  if (options.folderSettings) writeSettings(folder, options.folderSettings);
  const dataFolder = join(home, 'data');
  const extensionsFolder = join(home, 'extensions');
  if (!options.withoutCopydesk) placeExtension(root, extensionsFolder);
  for (const place of options.beside ?? []) cpSync(place, join(extensionsFolder, basename(place)), { recursive: true });
  const settings = {
    'workbench.colorTheme': 'Light Modern',
    'workbench.startupEditor': 'none',
    ...options.settings,
  };
  const painted = options.painted ?? false;
  const server = await startServer({ dataFolder, extensionsFolder, trusted: true, bare: !painted, settings });
  try {
    const size = options.size ?? { width: 1400, height: 900 };
    const profile = { viewport: size, permissions: ['clipboard-read', 'clipboard-write'] };
    const context = await openProfile(profile, painted);
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
    const page = await context.newPage();
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

export class Desk extends Person {
  /** The desk's own copy of the drafts. */
  readonly folder: string;
  /** Uncaught errors of the window itself, with their stacks; not those of the frame around a page that is closed while it is being drawn. */
  readonly pageErrors: string[] = [];
  /** Of the folder, as it was copied and changed since. */
  private settings: Record<string, unknown>;

  constructor(private readonly parts: DeskParts) {
    super(parts.page);
    this.folder = parts.folder;
    this.settings = readSettings(parts.folder);
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

  /** A second window on the same folder or workspace; closed with its page, or with the desk. */
  secondWindow(): Promise<Desk> {
    return this.openWindow(this.parts);
  }

  /** One on the folder by itself, of a desk that is a workspace. */
  windowOnFolder(): Promise<Desk> {
    return this.openWindow({ ...this.parts, workspace: undefined });
  }

  private async openWindow(parts: DeskParts): Promise<Desk> {
    const window = new Desk({ ...parts, page: await parts.context.newPage() });
    await window.enter();
    return window;
  }

  async close(): Promise<void> {
    openDesks.delete(this);
    await this.parts.context.close();
    await this.parts.server.stop();
    rmSync(this.parts.home, { recursive: true, force: true, maxRetries: 5 });
  }

  async setTheme(name: keyof typeof THEMES): Promise<void> {
    this.set({ 'workbench.colorTheme': name });
    await this.page.locator(`.monaco-workbench.${THEMES[name]}`).waitFor();
  }

  /** Changes the folder's settings, which the window takes up by itself (user settings it reads only when it opens). */
  set(settings: Record<string, unknown>): void {
    this.settings = { ...this.settings, ...settings };
    writeSettings(this.folder, this.settings);
  }

  channel(): string {
    return readChannel(this.parts.dataFolder);
  }

  /** Errors in the log that come from Copydesk, and uncaught ones of the window. */
  errors(): string[] {
    return [...readErrors(this.parts.dataFolder), ...this.pageErrors];
  }

  private async untilReady(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor();
    await this.page.locator('.monaco-workbench .part.sidebar .composite.title').first().waitFor();
    if (!this.parts.hasCopydesk) return;
    // Before the extensions are known, the palette offers none of their commands.
    await this.page.locator('.activitybar a.action-label[aria-label^="Copydesk"]').first().waitFor();
  }
}

function readSettings(folder: string): Record<string, unknown> {
  const file = join(folder, '.vscode/settings.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {};
}

function writeSettings(folder: string, settings: Readonly<Record<string, unknown>>): void {
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(settings));
}
