/** A desk in a browser that holds all of VS Code, on a copy of a folder that it has no disk for: the hands and eyes are those of test/ui. */
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startWebServer, type WebServer } from '../../scripts/host/webServer.mjs';
import { openProfile } from '../ui/browser';
import { Desk, openDesks, type DeskOptions } from '../ui/desk';

export interface WebDesk {
  readonly desk: Desk;
  readonly server: WebServer;
  /** Addresses that the window and its workers asked for. */
  readonly asked: readonly string[];
  /** What stands in red in the window's console and names Copydesk. */
  readonly complaints: readonly string[];
}

export type WebDeskOptions = Pick<DeskOptions, 'copyOf' | 'files' | 'settings'>;

export async function openWebDesk({ copyOf, files = {}, settings }: WebDeskOptions = {}): Promise<WebDesk> {
  const home = mkdtempSync(join(tmpdir(), 'web-desk-'));
  const folder = join(home, 'newsroom');
  mkdirSync(folder);
  if (copyOf) cpSync(copyOf, folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const server = await startWebServer({
    folder,
    settings: { 'workbench.colorTheme': 'Light Modern', 'workbench.startupEditor': 'none', ...settings },
  });
  try {
    const context = await openProfile({ viewport: { width: 1400, height: 900 } }, false);
    const asked: string[] = [];
    const complaints: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    context.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' && /copydesk/i.test(text)) complaints.push(text);
    });
    const { address } = server;
    const page = await context.newPage();
    const parts = { home, folder, workspace: undefined, dataFolder: home, hasCopydesk: true };
    const desk = new Desk({ ...parts, server, context, page, address });
    openDesks.add(desk);
    await desk.enter();
    return { desk, asked, server, complaints };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** What the window asked anybody for but the server that it came from. */
export function askedElsewhere({ asked, server }: WebDesk): string[] {
  return asked.filter((url) => /^(?:https?|wss?):/.test(url) && !url.startsWith(server.address));
}
