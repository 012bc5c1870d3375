/**
 * The probe: an extension beside Copydesk in the same extension host. It does what the benchmark asks for, and sees what a window does not show: the event loop, the
 * threads, what is loaded. It is there before Copydesk starts a thread, so that it knows all of them.
 */
import { Session } from 'node:inspector/promises';
import { statSync } from 'node:fs';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import {
  commands,
  extensions,
  type Extension,
  Range,
  Selection,
  Uri,
  version,
  window,
  workspace,
  type ExtensionContext,
} from 'vscode';
import type { CopydeskApi } from '../../../../src/editor/api';
import { watchLoop } from './loop';
import type { Question, Questions } from './questions';
import { keepThreads, memoryOf } from './threads';

type Answers = { readonly [Q in Question]: (asks: Questions[Q]['asks']) => Promise<Questions[Q]['answer']> };

/** Microseconds between two looks of the profiler. */
const SAMPLING = 200;

export function activate(context: ExtensionContext): void {
  const threads = keepThreads();
  const session = new Session();
  let stopWatching: ReturnType<typeof watchLoop> | undefined;

  const answers: Answers = {
    async activated() {
      return { milliseconds: (await copydesk()!.activate()).activated };
    },
    async show({ path, offset }) {
      const document = await workspace.openTextDocument(Uri.file(path));
      const editor = await window.showTextDocument(document, { preview: false });
      if (offset === undefined) return {};
      const place = document.positionAt(offset);
      editor.selection = new Selection(place, place);
      editor.revealRange(new Range(place, place));
      return {};
    },
    async settle({ path }) {
      const api = await copydesk()?.activate();
      await api?.analysisOf(Uri.file(path));
      return {};
    },
    async closeAll() {
      await commands.executeCommand('workbench.action.files.revert');
      await commands.executeCommand('workbench.action.closeAllEditors');
      return {};
    },
    watchLoop() {
      stopWatching = watchLoop();
      return Promise.resolve({});
    },
    loop() {
      return Promise.resolve(stopWatching!());
    },
    async startProfile() {
      session.connect();
      await session.post('Profiler.enable');
      await session.post('Profiler.setSamplingInterval', { interval: SAMPLING });
      await session.post('Profiler.start');
      return {};
    },
    async profile() {
      const { profile } = await session.post('Profiler.stop');
      session.disconnect();
      return profile;
    },
    versions: () => Promise.resolve({ vscode: version, node: process.versions.node }),
    memory: () => memoryOf(threads),
    loaded() {
      const folder = copydesk()!.extensionPath;
      const files = Object.keys(require.cache).filter((file) => file.startsWith(folder));
      return Promise.resolve(
        Object.fromEntries(files.map((file) => [file.slice(folder.length + 1), statSync(file).size])),
      );
    },
  };

  const socket = connect(workspace.getConfiguration('copydeskProbe').get<string>('socket')!);
  context.subscriptions.push({ dispose: () => socket.destroy() });
  createInterface(socket).on('line', (line) => {
    const { question, asks } = JSON.parse(line) as { question: Question; asks: never };
    void answers[question](asks)
      .then((answer) => ({ answer }))
      .catch((error: unknown) => ({ error: String(error) }))
      .then((said) => socket.write(`${JSON.stringify(said)}\n`));
  });
}

function copydesk(): Extension<CopydeskApi> | undefined {
  return extensions.getExtension<CopydeskApi>('copydesk.copydesk');
}
