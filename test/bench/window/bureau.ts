/** Windows to measure in: a desk of the UI tests with the probe beside Copydesk, or the probe alone. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { root } from '../../../scripts/host/dependencies.mjs';
import { openDesk, type Desk } from '../../ui/desk';
import type { Question, Questions } from './probe/questions';

export interface Bureau {
  readonly desk: Desk;
  /** Where a file of the desk lies. */
  path(name: string): string;
  ask<Q extends Question>(question: Q, asks: Questions[Q]['asks']): Promise<Questions[Q]['answer']>;
  /** The window anew, with nothing open in it and an extension host of its own. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

const SETTINGS = {
  'workbench.sideBar.location': 'left',
  'files.autoSave': 'off',
  'editor.quickSuggestions': { other: 'off' },
};

export async function openBureau(files: Readonly<Record<string, string>>, withCopydesk: boolean): Promise<Bureau> {
  const home = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
  const socket = process.platform === 'win32' ? `\\\\.\\pipe\\${home.replace(/\W/g, '-')}` : join(home, 'probe');
  const line = listen(socket);
  const desk = await openDesk({
    files,
    settings: { ...SETTINGS, 'copydeskProbe.socket': socket },
    beside: [await buildProbe(join(home, 'copydesk-bench-probe'))],
    withoutCopydesk: !withCopydesk,
    painted: true,
  });
  await line.connected(0);
  return {
    desk,
    path: (name) => join(desk.folder, name),
    ask: line.ask,
    async reload() {
      await line.ask('closeAll', {});
      const before = line.connections();
      await desk.reload();
      await line.connected(before);
    },
    async close() {
      await desk.close();
      line.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function buildProbe(place: string): Promise<string> {
  const source = join(root, 'test/bench/window/probe');
  await build({
    entryPoints: [join(source, 'main.ts')],
    outfile: join(place, 'extension.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
  });
  cpSync(join(source, 'package.json'), join(place, 'package.json'));
  return place;
}

/** The benchmark's end: each extension host calls in when it starts, the newest is the one that is asked. */
function listen(place: string): {
  readonly ask: Bureau['ask'];
  connections(): number;
  connected(before: number): Promise<void>;
  close(): void;
} {
  let count = 0;
  let newest: Socket | undefined;
  let answered: ((line: string) => void) | undefined;
  let called: (() => void) | undefined;
  const server = createServer((socket) => {
    count++;
    newest = socket;
    socket.on('error', () => undefined); // a window that ends
    createInterface(socket).on('line', (line) => answered?.(line));
    called?.();
  });
  server.listen(place);

  return {
    async ask(question, asks) {
      const line = new Promise<string>((resolve) => (answered = resolve));
      newest!.write(`${JSON.stringify({ question, asks })}\n`);
      const { answer, error } = JSON.parse(await line) as { answer?: never; error?: string };
      if (error !== undefined) throw new Error(`${question}: ${error}`);
      return answer!;
    },
    connections: () => count,
    async connected(before) {
      while (count <= before) await new Promise<void>((resolve) => (called = resolve));
    },
    close: () => server.close(),
  };
}
